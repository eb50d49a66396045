"""What a newspaper's page prints around an article, line by line: how each kind of it is known, and its name.

The lines are judged folded (`folded_in_place`, so without case and marks) unless a pattern says otherwise.
"""

import re
from collections.abc import Callable

from bot.generation.ways import Ways
from bot.vietnamese.folding import folded_in_place

_FILE_NAME = re.compile(
    r"[\w\-.()%+~@ ]{1,160}\.(?:jpe?g|png|webp|gif|bmp|svg|heic|mp4|mp3|m4a|avi|mov|pdf)", re.IGNORECASE
)
_PLAYER = Ways(
    r"(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*/\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
    r"|(?:(?:giong|nghe|doc|mien)\s+)*(?:giong (?:nam|nu|doc|mien)|nghe (?:doc |noi dung )?(?:bai|tin)(?: viet| nay"
    r"| bao)?|doc bai)"
    r"(?:\s+(?:nam|nu|giong nam|giong nu|mien bac|mien nam|[0-9:/ ]+))*"
    r"|(?:a[-+]?\s*){2,}|(?:x?[0-9](?:\.[0-9]+)?x?\s*){2,}|audio|podcast|video|play|pause|toc do doc.*)"
)
_SCRIPT = re.compile(
    r"window\.|document\.(?:get|write|cre)|function\s*\(|=>|\bvar\s+\w+\s*=|\b(?:let|const)\s+\w+\s*=|jQuery|\$\("
    r"|gtag\("
    r"|dataLayer|googletag|adsbygoogle|admicro|typeof |<!--|-->|</?[a-z]+[^>]*>|@context|@media"
    r"|\{[^{}]*:[^{}]*;[^{}]*\}"
    r"|^[\s{}()\[\];,]+$|^(?:\.|#)[\w-]+\s*\{|;\s*\}\s*\)?;?$"
)
_SCRIPT_MARKS = (
    *"{}<>$@=[",
    "function(",
    "window.",
    "document.",
    "jQuery",
    "gtag(",
    "typeof ",
    "google",
    "admicro",
    "dataLayer",
)
"""One of these stands in every line of script: looked for first, as most lines are long and none."""
_SOCIAL = re.compile(
    r"(?=.*[a-z])(?:(?:(?:chia se|theo doi|luu|in|gui|tai|sao chep|copy|xem|them vao|dang nhap|dang ky|binh luan"
    r"|phan hoi|quan tam)\b"
    r"|facebook|twitter|zalo|youtube|tiktok|instagram|linkedin|pinterest|telegram|email|e-mail|rss|mail|print|share"
    r"|like|fb|yt|zl|tw"
    r"|google news|google|news|oa|app|bai viet|bai bao|bai|trang|lien ket|link|duong dan|yeu thich|len|qua|tren|nay"
    r"|cho ban be"
    r"|noi dung|y kien|toi|doc|url|font|co chu|co|chu|lon|nho|[0-9]+|[ftx]|in|zing|messenger|viber)[\s:,.|/•·\-✉()+]*)+"
)
_CONTACT = Ways(
    r"(?:hotline|duong day nong|dien thoai|dt|tel|fax|email|e-mail|dia chi|tru so|toa soan|thuong truc|lien he)\s*[:：]"
    r"|\b[\w.+-]+@[\w-]+\.[\w.]+|\bstk\b|so tai khoan"
)
_COMMENT_BOX = re.compile(
    r"ban con [0-9]+/[0-9]+ ky tu|ban vui long nhap|vui long nhap|nhap (?:noi dung )?binh luan|toi da [0-9]+ ky tu"
    r"|ma xac nhan"
    r"|gui binh luan|hay la nguoi dau tien binh luan|dang nhap de binh luan|captcha"
)
# Begins with one of few letters, as such are looked for several times faster.
_MENU_MARKS = re.compile(r"[\s☰»›](?:(?<=\s)(?:[|›»>▸→•·☰/]\s|>>\s|\s+)|(?<=[\t☰»›]))")
_CRUMBS = re.compile(r"\s(?:>{1,2}|[›»▸→])\s")
_LINK_MARK = re.compile(r">{1,2}\s*\S")
_MENU_WORDS = frozenset(
    """trang chu|trang nhat|menu|dang nhap|dang ky|thoi su|chinh tri|kinh te|xa hoi|van hoa|giao duc|y te|the thao|the gioi
    |phap luat|giai tri|du lich|khoa hoc|cong nghe|doi song|moi nhat|tin nong|tin moi|truyen hinh|multimedia|media|e-magazine
    |podcast|video|phong su|anh|english|tieng viet|lien he|tim kiem|quang cao|doc bao in|dat bao|rss|noi chinh|bien gioi
    |phong su - ghi chep|ban doc|xay dung dang|cai cach hanh chinh|in trang|xem them|tin tuc|su kien|quoc te|quoc phong
    |an ninh|an ninh - quoc phong|kinh doanh|the gioi|o to - xe may|bat dong san|khoe|suc khoe|ads|advertisement|menu chinh
    |them vao yeu thich|tieng noi|lich su|thong tin|huong dan|chuyen muc|thoi tiet|gia vang""".replace("\n", "").split(
        "|"
    )
)
_MENU_WORDS = frozenset(word.strip() for word in _MENU_WORDS)
_MENU_ENTRIES = tuple((f" {word} ", len(word.split())) for word in _MENU_WORDS)

