"""Who asks those above for what, and what is told as hard by whom, pattern by pattern; the people are invented."""

import pytest

from tests.generation.facts import facts

OPENING = "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.\n\n"
KHANH, MAI = "Lò Văn Khánh", "Cầm Thị Mai"

Wanted = list[tuple[str | None, str]]
"""By whom, and words of the quote."""

ASKS: dict[str, tuple[str, Wanted]] = {
    "goes on behind a list": (
        "Các đại biểu nêu một số vấn đề: chợ còn chật; đề nghị làm rõ tiến độ bến xe. Trong xây dựng chợ cần bổ sung bãi đỗ.",
        [("các đại biểu", "bến xe"), ("các đại biểu", "bãi đỗ")],
    ),
    "those above are to direct others": (
        "Cử tri kiến nghị tỉnh giữ giá điện; đồng thời chỉ đạo ngành ngân hàng giãn nợ cho hộ nuôi cá.",
        [("Cử tri", "giá điện"), ("Cử tri", "hộ nuôi cá")],
    ),
    "in passing": (
        "Cử tri đề nghị tỉnh giữ giá điện. Ngoài ra, trạm y tế còn thiếu thuốc, đề nghị bổ sung thuốc cho trạm.",
        [("Cử tri", "giá điện"), ("Cử tri", "bổ sung thuốc")],
    ),
    "by one whose post goes on": (
        f"Chị {MAI}, Chi hội trưởng phụ nữ bản Lót, kiến nghị nâng phụ cấp cho chi hội.",
        [(MAI, "phụ cấp")],
    ),
    "a company with a long name": (
        "Tại buổi tiếp, đại diện Công ty CP Đầu tư trồng rừng và chế biến gỗ xuất khẩu Mộc Sơn đề nghị tỉnh khoanh nợ.",
        [("Công ty CP Đầu tư trồng rừng và chế biến gỗ xuất khẩu Mộc Sơn", "khoanh nợ")],
    ),
    "items that begin as orders": (
        "Lãnh đạo xã kiến nghị tỉnh hai nội dung:\n\n- Cho phép mở lại bến đò;\n\n- Giao xã làm chủ đầu tư nhà văn hóa.",
        [("lãnh đạo xã Chiềng Hoa", "bến đò"), ("lãnh đạo xã Chiềng Hoa", "nhà văn hóa")],
    ),
    "what people wish for most": (
        "Điều nông dân bản Lót mong nhất là có cầu qua suối.",
        [("nông dân bản Lót", "cầu qua suối")],
    ),
    "the wish of those concerned": (
        "Nguyện vọng của các hộ ven suối là được chuyển lên khu tái định cư.",
        [("các hộ ven suối", "tái định cư")],
    ),
    "needed most, in a quotation": (
        f"“Chúng tôi cần nhất là con dấu mới”, bà {MAI}, Chủ tịch UBND xã Chiềng Hoa nói.",
        [(MAI, "con dấu")],
    ),
    "by a paper": (
        "Tỉnh đã có văn bản đề nghị Bộ Xây dựng bố trí vốn cho cầu Mường Khoa.",
        [("tỉnh Sơn La", "Mường Khoa")],
    ),
    "begged for": (
        "Xã xin chủ trương xây lại trạm y tế.",
        [("xã Chiềng Hoa", "trạm y tế")],
    ),
    "some opinion": (
        "Có ý kiến đề nghị giảm thủ tục vay.",
        [("ý kiến", "thủ tục vay")],
    ),
    "according to those who need it": (
        "Theo ý kiến của các hợp tác xã, cần có chính sách thuê đất dài hơn.",
        [("các hợp tác xã", "thuê đất")],
    ),
    "wished for in a quotation": (
        "Ông Lò Văn Pọm (bản Lót) nói: “Chúng tôi chỉ mong giá xoài đừng rớt, cần nhất là kho lạnh”.",
        [("Lò Văn Pọm", "kho lạnh")],
    ),
    "inside a quotation, by who stands behind it": (
        f"“Gia đình tôi 7 người ở chung một gian, mong phường xét cho mua nhà”, bà {MAI} giãi bày.",
        [(MAI, "mua nhà")],
    ),
    "one who stands up": (
        "Một nông dân đứng lên xin tỉnh cấp sổ đỏ cho 40 hộ.",
        [("một nông dân", "sổ đỏ")],
    ),
    "put forward": (
        f"Chị {MAI} đề đạt được vay 200 triệu đồng không cần thế chấp.",
        [(MAI, "200 triệu")],
    ),
    "by a letter to those above": (
        "UBND tỉnh Sơn La có Tờ trình gửi Thủ tướng đề nghị hỗ trợ 350 tỷ đồng khắc phục mưa lũ.",
        [("UBND tỉnh Sơn La", "350 tỷ đồng")],
    ),
    "a wish": (
        "Nông dân Lò Văn Pọm ở Mường Bú nêu nguyện vọng được vay vốn dài hơn.",
        [("Lò Văn Pọm", "vay vốn")],
    ),
    "what opinions ask for": (
        "Các ý kiến tập trung đề nghị: sửa cầu treo bản Lót; giải quyết việc chồng lấn đất giữa hai bản.",
        [("các ý kiến", "cầu treo"), ("các ý kiến", "chồng lấn")],
    ),
    "the province to its ministry": (
        "Tỉnh Sơn La đề nghị Bộ ủng hộ chủ trương nâng cấp Quốc lộ 37; phân cấp cho tỉnh làm chủ đầu tư.",
        [("tỉnh Sơn La", "Quốc lộ 37"), ("tỉnh Sơn La", "chủ đầu tư")],
    ),
    "country folk": (
        "Bà con kiến nghị Nhà nước nâng mức chuẩn trợ cấp xã hội.",
        [("bà con", "trợ cấp")],
    ),
    "they": (
        f"Bà {MAI} cho biết cử tri xã Mường Bú phản ánh giếng cạn từ tháng Hai; họ đề nghị tỉnh khoan thêm giếng.",
        [("cử tri xã Mường Bú", "khoan thêm giếng")],
    ),
    "begged for by opinions": (
        "Ngoài ra, nhiều ý kiến xin giữ lại điểm tiếp nhận hồ sơ ở trụ sở xã cũ.",
        [("nhiều ý kiến", "điểm tiếp nhận")],
    ),
    "wished for by voters": (
        "Cử tri phường Tô Hiệu mong kè suối Nậm La đừng dừng giữa chừng.",
        [("cử tri phường Tô Hiệu", "giữa chừng")],
    ),
    "and begged for": (
        f"Bà {MAI}, Phó Chủ tịch UBND xã Chiềng Hoa mong Sở Nông nghiệp và Môi trường đo đạc lại bản đồ, và xin thêm 2 biên chế.",
        [(MAI, "bản đồ"), (MAI, "2 biên chế")],
    ),
    "agreed first, then asked": (
        "Các ý kiến đều nhất trí với phương án kè; đồng thời, đề nghị mở rộng việc hỏi bà con ở bản Lót.",
        [("các ý kiến", "mở rộng việc hỏi bà con")],
    ),
    "what voters bring up, some of it wants": (
        "Cử tri xã Chiềng Hoa phản ánh nhiều ý kiến xoay quanh các vấn đề: nâng cấp kè suối Nậm Mu; chợ trung tâm còn lầy lội mỗi khi "
        "mưa; cần sớm cấp sổ đỏ cho dân tái định cư.",
        [("cử tri xã Chiềng Hoa", "kè suối"), ("cử tri xã Chiềng Hoa", "sổ đỏ")],
    ),
    "so many opinions of voters": (
        "Hội nghị ghi nhận 9 ý kiến của cử tri về những vấn đề như: đề nghị lắp thêm đèn đường; có biện pháp thoát nước ở khu 3.",
        [("cử tri", "đèn đường"), ("cử tri", "thoát nước")],
    ),
    "matters brought to an office": (
        "Lãnh đạo các xã, phường đã kiến nghị mấy nội dung về chợ và hàng hóa, gồm: nhu cầu tập huấn cho công chức; "
        "đầu tư chợ đầu mối; hỗ trợ tiêu thụ mận.",
        [("lãnh đạo các xã, phường", "tập huấn"), ("lãnh đạo các xã, phường", "chợ đầu mối"), ("lãnh đạo các xã, phường", "mận")],
    ),
    "an opinion that something is needed": (
        "Một số hội viên cũng nêu ý kiến cần thêm việc giám sát nợ xây dựng; chú trọng theo dõi vốn ủy thác.",
        [("một số hội viên", "giám sát nợ"), ("một số hội viên", "ủy thác")],
    ),
    "behind a picture": (
        "🔹 Các đại biểu đề xuất Hội Nông dân xã cần đối thoại nhiều hơn với bà con.",
        [("các đại biểu", "đối thoại")],
    ),
    "granted to a commune": (
        "Đoàn công tác ghi nhận kiến nghị của xã Chiềng Hoa về phân bổ thêm kinh phí duy tu đường và sẽ giao Sở Tài chính xem xét.",
        [("xã Chiềng Hoa", "phân bổ thêm kinh phí duy tu đường")],
    ),
    "told by whom it went to": (
        "Thủ tướng Chính phủ đồng ý với kiến nghị của UBND tỉnh Sơn La về việc cho phép chỉ định thầu 7 công trình; riêng đề nghị "
        "của tỉnh Lai Châu hỗ trợ 480 tỷ đồng xây hồ, sẽ xem xét sau.",
        [("UBND tỉnh Sơn La", "chỉ định thầu"), ("tỉnh Lai Châu", "480 tỷ đồng")],
    ),
    "a commune": (
        "Xã Chiềng Hoa kiến nghị tỉnh bố trí vốn làm cầu qua suối Nậm Mu.",
        [("xã Chiềng Hoa", "cầu")],
    ),
    "a commune's leaders": (
        "Lãnh đạo xã Chiềng Hoa đề nghị UBND tỉnh sớm bổ sung công chức tư pháp.",
        [("lãnh đạo xã Chiềng Hoa", "tư pháp")],
    ),
    "wished for, with a word between": (
        "Hiệp hội Chè tỉnh thì mong sớm có tuyến xe buýt lên Mộc Châu.",
        [("Hiệp hội Chè tỉnh", "xe buýt")],
    ),
    "leave that only those above give": (
        "Sở Y tế Sơn La đề nghị cho kéo dài hợp đồng với bác sĩ về hưu.",
        [("Sở Y tế Sơn La", "kéo dài hợp đồng")],
    ),
    "goes on without a verb of asking": (
        "Xã Chiềng Hoa kiến nghị tỉnh bổ sung 6 công chức. Cho phép xã dùng tiền bán trụ sở cũ.",
        [("xã Chiềng Hoa", "6 công chức"), ("xã Chiềng Hoa", "trụ sở cũ")],
    ),
    "and at the same time": (
        "Bí thư Đảng ủy xã Cầm Thị Mai đề xuất được tuyển thêm giáo viên, đồng thời đề nghị hỗ trợ 2 tỷ đồng sửa trường.",
        [(MAI, "giáo viên"), (MAI, "2 tỷ đồng")],
    ),
    "several communes": (
        "Các xã kiến nghị tỉnh sớm ban hành hướng dẫn.",
        [("các xã", "hướng dẫn")],
    ),
    "two things": (
        "Xã Chiềng Hoa kiến nghị tỉnh đầu tư trạm bơm; hỗ trợ giống cây ăn quả.",
        [("xã Chiềng Hoa", "trạm bơm"), ("xã Chiềng Hoa", "giống")],
    ),
    "carried over": (
        "Xã Chiềng Hoa kiến nghị tỉnh quan tâm sửa trường học. Bổ sung giáo viên tiếng Anh. "
        "Sớm phủ sóng điện thoại cho hai bản vùng cao.",
        [("xã Chiềng Hoa", "trường học"), ("xã Chiềng Hoa", "giáo viên"), ("xã Chiềng Hoa", "phủ sóng")],
    ),
    "a commune's chairman": (
        f"Bà {MAI}, Chủ tịch UBND xã Chiềng Hoa đề xuất tỉnh cho phép dùng trụ sở cũ của huyện làm trường.",
        [(MAI, "trụ sở cũ")],
    ),
    "a chairman to the province": (
        f"Chủ tịch UBND xã {MAI} đề nghị tỉnh hỗ trợ xã 5 bộ máy tính.",
        [(MAI, "máy tính")],
    ),
    "voters": (
        "Cử tri xã Chiềng Hoa kiến nghị sớm nâng cấp tỉnh lộ 106.",
        [("cử tri xã Chiềng Hoa", "tỉnh lộ")],
    ),
    "people wish": (
        "Bà con bản Nà Lìu mong Nhà nước kéo điện lưới về bản.",
        [("bà con bản Nà Lìu", "điện lưới")],
    ),
    "a villager": (
        "Anh Lường Văn Pọm, bản Nà Lìu, mong muốn xã mở lớp dạy nghề mộc.",
        [("Lường Văn Pọm", "dạy nghề")],
    ),
    "a secretary to the centre": (
        "Đồng chí Lò Văn Khánh kiến nghị Chính phủ cho tỉnh cơ chế riêng về đất rừng.",
        [("Lò Văn Khánh", "đất rừng")],
    ),
    "a secretary asks the Prime Minister": (
        "Bí thư Tỉnh ủy đề nghị Thủ tướng Chính phủ xem xét hỗ trợ tỉnh khắc phục hậu quả lũ quét.",
        [("Lò Văn Khánh", "lũ quét")],
    ),
    "the province to the ministries": (
        "Tỉnh Sơn La đề nghị Bộ Xây dựng bố trí vốn nâng cấp quốc lộ 279D.",
        [("tỉnh Sơn La", "quốc lộ")],
    ),
    "on this occasion": (
        "Nhân dịp này, xã Chiềng Hoa cũng đề xuất tỉnh sớm giao đất cho nhà văn hóa bản.",
        [("xã Chiềng Hoa", "nhà văn hóa")],
    ),
    "after the hardship": (
        "Lãnh đạo xã Chiềng Hoa cho biết nhà công vụ đã hết chỗ, đồng thời kiến nghị cấp trên cho sửa dãy nhà cũ.",
        [("lãnh đạo xã Chiềng Hoa", "dãy nhà cũ")],
    ),
    "in a meeting told as past": (
        "Tại buổi làm việc, lãnh đạo xã Chiềng Hoa đã kiến nghị tỉnh sớm phê duyệt quy hoạch chung của xã.",
        [("lãnh đạo xã Chiềng Hoa", "quy hoạch chung")],
    ),
    "a list": (
        "Xã Chiềng Hoa kiến nghị các nội dung sau:\n\n- Cấp kinh phí sửa kênh Nà Sản.\n\n- Bổ sung hai biên chế văn thư.",
        [("xã Chiềng Hoa", "kênh"), ("xã Chiềng Hoa", "văn thư")],
    ),
    "a delegate": (
        "Đại biểu Sùng A Dếnh đề nghị HĐND tỉnh giám sát việc thu hồi đất dự án treo.",
        [("Sùng A Dếnh", "dự án treo")],
    ),
    "some opinions": (
        "Nhiều ý kiến đề nghị Trung ương sửa quy định về biên chế giáo viên.",
        [("nhiều ý kiến", "biên chế")],
    ),
    "a firm": (
        "Đại diện Hợp tác xã Nà Lìu mong muốn ngân hàng nới điều kiện vay.",
        [("Hợp tác xã Nà Lìu", "điều kiện vay")],
    ),
    "a department to the ministry": (
        "Sở Y tế Sơn La kiến nghị Bộ Y tế sửa định mức bác sĩ tuyến xã.",
        [("Sở Y tế Sơn La", "định mức")],
    ),
    "a province asks for more": (
        "Lãnh đạo tỉnh Sơn La kiến nghị Bộ Tài chính cấp vốn sửa cầu. Ngoài ra, tỉnh Sơn La cũng đề nghị đưa xã Chiềng Hoa "
        "vào diện ưu tiên.",
        [("lãnh đạo tỉnh Sơn La", "sửa cầu"), ("tỉnh Sơn La", "diện ưu tiên")],
    ),
    "but also proposes": (
        f"Bà {MAI}, Phó Chủ tịch UBND xã, đề nghị tỉnh soát lại giá nước, nhưng đề xuất không giao Sở Tài chính làm.",
        [(MAI, "giá nước"), (MAI, "không giao")],
    ),
    "sent in, one after the other": (
        "Cử tri bản Lót đến đông. Có 14 kiến nghị, đề xuất gửi tới đoàn như: làm cống qua suối; sửa cầu Nà Lìu; các "
        "chính sách giảm nghèo cho hộ mới tách.",
        [("cử tri", "cống qua suối"), ("cử tri", "cầu Nà Lìu"), ("cử tri", "hộ mới tách")],
    ),
    "what is wrong, and what is to become of it": (
        "Cử tri phản ánh một số vấn đề như: việc thu sai phí của một số cán bộ cần phải được xử lý nghiêm; chợ còn chật.",
        [("Cử tri", "thu sai phí")],
    ),
    "voters, and what they are": (
        "Một số cử tri là ngư dân còn yêu cầu Chính phủ quản lý giá dầu.",
        [("Một số cử tri là ngư dân", "giá dầu")],
    ),
    "districts ask the province": (
        "Lãnh đạo các xã, thành phố trao đổi về vốn. Đồng thời đề nghị với tỉnh, các sở gỡ khó về mặt bằng bến đò.",
        [("lãnh đạo các xã, thành phố", "bến đò")],
    ),
    "needs, one after the other": (
        "Đại diện lãnh đạo các sở đánh giá trung tâm chạy tốt. Tuy nhiên, cần rà soát dữ liệu y tế; cần đưa camera về bản.",
        [("lãnh đạo các sở", "y tế"), ("lãnh đạo các sở", "camera")],
    ),
    "asked in questions": (
        "Các cử tri hỏi: Bao giờ cầu Nà Lìu được sửa? Khi nào bà con bản Lót có điện?",
        [("Các cử tri", "cầu Nà Lìu"), ("Các cử tri", "có điện")],
    ),
    "through a deputy": (
        f"Bà {MAI} nhờ đại biểu chuyển ý kiến đến Sở Y tế để trạm có bác sĩ.",
        [(MAI, "bác sĩ")],
    ),
    "wished for in other words": (
        f"Bà con ước có một cây cầu qua suối. Chị {MAI} mong ước bản sớm có điện.",
        [("Bà con", "cây cầu"), (MAI, "có điện")],
    ),
    "also wished for": (
        "Doanh nghiệp kiến nghị tỉnh cho thuê thêm đất bãi, đồng thời mong muốn được giãn thuế.",
        [("Doanh nghiệp", "đất bãi"), ("Doanh nghiệp", "giãn thuế")],
    ),
    "behind what is wrong, in a list": (
        "Các cử tri kiến nghị một số vấn đề: duy tu đường ra bến; cầu treo bị dừng hoạt động, đề nghị sửa kè hai bên suối.",
        [("các cử tri", "đường ra bến"), ("các cử tri", "sửa kè")],
    ),
    "said at the end, by the given name": (
        f"Cử tri {MAI} vui khi có đường. “Tuy nhiên, đường mới đã hư hỏng. Cơ quan chức năng cần quan tâm giám sát”, cử tri Mai "
        "kiến nghị.",
        [(MAI, "giám sát")],
    ),
    "for the commune, without a comma": (
        f"Bà {MAI} - Phó Chủ tịch UBND xã cho biết xã rất mong tỉnh sớm cấp kinh phí mua máy bơm.",
        [(MAI, "máy bơm")],
    ),
    "what a deputy holds to be needed": (
        f"Đại biểu {MAI} cho rằng, dự thảo luật cần bổ sung phụ cấp vùng cao; đề nghị bộ làm rõ đối tượng.",
        [(MAI, "phụ cấp vùng cao"), (MAI, "đối tượng")],
    ),
}  # fmt: skip

