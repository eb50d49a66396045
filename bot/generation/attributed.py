"""Whose words a sentence holds, told by another way than a verb before them: "Theo Bí thư …", "…", ông A yêu cầu."""

import re
from collections.abc import Sequence

from bot.generation.addressees import rank_of
from bot.generation.asking import Asked
from bot.generation.course import Course
from bot.generation.layout import Sentence
from bot.generation.moves import DIRECTIVE, PETITION
from bot.generation.orders import DESCRIBES, MODAL, matter_at, reads_as_order
from bot.generation.people import PersonMention
from bot.generation.posts import PROVINCE, rank
from bot.generation.rare import Rare
from bot.generation.remarks import Remarks
from bot.generation.speech_verbs import Said
from bot.generation.wants import tells_want
from bot.generation.ways import Ways

# "Theo Công điện số 12/CĐ-UBND do Phó Chủ tịch UBND tỉnh A ký, Chủ tịch UBND các xã chịu trách nhiệm …".
_BY_ORDER = re.compile(
    r"(?:theo|tại|trong) (?:công điện|chỉ thị|công văn|thông báo kết luận|kết luận)(?!\w)"
    r"[^;.:]{0,160}?, (?=các |chủ|ubnd|sở|bộ)"
)
_BY_LEAD = re.compile(r"(?<!\w)theo (?:sự )?(?:chỉ đạo|yêu cầu|phân công) của (?P<who>[^,;:.]{4,70}), ")
_ACCORDING = re.compile(r"(?:^(?:(?:còn|cũng|vẫn|và)\s+)?|, )theo\s+")
_SOON = 12
_NEAR = 90
_THAT_WAS = re.compile(
    r"(?:đó|đây)(?: chính)?(?: cũng)? là (?:một trong )?(?:những |các |một )?(?:nội dung |ý kiến |phát biểu |lời )*"
    r"(?:yêu cầu|chỉ đạo|đề nghị|lưu ý|nhấn mạnh|quan trọng|kết luận|phát biểu|căn dặn|nhắn nhủ|mong muốn)"
)
_TASKS = frozenset(("chỉ đạo", "báo cáo", "đôn đốc", "quán triệt", "phân công", "kêu gọi", "trao đổi", "thông tin"))
"""What those below may be asked to do, though the words are verbs of speech."""
_WAS_SAID_BY = re.compile(
    r"[”\"]?\s*(?:[-–,]\s*)?(?:đó )?là (?:một trong )?(?:những |các |một )?(?:nội dung |ý kiến |phát biểu |lời )*"
    r"(?:quan trọng )?(?:trong )?(?:yêu cầu|chỉ đạo|đề nghị|lưu ý|nhấn mạnh|kết luận|phát biểu|căn dặn)"
    r"(?: chỉ đạo| kết luận)? của (?=(?:đồng chí|ông|bà|bí thư|chủ tịch|phó|thủ tướng|bộ trưởng|tổng|giám đốc)\s)"
)
# "Văn phòng UBND tỉnh có Thông báo số 41/TB-VP kết luận của Chủ tịch UBND tỉnh A tại cuộc họp …".
_CONCLUSION_OF = Rare(
    r"(?:thông báo|văn bản)(?!\w)[^;.]{0,90}?(?:kết luận|ý kiến chỉ đạo|chỉ đạo)(?: chỉ đạo)? của (?:đồng chí |ông "
    r"|bà )?"
)
_SIGNS = re.compile(
    r"(?:ký|ban hành|có)(?: ban hành)? (?:công điện|chỉ thị|công văn|văn bản|thông báo|kế hoạch|quyết định)(?!\w)"
)
# Documents that say what is to be done; a plan or a decision may tell of anything.
_LAYS_DOWN = re.compile(
    r"(?<!\w)(?:công điện|chỉ thị(?! số \d+-ct/tw)|(?:công văn|văn bản|thông báo)(?!\w)[^;.]{0,120}?(?:chỉ đạo|yêu cầu"
    r"|đôn đốc|tăng cường|chấn chỉnh|triển khai|kết luận|khẩn))(?!\w)"
)
# "UBND tỉnh A vừa ban hành văn bản về …. Theo đó, yêu cầu …".
_ISSUED = Ways(
    r"(?:[^,;.]{3,60}, )?(?P<who>(?:ubnd|tỉnh ủy|thành ủy|ban thường vụ|ban chỉ đạo|văn phòng|sở|bộ|công an|cục|chi cục"
    r"|thuế)(?!\w)[^,;:.]{0,60}?) (?:vừa |đã |mới |tiếp tục )*(?:ban hành|có|gửi|ra|phát)(?: đi)? (?:công điện|chỉ thị"
    r"|công văn|văn bản|thông báo kết luận|công điện khẩn)(?!\w)"
)
# "UBND tỉnh đề ra 6 nhóm nhiệm vụ trọng tâm. Cụ thể, …": what a body lays down is listed behind.
_SETS_TASKS = Rare(
    r"^(?:[^,;:.]{3,60}, )?(?P<who>(?:ubnd|tỉnh ủy|thành ủy|đảng ủy|ban thường vụ|ban chỉ đạo|chính phủ|bộ|sở|công an)"
    r"(?!\w)[^,;:.]{0,60}?) (?:đã |cũng |vừa )*(?:xác định|đề ra|đặt ra|đưa ra) (?:(?:0?\d+|hai|ba|bốn|năm|sáu|bảy|tám"
    r"|chín|mười|các|những|một số) )(?:nhóm )?(?:nhiệm vụ|giải pháp)(?!\w)[^;:.]{0,80}[:.]?$"
)
# "Ông A còn giao một số nhiệm vụ cho các sở. Trong đó, Sở B …".
_GIVES_TASKS = Rare(
    r" (?:cũng |còn |tiếp tục )*giao (?:các |những |một số |nhiều )nhiệm vụ(?: cụ thể)?(?= cho| đối với|[:.])"
)
_COLON_QUOTE = re.compile(r":\s*[“\"]")
_CLOSES_QUOTE = re.compile(
    r"[”\"]\s*[,.–-]?\s*(?:(?:đó|đây) (?:chính )?là (?:lời |ý kiến )?(?:chỉ đạo|yêu cầu|nhắn nhủ|căn dặn|nhấn mạnh"
    r"|phát biểu)"
    r"(?: chỉ đạo)? của (?:đồng chí |ông |bà )?)?"
)


