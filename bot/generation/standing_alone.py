"""A sentence as it reads alone: without what only ties it to the sentences before it."""

import re

_ITEM = re.compile(r"(?:[-–—•+*]|\(?\d{1,2}[.)]|[a-zđA-ZĐ]\))\s+")
_TIES = re.compile(
    r"(?:bên cạnh đó|cạnh đó|ngoài ra|cùng với đó|cùng đó|song song với đó|song song đó|đồng thời|mặt khác|trước hết"
    r"|trước tiên|tiếp theo|tiếp đó|trong đó|theo đó|thêm vào đó|muốn vậy|do đó|do vậy|vì vậy|vì thế|bởi vậy|từ đó"
    r"|qua đó|cụ thể|đặc biệt|về phần mình|để làm được điều đó|trên cơ sở đó|từ thực tế đó)[,:]\s*",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"(?:(?:vào )?(?:(?:buổi )?(?:sáng|chiều|tối|trưa|đêm) )?cùng ngày|(?:cũng )?(?:trong |nhân )?dịp này|cũng tại đây"
    r"|tại đây),\s*",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"(?:(?:các )?báo cáo(?: tại (?:hội nghị|buổi làm việc|cuộc họp))?(?: cũng)? (?:nêu rõ|nêu|cho biết|cho thấy)"
    r"(?: rằng)?[,:]?|theo báo cáo,)\s+(?=\S)",
    re.IGNORECASE,
)
# "Đó là ý kiến của đồng chí A chỉ đạo tại buổi làm việc …": who did what, where.
_THAT_IS = re.compile(
    r"(?:đây|đó) (?:cũng )?là (?:lời|ý kiến|nội dung|điều)(?: phát biểu| chỉ đạo)?(?: của| mà| được)? "
    r"(?=[^;]{3,160} (?:chỉ đạo|phát biểu|nhấn mạnh|yêu cầu|đề nghị|khẳng định|kết luận|nêu|chia sẻ)(?: ra)?"
    r" (?:tại|trong|ở)(?!\w))",
    re.IGNORECASE,
)


def standing_alone(sentence: str) -> str:
    """`sentence` without "Bên cạnh đó,", "Cùng ngày," and the like, its first letter a capital."""
    start = 0
    for opening in (_ITEM, _TIES, _SAME_DAY, _REPORTED, _THAT_IS):
        found = opening.match(sentence, start)
        start = found.end() if found is not None else start
    told = sentence[start:] or sentence
    return told[:1].upper() + told[1:]
