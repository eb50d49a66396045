"""Vietnamese names of people: how they begin, and what only looks like one."""

import re
from collections.abc import Sequence

from bot.generation.layout import Token

FAMILIES_WORDS = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Ánh Âu Bạch Bạc Bàn Bành Bế Biện Bồ Bo
Ca Cà Cái Cam Cầm Cấn Cao Cát Chảo Chang Chẩu Châu Chế Chu Chử Chúng Cổ Cồ Cù Cung Cư Cứ Củng Danh Diệp Doãn Dư
Đàm Đàng Đào Đậu Đèo Đinh Điền Điêu Đoàn Đổng Đồng Giang Giàng Giáp Hà Hạ Hán Hàn Hạng Hầu Hảng Hờ Hoa Hứa Hùng
Kha Khà Khâu Khổng Khúc Khuất Khương Kiều Kim Kpă Ksor La Lã Lại Lam Lâm Lầu Lèng Lều Lìa Liêu Liễu Lò Lộc Lô Lỗ
Lộ Lù Lục Lữ Lương Lường Lưu Ly Ma Má Mã Mạc Mai Mạnh Mào Mẫn Mùa Nghiêm Ngân Nghê Ninh Nông Phàn Phí Phó Phù
Phùng Phương Quách Quan Quản Quàng Rơ Rmah Sa Sằm Siu Sìn Sùng Sơn Tạ Tẩn Tăng Tao Tày Tề Thạch Thái Thân Thang
Thào Thi Tiêu Tiết Tô Tòng Tôn Tống Tráng Triệu Trịnh Trưng Trương Từ Tường Ung Uông Văn Vàng Vi Viên Vì Vừ Vương
Xa Xồng Xuân Yên Lềnh Thẩm Then Lành Lèo Mông Nịnh Bá Xin Khoàng Pờ Vù Sần Pham Niê Ama Kbuôr Êban Bkrông Y A Puih
Nay Rcom Rahlan Kpuih Alăng Bríu Zơrâm Hôih Coor Pơloong Blúp Tơ Briu Cil Kră K'Să Ya Bon Touneh Lơ Mbon Chamaléa
Chamaleá Katơr Pinăng Trà Rah Rô Điểu Đới Nhâm Nhữ Ngọ Ngụy Mè Chung Cụt Đái Giản Hoắc Khiếu Kỷ Lãnh Lự Ngạc Ong
Phi Quế Sái Sầm Tần Thiều Thiệu Trầm Trình Tưởng Ứng Vòng Vưu Ưng Kring Chau Sok Thị Tằng Sồng Cháng Mo Ka Chíu Sì
Lừ Giá Chẻo Moong Vy Xeo Lo Phà Lỳ Pó Sừng Thùng Nhan Nhạc Móng Tếnh Thền Lừu Sền Phùn Dềnh Chìu Lỷ Voòng Sình
Kiên Sô K H
"""
FAMILIES = frozenset(FAMILIES_WORDS.split())
# Capital runs that begin like a name and are none.
_NEVER = frozenset(
    {
        "Hồ Chí Minh",
        "Chí Minh",
        "Hồ Chủ tịch",
        "Văn phòng",
        "Đoàn Thanh",
        "Hàn Quốc",
        "Thái Lan",
        "Hà Lan",
        "Đan Mạch",
        "Mông Cổ",
        "Đoàn Kinh",
        "Đoàn Đại",
        "Mai Châu",
        "Công Thương",
        "An Ninh",
        "Nông Dân",
    }
)
_NEVER_FIRST = tuple(f"{never} " for never in _NEVER)
# Where a post or an office begins inside a run of capitals: "Nguyễn Văn A Bí thư Tỉnh ủy".
_OFFICE_STARTS = {
    "Tỉnh": ("ủy", "uỷ"), "Thành": ("ủy", "uỷ"), "Đảng": ("ủy", "uỷ"), "Bí": ("thư",), "Chủ": ("tịch", "nhiệm"),
    "Giám": ("đốc",),
    "Ủy": ("viên", "ban"), "Uỷ": ("viên", "ban"), "Bộ": ("trưởng",),
    "Phó": ("bí", "chủ", "giám", "trưởng", "Bí", "Chủ", "Giám", "Trưởng", "Thủ"),
    "Trưởng": ("ban", "phòng", "đoàn", "Ban", "Phòng", "Đoàn", "công", "thôn", "bản"),
}  # fmt: skip
_OFFICES = frozenset(("Bộ", "Sở", "Cục", "Vụ", "Viện", "Tập", "Tổng", "Ủy", "Uỷ", "Đảng", "Phòng"))
"""What begins the name of an office and nobody's: "các đồng chí Cục Phó Cục Thuế"."""
_LONGEST = 6
_NUMERALS = frozenset("IVX")
"""Numbers of one letter that end an office's name: "Kho bạc Nhà nước khu vực X"."""
_APOSTROPHE = re.compile(r"[A-ZĐ][^\W\d_]?['’][A-ZĐ]")
_MIDDLE = frozenset(("Văn", "Thị", "Đình", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Quang", "Xuân", "Quốc", "Công"))
_COMMON_WORDS = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lò Hà"
COMMON = frozenset(_COMMON_WORDS.split())
_TWO_NAMES = 4
"""So many words may be the end of a place's or a school's name and a person's."""
_GIVEN = (3, 4)
"""How many words a name takes whose family is not in the list."""


def unlisted_name_length(tokens: Sequence[Token], index: int, text: str) -> int:
    """How many tokens a run of capitals takes that is a name though its family is not listed; 0 when it is none.

    For where a name is expected: after a post, or before one.
    """
    if tokens[index].text in _OFFICE_KINDS:
        return 0
    count = name_length(tokens, index, text, titled=True)
    if count not in _GIVEN or (index + count < len(tokens) and tokens[index + count].capital):
        return 0
    return count


_OFFICE_KINDS = frozenset(("Bộ", "Sở", "Ban", "Cục", "Vụ", "Viện", "Hội", "Công", "Tập", "Tổng", "Ủy", "Uỷ", "Đảng"))


def holds_another_name(tokens: Sequence[Token], index: int, count: int) -> bool:
    """Whether the run ends in the name of a person after something else's: "Trà Tập Nguyễn Văn Nhân"."""
    first, second = tokens[index].text, tokens[index + 1].text
    if count < _TWO_NAMES or len(first) == 1 or second in _MIDDLE:
        return False
    if second in COMMON:
        return first not in COMMON
    return count > _TWO_NAMES and any(tokens[at].text in COMMON for at in range(index + 2, index + count - 1))


def has_middle_name(tokens: Sequence[Token], index: int, count: int) -> bool:
    """Whether a word between the first and the last is one that names of people have there."""
    return any(tokens[at].text in _MIDDLE for at in range(index + 1, index + count - 1))


def name_length(tokens: Sequence[Token], index: int, text: str, *, titled: bool = False) -> int:
    """How many tokens the name of a person that begins at `index` takes, 0 when none does.

    After a title ("ông", "đồng chí") any run of capitals of two words or more is a name.
    """
    first = tokens[index]
    if not first.capital or (len(first.text) > 1 and first.text.isupper()) or first.text in _NUMERALS:
        return 0
    if first.text in _OFFICES if titled else first.text not in FAMILIES:
        return 0
    count = 1
    while index + count < len(tokens) and count < _LONGEST:
        token = tokens[index + count]
        gap = text[tokens[index + count - 1].end : token.start]
        # "K' Brối", "H’ Yar": a mark of the name, set apart.
        marked = count == 1 and len(first.text) == 1 and gap in ("' ", "’ ")
        # "ông Somchai Pa-Wattana": a foreign name.
        hyphened = gap == "-" and titled and not {first.text, token.text} & FAMILIES
        # "ông Kim Yong-ho": of two syllables, the second spelt small.
        if gap == "-" and titled and token.text.islower():
            count += 1
            break
        if not token.capital or (gap not in (" ", "\u00a0") and not marked and not hyphened):
            break
        if len(token.text) > 1 and token.text.isupper():
            break
        following = tokens[index + count + 1].text if index + count + 1 < len(tokens) else ""
        if following in _OFFICE_STARTS.get(token.text, ()):
            break
        count += 1
    if count < 2:  # noqa: PLR2004 - a family name and a given name
        # "ông K'Brêm": a name of one word that no Vietnamese word looks like.
        return int(titled and _APOSTROPHE.match(first.text) is not None)
    run = text[first.start : tokens[index + count - 1].end]
    return 0 if run in _NEVER or run.startswith(_NEVER_FIRST) else count
