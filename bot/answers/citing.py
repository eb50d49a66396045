"""A document asked for by what it is about, in other words than its title's: "văn bản nào nói xây trường cho xã"."""

from bot.answers.answer import Answer
from bot.answers.asked import Asked
from bot.answers.commands import Kind
from bot.answers.documents import one
from bot.answers.scope import Context, Scope, only_place
from bot.knowledge.model import Document
from bot.search.lexicon import tokens
from bot.vietnamese.dates import period_within
from bot.vietnamese.folding import folded, folded_in_place

LEAST = 3
"""Words of the question that a document must have beside its kind."""
_ANY = "van ban"
_SHORT = {"Nghị quyết": ("nq",), "Kế hoạch": ("kh",), "Kết luận": ("kl",)}
_ASKED = frozenset({Kind.DOCUMENTS, Kind.OFFICIALS, Kind.SEARCH, Kind.TOPIC, Kind.DIRECTIVES})


def cited(context: Context) -> Answer | None:
    """The one document of the kind that is asked for whose title and mentions have all the words; None otherwise."""
    question = context.question
    if question.is_commanded or question.kind not in _ASKED or question.documents or question.document_numbers:
        return None
    if question.tells or question.denies or question.people or question.posts:
        return None
    scope = only_place(context)
    if isinstance(scope, Answer):
        return None
    typed = f" {' '.join(word.folded for word in question.typed)} "
    alike = [document for document in context.snapshot.knowledge.documents if _is_of_the_kind(document, typed)]
    asked = Asked.of(context) if alike else None
    found = [
        document
        for document in alike
        if asked
        and _is_there(document, scope, context)
        and _is_timely(document, context)
        and _has(document, asked, context)
    ]
    return one(found[0], context, scope) if len(found) == 1 else None


def _is_of_the_kind(document: Document, typed: str) -> bool:
    """Whether the document's kind is asked for, or any: "căn cứ nào", "Bộ Chính trị có chủ trương gì"."""
    issuer = f" {folded(document.issuer or '')} "
    if " can cu nao " in typed or (len(issuer) > 2 and issuer in typed and " chu truong " in typed):  # noqa: PLR2004
        return True
    return any(f" {kind} " in typed for kind in (folded(document.kind), *_SHORT.get(document.kind, ()), _ANY))


def _is_there(document: Document, scope: Scope | None, context: Context) -> bool:
    return scope is None or not context.snapshot.articles.stems_about(scope.name).isdisjoint(document.articles)


def _is_timely(document: Document, context: Context) -> bool:
    """Whether a document, or an article that cites it, is of the period that is named."""
    period = context.question.period
    cards = (context.snapshot.articles[stem].source for stem in document.articles)
    dates = [document.issued] if document.issued else [card.event_date or card.published for card in cards]
    return period is None or any(day and period_within(day, period) for day in dates)


def _has(document: Document, asked: Asked, context: Context) -> bool:
    """Whether a document's kind, title, issuer and what articles say of it tell all that is asked."""
    mentions = [
        text
        for stem in document.articles[:2]
        for mention in context.snapshot.articles[stem].documents
        if (mention.number, mention.kind) == (document.number, document.kind)
        for text in (mention.about, mention.quote)
    ]
    texts = (document.kind, document.title, document.issuer, *(mentions if document.number else ()))
    said = f" {' '.join(word.accented for text in texts for word in tokens(text or ''))} "
    bare = folded_in_place(said)
    units = (*asked.needed, *asked.named)
    told = all(unit.is_told(said, bare) for unit in asked.needed) and all(
        unit.is_wholly_told(said, bare) for unit in asked.named
    )
    kind = {word.folded for word in tokens(document.kind)}
    return told and sum(word.folded not in kind for unit in units for word in unit.words) >= LEAST
