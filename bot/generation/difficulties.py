"""What is reported as hard: hindrances, gaps and shortages, by whom they are told."""

import re

from bot.generation.brought_up import plans
from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.moves import DIFFICULTY, DIRECTIVE, Move
from bot.generation.orders import STARTS, reads_as_order
from bot.generation.overcome import is_over, is_solved
from bot.generation.posts import PROVINCE
from bot.generation.rare import Rare
from bot.generation.scanning import Marks, Scan
from bot.generation.speakers import Speakers
from bot.generation.tellers import BY, Tellers
from bot.generation.wants import (
    ADMITS,
    BECAUSE,
    BUT,
    COUNTED,
    FIGURE,
    HARDSHIP,
    LACK,
    LACKS,
    NAMES,
    NO_NAME,
    ONLY_NAMED,
    OPENS,
    PLAIN_WANT,
    SAYING,
    STRONG,
    TOLD_WANT,
    names_difficulty,
    tells_want,
)
from bot.generation.ways import Ways

_OPENS_WITHIN = 130
# In what somebody admits or after "tuy nhiên", the least word of lack tells.
_CUES = Scan.of(TOLD_WANT, PLAIN_WANT, HARDSHIP, ADMITS)
_ANNOUNCES = Rare(rf"{NAMES}(?:(?:,| và) {NAMES})*\s*[.:]?$")
_CAUSE = re.compile(
    r"(?:^|[,;:] )(?:một trong những )?nguyên nhân(?: chính| chủ yếu| lớn nhất| sâu xa)?(?: là| do|,|:| được| khiến)"
)
_NOBODY_HARMED = re.compile(
    r"(?:không (?:được |để |còn )|hết |chấm dứt |khắc phục |ngăn |tránh |phòng |chống |ứng phó |giảm thiểu |hỗ trợ "
    r"|xử lý |xây lại |dựng lại |sửa )"
    r"[^,.;]{0,50}$"
)
_DAMAGE = re.compile(
    r"(?<!\w)(?:sập|tốc mái|hư hỏng|cuốn trôi|bị cuốn|vùi lấp|ngập|đổ|gãy|chết|bị thương|thiệt hại|mất trắng|mất điện"
    r"|cắt điện|cúp điện)(?!\w)"
)
_LASTS = re.compile(
    r"(?<!\w)(?:hiện|còn|vẫn|đang|đến nay|chưa|không|mỗi|hễ|thường xuyên|nhiều (?:năm|lần|ngày|tháng)|nghiêm trọng"
    r"|nặng nề)(?!\w)"
)
_AIMS = re.compile(r"(?<!\w)(?:để|nhằm|nếu|không còn)(?!\w)")
_AIMS_WITHIN = 40
_NO_COMPLAINT = Ways(
    r"^trước (?:nguy cơ|diễn biến|tình hình|thực trạng|yêu cầu)[^,;.]*, |^(?:theo đó, )?(?:nếu|khi|để|nhằm|nhờ|sau khi"
    r"|trước khi)\s|(?:trước đây|trước kia|từ chỗ)[^.;]*(?<!\w)(?:nay|giờ)(?!\w)"
    r"|(?<!\w)hay (?:không|chưa)(?!\w)|không để|không có (?:[^\s,;.]+ ){1,6}nào (?:gây|bị|xảy ra)"
    r"|(?:^|: )[“\"]?(?:trước đây|trước kia|ngày trước"
    r"|hồi trước)(?![^.;]*(?:đến nay|hiện nay|vẫn))"
    r"|^điều (?:đó"
    r"|này) đòi hỏi|(?<!\w)đòi hỏi (?:[^\s;.]+ ){0,14}?(?:phải|cần)(?!\w)|(?<!\w)đừng |^(?![^.]*(?:nhưng|song"
    r"|tuy nhiên|vẫn))[^,;.]{3,80} đã (?:chỉ đạo|yêu cầu|giao"
    r"|đề nghị)(?!\w)|^(?:hồi đầu|ban đầu|lúc đầu)"
)
_ONLY_OPENS = re.compile(
    r"(?:nêu|chỉ ra|gặp|gặp phải|vào|quanh|về|đến|bàn|không ít|một số|nhiều|những"
    r"|lắm)\s+(?:[^\W\d_]+,?\s){0,4}(?<!còn )(?<!vẫn )(?:khó khăn|hạn chế"
    r"|bất cập|vướng mắc|tồn tại|điểm nghẽn|gập ghềnh|thách thức)"
    rf"(?:(?:,| và) {NAMES})*(?: nhất định| sau đây)?\s*[.:]?$"
)
_FOR = re.compile(r"(?:, (?:bởi(?: vì)?|vì|do)| (?:bởi vì|do|vì)(?= hiện)) (?!vậy|thế|đó)")
"""Behind what is asked for, why it is: "kiến nghị nâng phụ cấp, bởi mức hiện nay không đủ …"."""
_BARE_NAMES = re.compile(rf"{NAMES}(?:(?:,| và) {NAMES})*(?: trong [^,;:.]{{3,60}})?\s*[.:]?")
_OPENS_BUT_TELLS = re.compile(r"lớn nhất|vẫn nằm|đời sống|(?<!\w)khiến |(?<!\w)(?:do|vì) [^;]{4,90} (?:nên|khiến) ")
_SAID = Ways(
    r"(?:nêu(?: lên| rõ)?|(?:cho biết|cho hay)(?: thêm)?|nói thêm|thừa nhận|cho rằng"
    r"|(?<!kiến nghị, )(?<!ý kiến, )(?<!trước )(?<!các )(?<!những )(?<!nhận )phản ánh(?! (?:của|trực tuyến|kịp thời"
    r"|hiện trường|đúng))|nhìn nhận|đánh giá|nhận định|chỉ rõ|chỉ ra"
    r"|khẳng định)(?!\w)\s*(?:(?:rằng|là)(?!\w))?\s*:?\s*,?\s*"
)
_AND_SAID = re.compile(rf"(?:và|,|đồng thời|\s)+(?:{_SAID.pattern})")
# What people complain of is wrong, in whatever words: "Cử tri phản ánh nước có mùi tanh".
_COMPLAINS = re.compile(
    r"(?:[^,;:.]{3,50}, )?(?P<who>(?:đại diện |nhiều |một số |các |có |đa số )*(?:cử tri|bà con|người dân|nhân dân"
    r"|hộ dân|các hộ"
    r"|nông dân|ngư dân|tiểu thương|phụ huynh|công nhân|hội viên|cư dân|hành khách|sinh viên)(?!\w)[^,;:.]{0,60}?)"
    r" (?:đã |cũng |còn |tiếp tục |liên tục |rất |nhiều lần |bày tỏ )*(?:phản ánh|bức xúc|phàn nàn|than phiền|lo lắng"
    r"|lo ngại|băn khoăn|trăn trở)(?: về| vì| khi| trước)?(?: việc| tình trạng| rằng| là)?[:,]? "
    r"(?!(?:một số|các|những|nhiều|đến|tới|với|trực tiếp|kịp thời|qua|tâm tư|nguyện vọng|vấn đề|nội dung|ý kiến"
    r"|kiến nghị|đề nghị|đề xuất|khó khăn|bất cập|vướng mắc|của|về|thông tin|đúng|sát|trung thực|lên|cho|tại|trong|trên"
    r"|và|để|liên quan|xoay|tập trung)(?!\w))(?=(?:[^\s;.]+ ){3})"
)
_COMPLAINING = ("phản ánh", "bức xúc", "phàn nàn", "than phiền", "lo lắng", "lo ngại", "băn khoăn", "trăn trở")
"""One of these stands where people complain."""
_SAID_WITHIN = 160
_TELLS = re.compile(
    r"(?<!\w)(?:cho rằng|cho biết|cho hay|nêu|nêu rõ|phản ánh|thừa nhận|đánh giá|nhận định|theo|chỉ rõ|chỉ ra|lo lắng"
    r"|băn khoăn)(?!\w)"
)
_TURN = re.compile(r", (?:nhưng|song|tuy nhiên|đồng thời (?:cho rằng|chỉ ra|nhìn nhận))(?: vẫn| cũng)? ")
_LIKE = Rare(
    rf"(?:như|gồm|là|nêu|{NAMES}|nguyên nhân)(?: sau| sau đây| chủ yếu)?\s*:\s*|, như (?=\w)"
    rf"|{NAMES}(?:, {NAMES})*(?: \S+){{0,6}} (?<!cũng )như (?!sau|thế|vậy|trên)(?=\w)"
)
# "phản ánh một số khó khăn trong quản lý chợ; nhân lực của xã; …".
_NAMED_LIST = re.compile(
    rf"(?:một số|nhiều|những|không ít) {NAMES}(?:(?:,| và) {NAMES})* (?:trong|về|đối với|ở|liên quan)(?!\w)"
)
# What is praised is no hardship, whatever it was done against.
_OFFICE = re.compile(
    r"\s*(?:các |và )*(?:sở|ubnd|hđnd|công an|bộ chỉ huy|ban|đài|văn phòng|thanh tra|điện lực|đồn|bộ đội) "
)
_PRAISES = Rare(
    r"(?<!\w)(?:đánh giá cao|biểu dương|ghi nhận(?= (?:và|những|các|sự|nỗ lực|kết quả|thành tích)|,)|hoan nghênh"
    r"|chúc mừng|khen ngợi|cảm ơn|tri ân)(?!\w)"
)
_CAUSES = re.compile(r"nguyên nhân(?: chính| chủ yếu| cơ bản)? (?:là|do)(?: vì)? (?=\w)")
_GOES_ON = re.compile(
    r"(?:bên cạnh đó|ngoài ra|cùng với đó|cùng đó|mặt khác|thêm vào đó|đáng chú ý|đồng thời(?!\w)"
    r"|(?!nhờ |theo |tại |từ |qua |đến nay)(?=.{0,200}?(?<!\w)(?:chưa|thiếu|hạn chế)(?!\w)))"
)
"""A paragraph that begins so goes on with the difficulties of the one before."""
_FURTHER = re.compile(
    r", (?=(?:việc|công tác|một số|nhiều|còn \d|có \d|tiến độ|chất lượng|đội ngũ|hạ tầng|doanh nghiệp|kỷ luật|nguồn"
    r"|trụ sở|đơn giá|hồ sơ|cơ sở vật chất|năng lực|đời sống|sản xuất|tình trạng|tình hình|thủ tục|nhân lực)(?!\w))"
)
_EXAMPLES = re.compile(r"(?:chẳng hạn|ví dụ|đơn cử|điển hình)(?: như| là)?(?!\w)(?!,? nếu)")
# "Trước phản ánh về bến đò hỏng, lãnh đạo xã cho biết …": to what somebody replies.
_REPLIES_TO = re.compile(r"(?:trước|về|liên quan đến) (?:phản ánh|thông tin|ý kiến|dư luận)[^;.]{0,150}, ")
_HOWEVER = re.compile(r"[;,]? *(?:tuy nhiên|nhưng|song)(?!\w)")
_ALTHOUGH = re.compile(r"(?:^|, )(?:mặc dù|dù|tuy) ")
_WANTS = 2
"""So many wants in a paragraph's first sentence go on with those of the paragraph before."""
_HEADING = 60
_STILL_HEARD = 1
"""Paragraphs that somebody from below may go on for without being named again."""
_HEADED = 4
"""Paragraphs a heading about difficulties is good for."""
_SHORTEST, _SHORTEST_PART, _FEW_WORDS = 20, 12, 22


