"""`/vanban`: documents by number, topic or place."""

from collections.abc import Sequence
from functools import lru_cache

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Title, section
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.knowledge.model import Document
from bot.search.facts import FactKind, Wanted
from bot.search.lexicon import Token, tokens
from bot.search.snapshot import document_key
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import folded

DIRECTIVES_SHOWN = 4
_AUTHORING = frozenset({"ky", "soan", "duyet", "trinh"})
"""Words (folded) that ask which person stands behind a document, which no article says."""
DOCUMENTS_SHOWN = 20
MENTIONS_SHOWN = 8
"""Articles a document is shown to be mentioned in."""
KEPT_TITLES = 2_000
"""Titles whose words are kept."""


def documents(context: Context) -> Answer:
    """The documents that fit the question; a number that is not known is never taken for a near one."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    digits = [word.folded for word in question.rest if word.folded.isdigit()]
    if digits and not question.documents:
        known = snapshot.knowledge.documents
        found = [document for document in known if document.number and document.number.split("-")[0] in digits]
        return _one(found[0], context) if len(found) == 1 else _unknown(", ".join(digits), context)
    if question.document_numbers and not question.documents:
        return _unknown(", ".join(question.document_numbers), context)
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    if question.documents:
        return _named([snapshot.documents[key] for key in question.documents], scope, context)
    found = _about(scope, context)
    if not found:
        return _unknown(question.rest_text or ", ".join(question.topics) or question.argument, context)
    return _all(found, scope, context)


def _named(found: list[Document], scope: Scope | None, context: Context) -> Answer:
    """The answer about documents named by number or title, and by nothing that is not theirs."""
    question = context.question
    if question.wants_person and _AUTHORING & {word.folded for word in question.rest}:
        there: list[Item] = [_line(document) for document in found]
        who = Notice(Say.NO_PERSON, {"what": question.argument})
        return Answer(Outcome.NO_DATA, notices=(who,), sections=section(Title.KNOWN, there))
    found = [document for document in found if not _is_another(document, question.rest)]
    return _all(found, scope, context) if found else _unknown(question.argument, context)


def _about(scope: Scope | None, context: Context) -> list[Document]:
    """The documents of a place's articles that hold the words and topics of the question."""
    question, snapshot = context.question, context.snapshot
    stems = snapshot.articles.stems_about(scope.name) if scope else None
    wanted = [*question.rest, *(word for topic in question.topics for word in tokens(topic))]
    return [
        document
        for document in snapshot.knowledge.documents
        if (stems is None or not stems.isdisjoint(document.articles)) and _holds(document, wanted)
    ]


def _all(found: list[Document], scope: Scope | None, context: Context) -> Answer:
    if len(found) == 1:
        return _one(found[0], context)
    lines: list[Item] = [_line(document) for document in found[:DOCUMENTS_SHOWN]]
    return Answer(
        Outcome.ANSWERED,
        "Văn bản",
        notices=scope.notices if scope else (),
        sections=section(Title.DOCUMENTS, lines, DOCUMENTS_SHOWN, count=len(found)),
    )


def _one(document: Document, context: Context) -> Answer:
    mentions: list[Item] = [
        Line(context.snapshot.sentence(stem, mention.quote), (stem,))
        for stem in document.articles[:MENTIONS_SHOWN]
        for mention in context.snapshot.articles[stem].documents
        if (mention.number, mention.kind) == (document.number, document.kind)
    ]
    cited = Wanted((FactKind.DIRECTIVE,), documents=(document.number or "",))
    said = context.snapshot.facts.find(cited) if document.number else ()
    return Answer(
        Outcome.ANSWERED,
        lead=(_line(document),),
        sections=(*section(Title.MENTIONED, mentions), *section(Title.DIRECTIVES, said, DIRECTIVES_SHOWN)),
        choices=(Choice("Chỉ đạo", f"/chithi @d-{document_key(document)}"),) if len(said) > DIRECTIVES_SHOWN else (),
    )


def _line(document: Document) -> Line:
    name = f"{document.kind} số {document.number}" if document.number else document.kind
    issued = f", ngày {show_date(document.issued)}" if document.issued else ""
    issuer = f" của {document.issuer}" if document.issuer else ""
    return Line(f"{issuer}{issued}: {document.title}", tuple(document.articles[:MENTIONS_SHOWN]), strong=name)


def _unknown(wanted: str, context: Context) -> Answer:
    numbered = [document for document in context.snapshot.knowledge.documents if document.number]
    known: list[Item] = [_line(document) for document in numbered[:DOCUMENTS_SHOWN]]
    return Answer(
        Outcome.NO_DATA,
        notices=(Notice(Say.NO_DOCUMENT, {"what": wanted}),),
        sections=section(Title.KNOWN, known, DOCUMENTS_SHOWN, count=len(numbered)),
    )


def _is_another(document: Document, rest: Sequence[Token]) -> bool:
    """Whether a name typed beside its number is not the document's: "Nghị quyết 57 của Chính phủ", "lần thứ XV"."""
    line = folded(" ".join([document.kind, document.number or "", document.title, document.issuer or ""]))
    return any((word.capital or word.text.isupper()) and word.folded not in line for word in rest)


def _holds(document: Document, wanted: list[Token]) -> bool:
    have = _words(f"{document.kind} {document.title} {document.issuer or ''}") if wanted else frozenset[str]()
    return all(token.folded in have for token in wanted)


@lru_cache(KEPT_TITLES)
def _words(title: str) -> frozenset[str]:
    return frozenset(token.folded for token in tokens(title))