ASKS_NOTHING = {
    "matters that opinions turn on": (
        "Các ý kiến tập trung vào các nhóm nội dung chính như: công tác tuyên truyền; bảo vệ tài nguyên; hỗ trợ người dân."
    ),
    "excuses": "Cử tri được xin lỗi tận nhà vì hồ sơ trễ hẹn.",
    "where something is proposed": "Đoàn công tác đánh giá khu vực đề xuất đầu tư có nhiều thuận lợi về giao thông.",
    "a closing formula": "UBND xã rất mong nhận được sự hợp tác, đóng góp ý kiến của Nhân dân để Trung tâm phục vụ tốt hơn.",
    "answered": "Các kiến nghị của cử tri đã được Sở Xây dựng trả lời bằng văn bản.",
    "a figure among figures": (
        "Trung tâm phục vụ hành chính công xã tiếp nhận 3.205 hồ sơ, trả đúng hạn 97%. Xã được giao 52 biên chế, thiếu 6 người so "
        "với định mức; chi đầu tư mới đạt 31% kế hoạch."
    ),
    "the other side of the figures": ("Có 11 xã giải ngân trên 60% vốn. Ngược lại, 4 xã chưa giải ngân được đồng nào."),
    "cases being gone through": "Bộ Tài chính đang rà soát khoảng 140 dự án tồn đọng trong cả nước.",
    "to be solved": "Đồng chí ghi nhận và sẽ báo cáo Ban Thường vụ các kiến nghị, đề xuất của xã.",
    "discussed": "Các đại biểu đã thảo luận, đề xuất nhiều giải pháp hay.",
    "offices that propose": "Ban Xây dựng Đảng tham mưu, đề xuất Đảng ủy xã nhân sự đại hội.",
    "hope": "Nhờ vụ cà phê được giá, bà con hy vọng cái Tết ấm hơn.",
    "asking for leave": "Năm qua xã có ba công chức xin nghỉ việc.",
    "what becomes of them": (
        "Cử tri phản ánh đường bản lầy lội. Đối với ý kiến, kiến nghị còn lại của các bản, xã tổng hợp gửi các sở."
    ),
    "thanks to somebody": f"Bà {MAI} nhờ các tổ lưu động mà làm giấy tờ nhanh hơn.",
    "a question of a leader": "Đồng chí Lò Văn Khánh hỏi: Bao giờ xã làm xong bến đò?",
    "an office's name": "UBND tỉnh Sơn La nhất trí với đề xuất của Sở Xây dựng và ghi nhận nỗ lực của xã.",
}