# The line that opens what follows the article. A hard one ends it for good; a soft one may open a box inside it.
_HARD_END = Ways(
    r"(?:binh luan|y kien(?: ban doc| cua ban)?|gui (?:binh luan|phan hoi|y kien)|phan hoi|viet binh luan"
    r"|xem them binh luan"
    r"|tags?|tu khoa|chu de|hashtag|danh gia bai viet|link (?:goc|bai)|nguon bai|theo doi .{0,60} tren"
    r"|(?:tin|bai|cac tin|cac bai)(?: viet)? (?:moi(?: nhat| hon| cap nhat| dang)?|cung (?:chuyen muc|chu de|tac gia"
    r"|muc)|khac|cu hon|da dua|noi bat|nong)"
    r"|doc nhieu(?: nhat)?|xem nhieu(?: nhat)?|nhieu nguoi doc|tin doc nhieu|co the ban quan tam|ban co the quan tam"
    r"|lien ket(?: huu ich| website)?"
    r"|co quan chu quan|giay phep|tong bien tap|chiu trach nhiem|toa soan|ban quyen|copyright|©|dat bao"
    r"|thong tin toa soan"
    r"|moi nhat|cung chuyen muc|cung chu de|noi bat|in trang|in bai(?: viet)?|ve trang truoc|quay lai|tro ve"
    r"|len dau trang"
    r"|ho tro doc gia|dang ky nhan tin|tin tai tro|chuyen muc khac|(?:su kien|video|chuyen de|dong su kien) noi bat"
    r"|chia se (?:cam nghi|cam nhan|y kien|suy nghi)|(?:binh luan|y kien|cam nghi) cua (?:ban|ban doc|doc gia)"
    r"(?: ve bai (?:viet|bao)(?: nay)?)?|doc gia (?:viet|phan hoi|binh luan)|(?:co )?[0-9]+ (?:binh luan|y kien"
    r"|thao luan|phan hoi)"
    r"|ban (?:nghi gi|co y kien gi|thich bai viet|thay bai viet)[^.]{0,40}|luot xem"
    r"|(?:doc|xem) nhieu(?: nhat)? (?:trong|tuan|ngay|thang|hom)[^.]{0,20}|(?:tin|bai) doc nhieu[^.]{0,20})"
    r"(?:\s*[\(\[]\s*[0-9]+\s*[\)\]])?\s*(?:[:：.!?|#]|$|cap\b|so\b|thuoc\b|[0-9]|\s{2,})"
)
_SOFT_END = re.compile(
    r"(?:>+\s*|»\s*|\+\s*|•\s*)?(?:tin|bai|cac tin|cac bai)?\s*(?:viet )?(?:lien quan|xem them|doc them|xem lai"
    r"|moi doc gia doc them|doc tiep)"
    r"\s*(?:[:：].*)?$"
)
# "GÓC QUẢNG BÁ  Học bổng … - Đăng ký tại đây", "[QC] Mở thẻ hôm nay …": no sentence of an article.
_ADVERT = re.compile(
    r"[\[(]?(?:qc|ads?|quang cao|goc quang (?:ba|cao)|(?:tin|bai|noi dung) (?:tai tro|quang cao)|rao vat)[\])]?(?!\w)"
)
_OFFER = re.compile(
    r".*\b(?:dang ky|xem|mua|dat hang|dat mua|tai|tim hieu|nhan uu dai) (?:ngay |them |chi tiet )?(?:tai day|ngay"
    r"|o day)\s*[!»>]*$"
)
_OFFER_ENDS = ("tai day", "ngay", "o day")
_CREDIT = re.compile(
    r"[\(\[]?\s*(?:nguon\s+)?(?<!\w)(?:anh|hinh|photo|video|do hoa|infographic|clip|ảnh)\s*(?:minh hoa|tu lieu"
    r"|chup man hinh)?\s*[:：]\s*"
    r"[^.\n]{1,70}\.?[\)\]]?\s*$|[\(\[]\s*anh(?: (?:minh hoa|tu lieu|chup|cat tu)[^)\]]{0,40})?\s*[\)\]]\s*\.?$"
    r"|\banh (?:minh hoa|tu lieu)\.?$|[\(\[][^()\[\]]{0,40}\b(?:ttxvn|vna)\s*[\)\]]\.?$"
)
# Who answers for a page and what may be done with it: "© 2025 Báo …", "Ghi rõ nguồn khi phát hành lại …".
_LICENCE = Ways(
    r"[®©(\s]*(?:ghi ro nguon|moi quyen (?:duoc )?bao luu|cam sao chep|khong (?:duoc )?(?:sao chep|su dung lai"
    r"|phat hanh lai)"
    r"|copyright|all rights reserved|ban quyen (?:thuoc|©|cua|noi dung)|vui long (?:ghi|dan) (?:ro )?nguon"
    r"|giay phep (?:so|hoat dong|xuat ban|thiet lap|bao)|co quan chu quan|chiu trach nhiem (?:chinh|noi dung|xuat ban)"
    r"|truong ban bien tap|tong bien tap|thiet ke (?:boi|va)|phat trien boi|don vi (?:thiet ke|phat trien|van hanh))"
    r"(?!\w)|[®©]"
)
_SENTENCE = re.compile(r"[.;:]\s*$")
_LINK_LINE = re.compile(r"(?:https?://|www\.)\S+$|\S+\.(?:html?|vn|com|net|org)(?:/\S*)?$")
_MONTHS = (
    "gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai",
)  # fmt: skip
_MONTH = rf"(?:[0-9]{{1,2}}|mot|{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
IN_WORDS = re.compile(
    rf"(?:ngay\s+)?(?P<d>[0-9]{{1,2}})\s+thang\s+(?P<m>{_MONTH})\s*,?\s*(?:nam\s+)?(?P<y>20[0-9]{{2}})(?![0-9])"
)
"""A day as it is spoken: "ngày 6 tháng 7 năm 2026", "2 tháng Mười 2026"."""
_STAMP = re.compile(
    r"(?:(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])"
    r"|chu nhat)\s*,?)?[^\n]{0,40}?(?:[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})"
    r"|20[0-9]{2}/[0-9]{1,2}/[0-9]{1,2})\b"
    rf"|(?:(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat"
    rf"|cap nhat)\s*,?\s*)?{IN_WORDS.pattern.replace('?P<d>', '').replace('?P<m>', '').replace('?P<y>', '')}"
)


