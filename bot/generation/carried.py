"""Sentences without a verb of speech: those that go on with what was asked for before, and those that do not."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.generation.addressees import ADDRESSEE, addressee_after
from bot.generation.asking import Asked
from bot.generation.course import OFFICE, Course
from bot.generation.layout import Sentence, parts
from bot.generation.lists import ITEM, opens_list
from bot.generation.moves import DIRECTIVE, PETITION
from bot.generation.orders import (
    DESCRIBES,
    FORBIDS,
    HENCE,
    IS,
    MODAL,
    ON_MATTER,
    STARTS,
    SUFFERS,
    matter_at,
    reads_as_order,
)
from bot.generation.people import PersonMention
from bot.generation.posts import PROVINCE
from bot.generation.remarks import Remarks
from bot.generation.requests import IN_CASE
from bot.generation.speech_verbs import Said
from bot.generation.ways import Ways

# "Nhân dịp này, Thường trực Tỉnh ủy trao …", "UBND tỉnh cũng công bố …": what is done beside.
_ON_THE_OCCASION = re.compile(r"(?:nhân )?dịp này|[^,;:.]{3,50} (?:cũng|còn) (?!cần|phải)")
# What those above are asked for in a sentence without a verb of asking.
_GRANT = re.compile(
    r"(?:cho phép|cho (?:xã|tỉnh|phường)|tạm ứng|cấp bù|kéo dài|nâng mức|miễn|giãn|gia hạn|phê duyệt)(?!\w)"
)
_NOT_CARRIED = re.compile(
    r"(?:(?:những|các|về|đối với) (?:các |những )?(?:kiến nghị|ý kiến|đề xuất|khó khăn|vướng mắc"
    r"|nội dung kiến nghị)|theo |(?:đại hội|hội nghị|kỳ họp|phiên họp|cuộc họp|buổi)(?! cần| phải)|đây|đó|điều này"
    r"|điều đó|trong đó,? (?:bao gồm|gồm|có \d)|mục đích|kết quả|việc này|nhân dịp|dịp này|sau đó|trước đó"
    r"|cũng (?:trong|tại)|tại (?:buổi|hội nghị"
    r"|cuộc|đại hội|phiên)|theo (?:chương trình|báo cáo|kế hoạch|quy định|đồng chí|ông|bà)|thứ [\w]+ là (?:nắm|kiểm)"
    r"|phát biểu|kết luận|tiếp thu|thay mặt"
    r"|báo cáo(?! (?:kế hoạch|kết quả|tiến độ|ubnd|bộ|sở|thủ tướng|chủ tịch|ban|về|trước)(?!\w))"
    r"|các đại biểu|đến nay|hiện|hiện nay|năm \d{4}|từ ngày"
    r"|trong khi(?! đó)"
    r"|tuy nhiên|tuy vậy|song|nhưng|nếu|không nhận diện|mặc dù|dù|chiều|sáng|ngày|qua |nhờ |những kết quả"
    r"|với \d|nghị (?:quyết|định)(?! cần| phải)|lời |với (?:những|các) kết quả|bởi|vì |sau (?:khi|buổi|hội|chương"
    r"|phần)|trong (?:khuôn khổ|chương trình|chuyến))"
)
# "Từ đó, tạo điều kiện giúp người nghèo …": what comes of it.
_OUTCOME = re.compile(
    r"(?:từ đó|qua đó|nhờ đó|nhờ vậy|góp phần),? (?:tạo|góp phần|nâng cao|khẳng định|giúp|thúc đẩy)(?!\w)"
)
_GOES_THROUGH = re.compile(r"(?:qua |từ |trong )")
_DIRECTLY = re.compile(r"[\s,]*(?:trực tiếp|chủ trì|chịu trách nhiệm|phụ trách|theo dõi|tập trung|khẩn trương)(?!\w)")
_SHORT = 30
_NEAR = 90
_GAP = 120
_SO = re.compile(r"(?:(?:do vậy|vì vậy|do đó|vì thế|bởi vậy)(?:,|\s)|tuy nhiên,? (?=cần|phải))")
# "Trường hợp chưa bảo đảm an toàn thì cho học sinh nghỉ học": an order for a case, behind another order.
_IF_THEN = re.compile(
    r"(?:nếu|trường hợp|trong trường hợp|nơi nào|đơn vị nào|địa phương nào|cán bộ nào|ai|khi)\s[^.;]{4,120}? (?:thì"
    r"|phải|cần) (?!đã|sẽ)"
)
_OFFICE_ALONE = re.compile(
    r"(?:các )?(?:bộ|sở|ubnd|ủy ban|uỷ ban|công an|ban|thanh tra|văn phòng|đài|trung tâm|chủ tịch|giám đốc) "
)
# "Người dân là chủ thể": what somebody is, not what somebody is to do.
_STATEMENT = re.compile(
    r"(?!trước|đặc biệt|nhất|quan trọng|cốt|trọng tâm|một|hai|ba|bốn|năm|sáu|bảy|nhiệm vụ|việc|giải pháp|cụ thể|đó|thứ)"
    r"[^,;:.]{2,45}? là (?!phải|cần)"
)
# "Việc phát triển nhà ở theo cơ chế thị trường, …": told of, unless something must be done with it.
_MATTER_OF = Ways(
    r"(?:việc|quá trình|hoạt động|thời gian|thực tiễn|thực tế)\s"
    r"|[^;:.]{2,110}? là (?:thước đo|cơ sở|điều kiện|tiền đề|nền tảng|yếu tố|động lực)(?!\w)"
)
# "Giá nước được xét hai năm một lần", "giá muối tăng 6%": what holds or has happened, whoever spoke before.
_REPORTS = re.compile(
    r"(?<!\w)(?:(?<!cho )(?<!bằng )(?<!sao )được(?! (?:giao|yêu cầu|phân công))|có thể|cho rằng|đặt mục tiêu|đạt"
    r"|chiếm|gồm|có vai trò|trở thành"
    r"|diễn ra|thực hiện theo|(?:tăng|giảm|lên|xuống|còn|bằng)(?: khoảng| hơn| gần| tới| đến)? \d)(?!\w)"
)
_RECKONS = re.compile(r"(?<!\w)(?:ước(?: tính)?|có thể|đặt mục tiêu|nhận định|tính toán)(?!\w)")
"""What a body does that reckons, and is told nothing."""
_LEADERS = re.compile(
    r"(?:các )?(?:bí thư|chủ tịch|giám đốc|bộ trưởng|thủ trưởng|người đứng đầu)(?!\w)[^.;]{0,40}? (?:các|cấp) "
)
"""Those who lead places or offices, whoever they are."""
_CREDIT = re.compile(
    r"(?:tin|ảnh|bài|bài viết|nguồn|theo|tác giả|thực hiện|clip|video|đồ họa|ctv|pv)(?:(?:,| và| -) (?:tin|ảnh|bài"
    r"|video))*\s*:"
)
"""Who wrote it, at the end of a paragraph."""
_ANSWERS = re.compile(
    r"[^,;:.]{2,60}? (?:xin )?(?:tiếp thu (?:ý kiến|chỉ đạo|kết luận|các|những|đầy đủ)|hứa|cam kết (?!thực hiện)"
    r"|cảm ơn|lĩnh hội)(?!\w)"
)
_SHOULD = re.compile(r"[^,;:.]{2,45} nên (?!nên|mới|đã|việc|các|người|không|chỉ|chưa)[^\W\d_]")
_MEANWHILE = re.compile(r"(?:nhân dịp|dịp này|tại |cũng |trong khuôn khổ|trước đó|sau đó|chiều|sáng|ngày )")
# "Công an tỉnh huy động 200 cán bộ, chiến sĩ …": so many are told of when they went, not when they are to go.
_MUSTERS = re.compile(
    r"(?<!\w)(?:huy động|điều động|cử|vận động|di dời|sơ tán|cứu|đưa|cấp phát|trao|tặng|bố trí)(?: được| thêm| gần"
    r"| hơn| khoảng"
    r"| trên)? \d[\d.]* (?:lượt |đội |tổ )?(?:cán bộ|chiến sĩ|lượt|người|hộ|phương tiện|xuồng|xe|đội|ca nô|suất|tấn"
    r"|tổ)(?!\w)"
)
_TO_BE = re.compile(r"(?<!\w)(?:ít nhất|tối thiểu|thêm|trước|trong (?:tháng|quý|năm|ngày)|xong|hằng|hàng|mỗi)(?!\w)")
_ROLE = re.compile(r"(?<!\w)(?:chịu trách nhiệm|có trách nhiệm|chủ trì|thường xuyên)(?! của)(?!\w)")
_THEN = " thì "
_OF_THERE = re.compile(r"[^,;:.]{2,40} (?:nơi|xã|phường|đơn vị|địa phương|cơ quan|sở|ngành) (?:đó|ấy|này)(?!\w)")
"""Whoever leads where a case is found."""
_LISTED_TASKS = 3
"""In a list of so many tasks what to do in a case is one of them as well."""


def _mustered(lowered: str) -> bool:
    """Whether a sentence tells of forces that went out."""
    return _MUSTERS.search(lowered) is not None and not (MODAL.search(lowered) or _TO_BE.search(lowered))


class Carried:
    """What goes on with the speech before."""

    def __init__(self, course: Course, remarks: Remarks) -> None:
        self.course, self.remarks = course, remarks
        self.body, self.speakers, self.asking, self.moves = course.body, course.speakers, course.asking, course.moves

    def go_on(self, sentence: Sentence, people: Sequence[PersonMention]) -> None:
        """Make moves of a sentence without a verb of speech, or note that what went on is over."""
        lowered = sentence.lowered
        nothing = self.course.carrying is None and self.course.listing is None and _SO.match(lowered) is None
        if nothing or lowered.endswith("?") or _CREDIT.match(lowered):
            return
        matter = matter_at(self.body.lowered, sentence.start, sentence.end)
        if any(mention.start == matter and self._tells_of(mention) for mention in people):
            return
        if self._ends_here(sentence, people, matter):
            self.course.carrying = None
            return
        if self.course.carrying and lowered.endswith(":") and len(lowered) < _SHORT:
            self.course.listing = "open"
            return
        should = self.course.carrying is not None and _SHOULD.match(lowered, matter - sentence.start) is not None
        orders = should or reads_as_order(self.body, sentence.start, sentence.end)
        orders = orders or self._told_in_turn(sentence, matter)
        if self.course.listing == "plain" and sentence.first and not orders:
            self.course.listing = None
        if self.course.listing and self.course.carrying and (orders or not sentence.first or ITEM.match(lowered)):
            self._carry(sentence)
            return
        if self._asks_hence(sentence, orders=orders):
            return
        # Who has just instructed may, whatever the post is called.
        may = self.speakers.leads or self.course.carrying == PETITION or not self.course.only_remarked
        if self.course.carrying is None or not may:
            return
        if lowered.startswith(("“", '"')) and self.course.carrying == DIRECTIVE and not MODAL.search(lowered):
            return
        if not sentence.first and self._follows_move(sentence) and _IF_THEN.match(lowered):
            self._carry(sentence)
        elif _NOT_CARRIED.match(lowered, matter - sentence.start) and not self._orders_anyway(sentence):
            self.course.carrying = None if sentence.first else self.course.carrying
        else:
            self._carry_on(sentence, orders=orders)

    def resume(self, sentence: Sentence) -> None:
        """Let what was ordered go on behind a paragraph that told of something else, when those who lead are told.

        "Thủ tướng yêu cầu …. ¶ Bão đã mạnh lên. ¶ Chủ tịch UBND các tỉnh chỉ đạo rà soát …".
        """
        if self.course.carrying is not None or not self.moves or (self.speakers.rank or 0) < PROVINCE:
            return
        last = self.moves[-1]
        if last.kind != DIRECTIVE or (last.speaker, last.voice) != (self.speakers.person, self.speakers.voice):
            return
        if _LEADERS.match(sentence.lowered) and reads_as_order(self.body, sentence.start, sentence.end):
            self.course.goes_on(DIRECTIVE, None, None)
            self.course.only_remarked = False

    def goes_on_list_of_wishes(self, sentence: Sentence, verbs: Sequence[Said]) -> bool:
        """ "kiến nghị tỉnh: - Giao xã làm chủ đầu tư …": an item that begins as an order is asked for as well."""
        if self.course.listing != "marked" or self.course.carrying != PETITION or not ITEM.match(sentence.lowered):
            return False
        if not verbs or any(said.subject is not None for said in verbs):
            return False
        self._carry(sentence)
        return True

    def _ends_here(self, sentence: Sentence, people: Sequence[PersonMention], matter: int) -> bool:
        """Whether what was asked for is over: those told answer, forces went out, somebody else comes in."""
        if self.course.carrying == PETITION:
            return bool(people) and people[0].start == matter
        if self.course.carrying != DIRECTIVE or self.course.listing is not None:
            return False
        return _mustered(sentence.lowered) or _ANSWERS.match(sentence.lowered, matter - sentence.start) is not None

    def _told_in_turn(self, sentence: Sentence, matter: int) -> bool:
        """Whether a body is told what to do by a verb no list knows, right behind an order: "Bộ A dự báo độ mặn …"."""
        if self.course.carrying != DIRECTIVE or self.course.only_remarked or not self.speakers.leads or not self.moves:
            return False
        last = self.moves[-1]
        if last.kind != DIRECTIVE or len(self.body.text[last.end : sentence.start].strip(" .;\n”")) > 0:
            return False
        if _MEANWHILE.match(sentence.lowered) or _RECKONS.search(sentence.lowered, 0, _NEAR):
            return False
        body, after = addressee_after(self.body, matter, sentence.end)
        if body is None or _OFFICE_ALONE.match(body.lower()) is None or not self.course.towards(body):
            return False
        return DESCRIBES.search(self.body.lowered, after, min(sentence.end, after + _NEAR)) is None and not IS.match(
            self.body.lowered, after
        )

    def _tells_of(self, mention: PersonMention) -> bool:
        """Whether a sentence that begins with `mention` only tells of the one meant: no post addressed, no task."""
        if mention.who is not None and mention.who is self.speakers.person:
            return True
        return mention.kind != "post" and not self._tasked(mention)

    def _tasked(self, mention: PersonMention) -> bool:
        """Whether one of those below is told to do something: "Phó Thủ tướng A trực tiếp chỉ đạo …"."""
        who = mention.who
        return (
            self.course.carrying == DIRECTIVE
            and who is not None
            and (who.rank or 0) < (self.speakers.rank or 0)
            and _DIRECTLY.match(self.body.lowered, mention.subject_end) is not None
        )

    def _carry_on(self, sentence: Sentence, *, orders: bool) -> None:
        """Go on with what was asked for before, or stop."""
        follows = not sentence.first and self._follows_move(sentence)
        matter = ON_MATTER.match(sentence.lowered)
        if _ON_THE_OCCASION.match(sentence.lowered, matter.end() if matter else 0) and not MODAL.search(
            sentence.lowered
        ):
            orders = follows = False
        given = self.course.carrying == DIRECTIVE and self._given_role(sentence)[0] is not None
        orders = orders or given
        if self.course.only_remarked:
            firm = MODAL.search(sentence.lowered) or FORBIDS.match(sentence.lowered) or given
            orders = orders and bool(firm)
            orders = orders and SUFFERS.search(sentence.lowered) is None
        if self.course.carrying == PETITION:
            carried, stops = follows and (orders or _GRANT.match(sentence.lowered) is not None), True
        else:
            lowered = sentence.lowered
            states = (_STATEMENT.match(lowered) or _MATTER_OF.match(lowered)) and not (
                MODAL.search(lowered) or STARTS.match(lowered)
            )
            orders = orders and (_OUTCOME.match(lowered) is None or MODAL.search(lowered) is not None)
            follows = follows and _OUTCOME.match(lowered) is None and not self._reports(sentence)
            carried = orders or (follows and not states and not DESCRIBES.search(sentence.lowered, 0, _NEAR))
            stops = sentence.first
        if carried:
            self._carry(sentence)
        elif stops:
            self.course.carrying = None

    def _given_role(self, sentence: Sentence) -> tuple[str | None, int]:
        """Who is given a part, whatever its name holds, and where that is told: "Phòng Thuế - Hộ chủ trì …"."""
        lowered = self.body.lowered
        at = matter_at(lowered, sentence.start, sentence.end)
        role = _ROLE.search(lowered, at, min(sentence.end, at + _NEAR))
        if role is None or ADDRESSEE.match(lowered, at, role.start()) is None:
            return None, sentence.start
        if any(mark in lowered[at : role.start()] for mark in ":;.“(") or DESCRIBES.search(lowered, at, role.start()):
            return None, sentence.start
        return self.body.text[at : role.start()].strip(" ,"), role.start()

    def _reports(self, sentence: Sentence) -> bool:
        """Whether a sentence that orders nothing tells how things are: a body is told only when it reckons."""
        at = matter_at(self.body.lowered, sentence.start, sentence.end)
        told = _RECKONS if ADDRESSEE.match(self.body.lowered, at, sentence.end) else _REPORTS
        return told.search(sentence.lowered, 0, _NEAR) is not None

    def _asks_hence(self, sentence: Sentence, *, orders: bool) -> bool:
        """What follows from what was said: "Cử tri phản ánh …. Vì vậy, ngành y tế cần …", "…, do vậy, các ban …"."""
        here = self.speakers.paragraph == self.course.paragraph
        if (
            here
            and orders
            and not self.speakers.leads
            and _SO.match(sentence.lowered)
            and MODAL.search(sentence.lowered)
        ):
            for start, end in self._wished(sentence):
                own, after = self.asking.subject(start, end)
                self.course.add(Asked(PETITION, own, after if own else start), start, end, sure=False)
            return True
        if here and orders and self.speakers.leads and _SO.match(sentence.lowered) and self.course.carrying is None:
            return self.remarks.says_what_to_do(sentence, sentence.start, pointed=False)
        hence = HENCE.search(sentence.lowered)
        if hence is None or not here or not self.speakers.leads or self.course.carrying != DIRECTIVE:
            return False
        return self.remarks.says_what_to_do(sentence, sentence.start + hence.end(), pointed=True)

    def _wished(self, sentence: Sentence) -> list[tuple[int, int]]:
        """`sentence` cut where each part says what is needed: "Tuy nhiên, cần …; cần …"."""
        pieces = parts(self.body.text, sentence.start, sentence.end)
        starts = [at for at, end in pieces[1:] if MODAL.match(self.body.lowered, at)]
        return list(pairwise([sentence.start, *starts, sentence.end]))

    def _orders_anyway(self, sentence: Sentence) -> bool:
        """Whether a sentence that begins as a report goes on as an order: "Qua đợt kiểm tra, rà soát lại …"."""
        lowered = sentence.lowered
        if lowered.startswith("đây"):
            return self.speakers.leads and MODAL.search(lowered) is not None
        comma = lowered.find(", ")
        return (
            0 < comma < _NEAR
            and _GOES_THROUGH.match(lowered) is not None
            and not DESCRIBES.search(lowered, 0, comma)
            and STARTS.match(lowered, comma + 2) is not None
        )

    def _follows_move(self, sentence: Sentence) -> bool:
        """Whether the sentence right before made a move of the kind that goes on."""
        if not self.moves or self.moves[-1].kind != self.course.carrying:
            return False
        gap = self.body.text[self.moves[-1].end : sentence.start]
        return len(gap.strip(' .;,…”"»)')) < _GAP and "\n" not in gap

    def _carry(self, sentence: Sentence) -> None:
        """Make moves of a sentence that goes on with the last one's speech."""
        if opens_list(sentence.lowered):
            self.course.listing = "open"
            return
        kind = self.course.carrying or DIRECTIVE
        own, after = self.asking.subject(sentence.start, sentence.end)
        if own is None and OFFICE.match(sentence.lowered, matter_at(sentence.lowered, 0, len(sentence.text))):
            own, after = addressee_after(
                self.body, matter_at(self.body.lowered, sentence.start, sentence.end), sentence.end
            )
        if own is None and kind == DIRECTIVE:
            own, after = self._given_role(sentence)
        if own is not None and kind == DIRECTIVE and self._carry_parts(sentence):
            self.course.dispatched = True
            return
        if own is not None and self.course.addressee not in (None, own) and _OFFICE_ALONE.match(own.lower()):
            self.course.dispatched = True
        self.course.addressee = own or self.course.addressee
        if own is not None and kind == DIRECTIVE and not self.course.towards(own):
            return
        sure = not sentence.first or self.course.listing is not None
        meant = None if self.course.dispatched else self.course.addressee
        for start, end in self._tasks(sentence, kind):
            content = after if own and start == sentence.start else start
            told = self._told_then(start, end) if own is None or start > sentence.start else None
            self.course.add(Asked(kind, told or own or meant, content), start, end, sure=sure)

    def _tasks(self, sentence: Sentence, kind: str) -> list[tuple[int, int]]:
        """`sentence` cut where another task begins: "Khôi phục rừng; đồng thời, các xã giữ rừng cũ"."""
        pieces = parts(self.body.text, sentence.start, sentence.end)
        listed = len(pieces) >= _LISTED_TASKS and all(self._is_task(*piece) for piece in pieces)
        starts = (at for at, end in pieces[1:] if kind == DIRECTIVE and (listed or self._is_task_of_its_own(at, end)))
        return list(pairwise([sentence.start, *starts, sentence.end]))

    def _is_task(self, start: int, end: int) -> bool:
        return reads_as_order(self.body, start, end) or _IF_THEN.match(self.body.lowered, start, end) is not None

    def _is_task_of_its_own(self, start: int, end: int) -> bool:
        """Whether a part tells a further task, not what to do in a case of the task before it."""
        lowered = self.body.lowered
        case = IN_CASE.match(lowered, start, end)
        if case is not None:
            return self._told_then(start, end) is not None or MODAL.search(lowered, case.end(), end) is not None
        return reads_as_order(self.body, start, end)

    def _told_then(self, start: int, end: int) -> str | None:
        """Whom a part names itself, in front of its task or behind a case: "nơi nào chậm thì Chủ tịch xã ấy …"."""
        own = self.asking.subject(start, end)[0]
        if own is not None or IN_CASE.match(self.body.lowered, start, end) is None:
            return own
        then = self.body.lowered.find(_THEN, start, end)
        if then < 0:
            return None
        there = _OF_THERE.match(self.body.lowered, then + len(_THEN), end)
        return self.body.text[slice(*there.span())] if there else addressee_after(self.body, then + len(_THEN), end)[0]

    def _carry_parts(self, sentence: Sentence) -> bool:
        """ "Sở A rà soát …; Sở B hướng dẫn …": each part with a body of its own is an instruction of its own."""
        pieces = parts(self.body.text, sentence.start, sentence.end)
        bodies = [self.asking.subject(start, end) for start, end in pieces]
        if len(pieces) == 1 or any(body is None or not self.course.towards(body) for body, _ in bodies):
            return False
        for (start, end), (body, after) in zip(pieces, bodies, strict=True):
            self.course.add(Asked(DIRECTIVE, body, after), start, end)
        return True
