"""The places an article speaks of: provinces and communes of today, former names followed to where they went."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from bot.gazetteer.model import FormerPlace, Gazetteer, Level, Place
from bot.generation.layout import Body, Token
from bot.generation.names import FAMILIES
from bot.generation.rare import Rare
from bot.vietnamese.folding import lower_case

COUNTRY = "Việt Nam"
_LONGEST = 5
_PROVINCE_KINDS = frozenset(("tỉnh", "phố", "tp", "tỉnh/thành"))
_COMMUNE_KINDS = frozenset(("xã", "phường", "khu"))
_FORMER_KINDS = frozenset(("huyện", "quận", "thị", "trấn"))
_COUNTRYWIDE = re.compile(r"\b(?:cả nước|toàn quốc|trên phạm vi cả nước)\b")
_OWN = Rare(
    r"\b(?:toàn tỉnh|trong tỉnh|của tỉnh|trên địa bàn tỉnh|tỉnh ta|toàn xã|của xã|trên địa bàn xã|toàn thành phố"
    r"|địa bàn tỉnh)\b"
)
_LIST_GAP = re.compile(r"\s*(?:,|và|cùng|với|;|-|–)\s*(?:và\s+)?(?:(?:các\s+|hai\s+)?(?:xã|phường|tỉnh|huyện)\s+)?")
_IN_PROVINCE = re.compile(
    r"\s*[,(]\s*(?:thuộc\s+)?(?:tỉnh|thành phố|tp\.?)?\s*|\s+(?:thuộc\s+)?(?:tỉnh|thành phố)\s+", re.I
)
_NAME_BEFORE = re.compile(
    r"(?:cửa khẩu|cao tốc|bến đò|bến phà|tuyến|cầu|sông|suối|đèo|hồ|(?<!miền )núi|dãy|đường|phố|bản|thôn|làng|ấp|khóm"
    r"|bến|cảng|khu di tích|di tích"
    r"|đền|chùa"
    r"|khu công nghiệp|nhà máy|trường|đồn biên phòng|báo|đại học|sân bay|ngã ba|ngầm tràn|thủy điện|khu kinh tế|chợ"
    r"|đảo|vịnh)\s*$"
)
_START = attrgetter("start")
_LEAD_PARAGRAPHS = 2
_TITLE_WEIGHT, _LEAD_WEIGHT = 4, 2


class PlaceMention(NamedTuple):
    """A place named at an offset."""

    canonical: str
    """The present place's canonical name."""
    start: int
    end: int
    province: bool
    former: bool


