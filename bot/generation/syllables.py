"""Telling Vietnamese from everything else: English, a PDF whose fonts lie, an old eight-bit encoding."""

import re
import unicodedata
from functools import lru_cache

# One written syllable without its tone: an optional onset, a nucleus, an optional coda.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"(?:iê|yê|uô|ươ|uâ|uyê|uya|uyu|uơ|oa|oă|oe|oo|ia|ya|ua|ưa|uê|uy|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui"
    r"|ưi|ươi"
    r"|uôi|ưu|ươu|oai|oay|oao|oeo|uây|[aăâeêioôơuưy])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 200
"""Words looked at, from the middle of a text, where the page's own words are thinnest."""
_ENOUGH = 8 * _SAMPLE
"""Letters in the middle of a longer text among which those words are; a word of a newspaper takes five."""
MIN_WORDS = 15
MIN_SYLLABLES = 0.7
"""Of the words of an article at least so many are Vietnamese syllables; foreign names and abbreviations are not."""
MIN_MARKED = 0.35
"""And at least so many bear a mark; measured: newspaper Vietnamese 0.70-0.85, English below 0.02."""


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether `word` could be a written syllable of Vietnamese."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower()).translate(_TONES))
    return _SYLLABLE.fullmatch(plain) is not None


def foreign(text: str) -> str | None:
    """Why `text` is no Vietnamese that facts can be taken from, as a clause; None when it is."""
    spare = (len(text) - _ENOUGH) // 2
    words = _WORD.findall(text[spare : spare + _ENOUGH] if spare > 0 else text)
    if len(words) < MIN_WORDS:
        return f"chỉ có {len(words)} chữ, không đủ là một bài"
    middle = max(0, (len(words) - _SAMPLE) // 2)
    sample = words[middle : middle + _SAMPLE]
    marked = (len(sample) - sum(map(str.isascii, sample))) / len(sample)
    syllables = sum(map(is_syllable, sample)) / len(sample)
    if marked < MIN_MARKED and syllables >= MIN_SYLLABLES:
        return "chữ không có dấu tiếng Việt"
    if marked < MIN_MARKED:
        return "bài không viết bằng tiếng Việt"
    if syllables < MIN_SYLLABLES:
        return "chữ không phải âm tiết tiếng Việt (phông chữ cũ như VNI, TCVN3, hoặc tệp hỏng)"
    return None