HARD: dict[str, tuple[str, Wanted]] = {
    "should be sold, and is stuck": (
        "Nhà vườn gặp rất nhiều khó khăn. Khoảng 400 tấn mận cần được tiêu thụ nhưng vẫn ách tắc ở bến đò. "
        "Nhiều hộ không đủ sức trồng lại, nên rất cần được tiếp sức.",
        [(None, "400 tấn mận"), (None, "trồng lại")],
    ),
    "before what is asked for in passing": (
        "Cử tri đề nghị tỉnh giữ giá điện. Ngoài ra, trạm y tế còn thiếu thuốc, đề nghị bổ sung thuốc cho trạm.",
        [("Cử tri", "thiếu thuốc")],
    ),
    "why something is asked for": (
        f"Chị {MAI} kiến nghị nâng phụ cấp cho chi hội, bởi mức 400 nghìn đồng hiện nay không đủ tiền xăng.",
        [(MAI, "tiền xăng")],
    ),
    "there are as many that gave up": (
        "Điều đáng lo là các xưởng nhỏ. Trong 6 tháng, xã có 31 xưởng mở mới, nhưng cũng có 27 xưởng giải thể.",
        [(None, "27 xưởng")],
    ),
    "one from a company, in a quotation of several sentences": (
        f"Bà {MAI}, đại diện Công ty TNHH Chè Mộc, Khu công nghiệp (KCN) Nà Sàn cho biết: “Xưởng thuê đất từ năm 2009. "
        "Chúng tôi trả tiền một lần, nhưng lại không được cấp sổ đỏ”.",
        [(MAI, "sổ đỏ")],
    ),
    "what makes it hard, told to the end": (
        "Một số hiệp hội phản ánh do giá xăng tăng nên nhiều nhà xe, nhất là nhà xe nhỏ gặp khó khăn.",
        [("Một số hiệp hội", "giá xăng")],
    ),
    "items of a list behind a sentence that only counts them": (
        "Hơn 10 ý kiến của nhà vườn phản ánh khó khăn, vướng mắc trong tiêu thụ quả.\n\n"
        "Cụ thể: cho vay chậm giải ngân; việc xử lý rác của chợ đầu mối còn nhiều bất cập…",
        [(None, "chậm giải ngân"), (None, "chợ đầu mối")],
    ),
    "too weak to strive": (
        "Một bộ phận hộ nghèo thiếu vốn, thiếu ý chí phấn đấu vươn lên.",
        [(None, "ý chí")],
    ),
    "asked why": (
        "Bà Lò Thị Ọi (tổ 3) thắc mắc vì sao nhà bị thu hồi 80 m2 nhưng chỉ được đền bù 50 m2.",
        [("Lò Thị Ọi", "80 m2")],
    ),
    "somebody else tells next": (
        "“Nhà chúng tôi dột mấy năm nay”, ông Lò Văn Pọm giãi bày. Bà con cũng phản ánh đèn đường khu 2 hỏng cả tháng không ai sửa.",
        [("Lò Văn Pọm", "dột"), ("bà con", "đèn đường")],
    ),
    "a draft": (
        f"Bà {MAI} cho rằng dự thảo báo cáo còn dàn trải, phần hạn chế viết chung chung.",
        [(MAI, "dàn trải")],
    ),
    "told in anger": (
        "Cử tri Lò Văn Pọm (bản Lót) bức xúc vì bãi rác bốc mùi, gửi đơn ba lần mà chưa ai trả lời.",
        [("Lò Văn Pọm", "bãi rác")],
    ),
    "no speaker, no announcement": (
        "Chất lượng nguồn nhân lực thấp. Tình trạng tảo hôn chưa được đẩy lùi. Một số cán bộ chưa làm tròn trách nhiệm. "
        "Tội phạm ma túy diễn biến phức tạp. Khu giãn dân đến nay chưa được cấp sổ.",
        [
            (None, "nhân lực thấp"),
            (None, "tảo hôn"),
            (None, "Một số cán bộ"),
            (None, "ma túy"),
            (None, "cấp sổ"),
        ],
    ),
    "only so much of it": (
        "Khó khăn nhất là thiếu đất sản xuất. Cả xã chỉ có 210 ha ruộng nước cho 1.400 hộ.",
        [(None, "đất sản xuất"), (None, "210 ha")],
    ),
    "said further": (
        f"Bà {MAI} cho biết thêm, xã có 4 điểm trường phải học nhờ nhà văn hóa.",
        [(MAI, "4 điểm trường")],
    ),
    "admitted one after the other": (
        f"Bà {MAI} thừa nhận cầu treo đã xuống cấp, việc định giá đất kéo dài, còn 9 bản chưa có nhà văn hóa.",
        [(MAI, "cầu treo"), (MAI, "định giá đất"), (MAI, "9 bản")],
    ),
    "losses": (
        "Mưa lũ gây ra thiệt hại rất nghiêm trọng cho ba bản vùng thấp.",
        [(None, "ba bản")],
    ),
    "what a storm left": (
        f"Bà {MAI}, Chủ tịch UBND xã Chiềng Hoa cho biết, dông lốc làm 4 căn nhà sập, 61 căn tốc mái ở ba bản.",
        [(MAI, "tốc mái")],
    ),
    "uneven": (
        "Nguồn giống đủ cho bà con nhưng chất lượng không đều; bệnh đạo ôn còn phức tạp, nhiều diện tích ngô bị ảnh hưởng.",
        [(None, "chất lượng không đều"), (None, "đạo ôn")],
    ),
    "going on in the next paragraph": (
        f"Bà {MAI} cho rằng công tác bán trú còn một số hạn chế.\n\nBếp ăn ở ba điểm trường chưa đạt chuẩn.\n\n"
        "Bên cạnh đó, nhiều em còn thiếu áo ấm.",
        [(MAI, "Bếp ăn"), (MAI, "áo ấm")],
    ),
    "a list named before it": (
        "Qua trao đổi, các xã phản ánh một số khó khăn trong quản lý chợ; nhân lực làm khuyến công; việc tiếp cận vốn.",
        [("các xã", "quản lý chợ"), ("các xã", "khuyến công"), ("các xã", "tiếp cận vốn")],
    ),
    "what voters bring up": (
        "Cử tri xã Chiềng Hoa nêu các vấn đề: đường vào bản Lót xuống cấp; đề nghị mở thêm tuyến xe buýt.",
        [("cử tri xã Chiềng Hoa", "đường vào bản Lót")],
    ),
    "a figure with what it is hard for": (
        f"Bà {MAI} cho biết, từ tháng 7 trung tâm tiếp nhận 3.205 hồ sơ; cả trung tâm chỉ có 3 người mà phải trực hai điểm.",
        [(MAI, "phải trực hai điểm")],
    ),
    "what is hardest": (
        f"Bà {MAI}, Chủ tịch UBND xã Chiềng Hoa cho rằng khó khăn lớn nhất vẫn là giải phóng mặt bằng.",
        [(MAI, "khó khăn lớn nhất vẫn là giải phóng mặt bằng")],
    ),
    "in so many sentences": (
        f"{MAI} nói gọn cái khó trong ba câu: đường về bản mùa mưa xe máy không đi được; trạm y tế chỉ có 1 bác sĩ phục vụ "
        "hơn 1 vạn dân; thanh niên đi làm xa quá đông.",
        [(None, "đường về bản"), (None, "bác sĩ"), (None, "quá đông")],
    ),
    "asked about": (
        "Đại biểu Lường Thị Hặc chất vấn: vì sao mỗi cán bộ xã phải đăng nhập tới 12 phần mềm?",
        [("Lường Thị Hặc", "12 phần mềm")],
    ),
    "by a report, on and on": (
        "Theo Sở Nội vụ, hồ sơ tăng mạnh. Nhiều xã chưa có đủ công chức theo quy định.",
        [("Sở Nội vụ", "công chức")],
    ),
    "by somebody told of": (
        "Bà Lường Thị Hặc, chủ cơ sở dệt ở bản Nà Lìu lo lắng vì giá sợi tăng.",
        [("Lường Thị Hặc", "giá sợi")],
    ),
    "out of the causes": (
        f"Chủ tịch UBND xã {MAI} cho biết nguyên nhân là phần mềm do nhiều nơi mua sắm; dữ liệu chưa chuẩn hóa.",
        [(MAI, "mua sắm"), (MAI, "chuẩn hóa")],
    ),
    "listed after như": (
        "Lãnh đạo xã Chiềng Hoa nêu một số khó khăn như: trụ sở chật hẹp; thiếu công chức địa chính; đường bản xuống cấp.",
        [("lãnh đạo xã Chiềng Hoa", "trụ sở"), ("lãnh đạo xã Chiềng Hoa", "địa chính"), ("lãnh đạo xã Chiềng Hoa", "đường bản")],
    ),
    "however": (
        "Kinh tế của xã phát triển khá. Tuy nhiên, tỷ lệ hộ nghèo còn cao.",
        [(None, "hộ nghèo")],
    ),
    "besides results": (
        "Bên cạnh kết quả đạt được, việc vận hành chính quyền hai cấp còn gặp khó khăn về hạ tầng số.",
        [(None, "hạ tầng số")],
    ),
    "said by a chairman": (
        f"Chủ tịch UBND xã Chiềng Hoa {MAI} cho biết, khó khăn lớn nhất hiện nay là thiếu cán bộ chuyên môn.",
        [(MAI, "thiếu cán bộ")],
    ),
    "by a villager": (
        "Anh Lường Văn Pọm, bản Nà Lìu, cho biết mùa mưa đường vào bản lầy lội, rất khó đi lại.",
        [("Lường Văn Pọm", "lầy lội")],
    ),
    "the Secretary points out": (
        "Đồng chí Lò Văn Khánh chỉ rõ, công tác giải phóng mặt bằng của xã còn chậm.",
        [("Lò Văn Khánh", "mặt bằng")],
    ),
    "of the report": (
        "Báo cáo của UBND xã nêu rõ, một số tiêu chí nông thôn mới chưa bền vững.",
        [("UBND xã", "tiêu chí")],
    ),
    "a paragraph of its own": (
        "Về khó khăn, vướng mắc: Nhân lực công nghệ thông tin còn thiếu. Phần mềm một cửa hay bị lỗi.",
        [(None, "Nhân lực"), (None, "Phần mềm")],
    ),
    "admitted": (
        "Giám đốc Sở Y tế Hà Đức Lập thừa nhận trạm y tế nhiều nơi chưa có bác sĩ.",
        [("Hà Đức Lập", "bác sĩ")],
    ),
    "according to": (
        "Theo bà Cầm Thị Mai, Chủ tịch UBND xã Chiềng Hoa, cán bộ xã phải kiêm nhiệm nhiều việc, áp lực lớn.",
        [(MAI, "kiêm nhiệm")],
    ),
    "still": (
        "Đồng chí cũng lưu ý một số hạn chế: giải ngân vốn còn thấp; chuyển đổi số chưa đồng đều giữa các bản.",
        [("Lò Văn Khánh", "giải ngân"), ("Lò Văn Khánh", "chuyển đổi số")],
    ),
    "because of": (
        "Xã Chiềng Hoa gặp nhiều khó khăn do địa bàn rộng, dân cư phân tán.",
        [(None, "địa bàn rộng")],
    ),
    "in a list of reports": (
        "Giám đốc Sở Xây dựng Lê Văn Bảy báo cáo: mặn đã lấn sâu 60 km; 8.000 hộ thiếu nước sinh hoạt.",
        [("Lê Văn Bảy", "lấn sâu"), ("Lê Văn Bảy", "thiếu nước")],
    ),
    "the source in the middle": (
        "Tuy vậy, theo Giám đốc Sở Nội vụ Lê Văn Bảy, 46 xã còn thiếu kế toán.",
        [("Lê Văn Bảy", "kế toán")],
    ),
    "who tells, then who it is": (
        "Ông Trần Văn Út, cử tri ấp 7, xã Chiềng Hoa, phản ánh đường có tới 60 ổ gà.",
        [("Trần Văn Út", "ổ gà")],
    ),
    "a hardship told of by nobody": (
        "Nhiều tuyến kênh cạn trơ đáy, trạm bơm không vận hành được.",
        [(None, "cạn trơ đáy")],
    ),
    "after a name and a colon": (
        "Đồng chí Cầm Thị Mai, Bí thư Đảng ủy xã Chiềng Hoa: Xã còn thiếu 12 giáo viên, 40 hộ phải mua nước từng can.",
        [(MAI, "thiếu 12 giáo viên")],
    ),
    "in a report's next paragraph": (
        "Báo cáo với đồng chí, Bí thư Đảng ủy xã Cầm Thị Mai cho biết xã có 14 bản.\n\nTuy nhiên, trạm y tế đã xuống cấp.",
        [(MAI, "xuống cấp")],
    ),
    "by those who have it hard": (
        "Tuy nhiên, các xã còn gặp không ít khó khăn. Ở xã Chiềng Hoa, nhà văn hóa bản dột nát.",
        [("các xã", "dột nát")],
    ),
    "for a disease": (
        "Đàn lợn còn 9.000 con, giảm 7% do dịch tả.",
        [(None, "dịch tả")],
    ),
    "after but": (
        "Song, đơn hàng của doanh nghiệp dệt may giảm, 120 doanh nghiệp tạm ngừng hoạt động.",
        [(None, "đơn hàng")],
    ),
    "a cause": (
        "Nguyên nhân là do nguồn cung cát khan hiếm, giá vật liệu tăng 20%.",
        [(None, "khan hiếm")],
    ),
    "announced in the sentence before": (
        "Bên cạnh kết quả, báo cáo nêu rõ hạn chế. Toàn trung tâm chỉ có 14 công chức; phần mềm lỗi bình quân 3 lần/tuần.",
        [(None, "14 công chức"), (None, "phần mềm")],
    ),
    "by a political report": (
        "Báo cáo chính trị nêu kết quả. Dù vậy, báo cáo cũng nhìn nhận chế biến chưa tương xứng với vùng nguyên liệu.",
        [("Báo cáo chính trị", "chế biến")],
    ),
    "by a delegate": (
        "Đại biểu Trần Văn Lực nêu thực trạng nhiều thôn còn lõm sóng di động.",
        [("Trần Văn Lực", "lõm sóng")],
    ),
    "slow": (
        "Đồng chí Lò Văn Khánh nhấn mạnh, một số bến chợ của tỉnh đang triển khai chậm.",
        [(KHANH, "bến chợ")],
    ),
    "slowing down": (
        "Tuy nhiên, nghề dệt tăng trưởng chậm lại so với năm ngoái. Chẳng hạn như khách mua đã giảm 35%; bán qua mạng "
        "còn hạn chế.",
        [(None, "nghề dệt"), (None, "khách mua"), (None, "qua mạng")],
    ),
    "what came of solving": (
        "Tuy nhiên, kết quả giải quyết đơn thư của bà con chưa đạt yêu cầu.",
        [(None, "đơn thư")],
    ),
    "a low start, and hurdles": (
        "Xã Chiềng Hoa có xuất phát điểm khá thấp. Tổ dệt gặp nhiều rào cản khi bán ra ngoài tỉnh.",
        [(None, "xuất phát điểm"), (None, "Tổ dệt")],
    ),
    "what a storm did": (
        "Trận mưa lớn ở bản Lót đã làm sạt lở bờ suối. Hiện 12 bản bị mất kết nối.",
        [(None, "bờ suối"), (None, "mất kết nối")],
    ),
    "no longer entitled": (
        "Cán bộ đảo không còn được hưởng phụ cấp xã khó khăn.",
        [(None, "phụ cấp")],
    ),
    "why it is asked for, without a comma": (
        f"Bà {MAI}, Trưởng bản Lót, đề nghị tỉnh sửa đường ra chợ vì hiện mặt đường đã xuống cấp.",
        [(MAI, "xuống cấp")],
    ),
    "not solved, whatever it needs": (
        "Tuy nhiên, bảng tin chưa chú trọng vào việc cần thúc đẩy nhưng lại có nhiều tin phụ.",
        [(None, "bảng tin")],
    ),
    "what a storm cost": (
        "Do ảnh hưởng của bão số 3, sản lượng cá lồng giảm 40%. Việc nộp hồ sơ qua mạng gặp khó do sóng yếu.",
        [(None, "cá lồng"), (None, "qua mạng")],
    ),
}  # fmt: skip

