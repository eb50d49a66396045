"""What is reported as hard: hindrances, gaps and shortages, by whom they are told."""

import re
from typing import TYPE_CHECKING

from bot.generation.layout import Sentence, parts, trimmed

if TYPE_CHECKING:
    from bot.generation.speech import Move, Speech

_OPENS = re.compile(
    r"(?:khó khăn|vướng mắc|hạn chế|bất cập|tồn tại|điểm nghẽn|thách thức|tuy nhiên|tuy vậy|bên cạnh kết quả"
    r"|bên cạnh những kết quả|ngược lại|gập ghềnh|khoảng trống|yếu kém)"
)
_WANT = (
    r"chưa (?!bao giờ|đầy|kể|nói|tính|từng)|không đồng (?:đều|bộ)|khó (?:khăn )?(?:nhất|lớn nhất) là"
    r"|không có (?:việc|đất|nước|điện|đường|vốn|bác)|thiếu (?!nhi|niên|tá|tướng|úy|đói)|không đủ|không đáp ứng"
    r"|không theo kịp|không kịp|xuống cấp|quá tải|chập chờn|cô lập|bị ngập|vướng|bất cập"
    r"|chậm (?:cập nhật|so với|tiến độ|được|trễ|giải|triển|chạp)|còn chậm|chuyển biến chậm|phân tán|chỉ đáp ứng"
    r"|khó bứt phá|lúng túng|đùn đẩy|né tránh|điểm nghẽn|nút thắt|phụ thuộc (?:đáng kể |nhiều |lớn )?vào"
    r"|manh mún|nhỏ lẻ|kiêm nhiệm|mất cả|ở mức cao|tỷ lệ cao|hạn chế về|khó tiếp cận|hư hỏng|khó khăn|hạn hẹp|eo hẹp"
    r"|chồng chéo|trùng lặp|tồn đọng|nợ đọng|dở dang|ách tắc|gián đoạn|bấp bênh|khan hiếm"
    r"|đội giá|tái nghèo|cũ kỹ|lạc hậu|bị động|xin nghỉ|bỏ việc|khó tuyển|khó thu hút|quá nhỏ|quá lớn|quá xa"
    r"|thấp hơn (?:mức )?bình quân|ngại|áp lực|nghẽn|thất thoát|ô nhiễm|chật hẹp|chật chội|nhỏ hẹp|bị treo"
    r"|hạn chế(?=\s*[,.;]|$)|diễn biến phức tạp|mất mùa|biến đổi|thiệt hại|sạt lở"
)
_STRONG = re.compile(
    rf"(?<!\w)(?:{_WANT}|(?:còn|vẫn|khá|rất|quá) (?:[^\W\d_]+ ){{0,3}}?(?:chậm|yếu|thấp|nhỏ|hạn chế|thiếu|lớn|hẹp|ít"
    rf"|cao|nghèo|manh mún|mỏng|kém|khó|xa|cũ|dài|nặng|phức tạp|rườm rà)(?!\w)"
    r"|mới (?:chỉ )?(?:phủ|đạt|đáp ứng|có|giải ngân)|khó (?=[^\W\d_])|vẫn còn nơi|vẫn còn tình trạng|vẫn xảy ra"
    r"|tình trạng)"
)
# Without an announcement only what nobody would say of a success.
_TOLD_WANT = re.compile(
    rf"(?<!\w)(?:{_WANT}|còn (?:[^\W\d_]+ ){{0,3}}?(?:chậm|yếu|thấp|hạn chế|thiếu|lớn|ít|kém|khó)(?!\w)|vẫn còn nơi)"
)
_PLAIN_WANT = re.compile(
    r"(?<!\w)(?:quá tải|xuống cấp|hạn hẹp|eo hẹp|chưa đáp ứng|chưa cao|chưa đồng (?:đều|bộ)|chưa được đầu tư"
    r"|chập chờn|chưa bền vững|còn (?:hạn chế|thấp|chậm|yếu|thiếu|nhiều khó khăn|gặp khó|khó khăn|vướng|bất cập"
    r"|lúng túng|manh mún)|gặp (?:nhiều )?khó khăn)(?!\w)"
)
_BY = re.compile(r"^(?:còn |cũng )?theo [^,]{4,90}?(?:, [^,]{4,60}?)??, (?=[a-zà-ỹđ])")
_SOLVED = re.compile(
    r"(?:khắc phục|tháo gỡ|giải quyết|xóa bỏ|vượt qua|không còn|hỗ trợ|rà soát|bổ sung|dù|trong bối cảnh"
    r"|kiện toàn)[^,;.]{0,40}(?:khó khăn|thiếu|hạn chế|vướng mắc|chưa|bất cập)|nhằm|phấn đấu|cần |phải coi"
)
_ONLY_OPENS = re.compile(
    r"(?:nêu|chỉ ra|gặp|gặp phải|không ít|một số|nhiều|những|lắm)\s+(?:[^\W\d_]+,?\s){0,4}(?:khó khăn|hạn chế"
    r"|bất cập|vướng mắc|tồn tại|điểm nghẽn|gập ghềnh|thách thức)\s*[.:]?$"
)
_SAID = re.compile(
    r"(?:nêu(?: lên| rõ)?|cho biết|cho hay|thừa nhận|cho rằng|phản ánh|nhìn nhận|chỉ ra|đánh giá|nhận định"
    r"|thẳng thắn|là do|do|như|khẳng định|nhấn mạnh|báo cáo)\s*(?:rằng|là)?\s*:?\s*,?\s*"
)
_TELLS = re.compile(r"(?<!\w)(?:cho rằng|cho biết|cho hay|nêu|nêu rõ|phản ánh|thừa nhận|đánh giá|nhận định|theo)(?!\w)")
_TURN = re.compile(r", (?:nhưng|song|tuy nhiên|đồng thời (?:cho rằng|chỉ ra|nhìn nhận))(?: vẫn| cũng)? ")
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
            for turn in _TURN.finditer(stretch):
                if _STRONG.search(stretch, turn.end()):
                    first, stretch = first + turn.end(), stretch[turn.end() :]
                    break
            if not _STRONG.search(stretch) and not (listed and self.open):
                continue
            if _SOLVED.search(stretch) and not listed:
                continue
            if (
                not listed
                and _ONLY_OPENS.search(stretch)
                and len(stretch.split()) < 14
                and not re.search(r"lớn nhất|vẫn nằm|đời sống", stretch)
            ):
                continue
            first, end = trimmed(speech.body.text, first, end)
            here = speech.speaking_paragraph == sentence.paragraph
            if end - first < 15:  # noqa: PLR2004
                continue
            from bot.generation.speech import DIFFICULTY, Move  # noqa: PLC0415

            speech.moves.append(
                Move(
                    DIFFICULTY,
                    first,
                    end,
                    first,
                    speech.speaker if here else None,
                    speech.voice if here else None,
                    None,
                    sure=self.open,
                )
            )

    def _complaint(self, lowered: str) -> bool:
        """Whether a speaker from below tells of a want though nothing announced it."""
        if _PLAIN_WANT.search(lowered) and not re.search(r"(?<!\w)(?:để|nhằm|nếu|không còn)(?!\w)", lowered[:40]):
            return True
        told = _TELLS.search(lowered) is not None or self.speech.speaking_paragraph == self.speech.paragraph
        return (
            told
            and _TOLD_WANT.search(lowered) is not None
            and (self.speech.speaker is not None or self.speech.voice is not None)
        )

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
        if (by := _BY.match(sentence.lowered)) is not None:
            return sentence.start + by.end()
        for match in _SAID.finditer(sentence.lowered[:160]):
            if re.search(
                r"(?:nêu|cho biết|cho hay|thừa nhận|cho rằng|phản ánh|nhìn nhận|đánh giá|nhận định)", match[0]
            ):
                return sentence.start + match.end()
        return sentence.start
