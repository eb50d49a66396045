"""The titles, ranks and degrees that people are introduced with."""

import re

from bot.generation.scanning import Scan

_ARMED = (
    r"đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy"
    r"|thiếu úy|đại uý|thượng uý|trung uý|thiếu uý|chuẩn đô đốc|phó đô đốc|đô đốc"
)
RANKS = (
    rf"(?:{_ARMED}|gs\.ts\.?|gsts\.?|pgs\.\s?ts\.?|pgs\sts\.?|pgsts\.?|pgs\.?|gs\.?|ts\.?|ths\.?|tiến sĩ|thạc sĩ"
    r"|(?:bà )?mẹ việt nam anh hùng|phu nhân|phu quân"
    r"|(?:bác sĩ|dược sĩ|bs|ds)(?:\.)?(?: (?:chuyên khoa|ck)(?: cấp)? ?(?:i{1,2}|1|2))?|giáo sư|kỹ sư|điều dưỡng"
    r"|dược sĩ"
    r"|luật sư|thượng tọa|hòa thượng|linh mục|nghệ nhân|ưu tú|nhân dân|nhà báo|cử tri|đại biểu|đbqh|cô giáo|thầy giáo"
    r"|doanh nhân|phó giáo sư|nhà giáo|cháu|em|thầy|bác|mế|mẹ|chú|thương binh|bệnh binh|già|nghệ sĩ|phóng viên|nông dân"
    r"|cựu chiến binh|ngư dân|anh hùng|chiến sĩ|học sinh|sinh viên|công nhân|giáo viên|đại đức|mục sư|liệt sĩ"
    r"|bsck(?=[12])[i12]+\.?|bscki\.?|bsckii\.?|bs\.ck[i12]+\.?|bs\.|nsnd|nsưt|ngnd|ngưt|ls\.|kts\.?|ks\."
    r"|chuyên gia|chủ hộ|hội viên|tài xế|thân nhân)"
)
TITLED = re.compile(
    r"(?<!\w)(?:(?P<title>các (?:đồng chí|đại biểu|đ/c)|các (?:ông|bà|anh)(?:, (?:ông|bà|chị)|(?=\s))|đồng chí|đ/c"
    rf"|ông|bà|anh|chị|cụ|cô)(?!\w)(?:\s*:)?(?:\s+{RANKS})*"
    rf"|{RANKS}(?:\s+{RANKS})*)\s+"
)
TITLES = Scan.of(TITLED)
SURE_RANK = re.compile(
    rf"(?:{_ARMED}|nsnd|nsưt|ngnd|ngưt|bsck[i12]+|bs\.?ck[i12]+|p?gs\.?\s?ts\.?|ts\.|ths\.?|tiến sĩ|thạc sĩ"
    rf"|luật sư|(?:bà )?mẹ việt nam anh hùng)\s+$"
)
ALONE = Scan(rf"(?P<title>đồng chí|đ/c|cử tri|đại biểu|ông|bà|anh|chị|(?:{_ARMED})(?= [^\W\d_]+))(?=[\s,:])")
TITLES_ALONE = frozenset(("đồng chí", "đ/c", "ông", "bà", "anh", "chị"))
NEXT_RANKED = re.compile(rf"\s*,?\s*{RANKS}\s+")
WOMAN, MAN = frozenset(("bà", "chị", "cô")), frozenset(("ông", "anh", "chú"))
