"""Documents named without a number: by who issues them, or by what they are about."""

import re

from bot.generation.document_issuers import ORGAN, PLACE, issuer_before
from bot.generation.document_reading import Reading
from bot.generation.rare import Rare
from bot.generation.ways import Ways
from bot.knowledge.model import DocumentMention

# "Đề án “Phát triển cây chè Shan đến năm 2030”".
_QUOTED = Ways(
    r"(?P<kind>Nghị quyết|Kế hoạch|Đề án|Chỉ thị|Kết luận"
    r"|Chương trình)(?: về)? [“\"](?P<about>[A-ZĐ\u00c0-\u1ef9][^”\"\n]{14,200})[”\"]"
)
# "Đề án chuyển đổi số tỉnh giai đoạn 2025 - 2030": named by what it is for.
_SCHEME = Rare(
    r"(?P<kind>Đề án) (?P<about>(?!này|của|số|về|đã|được|trên|đó|có|do|là|và|nêu|theo|trong|thành|liên|sẽ|cần"
    r"|phải)[a-zà-ỹđ]+"
    r"(?: (?!đã|được|của|và|để|với|trong|theo|tại|là|sẽ|giai)[^\W\d_]+){2,14}?)(?=[,;.()“”\"]| (?:đã|được|của|và|để"
    r"|với|trong|theo"
    r"|tại|là|sẽ|giai đoạn) |$)"
)
_PASSED = re.compile(
    r"(?P<issuer>(?:HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố|xã|phường))(?: [A-ZĐ]\w*)*[^.;\n]{0,60}"
    r" (?:thông qua|ban hành) [^.;\n]{0,30}nghị quyết"
)
_PASSED_WITHIN = 300
_SUBJECT = Rare(
    r"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Đề án|Quy định|Hiệp định|Hiệp ước|Bản ghi nhớ"
    r"|Nghị định thư|Nghị định|Công điện) (?:chuyên đề |mới )?về (?:việc )?(?P<about>[^,;.()“”\"]{8,160}?)"
    rf"(?: của (?P<issuer>{ORGAN}))?(?=[,;.()“”\"…]|\s(?:được|đã|nhưng|với|đến năm|giai đoạn|để)\s|\svà (?=Nghị|Kế"
    rf"|Quyết|Chỉ|Kết|Đề|các nghị)|$)"
)
# "HĐND tỉnh thông qua Nghị quyết quy định mức thu học phí": named by what it lays down, where somebody passed it.
_DOES = Rare(
    r"(?P<kind>Nghị quyết|Quyết định|Chỉ thị) (?P<about>(?:quy định|phê duyệt|thành lập|sửa đổi|bãi bỏ|điều chỉnh"
    r"|kéo dài"
    r"|công nhận|ban hành|thông qua|phân bổ|tăng cường) [^,;.()“”\"]{8,140}?)"
    r"(?=[,;.()“”\"…]|\s(?:được|đã|nhưng|với|để)\s|\svà (?=Nghị|Kế|Quyết|Chỉ|Kết|Đề|các nghị|\d)|$)"
)
_UNNUMBERED = Ways(
    rf"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Đề án|Quy định"
    rf"|Nghị định|Công điện|Thông báo kết luận|Báo cáo(?= của (?:Tỉnh|Thành) ủy)|báo cáo(?= của (?:Tỉnh|Thành) ủy))"
    rf"(?: của(?: kỳ họp)?| kỳ họp|(?= HĐND| Hội đồng nhân dân| Quốc hội| Tỉnh ủy)) (?P<issuer>{ORGAN}){PLACE}"
    r"(?=[\s,.;:()…]|$)"
)
# "Nghị quyết hỗ trợ học phí của HĐND tỉnh": the subject between kind and issuer.
_BETWEEN = Rare(
    r"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Kế hoạch|Đề án|Quyết định)(?: chuyên đề)?"
    r"(?P<about> (?!(?:của|số|này|đã|và|được|trên|đó|có|do|nói|nêu|theo|là|tại|về)(?!\w))[a-zà-ỹđ][^,;.()“”\d]{3,90}?)"
    rf" của (?P<issuer>{ORGAN}){PLACE}(?=[\s,.;:()…]|$)"
)
_ANOTHER_INSIDE = re.compile(
    r"(?<!\w)(?:[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Kk]ết luận|[Kk]ế hoạch|[Đđ]ề án|[Cc]hương trình|[Ll]uật"
    r"|[Nn]ghị định)(?!\w)"
)
_REPORT = Rare(
    r"(?P<kind>Báo cáo) (?:đánh giá|kết quả|tổng kết|sơ kết|tình hình) [^,;:.()“”]{3,90}?"
    rf" của (?P<issuer>(?:Tỉnh|Thành) ủy){PLACE}(?=[\s,.;:()…]|$)"
)
_ACTION = Rare(
    r"(?P<kind>Chương trình hành động|chương trình hành động(?= (?:thực hiện|triển khai) Nghị))"
    rf"(?: của (?P<by>{ORGAN}))?(?: (?P<about>(?:thực hiện|triển khai) [Nn]ghị quyết[^,;.()“”\"]{{0,60}}?))?"
    r"(?=[,;.()“”\"…]|\s(?:được|đã|nhưng|với|để|và|về|thực hiện|sát|phù hợp)(?!\w)|$)"
)
_DRAFT = Rare(
    r"[Dd]ự thảo (?:các |những )?(?:[Vv]ăn kiện|[Bb]áo cáo [Cc]hính trị)"
    r"(?P<about>[^,;.()]{0,30}? (?:trình|tại) (?:ra )?Đại hội"
    r" (?:(?:đại biểu )?toàn quốc(?: lần thứ [IVX]+)?|[IVX]+)(?: của Đảng)?)"
)
_SEVERAL = re.compile(r"(?:^|[\s(])(?:các|những|nhiều|một số|\d{1,3})(?: văn bản,?)? $")
_SEVERAL_LOOK_BACK = 16


