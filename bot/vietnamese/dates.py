"""Dates and periods: reading them in articles and in questions, printing them, comparing them.

A date is written as ISO 8601 has it, cut off where the text says no more: "2025-07-27", "2025-07", "2025", and
"--07-27" when the year is not said. A period is such a date, a quarter ("2025-Q3"), or two of them ("2021/2025").

What the letters alone cannot tell: "1/3" may be a third or the first of March. It is read as a date unless
something that is counted follows ("10/12 xã") or a word for a share or a number goes before ("tỷ lệ 1/3").
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.vietnamese.folding import composed, folded_in_place, lower_case_of_article
from bot.vietnamese.units import unit_at

_YEARS = range(1900, 2100)
_MONTHS = 12
_LEAP_YEAR = 2024

_DIGIT = re.compile(r"[0-9]")
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"[0-9]{1,2}"
# Nothing that would make the digits part of a longer number, a document's number, an address or a file name.
_BEFORE = r"(?<![\w/.@#+])(?<![0-9],)(?<!\w[-–:])"
_AFTER = r"(?![\w@])(?![/.,:-][0-9])(?![/_-][^\W\d_])(?!\.(?:jpe?g|png|pdf|docx?|html?|txt|mp4|ya?ml))"
_TO = r"\s*(?:-|–|—|(?:cho )?den|toi)\s*(?:het\s+)?"

# All patterns read folded text.
_DATE = re.compile(
    rf"""{_BEFORE}(?:
        (?:ngay\s+)?(?P<d1>{_DAY})\s+thang\s+(?P<m1>{_DAY})(?:\s*,?\s*(?:nam\s+|/\s*)(?P<y1>{_YEAR}))?
      | (?P<d2>{_DAY})(?P<s2>[/.-])(?P<m2>{_DAY})(?P=s2)(?P<y2>{_YEAR})
      | (?P<y3>{_YEAR})-(?P<m3>[0-9]{{2}})(?:-(?P<d3>[0-9]{{2}}))?
      | thang\s+(?P<m4>{_DAY})\s*(?:/\s*|-|,?\s+nam\s+)(?P<y4>{_YEAR})
      | (?P<m5>{_DAY})/(?P<y5>{_YEAR})
      | (?P<d6>{_DAY})/(?P<m6>{_DAY})(?:\s+nam\s+(?P<y6>{_YEAR}))?
      | (?P<y7>{_YEAR})\s?[-–—]\s?(?P<y8>{_YEAR})
      | nam\s+(?P<y9>{_YEAR})
    ){_AFTER}""",
    re.VERBOSE,
)
_DAY_WORD = re.compile(r"(?:ngay|sang|chieu|trua|toi|dem|den|tu|truoc|sau|hom|vao|luc|mung)(?:\s+nay)?\s*\(?\s*$")
_SHARE_WORD = re.compile(
    r"(?:\bso|ty le|ti le|ty so|hon|gan|khoang|bang|duong|pho|nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan"
    r"|ke hoach|thong tu|cong van|thong bao|nha|ngo)\s*$"
)
_SHARE_OF = re.compile(r"\s+(?:dan so|tong|so|dien tich|thanh vien|luong)\b")
_LOOK_BACK = 16


class DateMention(NamedTuple):
    """A date as a text mentions it."""

    value: str
    """ISO 8601, cut off where the text says no more; "--07-27" when the year is not said."""
    start: int
    end: int


def _iso(year: str | None, month: str | None = None, day: str | None = None) -> str | None:
    """The partial date, or None when the calendar has no such day."""
    if year is not None and int(year) not in _YEARS:
        return None
    if month is None:
        return year
    if not 1 <= int(month) <= _MONTHS:
        return None
    if day is None:
        return f"{year}-{int(month):02}"
    if not 1 <= int(day) <= monthrange(int(year) if year else _LEAP_YEAR, int(month))[1]:
        return None
    return f"{year or '-'}-{int(month):02}-{int(day):02}"


def _is_share(read: str, lowered: str, start: int, end: int) -> bool:
    """Whether the "a/b" there is a share of something rather than a day of a month."""
    before = read[max(0, start - _LOOK_BACK) : start]
    if _DAY_WORD.search(before):
        return False
    if _SHARE_WORD.search(before) or _SHARE_OF.match(read, end):
        return True
    return unit_at(lowered, end) is not None


_DIGITS = re.compile(r"[0-9][0-9]*")
_LEAD = re.compile(r"(?:ngay|thang|nam)\s+$")
_LEAD_ENDS = "ygm"
_LONGEST_LEAD = 12
_JOINERS = "/.-–—"


def _by_digits(read: str) -> Iterator[re.Match[str]]:
    """The matches of `_DATE` in `read`: each begins with digits or one word before them, so only there it is tried."""
    done = 0
    for digits in _DIGITS.finditer(read):
        start, end = digits.span()
        if start < done:
            continue
        lead = None
        if read[start - 1 : start].isspace() and (
            read[start - 2 : start - 1] in _LEAD_ENDS or read[start - 2].isspace()
        ):
            lead = _LEAD.search(read, max(done, start - _LONGEST_LEAD), start)
        match = _DATE.match(read, lead.start()) if lead else None
        if match is None and _may_go_on(read, end):
            match = _DATE.match(read, start)
        if match is not None:
            done = match.end()
            yield match


def _may_go_on(read: str, end: int) -> bool:
    """Whether what follows the digits that end there lets a date begin with them: a joiner, or "thang"."""
    after = read[end : end + 1]
    if after.isspace():
        after = read[end + 1 : end + 2]
        return after in _JOINERS or after == "t" or after.isspace()
    return after != "" and after in _JOINERS


def read_dates(text: str) -> list[DateMention]:  # noqa: PLR0912 - one branch for each way of writing a date
    """The dates `text` mentions, in its order; an interval is two mentions, an impossible date none.

    A bare year counts only after "năm" or as part of an interval ("2021-2025").
    """
    if not _DIGIT.search(text):
        return []
    nfc, offsets = composed(text)
    read = folded_in_place(nfc)
    # The only letter that small letters write longer than capitals do.
    lowered = read if "İ" in nfc else lower_case_of_article(nfc)
    found: list[DateMention] = []

    def add(value: str | None, start: int, end: int) -> None:
        if value is not None:
            found.append(DateMention(value, offsets[start], offsets[end]))

    for m in _by_digits(read):
        start, end = m.span()
        if m["d1"]:
            add(_iso(m["y1"], m["m1"], m["d1"]), start, end)
        elif m["d2"]:
            add(_iso(m["y2"], m["m2"], m["d2"]), start, end)
        elif m["y3"]:
            add(_iso(m["y3"], m["m3"], m["d3"]), start, end)
        elif m["m4"]:
            add(_iso(m["y4"], m["m4"]), start, end)
        elif m["m5"]:
            if not _SHARE_WORD.search(read[max(0, start - _LOOK_BACK) : start]):
                add(_iso(m["y5"], m["m5"]), start, end)
        elif m["d6"]:
            if m["y6"] or not _is_share(read, lowered, start, end):
                add(_iso(m["y6"], m["m6"], m["d6"]), start, end)
        elif m["y7"]:
            if m["y7"] < m["y8"]:
                add(m["y7"], *m.span("y7"))
                add(m["y8"], *m.span("y8"))
        # "Việt Nam 2025" and "miền Nam 2025" are no "năm 2025"; a text without any accent cannot be told.
        elif lowered.startswith("năm", start) or nfc.isascii():
            add(_iso(m["y9"]), start, end)
    return found


_PARTIAL = re.compile(r"(?P<y>[0-9]{4})(?:-Q(?P<q>[1-4])|-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?)?")
_NO_YEAR = re.compile(r"--(?P<m>[0-9]{2})-(?P<d>[0-9]{2})")
_QUARTERS = ("I", "II", "III", "IV")
_MONTHS_OF_QUARTER = 3


def show_date(iso: str) -> str:
    """A partial date as Vietnamese prints it: "2025-10-14" → "14/10/2025", "2025-07" → "7/2025", "--07-27" → "27/7".

    Raises ValueError when `iso` is no partial date.
    """
    if (bare := _NO_YEAR.fullmatch(iso)) is not None:
        return f"{int(bare['d'])}/{int(bare['m'])}"
    match = _PARTIAL.fullmatch(iso)
    if match is None or match["q"]:
        raise ValueError(f"not a partial date: {iso!r}")
    return "/".join(str(int(part)) for part in (match["d"], match["m"], match["y"]) if part)


def _show_one(partial: str, *, day_word: bool) -> str:
    match = _PARTIAL.fullmatch(partial)
    if match is None:
        raise ValueError(f"not a period: {partial!r}")
    if match["q"]:
        return f"quý {_QUARTERS[int(match['q']) - 1]}/{match['y']}"
    if match["d"]:
        return ("ngày " if day_word else "") + show_date(partial)
    return ("tháng " if match["m"] else "năm ") + show_date(partial)


def show_period(period: str) -> str:
    """A period as it stands in a sentence: "2025-Q3" → "quý III/2025", "2021/2025" → "2021–2025".

    Raises ValueError when `period` is none.
    """
    first, slash, last = period.partition("/")
    if not slash:
        return _show_one(first, day_word=True)
    start, end = _PARTIAL.fullmatch(first), _PARTIAL.fullmatch(last)
    if start is None or end is None:
        raise ValueError(f"not a period: {period!r}")
    if first == start["y"] and last == end["y"]:
        return f"{first}–{last}"
    months = start["m"] and end["m"] and not start["d"] and not end["d"] and start["y"] == end["y"]
    if months and start["m"] == "01" and end["m"] != "12":
        return f"{int(end['m'])} tháng đầu năm {start['y']}"
    if months and end["m"] == "12" and start["m"] != "01":
        return f"{_MONTHS + 1 - int(start['m'])} tháng cuối năm {start['y']}"
    return f"từ {_show_one(first, day_word=False)} đến {_show_one(last, day_word=False)}"


def _bounds(partial: str) -> tuple[date, date]:
    match = _PARTIAL.fullmatch(partial)
    if match is None:
        raise ValueError(f"not a period: {partial!r}")
    year = int(match["y"])
    if match["d"]:
        day = date(year, int(match["m"]), int(match["d"]))
        return day, day
    if match["m"]:
        first = last = int(match["m"])
    elif match["q"]:
        last = int(match["q"]) * _MONTHS_OF_QUARTER
        first = last - _MONTHS_OF_QUARTER + 1
    else:
        first, last = 1, _MONTHS
    start = date(year, first, 1)
    return start, date(year, last, monthrange(year, last)[1])


def period_bounds(period: str) -> tuple[date, date]:
    """The first and the last day `period` covers. Raises ValueError when it is no period or the days do not exist."""
    first, slash, last = period.partition("/")
    start, end = _bounds(first)
    if slash:
        end = _bounds(last)[1]
    if end < start:
        raise ValueError(f"a period that ends before it begins: {period!r}")
    return start, end


def periods_overlap(a: str, b: str) -> bool:
    """Whether two periods share a day. Raises ValueError when one is no period."""
    first, second = period_bounds(a), period_bounds(b)
    return first[0] <= second[1] and second[0] <= first[1]


def period_within(inner: str, outer: str) -> bool:
    """Whether every day of `inner` is a day of `outer`. Raises ValueError when one is no period."""
    first, second = period_bounds(inner), period_bounds(outer)
    return second[0] <= first[0] and first[1] <= second[1]


def spans_years(period: str) -> bool:
    """Whether a period reaches over the turn of a year. Raises ValueError when it is no period."""
    first, last = period_bounds(period)
    return first.year != last.year


_COUNTS = {"ba": 3, "sau": 6, "chin": 9} | {str(n): n for n in range(1, _MONTHS)}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

# "2019 tỷ đồng" and "2019 hộ" are no years, "2019 tỷ lệ hộ nghèo" and "2019 hộ nghèo" are.
_COUNTED = (
    r"\s*(?:%|(?:trieu|nghin|ngan|van|nguoi|dong|ha|km)\b|ty\b(?!\s+(?:le|suat|trong))|ho\b(?!\s+(?:can\s+)?ngheo))"
)
_PERIOD = re.compile(
    rf"""(?=[0-9]|q|n(?:u|g|a)|t(?:u|h|[0-9])|ba|sau|chin){_BEFORE}(?:
        (?:(?P<n>[0-9]{{1,2}}|ba|sau|chin)\s+thang|(?P<half>nua))\s+(?P<side>dau|cuoi)\s+(?:cua\s+)?(?:nam\s+)?(?P<hy>{_YEAR})
      | (?:quy\s*|q)(?P<q>[0-9]{{1,2}}|i{{1,3}}|iv|v)\s*(?:[/,-]\s*|cua\s+)?(?:nam\s+)?(?P<qy>{_YEAR})
      | (?P<qy2>{_YEAR})-q(?P<q2>[0-9])
      | (?:tu\s+)?(?:ngay\s+)?(?P<rd>{_DAY})/(?P<rm>{_DAY})(?:/(?P<ry>{_YEAR}))?{_TO}(?:ngay\s+)?
        (?P<td>{_DAY})/(?P<tm>{_DAY})/(?P<ty>{_YEAR})
      | (?P<rdi>{_YEAR}-[0-9]{{2}}-[0-9]{{2}})(?:{_TO}|\s*/\s*)(?P<tdi>{_YEAR}-[0-9]{{2}}-[0-9]{{2}})
      | (?:tu\s+)?(?:thang\s+)?(?P<rm2>{_DAY})/(?P<ry2>{_YEAR}){_TO}(?:thang\s+)?(?P<tm2>{_DAY})/(?P<ty2>{_YEAR})
      | (?:tu\s+)?thang\s+(?P<rm3>{_DAY}){_TO}(?:thang\s+)?(?P<tm3>{_DAY})(?:\s*/\s*|\s+(?:nam\s+)?)(?P<ty3>{_YEAR})
      | (?:ngay\s+)?(?P<d1>{_DAY})(?:\s+thang\s+|/)(?P<m1>{_DAY})(?:\s*[,/]\s*(?:nam\s+)?|\s+(?:nam\s+)?)(?P<y1>{_YEAR})
      | (?:ngay\s+)?(?P<d2>{_DAY})(?P<s2>[/.-])(?P<m2>{_DAY})(?P=s2)(?P<y2>{_YEAR})
      | (?P<y3>{_YEAR})-(?P<m3>[0-9]{{2}})(?:-(?P<d3>[0-9]{{2}}))?
      | (?P<monthly>thang\s*|t)(?P<m4>{_DAY})\s*(?:[/.-]\s*|,?\s+(?:nam\s+)?)(?P<y4>{_YEAR})
      | (?P<m5>{_DAY})[/-](?P<y5>{_YEAR})
      | (?:tu\s+)?(?:nam\s+)?(?P<ry6>{_YEAR})(?:{_TO}|\s*/\s*)(?:nam\s+)?(?P<ty6>{_YEAR})
      | (?:nam\s*(?P<y6>{_YEAR})|(?P<y>{_YEAR})(?!{_COUNTED}))
    ){_AFTER}""",
    re.VERBOSE,
)
_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_REACH = 48
"""Letters that a period takes before its first year and between its years, at most."""
# A number right after one of these is a document's, whatever it looks like.
_DOCUMENT_WORD = re.compile(
    r"(?:\bso|nghi quyet|nghi dinh|quyet dinh|ke hoach|ket luan|thong tu|cong van|chi thi|thong bao|huong dan|quy dinh"
    r"|\b(?:nq|nd|qd|kh|kl|tt|cv|ct|tb))\s*$"
)


def _between(first: str | None, last: str | None) -> str | None:
    """The period from `first` to `last`, None when one does not exist or they stand the wrong way round."""
    if first is None or last is None or first >= last:
        return None
    return f"{first}/{last}"


def _period(m: re.Match[str]) -> str | None:  # noqa: PLR0911 - one return for each way of writing a period
    if m["hy"]:
        count = _MONTHS // 2 if m["half"] else _COUNTS.get(m["n"])
        if count is None:
            return None
        first, last = (1, count) if m["side"] == "dau" else (_MONTHS + 1 - count, _MONTHS)
        return f"{m['hy']}-{first:02}" + (f"/{m['hy']}-{last:02}" if first < last else "")
    if m["qy"]:
        return f"{m['qy']}-Q{_ROMAN[m['q']]}" if m["q"] in _ROMAN else None
    if m["qy2"]:
        return f"{m['qy2']}-Q{m['q2']}" if m["q2"] in _ROMAN else None
    if m["ty"]:
        return _between(_iso(m["ry"] or m["ty"], m["rm"], m["rd"]), _iso(m["ty"], m["tm"], m["td"]))
    if m["rdi"]:
        return _between(_iso(*m["rdi"].split("-")), _iso(*m["tdi"].split("-")))
    if m["ty2"]:
        return _between(_iso(m["ry2"], m["rm2"]), _iso(m["ty2"], m["tm2"]))
    if m["ty3"]:
        return _between(_iso(m["ty3"], m["rm3"]), _iso(m["ty3"], m["tm3"]))
    if m["ty6"]:
        return _between(m["ry6"], m["ty6"])
    for n in "123":
        if m[f"y{n}"]:
            return _iso(m[f"y{n}"], m[f"m{n}"], m[f"d{n}"])
    if m["y4"] or m["y5"]:
        return _iso(m["y4"] or m["y5"], m["m4"] or m["m5"])
    return str(m["y6"] or m["y"])


def _in_reach(read: str) -> Iterator[re.Match[str]]:
    """The matches of `_PERIOD` in `read`; every period says a year, so only the words around years are looked at."""
    start = end = -1
    for year in _A_YEAR.finditer(read):
        if year.start() - _REACH > end:
            if end > 0:
                yield from _PERIOD.finditer(read, start, end)
            start = max(0, year.start() - _REACH)
        end = min(len(read), year.end() + _REACH)
    if end > 0:
        yield from _PERIOD.finditer(read, start, end)


def read_periods(text: str) -> list[tuple[str, int, int]]:
    """The periods a question speaks of and the offsets they stand at, typed with or without accents, in order.

    A date without a year, an impossible date and a document's number are no periods.
    """
    if not _DIGIT.search(text):
        return []
    nfc, offsets = composed(text)
    read = folded_in_place(nfc)
    found: list[tuple[str, int, int]] = []
    for m in _in_reach(read):
        numberish = m["y5"] or m["y"]
        if numberish and _DOCUMENT_WORD.search(read[max(0, m.start() - _LOOK_BACK) : m.start()]):
            continue
        if (period := _period(m)) is not None:
            found.append((period, offsets[m.start()], offsets[m.end()]))
    return found
