"""Those an instruction or a petition is addressed to: the body named before what it is to do."""

import re
from bisect import bisect_left
from functools import lru_cache

from bot.generation.doing import DOING
from bot.generation.layout import Body
from bot.generation.posts import CENTRE, COMMUNE, DEPARTMENT, MINISTRY, PEOPLE, PROVINCE
from bot.generation.ways import Ways

_BODIES = (
    r"đoàn giám sát|đoàn công tác|đoàn kiểm tra|đoàn khảo sát|đoàn đại biểu quốc hội|đoàn đbqh|ban thường vụ"
    r"|ban chấp hành|ban chỉ đạo|ban quản lý|ban cán sự|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính"
    r"|ban đại diện|ban(?! hành| đầu| đêm| ngày)|bộ chính trị|bộ chỉ huy|bộ tư lệnh|bộ đội"
    r"|bộ(?= [a-zà-ỹđ])(?! máy| phận| tiêu| mặt| chỉ tiêu)|các bộ(?! phận| máy| môn)|cấp ủy viên|cấp ủy|cấp uỷ|cấp xã"
    r"|cấp tỉnh|chính quyền"
    r"|chính phủ|công an|cơ quan|hạt kiểm lâm|chủ rừng|cán bộ|cục|chi cục|cử tri|cục thuế|đảng bộ|đảng ủy|đảng uỷ"
    r"|đảng viên|địa phương|doanh nghiệp|đại hội|đơn vị"
    r"|đoàn thể(?: chính trị(?: [-–] xã hội)?)?|đoàn(?! kết| viên)|đồng chí|hđnd|hội đồng nhân dân"
    r"|hội(?! nghị| thảo| trường| nhập| tụ| họp)|huyện|khối(?! lượng)|lực lượng|lãnh đạo|mặt trận|mttq"
    r"|người đứng đầu|người dân|nhân dân|ngành|nhà nước|nhà đầu tư|nhà thầu|phường|quận"
    r"|phòng(?! chống|, chống| ngừa| dịch| thủ| vệ)|quốc hội|quân đội|quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn"
    r"|sở(?! hữu| tại| thích)|tập thể|thành phố"
    r"|tp(?=[ ·])·?|thành ủy|thành uỷ|thôn|thường trực|thuế|tỉnh ủy|tỉnh uỷ|tỉnh(?! táo| lộ)|toàn đảng bộ|toàn tỉnh"
    r"|tổ chức đảng|tổ chức công đoàn|tổ chức đoàn|tổ chức hội(?! nghị| thảo| thi| chợ| đàm| báo)|công đoàn"
    r"|tổ chức cơ sở đảng|tổ chức chính trị(?: [-–] xã hội)?"
    r"|trung ương|trung tâm|trường(?! hợp| thông tin| dữ liệu)|trạm|ubnd|ủy ban"
    r"|uỷ ban|văn phòng(?! phẩm)|vùng|xã(?! hội)|nơi|hợp tác xã|bí thư|chủ tịch|hiệu trưởng|trưởng(?! thành)"
    r"|giám đốc|gđ"
    r"|bà con"
    r"|thanh niên|hệ thống chính trị|viện(?! trợ)|kho bạc|ngân hàng|chủ đầu tư|tổ công tác|tổ biên tập|tổ giúp việc"
    r"|công nhân|người lao động"
    r"|cơ sở(?! vật chất| hạ tầng| dữ liệu| pháp lý)|đặc khu|thị xã|bản(?! thân| sắc| báo| đồ| kế)|làng(?! nghề)"
    r"|mọi người|toàn thể|thủ tướng|đồn|các đồng chí|ông|bà(?! con)"
    r"|thanh tra(?= (?:tỉnh|chính|bộ|sở))|tòa án|toà án|đài|các cơ quan báo chí|báo chí|tổ đại biểu|các tổ|tổ dân phố"
    r"|tổ công nghệ|ủy viên|uỷ viên|đại biểu|hộ dân|các hộ|hội viên|đoàn viên|công chức|viên chức|giáo viên"
    r"|học sinh|thầy cô|nhà trường|chi bộ|chi hội|nông dân|ngư dân|đồng bào|tuổi trẻ|bệnh viện|thủ trưởng"
    r"|công ty|tổng công ty|tập đoàn|hiệp hội|các vụ(?! (?:việc|án|vi|khiếu|tai|cháy|nổ|tham|tranh|trộm|lừa|mất|ngộ"
    r"|tự))|vụ(?= (?:kế hoạch|tổ chức|pháp chế|giáo dục|tổng hợp|ngân sách"
    r"|địa phương|chính quyền|đào tạo|hợp tác|thị trường|kinh tế|khoa học|công tác|cán bộ))"
    r"|bộ trưởng|phó chủ tịch|phó bí thư|cấp trên|các cấp|các ngành|chủ rừng|chủ tàu|cộng đồng|gia đình|nhân viên"
    r"|thành viên|tiểu ban|điện lực|viễn thông|bưu điện|bảo hiểm xã hội"
)
ADDRESSEE = Ways(
    rf"\s*(?:(?:đối với|với|cho|tới|đến)\s+)?(?P<who>(?:(?:các|những|một số(?! nơi)|toàn|toàn thể|từng|mỗi|mọi|hai|ba"
    rf"|bốn|năm|sáu|bảy"
    rf"|\d+|tất cả các|đội ngũ|tập thể)\s+)*(?:{_BODIES})(?!\w))"
)
_NAMES_HOLD = ("có", "cấp", "chống", "đa dạng")
"""Verbs that stand in names of bodies, or of qualities of theirs, too often to end one."""
_DO = (
    rf"(?:cần phải|cần|phải|{'|'.join(verb for verb in DOING.split('|') if verb not in _NAMES_HOLD)}"
    r"|có (?:biện pháp|giải pháp|kế hoạch|cơ chế|chính sách|phương án|quy hoạch|lộ trình|trách nhiệm|kịch bản|văn bản"
    r"|báo cáo|hình thức|hướng)|lên (?:kế hoạch|kịch bản|phương án|danh sách|lịch|dự toán)"
    r"|cấp(?= (?:thêm|cho|phát|đủ|kinh phí|vốn|giấy|sổ|phép|nước|điện|gạo|giống))"
    r"|không(?! (?:chỉ|phải|còn|có|thể|ít|những|đơn|ngừng))|trực tiếp|cho phép|xem xét|nhận thức|giúp"
    r"|ký|chịu|luôn|căn cứ|nêu|đừng|chớ|hãy|phủ (?:sóng|xanh|kín)"
    r"|thẩm định|khảo sát|góp|tham gia|thông tin|chi trả|sử dụng|phê duyệt|cải thiện|đồng bộ|đặc biệt|dồn|vào cuộc"
    r"|trả|thay|nhanh|hoàn tất|nhìn nhận|đăng ký|niêm yết|xóa|xoá|chấn chỉnh|truy quét|lồng ghép|đề cao|tự giác"
    r"|yêu cầu|kiến nghị|thể hiện|tuyệt đối|tận tâm|tập hợp|kéo|lắp|nạo vét|trồng|sửa|gửi|họp|đo|mua|chốt|khoan|dọn"
    r"|chung tay|chung sức|đồng lòng|đồng thuận|nêu gương|đi đầu|ủng hộ|hưởng ứng|xem(?= \w+)|cấp phép|định kỳ"
    r"|tổng vệ sinh|hoàn trả)"
)
# "Sở Giáo dục và Đào tạo", "Cục Nhà giáo và Cán bộ quản lý giáo dục": verbs in names of offices.
# Begins with one of few letters, which are looked for several times faster than a look behind each letter.
_ACTS = Ways(
    rf"[,\s](?<! và[,\s])(?<!Đào[,\s])(?<!đào[,\s])(?<!Cán bộ[,\s])(?<!Đăng[,\s])(?:(?<=,)\s+|(?<!,)\s*)(?:{_DO})(?!\w)"
)
# "các cơ quan quản lý | giữ giá": what they are there for, before what they are to do.
_FUNCTION = re.compile(
    rf"(?:quản lý|điều tra|vận hành|khai thác"
    rf"|cung cấp|đào tạo|thẩm định|giám sát)(?: nhà nước| dự án)?(?=\s(?:{_DO})(?!\w))"
)
_HAVE_FUNCTION = re.compile(r"(?:cơ quan|đơn vị|cán bộ|công ty|doanh nghiệp|lực lượng|nhà máy)\s$")
_BREAKS = re.compile(
    r"[;:.!?“”\"\s](?<!ngành;)(?:(?<!\s)|[-–—]\s|(?<= )(?:(?<!nhất )là|được|đã|đang|để|vào|mà|thì|khi|nếu|do"
    r"|(?<!đồng )bằng|vẫn|còn|nhìn|thấy|chưa|vừa|bị|không chỉ|không ngừng|về|rằng|giữa|hay|qua|đến với|mang|gửi) )"
)
# "yêu cầu phường niêm yết công khai": a kind of place alone, then a verb no list knows.
_BARE = re.compile(
    r"(?P<who>(?:[Cc]ác )?(?:[Xx]ã|[Pp]hường|[Tt]ỉnh|[Tt]hành phố|[Ss]ở)(?:, (?:xã|phường|đặc khu|ngành|thành phố"
    r"|ban))*)"
    r" (?!(?:ngành|cấp|tỉnh|huyện|hữu|chuyên|ủy|uỷ|và|trong|thuộc|biên|vùng|có|còn|sau|liên|trực|chức|địa|đang|nằm"
    r"|ven|trọng|được|chưa|đặc|miền"
    r"|giáp|hưởng|khó|điểm|ở|chính|xây|đạt|trên|do|của|bị|đầu|tập|tiếp|cần|phải|nhất"
    r"|mới|cùng|nói|nơi|đã|nghèo|này)\b)[a-zà-ỹđ]"
)
_ALSO = Ways(
    r"(?: (?:trong (?:quá trình|khi|lúc|việc|công tác|dịp|thời gian|bối cảnh|tình hình)(?!\w)|khi |tùy |căn cứ ).*"
    r"|(?: cũng| còn)? được (?:giao|yêu cầu|phân công)(?: nhiệm vụ| trách nhiệm)?"
    r"| (?:cũng|đều|còn|hai|ba|bốn|đề nghị|yêu cầu|trước hết|trước mắt|trong|ngay)| (?:ngay )?trong (?:tháng|quý|năm"
    r"|tuần|thời gian).*| cùng (?:xã|với).*| trên cơ sở.*| (?:và|các|những|có|cho))$"
)
# "các sở, theo chức năng, nhiệm vụ được giao, phối hợp …".
_DUTY = Ways(
    r",? (?:theo|căn cứ(?: vào)?) (?:chức năng|thẩm quyền|nhiệm vụ)(?:,? (?:và )?(?:chức năng|thẩm quyền|nhiệm vụ"
    r"|quyền hạn|được giao|quy định|của mình))*,? "
)
_PLACE_TOLD = re.compile(r"\s*([A-ZĐ][\w’']*(?:\s[A-ZĐ][\w’']*){0,3})\s+(?=(?:cần|phải|tiếp tục|tập trung)\s)")
_PLACE_WITHIN = 60
_MOST_WORDS = 24
_LOOK = 160

