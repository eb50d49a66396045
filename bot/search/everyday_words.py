"""Words of talk around a question, in which nothing is asked: who asks, in what mood, where he is, what it is for.

Unlike the ordinary words they are left out only at the edge of a clause, or where a whole clause is made of them, and
only from a line that could not be answered with them: in the middle of a phrase many of them narrow what is asked.
Written with accents; a line typed without is read by their letters.
"""


def _phrases(listed: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(","))


FILLERS = _phrases(
    """
    à, ờ, ơ, ừ, ừm, ờm, ờ thì, à thì, à mà, thì là, là thế này, thế này, kiểu, kiểu như, ấy mà, nói thật, thật ra, thực
    ra, nói chung là, tức là, cụ thể thì, í, ý là, hừm, hic, nhể, nè, nì, đó mà, cơ, cơ mà, quên, nhầm, đang ghi, hiện
    ghi, ghi là, nói là, bảo là
    """
)
"""What is said while thinking; left out wherever it stands."""
_WHO = _phrases(
    """
    sếp tổng, sếp lớn, sếp em, sếp tôi, con máy, cái máy,
    tôi, tui, tao, tớ, mình, em, anh, chị, cô, chú, bác, ông, bà, cậu, dì, cháu, bạn, bồ, bot, ad, admin, mày, nó, sếp,
    thủ trưởng, đồng chí, đ/c, đc, cụ, thầy, má, mẹ, chúng tôi, chúng em, bọn em, tụi em, tụi tui, tụi mình, bọn mình,
    anh em, bà con, các bác, các anh, các chị, các đồng chí, các em, mấy anh, mấy chị, mấy đứa, quý vị,
    quý cơ quan, quý
    anh chị, anh chị, cô chú, ai đó, bot ơi, em ơi, bạn ơi, anh ơi, chị ơi, cháu ơi, cưng, cưng ơi, nhỏ, thằng em, lính,
    cán bộ trực, chuyên viên, văn phòng, vp, phòng mình, cơ quan tôi, đơn vị tôi, tổ công tác, lãnh đạo cần, lãnh đạo
    hỏi, lãnh đạo đang hỏi, lãnh đạo đang chờ, lãnh đạo chờ, lãnh đạo yêu cầu, lãnh đạo giục, lãnh đạo bảo, bộ phận
    trực, bên em, bên mình, bên tôi, trên tỉnh, trên sở, trên trung ương, cấp trên
    """
)
"""Who asks, who is asked and for whom."""
_KIN = _phrases("anh, chị, chú, cô, bác, ông, bà, cậu, dì, út")
_KIN_NUMBERS = _phrases("hai, ba, tư, năm, sáu, bảy, tám, chín, mười, út, cả")
"""How people are called by their place among brothers and sisters: "chú ba"."""
_ASKING = _phrases(
    """
    kiếm đâu ra,
    hỏi, hỏi nhờ, hỏi dùm, hỏi giùm, hỏi giúp, hỏi lại, hỏi gấp, hỏi mãi, hỏi hoài, hỏi thật, hỏi thiệt, hỏi ngu, hỏi
    xíu, hỏi tý, hỏi cái, hỏi câu, hỏi một câu, cho hỏi, xin hỏi, tính hỏi, định hỏi, đang hỏi, được hỏi, câu hỏi, tra,
    tra giùm, tra dùm, tìm, tìm giúp, tìm giùm, tìm kiếm, kiếm giùm, kiếm dùm, kiếm giúp, mò, lục, lục giùm, lục lại,
    dò, dò giùm, ngó, ngó giùm, coi, coi giùm, coi giúp, xem, xem giùm, xem lại, kiểm tra, kiểm tra giúp, kiểm tra lại,
    kiểm giúp, kiểm lại, rà, rà lại, rà giúp, rà soát, đối chiếu lại, check, check giúp, check check lại, search, đọc,
    đọc giùm, đọc giúp, đọc nhanh, đọc lại, nhắc, nhắc giùm, nhắc giúp, nhắn, nhắn giùm, nhắn lại, gửi, gửi giúp, gửi
    lại, chuyển, chuyển giúp, cho, cho biết, cho xin, cho coi, cho tôi, cho em, cho anh, cho chị, cho mình, cho cháu,
    cho tui, cung cấp, trả lời, trả lời giùm, giải đáp, nói, nói giùm, nói nghe, nói coi, bảo, bảo giùm, kể, kể nghe,
    chỉ giùm, chỉ giúp, biểu, mách, mách giùm, giúp, giúp đỡ, giúp với, hỗ trợ, giùm, dùm, nhờ, phiền, làm phiền, làm
    ơn, làm phước, xin, xin phép, xin được, mong, mong được, rất mong, kính mong, kính nhờ, trân trọng, kính, kính gửi,
    kính thưa, thưa, đề nghị, đề nghị cung cấp, đề nghị cho biết, yêu cầu cung cấp, yêu cầu cho biết, cảm ơn, cám ơn,
    cảm ơn trước, cảm ơn nhiều, đội ơn, xin cảm ơn, trân trọng cảm ơn, thank you, xin lỗi, sorry, cần, cần biết, cần
    nắm, cần hỏi, muốn, muốn biết, muốn hỏi, muốn nắm, nắm, nắm lại, biết, rõ, thấy, thấy ghi, thấy nói, cho rõ, làm rõ,
    xác minh, xác nhận, lấy, lấy giúp, lấy giùm, lấy ra, trích, trích giúp, trích ra, cho tôi hỏi, phản hồi, phúc đáp,
    hồi đáp, thông tin, thông tin giúp, tổng hợp, tổng hợp giúp, thống kê, liệt kê giúp, tóm, tóm giúp, v/v, v v, nội
    dung, nội dung hỏi, câu, cho nghe, nghe, gõ, hỏi tiếp, tiếp, tiếp theo, thêm nữa, câu nữa, nhờ tra, nhờ xem, thắc
    mắc, tò mò, hồi âm, chỉ bảo, mần ơn, cảm phiền, tra cứu, tra cứu giúp, báo ngay, báo lại, nói lại, nhắc lại, chép
    lại, giải thích, giải thích giùm, giải thích giúp, trích lục, tham vấn, chỉ tui, chỉ em, chỉ tui với, chỉ em với,
    chỉ anh với, chỉ với, biết thì chỉ, cho tui hay, cho em hay, cho anh hay, cho hay, thỉnh giáo, yêu cầu, cần làm rõ,
    nội dung cần làm rõ, tìm hiểu, trả lời phát, tra phát, đáp, đáp án, hỏi câu này, hỏi cái này, cho nhờ tra, tra tra
    hộ phát, báo tôi, báo em, báo anh, xem soi giúp, soi, lấy nhờ vả, nhờ tí, nhờ chút, nhờ cái, nhờ miếng, hỏi tí, hỏi
    chút, hỏi ké, hỏi đúng, hỏi gọn, cần tra, cần tìm, đang cần, đang tìm, tìm giúp tôi, đang hỏi là, ý tôi là, ý em là,
    ý mình là, ý là, ý hỏi là, tức là hỏi, hỏi là, thêm câu nữa, hỏi thêm, có người hỏi, nhiều người hỏi, người ta hỏi,
    có người, trả lời luôn, trả lời luôn giúp, nhắn lại anh, nhắn anh, có gì nhắn, có gì nhắn anh, có gì báo lại, xong
    nhắn lại, đang tra, đang tìm hiểu, hộ tôi, hộ em, hộ anh, hộ chị, hộ mình, hộ cái, hộ với, hộ bác, hộ chú, hộ cháu,
    hộ phát, giúp hộ, hộ nhé, hộ nha, hộ ạ, hộ tí, hộ tui, nhắn giúp, hộ cô, hộ ông, hộ bà, tra hộ anh, tra hộ em, xem
    hộ em, xem hộ anh, phiền em, phiền anh, phiền chị, phiền bạn, anh cảm ơn, em cảm ơn, chị cảm ơn, viết một câu, viết
    cho, chép vào, chép, chỉ cần, chỉ cần biết, chỉ hỏi, chỉ muốn hỏi, chỉ muốn biết, chỉ xin, chỉ lấy, chỉ thiếu, thiếu
    mỗi, còn thiếu mỗi, thiếu đúng, chưa trả lời, mà chưa trả lời, chưa báo, chưa báo lại, ghi chưa kịp,
    chưa kịp ghi, không kịp ghi, nghe chưa kịp, nghe không kịp
    """
)
"""How something is asked for."""
_STATE = _phrases(
    """
    đang, đang họp, đang trên xe, trên xe, ngồi xe, lên xe, xuống xe, đang lái xe, lái xe, đang chạy xe, chạy xe, đang
    đi, đi đường, trên đường, ngoài đường, trên đường đi, dọc đường, ra sân bay, ở sân bay, đi công tác, đang công tác,
    ngoài chốt, ở chốt, trực, đang trực, đi cơ sở, xuống cơ sở, xuống xã, trong họp, trong phòng họp, giữa cuộc họp,
    họp, vào họp, sắp họp, sắp vào họp, chuẩn bị họp, giao ban, họp giao ban, họp báo, hội nghị, dự hội nghị, họp chi
    bộ, họp thôn, họp bản, họp xong, họp tới nơi, lên lớp, lên bục, lên phát biểu, đang đứng, đang ngồi, đang chờ, chờ,
    đợi, ngồi chờ, ngồi đợi, nãy giờ, từ sáng, từ sáng tới giờ, cả buổi, cả sáng, cả tiếng, mệt, mệt quá, mệt ghê, bận,
    bận quá, vội, vội quá, rối, rối quá, gấp, gấp quá, gấp lắm, gấp gấp, khẩn, rất khẩn, hỏa tốc, cần gấp, cần ngay, cần
    liền, ngay, liền, lẹ, lẹ lên, mau lên, nhanh, nhanh lên, nhanh giúp, nhanh nhanh, sớm, càng sớm càng tốt, kịp, kịp
    giờ, cho kịp, cho kịp giờ, tranh thủ, tiện, tiện thể, nhân tiện, sẵn, sẵn tiện, tiện đây, luôn, luôn nhé, luôn nha,
    già rồi, mắt kém, mắt tôi kém, tuổi cao, tôi tuổi cao, mới vào nghề, mới nhận việc, mới về nhận công tác, mới
    tập dùng, lần đầu dùng, chưa quen, máy lag,
    mạng yếu, sóng yếu, gõ vội, gõ không dấu, không có dấu, điện thoại cùi, máy yếu, máy hết pin, sắp hết pin, mạng
    chậm, hơi vội, đang vội, đang bận, đang dở tay, đang dở việc, đang dở, ngồi cơ quan, ở cơ quan, ở nhà, đang ở nhà,
    về hưu, mới lên, mới chuyển về, đang ở cơ sở, ở cơ sở, dở, dở tay, đang viết dở, trong hội trường, ngồi trong hội
    trường, trong buổi sáng, trong buổi chiều, trong ngày, trong hôm nay, trong sáng nay, trong chiều nay
    """
)
"""Where the reader is, and how pressed."""
_DOUBT = _phrases(
    """
    bấm, bấm thế này, bấm vậy, gõ thế này, gõ vậy, hỏi thế này, hỏi vậy, đã đúng chưa, đúng chưa biết,
    không tra được, tra không được, không nhớ, không nhớ rõ, không nhớ chính xác, không nhớ ra, không còn nhớ, nhớ
    không ra, quên mất, quên béng, quên
    khuấy, tự nhiên quên, lỡ quên, nhớ mang máng, mang máng, nhớ láng máng, hình như, nghe đâu, nghe nói, nghe bảo, nghe
    đồn, nghe phong thanh, nghe ai nói, chắc, không chắc, không chắc lắm, không rõ, chưa rõ, không biết, chẳng biết,
    hổng biết, hông biết, hong biết, hỏng biết, chả biết, chưa biết, ko biết, k biết, không nắm, chưa nắm, chưa nắm
    được, lú, lú quá, tìm mãi, tìm hoài, tìm mãi không ra, tìm mãi không thấy, tìm mãi chưa ra, tìm hoài không ra, tìm
    hoài không thấy, tìm hoài hổng ra, tìm không thấy, tìm không ra, tìm chưa ra, tra mãi không ra, tra mãi không thấy,
    tra mãi chưa ra, tra hoài không ra, hỏi mãi không ra, hỏi mãi không được, hỏi hoài không ra, hỏi hoài không ai biết,
    không ai biết, không ai trả lời, chưa ai trả lời, chưa tìm ra, chưa tìm được, không tìm ra, không tìm được, không
    tìm thấy, bí, bí quá, bí rồi, cãi nhau, đang cãi nhau, mỗi người nói một kiểu, mỗi người một kiểu, mỗi nơi nói một
    kiểu, sợ nhầm, sợ sai, sợ nói sai, nhớ nhầm, có khi nhầm, có nhầm không, có đúng không, không biết có đúng không,
    nếu có, nếu biết, nếu được, có thể, có thể cho, được không, được ko, được hông, được chứ, dc ko, dc k, có không, có
    chưa, không ta, mà cũng không, mà cũng tìm không thấy, mà tìm không ra, mà tìm mãi không thấy, mà không thấy, mà
    không ai biết, mà cũng không biết, có mỗi cái, có mỗi, mỗi cái, chỉ mỗi, có thế, có vậy, thế thôi, vậy thôi, có vậy
    thôi, không thấy, chưa trả lời được, không trả lời được, chịu, chịu rồi, chịu chết, hay quên, quên mất tiêu, quên
    mất tiêu rồi, quên rồi, có sẵn, nếu có sẵn, nếu em có sẵn, chưa có thì thôi, không có thì thôi, không nhớ rõ lắm,
    không rõ lắm
    """
)
"""What he does not know, and how he looked for it."""
_PURPOSE = _phrases(
    """
    để, đặng, nhằm, phục vụ, làm, làm báo cáo, làm slide, làm tờ trình, làm đề cương, làm tài liệu, viết, viết bài, viết
    tin, viết báo cáo, viết tham luận, viết diễn văn, viết phát biểu, soạn, soạn báo cáo, soạn diễn văn, soạn thảo,
    thảo, thảo văn bản, chuẩn bị, chuẩn bị báo cáo, chuẩn bị tài liệu, chuẩn bị bài, chuẩn bị phát biểu, chuẩn bị nội
    dung, hoàn thiện, hoàn chỉnh, điền, điền vào, điền biểu, đưa vào, đưa vào báo cáo, đưa vào bài, chèn vào, ghi, ghi
    vào, ghi sổ, cho vào, nộp, nộp báo cáo, trình, trình ký, trình sếp, trình lãnh đạo, trình thủ trưởng, báo cáo,
    báo cáo tỉnh, báo cáo sếp, báo cáo lãnh đạo, báo cáo thủ trưởng, báo cáo cấp trên, báo cáo trung ương, báo cáo đồng
    chí, báo cáo anh, báo cáo chị, báo cáo đoàn, báo cáo nhanh, phát biểu, bài phát biểu, bài nói, diễn văn, tờ trình,
    tham luận, đề cương, slide, bản tin, biên bản, công văn, bài báo, bài viết, số liệu cho, tư liệu, tài liệu, làm tư
    liệu, tham khảo, để tham khảo, để biết, để nắm, nắm tình hình, để nắm tình hình, theo dõi, để theo dõi, tham mưu, để
    tham mưu, để đối chiếu, để so, để kiểm tra, để trả lời, trả lời cử tri, trả lời báo chí, trả lời dân, trả lời bà
    con, để in, in ra, để học, học nghị quyết, ôn thi, thi, đi thi, tuyên truyền, để tuyên truyền, phát loa, đọc loa,
    đọc trên loa, đọc trước dân, nói trước dân, nói chuyện với dân, nói với dân, giải thích cho dân, giải thích với dân,
    gửi báo, làm tin, sinh hoạt chi bộ, đưa lên slide, cho chắc, cho chắc ăn, cho yên tâm, cho đúng, cho chuẩn, cho
    chính xác, cho rồi, cho xong, cho biết với, để còn, còn, để kịp, còn báo cáo, còn trình, để còn báo cáo, để còn
    trình, để còn kịp, mang đi họp, đem đi họp, đi họp, khi họp, lúc họp, trước khi họp, trước khi vào họp, trước giờ
    họp, lúc phát biểu, khi phát biểu, điền vào biểu, để điền vào biểu, để điền, để chép, để chép vào, soạn bài, soạn
    bài phát biểu, đang soạn bài phát biểu, viết bài phát biểu
    """
)
"""What the answer is for."""
_FORM = _phrases(
    """
    ngắn, ngắn gọn, ngắn thôi, ngắn ngắn thôi, gọn, gọn thôi, gọn lỏn, vắn tắt, thật ngắn, càng ngắn càng tốt, số thôi,
    con số thôi, đúng con số, mỗi con số, đọc số, đọc số thôi, nêu số, chỉ cần số, chỉ cần con số, cần con số, cần số,
    xin số, xin con số, xin số liệu, cho số liệu, số chính xác, con số chính xác, số liệu chính xác, số liệu cụ thể, số
    cụ thể, con số cụ thể, xin số chính xác, xin con số chính xác, một dòng, một dòng thôi, một câu, một câu thôi, mấy
    chữ thôi, kèm nguồn, kèm theo nguồn, kèm ngày, có nguồn, có ghi nguồn, nguồn luôn, ghi nguồn, ghi rõ nguồn, trích
    nguồn, dẫn nguồn, nêu nguồn, đừng dài dòng, khỏi dài dòng, không dài dòng, không cần giải thích, khỏi giải thích,
    đừng giải thích, nói thẳng, nói thẳng ra, nói luôn, nói nhanh, nói ngắn, nói ngắn thôi, nói gọn, nói rõ, nói rõ ra,
    nói cụ thể, rõ ràng, cụ thể, chi tiết, đầy đủ, chính xác, thật chính xác, chuẩn, đúng, đừng sai, đừng nhầm, đừng
    vòng vo, khỏi vòng vo, gạch đầu dòng, dạng gạch đầu dòng, thôi, thôi nhé, thôi nha, là được, là được rồi, là đủ, là
    đủ rồi, cho nhanh, cho gọn, trả lời ngay, trả lời gọn, trả lời ngắn, trả lời liền, trả lời đi, nói đi, đi nào, xem
    nào, coi nào, coi, miễn bình luận, dứt khoát, kèm nguồn trích dẫn, dẫn tên văn bản, bằng chữ, bằng văn bản, chữ to,
    nói to lên, nói to, nói chậm, đọc chậm, viết gạch đầu dòng, gạch đầu dòng thôi, tóm tắt thôi, sơ sơ, sơ sơ cũng
    được, đại khái thôi, chỉ cần vậy, chỉ cần thế, chỉ vậy thôi, hoặc cái tên, tên thôi, chỉ cần tên
    """
)
"""How the answer should look."""
_MOOD = _phrases(
    """
    ông nội, bà nội, lận, mấy ảnh, mấy chỉ, mấy ổng, mấy bả, ủa chớ,
    ôi, ối, ôi giời, giời ơi, trời, trời ơi, trời đất, trời đất ơi, trời ạ, chao, chao ôi, chà, ủa, ui, haiz, hải, hề
    hề, hihi, haha, huhu, hic hic, khổ, khổ quá, khổ ghê, bực, bực quá, bực mình, chán, chán quá, lạ, lạ thật, lạ ghê,
    thiệt, thiệt là, thiệt tình, thật, thật là, sao mà, ê, này, alo, a lô, hello, hi, chào, xin chào, chào buổi sáng,
    chào bạn, dạ, vâng, ok, oke, phát, cái coi, dữ, dữ thần, iu, nhen, mậy, hả mậy, eng, nghen con, nha bé, nhớ, nhể, á,
    zới, zậy ta, quái lạ, hú hồn, thôi được rồi, bình tĩnh, mô tê, nỏ, chi rứa, hí, bữa ni, chừ, giừ, mi, tau, o ơi, mấy
    o, haizz, haizzz, hu hu, help me, cứu, cứu với, cứu bồ, giải cứu, bé ơi, thím ơi, dì ơi, chú ơi, cô ơi, bác ơi, ạ,
    nhé, nhá, nha, nghen, nghe, nghe chưa, hen, hè, hỉ, nhỉ, hả, há, ha, hở, hử, vậy, vậy ta, vậy cà, vậy hả, thế, thế
    nhỉ, thế hả, dzậy, dzậy ta, zậy, zị, vầy, rứa, rứa hè, ri, mô, mần, đây, đấy, đó, đi, với, cái này, cái khoản, cho
    tui, cũng được, cũng được nhé, đang cần, rất cần, đang rất cần, chứ, chớ, chứ nhỉ, coi thử, thử, thử xem, xem thử,
    hộ cái, giùm cái, tí, tý, chút, xíu, một tí, một chút, một xíu, lát, lát nữa, tí nữa, chút nữa, bây giờ, hôm nay
    họp, ngay bây giờ, ngay lập tức, lập tức, tới giờ, tới giờ rồi, đến giờ rồi, vs, z, j, nhaa, plz, pls, please, tks,
    thanks, thankss, thank, trước nhé, trước nha, quá, ghê, lắm, ông ơi, bà ơi, anh em ơi, mọi người, mọi người ơi, cả
    nhà ơi, ad ơi, lẹ lẹ lên, lẹ lẹ, nhanh lẹ, ku, cu, em gái, em trai, trợ lý, trợ lý ơi, nếu không phiền, nếu tiện,
    khi nào rảnh, rảnh không, có rảnh không, có ai không, có ai trực không, thế em, thế bot, nhỉ bot, với ạ, nha em, nhé
    em, nhé bot, nha bot, nghen em, ạ em, dạ anh, dạ chị, dạ em, dạ thưa, thưa anh, thưa chị, thưa bác, hỉ em, ui em ơi,
    em hỉ
    """
)
"""Moods, greetings and particles of all regions."""
_JOINING = _phrases(
    """
    là, thì, mà, có, và, rằng, đã, rồi, nữa, được, cái, cái vụ, vụ, chuyện, khoản, để, đặng, phải
    """
)
"""What holds talk together and is none by itself."""
_SOON = _phrases(
    """
    sáng nay, trưa nay, chiều nay, tối nay, đêm nay, hôm nay, bữa nay, sáng mai, trưa mai, chiều mai, tối mai, ngày mai,
    mai, mốt, ngày kia, tuần này, tuần sau, tuần tới, thứ hai, thứ hai tới, thứ sáu, đầu giờ, đầu giờ chiều, đầu giờ
    sáng, cuối giờ, giờ họp, giờ giao ban, năm phút nữa, mười phút nữa, nửa tiếng nữa, 5 phút nữa, 10 phút nữa, 15 phút
    nữa, 30 phút nữa
    """
)
"""When it is needed: told beside what it is needed for, since "sáng nay" alone asks what happened this morning."""
_NEEDED = _phrases(
    """
    để, kịp, cho kịp, trước, trong, ngay, cần, cần trong, cần ngay, cần cho, họp, có họp, sắp họp, báo cáo, để báo cáo,
    còn báo cáo, phải báo cáo, trình, phải trình, nộp, phải nộp, phát biểu, cuộc họp, cho cuộc họp, buổi họp, giao ban,
    hội nghị, làm việc, dùng, đi họp, tiếp đoàn, đón đoàn, vào, xong, phải xong, gửi, sếp hỏi, lãnh đạo hỏi, anh em hỏi,
    dân hỏi, bà con hỏi
    """
)
SOON = _SOON
NEEDED = _NEEDED | _PURPOSE
PERSONAL = (_WHO | _ASKING | _STATE | _DOUBT | _FORM | _MOOD) | {
    f"{kin} {number}" for kin in _KIN for number in _KIN_NUMBERS
}
"""Phrases by which a clause is known for talk: the reader speaks of himself, to the bot, or of how it should answer."""
ASKING = ((_ASKING | _DOUBT) - {"cho", "thông tin", "mong"}) | {"là", "rằng", "câu", "mục", "khoản", "vụ"}
"""Phrases after which the question itself begins, whatever was said before them: "… nhờ tôi tìm"."""
EVERYDAY = (
    (PERSONAL | FILLERS | _PURPOSE | _JOINING)
    | {f"{need} {soon}" for soon in _SOON for need in _NEEDED}
    | {f"{soon} {need}" for soon in _SOON for need in _NEEDED}
)
"""All phrases of everyday talk; a single word that is `LIMITING` too is none."""
TAGS = _phrases(
    """
    ba, chăng, chưa, con, cà, hem, hok, hong, hông, hổng, k, kh, khum, không, ko, má, ta
    """
)
"""What is everyday talk only as the last word of a clause."""
LIMITING = _phrases(
    """
    bao giờ, bao gồm, bao nhiêu, bình quân, bị, chiều qua, chuẩn, chưa kể, chưa tính, chứ không, cũ, cận, cắt, cựu,
    diện, dân tộc, dưới, dự báo, dự kiến, dự thảo, giảm, gì, hôm kia, hôm nào, hôm qua, hôm trước, hơn, hồi, khu vực,
    khác, khóa, không kể, không phải, không tính, kém, kể cả, kỳ, loại, lần, mấy, mức, nam giới, ngoại trừ, nguyên,
    nguyên nhân, ngày, nhiệm kỳ, nhóm, nhất, năm, năm nay, năm ngoái, năm sau, năm trước, nữ, phó, phụ nữ, quyền, quý,
    quý này, riêng, sao lại, so với, sáng qua, sáp nhập, sắp tới, sẽ, thanh niên, thay, thoát, thua, tháng, tháng nay,
    tháng này, tháng sau, tháng trước, thư ký, thời, tiền nhiệm, trung bình, trách nhiệm, trước khi sáp nhập, trẻ em,
    trừ, tuần, tuần này, tuổi, tái, tính cả, tính theo, tăng, tương lai, tại sao, tỉ lệ, tối qua, tỷ lệ, vì sao, vùng,
    vợ, xưa, xếp, đâu, đối tượng,
    cả nước, toàn quốc, tây bắc, đông bắc, tây nguyên, miền bắc, miền trung, miền nam, miền núi, đồng bằng
    """
)
"""Words that narrow what is asked, or ask something else: a clause that holds one is no talk, whoever speaks in it."""
OPENING = _phrases(
    """
    ai, cho, chưa, chẳng, chỉ, còn, cùng, cả, cấp, của, do, hay, hoặc, khi, không, lúc, lẫn, mới, nam, ngoài, người,
    nhưng, nào, nếu, sau, số, theo, thêm, trong, trước, tính, tại, tổng, tới, từ, và, vì, về, với, đến, đối với, đợt, ở
    """
)
"""Words that do so where a clause begins with one."""
SURE_WITHOUT_MARKS = _phrases(
    """
    em, anh, toi, tui, minh, sep, bot, ad, nhe, nha, nhen, nghen, giup, gium, dum, nho, xin, alo, troi, oi, voi, da,
    vang, hen, gap, met, thay, ui, lam on, cam on, chau, bac, khan, kip, tks, thanks, pls, plz, ok, hello, hic, haiz,
    tra, xem, coi, doc, nhac, hoi, thay, ui
    """
)
"""Words of talk, written without marks, that are hardly anything else."""
SURE_AT_THE_EDGE = _phrases(
    """
    a, e, di, roi, day, vay, thoi, luon, nhanh, ngay, biet, can, cho, muon, gui, kiem, ha, hi, dc, duoc, chu, cai, la,
    ma, thi, nhi, do, nua, ay, the, ne, ni, ri, rua, hong, j, z, vs, lien, le, som, kip, tim, cung cap, noi, bao, de
    """
)
"""More of them, where they stand before or after the question."""
NO = _phrases("ko, k, kh, hk, hok, hông, hổng, hỏng, hem, khum, khong")
"""Ways "không" is typed."""
LEVELS = _phrases("tỉnh, xã, phường, huyện, quận, thị trấn, đặc khu, bản, thôn")
"""Words that after a question may ask for a part of the place: "mỗi phường thôi"."""
