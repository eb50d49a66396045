"""The people of an article with their fullest post, and every place where one is spoken of."""

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from bot.generation.layout import Body
from bot.generation.names import FAMILIES, has_middle_name, holds_another_name, name_length, unlisted_name_length
from bot.generation.places import PlaceIndex
from bot.generation.posts import HEAD, HEADS, Names, apart, joined, parse, rank, same_post
from bot.generation.scanning import Scan
from bot.vietnamese.folding import folded

_ARMED = (
    r"đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy"
    r"|thiếu úy|đại uý|thượng uý|trung uý|thiếu uý|chuẩn đô đốc|phó đô đốc|đô đốc"
)
_RANKS = (
    rf"(?:{_ARMED}|gs\.ts\.?|gsts\.?|pgs\.\s?ts\.?|pgs\sts\.?|pgsts\.?|ts\.?|ths\.?|tiến sĩ|thạc sĩ"
    r"|(?:bà )?mẹ việt nam anh hùng"
    r"|bác sĩ|giáo sư|kỹ sư"
    r"|luật sư|thượng tọa|hòa thượng|linh mục|nghệ nhân|ưu tú|nhân dân|nhà báo|cử tri|đại biểu|cô giáo|thầy giáo"
    r"|doanh nhân|phó giáo sư|nhà giáo|cháu|em|thầy|bác|mế|mẹ|chú|thương binh|bệnh binh|già|nghệ sĩ|phóng viên|nông dân"
    r"|cựu chiến binh|ngư dân|anh hùng|chiến sĩ|học sinh|sinh viên|công nhân|giáo viên|đại đức|mục sư|liệt sĩ"
    r"|chuyên gia|chủ hộ|hội viên|tài xế|thân nhân)"
)
_TITLED = re.compile(
    r"(?<!\w)(?:(?P<title>các (?:đồng chí|đại biểu)|các (?:ông|bà|anh)(?:, (?:ông|bà|chị)|(?=\s))|đồng chí"
    rf"|ông|bà|anh|chị|cụ|cô)(?!\w)(?:\s*:)?(?:\s+{_RANKS})*"
    rf"|{_RANKS})\s+"
)
_TITLES = Scan.of(_TITLED)
_SURE_RANK = re.compile(rf"(?:{_ARMED}|tiến sĩ|thạc sĩ|luật sư|(?:bà )?mẹ việt nam anh hùng)\s+$")
_ALONE = Scan(rf"(?P<title>đồng chí|ông|bà|anh|chị|(?:{_ARMED})(?= [^\W\d_]+))(?=[\s,:])")
_TITLES_ALONE = frozenset(("đồng chí", "ông", "bà", "anh", "chị"))
_ALONE_AT_THE_TOP = frozenset(
    ("thủ tướng", "thủ tướng chính phủ", "tổng bí thư", "chủ tịch nước", "chủ tịch quốc hội", "phó thủ tướng")
)
_ABOVE = re.compile(r"(?:trưởng ban|chủ tịch (?:hội đồng|ủy ban|uỷ ban)|trưởng tiểu ban|bí thư quân ủy)")
_NEXT_RANKED = re.compile(rf"\s*,?\s*{_RANKS}\s+")
_AFTER_NAME = re.compile(
    r"\s*(?:,|-|–|—|\()\s*(?:(?:(?:hiện|nay|nguyên|vốn|đang|hiện đang) )?là\s+"
    r"|(?:hiện|đang) giữ chức(?: vụ)?\s+|các\s+)?"
    r"|\s+(?:hiện |hiện nay |vốn )?là\s+"
)
_STAFF_HEADS = ("cán bộ", "công chức", "viên chức", "chuyên viên", "chủ trang trại")
"""Posts that lead nobody."""
_STAFF = re.compile(
    rf"\s*(?:,|\()\s*(?:\d{{2}} tuổi, )?(?:(?:hiện |nguyên )?là )?(?P<head>{'|'.join(_STAFF_HEADS)})(?= [^\W\d_])"
)
# "được bầu giữ chức", "tái cử chức vụ", "làm": who is chosen for the post that follows.
_CHOSEN = re.compile(
    r"(?:giữ (?:các )?(?:chức(?: vụ| danh)?|cương vị|trọng trách)|"
    + "".join(
        rf"{verb} (?:giữ )?(?:làm|là|chức(?: vụ| danh)?)|"
        for verb in ("bầu", "tái cử", "đắc cử", "trúng cử", "bổ nhiệm", "tín nhiệm", "cử")
    )
    + r"làm(?P<bare>))\s+"
)
_CHOSEN_WITHIN = 90
_OFFICE_NAMES = re.compile(
    r"công ty|tập đoàn|trường|bệnh viện|hợp tác xã|htx|trung tâm|nhà máy|vườn|khu |ban quản lý|chi nhánh|ngân hàng"
    r"|đại học|học viện|khách sạn|quỹ|tổ hợp|doanh nghiệp|trạm|đồn|xí nghiệp|cơ sở|làng|bản|thôn|buôn|ấp|câu lạc bộ"
)
# "Người đứng đầu Chính phủ" is the one who holds this post.
_HEADS_OF = {
    "chính phủ": "Thủ tướng", "tỉnh ủy": "Bí thư Tỉnh ủy", "đảng bộ tỉnh": "Bí thư Tỉnh ủy",
    "thành ủy": "Bí thư Thành ủy", "ubnd tỉnh": "Chủ tịch UBND tỉnh", "chính quyền tỉnh": "Chủ tịch UBND tỉnh",
    "ubnd thành phố": "Chủ tịch UBND thành phố", "đảng bộ xã": "Bí thư Đảng ủy",
}  # fmt: skip
_AT_THE_HEAD = re.compile(rf"người đứng đầu (?P<of>{'|'.join(_HEADS_OF)})(?!\w)")
_OFFICE_WITHIN = 70
_NAMED_SO = 3
_DELEGATE = "Đại biểu"
_PROPER = re.compile(r"(?:công ty|tập đoàn|trường|đường|phố|thpt|thcs|hãng|quỹ|cầu|chợ|giải|htx|hợp tác xã|mang tên)$")
_LIST_GOES_ON = re.compile(
    rf"\s*(?:;|,|và|cùng)\s*(?:và\s+)?(?:các\s+)?(?:đồng chí\s*:?\s*|ông\s+|bà\s+)?(?:{_RANKS}\s+)*"
)
_OFFICE_BEHIND = re.compile(r", (?P<office>Ban|Bộ|Cục|Vụ|Văn phòng|Ủy ban|Viện|Thanh tra|Học viện|Tổng cục) ")
_LONGEST_OFFICE = 9
_CONCERNING = re.compile(r" (?:khóa \w+ |nhiệm kỳ [\d -]+ )?(?:đối với|cho) (?:đồng chí|ông|bà) ")
_AND_NAME = re.compile(r"\s*(?:,|;|và|, và|cùng)\s+(?:và\s+)?")
_NAME_FOLLOWS = re.compile(r"(?:\s\((?:thuộc|nay|cũ|trước|tỉnh|xã|huyện)[^()]{2,60}\)\s|\s*(?:,|-|–|:)?\s*)")
_WOMAN, _MAN = frozenset(("bà", "chị", "cô")), frozenset(("ông", "anh", "chú"))


