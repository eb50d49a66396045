"""Vietnamese names of people: how they begin, and what only looks like one."""

from collections.abc import Sequence

from bot.generation.layout import Token

FAMILIES = frozenset(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Ánh Âu Bạch Bạc Bàn Bành Bế Biện Bồ Bo Ca Cà
    Cái Cam Cầm Cấn Cao Cát Chảo Chang Chẩu Châu Chế Chu Chử Chúng Cổ Cồ Cù Cung Cư Cứ Củng Danh Diệp Doãn Dư Đàm Đàng Đào
    Đậu Đèo Đinh Điền Điêu Đoàn Đổng Đồng Giang Giàng Giáp Hà Hạ Hán Hàn Hạng Hầu Hảng Hờ Hoa Hứa Hùng Kha Khà Khâu Khổng
    Khúc Khuất Khương Kiều Kim Kpă Ksor La Lã Lại Lam Lâm Lầu Lèng Lều Lìa Liêu Liễu Lò Lộc Lô Lỗ Lộ Lù Lục Lữ Lương Lường
    Lưu Ly Ma Má Mã Mạc Mai Mạnh Mào Mẫn Mùa Nghiêm Ngân Nghê Ninh Nông Phàn Phí Phó Phù Phùng Phương Quách Quan Quản
    Quàng Rơ Rmah Sa Sằm Siu Sìn Sùng Sơn Tạ Tẩn Tăng Tao Tày Tề Thạch Thái Thân Thang Thào Thi Tiêu Tiết Tô Tòng Tôn Tống
    Tráng Triệu Trịnh Trưng Trương Từ Tường Ung Uông Văn Vàng Vi Viên Vì Vừ Vương Xa Xồng Xuân Yên Lềnh Thẩm Then Lành Lèo
    Mông Nịnh Hoàng Bá Xin Khoàng Pờ Vù Sần Pham Niê Ama Kbuôr Êban Bkrông Y A Đinh Puih Nay Rcom Rahlan Kpuih Alăng Bríu
    Zơrâm Hôih Coor Pơloong Blúp Tơ Briu Cil Kră K'Să Ya Bon Touneh Lơ Mbon Chamaléa Chamaleá Katơr Pinăng Hán
    """.split()
)  # fmt: skip
# Capital runs that begin like a name and are none.
_NEVER = frozenset(
    {"Hồ Chí Minh", "Chí Minh", "Hồ Chủ tịch", "Văn phòng", "Đoàn Thanh", "Đoàn Đại", "Mai Châu", "Công Thương", "An Ninh", "Nông Dân"}
)
_NOT_INSIDE = frozenset(
    """
    Tỉnh Thành Bí Chủ Phó Trưởng Giám Ủy Uỷ UBND HĐND MTTQ Ban Bộ Sở Đảng Trung Quốc Việt Mặt Hội Công Bác Cách
    Ngày Báo Đại Thượng Thiếu Chánh Cục Vụ Phòng Liên Tổng Nghị Kế Quyết Chính
    """.split()
)
_LONGEST = 6


def name_length(tokens: Sequence[Token], index: int, text: str, *, titled: bool = False) -> int:
    """How many tokens the name of a person that begins at `index` takes, 0 when none does.

    After a title ("ông", "đồng chí") any run of capitals of two words or more is a name.
    """
    first = tokens[index]
    if not first.capital or (len(first.text) > 1 and first.text.isupper()):
        return 0
    if not titled and first.text not in FAMILIES:
        return 0
    count = 1
    while index + count < len(tokens) and count < _LONGEST:
        token = tokens[index + count]
        if not token.capital or text[tokens[index + count - 1].end : token.start] not in (" ", "\u00a0"):
            break
        if len(token.text) > 1 and token.text.isupper():
            break
        if token.text in _NOT_INSIDE and _head_follows(tokens, index + count):
            break
        count += 1
    if count < 2:  # noqa: PLR2004 - a family name and a given name
        return 0
    run = text[first.start : tokens[index + count - 1].end]
    return 0 if run in _NEVER or any(run.startswith(never + " ") for never in _NEVER) else count


def _head_follows(tokens: Sequence[Token], index: int) -> bool:
    """Whether the capital word there opens a post or an office: the next word goes on in small letters."""
    text = tokens[index].text
    if text.isupper() or text in ("Ủy", "Uỷ", "Bí", "Chủ", "Phó", "Trưởng", "Giám", "UBND", "HĐND", "Ban", "Bộ", "Sở"):
        return True
    return index + 1 < len(tokens) and not tokens[index + 1].capital