def month_of(word: str) -> int:
    """The number of a month as it is written or spoken: "7", "muoi hai", "gieng"."""
    return int(word) if word.isdigit() else (1 if word == "mot" else _MONTHS.index(word) + 1)


AS_OF = re.compile(
    r"\(?(?:so lieu |thong tin )?(?:cap nhat |tong hop )?(?:tinh )?den (?:(?:[0-9]{1,2} ?(?:h|gio"
    r"|:) ?[0-9]{0,2}) )?(?:sang |trua |chieu "
    r"|toi )?(?:ngay )?(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})/(?P<y>20[0-9]{2})\)?\.?$"
)
"""The day a report tells how things stand, which is no day of printing: "(Cập nhật đến 17h30 ngày 3/9/2026)"."""
SCRIPT = "mã lệnh của trang"


_CREDIT_ENDS = (")", "]", "minh hoa", "tu lieu")
_CREDITS = ("anh", "hinh", "photo", "video", "do hoa", "infographic", "clip", "ttxvn", "vna", "ảnh")


def credited(read: str) -> bool:
    """Whether the line `read` (folded) names who took a picture."""
    if ":" not in read and "：" not in read and not read.rstrip().removesuffix(".").rstrip().endswith(_CREDIT_ENDS):
        return False
    for word in _CREDITS:
        if word in read:
            return _CREDIT.search(read) is not None
    return False