_RANKS = (
    (CENTRE, re.compile(
        r"^(?:trung ương|chính phủ|quốc hội|bộ chính trị|ban bí thư|thủ tướng|nhà nước|đảng, nhà nước"
        r"|đảng và nhà nước|tổng bí thư)|quốc hội"
    )),
    (MINISTRY, re.compile(
        r"^bộ$|^(?:các )?(?:bộ, |bộ (?!chỉ huy|đội|phận)|ngân hàng nhà nước|ban [^,]* trung ương|cơ quan trung ương)"
    )),
    (DEPARTMENT, re.compile(r"^(?:các |lãnh đạo |giám đốc )?sở\b|^(?:công an|thuế|văn phòng ubnd) tỉnh")),
    (PROVINCE, re.compile(r"^đoàn (?:giám|công tác|kiểm|khảo|đại|đbqh)")),
    (PEOPLE, re.compile(r"^(?:bà con|người dân|cử tri|hộ|nhân dân)")),
    (COMMUNE, re.compile(
        r"(?:\bxã\b|\bphường\b|\bhuyện\b|\bquận\b|cấp xã|địa phương|cơ sở|thôn|phòng\b|bản\b|làng|đặc khu|đảng ủy|nơi"
        r"|chi bộ|cấp ủy"
        r"|chính quyền|doanh nghiệp|đơn vị|các cấp|người đứng đầu|cán bộ|trạm|(?<!môi )\btrường\b(?! đại học))")),
    (DEPARTMENT, re.compile(
        r"\bsở\b|\bvụ\b|công an|văn phòng|ban quản lý|thuế|cục|chi cục|bộ chỉ huy|trung tâm|cơ quan|ban, ngành|kho bạc"
    )),
    (PROVINCE, re.compile(r"\btỉnh\b|\btp\b|tỉnh ủy|thành ủy|thành phố|hđnd|ubnd|đảng bộ|ban thường vụ|đại hội")),
)  # fmt: skip


