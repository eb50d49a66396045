"""`/vanban`: documents by number, topic or place."""

from bot.answers.answer import Answer, Item, Line, Notice, Say, Title, section
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, only_place
from bot.knowledge.model import Document
from bot.search.facts import Fact, FactKind
from bot.search.lexicon import Token, tokens
from bot.vietnamese.dates import show_date

DIRECTIVES_SHOWN = 4


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
    found = [snapshot.documents[key] for key in question.documents]
    if not found:
        wanted = question.rest
        stems = {stem for stem, _ in snapshot.articles_about(scope.name)} if scope else set(snapshot.knowledge.articles)
        topics = [tokens(topic) for topic in question.topics]
        found = [
            document
            for document in snapshot.knowledge.documents
            if stems & set(document.articles)
            and _holds(document, [word for words in (wanted, *topics) for word in words])
        ]
    if not found:
        return _unknown(question.rest_text or ", ".join(question.topics) or question.argument, context)
    if len(found) == 1:
        return _one(found[0], context)
    lines: list[Item] = [_line(document) for document in found]
    return Answer(
        Outcome.ANSWERED, "Văn bản", notices=scope.notices if scope else (), sections=section(Title.DOCUMENTS, lines)
    )


def _one(document: Document, context: Context) -> Answer:
    mentions: list[Item] = [
        Line(context.snapshot.sentence(stem, mention.quote), (stem,))
        for stem in document.articles
        for mention in context.snapshot.knowledge.articles[stem].documents
        if (mention.number, mention.kind) == (document.number, document.kind)
    ]
    said = [fact for fact in context.snapshot.facts.of([FactKind.DIRECTIVE]) if _cites(fact, document)]
    return Answer(
        Outcome.ANSWERED,
        lead=(_line(document),),
        sections=(*section(Title.MENTIONED, mentions), *section(Title.DIRECTIVES, list(said), DIRECTIVES_SHOWN)),
    )


def _cites(fact: Fact, document: Document) -> bool:
    return document.number is not None and document.number in fact.quote


def _line(document: Document) -> Line:
    name = f"{document.kind} số {document.number}" if document.number else document.kind
    issued = f", ngày {show_date(document.issued)}" if document.issued else ""
    issuer = f" của {document.issuer}" if document.issuer else ""
    return Line(f"{issuer}{issued}: {document.title}", tuple(document.articles), strong=name)


def _unknown(wanted: str, context: Context) -> Answer:
    known: list[Item] = [_line(document) for document in context.snapshot.knowledge.documents if document.number]
    return Answer(
        Outcome.NO_DATA, notices=(Notice(Say.NO_DOCUMENT, {"what": wanted}),), sections=section(Title.KNOWN, known)
    )


def _holds(document: Document, wanted: list[Token]) -> bool:
    have = {token.folded for token in tokens(f"{document.kind} {document.title} {document.issuer or ''}")}
    return all(token.folded in have for token in wanted)
