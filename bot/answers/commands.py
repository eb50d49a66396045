"""The table of commands: the one place where they are named; menu, help text and parser are made from it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a question asks for."""

    START = "start"
    HELP = "help"
    PARTING = "parting"
    """Nothing: thanks and goodbyes. No command has it."""
    PROVINCE = "province"
    COMMUNE = "commune"
    COMMUNES = "communes"
    """The communes of a province."""
    DIRECTIVES = "directives"
    FIGURES = "figures"
    OFFICIALS = "officials"
    DOCUMENTS = "documents"
    PETITIONS = "petitions"
    TOPIC = "topic"
    COMPARE = "compare"
    SEARCH = "search"
    SOURCES = "sources"
    RECEIPT = "receipt"
    NEWS = "news"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    PRIVACY = "privacy"
    UNANSWERED = "unanswered"
    BRIEF = "brief"
    CHART = "chart"
    DEADLINES = "deadlines"
    ACCESS = "access"
    RELOAD = "reload"
    HEALTH = "health"


@dataclass(frozen=True, slots=True)
class Command:
    """One command as the reader sees it."""

    name: str
    """As Telegram wants it: `[a-z0-9_]{1,32}`."""
    kind: Kind
    accented: str
    """The name as a reader types it with accents, words apart: "chỉ thị"."""
    aliases: tuple[str, ...]
    """Other names, folded and without spaces."""
    argument: str
    """What follows it, in the reader's words; empty when nothing does."""
    description: str
    """One line for the menu and the help, in Vietnamese."""
    example: str
    for_administrators: bool = False
    """Whether it is kept out of the readers' menu and help, and answered to administrators alone."""


# fmt: off - one command a line, to be read as the table it is
COMMANDS: tuple[Command, ...] = (
    Command("start", Kind.START, "start", ("batdau",), "", "Bắt đầu", "/start"),
    Command("trogiup", Kind.HELP, "trợ giúp", ("help", "huongdan"), "", "Cách hỏi và các lệnh", "/trogiup"),
    Command(
        "tinh",
        Kind.PROVINCE,
        "tỉnh",
        ("thanhpho", "tp"),
        "tên tỉnh",
        "Tóm tắt về một tỉnh, thành phố",
        "/tinh Lai Châu",
    ),
    Command(
        "xa", Kind.COMMUNE, "xã", ("phuong", "dackhu"), "tên xã", "Tóm tắt về một xã, phường, đặc khu", "/xa Si Pa Phìn"
    ),
    Command(
        "chithi",
        Kind.DIRECTIVES,
        "chỉ thị",
        ("chidao",),
        "địa bàn, người, chủ đề hoặc tháng",
        "Chỉ đạo của lãnh đạo",
        "/chithi Điện Biên",
    ),
    Command(
        "solieu",
        Kind.FIGURES,
        "số liệu",
        (),
        "địa bàn và chỉ tiêu",
        "Số liệu của một địa bàn",
        "/solieu hộ nghèo Điện Biên",
    ),
    Command(
        "lanhdao",
        Kind.OFFICIALS,
        "lãnh đạo",
        (),
        "tên, chức vụ hoặc địa bàn",
        "Lãnh đạo và chức vụ",
        "/lanhdao Lai Châu",
    ),
    Command(
        "vanban",
        Kind.DOCUMENTS,
        "văn bản",
        (),
        "số hiệu hoặc chủ đề",
        "Nghị quyết, kế hoạch, kết luận",
        "/vanban nghị quyết 57",
    ),
    Command(
        "kiennghi",
        Kind.PETITIONS,
        "kiến nghị",
        ("khokhan",),
        "địa bàn hoặc chủ đề",
        "Kiến nghị và khó khăn của địa phương",
        "/kiennghi Tạ Khoa",
    ),
    Command("chude", Kind.TOPIC, "chủ đề", (), "tên chủ đề", "Mọi điều đã biết về một chủ đề", "/chude giảm nghèo"),
    Command(
        "sosanh",
        Kind.COMPARE,
        "so sánh",
        (),
        "hai hoặc ba địa bàn",
        "Đặt số liệu của các địa bàn cạnh nhau",
        "/sosanh Lai Châu, Điện Biên",
    ),
    Command("tim", Kind.SEARCH, "tìm", ("timkiem",), "từ cần tìm", "Tìm trong mọi dữ kiện", "/tim nhà máy"),
    Command("nguon", Kind.SOURCES, "nguồn", (), "địa bàn, nếu muốn", "Các bài làm nguồn và độ mới", "/nguon"),
    Command("moi", Kind.NEWS, "mới", ("tinmoi",), "", "Điều mới từ lần trước đồng chí hỏi", "/moi"),
    Command(
        "theodoi",
        Kind.FOLLOW,
        "theo dõi",
        (),
        "địa bàn, người hoặc chủ đề",
        "Nhận tin khi có điều mới; không kèm gì thì xem danh sách",
        "/theodoi Lai Châu",
    ),
    Command(
        "botheodoi",
        Kind.UNFOLLOW,
        "bỏ theo dõi",
        ("thoitheodoi",),
        "địa bàn, người hoặc chủ đề",
        "Thôi nhận tin",
        "/botheodoi Lai Châu",
    ),
    Command("riengtu", Kind.PRIVACY, "riêng tư", (), "", "Bot nhớ gì về đồng chí, và xóa đi", "/riengtu"),
    Command(
        "thieu",
        Kind.UNANSWERED,
        "thiếu",
        (),
        "",
        "Những câu bot chưa trả lời được",
        "/thieu",
        for_administrators=True,
    ),
    Command(
        "caugoc",
        Kind.RECEIPT,
        "câu gốc",
        ("goc", "trichdan"),
        "câu hỏi",
        "Câu trong bài làm chứng cho câu trả lời",
        "/caugoc hộ nghèo Điện Biên",
    ),
    Command(
        "hoso",
        Kind.BRIEF,
        "hồ sơ",
        ("word",),
        "tên địa bàn; thêm “Đảng” để lấy mẫu của Đảng",
        "Hồ sơ Word về một địa bàn",
        "/hoso Lai Châu",
    ),
    Command(
        "bieudo",
        Kind.CHART,
        "biểu đồ",
        (),
        "chỉ tiêu và các địa bàn",
        "Biểu đồ của một chỉ tiêu",
        "/bieudo số xã Lai Châu, Điện Biên",
    ),
    Command(
        "thoihan",
        Kind.DEADLINES,
        "thời hạn",
        (),
        "địa bàn, người, chủ đề hoặc tháng, nếu muốn",
        "Chỉ đạo có hạn, quá hạn trước; kèm tệp lịch",
        "/thoihan Lai Châu",
    ),
    Command(
        "quyen",
        Kind.ACCESS,
        "quyền",
        (),
        "cho, từ chối hoặc bỏ, rồi số; hoặc nhật ký",
        "Ai được dùng bot",
        "/quyen",
        for_administrators=True,
    ),
    Command("capnhat", Kind.RELOAD, "cập nhật", (), "", "Nạp lại dữ liệu ngay", "/capnhat", for_administrators=True),
    Command(
        "suckhoe", Kind.HEALTH, "sức khỏe", (), "", "Bot đang dùng dữ liệu nào", "/suckhoe", for_administrators=True
    ),
)
# fmt: on


READERS_COMMANDS = tuple(command for command in COMMANDS if not command.for_administrators)
"""What everybody's menu and help show."""


def name_of(kind: Kind | None) -> str:
    """The command that asks for `kind`; empty when nothing tells what is asked for."""
    return next((command.name for command in COMMANDS if command.kind is kind), "")