@lru_cache(maxsize=1024)
def rank_of(address: str) -> int | None:
    """How high those addressed stand; None when the words do not tell."""
    lowered = address.lower().replace("uỷ", "ủy").strip()
    for level, pattern in _RANKS:
        if pattern.search(lowered):
            return level
    return None


# Small words that go on with the name of those addressed; anything else begins what they are to do.
_GOES_ON_WORDS = (
    "tỉnh xã phường thôn bản làng ấp khóm huyện cấp các những và của thuộc trong trên toàn ban ngành hai ba 2 3 này đó"
    " mới tổ hội phòng hộ sở ủy uỷ"
)
_GOES_ON = frozenset(_GOES_ON_WORDS.split())
_GOES_ON_TWO = frozenset(
    """
thành phố|đặc khu|thị trấn|biên giới|vùng cao|vùng sâu|vùng xa|ven biển|khóa mới|liên quan|chức năng|chuyên môn|thi công
|trực thuộc|địa bàn|chủ quản|đứng đầu|địa phương|cơ sở|sự nghiệp|đầu tư|chính quyền|đoàn thể|nhân dân|công chức
|viên chức|đảng bộ|cán bộ|lãnh đạo|quản lý|dự án|đảng ủy|đảng uỷ|tỉnh ủy|cấp ủy|chủ tịch|bí thư|giám đốc|nhiệm kỳ
|toàn thể|cơ quan|đơn vị|doanh nghiệp|mặt trận|quốc phòng|an ninh|báo chí|y tế|giáo dục
|lực lượng|nhà nước|bà con
|đồng bào|dân tộc|người dân
|thường vụ|thường trực|cùng cấp|hữu quan|tham mưu|hành chính|kinh tế|xã hội|tư vấn|giám sát|phụ trách
|được giao|đất đai|đồng chí|đại biểu
|ủy viên|đảng viên|chấp hành|nghiệp vụ|tín dụng|thành viên|chi bộ|nông thôn|sản xuất|khu vực|cả nước
""".replace("\n", "").split("|")
)


