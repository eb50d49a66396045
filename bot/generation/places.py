"""The places an article speaks of: provinces and communes of today, former names followed to where they went."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from bot.gazetteer.model import Level
from bot.generation.layout import Body
from bot.generation.place_index import PlaceIndex
from bot.generation.place_meaning import meaning, province_named, province_of, seat_here
from bot.generation.place_names import LIST_GAP, PlaceName, place_names
from bot.generation.rare import Rare
from bot.generation.ways import Ways
from bot.vietnamese.folding import lower_case

COUNTRY = "Việt Nam"
_COUNTRYWIDE = Ways(
    r"\b(?:(?<!của )(?<!bình quân )(?<!với )(?<!chung )cả nước|toàn quốc|trên phạm vi cả nước"
    r"|của cả nước (?:đạt|có|là|còn))\b"
)
_OWN = Rare(
    r"\b(?:toàn tỉnh|trong tỉnh|của tỉnh|trên địa bàn tỉnh|tỉnh ta|toàn xã|của xã|trên địa bàn xã|toàn thành phố"
    r"|địa bàn tỉnh)\b"
)
_PROVINCIAL = re.compile(
    r"(?<!chủ tịch )(?<!\w)(?:(?:ubnd|hđnd|toàn|của|trong|đảng bộ) tỉnh|(?<!bí thư )tỉnh ủy)(?!\w)"
)
_LOCAL = Ways(r"(?<!\w)(?:tỉnh|thành phố|xã|phường|địa phương|huyện|đặc khu)(?!\w)")
_CENTRE = re.compile(
    r"(?<!\w)(?<!ngân sách )(?:thủ tướng|chính phủ|quốc hội|tổng bí thư|chủ tịch nước|bộ chính trị|ban bí thư"
    r"|bộ (?:công thương|nội vụ|tài chính|nông nghiệp|y tế|xây dựng|giáo dục"
    r"|khoa học|tư pháp|công an|quốc phòng|văn hóa"
    r"|dân tộc|ngoại giao))(?!\w)[^.;]{0,60} (?:tổ chức|chủ trì|họp|làm việc|ban hành|công bố|thảo luận|dự"
    r"|phát biểu)(?!\w)"
)
_TELLS_WHICH = re.compile(r"(?<=[\w”])(?: là|:) (?=(?:các |đảng bộ )*(?:xã|phường|đặc khu)(?!\w))")
_NEXT_LISTED = re.compile(r"(?:,? ?(?:và )?)?(?:các |đảng bộ )*(?:(?:xã|phường|đặc khu) )?")
_WITHIN = re.compile(r"\s*(?:,|\(|của|thuộc)\s*(?:thuộc )?(?:tỉnh|thành phố|tp\.?)?\s*")
# "5 người chết ở xã A, 12 người bị thương tại xã B": what befell so many there, not where they study or go.
_HAPPENED_AT = re.compile(
    r"(?:(?! (?:học|làm|đi|sang|mua|bán|xuất|đến|từ|về|dự|sống|cư trú|công tác)(?!\w)) [^\W\d_]+){0,4} (?:ở|tại)"
    r"(?: (?:xã|phường|đặc khu|tỉnh|thành phố|huyện))? "
)
_OPENS_PARAGRAPH = re.compile(
    r"\W*(?:(?:còn|riêng|với|đối với|theo)(?: |, ))?(?:(?:tại|ở|báo cáo của|địa bàn) )*"
    r"(?:(?:tỉnh|thành phố|tp\.?|xã|phường|đặc khu|ubnd|đảng bộ) ?){0,2}"
)
_OPENS_WITHIN = 40
_NEAR = 60
_ELSEWHERE_WIDTH = 32
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:học|làm việc|làm ăn|làm thuê|lao động|đi làm|quê) (?:ở|tại|trong|ngoài) (?:tỉnh |thành phố |tp\.? ?)?$"
)
_OWN_END = re.compile(r"\s*(?:[,;.]|và \d|$)", re.MULTILINE)
_ASIDE_END = re.compile(r"[^()\d\n]*\)")
_START = attrgetter("start")
_LEAD_PARAGRAPHS = 2
_NEAR_MENTIONS = 6
"""Places named last, among which the province is that a commune of another one lies in."""
_MANY = 4
_SEVERAL = 3
_TITLE_WEIGHT, _LEAD_WEIGHT = 4, 2


class PlaceMention(NamedTuple):
    """A place named at an offset."""

    canonical: str
    """The present place's canonical name."""
    start: int
    end: int
    province: bool
    former: bool


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
    national: bool = False
    """Whether the article opens with a meeting of the centre: what it tells before it comes to a place is nobody's."""

    def governing(self, body: Body, sentence_start: int, start: int, end: int) -> str | list[str] | None:
        """The place of what stands at `start:end`: the last one named before it in its sentence, else the main one."""
        low = bisect_left(self.mentions, sentence_start, key=_START)
        before = self.mentions[low : bisect_left(self.mentions, start, key=_START)]
        # "tại xã Mường Tè, tỉnh Lai Châu": the province only says where the commune lies.
        if len(before) > 1 and before[-1].province and not before[-2].province:
            commune, province = before[-2:]
            if commune.canonical.endswith(f", {province.canonical}") and _WITHIN.fullmatch(
                body.lowered, commune.end, province.start
            ):
                before = before[:-1]
        # "sáp nhập từ ba xã (huyện Yên Thành cũ), có 450 đảng viên": an aside that has closed.
        while len(before) > 1 and _closed_aside(body, before[-1].end, start):
            before = before[:-1]
        # "cả vùng Mường Lay": more than the commune of that name, where the article is about several with it.
        if (
            before
            and isinstance(self.main, list)
            and before[-1].canonical in self.main
            and body.lowered.endswith("vùng ", sentence_start, before[-1].start)
        ):
            return self.main
        # "Xã A có 12 hộ có con làm việc ở Bắc Ninh, 3 hộ nghèo": where somebody went, not where they are of.
        while len(before) > 1 and _ELSEWHERE.search(
            body.lowered, max(sentence_start, before[-1].start - _ELSEWHERE_WIDTH), before[-1].start
        ):
            before = before[:-1]
        if before:
            last = before[-1]
            run = [last.canonical]
            for m in reversed(before[:-1]):
                if m.province != last.province or LIST_GAP.fullmatch(body.lowered[m.end : last.start]) is None:
                    break
                run.insert(0, m.canonical)
                last = m
            return _one(run)
        stretch = body.lowered[sentence_start:end]
        told_of = self._paragraph_of(body, sentence_start)
        if ("quốc" in stretch or "nước" in stretch) and _COUNTRYWIDE.search(stretch):
            return COUNTRY
        if told_of is not None and (told_of.province or "tỉnh" not in stretch):
            return told_of.canonical
        if "tỉnh" in stretch and self.province and _OWN.search(stretch):
            return self.province
        if self.national and _LOCAL.search(stretch) is None and not self._named_in_paragraph(body, start):
            return None
        return self.main

    def _paragraph_of(self, body: Body, sentence_start: int) -> PlaceMention | None:
        """The place that the paragraph opens with, a sentence or more before: "Tại An Giang, … Toàn tỉnh có …"."""
        begin = body.text.rfind("\n", 0, sentence_start) + 1
        if begin >= sentence_start:
            return None
        at = bisect_left(self.mentions, begin, key=_START)
        if at == len(self.mentions) or self.mentions[at].start > begin + _OPENS_WITHIN:
            return None
        first = self.mentions[at]
        if _OPENS_PARAGRAPH.fullmatch(body.lowered, begin, first.start) is None:
            return None
        # With another place named since, nothing tells which of them is meant.
        named = {m.canonical for m in self.mentions[at : bisect_left(self.mentions, sentence_start, key=_START)]}
        return first if len(named) == 1 else None

    def listed(self, body: Body, start: int, end: int) -> list[str]:
        """The communes that the clause from `start` on ends in, told as all there are: "… là xã A, xã B và xã C"."""
        told = _TELLS_WHICH.search(body.lowered, start, end)
        if told is None:
            return []
        low = bisect_left(self.mentions, told.end(), key=_START)
        found: list[str] = []
        at = told.end()
        for mention in self.mentions[low:]:
            if (
                mention.start >= end
                or mention.province
                or _NEXT_LISTED.fullmatch(body.lowered, at, mention.start) is None
            ):
                break
            found.append(mention.canonical)
            at = mention.end
        return found

    def behind(self, body: Body, left: int, start: int, end: int, stop: int) -> tuple[str, int] | None:
        """The place where what stands at `start:end` is told to be, and its end: "12 người bị thương ở xã A, …".

        None unless it stands in so many words right behind, and none stands before it from `left` on.
        """
        low = bisect_left(self.mentions, end, key=_START)
        if low == len(self.mentions) or self.mentions[low].start >= min(stop, end + _NEAR):
            return None
        mention = self.mentions[low]
        if _HAPPENED_AT.fullmatch(body.lowered, end, mention.start) is None or _LOCAL.search(body.lowered, left, start):
            return None
        if low > bisect_left(self.mentions, left, key=_START) or _OWN_END.match(body.lowered, mention.end) is None:
            return None
        # "4 trường tại xã A, B và C": of all of them, not of the first.
        after = self.mentions[low + 1] if low + 1 < len(self.mentions) else None
        if after is not None and LIST_GAP.fullmatch(body.lowered, mention.end, after.start) is not None:
            return None
        return mention.canonical, mention.end

    def named(self, body: Body, name: str, start: int, end: int) -> bool:
        """Whether `name` is that of a place named in `start:end`."""
        low, high = bisect_left(self.mentions, start, key=_START), bisect_left(self.mentions, end, key=_START)
        return any(body.text[m.start : m.end] == name for m in self.mentions[low:high])

    def _named_in_paragraph(self, body: Body, start: int) -> bool:
        begin = body.text.rfind("\n", 0, start) + 1
        return bisect_left(self.mentions, begin, key=_START) < bisect_left(self.mentions, start, key=_START)


