"""Documents named by a bare number: "Nghị quyết 57 của Bộ Chính trị", "các Nghị quyết 57, 59, 66 và 68"."""

import re

from bot.generation.document_issuers import issuer_before
from bot.generation.document_reading import Reading
from bot.knowledge.model import DocumentMention

_SHORT = r"\d{1,4}(?:/(?:19|20)\d\d)?(?![\w/]|[-–]\w|[.,]\d|\s?%)"
_SHORT_NUMBER = re.compile(
    # Each way in full: what begins with letters alone is looked for five times faster than with a choice of letters.
    r"(?P<kind>Nghị quyết|nghị quyết|Chỉ thị|chỉ thị|Kết luận|kết luận|Nghị định|nghị định|Đề án|đề án"
    r"|Thông tư|thông tư|Quyết định|Công điện|công điện)"
    rf"(?: số {_SHORT}| {_SHORT}(?! (?:ngày|tháng|xã|người|đồng|lần|đợt|giải|nhiệm|nội|chỉ)))"
    rf"(?P<more>(?:(?:,| và|;) (?:số )?{_SHORT}(?! [a-zà-ỹđ]+ [a-zà-ỹđ]+ (?:xã|người)))*)"
)
_NUMBER = re.compile(r"\d+(?:/\d{4})?")
# "Ban Chỉ đạo về chuyển đổi số và Đề án 06": part of a committee's name.
_STEERING = re.compile(r"(?:Ban Chỉ đạo|Tổ công tác)[^.;:\n]{0,160} và $")
_STEERING_LOOK_BACK = 180


def add_short(reading: Reading) -> None:
    """Add those that no full number tells of."""
    for match in _SHORT_NUMBER.finditer(reading.body.text):
        _short(reading, match)


def _short(reading: Reading, match: re.Match[str]) -> None:
    """ "Nghị quyết 57 của Bộ Chính trị", "các Nghị quyết 57, 59, 66 và 68"."""
    reading.numbers.append(match.span())
    if _STEERING.search(reading.body.text, max(0, match.start() - _STEERING_LOOK_BACK), match.start()):
        return
    end = match.end()
    issuer, issued, end = reading.told_after(end)
    issuer = issuer or issuer_before(reading.body.text, match.start())
    about, end = reading.about(end)
    following = [one for one in reading.found.values() if one.number is None and one.quote.startswith(match[0])]
    for one in following:
        # "Chỉ thị số 20 của Thủ tướng Chính phủ về …" was read as one without a number.
        reading.found = {key: kept for key, kept in reading.found.items() if kept is not one}
    for said in _NUMBER.findall(match[0]):
        kind = match["kind"][0].upper() + match["kind"][1:]
        wanted = f"{kind} {said}".lower()
        named = next((d for d in reading.known if any(alias.lower() == wanted for alias in d.aliases)), None)
        number = named.number if named and named.number else said
        told = reading.found.get(number)
        if (told is not None and told.kind == kind) or any(
            _begins_with(has, said) and one.kind == kind for has, one in reading.found.items()
        ):
            continue
        # "Nghị quyết 10" and "Chỉ thị 10" are two.
        reading.found[number if told is None else f"{kind} {number}"] = DocumentMention(
            number=number,
            kind=kind,
            issuer=issuer or (named.issuer if named else None),
            issued=issued,
            about=about,
            quote=reading.body.text[match.start() : end],
        )


def _begins_with(number: str, said: str) -> bool:
    """Whether `number` is the full form of the `said` one: "57-NQ/TW" of "57"."""
    digits = number.lstrip("0")
    plain = said.lstrip("0")
    return digits.startswith(plain) and not digits[len(plain) : len(plain) + 1].isdigit()
