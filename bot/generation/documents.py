"""The documents an article names: kind, number, issuer, date and subject."""

import re
from collections.abc import Sequence

from bot.generation.layout import Body
from bot.knowledge.model import Document, DocumentMention
from bot.vietnamese.dates import read_dates

_KINDS = (
    "Nghị quyết liên tịch|Nghị quyết|Thông báo kết luận|Thông báo Kết luận|Kết luận|Chỉ thị|Quyết định|Kế hoạch"
    "|Nghị định|Thông tư liên tịch|Thông tư"
    "|Công điện|Công văn|Văn bản|Hướng dẫn|Quy định|Quy chế|Chương trình hành động|Chương trình|Đề án|Tờ trình"
    "|Báo cáo|Thông báo|Luật|Pháp lệnh|Lệnh|Sắc lệnh"
)
_LETTERS = r"[A-ZĐƯ][A-Za-zĐđƯư]*(?:[-–/]?[A-ZĐƯ][A-Za-zĐđƯư]*)*"
_NUMBERED = re.compile(
    rf"(?<![\w/.,-])(?P<number>\d{{1,5}}(?:/\d{{4}}(?:/|-)|[-/–]){_LETTERS}(?:[-/–]\d+)?(?:\.\d+)?)(?![\w/])"
)
_KIND_BEFORE = re.compile(rf"(?:(?P<kind>{_KINDS.lower()})\s+)?(?:số\s*:?\s*)?$")
_KIND_LOOK_BACK = 40
_ABBREVIATED = {
    "NQ": "Nghị quyết", "KL": "Kết luận", "CT": "Chỉ thị", "QĐ": "Quyết định", "KH": "Kế hoạch", "NĐ": "Nghị định", "TT": "Thông tư",
    "CĐ": "Công điện", "CV": "Công văn", "HD": "Hướng dẫn", "QĐi": "Quy định", "ĐA": "Đề án", "TTr": "Tờ trình", "BC": "Báo cáo",
    "TB": "Thông báo", "CTr": "Chương trình", "CTHĐ": "Chương trình hành động", "QC": "Quy chế",
}  # fmt: skip
_DATED = re.compile(
    r"\s*,?\s*(?:ban hành |ký |ra )?(?:ngày\s+(?P<day>\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}"
    r"|\d{1,2} tháng \d{1,2} năm \d{4})|(?:ban hành )?(?:tháng|năm)\s+(?P<month>\d{1,2}\s*[/-]\s*\d{4}))"
)
_ORGAN = (
    r"(?:Bộ Chính trị|Ban Bí thư(?: Trung ương Đảng| Trung ương)?"
    r"|Ban Chấp hành Trung ương(?: Đảng)?(?: khóa [IVX]+)?|Trung ương(?: Đảng)?|Thủ tướng Chính phủ|Thủ tướng"
    r"|Chính phủ"
    r"|Quốc hội|[UỦ]y ban Thường vụ Quốc hội|[UỦ][yỷ] ban Kiểm tra Trung ương|Chủ tịch nước|Chủ tịch UBND (?:tỉnh"
    r"|thành phố)"
    r"|(?:Ban Thường vụ |BTV )?(?:Tỉnh|Thành|Đảng) (?:ủy|uỷ)|(?:Thường trực )?(?:UBND|HĐND|Ủy ban nhân dân"
    r"|Hội đồng nhân dân)(?: (?:tỉnh|thành phố|xã|phường))?"
    r"|Ban Chỉ đạo (?:Trung ương |tỉnh |quốc gia )?về [^;.()]{3,120}?(?= ra ngày| ban hành| ký| ngày \d|, (?=[A-ZĐÂ]"
    r"|các |tỉnh |xã )|[;.()]|$)|Ban Chỉ đạo [^,;.()]{3,90}?(?= ra ngày| ban hành| ngày \d|[,;.()]|$)"
    r"|Ban [A-ZĐ]\w+(?: \w+){0,3} (?:Trung ương|Tỉnh ủy)|Bộ (?:trưởng Bộ )?[A-ZĐ]\w+(?: (?:và [A-ZĐ])?\w+){1,5}?"
    r"|Tỉnh ủy|Thành ủy|Đảng ủy|Đại hội [^,;.()]{3,60}?)"
)
_ISSUER = re.compile(
    rf"\s*,?\s*(?:của|do)\s+(?P<issuer>{_ORGAN})(?P<place>(?: tỉnh| thành phố| xã"
    rf"| phường)?(?: [A-ZĐÂ][\w’']*)*)(?=[\s,.;:()…]|$)"
)
_BY_LETTERS = (("TTg", "Thủ tướng Chính phủ"), ("NĐ-CP", "Chính phủ"), ("NQ-CP", "Chính phủ"), ("/QH", "Quốc hội"))
_LAID = re.compile(r"\s+ban hành(?=\W)")
_ABOUT = re.compile(
    r"\s*,?\s*(?:về|V/v)\s+(?:việc\s+)?(?P<about>[^,;.()“”\"]{6,}?(?:, [^,;.()“”\"]{3,}?){0,3})(?=[;.()“”\"…]"
    r"|, (?:Ban|các|tỉnh|xã|UBND|đồng|được|nhưng|tích|Thủ|Phó)|\s(?:được|đã|nhưng|và tổ chức|để|thay thế)|$)"
)
_ABOUT_WORDS = 45
_SHORT_NUMBER = re.compile(
    r"(?P<kind>Nghị quyết|Chỉ thị|Kết luận|Nghị định|Đề án|Thông tư|Quyết định"
    r"|Công điện)(?: số)? (?P<number>\d{1,4})(?![\w/]|[-–]\w|[.,]\d|\s?%)(?! (?:ngày|tháng|xã|người|đồng))"
)
_CONGRESS = re.compile(
    r"(?P<kind>Nghị quyết|nghị quyết|Nghị Quyết) (?P<issuer>(?:của )?Đại hội (?:đại biểu )?(?:toàn quốc |Đảng bộ"
    r"|Đảng|lần thứ)(?: (?:tỉnh|xã|phường|thành phố|các cấp"
    r"|toàn quốc))?(?: [A-ZĐ][\w’']*){0,4}(?: lần thứ [\wÀ-ỹ]+)?(?: của Đảng)?)"
)
_SUBJECT = re.compile(
    r"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Đề án|Quy định"
    r"|Nghị định) (?:chuyên đề )?về (?:việc )?(?P<about>[^,;.()“”\"]{8,90}?)"
    rf"(?: của (?P<issuer>{_ORGAN}))?(?=[,;.()“”\"…]|\s(?:được|đã|nhưng|với|đến năm|giai đoạn|để)\s|\svà (?=Nghị|Kế"
    rf"|Quyết|Chỉ|Kết|Đề|các nghị)|$)"
)
_UNNUMBERED = re.compile(
    rf"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Đề án|Quy định"
    rf"|Nghị định) của (?P<issuer>{_ORGAN})(?=[\s,.;:()…]|$)"
)