def _closed_aside(body: Body, end: int, start: int) -> bool:
    """Whether the brackets that hold what ends at `end` close before `start`, with no number in them behind it."""
    return _ASIDE_END.match(body.text, end, start) is not None


def _one(names: Sequence[str]) -> str | list[str]:
    unique = list(dict.fromkeys(names))
    return unique[0] if len(unique) == 1 else unique


def find_places(
    body: Body, title: str, outlet: str | None, index: PlaceIndex, taken: Sequence[tuple[int, int]]
) -> Places:
    """The places `body` names; `taken` are the names of people, which name no place."""
    raw = place_names(body, index, taken)
    several = _lists_only(body, index, raw) and not any(_provinces_in(head, index) for head in (title, outlet or ""))
    province = None if several else _main_province(body, title, outlet, index, raw)
    mentions = _mentions(body, index, raw, province)
    if province is None and not several and (province := _voted(body, index, raw, mentions)) is not None:
        mentions = _mentions(body, index, raw, province)
    seats = [(start, seat_here(index, name, province)) for start, _, name, kind in raw if kind == "f"]
    named = [(m.start, m.canonical) for m in mentions] + [(start, seat) for start, seat in seats if seat is not None]
    names = dict.fromkeys(name for _, name in sorted(named))
    if province and province not in names and not any(m.province for m in mentions):
        names = {province: None} | names
    return Places(
        tuple(mentions),
        tuple(names),
        province,
        _main(body, title, mentions, province),
        _national(body, title, index, mentions),
    )


