"""How people write what they say: southern speech, by when an answer is needed, whether a number is a target.

Patterns, each with what is put for it; a line without marks is read by those that have their letters too.
"""

import re

MAY_BE_SPOKEN = re.compile(
    r"thơ|dậy|biểu|chiện|bảng|b[ữử]a|\bmấy\b|\bmay\b|\d\s?(?:h|g)|m[ùuồo]ng\s|ban nh|[đd][ồo]ng nh|\bhay\b|số t|"
    r"đơn vị tính|(?:tụi|bọn|đám)\s",
    re.IGNORECASE,
)
"""What every one of the patterns has something of."""
_STATUS = (
    "mục tiêu|chỉ tiêu|kế hoạch|thực hiện|đã thực hiện|đã đạt|ước|ước tính|dự kiến|tròn|chính xác|chính thức|số tròn"
)
_OTHER_STATUS = "mục tiêu|chỉ tiêu|kế hoạch|thực hiện|đạt|ước(?: tính| đạt)?|dự kiến|hơn|gần|khoảng|thật|thực tế"

SPOKEN: tuple[tuple[str, str], ...] = (
    # "Bí thơ", "dậy" for "vậy", "biểu" for "bảo", "mấy bữa" for days.
    (r"(?<=bí )thơ\b", "thư"),
    (r"\bdậy(?=\s*(?:[?.!,]|$|ta\b|em\b|anh\b|bạn\b|bot\b))", "vậy"),
    (r"(?<!phát )(?<!đại )\bbiểu(?=\s+(?:các|mấy|xã|phường|tỉnh|cán bộ|lãnh đạo|gì|sao|làm)\b)", "bảo"),
    (r"\bchiện\b", "chuyện"),
    (r"\b(mấy|bao nhiêu)\s+bảng(?=\s+(?:giáp|biên|vùng|sát|làng))", r"\1 bản"),
    (r"\bmấy\s+b[ữử]a\b", "mấy ngày"),
    # "Mấy xã vùng cao vướng gì", "bảo mấy xã làm gì" and "mấy ảnh" count nothing.
    (
        r"^(?:mấy|may)\s+(?=(?:xã|xa|phường|phuong|tỉnh|tinh)\b(?!.*\b(?:bao nhiêu|bao nhieu|mấy|may)\b).*"
        r"\b(?:gì|gi|sao|thế nào|the nao)\b)",
        "các ",
    ),
    (r"\b(bảo|biểu|dặn|nhắc|cầu|giao)\s+mấy(?=\s+(?:xã|phường|xả)\b)", r"\1 các"),
    (r"\b(?:mấy|tụi|bọn|đám)\s+(?:ảnh|chỉ|ổng|bả)\b", ""),
    # By when it is needed: "cần gấp trước 8h"; "mùng 7" is a day.
    (
        r"\b(?:cần|can|gấp|gap|nộp|nop|trình|trinh)\s+(?:gấp\s+|gap\s+|ngay\s+)?"
        r"(?:trước|truoc|lúc|luc|kịp|kip|vào|vao)\s+\d{1,2}\s?(?:h|g|giờ|gio)\d{0,2}\b",
        "cần gấp",
    ),
    (r"\b(?:mùng|mồng|mung|mong)\s+(?=\d)", "ngày "),
    (r"\b(?:ủy|uỷ|uy)\s+ban\s+nh[âa]n\s+d[âa]n\b", "UBND"),
    (r"\bh[ộo]i\s+[đd][ồo]ng\s+nh[âa]n\s+d[âa]n\b", "HĐND"),
    # Whether a number is a target or reached, its own line says.
    (
        rf"[,:]?\s*(?:(?:là|đó là|có phải là)\s+)?(?:con\s+)?(?:số\s+)?(?:{_STATUS})\s+hay\s+(?:là\s+)?"
        rf"(?:ghi\s+|mới\s+|chỉ\s+|đã\s+)*[\"“]?(?:{_OTHER_STATUS})[\"”]?",
        "",
    ),
    (r",?\s*(?:số tuyệt đối|đơn vị tính|số tương đối)\b", ""),
)
