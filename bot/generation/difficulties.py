"""What is reported as hard: hindrances, gaps and shortages, by whom they are told."""

import re
from typing import TYPE_CHECKING

from bot.generation.layout import Sentence, parts, trimmed

if TYPE_CHECKING:
    from bot.generation.speech import Move, Speech

_OPENS = re.compile(
    r"(?:khó khăn|vướng mắc|hạn chế|bất cập|tồn tại|điểm nghẽn|thách thức|tuy nhiên|tuy vậy|bên cạnh kết quả|bên cạnh những kết quả|ngược lại|gập ghềnh|khoảng trống|yếu kém)"
)
_STRONG = re.compile(
    r"(?<!\w)(?:chưa (?:đáp ứng|đồng đều|đồng bộ|theo kịp|liên thông|bền vững|có|đủ|được|kịp|thể|quen|tương xứng|cao|kỹ|nghiêm|quyết liệt|thông suốt|ổn định|hoàn thiện|thống nhất|rõ|phù hợp|sâu|thực sự|thật sự|hiệu quả|đạt|tốt|chặt chẽ|sạch)"
    r"|còn (?:\w+ ){0,3}(?:chậm|yếu|thấp|nhỏ|hạn chế|khó khăn|thiếu|lúng túng|lớn|hẹp|ít|cao|nghèo|bất cập|vướng|manh mún|nhiều (?:khó khăn|bất cập|hạn chế|vướng mắc))|thiếu (?!nhi|niên|tá|tướng|úy|đói)"
    r"|xuống cấp|quá tải|chập chờn|bị cô lập|bị ngập|gặp (?:nhiều )?khó khăn|còn nhiều khó khăn|vướng|bất cập|chậm (?:cập nhật|so với|tiến độ|được)|chuyển biến chậm|phân tán|chỉ đáp ứng|khó bứt phá"
    r"|mới (?:chỉ )?(?:phủ|đạt|đáp ứng)|lúng túng|đùn đẩy|né tránh|điểm nghẽn|phụ thuộc (?:đáng kể |nhiều |lớn )?vào|manh mún|nhỏ lẻ|kiêm nhiệm|mất cả ngày|tỷ lệ cao|ở mức cao|hạn chế về|chưa \"sạch\"|chưa “sạch”|khó tiếp cận|hư hỏng|sạt lở)"
)
_SOLVED = re.compile(
    r"(?:khắc phục|tháo gỡ|giải quyết|xóa bỏ|vượt qua|không còn|hỗ trợ|rà soát|bổ sung|dù|trong bối cảnh|kiện toàn)[^,;.]{0,40}(?:khó khăn|thiếu|hạn chế|vướng mắc|chưa|bất cập)|nhằm|phấn đấu|cần |phải coi|đề nghị|yêu cầu"
)
_ONLY_OPENS = re.compile(r"(?:khó khăn|hạn chế|bất cập|vướng mắc|tồn tại|điểm nghẽn|gập ghềnh)[^:;]{0,40}(?:[.:]|$)")
_SAID = re.compile(
    r"(?:nêu(?: lên| rõ)?|cho biết|cho hay|thừa nhận|cho rằng|phản ánh|nhìn nhận|chỉ ra|đánh giá|nhận định|thẳng thắn|là do|do|như|khẳng định|nhấn mạnh|báo cáo)\s*(?:rằng|là)?\s*:?\s*,?\s*"
)
_COLON = re.compile(r":\s")
_LIKE = re.compile(r"(?:như|gồm|là|nêu|bất cập|khó khăn|hạn chế|vướng mắc)\s*:\s*|, như (?=\w)")


class Difficulties:
    """Collects difficulties while the speech is followed."""

    def __init__(self, speech: "Speech") -> None:
        self.speech = speech
        self.open = False
        self.paragraph_open = False
        self.by_paragraph = 0

    def new_paragraph(self, sentence: Sentence) -> None:
        """A paragraph of its own may be about difficulties: "Tuy nhiên, …", "Về khó khăn, …", a heading."""
        heading = len(sentence.text) < 60 and not sentence.text.endswith((".", ":", ";"))  # noqa: PLR2004
        opens = _OPENS.search(sentence.lowered[:130]) is not None
        if heading:
            self.by_paragraph = 4 if opens else 0
        else:
            self.by_paragraph = max(0, self.by_paragraph - 1)
        self.open = opens or (self.by_paragraph > 0 and not heading)

    def sentence(self, sentence: Sentence, already: "list[Move]") -> None:
        """Add the difficulties `sentence` tells of, unless it asks for something."""
        speech = self.speech
        lowered = sentence.lowered
        if already or len(sentence.text) < 20:  # noqa: PLR2004
            return
        if _OPENS.search(lowered):
            self.open = True
        if not self.open and not self._complaint(lowered):
            return
        if _SOLVED.search(lowered) and not _COLON.search(lowered):
            return
        pieces = parts(speech.body.text, sentence.start, sentence.end)
        said = self._said(sentence)
        for start, end in pieces:
            first = max(start, said) if said < end else start
            stretch = speech.body.lowered[first:end]
            listed = said > sentence.start and len(pieces) > 1
            if not _STRONG.search(stretch) and not (listed and self.open):
                continue
            if _SOLVED.search(stretch) and not listed:
                continue
            if _ONLY_OPENS.search(stretch) and len(stretch.split()) < 14 and not re.search(r"lớn nhất|vẫn nằm|đời sống", stretch):  # noqa: PLR2004
                continue
            first, end = trimmed(speech.body.text, first, end)
            if end - first < 15:  # noqa: PLR2004
                continue
            from bot.generation.speech import DIFFICULTY, Move  # noqa: PLC0415

            speech.moves.append(Move(DIFFICULTY, first, end, first, self._speaker(sentence), speech.voice, None, sure=bool(self.open)))

    def _complaint(self, lowered: str) -> bool:
        """Whether a speaker from below tells of a want though nothing announced it."""
        return bool(re.search(r"(?<!\w)(?:chưa có|chưa liên thông|còn vướng|thiếu |vẫn còn nơi|chỉ đáp ứng|còn lớn|chuyển biến chậm|vướng mắc lớn|chưa đủ)", lowered)) and (
            self.speech.speaker is not None or self.speech.voice is not None
        )

    def _speaker(self, sentence: Sentence) -> "object":
        return self.speech.speaker if self.speech.speaking_paragraph == sentence.paragraph else None

    def _said(self, sentence: Sentence) -> int:
        """Where what is hard begins: after "lãnh đạo xã nêu:", "như:"."""
        like = None
        for like in _LIKE.finditer(sentence.lowered):
            break
        if like is not None:
            return sentence.start + like.end()
        colon = _COLON.search(sentence.lowered)
        if colon is not None and ";" in sentence.text[colon.end() :]:
            return sentence.start + colon.end()
        for match in _SAID.finditer(sentence.lowered[:160]):
            if re.search(r"(?:nêu|cho biết|cho hay|thừa nhận|cho rằng|phản ánh|nhìn nhận|đánh giá|nhận định)", match[0]):
                return sentence.start + match.end()
        return sentence.start
