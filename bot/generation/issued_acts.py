"""Documents told of without a number as having been sent or signed: "Thủ tướng ký công điện yêu cầu …"."""

import re

from bot.generation.document_issuers import ORGAN, PLACE, issuer_before, issuer_behind
from bot.generation.document_reading import Reading
from bot.generation.rare import Rare
from bot.knowledge.model import DocumentMention

# What one office sends, spelt small: a document wherever somebody is told to have signed or sent it.
_SENT = r"[Cc]ông điện(?: khẩn| hỏa tốc| hoả tốc)?|[Cc]ông văn(?: khẩn| hỏa tốc| hoả tốc| trả lời)?"
# What is laid down: a document where it was just signed and what it lays down is told.
_LAID_DOWN = r"[Qq]uyết định|[Nn]ghị quyết|[Cc]hỉ thị|[Nn]ghị định|[Tt]hông tư|[Kk]ế hoạch|[Tt]hông báo(?: kết luận)?"
_SENDS = Rare(rf"(?:ban hành|ra|có|ký|gửi|phát đi) (?P<kind>{_SENT})(?! (?:số|nào|này|trên|đến|đi đến|chưa|\d))")
_JUST_LAID_DOWN = Rare(
    rf"(?<!\w)(?:(?:vừa|mới|vừa qua|vừa mới) (?:ký )?(?:ban hành|ra|có|ký)|ký(?: ban hành)?) (?P<kind>{_LAID_DOWN})"
    r" (?=(?:phê duyệt|về|thành lập|quy định|điều chỉnh|sửa đổi|bổ sung|bãi bỏ|công nhận|công bố|kéo dài|phân công"
    r"|thu hồi|hỗ trợ|yêu cầu|giao|triển khai|thực hiện|ban hành|tăng cường|hướng dẫn|của|kết luận) )"
)
# "Trong công điện sáng 4/9, Thủ tướng yêu cầu": who speaks in it issued it.
_SPEAKS_IN_IT = Rare(
    rf"(?:[Tt]rong|[Tt]ại|[Tt]heo|[Qq]ua) (?P<kind>công điện|công văn)(?: khẩn| hỏa tốc| hoả tốc)?"
    rf"(?: [^,;.()\n]{{2,40}}?)?, (?P<issuer>{ORGAN}){PLACE} (?:yêu cầu|chỉ đạo|đề nghị|giao|nêu|đánh giá|lưu ý"
    rf"|cho biết"
    r"|nhấn mạnh|chỉ rõ|cho rằng|đã)(?!\w)"
)
_THE_SAME = re.compile(r" (?:này|nêu trên|trên|nói trên|vừa ban hành|số)(?!\w)")
_OF_ITS_OFFICE = Rare(rf"(?P<kind>công điện|công văn|Công văn) của (?P<issuer>{ORGAN}){PLACE}(?=[\s,.;:()…]|$)")


def add_issued(reading: Reading) -> None:
    """Add those of which none of the same kind and hand was found: the number may have been told before."""
    text = reading.body.text
    for match in (*_SENDS.finditer(text), *_JUST_LAID_DOWN.finditer(text)):
        at = match.start("kind")
        issuer = issuer_before(text, at)
        behind = issuer_behind(text, match.end("kind"))
        if behind is not None and (issuer is None or "ký " in match[0]):
            issuer = behind[0]
        if issuer is not None:
            quote = text[at : (behind[1] if behind else match.end("kind"))].rstrip()
            _add(reading, _plain_kind(match["kind"]), issuer, quote)
    for match in _SPEAKS_IN_IT.finditer(text):
        if _THE_SAME.match(text, match.end("kind")) is None:
            _add(reading, _plain_kind(match["kind"]), _said(match), match[0])
    for match in _OF_ITS_OFFICE.finditer(text):
        _add(reading, _plain_kind(match["kind"]), _said(match), match[0])


def _plain_kind(said: str) -> str:
    """The kind without how fast it is: "công điện khẩn" → "Công điện"."""
    kind = re.sub(r" (?:khẩn|hỏa tốc|hoả tốc|trả lời)$", "", said)
    return kind[0].upper() + kind[1:]


def _said(match: re.Match[str]) -> str:
    # "Thủ tướng Phạm Minh Chính": the name is nobody's office.
    return match["issuer"] if "hủ tướng" in match["issuer"] else (match["issuer"] + match["place"]).strip()


def _add(reading: Reading, kind: str, issuer: str, quote: str) -> None:
    for one in reading.found.values():
        alike = one.issuer is None or one.issuer.startswith(issuer) or issuer.startswith(one.issuer)
        if one.kind.lower().startswith(kind.lower()) and alike:
            return
    reading.found[f"{kind.lower()} {issuer.lower()}"] = DocumentMention(
        number=None, kind=kind, issuer=issuer, issued=None, about=None, quote=quote
    )
