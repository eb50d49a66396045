"""The verbs of speech of a sentence, each with its subject: who yêu cầu, đề nghị, kiến nghị, nhấn mạnh, cho biết."""

import re
from typing import NamedTuple

from bot.generation.addressees import addressee_after
from bot.generation.layout import Body, Sentence
from bot.generation.lists import MARK
from bot.generation.orders import LEAD_IN, matter_at
from bot.generation.people import PersonMention
from bot.generation.scanning import Scan

_STRONG_WORDS = (
    "yêu cầu rõ|yêu cầu|nhắc|đề nghị|chỉ đạo|giao nhiệm vụ cho|giao nhiệm vụ|giao trách nhiệm|giao|lưu ý|nhắc nhở"
    "|quán triệt|nhắn nhủ|nhắn gửi|căn dặn|dặn dò|dặn|kêu gọi|phân công|gợi ý|gợi mở|định hướng|khuyến nghị"
    "|đôn đốc|chỉ thị"
)
_UPWARD_WORDS = "kiến nghị|đề xuất|mong muốn|mong được|mong|xin|hy vọng|kỳ vọng"
_REMARK_WORDS = "nhấn mạnh|chỉ rõ|nêu rõ|khẳng định|cho rằng|nhận định|nói|chỉ ra|quán triệt"
_TELLING_WORDS = (
    "cho biết|cho hay|đề ra yêu cầu|đặt vấn đề|thừa nhận|nêu lên|nêu|phản ánh|chia sẻ|thông tin|báo cáo|đánh giá"
    "|ghi nhận|biểu dương|bày tỏ|kể|khoe|trao đổi|thảo luận|nhắc lại|nhắc đến|nhắc tới|nhắc chuyện|tin tưởng|nhìn nhận"
    "|đề cập|hoan nghênh|cảm ơn|chúc mừng|băn khoăn|lo lắng|trăn trở|than thở|tâm sự|lý giải|giải thích"
    "|phân tích|thẳng thắn|dẫn chứng|đặt câu hỏi|cảnh báo|đồng tình|đồng ý|nhất trí|thống nhất"
    "|bộc bạch|tâm tình|giãi bày|phân trần|thổ lộ|tri ân|khen ngợi|thăm hỏi|chúc"
)
ORDERING = frozenset(_STRONG_WORDS.split("|"))
UPWARD = frozenset(_UPWARD_WORDS.split("|"))
REMARK = frozenset(_REMARK_WORDS.split("|"))
WISHING = frozenset(("mong muốn", "mong được", "mong", "hy vọng", "kỳ vọng", "xin"))
_POINTED_WORDS = "nhắc|nhấn mạnh|chỉ rõ|nêu rõ|lưu ý|nhắn nhủ|gợi mở"
POINTED = frozenset(_POINTED_WORDS.split("|"))
"""Remarks that may say what others are to do without naming them."""
_ALONE_WORDS = "yêu cầu|đề nghị|kiến nghị|đề xuất|lưu ý|mong|mong muốn|nhấn mạnh|giao"
_ALONE = frozenset(_ALONE_WORDS.split("|"))
"""These open a sentence without a subject: "Do đó, đề nghị …"."""
_DEEDS_WORDS = "giao|phân công|chỉ đạo|giao nhiệm vụ"
DEEDS = frozenset(_DEEDS_WORDS.split("|"))
"""Nobody is instructed by these unless somebody is named: "chỉ đạo hội nghị"."""
_WORKS_WORDS = (
    "giao|giao nhiệm vụ|phân công|chỉ đạo|đôn đốc|quán triệt|định hướng|nhắc nhở|kêu gọi|dặn|xin|đề xuất|gợi mở|gợi ý"
)
WORKS = frozenset(_WORKS_WORDS.split("|"))
"""These tell of work as often as of speech, so they never go on with a sentence's speech without a subject."""
_VOICED_WORDS = (
    "yêu cầu|đề nghị|kiến nghị|đề xuất|mong muốn|mong được|mong|xin|khuyến nghị|cho biết|cho hay|phản ánh|thừa nhận"
    "|nêu|nêu rõ|nêu lên|báo cáo|đánh giá|nhìn nhận|cho rằng|khẳng định|trao đổi|thảo luận|chia sẻ|chỉ ra|băn khoăn"
    "|ghi nhận"
    "|lo lắng|giao|kêu gọi|chỉ rõ|nhận định|thẳng thắn"
)
VOICED = frozenset(_VOICED_WORDS.split("|"))
"""What a body, not a person, may say."""