def add_unnumbered(reading: Reading) -> None:
    """Add those that are not told of with a number."""
    text = reading.body.text
    for pattern in (_UNNUMBERED, _BETWEEN, _REPORT):
        for match in pattern.finditer(text):
            # "Kế hoạch nhằm cụ thể hóa các nghị quyết của HĐND tỉnh": the council's are the resolutions.
            if pattern is _BETWEEN and _ANOTHER_INSIDE.search(match["about"]):
                continue
            by_issuer(reading, match, (match["issuer"] + match["place"]).strip())
    for named in (_SUBJECT, _SCHEME, _QUOTED):
        for match in named.finditer(text):
            _by_subject(reading, match)
    for match in _DOES.finditer(text):
        if issuer_before(text, match.start()) is not None or _passed_by(reading, match.start()) is not None:
            _by_subject(reading, match)
    for match in _ACTION.finditer(text):
        about = match["about"] or reading.about(match.end())[0]
        _plain(reading, match, match["kind"], about, match["by"] or issuer_before(text, match.start()))
    for match in _DRAFT.finditer(text):
        _plain(reading, match, "Dự thảo văn kiện", match["about"])


def by_issuer(reading: Reading, match: re.Match[str], issuer: str | None) -> None:
    """Add the document that `match` names as one of `issuer`, unless it is only drafted or one of several."""
    if issuer is None or reading.drafted(match.start()):
        return
    kind = match["kind"][0].upper() + match["kind"][1:].lower()
    key = f"{kind.lower()} {issuer.lower()}"
    if key in reading.found:
        return
    about, end = reading.about(match.end())
    if about is None and "about" in match.re.groupindex:
        about = match["about"].strip()
    # "các Nghị quyết của Quốc hội" names none of them.
    if _SEVERAL.search(reading.body.lowered, max(0, match.start() - _SEVERAL_LOOK_BACK), match.start()):
        return
    quote = reading.body.text[match.start() : end]
    reading.found[key] = DocumentMention(number=None, kind=kind, issuer=issuer, issued=None, about=about, quote=quote)


def _passed_by(reading: Reading, before: int) -> str | None:
    """The council that passed resolutions, as told shortly before."""
    passed = list(_PASSED.finditer(reading.body.text, max(0, before - _PASSED_WITHIN), before))
    return passed[-1]["issuer"] if passed else None


def _by_subject(reading: Reading, match: re.Match[str]) -> None:
    if reading.drafted(match.start()):
        return
    issuer = match["issuer"] if "issuer" in match.re.groupindex else None
    issuer = issuer or issuer_before(reading.body.text, match.start())
    if issuer is None and match["kind"] == "Nghị quyết":
        issuer = _passed_by(reading, match.start())
    key = f"{match['kind'].lower()} {(issuer or '').lower()}"
    same = any(
        document.number is None and document.kind == match["kind"] and document.about == match["about"]
        for document in reading.found.values()
    )
    if key not in reading.found and not same:
        reading.found[key] = DocumentMention(
            number=None,
            kind=match["kind"],
            issuer=issuer,
            issued=None,
            about=match["about"],
            quote=match[0],
        )


def _plain(reading: Reading, match: re.Match[str], kind: str, about: str | None, issuer: str | None = None) -> None:
    kind = kind[0].upper() + kind[1:]
    if kind.lower() not in reading.found:
        reading.found[kind.lower()] = DocumentMention(
            number=None,
            kind=kind,
            issuer=issuer,
            issued=None,
            about=about.strip() if about else None,
            quote=match[0],
        )
