"""The verbs of speech of a sentence, each with its subject: who yêu cầu, đề nghị, kiến nghị, nhấn mạnh, cho biết."""

import re
from typing import NamedTuple

from bot.generation.addressees import addressee_after, addressee_at, named_at
from bot.generation.layout import Body, Sentence
from bot.generation.lists import MARK
from bot.generation.orders import LEAD_IN, matter_at
from bot.generation.past_orders import LONG_AGO, sets_task
from bot.generation.people import PersonMention
from bot.generation.saying import ALONE, DEEDS, ORDERING, REMARK, TELLING_WORDS, UPWARD, VOICED, WORKS
from bot.generation.scanning import Scan
from bot.generation.voices import BY_PAPER, NO_VOICE, SHORT_OPENING, VOICE, voice_before
from bot.generation.ways import Ways

_VERB = Scan(
    "(?:"
    + "|".join(sorted({*ORDERING, *UPWARD, *REMARK, *TELLING_WORDS.split("|")}, key=len, reverse=True))
    + r")(?!\w)(?! cao)"
)
_ADVERBS = re.compile(
    r"(?:cũng|đồng thời|tiếp tục|một lần nữa|đặc biệt|luôn|thẳng thắn|vừa|còn|lại|trực tiếp|nhiều lần|trân trọng"
    r"|thì|kính|nhất trí|mạnh mẽ|kịp thời|tha thiết|đã|từng|sẽ|thường xuyên|mong muốn và|phát biểu|kết luận|bày tỏ|và"
    r"|thống nhất|trước hết|qua đó|đều|rất|chân thành|hoan nghênh|nhấn mạnh|chỉ đạo"
    r"|(?:ký|ban hành)(?: ban hành)? (?:công điện|chỉ thị|công văn|văn bản|kế hoạch|thông báo)(?: gửi [^;:.]{3,90}"
    r"|[^,;:]{0,120})"
    r"|thay mặt [^,]{3,60}|tại (?:buổi|hội nghị|cuộc|đại hội|phiên)[^,]{0,40}|,|-|–|\s)*"
)
TOWARDS = re.compile(
    r"(?:riêng |còn )?(?:(?:đối )?với|về phía) (?P<who>(?:các |những )?(?:xã|phường|sở|tỉnh|địa phương|nhà đầu tư"
    r"|chủ đầu tư"
    r"|nhà thầu|doanh nghiệp|hội|trường|ubnd|hđnd|bộ|ngành|cấp ủy"
    r"|ủy ban|uỷ ban|ban|hội đồng|mặt trận|công an|thường trực|đồng chí|ông|bà"
    r"|đảng ủy|cơ quan|đơn vị)[^;:.]{0,90}?), (?=đồng chí|ông|bà|bí|chủ|phó|tổng|thủ|bộ|đề nghị|yêu cầu)"
)
"""Whom a sentence turns to before it says who asks: "Với Sở Nội vụ, Chủ tịch UBND tỉnh chỉ đạo …"."""
# "giao ban hằng tuần" is a meeting, "giao Ban Tổ chức", "giao ban thường vụ" a charge.
_SHIFT = re.compile(
    r" ban(?! (?:thường vụ|chỉ đạo|quản lý|tổ chức|chấp hành|dân|tuyên|nội|kinh tế|văn hóa|pháp chế|đại diện))(?!\w)"
)
_NOT_BEGGED = re.compile(r" (?:lỗi|phép|việc|thôi|nghỉ|ý kiến)(?!\w)")
_INFORMS = re.compile(r"(?: thêm| rõ)?(?:[:,]| rằng| về| đến| tới| việc)")
_IF = re.compile(r" (?:vậy|thế)(?!\w)|[^,;:]{2,40},? (?:thì|phải|cần)(?!\w)")
"""Behind "muốn": "muốn vậy phải …", "muốn thoát nghèo thì phải …"."""
# "Các đại biểu Quốc hội đã đánh giá cao … và yêu cầu …".
_FIRST_DOES = re.compile(
    r"(?P<who>[^,;:.“\"]{3,70}?) (?:đã |cũng |vừa |tiếp tục )*(?:đánh giá cao|ghi nhận|biểu dương|hoan nghênh|chia sẻ"
    r"|tiếp thu|nghe|kiểm tra|khảo sát|giải đáp|trả lời|làm rõ|chỉ ra|phân tích)(?!\w)"
)
_AND_BEGS = re.compile(r"(?:, và|và|,) $")
_THEN = re.compile(r"(?:sau đó|rồi|đồng thời) $")
_WITH_IT = re.compile(r"(?:đồng thời,?|và|, và|; và|;|, trong đó|,)\s$", re.IGNORECASE)
_AND = re.compile(r"(?:và|đồng thời|cũng|hay|rồi|trong đó|sau đó|,|\s)*")
# What stands between a name and its verb: "anh A, thôn B, cho biết".
_APPOSED = re.compile(
    r"^\s*[,(–-]\s*(?:(?:ở|trú tại|người|dân tộc|hội viên|tiểu thương|chủ|cư dân|hộ|\d+ tuổi|sinh năm|khu phố"
    r"|tổ dân phố|thôn|bản|buôn|làng|ấp|xóm|khóm|xã|phường|khối|tổ|trưởng|khu công nghiệp|kcn|chi hội|giáo viên"
    r"|công nhân|nông dân|đại diện|đoàn)"
    r"(?!\w)[^;:.]{0,90}?)(?=\s*[,)–-]\s|\s(?:cho biết|cho hay|mong|kiến nghị|đề nghị|đề xuất|phản ánh|chia sẻ"
    r"|bày tỏ|nói|kể|khoe|cho rằng|cũng|đã)(?!\w)|\s*$)[)]?"
)
_APPOSITIONS = 2
# "Chị A, Chi hội trưởng phụ nữ ấp B, kiến nghị": what goes on with a post, up to the comma that closes it.
_REST_OF_POST = re.compile(r" [^,;:.\"“]{2,40}, ")
_FROM = re.compile(r"^ ở (?:[^\s,;:]+ ){1,5}$")
_BRACKETED = re.compile(r"\s*\([^()]{2,80}\)")
_NOUN_BEFORE = Ways(
    r"(?:đáp ứng|theo|các|những|nhiều|mọi|được|với|trước|đúng|của|sự|ý kiến,?|lãnh đạo,?|ban|về|có|từ|đặt ra|thực hiện"
    r"|nội dung|văn bản|(?<!cơ )bản|tinh thần|(?<!tổ )(?<!đoàn )công tác|nhiệm vụ|phát biểu|số|việc|kinh phí|hồ sơ"
    r"|một số|\d+|tiếp thu"
    r"|giải quyết|trả lời|xem xét|tổng hợp|dưới|nhận|kịp|bàn|bị|chuyển|vốn|quan tâm|mục tiêu|vì|tham mưu,?|nhằm|để"
    r"|phiếu|đơn|thư|khu vực|khu đất|vị trí|địa điểm|phương án|ngoại|lời|câu|ra|nhu cầu,?|nguyện vọng,?)\s*$"
)
_NAMES_MATTERS = ("ý kiến, ", "nguyện vọng, ", "phản ánh, ", "lãnh đạo, ")
"""What is named beside these is a matter too: "với các ý kiến, kiến nghị gửi sau"."""
_ADDRESSED = frozenset(("yêu cầu", "đề nghị"))
_FOR = re.compile(r"(?<!\w)(?:để|nhằm|tiếp tục|phối hợp|tham mưu|nghiên cứu)(?!\w)")
_PROPOSES = frozenset(("kiến nghị", "đề xuất"))
_MOST_CLAUSES = 3
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
_NOW = re.compile(
    r"[\s,]*(?:cần|phải|khẩn trương|tập trung|tiếp tục|nghiêm túc|chủ động|rà soát|tăng cường|đẩy mạnh"
    r"|đẩy nhanh|kiểm tra|thực hiện|triển khai|xử lý|phối hợp|siết chặt)(?!\w)"
)
_HERE = re.compile(
    r"(?:phát biểu|kết luận|chỉ đạo|cũng tại|tại (?:buổi|hội nghị|cuộc|đây|phiên|chương trình|các (?:điểm|nơi))|sau khi"
    r"|qua (?:kiểm tra|khảo sát|nghe)|dịp này|nhân dịp)(?!\w)"
)
"""Behind these "đã yêu cầu" tells what was said there, not what was said once."""
_PRONOUN = re.compile(
    r"[“\"]?\s*(?:bà con |cử tri |nhân dân |người dân |nông dân |doanh nghiệp )?(?:chúng tôi|tôi|gia đình tôi"
    r"|chúng em|bà con)(?: rất| cũng| chỉ| xin| tha thiết)*"
)
# "Ông A cho biết xã rất mong …": whoever speaks for them.
_SAYS_THEY = re.compile(
    r"(?:cho biết|cho rằng|chia sẻ|tâm sự|nói)(?: rằng)?,? (?:xã|phường|bản|bà con|người dân|chúng tôi|tôi|địa phương"
    r"|gia đình|doanh nghiệp|đơn vị)(?: rất| cũng| chỉ| tha thiết| luôn)*$"
)
_BY_DOCUMENT = re.compile(
    r"(?:(?:trong |tại |theo )?(?:nội dung )?(?:công điện|chỉ thị|công văn|văn bản|thông báo|kết luận|kế hoạch"
    r"|quyết định|nghị quyết)(?: này| trên| nói trên| số [\w/-]+| của [^,;:.]{3,60}?)*(?: cũng| còn| đã)?)[\s,]*$"
)
_BY_DOCUMENT_BEHIND = re.compile(
    r"[”\"][,.]? (?:nội dung )?(?:công điện|chỉ thị|công văn|văn bản|thông báo|kết luận"
    r"|nghị quyết)(?: này)? (?:cũng )?$"
)
_ON_MATTER = re.compile(r"(?:về|riêng|đối với|với|ngoài)\s[^,;:]{3,110},\s")
_HENCE = re.compile(r", (?:vì vậy|do vậy|do đó|vì thế|bởi vậy),? $")
# "2. Về quỹ đất: Giao Sở …", "Để khắc phục, yêu cầu: …".
_HEADED = re.compile(
    r"(?:\d{1,2}[.)]\s*|[a-zđ]\)\s*|[-+•]\s*)?(?:(?:về|đối với|riêng) [^:;.]{2,70}:|(?:để|nhằm) [^,;:.]{3,90},)\s*"
)
_SO = " nên "
_CLAUSE_MARKS = (", ", "; ", ": ", " và ", " đồng thời ", " - ", " – ")
_FAR_BACK, _NEAR = 90, 60


