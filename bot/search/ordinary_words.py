"""Ordinary words of a question, which say nothing of what is asked: particles, forms of address, verbs of asking.

Written with accents; a line typed without is read by their letters, but for those that are other words then.
"""

# fmt: off
STOP_WORDS: tuple[str, ...] = (
    "giờ", "kính gửi", "kính thưa", "kính", "nhờ", "tổng hợp", "báo cáo", "đồng chí ơi", "bây giờ", "hàng", "hằng",
    "hàng năm", "hằng năm", "xác định", "đề ra", "quản lý", "trực tiếp", "xong", "cái", "hả", "luôn", "sau sắp xếp",
    "lời", "theo lời", "hôm", "lấy", "ah", "uh", "uhm", "toàn tỉnh", "phấn đấu", "làm ra", "với lại", "cây số",
    "km", "hơn", "hơn kém", "hơn hay kém", "bên nào", "phụ trách", "sinh sống", "cùng sinh sống", "mỗi",
    "mỗi người", "giữ", "chạy", "dự kiến", "nghìn tỷ", "nghìn", "kéo xuống", "tăng hay", "không biết", "chưa biết",
    "không rõ", "chưa rõ", "vùng", "gặp", "dự", "tham dự", "tham gia", "buổi", "cùng", "làm ơn", "cảm ơn", "cám ơn",
    "cảm ơn nhiều", "thế còn", "thế", "sắp", "họp", "nhanh", "gấp", "bot", "phải", "chưa", "người", "đồng",
    "triệu đồng", "tỷ đồng", "có", "là", "của", "về", "ở", "tại", "trên", "trong", "địa bàn", "cho", "biết", "tôi",
    "mình", "em", "anh", "chị", "bạn", "xem", "hỏi", "đang", "đã", "còn", "hiện", "hiện nay", "nay", "hôm nay",
    "mới nhất", "gần đây", "gần nhất", "mới", "vừa", "rồi", "vậy", "thế nào", "ra sao", "như thế nào", "sao", "gì",
    "những gì", "nào", "những", "các", "một", "mọi", "toàn", "cả", "thì", "mà", "với", "và", "hay", "hoặc", "theo",
    "đến", "tới", "từ", "đối với", "bởi", "do", "đồng chí", "đ/c", "đc", "ông", "bà", "ko", "không", "ạ", "nhé",
    "nhỉ", "à", "ơi", "vâng", "dạ", "xin", "vui lòng", "giúp", "cần", "muốn", "được", "năm", "tháng", "ngày", "kỳ",
    "giai đoạn", "này", "đó", "kia", "ấy", "nơi", "việc", "vấn đề", "lĩnh vực", "nội dung", "chi tiết", "cụ thể",
    "liệt kê", "danh sách", "kể", "nêu", "đạt", "tỉnh ta", "địa phương", "thuộc", "nói chung", "số", "tỉnh", "xã",
    "huyện", "phường", "thành phố", "tp", "hết", "nhiều", "ít", "để", "khi", "lúc", "bài", "tin", "gồm", "bao gồm",
    "hãy", "dc", "j", "gi", "ntn", "vs", "vn", "làm", "thực hiện", "chung", "đi", "lại", "nữa", "ra", "vào",
    "liên quan", "liên quan đến", "tất cả", "nhất", "đâu", "dùm", "giùm", "hộ tôi", "thưa", "chúng tôi", "chúng ta",
    "chúng mình", "chúng em", "bọn em", "các bác", "các anh", "các chị", "các đồng chí", "quý vị", "thủ trưởng",
    "sếp", "hử", "hở", "nhá", "nha", "đấy", "cho hay", "cho xem", "cho hỏi", "cho em hỏi", "cho anh hỏi",
    "cho mình hỏi", "cho tôi hỏi", "cho em xin", "cho anh xin", "xin hỏi", "hỏi thăm", "hỏi chút", "hỏi tí",
    "cần biết", "muốn biết", "muốn hỏi", "cần hỏi", "cần nắm", "nắm", "nắm được", "tìm hiểu", "tra giúp", "tra hộ",
    "xem giúp", "xem hộ", "kiểm tra giúp", "lấy giúp", "lấy cho", "đọc cho", "nói rõ", "nêu rõ", "thống kê",
    "cung cấp", "cập nhật", "gửi cho", "báo cho", "nhắc lại", "trả lời", "đưa ra", "nghe nói", "thật sự",
    "chính xác", "đầy đủ", "ngắn gọn", "sơ bộ", "sơ qua", "tóm lại", "đại khái", "vào khoảng", "rơi vào", "ở mức",
    "đứng ở", "nằm ở", "chiếm", "tính đến", "tính tới", "hiện tại", "hiện giờ", "lúc này", "thời điểm này",
    "thời điểm hiện tại", "đến nay", "tới nay", "cho đến nay", "tính đến nay", "đến giờ", "tới giờ", "vừa qua",
    "vừa rồi", "mới đây", "lâu nay", "đạt được", "đạt tới", "lên tới", "lên đến", "xuống còn", "còn lại", "có được",
    "tình hình chung", "chuyện", "tỉnh nhà", "tỉnh mình", "trên đó", "ở đó", "trên ấy", "bên đó", "bên ấy", "phía",
    "khu vực", "ra làm sao", "làm sao", "như nào", "thế à", "đúng hông", "hông", "hem", "hen", "nghen", "coi",
    "coi giùm", "coi dùm", "coi thử", "xem thử", "thử", "bữa nay", "bữa", "dzậy", "zậy", "vầy", "zị", "dạo này",
    "độ này", "rất", "lắm", "hơi", "đều", "cũng", "đang có", "sẽ", "từng", "vẫn", "cứ", "nên", "nếu", "bị", "qua",
    "sang", "lên", "xuống", "thấy", "nhớ", "nói", "kể lại", "báo", "đọc", "gửi", "đưa", "thêm", "cụ thể là", "tầm",
    "cỡ", "chừng", "khoảng", "ước", "ước tính", "bên", "chỗ", "cụm", "hả bot", "bot ơi", "ad", "admin", "ad ơi", "shop",
    "mọi người", "giùm em", "giúp em", "giúp anh", "giúp mình", "hộ em", "hộ mình", "hộ anh", "với ạ", "ạ bot",
    "kéo dài", "nhiệm kỳ", "đặt ra", "vạch ra", "chỉ ra", "nêu lên", "điều gì", "những điều gì", "việc gì",
    "những việc gì", "vấn đề gì", "nội dung gì", "chuyện gì", "cái gì", "tính từ", "kể từ", "từ khi", "từ ngày",
    "đang chuẩn bị", "chuẩn bị báo cáo", "chuẩn bị tài liệu", "làm báo cáo", "viết báo cáo", "soạn báo cáo",
    "đang soạn", "đang viết", "cuộc họp", "chủ đề", "chuyên đề", "chút", "một chút", "còn cao", "cao không",
    "có cao", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "lớn hơn", "ko biết", "ko rõ", "k biết", "trân trọng",
    "xin trân trọng", "xin trân trọng cảm ơn", "trân trọng cảm ơn", "đặt", "gần", "ak", "báo viết", "báo ghi",
    "bài viết", "bài ghi", "có người nói", "người ta nói", "mỗi năm", "một năm", "từng năm", "theo chuẩn",
    "theo tiêu chí", "diễn ra", "xảy ra", "về dự", "đồng chí cho biết", "cho mình xin", "cho xin", "cho tôi xin",
    "cho số", "cho con số", "xin số", "xin con số", "lấy số", "giúp tôi", "là thế nào", "ra sao rồi", "đến đâu rồi",
    "đến đâu", "tới đâu", "con số cụ thể", "con số chính xác", "con số mới nhất", "số mới nhất", "chính thức",
    "theo báo cáo", "theo số liệu", "theo thống kê", "báo nói", "trên báo", "người ta", "toàn bộ", "tổng cộng",
    "tất tần tật", "cả thảy", "vỏn vẹn", "hết thảy", "là mấy", "đang gấp", "gấp lắm", "vào họp", "đang họp",
    "sắp họp", "trước giờ họp", "chuẩn bị họp", "hỏi nhanh", "trả lời nhanh", "trả lời giúp", "mỗi người dân",
    "một người dân", "1 năm", "kiêm", "kiêm nhiệm", "chênh", "chênh lệch", "chênh nhau", "hơn bao nhiêu", "thế nhỉ",
    "ấy nhỉ", "đồng chí nào", "vị nào", "ai ấy", "ấy mà", "nói chính xác", "cho rõ", "làm rõ", "rõ hơn", "kỹ hơn",
    "thêm về", "thông tin về", "tình hình về", "hiện thời", "hiện đang", "đang là", "vẫn còn", "còn có", "chắc là",
    "hình như", "nghe đâu", "nghe bảo", "cho chắc", "xác nhận", "xác nhận giúp", "nhớ không nhầm", "không nhầm",
    "nếu không nhầm", "thì phải", "phải chăng", "liệu", "rốt cuộc", "cuối cùng", "trước hết", "trước tiên",
    "nhân tiện", "tiện thể", "ngoài ra", "bên cạnh đó", "cho nhanh", "cho gọn", "tóm gọn", "vắn tắt", "gọn thôi",
    "ngắn thôi", "trình bày", "giải trình", "phản ánh", "đề cập", "nhắc tới", "nhắc đến", "nói tới", "nói đến",
    "có nêu", "được nêu", "nêu ra", "ghi nhận", "được biết", "cho thấy", "tỉnh này", "xã này", "bên mình",
    "chỗ mình", "cấp trên", "anh em", "bà con mình", "các cụ", "chúng tớ", "bác ơi", "chú ơi", "cô ơi", "giúp bác",
    "giúp chú", "nhờ em", "nhờ bot", "nhờ bạn", "nhờ ad", "alo bot", "này bot", "ê bot", "hey", "please", "pls",
    "thanks", "tks", "thank", "chỉ có", "danh tính", "họ tên", "họ và tên", "tên đầy đủ", "chia ra", "chia thành",
    "sau sáp nhập", "sau khi sáp nhập", "sau khi sắp xếp",
    "giữ ghế", "ghế", "mỗi bên", "thì mỗi bên", "nghe rõ không",
    "cộng lại", "gộp lại", "tính gộp", "tính", "ghi", "quyết tâm", "tính theo", "tính trên", "tính ra", "tính bằng",
    "tính theo chuẩn",
    "đương nhiệm", "nói cách khác", "thực tế có",
    "trên thực tế có", "thực tế thì", "sống chung", "chung sống", "cùng chung sống",
    "tiến hành", "gọi tên", "xướng tên", "ban hành", "tổng thể",
    "chốt", "chốt lại", "con số chốt", "tức là", "đưa lên máy", "lực lượng", "đông tới mức nào", "tới mức nào",
    "đến mức nào", "cộng đồng", "tạo ra", "làm được", "mấy chục", "vài chục",
    *(
        f"{holds} {post}".strip()
        for holds in ("đảm nhiệm", "đảm nhận", "đảm đương", "đảm trách", "gánh vác", "nắm giữ", "giữ")
        for post in ("", "chức", "chức vụ", "trọng trách", "cương vị", "vị trí")
    ),
    *(
        f"{until} {now}"
        for until in ("đến", "tới", "tính đến", "tính tới", "cho đến", "cho tới", "tại", "vào")
        for now in ("thời điểm này", "thời điểm hiện tại", "thời điểm hiện nay", "hiện tại", "hiện nay", "bây giờ",
                    "lúc này", "nay")
    ),
)

ONLY_AS_TYPED: frozenset[str] = frozenset((
    "sẽ", "từng", "vẫn", "cứ", "nên", "bị", "qua", "sang", "lên", "xuống", "thấy", "nhớ", "nói", "báo", "đọc",
    "gửi", "đưa", "thêm", "tầm", "cỡ", "chừng", "khoảng", "ước", "bên", "chỗ", "phía", "chuyện", "đều", "cũng",
    "lắm", "hơi", "nha", "ad", "nhá", "hở", "hử", "coi", "thử", "bữa", "nắm", "hem", "hen", "chiếm", "rất", "gần",
    "kiêm", "đặt", "liệu", "phản ánh", "chỉ có", "tính", "ghi",
))
"""Ordinary words that without their marks are other words too ("ho" is họ and hộ): read only as they are written, and
in a line that has marks."""
# fmt: on