def folded_line(line: str) -> str:
    """The form in which a line is judged."""
    return folded_in_place(line).strip()


def ends_article(read: str) -> bool:
    """Whether nothing of the article comes after the line `read` (folded)."""
    return _HARD_END.match(read.lstrip("#*•-–>» ")) is not None


def opens_box(read: str) -> bool:
    """Whether links to other articles follow the line `read` (folded)."""
    return _SOFT_END.fullmatch(read) is not None


_LONGEST_ENTRY = 7
"""Words of an entry of a menu."""
_SHORTEST_MENU = 4
_MENU_SHARE = 0.7
_NO_MENU = re.compile(r"[.,;:?!0-9]")
_LONGEST_CONTACT = 40
"""Words of a line that says where a paper can be reached."""
_LONGEST_STAMP = 16
_BEHIND_STAMP = 40
"""Letters that may follow the date in a line that dates the page."""


def _menu(line: str, read: str) -> bool:
    if read.strip(" .:[]()") in _MENU_WORDS:
        return True
    parts = [stripped for part in _MENU_MARKS.split(read) if (stripped := part.strip())]
    if (
        len(parts) > 1
        and len(parts) >= (2 if any(part in _MENU_WORDS for part in parts) or _CRUMBS.search(line) else 3)
        and max(len(part.split()) for part in parts) <= _LONGEST_ENTRY
    ):
        return not line.rstrip().endswith(".")
    # Section names one after the other with nothing between them.
    words = read.split()
    if len(words) < _SHORTEST_MENU or _NO_MENU.search(line):
        return False
    padded = f" {read} "
    known = sum([count for entry, count in _MENU_ENTRIES if entry in padded])
    return known >= _MENU_SHARE * len(words)


def residue(line: str, read: str, words: int) -> str | None:
    """Which kind of chrome `line`, folded `read`, is by itself, in Vietnamese; None when it may be the article's.

    `words` is how many it has.
    """
    if not read:
        return None
    if _may_be_script(line) and _SCRIPT.search(line):
        return SCRIPT
    if words > _LONGEST_CONTACT:
        return None
    for kind, tells in _KINDS:
        if tells(line, read):
            return kind
    return None


def _may_be_script(line: str) -> bool:
    for mark in _SCRIPT_MARKS:  # noqa: SIM110  a generator costs more than what it looks for
        if mark in line:
            return True
    return False


def _offers(read: str) -> bool:
    return read.rstrip().rstrip("!»>").rstrip().endswith(_OFFER_ENDS)


def _may_be_contact(read: str) -> bool:
    return ":" in read or "@" in read or "：" in read or "stk" in read or "so tai khoan" in read


_KINDS: tuple[tuple[str, Callable[[str, str], object]], ...] = (
    ("tin liên quan", lambda line, _: _LINK_MARK.match(line)),
    ("tên tệp ảnh, phim", lambda line, _: is_file_name(line)),
    ("trình phát, cỡ chữ", lambda _, read: _PLAYER.fullmatch(read)),
    ("nút chia sẻ", lambda _, read: _SOCIAL.fullmatch(read)),
    ("quảng cáo", lambda _, read: _ADVERT.match(read) or (_offers(read) and _OFFER.match(read))),
    ("ô bình luận", lambda _, read: _COMMENT_BOX.search(read)),
    ("liên hệ của báo", lambda _, read: _may_be_contact(read) and _CONTACT.search(read)),
    (
        "bản quyền, giấy phép",
        lambda line, read: _LICENCE.match(read) and (line[0] in "©®" or not _SENTENCE.search(line)),
    ),
    ("địa chỉ trang", lambda _, read: _LINK_LINE.fullmatch(read)),
    ("trình đơn", _menu),
)


def is_file_name(line: str) -> bool:
    """Whether `line` is the name of a picture's or a film's file."""
    # Its kind takes three or four letters.
    return "." in line[-5:-3] and _FILE_NAME.fullmatch(line) is not None


def is_stamp(read: str, words: int) -> bool:
    """Whether the line `read` (folded), of so many `words`, is a date of printing and little else."""
    match = _STAMP.match(read) if words <= _LONGEST_STAMP else None
    if match is not None and AS_OF.match(read) is not None:
        return False
    return match is not None and len(read) - match.end() <= _BEHIND_STAMP
