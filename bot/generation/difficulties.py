"""What is reported as hard: hindrances, gaps and shortages, by whom they are told."""

import re

from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.moves import DIFFICULTY, DIRECTIVE, Move
from bot.generation.orders import STARTS, reads_as_order
from bot.generation.people import Found
from bot.generation.posts import PROVINCE
from bot.generation.rare import Rare
from bot.generation.scanning import Marks, Scan, Spots
from bot.generation.speakers import Speakers

_NAMES = (
    r"(?:khó khăn|vướng mắc|hạn chế|bất cập|tồn tại|điểm nghẽn|nút thắt|thách thức|khoảng trống|yếu kém|gập ghềnh"
    r"|rào cản|trở ngại|cái khó|nỗi lo|nỗi khổ|trăn trở)"
)
# Words that announce difficulties; what follows in the paragraph is read as told of them.
_OPENS = re.compile(
    rf"(?<!\w)(?:{_NAMES}|tuy nhiên|tuy vậy|tuy thế|dù vậy|dẫu vậy|thế nhưng|(?:^|[.:] )song(?=,| )"
    rf"|bên cạnh (?:những |các )?(?:kết quả|mặt|ưu điểm|thành tích"
    rf"|thuận lợi)|điều đáng lo|(?:mặt|điều|việc|chỗ) (?:chưa được|còn yếu)|không né tránh|việc phải lo"
    rf"|nêu (?:ra )?(?:một )?(?:thực tế|thực trạng)|thực tế (?:khác|cho thấy|là)"
    r"|bên cạnh đó"
    r"(?=, (?:vẫn|còn)))(?!\w)"
)
_OPENING_WORDS = ("khó", "vướng", "hạn chế", "bất cập", "tồn tại", "nghẽn", "nút thắt", "thách thức", "khoảng trống",
    "yếu kém", "gập ghềnh", "rào cản", "trở ngại", "nỗi", "trăn trở", "tuy", "dù vậy", "dẫu vậy", "thế nhưng", "song",
    "bên cạnh", "đáng lo", "chưa được", "còn yếu", "né tránh", "phải lo", "thực t")  # fmt: skip
