"""`/vanban`: documents by number, topic or place."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Title, section
from bot.answers.next_steps import briefing_steps, next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.question import Question
from bot.answers.scope import MOST_CHOICES, Context, Scope, only_place
from bot.answers.selecting import listed, shortly
from bot.knowledge.model import Document
from bot.search.facts import FactKind, Wanted, Wording
from bot.search.lexicon import Token, tokens
from bot.search.snapshot import document_key
from bot.vietnamese.dates import period_within, show_date
from bot.vietnamese.folding import folded, folded_in_place

DIRECTIVES_SHOWN = 4
_AUTHORING = frozenset({"ky", "soan", "duyet", "trinh"})
"""Words (folded) that ask which person stands behind a document, which no article says."""
_OF = frozenset({"cua", "do"})
_CENTRAL = "trung uong"
BODIES = (
    *("chinh phu", "quoc hoi", "thu tuong", "ban bi thu", "bo chinh tri", _CENTRAL, "ubnd", "hdnd", "mttq", "ubtvqh"),
    *(
        "uy ban nhan dan",
        "hoi dong nhan dan",
        "uy ban thuong vu quoc hoi",
        "tinh uy",
        "thanh uy",
        "huyen uy",
        "dang uy",
    ),
    *("ban chi dao", "ban to chuc", "ban tuyen giao", "bo cong an", "bo quoc phong", "bo noi vu", "bo tai chinh"),
    *("bo y te", "bo giao duc", "chu tich nuoc", "van phong", "so noi vu", "dang bo"),
)
"""What issues documents (folded): a number is one body's, and another's of the same number another document."""
_KINDS = ("nghi quyet", "ke hoach", "ket luan", "quyet dinh", "chi thi", "bao cao", "chuong trinh hanh dong")
DOCUMENTS_SHOWN = 20
MENTIONS_SHOWN = 8
"""Articles a document is shown to be mentioned in."""
_WHOLE_NUMBER = re.compile(r"\d{1,4}\s?[-/]\s?[^\W\d_]{2,}\s?[-/]\s?[^\W\d_]{2,}")
"""A number with who issued it: "57-NQ/TW"."""
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
        return one(found[0], context) if len(found) == 1 else _unknown(", ".join(digits), context)
    if question.document_numbers and not question.documents:
        return _unknown(", ".join(question.document_numbers), context)
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    if question.documents:
        return _named([snapshot.documents[key] for key in question.documents], scope, context)
    found = _about(scope, context)
    if not found:
        return _unknown(shortly(question.rest_text) or ", ".join(question.topics) or question.argument, context)
    return _all(found, scope, context)


def _named(found: list[Document], scope: Scope | None, context: Context) -> Answer:
    """The answer about documents named by number or title, and by nothing that is not theirs."""
    question = context.question
    if question.wants_person and _AUTHORING & {word.folded for word in question.rest}:
        there: list[Item] = [_line(document) for document in found]
        who = Notice(Say.NO_PERSON, {"what": shortly(question.argument)})
        return Answer(Outcome.NO_DATA, notices=(who,), sections=section(Title.KNOWN, there))
    found = [document for document in found if not _is_another(document, question)]
    if not found:
        return _unknown(question.argument, context)
    cited = _at(found, scope, context)
    return _all(cited, scope, context) if cited or scope is None else _not_there(found, scope)


def _at(found: list[Document], scope: Scope | None, context: Context) -> list[Document]:
    """Those that articles about the place cite, or that are its own."""
    if scope is None:
        return found
    stems = context.snapshot.articles.stems_about(scope.name)
    return [document for document in found if not stems.isdisjoint(document.articles)]


def _not_there(found: list[Document], scope: Scope) -> Answer:
    """The plain word that no article about the place cites the documents, which are one press away."""
    names = ", ".join(_name(document) for document in found)
    args = {"what": names, "place": scope.place.full}
    choices = tuple(map(_choice, found))
    return Answer(Outcome.NO_DATA, notices=(*scope.notices, Notice(Say.NO_DOCUMENT_AT, args)), choices=choices)


def _about(scope: Scope | None, context: Context) -> list[Document]:
    """The documents of a place's articles that hold the words and topics of the question."""
    question, snapshot = context.question, context.snapshot
    stems = snapshot.articles.stems_about(scope.name) if scope else None
    wanted = [*question.rest, *(word for topic in question.topics for word in tokens(topic))]
    kinds = _kinds_typed(question)
    return [
        document
        for document in snapshot.knowledge.documents
        if (stems is None or not stems.isdisjoint(document.articles))
        and (not kinds or folded(document.kind) in kinds)
        and _holds(document, wanted)
    ]


def _kinds_typed(question: Question) -> set[str]:
    """The kinds of documents (folded) that are asked for by name, none where any will do: "văn bản"."""
    text = f" {' '.join(word.folded for word in question.typed)} "
    return {kind for kind in _KINDS if f" {kind} " in text} if question.command is None else set()


def names_a_body(question: Question) -> bool:
    """Whether what issues documents is named: "kết luận của Bộ Chính trị"."""
    text = f" {' '.join(word.folded for word in question.typed)} "
    return any(f" {body} " in text for body in BODIES)


