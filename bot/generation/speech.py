"""Who says what: instructing, asking for, reporting; carried over sentences that have no speech verb of their own.

A sentence, or a part of one between semicolons, becomes a `Move`. Its speaker is the subject of its verb of speech,
else whoever spoke before it. What a leader asks of those below is a directive; what goes up is a petition.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bot.generation.addressees import ADDRESSEE, addressee_at, rank_of
from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.people import Found, People, PersonMention
from bot.generation.posts import CENTRE, COMMUNE, PEOPLE, PROVINCE, rank

DIRECTIVE, PETITION, DIFFICULTY = "d", "p", "k"


@dataclass(frozen=True, slots=True)
class Move:
    """Something asked for or complained of."""

    kind: str
    start: int
    end: int
    content: int
    """Where what is asked for begins, verb of speech and addressee cut off."""
    speaker: Found | None
    voice: str | None
    """The body or the group that speaks, as printed; None when a person does."""
    addressee: str | None
    sure: bool


_ADVERBS = (
    r"(?:cũng|đồng thời|tiếp tục|một lần nữa|đặc biệt|luôn|thẳng thắn|vừa|còn|lại|trực tiếp|nhiều lần|trân trọng"
    r"|kính|nhất trí|mạnh mẽ|kịp thời"
    r"|tha thiết|đã|từng|sẽ|thường xuyên|mong muốn và|phát biểu|kết luận|bày tỏ|và|thống nhất|trước hết|qua đó"
    r"|thay mặt [^,]{3,60}|,|-|–|\s)*"
)
_ASKING = re.compile(
    r"(?<!\w)(?P<verb>yêu cầu|đề nghị|chỉ đạo|giao nhiệm vụ cho|giao trách nhiệm|giao|lưu ý|nhắc nhở|quán triệt"
    r"|nhắn nhủ|nhắn gửi|căn dặn|dặn dò|dặn"
    r"|kêu gọi|phân công|kiến nghị|đề xuất|mong muốn|mong được|mong|hy vọng|xin|nhấn mạnh|chỉ rõ|nêu rõ|khẳng định"
    r"|cho rằng|nhận định|cho biết"
    r"|cho hay|gợi ý|định hướng|đề ra yêu cầu|đặt vấn đề|yêu cầu rõ|khuyến nghị|đôn đốc|nói|thừa nhận|nêu|phản ánh"
    r"|chia sẻ|thông tin"
    r"|báo cáo|đánh giá|ghi nhận|biểu dương|bày tỏ|kể|khoe|trao đổi|nhắc lại|tin tưởng|nhìn nhận|đề cập|hoan nghênh"
    r"|cảm ơn|chúc mừng)(?!\w)"
)
_STRONG = frozenset(
    ["yêu cầu", "đề nghị", "chỉ đạo", "giao nhiệm vụ cho", "giao trách nhiệm", "giao", "lưu ý", "nhắc nhở", "quán triệt", "nhắn nhủ", "nhắn gửi", "căn dặn", "dặn dò", "dặn", "kêu gọi", "phân công", "gợi ý", "định hướng", "yêu cầu rõ", "khuyến nghị", "đôn đốc"]
)
_UPWARD_WORDS = "kiến nghị|đề xuất|mong muốn|mong được|mong|xin|hy vọng"
_UPWARD = frozenset(_UPWARD_WORDS.split("|"))
_REMARK_WORDS = "nhấn mạnh|chỉ rõ|nêu rõ|khẳng định|cho rằng|nhận định|nói"
_REMARK = frozenset(_REMARK_WORDS.split("|"))
_POINTED_WORDS = "nhấn mạnh|chỉ rõ|nêu rõ|lưu ý|nhắn nhủ"
_POINTED = frozenset(_POINTED_WORDS.split("|"))
_SUBJECTLESS_WORDS = "yêu cầu|đề nghị|kiến nghị|đề xuất|lưu ý|mong|mong muốn|nhấn mạnh"
_SUBJECTLESS = frozenset(_SUBJECTLESS_WORDS.split("|"))
_WORKS_WORDS = "giao|phân công|chỉ đạo|đôn đốc|quán triệt|định hướng|nhắc nhở|kêu gọi|dặn|xin|đề xuất"
_WORKS = frozenset(_WORKS_WORDS.split("|"))
_VOICED_WORDS = (
    "yêu cầu|đề nghị|kiến nghị|đề xuất|mong muốn|mong được|mong|xin|khuyến nghị|cho biết|cho hay|phản ánh|thừa nhận"
    "|nêu|nêu rõ|báo cáo|đánh giá|nhìn nhận|cho rằng|khẳng định"
)
_VOICED = frozenset(_VOICED_WORDS.split("|"))
_AND = re.compile(r"(?:và|đồng thời|cũng|hay|rồi|trong đó|,|\s)*")
# What stands between a name and its verb: "anh A, thôn B, cho biết".
_APPOSED = re.compile(
    r"^\s*[,(–-]\s*(?:(?:ở|trú tại|người|dân tộc|hội viên|tiểu thương|chủ|cư dân|hộ|\d+ tuổi|sinh năm|khu phố"
    r"|tổ dân phố|thôn|bản|buôn|làng|ấp|xóm|khóm|xã|phường|khối|tổ|trưởng|giáo viên|công nhân|nông dân|đại diện)"
    r"(?!\w)[^;:.]{0,90}?)(?=\s*[,)–-]\s|\s(?:cho biết|cho hay|mong|kiến nghị|đề nghị|đề xuất|phản ánh|chia sẻ"
    r"|bày tỏ|nói|kể|khoe|cho rằng|cũng|đã)(?!\w))[)]?"
)
_OBLIQUE = re.compile(r"(?:của|với|cho|về|cùng|và|tới|đến|thăm|bầu|gồm|có)\s+$")
_MARKED = re.compile(r"\s*(?:[-–—•+*]|\(?\d{1,2}[.)]|[a-zđ]\))\s*")
_TOWARDS = re.compile(
    r"(?:riêng |còn )?(?:đối )?với (?P<who>(?:các |những )?(?:xã|phường|sở|tỉnh|địa phương|ubnd|hđnd|bộ|ngành|cấp ủy"
    r"|đảng ủy|cơ quan|đơn vị)[^;:.]{0,50}?), (?=đồng chí|ông|bà|bí|chủ|phó|tổng|thủ|bộ)"
)
_ACCORDING = re.compile(r"^(?:còn |cũng |vẫn )?theo\s+$")
_NOUN_BEFORE = re.compile(
    r"(?:đáp ứng|theo|các|những|nhiều|mọi|được|với|trước|đúng|của|sự|ý kiến|lãnh đạo,?|ban|về|có|từ|đặt ra|thực hiện"
    r"|nội dung|văn bản|bản|tinh thần|công tác"
    r"|nhiệm vụ|phát biểu|số|việc|kinh phí|hồ sơ|một số|\d+|tiếp thu|giải quyết|trả lời|xem xét|tổng hợp|dưới|nhận"
    r"|kịp|bàn|bị|chuyển|vốn|quan tâm|mục tiêu|vì)\s*$"
)
_NOUN_AFTER = re.compile(
    r"\s*(?:nhiệm vụ(?=[,.;]|$)|đặt ra|đề ra|của (?:nhiệm vụ|thực tiễn|cuộc|công việc|người|cử tri)|này|đó|trên"
    r"|phát triển|thực tiễn|dịch|thông|lưu|thừa|bì|hợp)"
)
_PAST = re.compile(
    r"(?<!\w)(?:đã|từng|vừa qua đã|được)(?:\s+(?:nhiều lần|kịp thời|thường xuyên|tập trung|trực tiếp))*\s+$"
)
_LEAD_IN = re.compile(
    r"^(?:(?:do đó|vì vậy|vì thế|bởi vậy|do vậy|từ đó|từ thực tế đó|trên cơ sở đó|bên cạnh đó|ngoài ra|cùng với đó"
    r"|cùng đó|đồng thời|mặt khác|trước mắt|trước hết"
    r"|đặc biệt|song song|tiếp đó|trong thời gian tới|thời gian tới|về lâu dài|cạnh đó|muốn vậy|theo đó|nhân dịp này"
    r"|thêm vào đó|song song với đó|cuối cùng|và|nhưng|song|riêng|qua đây"
    r"|một là|hai là|ba là|bốn là|năm là|sáu là|bảy là|tám là|chín là|mười là|thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm"
    r"|thứ sáu|thứ bảy|về phần mình)\s*[,:.]?\s*)+"
)
_CLOSING = 10
_MOST_COMMAS, _FAR = 10, 480
_STATES = re.compile(r"(?<!\w)(?:là|không chỉ|đã|được|vẫn|còn)(?!\w)")
_ITEM = re.compile(
    r"(?:[-–—•+*▪●]\s|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: một| hai)? là\b|thứ (?:nhất|hai|ba|tư|năm|sáu"
    r"|bảy|tám|chín|mười)\b|\(?\d{1,2}[.)]\s|[a-zđ]\)\s|về [^,:]{3,70}[,:])"
)
_OPENS_LIST = re.compile(
    r"(?:sau|sau đây|như sau|cụ thể|gồm|trọng tâm|nội dung|nhiệm vụ|giải pháp|vấn đề|yêu cầu|đề nghị|giao|ngành"
    r"|địa phương|đơn vị)\s*:\s*$|(?:nội dung|nhiệm vụ|vấn đề|giải pháp|việc"
    r"|yêu cầu)(?:\s+\S+){0,4} sau(?: đây)?\s*[.:]?\s*$|:\s*$"
)
_SAY_LIST = re.compile(
    r"(?:nội dung|nhiệm vụ|vấn đề|giải pháp|việc|yêu cầu)(?:\s+\S+){0,4} (?:như sau|sau đây|sau)\s*[.:]?\s*$"
)
_VERBS = (
    "tiếp tục|tập trung|quan tâm|tăng cường|phát huy|đẩy mạnh|đẩy nhanh|chú trọng|khẩn trương|bảo đảm|đảm bảo"
    "|xây dựng|thực hiện|triển khai|rà soát|sớm|chủ động|kịp thời"
    "|nâng cao|nâng|kiên quyết|kiên trì|tổ chức|phối hợp|đổi mới|hoàn thiện|hoàn thành|chuẩn bị|làm tốt|làm|giữ vững"
    "|giữ|phát triển|coi trọng|coi|gắn|cải cách|huy động|khai thác"
    "|khơi thông|tháo gỡ|giải quyết|giải phóng|đưa|chăm lo|tuyên truyền|vận động|kiểm tra|giám sát|thanh tra"
    "|theo dõi|báo cáo|tham mưu|chủ trì|nghiên cứu|đề xuất|ban hành"
    "|công bố|công khai|tập huấn|đào tạo|bồi dưỡng|bố trí|sắp xếp|kiện toàn|phân công|phân cấp|phân bổ|khắc phục"
    "|ngăn chặn|phòng, chống|phòng chống|phòng ngừa|thúc đẩy|mở rộng|thu hút"
    "|ứng dụng|ưu tiên|dành|lấy|quyết liệt|quyết tâm|phấn đấu|nỗ lực|đoàn kết|nêu cao|siết chặt|xử lý|hỗ trợ"
    "|hướng dẫn|tạo|đầu tư|quản lý|bảo vệ|lãnh đạo|chỉ đạo|quán triệt"
    "|cụ thể hóa|cụ thể hoá|thường xuyên|nghiêm túc|thực sự|nắm|lắng nghe|củng cố|duy trì|di dời|luân phiên|cắt giảm"
    "|tiết kiệm|kết nối|liên kết|hợp tác|đấu tranh|điều chỉnh|bổ sung"
    "|cân đối|thành lập|trình|lập|vận hành|khởi công|đôn đốc|thay thế|áp dụng|tính toán|cơ cấu|tái cơ cấu|đa dạng"
    "|khuyến khích|động viên|gương mẫu|sáng suốt|lựa chọn|chấp hành"
    "|tuân thủ|nhân rộng|đánh giá|sơ kết|tổng kết|chuyển|phân định|đồng hành|bám sát|xác định|rút ngắn|số hóa|số hoá"
    "|chỉnh trang|bảo tồn|khôi phục|ổn định|cung cấp|cử|điều động"
    "|biệt phái|tạm dừng|dừng|thu hồi|đặt|hình thành|giảm|tăng|mở|đi sâu|cấp|trang bị|tận dụng|nhận diện|thống nhất"
    "|chia sẻ|góp ý|tránh|chống|có|thí điểm|kiểm soát|thống kê|cập nhật"
    "|quyết tâm|tích cực|mạnh dạn|nhanh chóng|nghiêm|đi đầu|học tập|rèn luyện|quy hoạch|bàn giao|giao|ký kết"
    "|tiếp nhận|tiếp thu|giải ngân|tiếp công dân|đối thoại|xúc tiến|kêu gọi|chăm sóc"
)
_STARTS = re.compile(rf"(?:{_VERBS})(?!\w)")
_MODAL = re.compile(
    r"(?<!\w)(?:cần|phải|cần phải|không được|không để|tuyệt đối không|không thể để)(?!\w)(?!\s+(?:thiết|kiêm nhiệm"
    r"|không|nhất|là|nhập|đi lại|đi hơn|chờ|chuyển lên))"
)
_IMPERATIVE_NO = re.compile(
    r"(?:không để|không được|tuyệt đối|kiên quyết không|không phân bổ|không nhập|không (?:trông|ỷ|chủ quan|làm|né|bỏ"
    r"|chạy|dàn|hợp thức))"
)
_NOT_CARRIED = re.compile(
    r"^(?:(?:những|các|về|đối với) (?:các |những )?(?:kiến nghị|ý kiến|đề xuất|khó khăn|vướng mắc"
    r"|nội dung kiến nghị)|theo |(?:đại hội|hội nghị|kỳ họp|phiên họp|cuộc họp|buổi)(?! cần| phải)|đây|đó|điều này"
    r"|điều đó|mục đích|kết quả|việc này|nhân dịp|dịp này|sau đó|trước đó|cũng (?:trong|tại)|tại (?:buổi|hội nghị"
    r"|cuộc|đại hội|phiên)|theo (?:chương trình|báo cáo|kế hoạch|quy định|đồng chí|ông|bà)"
    r"|thứ [\w]+ là (?:nắm|kiểm)|phát biểu|kết luận|tiếp thu|thay mặt|báo cáo|các đại biểu|đến nay|hiện|hiện nay"
    r"|năm \d{4}|từ ngày|trong khi|tuy nhiên|tuy vậy|song|nhưng|nếu|không nhận diện|mặc dù|dù"
    r"|chiều|sáng|ngày|qua |nhờ |những kết quả|với (?:những|các) kết quả|bởi|vì )"
)
_DESCRIBES = re.compile(r"(?<!\w)(?:đã|sẽ|đang|vẫn còn|vẫn|hiện|được xác định|là nơi|chưa|vừa)(?!\w)")
_TELLS_ON = re.compile(r"(?:thực hiện|triển khai|căn cứ|để|nhằm|với)\s[^.;]{5,110}, [^,;.]{2,40} (?:đã|sẽ|đang) ")
_PRONOUN = re.compile(
    r"[“\"]?\s*(?:bà con )?(?:chúng tôi|tôi|gia đình tôi|chúng em|bà con)(?: rất| cũng| chỉ| xin| tha thiết)*"
)
_VOICE = re.compile(
    r"(?:^|[,;:.]\s|\s)(?P<voice>(?:đại diện (?:lãnh đạo )?)?(?:(?:hai|các|những|ba|nhiều"
    r"|một số) )?(?:lãnh đạo (?:các )?)?(?:ubnd |hđnd |đảng ủy |đảng bộ |ban thường vụ |mttq )?"
    r"(?:xã|phường|tỉnh|thành phố|sở|cử tri|bà con|người dân|nhân dân|hộ dân|đại biểu|ý kiến|hội viên|công nhân"
    r"|đoàn giám sát|đoàn|tổ|ngành|thường trực|khối|nhà trường|nông dân|tiểu thương|địa phương|doanh nghiệp"
    r"|hợp tác xã|ubnd|hđnd|đảng ủy|công an|bộ|cơ quan|hiệp hội|huyện|ban quản lý|đồn|trạm|trường|hội|ban|đơn vị)"
    r"[^;:.\"“”]{0,70}?)\s*$"
)
_QUOTED = re.compile(r"[“\"]\s*(?P<said>[^“”\"]{20,400})[”\"]\s*[,.]?\s*$")


class Speech:
    """The moves of one article."""

    def __init__(self, body: Body, people: People) -> None:
        self.body, self.people = body, people
        self._starts = [mention.start for mention in people.mentions]
        self.moves: list[Move] = []
        self.speaker: Found | None = None
        self.voice: str | None = None
        self.voice_rank: int | None = None
        self.addressee: str | None = None
        self.carrying: str | None = None
        self.in_list = False
        self.paragraph = -1
        self.speaking_paragraph = -1
        self.difficult: str | None = None
        self.complaining = False

    def run(self) -> list[Move]:
        """All moves, in their order."""
        from bot.generation.difficulties import Difficulties  # noqa: PLC0415

        trouble = Difficulties(self)
        for sentence in self.body.sentences:
            if sentence.first and sentence.paragraph != self.paragraph:
                self.paragraph = sentence.paragraph
                self._new_paragraph(sentence)
                trouble.new_paragraph(sentence)
            before = len(self.moves)
            self._sentence(sentence)
            trouble.sentence(sentence, already=self.moves[before:])
        self.moves.sort(key=lambda move: move.start)
        return self.moves

    def _new_paragraph(self, sentence: Sentence) -> None:
        if self.in_list and _ITEM.match(sentence.lowered):
            return
        if self.in_list and not _ITEM.match(sentence.lowered) and self.moves and self.moves[-1].start > 0:
            self.in_list = False
        if self.carrying == PETITION:
            self.carrying = None

    def mentions(self, start: int, end: int) -> list[PersonMention]:
        """The people spoken of in `start:end`."""
        found = []
        index = bisect_left(self._starts, start)
        while index < len(self._starts) and self._starts[index] < end:
            found.append(self.people.mentions[index])
            index += 1
        return found

    # --- one sentence ---------------------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> None:
        verbs = self._verbs(sentence)
        first = next(iter(self.mentions(sentence.start, sentence.start + 40)), None)
        if (
            first is not None
            and first.who is not None
            and _ACCORDING.match(self.body.lowered[sentence.start : first.start])
        ):
            self.speaker, self.voice, self.speaking_paragraph = first.who, None, self.paragraph
        asked = [found for found in verbs if found[1] in _STRONG or found[1] in _UPWARD]
        if asked and self._asks(sentence, asked, verbs):
            return
        remarks = [found for found in verbs if found[1] in _REMARK]
        if remarks and self._points(sentence, remarks[-1]):
            return
        if verbs:
            self._speaks(verbs[0])
            self.carrying = DIRECTIVE if self._is_leader() and verbs[0][1] in _REMARK else None
            self.in_list = self.in_list and not verbs
            if self._modal_only(sentence):
                return
            return
        self._carried(sentence)

    def _verbs(self, sentence: Sentence) -> list[tuple[int, str, PersonMention | str | None, bool]]:
        """Offset, verb, subject and whether it is past, of each verb of speech that has a subject or opens its clause."""
        found: list[tuple[int, str, PersonMention | str | None, bool]] = []
        lowered = self.body.lowered
        people = self.mentions(sentence.start, sentence.end)
        for match in _ASKING.finditer(lowered, sentence.start, sentence.end):
            at = match.start()
            before = lowered[max(sentence.start, at - 90) : at]
            if any(m.start <= at < m.subject_end for m in people):
                continue
            if (
                match["verb"] in ("giao", "phân công", "chỉ đạo")
                and addressee_at(self.body, match.end(), sentence.end)[0] is None
            ):
                continue
            if _NOUN_AFTER.match(lowered, match.end()) and match["verb"] in (
                "yêu cầu",
                "giao",
                "đề nghị",
                "thông tin",
                "nêu",
            ):
                continue
            subject = next((m for m in reversed(people) if m.subject_end <= at), None)
            if subject is not None:
                between = _APPOSED.sub(" ", lowered[subject.subject_end : at], count=1)
                if re.fullmatch(_ADVERBS, between) and "(" not in between:
                    past = bool(re.search(r"(?<!\w)(?:đã|từng)(?!\w)", between)) and match["verb"] in _STRONG
                    found.append((at, match["verb"], subject, past))
                    continue
            if _NOUN_BEFORE.search(before) and not _LEAD_IN.fullmatch(lowered[sentence.start : at]):
                continue
            past = _PAST.search(before) is not None
            clause = self._clause_start(sentence.start, at)
            head = lowered[clause:at].strip()
            opens = _LEAD_IN.fullmatch(lowered[sentence.start : at].strip() + " ") is not None or at == sentence.start
            opens = opens or _MARKED.fullmatch(lowered[sentence.start : at]) is not None
            if head and _PRONOUN.fullmatch(head) and match["verb"] in (_STRONG | _UPWARD):
                own = [m for m in people if m.start > match.end() and m.who is not None]
                found.append((at, match["verb"], own[-1] if own else None, False))
                continue
            if not head or _LEAD_IN.fullmatch(head + " ") or _AND.fullmatch(head):
                # Without a subject of its own a verb goes on with the sentence's speech, or opens it: "Do đó, đề nghị …".
                goes_on = bool(found) and match["verb"] in (_STRONG | _UPWARD)
                if (goes_on and match["verb"] not in _WORKS) or (opens and match["verb"] in _SUBJECTLESS):
                    found.append((at, match["verb"], None, False))
                continue
            voice = self._voice(sentence.start, clause, at) if match["verb"] in _VOICED else None
            if voice is not None:
                found.append((at, match["verb"], voice, past and match["verb"] in (_STRONG | _UPWARD)))
        return found

    def _clause_start(self, start: int, at: int) -> int:
        best = start
        for mark in (", ", "; ", ": ", " và ", " - ", " – "):
            index = self.body.lowered.rfind(mark, start, at)
            if index >= 0:
                best = max(best, index + len(mark))
        return best

    def _voice(self, opening: int, clause: int, at: int) -> str | None:
        """The body that speaks in the clause `clause:at`, as printed; None when no body is its subject."""
        for start in dict.fromkeys((clause, opening if at - opening < 90 else clause)):  # noqa: PLR2004
            stretch = self.body.lowered[start:at]
            cleaned = _LEAD_IN.sub("", stretch)
            offset = start + len(stretch) - len(cleaned)
            words = cleaned.strip()
            match = _VOICE.match(
                " " + re.sub(r"(?:\s+(?:cũng|đã|đều|còn|tiếp tục|mạnh dạn|đồng thời|sẽ))+$", "", words)
            )
            if match is not None and match.start("voice") <= 1 and len(match["voice"].split()) <= 14:  # noqa: PLR2004
                return self.body.text[offset : offset + len(match["voice"])]
        return None

    def _speaks(self, found: tuple[int, str, PersonMention | str | None, bool]) -> None:
        """Take the subject of a verb of speech for the one who speaks from here on."""
        _, _, subject, past = found
        if past:
            return
        if isinstance(subject, PersonMention):
            if subject.who is not None:
                self.speaker, self.voice = subject.who, None
            elif subject.kind == "post":
                self.speaker, self.voice = None, subject.said
            elif subject.kind == "title":
                meant = self._meant(subject)
                if meant is not None:
                    self.speaker, self.voice = meant, None
            self.speaking_paragraph = self.paragraph
        elif isinstance(subject, str):
            self.speaker, self.voice = None, subject
            self.speaking_paragraph = self.paragraph

    def _meant(self, title: PersonMention) -> Found | None:
        """Whom "đồng chí", "ông" or "bà" alone means: the last subject in the paragraph, else whoever spoke last."""
        woman = title.said in ("bà", "chị") if title.said != "đồng chí" else None

        def fits(who: Found | None) -> bool:
            return who is not None and (woman is None or who.woman is None or who.woman == woman)

        paragraph = self.body.text.rfind("\n", 0, title.start) + 1
        index = bisect_left(self._starts, title.start) - 1
        seen: list[PersonMention] = []
        while index >= 0 and self.people.mentions[index].start >= paragraph:
            mention = self.people.mentions[index]
            if fits(mention.who) and not _OBLIQUE.search(self.body.lowered, max(0, mention.start - 14), mention.start):
                seen.append(mention)
            index -= 1
        if seen:
            return seen[0].who
        if fits(self.speaker):
            return self.speaker
        while index >= 0:
            mention = self.people.mentions[index]
            if fits(mention.who):
                return mention.who
            index -= 1
        return self.speaker

    def _rank(self) -> int | None:
        if self.speaker is not None:
            return self.speaker.rank
        if self.voice is not None:
            return rank(self.voice) or rank_of(self.voice)
        return None

    def _is_leader(self) -> bool:
        """Whether the one who speaks is a leader, who may instruct: a person with a post."""
        if self.speaker is not None:
            return (self.speaker.rank or 0) >= COMMUNE
        return self.voice is not None and rank(self.voice) is not None and self.voice[:1].isupper()

    # --- asking ---------------------------------------------------------------------------------------------------

    def _asks(
        self,
        sentence: Sentence,
        asked: Sequence[tuple[int, str, PersonMention | str | None, bool]],
        verbs: Sequence[tuple[int, str, PersonMention | str | None, bool]],
    ) -> bool:
        """Make moves of a sentence that asks for something; False when it only tells of asking."""
        asked = [found for found in asked if not found[3]]
        if not asked:
            return bool(verbs) and all(found[3] for found in verbs)
        made = False
        pieces = parts(self.body.text, sentence.start, sentence.end)
        opens = _OPENS_LIST.search(sentence.lowered) is not None
        earlier = [found for found in verbs if found[0] < asked[0][0]]
        for found in earlier:
            self._speaks(found)
        kind: str | None = None
        address: str | None = None
        for start, end in pieces:
            own = [found for found in asked if start <= found[0] < end]
            if own:
                at, verb, subject, _ = own[0]
                content = at + len(verb)
                if end - content < _CLOSING and start < at:
                    # “…”, ông A nhắn nhủ: what is asked for stands before.
                    if not self._reads_as_order(start, at) or _STATES.search(self.body.lowered, start, start + 60):
                        self._speaks(own[0])
                        continue
                    said, content = None, start
                else:
                    said, content = self._addressee(content, end)
                if said is None and self.body.lowered[content : content + 1] == ",":
                    said = self._instructed(content + 1, end)[0]
                if said is None and verb in _WORKS - {"quán triệt", "nhắc nhở", "kêu gọi", "đề xuất", "dặn"}:
                    continue
                self._speaks(own[0])
                if said is None and (toward := _TOWARDS.match(self.body.lowered[sentence.start : at])) is not None:
                    said = self.body.text[sentence.start + toward.start("who") : sentence.start + toward.end("who")]
                address = said
                kind = self._direction(verb, subject, address)
                if kind is None:
                    continue
                if (
                    kind == PETITION
                    and verb in ("mong", "hy vọng", "mong muốn")
                    and self.speaker is not None
                    and self._is_leader()
                ):
                    kind = DIRECTIVE if address else None
                    if kind is None:
                        continue
                if opens and len(pieces) == 1:
                    self.addressee, self.carrying, self.in_list = address, kind, True
                    return True
                first = self._quote_start(start, at, subject)
                self._add(kind, first, end, content, address)
                made = True
            elif kind is not None:
                if any(found[0] >= start and found[0] < end for found in verbs):
                    continue
                content = start
                own_address, after = self._subject(start, end)
                self._add(kind, start, end, content if own_address is None else after, own_address or address)
                made = True
            elif made is False and self._reads_as_order(start, end):
                continue
        if made:
            self.carrying, self.addressee, self.in_list = kind, address, False
        return made

    def _quote_start(self, start: int, at: int, subject: PersonMention | str | None) -> int:
        """Where the receipt begins: with the part of the sentence the verb stands in."""
        del at, subject
        return start

    def _direction(self, verb: str, subject: PersonMention | str | None, address: str | None) -> str | None:
        """Whether asking goes down or up; None when nothing is asked."""
        speaker = self._rank()
        to = rank_of(address) if address else None
        if verb in _UPWARD:
            if (
                verb in ("mong", "mong muốn", "hy vọng")
                and self.speaker is not None
                and (speaker or 0) >= PROVINCE
                and (to or 0) < (speaker or 0)
            ):
                return DIRECTIVE if to else None
            return PETITION
        if verb in ("giao", "phân công", "chỉ đạo") and address is None:
            return None
        if verb in ("đề nghị", "mong"):
            if to is not None and speaker is not None and to > speaker:
                return PETITION
            if (
                self.speaker is None
                and self.voice is not None
                and rank(self.voice) is None
                and not _post_like(self.voice)
            ):
                return PETITION
            if self.speaker is not None and speaker is None:
                return PETITION
            if to == CENTRE and (speaker or 0) < CENTRE:
                return PETITION
        if self.speaker is None and self.voice is None:
            return DIRECTIVE if subject is not None else None
        return DIRECTIVE

    def _addressee(self, content: int, end: int) -> tuple[str | None, int]:
        return addressee_at(self.body, content, end)

    def _subject(self, start: int, end: int) -> tuple[str | None, int]:
        """The addressee a part of its own begins with, and where what it is to do begins."""
        start, _ = trimmed(self.body.text, start, end)
        lead = _LEAD_IN.match(self.body.lowered[start:end])
        at = start + (lead.end() if lead else 0)
        return addressee_at(self.body, at, end)

    def _add(self, kind: str, start: int, end: int, content: int, address: str | None, *, sure: bool = True) -> None:
        start, end = trimmed(self.body.text, start, end)
        if end - start < 8:  # noqa: PLR2004
            return
        self.moves.append(
            Move(kind, start, end, min(max(content, start), end), self.speaker, self.voice, address, sure)
        )

    # --- remarks that instruct ------------------------------------------------------------------------------------

    def _points(self, sentence: Sentence, found: tuple[int, str, PersonMention | str | None, bool]) -> bool:
        """A remark ("nhấn mạnh", "chỉ rõ") that says what others are to do is a directive."""
        at, verb, _, _ = found
        self._speaks(found)
        if not self._is_leader():
            return False
        content = at + len(verb)
        if sentence.end - content < _CLOSING and sentence.text[:1] in '“"':
            if not re.match(
                r"[“\"]\s*(?:(?:chúng ta|các \w+|tôi đề nghị|phải|cần|không được|tuyệt đối)\s?(?:phải|cần)?)",
                sentence.lowered,
            ) or not _MODAL.search(sentence.lowered[:40]):
                return False
            self._add(DIRECTIVE, sentence.start, sentence.end, sentence.start, None)
            self.carrying, self.addressee, self.in_list = DIRECTIVE, None, False
            return True
        stretch = self.body.lowered[content : sentence.end]
        lead = re.match(r"\s*(?:rằng|là)?\s*[,:]?\s*[“\"]?\s*", stretch)
        begin = content + (lead.end() if lead else 0)
        address, after = self._instructed(begin, sentence.end)
        if after is None:
            return False
        if verb not in _POINTED and (address is None or not _MODAL.search(self.body.lowered[begin : after + 12])):
            return False
        pieces = parts(self.body.text, sentence.start, sentence.end)
        for start, end in pieces:
            if end <= begin:
                continue
            own, own_after = self._instructed(max(start, begin), end)
            self._add(DIRECTIVE, start, end, own_after if own_after is not None else max(start, begin), own or address)
        self.carrying, self.addressee, self.in_list = DIRECTIVE, address, False
        return True

    def _instructed(self, start: int, end: int) -> tuple[str | None, int | None]:
        """Who is to do what from `start` on: (addressee, where the doing begins); (…, None) when nobody is."""
        lowered = self.body.lowered
        lead = _LEAD_IN.match(lowered[start:end])
        at = start + (lead.end() if lead else 0)
        tries = [at]
        first_comma = at
        for _ in range(_MOST_COMMAS):
            index = lowered.find(", ", first_comma, min(end, at + _FAR))
            if index < 0 or _STATES.search(lowered, at, index):
                break
            tries.append(index + 2)
            first_comma = index + 2
        for begin in tries:
            address, after = addressee_at(self.body, begin, end)
            if address is not None and rank_of(address) != PEOPLE:
                return address, after
            if begin == at and (
                _IMPERATIVE_NO.match(lowered, begin) or re.match(r"(?:cần|phải)\s", lowered[begin : begin + 6])
            ):
                return None, begin
        return None, None

    # --- sentences without a verb of speech -----------------------------------------------------------------------

    def _modal_only(self, sentence: Sentence) -> bool:
        del sentence
        return False

    def _carried(self, sentence: Sentence) -> None:
        lead = _LEAD_IN.match(sentence.lowered)
        opening = sentence.start + (lead.end() if lead else 0)
        if any(m.kind == "name" and m.start == opening for m in self.mentions(sentence.start, sentence.end)):
            return
        item = _ITEM.match(sentence.lowered) is not None
        if self.in_list and sentence.first and not item and self.moves and self.paragraph - self.speaking_paragraph > 1:
            self.in_list = False
        if (
            self.in_list
            and self.carrying
            and (item or not sentence.first or self._reads_as_order(sentence.start, sentence.end))
        ):
            self._carry(sentence)
            return
        if self.carrying is None or not (self._is_leader() or self.carrying == PETITION):
            return
        if (
            sentence.lowered.startswith(("“", '"'))
            and self.carrying == DIRECTIVE
            and not _MODAL.search(sentence.lowered)
        ):
            return
        follows = (
            not sentence.first and self.moves and self.moves[-1].kind == self.carrying and self._previous_made(sentence)
        )
        if _NOT_CARRIED.match(_LEAD_IN.sub("", sentence.lowered)) and not (
            self._is_leader() and _MODAL.search(sentence.lowered) and sentence.lowered.startswith("đây")
        ):
            if not self._order_after_comma(sentence):
                self.carrying = self.carrying if not sentence.first else None
                return
            self._carry(sentence)
            return
        if self.carrying == PETITION:
            if follows and self._reads_as_order(sentence.start, sentence.end):
                self._carry(sentence)
            else:
                self.carrying = None
            return
        if self._reads_as_order(sentence.start, sentence.end) or (
            follows and not _DESCRIBES.search(sentence.lowered[:90])
        ):
            self._carry(sentence)
        elif sentence.first:
            self.carrying = None

    def _order_after_comma(self, sentence: Sentence) -> bool:
        index = sentence.text.find(", ")
        return (
            0 < index < 90
            and not _DESCRIBES.search(sentence.lowered[:index])
            and bool(
                _STARTS.match(sentence.lowered, index + 2) and re.match(r"(?:qua |từ |trong )", sentence.lowered)
            )
        )

    def _previous_made(self, sentence: Sentence) -> bool:
        """Whether the sentence right before made a move of the same kind."""
        last = self.moves[-1]
        gap = self.body.text[last.end : sentence.start]
        return len(gap.strip(' .;,…”"»)')) < 120 and "\n" not in gap  # noqa: PLR2004

    def _carry(self, sentence: Sentence) -> None:
        if sentence.text.endswith(":") or _SAY_LIST.search(sentence.lowered):
            self.in_list = True
            return
        own, after = self._subject(sentence.start, sentence.end)
        kind = self.carrying or DIRECTIVE
        if self.addressee is None:
            self.addressee = own
        if own is not None and kind == DIRECTIVE and not self._towards(own):
            return
        self._add(
            kind,
            sentence.start,
            sentence.end,
            after if own else sentence.start,
            own or self.addressee,
            sure=not sentence.first or self.in_list,
        )

    def _towards(self, address: str) -> bool:
        """Whether one may instruct `address`: nobody instructs those above."""
        to, speaker = rank_of(address), self._rank()
        return to is None or speaker is None or to <= max(speaker, COMMUNE) or to < CENTRE

    def _reads_as_order(self, start: int, end: int) -> bool:
        """Whether the words there say what is to be done."""
        lowered = self.body.lowered
        lead = _LEAD_IN.match(lowered[start:end])
        at = start + (lead.end() if lead else 0)
        if _ITEM.match(lowered, at):
            mark = _ITEM.match(lowered, at)
            at = mark.end() if mark else at
            while at < end and lowered[at] in " ,:":
                at += 1
        if lowered[at] in '“"' if at < end else False:
            at += 1
        head = lowered[at : min(end, at + 150)]
        if _TELLS_ON.match(head):
            return False
        if _STARTS.match(head) and not re.match(r"[^,;.]{0,60}(?<!\w)(?:đã|đạt kết quả|là)(?!\w)", head):
            return True
        if _IMPERATIVE_NO.match(head):
            return True
        modal = _MODAL.search(head)
        if modal is not None and not re.search(r"(?<!\w)(?:đã|khi|nếu|để|mà|vì|do)(?!\w)", head[: modal.start()]):
            return True
        address, after = addressee_at(self.body, at, end)
        return address is not None and not _DESCRIBES.search(lowered[after : after + 30])


def _post_like(voice: str) -> bool:
    return (
        bool(ADDRESSEE)
        and rank(voice) is not None
        and voice[:1].isupper()
        and " " in voice
        and not voice.lower().startswith(
            ("xã", "phường", "tỉnh", "sở", "ubnd", "hđnd", "các", "hai", "đại diện", "lãnh đạo")
        )
    )
