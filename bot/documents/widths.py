"""How wide a bold line is printed, so that the rule beneath it can be given its length."""

import unicodedata

_THOUSANDTHS = {
    250: " .,",
    278: "il",
    333: "fjt-()",
    389: "sI",
    444: "cerz",
    500: "agovxyJ0123456789",
    556: "bdhknpquS",
    611: "FP",
    667: "BELTZ",
    722: "wACDNRUVXY",
    778: "GHKOQ",
    833: "m",
    944: "M",
    1000: "W",
}
"""Letters by their width in Times Bold, in thousandths of the type size; a mark makes no letter wider."""
_WIDTH = {letter: width for width, letters in _THOUSANDTHS.items() for letter in letters}
_OTHER = 500


def bold_width(text: str, points: float) -> float:
    """The width of `text` in bold Times of `points`, in points."""
    letters = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return sum(_WIDTH.get(c, _OTHER) for c in letters if not unicodedata.combining(c)) * points / 1000
