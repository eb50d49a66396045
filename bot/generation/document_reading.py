"""What is known while a body is read for the documents it names, and how what stands around a name is read."""

import re
from collections.abc import Sequence
from datetime import date

from bot.generation.document_issuers import issuer_behind
from bot.generation.document_numbers import DATED, YEARLESS, date_of
from bot.generation.event_year import existing
from bot.generation.layout import Body
from bot.knowledge.model import Document, DocumentMention

_ABOUT = re.compile(
    r"\s*,?\s*(?:về|V/v)\s+(?:việc\s+)?(?P<about>(?:[^,;.()“”\"]|“[^”\n]{2,140}”){6,}?"
    r"(?:, (?:[^,;.()“”\"]|“[^”\n]{2,140}”){3,}?){0,3}?)(?=[;.()”\"…]|“[^”\n]*$"
    r"| và (?:các )?(?:Kết luận|Nghị quyết|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Công văn|Hướng dẫn|Quy định) "
    r"|, (?:tham mưu|báo cáo|đề xuất|trình|Ban|các|tỉnh|xã|UBND|đồng|được|nhưng|tích|Thủ|Phó|Tổng Bí|Chủ tịch"
    r"|góp phần|qua đó|Tờ trình|Báo cáo|Nghị quyết|Quyết định|Kế hoạch)|\s(?:được|đã"
    r"|nhưng|và tổ chức|để|thay thế|trong đó)|$)"
)
_ABOUT_WORDS = 45
# "dự án Luật Dữ liệu và Luật Đường sắt": both are drafts.
_DRAFTED = re.compile(
    r"(?:dự thảo|dự án|bản thảo|lấy ý kiến)(?: (?:các|những|một số|về|của|sửa đổi))*"
    r" (?:(?:bộ )?luật [^,;.()\n]{3,60}(?:,| và) )?$|dự thảo: (?:[^.;:\n]{3,110}(?:,| và) )?$"
)
_DRAFTED_LOOK_BACK = 130
_WHOLE_DAY = 10
"""Letters of a whole ISO date."""
_FRESH_DAYS = 31
"""Days within which a document is news."""


class Reading:
    """The documents found so far in `body`."""

    def __init__(self, body: Body, known: Sequence[Document], province: str | None, day: str | None) -> None:
        self.body, self.known, self.province, self.day = body, known, province, day
        self.found: dict[str, DocumentMention] = {}
        """By their number, or by what tells one without a number from the others."""
        self.numbers: list[tuple[int, int]] = []
        """Where their numbers stand."""
        self.dates: list[tuple[int, int]] = []
        """Where their dates stand."""

    def drafted(self, start: int) -> bool:
        """Whether what begins at `start` is only a draft: "dự thảo Nghị quyết", "dự án Luật"."""
        return _DRAFTED.search(self.body.lowered, max(0, start - _DRAFTED_LOOK_BACK), start) is not None

    def about(self, end: int) -> tuple[str | None, int]:
        """What a document that is named up to `end` is about, and where that ends."""
        on = _ABOUT.match(self.body.text, end)
        if on is None or len(on["about"].split()) > _ABOUT_WORDS:
            return None, end
        return on["about"], on.end("about")

    def told_after(self, end: int) -> tuple[str | None, str | None, int]:
        """Issuer and date after a number, in either order, and where they end."""
        text, issuer, issued = self.body.text, None, None
        for _ in range(3):
            if issuer is None and (by := issuer_behind(text, end)) is not None:
                issuer, end = by
            elif issued is None and (dated := DATED.match(text, end)) is not None:
                issued = date_of(dated)
                self.dates.append(dated.span())
                end = dated.end()
            elif issued is None and (dated := YEARLESS.match(text, end)) is not None:
                issued = self._lately(int(dated["month"]), int(dated["day"]))
                if issued is None and issuer_behind(text, dated.end()) is None:
                    break
                self.dates.append(dated.span())
                end = dated.end()
            else:
                break
        return issuer, issued, end

    def _lately(self, month: int, day: int) -> str | None:
        """That day when it is of the weeks before the article's: a paper tells of a fresh document without its year."""
        if self.day is None or len(self.day) < _WHOLE_DAY:
            return None
        here = date.fromisoformat(self.day)
        told = existing(here.year, month, day) or existing(here.year - 1, month, day)
        if told is not None and told > here:
            told = existing(here.year - 1, month, day)
        return told.isoformat() if told is not None and (here - told).days <= _FRESH_DAYS else None