@lru_cache(maxsize=1024)
def _highest(posts: tuple[str, ...], chosen: str | None) -> int | None:
    """How high somebody with `posts`, or with none but the one `chosen` for, stands."""
    leading = [post for post in posts if not post.lower().startswith(_STAFF_HEADS)]
    leading = leading or ([chosen] if chosen else [])
    return max((level for post in leading if (level := rank(post)) is not None), default=None)


@dataclass(slots=True)
class Found:
    """A person while the article is read."""

    name: str
    posts: list[str] = field(default_factory=list)
    first: int = 0
    woman: bool | None = None
    """As the titles tell; None when they do not."""
    chosen: str | None = None
    """The post somebody without one is elected or appointed to, or speaks in: "Đại biểu"."""

    @property
    def post(self) -> str | None:
        """The fullest post printed."""
        return max(self.posts, key=lambda post: (post.count(",") + 1, len(post)), default=self.chosen)

    @property
    def rank(self) -> int | None:
        """How high the person stands."""
        return _highest(tuple(self.posts), self.chosen)


class PersonMention(NamedTuple):
    """A person spoken of: by name, by post or as "đồng chí"."""

    start: int
    end: int
    who: Found | None
    """None for a bare "đồng chí", which means whoever spoke last, and for a post nobody is known to hold."""
    said: str
    """The post or the title that stands there."""
    kind: str
    """name, post or title."""
    subject_end: int
    """Where the mention with the posts that follow it ends."""


