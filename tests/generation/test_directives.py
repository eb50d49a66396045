"""Who instructs whom to do what, pattern by pattern; the people are invented."""

import pytest

from tests.generation.facts import facts

OPENING = "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.\n\n"
"""Before each text: who the Secretary is."""
KHANH = "Lò Văn Khánh"

Wanted = list[tuple[str, str | None, str]]
"""Issuer, addressee and words of the quote of each directive."""

INSTRUCTS: dict[str, tuple[str, Wanted]] = {
    "departments and branches without a comma": (
        "Yêu cầu các sở, ban ngành liên quan phối hợp với xã mở lại bến đò.",
        [(KHANH, "các sở, ban ngành liên quan", "bến đò")],
    ),
    "at the end of a quotation of several sentences": (
        "Đồng chí phê bình nhiều nơi làm hời hợt. \"Hồ sơ nằm cả tháng, tại sao xã không biết? Nơi nào làm tốt thì biểu "
        "dương, nơi nào lơ là thì phải xử lý nghiêm!\" - đồng chí Lò Văn Khánh nhấn mạnh.",
        [(KHANH, None, "lơ là")],
    ),
    "advisers": (
        "Đồng chí nhấn mạnh các cơ quan tham mưu của Tỉnh ủy, của UBND tỉnh phải chủ động nắm tình hình giá chè.",
        [(KHANH, "các cơ quan tham mưu của Tỉnh ủy, của UBND tỉnh", "giá chè")],
    ),
    "what a body has issued goes on": (
        "UBND tỉnh Sơn La vừa ban hành văn bản về phòng cháy rừng.\n\n"
        "Theo đó, yêu cầu UBND các xã trực đủ người ở chòi canh.\n\nChỉ đạo chủ rừng dọn đường băng cản lửa.",
        [("UBND tỉnh Sơn La", "UBND các xã", "chòi canh"), ("UBND tỉnh Sơn La", "UBND các xã", "đường băng")],
    ),
    "a letter that directs": (
        "UBND tỉnh Sơn La ban hành văn bản chỉ đạo các xã tăng cường giữ rừng pơ mu.",
        [("UBND tỉnh Sơn La", "các xã", "pơ mu")],
    ),
    "bodies that carry out something, after an order": (
        "UBND tỉnh yêu cầu Sở NN&PTNT kiện toàn đoàn kiểm tra.\n\n"
        "Lực lượng kiểm lâm, công an trên địa bàn tỉnh thực hiện tốt quy chế trực rừng.",
        [
            ("UBND tỉnh", "Sở NN&PTNT", "đoàn kiểm tra"),
            ("UBND tỉnh", "Lực lượng kiểm lâm, công an trên địa bàn tỉnh", "trực rừng"),
        ],
    ),
    "by their duties": (
        "Đồng chí yêu cầu thực hiện các nội dung sau:\n\nSở Công Thương tham mưu phương án trữ hàng.\n\n"
        "Các sở, ngành liên quan theo chức năng, nhiệm vụ được giao, phối hợp với Sở Công Thương bình ổn giá gạo.",
        [(KHANH, "Sở Công Thương", "trữ hàng"), (KHANH, "các sở, ngành liên quan", "giá gạo")],
    ),
    "told of as done there": (
        "Tại buổi làm việc, đồng chí đã yêu cầu xã dọn lại chợ phiên.",
        [(KHANH, "xã", "chợ phiên")],
    ),
    "a city, in small letters": (
        "Trong tháng cao điểm, thành phố yêu cầu giám đốc các sở rà soát hồ sơ tồn.\n\n"
        "Các đơn vị này cũng phải giữ nghiêm giờ trực.",
        [("thành phố", "giám đốc các sở", "hồ sơ tồn"), ("thành phố", "các đơn vị này", "giờ trực")],
    ),
    "a post in small letters": (
        "Ngoài ra, chủ tịch UBND tỉnh cũng yêu cầu các xã dọn kênh N3.",
        [("chủ tịch UBND tỉnh", "các xã", "N3")],
    ),
    "somebody known by one name": (
        "Theo đó, ông Vịnh yêu cầu lãnh đạo các xã dọn kênh N3.",
        [("ông Vịnh", "lãnh đạo các xã", "N3")],
    ),
    "what an appraisal leads to": (
        "Đồng chí đánh giá Chiềng Hoa có vị trí quan trọng. Do đó, lực lượng dân quân cần trực đủ quân số.",
        [(KHANH, "lực lượng dân quân", "quân số")],
    ),
    "laid down by a letter": (
        "Đồng chí yêu cầu các xã dọn kênh N3. Công văn cũng nêu rõ Văn phòng UBND tỉnh có trách nhiệm theo dõi tiến độ.",
        [(KHANH, "các xã", "N3"), (KHANH, "Văn phòng UBND tỉnh", "tiến độ")],
    ),
    "when, behind a deed": (
        "Đồng chí chỉ đạo, trong thời gian tới, các chủ đầu tư đẩy nhanh tiến độ kè suối.",
        [(KHANH, "các chủ đầu tư", "kè suối")],
    ),
    "those addressed parted by a semicolon": (
        "Bí thư Tỉnh ủy giao các sở, ban, ngành; UBND các xã, phường khẩn trương tổng hợp vướng mắc của thợ dệt.",
        [(KHANH, "các sở, ban, ngành; UBND các xã, phường", "thợ dệt")],
    ),
    "on the ground of something": (
        "Đồng chí giao Sở Tài chính trên cơ sở báo cáo của các xã, bố trí kinh phí sửa chợ.",
        [(KHANH, "Sở Tài chính", "sửa chợ")],
    ),
    "praised, and wished for": (
        "Đồng chí ghi nhận nỗ lực của tổ thợ và mong muốn công nhân, người lao động tiếp tục giữ tiến độ cầu Nà Lọ.",
        [(KHANH, "công nhân, người lao động", "Nà Lọ")],
    ),
    "stressed as well": (
        "UBND tỉnh cũng nhấn mạnh yêu cầu tăng cường trực đêm ở bến đò.",
        [("UBND tỉnh", None, "bến đò")],
    ),
    "what a leader wants done by those named": (
        "Đồng chí muốn xã trả lời rõ vì sao chợ vẫn đóng cửa.",
        [(KHANH, "xã", "chợ vẫn đóng cửa")],
    ),
    "what must be done to get there": (
        "Đồng chí yêu cầu xã gieo đủ 40 ha lạc; muốn vậy phải gọi đủ giống trước ngày 5/11.",
        [(KHANH, "xã", "40 ha lạc"), (KHANH, None, "5/11")],
    ),
    "a call in a quotation": (
        "“Hãy bắt đầu từ con đường vào bản”, đồng chí dặn.",
        [(KHANH, None, "con đường vào bản")],
    ),
    "asked of, counted": (
        "Đồng chí yêu cầu kiểm tra lại giếng nước. Ba phường được yêu cầu báo cáo trước ngày 5/11.",
        [(KHANH, None, "giếng nước"), (KHANH, "Ba phường", "5/11")],
    ),
    "settled at the end": (
        "Đồng chí chốt: trong 10 ngày, Sở Công Thương phải có phương án kho lạnh. Đồng chí ra hạn cho Điện lực đến 30/11 đóng điện.",
        [(KHANH, "Sở Công Thương", "kho lạnh"), (KHANH, "Điện lực", "đóng điện")],
    ),
    "a working group": (
        "Tổ công tác đề nghị xã gọn lại phần kết quả.",
        [("Tổ công tác", "xã", "gọn lại")],
    ),
    "a committee gives its opinion": (
        "Ban Tổ chức Tỉnh ủy cho ý kiến: cơ cấu nữ phải đạt 15%.",
        [("Ban Tổ chức Tỉnh ủy", None, "15%")],
    ),
    "points that are counted first": (
        "Bí thư Tỉnh ủy lưu ý hai điểm. Một, văn kiện phải có con số. Hai, chọn người dám làm.",
        [(KHANH, None, "con số"), (KHANH, None, "dám làm")],
    ),
    "blamed, then told": (
        "Đồng chí phê bình Chi cục Thủy lợi chậm sửa kênh và yêu cầu xong trước vụ xuân.",
        [(KHANH, None, "vụ xuân")],
    ),
    "a member of a committee of the National Assembly": (
        "Ủy viên Ủy ban Kinh tế Lò Thị Mai băn khoăn về 3 dự án treo, đề nghị tỉnh báo cáo rõ trách nhiệm.",
        [("Lò Thị Mai", "tỉnh", "trách nhiệm")],
    ),
    "the conclusion of somebody, in an office's notice": (
        "Văn phòng UBND tỉnh có Thông báo số 412/TB-VP kết luận của Chủ tịch UBND tỉnh Hà Văn Tư về nhà ở xã hội. "
        "1. Về quỹ đất: Giao Sở Nông nghiệp và Môi trường rà soát.\n2. Sở Tài chính tham mưu bố trí vốn.\n"
        "3. UBND các phường: niêm yết danh sách.\n4. Giao Văn phòng UBND tỉnh theo dõi.",
        [
            ("Hà Văn Tư", "Sở Nông nghiệp và Môi trường", "rà soát"),
            ("Hà Văn Tư", "Sở Tài chính", "bố trí vốn"),
            ("Hà Văn Tư", "UBND các phường", "niêm yết"),
            ("Hà Văn Tư", "Văn phòng UBND tỉnh", "theo dõi"),
        ],
    ),
    "a list that an aim opens": (
        "Thông báo kết luận của Phó Chủ tịch UBND tỉnh Hà Văn Tư nêu tiến độ còn chậm. Để khắc phục, yêu cầu:\n"
        "1. Ban Quản lý dự án tỉnh hoàn thiện hồ sơ.\n2. Các nhà thầu huy động đủ máy móc.",
        [("Hà Văn Tư", "Ban Quản lý dự án tỉnh", "hồ sơ"), ("Hà Văn Tư", "các nhà thầu", "máy móc")],
    ),
    "members of a committee advise": (
        "Các thành viên góp ý xã cần làm rõ hơn kết quả giảm nghèo.",
        [("Các thành viên", "xã", "giảm nghèo")],
    ),
    "bidden not to": (
        "Đồng chí dặn bà con đừng trồng ồ ạt theo phong trào.",
        [(KHANH, "bà con", "ồ ạt")],
    ),
    "to heads of schools, behind a colon": (
        "Đồng chí lưu ý hiệu trưởng các trường: không thu ngoài quy định; bữa ăn bán trú phải bảo đảm an toàn.",
        [(KHANH, "hiệu trưởng các trường", "không thu"), (KHANH, "hiệu trưởng các trường", "bữa ăn")],
    ),
    "never to let, behind a quotation": (
        "“Không để ý kiến của các xã được nghe mà không được trả lời”, Bí thư Tỉnh ủy yêu cầu.",
        [(KHANH, None, "không được trả lời")],
    ),
    "unchanged, but": (
        "Đồng chí nhấn mạnh, mục tiêu chưa thay đổi, nhưng phải linh hoạt hơn trong cách làm.",
        [(KHANH, None, "linh hoạt")],
    ),
    "somebody ought to": (
        "Đồng chí yêu cầu các xã đổi mới tiếp dân. Mỗi đồng chí trong Ban Thường vụ nên chọn một bản để theo dõi.",
        [(KHANH, "các xã", "tiếp dân"), (KHANH, None, "một bản")],
    ),
    "according to somebody, in the middle": (
        "Muốn thoát nghèo, theo đồng chí Bí thư Tỉnh ủy, xã phải làm đường trước.",
        [(KHANH, "xã", "làm đường")],
    ),
    "whatever is hard": (
        "Đồng chí nói, việc gì khó phải báo cáo ngay.",
        [(KHANH, None, "báo cáo ngay")],
    ),
    "agreed to and given": (
        "Bí thư Tỉnh ủy đồng ý hỗ trợ 3 tỷ đồng và giao Sở Tài chính bố trí nguồn trong tháng 11.",
        [(KHANH, "Sở Tài chính", "bố trí nguồn")],
    ),
    "a quotation of two sentences in mid paragraph": (
        "Đồng chí khen cách làm của xã. “Ai làm sai thì xử lý. Các đồng chí phải họp ngay trong tuần này”, Bí thư Tỉnh ủy dứt khoát.",
        [(KHANH, None, "họp ngay")],
    ),
    "a body by a letter": (
        "UBND tỉnh Sơn La có Công văn số 512/UBND-KT yêu cầu các sở tiết kiệm chi. Theo đó, Sở Tài chính tổng hợp trước ngày 5/11.",
        [("UBND tỉnh Sơn La", "các sở", "tiết kiệm"), ("UBND tỉnh Sơn La", "Sở Tài chính", "tổng hợp")],
    ),
    "that was the direction of": (
        "“Xã phải giao ban hằng tuần. Chủ tịch UBND xã phải báo cáo đầy đủ cho Bí thư” - đó là chỉ đạo của Bí thư Tỉnh ủy.",
        [(KHANH, None, "giao ban"), (KHANH, "Chủ tịch UBND xã", "báo cáo đầy đủ")],
    ),
    "by who concludes, of no known post": (
        "Kết luận buổi làm việc, thượng tướng Hà Văn Tư ghi nhận nỗ lực. Ông Tư đề nghị các sở của tỉnh lắng nghe thanh niên. "
        "Song song đó cần tăng cường dạy nghề.",
        [("Hà Văn Tư", "các sở của tỉnh", "thanh niên"), ("Hà Văn Tư", "các sở của tỉnh", "dạy nghề")],
    ),
    "bidden after waiting in line": (
        "Đồng chí Bí thư Tỉnh ủy lấy số, ngồi chờ như dân, sau đó dặn xã hai việc. Bảng hướng dẫn phải in song ngữ. "
        "Hồ sơ nào trễ hẹn, lãnh đạo xã phải đến tận nhà xin lỗi.",
        [(KHANH, "xã", "song ngữ"), (KHANH, "xã", "xin lỗi")],
    ),
    "whichever stretch": (
        "Theo Bí thư Tỉnh ủy, xã phải giữ rừng đầu nguồn. Đoạn suối nào dân ở sát mép nước thì di dời ngay.",
        [(KHANH, "xã", "giữ rừng"), (KHANH, "xã", "di dời")],
    ),
    "an examining committee": (
        "Ban Kinh tế - Ngân sách HĐND tỉnh đề nghị UBND tỉnh công khai danh sách chủ đầu tư giải ngân chậm.",
        [("Ban Kinh tế - Ngân sách HĐND tỉnh", "UBND tỉnh", "công khai")],
    ),
    "by a month": (
        "Đồng chí giao Sở Nội vụ trong tháng 12 phải cử đủ công chức; Sở Y tế cùng xã khảo sát trạm.",
        [(KHANH, "Sở Nội vụ", "công chức"), (KHANH, "Sở Y tế", "khảo sát trạm")],
    ),
    "required of a company": (
        "Đồng chí giao Sở Công Thương rà soát. Viễn thông Sơn La được yêu cầu phủ sóng 100% bản trước mùa mưa.",
        [(KHANH, "Sở Công Thương", "rà soát"), (KHANH, "Viễn thông Sơn La", "phủ sóng")],
    ),
    "concluded, behind a colon": (
        "Sau khi nghe báo cáo, đồng chí Bí thư Tỉnh ủy kết luận, về thu ngân sách quý IV: Triển khai quyết liệt việc chống thất thu. "
        "Rà soát các dự án đã được chấp thuận đầu tư. Về giải ngân, tập trung giải ngân hết vốn đã giao.",
        [(KHANH, None, "chống thất thu"), (KHANH, None, "đã được chấp thuận"), (KHANH, None, "vốn đã giao")],
    ),
    "praised, then directed": (
        "Đồng chí biểu dương nỗ lực của xã, đồng thời chỉ đạo các đơn vị thực hiện tốt ngày 27/7.",
        [(KHANH, "các đơn vị", "27/7")],
    ),
    "a body directs now": (
        "UBND tỉnh Sơn La chỉ đạo các xã khẩn trương niêm yết quy hoạch sử dụng đất.",
        [("UBND tỉnh Sơn La", "các xã", "niêm yết")],
    ),
    "a deputy is charged": (
        "Đồng chí yêu cầu các xã rà soát đất lúa. Phó Chủ tịch UBND tỉnh Hà Văn Tư được phân công làm việc với doanh nghiệp.",
        [(KHANH, "các xã", "đất lúa"), (KHANH, "Phó Chủ tịch UBND tỉnh Hà Văn Tư", "doanh nghiệp")],
    ),
    "wished of members": (
        "Đồng chí mong muốn các thành viên tổ hội tiếp tục phát huy tinh thần tương trợ.",
        [(KHANH, "các thành viên tổ hội", "tương trợ")],
    ),
    "offices counted behind a colon": (
        "Đồng chí giao các Sở: Xây dựng, Nông nghiệp và Môi trường; UBND các xã: Chiềng Hoa, Mường Bú khẩn trương bàn giao mặt bằng.",
        [(KHANH, "các Sở", "bàn giao mặt bằng")],
    ),
    "parts of an office": (
        "Đồng chí yêu cầu các bộ phận chuyên môn của xã phối hợp với đơn vị tư vấn.",
        [(KHANH, None, "đơn vị tư vấn")],
    ),
    "a town by its short kind": (
        "Đồng chí đề nghị TP. Sơn La tập trung bàn giao mặt bằng. UBND TP. Sơn La phải niêm yết phương án.",
        [(KHANH, "TP. Sơn La", "bàn giao"), (KHANH, "UBND TP. Sơn La", "niêm yết")],
    ),
    "charged": (
        "Đồng chí yêu cầu các xã rà soát hộ nghèo. Đảng ủy UBND tỉnh được giao xây dựng đề án sắp xếp trường lớp.",
        [(KHANH, "các xã", "hộ nghèo"), (KHANH, "Đảng ủy UBND tỉnh", "trường lớp")],
    ),
    "tasks that a remark counts": (
        "Đồng chí nhấn mạnh một số nhiệm vụ trọng tâm xã cần triển khai ngay trong quý IV và các tháng tiếp theo:\n"
        "Một là, đẩy nhanh giải ngân vốn.\nHai là, nghiêm cấm lấn chiếm đất công.",
        [(KHANH, None, "giải ngân"), (KHANH, None, "lấn chiếm")],
    ),
    "hence, in the middle": (
        "Đồng chí cho rằng bản đồ số là nền tảng để quản lý đất đai, vì vậy, đề nghị các phòng tiếp tục hoàn thiện dữ liệu.",
        [(KHANH, "các phòng", "dữ liệu")],
    ),
    "by the direction of a body": (
        "Theo chỉ đạo của Tỉnh ủy Sơn La, cùng với chuẩn bị đại hội, các cấp ủy tập trung củng cố 12 chi bộ yếu.",
        [("Tỉnh ủy Sơn La", "các cấp ủy", "12 chi bộ")],
    ),
    "what is listed for one task": (
        "Đồng chí đề nghị UBND xã bổ sung 3 báo cáo, gồm: Báo cáo thu ngân sách; báo cáo quy hoạch; báo cáo nợ đọng.",
        [(KHANH, "UBND xã", "báo cáo nợ đọng")],
    ),
    "beside one thing, another": (
        "Bí thư Tỉnh ủy nhấn mạnh bên cạnh nhà để bán, thời gian tới cần ưu tiên nhà cho thuê.",
        [(KHANH, None, "nhà cho thuê")],
    ),
    "a quotation of the document": (
        "Đồng chí yêu cầu các sở rà soát quỹ đất.\n\n“Bên cạnh nhà ở công vụ, cần dành đất xây trường nội trú”, kết luận nêu.",
        [(KHANH, "các sở", "quỹ đất"), (KHANH, None, "trường nội trú")],
    ),
    "an appeal of the Front": (
        "MTTQ xã Chiềng Hoa kêu gọi các hộ dân ở ven suối cần chủ động di dời tài sản.",
        [("MTTQ xã Chiềng Hoa", "các hộ dân ở ven suối", "di dời")],
    ),
    "a further role of the same body": (
        "Đồng chí yêu cầu Sở Y tế bổ sung thuốc. Sở Nội vụ điều động 12 công chức về xã trong tuần này; chủ trì tập huấn cho các tổ "
        "công nghệ số, xong trước ngày 30/11.",
        [
            (KHANH, "Sở Y tế", "thuốc"),
            (KHANH, "Sở Nội vụ", "12 công chức về xã trong tuần này"),
            (KHANH, "Sở Nội vụ", "chủ trì tập huấn"),
        ],
    ),
    "after hearing somebody below": (
        "Sau khi nghe Bí thư Đảng ủy xã Hà Văn Tư báo cáo, đồng chí yêu cầu UBND xã mở thêm quầy tiếp dân.",
        [(KHANH, "UBND xã", "mở thêm quầy")],
    ),
    "to a company": (
        "Về nước sạch, đồng chí giao Công ty Cấp nước Sơn La khảo sát nguồn, báo cáo trước ngày 5/11.",
        [(KHANH, "Công ty Cấp nước Sơn La", "khảo sát nguồn")],
    ),
    "a warning that stands with the order before it": (
        "Đồng chí yêu cầu các xã hoàn thành kiểm kê đất đai; xã nào nộp sai thì làm lại.",
        [(KHANH, "các xã", "kiểm kê")],
    ),
    "whoever, in a quotation": (
        "“Trạm nào chưa có bác sĩ thì phải luân phiên ngay”, đồng chí Bí thư Tỉnh ủy yêu cầu.",
        [(KHANH, None, "luân phiên")],
    ),
    "two bodies, then nobody": (
        "Đồng chí yêu cầu Sở Y tế bổ sung thuốc cho trạm. Sở Tài chính cân đối kinh phí. Quan tâm đời sống y, bác sĩ vùng cao.",
        [(KHANH, "Sở Y tế", "thuốc"), (KHANH, "Sở Tài chính", "kinh phí"), (KHANH, None, "vùng cao")],
    ),
    "an office whose name holds verbs": (
        "Đồng chí yêu cầu các xã chủ động. Sở Giáo dục và Đào tạo phải rà soát các điểm trường lẻ.",
        [(KHANH, "các xã", "chủ động"), (KHANH, "Sở Giáo dục và Đào tạo", "điểm trường")],
    ),
    "agreed to, then charged": (
        "Chủ tịch UBND tỉnh Hà Văn Tư nêu rõ: Tỉnh đồng ý chủ trương mở chợ phiên, giao Sở Công Thương hướng dẫn thủ tục.",
        [("Hà Văn Tư", "Sở Công Thương", "thủ tục")],
    ),
    "on behalf of a delegation": (
        "Thay mặt Đoàn giám sát, bà Hoàng Thị Thơm đề nghị UBND xã duy tu các bể nước.",
        [("Hoàng Thị Thơm", "UBND xã", "bể nước")],
    ),
    "for now, after a colon": (
        "Đồng chí chỉ đạo: trước mắt, xã mượn nhà văn hóa làm nơi tiếp dân; Sở Công Thương kéo thêm một tuyến điện.",
        [(KHANH, "xã", "nhà văn hóa"), (KHANH, "Sở Công Thương", "tuyến điện")],
    ),
    "then gifts": (
        "Đồng chí yêu cầu xã giữ rừng.\n\nNhân dịp này, Thường trực Tỉnh ủy trao hỗ trợ 12 máy tính cho trường.",
        [(KHANH, "xã", "giữ rừng")],
    ),
    "what a telegram lays down": (
        "Chủ tịch UBND tỉnh Hà Văn Tư vừa ban hành Công điện số 12/CĐ-UBND yêu cầu các xã ứng phó với rét. Nội dung công điện "
        "nêu: UBND các xã rà soát hộ thiếu chăn ấm; Công an tỉnh trực các đèo dốc.",
        [("Hà Văn Tư", "các xã", "ứng phó"), ("Hà Văn Tư", "UBND các xã", "chăn ấm"), ("Hà Văn Tư", "Công an tỉnh", "đèo dốc")],
    ),
    "the head of a delegation": (
        "Trưởng đoàn kiểm tra Hoàng Thị Vinh đề nghị Ban Thường vụ Đảng ủy xã cung cấp đủ hồ sơ.",
        [("Hoàng Thị Vinh", "Ban Thường vụ Đảng ủy xã", "hồ sơ")],
    ),
    "title alone": (
        "Đồng chí yêu cầu các sở, ngành rà soát lại tiến độ từng dự án.",
        [(KHANH, "các sở, ngành", "rà soát")],
    ),
    "post alone": (
        "Bí thư Tỉnh ủy đề nghị xã Chiềng Hoa giữ vững khối đoàn kết.",
        [(KHANH, "xã Chiềng Hoa", "giữ vững")],
    ),
    "title, post and name": (
        "Nói chuyện với cán bộ xã, đồng chí Bí thư Tỉnh ủy Lò Văn Khánh yêu cầu Đảng ủy xã chăm lo công tác cán bộ.",
        [(KHANH, "Đảng ủy xã", "chăm lo")],
    ),
    "who stands at the head": (
        "Người đứng đầu Tỉnh ủy yêu cầu các xã công khai lịch cấp nước.",
        [(KHANH, "các xã", "công khai")],
    ),
    "by a telegram signed": (
        "Chủ tịch UBND tỉnh Hà Văn Tư đã ký Công điện số 12/CĐ-UBND yêu cầu các xã trữ nước ngọt.",
        [("Hà Văn Tư", "các xã", "trữ nước")],
    ),
    "wished for by a commander": (
        "Phó Tư lệnh Quân khu 2 Hà Văn Tư mong muốn Đảng ủy các xã quan tâm gia đình quân nhân.",
        [("Hà Văn Tư", "Đảng ủy các xã", "quân nhân")],
    ),
    "on the spot, after a colon": (
        "Chủ tịch UBND tỉnh Hà Văn Tư chỉ đạo ngay tại hội trường: Sở Tài chính bố trí kinh phí; Công an tỉnh kết nối dữ liệu.",
        [("Hà Văn Tư", "Sở Tài chính", "kinh phí"), ("Hà Văn Tư", "Công an tỉnh", "kết nối")],
    ),
    "when, before whom": (
        "Đồng chí đề nghị thời gian tới, cấp ủy các cấp quán triệt nghị quyết; chú trọng công tác cán bộ.",
        [(KHANH, "cấp ủy các cấp", "quán triệt"), (KHANH, "cấp ủy các cấp", "cán bộ")],
    ),
    "on what, before whom": (
        "Bí thư Tỉnh ủy yêu cầu các xã giữ ổn định. Đối với trụ sở dôi dư, Sở Tài chính cần sớm có phương án.",
        [(KHANH, "các xã", "ổn định"), (KHANH, "Sở Tài chính", "phương án")],
    ),
    "an office with a comma behind it": (
        "Đồng chí giao Giám đốc Sở Nội vụ, trong tháng 10, thẩm định đề án vị trí việc làm.",
        [(KHANH, "Giám đốc Sở Nội vụ", "thẩm định")],
    ),
    "what follows from a reminder": (
        "Đồng chí cũng nhắc, xây trường ở xã biên giới là việc lớn, nên xã cần bàn giao mặt bằng đúng hẹn.",
        [(KHANH, "xã", "mặt bằng")],
    ),
    "a document its signer speaks in": (
        "Chủ tịch UBND tỉnh Hà Văn Tư vừa ký Công điện số 12/CĐ-UBND về ứng phó bão. "
        "Công điện yêu cầu các xã ven biển kêu gọi tàu thuyền vào bờ.",
        [("Hà Văn Tư", "các xã ven biển", "tàu thuyền")],
    ),
    "said after a colon": (
        "Bí thư Tỉnh ủy Lò Văn Khánh: “Tuyệt đối không để hộ nào thiếu đói”.",
        [(KHANH, None, "thiếu đói")],
    ),
    "in turn, by a verb no list knows": (
        "Bí thư Tỉnh ủy yêu cầu các xã trữ nước ngọt. Sở Nông nghiệp và Môi trường dự báo độ mặn hằng ngày.",
        [(KHANH, "các xã", "nước ngọt"), (KHANH, "Sở Nông nghiệp và Môi trường", "dự báo")],
    ),
    "a verb no list knows, behind a body": (
        "Đồng chí yêu cầu các xã biên giới ghép hộ nghèo thành bốn nhóm theo nguyên nhân.",
        [(KHANH, "các xã biên giới", "bốn nhóm")],
    ),
    "along with an answer": (
        "Bí thư Tỉnh ủy đồng ý cấp gạo ngay, đồng thời giao Sở Tài chính trình mức hỗ trợ trong tuần này.",
        [(KHANH, "Sở Tài chính", "mức hỗ trợ")],
    ),
    "at once": (
        "Đồng chí cũng giao ngay Sở Xây dựng công bố quỹ đất trước 30/11.",
        [(KHANH, "Sở Xây dựng", "quỹ đất")],
    ),
    "what must be made, not must be": (
        "Đồng chí lưu ý việc ổn định dân cư ở những điểm di cư tự do phải làm dứt điểm trong năm nay.",
        [(KHANH, None, "dứt điểm")],
    ),
    "towards whom, then the charge": (
        "Với Sở Nội vụ, Bí thư Tỉnh ủy chỉ đạo đánh giá lại công chức cấp xã trong tháng 11.",
        [(KHANH, "Sở Nội vụ", "công chức")],
    ),
    "told from its addressee": (
        "Đồng chí yêu cầu các xã bám sát kế hoạch. Sở Công Thương được giao tổ chức hội nghị kết nối giao thương.",
        [(KHANH, "các xã", "kế hoạch"), (KHANH, None, "giao thương")],
    ),
    "but not who went out": (
        "Bí thư Tỉnh ủy yêu cầu các xã giữ ổn định. Công an tỉnh huy động 200 cán bộ, chiến sĩ cứu nạn.",
        [(KHANH, "các xã", "ổn định")],
    ),
    "but not the answer of those told": (
        "Đồng chí đề nghị xã phát huy kết quả. Lãnh đạo xã tiếp thu ý kiến chỉ đạo và hứa thực hiện nghiêm túc.",
        [(KHANH, "xã", "kết quả")],
    ),
    "but not what somebody is": (
        "Bí thư Tỉnh ủy yêu cầu các xã chăm lo sinh kế. Người dân là chủ thể, doanh nghiệp là động lực.",
        [(KHANH, "các xã", "sinh kế")],
    ),
    "by the order of a document": (
        "Theo Công điện số 12/CĐ-UBND do Chủ tịch UBND tỉnh Hà Văn Tư ký, các xã ven sông chịu trách nhiệm sơ tán dân.",
        [("Hà Văn Tư", "các xã ven sông", "sơ tán")],
    ),
    "organisations among those told": (
        "Bí thư Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng lãnh đạo tốt đại hội.",
        [(KHANH, "các cấp ủy, tổ chức đảng", "đại hội")],
    ),
    "for a case": (
        "Đồng chí yêu cầu các xã rà soát trường lớp. Trường hợp chưa bảo đảm an toàn thì cho học sinh nghỉ học.",
        [(KHANH, "các xã", "trường lớp"), (KHANH, None, "nghỉ học")],
    ),
    "no subject after a conclusion": (
        "Bí thư Tỉnh ủy cho rằng dữ liệu đất đai chưa đầy đủ. Do đó, đề nghị các xã sớm hoàn thành việc đo đạc.",
        [(KHANH, "các xã", "đo đạc")],
    ),
    "carried over": (
        "Đồng chí đề nghị các địa phương đẩy nhanh giải ngân. Quan tâm đời sống người lao động. "
        "Tiếp tục cải cách thủ tục hành chính.",
        [(KHANH, "các địa phương", "giải ngân"), (KHANH, "các địa phương", "Quan tâm"), (KHANH, None, "cải cách")],
    ),
    "carried over with bodies of their own": (
        "Bí thư Tỉnh ủy yêu cầu UBND tỉnh ban hành kế hoạch trong tháng 11/2025. Sở Y tế bổ sung bác sĩ cho tuyến xã. "
        "Công an tỉnh giữ vững an ninh trật tự.",
        [(KHANH, "UBND tỉnh", "kế hoạch"), (KHANH, "Sở Y tế", "bác sĩ"), (KHANH, "Công an tỉnh", "an ninh")],
    ),
    "semicolons": (
        "Đồng chí yêu cầu xã rà soát quỹ đất; bố trí trụ sở làm việc; công khai thủ tục tại nhà văn hóa.",
        [(KHANH, None, "quỹ đất"), (KHANH, None, "trụ sở"), (KHANH, None, "công khai")],
    ),
    "semicolons of bodies": (
        "Bí thư Tỉnh ủy giao Sở Tài chính cân đối kinh phí; Sở Nội vụ tham mưu bố trí biên chế; UBND các xã báo cáo.",
        [(KHANH, "Sở Tài chính", "kinh phí"), (KHANH, "Sở Nội vụ", "biên chế"), (KHANH, "UBND các xã", "báo cáo")],
    ),
    "dashes": (
        "Đồng chí Lò Văn Khánh yêu cầu thực hiện tốt các nhiệm vụ sau:\n\n- Rà soát hộ nghèo ở từng bản.\n\n"
        "- Mở rộng vùng trồng cà phê.\n\n- Bảo đảm nguồn nước mùa khô.",
        [(KHANH, None, "hộ nghèo"), (KHANH, None, "cà phê"), (KHANH, None, "nguồn nước")],
    ),
    "ordinals in one paragraph": (
        "Bí thư Tỉnh ủy yêu cầu tập trung ba việc. Một là, củng cố chi bộ thôn, bản. Hai là, chuyển đổi cây trồng. "
        "Ba là, bảo vệ rừng đầu nguồn.",
        [(KHANH, None, "chi bộ"), (KHANH, None, "cây trồng"), (KHANH, None, "rừng đầu nguồn")],
    ),
    "ordinals over paragraphs": (
        "Thời gian tới, đồng chí đề nghị Đảng bộ xã tập trung một số nội dung sau đây:\n\n"
        "Thứ nhất, nâng chất lượng sinh hoạt chi bộ.\n\nThứ hai, phát triển kinh tế hợp tác xã.\n\n"
        "Thứ ba, quốc phòng, an ninh phải được giữ vững.",
        [(KHANH, None, "sinh hoạt"), (KHANH, None, "hợp tác xã"), (KHANH, None, "quốc phòng")],
    ),
    "stressing what is to be done": (
        "Đồng chí Lò Văn Khánh nhấn mạnh: Các xã cần tổ chức lại bộ phận một cửa cho gọn.",
        [(KHANH, "các xã", "một cửa")],
    ),
    "pointing out what must be": (
        "Bí thư Tỉnh ủy chỉ rõ, cấp ủy phải sâu sát cơ sở, không được khoán trắng cho cấp dưới.",
        [(KHANH, "cấp ủy", "sâu sát")],
    ),
    "quotation before its speaker": (
        "“Các đồng chí phải xuống từng bản để nghe dân nói”, Bí thư Tỉnh ủy yêu cầu.",
        [(KHANH, None, "từng bản")],
    ),
    "quotation after its speaker": (
        "Đồng chí Lò Văn Khánh yêu cầu: “Không để hồ sơ của dân quá hạn mà không có lời xin lỗi”.",
        [(KHANH, None, "hồ sơ của dân")],
    ),
    "remark first, instruction after": (
        "Ghi nhận kết quả của xã, Bí thư Tỉnh ủy đề nghị Đảng ủy, chính quyền xã khắc phục ngay việc chậm trả hồ sơ.",
        [(KHANH, "Đảng ủy, chính quyền xã", "khắc phục")],
    ),
    "two verbs": (
        "Bí thư Tỉnh ủy ghi nhận nỗ lực của xã, đồng thời yêu cầu UBND xã sớm ổn định trụ sở.",
        [(KHANH, "UBND xã", "trụ sở")],
    ),
    "purpose between verb and addressee": (
        "Đồng chí yêu cầu, để hoàn thành kế hoạch năm, các phòng chuyên môn tăng cường bám cơ sở.",
        [(KHANH, "các phòng chuyên môn", "bám cơ sở")],
    ),
    "topic first": (
        "Về công tác cán bộ, đồng chí Bí thư Tỉnh ủy lưu ý Đảng ủy xã chọn đúng người, giao đúng việc.",
        [(KHANH, "Đảng ủy xã", "chọn đúng người")],
    ),
    "towards first": (
        "Đối với các xã biên giới, Bí thư Tỉnh ủy yêu cầu giữ ổn định đường biên, mốc giới.",
        [(KHANH, "các xã biên giới", "mốc giới")],
    ),
    "according to": (
        "Theo Bí thư Tỉnh ủy, thời gian tới các xã cần chủ động nguồn lực, không trông chờ cấp trên.",
        [(KHANH, "các xã", "nguồn lực")],
    ),
    "a second speaker": (
        "Giám đốc Sở Y tế Cầm Thị Mai đề nghị trạm y tế tổ chức trực 24/24 giờ.\n\n"
        "Kết luận, Bí thư Tỉnh ủy giao Sở Y tế lập phương án luân phiên bác sĩ.",
        [("Cầm Thị Mai", "trạm y tế", "trực"), (KHANH, "Sở Y tế", "luân phiên")],
    ),
    "a woman spoken of as bà": (
        "Bà Cầm Thị Mai, Phó Chủ tịch UBND tỉnh Sơn La dự buổi làm việc. Bà yêu cầu các xã khẩn trương tiêm phòng dại.",
        [("Cầm Thị Mai", "các xã", "tiêm phòng")],
    ),
    "by the given name": (
        "Ông Hoàng Đức Thịnh, Chủ tịch UBND tỉnh Sơn La kiểm tra kè suối. "
        "Ông Thịnh yêu cầu nhà thầu làm ba ca mỗi ngày.",
        [("Hoàng Đức Thịnh", "nhà thầu", "ba ca")],
    ),
    "a body that instructs": (
        "UBND tỉnh Sơn La yêu cầu các xã, phường dừng nhận hồ sơ giấy từ ngày 01/11/2025.",
        [("UBND tỉnh Sơn La", "các xã, phường", "hồ sơ giấy")],
    ),
    "the head of government": (
        "Thủ tướng Trịnh Quang Lộc chủ trì phiên họp.\n\nThủ tướng giao Bộ Tài chính trình phương án trước ngày 15/11.",
        [("Trịnh Quang Lộc", "Bộ Tài chính", "phương án")],
    ),
    "a minister's list": (
        "Bộ trưởng Bộ Nội vụ Đặng Thu Hà đề nghị:\n\nCác tỉnh rà soát vị trí việc làm.\n\n"
        "Các bộ sớm ban hành thông tư hướng dẫn.",
        [("Đặng Thu Hà", "các tỉnh", "vị trí"), ("Đặng Thu Hà", "các bộ", "thông tư")],
    ),
    "also asked": (
        "Bí thư Tỉnh ủy cũng yêu cầu xã sớm đưa vào dùng phần mềm mới.",
        [(KHANH, None, "phần mềm")],
    ),
    "immediately": (
        "Đồng chí yêu cầu UBND tỉnh rà soát các điểm sạt lở. Trước mắt, di dời dân ở nơi nguy hiểm. "
        "Về lâu dài, xây dựng khu tái định cư.",
        [(KHANH, "UBND tỉnh", "sạt lở"), (KHANH, None, "di dời"), (KHANH, None, "tái định cư")],
    ),
    "no one may": (
        "Bí thư Tỉnh ủy lưu ý các xã không được giao khoán việc tiếp dân. Tuyệt đối không gây phiền hà cho người dân.",
        [(KHANH, "các xã", "tiếp dân"), (KHANH, None, "phiền hà")],
    ),
    "together with that": (
        "Đồng chí đề nghị xã mở rộng diện tích cây ăn quả. Cùng với đó, chú trọng liên kết với doanh nghiệp.",
        [(KHANH, None, "cây ăn quả"), (KHANH, None, "liên kết")],
    ),
    "a wish of someone above": (
        "Tổng Bí thư Phan Đức Toàn thăm xã.\n\nTổng Bí thư mong muốn cấp ủy, chính quyền xã tiếp tục chăm lo người có công.",
        [("Phan Đức Toàn", "cấp ủy, chính quyền xã", "người có công")],
    ),
    "the passive": (
        "Đồng chí đề nghị các xã giữ vững đoàn kết. Công tác tuyên truyền cần được làm thường xuyên.",
        [(KHANH, "các xã", "đoàn kết"), (KHANH, None, "tuyên truyền")],
    ),
    "assigning responsibility": (
        "Bí thư Tỉnh ủy giao trách nhiệm cho Đảng ủy Công an tỉnh chủ trì truy quét tín dụng đen.",
        [(KHANH, "Đảng ủy Công an tỉnh", "tín dụng đen")],
    ),
    "stressing, then asking": (
        "Nhấn mạnh vai trò của người đứng đầu, đồng chí yêu cầu bí thư đảng ủy các xã đối thoại với dân mỗi quý.",
        [(KHANH, "bí thư đảng ủy các xã", "đối thoại")],
    ),
    "thereby": (
        "Qua kiểm tra thực tế, đồng chí Lò Văn Khánh yêu cầu đơn vị thi công bổ sung nhân lực.",
        [(KHANH, "đơn vị thi công", "nhân lực")],
    ),
    "numbered paragraphs of a dispatch": (
        "Tại công điện, Chủ tịch UBND tỉnh Hoàng Đức Thịnh yêu cầu:\n\n1. Sở Nông nghiệp và Môi trường theo dõi mực nước.\n\n"
        "2. UBND các xã, phường trực ban suốt ngày đêm.",
        [("Hoàng Đức Thịnh", "Sở Nông nghiệp và Môi trường", "mực nước"), ("Hoàng Đức Thịnh", "UBND các xã, phường", "trực ban")],
    ),
    "goes on after a quotation": (
        "“Xã phải gần dân hơn huyện trước đây”, đồng chí Lò Văn Khánh nhấn mạnh và đề nghị xã mở thêm điểm tiếp nhận hồ sơ.",
        [(KHANH, None, "điểm tiếp nhận")],
    ),
    "kindly": (
        "Nói chuyện với bà con, đồng chí Lò Văn Khánh mong bà con giữ gìn nếp nhà sàn, cho con em đến trường đều.",
        [(KHANH, "bà con", "nhà sàn")],
    ),
    "the newly elected": (
        "Đồng chí Lò Văn Khánh đề nghị Ban Chấp hành khóa mới sớm xây dựng chương trình hành động; phân công rõ việc.",
        [(KHANH, "Ban Chấp hành khóa mới", "chương trình"), (KHANH, None, "phân công")],
    ),
    "told what has to be done": (
        "Đồng chí Lò Văn Khánh cho biết, các chủ đầu tư phải chốt tiến độ bến đò trước mùa mưa.",
        [(KHANH, "các chủ đầu tư", "bến đò")],
    ),
    "urged": (
        "Đồng chí Lò Văn Khánh thúc giục các xã phải chốt phương án giữ đê.",
        [(KHANH, "các xã", "giữ đê")],
    ),
    "laid down by a body, group by group": (
        "UBND tỉnh Sơn La xác định 05 nhóm nhiệm vụ trọng tâm. Cụ thể, tập trung giữ rừng pơ mu. Người đứng đầu các xã "
        "chịu trách nhiệm về cháy rừng.\n\nĐồng thời, siết chặt việc cấp phép khai thác đá.",
        [("UBND tỉnh Sơn La", None, words) for words in ("pơ mu", "cháy rừng", "khai thác đá")],
    ),
    "a numbered list with a line between": (
        "UBND tỉnh Sơn La yêu cầu:\n\n1. Sở Tài chính rà soát nguồn quà Tết.\n\nMức quà: 200.000 đồng/hộ.\n\n"
        "2. Sở Nội vụ chủ trì lập danh sách hộ nhận quà.",
        [("UBND tỉnh Sơn La", "Sở Tài chính", "quà Tết"), ("UBND tỉnh Sơn La", "Sở Nội vụ", "danh sách")],
    ),
    "several tasks in one sentence": (
        "Đồng chí yêu cầu xã giữ nghề rèn. Phát triển chợ phiên Mường Lót; kết nối các bản với bến đò; tạo việc làm cho "
        "thanh niên.",
        [(KHANH, None, words) for words in ("nghề rèn", "chợ phiên", "bến đò", "thanh niên")],
    ),
    "comrade for short": (
        "Đ/c Lường Văn Tiến, Chủ tịch UBND tỉnh Sơn La, yêu cầu xã dọn lòng suối. Đ/c cũng yêu cầu xã kè lại bờ.",
        [("Lường Văn Tiến", "xã", "lòng suối"), ("Lường Văn Tiến", "xã", "kè lại bờ")],
    ),
    "without white space between sentences": (
        "Đồng chí đề nghị xã giữ chợ phiên theo quy định.Đồng chí cũng yêu cầu xã mở lại bến đò.",
        [(KHANH, "xã", "chợ phiên"), (KHANH, "xã", "bến đò")],
    ),
    "a question orders nothing": (
        "Đồng chí yêu cầu xã giữ chợ phiên. Phải giao bến đò cho ai trông?",
        [(KHANH, "xã", "chợ phiên")],
    ),
    "tasks given before they are told": (
        "Đồng chí Lò Văn Khánh còn giao một số nhiệm vụ cho các sở. Trong đó, Sở Nội vụ sớm chốt đề án chợ phiên.",
        [(KHANH, "Sở Nội vụ", "chợ phiên")],
    ),
    "what is quoted tells of nothing done": (
        "Đồng chí yêu cầu xã giữ chợ phiên. Từ đó, sớm hình thành nếp “Đã uống rượu thì không chèo đò” ở các bản.",
        [(KHANH, "xã", "chợ phiên"), (KHANH, None, "chèo đò")],
    ),
    "a clause that turns to somebody": (
        "Đồng chí yêu cầu xã dời dân. An toàn của dân là trên hết, yêu cầu các bản gom thuyền nan.",
        [(KHANH, "xã", "dời dân"), (KHANH, "các bản", "thuyền nan")],
    ),
    "a city that acts and asks": (
        "Để giúp dân làm giấy tờ, UBND tỉnh Sơn La thành lập tổ lưu động; đề nghị một số trường cử sinh viên trực.",
        [("UBND tỉnh Sơn La", "một số trường", "sinh viên")],
    ),
    "a signed letter, to several": (
        "Ông Lường Văn Tiến, Phó Chủ tịch UBND tỉnh Sơn La, ký văn bản gửi các trường, trạm yêu cầu làm rõ hồ sơ trễ.",
        [("Lường Văn Tiến", None, "hồ sơ trễ")],
    ),
    "forces, and the matter before them": (
        "Đồng chí yêu cầu xã dời dân.\n\nTrước dự báo mưa còn kéo dài, Quân khu 9 phối hợp các xã gom thuyền nan. Về hồ "
        "chứa, phải trực cả đêm.",
        [(KHANH, "xã", "dời dân"), (KHANH, "Quân khu 9", "thuyền nan"), (KHANH, None, "cả đêm")],
    ),
    "a body told to propose": (
        "Đồng chí đề nghị: Sở Công Thương rà soát bến chợ; các xã đề xuất điểm đặt trạm cân.",
        [(KHANH, "Sở Công Thương", "bến chợ"), (KHANH, None, "trạm cân")],
    ),
    "along with that": (
        "Đồng chí gợi mở, xã cần khai thác bến chợ. Cùng với đó là quan tâm giảm nghèo ở bản Lót.",
        [(KHANH, "xã", "bến chợ"), (KHANH, "xã", "giảm nghèo")],
    ),
    "the police warn": (
        "Công an tỉnh Sơn La khuyến cáo người dân không chuyển tiền cho người lạ.",
        [("Công an tỉnh Sơn La", "người dân", "chuyển tiền")],
    ),
}  # fmt: skip

