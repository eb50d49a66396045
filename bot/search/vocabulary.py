"""The telling words of a question: what is asked for, what kind of place is meant, which post.

Written with accents; the lexicon folds them for questions typed without. A word that belongs to the knowledge
(a topic, an indicator, a name) is not listed here: it comes from the knowledge files.
"""

from enum import StrEnum


class Cue(StrEnum):
    """What a phrase of the question tells about what is wanted."""

    DIRECTIVES = "directives"
    FIGURES = "figures"
    """Figures in general."""
    NUMBER = "number"
    """One number, of what is named beside it."""
    WHO = "who"
    OFFICIALS = "officials"
    DOCUMENTS = "documents"
    PETITIONS = "petitions"
    DIFFICULTIES = "difficulties"
    COMPARE = "compare"
    SOURCES = "sources"
    SEARCH = "search"
    SUMMARY = "summary"
    GREETING = "greeting"
    HELP = "help"
    RANKING = "ranking"
    """One place is asked for among all."""
    CHECK = "check"
    """A number the reader has is to be confirmed."""
    WHEN = "when"
    WHERE = "where"
    CONCLUSION = "conclusion"
    """Of a person it is a directive, of a body a document."""
    MERGED = "merged"
    """What became of a former place."""
    SAID = "said"
    """The words are given, who said them is asked."""