# Their names go on with words of two syllables of which only the first has a capital letter: "Bộ Nội vụ".
_OFFICES = re.compile(r"(?:sở|bộ|vụ|ban|cục|phòng|ủy ban|trung tâm|hội|viện|văn phòng|thanh tra)$")
_OFFICE_WORDS = frozenset(("sở", "bộ", "vụ", "ban", "cục", "phòng", "hội", "viện"))
_CAPITAL_PAIRS = frozenset(("Công an", "Biên phòng", "Mặt trận", "Văn phòng", "Ủy ban", "Uỷ ban", "Tổ quốc",
    "Hội đồng", "Thanh tra", "Quân sự", "Kiểm tra", "Tổ chức", "Tuyên giáo", "Dân vận", "Nội chính", "Kiểm sát",
    "Liên đoàn", "Công đoàn", "Đăng ký"))  # fmt: skip
_OFFICE_WIDTH = 12


def _name_end(body: Body, start: int, limit: int) -> int | None:
    """Where the name of those addressed ends and a word in small letters goes on; None when nothing does."""
    tokens, text = body.tokens, body.text
    index = bisect_left(body.starts, start)
    end = start
    office = _OFFICES.search(body.lowered, max(0, start - _OFFICE_WIDTH), start) is not None
    while index < len(tokens) and tokens[index].start < limit:
        token = tokens[index]
        office = office or (index > 0 and tokens[index - 1].text.lower() in _OFFICE_WORDS)
        gap = text[end : token.start]
        if gap.strip() not in ("", ",", "-", "–"):
            return None
        listed = gap.strip() == ","
        second = (
            office
            and index > 0
            and tokens[index - 1].capital
            and (len(tokens[index - 1].text) == 1 or not tokens[index - 1].text.isupper())
            and gap == " "
        )
        if listed and not token.capital:
            further = ADDRESSEE.match(body.lowered, token.start)
            if further is None and token.text not in ("ban", "ngành"):
                return end
            while further is not None and tokens[index].end < further.end():
                index += 1
        elif not token.capital and (
            (gap == " " and f"{tokens[index - 1].text} {token.text}" in _CAPITAL_PAIRS)
            or (second and _ACTS.match(text, end) is None)
        ):
            pass
        elif not token.capital and token.text not in _GOES_ON:
            if index + 1 == len(tokens):
                return end
            # "Sở Giáo dục và đào tạo"
            named = office and gap == " " and tokens[index - 1].text == "và" and tokens[index - 2].start > start
            if not named and f"{token.text} {tokens[index + 1].text}" not in _GOES_ON_TWO:
                return end
            index += 1
        elif not token.capital and index + 1 < len(tokens) and f"{token.text} {tokens[index + 1].text}" in _GOES_ON_TWO:
            index += 1
        end = tokens[index].end
        index += 1
    return None