_VERB = Scan(
    "(?:"
    + "|".join(sorted({*ORDERING, *UPWARD, *REMARK, *_TELLING_WORDS.split("|")}, key=len, reverse=True))
    + r")(?!\w)(?! cao)"
)
_ADVERBS = re.compile(
    r"(?:cũng|đồng thời|tiếp tục|một lần nữa|đặc biệt|luôn|thẳng thắn|vừa|còn|lại|trực tiếp|nhiều lần|trân trọng"
    r"|thì|kính|nhất trí|mạnh mẽ|kịp thời|tha thiết|đã|từng|sẽ|thường xuyên|mong muốn và|phát biểu|kết luận|bày tỏ|và"
    r"|thống nhất|trước hết|qua đó|đều|rất|chân thành|hoan nghênh|nhấn mạnh|chỉ đạo"
    r"|(?:ký|ban hành)(?: ban hành)? (?:công điện|chỉ thị|công văn|văn bản|kế hoạch|thông báo)[^,;:]{0,120}"
    r"|thay mặt [^,]{3,60}|tại (?:buổi|hội nghị|cuộc|đại hội|phiên)[^,]{0,40}|,|-|–|\s)*"
)
TOWARDS = re.compile(
    r"(?:riêng |còn )?(?:đối )?với (?P<who>(?:các |những )?(?:xã|phường|sở|tỉnh|địa phương|ubnd|hđnd|bộ|ngành|cấp ủy"
    r"|ủy ban|uỷ ban|ban|hội đồng|mặt trận|công an|thường trực|đồng chí|ông|bà"
    r"|đảng ủy|cơ quan|đơn vị)[^;:.]{0,90}?), (?=đồng chí|ông|bà|bí|chủ|phó|tổng|thủ|bộ|đề nghị|yêu cầu)"
)
"""Whom a sentence turns to before it says who asks: "Với Sở Nội vụ, Chủ tịch UBND tỉnh chỉ đạo …"."""
_WITH_IT = re.compile(r"(?:đồng thời|, và|; và|;|, trong đó|,)\s$")
_AND = re.compile(r"(?:và|đồng thời|cũng|hay|rồi|trong đó|sau đó|,|\s)*")
# What stands between a name and its verb: "anh A, thôn B, cho biết".
_APPOSED = re.compile(
    r"^\s*[,(–-]\s*(?:(?:ở|trú tại|người|dân tộc|hội viên|tiểu thương|chủ|cư dân|hộ|\d+ tuổi|sinh năm|khu phố"
    r"|tổ dân phố|thôn|bản|buôn|làng|ấp|xóm|khóm|xã|phường|khối|tổ|trưởng|giáo viên|công nhân|nông dân|đại diện|đoàn)"
    r"(?!\w)[^;:.]{0,90}?)(?=\s*[,)–-]\s|\s(?:cho biết|cho hay|mong|kiến nghị|đề nghị|đề xuất|phản ánh|chia sẻ"
    r"|bày tỏ|nói|kể|khoe|cho rằng|cũng|đã)(?!\w))[)]?"
)
_BRACKETED = re.compile(r"^\s*\([^()]{2,80}\)")
_NOUN_BEFORE = re.compile(
    r"(?:đáp ứng|theo|các|những|nhiều|mọi|được|với|trước|đúng|của|sự|ý kiến,?|lãnh đạo,?|ban|về|có|từ|đặt ra|thực hiện"
    r"|nội dung|văn bản|bản|tinh thần|công tác|nhiệm vụ|phát biểu|số|việc|kinh phí|hồ sơ|một số|\d+|tiếp thu"
    r"|giải quyết|trả lời|xem xét|tổng hợp|dưới|nhận|kịp|bàn|bị|chuyển|vốn|quan tâm|mục tiêu|vì|tham mưu,?|nhằm|để"
    r"|phiếu|đơn|thư|lời|câu|ra|nhu cầu,?|nguyện vọng,?)\s*$"
)
_NOUN_WIDTH = 24
"""Letters that the longest of these take."""
_OPINIONS = re.compile(r"(?:(?:nhiều|một số|các|có|đa số|những)\s+)+ý kiến\s*$")
_NOUN_AFTER = re.compile(
    r"\s*(?:nhiệm vụ(?=[,.;]|$)|đặt ra|đề ra|của(?!\w)|này|đó|trên"
    r"|cử tri(?! )|phát triển|thực tiễn|dịch|thông|lưu|thừa|bì|hợp)"
)
_MAYBE_NOUNS = frozenset(
    ("yêu cầu", "giao", "đề nghị", "thông tin", "nêu", "kiến nghị", "đề xuất", "chỉ đạo", "lưu ý", "báo cáo")
)
_PAST = re.compile(
    r"(?<!\w)(?:đã|từng|vừa qua đã|được)(?:\s+(?:nhiều lần|kịp thời|thường xuyên|tập trung|trực tiếp))*\s+$"
)
_DONE = re.compile(r"(?<!\w)(?:đã|từng)(?!\w)")
_LONG_AGO = re.compile(r"(?<!\w)(?:từng|nhiều lần|trước đó|trước đây|thời gian qua|những năm qua|từ năm)(?!\w)")
_PRONOUN = re.compile(
    r"[“\"]?\s*(?:bà con )?(?:chúng tôi|tôi|gia đình tôi|chúng em|bà con)(?: rất| cũng| chỉ| xin| tha thiết)*"
)
_VOICE = re.compile(
    r"(?P<voice>(?:đại diện (?:lãnh đạo )?)?(?:(?:hai|các|những|ba|nhiều|một số|đa số|hầu hết) )?"
    r"(?:lãnh đạo (?:các )?)?"
    r"(?:ubnd |hđnd |đảng ủy |đảng bộ |ban thường vụ |mttq )?"
    r"(?:xã|phường|tỉnh|thành phố|sở|chỉ huy|ban chỉ huy|bộ chỉ huy|cử tri|bà con|người dân|nhân dân|hộ dân|đại biểu"
    r"|ý kiến|hội viên|công nhân"
    r"|đoàn giám sát|đoàn|tổ|ngành|thường trực|khối|nhà trường|nông dân|ngư dân|tiểu thương|địa phương|doanh nghiệp"
    r"|hợp tác xã|ubnd|hđnd|đảng ủy|tỉnh ủy|thành ủy|công an|bộ|cơ quan|hiệp hội|huyện|ban quản lý|đồn|trạm|trường|hội"
    r"|ban|đơn vị|phụ huynh|thầy cô|giáo viên|đặc khu|chính phủ|văn phòng|trung tâm|chi cục|cục|mặt trận|ủy ban|công ty"
    r"|tập đoàn|nhà đầu tư|chủ đầu tư|nhà thầu|bộ đội|lãnh đạo|chính quyền|cấp ủy|chuyên gia|nhà khoa học)"
    r"(?!\w)[^;:.\"“”]{0,70}?)\s*$"
)
_BY_DOCUMENT = re.compile(
    r"(?:(?:trong |tại |theo )?(?:nội dung )?(?:công điện|chỉ thị|công văn|văn bản|thông báo|kết luận|kế hoạch"
    r"|quyết định"
    r"|nghị quyết)(?: này| trên| nói trên| số [\w/-]+| của [^,;:.]{3,60}?)*(?: cũng| còn| đã)?)[\s,]*$"
)
_TAIL_ADVERBS = re.compile(
    r"(?:,?\s+(?:thì|chỉ|cùng nhau|cùng|cũng|đã|đều|còn|tiếp tục|mạnh dạn|đồng thời|sẽ|thẳng thắn|rất|tha thiết|vừa|và"
    r"|chân thành|bày tỏ|một lần nữa|đồng loạt|bức xúc"
    r"|chính thức|lại|đặc biệt|thống nhất|nhất trí|mong muốn|nhiều lần|từng))+$"
)
_LEAD_WHERE = re.compile(
    r"(?:(?:tại|thảo luận|tham gia|trong|qua|sau|nhân|cũng tại|cũng trong|phát biểu|báo cáo|thông tin|trao đổi"
    r"|thay mặt|về|trước"
    r"|từ|đối với|với|riêng)\s[^,:;]{2,110},\s*)+"
)
_ON_MATTER = re.compile(r"(?:về|riêng|đối với|với|ngoài)\s[^,;:]{3,70},\s")
_CLAUSE_MARKS = (", ", "; ", ": ", " và ", " - ", " – ")
_FAR_BACK, _SHORT_OPENING, _LONGEST_VOICE = 90, 90, 14