CUES: dict[Cue, tuple[str, ...]] = {
    Cue.DIRECTIVES: (
        "dặn gì",
        "dặn thế nào",
        "dặn những gì",
        "nói về",
        "nhắc gì",
        "giao gì",
        "giao kế hoạch",
        "nhiệm vụ của",
        "nhiệm vụ gì",
        "có nhiệm vụ",
        "nhiệm vụ nào",
        "phải làm",
        "chỉ đạo",
        "chỉ thị",
        "yêu cầu",
        "giao nhiệm vụ",
        "giao việc",
        "căn dặn",
        "dặn dò",
        "dặn",
        "nhắc nhở",
        "nhắc",
        "nói gì",
        "nói những gì",
        "phát biểu gì",
        "phát biểu",
        "kết luận gì",
        "định hướng gì",
        "lưu ý gì",
        "cần làm gì",
        "phải làm gì",
        "cđ gì",
        "ý kiến chỉ đạo",
        "ý kiến",
        "có ý kiến gì",
        "đề nghị",
    ),
    Cue.FIGURES: ("số liệu", "con số", "chỉ tiêu"),
    Cue.NUMBER: (
        "bao nhiêu",
        "bn",
        "bnhieu",
        "bao nhiu",
        "mấy",
        *(
            f"{many} {unit}"
            for many in ("bao nhiêu", "mấy", "bn")
            for unit in ("triệu", "tỷ", "vạn", "nghìn", "tiền", "đồng")
        ),
        "đông bao nhiêu",
        "đông cỡ nào",
        "đông thế nào",
        "nhiều cỡ nào",
        "phần trăm",
        "%",
        "tỷ lệ",
        "tỉ lệ",
        "tổng số",
        "số lượng",
        "mức",
        "dài bao nhiêu",
        "kéo dài bao nhiêu",
        "kéo dài bao lâu",
        "kéo dài mấy",
        "trong bao lâu",
        "bao lâu",
        "bao người",
    ),
    Cue.WHO: ("là ai", "ai là", "ai giữ chức", "tên gì", "tên là gì", "người nào", "do ai", "ai"),
    Cue.OFFICIALS: (
        "chức vụ gì",
        "chức gì",
        "giữ chức vụ gì",
        "giữ chức gì",
        "lãnh đạo",
        "cán bộ chủ chốt",
        "người đứng đầu",
        "đứng đầu",
        "chức vụ",
        "chức danh",
        "giữ chức",
    ),
    Cue.DOCUMENTS: (
        "văn bản được nhắc",
        "văn bản nào được nhắc",
        "văn bản được nêu",
        "văn bản được nhắc đến",
        "văn bản",
        "nghị quyết",
        "nq",
        "kế hoạch số",
        "kế hoạch của",
        "kế hoạch nào",
        "quyết định của",
        "kết luận số",
        "quyết định số",
        "chỉ thị số",
    ),
    Cue.PETITIONS: ("kiến nghị", "đề xuất", "đề nghị", "xin bổ sung", "xin thêm", "xin cái gì", "xin gì", "mong muốn"),
    Cue.DIFFICULTIES: (
        "khó khăn",
        "vướng mắc",
        "hạn chế",
        "tồn tại",
        "bất cập",
        "điểm nghẽn",
        "còn yếu",
        "yếu ở",
        "yếu ở điểm nào",
        "điểm yếu",
        "mặt yếu",
        "chưa làm được",
        "còn thiếu",
        "thiếu gì",
        "vướng gì",
        "khó gì",
        "yếu kém",
    ),
    Cue.COMPARE: ("so sánh", "so với", "đối chiếu", "bên nào hơn", "nơi nào hơn", "tỉnh nào hơn"),
    Cue.SOURCES: ("nguồn", "bài báo", "bài nào", "báo nào", "nguồn nào", "theo bài nào", "theo báo nào", "lấy từ đâu"),
    Cue.SEARCH: ("tìm kiếm", "tìm", "tra cứu", "tra"),
    Cue.SUMMARY: ("tóm tắt", "tổng quan", "giới thiệu", "khái quát", "tình hình", "thông tin", "báo cáo nhanh"),
    Cue.GREETING: (
        "cảm ơn",
        "cám ơn",
        "cảm ơn nhiều",
        "tạm biệt",
        "ok",
        "oke",
        "xin chào",
        "chào",
        "chào bạn",
        "hello",
        "hi",
        "alo",
        "chào bot",
    ),
    Cue.RANKING: (
        "nghèo nhất",
        "giàu nhất",
        "cao nhất",
        "thấp nhất",
        "nhiều nhất",
        "ít nhất",
        "lớn nhất",
        "nhỏ nhất",
        "tốt nhất",
        "kém nhất",
        "nhanh nhất",
        "chậm nhất",
        "xếp thứ mấy",
        "đứng thứ mấy",
        "thứ hạng mấy",
        "xếp hạng",
    ),
    Cue.CHECK: ("đúng không", "đúng ko", "phải không", "đúng chưa", "có đúng", "có phải", "đúng hay sai"),
    Cue.WHERE: ("ở đâu", "tại đâu", "đi đâu", "làm việc ở đâu", "nơi nào", "chỗ nào", "những đâu", "xã nào", "bản nào"),
    Cue.CONCLUSION: ("kết luận", "kết luận của"),
    Cue.MERGED: (
        *("có gồm", "bao gồm cả", "gồm cả"),
        *("sáp nhập vào", "sát nhập vào", "nhập vào", "hợp nhất vào", "sáp nhập với", "hợp nhất với", "gộp vào"),
        *(
            "nay là xã gì",
            "nay là gì",
            "nay thuộc",
            "nay là",
            "giờ thuộc",
            "giờ là",
            "bây giờ là",
            "hiện thuộc",
            "thuộc xã nào",
            "thuộc tỉnh nào",
        ),
        *("thuộc đâu", "thuộc về đâu", "đổi thành", "thành xã nào", "về xã nào", "về tỉnh nào", "về đâu", "nhập với"),
    ),
    Cue.SAID: (
        *(
            f"{who} {when}"
            for who in ("ai nói", "do ai nói", "ai phát biểu", "ai chỉ đạo", "ai dặn", "ai yêu cầu", "ai nhấn mạnh")
            for when in ("hôm nào", "ngày nào", "khi nào", "lúc nào", "bao giờ", "ở đâu")
        ),
        *("ai nói", "là ai nói", "do ai nói", "ai phát biểu", "ai dặn", "ai bảo", "ai nhắc", "ai nhấn mạnh", "câu nói"),
        *("ai yêu cầu", "người yêu cầu", "câu của ai", "lời của ai", "ý của ai"),
        *("là của ai", "là lời ai", "là lời của ai", "ai đề nghị", "ai kiến nghị", "nơi nào kiến nghị", "ai đề xuất"),
        *("xã nào kiến nghị", "xã nào đề nghị", "xã nào xin", "tỉnh nào kiến nghị", "ai chỉ đạo", "ai giao", "ai xin"),
    ),
    Cue.WHEN: (
        "tổ chức gì",
        "tổ chức những gì",
        "có sự kiện gì",
        "có việc gì",
        "có gì diễn ra",
        "diễn ra gì",
        "xảy ra gì",
        "sự kiện",
        "sự việc",
        "ngày bao nhiêu",
        "ngày bn",
        "ngày mấy",
        "hôm mấy",
        "ngày tháng nào",
        "ngày tháng năm nào",
        "bữa nào",
        "ngày nào",
        "hôm nào",
        "khi nào",
        "bao giờ",
        "lúc nào",
        "thời gian nào",
    ),
    Cue.HELP: (
        "bạn tên gì",
        "giúp được gì",
        "giúp được những gì",
        "giúp gì",
        "làm gì được",
        "tên bạn",
        "bạn là ai",
        "bot là ai",
        "bot là gì",
        "ai tạo ra bạn",
        "làm được gì",
        "làm được những gì",
        "giúp tôi",
        "giúp tôi với",
        "giúp với",
        "trợ giúp",
        "hướng dẫn",
        "cách dùng",
        "cách hỏi",
        "help",
        "dùng thế nào",
        "hỏi thế nào",
    ),
}