def _asked_of(body: Body, start: int, end: int) -> tuple[str | None, int]:
    """Those addressed right after a verb of asking, when what they are to do begins with a verb no list knows."""
    match = ADDRESSEE.match(body.lowered, start, end)
    if match is None:
        return None, start
    after = _name_end(body, match.end("who"), min(end, match.start("who") + _LOOK))
    if after is None:
        return None, start
    who = _ALSO.sub("", body.text[match.start("who") : after].strip(" ,"))
    if len(who.split()) > _MOST_WORDS:
        return None, start
    return who, after


def named_at(body: Body, start: int, end: int) -> str | None:
    """The body or the group named at `start`, whatever it does; None when nobody is."""
    several = _SEVERAL.match(body.lowered, start, end)
    who = _asked_of(body, several.end() if several else start, end)[0]
    return body.text[start : several.end()] + who if several and who else who


_SEVERAL = re.compile(r"(?:nhiều|đa số|hầu hết|phần lớn|không ít) (?=\w)")


_OFFICE_FIRST = re.compile(r"(?:sở|bộ|thanh tra|ban|cục|chi cục) ")
_LEAST_DONE = 6
# "đề nghị thời gian tới, cấp ủy các cấp …", "yêu cầu, trong tháng 10, các sở …": when, before whom.
_WHEN = re.compile(
    r"[\s,:]*(?:rằng )?(?:(?:trong )?(?:thời gian|nhiệm kỳ|giai đoạn|năm|tháng|quý|tuần) (?:tới|này|tiếp theo|\d+"
    r"|i+v?)(?:/\d+)?"
    r"|trước mắt|trước hết|ngay sau (?:hội nghị|đại hội|buổi làm việc)(?: này)?|sau (?:hội nghị|đại hội)(?: này)?"
    r"|từ nay đến (?:cuối năm|hết năm)|những tháng (?:cuối năm|còn lại)(?: của năm)?"
    r"|(?:để|nhằm) [^,;.:]{8,90}),\s"
)
_SOFT = re.compile(
    r"(?:(?:,| và) (?:động viên|khuyến khích|vận động|kêu gọi)(?= \w))?"
    r"[\s,:]*(?:thêm )?(?:rằng|là)?[\s,:]*(?:ngay lập tức|ngay|luôn)?\s*(?:cho\s)?"
)


def addressee_after(body: Body, start: int, end: int) -> tuple[str | None, int]:
    """As `addressee_at`, right after a verb of asking: there a body is addressed whatever it is to do."""
    soft = _SOFT.match(body.lowered, start, end)
    start = soft.end() if soft else start
    when = _WHEN.match(body.lowered, start, end)
    start = when.end() if when else start
    who, after = addressee_at(body, start, end)
    loose, loose_after = _asked_of(body, start, end)
    if loose is None or end - loose_after < _LEAST_DONE:
        return (who, after) if who is not None else _place_asked(body, start, end)
    if who is not None and _runs_on(who, loose):
        return loose, loose_after
    # "Đảng ủy xã chọn đúng người, giao đúng việc": the verb a list knows comes too late.
    if who is None or (len(loose) < len(who) and _OFFICE_FIRST.match(loose.lower()) and "," not in who):
        return loose, loose_after
    if len(loose) < len(who) and body.text[after : after + 1] == "," and loose_after < after:
        return loose, loose_after
    return who, after


# What goes on with the name of those addressed, telling which of them: "các doanh nghiệp đóng trên địa bàn".
_WHICH = re.compile(
    r"(?:có|còn|đang|ở|chưa|thuộc|được|nằm|trên|tại|đóng|vùng|chậm|bị|mới|liên|đứng|trong|ven|giáp|là|của|và|với|từng"
    r"|trực"
    r"|hoạt|đạt|chịu|giữ|làm|sau|do|nhất|cùng|như|cũ|khác|khó|trọng|đủ|hưởng|tham|đầu|cấp|phía|nói|thực|phụ|quản)(?!\w)"
)
_FURTHER_WORDS = 3