def find_documents(
    body: Body, known: Sequence[Document] = (), province: str | None = None
) -> tuple[list[DocumentMention], list[tuple[int, int]], list[tuple[int, int]]]:
    """The documents of `body`, the runs they stand in (no figures there), and the runs of their dates (no events)."""
    found: dict[str, DocumentMention] = {}
    spans: list[tuple[int, int]] = []
    dates: list[tuple[int, int]] = []
    kinds = {document.number: document for document in known if document.number}
    for match in _NUMBERED.finditer(body.text):
        number = match["number"].replace("–", "-").replace("/TƯ", "/TW").replace("-TƯ", "-TW")
        begin = max(0, match.start() - _KIND_LOOK_BACK)
        before = _KIND_BEFORE.search(body.lowered, begin, match.start())
        said = body.text[before.start("kind") : before.end("kind")] if before and before["kind"] else None
        kind = said or _kind(number)
        if kind is None:
            continue
        first = before.start() if before and said else match.start()
        end, issuer, issued = match.end(), None, None
        about: str | None = None
        for _ in range(3):
            if issuer is None and (by := _ISSUER.match(body.text, end)) is not None:
                issuer, end = (by["issuer"] + by["place"]).strip(), by.end()
                if (laid := _LAID.match(body.text, end)) is not None:
                    end = laid.end()
            elif issued is None and (dated := _DATED.match(body.text, end)) is not None:
                issued = _date(dated)
                dates.append(dated.span())
                end = dated.end()
            else:
                break
        if issuer is None:
            issuer = next((name for letters, name in _BY_LETTERS if letters in number), None)
        if (on := _ABOUT.match(body.text, end)) is not None and len(on["about"].split()) <= _ABOUT_WORDS:
            about, end = on["about"], on.end("about")
        spans.append((first, match.end()))
        kind = kind[0].upper() + kind[1:]
        kept = kinds.get(number)
        entry = DocumentMention(
            number=number,
            kind=kept.kind if kept and said is None else kind,
            issuer=issuer,
            issued=issued,
            about=about,
            quote=body.text[first:end].rstrip(" ,;:"),
        )
        already = found.get(number)
        if already is None or _told(entry) > _told(already):
            found[number] = entry
    for pattern in (_CONGRESS, _UNNUMBERED):
        for match in pattern.finditer(body.text):
            issuer = match["issuer"].removeprefix("của ").strip()
            if province and "Đảng bộ tỉnh lần thứ" in issuer:
                issuer = issuer.replace("Đảng bộ tỉnh lần", f"Đảng bộ tỉnh {province} lần")
            key = f"{match['kind'].lower()} {issuer.lower()}"
            end = match.end()
            about = None
            if (on := _ABOUT.match(body.text, end)) is not None and len(on["about"].split()) <= _ABOUT_WORDS:
                about, end = on["about"], on.end("about")
            if key in found or (pattern is _CONGRESS and "lần thứ" not in issuer and "các cấp" not in issuer):
                continue
            found[key] = DocumentMention(
                number=None,
                kind=match["kind"][0].upper() + match["kind"][1:],
                issuer=issuer,
                issued=None,
                about=about,
                quote=body.text[match.start() : end],
            )
    for match in _SUBJECT.finditer(body.text):
        key = f"{match['kind'].lower()} {(match['issuer'] or '').lower()}"
        if key not in found and not any(
            m.number is None and m.kind == match["kind"] and m.about == match["about"] for m in found.values()
        ):
            found[key] = DocumentMention(
                number=None,
                kind=match["kind"],
                issuer=match["issuer"],
                issued=None,
                about=match["about"],
                quote=match[0],
            )
    for match in _SHORT_NUMBER.finditer(body.text):
        spans.append(match.span())
        wanted = f"{match['kind']} {match['number']}".lower()
        known_as = next((d for d in known if any(alias.lower() == wanted for alias in d.aliases)), None)
        number = known_as.number if known_as and known_as.number else match["number"]
        if number in found or any(re.match(rf"0*{match['number'].lstrip('0')}\D", n) for n in found):
            continue
        by = _ISSUER.match(body.text, match.end())
        end = by.end() if by else match.end()
        found[number] = DocumentMention(
            number=number,
            kind=match["kind"],
            issuer=(by["issuer"] + by["place"]).strip() if by else (known_as.issuer if known_as else None),
            issued=None,
            about=None,
            quote=body.text[match.start() : end],
        )
    return list(found.values()), spans, dates


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