_OF = Ways(
    r"(?:(?<!ý kiến )(?<!chỉ đạo )của|(?<!\w)(?:nghe|gửi|trình|kính gửi|lên)) (?:các |những )?(?:đồng chí |ông |bà )?$"
)
_OF_WIDTH = 30
_SIGNED = re.compile(r"(?<!\w)(?:ký|ban hành (?:công điện|chỉ thị|công văn))(?!\w)")


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

    def _said(self, sentence: Sentence, people: list[PersonMention], found: Said, *, goes_on: bool) -> Said | None:  # noqa: PLR0911
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
        leads_in = lead is not None and lead.end() == len(opening)
        leads_in = leads_in or _ON_MATTER.fullmatch(opening, lead.end() if lead else 0) is not None
        leads_in = leads_in or _HENCE.search(opening) is not None or _HEADED.fullmatch(opening) is not None
        asks = verb in ORDERING or verb in UPWARD
        if (asks or verb in ("nêu rõ", "chỉ rõ", "nêu")) and _BY_DOCUMENT.fullmatch(opening):
            # "Nội dung công điện nêu: …" lays down what is to be done.
            return found._replace(verb="nêu rõ") if verb == "nêu" else found
        if verb in ("nêu", "nêu rõ", "yêu cầu", "chỉ rõ", "khẳng định") and _BY_DOCUMENT_BEHIND.search(opening):
            return found._replace(verb="nêu rõ")
        noun = _NOUN_BEFORE.search(before.rstrip()[-_NOUN_WIDTH:]) is not None and BY_PAPER.search(before) is None
        if noun and (not leads_in or before.endswith(_NAMES_MATTERS)) and not _OPINIONS.search(before):
            return None
        clause = self._clause_start(sentence.start, at)
        if verb in _PROPOSES or verb in _ADDRESSED:
            # "Việc nhiều nên xã kiến nghị …".
            clause = max(clause, lowered.rfind(_SO, sentence.start, at) + len(_SO)) if _SO in before else clause
        head = "" if MARK.fullmatch(opening) else lowered[clause:at].strip(' “"').removeprefix("rất")
        if head and asks and _PRONOUN.fullmatch(head):
            names = [m for m in people if m.start > found.end and m.who is not None]
            if not names and "bà con" in head:
                return found._replace(subject=self.body.text[clause:at].strip())
            return found._replace(subject=names[-1] if names else None)
        if not head or _AND.fullmatch(head) or LEAD_IN.fullmatch(head + " "):
            opens = leads_in or not opening or MARK.fullmatch(opening) is not None
            return self._without_subject(sentence, people, found, opens=opens, goes_on=goes_on)
        if goes_on and asks and _SAYS_THEY.search(head) is not None:
            return found
        voice = (
            voice_before(self.body, sentence.start, clause, at)
            if verb in VOICED or self._directs(found, sentence)
            else None
        )
        if voice is None:
            return None
        past = (
            verb in ORDERING
            and _PAST.search(before) is not None
            and not sets_task(self.body, sentence, found.at, found.end)
        )
        past = past or (verb in UPWARD and LONG_AGO.search(before) is not None)
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
        asks = found.verb in UPWARD or found.verb == "đề nghị"
        if sentence.text[:1] in '“"' and asks and not opens:
            behind = [m for m in people if m.start > found.end and m.who is not None]
            if behind:
                return found._replace(subject=behind[-1])
        if people and people[0].start == sentence.start and not opens and self._by_first(found):
            return found._replace(subject=people[0])
        if opens and self.body.lowered.startswith(" về", found.end):
            return None
        if (
            found.verb in ("giao", "phân công", "chỉ đạo")
            and (goes_on or opens)
            and _WITH_IT.search(self.body.lowered, 0, found.at)
        ):
            return found
        if found.verb == "xin" and goes_on and _AND_BEGS.search(self.body.lowered, 0, found.at):
            return found
        if found.verb in _ADDRESSED and not goes_on and not opens and self._addresses(found, sentence):
            doer = self._who_acts(people, sentence, found) or self._doer(sentence, found.at)
            # "Dân kêu vì bụi và đề nghị …": asked by whoever does what stands before "và", never by who spoke before.
            apart = self.body.lowered.endswith((", ", "; "), 0, found.at)
            return found._replace(subject=doer) if doer is not None or apart else None
        if found.verb in _PROPOSES and not goes_on and not opens and self._proposes_too(found, sentence):
            doer = self._who_acts(people, sentence, found) or self._doer(sentence, found.at)
            return found._replace(subject=doer) if doer is not None else None
        further = goes_on and (found.verb in ORDERING or found.verb in UPWARD)
        return found if (further and found.verb not in WORKS) or (opens and found.verb in ALONE) else None

    def _addresses(self, found: Said, sentence: Sentence) -> bool:
        """Whether a clause begins with the verb and names whom it asks: "…; đề nghị các trường cử …"."""
        joined = self.body.lowered.endswith((", ", "; ", " và ", " đồng thời "), 0, found.at)
        return joined and addressee_after(self.body, found.end, sentence.end)[0] is not None

    def _proposes_too(self, found: Said, sentence: Sentence) -> bool:
        """Whether somebody does one thing and proposes another; "để kịp thời xử lý và đề xuất" is what for."""
        before = self.body.lowered[sentence.start : found.at]
        return before.endswith(" và ") and ";" not in before and not _FOR.search(before)

    def _who_acts(self, people: list[PersonMention], sentence: Sentence, found: Said) -> PersonMention | None:
        """Who begins the sentence, or a clause of it: "Thay mặt tỉnh, ông A hứa …, đồng thời yêu cầu …"."""
        clauses = (one for one in people if one.subject_end < found.at)
        return next(
            (m for m in clauses if m.start == sentence.start or self.body.text.endswith(", ", 0, m.start)), None
        )

    def _doer(self, sentence: Sentence, before: int) -> str | None:
        """The body whose doing a sentence begins with: "Để giúp dân, thành phố lập tổ lưu động; đề nghị …"."""
        first = _FIRST_DOES.match(self.body.lowered, sentence.start, before)
        if first is not None and VOICE.match(first["who"]) is not None:
            return self.body.text[first.start("who") : first.end("who")]
        at = sentence.start
        for _ in range(_MOST_CLAUSES):
            who = named_at(self.body, at, before) or addressee_at(self.body, at, before)[0]
            if who is not None:
                return who
            comma = self.body.lowered.find(", ", at, before)
            if comma < 0:
                return None
            at = comma + 2
        return None

    def _by_first(self, found: Said) -> bool:
        """Whether whoever a sentence begins with says it: "Ông nghe báo cáo, sau đó dặn xã …"."""
        lowered = self.body.lowered
        after = found.verb in ORDERING and _THEN.search(lowered, 0, found.at) is not None
        asks = found.verb in ORDERING or found.verb == "mong muốn"
        also = found.verb in ALONE and asks and lowered.endswith(" và ", 0, found.at)
        return found.verb in DEEDS or after or also

    def _is_noun(self, found: Said, sentence: Sentence, people: list[PersonMention]) -> bool:
        """Whether the words there are no verb of speech: "yêu cầu của nhiệm vụ", "giao thông", "chỉ đạo hội nghị"."""
        if found.verb in _MAYBE_NOUNS and _NOUN_AFTER.match(self.body.lowered, found.end):
            return True
        if found.verb == "báo cáo" and found.at == sentence.start:
            return True
        if found.verb == "thông tin" and _INFORMS.match(self.body.lowered, found.end) is None:
            return True
        if found.verb == "giao" and _SHIFT.match(self.body.text, found.end):
            return True
        if found.verb == "muốn" and _IF.match(self.body.lowered, found.end, sentence.end):
            return True
        if found.verb == "xin" and _NOT_BEGGED.match(self.body.lowered, found.end):
            return True
        return (
            found.verb in DEEDS
            and not self._opens(found.end, sentence)
            and not any(mention.start == found.end + 1 for mention in people)
            and addressee_after(self.body, found.end, sentence.end)[0] is None
            and not self._directs_later(found, sentence, people)
            and not (sentence.end - found.end <= 1 and people and people[-1].subject_end == found.at - 1)
            and TOWARDS.match(sentence.lowered) is None
        )

    def _directs_later(self, found: Said, sentence: Sentence, people: list[PersonMention]) -> bool:
        """Whether somebody directs others named behind when: "Bộ trưởng A chỉ đạo, ngay đêm nay, các xã phải …"."""
        lowered = self.body.lowered
        if not lowered.startswith(", ", found.end) or not any(m.subject_end == found.at - 1 for m in people):
            return False
        comma = lowered.find(", ", found.end + 2, found.end + _NEAR)
        return comma >= 0 and addressee_at(self.body, comma + 2, sentence.end)[0] is not None

    def _of_person(self, sentence: Sentence, people: list[PersonMention], found: Said) -> Said | None:
        """`found` said by the person named last before it; None when there are other words between."""
        named = (m for m in reversed(people) if m.subject_end <= found.at)
        subject = next((m for m in named if not self._is_object(m) and not self._is_aside(m, found.at)), None)
        if subject is None:
            return None
        lowered = self.body.lowered
        between = lowered[subject.subject_end : found.at]
        between = _BRACKETED.sub("", between) if "(" in between else between
        if subject.subject_end > subject.end and _REST_OF_POST.fullmatch(between) and not NO_VOICE.search(between):
            between = ""
        for _ in range(_APPOSITIONS):
            between = _APPOSED.sub(" ", between, count=1)
        between = _FROM.sub(" ", between, count=1)
        if "(" in between or not _ADVERBS.fullmatch(between):
            return None
        # What somebody has signed is an order given now.
        here = _HERE.match(sentence.lowered) is not None and LONG_AGO.search(between) is None
        past = found.verb in ORDERING and _DONE.search(between) is not None and not _SIGNED.search(between) and not here
        past = past and not sets_task(self.body, sentence, found.at, found.end)
        past = past or (found.verb in UPWARD and LONG_AGO.search(lowered, sentence.start, found.at) is not None)
        return found._replace(subject=subject, past=past)

    def _is_aside(self, mention: PersonMention, at: int) -> bool:
        """Whether the words stand in brackets behind a name: "đại biểu A (Giám đốc Bệnh viện B) cho biết"."""
        closing = self.body.text.find(")", mention.end, at)
        return closing >= 0 and self.body.text.find("(", mention.end, closing) < 0

    def _is_object(self, mention: PersonMention) -> bool:
        """Whether somebody is spoken of as another's: "những ý kiến của các đồng chí …"."""
        return _OF.search(self.body.lowered, max(0, mention.start - _OF_WIDTH), mention.start) is not None

    def _directs(self, found: Said, sentence: Sentence) -> bool:
        """Whether "chỉ đạo" tells somebody what to do now: "UBND tỉnh chỉ đạo các xã tập trung …"."""
        if found.verb != "chỉ đạo" or _DONE.search(self.body.lowered, sentence.start, found.at):
            return False
        who, after = addressee_after(self.body, found.end, sentence.end)
        return who is not None and _NOW.match(self.body.lowered, after) is not None

    def _opens(self, end: int, sentence: Sentence) -> bool:
        """Whether what stands after the verb opens a list: "chỉ đạo:", "chỉ đạo ngay tại chỗ: Sở …"."""
        if sentence.text.endswith(":") and sentence.end - end < SHORT_OPENING:
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