def _runs_on(who: str, loose: str) -> bool:
    """Whether `who` holds a verb no list knows behind the name `loose`: "các xã biên giới phân loại hộ nghèo"."""
    # A capital letter's word may go on in small letters: "Ủy viên", "Tổ đại biểu".
    if not who.startswith(loose) or len(who) == len(loose) or not loose.rpartition(" ")[2].islower():
        return False
    further = who[len(loose) :].strip()
    return (
        len(further.split()) >= _FURTHER_WORDS
        and further[:1].islower()
        and _WHICH.match(further) is None
        and ADDRESSEE.match(further) is None
    )


def _is_thing(run: str) -> bool:
    """Whether capitals stand for a thing, not a place: "OCOP phải là câu chuyện thật"."""
    return len(run) > 1 and run.isupper() and not run.startswith("TP")


def _place_asked(body: Body, start: int, end: int) -> tuple[str | None, int]:
    """A place addressed by its name alone: "yêu cầu Khánh Hòa giữ vững mục tiêu"."""
    run = _capital_run(body, start, frozenset())
    after = start + len(run)
    if not run or _is_thing(run) or after >= end or _ACTS.match(body.text, after) is None:
        return None, start
    return run, after


def addressee_at(body: Body, start: int, end: int) -> tuple[str | None, int]:  # noqa: PLR0911
    """Those addressed, as printed, when the words at `start` name them before something to do; where that begins.

    (None, start) when what is to be done comes first or nobody is named.
    """
    lowered = body.lowered
    match = ADDRESSEE.match(lowered, start, end)
    where = start
    if match is None:
        place = _PLACE_TOLD.match(body.text, start, min(end, start + _PLACE_WITHIN))
        if place is None or _is_thing(place[1]):
            return None, start
        return place[1], place.end()
    if lowered.startswith(" nào ", match.end("who")):
        return None, where
    first = match.start("who")
    limit = min(end, first + _LOOK)
    stop = _BREAKS.search(lowered, match.end("who"), limit)
    act = _ACTS.search(body.text, match.end("who") - 1, stop.start() if stop else limit)
    if act is not None and _HAVE_FUNCTION.search(lowered, first, act.start() + 1):
        function = _FUNCTION.match(body.text, act.start() + 1)
        act = _ACTS.search(body.text, function.end(), stop.start() if stop else limit) if function else act
    duty = _DUTY.search(lowered, match.end("who"), limit)
    if duty is not None and min(found.start() for found in (stop, act, duty) if found) >= duty.start():
        return body.text[first : duty.start()].strip(" ,"), duty.end()
    if act is None:
        if stop is not None and stop[0] == ":":
            return body.text[first : stop.start()].removesuffix(" như").strip(" ,"), stop.end()
        return None, where
    bare = _BARE.match(body.text, first)
    if bare is not None and bare.end("who") < act.start():
        return body.text[first : bare.end("who")], bare.end("who")
    if lowered.endswith(" sẽ", first, act.start()):
        return None, where
    who = _ALSO.sub("", body.text[first : act.start()].strip(" ,"))
    if not who or len(who.split()) > _MOST_WORDS:
        return None, where
    loose, loose_after = _asked_of(body, start, end)
    if loose is not None and "," not in who[len(loose) :] and _runs_on(who, loose):
        return loose, loose_after
    return who, act.start()


def fuller(body: Body, address: str, names: frozenset[int]) -> str:
    """ "tỉnh" with its name, when the article prints only one so. `names` is where people's names begin."""
    lowered = address.lower()
    if lowered != "tỉnh":
        return address
    found: set[str] = set()
    at = body.lowered.find(lowered + " ")
    while at >= 0:
        run = _capital_run(body, at + len(lowered) + 1, names)
        if run and (at == 0 or not body.text[at - 1].isalpha()):
            found.add(run)
        at = body.lowered.find(lowered + " ", at + 1)
    return f"{address} {found.pop()}" if len(found) == 1 else address


def _capital_run(body: Body, start: int, names: frozenset[int]) -> str:
    """The words with capital letters from `start` on, as far as nobody's name begins."""
    index = bisect_left(body.starts, start)
    end = start
    for token in body.tokens[index : index + 4]:
        if not token.capital or token.start in names or body.text[end : token.start].strip() or token.start > end + 1:
            break
        end = token.end
    return body.text[start:end]
