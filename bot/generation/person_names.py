"""Where a person's name stands, and the posts before or behind it."""

import re
from bisect import bisect_left

from bot.generation.firms import after_firm_name, of_an_office
from bot.generation.layout import Body
from bot.generation.names import FAMILIES, has_middle_name, holds_another_name, name_length, unlisted_name_length
from bot.generation.place_index import PlaceIndex
from bot.generation.posts import HEAD, Names, joined, parse
from bot.generation.syllables import is_syllable

_ALONE_AT_THE_TOP = frozenset(
    ("thủ tướng", "thủ tướng chính phủ", "tổng bí thư", "chủ tịch nước", "chủ tịch quốc hội", "phó thủ tướng")
)
_ABOVE = re.compile(
    r"(?:trưởng ban|chủ tịch (?:hội đồng|ủy ban|uỷ ban)|trưởng tiểu ban|bí thư quân ủy)|(?<=tổng bí thư, )chủ tịch nước"
)


class PersonNames:
    """The names of people in one body."""

    def __init__(self, body: Body, index: PlaceIndex) -> None:
        self.body, self.index = body, index

    def token_at(self, offset: int) -> int | None:
        """The token that begins at `offset`."""
        return self.body.by_start.get(offset)

    def next_token(self, offset: int) -> int:
        """The first token at or behind `offset`."""
        return bisect_left(self.body.starts, offset)

    def place(self, index: int) -> int:
        """How many words the name of a place that begins at a token takes, 0 when none does."""
        return self.index.longest(self.body.tokens, index, self.body.text)

    def name(self, index: int, *, titled: bool = False) -> int:
        """How many words the name of a person takes there, 0 when none begins there.

        `titled`: a title stands before it.
        """
        count = name_length(self.body.tokens, index, self.body.text, titled=titled)
        if not count:
            return 0
        place = self.place(index)
        if not titled and place >= count:
            return 0
        # "Văn phòng Điều phối Hà Nội Trịnh Gia Lộc": the name of a place, then a person's.
        then = index + place
        return 0 if 1 < place < count - 1 and self.body.tokens[then].text in FAMILIES else count

    def unlisted(self, index: int) -> int:
        """How many words a name takes whose family is not in the list, right after a post; 0 when none stands there."""
        body = self.body
        before = body.tokens[index - 1]
        # "UBND TP.HCM Tất Thành Na": letters are nobody's name.
        named = before.capital and not (len(before.text) > 1 and before.text.isupper())
        if not index or not body.tokens[index].capital or named:
            return 0
        count = unlisted_name_length(body.tokens, index, body.text)
        # "Giám đốc Viettel Lào Cai": the name of a place behind a firm's.
        foreign = count and not is_syllable(body.tokens[index].text) and self.place(index + 1) >= count - 1
        if not count or self.place(index) or foreign:
            return 0
        start = body.tokens[index].start
        return count if has_middle_name(body.tokens, index, count) or not of_an_office(body, start) else 0

    def after_post(self, index: int) -> int:
        """The same right after a post, where an office's or a firm's name may stand first."""
        count = self.name(index) or self.unlisted(index)
        if count and (start := after_firm_name(self.body, index)) is not None:
            return count if index == start else 0
        # "Công ty Dược Hậu Giang Bùi Minh Đức", "Trường Nguyễn Du Lê Văn Tám": the office's name comes first.
        if count and (self._straddled(index) or holds_another_name(self.body.tokens, index, count)):
            return 0
        return count

    def _straddled(self, index: int) -> bool:
        """Whether the name of a place begins before the token and goes on with it; none ended there: "Sơn La Hà"."""
        if self.place(index - 1) < 2 or any(self.place(index - words) == words for words in (2, 3)):  # noqa: PLR2004
            return False
        # "Thông tấn xã Việt Nam Dương Văn Bình": no Nam Dương.
        return not self.body.text.endswith("Việt Nam ", 0, self.body.tokens[index].start)

    def posts(self, at: int) -> tuple[int, list[str]]:
        """The posts in a row from `at` on, and where they end."""
        body = self.body
        pieces: list[str] = []
        end = at
        start: int | None = at
        while start is not None and (head := HEAD.match(body.lowered, start)) is not None:
            following = self.next_token(head.end())
            before = end
            end, _ = parse(body, following, head.end(), Names(self.place, self.after_post))
            between = body.lowered[before:start]
            # "Ủy viên Trung ương Đảng - Bí thư Tỉnh ủy": one piece, as it is printed.
            if pieces and ("kiêm" in between or "-" in between or "–" in between):
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
