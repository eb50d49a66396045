"""Pages as newspapers make them, of an article that exists nowhere, for tests of reading and cleaning."""

TITLE = "Xã Mường Thử gỡ khó cho bộ phận một cửa"
LEDE = (
    "Sáng 14/8, Đảng ủy xã Mường Thử, tỉnh Lai Châu tổ chức hội nghị đánh giá hoạt động của bộ phận một cửa "
    "sau một tháng vận hành chính quyền địa phương 2 cấp."
)
MIDDLE = (
    "Báo cáo tại hội nghị cho biết, tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,5%, tỷ lệ hồ sơ nộp trực tuyến đạt 61%. "
    "Đồng chí Lò Văn Thử, Bí thư Đảng ủy xã yêu cầu cán bộ không để người dân phải chờ."
)
LAST = (
    "Kết thúc hội nghị, đồng chí Lò Văn Thử đề nghị mỗi bản cử một tổ công nghệ số cộng đồng giúp bà con làm hồ sơ, "
    "báo cáo kết quả trước ngày 30/9/2025."
)
BODY = "\n\n".join((LEDE, MIDDLE, LAST))

PAGE = f"""Báo Bản Mường điện tử - Tin nhanh vùng cao
Thứ Bảy, 16/08/2025 09:12
Trang chủ | Thời sự | Kinh tế | Văn hóa
{TITLE}
Thời sự | 14/08/2025 17:40
Nghe đọc bài
0:00 / 0:00
BMO - {LEDE}

hoi-nghi-01.jpg
Quang cảnh hội nghị. Ảnh: Minh Thử

{MIDDLE}

Tin liên quan
Mở đường vào bản Nậm Thử dài 7 km
Trao 20 con bò giống

Giữ nếp nhà sàn

{LAST}

Các đại biểu dự hội nghị trao đổi với cán bộ bộ phận một cửa.

Hà Thử - Vàng Mẫu

Chia sẻ
BÌNH LUẬN (2)
Bạn còn 500/500 ký tự
Tin mới
Giá lợn hơi hôm nay 25/2/2026
Giá lợn hơi hôm nay 25/2/2026
Theo khảo sát sáng 25/2/2026, giá lợn hơi tại các tỉnh phía Bắc tăng 2.000 đồng mỗi kg so với hôm qua.
window.adsbygoogle = window.adsbygoogle || [];
"""

HTML = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Bản Mường điện tử">
<meta property="article:published_time" content="2025-08-14T17:40:00+07:00">
<script>var admicro = 1;</script></head><body><nav><a href="/">Trang chủ</a> <a href="/kt">Kinh tế</a></nav>
<article><h1>{TITLE}</h1><p>{LEDE}</p><figure><img src="a.jpg"><figcaption>Quang cảnh hội nghị. Ảnh: Minh Thử</figcaption></figure>
<p>{MIDDLE}</p><p>{LAST}</p></article><div class="comments">Bạn còn 500/500 ký tự</div>
<footer>Giấy phép số 12/GP</footer></body></html>"""

STORED = f'---\ntitle: {TITLE}\noutlet: null\nauthor: null\npublished: "2025-08-14"\nurl: null\n---\n\n{BODY}\n'
"""As the editor would type it, with a front matter."""
