"""Words by which a clause tells of the reader and his own work, and asks nothing: who speaks, what he writes, what for.

Written with accents; a line typed without is read by their letters.
"""

from bot.vietnamese.folding import words


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in listed.split(","))


READERS = _phrases(
    """
    tôi, tui, chúng tôi, em, chúng em, bọn em, tụi em, mình, bọn mình, chúng mình, tụi mình, tụi tui, bọn tôi, cháu,
    anh em, bên em, bên tôi, bên mình, bên chúng tôi, phòng em, phòng tôi, cơ quan em, cơ quan tôi, đơn vị em, đơn vị
    tôi, văn phòng tôi, văn phòng chúng tôi, ban biên tập, tổ biên tập, tổ biên soạn, nhóm biên soạn, tổ giúp việc, tổ
    thư ký, nhóm soạn thảo, tổ soạn thảo, bộ phận soạn thảo, người viết, người soạn, người chắp bút,
    sếp em, sếp tôi, sếp mình, lãnh đạo em, lãnh đạo tôi, thủ trưởng em, thủ trưởng tôi
    """
)
"""Who speaks."""
READERS_OR_OTHERS = _phrases(
    """
    anh, chị, bác, chú, cô, ông, bà, con, tớ, ad, bot, sếp, thủ trưởng, lãnh đạo, người đọc
    """
)
"""Who speaks or is spoken of: told apart by what follows."""
BEING = _phrases(
    """
    đang, đã, sẽ, sắp, vừa, mới, cũng, còn, phải, cần, muốn, định, mong, tính, có, được, được giao, được phân công,
    hiện, vẫn, lại, chỉ, chỉ cần, chỉ muốn, rất, rất cần, rất muốn, dự định, dự kiến, có ý định, có ý, thực sự, thật
    sự, chủ yếu, bắt đầu, tiếp tục, đang phải, lo, giúp, cùng, thường, hay, xin phép, xin, có nhiệm vụ, chịu trách
    nhiệm
    """
)
"""What stands between who speaks and what he does."""
WISHING = _phrases(
    """
    cần, muốn, xin, mong, mong được, rất mong, xin được, cần được, muốn được, chỉ cần, chỉ muốn, đang cần, đang muốn,
    định, rất cần, rất muốn, tính, xin phép, còn cần, nên
    """
)
"""How he says that he wants something."""
REQUESTING = _phrases(
    """
    xin, đề nghị, kính đề nghị, trân trọng đề nghị, rất mong, kính mong, vui lòng, xin vui lòng, làm ơn, nhờ, phiền,
    cảm phiền, xin phiền, mong
    """
)
"""How he asks the bot for something."""
TOLD = _phrases(
    """
    cho biết, cho biết rõ, cho tôi biết, cho em biết, cho mình biết, cho chúng tôi biết, cho tôi hỏi, cho em hỏi,
    cho mình hỏi, cho con hỏi, cho cháu hỏi, cho anh hỏi, cho chị hỏi, cho tui hỏi, cho bác hỏi, cho chú hỏi, cho
    chúng tôi hỏi, cho hỏi, cho em xin, cho tôi xin, cho mình xin, cho anh xin, cho chị xin, cho xin, cho chúng tôi
    xin, hỏi, hỏi xem, biết, được biết, biết rõ, biết xem, biết thêm, nắm, nắm rõ, nắm được, nêu, nêu rõ, nêu lại,
    nêu giúp, nêu đúng, nêu cho đúng, nêu ra, dẫn, dẫn đúng, dẫn lại, dẫn giúp, dẫn cho đúng, dẫn chính xác, trích,
    trích đúng, trích lại, trích giúp, trích dẫn, trích dẫn đúng, trích nguyên văn, ghi đúng, ghi cho đúng, ghi lại,
    ghi rõ, ghi chính xác, ghi lại cho đúng, cung cấp, cung cấp giúp, cung cấp cho chúng tôi, cung cấp cho tôi, làm
    rõ, xác nhận, xác nhận giúp, tra giúp, tra hộ, tra cứu, kiểm tra giúp, kiểm tra lại, tìm giúp, xem giúp, chỉ
    giúp, nói giúp, nói rõ, nhắc giúp, ghi, viết, lấy, lấy đúng, lấy lại, viết đúng, viết cho đúng, có đúng, nhắc
    lại giúp, hỏi thêm, hỏi nhanh, hỏi lại, hỏi chút, thông tin về, thông tin về các, hỏi thăm, hỏi thăm chút, bày
    giúp, bày cho, mách giúp
    """
)
"""What he wants to be done: to be told something, to quote it."""
PUT_SHORTLY = _phrases(
    """
    tóm tắt, tóm lược, tóm gọn, kể, kể gọn, kể lại, liệt kê, thống kê, so sánh, điểm lại, khái quát, thuật lại, giới
    thiệu, báo cáo nhanh, tổng hợp, tìm
    """
)
"""What he may want and what tells the bot what kind of answer is wanted: left to stand."""
PAPERS = _phrases(
    """
    bài phát biểu, bài nói, bài nói chuyện, bài viết, bài tham luận, tham luận, báo cáo, đề cương, đoạn, đoạn văn,
    phần, phần mở đầu, mục, dẫn chứng, văn bản, diễn văn, bài diễn văn, tờ trình, slide, bản thảo, luận điểm,
    chương, bài thu hoạch, bài báo, công văn, phụ lục, bảng biểu, bảng so sánh, chuyên đề, phóng sự, tài liệu, kịch
    bản, bản tin, bài giảng, bài thuyết trình, kỷ yếu, giáo án, lời dẫn, lời mở đầu, phát biểu khai mạc, đề dẫn, bản
    trình chiếu, bài trình bày, bản tổng hợp, lời chào mừng, bản thuyết minh, bài, trang, phần bối cảnh, biên bản,
    sổ tay, bản so sánh, hồ sơ, bài luận, khóa luận, luận văn, bài tuyên truyền, bài dự thi, thư trả lời, bản ghi, ý
    kiến phát biểu, dàn ý, dàn bài
    """
)
"""What he makes."""
PARTS = _phrases(
    "đoạn, đoạn văn, phần, phần mở đầu, mục, chương, luận điểm, dẫn chứng, lời dẫn, phụ lục, phần bối cảnh"
)
"""Parts of what he makes, which no speech of a leader is called by."""
WRITING = _phrases(
    """
    soạn, biên soạn, soạn thảo, viết, trình bày, dẫn, trích, trích dẫn, minh họa, minh hoạ, minh chứng, chứng minh,
    đối chiếu, ghi, ghi cho đúng, ghi vào, chắp bút, biên tập, thuyết trình, đưa vào, đưa lên, điền, điền vào, chèn,
    chèn vào, dẫn dắt, dẫn chứng, lấy làm dẫn chứng, mở đầu, làm báo cáo, làm slide, làm đề cương, làm tờ trình, làm
    cơ sở, làm căn cứ, làm dẫn chứng, làm ví dụ, so sánh, làm tư liệu, tham khảo
    """
)
"""What he does with it."""
WORKING = _phrases(
    """
    chuẩn bị, nêu, phục vụ, hoàn thiện, hoàn chỉnh, bổ sung, làm rõ, nhấn mạnh, khẳng định, nói, nói tới, nói đến,
    nói về, bàn, bàn về, nhắc, nhắc đến, nhắc tới, gắn, mở rộng, phân tích, đánh giá, liên hệ, kiểm tra, tổng hợp,
    tham mưu, phát biểu, báo cáo, giới thiệu, sửa, rà, rà soát, cập nhật, lấy, dùng, sử dụng, tìm hiểu, nghiên cứu,
    đọc, trả lời, giải thích, tuyên truyền, thảo luận, góp ý, dự, họp, tiếp, đón, làm, lập, dựng, in, kể, thuyết
    minh, học, ôn
    """
)
"""The same in words that others do too."""
PURPOSES = _phrases(
    """
    để, nhằm, đặng, phục vụ, nhân, nhân dịp, nhân lúc, với tinh thần, với tư cách, với tư cách là, nếu
    """
)
"""What a clause of purpose begins with."""
REASONS = _phrases("vì, do, bởi, bởi vì, tại vì, theo, cho, nhờ")
"""What one of reason begins with, where the reader himself is spoken of after it."""
WHERE_IN = _phrases(
    """
    khi, lúc, trong khi, trong lúc, trong, ở, tại, tới, đến, về, cho, liên quan đến, liên quan tới, sau khi, trước
    khi, trong quá trình, nơi, nơi mà, trong đó, ở đó, mà ở đó, với, đối với
    """
)
"""What a clause of time or place begins with."""
JOINING = _phrases(
    """
    dạ, vâng, thưa, à, ờ, ừ, mà, và, nhưng, nhưng mà, song, tuy nhiên, thật ra, nói thật, thú thật, hiện, hiện nay,
    hiện tại, vậy, vậy thì, vậy nên, vì vậy, vì thế, do đó, do vậy, bởi vậy, thế thì, nên, thì, cho nên, tức là,
    rằng, trước hết, thú thật là, nói thật là, thật ra là, ngoài ra, nhân tiện, tiện thể, ạ, nhé, em ơi, anh ơi, chị
    ơi, bạn ơi, bot ơi, ad ơi, anh chị ơi
    """
)
"""What joins a clause to the one before."""
DOUBTING = _phrases(
    """
    không chắc, chưa chắc, không biết, chẳng biết, chả biết, hổng biết, ko biết, không rõ, chưa rõ, không hiểu, chưa
    biết, chẳng rõ
    """
)
"""How he begins to say that he does not know whether the bot can answer."""
POINTING = _phrases("ấy, đó, này, nói trên, vừa nói, vừa nêu, kia")
"""Words that point back to what was named before."""
THERE = _phrases("nơi, nơi mà, trong đó, ở đó, mà ở đó")
"""What a clause begins with that goes on telling of what was named before."""
ADDRESSED = _phrases(
    """
    đồng chí, các đồng chí, quý cơ quan, anh chị, các anh chị, bạn, các bạn, bộ phận trực, văn phòng
    """
)
"""Who is asked."""
ADVERBS = _phrases(
    """
    giúp, giùm, rằng, về, xem, rõ, đúng, cho đúng, chính xác, cụ thể, lại, gấp, ngay, nhanh, với, là, thăm, chút, tí,
    xíu, thêm, thông tin về, thông tin về các, số liệu về, số liệu về các, nội dung về
    """
)
"""What may follow the word by which something is asked for."""
ARTICLES = _phrases("các, những, một, cái, từng, mỗi")
EXAMPLES = _phrases(
    "làm dẫn chứng, làm ví dụ, làm thí dụ, làm minh chứng, làm điển hình, làm điểm nhấn, làm mẫu, làm gốc"
)
"""By which a clause ends that says what is taken as an example."""
HELPING = _phrases("giúp, giùm, dùm")
"""By which a verb asks the bot for something, whoever is called by it: "em trình bày giúp chị"."""
SERVING = _phrases("phục vụ, cho, việc, công tác, quá trình, tiện, kịp")
"""What may stand between "để" and what is done."""
BECAUSE = _phrases("vì, do, bởi, bởi vì, tại vì")
"""What a clause of reason begins with, which before a request is the reader's."""
CONCERNING = _phrases("liên quan đến, liên quan tới, về phần, về việc, đối với phần, đối với nội dung")
"""What a clause begins with that says what the question belongs to."""
ONLY = _phrases(
    "chỉ tính, chỉ lấy, chỉ cần, chỉ nói, chỉ viết, chỉ xét, chỉ riêng, riêng, trừ, không tính, không kể, loại trừ"
)
"""What narrows a question though the reader says it of himself."""
NO_PAPERS = _phrases(
    """
    tiêu, đích, trăm, lớn, nhiều, mềm, còn lại, việc, trại, bị, thiết bị, bản, đường, tuyến, sông, biên giới, chính
    trị, pháp luật, nào
    """
)
"""What follows a word for something written and makes it another one: "mục tiêu", "phần trăm"."""
AFTERWARDS = _phrases("khi đó, sau đó, lúc đó, từ đó, trước đó, do đó, hồi đó, năm đó, tháng đó")
"""What ends in a word that points, and tells of time or of part and whole."""
PAPERWORK = words(
    """
    để nhằm phục vụ căn cứ thực hiện theo trên cơ sở kính gửi báo cáo thưa yêu cầu của lãnh đạo nhiệm vụ được giao
    tinh thần buổi làm việc cuộc họp giao ban hội nghị chuẩn bị nội dung cho xây dựng sơ kết tổng kết tham mưu công
    tác tổng hợp trình nắm biết xem xét ý kiến đưa vào dự thảo văn bản tài liệu bộ phận phòng văn đồng chí sáng
    chiều nay mai tới tuần tháng này kịp thời các việc soạn thảo viết và phát biểu thường trực cấp trên chỉ đạo đề
    cương bài ủy tỉnh kết luận tại ngay sau số liệu thông tin làm có theo dõi đôn đốc
    """
)
"""Words of which a clause that only says for what, for whom or at whose wish is made; it names nothing."""
PAPERWORK_BEGINS = _phrases(
    "để, nhằm, phục vụ, căn cứ, thực hiện, theo, trên cơ sở, kính gửi, báo cáo, thưa, làm cơ sở, làm căn cứ"
)
"""What such a clause begins with."""
NOT_BARE = frozenset(
    _phrases(
        """
        nhưng, lại, hay, mới, còn, cô, chị, con, bà, tớ, chú, nơi, tới, về, bàn, dự, in, đón, kể, ôn, nói, mục, bài,
        trang, đoạn, chương, lo, cũng, cùng, à, ờ, ừ, hộ, vì, do, ghi, nên, lấy, cho, bác, ông
        """
    )
)
"""Of all these the words that without their marks are others too: "noi" is nói and nơi, "lai" half of Lai Châu."""
OWN_PAPERS = _phrases(
    """
    bài phát biểu, bài nói, bài nói chuyện, bài viết, bài tham luận, tham luận, đề cương, diễn văn, bài diễn văn, tờ
    trình, slide, bản thảo, bài thu hoạch, bài báo, lời dẫn, lời mở đầu, bài thuyết trình, bài trình bày, dàn ý
    """
)
"""Papers that hardly anyone else than the reader is at work on."""
ANSWERING = _phrases("trả lời, báo, nói cho, đọc cho, tra cho, xem cho, tìm cho, nhắc cho, chỉ cho, giải đáp cho")
"""What he bids the bot, with whom it is for after it."""
THIS = _phrases("đây là, đó là, cái này, câu này, số này, số đó, thông tin này, nội dung này, con số này")
"""How he goes on to speak of what he asked for."""
PARDON = _phrases("bỏ qua, thông cảm, lượng thứ, bỏ quá, tha lỗi, đừng cười, đừng trách, đừng giận")
"""How he asks to be excused."""
NOTICING = _phrases(
    "thấy, nghe, nhớ, quên, sợ, ngại, tìm mãi, tìm hoài, mới thấy, chợt thấy, lại quên, lại sợ, chưa kịp, không kịp"
)
"""How a clause goes on that tells of the reader named before."""
SALUTING = _phrases("kính gửi, kính thưa, thưa, gửi, chào, xin chào, kính chào")
"""How a line is addressed."""
