"""The verbs of speech of a sentence, each with its subject: who yêu cầu, đề nghị, kiến nghị, nhấn mạnh, cho biết."""

import re
from typing import NamedTuple

from bot.generation.addressees import addressee_after, addressee_at, named_at
from bot.generation.layout import Body, Sentence
from bot.generation.lists import MARK
from bot.generation.orders import LEAD_IN, matter_at
from bot.generation.people import PersonMention
from bot.generation.scanning import Scan
from bot.generation.ways import Ways

_STRONG_WORDS = (
    "yêu cầu rõ|yêu cầu|nhắc|đề nghị|chỉ đạo|giao nhiệm vụ cho|giao nhiệm vụ|giao trách nhiệm|giao|lưu ý|nhắc nhở"
    "|quán triệt|nhắn nhủ|nhắn gửi|căn dặn|dặn dò|dặn|kêu gọi|phân công|gợi ý|gợi mở|định hướng|khuyến nghị"
    "|đôn đốc|thúc giục|hối thúc|khuyến cáo|chỉ thị|góp ý|ra hạn cho|ra hạn"
)
_UPWARD_WORDS = (
    "đề đạt|nêu nguyện vọng|bày tỏ nguyện vọng|có nguyện vọng|kiến nghị|đề xuất|mong muốn|mong được|mong|muốn|xin"
    "|hy vọng|kỳ vọng|nhờ|ao ước|ước ao|ước mong|mong ước|mong mỏi|ước gì|ước có|ước được"
)
_REMARK_WORDS = (
    "cho ý kiến|chốt lại|chốt|kết luận|nhấn mạnh|chỉ rõ|nêu rõ|khẳng định|cho rằng|nhận định|nói|chỉ ra|quán triệt"
)
_TELLING_WORDS = (
    "cho biết|cho hay|đề ra yêu cầu|đặt vấn đề|thừa nhận|nêu lên|nêu|phản ánh|chia sẻ|thông tin|báo cáo|đánh giá"
    "|ghi nhận|biểu dương|bày tỏ|kể|khoe|trao đổi|thảo luận|nhắc lại|nhắc đến|nhắc tới|nhắc chuyện|tin tưởng|nhìn nhận"
    "|hỏi|đề cập|hoan nghênh|cảm ơn|chúc mừng|băn khoăn|lo lắng|trăn trở|than thở|tâm sự|lý giải|giải thích"
    "|phân tích|thẳng thắn|dẫn chứng|đặt câu hỏi|cảnh báo|đồng tình|đồng ý|nhất trí|thống nhất"
    "|bộc bạch|tâm tình|giãi bày|phân trần|thổ lộ|tri ân|khen ngợi|thăm hỏi|chúc"
)
TELLING = frozenset(("cho biết", "cho hay", "chia sẻ", "trao đổi", "phân tích", "lý giải"))
"""What is told may be what others must do: "Ông A cho biết, các xã phải …"."""
ORDERING = frozenset(_STRONG_WORDS.split("|"))
UPWARD = frozenset(_UPWARD_WORDS.split("|"))
REMARK = frozenset(_REMARK_WORDS.split("|"))
_WISHING_WORDS = (
    "mong muốn|mong được|mong|muốn|hy vọng|kỳ vọng|xin|nhờ|ao ước|ước ao|ước mong|mong ước|mong mỏi|ước gì|ước có"
    "|ước được"
)
WISHING = frozenset(_WISHING_WORDS.split("|"))
_POINTED_WORDS = "cho ý kiến|chốt lại|chốt|kết luận|nhắc|nhấn mạnh|chỉ rõ|nêu rõ|lưu ý|nhắn nhủ|gợi mở"
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
    "|ra hạn cho|ra hạn"
)
WORKS = frozenset(_WORKS_WORDS.split("|"))
"""These tell of work as often as of speech, so they never go on with a sentence's speech without a subject."""
_VOICED_WORDS = (
    "yêu cầu|đề nghị|kiến nghị|đề xuất|đề đạt|góp ý|cho ý kiến|hỏi|khuyến cáo|nhờ|ao ước|ước ao|ước mong"
    "|mong ước|mong mỏi|ước gì|ước có|ước được|mong muốn|mong được|mong|xin|khuyến nghị|cho biết"
    "|cho hay|phản ánh|thừa nhận"
    "|nêu|nêu rõ|nêu lên|báo cáo|đánh giá|nhìn nhận|cho rằng|khẳng định|trao đổi|thảo luận|chia sẻ|chỉ ra|băn khoăn"
    "|ghi nhận"
    "|lo lắng|thống nhất|nhất trí|đồng tình|giao|giao nhiệm vụ|giao nhiệm vụ cho|phân công|kêu gọi|chỉ rõ|nhận định"
    "|thẳng thắn|thông tin"
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
_THEY = re.compile(
    r"(?:cử tri|người dân|bà con|nhân dân|hộ dân)(?: [^\s,;:.]+(?:, [A-ZĐ][^,;:.]*)?){0,6}?"
    r"(?= (?:phản ánh|cho|nêu|lo|mong))",
    re.IGNORECASE,
)
"""Whom "họ" means."""
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
_LONG_AGO = re.compile(r"(?<!\w)(?:từng|nhiều lần|trước đó|trước đây|thời gian qua|những năm qua|từ năm)(?!\w)")
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
_VOICE = Ways(
    r"(?P<voice>họ$|(?:đại diện (?:lãnh đạo )?)?(?:(?:có|hai|các|những|ba|nhiều|một số|một|vài|mấy|đa số|hầu hết"
    r"|phần lớn|không ít) )*"
    r"(?:lãnh đạo (?:các )?)?"
    r"(?:ubnd |hđnd |đảng ủy |đảng bộ |ban thường vụ |mttq )?"
    r"(?:xã|phường|tỉnh|thành phố|sở|chỉ huy|ban chỉ huy|bộ chỉ huy|cử tri|bà con|người dân|nhân dân|hộ dân|đại biểu"
    r"|ý kiến|hội viên|công nhân"
    r"|đoàn giám sát|đoàn|tổ|ngành|thường trực|khối|nhà trường|dn|tp|nông dân|ngư dân|tiểu thương|địa phương"
    r"|doanh nghiệp"
    r"|hợp tác xã|ubnd|hđnd|đảng ủy|tỉnh ủy|thành ủy|công an|bộ|cơ quan|hiệp hội|huyện|ban quản lý|đồn|trạm|trường|hội"
    r"|ban|đơn vị|phụ huynh|thầy cô|giáo viên|đặc khu|chính phủ|văn phòng|trung tâm|chi cục|cục|mặt trận|ủy ban|công ty"
    r"|tập đoàn|nhà đầu tư|chủ đầu tư|nhà thầu|bộ đội|lãnh đạo|thành viên|chính quyền|cấp ủy|chuyên gia|nhà khoa học"
    r"|giới(?= [^\W\d_])|tổng cục|tổng công ty|thanh tra|kiểm toán|tòa án|ngân hàng|kho bạc|hải quan|bệnh viện|viện"
    r"|liên đoàn"
    r"|liên minh|người lao động|đoàn viên|cựu chiến binh|cư dân|thương lái|hộ(?= (?:kinh doanh|sản xuất|nuôi|trồng))"
    r"|chủ hộ"
    r"|tham luận|thôn|bản|ấp|khu phố|tổ dân phố"
    r"|mttq|(?:phó )?(?:chủ tịch|bí thư|giám đốc)(?= (?:ubnd|hđnd|tỉnh|thành|huyện|xã|phường|sở))"
    r"|(?:ông|bà)(?= (?!con |này |ấy |ta |và )[^\W\d_]{2,9}$))"
    r"(?!\w)[^;:.\"“”]{0,70}?)\s*$"
)
_BY_DOCUMENT = re.compile(
    r"(?:(?:trong |tại |theo )?(?:nội dung )?(?:công điện|chỉ thị|công văn|văn bản|thông báo|kết luận|kế hoạch"
    r"|quyết định|nghị quyết)(?: này| trên| nói trên| số [\w/-]+| của [^,;:.]{3,60}?)*(?: cũng| còn| đã)?)[\s,]*$"
)
_BY_DOCUMENT_BEHIND = re.compile(
    r"[”\"][,.]? (?:nội dung )?(?:công điện|chỉ thị|công văn|văn bản|thông báo|kết luận"
    r"|nghị quyết)(?: này)? (?:cũng )?$"
)
_BY_PAPER = re.compile(
    r" (?:vừa |đã |mới )?(?:có|ban hành|ra|gửi|phát) (?:công văn|văn bản|công điện|chỉ thị|kế hoạch|thông báo"
    r"|quyết định|tờ trình)[^,;]*$"
)
# "Văn phòng UBND tỉnh cho biết vừa có công văn …".
_SAYS_SO = re.compile(r" (?:cho biết|cho hay|thông tin|thông báo)(?: rằng)?$")
_TAIL_ADVERBS = re.compile(
    r"(?:,?\s+(?:thì|chỉ|cùng nhau|cùng|cũng|đã|đều|còn|tiếp tục|mạnh dạn|đồng thời|sẽ|thẳng thắn|rất|tha thiết|vừa|và"
    r"|chân thành|bày tỏ|một lần nữa|đồng loạt|bức xúc"
    r"|chính thức|đứng lên|đứng dậy|trân trọng|kính|long trọng|tập trung|chủ yếu|lại|đặc biệt|thống nhất|nhất trí"
    r"|mong muốn|nhiều lần|nhấn mạnh|cơ bản|từng))+$"
)
_LEAD_WHERE = re.compile(
    r"(?:(?:tại|thảo luận|tham gia|trong|qua|sau|nhân|cũng tại|cũng trong|phát biểu|báo cáo|thông tin|trao đổi"
    r"|thay mặt|về|trước|từ|đối với|với|riêng)\s[^,:;]{2,110},\s*)+"
)
_ON_MATTER = re.compile(r"(?:về|riêng|đối với|với|ngoài)\s[^,;:]{3,110},\s")
_HENCE = re.compile(r", (?:vì vậy|do vậy|do đó|vì thế|bởi vậy),? $")
# "2. Về quỹ đất: Giao Sở …", "Để khắc phục, yêu cầu: …".
_HEADED = re.compile(
    r"(?:\d{1,2}[.)]\s*|[a-zđ]\)\s*|[-+•]\s*)?(?:(?:về|đối với|riêng) [^:;.]{2,70}:|(?:để|nhằm) [^,;:.]{3,90},)\s*"
)
_SO = " nên "
_CLAUSE_MARKS = (", ", "; ", ": ", " và ", " đồng thời ", " - ", " – ")
_FAR_BACK, _SHORT_OPENING, _LONGEST_VOICE, _NEAR = 90, 90, 18, 60


_OF = Ways(
    r"(?:(?<!ý kiến )(?<!chỉ đạo )của|(?<!\w)(?:nghe|gửi|trình|kính gửi|lên)) (?:các |những )?(?:đồng chí |ông |bà )?$"
)
_OF_WIDTH = 30
_SIGNED = re.compile(r"(?<!\w)(?:ký|ban hành (?:công điện|chỉ thị|công văn))(?!\w)")
_WHO_ARE = re.compile(r"(?<=tri) là(?= \w+ \w+)|(?<=hộ) là(?= \w+ \w+)|(?<=biểu) là(?= \w+ \w+)")
"""What voters are: "một số cử tri là ngư dân"."""
_NO_VOICE = re.compile(
    r"\s(?:được|nghe|cho biết|cho rằng|đã|sẽ|đang|là|để|như|nhằm|tổ chức|tổng hợp|họp|triển khai|thực hiện|tiếp tục"
    r"|tập trung|phối hợp"
    r"|hoàn thành|ban hành|tiếp nhận|làm việc|gửi|trình|đừng|hãy|phải|cần)[\s,]"
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
        noun = _NOUN_BEFORE.search(before.rstrip()[-_NOUN_WIDTH:]) is not None and _BY_PAPER.search(before) is None
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
        voice = self._voice(sentence.start, clause, at) if verb in VOICED or self._directs(found, sentence) else None
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
        return found if (further and found.verb not in WORKS) or (opens and found.verb in _ALONE) else None

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
        if first is not None and _VOICE.match(first["who"]) is not None:
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
        also = found.verb in _ALONE and asks and lowered.endswith(" và ", 0, found.at)
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
        if subject.subject_end > subject.end and _REST_OF_POST.fullmatch(between) and not _NO_VOICE.search(between):
            between = ""
        for _ in range(_APPOSITIONS):
            between = _APPOSED.sub(" ", between, count=1)
        between = _FROM.sub(" ", between, count=1)
        if "(" in between or not _ADVERBS.fullmatch(between):
            return None
        # What somebody has signed is an order given now.
        here = _HERE.match(sentence.lowered) is not None and _LONG_AGO.search(between) is None
        past = found.verb in ORDERING and _DONE.search(between) is not None and not _SIGNED.search(between) and not here
        past = past or (found.verb in UPWARD and _LONG_AGO.search(lowered, sentence.start, found.at) is not None)
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
            words, papers = _BY_PAPER.subn("", self.body.lowered[offset:at].rstrip())
            words = _SAYS_SO.sub("", words) if papers else words
            words = _TAIL_ADVERBS.sub("", words)
            match = _VOICE.match(words)
            if match is None or _NO_VOICE.search(_WHO_ARE.sub("", match["voice"]).replace("ban tổ chức", "ban") + " "):
                continue
            if match["voice"] == "họ":
                they = list(_THEY.finditer(self.body.text, opening, offset))
                return they[-1][0] if they else None
            if len(match["voice"].split()) <= _LONGEST_VOICE:
                return self.body.text[offset : offset + len(match["voice"])]
        return None