_OPENS_WITHIN = 130
# "vùng đặc biệt khó khăn", "hoàn cảnh khó khăn", "tháo gỡ khó khăn": the word names no difficulty told here.
_NO_NAME = Rare(
    r"(?:(?:xóa|xoá|không còn)[^.;]{0,30}nhà tạm|nhà tạm(?:, (?:nhà )?dột nát)?|nhà dột nát|đặc biệt khó khăn"
    r"|hoàn cảnh (?:đặc biệt |éo le, )?khó khăn|(?:hộ|người|học sinh|gia đình|đối tượng|đoàn viên"
    r"|hội viên|xã|thôn|bản|vùng|địa bàn|công nhân)(?: \S+){0,2} (?:có )?(?:hoàn cảnh )?(?:đặc biệt )?khó khăn"
    r"|(?:vượt|vượt qua|tháo gỡ|gỡ|khắc phục|giải quyết|chia sẻ|xử lý|giảm|không quản|bất chấp|hạn chế thấp nhất"
    r"|nhận diện|nắm bắt|trao đổi|thảo luận|phân tích|làm rõ|lắng nghe|bàn)(?: \S+){0,5} "
    r"(?:khó khăn|vướng mắc|bất cập|hạn chế|tồn tại)|(?:giữa|trước|dù|trong (?:bối cảnh|điều kiện))(?: \S+){0,4} "
    r"(?:khó khăn|thách thức|vướng mắc|bất cập|hạn chế)|không còn (?:khó khăn|nhà tạm)|(?:nhằm|góp phần|giúp) hạn chế"
    r"|hạn chế (?:tốc độ|tối đa|thấp nhất|việc|tình trạng|sử dụng|rủi ro|thiệt hại))"
)
_WANT = (
    r"chưa (?!bao giờ|đầy|kể|nói|tính|từng|xảy ra|ghi nhận|phát hiện|để xảy|hẳn|phải|đủ để|có (?:trường hợp|ca|vụ))"
    r"|không đồng (?:đều|bộ)|khó (?:khăn )?(?:nhất|lớn nhất)(?: \S+){0,3} là"
    r"|không có (?:giáo viên|nhân lực|cán bộ|việc|đất|nước|điện|đường|vốn|bác|sóng|chỗ|nhà|máy|kinh phí|trụ sở|người"
    r"|thiết bị)"
    r"|(?<!không )(?<!không để )thiếu (?!nhi|niên|tá|tướng|úy|đói)|không đủ|không đáp ứng|không theo kịp|không kịp"
    r"|xuống cấp(?! (?:xã|tỉnh|huyện|cơ sở|dưới|phường|thôn))|quá tải|chập chờn|cô lập|bị ngập|vướng|bất cập"
    r"|chậm (?:cập nhật|so với|tiến độ|được|trễ|giải|triển|chạp)|còn chậm|chuyển biến chậm|phân tán|chỉ đáp ứng"
    r"|khó bứt phá|lúng túng|đùn đẩy|né tránh|điểm nghẽn|nút thắt|phụ thuộc (?:đáng kể |nhiều |lớn )?vào"
    r"|manh mún|nhỏ lẻ|nghèo nàn|kiêm (?:nhiệm|cả|nhiều|thêm)|mất cả|ở mức cao(?! nhất)|tỷ lệ cao|hạn chế về"
    r"|khó tiếp cận"
    r"|hư hỏng|khó khăn|hạn hẹp|eo hẹp|chồng chéo|trùng lặp|tồn đọng|nợ đọng|dở dang|ách tắc|gián đoạn|bấp bênh"
    r"|khan hiếm|lầy lội|bị lỗi|trục trặc|đội giá|tái nghèo|cũ kỹ|lạc hậu|bị động|xin nghỉ|bỏ việc|khó tuyển"
    r"|khó thu hút|quá (?:nhỏ|lớn|xa|chật|ít|mỏng)|thấp hơn (?:mức )?bình quân|(?<!không )(?<!e )ngại"
    r"|(?<!bớt )(?<!giảm )áp lực|nghẽn|thất thoát|ô nhiễm|chật hẹp|chật chội|nhỏ hẹp|bị treo|hạn chế(?=\s*(?:[,.;]|\n"
    r"|$))"
    r"|diễn biến phức tạp|mất mùa|thiệt hại|sạt lở|địa bàn rộng|rất khó|vẫn khó|ổ gà|vỏn vẹn|cho có, cho xong"
    r"|phải (?:đi vòng|đứng chờ|chờ đợi|chuyển tuyến|chuyển lên|đi xa)|sợ (?:sai|trách nhiệm)|lỏng lẻo"
    r"|chậm(?=\s*(?:[,.;]|\n|$))|ùn ứ|dồn ứ|ùn tắc|thua lỗ|mất giá|rớt giá|vất vả|tạm bợ|bỏ hoang|hoang hóa|lãng phí"
    r"|chia cắt"
    r"|chỉ (?:có|còn) (?:vỏn vẹn )?\d+ [^,;.]{2,40}? (?:mà|phải|phục vụ|phụ trách|trực|lo|đảm nhận|đảm đương)(?!\w)"
    r"|trong khi (?:[^,;.]{2,70} )?(?:chỉ(?! tiêu)|mới|không|chưa)(?!\w)|quá đông|chỉ còn (?:người già|trẻ|lại)"
    r"|(?<!nếu )không (?!để|ai|phải|chỉ|những|thể thiếu|ngừng)[^\W\d_]+(?: [^\W\d_]+)? (?:nổi|xuể)(?!\w)"
    r"|không (?:đi|đến|vào|qua|dùng|sử dụng|hoạt động|vận hành|kết nối|truy cập|đăng nhập|học|ở|bán|thực hiện"
    r"|triển khai"
    r"|giải ngân|tuyển|giải quyết) (?:lại )?được|phải (?:đi bộ|ở lại|nhập lại|hẹn lại|làm thêm|làm đêm|mượn|thuê|nhờ"
    r"|ở trọ"
    r"|ở nhờ|học tạm|ở tạm|làm việc tạm)|còn (?:coi|xem|tư tưởng|tâm lý|để xảy|ngại|trông|nể|nặng|né|đùn|giao khoán)"
    r"|(?:gần|sắp|đã) cạn(?! kiệt)|mỗi (?:người|cán bộ|công chức) (?:ôm|kiêm|phụ trách|gánh)|khiến (?:người|bà|dân"
    r"|doanh|dự"
    r"|hồ|công|việc|nhiều)|cầm chừng|mới (?:chỉ )?(?:được|đạt|có|bằng|giải ngân|chi|bố trí)(?: được)?(?: khoảng| gần"
    r"| hơn)? \d"
    r"|thấp hơn (?:cùng kỳ|mức|kế hoạch|mục tiêu|yêu cầu)|thu nhập (?:còn )?thấp|mà (?:không|chỉ|chưa) [^,;.]{2}"
    r"|(?<!\w)chỉ (?:một|hai|ba|\d+) [^,;.]{2,30}? (?:làm|cho|lo|phụ trách)(?!\w)|giá (?:[^\W\d_]+ )?(?:rớt|bấp bênh)"
    r"|ỷ lại"
    r"|sai lệch|sai sót|mệt mỏi|mệt vì|cát cứ|so bì|đã cũ|rút khỏi thị trường|giải thể|phá sản|nghỉ luân phiên"
    r"|chậm hơn|không đến nhận|suy dinh dưỡng|còn tới"
    r"|đơn hàng [^,;.]{0,30}giảm|còn hình thức|lấn chiếm|khó quản lý|vi phạm trong|ép giá|chênh nhau|chưa nghiêm"
    r"|làm không (?:nổi|xuể|hết)"
    r"|không (?:ổn định|bảo đảm|đảm bảo|hiệu quả|liên thông|dám)|kém hiệu quả|sụt giảm|giảm sút|đứt gãy|nghẽn mạng"
    r"|mất sóng|nhiễm mặn|thiếu hụt|dây dưa|trễ hẹn|bức xúc|lo lắng|băn khoăn|chưa đâu|nhiều lần mà|không ai|khô cạn"
)
_STRONG = re.compile(
    rf"(?<!\w)(?:{_WANT}|(?:còn|vẫn|khá|rất|quá) (?:[^\W\d_]+ ){{0,3}}?(?:chậm|yếu|thấp|nhỏ|hạn chế|thiếu|lớn|hẹp|ít"
    rf"|cao|nghèo|manh mún|mỏng|kém|khó|xa|cũ|dài|nặng|phức tạp|rườm rà)(?!\w)"
    r"|mới (?:chỉ )?(?:phủ|phục vụ|đáp ứng|có|đạt (?!\d))|khó (?=[^\W\d_])|vẫn còn nơi|vẫn còn tình trạng|vẫn xảy ra"
    r"|tình trạng|biến đổi|kéo dài|ảnh hưởng (?:đến|tới|lớn|không nhỏ)|tăng cao|yếu(?=\s*(?:[,.;]|\n|$))|phức tạp"
    r"|trông chờ"
    r"|tâm lý|cạn kiệt|sụt lún|khô hạn|tụt|giảm sâu|đình trệ|chênh lệch|sai sót|trễ hạn|quá hạn|rườm rà)"
)
# Without an announcement only what nobody would say of a success.
_TOLD_WANT = re.compile(
    rf"(?<!\w)(?:{_WANT}|còn (?:[^\W\d_]+ ){{0,3}}?(?:chậm|yếu|thấp|hạn chế|thiếu|lớn|ít|kém|khó)(?!\w)|vẫn còn nơi)"
)
_PLAIN_WANT = re.compile(
    r"(?<!\w)(?:chưa (?:đầy đủ|kịp thời|nghiêm|chặt chẽ|đúng quy định)|quá tải|xuống cấp(?! (?:xã|tỉnh|huyện|cơ sở"
    r"|dưới|phường|thôn))|hạn hẹp|eo hẹp|chưa đáp ứng"
    r"|chưa cao|chưa đồng (?:đều|bộ)|chưa được đầu tư"
    r"|chập chờn|chưa bền vững|còn (?:hạn chế|thấp|chậm|yếu|thiếu|nhiều khó khăn|gặp khó|khó khăn|vướng|bất cập"
    r"|lúng túng|manh mún)|gặp (?:nhiều )?khó khăn|(?:đang|còn|vẫn|bị|nơi|dân) thiếu|thiếu (?:nước|cán bộ|giáo viên"
    r"|bác sĩ|vốn|nhân lực|biên chế|công chức|trang thiết bị)|cạn kiệt|sụt lún)(?!\w)"
)
# What nobody would say of a success, whoever says it.
_HARDSHIP = re.compile(
    r"(?<!\w)(?:(?:vẫn |còn |vẫn còn |vẫn xảy ra )tình trạng|cạn (?:trơ|sạch|khô|đáy)|trơ đáy|khô cạn|khô nứt"
    r"|thiếu nước|mất trắng|nguy cơ (?:mất|thiếu|cháy"
    r"|sạt lở|vỡ|đứt)|giảm (?:gần |hơn |khoảng )?[\d.,]+ ?% (?:do|vì) (?:mưa|bão|lũ|dịch|hạn|thiên tai|giá|thiếu|rét)"
    r"|kéo tụt|chưa nhận (?:được )?tiền"
    r"|bị (?:nhiễm mặn|ngập|cô lập|chia cắt|treo|lỗi|bồi lắng|cuốn trôi|vùi lấp|gián đoạn|mất sóng|đứt|chậm|ùn|kẹt)"
    r"|lấn sâu|xâm nhập sâu|vào sâu (?:nội đồng|\d+)|phải (?:mua nước|đổi nước|học nhờ|ở nhờ|đi vòng|nghỉ học"
    r"|đứng chờ|bỏ hoang)"
    r"|(?<!không )thua lỗ|lỗ nặng|rụng trái|chết (?:khô|hàng loạt|rải rác)|giảm năng suất|dột nát|dột|lầy lội"
    r"|sình lầy"
    r"|lõm sóng|vùng trũng sóng|chưa có (?:sóng|điện|đường|nước|trụ sở|nhà|mặt bằng|bác sĩ|cán bộ|công chức|người)"
    r"|(?<!sửa )(?<!khắc phục )lỗi (?:bình quân|liên tục|thường xuyên|kết nối)|hay (?:bị treo|bị lỗi|treo|nghẽn)"
    r"|nghẽn mạng|(?:tạm )?ngừng hoạt động|mất việc|thiếu đơn hàng|vướng \d+|chưa đồng thuận"
    r"|chưa bàn giao|còn chủ quan|lơ là|chưa sát|chưa quyết liệt|hụt thu|rớt giá|mất giá|mất mùa|sạt lở nghiêm trọng"
    r"|hư hỏng (?:nặng|nghiêm)|không vận hành được|không hoạt động được|không liên thông|bị bỏ hoang"
    r"|không có (?:điện|nước|sóng)"
    r"|không (?:vào|đi|qua) được|không theo kịp|chưa theo kịp|chưa tương xứng|chưa quen|quá chật|chật chội|hẹp"
    r"|chưa đâu vào đâu)(?!\w)"
)
# Verbs that lead to nothing but what is wrong.
_ADMITS = re.compile(
    r"(?<!\w)(?:thừa nhận|trăn trở|băn khoăn|lo lắng|lo ngại|nêu (?:thực tế|thực trạng)|phản ánh(?! (?:của|đúng"
    r"|kịp))|giãi bày"
    r"|than thở|bức xúc|chất vấn|dẫn chứng|nêu (?:ra )?(?:một )?(?:thực tế|thực trạng)|chỉ ra (?:thực trạng|thực tế)"
    r"|thẳng thắn nhìn nhận|nói thẳng|nhìn nhận|thì lo)(?!\w)"
)
# In what somebody admits or after "tuy nhiên", the least word of lack tells.
_CUES = [Scan.of(cue) for cue in (_TOLD_WANT, _PLAIN_WANT, _HARDSHIP, _ADMITS)]
_LACK = re.compile(r"(?<!\w)(?:chỉ|mới|không|chưa|còn|vẫn|phải|thấp|giảm|ít|trên \d+ năm|xếp thứ|hơn \d+ năm)(?!\w)")
_BUT = re.compile(r"(?:ngược lại|tuy nhiên|tuy vậy|tuy thế|dù vậy|dẫu vậy|thế nhưng|song)(?:,| )")
_ANNOUNCES = re.compile(rf"(?:nêu|chỉ ra|chỉ rõ|nhìn nhận|thừa nhận|nêu rõ)(?: \S+){{0,4}} {_NAMES}\s*[.:]?$")
# "phản ánh", "thì lo": what a person is the subject of.
_TOLD_BY = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|chia sẻ|nói|kể|phản ánh|thừa nhận|nhìn nhận|đánh giá|nhận định|khẳng định"
    r"|trăn trở|lo"
    r"|lo lắng|lo ngại|băn khoăn|bày tỏ|bộc bạch|giãi bày|báo cáo|trình bày|nêu|chỉ ra|chỉ rõ|thông tin|than|tâm sự"
    r"|chất vấn"
    r"|giải trình|nói thêm|tiếp lời|bổ sung(?=:|,| thêm| rằng)|nói gọn|không giấu|dẫn chứng|lý giải|phân tích)(?!\w)"
)
_TELLERS = Scan.of(_TOLD_BY)
_APPOSITION = re.compile(
    r"(?:, (?:chủ|trú|ở|người|hội viên|tiểu thương|thôn|bản|xã|nông dân|hộ"
    r"|đại diện)(?!\w)[^,;:.]{3,90}? )?\s*(?:cũ\s*,?\s*)?(?:,[^,;:.]{3,60}(?:,[^,;:.]{3,40})?,|\([^)]{2,60}\)"
    r"|- [^,;:.]{3,60}(?= -|,)[ ,-]*)?\s*"
    r"(?:(?:nhận trách nhiệm|giải trình|tiếp thu|trả lời|báo cáo)[^;:.]{0,40}?, |thì |cũng |đã |còn |vẫn |thẳng thắn "
    r"|tiếp tục |tại hội nghị |phát biểu,? )*$"
)
_ACCORDING = re.compile(
    r"(?<!\w)theo (?:(?:báo cáo|phản ánh|chia sẻ|ý kiến|đánh giá|thông tin) của )?(?:các )?(?:ông|bà|anh|chị"
    r"|đồng chí)?\s*$"
)
_ACCORDING_BEFORE = 40
_REPORT = re.compile(r"Báo cáo (?:chính trị|thẩm tra|kiểm điểm|giám sát)(?!\w)")
_REPORT_TELLS = re.compile(
    r"(?<!\w)báo cáo (?:cũng |còn |đã |thẳng thắn )*(?:nhìn nhận|nêu|chỉ ra|chỉ rõ|đánh giá|cho thấy|thừa nhận)"
)
_CAUSE = re.compile(
    r"(?:^|[,;:] )(?:một trong những )?nguyên nhân(?: chính| chủ yếu| lớn nhất| sâu xa)?(?: là| do|,|:| được| khiến)"
)
_NOBODY_HARMED = re.compile(
    r"(?:không (?:được |để |còn )|hết |chấm dứt |khắc phục |ngăn |tránh |phòng |chống |ứng phó |giảm thiểu |hỗ trợ "
    r"|xử lý )"
    r"[^,.;]{0,50}$"
)
_AIMS = re.compile(r"(?<!\w)(?:để|nhằm|nếu|không còn)(?!\w)")
_AIMS_WITHIN = 40
_NO_COMPLAINT = re.compile(
    r"^trước (?:nguy cơ|diễn biến|tình hình|thực trạng|yêu cầu)[^,;.]*, |^(?:nếu|khi|để|nhằm|nhờ|sau khi"
    r"|trước khi)\s|(?:trước đây|trước kia|từ chỗ)[^.;]*(?<!\w)(?:nay|giờ)(?!\w)"
    r"|không để"
)
_BY = re.compile(
    r"(?:còn |cũng )?theo (?:(?:báo cáo|đánh giá|phản ánh|thông tin|chia sẻ|ý kiến|đại diện)(?: nhanh)?(?: (?:lúc"
    r"|ngày|đến|tính|số) [^,]{2,40}?)? (?:của "
    r"|từ )?)?"
    r"(?P<who>[^,]{4,90}?)(?:, [^,]{4,60}?)??, (?=[a-zà-ỹđ])"
)
_SHOWS = re.compile(
    r"(?:báo cáo|ý kiến|đánh giá|phản ánh|số liệu) của (?P<who>[^,]{3,60}?) (?:cho thấy|nêu|chỉ ra|cho biết|cho rằng)"
)
_BY_BODY = re.compile(
    r"(?:các |những |nhiều |một số )?(?:lãnh đạo|ubnd|sở|xã|phường|đảng ủy|công an|ban|thuế|cục|chi cục|hội|bà con"
    r"|người dân|tỉnh|địa phương|chủ thể|cử tri|hộ dân|doanh nghiệp|bộ|văn phòng)\b"
)
_SOLVED = Rare(
    r"(?:khắc phục|tháo gỡ|giải quyết|xóa bỏ|vượt qua|không còn|hỗ trợ|rà soát|bổ sung|dù|trong bối cảnh"
    r"|kiện toàn)[^,;.]{0,40}(?:khó khăn|thiếu|hạn chế|vướng mắc|chưa|bất cập)|nhằm|phấn đấu|cần |phải coi"
    r"|(?<!\w)sẽ (?!khó|gặp|thiếu|phải|ảnh)"
)
_ONLY_OPENS = re.compile(
    r"(?:nêu|chỉ ra|gặp|gặp phải|vào|quanh|về|đến|bàn|không ít|một số|nhiều|những"
    r"|lắm)\s+(?:[^\W\d_]+,?\s){0,4}(?<!còn )(?<!vẫn )(?:khó khăn|hạn chế"
    r"|bất cập|vướng mắc|tồn tại|điểm nghẽn|gập ghềnh|thách thức)\s*[.:]?$"
)
_OPENS_BUT_TELLS = re.compile(r"lớn nhất|vẫn nằm|đời sống")
_SAID = re.compile(
    r"(?:nêu(?: lên| rõ)?|cho biết|cho hay|thừa nhận|cho rằng|phản ánh|nhìn nhận|đánh giá|nhận định|chỉ rõ|chỉ ra"
    r"|khẳng định)(?!\w)\s*(?:rằng|là)?\s*:?\s*,?\s*"
)
_AND_SAID = re.compile(rf"(?:và|,|đồng thời|\s)+(?:{_SAID.pattern})")
_SAID_WITHIN = 160
_TELLS = re.compile(
    r"(?<!\w)(?:cho rằng|cho biết|cho hay|nêu|nêu rõ|phản ánh|thừa nhận|đánh giá|nhận định|theo|chỉ rõ|chỉ ra|lo lắng"
    r"|băn khoăn)(?!\w)"
)
_TURN = re.compile(r", (?:nhưng|song|tuy nhiên|đồng thời (?:cho rằng|chỉ ra|nhìn nhận))(?: vẫn| cũng)? ")
_LIKE = Rare(
    rf"(?:như|gồm|là|nêu|{_NAMES}|nguyên nhân)(?: sau| sau đây| chủ yếu)?\s*:\s*|, như (?=\w)"
    rf"|{_NAMES}(?: \S+){{0,5}} là (?=\w)|{_NAMES}(?:, {_NAMES})*(?: \S+){{0,6}} như (?!sau|thế|vậy|trên)(?=\w)"
)
# What is praised is no hardship, whatever it was done against.
# "phản ánh những khó khăn nảy sinh từ cơ sở", "ở nơi quá tải ấy": spoken of, not told.
_ONLY_NAMED = Rare(
    rf"(?<!\w)(?:những|các|một số|nhiều) {_NAMES}(?:(?:,| và) {_NAMES})*(?= (?:nảy sinh|phát sinh|từ|của|mà|nêu"
    rf"|trên|này|đó|ở))"
    r"|(?:quá tải|khó khăn|thiếu|vướng mắc|bất cập|xuống cấp|lãng phí) (?:ấy|đó|nói trên|kể trên)(?!\w)"
)
# "Vốn nằm trong kho bạc là lãng phí kép", "con số chưa nói hết …": a saying, not a lack somebody has.
_SAYING = Rare(
    r"là lãng phí|chưa nói hết|(?:chưa|mới|không) gọi là|điều còn thiếu là|chưa phải là|chưa đủ nếu|không né tránh"
)
# Without one of these, what reads as an order is one: "Công an tỉnh chốt chặn các ngầm tràn bị ngập".
_LACKS = re.compile(
    r"(?<!\w)(?:thiếu|chưa|không|khó|vướng|vướng mắc|yếu|mất|kiêm|chậm|hạn chế|quá tải|xuống cấp|còn|mới|chỉ)(?!\w)"
)
_OFFICE = re.compile(
    r"\s*(?:các |và )*(?:sở|ubnd|hđnd|công an|bộ chỉ huy|ban|đài|văn phòng|thanh tra|điện lực|đồn|bộ đội) "
)
_PRAISES = Rare(
    r"(?<!\w)(?:đánh giá cao|biểu dương|ghi nhận(?= (?:và|những|các|sự|nỗ lực|kết quả|thành tích)|,)|hoan nghênh"
    r"|chúc mừng|khen ngợi|cảm ơn|tri ân)(?!\w)"
)
_CAUSES = re.compile(r"nguyên nhân(?: chính| chủ yếu| cơ bản)? (?:là|do)(?: vì)? (?=\w)")
# "Còn với Chủ tịch UBND phường A, cái khó nằm ở người: …".
_WITH_WHOM = re.compile(r"(?:còn |riêng )?(?:đối )?với (?:đồng chí |ông |bà |anh |chị )?")
# "Tuy nhiên, các xã còn gặp không ít khó khăn", "Nhiều chủ thể cho rằng …": those who have it hard tell it.
_HAVE_HARD = re.compile(
    r"(?:tuy nhiên|song|tuy vậy|bên cạnh đó)?,? ?(?P<who>(?:các|nhiều|một số) (?:xã|phường|địa phương|đơn vị|chủ thể"
    r"|doanh nghiệp|hộ dân|hợp tác xã|hộ|cử tri|trường)(?: [^,;:.]{2,30})??) (?:còn |vẫn |đang |cũng )*(?:gặp|vướng"
    r"|cho rằng"
    r"|phản ánh|lo lắng|băn khoăn)(?!\w)"
)
_REPORTS = re.compile(r"báo cáo (?:nhanh )?(?:với|tại|trước) ")
_REPORT_GOES_ON = 3
"""Paragraphs that a report goes on for while nobody else is named."""
_SOON = 14
_HEADING = 60
_STILL_HEARD = 1
"""Paragraphs that somebody from below may go on for without being named again."""
_HEADED = 4
"""Paragraphs a heading about difficulties is good for."""
_SHORTEST, _SHORTEST_PART, _FEW_WORDS = 20, 12, 14


