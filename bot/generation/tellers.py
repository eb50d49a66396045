"""Who tells of difficulties: the person, the body or the report a sentence names, or one before it."""

import re

from bot.generation.layout import Body, Sentence
from bot.generation.people import Found, PersonMention
from bot.generation.scanning import Scan, Spots
from bot.generation.speakers import Speakers

# "phản ánh", "thì lo": what a person is the subject of.
_TOLD_BY = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|chia sẻ|nói|kể|phản ánh|thừa nhận|nhìn nhận|đánh giá|nhận định|khẳng định"
    r"|trăn trở|lo"
    r"|lo lắng|lo ngại|băn khoăn|bày tỏ|bộc bạch|giãi bày|báo cáo|trình bày|nêu|chỉ ra|chỉ rõ|thông tin|than|tâm sự"
    r"|chất vấn|thắc mắc|bức xúc|phàn nàn|than phiền"
    r"|giải trình|nói thêm|tiếp lời|bổ sung(?=:|,| thêm| rằng)|nói gọn|không giấu|dẫn chứng|lý giải|phân tích)(?!\w)"
)
_TELLS = Scan.of(_TOLD_BY)
_APPOSITION = re.compile(
    r"(?:, (?:chủ|trú|ở|người|hội viên|tiểu thương|thôn|bản|xã|nông dân|hộ"
    r"|đại diện)(?!\w)[^,;:.]{3,90}? )?\s*(?:cũ\s*,?\s*)?(?:,[^,;:.]{3,60}(?:,[^,;:.]{3,40})?,|\([^)]{2,60}\)"
    r"|- [^,;:.]{3,60}(?= -|,)[ ,-]*)?\s*"
    r"(?:(?:nhận trách nhiệm|giải trình|tiếp thu|trả lời|báo cáo)[^;:.]{0,40}?, |thì |cũng |đã |còn |vẫn |thẳng thắn "
    r"|tiếp tục |tại hội nghị |phát biểu,? )*$"
)
_ACCORDING = re.compile(
    r"(?<!\w)theo (?:(?:báo cáo|phản ánh|chia sẻ|ý kiến|đánh giá|thông tin) của )?(?:các )?(?:ông|bà|anh|chị"
    r"|đồng chí)?\s*$"
)
_ACCORDING_BEFORE = 40
_REPORT = re.compile(r"Báo cáo (?:chính trị|thẩm tra|kiểm điểm|giám sát)(?!\w)")
_REPORT_TELLS = re.compile(
    r"(?<!\w)báo cáo (?:cũng |còn |đã |thẳng thắn )*(?:nhìn nhận|nêu|chỉ ra|chỉ rõ|đánh giá|cho thấy|thừa nhận)"
)
BY = re.compile(
    r"(?:còn |cũng )?theo (?:(?:báo cáo|đánh giá|phản ánh|thông tin|chia sẻ|ý kiến|đại diện)(?: nhanh)?(?: (?:lúc"
    r"|ngày|đến|tính|số) [^,]{2,40}?)? (?:của |từ )?)?"
    r"(?P<who>[^,]{4,90}?)(?:, [^,]{4,60}?)??(?:,| thì) (?=[a-zà-ỹđ])"
)
_SHOWS = re.compile(
    r"(?:báo cáo|ý kiến|đánh giá|phản ánh|số liệu) của (?P<who>[^,]{3,60}?) (?:cho thấy|nêu|chỉ ra|cho biết|cho rằng)"
)
_BY_BODY = re.compile(
    r"(?:các |những |nhiều |một số )?(?:lãnh đạo|ubnd|sở|xã|phường|đảng ủy|công an|ban|thuế|cục|chi cục|hội|bà con"
    r"|người dân|tỉnh|địa phương|chủ thể|cử tri|hộ dân|doanh nghiệp|bộ|văn phòng"
    r"|hiệp hội|liên đoàn|tổng cục|tổ chức|viện|trung tâm|công ty|tập đoàn|ngân hàng|kho bạc|bảo hiểm|bệnh viện|trạm"
    r"|trường|nhà trường|thanh tra|kiểm toán|ủy ban|mặt trận|mttq|đoàn|huyện|quận|thành phố|chuyên gia|giới|nông dân)\b"
)
# "Còn với Chủ tịch UBND phường A, cái khó nằm ở người: …".
_WITH_WHOM = re.compile(r"(?:còn |riêng )?(?:đối )?với (?:đồng chí |ông |bà |anh |chị )?")
# "Tuy nhiên, các xã còn gặp không ít khó khăn", "Nhiều chủ thể cho rằng …": those who have it hard tell it.
_HAVE_HARD = re.compile(
    r"(?:tuy nhiên|song|tuy vậy|bên cạnh đó)?,? ?(?P<who>(?:các|nhiều|một số) (?:xã|phường|địa phương|đơn vị|chủ thể"
    r"|doanh nghiệp|hộ dân|hợp tác xã|hộ|cử tri|trường|hiệp hội|hội viên)(?: [^,;:.]{2,30})??) (?:còn |vẫn |đang "
    r"|cũng )*(?:gặp|vướng|cho rằng|phản ánh|lo lắng|băn khoăn)(?!\w)"
)
_REPORTS = re.compile(r"báo cáo (?:nhanh )?(?:với|tại|trước) |theo (?:báo cáo|đánh giá) (?:nhanh )?(?:của|từ) ")
_REPORT_GOES_ON = 3
"""Paragraphs that a report goes on for while nobody else is named."""
_SOON = 14


