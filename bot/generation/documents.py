"""The documents an article names: kind, number, issuer, date and subject."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.generation.document_issuers import (
    ORGAN,
    PLACE,
    issuer_before,
    issuer_behind,
    issuer_by_letters,
    local_issuer,
)
from bot.generation.document_numbers import (
    DATED,
    ISSUED_ON,
    KIND_BEFORE,
    KIND_LOOK_BACK,
    KINDS,
    NUMBERED,
    YEARLESS,
    date_of,
    kind_of,
)
from bot.generation.layout import Body
from bot.generation.rare import Rare
from bot.generation.ways import Ways
from bot.knowledge.model import Document, DocumentMention

_ISSUED_LOOK_BACK = 120
_ABOUT = re.compile(
    r"\s*,?\s*(?:về|V/v)\s+(?:việc\s+)?(?P<about>(?:[^,;.()“”\"]|“[^”\n]{2,140}”){6,}?"
    r"(?:, (?:[^,;.()“”\"]|“[^”\n]{2,140}”){3,}?){0,3}?)(?=[;.()”\"…]|“[^”\n]*$"
    r"| và (?:các )?(?:Kết luận|Nghị quyết|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Công văn|Hướng dẫn|Quy định) "
    r"|, (?:tham mưu|báo cáo|đề xuất|trình|Ban|các|tỉnh|xã|UBND|đồng|được|nhưng|tích|Thủ|Phó|Tổng Bí|Chủ tịch"
    r"|góp phần|qua đó|Tờ trình|Báo cáo|Nghị quyết|Quyết định|Kế hoạch)|\s(?:được|đã"
    r"|nhưng|và tổ chức|để|thay thế|trong đó)|$)"
)
_ABOUT_WORDS = 45
_SHORT = r"\d{1,4}(?:/(?:19|20)\d\d)?(?![\w/]|[-–]\w|[.,]\d|\s?%)"
_SHORT_NUMBER = re.compile(
    # Each way in full: what begins with letters alone is looked for five times faster than with a choice of letters.
    r"(?P<kind>Nghị quyết|nghị quyết|Chỉ thị|chỉ thị|Kết luận|kết luận|Nghị định|nghị định|Đề án|đề án"
    r"|Thông tư|thông tư|Quyết định|Công điện|công điện)"
    rf"(?: số {_SHORT}| {_SHORT}(?! (?:ngày|tháng|xã|người|đồng|lần|đợt|giải|nhiệm|nội|chỉ)))"
    rf"(?P<more>(?:(?:,| và|;) (?:số )?{_SHORT}(?! [a-zà-ỹđ]+ [a-zà-ỹđ]+ (?:xã|người)))*)"
)
_NUMBER = re.compile(r"\d+(?:/\d{4})?")
_SESSION = r"(?: (?:lần thứ|khóa) (?:[IVXL]+|\d{1,2}|[Nn]hất|thứ [a-z]+|[a-zà-ỹ]+))?"
_TERM = r"(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?"
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
_SUBJECT = Rare(
    r"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Đề án|Quy định|Hiệp định|Hiệp ước|Bản ghi nhớ"
    r"|Nghị định thư|Nghị định|Công điện) (?:chuyên đề |mới )?về (?:việc )?(?P<about>[^,;.()“”\"]{8,160}?)"
    rf"(?: của (?P<issuer>{ORGAN}))?(?=[,;.()“”\"…]|\s(?:được|đã|nhưng|với|đến năm|giai đoạn|để)\s|\svà (?=Nghị|Kế"
    rf"|Quyết|Chỉ|Kết|Đề|các nghị)|$)"
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
_LAW_NUMBER = re.compile(r"(?: của| và| [^\W\d_]+){0,9}?\s*\(?(?:(?:Luật )?số )?(?P<number>\d+/\d{4}/QH\d+)")
# "dự án Luật Dữ liệu và Luật Đường sắt": both are drafts.
_DRAFTED = re.compile(
    r"(?:dự thảo|dự án|bản thảo|lấy ý kiến)(?: (?:các|những|một số|về|của|sửa đổi))*"
    r" (?:(?:bộ )?luật [^,;.()\n]{3,60}(?:,| và) )?$"
)
_DRAFTED_LOOK_BACK = 90
# "góp ý Luật Nhà ở (sửa đổi)": not yet a law.
_DEBATED = re.compile(r"(?:góp ý|ý kiến|thảo luận|thẩm tra|trình quốc hội)(?: [a-zà-ỹđ]+){0,3} $")
# "Ban Chỉ đạo về chuyển đổi số và Đề án 06": part of a committee's name.
_STEERING = re.compile(r"(?:Ban Chỉ đạo|Tổ công tác)[^.;:\n]{0,160} và $")
_STEERING_LOOK_BACK = 180
_SEVERAL = re.compile(r"(?:^|[\s(])(?:các|những|nhiều|một số|\d{1,3})(?: văn bản,?)? $")
_SEVERAL_LOOK_BACK = 16
_LISTED = re.compile(rf"(?:,|;| và|, và) (?:(?:{KINDS.lower()}) )?(?:số )?")


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
        self.dates: list[tuple[int, int]] = []

    def run(self) -> Documents:
        """Those with a number first: what is named without one may be one of them."""
        text = self.body.text
        numbered = list(NUMBERED.finditer(text))
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
            about = match["about"] or self._about(match.end())[0]
            self._plain(match, match["kind"], about, match["by"] or issuer_before(text, match.start()))
        for match in _DRAFT.finditer(text):
            self._plain(match, "Dự thảo văn kiện", match["about"])
        for match in _SHORT_NUMBER.finditer(text):
            self._short(match)
        self._laws()
        self._drop_repeats()
        return Documents(list(self.found.values()), self.numbers, self.dates)

    def _drafted(self, start: int) -> bool:
        """Whether what begins at `start` is only a draft: "dự thảo Nghị quyết", "dự án Luật"."""
        return _DRAFTED.search(self.body.lowered, max(0, start - _DRAFTED_LOOK_BACK), start) is not None

    def _drop_repeats(self) -> None:
        """Leave out what names no further document: a numbered one in other words, the matter of a numbered one."""
        numbered = [one for one in self.found.values() if one.number]
        for key, one in list(self.found.items()):
            if one.number is None and any(_repeats(one, full) for full in numbered):
                del self.found[key]

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
        begin = max(0, match.start() - KIND_LOOK_BACK)
        before = KIND_BEFORE.search(self.body.lowered, begin, match.start())
        said = text[before.start("kind") : before.end("kind")] if before and before["kind"] else None
        kind = kind_of(number, said)
        if kind is None:
            return
        first = before.start() if before and said else match.start()
        issuer, issued, end = self._told_after(match.end())
        listed = self._listed_with(match, following, end) if issuer is None else None
        if listed is not None:
            issuer, end = listed.issuer, max(end, self.body.text.find(listed.quote) + len(listed.quote))
        if issuer in (None, "Thủ tướng"):
            by_letters = issuer_by_letters(number)
            before_it = issuer_before(text, first)
            issuer = by_letters if before_it in (None, "Thủ tướng") and by_letters else before_it or issuer
            issuer = issuer or local_issuer(self.body, number, first, end)
        if issued is None and (on := ISSUED_ON.search(text, max(0, first - _ISSUED_LOOK_BACK), first)) is not None:
            issued = date_of(on)
            self.dates.append(on.span("day"))
        about, end = self._about(end)
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
            if issuer is None and (by := issuer_behind(text, end)) is not None:
                issuer, end = by
            elif issued is None and (dated := DATED.match(text, end)) is not None:
                issued = date_of(dated)
                self.dates.append(dated.span())
                end = dated.end()
            elif issuer is None and (dated := YEARLESS.match(text, end)) is not None:
                if issuer_behind(text, dated.end()) is None:
                    break
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

    def _congress(self, match: re.Match[str]) -> str | None:
        issuer = _SAID_TERM.sub("", match["issuer"].removeprefix("của ").strip())
        if self.province and "Đảng bộ tỉnh lần thứ" in issuer:
            issuer = issuer.replace("Đảng bộ tỉnh lần", f"Đảng bộ tỉnh {self.province} lần")
        # "Nghị quyết Đại hội Đảng bộ" alone does not say which one.
        told = any(character.isdigit() for character in issuer) or re.search(
            r"[IVXL]{2,}|(?<!\w)[IVXL] của Đảng|lần thứ|các cấp|khóa|xã [A-ZĐ]|tỉnh [A-ZĐ]|phường [A-ZĐ]", issuer
        )
        return issuer if told else None

    def _by_issuer(self, match: re.Match[str], issuer: str | None) -> None:
        if issuer is None or self._drafted(match.start()):
            return
        kind = match["kind"][0].upper() + match["kind"][1:].lower()
        key = f"{kind.lower()} {issuer.lower()}"
        if key in self.found:
            return
        about, end = self._about(match.end())
        if about is None and "about" in match.re.groupindex:
            about = match["about"].strip()
        # "các Nghị quyết của Quốc hội" names none of them.
        if _SEVERAL.search(self.body.lowered, max(0, match.start() - _SEVERAL_LOOK_BACK), match.start()):
            return
        quote = self.body.text[match.start() : end]
        self.found[key] = DocumentMention(number=None, kind=kind, issuer=issuer, issued=None, about=about, quote=quote)

    def _passed_by(self, before: int) -> str | None:
        """The council that passed resolutions, as told shortly before."""
        passed = list(_PASSED.finditer(self.body.text, max(0, before - _PASSED_WITHIN), before))
        return passed[-1]["issuer"] if passed else None

    def _by_subject(self, match: re.Match[str]) -> None:
        if self._drafted(match.start()):
            return
        issuer = match["issuer"] if "issuer" in match.re.groupindex else None
        issuer = issuer or issuer_before(self.body.text, match.start())
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

    def _plain(self, match: re.Match[str], kind: str, about: str | None, issuer: str | None = None) -> None:
        kind = kind[0].upper() + kind[1:]
        if kind.lower() not in self.found:
            self.found[kind.lower()] = DocumentMention(
                number=None,
                kind=kind,
                issuer=issuer,
                issued=None,
                about=about.strip() if about else None,
                quote=match[0],
            )

    def _short(self, match: re.Match[str]) -> None:
        """ "Nghị quyết 57 của Bộ Chính trị", "các Nghị quyết 57, 59, 66 và 68"."""
        self.numbers.append(match.span())
        if _STEERING.search(self.body.text, max(0, match.start() - _STEERING_LOOK_BACK), match.start()):
            return
        end = match.end()
        issuer, issued, end = self._told_after(end)
        issuer = issuer or issuer_before(self.body.text, match.start())
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
                _begins_with(has, said) and one.kind == kind for has, one in self.found.items()
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
        debated = match["revised"] and _DEBATED.search(self.body.lowered, max(0, match.start() - 40), match.start())
        if (not title and kind != "Hiến pháp") or debated or self._drafted(match.start()):
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


def _told(document: DocumentMention) -> int:
    return sum(value is not None for value in (document.issuer, document.issued, document.about))


def _repeats(one: DocumentMention, full: DocumentMention) -> bool:
    """Whether `one`, without a number, is the numbered `full` again or what that is about."""
    # There is one of them: of the province, of its committee, of the party's.
    if one.kind == full.kind == "Chương trình hành động":
        return True
    if one.issuer is None:
        return one.quote in full.quote
    same = one.kind.lower() == full.kind.lower() and _same_issuer(full.issuer, one.issuer)
    return same and (one.about is None or one.about in (full.about or ""))


def _same_issuer(one: str | None, other: str) -> bool:
    """Whether both may be one: "UBND tỉnh" and "UBND tỉnh Lai Châu"."""
    return one is not None and (one.startswith(other) or other.startswith(one))
