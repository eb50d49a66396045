"""Words of one meaning in the language of reports, speeches and readers: each is told by any of its group.

Only sentences are found by them, never a figure. A group holds what may be put for each other wherever a leader is
asked about or a commune's difficulty; what is wider or narrower than the rest ("tham nhũng" than "tiêu cực") stands in
none. Written with accents; a word may be in several groups.
"""

from bot.vietnamese.folding import words

_LISTED = """
giáo viên, thầy cô, thầy cô giáo, nhà giáo, thầy giáo, cô giáo, người dạy
người dân, nhân dân, bà con, dân, quần chúng, dân chúng
trường học, trường lớp, trường
phụ thuộc, dựa vào, trông vào, lệ thuộc, trông chờ
hỗ trợ, trợ cấp, trợ giúp, giúp đỡ, tạo điều kiện, tạo thuận lợi, thuận lợi
hội nghị, cuộc họp, buổi họp
bộ chính trị, bct
giáo dục, việc học, học hành, dạy và học
y tế, chữa bệnh, khám chữa bệnh, khám bệnh
đồng bào, bà con
đồng bào dân tộc thiểu số, bà con dân tộc, bà con dân tộc thiểu số, người dân tộc, người dân tộc thiểu số, \
đồng bào dân tộc
bố trí, sắp xếp, phân công, giao đúng việc, sắp đặt, xếp việc, xếp
nét văn hóa, bản sắc văn hóa, bản sắc, giá trị văn hóa, văn hóa, nét đặc sắc
kết nối, nối, liên kết
liên kết, phối hợp, hợp tác, bắt tay, chung tay, chung sức
hợp tác xã, htx
xây dựng, xây, xây cất, lập
xây dựng trường học, xây trường, xây trường học, dựng trường, làm trường, xây trường lớp
thành lập, lập, lập ra
tuyến đường kết nối, đường nối, đường kết nối, tuyến đường nối
tuyến đường, đường, con đường, đường sá, làm đường
chăm lo, lo, chăm sóc, quan tâm
vận hành, hoạt động, chạy
tập huấn, dạy, mở lớp, lớp, đào tạo, bồi dưỡng, hướng dẫn, huấn luyện, kèm cặp
tập huấn, học cách, học dùng, học sử dụng
trí tuệ nhân tạo, ai
bổ sung, thêm, tăng, tăng thêm, tăng cường
biên chế, nhân lực, người, nhân sự
gỡ, tháo gỡ, tháo, dỡ bỏ, gỡ bỏ, xóa bỏ
gỡ vướng, gỡ khó, tháo gỡ khó khăn, tháo gỡ vướng mắc, dỡ bỏ rào cản, gỡ rào cản, gỡ bỏ rào cản, tháo gỡ rào cản
rào cản, vướng mắc, trở ngại, cản trở, trở lực
điểm nghẽn, nút thắt, chỗ nghẽn, chỗ tắc, nút nghẽn
doanh nghiệp, công ty
đầu tư, nhà đầu tư
kinh tế tư nhân, khu vực tư nhân, khối tư nhân, thành phần tư nhân, kinh tế khu vực tư nhân
xuất khẩu, bán ra nước ngoài, bán sang nước ngoài, bán ra ngoài nước, đưa ra nước ngoài
biên mậu, buôn bán biên giới, buôn bán qua biên giới, buôn bán qua cửa khẩu, mậu dịch biên giới, giao thương biên giới
kinh tế cửa khẩu, buôn bán qua cửa khẩu, làm ăn qua cửa khẩu, giao thương qua cửa khẩu
biểu dương, khen, khen ngợi, đánh giá cao, ghi nhận
phê bình, phê phán, chê, chê trách
nguyện vọng, mong muốn, tâm tư, ước muốn
từng tháng, theo tháng, hằng tháng, hàng tháng, mỗi tháng
bảo tồn, giữ gìn, gìn giữ, lưu giữ
chọn người, chọn đúng người, dùng người
ổn định, ổn, yên ổn
tỉnh ủy, đảng bộ tỉnh
đảng ủy, đảng bộ
khóa, lần thứ
trường lớp, cơ sở giáo dục
ubnd, ủy ban nhân dân
hđnd, hội đồng nhân dân
cơ sở y tế, trạm y tế, trạm xá
tăng, tăng trưởng
mô hình mới, mô hình tổ chức mới, mô hình 2 cấp, mô hình hai cấp, chính quyền hai cấp, chính quyền 2 cấp, \
chính quyền địa phương hai cấp, chính quyền địa phương 2 cấp, chính quyền địa phương mới, hai cấp, 2 cấp, \
mô hình mới của chính quyền địa phương, mô hình chính quyền mới, bộ máy mới
kỷ luật, kỷ cương, nền nếp, nề nếp, phép tắc
cơ sở vật chất, trụ sở, nhà làm việc, nơi làm việc, phòng làm việc, phương tiện làm việc, công sở
trang thiết bị, máy móc, thiết bị, phương tiện làm việc, đồ dùng làm việc
chuyên môn, tay nghề, nghiệp vụ, giỏi nghề, thạo việc
trình độ, năng lực, tay nghề, khả năng
bảo đảm số lượng, lo đủ, bố trí đủ, có đủ
nội lực, sức mạnh nội tại, sức mạnh bên trong, thực lực, sức mạnh nội sinh
hạ tầng, đường sá, cầu đường
điều chỉnh, sửa, sửa đổi, chỉnh, chỉnh sửa, thay đổi
văn bản pháp luật, quy định, quy định pháp luật, luật lệ, cơ chế, chính sách
chưa phù hợp, bất cập, không phù hợp, lỗi thời, không còn phù hợp, không hợp
rà soát, xem lại, kiểm lại, rà lại, soát lại, xem xét lại, coi lại
phân cấp, giao quyền, trao quyền, phân quyền
theo dõi, nắm tình hình, nắm bắt, bám sát, sâu sát
đi sát cơ sở, sát cơ sở, bám cơ sở, gần cơ sở, sâu sát cơ sở, đi sâu, đi sát, xuống cơ sở, đi cơ sở
nhu cầu chính đáng, nguyện vọng chính đáng, mong muốn chính đáng
thông suốt, trôi chảy, suôn sẻ
đoàn kết, đồng lòng, gắn bó
tinh gọn, gọn nhẹ, tinh giản, gọn gàng
cầm tay chỉ việc, kèm từng người, chỉ dẫn từng việc
tiềm năng, thế mạnh, lợi thế, điểm mạnh
giải phóng mặt bằng, giải tỏa, thu hồi đất, đền bù, gpmb
quỹ đất, dành đất, chừa đất, để đất
nông thôn mới, ntm
sinh hoạt chi bộ, họp chi bộ, sinh hoạt của chi bộ
phòng chuyên môn, bộ phận chuyên môn, phòng ban, phòng ban chuyên môn, các phòng
nông nghiệp, làm nông, nghề nông
manh mún, nhỏ lẻ, phân tán, lặt vặt
sản xuất hàng hóa, làm hàng hóa, sản xuất lớn
hộ nghèo, nhà nghèo, gia đình nghèo, người nghèo, dân nghèo
hộ thoát nghèo
giảm nghèo, xóa nghèo, thoát nghèo, xóa đói giảm nghèo, bớt nghèo, đỡ nghèo
bền vững, lâu bền, lâu dài
biên giới, vùng biên, biên cương, vùng biên giới, giáp biên, biên ải
quốc phòng, quân sự
hội nhập quốc tế, mở cửa, giao thương quốc tế, hợp tác quốc tế, hội nhập
khoa học công nghệ, khoa học và công nghệ, khcn
thủ tục hành chính, giấy tờ, thủ tục
môi trường kinh doanh, điều kiện kinh doanh, môi trường làm ăn, môi trường đầu tư
tặng quà, tặng, quà, biếu quà, trao quà
góp ý, đóng góp ý kiến, tham gia ý kiến, cho ý kiến, có ý kiến, góp ý kiến
nhất trí, đồng tình, tán thành, đồng ý, ủng hộ
cán bộ nữ, nữ cán bộ, chị em cán bộ
cán bộ trẻ, người trẻ, cán bộ trẻ tuổi
người đứng đầu, thủ trưởng, cấp trưởng
thuộc nghị quyết, thuộc lòng nghị quyết, học nghị quyết, nắm nghị quyết, hiểu nghị quyết
nắm vững, nắm chắc, hiểu rõ
kết nối vùng, liên kết vùng, nối vùng
đột phá, bứt phá, bật lên, vươn lên
đời sống, cuộc sống, mức sống, đời sống hằng ngày
bỏ lại phía sau, bỏ lại, bị bỏ lại, bỏ rơi, tụt lại
vùng sâu, vùng xa, vùng cao, hẻo lánh, xa xôi
lắng nghe, nghe, nghe dân, lắng nghe dân
đồng thuận, đồng lòng, nhất trí
đùn đẩy, né tránh
cải thiện, tốt lên, khá lên, nâng lên, nâng cao
văn kiện đại hội, văn kiện
chuẩn bị đại hội, đại hội đảng bộ các cấp
tư duy, lối nghĩ, cách nghĩ, nếp nghĩ, suy nghĩ
hành chính công, một cửa, trung tâm phục vụ hành chính công
chiến sĩ điện biên, cựu chiến sĩ điện biên, người lính điện biên
thương binh liệt sĩ, thương binh, ngày thương binh liệt sĩ
hằng năm, hàng năm, mỗi năm
ưu tiên, dành ưu tiên, đặt lên trước
động lực, đầu tàu, sức đẩy
hàng hóa, sản phẩm
toàn dân, mọi người dân
vững chắc, vững vàng, chắc chắn
"""


def _groups() -> tuple[frozenset[str], ...]:
    lines = _LISTED.replace("\\\n", "").strip().splitlines()
    return tuple(frozenset(" ".join(words(phrase)) for phrase in line.split(",")) for line in lines)


SAME = _groups()
"""The groups, each of phrases one space apart."""
