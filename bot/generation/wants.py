"""Words that say something is hard, short or wrong, and those that name a difficulty without telling one."""

import re

from bot.generation.rare import Rare
from bot.generation.ways import Ways

NAMES = (
    r"(?:khó khăn|vướng mắc|hạn chế|bất cập|tồn tại|điểm nghẽn|nút thắt|thách thức|khoảng trống|yếu kém|gập ghềnh"
    r"|rào cản|trở ngại|cái khó|nỗi lo|nỗi khổ|trăn trở)"
)
# Words that announce difficulties; what follows in the paragraph is read as told of them.
OPENS = re.compile(
    rf"(?<!\w)(?:{NAMES}|tuy nhiên|tuy vậy|tuy thế|dù vậy|dẫu vậy|thế nhưng|(?:^|[.:] )song(?=,| (?!song|hành|phương))"
    rf"|bên cạnh (?:những |các )?(?:kết quả|mặt|ưu điểm|thành tích"
    rf"|thuận lợi)|điều đáng lo|(?:mặt|điều|việc|chỗ) (?:chưa được|còn yếu)|không né tránh|việc phải lo"
    rf"|nêu (?:ra )?(?:một )?(?:thực tế|thực trạng)|thực tế (?:khác|cho thấy|là)"
    r"|bên cạnh đó"
    r"(?=, (?:vẫn|còn)))(?!\w)"
)
_OPENING_WORDS = ("khó", "vướng", "hạn chế", "bất cập", "tồn tại", "nghẽn", "nút thắt", "thách thức", "khoảng trống",
    "yếu kém", "gập ghềnh", "rào cản", "trở ngại", "nỗi", "trăn trở", "tuy", "dù vậy", "dẫu vậy", "thế nhưng", "song",
    "bên cạnh", "đáng lo", "chưa được", "còn yếu", "né tránh", "phải lo", "thực t")  # fmt: skip
