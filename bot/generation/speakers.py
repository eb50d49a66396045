"""Who speaks: the subject of the verb of speech, else whoever spoke before."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.generation.addressees import rank_of
from bot.generation.layout import Body
from bot.generation.people import Found, People, PersonMention
from bot.generation.posts import COMMUNE, PEOPLE, PROVINCE, rank
from bot.generation.speech_verbs import Said

_OBLIQUE = re.compile(r"(?:nghe|của|với|cho|về|cùng|và|tới|đến|thăm|bầu|gồm|có|do)\s+$")
_OBLIQUE_WIDTH = 14
_AUTHORITIES = re.compile(
    r"(?:(?:các |một số )?thành viên|tổ (?:công tác|giúp việc)|ban (?:tổ chức|xây dựng đảng)|đoàn (?:giám sát|công tác"
    r"|kiểm tra|khảo sát)|thường trực|ban thường vụ"
    r"|ủy ban kiểm tra|ban (?:kinh tế|văn hóa"
    r"|pháp chế|dân tộc|đô thị)|ban chỉ đạo|hội đồng"
    r"|lãnh đạo (?:tỉnh|thành phố|bộ)|văn phòng chính phủ|chính phủ|bộ )"
)
_GOVERNS = re.compile(r"(?:tỉnh|thành phố)$|(?:phó )?(?:chủ tịch|bí thư|giám đốc) ")
"""What leads even when it is printed in small letters."""
_POST = re.compile(r"(?:phó |quyền )*(?:tổng bí thư|thủ tướng|chủ tịch|bí thư|bộ trưởng|thứ trưởng|giám đốc)(?!\w)")
_ON_BEHALF = re.compile(
    r"thay mặt (?:đoàn (?:giám sát|công tác|kiểm tra|khảo sát)|thường trực|ban thường vụ|ban chỉ đạo|hội đồng|lãnh đạo"
    r"|chính phủ|ủy ban)[^,.;]{0,60}, (?:đồng chí |ông |bà )?$"
    r"|(?:kết luận|phát biểu chỉ đạo|chỉ đạo) (?:tại )?(?:buổi|cuộc|hội nghị|phiên"
    r"|đại hội)[^,.;]{0,60}, (?:[^\W\d_]+ ){0,2}$"
)
_SPEAKS_FOR = ("thay mặt", "kết luận", "chỉ đạo")
_ON_BEHALF_WIDTH = 100
_PEOPLE = re.compile(
    r"(?:đại diện |nhiều |một số |đa số |các |những |hầu hết )*(?:cử tri|bà con|người dân|nhân dân|hộ |các hộ|hội viên"
    r"|đại biểu(?! quốc hội| hđnd)|ý kiến|nông dân|ngư dân|tiểu thương|công nhân|phụ huynh|doanh nghiệp|hợp tác xã"
    r"|nhà đầu tư|chuyên gia"
    r"|công ty|xí nghiệp|hiệp hội|giới|cư dân|người lao động|thương lái|sinh viên|tham luận)"
)
"""Groups that lead nobody, wherever they live."""
_DEPUTIES = re.compile(r"(?:đại diện |nhiều |một số |các )*đại biểu (?:quốc hội|hđnd)")
"""Those who may ask the province and all below it."""
_SEVERAL = re.compile(r"(?:lãnh đạo |đại diện )*(?:các|một số|nhiều) (?:huyện|quận|xã|phường|địa phương)(?!\w)")
"""Those below the province, though towns among them are called "thành phố"."""
_THE_SAME = frozenset(("đại biểu", "vị đại biểu", "đại biểu này", "cử tri này"))
_THIS = " này"
"""Behind a kind of body it means the one that spoke before: "Bộ này"."""
_NO_BODIES = ("xã", "phường", "các", "hai", "những", "nhiều", "đại diện", "cử tri", "bà con", "một số")


class Speakers:
    """The one who speaks, as the article goes on."""

    def __init__(self, body: Body, people: People) -> None:
        self.body, self.people = body, people
        self._starts = [mention.start for mention in people.mentions]
        self._highest = max((person.rank or 0 for person in people.found), default=0)
        self.person: Found | None = None
        self.voice: str | None = None
        """The body that speaks, as printed; None when a person does."""
        self._voices: list[str] = []
        self.deputed: frozenset[str] = frozenset(
            person.name
            for mention in (people.mentions if any(word in body.lowered for word in _SPEAKS_FOR) else ())
            if (person := mention.who) and self._deputed(mention.start)
        )
        """Those who speak for a body that may instruct, or conclude: "Thay mặt Đoàn giám sát, bà A đề nghị …"."""
        self.paragraph = -1
        """The paragraph somebody last spoke in."""

    def mentions(self, start: int, end: int) -> list[PersonMention]:
        """The people spoken of in `start:end`."""
        first = bisect_left(self._starts, start)
        return list(self.people.mentions[first : bisect_left(self._starts, end, first)])

    def take(self, said: Said, paragraph: int) -> None:
        """Take the subject of `said` for the one who speaks from here on; a verb without one changes nothing."""
        if said.past or said.subject is None:
            return
        if isinstance(said.subject, str):
            if self.person is not None and paragraph == self.paragraph and said.subject.lower() in _THE_SAME:
                return
            self.person, self.voice = None, self._full(said.subject)
        else:
            self.take_person(said.subject)
        self.paragraph = paragraph

    def _full(self, voice: str) -> str:
        """ "Cử tri" after "cử tri xã Dương Hòa" is the same group again."""
        lowered = voice.lower()
        if _PEOPLE.match(lowered):
            for before in reversed(self._voices):
                if before.lower().startswith(lowered + " "):
                    return before
        if lowered.endswith(_THIS):
            kind = lowered.removesuffix(_THIS) + " "
            return next((before for before in reversed(self._voices) if before.lower().startswith(kind)), voice)
        self._voices.append(voice)
        return voice

    def take_person(self, mention: PersonMention) -> None:
        """Let whom `mention` speaks of speak from here on."""
        if mention.who is not None:
            self.person, self.voice = mention.who, None
        elif mention.kind == "post":
            self.person, self.voice = None, mention.said
        elif (meant := self._meant(mention)) is not None:
            self.person, self.voice = meant, None

    def _meant(self, title: PersonMention) -> Found | None:
        """Whom "đồng chí", "ông" or "bà" alone means: the last subject in the paragraph, else whoever spoke last."""
        woman = title.said in ("bà", "chị") if title.said != "đồng chí" else None
        paragraph = self.body.text.rfind("\n", 0, title.start) + 1
        before = [who for who in self._before(title.start) if woman is None or who[1].woman in (None, woman)]
        for mention, who in before:
            if mention.start < paragraph:
                break
            if not _OBLIQUE.search(self.body.lowered, max(0, mention.start - _OBLIQUE_WIDTH), mention.start):
                return who
        spoke = self.person
        if spoke is not None and (woman is None or spoke.woman in (None, woman)):
            return spoke
        return next((who for mention, who in before if mention.start < paragraph), spoke)

    def _before(self, offset: int) -> Iterator[tuple[PersonMention, Found]]:
        """The people known by name spoken of before `offset`, the last first."""
        for index in range(bisect_left(self._starts, offset) - 1, -1, -1):
            mention = self.people.mentions[index]
            if mention.who is not None:
                yield mention, mention.who

    @property
    def spoken(self) -> tuple[str | None, str | None]:
        """Who speaks, to be told from who spoke before."""
        return self.person.name if self.person is not None else None, self.voice

    @property
    def rank(self) -> int | None:
        """How high the one who speaks stands; None when unknown."""
        if self.person is not None:
            return self.person.rank
        if self.voice is None:
            return None
        lowered = self.voice.lower()
        if _PEOPLE.match(lowered):
            return PEOPLE
        if _DEPUTIES.match(lowered):
            return PROVINCE
        return COMMUNE if _SEVERAL.match(lowered) else rank(self.voice) or rank_of(self.voice)

    @property
    def leads(self) -> bool:
        """Whether the one who speaks may instruct: holds a post, or is a body with others under it."""
        if self.person is not None:
            return (self.person.rank or 0) >= COMMUNE or self.on_behalf
        if self.voice is None:
            return False
        posted = _GOVERNS.match(self.voice.lower()) is not None
        return posted or self.has_authority or ((self.rank or 0) > PEOPLE and self._named())

    def _deputed(self, start: int) -> bool:
        return _ON_BEHALF.search(self.body.lowered, max(0, start - _ON_BEHALF_WIDTH), start) is not None

    @property
    def on_behalf(self) -> bool:
        """Whether the person who speaks does so for a body that others have to heed."""
        return self.person is not None and self.person.name in self.deputed

    @property
    def has_authority(self) -> bool:
        """Whether a body speaks that others have to heed: a delegation, a standing committee, a ministry."""
        return self.voice is not None and _AUTHORITIES.match(self.voice.lower()) is not None

    @property
    def is_outranked(self) -> bool:
        """Whether someone of a higher level than the one who speaks is in the article."""
        return self._highest > (self.rank or 0)

    def _named(self) -> bool:
        return self.voice is not None and self.voice[:1].isupper() and not self.voice.lower().startswith(_NO_BODIES)

    @property
    def is_post(self) -> bool:
        """Whether the holder of a post speaks, told without a name: "Phó Chủ tịch UBND tỉnh"."""
        return self.voice is not None and _POST.match(self.voice.lower()) is not None

    @property
    def is_office(self) -> bool:
        """Whether a post or an office of several words speaks: "Chủ tịch UBND tỉnh", "Ban Thường vụ Tỉnh ủy"."""
        return self._named() and rank(self.voice) not in (None, PEOPLE) and " " in (self.voice or "")