NOT_HARD = {
    "after an epidemic": "Xã tiên phong phục hồi sau dịch bệnh với tốc độ tăng trưởng cao hơn bình quân của tỉnh.",
    "in case there are any": "Tổ công nghệ số hướng dẫn bà con nộp hồ sơ, báo cáo xã khi có vướng mắc.",
    "what was directed about it": "UBND tỉnh đã chỉ đạo các sở giải quyết; kiến nghị chưa có nguồn thì lập lộ trình.",
    "complaints gone before": "Trước phản ánh về nhiều tồn tại trong quản lý đất, Giám đốc Sở cho biết quỹ đất của tỉnh là 8.300 ha.",
    "help for those who have it hard": (
        "Ngành làm tốt nhiều việc: đào tạo nghề cho 900 người; duy trì giúp đỡ 42 thương binh có mức sống trung bình gặp khó khăn."
    ),
    "what a model spares people": "Bà cho biết, nuôi theo chuỗi giúp bà con chủ động đầu vào nhằm hạn chế rủi ro, thiệt hại.",
    "once": "“Trước đây, con đường trước nhà lầy lội, khó đi lắm”, chị Lò Thị Ọi bày tỏ.",
    "gone through in a meeting": (
        "Bên cạnh những kết quả đạt được, hội nghị tập trung phân tích những tồn tại, hạn chế trong công tác Mặt trận; đề ra giải pháp."
    ),
    "the sentence that only opens": (
        "Tuy nhiên trong quá trình thực hiện, xã Chiềng Hoa còn gặp một số khó khăn, hạn chế nhất định."
    ),
    "the other side is good": (
        "Nhiệm kỳ qua còn nhiều khó khăn. Song Nhân dân các dân tộc đã nỗ lực; Đảng bộ xã phát huy lợi thế mới, đạt nhiều thành tựu."
    ),
    "problems only spoken of": "Các ý kiến tập trung vào đất đai, môi trường và một số vấn đề dân sinh bức xúc khác.",
    "somebody's task": "Mỗi bản có một tổ theo dõi, phản ánh kịp thời khó khăn, vướng mắc từ cơ sở.",
    "where something may happen": "MTTQ xã xuống cơ sở vận động bà con, nhất là ở các khu vực có nguy cơ sạt lở cao.",
    "a step of a plan": (
        "Sở báo cáo các vấn đề vướng mắc. Giai đoạn 1: Hoàn thành kế hoạch; rà soát và cấp mã cho các cơ sở chưa có mã; kết nối dữ liệu."
    ),
    "chiefly": (
        "Trong bối cảnh có nhiều khó khăn, thách thức, xã đã vượt lên. Xã tập trung ba khâu đột phá và bốn giải pháp chủ yếu."
    ),
    "down to the communes": "Tỉnh đã chuyển 200 nhiệm vụ xuống cấp xã.",
    "pointed at again": "Chính ở nơi quá tải ấy, chúng tôi gặp nhiều sáng kiến.",
    "only announced": "Các bí thư chi bộ phản ánh những khó khăn nảy sinh từ cơ sở.",
    "a saying": "“Vốn nằm im là lãng phí kép”, Chủ tịch UBND xã Hà Văn Tư nói.",
    "told to be done": (
        "Trước nguy cơ sạt lở, Chủ tịch UBND tỉnh Hà Văn Tư ký công điện. Nội dung công điện nêu: Công an tỉnh chốt các ngầm tràn; "
        "Sở Y tế trữ thuốc ở vùng hay bị cô lập."
    ),
    "what is praised": "Đồng chí đánh giá cao các xã đã đóng cống sớm, nhờ vậy thiệt hại giảm mạnh.",
    "water given": "Tỉnh đã khắc phục tình trạng thiếu nước sinh hoạt cho 12.000 hộ.",
    "none left": "Toàn tỉnh không còn nhà tạm, nhà dột nát.",
    "not to be let happen": "Thủ tướng nhấn mạnh không được để dân thiếu nước ngọt.",
    "overcome": "Vượt qua khó khăn, xã đã hoàn thành 15 chỉ tiêu.",
    "solved": "Tỉnh đã tháo gỡ khó khăn cho nhiều doanh nghiệp.",
    "to be solved": "Đồng chí yêu cầu các sở tháo gỡ khó khăn, vướng mắc cho cấp xã.",
    "children": "Xã tổ chức vui Tết cho 300 thiếu nhi ở 12 bản.",
    "poor households helped": "Hội Phụ nữ xã giúp hội viên có hoàn cảnh khó khăn vay vốn.",
    "particularly difficult areas": "Cán bộ công tác ở vùng đặc biệt khó khăn được hưởng phụ cấp.",
    "no longer": "Đường bê tông đã về bản, bà con không còn khó khăn trong đi lại.",
    "lowering": "Tỷ lệ hộ nghèo giảm còn 8,5%, không còn nhà tạm.",
    "a limit": "Xã lắp biển hạn chế tốc độ ở đoạn qua trường học.",
    "spoken of only": "Các đại biểu phân tích những khó khăn, vướng mắc và bàn giải pháp.",
    "on the way from something": "Nghề nuôi cá của xã chuyển từ nhỏ lẻ sang trang trại.",
    "beside something": "Song song với việc mở chợ, xã chú trọng giữ nghề dệt, không lãng phí đất bãi.",
    "what is replied to": (
        "Trước phản ánh về một số tồn tại chưa xử lý ở bến đò, đồng chí Lò Văn Khánh cho biết: Bến có 12 thuyền."
    ),
    "conceded": "Dịp lễ, mặc dù kỳ nghỉ kéo dài; tuy nhiên, lực lượng của xã đã trực đủ người.",
    "easing": "Tuy nhiên, so với quý trước, lao động mất việc đang giảm dần.",
    "those who will be helped": "Với người mất việc, công đoàn sẽ chăm lo 120 suất quà.",
    "named beside what is easy": "Trưởng các bản nêu những thuận lợi, khó khăn khi mở chợ.",
    "a storm that did no harm": "Trận mưa lớn ở bản Lót đêm qua không gây thiệt hại về người.",
}