def _national(body: Body, title: str, index: PlaceIndex, mentions: Sequence[PlaceMention]) -> bool:
    """Whether the article opens with the centre, and names no place before its second sentence."""
    if not body.sentences or _CENTRE.search(body.sentences[0].lowered) is None:
        return False
    low_title = lower_case(title)
    named = any(low in low_title for low in index.provinces)
    return not named and not any(m.start < body.sentences[0].end for m in mentions)


def _mentions(body: Body, index: PlaceIndex, raw: Sequence[PlaceName], province: str | None) -> list[PlaceMention]:
    """The places that `raw` names mean in an article about `province`."""
    mentions: list[PlaceMention] = []
    for at, told in enumerate(raw):
        said = told._replace(kind="f") if _district_listed(body, index, raw, at, province) else told
        found = meaning(body, index, said, province)
        if found is None and said.kind in ("c", "u"):
            # "Gia Lai thiếu nước ở Ia Mơ" in an article on another province.
            begin = body.text.rfind("\n", 0, said.start)
            near = [m.canonical for m in mentions[-_NEAR_MENTIONS:] if m.province and m.start > begin]
            found = meaning(body, index, said, near[-1]) if near else None
        if found is not None:
            mentions.append(PlaceMention(found[0].canonical, said.start, said.end, found[0].province is None, found[1]))
    return mentions


def _district_listed(body: Body, index: PlaceIndex, raw: Sequence[PlaceName], at: int, home: str | None) -> bool:
    """Whether a province's name is that of a district here: "các địa phương Bố Trạch, Quảng Ninh và Lệ Thủy".

    There was a district Quảng Ninh in Quảng Bình; named among districts of `home`, it is no province.
    """
    said = raw[at]
    if home is None or said.kind in ("p", "c", "f") or not _district_of(index, said.name, home):
        return False
    meant = province_named(index, said.name)
    if meant is None or meant[0].name == home:
        return False
    for left, right in pairwise(raw[max(0, at - 1) : at + 2]):
        other = left if right is said else right
        listed = LIST_GAP.fullmatch(body.lowered[left.end : right.start]) is not None
        if listed and province_named(index, other.name) is None and _district_of(index, other.name, home):
            return True
    return False


