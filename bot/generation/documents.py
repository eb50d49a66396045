"""The documents an article names: kind, number, issuer, date and subject."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.generation.layout import Body
from bot.knowledge.model import Document, DocumentMention
from bot.vietnamese.dates import read_dates

_KINDS = (
    "Nghị quyết liên tịch|Nghị quyết|Thông báo kết luận|Thông báo Kết luận|Kết luận|Chỉ thị|Quyết định|Kế hoạch"
    "|Nghị định|Thông tư liên tịch|Thông tư"
    "|Kế hoạch hành động|Công điện|Công văn|Văn bản|Hướng dẫn|Quy định|Quy chế|Chương trình hành động"
    "|Chương trình|Đề án|Tờ trình"
    "|Báo cáo|Thông báo|Luật|Pháp lệnh|Lệnh|Sắc lệnh"
)
_LETTERS = r"[A-ZĐƯ][A-Za-zĐđƯư]*(?:(?:[-–/]|(?<=QĐ)- |(?<=KH)- |(?<=NQ)- )?[A-ZĐƯ][A-Za-zĐđƯư]*)*"
"""With the space that a slip of the pen leaves behind a hyphen: "1332/QĐ- BYT"."""
_NUMBERED = re.compile(
    rf"(?P<number>[0-9](?<![\w/.,-][0-9])\d{{0,4}}(?:/\d{{4}}(?:/|-)"
    rf"|[-/–]){_LETTERS}\d{{0,2}}(?:[-/–]\d+)?(?:\.\d+)?)(?![\w/])"
)
_KIND_BEFORE = re.compile(rf"(?:(?P<kind>{_KINDS.lower()})\s+)?(?:số\s*:?\s*)?$")
_KIND_LOOK_BACK = 40
_ABBREVIATED = {
    "NQ": "Nghị quyết", "KL": "Kết luận", "CT": "Chỉ thị", "QĐ": "Quyết định", "KH": "Kế hoạch", "NĐ": "Nghị định",
    "TT": "Thông tư", "CĐ": "Công điện", "CV": "Công văn", "HD": "Hướng dẫn", "QĐi": "Quy định", "ĐA": "Đề án",
    "TTr": "Tờ trình", "BC": "Báo cáo", "TB": "Thông báo", "CTr": "Chương trình", "CTHĐ": "Chương trình hành động",
    "QC": "Quy chế", "KHHĐ": "Kế hoạch hành động", "TTLT": "Thông tư liên tịch",
}  # fmt: skip
_DATED = re.compile(
    r"\s*,?\s*(?:ban hành |ký |ra )?(?:ngày\s+(?P<day>\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}"
    r"|\d{1,2} tháng \d{1,2} năm \d{4})|(?:ban hành )?(?:tháng|năm)\s+(?P<month>\d{1,2}\s*[/-]\s*\d{4}))"
)
# "Ngày 5/3/2026, UBND tỉnh ban hành Kế hoạch số …": the day stands before.
_ISSUED_ON = re.compile(
    r"(?:[Nn]gày|[Ss]áng|[Cc]hiều) (?P<day>\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
    r"(?P<month>),? [^.;:\n]{2,70} (?:ban hành|ký|phê duyệt|ra)(?: [^\W\d_]+){0,3} $"
)
_MINISTRIES = (
    "Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|Khoa học và Công nghệ"
    "|Giáo dục và Đào tạo|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Dân tộc và Tôn giáo|Tài chính|Nội vụ|Y tế"
    "|Xây dựng|Công Thương|Công thương|Tư pháp|Công an|Quốc phòng|Ngoại giao|Ngoại vụ|Kế hoạch và Đầu tư"
    "|Giao thông vận tải|Thông tin và Truyền thông|Lao động - Thương binh và Xã hội|Du lịch"
)
_ORGAN = (
    r"(?:Bộ Chính trị(?:(?:,| và) Ban Bí thư(?: Trung ương Đảng)?)?|Ban Bí thư(?: Trung ương Đảng| Trung ương)?"
    r"|Ban Chấp hành Trung ương(?: Đảng)?(?: khóa [IVX]+)?|Trung ương(?: Đảng)?|Thủ tướng Chính phủ|Thủ tướng"
    r"|Chính phủ|Ban Chấp hành Đảng bộ (?:tỉnh|thành phố|xã|phường)"
    r"|Quốc hội|[UỦ]y ban Thường vụ Quốc hội|[UỦ][yỷ] ban Kiểm tra Trung ương|Chủ tịch nước|Chủ tịch UBND (?:tỉnh"
    r"|thành phố)|Ban Tổ chức Trung ương|Thanh tra Chính phủ|Ngân hàng Nhà nước(?: Việt Nam)?"
    r"|(?:Ban Thường vụ |BTV )?(?:Tỉnh|Thành|Đảng) (?:ủy|uỷ)|(?:Thường trực )?(?:UBND|HĐND|Ủy ban nhân dân"
    r"|Hội đồng nhân dân)(?: (?:tỉnh|thành phố|xã|phường|TP\.?))?"
    rf"|Ban Chỉ đạo (?:Trung ương |tỉnh |quốc gia )?về [^;.()]{{3,120}}?(?= và (?:{_KINDS})| ra ngày| ban hành| ký"
    r"| ngày \d|, (?=[A-ZĐÂ]|các |tỉnh |xã )|[;.()]|$)"
    rf"|Ban Chỉ đạo [^,;.()]{{3,90}}?(?= và (?:{_KINDS})| ra ngày| ban hành| ngày \d|[,;.()]|$)"
    rf"|Ban [A-ZĐ]\w+(?: \w+){{0,3}} (?:Trung ương|Tỉnh ủy)|(?:Bộ trưởng )?Bộ (?:{_MINISTRIES})|Sở (?:{_MINISTRIES})"
    r"|Văn phòng (?:Chính phủ|Trung ương(?: Đảng)?|Quốc hội|Tỉnh ủy|UBND tỉnh)|Chủ tịch UBND (?:xã|phường)"
    r"|Ban (?:Kinh tế - Ngân sách|Pháp chế|Văn hóa - Xã hội|Dân tộc|Đô thị)(?: HĐND)?"
    r"|Hội nghị lần thứ \w+ Ban Chấp hành Trung ương(?: Đảng)?(?: khóa [IVX]+)?"
    r"|Hội nghị Trung ương \d{1,2}(?:,? khóa [IVX]+)?"
    r"|(?:Ban Thường vụ |BTV |Ban Chấp hành )?(?:Tỉnh|Thành|Đảng) ?[uủ][yỷ]|Đại hội [^,;.()]{3,60}?)"
)
_PLACE = r"(?P<place>(?: tỉnh| thành phố| xã| phường)?(?: [A-ZĐÂ][\w’']*)*)"
_ISSUER = re.compile(rf"\s*,?\s*(?:của|do|(?= Hội nghị lần))\s+(?P<issuer>{_ORGAN}){_PLACE}(?=[\s,.;:()…]|$)")
# "UBND tỉnh ban hành Quyết định số …": who issues stands before.
_ISSUING = re.compile(
    rf"(?<!\w)(?P<issuer>{_ORGAN}){_PLACE} (?:đã |vừa |cũng |cũng đã )?(?:ký )?(?:ban hành|ra|có|thông qua|ký) $"
)
_ISSUING_LOOK_BACK = 90
_ISSUED_LOOK_BACK = 120
_BY_LETTERS = (("TTg", "Thủ tướng Chính phủ"), ("NĐ-CP", "Chính phủ"), ("NQ-CP", "Chính phủ"), ("/QH", "Quốc hội"),
    ("/UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("TT-BNV", "Bộ Nội vụ"), ("TT-BTC", "Bộ Tài chính"),
    ("TT-BYT", "Bộ Y tế"), ("TT-BGDĐT", "Bộ Giáo dục và Đào tạo"), ("TT-BXD", "Bộ Xây dựng"),
    ("TT-BCT", "Bộ Công Thương"), ("TT-BTP", "Bộ Tư pháp"), ("TT-BCA", "Bộ Công an"), ("TT-BQP", "Bộ Quốc phòng"),
    ("TT-BNNMT", "Bộ Nông nghiệp và Môi trường"), ("TT-BKHCN", "Bộ Khoa học và Công nghệ"),
    ("TB-VPCP", "Văn phòng Chính phủ"), ("/VPTW", "Văn phòng Trung ương Đảng"),
    ("/BTCTW", "Ban Tổ chức Trung ương"), ("/UBKTTW", "Ủy ban Kiểm tra Trung ương"),
)  # fmt: skip
_LOCAL = {
    "-UBND": re.compile(r"UBND (?:tỉnh|thành phố|xã|phường)(?!\w)"),
    "-HĐND": re.compile(r"HĐND (?:tỉnh|thành phố|xã|phường)(?!\w)"),
    "/TU": re.compile(r"(?:Ban Thường vụ )?(?:Tỉnh|Thành) ủy"),
}
_LOCAL_LOOK_BACK = 260
_LAID = re.compile(r"\s+ban hành(?=\W)")
_ABOUT = re.compile(
    r"\s*,?\s*(?:về|V/v)\s+(?:việc\s+)?(?P<about>(?:[^,;.()“”\"]|“[^”\n]{2,140}”){6,}?"
    r"(?:, (?:[^,;.()“”\"]|“[^”\n]{2,140}”){3,}?){0,3}?)(?=[;.()”\"…]|“[^”\n]*$"
    r"| và (?:các )?(?:Kết luận|Nghị quyết|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Công văn|Hướng dẫn|Quy định) "
    r"|, (?:tham mưu|báo cáo|đề xuất|trình|Ban|các|tỉnh|xã|UBND|đồng|được|nhưng|tích|Thủ|Phó|Tổng Bí|Chủ tịch"
    r"|góp phần|qua đó|Tờ trình|Báo cáo|Nghị quyết|Quyết định|Kế hoạch)|\s(?:được|đã"
    r"|nhưng|trong đó|và tổ chức|để|thay thế)|$)"
)
_ABOUT_WORDS = 45
_SHORT = r"\d{1,4}(?![\w/]|[-–]\w|[.,]\d|\s?%)"
_SHORT_NUMBER = re.compile(
    # Each way in full: what begins with letters alone is looked for five times faster than with a choice of letters.
    r"(?P<kind>Nghị quyết|nghị quyết|Chỉ thị|chỉ thị|Kết luận|kết luận|Nghị định|nghị định|Đề án|đề án"
    r"|Thông tư|thông tư|Quyết định|Công điện|công điện)"
    rf"(?: số (?:\d{{1,4}}/20\d\d(?![/\w-])|{_SHORT})| {_SHORT}(?! (?:ngày|tháng|xã|người|đồng|lần|đợt|giải|nhiệm|nội"
    rf"|chỉ)))"
    rf"(?P<more>(?:(?:,| và|;) (?:số )?{_SHORT}(?! [a-zà-ỹđ]+ [a-zà-ỹđ]+ (?:xã|người)))*)"
)
_NUMBER = re.compile(r"\d+(?:/20\d\d)?")
_SESSION = r"(?: (?:lần thứ|khóa) (?:[IVXL]+|\d{1,2}|[Nn]hất|thứ [a-z]+|[a-zà-ỹ]+))?"
_TERM = r"(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?"
# "Đề án “Phát triển cây chè Shan đến năm 2030”".
_QUOTED = re.compile(
    r"(?P<kind>Nghị quyết|Kế hoạch|Đề án|Chỉ thị|Kết luận"
    r"|Chương trình)(?: về)? [“\"](?P<about>[A-ZĐ\u00c0-\u1ef9][^”\"\n]{14,200})[”\"]"
)
# "Đề án chuyển đổi số tỉnh giai đoạn 2025 - 2030": named by what it is for.
_SCHEME = re.compile(
    r"(?P<kind>Đề án) (?P<about>(?!này|của|số|về|đã|được|trên|đó|có|do|là|và|nêu|theo|trong|thành|liên|sẽ|cần"
    r"|phải)[a-zà-ỹđ]+"
    r"(?: (?!đã|được|của|và|để|với|trong|theo|tại|là|sẽ|giai)[^\W\d_]+){2,14}?)(?=[,;.()“”\"]| (?:đã|được|của|và|để"
    r"|với|trong|theo"
    r"|tại|là|sẽ|giai đoạn) |$)"
)
_CONGRESS = re.compile(
    rf"(?P<kind>[Nn]ghị [Qq]uyết) (?P<issuer>(?:của )?(?:Đại hội (?:đại biểu )?"
    r"(?:(?:toàn quốc )?lần thứ [IVXL\d]+ (?:của )?Đảng"
    r"|(?:toàn quốc )?[IVXL]+ (?:của )?Đảng|toàn quốc"
    r"|[Đđ]ảng bộ(?: (?:Quân sự|Công an|Bộ đội Biên phòng|các cơ quan Đảng))?"
    r"(?: (?:tỉnh|xã|phường|thành phố|các cấp|đặc khu))?(?: [A-ZĐ][\w’']*){0,4}|[Đđ]ảng các cấp|[Đđ]ảng)"
    rf"{_SESSION}(?: của Đảng)?{_TERM}"
    r"|Hội nghị (?:lần thứ \w+ )?(?:Ban Chấp hành )?Trung ương(?: Đảng)?(?: lần thứ \w+| \d{1,2})?(?:,? khóa [IVX]+)?"
    r"|Trung ương \d{1,2}(?:,? khóa [IVX]+)?))(?!\w)"
)
# "Nghị quyết Đại hội" alone means the congress that the article names in full.
_BARE_CONGRESS = re.compile(
    r"(?P<kind>Nghị quyết|nghị quyết) (?P<issuer>Đại hội)(?! \(?(?:[Đđ]ảng|đại biểu|lần|toàn|[IVX]+))(?!\w)"
)
_FULL_CONGRESS = re.compile(
    r"Đại hội (?:đại biểu )?Đảng bộ (?:tỉnh|thành phố|xã|phường|đặc khu)(?: [A-ZĐ][\w’']*){1,4} lần thứ (?:[IVXL]+|\w+)"
)
_SAID_TERM = re.compile(r",? nhiệm kỳ \d{4} ?[-–] ?\d{4}$")
_PASSED = re.compile(
    r"(?P<issuer>(?:HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố|xã|phường))(?: [A-ZĐ]\w*)*[^.;\n]{0,60}"
    r" (?:thông qua|ban hành) [^.;\n]{0,30}nghị quyết"
)
_PASSED_WITHIN = 300
_SUBJECT = re.compile(
    r"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Đề án|Quy định|Hiệp định|Hiệp ước|Bản ghi nhớ"
    r"|Nghị định thư|Nghị định|Công điện) (?:chuyên đề |mới )?về (?:việc )?(?P<about>[^,;.()“”\"]{8,160}?)"
    rf"(?: của (?P<issuer>{_ORGAN}))?(?=[,;.()“”\"…]|\s(?:được|đã|nhưng|với|đến năm|giai đoạn|để)\s|\svà (?=Nghị|Kế"
    rf"|Quyết|Chỉ|Kết|Đề|các nghị)|$)"
)
_UNNUMBERED = re.compile(
    rf"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Đề án|Quy định"
    rf"|Nghị định|Công điện|Thông báo kết luận|Báo cáo(?= của (?:Tỉnh|Thành) ủy)|báo cáo(?= của (?:Tỉnh|Thành) ủy))"
    rf"(?: của(?: kỳ họp)?| kỳ họp|(?= HĐND| Hội đồng nhân dân| Quốc hội| Tỉnh ủy)) (?P<issuer>{_ORGAN}){_PLACE}"
    r"(?=[\s,.;:()…]|$)"
)
# "Nghị quyết hỗ trợ học phí của HĐND tỉnh": the subject between kind and issuer.
_BETWEEN = re.compile(
    r"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Kế hoạch|Đề án|Quyết định)(?: chuyên đề)?"
    r"(?P<about> (?!(?:của|số|này|đã|và|được|trên|đó|có|do|nói|nêu|theo|là|tại|về)(?!\w))[a-zà-ỹđ][^,;.()“”\d]{3,90}?)"
    rf" của (?P<issuer>{_ORGAN}){_PLACE}(?=[\s,.;:()…]|$)"
)
_REPORT = re.compile(
    r"(?P<kind>Báo cáo) (?:đánh giá|kết quả|tổng kết|sơ kết|tình hình) [^,;.()“”]{3,90}?"
    rf" của (?P<issuer>(?:Tỉnh|Thành) ủy){_PLACE}(?=[\s,.;:()…]|$)"
)
_ACTION = re.compile(
    r"(?P<kind>Chương trình hành động|chương trình hành động(?= (?:thực hiện|triển khai) Nghị))"
    r"(?: (?:của [^,;.]{3,40} )?(?P<about>(?:thực hiện|triển khai) [Nn]ghị quyết[^,;.()“”\"]{0,60}?))?"
    r"(?=[,;.()“”\"…]|\s(?:được|đã|nhưng|với|để|và|thực hiện|sát|phù hợp)(?!\w)|$)"
)
_DRAFT = re.compile(
    r"[Dd]ự thảo (?:các |những )?(?:[Vv]ăn kiện|[Bb]áo cáo [Cc]hính trị)"
    r"(?P<about>[^,;.()]{0,30}? (?:trình|tại) (?:ra )?Đại hội"
    r" (?:(?:đại biểu )?toàn quốc(?: lần thứ [IVX]+)?|[IVX]+)(?: của Đảng)?)"
)
# A law's title goes on in small letters up to a year, a mark or a word that no title holds.
_NO_TITLE_WORDS = (
    "năm được đã có là cho trong tại để theo sẽ của cùng với mới nhằm do đến vào từ này sửa quy còn cũng mà khi như nên"
    " trên bằng phải không chưa thì nêu và gồm giai tới thay vừa ban đối về các ở"
)
_TITLE_WORD = rf"(?!(?:{'|'.join(_NO_TITLE_WORDS.split())})(?!\w))[a-zà-ỹđ]+"
_LAW = re.compile(
    r"(?=[LPBH])(?<!\w)(?<!Đại học )(?P<kind>Luật|Pháp lệnh|Bộ luật|Hiến pháp)"
    r"(?P<about> (?!sư|gia|pháp|này|số|học|lệ)[A-ZĐÂÔƯĂÊ]\w*"
    rf"(?:(?: (?!(?:và|của|được|có|đã|năm|là|sẽ)(?!\w))[a-zà-ỹđ]+)?"
    rf"(?:, (?:vệ sinh|chống|công chức|sử dụng|chữa cháy|tố cáo)(?!\w)"
    rf"| và (?=[a-zà-ỹđ]+ [a-zà-ỹđ]+){_TITLE_WORD}| {_TITLE_WORD}){{0,12}})?)?"
    r"(?P<year> (?:năm )?(?:19|20)\d\d)?(?P<revised> \(sửa đổi\)| sửa đổi)?(?![\w/])"
)
_LAW_NUMBER = re.compile(r"\s*\(?(?:(?:Luật )?số )?(?P<number>\d+/\d{4}/QH\d+)")
# "dự thảo Kế hoạch về …", "Dự án Luật Đường bộ": none yet.
_IN_DRAFT = re.compile(
    r"(?:dự thảo|dự án|bản thảo|lấy ý kiến)(?: (?:các|về|của|sửa đổi))* (?:Luật [^,;.]{3,60}(?:,| và) )?$",
    re.IGNORECASE,
)
_DRAFT_WIDTH = 90
_LISTED = re.compile(rf"(?:,|;| và|, và) (?:(?:{_KINDS.lower()}) )?(?:số )?")


@dataclass(frozen=True, slots=True)
class Documents:
    """What `find_documents` finds."""

    found: list[DocumentMention]
    numbers: list[tuple[int, int]]
    """Where their numbers stand: no figures there."""
    dates: list[tuple[int, int]]
    """Where their dates stand: no events there."""


def find_documents(body: Body, known: Sequence[Document] = (), province: str | None = None) -> Documents:
    """The documents of `body`."""
    return _Reading(body, known, province).run()


class _Reading:
    def __init__(self, body: Body, known: Sequence[Document], province: str | None) -> None:
        self.body, self.known, self.province = body, known, province
        self.found: dict[str, DocumentMention] = {}
        self.numbers: list[tuple[int, int]] = []
        self.subjects: list[tuple[int, int]] = []
        """Where it stands what those with a number are about."""
        self.dates: list[tuple[int, int]] = []

    def run(self) -> Documents:
        """Those with a number first: what is named without one may be one of them."""
        text = self.body.text
        numbered = list(_NUMBERED.finditer(text))
        # Backwards: in a list, the issuer stands after the last one.
        for at in range(len(numbered) - 1, -1, -1):
            following = numbered[at + 1] if at + 1 < len(numbered) else None
            self._numbered(numbered[at], following)
        self.found = dict(reversed(self.found.items()))
        self._congresses()
        for pattern in (_UNNUMBERED, _BETWEEN, _REPORT):
            for match in pattern.finditer(text):
                self._by_issuer(match, (match["issuer"] + match["place"]).strip())
        for match in _SUBJECT.finditer(text):
            self._by_subject(match)
        for match in _SCHEME.finditer(text):
            self._by_subject(match)
        for match in _QUOTED.finditer(text):
            self._by_subject(match)
        for match in _ACTION.finditer(text):
            self._plain(match, match["kind"], match["about"])
        for match in _DRAFT.finditer(text):
            self._plain(match, "Dự thảo văn kiện", match["about"])
        for match in _SHORT_NUMBER.finditer(text):
            self._short(match)
        self._laws()
        return Documents(list(self.found.values()), self.numbers, self.dates)

    def _congresses(self) -> None:
        text = self.body.text
        for match in _CONGRESS.finditer(text):
            self._by_issuer(match, self._congress(match))
        if "quyết Đại hội" in text and (full := _FULL_CONGRESS.search(text)) is not None:
            for match in _BARE_CONGRESS.finditer(text):
                self._by_issuer(match, full[0])

    def _laws(self) -> None:
        text = self.body.text
        if "Luật" in text or "luật" in text or "Pháp lệnh" in text or "Hiến pháp" in text:
            for match in _LAW.finditer(text):
                self._law(match)

    def _about(self, end: int) -> tuple[str | None, int]:
        """What a document that is named up to `end` is about, and where that ends."""
        on = _ABOUT.match(self.body.text, end)
        if on is None or len(on["about"].split()) > _ABOUT_WORDS:
            return None, end
        return on["about"], on.end("about")

    def _numbered(self, match: re.Match[str], following: re.Match[str] | None) -> None:
        text = self.body.text
        number = match["number"].replace("–", "-").replace(" ", "").replace("/TƯ", "/TW").replace("-TƯ", "-TW")
        begin = max(0, match.start() - _KIND_LOOK_BACK)
        before = _KIND_BEFORE.search(self.body.lowered, begin, match.start())
        said = text[before.start("kind") : before.end("kind")] if before and before["kind"] else None
        kind = said or _kind(number)
        # "văn bản số 17-CV/TU": any of them is a "văn bản".
        kind = (_kind(number) or kind) if kind is not None and kind.lower() == "văn bản" else kind
        if kind is None:
            return
        first = before.start() if before and said else match.start()
        issuer, issued, end = self._told_after(match.end())
        listed = self._listed_with(match, following, end) if issuer is None else None
        if listed is not None:
            issuer, end = listed.issuer, max(end, self.body.text.find(listed.quote) + len(listed.quote))
        if issuer in (None, "Thủ tướng"):
            by_letters = next((name for part, name in _BY_LETTERS if part in number), None)
            before_it = self._told_before(first)
            issuer = by_letters if before_it in (None, "Thủ tướng") and by_letters else before_it or issuer
            issuer = issuer or self._local(number, first)
        if issued is None and (on := _ISSUED_ON.search(text, max(0, first - _ISSUED_LOOK_BACK), first)) is not None:
            issued = _date(on)
        begun = end
        about, end = self._about(end)
        self.subjects.append((begun, end))
        self.numbers.append((first, match.end()))
        kept = next((document for document in self.known if document.number == number), None)
        entry = DocumentMention(
            number=number,
            kind=kept.kind if kept and said is None else kind[0].upper() + kind[1:],
            issuer=issuer,
            issued=issued,
            about=about,
            quote=text[first:end].rstrip(" ,;:"),
        )
        already = self.found.get(number)
        if already is None or _told(entry) > _told(already):
            self.found[number] = entry

    def _told_after(self, end: int) -> tuple[str | None, str | None, int]:
        """Issuer and date after a number, in either order, and where they end."""
        text, issuer, issued = self.body.text, None, None
        for _ in range(3):
            if issuer is None and (by := _ISSUER.match(text, end)) is not None:
                issuer, end = (by["issuer"] + by["place"]).strip(), by.end()
                if (laid := _LAID.match(text, end)) is not None:
                    end = laid.end()
            elif issued is None and (dated := _DATED.match(text, end)) is not None:
                issued = _date(dated)
                self.dates.append(dated.span())
                end = dated.end()
            else:
                break
        return issuer, issued, end

    def _listed_with(self, match: re.Match[str], following: re.Match[str] | None, end: int) -> DocumentMention | None:
        """The next document when both stand in one list: "59-NQ/TW ngày 1/2/2025, 66-NQ/TW của Bộ Chính trị"."""
        if following is None or _LISTED.fullmatch(self.body.lowered, end, following.start()) is None:
            return None
        letters, others = (number["number"].lstrip("0123456789") for number in (match, following))
        # "Kết luận số 137-KL/TW và Chỉ thị số 45-CT/TW của Bộ Chính trị": one hand's, of two kinds.
        if letters != others and not (letters.endswith("/TW") and others.endswith("/TW")):
            return None
        listed = self.found.get(following["number"])
        return listed if listed is not None and listed.issuer is not None else None

    def _local(self, number: str, start: int) -> str | None:
        """The committee or council whose letters `number` bears, when its sentence has just named it."""
        letters = next((letters for letters in _LOCAL if letters in number), None)
        if letters is None:
            return None
        begin = max(self.body.text.rfind("\n", 0, start) + 1, start - _LOCAL_LOOK_BACK)
        named = [m[0] for m in _LOCAL[letters].finditer(self.body.text, begin, start)]
        return named[-1] if named else None

    def _told_before(self, start: int) -> str | None:
        begin = max(0, start - _ISSUING_LOOK_BACK)
        if not self.body.text.endswith(("hành ", "ra ", "có ", "qua ", "ký "), begin, start):
            return None
        by = _ISSUING.search(self.body.text, begin, start)
        if by is None:
            return None
        # "Thủ tướng Phạm Minh Chính ký": the name is nobody's office.
        return by["issuer"] if "hủ tướng" in by["issuer"] else (by["issuer"] + by["place"]).strip()

    def _congress(self, match: re.Match[str]) -> str | None:
        issuer = _SAID_TERM.sub("", match["issuer"].removeprefix("của ").strip())
        if self.province and "Đảng bộ tỉnh lần thứ" in issuer:
            issuer = issuer.replace("Đảng bộ tỉnh lần", f"Đảng bộ tỉnh {self.province} lần")
        # "Nghị quyết Đại hội Đảng bộ" alone does not say which one.
        told = any(character.isdigit() for character in issuer) or re.search(
            r"[IVXL]{2,}|lần thứ|các cấp|khóa|xã [A-ZĐ]|tỉnh [A-ZĐ]|phường [A-ZĐ]", issuer
        )
        return issuer if told else None

    def _by_issuer(self, match: re.Match[str], issuer: str | None) -> None:
        if issuer is None:
            return
        kind = match["kind"][0].upper() + match["kind"][1:].lower()
        key = f"{kind.lower()} {issuer.lower()}"
        if key in self.found or self._in_draft(match.start()):
            return
        # "Chỉ thị 10 của Thủ tướng, Kế hoạch của UBND tỉnh": the plan whose number was told.
        if any(d.number is not None and d.kind == kind and _same_issuer(d.issuer, issuer) for d in self.found.values()):
            return
        about, end = self._about(match.end())
        quote = self.body.text[match.start() : end]
        self.found[key] = DocumentMention(number=None, kind=kind, issuer=issuer, issued=None, about=about, quote=quote)

    def _passed_by(self, before: int) -> str | None:
        """The council that passed resolutions, as told shortly before."""
        passed = list(_PASSED.finditer(self.body.text, max(0, before - _PASSED_WITHIN), before))
        return passed[-1]["issuer"] if passed else None

    def _by_subject(self, match: re.Match[str]) -> None:
        if self._in_draft(match.start()) or self._is_subject(match.start()):
            return
        issuer = match["issuer"] if "issuer" in match.re.groupindex else None
        issuer = issuer or self._told_before(match.start())
        if issuer is None and match["kind"] == "Nghị quyết":
            issuer = self._passed_by(match.start())
        key = f"{match['kind'].lower()} {(issuer or '').lower()}"
        same = any(
            document.number is None and document.kind == match["kind"] and document.about == match["about"]
            for document in self.found.values()
        )
        if key not in self.found and not same:
            self.found[key] = DocumentMention(
                number=None,
                kind=match["kind"],
                issuer=issuer,
                issued=None,
                about=match["about"],
                quote=match[0],
            )

    def _in_draft(self, start: int) -> bool:
        """Whether what is named at `start` is only being written."""
        return _IN_DRAFT.search(self.body.text, max(0, start - _DRAFT_WIDTH), start) is not None

    def _is_subject(self, start: int) -> bool:
        """Whether it stands in what another document with a number is about: "Kế hoạch số 6 về triển khai Đề án …"."""
        return any(begin <= start < end for begin, end in self.subjects)

    def _plain(self, match: re.Match[str], kind: str, about: str | None) -> None:
        kind = kind[0].upper() + kind[1:]
        if kind.lower() not in self.found:
            self.found[kind.lower()] = DocumentMention(
                number=None, kind=kind, issuer=None, issued=None, about=about.strip() if about else None, quote=match[0]
            )

    def _short(self, match: re.Match[str]) -> None:
        """ "Nghị quyết 57 của Bộ Chính trị", "các Nghị quyết 57, 59, 66 và 68"."""
        self.numbers.append(match.span())
        end = match.end()
        issuer, issued, end = self._told_after(end)
        issuer = issuer or self._told_before(match.start())
        about, end = self._about(end)
        following = [one for one in self.found.values() if one.number is None and one.quote.startswith(match[0])]
        for one in following:
            # "Chỉ thị số 20 của Thủ tướng Chính phủ về …" was read as one without a number.
            self.found = {key: kept for key, kept in self.found.items() if kept is not one}
        for said in _NUMBER.findall(match[0]):
            kind = match["kind"][0].upper() + match["kind"][1:]
            wanted = f"{kind} {said}".lower()
            named = next((d for d in self.known if any(alias.lower() == wanted for alias in d.aliases)), None)
            number = named.number if named and named.number else said
            told = self.found.get(number)
            if (told is not None and told.kind == kind) or any(
                _begins_with(has, said) and document.kind == kind for has, document in self.found.items()
            ):
                continue
            # "Nghị quyết 10" and "Chỉ thị 10" are two.
            self.found[number if told is None else f"{kind} {number}"] = DocumentMention(
                number=number,
                kind=kind,
                issuer=issuer or (named.issuer if named else None),
                issued=issued,
                about=about,
                quote=self.body.text[match.start() : end],
            )

    def _law(self, match: re.Match[str]) -> None:
        kind = match["kind"]
        title = (match["about"] or "").strip()
        if (not title and kind != "Hiến pháp") or self._in_draft(match.start()):
            return
        # "Luật Tổ chức chính quyền địa phương (số 72/2025/QH15)": the one with the number, by its title.
        numbered = _LAW_NUMBER.match(self.body.text, match.end())
        if numbered is not None and (told := self.found.get(numbered["number"])) is not None:
            self.found[numbered["number"]] = told.model_copy(update={"about": told.about or title or None})
            return
        key = f"{kind} {title}".lower()
        if key not in self.found and not (kind == "Luật" and title in _NO_LAWS):
            self.found[key] = DocumentMention(
                number=None,
                kind=kind,
                issuer=None,
                issued=None,
                about=title or None,
                quote=match[0],
            )


# What begins with "Luật" and is no act: faculties, firms, bars.
_NO_LAWS = frozenset(("Hà Nội", "Gia", "Sư", "Việt", "TP"))


def _begins_with(number: str, said: str) -> bool:
    """Whether `number` is the full form of the `said` one: "57-NQ/TW" of "57"."""
    digits = number.lstrip("0")
    plain = said.lstrip("0")
    return digits.startswith(plain) and not digits[len(plain) : len(plain) + 1].isdigit()


def _same_issuer(one: str | None, other: str) -> bool:
    """Whether both may be one: "UBND tỉnh" and "UBND tỉnh Lai Châu"."""
    return one is not None and (one.startswith(other) or other.startswith(one))


def _told(document: DocumentMention) -> int:
    return sum(value is not None for value in (document.issuer, document.issued, document.about))


def _kind(number: str) -> str | None:
    for part in re.split(r"[\d/–-]+", number):
        if part in _ABBREVIATED:
            return _ABBREVIATED[part]
    return "Luật" if "/QH" in number else None


def _date(match: re.Match[str]) -> str | None:
    said = match["day"] or match["month"]
    if said is None:
        return None
    read = read_dates(("ngày " if match["day"] else "tháng ") + re.sub(r"\s*([-/.])\s*", r"/", said))
    return read[0].value if read and not read[0].value.startswith("--") else None