class PlaceIndex:
    """The names of the gazetteer by their words; built once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.present: dict[str, list[Place]] = {}
        self.former: dict[str, list[FormerPlace]] = {}
        self.firsts: set[str] = set()
        for place in gazetteer.places.values():
            for name in _spellings(place.name):
                self.present.setdefault(name, []).append(place)
        for was in gazetteer.former.values():
            for name in _spellings(was.name):
                self.former.setdefault(name, []).append(was)
        for name in (*self.present, *self.former):
            self.firsts.add(name.partition(" ")[0])
        self.province_names = tuple(p.name for p in gazetteer.places.values() if p.level is Level.PROVINCE)

    def longest(self, tokens: Sequence[Token], index: int, text: str) -> int:
        """How many words the longest place name at `index` takes, 0 when none begins there."""
        first = tokens[index]
        if not first.capital or lower_case(first.text) not in self.firsts:
            return 0
        end = index + 1
        while (
            end < len(tokens) and end - index < _LONGEST and text[tokens[end - 1].end : tokens[end].start] in (" ", "-")
        ):
            if not tokens[end].capital:
                break
            end += 1
        run = lower_case(text[first.start : tokens[end - 1].end])
        for stop in range(end, index, -1):
            name = run[: tokens[stop - 1].end - first.start]
            if name in self.present or name in self.former:
                return stop - index
        return 0


def _spellings(name: str) -> set[str]:
    """`name` in lower case, with both places a tone mark may have: "Hòa Bình" and "Hoà Bình"."""
    low = name.lower()
    old = low
    for new, was in (("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ọa", "oạ"), ("úy", "uý"), ("ủy", "uỷ"), ("òe", "oè")):
        old = old.replace(new, was)
    return {low, old, low.replace("-", " ")}


@dataclass(frozen=True, slots=True)
class Places:
    """Every place of the article."""

    mentions: tuple[PlaceMention, ...]
    names: tuple[str, ...]
    """Canonical names, in the order they come."""
    province: str | None
    """The province the article is about."""
    main: str | list[str] | None
    """The place a fact belongs to when its sentence names none."""

    def governing(self, body: Body, sentence_start: int, start: int, end: int) -> str | list[str] | None:
        """The place of what stands at `start:end`: the last one named before it in its sentence, else the main one."""
        low = bisect_left(self.mentions, sentence_start, key=_START)
        before = self.mentions[low : bisect_left(self.mentions, start, key=_START)]
        if before:
            last = before[-1]
            run = [last.canonical]
            for m in reversed(before[:-1]):
                if m.province != last.province or _LIST_GAP.fullmatch(body.lowered[m.end : last.start]) is None:
                    break
                run.insert(0, m.canonical)
                last = m
            return _one(run)
        stretch = body.lowered[sentence_start:end]
        if ("quốc" in stretch or "nước" in stretch) and _COUNTRYWIDE.search(stretch):
            return COUNTRY
        if "tỉnh" in stretch and self.province and _OWN.search(stretch):
            return self.province
        return self.main


def _one(names: Sequence[str]) -> str | list[str]:
    unique = list(dict.fromkeys(names))
    return unique[0] if len(unique) == 1 else unique


def find_places(
    body: Body, title: str, outlet: str | None, index: PlaceIndex, taken: Sequence[tuple[int, int]]
) -> Places:
    """The places `body` names; `taken` are the names of people, which name no place."""
    raw = _raw_mentions(body, index, taken)
    province = _main_province(body, title, outlet, index, raw)
    mentions: list[PlaceMention] = []
    for token_start, end, name, kind in raw:
        found = _resolve(index, name, kind, (province, _said_province(body, index, end)))
        if found is not None:
            mentions.append(PlaceMention(found[0].canonical, token_start, end, found[0].province is None, found[1]))
    if province is None and mentions:
        votes = Counter(m.canonical.partition(", ")[2] for m in mentions if not m.province)
        if votes and (len(votes) == 1 or votes.most_common(2)[0][1] > 2 * votes.most_common(2)[1][1]):
            province = votes.most_common(1)[0][0]
    names = dict.fromkeys(m.canonical for m in mentions)
    if province and province not in names and not any(m.province for m in mentions):
        names = {province: None} | names
    return Places(tuple(mentions), tuple(names), province, _main(body, title, mentions, province))


def _raw_mentions(
    body: Body, index: PlaceIndex, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int, str, str | None]]:
    """Start, end, name and kind ("p" province, "c" commune, "f" former district, "u" unsaid but
    spoken of as a place, None unsaid) of each place name."""
    tokens, text, lowered = body.tokens, body.text, body.lowered
    found: list[tuple[int, int, str, str | None]] = []
    busy = sorted(taken)
    pointer = 0
    done = 0
    for at in body.capitals:
        token = tokens[at]
        if at < done or tokens[at].text.lower() not in index.firsts:
            continue
        while pointer < len(busy) and busy[pointer][1] <= token.start:
            pointer += 1
        if pointer < len(busy) and busy[pointer][0] <= token.start:
            continue
        count = index.longest(tokens, at, text)
        if not count:
            continue
        done = at + count
        end = tokens[at + count - 1].end
        name = lowered[token.start : end]
        # "A Lưới 4": communes told apart by a number.
        if (number := _NUMBERED.match(text, end)) is not None and name + number[0] in index.present:
            name, end = name + number[0], number.end()
        before = (
            tokens[at - 1].text.lower()
            if at and text[tokens[at - 1].end : token.start] in (" ", ". ", "\u00a0")
            else ""
        )
        kind = _kind(body, index, found, (at, count), before)
        before_capital = at and text[tokens[at - 1].end : token.start] == " " and tokens[at - 1].capital
        joined = bool(before_capital) and not tokens[at - 1].text.isupper()
        named = kind in (None, "b") and (
            _NAME_BEFORE.search(lowered, max(0, token.start - 24), token.start) is not None
        )
        if name == "hồ chí minh" and kind in (None, "b"):
            named = True
        if not named and (kind is not None or not joined):
            found.append((token.start, end, name, kind))
    return found


def _kind(
    body: Body,
    index: PlaceIndex,
    found: Sequence[tuple[int, int, str, str | None]],
    at_count: tuple[int, int],
    before: str,
) -> str | None:
    """What kind of place the word `before` it, or the list it stands in, says the name is of."""
    lowered = body.lowered
    start = body.tokens[at_count[0]].start
    if before in _PROVINCE_KINDS:
        return "p"
    if before in _COMMUNE_KINDS:
        return "c" if before != "khu" or lowered[max(0, start - 8) : start].strip() == "đặc khu" else None
    if before in _FORMER_KINDS:
        return "f"
    if found and found[-1][3] in ("c", "f") and _LIST_GAP.fullmatch(lowered[found[-1][1] : start]):
        return found[-1][3]
    if (
        len(found) > 1 and found[-2][3] == "c" and _AFTER_BRACKET.fullmatch(lowered[found[-2][1] : start])
    ) or _UPLAND.search(lowered, max(0, start - 60), start):
        return "c"
    if _toward(body, index, found, at_count):
        return "u"
    return "b" if _stands_alone(body, at_count) else None


def _stands_alone(body: Body, at_count: tuple[int, int]) -> bool:
    """Whether a name of two syllables or more stands between small letters: it may be a commune of the province."""
    at, count = at_count
    tokens, text = body.tokens, body.text
    if count < _SYLLABLES or not at or tokens[at].text in FAMILIES:
        return False
    if text[tokens[at].start : tokens[at + count - 1].end] in _WORDS_TOO:
        return False
    before, last = tokens[at - 1], tokens[at + count - 1]
    gap = text[before.end : tokens[at].start]
    if (gap == " " and before.capital and before.text != "Tổ") or gap.strip() in ("-", "–"):
        return False
    after = tokens[at + count] if at + count < len(tokens) else None
    return after is None or not after.capital or text[last.end : after.start] != " "


def _toward(
    body: Body, index: PlaceIndex, found: Sequence[tuple[int, int, str, str | None]], at_count: tuple[int, int]
) -> bool:
    """Whether the name there is spoken of as a place though nothing says of what kind: "xuống Tuy Hòa"."""
    at, count = at_count
    tokens, text = body.tokens, body.text
    if count < _SYLLABLES or not at:
        return False
    start, end = tokens[at].start, tokens[at + count - 1].end
    if tokens[at - 1].capital and text[tokens[at - 1].end : start] == " ":
        return False
    if at + count < len(tokens) and tokens[at + count].capital and text[end : tokens[at + count].start] == " ":
        return False
    if _WAY.search(body.lowered, max(0, start - _WAY_BEFORE), start) is not None:
        return True
    listed = bool(found) and (
        found[-1][3] is not None or any(p.level is Level.PROVINCE for p in index.present.get(found[-1][2], ()))
    )
    return listed and _NEXT_PLACE.fullmatch(text[found[-1][1] : start]) is not None


_WORDS_TOO = frozenset(("Hạnh Phúc", "Bình Minh", "Hòa Bình", "Đoàn Kết", "Thống Nhất", "Độc Lập", "Tự Do",
    "Quyết Thắng", "Quyết Tiến", "Chiến Thắng", "Thắng Lợi", "Dân Chủ", "Dân Tiến", "Đồng Tâm", "Tân Tiến",
    "Hùng Vương", "Quang Trung", "Hồng Phong", "Minh Khai", "Hợp Tác", "Hợp Thành", "Cộng Hòa",
    "Tiên Tiến", "Xuân Mới"))  # fmt: skip
"""Names of communes that are words, watchwords or heroes' names as well."""
_NUMBERED = re.compile(r" \d{1,2}(?![\w,.]\d|\w)")
_SYLLABLES = 2
_WAY_BEFORE = 16
_WAY = re.compile(
    r"(?<!\w)(?:tại|ở|từ|đến|tới|xuống|lên|về|sang|qua|vùng|kết nối|nối|nối với|liên vùng|địa bàn|khu vực"
    r"|ven biển|phía)\s$"
)
_NEXT_PLACE = re.compile(r"(?:,|;| và| -| –|-|, và| với| đến| đi) ?")
_AFTER_BRACKET = re.compile(r"\s*\([^)]{2,20}\)(?:,| và)\s*")
_UPLAND = re.compile(
    r"(?:các|hai|ba|bốn|năm|những|\d) (?:xã|phường)(?:,? [^\W\d_,]+){0,5},? (?:như|gồm|là|gồm:|như:|trong đó có"
    r"|trong đó:)\s*$"
)