_OF = re.compile(r"(?:(?<!ý kiến )(?<!chỉ đạo )của|(?<!\w)nghe) (?:các |những )?(?:đồng chí |ông |bà )?$")
_OF_WIDTH = 30
_SIGNED = re.compile(r"(?<!\w)(?:ký|ban hành (?:công điện|chỉ thị|công văn))(?!\w)")
_NO_VOICE = re.compile(
    r"\s(?:được|nghe|đã|sẽ|đang|là|để|như|nhằm|tổ chức|tổng hợp|họp|triển khai|thực hiện|tiếp tục|tập trung|phối hợp"
    r"|hoàn thành|ban hành|tiếp nhận|làm việc|gửi|trình)\s"
)


_TO_COLON = re.compile(r"[^,;:.“\"]{0,60}:(?=\s)")


def colon_after(body: Body, start: int, end: int) -> int | None:
    """Where the colon ends that follows a verb of speech in the same breath; None when none does."""
    match = _TO_COLON.match(body.lowered, start, end)
    return match.end() if match else None


class Said(NamedTuple):
    """A verb of speech."""

    at: int
    end: int
    verb: str
    subject: PersonMention | str | None
    """Who says it: a person, a body as printed; None when the verb goes on with another's speech."""
    past: bool
    """It is told of, not said here: "đã chỉ đạo"."""


