"""How newspapers introduce people: with a title, with a post before the name or behind it, in lists."""

import re
from collections.abc import Sequence, Set

from bot.generation.appointments import AND_NAME, add_chosen, add_released
from bot.generation.firms import of_a_memorial, of_a_thing, own_name_end
from bot.generation.layout import Body
from bot.generation.names import FAMILIES, has_middle_name, name_length
from bot.generation.office_words import VILLAGES
from bot.generation.people import STAFF_HEADS, Found, Gathered, Named, People
from bot.generation.person_names import PersonNames
from bot.generation.place_index import PlaceIndex
from bot.generation.posts import HEAD, HEADS, Names, parse
from bot.generation.spoken_of import spoken_of
from bot.generation.titles import MAN, NEXT_RANKED, RANKS, SURE_RANK, TITLED, TITLES, WOMAN

_SAYS = re.compile(
    r"(?:(?:đã|cũng|còn|vừa) )?(?:cho biết|cho hay|cho rằng|chia sẻ|phát biểu|nói|khẳng định|nhấn mạnh|đề nghị|yêu cầu"
    r"|thông tin|nhận định|đánh giá|kết luận|chủ trì|báo cáo|bày tỏ|lưu ý|kiến nghị|đề xuất|trình bày|ghi nhận)(?!\w)"
)
_AFTER_NAME = re.compile(
    r"(?:\s*(?:,|-|–|—|\()| :)\s*(?:(?:(?:hiện|nay|nguyên|vốn|đang|hiện đang) )?là\s+"
    r"|(?:hiện|đang) giữ chức(?: vụ)?\s+|các\s+)?"
    r"|\s+(?:hiện |hiện nay |vốn )?là\s+"
)
# "có 3 Phó Giám đốc Sở gồm: ông A và ông B".
_SO_MANY = re.compile(r"(?<!\w)(?:có|gồm|bởi|với) (?:\d|hai|ba|bốn|năm) $")
_SO_MANY_WIDTH = 12
_LISTED_BEHIND = re.compile(r"\s*:\s*")
_LISTS = re.compile(r"[\s:,–-]*|,? (?:gồm|là)(?: có)?\s*:?\s*")
# "ông A Bí thư Đảng ủy xã": the comma forgotten.
_NO_MARK = re.compile(r"[ \u00a0](?=Bí thư|Phó (?:[Bb]í thư|[Cc]hủ tịch|[Gg]iám đốc)|Chủ tịch|Giám đốc|Trưởng [Bb]an)")
# "Lê Văn An (58 tuổi), Tổ trưởng …", "Trần Văn B (áo trắng), Bí thư …": what stands between a name and its post.
_ASIDE = re.compile(r" \((?P<aside>[^()]{1,50})\)(?=\s*[,–-])")
_STAFF = re.compile(
    rf"\s*(?:,|\(|-|–)\s*(?:\d{{2}} tuổi, )?(?:(?:hiện |nguyên )?là )?(?P<head>{'|'.join(STAFF_HEADS)})(?= [^\W\d_])"
)
_NAMED_SO = 3
_LONGEST_VILLAGE = 3
_BEFORE_VERB = (" ", ", ")
_DELEGATE = "Đại biểu"
_LIST_GOES_ON = re.compile(
    rf"\s*(?:;|,|và|cùng)\s*(?:và\s+)?(?:các\s+)?(?:đồng chí\s*:?\s*|đ/c\s+|ông\s+|bà\s+)?(?:{RANKS}\s+)*"
)
_OFFICE_BEHIND = re.compile(r", (?P<office>Ban|Bộ|Cục|Vụ|Văn phòng|Ủy ban|Viện|Thanh tra|Học viện|Tổng cục) ")
_PART = re.compile(r"(?<!\w)(?:Vụ|Cục|Phòng|Viện|Khoa|Trung tâm) [^,]+$")
_WHOLE_OFFICE = re.compile(
    r", (?:Ban|Bộ|Văn phòng|Ủy ban|Tổng cục|Sở)(?: (?:[A-ZĐ\u00c0-\u00dd\u0102\u01a0\u01af\u1ea0-\u1ef9][^\W\d_]*|và"
    r"|[a-zà-ỹđ]+(?= [A-ZĐ;.)])|[a-zà-ỹđ]+(?=[;.)]))){1,7}(?=[;.)\n])"
)
# "Chính trị viên phó, Đồn Biên phòng Thanh Thủy,".
_AT_POST = re.compile(r"(?:phó )?(?:chính trị viên|đồn trưởng|trạm trưởng|đồn|trạm)(?: phó)?", re.IGNORECASE)
_POST_AT = re.compile(r", (?:Đồn|Trạm|Hải đội|Tiểu đoàn|Trung đoàn)(?: [^\s,;.)]+){1,8}(?=[,;.)\n])")
_LONGEST_OFFICE = 9
_NAME_FOLLOWS = re.compile(
    r"(?:\s\([A-ZĐ][A-ZĐa-z&–. -]{1,18}\)\s"
    r"|,? (?:gồm|là)(?: có)?\s*:?\s*(?=(?:ông|bà|đồng chí|các) )"
    r"|\s\((?:thuộc|nay|cũ|trước|tỉnh|xã|huyện|Bộ|Ban|Sở|Cục|Vụ|UBND|Tổng cục)[^()]{2,60}\)\s|\s*(?:,|-|–|:)?\s*)"
)


