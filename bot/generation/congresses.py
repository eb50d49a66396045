"""Resolutions of congresses and of the Central Committee's sessions, which are told by who passed them."""

import re

from bot.generation.document_reading import Reading
from bot.generation.unnumbered_documents import by_issuer

_SESSION = r"(?: (?:lần thứ|khóa) (?:[IVXL]+|\d{1,2}|[Nn]hất|thứ [a-z]+|[a-zà-ỹ]+))?"
_TERM = r"(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?"
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