class SpeechVerbs:
    """The verbs of speech of a body, found once."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._found = [Said(m.start(), m.end(), m[0], None, False) for m in _VERB.over(body)]
        self._next = 0

    def of(self, sentence: Sentence, people: list[PersonMention]) -> list[Said]:
        """Those of `sentence`, which must come after the one asked for before, that have a subject or open a clause."""
        found, index = self._found, self._next
        said: list[Said] = []
        while index < len(found) and found[index].at < sentence.end:
            verb = found[index]
            index += 1
            if verb.at >= sentence.start and not any(m.start <= verb.at < m.subject_end for m in people):
                one = self._said(sentence, people, verb, goes_on=bool(said))
                if one is not None:
                    said.append(one)
        self._next = index
        return said

    def _said(self, sentence: Sentence, people: list[PersonMention], found: Said, *, goes_on: bool) -> Said | None:
        """`found` with its subject; None when it is a noun or nobody's."""
        if self._is_noun(found, sentence, people):
            return None
        own = self._of_person(sentence, people, found)
        if own is not None:
            return own
        lowered, at, verb = self.body.lowered, found.at, found.verb
        before = lowered[max(sentence.start, at - _FAR_BACK) : at]
        opening = lowered[sentence.start : at]
        lead = LEAD_IN.match(opening)
        leads_in = (lead is not None and lead.end() == len(opening)) or _ON_MATTER.fullmatch(opening) is not None
        asks = verb in ORDERING or verb in UPWARD
        if (asks or verb in ("nêu rõ", "chỉ rõ", "nêu")) and _BY_DOCUMENT.fullmatch(opening):
            # "Nội dung công điện nêu: …" lays down what is to be done.
            return found._replace(verb="nêu rõ") if verb == "nêu" else found
        if _NOUN_BEFORE.search(before.rstrip()[-_NOUN_WIDTH:]) and not leads_in and not _OPINIONS.search(before):
            return None
        clause = self._clause_start(sentence.start, at)
        head = lowered[clause:at].strip()
        if head and asks and _PRONOUN.fullmatch(head):
            names = [m for m in people if m.start > found.end and m.who is not None]
            return found._replace(subject=names[-1] if names else None)
        if not head or _AND.fullmatch(head) or LEAD_IN.fullmatch(head + " "):
            opens = leads_in or not opening or MARK.fullmatch(opening) is not None
            return self._without_subject(sentence, people, found, opens=opens, goes_on=goes_on)
        voice = self._voice(sentence.start, clause, at) if verb in VOICED else None
        if voice is None:
            return None
        past = verb in ORDERING and _PAST.search(before) is not None
        past = past or (verb in UPWARD and _LONG_AGO.search(before) is not None)
        return found._replace(subject=voice, past=past)

    def _without_subject(
        self,
        sentence: Sentence,
        people: list[PersonMention],
        found: Said,
        *,
        opens: bool,
        goes_on: bool,
    ) -> Said | None:
        """A verb without a subject of its own goes on with the sentence's speech, or opens it: "Do đó, đề nghị …"."""
        if found.verb in DEEDS and people and people[0].start == sentence.start and not opens:
            return found._replace(subject=people[0])
        if opens and self.body.lowered.startswith(" về", found.end):
            return None
        if found.verb in ("giao", "phân công") and goes_on and _WITH_IT.search(self.body.lowered, 0, found.at):
            return found
        further = goes_on and (found.verb in ORDERING or found.verb in UPWARD)
        return found if (further and found.verb not in WORKS) or (opens and found.verb in _ALONE) else None

    def _is_noun(self, found: Said, sentence: Sentence, people: list[PersonMention]) -> bool:
        """Whether the words there are no verb of speech: "yêu cầu của nhiệm vụ", "giao thông", "chỉ đạo hội nghị"."""
        if found.verb in _MAYBE_NOUNS and _NOUN_AFTER.match(self.body.lowered, found.end):
            return True
        if found.verb == "báo cáo" and found.at == sentence.start:
            return True
        return (
            found.verb in DEEDS
            and not self._opens(found.end, sentence)
            and not any(mention.start == found.end + 1 for mention in people)
            and addressee_after(self.body, found.end, sentence.end)[0] is None
            and TOWARDS.match(sentence.lowered) is None
        )

    def _of_person(self, sentence: Sentence, people: list[PersonMention], found: Said) -> Said | None:
        """`found` said by the person named last before it; None when there are other words between."""
        subject = next((m for m in reversed(people) if m.subject_end <= found.at and not self._is_object(m)), None)
        if subject is None:
            return None
        lowered = self.body.lowered
        between = _BRACKETED.sub(" ", lowered[subject.subject_end : found.at], count=1)
        between = _APPOSED.sub(" ", between, count=1)
        if "(" in between or not _ADVERBS.fullmatch(between):
            return None
        # What somebody has signed is an order given now.
        past = found.verb in ORDERING and _DONE.search(between) is not None and not _SIGNED.search(between)
        past = past or (found.verb in UPWARD and _LONG_AGO.search(lowered, sentence.start, found.at) is not None)
        return found._replace(subject=subject, past=past)

    def _is_object(self, mention: PersonMention) -> bool:
        """Whether somebody is spoken of as another's: "những ý kiến của các đồng chí …"."""
        return _OF.search(self.body.lowered, max(0, mention.start - _OF_WIDTH), mention.start) is not None

    def _opens(self, end: int, sentence: Sentence) -> bool:
        """Whether what stands after the verb opens a list: "chỉ đạo:", "chỉ đạo ngay tại chỗ: Sở …"."""
        if sentence.text.endswith(":") and sentence.end - end < _SHORT_OPENING:
            return True
        colon = colon_after(self.body, end, sentence.end)
        if colon is not None:
            colon = matter_at(self.body.lowered, colon + 1, sentence.end)
        return colon is not None and addressee_after(self.body, colon, sentence.end)[0] is not None

    def _clause_start(self, start: int, at: int) -> int:
        best = start
        for mark in _CLAUSE_MARKS:
            index = self.body.lowered.rfind(mark, start, at)
            if index >= 0:
                best = max(best, index + len(mark))
        return best

    def _voice(self, opening: int, clause: int, at: int) -> str | None:
        """The body that speaks in the clause `clause:at`, as printed; None when no body is its subject."""
        starts = [opening, clause] if at - opening < _SHORT_OPENING else [clause]
        if (where := _LEAD_WHERE.match(self.body.lowered, opening, at)) is not None:
            starts.insert(0, where.end())
        for start in dict.fromkeys(starts):
            if self.body.text[start : start + 1] in '“"':
                start += 1  # noqa: PLW2901
            lead = LEAD_IN.match(self.body.lowered, start, at)
            offset = lead.end() if lead else start
            words = _TAIL_ADVERBS.sub("", self.body.lowered[offset:at].rstrip())
            match = _VOICE.match(words)
            if match is None or _NO_VOICE.search(match["voice"] + " "):
                continue
            if len(match["voice"].split()) <= _LONGEST_VOICE:
                return self.body.text[offset : offset + len(match["voice"])]
        return None