ADDRESS: tuple[str, ...] = (
    "ông",
    "bà",
    "anh",
    "chị",
    "đồng chí",
    "đ/c",
    "đc",
    "bí thư",
    "chủ tịch",
    "tổng bí thư",
    "trưởng ban",
    "bộ trưởng",
    "phó thủ tướng",
)
"""How a person is addressed before the last name alone."""

LEVEL_WORDS: dict[str, tuple[str, ...]] = {
    "province": ("tỉnh", "thành phố", "tp", "thủ đô"),
    "district": ("huyện", "quận", "thị xã", "tx"),
    "commune": ("xã", "phường", "đặc khu", "thị trấn", "tt"),
}
"""Words that stand before a place's name and tell its level; "thành phố" may also be a former district."""

TELLING: tuple[str, ...] = (
    "tại sao",
    "vì sao",
    "vì đâu",
    "cả nước",
    "toàn quốc",
    "bao nhiêu huyện",
    "mấy huyện",
    "số huyện",
    "bao nhiêu phường",
    "mấy phường",
    "số phường",
    "quá hạn",
    "trễ hạn",
    "chậm hạn",
    "ban chỉ đạo",
    "đi cùng",
    "cùng đi",
    "tháp tùng",
    "nhiệm kỳ trước",
    "nhiệm kỳ tới",
    "nhiệm kỳ sau",
    "nhiệm kỳ mới",
    "cấp tỉnh",
    "cấp huyện",
    "cấp trung ương",
    "ký",
    "trừ",
    "ngoại trừ",
    "không tính",
    "chưa tính",
    "không kể",
    "chưa kể",
    "sắp tới",
    "sẽ nói",
    "sẽ chỉ đạo",
    "thư ký",
    "làm thế nào",
    "bằng cách nào",
    "mỗi xã",
    "từng xã",
    "mỗi phường",
    "từng phường",
)
"""Phrases that change what is asked for though their words are ordinary ones: what has none of them answers nothing."""