def _complains(lowered: str) -> re.Match[str] | None:
    for word in _COMPLAINING:
        if word in lowered:
            return _COMPLAINS.match(lowered)
    return None


class Difficulties:
    """Collects difficulties while the speech is followed."""

    def __init__(self, body: Body, speakers: Speakers, moves: list[Move]) -> None:
        self.body, self.speakers, self.moves = body, speakers, moves
        self.cues = Marks(body, _CUES)
        self.open = False
        self.counting = False
        """Whether the paragraph has told figures and nothing of difficulties: what is short of them is one more."""
        self.told = False
        """Whether the sentence before told a difficulty."""
        self.announced = False
        """Whether the sentence before only announced difficulties: what follows in the paragraph are they."""
        self.headed = 0
        self.tellers = Tellers(body, speakers)

    def new_paragraph(self, sentence: Sentence) -> None:
        """A paragraph of its own may be about difficulties: "Tuy nhiên, …", "Về khó khăn, …", a heading."""
        heading = len(sentence.text) < _HEADING and not sentence.text.endswith((".", ":", ";"))
        opens = names_difficulty(sentence.lowered[:_OPENS_WITHIN])
        self.headed = (_HEADED if opens else 0) if heading else max(0, self.headed - 1)
        goes_on = self.announced or (self.told and self._goes_on(sentence))
        if goes_on:
            self.tellers.go_on(sentence)
        nobody = not self.tellers.speakers.mentions(sentence.start, sentence.end)
        more = self.told and nobody and len(list(STRONG.finditer(NO_NAME.sub(" ", sentence.lowered)))) >= _WANTS
        self.open = opens or goes_on or more or (self.headed > 0 and not heading)
        self.announced = self.counting = False

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a paragraph goes on with the difficulties of the one before: nobody else comes in."""
        return _GOES_ON.match(sentence.lowered) is not None and not self.tellers.speakers.mentions(
            sentence.start, sentence.end
        )

    def sentence(self, sentence: Sentence, asked: list[Move]) -> None:
        """Add the difficulties `sentence` tells of beside what it asks for."""
        lowered = sentence.lowered
        self.tellers.listen(sentence)
        told, self.told = self.told, False
        if any(move.kind == DIRECTIVE for move in asked):
            self.open = self.announced = False
            return
        if len(sentence.text) < _SHORTEST:
            return
        if names_difficulty(lowered):
            self.open = True
        if not self.open and not self._complaint(sentence):
            self.counting = self.counting or FIGURE.search(lowered) is not None
            return
        praises = _PRAISES.search(lowered) and not (_TURN.search(lowered) or OPENS.search(lowered))
        if praises or is_over(lowered):
            return
        said, named = self._begins(sentence, told=told)
        wrong_at = -1 if named else self._complained(sentence)
        said = max(said, wrong_at)
        pieces = parts(self.body.text, sentence.start, sentence.end)
        if not named and len(pieces) == 1 and is_solved(lowered) and ": " not in lowered:
            return
        listed = named or (said > sentence.start and len(pieces) > 1)
        if len(pieces) == 1 and said > sentence.start:
            pieces = self._clauses(*pieces[0])
        for start, stop in pieces:
            end = min((move.start for move in asked if start + _SHORTEST < move.start < stop), default=stop)
            if any(move.start < end and start < move.end for move in asked):
                reason = _FOR.search(lowered, start - sentence.start, end - sentence.start)
                if reason is None or not tells_want(lowered[reason.end() : end - sentence.start]):
                    continue
                start = sentence.start + reason.end()  # noqa: PLW2901
            first = max(start, said) if said < end else start
            if not self.open and self._only_counts(sentence, first, end):
                self.counting = True
                continue
            sure = (named and said < end) or start <= wrong_at < end
            if self._part(sentence, first, end, listed=listed and said < end, named=sure):
                self.open = self.told = True
        self.announced = self.announced or _ANNOUNCES.search(lowered) is not None

    def _complained(self, sentence: Sentence) -> int:
        """Where it begins what people complain of, -1 when they do not; they tell it unless somebody else does."""
        complains = _complains(sentence.lowered)
        if complains is None:
            return -1
        if self.tellers.of(sentence) == (None, None):
            self.tellers.told_by(sentence, sentence.text[slice(*complains.span("who"))])
        return sentence.start + complains.end()

    def _clauses(self, start: int, end: int) -> list[tuple[int, int]]:
        """`start:end` cut where what is admitted goes on with another matter: "…, việc định giá đất kéo dài, …"."""
        lowered = self.body.lowered
        found, at = [], start
        for cut in _FURTHER.finditer(lowered, start, end):
            comma = lowered.find(", ", cut.end(), end)
            if tells_want(lowered[at : cut.start()]) and tells_want(lowered[cut.end() : comma if comma > 0 else end]):
                found.append((at, cut.start()))
                at = cut.end()
        return [*found, (at, end)]

    def _part(self, sentence: Sentence, start: int, end: int, *, listed: bool, named: bool) -> bool:
        """Add the difficulty told in `start:end`; whether one is.

        What is `listed` stands behind a colon or the like; what is `named` behind a word for difficulties.
        """
        stretch, whole = self.body.lowered[start:end], start
        for turn in _TURN.finditer(stretch):
            if STRONG.search(stretch, turn.end()):
                start, stretch = start + turn.end(), stretch[turn.end() :]
                break
        if not named and self._tells_none(sentence, stretch, (start, end), listed=listed):
            return False
        # What comes after a turn ("nhưng cũng có …") tells something, however it begins.
        ordered = start == whole and self.speakers.leads and (_OFFICE.match(stretch) or STARTS.match(stretch))
        if ordered and LACKS.search(stretch) is None and reads_as_order(self.body, start, end):
            return False
        start, end = trimmed(self.body.text, start, end)
        # "…; nguyên nhân sâu xa vẫn là con người" goes with what it explains.
        if self.body.lowered.startswith("nguyên nhân", start) and STRONG.search(stretch) is None and self.moves:
            return False
        if end - start < _SHORTEST_PART:
            return False
        person, voice = self.tellers.of(sentence)
        self.moves.append(Move(DIFFICULTY, start, end, start, person, voice, None, sure=self.open))
        return True

    def _tells_none(self, sentence: Sentence, stretch: str, at: tuple[int, int], *, listed: bool) -> bool:
        """Whether `stretch`, the small letters `at`, tells of no want: plans, concedes, names or solves one."""
        # "Mặc dù kỳ nghỉ kéo dài; tuy nhiên, lực lượng đã …": what did not matter in the end.
        if _ALTHOUGH.search(stretch) is not None and _HOWEVER.match(self.body.lowered, at[1]) is not None:
            return True
        if plans(self.body, *at) or SAYING.search(stretch) or _BARE_NAMES.fullmatch(stretch):
            return True
        plain = ONLY_NAMED.sub(" ", NO_NAME.sub(" ", stretch))
        wants = any(want.search(plain) is not None for want in (STRONG, HARDSHIP, PLAIN_WANT))
        if not (wants or self._lacks(sentence, plain)) or (not listed and is_solved(stretch)):
            return True
        opens = not listed and len(stretch.split()) < _FEW_WORDS and _ONLY_OPENS.search(stretch) is not None
        return opens and _OPENS_BUT_TELLS.search(stretch) is None

    def _only_counts(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a part of a report's figures is one more of them, though it tells of less than there should be."""
        stretch = self.body.lowered[start:end]
        if FIGURE.search(stretch) is None and "đồng nào" not in stretch:
            return False
        plain, counted = COUNTED.subn(" ", NO_NAME.sub(" ", stretch))
        among_figures = self.counting or sentence.lowered.startswith("ngược lại")
        if counted and not among_figures:
            return False
        wants = (STRONG.search(plain) or HARDSHIP.search(plain)) is not None
        self.counting = self.counting or not (wants or counted)
        return counted > 0 and not wants and BECAUSE.search(stretch) is None

    def _lacks(self, sentence: Sentence, plain: str) -> bool:
        """Whether a part of what somebody admits, or of what follows "tuy nhiên", tells of a lack."""
        if not self.announced and BUT.match(sentence.lowered) is None and ADMITS.search(sentence.lowered) is None:
            return False
        return LACK.search(plain) is not None

    def _complaint(self, sentence: Sentence) -> bool:
        """Whether a speaker from below tells of a want though nothing announced it."""
        lowered = sentence.lowered
        speakers = self.speakers
        if (
            not self.cues.within(sentence.start, sentence.end)
            and BUT.match(lowered) is None
            and "nguyên nhân" not in lowered
        ):
            return False
        if _NO_COMPLAINT.search(lowered):
            return False
        if _complains(lowered) is not None:
            return True
        if ADMITS.search(lowered) or _CAUSE.search(lowered):
            plain = NO_NAME.sub(" ", lowered)
            return (STRONG.search(plain) or HARDSHIP.search(plain) or LACK.search(plain)) is not None
        if BUT.match(lowered) is not None:
            return LACK.search(lowered) is not None
        hard = HARDSHIP.search(NO_NAME.sub(" ", lowered)) and HARDSHIP.search(lowered)
        if hard is not None and not _NOBODY_HARMED.search(lowered, 0, hard.start()):
            # What a storm broke is news; a difficulty when somebody reports it or it lasts.
            news = _DAMAGE.search(lowered) is not None and self.tellers.of(sentence) == (None, None)
            if not news or _LASTS.search(lowered):
                return True
        if PLAIN_WANT.search(lowered) and not _AIMS.search(lowered, 0, _AIMS_WITHIN):
            return True
        # Those at the top tell of a want in so many words; what else they say is guidance.
        somebody = speakers.person is not None or speakers.voice is not None
        near = 0 <= sentence.paragraph - speakers.paragraph <= _STILL_HEARD
        here = somebody and near and (speakers.rank or 0) < PROVINCE
        return (here or _TELLS.search(lowered) is not None) and TOLD_WANT.search(NO_NAME.sub(" ", lowered)) is not None

    def _begins(self, sentence: Sentence, *, told: bool) -> tuple[int, bool]:
        """As `_said`; `told` says whether the sentence before told a difficulty, of which this may give examples."""
        said, named = self._said(sentence)
        if (asked_about := _REPLIES_TO.match(sentence.lowered)) is not None:
            said = max(said, sentence.start + asked_about.end())
        # "Tuy nhiên, một số ngành tăng chậm. Chẳng hạn, thu hút đầu tư giảm 35%; …".
        return said, named or (told and _EXAMPLES.match(sentence.lowered) is not None)

    def _said(self, sentence: Sentence) -> tuple[int, bool]:
        """Where what is hard begins, after "lãnh đạo xã nêu:", "như:"; whether a list of difficulties begins there."""
        lowered, start = sentence.lowered, sentence.start
        causes = _CAUSES.search(lowered) if ";" in lowered else None
        if causes is not None:
            self.open = True
            return start + causes.end(), True
        like = _LIKE.search(lowered)
        if like is not None:
            return start + like.end(), names_difficulty(lowered[: like.end()])
        if ";" in lowered and _NAMED_LIST.search(NO_NAME.sub(" ", lowered[: lowered.index(";")])) is not None:
            self.open = True
            return start, True
        colon = lowered.find(": ")
        if colon >= 0 and ";" in sentence.text[colon:]:
            return start + colon + 2, names_difficulty(lowered[:colon])
        by = BY.match(lowered)
        if by is not None:
            return start + by.end(), False
        end = 0
        said = _SAID.search(lowered, 0, _SAID_WITHIN)
        while said is not None:
            end = said.end()
            said = _AND_SAID.match(lowered, end)
        return start + end, False
