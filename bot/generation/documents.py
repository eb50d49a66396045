"""The documents an article names: kind, number, issuer, date and subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.generation.congresses import add_congresses, same_congress
from bot.generation.document_reading import Reading
from bot.generation.issued_acts import add_issued
from bot.generation.laws import add_laws
from bot.generation.layout import Body
from bot.generation.numbered_documents import add_numbered
from bot.generation.short_numbers import add_short
from bot.generation.unnumbered_documents import add_unnumbered
from bot.knowledge.model import Document, DocumentMention


@dataclass(frozen=True, slots=True)
class Documents:
    """What `find_documents` finds."""

    found: list[DocumentMention]
    numbers: list[tuple[int, int]]
    """Where their numbers stand: no figures there."""
    dates: list[tuple[int, int]]
    """Where their dates stand: no events there."""


def find_documents(
    body: Body, known: Sequence[Document] = (), province: str | None = None, day: str | None = None
) -> Documents:
    """The documents of `body`, an article of the ISO date `day` about `province`."""
    reading = Reading(body, known, province, day)
    # Those with a number first: what is named without one may be one of them.
    add_numbered(reading)
    add_congresses(reading)
    add_unnumbered(reading)
    add_short(reading)
    add_laws(reading)
    add_issued(reading)
    _drop_repeats(reading)
    return Documents(list(reading.found.values()), reading.numbers, reading.dates)


def _drop_repeats(reading: Reading) -> None:
    """Leave out what names no further document: a numbered one in other words, the matter of a numbered one."""
    numbered = [one for one in reading.found.values() if one.number]
    for key, one in list(reading.found.items()):
        if one.number is None and any(_repeats(one, full) for full in numbered):
            del reading.found[key]
    congresses: list[str] = []
    for key, one in list(reading.found.items()):
        if one.number is not None or one.issuer is None:
            continue
        told = next((full for full in congresses if same_congress(reading.found[full].issuer or "", one.issuer)), None)
        if told is None:
            congresses.append(key)
            continue
        # The one that names the place stays, where the first stood.
        if len(one.issuer) > len(reading.found[told].issuer or ""):
            reading.found[told] = one
        del reading.found[key]


def _repeats(one: DocumentMention, full: DocumentMention) -> bool:
    """Whether `one`, without a number, is the numbered `full` again or what that is about."""
    # There is one of them: of the province, of its committee, of the party's.
    if one.kind == full.kind == "Chương trình hành động":
        return True
    if one.issuer is None:
        return one.quote in full.quote
    same = one.kind.lower() == full.kind.lower() and _same_issuer(full.issuer, one.issuer)
    return same and (one.about is None or one.about in (full.about or ""))


def _same_issuer(one: str | None, other: str) -> bool:
    """Whether both may be one: "UBND tỉnh" and "UBND tỉnh Lai Châu"."""
    return one is not None and (one.startswith(other) or other.startswith(one))
