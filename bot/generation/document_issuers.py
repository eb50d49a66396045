"""Who issues documents: the organs newspapers name behind a number or before it, and what its letters tell."""

import re

from bot.generation.document_numbers import KINDS
from bot.generation.layout import Body
from bot.generation.names import COMMON, FAMILIES

_MINISTRIES = (
    "Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|Khoa học và Công nghệ"
    "|Giáo dục và Đào tạo|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Dân tộc và Tôn giáo|Tài chính|Nội vụ|Y tế"
    "|Xây dựng|Công Thương|Công thương|Tư pháp|Công an|Quốc phòng|Ngoại giao|Ngoại vụ|Kế hoạch và Đầu tư"
    "|Giao thông vận tải|Thông tin và Truyền thông|Lao động - Thương binh và Xã hội|Du lịch|Giao thông Vận tải"
    "|Kế hoạch - Đầu tư|Khoa học - Công nghệ|Giáo dục - Đào tạo|Dân tộc"
    # "Bộ GD&ĐT", "Sở NN-PTNT", "Bộ LĐTB&XH": as papers shorten them.
    "|GD ?[&-] ?ĐT|GDĐT|NN ?[&-] ?PTNT|NN ?[&-] ?MT|NNMT|TN ?[&-] ?MT|TNMT|KH ?[&-] ?CN|KHCN|KH ?[&-] ?ĐT|KHĐT|GTVT"
    "|VH-?TT ?[&-] ?DL|VHTTDL|TT ?[&-] ?TT|LĐ ?- ?TB ?[&-] ?XH|LĐTB ?[&-] ?XH|CT|DT ?[&-] ?TG"
)
ORGAN = (
    r"(?:Bộ Chính trị(?:(?:,| và) Ban Bí thư(?: Trung ương Đảng)?)?|Ban Bí thư(?: Trung ương Đảng| Trung ương)?"
    r"|Ban Chấp hành Trung ương(?: Đảng)?(?: khóa [IVX]+)?|Trung ương(?: Đảng)?|Thủ tướng Chính phủ|Thủ tướng"
    r"|Chính phủ|Ban Chấp hành Đảng bộ (?:tỉnh|thành phố|xã|phường)"
    r"|Quốc hội|[UỦ]y ban Thường vụ Quốc hội|[UỦ][yỷ] ban Kiểm tra Trung ương|Chủ tịch nước|Chủ tịch UBND (?:tỉnh"
    r"|thành phố)|Ban Tổ chức Trung ương|Thanh tra Chính phủ|Ngân hàng Nhà nước(?: Việt Nam)?"
    r"|(?:Ban Thường vụ |BTV |Thường trực )?(?:Tỉnh|Thành|Đảng|Huyện|Quận|Thị) (?:ủy|uỷ)|Thường trực Ban Bí thư"
    r"|(?:Thường trực )?(?:UBND|HĐND|Ủy ban nhân dân"
    r"|Hội đồng nhân dân)(?: (?:tỉnh|thành phố|xã|phường|huyện|thị xã|quận|TP\.?))?"
    rf"|Ban Chỉ đạo (?:Trung ương |tỉnh |quốc gia )?về [^;.()]{{3,120}}?(?= và (?:{KINDS})| ra ngày| ban hành| ký"
    r"| vừa | đã | ngày \d|, (?=[A-ZĐÂ]|các |tỉnh |xã )|[;.()]|$)"
    rf"|Ban Chỉ đạo [^,;.()]{{3,90}}?(?= và (?:{KINDS})| ra ngày| ban hành| ngày \d| vừa | đã |[,;.()]|$)"
    rf"|Ban [A-ZĐ]\w+(?: \w+){{0,3}} (?:Trung ương|Tỉnh ủy)|(?:Bộ trưởng )?Bộ (?:{_MINISTRIES})|Sở (?:{_MINISTRIES})"
    r"|Văn phòng (?:Chính phủ|Trung ương(?: Đảng)?|Quốc hội|Tỉnh ủy|UBND tỉnh)|Chủ tịch UBND (?:xã|phường)"
    r"|Ban (?:Kinh tế - Ngân sách|Pháp chế|Văn hóa - Xã hội|Dân tộc|Đô thị)(?:(?: của)? (?:HĐND|Hội đồng nhân dân))?"
    r"|Hội nghị lần thứ \w+ Ban Chấp hành Trung ương(?: Đảng)?(?: khóa [IVX]+)?"
    r"|Hội nghị Trung ương \d{1,2}(?:,? khóa [IVX]+)?"
    r"|(?:Ban Thường vụ |BTV |Ban Chấp hành )?(?:Tỉnh|Thành|Đảng) ?[uủ][yỷ]|Đại hội [^,;.()]{3,60}?)"
)
PLACE = r"(?P<place>(?: tỉnh| thành phố| xã| phường)?(?: [A-ZĐÂ][\w’']*)*)"
# Organs no list can hold: "Hội đồng Thi đua - Khen thưởng Trung ương", "Ban Chỉ huy Phòng thủ dân sự tỉnh".
_ANY = (
    r"(?:(?:Phó )?(?:Giám đốc|Bộ trưởng|Chủ tịch|Cục trưởng|Chủ nhiệm|Chánh án|Viện trưởng|Tổng Thanh tra|Thống đốc) )?"
    r"(?:Hội đồng|Ban Chỉ huy|Ban Chỉ đạo|Tổ [Cc]ông tác|Ủy ban|Uỷ ban|Tổng cục|Cục|Chi cục|Bộ Chỉ huy|Bộ Tư lệnh|Sở|Bộ"
    r"|Công an|Văn phòng|Viện|Kiểm toán|Thanh tra|Tòa án|Ban|Đoàn Chủ tịch|Liên đoàn|Tổng Liên đoàn|Đảng đoàn)"
    r" (?:(?! (?:đã|vừa|mới|cũng|tham mưu|trình|UBND|HĐND|UB|Thủ tướng) )[^;,.()“”\"\n]|, chống ){3,90}?"
    r"(?=[;,.()“”\"\n]|$| (?:ngày|tháng|về|ban hành|quy định|hướng dẫn|yêu cầu|phê duyệt|kết luận|thông báo|đã|vừa|cũng"
    r"|được|có|ký|trong|tại|thì|là|để) | và (?:các|những|Nghị quyết|Kế hoạch|Quyết định|Chỉ thị|Công văn|Công điện"
    r"|Kết luận|Thông báo|Thông tư|Nghị định) )"
)
_ISSUER = re.compile(
    rf"\s*,?\s*(?:của|do|ban hành bởi|bởi|(?= Hội nghị lần))\s+(?:(?P<issuer>{ORGAN}){PLACE}(?=[\s,.;:()…]|$)"
    rf"|(?P<any>{_ANY}))"
)
# "UBND tỉnh ban hành Quyết định số …": who issues stands before.
_ISSUING = re.compile(
    rf"(?<!\w)(?<!Phó )(?:(?P<issuer>{ORGAN}){PLACE}|(?P<any>{_ANY}))(?:,? cho (?:biết|hay),?)?"
    r" (?:đã |vừa |mới |cũng |cũng đã |vừa mới |vừa qua |vừa qua đã )?(?:ký )?(?:ban hành|ra|có|thông qua|ký|gửi"
    r"|phát đi) $"
)
_ISSUING_LOOK_BACK = 110
_ANY_FAMILY, _COMMON_FAMILY = ("|".join(sorted(families)) for families in (FAMILIES, COMMON))
_HOLDER = re.compile(rf"(?:(?<=\w) (?:{_ANY_FAMILY})|^ (?!Hồ Chí Minh)(?:{_COMMON_FAMILY}))(?: [A-ZĐ][\w’']*){{2,3}}$")
""" "Chủ tịch UBND tỉnh Lào Cai Trịnh Xuân Trường": who holds the office, behind its place."""
_LAID = re.compile(r"\s+ban hành(?=\W)")
_BY_LETTERS = (("TTg", "Thủ tướng Chính phủ"), ("NĐ-CP", "Chính phủ"), ("NQ-CP", "Chính phủ"), ("/QH", "Quốc hội"),
    ("/UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("TT-BNV", "Bộ Nội vụ"), ("TT-BTC", "Bộ Tài chính"),
    ("TT-BYT", "Bộ Y tế"), ("TT-BGDĐT", "Bộ Giáo dục và Đào tạo"), ("TT-BXD", "Bộ Xây dựng"),
    ("TT-BCT", "Bộ Công Thương"), ("TT-BTP", "Bộ Tư pháp"), ("TT-BCA", "Bộ Công an"), ("TT-BQP", "Bộ Quốc phòng"),
    ("TT-BNNMT", "Bộ Nông nghiệp và Môi trường"), ("TT-BKHCN", "Bộ Khoa học và Công nghệ"),
    ("VPCP", "Văn phòng Chính phủ"), ("/VPTW", "Văn phòng Trung ương Đảng"),
    ("/BTCTW", "Ban Tổ chức Trung ương"), ("/UBKTTW", "Ủy ban Kiểm tra Trung ương"),
)  # fmt: skip
# "688/QĐ-BNV", "214/BC-SNV": a ministry's or a department's letters behind its B or S.
_OFFICE_LETTERS = re.compile(r"[-/](?P<level>[BS])(?P<of>[A-ZĐ]{2,8})(?![A-ZĐ])")
_OFFICES = {
    "NV": "Nội vụ", "TC": "Tài chính", "YT": "Y tế", "GDĐT": "Giáo dục và Đào tạo", "XD": "Xây dựng",
    "CT": "Công Thương", "TP": "Tư pháp", "NNMT": "Nông nghiệp và Môi trường", "KHCN": "Khoa học và Công nghệ",
    "NNPTNT": "Nông nghiệp và Phát triển nông thôn", "TNMT": "Tài nguyên và Môi trường",
    "KHĐT": "Kế hoạch và Đầu tư", "GTVT": "Giao thông vận tải", "TTTT": "Thông tin và Truyền thông",
    "LĐTBXH": "Lao động - Thương binh và Xã hội", "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "DTTG": "Dân tộc và Tôn giáo",
}  # fmt: skip
_JOINT = re.compile(r"NQLT|TTLT")
"""Several organs issue it: the letters of one do not tell who."""
_COMMITTEE = r"(?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố|Thành phố|xã|phường|huyện)(?!\w)"
_COUNCIL = r"(?:HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố|Thành phố|xã|phường)(?!\w)"
_LOCAL = {
    "UBND": re.compile(_COMMITTEE),
    "-HĐND": re.compile(_COUNCIL),
    "TU": re.compile(r"(?:Ban Thường vụ )?(?:Tỉnh|Thành) (?:ủy|uỷ)"),
}
_LETTERS = re.compile(r"UBND|-HĐND|(?<=[/-])TU(?![A-ZĐ])")
_LOCAL_LOOK_BACK = 260
# "tại Văn bản số 45/UBND-NC, UBND tỉnh đề nghị": who issues stands behind.
_SPEAKS = re.compile(rf"\s*,? (?P<issuer>{_COMMITTEE}) (?:đề nghị|yêu cầu|chỉ đạo|giao|đã)(?!\w)")


def issuer_behind(text: str, end: int) -> tuple[str, int] | None:
    """Who issues, named right behind what ends at `end` ("của Bộ Y tế"), and where that ends."""
    by = _ISSUER.match(text, end)
    if by is None:
        return None
    end = by.end()
    if (laid := _LAID.match(text, end)) is not None:
        end = laid.end()
    return (by["any"] or by["issuer"] + by["place"]).strip(), end


def issuer_before(text: str, start: int) -> str | None:
    """Who is told to issue what begins at `start`: "UBND tỉnh ban hành …"."""
    begin = max(0, start - _ISSUING_LOOK_BACK)
    if not text.endswith(("hành ", "ra ", "có ", "qua ", "ký ", "gửi ", "đi "), begin, start):
        return None
    by = _ISSUING.search(text, begin, start)
    if by is None:
        return None
    if by["any"]:
        return _HOLDER.sub("", by["any"]) if by["any"].startswith("Chủ tịch") else by["any"]
    # "Thủ tướng Phạm Minh Chính ký": the name is nobody's office.
    if "hủ tướng" in by["issuer"]:
        return by["issuer"]
    return (by["issuer"] + _HOLDER.sub("", by["place"])).strip()


def issuer_by_letters(number: str) -> str | None:
    """The one organ whose letters `number` bears."""
    if _JOINT.search(number) is not None:
        return None
    told = next((name for part, name in _BY_LETTERS if part in number), None)
    office = _OFFICE_LETTERS.search(number) if told is None else None
    if office is None or office["of"] not in _OFFICES:
        return told
    return f"{'Bộ' if office['level'] == 'B' else 'Sở'} {_OFFICES[office['of']]}"


def local_issuer(body: Body, number: str, start: int, end: int) -> str | None:
    """The committee or council whose letters `number` bears, when its sentence has just named it, or names it next."""
    letters = _LETTERS.search(number)
    if letters is None:
        return None
    begin = max(body.text.rfind("\n", 0, start) + 1, start - _LOCAL_LOOK_BACK)
    named = [m[0] for m in _LOCAL[letters[0]].finditer(body.text, begin, start)]
    if named:
        return f"Văn phòng {named[-1]}" if "VPUBND" in number and named[-1].startswith("UBND") else named[-1]
    speaks = _SPEAKS.match(body.text, end)
    return speaks["issuer"] if speaks and letters[0] == "UBND" else None
