"""Laws named by their titles: "Luật Đất đai", "Bộ luật Lao động năm 2019"."""

import re

from bot.generation.document_reading import Reading
from bot.knowledge.model import DocumentMention

# A law's title goes on in small letters up to a year, a mark or a word that no title holds.
_NO_TITLE_WORDS = (
    "năm được đã có là cho trong tại để theo sẽ của cùng với mới nhằm do đến vào từ này sửa quy còn cũng mà khi như nên"
    " trên bằng phải không chưa thì nêu và gồm giai tới thay vừa ban đối về các ở"
)
_TITLE_WORD = rf"(?!(?:{'|'.join(_NO_TITLE_WORDS.split())})(?!\w)|số \d)[a-zà-ỹđ]+"
_LAW = re.compile(
    r"(?=[LPBH])(?<!\w)(?<!Đại học )(?P<kind>Luật|Pháp lệnh|Bộ luật|Hiến pháp)"
    r"(?P<about> (?!sư|gia|pháp|này|số|học|lệ)[A-ZĐÂÔƯĂÊ]\w*"
    rf"(?:(?: (?!(?:và|của|được|có|đã|năm|là|sẽ)(?!\w))[a-zà-ỹđ]+)?"
    rf"(?:, (?:vệ sinh|chống|công chức|sử dụng|chữa cháy|tố cáo|chữa bệnh|nhập cảnh|quá cảnh|trưng dụng|tôn giáo"
    rf"|khen thưởng|an toàn giao thông|an ninh và|vật liệu nổ|bảo vệ an ninh|lấy, ghép)(?!\w)"
    rf"| và (?=[a-zà-ỹđ]+ [a-zà-ỹđ]+){_TITLE_WORD}| {_TITLE_WORD}){{0,12}})?)?"
    r"(?P<year> (?:năm )?(?:19|20)\d\d)?(?P<revised> \(sửa đổi\)| sửa đổi)?(?![\w/])"
)
_LAW_NUMBER = re.compile(r"(?: của| và| [^\W\d_]+){0,9}?\s*\(?(?:(?:Luật )?số )?(?P<number>\d+/\d{4}/QH\d+)")
# "góp ý Luật Nhà ở (sửa đổi)": not yet a law.
_DEBATED = re.compile(r"(?:góp ý|ý kiến|thảo luận|thẩm tra|trình quốc hội)(?: [a-zà-ỹđ]+){0,3} $")
# "theo quy định của Luật Đất đai": the ground something is done on, told in passing, is no document of the article's.
_GROUND = re.compile(
    r"(?:theo|căn cứ|chiếu theo|trái)(?: vào)?(?: (?:các |những )?(?:quy định|định nghĩa|tinh thần|điều khoản"
    r"|nội dung))?"
    r"(?: pháp luật)?(?: của| tại| trong| về)? (?:(?:bộ )?luật [^,;.()\n]{3,60}(?:,| và)(?: các)? )*$"
)
_GROUND_WIDTH = 130
# What begins with "Luật" and is no act: faculties, firms, bars.
_NO_LAWS = frozenset(("Hà Nội", "Gia", "Sư", "Việt", "TP"))


def add_laws(reading: Reading) -> None:
    """Add the laws, and to those with a number their titles."""
    text = reading.body.text
    if "Luật" in text or "luật" in text or "Pháp lệnh" in text or "Hiến pháp" in text:
        for match in _LAW.finditer(text):
            _law(reading, match)


def _law(reading: Reading, match: re.Match[str]) -> None:
    kind = match["kind"]
    title = (match["about"] or "").strip()
    debated = match["revised"] and _DEBATED.search(reading.body.lowered, max(0, match.start() - 40), match.start())
    if (not title and kind != "Hiến pháp") or debated or reading.drafted(match.start()):
        return
    # "Luật Tổ chức chính quyền địa phương (số 72/2025/QH15)": the one with the number, by its title.
    numbered = _LAW_NUMBER.match(reading.body.text, match.end())
    if numbered is not None and (told := reading.found.get(numbered["number"])) is not None:
        reading.found[numbered["number"]] = told.model_copy(update={"about": told.about or title or None})
        return
    if match["year"] is None and _GROUND.search(
        reading.body.lowered, max(0, match.start() - _GROUND_WIDTH), match.start()
    ):
        return
    key = f"{kind} {title}".lower()
    if key not in reading.found and not (kind == "Luật" and title in _NO_LAWS):
        reading.found[key] = DocumentMention(
            number=None,
            kind=kind,
            issuer=None,
            issued=None,
            about=title or None,
            quote=match[0],
        )