def _main_province(
    body: Body, title: str, outlet: str | None, index: PlaceIndex, raw: Sequence[tuple[int, int, str, str | None]]
) -> str | None:
    """The province the article is about: named in its title or lead, or by the paper that printed it."""
    lead_end = next((s.start for s in body.sentences if s.paragraph >= _LEAD_PARAGRAPHS), len(body.text))
    score: Counter[str] = Counter()
    for start, _, name, kind in raw:
        if kind in ("c", "f"):
            continue
        for place in index.present.get(name, ()):
            if place.level is Level.PROVINCE:
                weight = (_LEAD_WEIGHT if start < lead_end else 0) + (1 if kind == "p" else 0)
                before = body.lowered[max(0, start - 12) : start]
                if before.endswith(("hđnd tỉnh ", "ubnd tỉnh ", "tỉnh ủy ", "đảng bộ tỉnh ")):
                    weight += 1
                score[place.name] += weight
    low_title = lower_case(title)
    low_outlet = lower_case(outlet or "")
    for name in index.province_names:
        low = name.lower()
        if low in low_title:
            score[name] += _TITLE_WEIGHT
        if low in low_outlet:
            score[name] += _TITLE_WEIGHT
    best = score.most_common(2)
    if not best or not best[0][1]:
        return None
    lead = any(best[0][0].lower() in text for text in (low_title, low_outlet, body.lowered[:lead_end]))
    return best[0][0] if lead else None


