"""The reviewed sentences: one for everything a reply may have to say about itself, each with what to try next."""

from bot.answers.answer import Notice, Say
from bot.answers.commands import COMMANDS

SENTENCES: dict[Say, str] = {
    Say.WELCOME: (
        "Kính chào đồng chí. Đồng chí gõ tên tỉnh, tên xã hoặc câu hỏi; câu trả lời kèm số liệu, chỉ đạo và nguồn bài. "
        "Hiện có {count} bài làm nguồn; điều chưa có trong bài, tôi sẽ nói là chưa có."
    ),
    Say.HELP: "Đồng chí gõ lệnh kèm tên cần hỏi, hoặc hỏi tự do. Có dấu, không dấu, viết hoa, viết thường đều được.",
    Say.PARTING: "Xin cảm ơn đồng chí. Khi cần, đồng chí gõ tên địa bàn hoặc câu hỏi.",
    Say.READ_AS: "Tôi hiểu “{typed}” là {place}. Nếu không phải, đồng chí gõ lại tên có dấu.",
    Say.MERGED: "{former} nay thuộc {present}; dưới đây nói về {present}.",
    Say.MERGED_PROVINCE: "{former} đã hợp nhất từ 1/7/2025, nay là {present}; dưới đây nói về {present}.",
    Say.BECAME: "{former} nay thuộc {present}.",
    Say.BECAME_PROVINCE: "{former} đã hợp nhất từ 1/7/2025, nay là {present}.",
    Say.LIES_ELSEWHERE: "{place} không thuộc {province}. Ý đồng chí là nơi nào?",
    Say.ONE_AT_A_TIME: "Dưới đây nói về {place}; còn {names}, đồng chí hỏi riêng.",
    Say.FORMED_OF: "Theo danh mục đơn vị hành chính, {place} nhận toàn bộ hoặc một phần của: {names}.",
    Say.FORMED_OF_PROVINCES: (
        "Theo danh mục đơn vị hành chính, {place} thành lập từ 1/7/2025 trên cơ sở hợp nhất {names}."
    ),
    Say.NOT_MERGED: (
        "Theo danh mục đơn vị hành chính, {place} giữ nguyên trong đợt sắp xếp từ 1/7/2025, không hợp nhất với tỉnh, "
        "thành phố nào."
    ),
    Say.SPLIT: "{former} nay chia về {count} đơn vị: {names}. Đồng chí chọn một nơi, hoặc gõ /xa kèm tên xã.",
    Say.SAME_NAME: "Cùng tên còn có: {names}. Cần nơi nào, đồng chí gõ kèm tên tỉnh.",
    Say.NOT_THAT_LEVEL: "{place} là {kind}. Đồng chí gõ /xa cho xã, /tinh cho tỉnh; hỏi thẳng tên cũng được.",
    Say.WHICH: "Ý đồng chí là nơi nào: {names}?",
    Say.WHICH_OF_MANY: (
        "Có {count} nơi tên “{typed}”. Đồng chí gõ kèm tên tỉnh, ví dụ: {typed}, {province}. Một số nơi: {names}."
    ),
    Say.WHICH_PERSON: "Tên đồng chí gõ chưa đủ hoặc chưa khớp hẳn. Ý đồng chí là {names}?",
    Say.NOTHING_ABOUT_PLACE: "Chưa có dữ kiện về {place}. Đồng chí thử {near} để xem điều đã có.",
    Say.NO_FIGURE: (
        "Chưa có số liệu “{what}” của {place}. Dưới đây là tên các chỉ tiêu đã có; đồng chí hỏi theo tên đó."
    ),
    Say.MORE_THAN_A_FIGURE: (
        "Có số liệu “{what}” của {place}, nhưng câu hỏi còn nói điều khác mà tôi chưa có. Đồng chí hỏi riêng từng ý, "
        "theo tên chỉ tiêu dưới đây."
    ),
    Say.NO_FIGURE_ANYWHERE: "Chưa có số liệu “{what}”. Đồng chí thử /solieu kèm tên tỉnh để xem các chỉ tiêu đã có.",
    Say.NO_FIGURES_AT: "Chưa có số liệu{what} của {place}. Đồng chí gõ /nguon để xem đã có bài về những nơi nào.",
    Say.OTHER_PERIOD: "Chưa có số liệu “{what}” của {place} cho {period}. Số liệu kỳ khác, nếu đồng chí cần, ở dưới.",
    Say.NO_PERIOD: "Bài không ghi số liệu này là của {period}; chỉ biết ngày của tin.",
    Say.ONLY_TOGETHER: "Bài chỉ ghi số chung cho {what}, không tách riêng.",
    Say.COUNTED_IN_LIST: ("Số xã, phường ở tiêu đề lấy từ danh mục đơn vị hành chính; chưa có bài nào nêu con số này."),
    Say.LISTED: "Theo danh mục đơn vị hành chính, tính đến {day}.",
    Say.NO_COUNT: "Các bài không ghi con số này; dưới đây chỉ là điều các bài có nói.",
    Say.NO_REASON: "Các bài không nói vì sao; dưới đây chỉ là điều đã biết.",
    Say.NO_AUTHOR: "Các bài này không ghi người viết. Đồng chí xem tên báo, ngày đăng ở mục Nguồn, hoặc gõ /nguon.",
    Say.NOT_SAID_SO: (
        "Các bài đã có không nói như vậy. Điều gần nhất ở dưới; đồng chí hỏi lại theo lời của bài, hoặc gõ /chithi."
    ),
    Say.NOT_TOLD_DONE: (
        "Các bài không nói việc này đã làm đến đâu; dưới đây chỉ là điều đã được yêu cầu, kiến nghị hoặc nêu ra."
    ),
    Say.CONFLICT: "Các bài ghi số liệu này khác nhau; đồng chí xem ngày và nguồn của từng con số trước khi dùng.",
    Say.NO_DIRECTIVE: "Chưa có chỉ đạo nào ứng với “{what}”. Đồng chí bỏ bớt điều kiện, hoặc gõ /chithi để xem tất cả.",
    Say.NO_PETITION: "Chưa có {what}. Đồng chí gõ /kiennghi để xem những gì đã có.",
    Say.NO_TOPIC: "Chưa có chủ đề “{what}”. Đồng chí chọn một chủ đề dưới đây, hoặc gõ /tim kèm từ cần tìm.",
    Say.NOTHING_ON_TOPIC: (
        "Chưa có dữ kiện về {what}. Đồng chí chọn chủ đề khác dưới đây, hoặc gõ /tim kèm từ cần tìm."
    ),
    Say.NOBODY: "Chưa biết ai giữ chức {post}. Đồng chí gõ /lanhdao để xem những người đã biết.",
    Say.NO_PERSON: "Chưa có thông tin về “{what}”. Đồng chí gõ /lanhdao để xem những người đã biết.",
    Say.NOT_SAID_OF: "Các bài đã có không nói điều này. Dưới đây là chức vụ đã biết.",
    Say.NAMED_ONLY: "Chỉ gồm những người được nêu trong các bài đã có.",
    Say.NAMED_TOGETHER: "Bài không ghi riêng ai đi cùng; dưới đây là những lãnh đạo bài nêu tên.",
    Say.NO_RANKING: "Chưa đủ số liệu của các địa phương để xếp hạng hay nói nơi nào nhất.",
    Say.NO_NEGATION: "Tôi chưa trả lời được câu hỏi có chữ “không”, “chưa”; dưới đây chỉ là điều các bài có nói.",
    Say.ONLY_TOPIC: "Chưa có dữ kiện riêng về “{what}”; dưới đây là điều đã biết về {topic}.",
    Say.NO_DOCUMENT: (
        "Chưa có văn bản “{what}”. Đồng chí kiểm tra lại số hiệu; /vanban kèm tên tỉnh liệt kê văn bản đã biết."
    ),
    Say.NO_DOCUMENT_AT: "Chưa có bài nào về {place} nhắc {what}. Đồng chí bấm nút dưới để xem văn bản này nói gì.",
    Say.NOTHING_FOUND: (
        "Không tìm thấy “{what}” trong các bài đã có. Đồng chí thử từ khác, hoặc gõ /nguon để xem có những bài nào."
    ),
    Say.NOTHING_TO_COMPARE: (
        "Không có chỉ tiêu nào cùng đơn vị, cùng kỳ để so. Đồng chí gõ /solieu kèm tên từng nơi để xem riêng."
    ),
    Say.COMPARE_NEEDS_TWO: "Cần ít nhất hai địa bàn, cách nhau dấu phẩy. Ví dụ: /sosanh Lai Châu, Điện Biên",
    Say.COMPARE_ONE_PLACE: "{names} nay là một: {present}. Đồng chí gõ tên một nơi khác để so sánh.",
    Say.COMPARE_WITH: "Đồng chí muốn đặt {place} cạnh nơi nào? Bấm một nút, hoặc gõ: /sosanh Lai Châu, Điện Biên",
    Say.COMPARE_AT_MOST: "Mỗi lần chỉ so được {most} nơi; chưa so {names}.",
    Say.NO_SUCH_PLACE: "Chưa rõ “{what}” là nơi nào. Đồng chí gõ lại tên, cách nhau dấu phẩy.",
    Say.USAGE: "Đồng chí gõ /{command} kèm {argument}. Ví dụ: {example}",
    Say.UNKNOWN_COMMAND: "Không có lệnh này. Đồng chí thử {near}, hoặc /trogiup để xem các lệnh.",
    Say.UNKNOWN: "Tôi chưa hiểu câu hỏi. Đồng chí gõ tên tỉnh, tên xã, tên người hoặc chỉ tiêu; /trogiup có ví dụ.",
    Say.EMPTY: "Đồng chí gõ một câu hỏi, hoặc /trogiup để xem cách hỏi.",
    Say.TOO_LONG: "Câu hỏi dài quá. Đồng chí hỏi ngắn lại trong một hai dòng, ví dụ: hộ nghèo Điện Biên.",
    Say.STALE_BUTTON: "Nút này đã cũ. Đồng chí gõ lại câu hỏi, hoặc /trogiup.",
    Say.STALE_LINK: "Đường dẫn này không còn dẫn tới đâu. Đồng chí gõ câu hỏi, ví dụ: hộ nghèo Điện Biên.",
    Say.GONE: "Dữ kiện này nay không còn, vì bài nguồn đã được biên tập lại. Đồng chí gõ lại câu hỏi để xem điều mới.",
    Say.NO_RECEIPTS: "Câu trả lời này không nêu dữ kiện nào có câu gốc. Đồng chí xem mục Nguồn, hoặc gõ /nguon.",
    Say.FRESHNESS: "Độ mới: {count} bài{agree}, tin mới nhất {newest}{age}{edited}.",
    Say.NOT_HERE: "Lệnh này cần bot đang chạy; đồng chí dùng trong hội thoại trên Telegram hoặc trong cửa sổ lệnh.",
    Say.FOLLOW_WHAT: (
        "Chưa rõ “{what}”. Theo dõi được một địa bàn, một người hoặc một chủ đề đã biết. Ví dụ: /theodoi Lai Châu"
    ),
    Say.FOLLOW_ONE: "Mỗi lần một điều. Đồng chí chọn:",
    Say.NEWS_SINCE: "Có {count} điều mới từ {since}.",
    Say.NEWS_FIRST: "Đồng chí hỏi lần đầu; dưới đây là các bài mới nhất. Lần sau, tôi nêu những gì có thêm từ lúc này.",
    Say.NO_NEWS: "Chưa có điều gì mới từ {since}. Đồng chí gõ /theodoi kèm tên tỉnh để được báo khi có.",
    Say.DIGEST: "{count} điều mới hoặc đã sửa. Đồng chí gõ /botheodoi để thôi nhận.",
    Say.DIGEST_AGAIN: (
        "{count} điều mới hoặc đã sửa, gồm cả tin lần trước, không rõ đã tới đồng chí chưa. "
        "Đồng chí gõ /botheodoi để thôi nhận."
    ),
    Say.NEWS_ELSEWHERE: "Còn ở: {names}.",
    Say.NO_DEADLINE: "Chưa có chỉ đạo nào ghi hạn{what}. Đồng chí gõ /chithi để xem mọi chỉ đạo.",
    Say.NOT_KNOWN_DONE: "Chỉ tính theo hạn bài ghi; bài không nói việc đã xong hay chưa.",
    Say.BRIEF: "Hồ sơ Word về {place}, mẫu {head}: {contents}. Bản dự thảo, chưa có số, ngày và chữ ký.",
    Say.NOTHING_TO_CHART: (
        "Chưa vẽ được: không có hai số liệu{what} cùng chỉ tiêu, đơn vị, kỳ và loại. "
        "Đồng chí gõ /sosanh kèm tên các nơi, hoặc /solieu, để xem số liệu đã có."
    ),
    Say.ONE_PERIOD: (
        "Chưa vẽ được: {what} của {place} mới có một kỳ. Đồng chí gõ /bieudo kèm tên nơi khác để so các nơi."
    ),
    Say.CHART_LEFT_OUT: "Biểu đồ gồm {count} giá trị, còn {left} giá trị không vẽ.",
}


def sentence(notice: Notice) -> str:
    """The sentence of `notice`, its names filled in; plain text, not escaped."""
    args = dict(notice.args)
    if notice.say is Say.USAGE:
        command = next(command for command in COMMANDS if command.name == args["command"])
        args |= {"argument": command.argument, "example": command.example}
    if notice.say is Say.FRESHNESS:
        args["age"] = f" ({args['age']})" if args["age"] else ""
        args = {"agree": "", "edited": ""} | args
    text = SENTENCES[notice.say].format_map(args)
    return text[:1].upper() + text[1:]
