"""Remarks that instruct: "Bí thư nhấn mạnh, các xã cần …", "… kết luận: Triển khai …"."""

import re

from bot.generation.addressees import addressee_after
from bot.generation.asking import CLOSING, Asked
from bot.generation.course import OFFICE, Course
from bot.generation.layout import Sentence, parts
from bot.generation.lists import names_tasks, opens_list
from bot.generation.moves import DIRECTIVE
from bot.generation.orders import FORBIDS, HENCE, IS, MODAL, SUFFERS, WHOEVER, reads_as_order
from bot.generation.posts import PROVINCE
from bot.generation.saying import POINTED
from bot.generation.speech_verbs import Said

_THAT = re.compile(
    r"\s*(?:thêm|một lần nữa)?\s*(?:(?:chủ trương|quan điểm|tinh thần|nguyên tắc)(?: chung)? )?"
    r"(?:rằng|là)?\s*[,:]?\s*[“\"]?\s*"
)
_SOON = 12
_ENDS_QUOTE = re.compile(r"^[^“\"]+[.!?…][”\"]\s*[,.–-]")
_QUOTED_ORDER = re.compile(
    r"[“\"]\s*(?:(?:chúng ta|các \S+|tôi đề nghị|phải|cần|không được|tuyệt đối)\s?(?:phải|cần)?)"
)
_QUOTE_MODAL_WITHIN = 40
_DOCUMENT = re.compile(r"(?:trong |theo )?(?:nội dung )?(?:công điện|chỉ thị|công văn|thông báo kết luận)(?!\w)")
_HAS = re.compile(r"(?<!\w)(?:có|còn|đã|hiện)(?!\w)")
# After "nhấn mạnh, các xã …" only these are an order; "giữ vai trò", "có 12 bản" only tell.
_EXHORTS = re.compile(
    r"[\s,]*(?:cần|phải|không được|không để|tuyệt đối|tiếp tục|tập trung|khẩn trương|sớm|quan tâm|chú trọng|rà soát"
    r"|căn cứ|phấn đấu|quyết tâm|nỗ lực|tăng cường|đẩy mạnh|đẩy nhanh|chủ động|nêu cao|phát huy|bám sát|quyết liệt|lấy"
    r"|chịu trách nhiệm|có trách nhiệm|coi trọng|triển khai|thực hiện|hoàn thành|giữ vững|kiên quyết|đổi mới|ưu tiên"
    r"|kịp thời|làm tốt)(?!\w)"
)
_BUT_MUST = re.compile(r", (?:nhưng|song|mà) (?=(?:phải|cần)(?!\w)(?! được))")
_CONCLUDES = re.compile(r"[^;.“\"]{0,120}?:\s")


def _orders_in_quote(sentence: Sentence, said: Said) -> bool:
    """Whether “…” with its speaker behind it ("…, ông A nói") tells others what to do."""
    lowered = sentence.lowered
    if WHOEVER.match(lowered) or (said.subject is None and MODAL.search(lowered)):
        return True
    if said.verb in POINTED and FORBIDS.match(lowered, 1):
        return True
    return bool(_QUOTED_ORDER.match(lowered) and MODAL.search(lowered, 0, _QUOTE_MODAL_WITHIN))