@dataclass(frozen=True, slots=True)
class People:
    """Everyone in the article."""

    found: tuple[Found, ...]
    mentions: tuple[PersonMention, ...]
    name_spans: tuple[tuple[int, int], ...]


def find_people(body: Body, index: PlaceIndex) -> People:
    """The people of `body`: those introduced with a title or a post."""
    return _Finder(body, index).run()


class _Finder:
    def __init__(self, body: Body, index: PlaceIndex) -> None:
        self.body, self.index = body, index
        self.people: dict[str, Found] = {}
        self.spans: list[tuple[int, int]] = []
        self.named: list[tuple[int, int, str, int]] = []  # start of the mention, end of the name, name, subject end
        self.held: list[tuple[int, int, str]] = []  # posts nobody's name stands beside

    def _place(self, index: int) -> int:
        return self.index.longest(self.body.tokens, index, self.body.text)

    def _name(self, index: int, *, titled: bool = False) -> int:
        count = name_length(self.body.tokens, index, self.body.text, titled=titled)
        if not count:
            return 0
        place = self._place(index)
        if not titled and place >= count:
            return 0
        # "Văn phòng Điều phối Hà Nội Trịnh Gia Lộc": the name of a place, then a person's.
        then = index + place
        return 0 if 1 < place < count - 1 and self.body.tokens[then].text in FAMILIES else count

    def _unlisted(self, index: int) -> int:
        """How many words a name takes whose family is not in the list, right after a post; 0 when none stands there."""
        body = self.body
        if not index or not body.tokens[index].capital or body.tokens[index - 1].capital:
            return 0
        count = unlisted_name_length(body.tokens, index, body.text)
        if not count or self._place(index):
            return 0
        start = body.tokens[index].start
        office = body.lowered[max(0, start - _OFFICE_WITHIN) : start].rpartition(",")[2]
        return count if has_middle_name(body.tokens, index, count) or not _OFFICE_NAMES.search(office) else 0

    def _named_after_post(self, index: int) -> int:
        count = self._name(index) or self._unlisted(index)
        # "Công ty Dược Hậu Giang Bùi Minh Đức", "Trường Nguyễn Du Lê Văn Tám": the office's name comes first.
        if count and (self._place(index - 1) > 1 or holds_another_name(self.body.tokens, index, count)):
            return 0
        return count

    def _token_at(self, offset: int) -> int | None:
        return self.body.by_start.get(offset)

    def _posts(self, at: int) -> tuple[int, list[str]]:
        """The posts in a row from `at` on, and where they end."""
        body = self.body
        pieces: list[str] = []
        end = at
        start: int | None = at
        while start is not None and (head := HEAD.match(body.lowered, start)) is not None:
            following = self._next_token(head.end())
            before = end
            end, _ = parse(body, following, head.end(), Names(self._place, self._named_after_post))
            if pieces and "kiêm" in body.lowered[before:start]:
                start = before - len(pieces.pop())
            pieces.append(body.text[start:end])
            start = joined(body.lowered, end)
            # "Báo cáo Thủ tướng, Bí thư Tỉnh ủy …": two people.
            if (
                start is not None
                and body.lowered[end - len(pieces[-1]) : end] in _ALONE_AT_THE_TOP
                and not _ABOVE.match(body.lowered, start)
            ):
                start = None
        return end, pieces

    def _next_token(self, offset: int) -> int:
        return bisect_left(self.body.starts, offset)

    def run(self) -> People:
        body = self.body
        at = 0
        candidates = sorted(
            [(m.start(), "post", m) for m in HEADS.over(body)] + [(m.start(), "title", m) for m in _TITLES.over(body)]
        )
        for start, kind, match in candidates:
            if start < at:
                continue
            if kind == "post":
                if not body.text[start].isupper() and not self._lower_post(start):
                    continue
                at = self._from_post(start, start)
            else:
                at = max(at, self._from_title(start, match))
        self._untitled()
        self._shortened()
        self._chosen()
        self._released()
        return self._result()

    def _lower_post(self, start: int) -> bool:
        """Whether a post in small letters stands before a name: "chủ tịch UBND xã Nguyễn Văn A"."""
        end, pieces = self._posts(start)
        token = self._token_at(end + 1) if end < len(self.body.text) else None
        return bool(pieces) and token is not None and bool(self._name(token))

    def _from_post(self, mention: int, start: int) -> int:
        """A post, then perhaps the name of who holds it."""
        body = self.body
        end, pieces = self._posts(start)
        gap = _NAME_FOLLOWS.match(body.text, end)
        follows = gap.end() if gap else end
        ranked = _TITLED.match(body.lowered, follows)
        titled = ranked is not None
        if ranked is not None and not (ranked["title"] or "").startswith("các "):
            follows = ranked.end()
        if (behind := self._of_office(end)) is not None:
            pieces[-1] = body.text[end - len(pieces[-1]) : behind]
            end, follows, ranked, titled = behind, behind + 1, None, False
        token = self._token_at(follows)
        between = "" if body.text.startswith(" (", end) else body.text[end:follows]
        if token is not None and self._plural(mention, start) and between.strip() in ("", ":", ",", "-", "–"):
            last = self._sharing(mention, token, ", ".join(pieces))
            if last:
                return last
        if (
            token is not None
            and "," not in between.replace(", ", "", 1)
            and (count := self._name(token, titled=titled) or self._unlisted(token))
        ):
            plain = between.strip() in ("", "-", "–") or (between.strip() == "," and len(pieces) > 1)
            if titled and ranked is not None and ranked["title"] is None:
                plain = "-" not in between and "–" not in between and ":" not in between
            elif titled:
                plain = "-" not in between and "–" not in between and ":" not in between
                # "Chủ tịch UBND xã Phong Nha, ông A": one person, unless the post belongs to somebody named before.
                plain = plain and ("," not in between or self._opens(mention))
            after = self._after_name(token, count)
            if plain and (not after[1] or between.strip() == ""):
                self._add(mention, token, count, [", ".join([*pieces, *after[1]])], after[0])
                return max(after[0], body.tokens[token + count - 1].end)
        self.held.append((mention, end, ", ".join(pieces)))
        return end

    def _of_office(self, end: int) -> int | None:
        """Where the office ends that stands between a post and its holder: "Vụ trưởng Vụ B, Ban A Trung ương Lê C"."""
        body = self.body
        office = _OFFICE_BEHIND.match(body.text, end)
        token = self._token_at(office.start("office")) if office else None
        if token is None:
            return None
        for at in range(token + 1, min(token + _LONGEST_OFFICE, len(body.tokens) - 1)):
            if body.text[body.tokens[at - 1].end : body.tokens[at].start] not in (" ", " và "):
                return None
            if self._name(at) >= _NAMED_SO and not self._place(at):
                return body.tokens[at - 1].end
        return None

    def _plural(self, mention: int, start: int) -> bool:
        """Whether the post at `start` is that of several: "các Phó Chủ tịch UBND tỉnh: A, B và C"."""
        lowered = self.body.lowered
        return lowered.startswith("các ", mention, start) or lowered.endswith("các ", 0, start)

    def _sharing(self, mention: int, token: int, post: str) -> int:
        """Take the people listed from `token` on, who share `post`; where the list ends, 0 when there is none."""
        end = 0
        at: int | None = token
        while at is not None and (count := self._name(at)):
            after = self._after_name(at, count)
            start = self.body.tokens[at].start
            # "A, Bí thư …": a list of people with a post each.
            if after[1] and not end:
                return 0
            self._add(start if end else mention, at, count, [", ".join(after[1]) if after[1] else post], after[0])
            end = after[0]
            gap = _AND_NAME.match(self.body.text, end)
            at = self._token_at(gap.end()) if gap else None
        return end

    def _opens(self, start: int) -> bool:
        """Whether a clause opens at `start`, after a full stop or a word that leads to who speaks."""
        before = self.body.lowered[max(0, start - 10) : start].rstrip(" ")
        return (
            not before
            or before.endswith((".", "\n", "theo", ":", "“", '"'))
            or before.endswith(", ")
            or before[-1] == ","
        )

    def _after_name(self, token: int, count: int) -> tuple[int, list[str]]:
        """The posts after a name, and where they end; the name's own end when there are none."""
        body = self.body
        name_end = body.tokens[token + count - 1].end
        staff = _STAFF.match(body.lowered, name_end)
        if staff is not None:
            start = staff.start("head")
            names = Names(self._place, self._named_after_post)
            end, _ = parse(body, self._next_token(staff.end()), staff.end(), names)
            return end, [body.text[start:end]]
        gap = _AFTER_NAME.match(body.lowered, name_end)
        if gap is None or HEAD.match(body.lowered, gap.end()) is None:
            return name_end, []
        end, pieces = self._posts(gap.end())
        # "…, ông A, Chủ tịch B" is a post; "ông A, Bí thư Tỉnh ủy Nguyễn Văn B" names a second person.
        if gap[0].strip() == ",":
            token_after = self._token_at(end + 1)
            if (
                token_after is not None
                and body.text[end : end + 1] == " "
                and (self._name(token_after) or self._unlisted(token_after))
            ):
                return name_end, []
            ranked = _NEXT_RANKED.match(body.lowered, end)
            after_rank = self._token_at(ranked.end()) if ranked else None
            if after_rank is not None and self._name(after_rank):
                return name_end, []
        if "(" in gap[0] and body.text[end : end + 1] == ")":
            end += 1
        return end, pieces

    def _from_title(self, start: int, match: re.Match[str]) -> int:
        body = self.body
        at = match.end()
        token = self._token_at(at)
        if token is None:
            return start
        title = match["title"]
        if HEAD.match(body.lowered, at):
            return self._from_post(start, at)
        count = self._name(token, titled=True)
        middle = count >= _NAMED_SO and has_middle_name(body.tokens, token, count)
        if not count or (
            title is None and not middle and not self._name(token) and not _SURE_RANK.search(match[0].lower())
        ):
            return start
        if self._place(token) >= count and title in (None, "anh", "em"):
            return start
        after = self._after_name(token, count)
        self._add(start, token, count, [", ".join(after[1])] if after[1] else [], after[0])
        if match[0].lower().rstrip().endswith("đại biểu"):
            self.people[self.named[-1][2]].chosen = _DELEGATE
        if title in _WOMAN | _MAN:
            self.people[self.named[-1][2]].woman = title in _WOMAN
        end = max(after[0], body.tokens[token + count - 1].end)
        if title is not None and title.startswith("các "):
            first = len(self.named) - 1
            end = self._listed(end, [] if after[1] else [self.named[-1][2]])
            if title == "các đại biểu":
                for _, _, name, _ in self.named[first:]:
                    self.people[name].chosen = _DELEGATE
        return end

    def _listed(self, end: int, bare: list[str]) -> int:
        """The further people of a list: "các đồng chí: A, Bí thư B; C, Chủ tịch D và E - F".

        `bare` are those before who have no post yet: "A, B, các Phó Chủ tịch HĐND tỉnh" gives it to both.
        """
        body = self.body
        while gap := _LIST_GOES_ON.match(body.lowered, end):
            token = self._token_at(gap.end())
            count = self._name(token) if token is not None else 0
            if token is None or not count:
                break
            after = self._after_name(token, count)
            post = ", ".join(after[1])
            self._add(gap.end(), token, count, [post] if post else [], after[0])
            name_end = body.tokens[token + count - 1].end
            if post and body.lowered.startswith(", các ", name_end):
                for name in bare:
                    self.people[name].posts.append(post)
            bare = [] if post else [*bare, self.named[-1][2]]
            end = max(after[0], name_end)
        return end

    def _untitled(self) -> None:
        """Names with a post right after them and no title before, and people named before coming again."""
        body = self.body
        tokens = body.tokens
        busy = {span[0] for span in self.spans}
        known = {name.split()[0] for name in self.people}
        done = 0
        for at in body.capitals:
            token = tokens[at]
            if at < done or token.start in busy or (token.text not in FAMILIES and token.text not in known):
                continue
            count = self._name(at) or self._known_name(at, known)
            if not count or (at and self._goes_before(at)):
                continue
            done = at + count
            end = tokens[done - 1].end
            name = body.text[token.start : end]
            after = self._after_name(at, count)
            if after[1] and any(s <= token.start < e for s, e in self.spans):
                after = (end, [])
            if after[1] or name in self.people:
                self._add(token.start, at, count, [", ".join(after[1])] if after[1] else [], after[0])

    def _shortened(self) -> None:
        """Take "ông Thanh Lâm" for "Nguyễn Thanh Lâm" where only one is named so."""
        for name in [name for name in self.people if name.count(" ") == 1]:
            full = [other for other in self.people if other.endswith(" " + name)]
            if len(full) != 1:
                continue
            short, person = self.people.pop(name), self.people[full[0]]
            person.posts += short.posts
            person.first = min(person.first, short.first)
            if person.woman is None:
                person.woman = short.woman
            self.named = [(s, e, full[0] if said == name else said, until) for s, e, said, until in self.named]

    def _goes_before(self, at: int) -> bool:
        """Whether the word before belongs to the same proper name: "Công ty Hoàng Long", "đường Trần Phú"."""
        body = self.body
        before = body.tokens[at - 1]
        if body.text[before.end : body.tokens[at].start] != " ":
            return False
        return before.capital or _PROPER.search(body.lowered, max(0, before.end - 14), before.end) is not None

    def _released(self) -> None:
        """ "miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông A": the post of who is named behind it."""
        for _, end, post in self.held:
            match = _CONCERNING.match(self.body.lowered, end)
            token = self._token_at(match.end()) if match else None
            count = self._name(token, titled=True) if token is not None else 0
            if token is None or not count:
                continue
            person = self.people.get(
                self.body.text[self.body.tokens[token].start : self.body.tokens[token + count - 1].end]
            )
            if person is not None and not person.posts:
                person.posts.append(post)

    def _chosen(self) -> None:
        """The posts people without one are elected or appointed to: "các ông A và B được bầu giữ chức …"."""
        body = self.body
        if not any(cue in body.lowered for cue in ("giữ ", "bầu", "cử ", "nhiệm", " làm ")):
            return
        for match in _CHOSEN.finditer(body.lowered):
            head = HEAD.match(body.lowered, match.end())
            if head is None:
                continue
            _, pieces = self._posts(match.end())
            last: int | None = None
            for start, end, name, _ in sorted(self.named, reverse=True):
                if end > match.start():
                    continue
                between = body.lowered[end : last if last is not None else match.start()]
                if last is None:
                    within = 1 if match["bare"] is not None else _CHOSEN_WITHIN
                    if len(between) > within or "." in between or ";" in between:
                        break
                elif _AND_NAME.fullmatch(between) is None:
                    break
                self.people[name].chosen = ", ".join(pieces)
                last = start

    def _known_name(self, at: int, known: Set[str]) -> int:
        """How many words the name of somebody introduced before takes there; 0 when nobody's name stands there."""
        tokens, text = self.body.tokens, self.body.text
        if tokens[at].text not in known:
            return 0
        count = name_length(tokens, at, text, titled=True)
        return count if count and text[tokens[at].start : tokens[at + count - 1].end] in self.people else 0

    def _add(self, mention: int, token: int, count: int, posts: Sequence[str], subject_end: int) -> None:
        tokens = self.body.tokens
        start, end = tokens[token].start, tokens[token + count - 1].end
        name = self.body.text[start:end].replace("\u00a0", " ")
        person = self.people.setdefault(name, Found(name, first=start))
        person.posts += [post for post in posts if post]
        self.spans.append((start, end))
        self.named.append((mention, end, name, subject_end))

    def _result(self) -> People:
        body = self.body
        mentions = [
            PersonMention(start, end, self.people[name], name, "name", max(end, subject))
            for start, end, name, subject in self.named
        ]
        for start, end, post in self.held:
            mentions.append(PersonMention(start, end, self._holder(post, start), post, "post", end))
        for match in _AT_THE_HEAD.finditer(body.lowered) if "đứng đầu" in body.lowered else ():
            who = self._holder(_HEADS_OF[match["of"]], match.start())
            if who is not None:
                mentions.append(PersonMention(match.start(), match.end(), who, match[0], "post", match.end()))
        mentions.sort(key=lambda m: m.start)
        covered = sorted((m.start, m.subject_end) for m in mentions)
        pointer = 0
        by_given: dict[str, list[Found]] = {}
        for person in self.people.values():
            by_given.setdefault(person.name.split()[-1], []).append(person)
        for match in _ALONE.over(body):
            while pointer < len(covered) and covered[pointer][1] <= match.start():
                pointer += 1
            if pointer < len(covered) and covered[pointer][0] <= match.start():
                continue
            token = self._token_at(match.end() + 1)
            if token is not None and body.tokens[token].capital and body.text[match.end()] == " ":
                people = by_given.get(body.tokens[token].text, [])
                if len(people) == 1:
                    end = body.tokens[token].end
                    mentions.append(PersonMention(match.start(), end, people[0], people[0].name, "name", end))
                continue
            if match["title"] in _TITLES_ALONE:
                mentions.append(PersonMention(match.start(), match.end(), None, match["title"], "title", match.end()))
        mentions.sort(key=lambda m: m.start)
        people = sorted(self.people.values(), key=lambda person: person.first)
        return People(tuple(people), tuple(mentions), tuple(self.spans))

    def _holder(self, post: str, at: int) -> Found | None:
        """Who holds `post`: of those introduced, the one spoken of last before `at`."""
        pieces = post.split(", ")
        best: tuple[int, int] | None = None
        holder: Found | None = None
        for start, _, name, _ in self.named:
            person = self.people[name]
            held = [piece for said in person.posts for piece in apart(said)]
            if all(any(same_post(piece, own) for own in held) for piece in pieces):
                exact = any(folded(pieces[-1]) == folded(own) for own in held)
                key = (start <= at, exact, start if start <= at else -start)
                ranked = (int(key[0]) * 2 + int(key[1]), key[2])
                if best is None or ranked > best:
                    best, holder = ranked, person
        return holder
