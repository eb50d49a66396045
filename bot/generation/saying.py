"""The verbs with which something is said, by what they say."""

_STRONG_WORDS = (
    "yêu cầu rõ|yêu cầu|nhắc|đề nghị|chỉ đạo|giao nhiệm vụ cho|giao nhiệm vụ|giao trách nhiệm|giao|lưu ý|nhắc nhở"
    "|quán triệt|nhắn nhủ|nhắn gửi|căn dặn|dặn dò|dặn|kêu gọi|phân công|gợi ý|gợi mở|định hướng|khuyến nghị"
    "|đôn đốc|thúc giục|hối thúc|khuyến cáo|chỉ thị|góp ý|ra hạn cho|ra hạn"
)
_UPWARD_WORDS = (
    "đề đạt|nêu nguyện vọng|bày tỏ nguyện vọng|có nguyện vọng|kiến nghị|đề xuất|mong muốn|mong được|mong|muốn|xin"
    "|hy vọng|kỳ vọng|nhờ|ao ước|ước ao|ước mong|mong ước|mong mỏi|ước gì|ước có|ước được"
    "|khát vọng có|khát khao có|khao khát có"
)
_REMARK_WORDS = (
    "cho ý kiến|chốt lại|chốt|kết luận|nhấn mạnh|chỉ rõ|nêu rõ|khẳng định|cho rằng|nhận định|nói|chỉ ra|quán triệt"
)
TELLING_WORDS = (
    "cho biết|cho hay|đề ra yêu cầu|đặt vấn đề|thừa nhận|nêu lên|nêu|phản ánh|chia sẻ|thông tin|báo cáo|đánh giá"
    "|ghi nhận|biểu dương|bày tỏ|kể|khoe|trao đổi|thảo luận|nhắc lại|nhắc đến|nhắc tới|nhắc chuyện|tin tưởng|nhìn nhận"
    "|hỏi|đề cập|hoan nghênh|cảm ơn|chúc mừng|băn khoăn|lo lắng|trăn trở|than thở|tâm sự|lý giải|giải thích"
    "|phân tích|thẳng thắn|dẫn chứng|đặt câu hỏi|cảnh báo|đồng tình|đồng ý|nhất trí|thống nhất"
    "|bộc bạch|tâm tình|giãi bày|phân trần|thổ lộ|tri ân|khen ngợi|thăm hỏi|chúc"
)
TELLING = frozenset(("cho biết", "cho hay", "chia sẻ", "trao đổi", "phân tích", "lý giải"))
"""What is told may be what others must do: "Ông A cho biết, các xã phải …"."""
ORDERING = frozenset(_STRONG_WORDS.split("|"))
UPWARD = frozenset(_UPWARD_WORDS.split("|"))
REMARK = frozenset(_REMARK_WORDS.split("|"))
_WISHING_WORDS = (
    "mong muốn|mong được|mong|muốn|hy vọng|kỳ vọng|xin|nhờ|ao ước|ước ao|ước mong|mong ước|mong mỏi|ước gì|ước có"
    "|ước được"
)
WISHING = frozenset(_WISHING_WORDS.split("|"))
_POINTED_WORDS = "cho ý kiến|chốt lại|chốt|kết luận|nhắc|nhấn mạnh|chỉ rõ|nêu rõ|lưu ý|nhắn nhủ|gợi mở"
POINTED = frozenset(_POINTED_WORDS.split("|"))
"""Remarks that may say what others are to do without naming them."""
_ALONE_WORDS = "yêu cầu|đề nghị|kiến nghị|đề xuất|lưu ý|mong|mong muốn|nhấn mạnh|giao"
ALONE = frozenset(_ALONE_WORDS.split("|"))
"""These open a sentence without a subject: "Do đó, đề nghị …"."""
_DEEDS_WORDS = "giao|phân công|chỉ đạo|giao nhiệm vụ"
DEEDS = frozenset(_DEEDS_WORDS.split("|"))
"""Nobody is instructed by these unless somebody is named: "chỉ đạo hội nghị"."""
_WORKS_WORDS = (
    "giao|giao nhiệm vụ|phân công|chỉ đạo|đôn đốc|quán triệt|định hướng|nhắc nhở|kêu gọi|dặn|xin|đề xuất|gợi mở|gợi ý"
    "|ra hạn cho|ra hạn"
)
WORKS = frozenset(_WORKS_WORDS.split("|"))
"""These tell of work as often as of speech, so they never go on with a sentence's speech without a subject."""
_VOICED_WORDS = (
    "yêu cầu|lưu ý|đề nghị|kiến nghị|đề xuất|đề đạt|góp ý|cho ý kiến|hỏi|khuyến cáo|nhờ|ao ước|ước ao|ước mong"
    "|mong ước|mong mỏi|ước gì|ước có|ước được|khát vọng có|khát khao có|khao khát có"
    "|mong muốn|mong được|mong|xin|khuyến nghị|cho biết"
    "|cho hay|phản ánh|thừa nhận"
    "|nêu|nêu rõ|nêu lên|báo cáo|đánh giá|nhìn nhận|cho rằng|khẳng định|trao đổi|thảo luận|chia sẻ|chỉ ra|băn khoăn"
    "|ghi nhận"
    "|lo lắng|thống nhất|nhất trí|đồng tình|giao|giao nhiệm vụ|giao nhiệm vụ cho|phân công|kêu gọi|chỉ rõ|nhận định"
    "|thẳng thắn|thông tin"
)
VOICED = frozenset(_VOICED_WORDS.split("|"))
"""What a body, not a person, may say."""
