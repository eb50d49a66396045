"""Documents named by a number that bears the letters of who issues them: "Kế hoạch số 52/KH-UBND"."""

import re

from bot.generation.document_issuers import issuer_before, issuer_by_letters, local_issuer
from bot.generation.document_numbers import (
    ISSUED_ON,
    KIND_BEFORE,
    KIND_LOOK_BACK,
    KINDS,
    NUMBERED,
    date_of,
    kind_of,
)
from bot.generation.document_reading import Reading
from bot.knowledge.model import DocumentMention

_ISSUED_LOOK_BACK = 120
_LISTED = re.compile(rf"(?:,|;| và|, và) (?:(?:{KINDS.lower()}) )?(?:số )?")


def add_numbered(reading: Reading) -> None:
    """Add them in the order of the text."""
    numbered = list(NUMBERED.finditer(reading.body.text))
    # Backwards: in a list, the issuer stands after the last one.
    for at in range(len(numbered) - 1, -1, -1):
        following = numbered[at + 1] if at + 1 < len(numbered) else None
        _numbered(reading, numbered[at], following)
    reading.found = dict(reversed(reading.found.items()))


def _numbered(reading: Reading, match: re.Match[str], following: re.Match[str] | None) -> None:
    text = reading.body.text
    number = match["number"].replace("–", "-").replace(" ", "").replace("/TƯ", "/TW").replace("-TƯ", "-TW")
    begin = max(0, match.start() - KIND_LOOK_BACK)
    before = KIND_BEFORE.search(reading.body.lowered, begin, match.start())
    said = text[before.start("kind") : before.end("kind")] if before and before["kind"] else None
    kind = kind_of(number, said)
    if kind is None:
        return
    first = before.start() if before and said else match.start()
    issuer, issued, end = reading.told_after(match.end())
    listed = _listed_with(reading, match, following, end) if issuer is None else None
    if listed is not None:
        issuer, end = listed.issuer, max(end, reading.body.text.find(listed.quote) + len(listed.quote))
    if issuer in (None, "Thủ tướng"):
        by_letters = issuer_by_letters(number)
        before_it = issuer_before(text, first)
        issuer = by_letters if before_it in (None, "Thủ tướng") and by_letters else before_it or issuer
        issuer = issuer or local_issuer(reading.body, number, first, end)
    if issued is None and (on := ISSUED_ON.search(text, max(0, first - _ISSUED_LOOK_BACK), first)) is not None:
        issued = date_of(on)
        reading.dates.append(on.span("day"))
    about, end = reading.about(end)
    reading.numbers.append((first, match.end()))
    kept = next((document for document in reading.known if document.number == number), None)
    entry = DocumentMention(
        number=number,
        kind=kept.kind if kept and said is None else kind[0].upper() + kind[1:],
        issuer=issuer,
        issued=issued,
        about=about,
        quote=text[first:end].rstrip(" ,;:"),
    )
    already = reading.found.get(number)
    if already is None or _told(entry) > _told(already):
        reading.found[number] = entry


def _listed_with(
    reading: Reading, match: re.Match[str], following: re.Match[str] | None, end: int
) -> DocumentMention | None:
    """The next document when both stand in one list: "59-NQ/TW ngày 1/2/2025, 66-NQ/TW của Bộ Chính trị"."""
    if following is None or _LISTED.fullmatch(reading.body.lowered, end, following.start()) is None:
        return None
    letters, others = (number["number"].lstrip("0123456789") for number in (match, following))
    # "Kết luận số 137-KL/TW và Chỉ thị số 45-CT/TW của Bộ Chính trị": one hand's, of two kinds.
    if letters != others and not (letters.endswith("/TW") and others.endswith("/TW")):
        return None
    listed = reading.found.get(following["number"])
    return listed if listed is not None and listed.issuer is not None else None


def _told(document: DocumentMention) -> int:
    return sum(value is not None for value in (document.issuer, document.issued, document.about))