def _district_of(index: PlaceIndex, name: str, home: str) -> bool:
    """Whether a former district of `home` was called so."""
    return any(was.level is Level.DISTRICT and province_of(index, was) == home for was in index.former.get(name, ()))


def _voted(
    body: Body,
    index: PlaceIndex,
    raw: Sequence[PlaceName],
    mentions: Sequence[PlaceMention],
) -> str | None:
    """The province of an article that names none: that of its communes, or of the one former district of its name."""
    votes = Counter(m.canonical.partition(", ")[2] for m in mentions if not m.province)
    if not votes:
        lead_end = next((s.start for s in body.sentences if s.paragraph >= _LEAD_PARAGRAPHS), len(body.text))
        communes = {name for _, _, name, kind in raw if kind == "c"}
        for start, _, name, kind in raw:
            provinces = {province_of(index, was) for was in index.former.get(name, ()) if was.level is Level.DISTRICT}
            if kind not in ("p", "f") or len(provinces) != 1:
                continue
            (home,) = provinces
            # Further down only where a commune that the article names lies in the same province.
            if start < lead_end or any(
                p.province == home for commune in communes for p in index.present.get(commune, ())
            ):
                votes[home] += 1
    best = votes.most_common(2)
    if best and (len(best) == 1 or best[0][1] > 2 * best[1][1]):
        return best[0][0]
    return None


def _main_province(
    body: Body, title: str, outlet: str | None, index: PlaceIndex, raw: Sequence[PlaceName]
) -> str | None:
    """The province the article is about: named in its title or lead, or by the paper that printed it."""
    lead_end = next((s.start for s in body.sentences if s.paragraph >= _LEAD_PARAGRAPHS), len(body.text))
    score: Counter[str] = Counter()
    leading: set[str] = set()
    for start, _, name, kind in raw:
        meant = None if kind in ("c", "f") else province_named(index, name)
        if meant is None:
            continue
        weight = (_LEAD_WEIGHT if start < lead_end else 0) + (1 if kind == "p" else 0)
        if body.lowered.endswith(("hđnd tỉnh ", "ubnd tỉnh ", "tỉnh ủy ", "đảng bộ tỉnh "), 0, start):
            weight += 1
        score[meant[0].name] += weight
        if start < lead_end:
            leading.add(meant[0].name)
    for head in (title, outlet or ""):
        for name in _provinces_in(head, index):
            score[name] += _TITLE_WEIGHT
            leading.add(name)
    best = score.most_common(1)
    # "(Hà Giang 5 người; Lai Châu 14; Lào Cai 3; Sơn La 1)": an article about all of them is about none.
    if len(score) >= _MANY and best[0][1] * _MANY < 2 * score.total():
        return None
    return best[0][0] if best and best[0][1] and best[0][0] in leading else None


def _lists_only(body: Body, index: PlaceIndex, raw: Sequence[PlaceName]) -> bool:
    """Whether the first sentence names three provinces or more, all in one list: what is told is of all of them."""
    end = body.sentences[0].end if body.sentences else 0
    lead = [p for p in raw if p.start < end and p.kind not in ("c", "f") and province_named(index, p.name) is not None]
    names = {meant[0].name for p in lead if (meant := province_named(index, p.name)) is not None}
    listed = all(LIST_GAP.fullmatch(body.lowered, a.end, b.start) for a, b in pairwise(lead))
    return len(names) >= _SEVERAL and listed


def _provinces_in(head: str, index: PlaceIndex) -> set[str]:
    """The provinces of today that a title or a paper's name holds; one of before only as a name is written."""
    low = lower_case(head)
    found = {name for province, name in index.provinces.items() if province in low}
    return found | {
        now for was, now in index.former_provinces.items() if was in head and not _of_smaller(low, was.lower())
    }


def _of_smaller(low: str, name: str) -> bool:
    """Whether `name` is that of a district or a commune there: "huyện Hòa Bình" is not of the province Hòa Bình."""
    return re.search(rf"(?<!\w)(?:huyện|quận|thị xã|thị trấn|xã|phường) {re.escape(name)}(?!\w)", low) is not None


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
    provincial = _PROVINCIAL.search(low_title)
    if len(counts) == 1 and provincial is None and not any(m.province for m in mentions):
        return next(iter(counts))
    if re.search(r"\b(?:xã(?! hội)|phường|đặc khu)\b", low_title) and counts:
        return counts.most_common(1)[0][0]
    return province