class Tellers:
    """Who tells, as the article goes on."""

    def __init__(self, body: Body, speakers: Speakers) -> None:
        self.body, self.speakers = body, speakers
        self.verbs = Spots(body, _TELLS)
        self.told_in = -1
        """The paragraph `teller` or `report` was named in."""
        self.teller: Found | None = None
        self.report: str | None = None
        self.reporter: Found | None = None
        """Who gave a report that may go on for some paragraphs, or the body that did (`reporting`)."""
        self.reporting: str | None = None
        self.reported_in = -_REPORT_GOES_ON - 1
        self.reported_at = 0

    def of(self, sentence: Sentence) -> tuple[Found | None, str | None]:
        """Who tells of what `sentence` tells: named in it, or before it in its paragraph."""
        voice = self.speakers.voice
        if voice is not None and self.speakers.paragraph == sentence.paragraph and voice in sentence.text:
            return None, voice
        here = self.told_in == sentence.paragraph
        if here and self.teller is not None:
            return self.teller, None
        if self.speakers.paragraph == sentence.paragraph and (self.speakers.person or self.speakers.voice):
            return self.speakers.person, self.speakers.voice
        if (source := self._source(sentence)) is not None:
            return None, source
        if here:
            return None, self.report
        # A report goes on over the paragraphs that name nobody.
        nobody = all(mention.who is None for mention in self.speakers.mentions(self.reported_at, sentence.start))
        if nobody and 0 < sentence.paragraph - self.reported_in <= _REPORT_GOES_ON:
            return self.reporter, self.reporting
        return None, None

    def go_on(self, sentence: Sentence) -> None:
        """Let whoever told of the paragraph before tell of this one too."""
        before = sentence.paragraph - 1
        if self.told_in == before:
            self.told_in = sentence.paragraph
        elif self.speakers.paragraph == before:
            self.told_in, self.teller, self.report = sentence.paragraph, self.speakers.person, self.speakers.voice

    def listen(self, sentence: Sentence) -> None:
        """Note who tells what `sentence` says, and whether a report begins with it."""
        self._hear(sentence)
        told = self.told_in == sentence.paragraph and (self.teller is not None or self.report is not None)
        if told and _REPORTS.match(sentence.lowered):
            self.reporter, self.reporting = self.teller, self.report
            self.reported_in, self.reported_at = sentence.paragraph, sentence.end

    def _hear(self, sentence: Sentence) -> None:
        """Note the person, or the report, that tells what `sentence` says."""
        lowered = sentence.lowered
        if (report := _REPORT.match(sentence.text)) is not None:
            self._told(sentence, report[0])
            return
        if self.told_in == sentence.paragraph and self.report and _REPORT_TELLS.search(lowered):
            self.teller = None
            return
        hard = _HAVE_HARD.match(lowered)
        source = sentence.text[hard.start("who") : hard.end("who")] if hard else self._source(sentence)
        if source is not None:
            self._told(sentence, source)
            return
        people = [
            m for m in self.speakers.mentions(sentence.start, sentence.end) if m.who is not None or m.kind == "post"
        ]
        if not people:
            return
        with_whom = _WITH_WHOM.match(lowered)
        first = people[0]
        if lowered[first.subject_end - sentence.start :].startswith(": ") and first.start - sentence.start < _SOON:
            self._told(sentence, first)
            return
        if with_whom is not None and first.start - sentence.start <= with_whom.end():
            self._told(sentence, first)
            return
        for mention in reversed(people):
            start = mention.start - sentence.start
            before = _ACCORDING.search(lowered, max(0, start - _ACCORDING_BEFORE), start)
            if before is not None or any(
                _APPOSITION.fullmatch(self.body.lowered[mention.subject_end : verb])
                for verb in self.verbs.of(mention.subject_end, sentence.end)
            ):
                self._told(sentence, mention)
                return

    def told_by(self, sentence: Sentence, who: str) -> None:
        """Let `who`, as printed, tell what `sentence` says."""
        self._told(sentence, who)

    def _told(self, sentence: Sentence, by: PersonMention | str) -> None:
        self.told_in = sentence.paragraph
        self.teller = None if isinstance(by, str) else by.who
        self.report = by if isinstance(by, str) else (by.said if by.who is None else None)

    @staticmethod
    def _source(sentence: Sentence) -> str | None:
        """The body a sentence names as its source: "Theo báo cáo của Sở Nội vụ, …"."""
        by = BY.match(sentence.lowered) or _SHOWS.match(sentence.lowered)
        if by is None or _BY_BODY.match(by["who"]) is None:
            return None
        return sentence.text[by.start("who") : by.end("who")]