def find_people(body: Body, index: PlaceIndex) -> People:
    """The people of `body`: those introduced with a title or a post."""
    return _Finder(body, index).run()


class _Finder:
    def __init__(self, body: Body, index: PlaceIndex) -> None:
        self.body = body
        self.names = PersonNames(body, index)
        self.found = Gathered()

    def run(self) -> People:
        body = self.body
        at = 0
        candidates = sorted(
            [(m.start(), "post", m) for m in HEADS.over(body)] + [(m.start(), "title", m) for m in TITLES.over(body)]
        )
        for start, kind, match in candidates:
            if start < at:
                continue
            if kind == "post":
                # "Đoàn đại biểu Quốc hội tỉnh": a delegation, nobody's post.
                if match["head"].startswith("đại biểu ") and body.lowered.endswith("đoàn ", 0, start):
                    continue
                if not body.text[start].isupper() and not self._lower_post(start):
                    continue
                at = self._from_post(start, start)
            else:
                at = max(at, self._from_title(start, match))
        self._untitled()
        self._shortened()
        add_chosen(self.names, self.found)
        add_released(self.names, self.found)
        return spoken_of(self.names, self.found)

    def _lower_post(self, start: int) -> bool:
        """Whether a post in small letters stands before a name: "chủ tịch UBND xã Nguyễn Văn A"."""
        end, pieces = self.names.posts(start)
        listed = _LISTED_BEHIND.match(self.body.text, end)
        if listed is not None and self._plural(start, start):
            first = self.names.token_at(listed.end())
            return first is not None and self.names.name(first) > 0
        comma = self.body.text.startswith(", ", end)
        token = self.names.token_at(end + 1 + comma) if end < len(self.body.text) else None
        count = self.names.name(token) if pieces and token is not None else 0
        return token is not None and count > 0 and (not comma or self._says(token + count))

    def _from_post(self, mention: int, start: int) -> int:
        """A post, then perhaps the name of who holds it."""
        body = self.body
        end, pieces = self.names.posts(start)
        gap = _NAME_FOLLOWS.match(body.text, end)
        follows = gap.end() if gap else end
        led = body.text[end:follows]
        ranked = TITLED.match(body.lowered, follows)
        titled = ranked is not None
        if ranked is not None and not (ranked["title"] or "").startswith("các "):
            follows = ranked.end()
        if (behind := self._of_office(end)) is not None:
            pieces[-1] = body.text[end - len(pieces[-1]) : behind]
            end, follows, ranked, titled = behind, behind + 1, None, False
        token = self.names.token_at(follows)
        between = "" if body.text.startswith(" (", end) else body.text[end:follows]
        if token is not None and self._plural(mention, start) and _LISTS.fullmatch(led):
            last = self._sharing(mention, token, ", ".join(pieces))
            if last:
                return last
        if (
            token is not None
            and "," not in between.replace(", ", "", 1)
            and (count := self.names.name(token, titled=titled) or self.names.unlisted(token))
        ):
            plain = between.strip() in ("", "-", "–") or (
                between.strip() == "," and (len(pieces) > 1 or self._says(token + count))
            )
            if titled and ranked is not None and ranked["title"] is None:
                plain = "-" not in between and "–" not in between and ":" not in between
            elif titled:
                dashed = "-" in between or "–" in between
                plain = ":" not in between and (not dashed or self._opens(mention))
                # "Chủ tịch UBND xã Phong Nha, ông A": one person, unless the post belongs to somebody named before.
                plain = plain and ("," not in between or self._opens(mention))
            after = self._after_name(token, count)
            name_end = body.tokens[token + count - 1].end
            # "Thủ tướng A, các Phó Thủ tướng B, C": what follows belongs to those named behind it.
            if body.lowered.startswith(", các ", name_end):
                after = (name_end, [])
            if plain and (not after[1] or between.strip() == ""):
                self._add(mention, token, count, [", ".join([*pieces, *after[1]])], after[0])
                return max(after[0], body.tokens[token + count - 1].end)
        self.found.held.append((mention, end, ", ".join(pieces)))
        return end

    def _says(self, token: int) -> bool:
        """Whether the verb of who is named before it stands there: "nguyên Thứ trưởng Bộ A, Lê Văn B cho biết"."""
        body = self.body
        if (
            token >= len(body.tokens)
            or body.text[body.tokens[token - 1].end : body.tokens[token].start] not in _BEFORE_VERB
        ):
            return False
        return _SAYS.match(body.lowered, body.tokens[token].start) is not None

    def _of_office(self, end: int) -> int | None:
        """Where the office ends that stands between a post and its holder: "Vụ trưởng Vụ B, Ban A Trung ương Lê C"."""
        body = self.body
        office = _OFFICE_BEHIND.match(body.text, end)
        token = self.names.token_at(office.start("office")) if office else None
        if token is None:
            return None
        for at in range(token + 1, min(token + _LONGEST_OFFICE, len(body.tokens) - 1)):
            if body.text[body.tokens[at - 1].end : body.tokens[at].start] not in (" ", " và "):
                return None
            if self.names.name(at) >= _NAMED_SO and not self.names.place(at):
                return body.tokens[at - 1].end
        return None

    def _plural(self, mention: int, start: int) -> bool:
        """Whether the post at `start` is that of several: "các Phó Chủ tịch UBND tỉnh: A, B và C"."""
        lowered = self.body.lowered
        if lowered.startswith("các ", mention, start) or lowered.endswith("các ", 0, start):
            return True
        return _SO_MANY.search(lowered, max(0, start - _SO_MANY_WIDTH), start) is not None

    def _sharing(self, mention: int, token: int, post: str) -> int:
        """Take the people listed from `token` on, who share `post`; where the list ends, 0 when there is none."""
        end = 0
        at: int | None = token
        while at is not None and (count := self.names.name(at)):
            after = self._after_name(at, count)
            start = self.body.tokens[at].start
            # "A, Bí thư …": a list of people with a post each.
            if after[1] and not end:
                return 0
            self._add(start if end else mention, at, count, [", ".join(after[1]) if after[1] else post], after[0])
            end = after[0]
            gap = AND_NAME.match(self.body.text, end)
            ranked = TITLED.match(self.body.lowered, gap.end()) if gap else None
            at = self.names.token_at((ranked or gap).end()) if gap else None
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
        # "Trần Văn B (áo trắng), Bí thư Tỉnh ủy": where somebody stands in a picture.
        aside = _ASIDE.match(body.lowered, name_end)
        if aside is not None and HEAD.match(body.lowered, aside.start("aside")) is None:
            name_end = aside.end()
        staff = _STAFF.match(body.lowered, name_end)
        if staff is not None:
            start = staff.start("head")
            names = Names(self.names.place, self.names.after_post)
            end, _ = parse(body, self.names.next_token(staff.end()), staff.end(), names)
            return end, [body.text[start:end]]
        gap = _AFTER_NAME.match(body.lowered, name_end) or _NO_MARK.match(body.text, name_end)
        if gap is None or HEAD.match(body.lowered, gap.end()) is None:
            return name_end, []
        end, pieces = self.names.posts(gap.end())
        at = self.names.token_at(end + 1) if body.text[end : end + 1] == " " else None
        if pieces and (named := max(own_name_end(body, at, end, pieces[-1]), self._village_end(at, end))) > end:
            pieces[-1] += body.text[end:named]
            end = named
        # "Phó Vụ trưởng Vụ Địa phương 3, Ban Dân vận Trung ương;": the office that a part of it belongs to.
        within = _POST_AT if pieces and _AT_POST.fullmatch(pieces[-1]) else _WHOLE_OFFICE
        if pieces and (within is _POST_AT or _PART.search(pieces[-1])) and (whole := within.match(body.text, end)):
            pieces[-1] += whole[0]
            end = whole.end()
        # "…, ông A, Chủ tịch B" is a post; "ông A, Bí thư Tỉnh ủy Nguyễn Văn B" names a second person.
        if gap[0].strip() in (",", ""):
            token_after = self.names.token_at(end + 1)
            if (
                token_after is not None
                and body.text[end : end + 1] == " "
                and (self.names.name(token_after) or self.names.unlisted(token_after))
            ):
                return name_end, []
            ranked = NEXT_RANKED.match(body.lowered, end)
            after_rank = self.names.token_at(ranked.end()) if ranked else None
            if after_rank is not None and self.names.name(after_rank):
                return name_end, []
        if "(" in gap[0] and body.text[end : end + 1] == ")":
            end += 1
        return end, pieces

    def _village_end(self, at: int | None, end: int) -> int:
        """Where the name of the village ends that somebody named leads: "ông A, Trưởng ấp Trà Kháo"; `end` if none."""
        tokens = self.body.tokens
        if at is None or not at or tokens[at - 1].text.lower() not in VILLAGES or not tokens[at].capital:
            return end
        count = 1
        while (
            count < _LONGEST_VILLAGE
            and at + count < len(tokens)
            and tokens[at + count].capital
            and self.body.text[tokens[at + count - 1].end : tokens[at + count].start] == " "
        ):
            count += 1
        # "ông A, Trưởng thôn Nguyễn Văn B": two people.
        return end if count >= _NAMED_SO and self.names.name(at) >= _NAMED_SO else tokens[at + count - 1].end

    def _from_title(self, start: int, match: re.Match[str]) -> int:
        body = self.body
        at = match.end()
        token = self.names.token_at(at)
        if token is None:
            return start
        title = match["title"]
        if HEAD.match(body.lowered, at):
            return self._from_post(start, at)
        if of_a_memorial(body, start):
            return start
        count = self.names.name(token, titled=True)
        middle = count >= _NAMED_SO and has_middle_name(body.tokens, token, count)
        if not count or (
            title is None and not middle and not self.names.name(token) and not SURE_RANK.search(match[0].lower())
        ):
            return start
        if self.names.place(token) >= count and title in (None, "anh", "em"):
            return start
        after = self._after_name(token, count)
        self._add(start, token, count, [", ".join(after[1])] if after[1] else [], after[0])
        if match[0].lower().rstrip().endswith(("đại biểu", "đbqh")):
            self.found.people[self.found.named[-1][2]].chosen = _DELEGATE
        if title in WOMAN | MAN:
            self.found.people[self.found.named[-1][2]].woman = title in WOMAN
        end = max(after[0], body.tokens[token + count - 1].end)
        if title is not None and title.startswith("các "):
            first = len(self.found.named) - 1
            end = self._listed(end, [] if after[1] else [self.found.named[-1][2]])
            if title == "các đại biểu":
                for _, _, name, _ in self.found.named[first:]:
                    self.found.people[name].chosen = _DELEGATE
        return end

    def _listed(self, end: int, bare: list[str]) -> int:
        """The further people of a list: "các đồng chí: A, Bí thư B; C, Chủ tịch D và E - F".

        `bare` are those before who have no post yet: "A, B, các Phó Chủ tịch HĐND tỉnh" gives it to both.
        """
        body = self.body
        while gap := _LIST_GOES_ON.match(body.lowered, end):
            token = self.names.token_at(gap.end())
            count = self.names.name(token) if token is not None else 0
            if token is None or not (count := count or self._named_with_post(token)):
                break
            after = self._after_name(token, count)
            post = ", ".join(after[1])
            self._add(gap.end(), token, count, [post] if post else [], after[0])
            name_end = body.tokens[token + count - 1].end
            if post and body.lowered.startswith(", các ", name_end):
                for name in bare:
                    self.found.people[name].posts.append(post)
            elif post and (" và" in gap[0] or body.text.startswith((" - ", " – "), name_end)):
                # "các đồng chí A, B - Phó Chủ tịch UBND tỉnh": of all of them, where nothing else is told.
                for name in bare:
                    self.found.people[name].chosen = post
            bare = [] if post else [*bare, self.found.named[-1][2]]
            end = max(after[0], name_end)
        return end

    def _named_with_post(self, token: int) -> int:
        """How many words a name of a list takes that reads like a place's or has a rare family; a post is behind it."""
        count = self.names.name(token, titled=True)
        return count if count > 1 and self._after_name(token, count)[1] else 0

    def _untitled(self) -> None:
        """Names with a post right after them and no title before, and people named before coming again."""
        body = self.body
        tokens = body.tokens
        busy = {span[0] for span in self.found.spans}
        known = {name.split()[0] for name in self.found.people}
        done = 0
        for at in body.capitals:
            token = tokens[at]
            if at < done or token.start in busy or (token.text not in FAMILIES and token.text not in known):
                continue
            count = self.names.name(at) or self._known_name(at, known)
            if not count or (at and self._goes_before(at)):
                continue
            done = at + count
            end = tokens[done - 1].end
            name = body.text[token.start : end]
            after = self._after_name(at, count)
            if after[1] and any(s <= token.start < e for s, e in self.found.spans):
                after = (end, [])
            if after[1] or name in self.found.people:
                self._add(token.start, at, count, [", ".join(after[1])] if after[1] else [], after[0])

    def _shortened(self) -> None:
        """Take "ông Thanh Lâm" for "Nguyễn Thanh Lâm" where only one is named so."""
        for name in [name for name in self.found.people if name.count(" ") == 1]:
            full = [other for other in self.found.people if other.endswith(" " + name)]
            if len(full) != 1:
                continue
            short, person = self.found.people.pop(name), self.found.people[full[0]]
            person.posts += short.posts
            person.first = min(person.first, short.first)
            if person.woman is None:
                person.woman = short.woman
            self.found.named[:] = [n._replace(name=full[0]) if n.name == name else n for n in self.found.named]

    def _goes_before(self, at: int) -> bool:
        """Whether the word before belongs to the same proper name: "Công ty Hoàng Long", "đường Trần Phú"."""
        body = self.body
        before = body.tokens[at - 1]
        if body.text[before.end : body.tokens[at].start] != " ":
            return False
        return before.capital or of_a_thing(body, before.end)

    def _known_name(self, at: int, known: Set[str]) -> int:
        """How many words the name of somebody introduced before takes there; 0 when nobody's name stands there."""
        tokens, text = self.body.tokens, self.body.text
        if tokens[at].text not in known:
            return 0
        count = name_length(tokens, at, text, titled=True)
        return count if count and text[tokens[at].start : tokens[at + count - 1].end] in self.found.people else 0

    def _add(self, mention: int, token: int, count: int, posts: Sequence[str], subject_end: int) -> None:
        tokens = self.body.tokens
        start, end = tokens[token].start, tokens[token + count - 1].end
        name = self.body.text[start:end].replace("\u00a0", " ")
        person = self.found.people.setdefault(name, Found(name, first=start))
        person.posts += [post for post in posts if post]
        self.found.spans.append((start, end))
        self.found.named.append(Named(mention, end, name, subject_end))