# "vùng đặc biệt khó khăn", "hoàn cảnh khó khăn", "tháo gỡ khó khăn": the word names no difficulty told here.
NO_NAME = Rare(
    r"(?:(?:xóa|xoá|không còn)[^.;]{0,30}nhà tạm"
    r"|nhà tạm(?:, (?:nhà )?dột nát)?|nhà dột nát|đặc biệt khó khăn"
    r"|hoàn cảnh (?:đặc biệt |éo le, )?khó khăn|(?:hộ|người|học sinh|gia đình|đối tượng|đoàn viên"
    r"|hội viên|xã|thôn|bản|vùng|địa bàn|công nhân)(?: \S+){0,2} (?:có )?(?:hoàn cảnh )?(?:đặc biệt )?khó khăn"
    r"|(?:rà soát|xử lý|giải quyết|tháo gỡ|gỡ)(?: \S+){0,6} tồn đọng|chia sẻ(?: \S+){0,3} (?:nỗi lo|trăn trở|vất vả)"
    r"|khi (?:có|gặp) (?:khó khăn|vướng mắc)|vấn đề(?: \S+){0,3} (?:bức xúc|vướng mắc|khó khăn)"
    r"|(?:khu vực|nơi|vùng|điểm|vị trí|khu|hộ|nhà)(?: \S+){0,4} (?:có )?nguy cơ(?: \S+){0,4}"
    r"|(?:phản ánh|nắm|tổng hợp|báo cáo) kịp thời(?: \S+){0,4} (?:khó khăn|vướng mắc|bất cập|hạn chế)"
    r"|(?:kịp thời|chủ động) (?:phản ánh|nắm|tổng hợp|báo cáo)(?: \S+){0,4} (?:khó khăn|vướng mắc|bất cập|hạn chế)"
    r"|(?:vượt|vượt qua|tháo gỡ|gỡ|khắc phục|giải quyết|chia sẻ|xử lý|giảm|không quản|bất chấp|hạn chế thấp nhất"
    r"|nhận diện|nắm bắt|trao đổi|thảo luận|phân tích|làm rõ|lắng nghe|bàn)(?: (?!còn )\S+){0,5} "
    r"(?:khó khăn|vướng mắc|bất cập|hạn chế|tồn tại|thách thức)"
    r"(?:(?:,| và) (?:khó khăn|vướng mắc|bất cập|hạn chế|tồn tại|thách thức|kiến nghị))*|(?:giữa|trước|dù"
    r"|trong (?:bối cảnh|điều kiện)|thuận lợi(?:,| và))(?: \S+){0,4} "
    r"(?:khó khăn|thách thức|vướng mắc|bất cập|hạn chế)|không còn (?:khó khăn|nhà tạm)|(?:nhằm|góp phần|giúp"
    r"|để) (?:hạn chế|giảm|tránh|ngăn|phòng)(?!\w)[^;.]*"
    r"|(?:hỗ trợ|giúp đỡ|giúp|chăm lo|trao(?! đổi)|tặng)(?:\s+[^\s;.]+){0,14}\s+(?:gặp |có )?khó khăn"
    r"|từ [^,;.]{2,30} sang(?!\w)|(?:tránh|chống|không|tiết kiệm,) (?:\S+ ){0,3}?(?:lãng phí|thất thoát)"
    r"|hạn chế (?:tốc độ|tối đa|thấp nhất|việc|tình trạng|sử dụng|rủi ro|thiệt hại)"
    rf"|{NAMES}(?:(?:,| và) {NAMES})*(?:,| và| cũng như|,? đồng thời)? (?:kiến nghị|giải pháp"
    r"|hướng|cách|nguyên nhân|đề xuất|bài học|kinh nghiệm|phương hướng|nhiệm vụ)(?!\w)[^;.]*"
    r"|không (?:có|phải|dùng|là)(?: [^\s,;.]+){1,8} mà chỉ(?!\w)"
    r"|(?<!vẫn )(?<!còn )xảy ra (?:hơn |gần |khoảng |tổng số )?\d+ (?:vụ|ca|trường hợp)(?!\w)[^;.]*"
    r"|(?:không|chưa)(?: để)? (?:xảy ra|phát sinh|ghi nhận|phát hiện|tái diễn|tái phạm)(?!\w)[^,;.]*"
    r"|(?<!\w)(?:không|tránh) để (?!lại|ý)[^;.]*"
    r"|(?:nhằm|để|góp phần|giúp|nỗ lực|tập trung|từng bước) (?:khắc phục|tháo gỡ|gỡ|giải quyết|xử lý|chấm dứt|ứng phó"
    r"|vượt qua|xóa)(?!\w)[^,;.]*"
    r"|(?<=\w )trong bối cảnh[^.;]*)"
)
_WANT = (
    r"chưa (?!bao giờ|đầy|kể|nói|tính|từng|xảy ra|ghi nhận|phát hiện|để xảy|hẳn|phải|đủ để|có (?:trường hợp|ca|vụ))"
    r"|không (?:đồng (?:đều|bộ)|đều)|khó (?:khăn )?(?:nhất|lớn nhất)(?: \S+){0,3} là"
    r"|không có (?:giáo viên|nhân lực|cán bộ|việc|đất|nước|điện|đường|vốn|bác|sóng|chỗ|nhà|máy|kinh phí|trụ sở|người"
    r"|thiết bị)"
    r"|(?<!không )(?<!không để )thiếu(?=\s*(?:[,.;]|$))|(?<!không )(?<!không để )thiếu (?!nhi|niên|tá|tướng|úy|đói)"
    r"|không được cấp|không có tài sản|phải vay (?:ngoài|nóng|ở ngoài)|không đủ|không đáp ứng|không theo kịp|không kịp"
    r"|xuống cấp(?! (?:xã|tỉnh|huyện|cơ sở|dưới|phường|thôn))|quá tải|chập chờn|cô lập|bị ngập|vướng|bất cập"
    r"|chậm (?:cập nhật|so với|tiến độ|được|trễ|giải|triển|chạp)|còn chậm|chuyển biến chậm|phân tán|chỉ đáp ứng"
    r"|khó bứt phá|lúng túng|đùn đẩy|né tránh|điểm nghẽn|nút thắt|phụ thuộc (?:đáng kể |nhiều |lớn )?vào"
    r"|manh mún|nhỏ lẻ|nghèo nàn|kiêm (?:nhiệm|cả|nhiều|thêm)|mất cả|ở mức cao(?! nhất)|tỷ lệ cao|hạn chế về"
    r"|khó tiếp cận"
    r"|hư hỏng|khó khăn|hạn hẹp|eo hẹp|chồng chéo|trùng lặp|tồn đọng|nợ đọng|dở dang|ách tắc|gián đoạn|bấp bênh"
    r"|khan hiếm|lầy lội|bị lỗi|trục trặc|đội giá|tái nghèo|cũ kỹ|lạc hậu|bị động|xin nghỉ|bỏ việc|khó tuyển"
    r"|khó thu hút|quá (?:nhỏ|lớn|xa|chật|ít|mỏng)|thấp hơn (?:mức )?bình quân|(?<!không )(?<!e )ngại"
    r"|(?<!bớt )(?<!giảm )áp lực|nghẽn|thất thoát|ô nhiễm|chật hẹp|chật chội|nhỏ hẹp|bị treo|hạn chế(?=\s*(?:[,.;]|\n"
    r"|$))|diễn biến phức tạp|mất mùa|thiệt hại|sạt lở|địa bàn rộng|rất khó|vẫn khó|ổ gà|vỏn vẹn|cho có, cho xong"
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
    r"|ỷ lại|sai lệch|sai sót|mệt mỏi|mệt vì|cát cứ|so bì|đã cũ|rút khỏi thị trường|giải thể|phá sản|nghỉ luân phiên"
    r"|chậm hơn|không đến nhận|suy dinh dưỡng|còn tới"
    r"|đơn hàng [^,;.]{0,30}giảm|còn hình thức|dàn trải|chung chung|sơ sài|mờ nhạt|lấn chiếm|khó quản lý|vi phạm trong"
    r"|ép giá|chênh nhau|chưa nghiêm|làm không (?:nổi|xuể|hết)"
    r"|không (?:ổn định|bảo đảm|đảm bảo|hiệu quả|liên thông|dám)|kém hiệu quả|sụt giảm|giảm sút|đứt gãy|nghẽn mạng"
    r"|mất (?:điện|nước|liên lạc|an toàn|an ninh|trật tự|vệ sinh|đoàn kết)|cúp (?:điện|nước)|tràn lan|đình trệ|ì ạch"
    r"|ảnh hưởng (?:xấu|tiêu cực|nghiêm trọng|nặng nề|bất lợi|không tốt|không nhỏ)|gây (?:sức ép|áp lực|khó khăn"
    r"|bức xúc"
    r"|mất|phiền|bất bình|hoang mang|cản trở|nguy hiểm)|(?:xu|chiều) hướng (?:gia tăng|xấu|phức tạp|suy)|mâu thuẫn"
    r"|(?:tái|bùng) phát|lây lan|đe dọa|mùi (?:lạ|hôi|tanh)|hôi thối|khói bụi|bụi bặm|nhếch nhác|lộn xộn|ế ẩm|ứ đọng"
    r"|hàng (?:giả|lậu|nhái)|buôn lậu|gian lận|trái phép|sai phép|không phép|đạt thấp|cực đoan|khắc nghiệt"
    r"|chưa có tiền lệ"
    r"|dôi dư|cồng kềnh|quan liêu|vô cảm|thờ ơ|hời hợt|buông lỏng|nể nang|(?<!không )cào bằng|lệch lạc|bế tắc"
    r"|lao dốc|tê liệt"
    r"|đắp chiếu|xói lở|ngập úng|khô kiệt|gãy đổ|nứt nẻ|hoang tàn|úng ngập|đứt đoạn|thưa thớt|quá sức|đuối"
    r"|mất sóng|nhiễm mặn|thiếu hụt|dây dưa|trễ hẹn|bức xúc|lo lắng|băn khoăn|chưa đâu|nhiều lần mà|không ai|khô cạn"
)
STRONG = Ways(
    rf"(?<!\w)(?:{_WANT}|(?:còn|vẫn|khá|rất|quá) (?:[^\W\d_]+ ){{0,3}}?(?:chậm|yếu|thấp|nhỏ|hạn chế|thiếu|lớn|hẹp|ít"
    rf"|(?<!rất )(?<!khá )cao|nghèo|manh mún|mỏng|kém|khó|lỏng|dàn trải|chung chung|xa|cũ|dài|nặng|phức tạp"
    rf"|rườm rà)(?!\w)"
    r"|mới (?:chỉ )?(?:phủ|phục vụ|đáp ứng|có|đạt (?!\d))|khó (?=[^\W\d_])|vẫn còn nơi|vẫn còn tình trạng|vẫn xảy ra"
    r"|tình trạng|biến đổi|kéo dài|ảnh hưởng (?:đến|tới|lớn|không nhỏ)|tăng cao"
    r"|(?<!chủ )(?<!thiết )(?<!trọng )(?<!cốt )(?<!tất )yếu(?=\s*(?:[,.;]|\n|$))|phức tạp"
    r"|trông chờ|suy thoái|suy giảm|vi phạm|sai phạm|tiêu cực|nhũng nhiễu|sách nhiễu|khiếu kiện|tranh chấp|rời rạc"
    r"|thủ công"
    r"|thụ động|tự phát|trì trệ|còn hình thức|đối phó|chiếu lệ|mất cân đối|bỏ trống|nợ xấu|rủi ro|gia tăng|cản trở"
    r"|giảm mạnh"
    r"|biến động|nghỉ việc|bỏ học|tảo hôn|hủ tục|chỉ (?:tương đương|đủ|ở mức)|mất vai trò|ở mức thấp|không nhiều"
    r"|quy mô nhỏ|chỉ (?:có|còn) (?:vỏn vẹn )?\d[\d.]* (?=[^\W\d_])|không (?:hợp tác|đồng tình|mặn mà|chịu)"
    r"|nặng về|thiên về"
    r"|tâm lý|cạn kiệt|sụt lún|khô hạn|tụt|giảm sâu|đình trệ|chênh lệch|sai sót|trễ hạn|quá hạn|rườm rà)"
)
# Without an announcement only what nobody would say of a success.
TOLD_WANT = Ways(
    rf"(?<!\w)(?:{_WANT}|còn (?:[^\W\d_]+ ){{0,3}}?(?:chậm|yếu|thấp|hạn chế|thiếu|lớn|ít|kém|khó)(?!\w)|vẫn còn nơi)"
)
_ILLS = (
    r"(?:tội phạm|tai nạn|ma túy|dịch bệnh|thuốc lá|bạo lực|xâm hại|thất nghiệp|mất việc|nghỉ việc|bỏ học|tảo hôn"
    r"|đuối nước|tử vong|ca mắc|mắc bệnh|ô nhiễm|nợ xấu|nợ đọng|nợ thuế|khiếu kiện|đơn thư|lừa đảo|cháy nổ|cận thị"
    r"|béo phì|suy dinh dưỡng|tái nghèo|trộm cắp|đánh bạc|tín dụng đen|buôn lậu|giải thể|phá sản|ngừng hoạt động)"
)
"""What is bad when there is more of it."""
PLAIN_WANT = Ways(
    r"(?<!\w)(?:(?:đang|vẫn|còn)(?: được)?(?: triển khai| giải ngân| thi công| thực hiện| giải quyết)? chậm"
    r"(?= lại|\s*[,.;”\"]|\n|$| so)|(?:triển khai|giải ngân|giải phóng mặt bằng|thi công|khởi công|tăng trưởng"
    r"|phục hồi)"
    r" (?:còn |rất |quá )?chậm(?: lại)?(?=\s*[,.;”\"]|\n|$| so| dẫn)|xuất phát điểm(?: [^\s,;.]+){0,2} thấp"
    r"|gặp khó(?= (?:do|vì|khi|về|trong)(?!\w))|phải kiêm nhiệm (?:nhiều|thêm)|gặp (?:nhiều |không ít "
    r"|phải )*(?:rào cản|trở ngại"
    r"|thách thức)(?= [^\W\d_])|lại giảm(?: thêm| tiếp| mạnh)?"
    r"|còn \d+(?:/\d+)? [^,;.]{2,30} chưa đạt|(?:chất lượng|trình độ|năng lực|thu nhập|năng suất"
    r"|hiệu quả)(?: [^\s,;.]+){0,5} (?:còn |rất |khá )?thấp"
    r"|một (?:số|bộ phận)(?: [^\s,;.]+){1,6} (?:chưa|còn (?!lại)|thiếu|có biểu hiện)"
    r"|tình trạng(?: [^\s,;.]+){1,6} (?:chưa|còn|vẫn)"
    rf"|{_ILLS}(?: [^\s,;.]+){{0,8}} (?:phức tạp|gia tăng|tăng(?! (?:cường|trưởng|tốc|thu|gia|tính))|lan rộng"
    rf"|trẻ hóa)|còn phức tạp|không đều"
    r"|chậm tiến độ|đình trệ|ì ạch|tràn lan|diễn biến (?:rất |hết sức |ngày càng |còn |khá )?phức tạp|(?:tái"
    r"|bùng) phát (?:ở|tại)"
    r"|đe dọa|mâu thuẫn(?:(?:,| và) tranh chấp)?(?: [^\s,;.]+){0,9} (?:đang|còn|vẫn|xảy ra)|ảnh hưởng (?:xấu|tiêu cực"
    r"|nghiêm trọng|không nhỏ|không tốt)|gây (?:bức xúc|khó khăn|sức ép|mất an)|(?:xu|chiều) hướng (?:gia tăng|xấu"
    r"|phức tạp)"
    r"|không (?:có người mua|bán được|tiêu thụ được|ổn định)|phải đổ bỏ|mất kết nối|cúp điện|mất (?:điện"
    r"|nước)(?= (?:hoàn toàn|từ|nhiều|cả|một|kéo|trên|liên|\d)|[,.;])"
    r"|đạt thấp|còn bộc lộ|còn quá ít|lỏng lẻo|(?:vẫn|đến nay) chưa (?:hoàn thành|xong)"
    r"|bị san lấp"
    r"|bị ảnh hưởng|chưa (?:đầy đủ|kịp thời|nghiêm|chặt chẽ|đúng quy định)|quá tải"
    r"|xuống cấp(?! (?:xã|tỉnh|huyện|cơ sở"
    r"|dưới|phường|thôn))|hạn hẹp|eo hẹp|chưa đáp ứng"
    r"|chưa cao|chưa đồng (?:đều|bộ)|chưa được đầu tư"
    r"|chập chờn|chưa bền vững|còn (?:hạn chế|thấp|chậm|yếu|thiếu|nhiều khó khăn|gặp khó|khó khăn|vướng|bất cập"
    r"|lúng túng|manh mún|kém|nghèo nàn|vất vả|nhiều vất vả|buông lỏng|lỏng lẻo|hời hợt|hình thức|chung chung|thô sơ"
    r"|bị động"
    r"|dàn trải|nhỏ lẻ|phân tán|sơ sài|lạc hậu|cũ kỹ|chồng chéo|trông chờ|ỷ lại|nể nang|né tránh|đùn đẩy)"
    r"|chồng chéo|(?:bị|gây|đang) ô nhiễm|áp lực(?: [^\s,;.]+){0,9} (?:rất|còn|khá|quá) lớn"
    r"|(?:giá|chi phí|lãi suất|cước)(?: [^\s,;.]+){0,6} tăng (?:cao|mạnh|vọt|liên tục)(?= khiến|,? (?:gây|làm"
    r"|ảnh hưởng))"
    r"|(?:phân bổ|giao|cấp|ban hành|bàn giao|chi trả|giải quyết)(?: [^\s,;.]+){0,3} (?:muộn|chậm)(?=\s*[,;.]| so| do"
    r"| vì)"
    r"|(?:khó khăn|hạn chế|vướng mắc|bất cập|tồn tại|điểm yếu|điểm nghẽn|thách thức|trở ngại|rào cản)(?: (?:lớn nhất"
    r"|chính"
    r"|chủ yếu|nhất|hiện nay|lúc này|của [^\s,;.]+|của [^\s,;.]+ [^\s,;.]+)){1,2} (?:là|nằm ở|vẫn là)"
    r"|gặp (?:nhiều )?khó khăn|(?:đang|còn|vẫn|bị|nơi|dân) thiếu|thiếu (?:nước|cán bộ|giáo viên"
    r"|bác sĩ|vốn|nhân lực|biên chế|công chức|trang thiết bị)|cạn kiệt|sụt lún)(?!\w)"
)
# What nobody would say of a success, whoever says it.
HARDSHIP = Ways(
    r"(?<!\w)(?:(?:mưa|bão|lũ|lốc|dông|giông|hạn hán|triều cường)(?: (?!không|chưa)[^\s,;.]+){0,18} (?:làm"
    r"|gây) (?:sạt lở|ngập"
    r"|hư hỏng"
    r"|chết|thiệt hại|sập|tốc|vùi lấp|cuốn|cô lập|mất|sụt|đổ)|ảnh hưởng (?:của )?(?:bão|mưa|lũ|hạn|rét"
    r"|dịch)(?: [^\s;.]+){0,10} giảm|không làm (?:được|nổi|xuể|hết)|không còn được (?:hưởng"
    r"|hỗ trợ"
    r"|vay|cấp|miễn)|bị (?:cắt (?:điện|nước)|mất (?:điện|kết nối|liên lạc)|sạt lở|vỡ|sập)|đối mặt (?:với )?(?:nguy cơ"
    r"|tình trạng)|thất nghiệp(?=[^;.]{0,70} tăng)|gây (?:ách tắc|tắc nghẽn|chia cắt|mất an ninh)|(?:vẫn |còn "
    r"|vẫn còn |vẫn xảy ra )tình trạng|cạn (?:trơ|sạch|khô|đáy)|trơ đáy|khô cạn|khô nứt"
    r"|thiếu nước|mất trắng|nguy cơ (?:mất|thiếu|cháy|sạt lở|vỡ|đứt)"
    r"|nguy cơ (?:(?:rất )?cao )(?:về |xảy ra )?(?:lũ|sạt|trượt|ngập)"
    r"|giảm (?:gần |hơn |khoảng )?[\d.,]+ ?% (?:do|vì) (?:mưa|bão|lũ|dịch|hạn|thiên tai|giá|thiếu|rét)"
    r"|(?:căn |ngôi )?nhà(?: \S+){0,3} (?:sập|tốc mái|bị ngập|bị cuốn|hư hỏng)"
    r"|(?:căn|ngôi|ha|hộ) [^.;]{0,40}?(?:bị ảnh hưởng|bị ngập|mất trắng|tốc mái|đổ sập)"
    r"|tổn thất (?:nặng nề|lớn)|thiệt hại (?:rất |hết sức |đặc biệt )?(?:nặng|nghiêm trọng|lớn)|hậu quả (?:rất )?nặng"
    r"|(?:đến nay|vẫn) chưa được (?:bồi thường|giải quyết|trả lời|cấp|chi trả|hỗ trợ|thanh toán|khắc phục)"
    r"|ngày hư ngày chạy|hễ mưa|đi tới đi lui|(?:hay|lại) đứt|kéo tụt|chưa nhận (?:được )?tiền"
    r"|bị (?:nhiễm mặn|ngập|cô lập|chia cắt|treo|lỗi|bồi lắng|cuốn trôi|vùi lấp|gián đoạn|mất sóng|đứt|chậm|ùn|kẹt)"
    r"|lấn sâu|xâm nhập sâu|vào sâu (?:nội đồng|\d+)|phải (?:mua nước|đổi nước|học nhờ|ở nhờ|đi vòng|nghỉ học"
    r"|đứng chờ|bỏ hoang)"
    r"|(?<!không )thua lỗ|lỗ nặng|rụng trái|chết (?:khô|hàng loạt|rải rác)|giảm năng suất|dột nát|dột|lầy lội|sình lầy"
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
ADMITS = Rare(
    r"(?<!\w)(?:thừa nhận|trăn trở|thắc mắc|băn khoăn|lo lắng|lo ngại|nêu (?:thực tế|thực trạng)|phản ánh(?! (?:của"
    r"|đúng|kịp))|giãi bày"
    r"|than thở|bức xúc|chất vấn|dẫn chứng|nêu (?:ra )?(?:một )?(?:thực tế|thực trạng)|chỉ ra (?:thực trạng|thực tế)"
    r"|thẳng thắn nhìn nhận|nói thẳng|nhìn nhận|thì lo)(?!\w)"
)
LACK = re.compile(
    r"(?<!\w)(?:chỉ(?! đạo| tiêu| thị| số| rõ| ra| định)"
    r"|mới(?= (?:chỉ|đạt|có|được|bằng|thu|giải ngân|hoàn thành|bố trí|khoảng|ở|chiếm|dừng|đáp ứng|\d))"
    r"|không(?! (?:ngừng|chỉ|những|khí|gian|quản|ít))|chưa|còn(?! lại)|vẫn(?! (?:giữ|duy trì|đạt|tăng|bảo đảm|đảm bảo))"
    r"|phải|thấp|giảm|ít|trên \d+ năm|xếp thứ|hơn \d+ năm)(?!\w)"
)
BUT = re.compile(r"(?:ngược lại|tuy nhiên|tuy vậy|tuy thế|dù vậy|dẫu vậy|thế nhưng|song)(?:,| (?!song |hành |phương ))")
# "phản ánh những khó khăn nảy sinh từ cơ sở", "ở nơi quá tải ấy": spoken of, not told.
ONLY_NAMED = Rare(
    rf"(?<!\w)(?:những|các|một số|nhiều) {NAMES}(?:(?:,| và) {NAMES})*(?= (?:nảy sinh|phát sinh|từ|của|mà|nêu"
    rf"|trên|này|đó|ở))"
    r"|(?:quá tải|khó khăn|thiếu|vướng mắc|bất cập|xuống cấp|lãng phí) (?:ấy|đó|nói trên|kể trên)(?!\w)"
)
# "Vốn nằm trong kho bạc là lãng phí kép", "con số chưa nói hết …": a saying, not a lack somebody has.
SAYING = Rare(
    r"là lãng phí|chưa nói hết|(?:chưa|mới|không) gọi là|điều còn thiếu là|chưa phải là|chưa đủ nếu|không né tránh"
)
# Without one of these, what reads as an order is one: "Công an tỉnh chốt chặn các ngầm tràn bị ngập".
LACKS = re.compile(
    r"(?<!\w)(?:thiếu|chưa|không|khó|vướng|vướng mắc|yếu|mất|kiêm|chậm|hạn chế|quá tải|xuống cấp|còn|mới|chỉ)(?!\w)"
)
# A figure among figures: "thiếu 12 người so với biên chế", "mới đạt 36%", "còn 74 hồ sơ quá hạn".
FIGURE = re.compile(r"\d")
COUNTED = re.compile(
    r"(?<!\w)(?:thiếu (?:khoảng |hơn |gần |trên |đến |tới )?\d|chưa (?:tới|đến|đầy) \d|còn (?:khoảng |hơn |gần "
    r"|trên )?\d|(?:mới|chỉ)(?: [^\W\d_]+){0,3} (?:khoảng |hơn |gần |trên |được )?\d|chưa giải ngân"
    r"(?: được)? (?:đồng|hết)|thấp hơn (?:mức|bình quân|cùng kỳ|mục tiêu|kế hoạch|trung bình)|(?:quá|trễ) hạn"
    r"|chưa có (?:đủ )?(?:người|cán bộ|công chức))"
)
BECAUSE = re.compile(r"(?<!\w)(?:do|vì|mà|phải|khiến|nên)(?!\w)")
"""With one of these a figure tells what it is hard for."""


def names_difficulty(lowered: str) -> bool:
    """Whether the words announce difficulties that are told here: "tuy nhiên", "khó khăn lớn nhất"."""
    # Most sentences hold none of these, which is told several times faster than by the pattern.
    for word in _OPENING_WORDS:
        if word in lowered:
            return OPENS.search(lowered) is not None and OPENS.search(NO_NAME.sub(" ", lowered)) is not None
    return False


def tells_want(lowered: str) -> bool:
    """Whether the words tell of a want, read after others that announced it."""
    plain = ONLY_NAMED.sub(" ", NO_NAME.sub(" ", lowered))
    return STRONG.search(plain) is not None or HARDSHIP.search(plain) is not None
