"""Ranks and multiples: "thứ 9/34", "đứng thứ hai", "gấp đôi"."""

import re

from bot.generation.indicators import RANK
from bot.generation.layout import Body
from bot.generation.number import Number
from bot.generation.scanning import Scan

_RANK = Scan(
    r"(?:(?:xếp|đứng|vị trí|hạng|vươn lên)\s+(?:ở\s+)?(?:vị trí\s+|hạng\s+)?(?:thứ\s+)?|thứ\s+(?:hạng\s+)?"
    r"|hạng\s+)"
    r"(?P<n>\d{1,3}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\s*/\s*(?P<of>\d{1,3})(?![\d/%])"
)
_RANK_PLAIN = Scan(
    r"(?:xếp|đứng|vươn lên|giữ)\s+(?:ở\s+)?(?:vị trí\s+)?"
    r"(?P<shown>(?:thứ|hạng)\s+(?:thứ\s+)?(?P<n>\d{1,3}|nhất|nhì"
    r"|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))"
    r"(?=\s*[,.;]|\s+(?:cả nước|toàn quốc|toàn tỉnh|trong|trên|của|vùng|khu vực|về|so|cả))"
)
# "thị trường lớn thứ ba thế giới", "đàn lợn đông thứ 2 cả nước".
_RANK_BY = Scan(
    r"(?P<shown>thứ\s+(?P<n>\d{1,3}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))"
    r"(?=\s+(?:trên thế giới|thế giới|cả nước|toàn quốc|châu á|đông nam á"
    r"|(?:của |trong |ở )?(?:khu vực|vùng|miền|tỉnh)))"
)
_MOST = (
    "lớn ", "cao ", "đông ", "nhiều ", "nhanh ", "tốt ", "dài ", "rộng ", "thấp ", "nhỏ ", "mạnh ", "giàu ", "nghèo ",
)  # fmt: skip
_RANK_TOO = re.compile(
    r"(?:[^,;.]{0,24},| cả nước| toàn quốc| toàn tỉnh)? (?:và )?(?:đứng |xếp )?(?P<shown>thứ (?P<n>\d{1,3}|nhất|nhì"
    r"|hai|ba|tư|năm|sáu))"
    r"(?= (?:cả nước|toàn quốc|khu vực|vùng|trong|của|các tỉnh))"
)
ORDINALS = {
    "nhất": 1,
    "nhì": 2,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_TIMES = Scan(r"gấp\s+(?P<shown>đôi|rưỡi|(?P<n>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s+lần)?)(?!\w)")


def ranks_and_multiples(body: Body) -> list[Number]:
    """All of them, in no order."""
    found = [_rank(body, m) for m in _RANK.over(body)]
    found += [_rank(body, m) for m in _RANK_PLAIN.over(body) if not _RANK.pattern.match(body.lowered, m.start())]
    found += [_rank(body, m) for m in _RANK_BY.over(body) if body.lowered.endswith(_MOST, 0, m.start())]
    found += [_rank(body, too) for n in list(found) if (too := _RANK_TOO.match(body.lowered, n.end)) is not None]
    return found + [_times(body, m) for m in _TIMES.over(body)]


def _rank(body: Body, match: re.Match[str]) -> Number:
    said = match["n"]
    value = ORDINALS.get(said) or int(said)
    whole = float(match["of"]) if "of" in match.re.groupindex and match["of"] else None
    ranked = "shown" not in match.re.groupindex
    start = match.start("n") if ranked else match.start("shown")
    if ranked and (at := match[0].rfind("thứ")) >= 0:
        start = match.start() + at
    return Number(float(value), None, whole, RANK, body.text[start : match.end()], start, match.end())


def _times(body: Body, match: re.Match[str]) -> Number:
    said = match["shown"]
    value = 2.0 if said == "đôi" else 1.5 if said == "rưỡi" else float(ORDINALS[match["n"]])
    start, end = match.span("shown")
    return Number(value, None, None, "lần", body.text[start:end], start, end)