class Difficulties:
    """Collects difficulties while the speech is followed."""

    def __init__(self, body: Body, speakers: Speakers, moves: list[Move]) -> None:
        self.body, self.speakers, self.moves = body, speakers, moves
        self.cues = [Marks(body, scan) for scan in _CUES]
        self.tellers = Spots(body, _TELLERS)
        self.open = False
        self.announced = False
        """Whether the sentence before only announced difficulties: what follows in the paragraph are they."""
        self.headed = 0
        self.told_in = -1
        """The paragraph `teller` or `report` was named in."""
        self.teller: Found | None = None
        self.report: str | None = None
        self.reporter: Found | None = None
        """Who gave a report that may go on for some paragraphs, or the body that did (`reporting`)."""
        self.reporting: str | None = None
        self.reported_in = -_REPORT_GOES_ON - 1
        self.reported_at = 0

    def new_paragraph(self, sentence: Sentence) -> None:
        """A paragraph of its own may be about difficulties: "Tuy nhiên, …", "Về khó khăn, …", a heading."""
        heading = len(sentence.text) < _HEADING and not sentence.text.endswith((".", ":", ";"))
        opens = self._opens(sentence.lowered[:_OPENS_WITHIN])
        self.headed = (_HEADED if opens else 0) if heading else max(0, self.headed - 1)
        self.open = opens or (self.headed > 0 and not heading)
        self.announced = False

    def sentence(self, sentence: Sentence, asked: list[Move]) -> None:
        """Add the difficulties `sentence` tells of beside what it asks for."""
        lowered = sentence.lowered
        self._listen(sentence)
        if any(move.kind == DIRECTIVE for move in asked) or len(sentence.text) < _SHORTEST:
            return
        if self._opens(lowered):
            self.open = True
        if not self.open and not self._complaint(sentence):
            return
        if _PRAISES.search(lowered) and not (_TURN.search(lowered) or _OPENS.search(lowered)):
            return
        said, listed = self._said(sentence)
        pieces = parts(self.body.text, sentence.start, sentence.end)
        if not listed and len(pieces) == 1 and _SOLVED.search(lowered) and ": " not in lowered:
            return
        listed = listed or (said > sentence.start and len(pieces) > 1)
        for start, end in pieces:
            if any(move.start < end and start < move.end for move in asked):
                continue
            first = max(start, said) if said < end else start
            if self._part(sentence, first, end, listed=listed and said < end):
                self.open = True
        self.announced = self.announced or _ANNOUNCES.search(lowered) is not None

    def _part(self, sentence: Sentence, start: int, end: int, *, listed: bool) -> bool:
        """Add the difficulty told in `start:end`; whether one is."""
        stretch = self.body.lowered[start:end]
        for turn in _TURN.finditer(stretch):
            if _STRONG.search(stretch, turn.end()):
                start, stretch = start + turn.end(), stretch[turn.end() :]
                break
        if not (listed and self.open):
            plain = _ONLY_NAMED.sub(" ", _NO_NAME.sub(" ", stretch))
            if _SAYING.search(stretch):
                return False
            if (
                _STRONG.search(plain) is None and _HARDSHIP.search(plain) is None and not self._lacks(sentence, plain)
            ) or (not listed and _SOLVED.search(stretch)):
                return False
            if (
                len(stretch.split()) < _FEW_WORDS
                and _ONLY_OPENS.search(stretch)
                and not _OPENS_BUT_TELLS.search(stretch)
            ):
                return False
        ordered = self.speakers.leads and (_OFFICE.match(stretch) or STARTS.match(stretch))
        if ordered and _LACKS.search(stretch) is None and reads_as_order(self.body, start, end):
            return False
        start, end = trimmed(self.body.text, start, end)
        # "…; nguyên nhân sâu xa vẫn là con người" goes with what it explains.
        if self.body.lowered.startswith("nguyên nhân", start) and _STRONG.search(stretch) is None and self.moves:
            return False
        if end - start < _SHORTEST_PART:
            return False
        person, voice = self._by(sentence)
        self.moves.append(Move(DIFFICULTY, start, end, start, person, voice, None, sure=self.open))
        return True

    def _lacks(self, sentence: Sentence, plain: str) -> bool:
        """Whether a part of what somebody admits, or of what follows "tuy nhiên", tells of a lack."""
        if not self.announced and _BUT.match(sentence.lowered) is None and _ADMITS.search(sentence.lowered) is None:
            return False
        return _LACK.search(plain) is not None

    def _by(self, sentence: Sentence) -> tuple[Found | None, str | None]:
        """Who tells of what `sentence` tells: named in it, or before it in its paragraph."""
        here = self.told_in == sentence.paragraph
        if here and self.teller is not None:
            return self.teller, None
        if self.speakers.paragraph == sentence.paragraph and (self.speakers.person or self.speakers.voice):
            return self.speakers.person, self.speakers.voice
        if (source := self._source(sentence)) is not None:
            return None, source
        if here:
            return None, self.report
        # A report goes on over the paragraphs that name nobody.
        nobody = all(mention.who is None for mention in self.speakers.mentions(self.reported_at, sentence.start))
        if nobody and 0 < sentence.paragraph - self.reported_in <= _REPORT_GOES_ON:
            return self.reporter, self.reporting
        return None, None

    def _listen(self, sentence: Sentence) -> None:
        """Note who tells what `sentence` says, and whether a report begins with it."""
        self._hear(sentence)
        told = self.told_in == sentence.paragraph and (self.teller is not None or self.report is not None)
        if told and _REPORTS.match(sentence.lowered):
            self.reporter, self.reporting = self.teller, self.report
            self.reported_in, self.reported_at = sentence.paragraph, sentence.end

    def _hear(self, sentence: Sentence) -> None:
        """Note the person, or the report, that tells what `sentence` says."""
        lowered = sentence.lowered
        if (report := _REPORT.match(sentence.text)) is not None:
            self.told_in, self.teller, self.report = sentence.paragraph, None, report[0]
            return
        if self.told_in == sentence.paragraph and self.report and _REPORT_TELLS.search(lowered):
            self.teller = None
            return
        hard = _HAVE_HARD.match(lowered)
        source = sentence.text[hard.start("who") : hard.end("who")] if hard else self._source(sentence)
        if source is not None:
            self.told_in, self.teller, self.report = sentence.paragraph, None, source
            return
        people = [m for m in self.speakers.mentions(sentence.start, sentence.end) if m.who is not None]
        if not people:
            return
        with_whom = _WITH_WHOM.match(lowered)
        first = people[0]
        if lowered[first.subject_end - sentence.start :].startswith(": ") and first.start - sentence.start < _SOON:
            self.told_in, self.teller, self.report = sentence.paragraph, first.who, None
            return
        if with_whom is not None and people[0].start - sentence.start <= with_whom.end():
            self.told_in, self.teller, self.report = sentence.paragraph, people[0].who, None
            return
        for mention in reversed(people):
            start = mention.start - sentence.start
            before = _ACCORDING.search(lowered, max(0, start - _ACCORDING_BEFORE), start)
            if before is not None or any(
                _APPOSITION.fullmatch(self.body.lowered[mention.subject_end : verb])
                for verb in self.tellers.of(mention.subject_end, sentence.end)
            ):
                self.told_in, self.teller, self.report = sentence.paragraph, mention.who, None
                return

    @staticmethod
    def _opens(lowered: str) -> bool:
        # Most sentences hold none of these, which is told several times faster than by the pattern.
        for word in _OPENING_WORDS:
            if word in lowered:
                return _OPENS.search(lowered) is not None and _OPENS.search(_NO_NAME.sub(" ", lowered)) is not None
        return False

    def _source(self, sentence: Sentence) -> str | None:
        """The body a sentence names as its source: "Theo báo cáo của Sở Nội vụ, …"."""
        by = _BY.match(sentence.lowered) or _SHOWS.match(sentence.lowered)
        if by is None or _BY_BODY.match(by["who"]) is None:
            return None
        return sentence.text[by.start("who") : by.end("who")]

    def _complaint(self, sentence: Sentence) -> bool:
        """Whether a speaker from below tells of a want though nothing announced it."""
        lowered = sentence.lowered
        speakers = self.speakers
        if (
            not any(cue.within(sentence.start, sentence.end) for cue in self.cues)
            and _BUT.match(lowered) is None
            and "nguyên nhân" not in lowered
        ):
            return False
        if _NO_COMPLAINT.search(lowered):
            return False
        if _ADMITS.search(lowered) or _CAUSE.search(lowered):
            plain = _NO_NAME.sub(" ", lowered)
            return (_STRONG.search(plain) or _HARDSHIP.search(plain) or _LACK.search(plain)) is not None
        if _BUT.match(lowered) is not None:
            return _LACK.search(lowered) is not None
        hard = _HARDSHIP.search(_NO_NAME.sub(" ", lowered)) and _HARDSHIP.search(lowered)
        if hard is not None and not _NOBODY_HARMED.search(lowered, 0, hard.start()):
            return True
        if _PLAIN_WANT.search(lowered) and not _AIMS.search(lowered, 0, _AIMS_WITHIN):
            return True
        # Those at the top tell of a want in so many words; what else they say is guidance.
        somebody = speakers.person is not None or speakers.voice is not None
        near = 0 <= sentence.paragraph - speakers.paragraph <= _STILL_HEARD
        here = somebody and near and (speakers.rank or 0) < PROVINCE
        return (here or _TELLS.search(lowered) is not None) and _TOLD_WANT.search(
            _NO_NAME.sub(" ", lowered)
        ) is not None

    def _said(self, sentence: Sentence) -> tuple[int, bool]:
        """Where what is hard begins, after "lãnh đạo xã nêu:", "như:"; whether a list of difficulties begins there."""
        lowered, start = sentence.lowered, sentence.start
        causes = _CAUSES.search(lowered) if ";" in lowered else None
        if causes is not None:
            self.open = True
            return start + causes.end(), True
        like = _LIKE.search(lowered)
        if like is not None:
            return start + like.end(), self._opens(lowered[: like.end()])
        colon = lowered.find(": ")
        if colon >= 0 and ";" in sentence.text[colon:]:
            return start + colon + 2, self._opens(lowered[:colon])
        by = _BY.match(lowered)
        if by is not None:
            return start + by.end(), False
        end = 0
        said = _SAID.search(lowered, 0, _SAID_WITHIN)
        while said is not None:
            end = said.end()
            said = _AND_SAID.match(lowered, end)
        return start + end, False