def _all(found: list[Document], scope: Scope | None, context: Context) -> Answer:
    if len(found) == 1:
        return one(found[0], context, scope)
    lines: list[Item] = [_line(document) for document in found[:DOCUMENTS_SHOWN]]
    return Answer(
        Outcome.ANSWERED,
        listed("Văn bản", scope),
        notices=scope.notices if scope else (),
        sections=section(Title.DOCUMENTS, lines, DOCUMENTS_SHOWN, count=len(found)),
        choices=next_steps(scope.place, context)
        if scope
        else tuple(_choice(document) for document in found if document.number)[:MOST_CHOICES],
    )


def one(document: Document, context: Context, scope: Scope | None = None) -> Answer:
    """What a document is, and who speaks of it: at the place, where one is asked about."""
    stems = _stems(document, scope, context)
    mentions: list[Item] = [
        Line(context.snapshot.sentence(stem, mention.quote), (stem,))
        for stem in stems
        for mention in context.snapshot.articles[stem].documents
        if (mention.number, mention.kind) == (document.number, document.kind)
    ]
    places = (place for stem in stems for place in context.snapshot.articles[stem].places[:1])
    cited = Wanted((FactKind.DIRECTIVE,), scope.name if scope else None, documents=(document.number or "",))
    said = context.snapshot.facts.find(cited) if document.number else ()
    return Answer(
        Outcome.ANSWERED,
        lead=(_line(document, stems),),
        notices=scope.notices if scope else (),
        sections=()
        if context.question.wants_day and document.issued
        else (*section(Title.MENTIONED, mentions), *section(Title.DIRECTIVES, said, DIRECTIVES_SHOWN)),
        choices=(
            *((Choice("Chỉ đạo", f"/chithi @d-{document_key(document)}"),) if len(said) > DIRECTIVES_SHOWN else ()),
            *(next_steps(scope.place, context) if scope else briefing_steps(places, context, MENTIONS_SHOWN)),
        ),
    )


def _stems(document: Document, scope: Scope | None, context: Context) -> tuple[str, ...]:
    """The articles that cite a document, those about the place where one is asked about."""
    there = context.snapshot.articles.stems_about(scope.name) if scope else None
    stems = (stem for stem in document.articles if there is None or stem in there)
    return tuple(stems)[:MENTIONS_SHOWN]


def _name(document: Document) -> str:
    return f"{document.kind} số {document.number}" if document.number else document.title


def _line(document: Document, stems: Sequence[str] | None = None) -> Line:
    name = _name(document) if document.number else document.kind
    issued = f", ngày {show_date(document.issued)}" if document.issued else ""
    issuer = f" của {document.issuer}" if document.issuer else ""
    marks = document.articles[:MENTIONS_SHOWN] if stems is None else stems
    return Line(f"{issuer}{issued}: {document.title}", tuple(marks), strong=name)


def _unknown(wanted: str, context: Context) -> Answer:
    # On buttons alone: another document's number or date is not to be taken for that of the one asked about.
    numbered = [document for document in context.snapshot.knowledge.documents if document.number]
    return Answer(
        Outcome.NO_DATA,
        notices=(Notice(Say.NO_DOCUMENT, {"what": wanted}),),
        choices=tuple(map(_choice, numbered[:MOST_CHOICES])),
    )


def _choice(document: Document) -> Choice:
    return Choice(_name(document), f"/vanban @d-{document_key(document)}")


def _is_another(document: Document, question: Question) -> bool:
    """Whether a name typed beside its number is not the document's: "Nghị quyết 57 của Chính phủ", "lần thứ XV"."""
    line = folded(" ".join([document.kind, document.number or "", document.title, document.issuer or ""]))
    have = set(re.split(r"[^a-z0-9]+", line))
    if any((word.capital or word.text.isupper()) and word.folded not in have for word in question.rest):
        return True
    if question.period and document.number and not _is_of(document, question.period):
        return True
    numbers = {_letters(number) for number in _WHOLE_NUMBER.findall(question.text)}
    if numbers and document.number and _letters(document.number) not in numbers:
        # "57-NQ/TU" is a province's.
        return True
    issuer = _issuer_typed(question)
    return issuer is not None and issuer not in line and not (issuer == _CENTRAL and "tw" in have)


def _is_of(document: Document, period: str) -> bool:
    """Whether a document is known to be of a period."""
    return document.issued is not None and period_within(document.issued, period)


def _letters(number: str) -> str:
    """A number without its signs; "TƯ" is how some write "TW"."""
    return "".join(filter(str.isalnum, folded(number.casefold().replace("tư", "tw"))))


def _issuer_typed(question: Question) -> str | None:
    """The body (folded) that is typed right after the document's number, as the one that issued it."""
    typed = [word.folded for word in question.typed]
    for i, word in enumerate(typed):
        if any(map(str.isdigit, word)):
            after = typed[i + 1 :]
            after = after[1:] if after[:1] and after[0] in _OF else after
            return next((body for body in BODIES if after[: body.count(" ") + 1] == body.split()), None)
    return None


def _holds(document: Document, wanted: list[Token]) -> bool:
    return not wanted or Wording(wanted).held(*_words(f"{document.kind} {document.title} {document.issuer or ''}"))


@lru_cache(KEPT_TITLES)
def _words(title: str) -> tuple[str, str]:
    """The words of a title, one space around each, with their marks and without."""
    said = f" {' '.join(word.accented for word in tokens(title))} "
    return said, folded_in_place(said)
