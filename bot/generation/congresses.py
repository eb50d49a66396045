"""Resolutions of congresses and of the Central Committee's sessions, which are told by who passed them."""

import re

from bot.generation.document_reading import Reading
from bot.generation.unnumbered_documents import by_issuer

_SESSION = r"(?: (?:lần thứ|khóa) (?:[IVXL]+|\d{1,2}|[Nn]hất|thứ [a-z]+|[a-zà-ỹ]+))?"
_LEVEL = r"(?: (?:tỉnh|thành phố|xã|phường|huyện|thị xã|quận|đặc khu|thị trấn))"
_PLACE = r"(?: [A-ZĐ][\w’']*){0,4}"
# Every organisation of the political system holds congresses; they are told apart by their number.
_ORGANISATIONS = (
    r"(?:Đoàn (?:TNCS|Thanh niên Cộng sản|thanh niên cộng sản) Hồ Chí Minh|Đoàn [Tt]hanh niên|Đoàn"
    r"|(?:Hội )?(?:Liên hiệp [Pp]hụ nữ|LHPN|[Pp]hụ nữ|[Nn]ông dân|Cựu chiến binh|CCB|Chữ thập đỏ|Người cao tuổi"
    r"|Khuyến học|Sinh viên|Liên hiệp [Tt]hanh niên|LHTN|Nhà báo|Luật gia|Cựu thanh niên xung phong|Thầy thuốc trẻ"
    r"|Doanh nhân trẻ|Văn học [Nn]ghệ thuật)"
    r"|Công đoàn|Liên đoàn [Ll]ao động|LĐLĐ|Tổng Liên đoàn [Ll]ao động|MTTQ|Mặt trận [Tt]ổ quốc"
    r"|Liên minh [Hh]ợp tác xã)"
)
_NTH = r"(?:(?: toàn quốc)? (?:lần thứ|khóa) (?:[IVXL]+|\d{1,2}|[Nn]hất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))"
_TERM = r"(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?"
_CONGRESS = re.compile(
    r"(?P<kind>[Nn]ghị [Qq]uyết) (?P<issuer>(?:của )?(?:"
    rf"Đại hội (?:đại biểu )?(?:toàn quốc )?{_ORGANISATIONS}(?: Việt Nam)?{_LEVEL}?{_PLACE}{_NTH}{_TERM}"
    r"|Đại hội (?:đại biểu )?"
    r"(?:(?:toàn quốc )?lần thứ [IVXL\d]+ (?:của )?Đảng"
    r"|(?:toàn quốc )?[IVXL]+ (?:của )?Đảng|toàn quốc"
    r"|[Đđ]ảng bộ(?: (?:Quân sự|Công an|Bộ đội Biên phòng|Biên phòng|[Cc]ác cơ quan Đảng|UBND|[Kk]hối [Cc]ác cơ quan"
    r"|[Kk]hối [Dd]oanh nghiệp))?"
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
_PLACED = re.compile(rf"{_LEVEL}(?P<place>(?: [A-ZĐ][\w’']*){{1,4}}) (?:lần thứ|khóa)")
_SAID_TERM = re.compile(r",? nhiệm kỳ \d{4} ?[-–] ?\d{4}$")


def add_congresses(reading: Reading) -> None:
    """Add those that say which congress or session it was."""
    text = reading.body.text
    for match in _CONGRESS.finditer(text):
        by_issuer(reading, match, _congress(reading, match))
    if "quyết Đại hội" in text and (full := _FULL_CONGRESS.search(text)) is not None:
        for match in _BARE_CONGRESS.finditer(text):
            by_issuer(reading, match, full[0])


def _congress(reading: Reading, match: re.Match[str]) -> str | None:
    issuer = _SAID_TERM.sub("", match["issuer"].removeprefix("của ").strip())
    if reading.province and "Đảng bộ tỉnh lần thứ" in issuer:
        issuer = issuer.replace("Đảng bộ tỉnh lần", f"Đảng bộ tỉnh {reading.province} lần")
    # "Nghị quyết Đại hội Đảng bộ" alone does not say which one.
    told = any(character.isdigit() for character in issuer) or re.search(
        r"[IVXL]{2,}|(?<!\w)[IVXL] của Đảng|lần thứ|các cấp|khóa|xã [A-ZĐ]|tỉnh [A-ZĐ]|phường [A-ZĐ]", issuer
    )
    return issuer if told else None


def same_congress(one: str, other: str) -> bool:
    """Whether two issuers are one congress, named with its place and without: "Đảng bộ tỉnh (Sơn La) lần thứ XV"."""
    if not (one.startswith("Đại hội") and other.startswith("Đại hội")):
        return False
    (first, place), (second, elsewhere) = _without_place(one), _without_place(other)
    return first == second and (not place or not elsewhere or place == elsewhere)


def _without_place(issuer: str) -> tuple[str, str]:
    """What tells a congress from others of its kind, and the name of its place, which may be missing."""
    plain = issuer.replace("đại biểu ", "")
    named = _PLACED.search(plain)
    return (
        (plain, "") if named is None else (plain[: named.start("place")] + plain[named.end("place") :], named["place"])
    )