POSTS: dict[str, tuple[str, ...]] = {
    "Tổng Bí thư": ("tổng bí thư", "tbt", "tổng bt"),
    "Chủ tịch nước": ("chủ tịch nước", "ctn"),
    "Thủ tướng": ("thủ tướng", "thủ tướng chính phủ", "ttg", "ttcp"),
    "Phó Thủ tướng": ("phó thủ tướng", "phó thủ tướng chính phủ", "ptt"),
    "Chủ tịch Quốc hội": ("chủ tịch quốc hội", "ctqh"),
    "Phó Chủ tịch Quốc hội": ("phó chủ tịch quốc hội", "pctqh"),
    "Bí thư": ("bí thư", "bt"),
    "Bí thư Tỉnh ủy": ("bí thư tỉnh ủy", "bí thư tỉnh", "bttu", "bt tỉnh ủy", "bt tu", "bí thư tu"),
    "Phó Bí thư Tỉnh ủy": (
        "phó bí thư tỉnh ủy",
        "phó bí thư",
        "pbt tỉnh ủy",
        "phó bí thư thường trực tỉnh ủy",
        "pbttu",
    ),
    "Bí thư Thành ủy": ("bí thư thành ủy",),
    "Bí thư Huyện ủy": ("bí thư huyện ủy",),
    "Bí thư Đảng ủy": ("bí thư đảng ủy", "bí thư đảng ủy xã", "bí thư xã", "bí thư phường"),
    "Bí thư Chi bộ": ("bí thư chi bộ",),
    "Chủ tịch UBND": (
        "chủ tịch ubnd",
        "chủ tịch ubnd tỉnh",
        "ct ubnd",
        "ct ubnd tỉnh",
        "chủ tịch ủy ban nhân dân",
        "chủ tịch ủy ban nhân dân tỉnh",
        "chủ tịch tỉnh",
        "chủ tịch xã",
        "chủ tịch ubnd xã",
        "chủ tịch",
    ),
    "Phó Chủ tịch UBND": (
        "phó chủ tịch ubnd",
        "phó chủ tịch ubnd tỉnh",
        "phó chủ tịch",
        "pct ubnd",
        "phó chủ tịch tỉnh",
        "phó chủ tịch xã",
    ),
    "Chủ tịch HĐND": (
        "chủ tịch hđnd",
        "chủ tịch hđnd tỉnh",
        "ct hđnd",
        "ct hđnd tỉnh",
        "chủ tịch hội đồng nhân dân",
        "chủ tịch hội đồng nhân dân tỉnh",
    ),
    "Phó Chủ tịch HĐND": (
        "pct hđnd",
        "pct hđnd tỉnh",
        "pct hdnd",
        "phó chủ tịch hđnd",
        "phó chủ tịch hđnd tỉnh",
        "phó chủ tịch hội đồng nhân dân",
    ),
    "Chủ tịch Ủy ban MTTQ": ("chủ tịch mttq", "chủ tịch mặt trận", "chủ tịch ubmttq", "chủ tịch ủy ban mttq"),
    "Giám đốc Sở": ("giám đốc sở",),
    "Bộ trưởng": ("bộ trưởng",),
    "Bộ trưởng Quốc phòng": ("bộ trưởng quốc phòng", "bộ trưởng bộ quốc phòng", "btqp"),
    "Bộ trưởng Công an": ("bộ trưởng công an", "bộ trưởng bộ công an", "bộ trưởng ca", "btca"),
    "Trưởng Ban Tổ chức Trung ương": ("trưởng ban tổ chức trung ương", "trưởng ban tổ chức tw"),
    "Trưởng ban Tuyên giáo và Dân vận Tỉnh ủy": (
        "trưởng ban tuyên giáo và dân vận tỉnh ủy",
        "trưởng ban tuyên giáo và dân vận",
        "trưởng ban tuyên giáo dân vận tỉnh ủy",
        "trưởng ban tuyên giáo dân vận",
        "trưởng ban tuyên giáo",
        "trưởng ban tgdv",
        "trưởng ban dân vận",
    ),
    "Trưởng ban Tổ chức Tỉnh ủy": ("trưởng ban tổ chức tỉnh ủy", "trưởng ban tổ chức"),
    "Chủ nhiệm Ủy ban Kiểm tra": ("chủ nhiệm ủy ban kiểm tra", "chủ nhiệm ubkt"),
    "Chánh Văn phòng": ("chánh văn phòng",),
    "Chánh Văn phòng Tỉnh ủy": ("chánh văn phòng tỉnh ủy", "cvp tỉnh ủy"),
    "Chánh Văn phòng Trung ương Đảng": ("chánh văn phòng trung ương đảng", "chánh văn phòng tw đảng"),
    "Chủ nhiệm Ủy ban Kiểm tra Trung ương": ("chủ nhiệm ủy ban kiểm tra trung ương", "chủ nhiệm ubkt trung ương"),
    "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy": ("chủ nhiệm ủy ban kiểm tra tỉnh ủy", "chủ nhiệm ubkt tỉnh ủy"),
}
"""Posts a question may name, whether or not the knowledge knows who holds them, and how they are typed."""
