"""What a verb of speech asks for: of whom, and whether it goes down to those led or up to those above."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.generation.addressees import ADDRESSEE, addressee_after, addressee_at, rank_of
from bot.generation.layout import Body, Sentence, trimmed
from bot.generation.lists import opens_list
from bot.generation.moves import DIRECTIVE, PETITION
from bot.generation.orders import FORBIDS, LEAD_IN, ON_MATTER, SUFFERS, WHOEVER, matter_at, reads_as_order
from bot.generation.posts import CENTRE, COMMUNE, PEOPLE, PROVINCE, rank
from bot.generation.saying import DEEDS, UPWARD, WISHING, WORKS
from bot.generation.speakers import Speakers
from bot.generation.speech_verbs import TOWARDS, Said, colon_after

CLOSING = 10
"""With fewer letters after it a verb of speech stands behind what it asks for: “…”, ông A yêu cầu."""
_NEEDS_ADDRESSEE = {"muốn"} | WORKS - {"quán triệt", "nhắc nhở", "kêu gọi", "đề xuất", "dặn", "xin"}
_HINTING = frozenset(
    ("nhắc", "lưu ý", "nhắc nhở", "gợi ý", "gợi mở", "định hướng", "nhắn nhủ", "nhắn gửi", "căn dặn", "góp ý")
)
"""These say what is to be done or only tell something: "lưu ý, đến nay mới 9 xã thực hiện"."""
_STATES = re.compile(r"(?<!\w)(?:là|không chỉ|đã|được|vẫn|còn)(?!\w)")
# "nhắc nhở trong dịp hội xuân, Ban Tổ chức phải …": whom is told behind when, or what for.
_AT_FIRST = re.compile(r"[,:]|\s(?:trong|nhân|vào|đến|trước|sau|khi|để|nhằm|ngoài|bên cạnh|cùng với)\s")
_STATES_WITHIN = 60
_DEED = re.compile(r"\s*(?:đến |tới |về )?việc (?=\w)")
"""In front of what "lưu ý" reminds of: "lưu ý đến việc bảo vệ hiện trường"."""
_STILL = re.compile(r"[\s,:]*[^,;:.]{0,40}?(?:còn|vẫn có|vẫn còn) (?:nhiều|không ít|một số|những|lắm)(?!\w)")
_SO_BODY = re.compile(r", (?:cho )?nên (?=[^,;.]{2,40} (?:cần|phải)(?!\w))")
_MOST_COMMAS, _FAR = 10, 480
_MUST = re.compile(r"(?:cần|phải)\s")
# "việc sắp xếp phải làm thận trọng": what is to be done is the subject, and nobody is told to.
_DOING_MUST = re.compile(
    r"(?:các |những |mọi |toàn bộ )?(?:việc|công tác|quá trình|hoạt động|nhiệm vụ|nội dung|kế hoạch|chương trình|đề án"
    r"|dự án|phương án|báo cáo|hồ sơ|quy hoạch|chính sách|cơ chế|chủ trương|giải pháp|nguồn lực|thủ tục|thông tin"
    r"|dữ liệu)"
    r" (?:(?!là |đã |vẫn |khi |nếu |để |mà |vì |do )[^\s,;:.]+ ){1,16}(?:cần|phải|không được)(?!\w)"
    r"(?! (?:thiết|có thời|nhiều thời|thêm thời|chờ|mất|nhờ|đợi))"
)
# "Thủ tướng đề nghị Nhật Bản …", "hai nước đẩy mạnh …": states ask each other, nobody instructs them.
_STATES_ASKED = re.compile(
    r"\s*(?:rằng )?(?:(?:chính phủ|phía|các doanh nghiệp|doanh nghiệp|ngài|đại sứ|tổng thống|quốc hội|nhân dân) )?"
    r"(?:hai (?:nước|chính phủ|quốc gia)|các (?:nước|quốc gia)|cộng đồng quốc tế|liên hợp quốc|liên minh châu âu"
    r"|nhật bản|hàn quốc|trung quốc|hoa kỳ|lào(?! cai)|campuchia|thái lan|singapore|malaysia|indonesia|philippines"
    r"|myanmar|ấn độ|australia|new zealand|italia|hà lan|ba lan|cuba|canada|israel|asean|eu|wb|adb"
    r"|jica|koica|ngân hàng thế giới|undp|unesco|unicef|đại sứ)(?!\w)"
)
_WISHED = re.compile(
    r"\s*(?:rằng|là)?\s*(?:được|sớm|tiếp tục|có|các cấp|nhà nước|đảng|tỉnh|xã|phường|cấp trên|chính quyền|trung ương"
    r"|nhận được|hỗ trợ|cấp|bố trí|đầu tư|trong|thời gian tới)(?!\w)"
)
# "nhờ đại biểu chuyển ý kiến …", not "nhờ các tổ lưu động mà hồ sơ nhanh hơn".
_THROUGH = re.compile(
    r" (?:các )?(?:đại biểu|đoàn|đồng chí|ông|bà|báo|nhà báo|xã|tỉnh|lãnh đạo|cơ quan|ngành)[^,;.]{0,40}? (?:chuyển"
    r"|lên tiếng"
    r"|có ý kiến|xem xét|kiến nghị|giúp|quan tâm|giải quyết|can thiệp)(?!\w)"
)
_SELF = re.compile(r" (?:nghỉ|thôi|lỗi|chúc|gửi|cảm ơn|chân thành|được phát biểu|phép|tìm hiểu|trở thành)(?!\w)")
"""What people wish or beg for themselves: "xin nghỉ việc"."""
# "có Tờ trình gửi Thủ tướng đề nghị hỗ trợ …".
_SENT_TO = re.compile(r"(?<!\w)(?:gửi|(?<!tờ )trình) (?P<who>[^,;:.]{3,60}?) (?:để )?$")
_FOR_OTHERS = re.compile(r"[^,.;]{0,40}?(?<!\w)(?:sớm|đừng|được (?:cấp|vay|hỗ trợ|hưởng|mở|làm|xây)|hỗ trợ)(?!\w)")
_MEMBERS = re.compile(
    r"(?:các |mỗi |toàn thể |từng )*(?:thành viên|hội viên|đoàn viên|công nhân|người lao động|cán bộ|đồng chí|đơn vị"
    r"|tập thể|tổ hội)"
)
# "rất mong nhận được sự hợp tác của Nhân dân": a closing formula.
_COURTESY = re.compile(
    r" (?:tiếp tục )?(?:nhận được )?(?:sự )?(?:quan tâm,? (?:và )?)?(?:hợp tác|ủng hộ|đóng góp|chia sẻ|thông cảm"
    r"|đồng hành|góp ý)(?!\w)"
)
# "đề nghị cho tuyển đặc cách …": leave is asked for, which only those above give.
_LEAVE = re.compile(
    r"\s*(?:được|cho phép|cho (?:xã|tỉnh|phường|địa phương|được|tuyển|hưởng|áp dụng|kéo dài|giữ|xét|dùng|sử dụng"
    r"|hợp đồng|thành lập|vay))(?!\w)"
)
_BEGGED = re.compile(
    r"\s*(?:một việc|hai việc|\d+ việc|mấy việc|được|cấp|hỗ trợ|bố trí|cho phép|cơ chế|chủ trương)(?!\w)"
)
_ONLY_NAMES = re.compile(
    r"\s*(?:được\s)?(?:,\s*(?:kiến nghị|đề xuất)\s)?(?:các|nhiều|những|một số|\d+|thêm)?\s*(?:nhóm\s)?"
    r"(?:giải pháp|phương án|ý kiến|nội dung|nhiệm vụ|sáng kiến|hướng|chủ trương|biện pháp|cách|phương hướng|vấn đề"
    r"|xử lý(?=[,.;]|$))(?!\w)"
)
_OF_HARDSHIP = re.compile(
    r"\s*(?:về\s)?(?:một số|những|các|nhiều)?\s*(?:điểm |mặt )?(?:còn )?(?:khó khăn|hạn chế|vướng mắc|bất cập|tồn tại"
    r"|thách thức|nguyên nhân)(?!\w)"
)


class Asked(NamedTuple):
    """What a verb of speech asks for."""

    kind: str
    addressee: str | None
    content: int
    """Where the matter begins."""


class Asking:
    """What is asked for in an article."""

    def __init__(self, body: Body, speakers: Speakers) -> None:
        self.body, self.speakers = body, speakers

    def asked(self, sentence: Sentence, own: Sequence[Said], start: int, end: int) -> Asked | None:
        """What the verbs `own` ask for in `start:end`; None for nothing.

        The first of them tells; when it names nobody, the second may: "yêu cầu, với …, đề nghị UBND tỉnh …".
        """
        found = self._asked(sentence, own[0], start, end)
        if len(own) > 1 and (found is None or found.addressee is None) and own[1].subject is None:
            again = self._asked(sentence, own[1], start, end)
            if again is not None and again.addressee is not None:
                return again
        return found

    def _asked(self, sentence: Sentence, said: Said, start: int, end: int) -> Asked | None:
        """What `said` asks for in `start:end`; None for nothing."""
        lowered = self.body.lowered
        if said.verb == "nhờ" and _THROUGH.match(lowered, said.end, end) is None:
            return None
        # "lưu ý Nghệ An còn nhiều việc phải lo": what is told, not what is to be done.
        still = said.verb in _HINTING and _STILL.match(lowered, said.end, end)
        if still or _OF_HARDSHIP.match(lowered, said.end):
            self.speakers.take(said, sentence.paragraph)
            return None
        address: str | None
        if opens_list(sentence.lowered) and end - said.end < CLOSING:
            address, content = None, said.end
        elif end - said.end < CLOSING and start < said.at:
            orders = WHOEVER.match(lowered, start) or FORBIDS.match(lowered, matter_at(lowered, start, end))
            states = _STATES.search(lowered, start, start + _STATES_WITHIN) and not orders
            if not reads_as_order(self.body, start, said.at) or states:
                self.speakers.take(said, sentence.paragraph)
                return None
            address, content = None, start
        else:
            address, content = addressee_after(self.body, self._begin(said, end), end)
            if address is None and _AT_FIRST.match(lowered, said.end, end):
                address = self.instructed(content, end)[0]
        if address is None:
            address, content = self._addressed_elsewhere(sentence, said, content, end)
        if address is None:
            if (
                said.verb in _NEEDS_ADDRESSEE
                and not opens_list(sentence.lowered)
                and not TOWARDS.match(sentence.lowered)
            ):
                return None
            # "Chỉ huy trưởng quán triệt nội dung Chỉ thị số 7": what was read out.
            told = said.verb == "quán triệt" and not opens_list(sentence.lowered)
            if told or (said.verb in _HINTING and content > said.at and not self._told_to_do(sentence, content, end)):
                self.speakers.take(said, sentence.paragraph)
                return None
            towards = TOWARDS.match(sentence.lowered)
            if towards is not None:
                address = sentence.text[towards.start("who") : towards.end("who")]
        deed = _DEED.match(lowered, content, end) if said.verb in _HINTING else None
        content = deed.end() if deed else content
        self.speakers.take(said, sentence.paragraph)
        kind = self._direction(said, address, content, opens=opens_list(sentence.lowered))
        return None if kind is None else Asked(kind, address, content)

    def _addressed_elsewhere(self, sentence: Sentence, said: Said, content: int, end: int) -> tuple[str | None, int]:
        """Whom `said` addresses when nobody is named right behind it, and where the matter begins."""
        lowered, text = self.body.lowered, self.body.text
        if (sent := _SENT_TO.search(lowered, sentence.start, said.at)) is not None:
            return text[sent.start("who") : sent.end("who")], content
        so = _SO_BODY.search(lowered, said.end, end) if said.verb in _HINTING else None
        address, after = addressee_at(self.body, so.end(), end) if so is not None else (None, content)
        if address is None and (named := self.speakers.mentions(said.end, said.end + 2)):
            return text[named[0].start : named[0].end], named[0].subject_end
        return address, after

    def _begin(self, said: Said, end: int) -> int:
        """Where whom `said` asks may be named: behind the verb, or behind its colon."""
        named = ADDRESSEE.match(self.body.lowered, said.end, end) is not None
        colon = colon_after(self.body, said.end, end) if said.verb in DEEDS and not named else None
        if colon is not None:
            colon = matter_at(self.body.lowered, colon + 1, end)
        return colon or said.end

    def _told_to_do(self, sentence: Sentence, content: int, end: int) -> bool:
        deed = _DEED.match(self.body.lowered, content, end)
        return opens_list(sentence.lowered) or reads_as_order(self.body, deed.end() if deed else content, end)

    def _direction(self, said: Said, address: str | None, content: int, *, opens: bool) -> str | None:
        """Whether asking goes down or up; None when nothing is asked, or states ask each other."""
        if (self.speakers.rank or 0) >= PROVINCE and _STATES_ASKED.match(self.body.lowered, said.end):
            return None
        speaker, to = self.speakers.rank, rank_of(address) if address else None
        if said.verb in WISHING:
            return self._wish(said, address, to)
        if said.verb in UPWARD:
            return None if _ONLY_NAMES.match(self.body.lowered, content) and not opens else PETITION
        if said.verb in DEEDS and address is None and not opens:
            return None
        if said.verb == "đề nghị" and address is None and _LEAVE.match(self.body.lowered, said.end):
            return PETITION
        if said.verb in ("đề nghị", "yêu cầu") and self._goes_up(speaker, to, said.verb):
            return PETITION
        if self.speakers.person is None and self.speakers.voice is None:
            return DIRECTIVE if said.subject is not None else None
        return DIRECTIVE

    def _wish(self, said: Said, address: str | None, to: int | None) -> str | None:
        """What a leader wishes of those below is a directive, what people wish of those above a petition."""
        speaker = self.speakers.rank or 0
        holds = self.speakers.person is not None or self.speakers.is_post
        if holds and (speaker >= PROVINCE or self.speakers.leads):
            if (to is not None and to < speaker) or (to is None and address and _MEMBERS.match(address.lower())):
                return DIRECTIVE
            begs = said.verb in ("xin", "mong được") and speaker <= COMMUNE
            return PETITION if begs or (to is not None and to > speaker) else None
        return PETITION if self._wishes_for(said, address) else None

    def _wishes_for(self, said: Said, address: str | None) -> bool:
        """Whether those who lead nobody wish for something that others can give."""
        lowered = self.body.lowered
        if _COURTESY.match(lowered, said.end):
            return False
        if said.verb in ("hy vọng", "kỳ vọng"):
            return address is not None
        if self.speakers.rank == PEOPLE and not _SELF.match(lowered, said.end):
            return True
        if said.verb == "xin":
            return address is not None or _BEGGED.match(lowered, said.end) is not None
        if address is not None or said.verb == "mong được":
            return True
        return _FOR_OTHERS.match(lowered, said.end) is not None or _WISHED.match(lowered, said.end) is not None

    def _goes_up(self, speaker: int | None, to: int | None, verb: str) -> bool:
        person, voice = self.speakers.person, self.speakers.voice
        if to is not None and speaker is not None:
            if to > speaker and to != CENTRE and self.speakers.has_authority:
                return False
            if to > speaker:
                return True
        if verb == "yêu cầu":
            return False
        if to == CENTRE and (speaker or 0) < CENTRE:
            return True
        if person is None:
            return (
                voice is not None
                and not self.speakers.is_office
                and not self.speakers.has_authority
                and (rank(voice) is None or speaker == PEOPLE or (to is None and self.speakers.is_outranked))
            )
        if speaker is None and self.speakers.on_behalf:
            return False
        return speaker is None or (speaker <= COMMUNE and to is None and self.speakers.is_outranked)

    def subject(self, start: int, end: int) -> tuple[str | None, int]:
        """The addressee a part of its own begins with, and where what it is to do begins."""
        start, _ = trimmed(self.body.text, start, end)
        lead = LEAD_IN.match(self.body.lowered, start, end)
        at = lead.end() if lead else start
        found = addressee_at(self.body, at, end)
        matter = ON_MATTER.match(self.body.lowered, at, end) or ON_MATTER.match(self.body.lowered, start, end)
        if found[0] is None and matter is not None:
            after = addressee_at(self.body, matter.end(), end)
            return after if after[0] is not None else found
        return found

    def instructed(self, start: int, end: int) -> tuple[str | None, int | None]:
        """Who is to do what from `start` on: (addressee, where the doing begins); (…, None) when nobody is."""
        lowered = self.body.lowered
        lead = LEAD_IN.match(lowered, start, end)
        at = lead.end() if lead else start
        if _MUST.match(lowered, at, end) or FORBIDS.match(lowered, at, end):
            return None, at
        doing = _DOING_MUST.match(lowered, at, end)
        if doing is not None and SUFFERS.search(lowered, at, end) is None:
            return None, at
        begin, limit = at, min(end, at + _FAR)
        for _ in range(_MOST_COMMAS):
            lead = LEAD_IN.match(lowered, begin, end)
            if begin > at and _MUST.match(lowered, lead.end() if lead else begin, end):
                return None, lead.end() if lead else begin
            address, after = addressee_at(self.body, begin, end)
            if address is not None and rank_of(address) != PEOPLE:
                return address, after
            comma = lowered.find(", ", begin, limit)
            if comma < 0 or _STATES.search(lowered, at, comma):
                break
            begin = comma + 2
        return None, None