INSTRUCTS_NOBODY = {
    "told of as done before": "Trước đó, đồng chí đã yêu cầu xã dọn lại chợ phiên.",
    "what comes of a letter": (
        "UBND tỉnh Sơn La vừa ban hành văn bản về phòng cháy rừng.\n\nCác xã thực hiện tốt việc trực chòi canh trong tháng qua."
    ),
    "what a decree lays down": "Đồng chí nhấn mạnh kết quả. Nghị định số 118/2025/NĐ-CP quy định trung tâm phải có ghế ngồi.",
    "what a city will do": "Đồng chí nhấn mạnh, thành phố Sơn La sẽ tập trung cải cách thủ tục.",
    "what had to be faced": "Đồng chí khẳng định tỉnh có nhiều thuận lợi. Tỉnh vừa phải đối mặt với thiên tai.",
    "what is left to be done": "Đồng chí lưu ý xã Chiềng Hoa còn nhiều việc phải lo: hộ nghèo còn 17,2%; đường bản xuống cấp.",
    "an old story": "Đồng chí nhắc lại chuyện cũ: năm 2018, cả bản phải làm lán ở tạm.",
    "past order": "Thời gian qua, Bí thư Tỉnh ủy đã chỉ đạo các xã sắp xếp xong trụ sở.",
    "ordered before": "Trước đó, Tỉnh ủy đã yêu cầu các địa phương báo cáo hằng tuần.",
    "remark": "Bí thư Tỉnh ủy nhấn mạnh kết quả của xã là đáng trân trọng.",
    "remark on a role": "Đồng chí nhấn mạnh, chính quyền cấp xã là nơi gần dân nhất.",
    "praise": "Đồng chí Lò Văn Khánh biểu dương cán bộ xã đã nỗ lực vượt khó.",
    "noun, the demands of": "Công tác cán bộ của xã đáp ứng yêu cầu nhiệm vụ trong tình hình mới.",
    "noun, carrying out": "Thực hiện chỉ đạo của Bí thư Tỉnh ủy, xã đã lập ba tổ công tác.",
    "noun, proposals": "Các đề nghị của cử tri được Thường trực HĐND tỉnh tổng hợp đầy đủ.",
    "traffic": "Tuyến giao thông liên xã giao với quốc lộ 6 tại bản Nà Lìu.",
    "steering committee": "Ban Chỉ đạo tỉnh họp phiên thứ ba, Bí thư Tỉnh ủy chủ trì.",
    "speaking to direct": "Đồng chí Lò Văn Khánh phát biểu chỉ đạo hội nghị.",
    "directing work": "Đảng ủy xã chỉ đạo nhân dân phát triển kinh tế, đời sống ngày một khá lên.",
    "what the commune did": "Đồng chí đánh giá cao xã. Xã đã tập trung tuyên truyền, vận động bà con hiến đất.",
    "thanks": "Thay mặt lãnh đạo tỉnh, đồng chí cảm ơn bà con đã hiến đất mở đường.",
    "a plan told": "Trong nhiệm kỳ tới, Đảng bộ xã phấn đấu thu nhập bình quân đạt 60 triệu đồng/người/năm.",
    "a request to be done in passing": "Chị Lường Thị Hoa đến bộ phận một cửa theo yêu cầu của cán bộ để bổ sung giấy tờ.",
    "handed over": "Tại buổi làm việc, Sở Y tế bàn giao 5 bộ máy tính cho trạm y tế xã.",
    "budget given": "Năm 2025, xã được giao dự toán thu ngân sách 12 tỷ đồng.",
    "belief": "Đồng chí tin tưởng Đảng bộ và nhân dân xã sẽ đoàn kết, vượt qua mọi khó khăn.",
    "describing after a remark": "Bí thư Tỉnh ủy khẳng định xã đi đúng hướng. Xã có 12 bản, trong đó 5 bản vùng cao.",
    "the next paragraph tells": (
        "Đồng chí đánh giá cao nỗ lực của xã.\n\nXây dựng nông thôn mới ở xã có nhiều chuyển biến, đường bản sạch đẹp."
    ),
    "letters that stand for a thing": "Đồng chí nhấn mạnh OCOP phải là sản phẩm thật, bán thật.",
    "what people put up with": (
        "Chị Lò Thị Na, Trưởng bản Nà Lìu nói: “Đường bản lầy lội. Trời mưa, các cháu phải nghỉ học, ốm phải đi vòng 12 km”."
    ),
    "according to somebody, a want": (
        "Theo Chủ tịch UBND xã Hà Văn Tư, toàn xã có 20 nhà phải làm lại, trong đó 6 nhà cần đất ở mới."
    ),
    "gifts": "Dịp này, Bí thư Tỉnh ủy tặng 20 suất quà cho hộ nghèo và kiểm tra công tác phòng cháy rừng.",
    "required by law": "Luật yêu cầu mọi hồ sơ được trả đúng hạn.",
    "meeting's task": "Hội nghị tập trung thảo luận các giải pháp phát triển kinh tế tập thể.",
    "told of what there is": "Đồng chí Lò Văn Khánh cho biết, các xã đã chốt tiến độ và có đủ vốn.",
    "another list, by another": (
        "Hội nghị nêu kết quả:\n\n1. Chợ phiên đã mở lại.\n\nBà con phấn khởi.\n\n2. Xây dựng xong bến đò."
    ),
    "what the state is for": (
        "Đồng chí nhấn mạnh kết quả.\n\nNhà nước giữ vai trò kiến tạo để thị trường gỗ phát triển lành mạnh."
    ),
    "an order read out": "Đồng chí Lò Văn Khánh quán triệt nội dung Chỉ thị số 10/CT-TTg về an toàn hồ đập.",
    "told of what is short": "Đồng chí Lò Văn Khánh cho biết, các trạm y tế cần thêm 12 bác sĩ.",
}


@pytest.mark.parametrize("name", INSTRUCTS)
def test_each_instruction_is_found_with_who_gives_it_and_to_whom(name: str) -> None:
    text, wanted = INSTRUCTS[name]
    found = facts(OPENING + text).article.directives
    assert [fact.issuer for fact in found] == [issuer for issuer, _, _ in wanted], [fact.quote for fact in found]
    for fact, (_, addressee, words) in zip(found, wanted, strict=True):
        assert words in fact.quote
        if addressee is not None:
            assert fact.addressee == addressee


@pytest.mark.parametrize("name", INSTRUCTS_NOBODY)
def test_what_only_tells_instructs_nobody(name: str) -> None:
    assert [fact.quote for fact in facts(OPENING + INSTRUCTS_NOBODY[name]).article.directives] == []
