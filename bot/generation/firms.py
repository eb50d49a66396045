"""The names of firms, schools and ships, which read like people's."""

import re

from bot.generation.layout import Body
from bot.generation.names import COMMON, FAMILIES

_PROPER = re.compile(
    r"(?:công ty|tập đoàn|trường|đường|phố|thpt|thcs|hãng|quỹ|cầu|chợ|giải|htx|hợp tác xã|mang tên|tàu|tàu cá|thuyền"
    r"|ngân hàng|doanh nghiệp|tư nhân|cơ sở|nhà hàng|khách sạn|thương hiệu|trang trại|hồ|đập|kênh|công viên|bảo tàng"
    r"|giải thưởng|học bổng|sân vận động|tượng đài|đền thờ|quảng trường|chiến dịch|đại lộ|đảo|tnhh|mtv|cổ phần)$"
)
# The words behind which a firm's own name begins: "Công ty TNHH Hoàng Phát".
_LEGAL_FORMS = frozenset(("tnhh", "mtv", "cp", "phần", "viên", "ty", "htx", "xã", "dntn", "nhân", "đoàn"))
_FIRM_BEFORE = re.compile(
    r"(?:công ty(?: cổ phần| cp| tnhh| hợp danh| trách nhiệm hữu hạn)*(?: mtv| một thành viên| hai thành viên)*|htx"
    r"|hợp tác xã|tập đoàn|dntn|doanh nghiệp tư nhân) $"
)
_THING_BEFORE = re.compile(
    r"(?:cửa khẩu(?: quốc tế| chính| phụ)?|vườn quốc gia|rừng phòng hộ|rừng đặc dụng|thủy điện|biên phòng|khu du lịch"
    r"|khu bảo tồn(?: thiên nhiên)?|lâm trường|nông trường|khu công nghiệp|cụm công nghiệp|hồ chứa|nhà máy|di tích"
    r"|mầm non|tiểu học|thcs|thpt|trung học cơ sở|trung học phổ thông|bán trú|nội trú|khu vực) $"
)
_FIRM = re.compile(
    r"công ty|tập đoàn|hợp tác xã|htx|doanh nghiệp|ngân hàng|khách sạn|trang trại|cơ sở sản xuất|xí nghiệp|nhà máy"
    r"|bệnh viện|(?<!môi )(?<!thị )(?<!hiện )trường(?! đoàn)|dntn|cửa hàng|nhà hàng|câu lạc bộ|tàu"
)
_OFFICE_NAMES = re.compile(
    r"công ty|tập đoàn|trường|bệnh viện|hợp tác xã|htx|trung tâm|nhà máy|vườn|khu |ban quản lý|chi nhánh|ngân hàng"
    r"|đại học|học viện|khách sạn|quỹ|tổ hợp|doanh nghiệp|trạm|đồn|xí nghiệp|cơ sở|làng|bản|thôn|buôn|ấp|câu lạc bộ"
)
_OFFICE_WITHIN = 70
# "Nhà bia tưởng niệm liệt sĩ, anh hùng Lê Văn An", "Khu lưu niệm đồng chí Trần B": the name is the thing's.
_MEMORIAL = re.compile(
    r"(?:nhà bia|bia tưởng niệm|tưởng niệm|tượng đài|tượng|đài|đền thờ|đền|lưu niệm|phần mộ|mộ|lăng|mang tên"
    r"|giải thưởng"
    r"|học bổng|di tích|nhà thờ họ|quảng trường|đường|phố|trường)"
    r"(?:,? (?:các|cố|liệt sĩ|anh hùng|lực lượng vũ trang|lao động|nhân dân|đồng chí|nhà thơ|nhà văn|nhạc sĩ|danh nhân"
    r"|nghĩa quân|tướng quân|tướng|vua|trạng nguyên|tiến sĩ|bà|ông|cụ),?)* $"
)
_MEMORIAL_WIDTH = 90
_THING_WIDTH = 14
_PERSON_WORDS = (3, 4)
"""So many words the name of a person takes behind that of a firm or a place."""


def of_an_office(body: Body, start: int) -> bool:
    """Whether the capitals at `start` are more likely the name of the office before them than its holder's."""
    office = body.lowered[max(0, start - _OFFICE_WITHIN) : start].rpartition(",")[2]
    return _OFFICE_NAMES.search(office) is not None


def of_a_thing(body: Body, end: int) -> bool:
    """Whether the word that ends at `end` leads to the name of a thing: "Công ty Hoàng Long", "đường Trần Phú"."""
    return _PROPER.search(body.lowered, max(0, end - _THING_WIDTH), end) is not None


def of_a_memorial(body: Body, start: int) -> bool:
    """Whether who is named at `start` with a title is whom a memorial, a prize or a street is named after."""
    return _MEMORIAL.search(body.lowered, max(0, start - _MEMORIAL_WIDTH), start) is not None


def after_firm_name(body: Body, index: int) -> int | None:
    """Where a person's name may begin in the run of capitals around `index` that a firm's name opens.

    The run's end when it holds the firm's name alone; None when no firm's name opens it.
    """
    tokens, text = body.tokens, body.text
    first = index
    while first and tokens[first - 1].capital and text[tokens[first - 1].end : tokens[first].start] == " ":
        if tokens[first - 1].text.lower() in _LEGAL_FORMS:
            break
        first -= 1
    before = body.lowered[max(0, tokens[first].start - _OFFICE_WITHIN) : tokens[first].start]
    firm = _FIRM_BEFORE.search(before) is not None
    if not firm and _THING_BEFORE.search(before) is None:
        return None
    last = first + 1
    while last < len(tokens) and tokens[last].capital and text[tokens[last - 1].end : tokens[last].start] == " ":
        last += 1
    families = COMMON if firm else FAMILIES
    ends = [last - count for count in _PERSON_WORDS if last - count > first and tokens[last - count].text in families]
    # A school or a gate may be called by one word or by none: "khu vực Lê Văn Nam".
    whole = not firm and last - first in _PERSON_WORDS and tokens[first].text in COMMON
    return first if whole else ends[0] if ends else last


def own_name_end(body: Body, at: int | None, end: int, post: str) -> int:
    """Where the name of a firm ends that stands behind the post of somebody named: "ông A, Giám đốc HTX Lê Gia".

    `at` is the token there, `end` where the post ends; `end` again when the post is none in a firm.
    """
    if at is None or not body.tokens[at].capital or not _FIRM.search(post.lower()):
        return end
    while at < len(body.tokens) and body.tokens[at].capital and body.text[end : body.tokens[at].start] == " ":
        end, at = body.tokens[at].end, at + 1
    return end