def _told(found: list[tuple[str | None, str]], wanted: Wanted) -> None:
    assert [by and by.casefold() for by, _ in found] == [by and by.casefold() for by, _ in wanted], found
    for (_, quote), (_, words) in zip(found, wanted, strict=True):
        assert words in quote


@pytest.mark.parametrize("name", ASKS)
def test_each_petition_is_found_with_who_asks(name: str) -> None:
    text, wanted = ASKS[name]
    article = facts(OPENING + text).article
    _told([(fact.by, fact.quote) for fact in article.petitions], wanted)
    assert article.directives == []


@pytest.mark.parametrize("name", ASKS_NOTHING)
def test_speaking_of_petitions_asks_for_nothing(name: str) -> None:
    article = facts(OPENING + ASKS_NOTHING[name]).article
    assert [fact.quote for fact in [*article.petitions, *article.directives]] == []


@pytest.mark.parametrize("name", HARD)
def test_each_difficulty_is_found_with_who_tells_of_it(name: str) -> None:
    text, wanted = HARD[name]
    _told([(fact.by, fact.quote) for fact in facts(OPENING + text).article.difficulties], wanted)


@pytest.mark.parametrize("name", NOT_HARD)
def test_what_is_overcome_or_only_named_is_no_difficulty(name: str) -> None:
    assert [fact.quote for fact in facts(OPENING + NOT_HARD[name]).article.difficulties] == []