class Attributed:
    """What is said by whom the words stand beside."""

    def __init__(self, course: Course, remarks: Remarks) -> None:
        self.course, self.remarks = course, remarks
        self.body, self.speakers, self.asking, self.moves = course.body, course.speakers, course.asking, course.moves

    def is_asked_of(self, sentence: Sentence, said: Said) -> bool:
        """ "Bộ trưởng Bộ A chỉ đạo vận hành …" after "Thủ tướng yêu cầu": one below is told to direct."""
        if self.course.carrying != DIRECTIVE or said.verb not in _TASKS or said.subject is None or not self.moves:
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

    def according(self, sentence: Sentence, people: Sequence[PersonMention], verbs: Sequence[Said]) -> bool:
        """ "Theo Bí thư Tỉnh ủy, các xã cần …": the one named speaks, and may instruct."""
        if (document := _BY_ORDER.match(sentence.lowered)) is not None and not verbs:
            signer = next((m for m in people if m.start < sentence.start + document.end()), None)
            if signer is not None:
                self.speakers.take_person(signer)
                self.speakers.paragraph = self.course.paragraph
            return self.remarks.says_what_to_do(sentence, sentence.start + document.end(), pointed=True)
        if "theo" not in sentence.lowered:
            return False
        if (led := _BY_LEAD.search(sentence.lowered)) is not None and not verbs and self._led(sentence, people, led):
            return True
        match = _ACCORDING.search(sentence.lowered)
        who = next((m for m in people if match is not None and m.start == sentence.start + match.end()), None)
        if match is None or who is None:
            return False
        self.speakers.take_person(who)
        self.speakers.paragraph = self.course.paragraph
        if not verbs and self._deputy_holds(sentence, who):
            return True
        return not verbs and self.remarks.says_what_to_do(sentence, who.subject_end, pointed=False)

    def _deputy_holds(self, sentence: Sentence, who: PersonMention) -> bool:
        """ "Theo đại biểu A, cần bổ sung …": what a deputy holds to be needed is asked for."""
        deputy = self.speakers.person
        if deputy is None or deputy.chosen is None or deputy.posts or self.speakers.leads:
            return False
        needs = MODAL.search(self.body.lowered, who.subject_end, sentence.end)
        if needs is None or tells_want(self.body.lowered[who.subject_end : needs.start()]):
            return False
        self.course.add(Asked(PETITION, None, who.subject_end), sentence.start, sentence.end)
        self.course.goes_on(PETITION, None, None)
        return True

    def _led(self, sentence: Sentence, people: Sequence[PersonMention], led: re.Match[str]) -> bool:
        """ "Theo chỉ đạo của Tỉnh ủy, các xã tập trung …": whoever directs says it."""
        at = sentence.start + led.end()
        who = next((m for m in people if m.start == sentence.start + led.start("who")), None)
        said: PersonMention | str = who or sentence.text[led.start("who") : led.end("who")]
        own, after = self.asking.instructed(at, sentence.end)
        if own is None or after is None or DESCRIBES.search(self.body.lowered, at, after + _NEAR):
            return False
        self.speakers.take(Said(sentence.start, sentence.start, "yêu cầu", said, past=False), self.course.paragraph)
        return self.speakers.leads and self.remarks.says_what_to_do(sentence, at, pointed=True)

    def that_was_said(self, sentence: Sentence, people: Sequence[PersonMention]) -> bool:
        """ "Đó là yêu cầu của đồng chí A": the sentence before was said by the one named here."""
        if " của " not in sentence.lowered or "là " not in sentence.lowered:
            return False
        match = _THAT_WAS.match(sentence.lowered) or _WAS_SAID_BY.search(sentence.lowered)
        who = next((m for m in people if match is not None and m.start >= sentence.start + match.end()), None)
        if match is None or who is None:
            return False
        self.speakers.take_person(who)
        self.speakers.paragraph, self.course.carrying, self.course.addressee = self.course.paragraph, None, None
        inside = match.start() > 0
        start, end = sentence.start, sentence.start + match.start()
        if not inside and self.course.before is not None:
            start, end = self.course.before.start, self.course.before.end
        if end == start or not self.speakers.leads or not reads_as_order(self.body, start, end):
            return inside
        own, after = self.asking.subject(start, end)
        self.course.add(Asked(DIRECTIVE, own, after if own else start), start, end)
        return inside

    def said_behind(self, sentence: Sentence, people: Sequence[PersonMention], verbs: list[Said]) -> list[Said]:
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

    def signed(self, sentence: Sentence, people: Sequence[PersonMention], verbs: Sequence[Said]) -> bool:
        """ "Chủ tịch UBND tỉnh A vừa ký Công điện số 25 …": what the document says afterwards is this one's.

        Whether it says what is to be done.
        """
        concluded = _CONCLUSION_OF.search(sentence.lowered) if people else None
        if concluded is not None:
            whose = next((m for m in people if m.start == sentence.start + concluded.end()), None)
            if whose is not None:
                self.speakers.take_person(whose)
                self.speakers.paragraph = self.course.paragraph
                self.course.goes_on(DIRECTIVE if self.speakers.leads else None, None, None)
                return self.speakers.leads
        if not people and not verbs and (issued := _ISSUED.match(sentence.lowered)) is not None:
            who = sentence.text[issued.start("who") : issued.end("who")]
            self.speakers.take(Said(sentence.start, sentence.start, "ban hành", who, past=False), self.course.paragraph)
            self.course.goes_on(DIRECTIVE if self.speakers.leads else None, None, None)
            self.course.only_remarked = _LAYS_DOWN.search(sentence.lowered) is None
            return self.course.carrying is not None
        signs = _SIGNS.search(sentence.lowered) if people and not verbs else None
        if signs is None:
            return False
        signer = next((m for m in reversed(people) if m.subject_end <= sentence.start + signs.start()), None)
        if signer is None:
            return False
        self.speakers.take_person(signer)
        self.speakers.paragraph = self.course.paragraph
        lays_down = self.speakers.leads and _LAYS_DOWN.search(sentence.lowered) is not None
        self.course.goes_on(DIRECTIVE if lays_down else None, None, None)
        self.course.only_remarked = not lays_down
        return lays_down

    def sets_tasks(self, sentence: Sentence, people: Sequence[PersonMention]) -> bool:
        """ "UBND tỉnh đề ra 6 nhóm nhiệm vụ trọng tâm.": what follows is laid down by that body."""
        if "nhiệm vụ" not in sentence.lowered and "giải pháp" not in sentence.lowered:
            return False
        gives = _GIVES_TASKS.search(sentence.lowered) if people else None
        if gives is not None and people[-1].subject_end <= sentence.start + gives.start() + 1:
            self.speakers.take_person(people[-1])
            self.speakers.paragraph = self.course.paragraph
            self.course.goes_on(DIRECTIVE if self.speakers.leads else None, None, "open")
            return True
        tasks = _SETS_TASKS.search(sentence.lowered)
        if tasks is None:
            return False
        who = sentence.text[tasks.start("who") : tasks.end("who")]
        self.speakers.take(Said(sentence.start, sentence.start, "đề ra", who, past=False), self.course.paragraph)
        self.course.goes_on(DIRECTIVE if self.speakers.leads else None, None, "open")
        return True

    def quoted_after(self, sentence: Sentence, people: Sequence[PersonMention]) -> bool:
        """ "Chủ tịch UBND tỉnh A: “Tuyệt đối không để …”": who speaks stands before a colon, without a verb."""
        if not people or people[0].start != sentence.start:
            return False
        colon = _COLON_QUOTE.match(self.body.text, people[0].subject_end, sentence.end)
        if colon is None:
            return False
        self.speakers.take_person(people[0])
        self.speakers.paragraph, self.course.addressee = self.course.paragraph, None
        self.course.carrying = DIRECTIVE if self.speakers.leads else None
        if self.course.carrying and reads_as_order(self.body, colon.end(), sentence.end):
            own, after = self.asking.subject(colon.end(), sentence.end)
            self.course.add(Asked(DIRECTIVE, own, after if own else colon.end()), colon.end(), sentence.end)
        return True

    def quoted_ahead(self, sentence: Sentence) -> None:
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
            self.course.carrying = DIRECTIVE if self.speakers.leads else None
            self.course.addressee = None