def _resolve(  # noqa: PLR0911
    index: PlaceIndex, name: str, kind: str | None, provinces: tuple[str | None, str | None]
) -> tuple[Place, bool] | None:
    """The present place a name means there, and whether by a former name; None when it cannot be told.

    `provinces`: the one the article is about and the one said right after the name.
    """
    present = index.present.get(name, [])
    if kind in (None, "p", "u", "b"):
        for place in present:
            if place.level is Level.PROVINCE:
                return place, False
        for was in index.former.get(name, []):
            if was.level is Level.PROVINCE:
                return index.gazetteer.successors_of(was)[0], True
        if kind not in ("u", "b"):
            return None
    province, said = provinces
    home = said or province
    if kind == "b":
        here = [p for p in present if p.level is Level.COMMUNE and p.province == home]
        return (here[0], False) if here else None
    if kind == "c":
        communes = [p for p in present if p.level is Level.COMMUNE]
        here = [p for p in communes if p.province == home]
        if here:
            return here[0], False
        was_here = _former_here(index, name, home, commune=True)
        if was_here is not None:
            return was_here, True
        return (communes[0], False) if len(communes) == 1 and said is None else None
    if kind == "u":
        here = [p for p in present if p.level is Level.COMMUNE and p.province == home]
        if here:
            return here[0], False
    was_here = _former_here(index, name, home, commune=False)
    return (was_here, True) if was_here is not None else None


def _former_here(index: PlaceIndex, name: str, home: str | None, *, commune: bool) -> Place | None:
    """The present place of `home` that a former commune, or a former district, went to."""
    found = index.former.get(name, [])
    if not commune and any(was.level is Level.DISTRICT for was in found):
        found = [was for was in found if was.level is Level.DISTRICT]
    for was in found:
        if was.level is Level.PROVINCE or (commune and was.level is not Level.COMMUNE):
            continue
        successors = index.gazetteer.successors_of(was)
        # A district went to many communes: only one that bears its name can stand for it.
        named = [place for place in successors if place.name.lower() == name]
        if was.level is not Level.COMMUNE and len(successors) > 1 and not named:
            continue
        place = named[0] if named else successors[0]
        if place.province == home:
            return place
    return None


def _said_province(body: Body, index: PlaceIndex, end: int) -> str | None:
    """The province said right after a commune's name: "Mù Cang Chải (Lào Cai)", "xã Mường Xén, tỉnh Nghệ An"."""
    follow = _IN_PROVINCE.match(body.text, end)
    if follow is None:
        return None
    rest = body.lowered[follow.end() : follow.end() + 24]
    for name in index.province_names:
        if rest.startswith(name.lower()):
            return name
    return None


def _main(body: Body, title: str, mentions: Sequence[PlaceMention], province: str | None) -> str | list[str] | None:
    """The place of what names none: the communes the lead or the title is about, else the province."""
    lead_end = body.sentences[0].end if body.sentences else 0
    low_title = lower_case(title)
    communes = [m for m in mentions if not m.province and not m.former]
    for group in (
        [m for m in communes if lower_case(m.canonical.partition(",")[0]) in low_title],
        [m for m in communes if m.start < lead_end and "phường" not in body.lowered[max(0, m.start - 12) : m.start]],
    ):
        names = list(dict.fromkeys(m.canonical for m in group))
        if names:
            return names[0] if len(names) == 1 else names
    counts = Counter(m.canonical for m in communes)
    if re.search(r"\b(?:xã|phường|đặc khu)\b", low_title) and counts:
        return counts.most_common(1)[0][0]
    return province
