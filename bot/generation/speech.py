"""Who asks whom for what: sentences that ask, remarks that instruct, sentences carried over.

A sentence, or a part of one between semicolons, becomes a `Move`. What a leader asks of those below is a directive;
what goes up is a petition.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.generation.addressees import addressee_after, fuller, rank_of
from bot.generation.asking import CLOSING, Asked, Asking
from bot.generation.brought_up import asks_for, brought_up
from bot.generation.difficulties import Difficulties
from bot.generation.doing import DOING
from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.lists import ITEM, names_tasks, opens_list
from bot.generation.moves import DIFFICULTY, DIRECTIVE, PETITION, Move
from bot.generation.orders import DESCRIBES, FORBIDS, MODAL, STARTS, SUFFERS, WHOEVER, matter_at, reads_as_order
from bot.generation.people import People, PersonMention
from bot.generation.posts import CENTRE, COMMUNE, PROVINCE, rank
from bot.generation.speakers import Speakers
from bot.generation.speech_verbs import ORDERING, POINTED, REMARK, UPWARD, Said, SpeechVerbs
from bot.generation.wants import tells_want

__all__ = ["DIFFICULTY", "DIRECTIVE", "PETITION", "Move", "Speech"]

_SHORTEST = 8
# "Theo Công điện số 12/CĐ-UBND do Phó Chủ tịch UBND tỉnh A ký, Chủ tịch UBND các xã chịu trách nhiệm …".
_BY_ORDER = re.compile(
    r"(?:theo|tại|trong) (?:công điện|chỉ thị|công văn|thông báo kết luận|kết luận)(?!\w)"
    r"[^;.:]{0,160}?, (?=các |chủ|ubnd|sở|bộ)"
)
_BY_LEAD = re.compile(r"(?<!\w)theo (?:sự )?(?:chỉ đạo|yêu cầu|phân công) của (?P<who>[^,;:.]{4,70}), ")
_ACCORDING = re.compile(r"(?:(?:còn|cũng|vẫn|và)\s+)?theo\s+")
_THAT = re.compile(r"\s*(?:rằng|là)?\s*[,:]?\s*[“\"]?\s*")
_SOON = 12
_QUOTED_ORDER = re.compile(
    r"[“\"]\s*(?:(?:chúng ta|các \S+|tôi đề nghị|phải|cần|không được|tuyệt đối)\s?(?:phải|cần)?)"
)
_QUOTE_MODAL_WITHIN = 40
# "Nhân dịp này, Thường trực Tỉnh ủy trao …", "UBND tỉnh cũng công bố …": what is done beside.
_ON_THE_OCCASION = re.compile(r"(?:nhân )?dịp này|[^,;:.]{3,50} (?:cũng|còn) (?!cần|phải)")
# What those above are asked for in a sentence without a verb of asking.
_GRANT = re.compile(
    r"(?:cho phép|cho (?:xã|tỉnh|phường)|tạm ứng|cấp bù|kéo dài|nâng mức|miễn|giãn|gia hạn|phê duyệt)(?!\w)"
)
_DOCUMENT = re.compile(r"(?:trong |theo )?(?:nội dung )?(?:công điện|chỉ thị|công văn|thông báo kết luận)(?!\w)")
_HAS = re.compile(r"(?<!\w)(?:có|còn|đã|hiện)(?!\w)")
_NOT_CARRIED = re.compile(
    r"(?:(?:những|các|về|đối với) (?:các |những )?(?:kiến nghị|ý kiến|đề xuất|khó khăn|vướng mắc"
    r"|nội dung kiến nghị)|theo |(?:đại hội|hội nghị|kỳ họp|phiên họp|cuộc họp|buổi)(?! cần| phải)|đây|đó|điều này"
    r"|điều đó|mục đích|kết quả|việc này|nhân dịp|dịp này|sau đó|trước đó|cũng (?:trong|tại)|tại (?:buổi|hội nghị"
    r"|cuộc|đại hội|phiên)|theo (?:chương trình|báo cáo|kế hoạch|quy định|đồng chí|ông|bà)|thứ [\w]+ là (?:nắm|kiểm)"
    r"|phát biểu|kết luận|tiếp thu|thay mặt|báo cáo|các đại biểu|đến nay|hiện|hiện nay|năm \d{4}|từ ngày|trong khi"
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
_OFFICE = re.compile(
    r"(?:(?:các|chủ tịch|giám đốc|bộ trưởng)\s)?(?:ubnd|hđnd|sở|bộ|công an|văn phòng|ủy ban|đảng ủy|thuế|thanh tra)\s"
)
_THAT_WAS = re.compile(
    r"(?:đó|đây)(?: chính)?(?: cũng)? là (?:một trong )?(?:những |các |một )?(?:nội dung |ý kiến |phát biểu |lời )*"
    r"(?:yêu cầu|chỉ đạo|đề nghị|lưu ý|nhấn mạnh|quan trọng|kết luận|phát biểu|căn dặn|nhắn nhủ|mong muốn)"
)
# After "nhấn mạnh, các xã …" only these are an order; "giữ vai trò", "có 12 bản" only tell.
_EXHORTS = re.compile(
    r"[\s,]*(?:cần|phải|không được|không để|tuyệt đối|tiếp tục|tập trung|khẩn trương|sớm|quan tâm|chú trọng|rà soát"
    r"|căn cứ|phấn đấu|quyết tâm|nỗ lực|tăng cường|đẩy mạnh|đẩy nhanh|chủ động|nêu cao|phát huy|bám sát|quyết liệt|lấy"
    r"|chịu trách nhiệm|coi trọng|triển khai|thực hiện|hoàn thành|giữ vững|kiên quyết|đổi mới|ưu tiên|kịp thời"
    r"|làm tốt)(?!\w)"
)
_TASKS = frozenset(("chỉ đạo", "báo cáo", "đôn đốc", "quán triệt", "phân công", "kêu gọi", "trao đổi", "thông tin"))
"""What those below may be asked to do, though the words are verbs of speech."""
_WAS_SAID_BY = re.compile(
    r"[”\"]?\s*(?:[-–,]\s*)?(?:đó )?là (?:một trong )?(?:những |các |một )?(?:nội dung |ý kiến |phát biểu |lời )*"
    r"(?:quan trọng )?(?:trong )?(?:yêu cầu|chỉ đạo|đề nghị|lưu ý|nhấn mạnh|kết luận|phát biểu|căn dặn)"
    r"(?: chỉ đạo| kết luận)? của (?=(?:đồng chí|ông|bà|bí thư|chủ tịch|phó|thủ tướng|bộ trưởng|tổng|giám đốc)\s)"
)
_HENCE = re.compile(
    r", (?:do vậy|vì vậy|do đó|vì thế|bởi vậy|(?:cho )?nên(?= [^,;.]{2,40} (?:cần|phải)(?!\w)))(?:,|\s)"
)
_SO = re.compile(r"(?:(?:do vậy|vì vậy|do đó|vì thế|bởi vậy)(?:,|\s)|tuy nhiên,? (?=cần|phải))")
# "Trường hợp chưa bảo đảm an toàn thì cho học sinh nghỉ học": an order for a case, behind another order.
_IF_THEN = re.compile(
    r"(?:nếu|trường hợp|trong trường hợp|nơi nào|đơn vị nào|địa phương nào|cán bộ nào|ai|khi)\s[^.;]{4,120}? (?:thì"
    r"|phải|cần) (?!đã|sẽ)"
)
_SIGNS = re.compile(
    r"(?:ký|ban hành|có)(?: ban hành)? (?:công điện|chỉ thị|công văn|văn bản|thông báo|kế hoạch|quyết định)(?!\w)"
)
# "Sở Công Thương được giao tổ chức …": an instruction told from its addressee.
_CONCLUDES = re.compile(r"[^;.“\"]{0,120}?:\s")
_CHARGED = re.compile(
    r"(?P<who>(?:các )?(?:bộ|sở|ubnd|hđnd|ủy ban|công an|ban|thuế|ngân hàng|văn phòng|thanh tra|xã|phường|địa phương"
    r"|viễn thông|điện lực|công ty|tập đoàn|trung tâm|bệnh viện|trường|hội|đoàn|đảng ủy|tỉnh ủy|thành ủy|cục|chi cục"
    r"|chủ đầu tư|mặt trận|ngành|đơn vị|huyện)(?!\w)[^;:.]{0,80}?)(?: sẽ"
    r"| tiếp tục)?"
    rf" được (?:[^,;:.]{{3,30}} )?(?:(?:yêu cầu|đề nghị) |(?:giao|phân công) (?:trách nhiệm |nhiệm vụ )?(?={DOING}"
    rf"|phải|cần))"
    r"(?!làm |quản lý |thực hiện nhiệm vụ )"
)
_CHARGED_PERSON = re.compile(
    rf"(?P<who>[^;:.]{{6,110}}?) được (?:giao|phân công|yêu cầu) (?:trách nhiệm |nhiệm vụ )?(?={DOING})"
    r"(?!làm (?!việc)|quản lý |điều hành |giữ )"
)
_FEW = 6
"""With fewer words behind the verb a sentence that counts tasks tells none: "dặn xã hai việc"."""
_RECENT = 4
"""Moves back, within which whoever instructed is taken for whoever charges."""
_OFFICE_ALONE = re.compile(
    r"(?:các )?(?:bộ|sở|ubnd|ủy ban|uỷ ban|công an|ban|thanh tra|văn phòng|đài|trung tâm|chủ tịch|giám đốc) "
)
# "Người dân là chủ thể": what somebody is, not what somebody is to do.
_STATEMENT = re.compile(
    r"(?!trước|đặc biệt|nhất|quan trọng|cốt|trọng tâm|một|hai|ba|bốn|năm|sáu|bảy|nhiệm vụ|việc|giải pháp|cụ thể|đó|thứ)"
    r"[^,;:.]{2,45}? là (?!phải|cần)"
)
# "Việc phát triển nhà ở theo cơ chế thị trường, …": told of, unless something must be done with it.
_MATTER_OF = re.compile(
    r"(?:việc|quá trình|hoạt động|thời gian|thực tiễn|thực tế)\s"
    r"|[^;:.]{2,110}? là (?:thước đo|cơ sở|điều kiện|tiền đề|nền tảng|yếu tố|động lực)(?!\w)"
)
_ANSWERS = re.compile(
    r"[^,;:.]{2,60}? (?:xin )?(?:tiếp thu (?:ý kiến|chỉ đạo|kết luận|các|những|đầy đủ)|hứa|cam kết (?!thực hiện)"
    r"|cảm ơn|lĩnh hội)(?!\w)"
)
_PETITION_OF = re.compile(
    r"(?:đồng ý|nhất trí|chấp thuận|thống nhất|riêng|đối|ghi nhận|tiếp thu|xem xét|giải quyết|trả lời)(?: về)?(?: với)?"
    r" (?:các |những )?"
    r"(?P<all>(?:kiến nghị|đề nghị|đề xuất) của (?P<who>(?:(?!yêu cầu|đề nghị|chỉ đạo"
    r"|giao )[^,;:.]){2,60}?) (?:về (?:việc )?)?"
    r"(?P<what>(?:cho|hỗ trợ|bổ sung|bố trí|đầu tư|xây dựng|nâng|kéo dài|cấp|điều chỉnh|giao|phân bổ|sửa chữa|mở|sớm"
    r"|miễn"
    r"|giảm|tăng|thành lập|cần|phải|thanh tra|kiểm tra|rà soát|xem xét|xử lý)(?!\w)[^,;.]{10,}?)(?= và sẽ|[,;.]|$))"
)
_MEANWHILE = re.compile(r"(?:nhân dịp|dịp này|tại |cũng |trong khuôn khổ|trước đó|sau đó|chiều|sáng|ngày )")
_IS = re.compile(r"\s*(?:là|có|được|cho biết|cho hay|báo cáo|cũng|thông tin)(?!\w)")
_COLON_QUOTE = re.compile(r":\s*[“\"]")
_CLOSES_QUOTE = re.compile(r"[”\"]\s*[,.–-]?\s*")


# "Công an tỉnh huy động 200 cán bộ, chiến sĩ …": so many are told of when they went, not when they are to go.
_MUSTERS = re.compile(
    r"(?<!\w)(?:huy động|điều động|cử|vận động|di dời|sơ tán|cứu|đưa|cấp phát|trao|tặng|bố trí)(?: được| thêm| gần"
    r"| hơn| khoảng"
    r"| trên)? \d[\d.]* (?:lượt |đội |tổ )?(?:cán bộ|chiến sĩ|lượt|người|hộ|phương tiện|xuồng|xe|đội|ca nô|suất|tấn"
    r"|tổ)(?!\w)"
)
_TO_BE = re.compile(r"(?<!\w)(?:ít nhất|tối thiểu|thêm|trước|trong (?:tháng|quý|năm|ngày)|xong|hằng|hàng|mỗi)(?!\w)")


# "…; xã nào dưới 80% thì không xét thi đua": what follows in a case goes with the order before it.
_ROLE = re.compile(r"(?:chủ trì|phối hợp)(?!\w)")
_DOES = re.compile(rf"(?<!\w)(?:{DOING}|cần|phải|không)(?!\w)")
"""In the text as printed, where names of offices have capital letters."""
_LISTS_THINGS = re.compile(r",? (?:bao )?gồm(?: có)?:? ")
_IN_CASE = re.compile(
    r"(?:trong đó|cùng với|nhất là|gồm|qua đó|từ đó|nhằm|nếu|trường hợp|thấy|quá hạn|ai|\w+(?: \w+){0,2} nào)(?!\w)"
)
_ASKS_TOO = re.compile(
    r", (?=đồng thời (?:đề nghị|kiến nghị|đề xuất|yêu cầu)(?!\w)|và (?:xin|đề nghị|kiến nghị|đề xuất|mong)(?!\w))"
)


def _asked_apart(body: Body, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """`pieces` cut where a second thing is asked for: "đề xuất …, đồng thời đề nghị …"."""
    found = []
    for start, end in pieces:
        at = start
        for cut in _ASKS_TOO.finditer(body.lowered, start, end):
            found.append((at, cut.start()))
            at = cut.end()
        found.append((at, end))
    return found


def _mustered(lowered: str) -> bool:
    """Whether a sentence tells of forces that went out."""
    return _MUSTERS.search(lowered) is not None and not (MODAL.search(lowered) or _TO_BE.search(lowered))


class Speech:
    """The moves of one article."""

    def __init__(self, body: Body, people: People) -> None:
        self.body = body
        self.speakers = Speakers(body, people)
        self.verbs = SpeechVerbs(body)
        self.asking = Asking(body, self.speakers)
        self.names = frozenset(start for start, _ in people.name_spans)
        self.moves: list[Move] = []
        self.carrying: str | None = None
        """The kind of move that sentences without a verb of speech go on with."""
        self.addressee: str | None = None
        self.dispatched = False
        """Several have been told what to do, one after the other: a sentence that names nobody means none of them."""
        self.only_remarked = False
        """Nothing has been asked for since the last remark: only what must be done is taken for an order."""
        self.listing: str | None = None
        """Inside a list: "marked" when its items bear marks, "open" before the first, "plain" when they do not."""
        self.paragraph = -1
        self.before: Sentence | None = None
        """The sentence before, when it made no move."""

    def run(self) -> list[Move]:
        """All moves, in their order."""
        trouble = Difficulties(self.body, self.speakers, self.moves)
        for sentence in self.body.sentences:
            if sentence.paragraph != self.paragraph:
                self.paragraph = sentence.paragraph
                self._new_paragraph(sentence)
                trouble.new_paragraph(sentence)
            before = len(self.moves)
            self._named_petitions(sentence)
            self._sentence(sentence)
            self.before = sentence if len(self.moves) == before else None
            trouble.sentence(sentence, self.moves[before:])
        self.moves.sort(key=lambda move: move.start)
        return self.moves

    def _named_petitions(self, sentence: Sentence) -> None:
        """ "đồng ý với kiến nghị của UBND tỉnh A về việc …": a petition told by whom it went to."""
        if "nghị của " not in sentence.lowered and "xuất của " not in sentence.lowered:
            return
        for match in _PETITION_OF.finditer(sentence.lowered):
            start, end = (sentence.start + at for at in match.span("all"))
            who = sentence.text[match.start("who") : match.end("who")]
            content = sentence.start + match.start("what")
            self.moves.append(Move(PETITION, start, end, content, None, who, None, sure=True))

    def _new_paragraph(self, sentence: Sentence) -> None:
        marked = ITEM.match(sentence.lowered) is not None
        if self.listing == "open":
            self.listing = "marked" if marked else "plain"
        elif self.listing == "marked" and not marked:
            self.listing = None
        if self.listing is None and self.carrying == PETITION:
            self.carrying = None
        if sentence.text[:1] in '“"':
            self._quoted_ahead(sentence)

    def _quoted_ahead(self, sentence: Sentence) -> None:
        """“…. …”, ông A yêu cầu: who speaks is told only after a quotation of several sentences."""
        text = self.body.text
        end = text.find("\n", sentence.start)
        end = len(text) if end < 0 else end
        closing = max(text.rfind("”", sentence.end, end), text.rfind('"', sentence.end, end))
        if closing < 0:
            return
        after = _CLOSES_QUOTE.match(text, closing)
        mentions = self.speakers.mentions(closing, min(end, closing + _NEAR))
        if after is not None and mentions and mentions[0].start == after.end():
            self.speakers.take_person(mentions[0])
            self.speakers.paragraph = sentence.paragraph
            self.carrying = DIRECTIVE if self.speakers.leads else None
            self.addressee = None

    # --- one sentence -------------------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> None:
        people = self.speakers.mentions(sentence.start, sentence.end)
        verbs = [said for said in self.verbs.of(sentence, people) if not self._is_asked_of(sentence, said)]
        if self._brought_up(sentence) or self._charged(sentence):
            return
        verbs = self._said_behind(sentence, people, verbs)
        self._signed(sentence, people, verbs)
        if self._according(sentence, people, verbs) or self._that_was_said(sentence, people):
            return
        if not verbs and self._quoted_after(sentence, people):
            return
        asked = [said for said in verbs if said.verb in ORDERING or said.verb in UPWARD]
        if asked and self._asks(sentence, asked, verbs):
            return
        remarks = [said for said in verbs if said.verb in REMARK or said.verb in POINTED]
        if remarks and self._points(sentence, remarks[-1]):
            return
        if verbs:
            self.speakers.take(verbs[0], self.paragraph)
            self.carrying = DIRECTIVE if self.speakers.leads and verbs[0].verb in REMARK else None
            self.addressee = None
            self.only_remarked = "giao nhiệm vụ" not in sentence.lowered and not names_tasks(sentence.lowered)
            self.listing = None
        else:
            self._without_verb(sentence, people)

    def _brought_up(self, sentence: Sentence) -> bool:
        """ "Cử tri kiến nghị các vấn đề: …; …": each item asks for something, tells what is wrong, or does neither."""
        listed = brought_up(self.body, sentence)
        if listed is None:
            return False
        if listed.who is not None:
            self.speakers.take(Said(sentence.start, sentence.start, "phản ánh", listed.who, past=False), self.paragraph)
        self.carrying, self.addressee, self.listing = None, None, None
        for start, end in listed.asked:
            own, after = self.asking.subject(start, end)
            self._add(Asked(PETITION, own, after if own else start), start, end)
        return True

    def _charged(self, sentence: Sentence) -> bool:
        """ "Sở Công Thương được giao tổ chức …": an instruction told from its addressee, by who instructed before."""
        matter = matter_at(self.body.lowered, sentence.start, sentence.end)
        charged = _CHARGED.match(self.body.lowered, matter, sentence.end)
        if charged is None and (first := self.speakers.mentions(matter, matter + 1)) and first[0].kind != "title":
            charged = _CHARGED_PERSON.match(self.body.lowered, matter, sentence.end)
        recent = any(
            move.kind == DIRECTIVE and move.speaker is self.speakers.person and move.voice == self.speakers.voice
            for move in self.moves[-_RECENT:]
        )
        if charged is None or not recent or not self.speakers.leads:
            return False
        who = self.body.text[charged.start("who") : charged.end("who")]
        for start, end in parts(self.body.text, sentence.start, sentence.end):
            own, after = self.asking.subject(start, end) if start > charged.end() else (None, charged.end())
            self._add(Asked(DIRECTIVE, own or who, max(start, after)), start, end)
        self.carrying, self.addressee, self.listing = DIRECTIVE, who, None
        return True

    def _is_asked_of(self, sentence: Sentence, said: Said) -> bool:
        """ "Bộ trưởng Bộ A chỉ đạo vận hành …" after "Thủ tướng yêu cầu": one below is told to direct."""
        if self.carrying != DIRECTIVE or said.verb not in _TASKS or said.subject is None or not self.moves:
            return False
        if isinstance(said.subject, str):
            below = rank(said.subject) or rank_of(said.subject)
        elif said.subject.start != matter_at(self.body.lowered, sentence.start, sentence.end):
            return False
        else:
            below = said.subject.who.rank if said.subject.who is not None else rank(said.subject.said)
        if below is None:
            return isinstance(said.subject, str) and (self.speakers.rank or 0) >= PROVINCE
        return below < (self.speakers.rank or 0) and said.subject != self.speakers.voice

    def _according(self, sentence: Sentence, people: Sequence[PersonMention], verbs: Sequence[Said]) -> bool:
        """ "Theo Bí thư Tỉnh ủy, các xã cần …": the one named speaks, and may instruct."""
        if (document := _BY_ORDER.match(sentence.lowered)) is not None and not verbs:
            signer = next((m for m in people if m.start < sentence.start + document.end()), None)
            if signer is not None:
                self.speakers.take_person(signer)
                self.speakers.paragraph = self.paragraph
            return self._says_what_to_do(sentence, sentence.start + document.end(), pointed=True)
        if (led := _BY_LEAD.search(sentence.lowered)) is not None and not verbs and self._led(sentence, people, led):
            return True
        match = _ACCORDING.match(sentence.lowered)
        if match is None or not people or people[0].start != sentence.start + match.end():
            return False
        self.speakers.take_person(people[0])
        self.speakers.paragraph = self.paragraph
        return not verbs and self._says_what_to_do(sentence, people[0].subject_end, pointed=False)

    def _led(self, sentence: Sentence, people: Sequence[PersonMention], led: re.Match[str]) -> bool:
        """ "Theo chỉ đạo của Tỉnh ủy, các xã tập trung …": whoever directs says it."""
        at = sentence.start + led.end()
        who = next((m for m in people if m.start == sentence.start + led.start("who")), None)
        said: PersonMention | str = who or sentence.text[led.start("who") : led.end("who")]
        own, after = self.asking.instructed(at, sentence.end)
        if own is None or after is None or DESCRIBES.search(self.body.lowered, at, after + _NEAR):
            return False
        self.speakers.take(Said(sentence.start, sentence.start, "yêu cầu", said, past=False), self.paragraph)
        return self.speakers.leads and self._says_what_to_do(sentence, at, pointed=True)

    def _that_was_said(self, sentence: Sentence, people: Sequence[PersonMention]) -> bool:
        """ "Đó là yêu cầu của đồng chí A": the sentence before was said by the one named here."""
        if " của " not in sentence.lowered or "là " not in sentence.lowered:
            return False
        match = _THAT_WAS.match(sentence.lowered) or _WAS_SAID_BY.search(sentence.lowered)
        who = next((m for m in people if match is not None and m.start >= sentence.start + match.end()), None)
        if match is None or who is None:
            return False
        self.speakers.take_person(who)
        self.speakers.paragraph, self.carrying, self.addressee = self.paragraph, None, None
        inside = match.start() > 0
        start, end = sentence.start, sentence.start + match.start()
        if not inside and self.before is not None:
            start, end = self.before.start, self.before.end
        if end == start or not self.speakers.leads or not reads_as_order(self.body, start, end):
            return inside
        own, after = self.asking.subject(start, end)
        self._add(Asked(DIRECTIVE, own, after if own else start), start, end)
        return inside

    def _said_behind(self, sentence: Sentence, people: Sequence[PersonMention], verbs: list[Said]) -> list[Said]:
        """ "“Xã mong thành phố …”, chị A đề đạt": what a body says inside is said by who stands behind it."""
        if sentence.text[:1] not in '“"' or not verbs or not isinstance(verbs[0].subject, str):
            return verbs
        closing = max(self.body.text.rfind(mark, sentence.start + 1, sentence.end) for mark in '”"')
        who = next(
            (m for m in people if closing > 0 and 0 <= m.start - closing - 1 <= _SOON and m.who is not None), None
        )
        if who is None:
            return verbs
        return [verb._replace(subject=who) if isinstance(verb.subject, str) else verb for verb in verbs]

    def _signed(self, sentence: Sentence, people: Sequence[PersonMention], verbs: Sequence[Said]) -> None:
        """ "Chủ tịch UBND tỉnh A vừa ký Công điện số 25 …": what the document says afterwards is this one's."""
        signs = _SIGNS.search(sentence.lowered) if people and not verbs else None
        if signs is None:
            return
        signer = next((m for m in reversed(people) if m.subject_end <= sentence.start + signs.start()), None)
        if signer is not None:
            self.speakers.take_person(signer)
            self.speakers.paragraph = self.paragraph
            self.carrying, self.addressee, self.listing = None, None, None

    def _quoted_after(self, sentence: Sentence, people: Sequence[PersonMention]) -> bool:
        """ "Chủ tịch UBND tỉnh A: “Tuyệt đối không để …”": who speaks stands before a colon, without a verb."""
        if not people or people[0].start != sentence.start:
            return False
        colon = _COLON_QUOTE.match(self.body.text, people[0].subject_end, sentence.end)
        if colon is None:
            return False
        self.speakers.take_person(people[0])
        self.speakers.paragraph, self.addressee = self.paragraph, None
        self.carrying = DIRECTIVE if self.speakers.leads else None
        if self.carrying and reads_as_order(self.body, colon.end(), sentence.end):
            own, after = self.asking.subject(colon.end(), sentence.end)
            self._add(Asked(DIRECTIVE, own, after if own else colon.end()), colon.end(), sentence.end)
        return True

    # --- asking -------------------------------------------------------------------------------------------------

    def _asks(self, sentence: Sentence, asked: Sequence[Said], verbs: Sequence[Said]) -> bool:  # noqa: PLR0912
        """Make moves of a sentence that asks for something; False when it only tells of asking."""
        asked = [said for said in asked if not said.past]
        if not asked:
            return all(said.past for said in verbs)
        for said in verbs:
            if said.at < asked[0].at:
                self.speakers.take(said, self.paragraph)
        pieces = self._listed_whole(parts(self.body.text, sentence.start, sentence.end))
        pieces = _asked_apart(self.body, self._addressed_whole(pieces, asked[0]))
        kind: str | None = None
        address: str | None = None
        made = False
        for start, end in pieces:
            own = [said for said in asked if start <= said.at < end]
            if own:
                found = self.asking.asked(sentence, own, start, end)
                if found is None:
                    continue
                if (
                    found.addressee is None
                    and own[0].subject is None
                    and own[0] is verbs[0]
                    and found.kind == self.carrying
                ):
                    found = found._replace(addressee=self.addressee)
                kind, address, _ = found
                if self._only_opens(sentence, own[0], len(pieces)):
                    self.addressee, self.carrying, self.listing = address, kind, "open"
                    return True
                self._add(found, start, end)
                made = True
            elif kind is not None and not any(start <= said.at < end and self._speaks_anew(said) for said in verbs):
                if made and _IN_CASE.match(self.body.lowered, start, end):
                    self.moves[-1] = replace(self.moves[-1], end=end)
                    continue
                if (
                    kind == PETITION
                    and tells_want(self.body.lowered[start:end])
                    and not asks_for(self.body, start, end)
                ):
                    continue
                body, after = self.asking.subject(start, end)
                if body is None and _OFFICE.match(self.body.lowered, start):
                    body, after = addressee_after(self.body, start, end)
                self._add(Asked(kind, body or address, start if body is None else after), start, end)
        if made:
            self.carrying, self.addressee, self.listing, self.dispatched = kind, address, None, False
        return made

    def _listed_whole(self, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """`pieces`, what one of them lists of things left whole: "bổ sung 3 báo cáo, gồm: báo cáo A; báo cáo B"."""
        for index, (start, end) in enumerate(pieces[:-1]):
            things = _LISTS_THINGS.search(self.body.lowered, start, end)
            if things is None:
                continue
            kind = " ".join(self.body.lowered[things.end() : end].split()[:2])
            if kind in self.body.lowered[start : things.start()] or not reads_as_order(self.body, things.end(), end):
                return [*pieces[:index], (start, pieces[-1][1])]
        return pieces

    def _addressed_whole(self, pieces: list[tuple[int, int]], said: Said) -> list[tuple[int, int]]:
        """`pieces`, those who are addressed left whole: "giao các sở: A, B; UBND các xã: C, D triển khai"."""
        first = next((index for index, (start, end) in enumerate(pieces) if start <= said.at < end), 0)
        text, stop = self.body.text, pieces[first][1]
        if first + 1 >= len(pieces) or ":" not in text[said.end : stop] or _DOES.search(text, said.end, stop):
            return pieces
        return [*pieces[:first], (pieces[first][0], pieces[first + 1][1]), *pieces[first + 2 :]]

    def _only_opens(self, sentence: Sentence, said: Said, pieces: int) -> bool:
        """Whether a sentence that asks only opens a list, here or in the sentences that follow."""
        if pieces > 1:
            return False
        if opens_list(sentence.lowered):
            return True
        told = self.body.lowered[said.end : sentence.end]
        return names_tasks(told) and (self._items_follow(sentence) or len(told.split()) < _FEW)

    def _items_follow(self, sentence: Sentence) -> bool:
        """Whether the next sentence is an item of a list."""
        return ITEM.match(self.body.lowered[sentence.end : sentence.end + 40].strip()) is not None

    @staticmethod
    def _speaks_anew(said: Said) -> bool:
        """Whether a further part of a sentence has a speaker of its own; "UBND các xã báo cáo" is what is asked for."""
        return said.verb != "báo cáo" or not isinstance(said.subject, str)

    def _add(self, asked: Asked, start: int, end: int, *, sure: bool = True) -> None:
        """Make a move of `start:end` by the one who speaks."""
        self.only_remarked = False
        start, end = trimmed(self.body.text, start, end)
        if end - start < _SHORTEST:
            return
        content = min(max(asked.content, start), end)
        told = fuller(self.body, asked.addressee, self.names) if asked.addressee else None
        self.moves.append(Move(asked.kind, start, end, content, self.speakers.person, self.speakers.voice, told, sure))

    # --- remarks that instruct ----------------------------------------------------------------------------------

    def _points(self, sentence: Sentence, said: Said) -> bool:  # noqa: PLR0911
        """A remark ("nhấn mạnh", "chỉ rõ") that says what others are to do is a directive."""
        self.speakers.take(said, self.paragraph)
        if not self.speakers.leads:
            return False
        if sentence.end - said.end < CLOSING and sentence.text[:1] in '“"':
            ordered = _QUOTED_ORDER.match(sentence.lowered) and MODAL.search(sentence.lowered, 0, _QUOTE_MODAL_WITHIN)
            laid_down = said.subject is None and MODAL.search(sentence.lowered) is not None
            if not (ordered or laid_down) and not WHOEVER.match(sentence.lowered):
                return False
            self._add(Asked(DIRECTIVE, None, sentence.start), sentence.start, sentence.end)
            self.carrying, self.addressee, self.listing = DIRECTIVE, None, None
            return True
        if opens_list(sentence.lowered) and (
            sentence.end - said.end < CLOSING
            or names_tasks(self.body.lowered[said.end : sentence.end])
            or self._items_follow(sentence)
        ):
            self.carrying, self.addressee, self.listing = DIRECTIVE, None, "open"
            return True
        if self._says_what_to_do(sentence, said.end, pointed=said.verb in POINTED):
            return True
        if said.verb == "kết luận" and self._concludes(sentence, said):
            return True
        for start, end in parts(self.body.text, sentence.start, sentence.end)[1:]:
            own, after = self.asking.subject(start, end) if start > said.end else (None, start)
            if own is not None and MODAL.match(self.body.lowered, after) and self._towards(own):
                self._add(Asked(DIRECTIVE, own, after), start, end)
                self.carrying, self.addressee, self.listing = DIRECTIVE, own, None
                return True
        hence = _HENCE.search(self.body.lowered, said.end, sentence.end)
        if hence is None or self.asking.instructed(hence.end(), sentence.end)[0] is None:
            return False
        return self._says_what_to_do(sentence, hence.end(), pointed=True)

    def _concludes(self, sentence: Sentence, said: Said) -> bool:
        """ "Đồng chí kết luận, về thu ngân sách: Triển khai …": what stands behind the colon is to be done."""
        colon = _CONCLUDES.match(self.body.lowered, said.end, sentence.end)
        if colon is None or not reads_as_order(self.body, colon.end(), sentence.end):
            return False
        for start, end in parts(self.body.text, colon.end(), sentence.end):
            own, after = self.asking.subject(start, end)
            self._add(Asked(DIRECTIVE, own, after if own else start), start, end)
        self.carrying, self.addressee, self.listing = DIRECTIVE, None, None
        return True

    def _says_what_to_do(self, sentence: Sentence, at: int, *, pointed: bool) -> bool:
        """Make directives of what stands in `sentence` from `at` on, when it says what is to be done."""
        if not self.speakers.leads:
            return False
        lowered = self.body.lowered
        that = _THAT.match(lowered, at, sentence.end)
        begin = that.end() if that else at
        address, after = self.asking.instructed(begin, sentence.end)
        if after is None:
            if not (pointed and ":" in lowered[at:begin] and reads_as_order(self.body, begin, sentence.end)):
                return False
            after = begin
        laid_down = _DOCUMENT.match(sentence.lowered) and ":" in lowered[at:begin] and not _IS.match(lowered, after)
        if pointed and address is not None and not laid_down and not _EXHORTS.match(lowered, after):
            return False
        modal = None if pointed else MODAL.search(lowered, begin, sentence.end)
        if modal is not None and (SUFFERS.match(lowered, modal.start()) or _HAS.search(lowered, after, modal.start())):
            return False
        if not pointed and (address is None or modal is None or modal.start() > after + _SOON):
            return False
        for start, end in parts(self.body.text, sentence.start, sentence.end):
            if end > begin:
                own, own_after = self.asking.instructed(max(start, begin), end)
                if own is None and start > begin and _OFFICE.match(lowered, start):
                    own, own_after = addressee_after(self.body, start, end)
                content = own_after if own_after is not None else max(start, begin)
                self._add(Asked(DIRECTIVE, own or address, content), start, end)
        self.carrying, self.addressee, self.listing = DIRECTIVE, address, None
        return True

    # --- sentences without a verb of speech ---------------------------------------------------------------------

    def _without_verb(self, sentence: Sentence, people: Sequence[PersonMention]) -> None:
        lowered = sentence.lowered
        matter = matter_at(self.body.lowered, sentence.start, sentence.end)
        if any(mention.start == matter and self._tells_of(mention) for mention in people):
            return
        if self._ends_here(sentence, people, matter):
            self.carrying = None
            return
        if self.carrying and lowered.endswith(":") and len(lowered) < _SHORT:
            self.listing = "open"
            return
        orders = reads_as_order(self.body, sentence.start, sentence.end) or self._told_in_turn(sentence, matter)
        if self.listing == "plain" and sentence.first and not orders:
            self.listing = None
        if self.listing and self.carrying and (orders or not sentence.first or ITEM.match(lowered)):
            self._carry(sentence)
            return
        if self._asks_hence(sentence, orders=orders):
            return
        if self.carrying is None or not (self.speakers.leads or self.carrying == PETITION):
            return
        if lowered.startswith(("“", '"')) and self.carrying == DIRECTIVE and not MODAL.search(lowered):
            return
        if not sentence.first and self._follows_move(sentence) and _IF_THEN.match(lowered):
            self._carry(sentence)
        elif _NOT_CARRIED.match(lowered, matter - sentence.start) and not self._orders_anyway(sentence):
            self.carrying = None if sentence.first else self.carrying
        else:
            self._carry_on(sentence, orders=orders)

    def _ends_here(self, sentence: Sentence, people: Sequence[PersonMention], matter: int) -> bool:
        """Whether what was asked for is over: those told answer, forces went out, somebody else comes in."""
        if self.carrying == PETITION:
            return bool(people) and people[0].start == matter
        if self.carrying != DIRECTIVE or self.listing is not None:
            return False
        return _mustered(sentence.lowered) or _ANSWERS.match(sentence.lowered, matter - sentence.start) is not None

    def _told_in_turn(self, sentence: Sentence, matter: int) -> bool:
        """Whether a body is told what to do by a verb no list knows, right behind an order: "Bộ A dự báo độ mặn …"."""
        if self.carrying != DIRECTIVE or self.only_remarked or not self.speakers.leads or not self.moves:
            return False
        last = self.moves[-1]
        if last.kind != DIRECTIVE or len(self.body.text[last.end : sentence.start].strip(" .;\n”")) > 0:
            return False
        if _MEANWHILE.match(sentence.lowered):
            return False
        body, after = addressee_after(self.body, matter, sentence.end)
        if body is None or _OFFICE_ALONE.match(body.lower()) is None or not self._towards(body):
            return False
        return DESCRIBES.search(self.body.lowered, after, min(sentence.end, after + _NEAR)) is None and not _IS.match(
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
            self.carrying == DIRECTIVE
            and who is not None
            and (who.rank or 0) < (self.speakers.rank or 0)
            and _DIRECTLY.match(self.body.lowered, mention.subject_end) is not None
        )

    def _carry_on(self, sentence: Sentence, *, orders: bool) -> None:
        """Go on with what was asked for before, or stop."""
        follows = not sentence.first and self._follows_move(sentence)
        if _ON_THE_OCCASION.match(sentence.lowered) and not MODAL.search(sentence.lowered):
            orders = follows = False
        if self.only_remarked:
            orders = orders and (MODAL.search(sentence.lowered) or FORBIDS.match(sentence.lowered)) is not None
            orders = orders and SUFFERS.search(sentence.lowered) is None
        if self.carrying == PETITION:
            carried, stops = follows and (orders or _GRANT.match(sentence.lowered) is not None), True
        else:
            lowered = sentence.lowered
            states = (_STATEMENT.match(lowered) or _MATTER_OF.match(lowered)) and not (
                MODAL.search(lowered) or STARTS.match(lowered)
            )
            orders = orders and (_OUTCOME.match(lowered) is None or MODAL.search(lowered) is not None)
            follows = follows and _OUTCOME.match(lowered) is None
            carried = orders or (follows and not states and not DESCRIBES.search(sentence.lowered, 0, _NEAR))
            stops = sentence.first
        if carried:
            self._carry(sentence)
        elif stops:
            self.carrying = None

    def _asks_hence(self, sentence: Sentence, *, orders: bool) -> bool:
        """What follows from what was said: "Cử tri phản ánh …. Vì vậy, ngành y tế cần …", "…, do vậy, các ban …"."""
        here = self.speakers.paragraph == self.paragraph
        if (
            here
            and orders
            and not self.speakers.leads
            and _SO.match(sentence.lowered)
            and MODAL.search(sentence.lowered)
        ):
            own, after = self.asking.subject(sentence.start, sentence.end)
            asked = Asked(PETITION, own, after if own else sentence.start)
            self._add(asked, sentence.start, sentence.end, sure=False)
            return True
        hence = _HENCE.search(sentence.lowered)
        if hence is None or not here or not self.speakers.leads or self.carrying != DIRECTIVE:
            return False
        return self._says_what_to_do(sentence, sentence.start + hence.end(), pointed=True)

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
        if not self.moves or self.moves[-1].kind != self.carrying:
            return False
        gap = self.body.text[self.moves[-1].end : sentence.start]
        return len(gap.strip(' .;,…”"»)')) < _GAP and "\n" not in gap

    def _carry(self, sentence: Sentence) -> None:
        """Make moves of a sentence that goes on with the last one's speech."""
        if opens_list(sentence.lowered):
            self.listing = "open"
            return
        kind = self.carrying or DIRECTIVE
        own, after = self.asking.subject(sentence.start, sentence.end)
        if own is None and _OFFICE.match(sentence.lowered, matter_at(sentence.lowered, 0, len(sentence.text))):
            own, after = addressee_after(
                self.body, matter_at(self.body.lowered, sentence.start, sentence.end), sentence.end
            )
        if own is not None and kind == DIRECTIVE and self._carry_parts(sentence):
            self.dispatched = True
            return
        if own is not None and self.addressee not in (None, own) and _OFFICE_ALONE.match(own.lower()):
            self.dispatched = True
        if self.addressee is None:
            self.addressee = own
        if own is not None and kind == DIRECTIVE and not self._towards(own):
            return
        sure = not sentence.first or self.listing is not None
        meant = None if self.dispatched else self.addressee
        for start, end in self._tasks(sentence):
            content = after if own and start == sentence.start else start
            self._add(Asked(kind, own or meant, content), start, end, sure=sure)

    def _tasks(self, sentence: Sentence) -> list[tuple[int, int]]:
        """`sentence` cut where the same body is given a further role: "…; chủ trì hướng dẫn …"."""
        lowered = self.body.lowered
        starts = [start for start, _ in parts(self.body.text, sentence.start, sentence.end)[1:]]
        at = [sentence.start, *(start for start in starts if _ROLE.match(lowered, start)), sentence.end]
        return list(pairwise(at))

    def _carry_parts(self, sentence: Sentence) -> bool:
        """ "Sở A rà soát …; Sở B hướng dẫn …": each part with a body of its own is an instruction of its own."""
        pieces = parts(self.body.text, sentence.start, sentence.end)
        bodies = [self.asking.subject(start, end) for start, end in pieces]
        if len(pieces) == 1 or any(body is None or not self._towards(body) for body, _ in bodies):
            return False
        for (start, end), (body, after) in zip(pieces, bodies, strict=True):
            self._add(Asked(DIRECTIVE, body, after), start, end)
        return True

    def _towards(self, address: str) -> bool:
        """Whether one may instruct `address`: nobody instructs those above."""
        to, speaker = rank_of(address), self.speakers.rank
        return to is None or speaker is None or to <= max(speaker, COMMUNE) or to < CENTRE
