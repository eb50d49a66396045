"""Words of two syllables that without their marks look like two ordinary words: "tu dat" is "từ đất", no "từ, đạt".

What stands beside an indicator and is one of them narrows it, and is not to be left out. Those that stand in posts,
topics and indicators are known from there; these are common words of reports besides. Written with accents.
"""

from itertools import pairwise

from bot.vietnamese.folding import folded, words

_LISTED = """
ban đầu, biệt phái, bán trú, bán đất, bình quân, cho thuê, cho vay, chung cư, con nhỏ, còn thừa, cơ bản, cơ hữu, cơ
động, cửa hàng, di động, dôi dư, dự toán, hàng hóa, hội đồng, hợp đồng, ký kết, kế toán, kỳ hạn, lai tạo, làm nhà, làm
xa, nhiều con, nhật bản, nội thị, nội đô, nội địa, quá độ, sơ bộ, số dư, số hóa, sổ đỏ, thi đua, thành thị, thế giới,
thị xã, thừa kế, toàn cầu, toàn quốc, trong kỳ, trồng mới, tái nghèo, tính toán, tại chỗ, tối đa, từ xa, từ đất, tự
do, tự lo, tự quản, việc làm, vùng xa, xa nhất, xa xôi, ít người, đa số, đi làm, đi vay, đi xa, đô thị, đông con, đăng
ký, đất trồng, đất ở, đầu kỳ, đầu mối, đầu năm, đầu ra, đầu tư, đầu vào, đồng hồ
"""
COMPOUNDS = frozenset(
    pair for phrase in _LISTED.split(",") for pair in pairwise(folded(word) for word in words(phrase))
)
"""Pairs of syllables, folded."""
