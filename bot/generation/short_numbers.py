"""Documents named by a bare number: "Nghị quyết 57 của Bộ Chính trị", "các Nghị quyết 57, 59, 66 và 68"."""

import re
from collections.abc import Sequence

from bot.generation.document_issuers import issuer_before
from bot.generation.document_reading import Reading
from bot.generation.ways import Ways
from bot.knowledge.model import DocumentMention

_SHORT = r"\d{1,4}(?:/(?:19|20)\d\d)?(?![\w/]|[-–]\w|[.,]\d|\s?%)"
# Every office numbers these; what is known by its number alone needs no "số": "Nghị quyết 57".
_KNOWN = ("nghị quyết", "chỉ thị", "kết luận", "nghị định", "đề án", "thông tư", "công điện")
_KNOWN_IN_CAPITALS = ("Quyết định", "Quy định", "Công văn", "Pháp lệnh")
_NUMBERED = (
    "thông báo kết luận", "thông báo Kết luận", "thông báo", "công văn", "văn bản", "kế hoạch", "hướng dẫn", "quy định",
    "quy chế", "báo cáo", "tờ trình", "chương trình hành động", "pháp lệnh", "sắc lệnh", "quyết định", *_KNOWN,
)  # fmt: skip


_ALL_KINDS = [kind.lower() for kind in (*_NUMBERED, *_KNOWN_IN_CAPITALS)]


def _either(kinds: Sequence[str]) -> str:
    """Any of `kinds`, spelt small or with a capital, each way in full: that is looked for several times faster."""
    return "|".join(spelt for kind in kinds for spelt in (kind[0].upper() + kind[1:], kind))


_SHORT_NUMBER = Ways(
    rf"(?:(?P<kind>{_either(_NUMBERED)}) số:? ?{_SHORT}"
    rf"|(?P<known>{_either(_KNOWN)}|{'|'.join(_KNOWN_IN_CAPITALS)}) {_SHORT}"
    r"(?! (?:ngày|tháng|xã|người|đồng|lần|đợt|giải|nhiệm|nội|chỉ)))"
    rf"(?P<more>(?:(?:,| và|;) (?:số )?{_SHORT}(?! [a-zà-ỹđ]+ [a-zà-ỹđ]+ (?:xã|người)))*)"
)
# Few words of a text stand before a number, and fewer of them end a kind.
_BEFORE_NUMBER = re.compile(r" (?:số:? ?)?(?=\d)")
_BY_LAST = {
    last: tuple(sorted((kind for kind in _ALL_KINDS if kind.endswith(f" {last}")), key=len, reverse=True))
    for last in {kind.rpartition(" ")[2] for kind in _ALL_KINDS}
}
_LASTS = tuple(f" {last}" for last in _BY_LAST)
_NUMBER = re.compile(r"\d+(?:/\d{4})?")
# "Ban Chỉ đạo về chuyển đổi số và Đề án 06": part of a committee's name.
_STEERING = re.compile(
    r"(?:Ban Chỉ đạo|Tổ [Cc]ông tác|Tổ [Gg]iúp việc)(?:[^.;:\n]{0,160} và|(?: (?:triển khai|thực hiện|về"
    r"|thí điểm)){0,2}) $"
)
_STEERING_LOOK_BACK = 180


def add_short(reading: Reading) -> None:
    """Add those that no full number tells of."""
    text, lowered, done = reading.body.text, reading.body.lowered, 0
    for gap in _BEFORE_NUMBER.finditer(text):
        if gap.start() < done or not lowered.endswith(_LASTS, 0, gap.start()):
            continue
        last = lowered[lowered.rfind(" ", 0, gap.start()) + 1 : gap.start()]
        for kind in _BY_LAST[last]:
            start = gap.start() - len(kind)
            if lowered.startswith(kind, start) and (match := _SHORT_NUMBER.match(text, start)) is not None:
                _short(reading, match)
                done = match.end()
                break


def _short(reading: Reading, match: re.Match[str]) -> None:
    """ "Nghị quyết 57 của Bộ Chính trị", "các Nghị quyết 57, 59, 66 và 68"."""
    reading.numbers.append(match.span())
    if _STEERING.search(reading.body.text, max(0, match.start() - _STEERING_LOOK_BACK), match.start()):
        return
    named_so = match["kind"] or match["known"]
    end = match.end()
    issuer, issued, end = reading.told_after(end)
    issuer = issuer or issuer_before(reading.body.text, match.start())
    about, end = reading.about(end)
    following = [one for one in reading.found.values() if one.number is None and one.quote.startswith(match[0])]
    for one in following:
        # "Chỉ thị số 20 của Thủ tướng Chính phủ về …" was read as one without a number.
        reading.found = {key: kept for key, kept in reading.found.items() if kept is not one}
    for said in _NUMBER.findall(match[0]):
        kind = named_so[0].upper() + named_so[1:]
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