class Remarks:
    """What is remarked, and what others are to do by it."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.body, self.speakers, self.asking, self.moves = course.body, course.speakers, course.asking, course.moves

    def points(self, sentence: Sentence, said: Said) -> bool:  # noqa: PLR0911
        """A remark ("nhấn mạnh", "chỉ rõ") that says what others are to do is a directive."""
        self.speakers.take(said, self.course.paragraph)
        if not self.speakers.leads:
            return False
        if sentence.end - said.end < CLOSING and (sentence.text[:1] in '“"' or _ENDS_QUOTE.search(sentence.text)):
            if not _orders_in_quote(sentence, said):
                return False
            self.course.add(Asked(DIRECTIVE, None, sentence.start), sentence.start, sentence.end)
            self.course.goes_on(DIRECTIVE, None, None)
            return True
        if opens_list(sentence.lowered) and (
            sentence.end - said.end < CLOSING
            or names_tasks(self.body.lowered[said.end : sentence.end])
            or self.course.items_follow(sentence)
        ):
            self.course.goes_on(DIRECTIVE, None, "open")
            return True
        if said.verb in POINTED and self.course.only_counts_tasks(sentence, said):
            self.course.goes_on(DIRECTIVE, None, "open")
            return True
        if self.says_what_to_do(sentence, said.end, pointed=said.verb in POINTED):
            return True
        if said.verb == "kết luận" and self._concludes(sentence, said):
            return True
        for start, end in parts(self.body.text, sentence.start, sentence.end)[1:]:
            own, after = self.asking.subject(start, end) if start > said.end else (None, start)
            if own is not None and MODAL.match(self.body.lowered, after) and self.course.towards(own):
                self.course.add(Asked(DIRECTIVE, own, after), start, end)
                self.course.goes_on(DIRECTIVE, own, None)
                return True
        if said.verb in POINTED and (turn := _BUT_MUST.search(self.body.lowered, said.end, sentence.end)):
            self.course.add(Asked(DIRECTIVE, None, turn.end()), sentence.start, sentence.end)
            self.course.goes_on(DIRECTIVE, None, None)
            return True
        hence = HENCE.search(self.body.lowered, said.end, sentence.end)
        if hence is None or self.asking.instructed(hence.end(), sentence.end)[0] is None:
            return False
        return self.says_what_to_do(sentence, hence.end(), pointed=True)

    def _concludes(self, sentence: Sentence, said: Said) -> bool:
        """ "Đồng chí kết luận, về thu ngân sách: Triển khai …": what stands behind the colon is to be done."""
        colon = _CONCLUDES.match(self.body.lowered, said.end, sentence.end)
        if colon is None or not reads_as_order(self.body, colon.end(), sentence.end):
            return False
        for start, end in parts(self.body.text, colon.end(), sentence.end):
            own, after = self.asking.subject(start, end)
            self.course.add(Asked(DIRECTIVE, own, after if own else start), start, end)
        self.course.goes_on(DIRECTIVE, None, None)
        return True

    def says_what_to_do(self, sentence: Sentence, at: int, *, pointed: bool) -> bool:
        """Make directives of what stands in `sentence` from `at` on, when it says what is to be done."""
        if not self.speakers.leads:
            return False
        lowered = self.body.lowered
        that = _THAT.match(lowered, at, sentence.end)
        begin = that.end() if that else at
        address, after = self.asking.instructed(begin, sentence.end)
        if after is None and WHOEVER.match(lowered, begin, sentence.end):
            after = begin
        if after is None:
            if not (pointed and ":" in lowered[at:begin] and reads_as_order(self.body, begin, sentence.end)):
                return False
            after = begin
        laid_down = _DOCUMENT.match(sentence.lowered) and ":" in lowered[at:begin] and not IS.match(lowered, after)
        if pointed and address is not None and not laid_down and not _EXHORTS.match(lowered, after):
            return False
        modal = None if pointed else MODAL.search(lowered, begin, sentence.end)
        if modal is not None and (SUFFERS.match(lowered, modal.start()) or _HAS.search(lowered, after, modal.start())):
            return False
        whoever = WHOEVER.match(lowered, begin, sentence.end) is not None
        whoever = whoever or (address is None and after == begin and self._at_the_top)
        if not pointed and not whoever and (address is None or modal is None or modal.start() > after + _SOON):
            return False
        for start, end in parts(self.body.text, sentence.start, sentence.end):
            if end > begin:
                own, own_after = self.asking.instructed(max(start, begin), end)
                if own is None and start > begin and OFFICE.match(lowered, start):
                    own, own_after = addressee_after(self.body, start, end)
                content = own_after if own_after is not None else max(start, begin)
                self.course.add(Asked(DIRECTIVE, own or address, content), start, end)
        self.course.goes_on(DIRECTIVE, address, None)
        return True

    @property
    def _at_the_top(self) -> bool:
        """Whether nobody above the one who speaks is in the article, and many below are: what must be, is an order."""
        return (self.speakers.rank or 0) >= PROVINCE and not self.speakers.is_outranked
