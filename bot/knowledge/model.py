"""The model of every knowledge file: what an editor may write, and what the answers are drawn from.

The JSON Schemas under `schema/` are generated from here, so a field's description is what an editor reads in
the editor's tooltip: descriptions are in Vietnamese. Keys that no article states are null, never guessed.
"""

import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ID = r"^[a-z0-9][a-z0-9-]{0,39}$"
PARTIAL_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
PERIOD = re.compile(
    r"^(?P<start>\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?)"
    r"(/(?P<end>\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?))?$"
)

SHA256 = r"^[0-9a-f]{64}$"

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
FactId = Annotated[
    str,
    Field(pattern=ID, description="Mã riêng của mục, chữ thường không dấu, không trùng ở bất cứ tệp nào."),
]
Date = Annotated[
    str,
    Field(pattern=PARTIAL_DATE, description='Ngày dạng "2025-07-27", "2025-07" hoặc "2025", trong ngoặc kép.'),
]
Period = Annotated[
    str,
    Field(
        pattern=PERIOD.pattern.replace("?P<start>", "").replace("?P<end>", ""),
        description='Kỳ của số liệu: "2025", "2025-07", "2025-Q3", "2025-07-25", '
        'hoặc một khoảng "2025-07-01/2025-10-10".',
    ),
]
PlaceName = Annotated[
    str,
    Field(
        min_length=1,
        description='Tên địa bàn: tỉnh viết "Lai Châu", xã viết "Si Pa Phìn, Điện Biên"; cả nước viết "Việt Nam".',
    ),
]
PlaceNames = Annotated[
    PlaceName | list[PlaceName] | None, Field(description="Địa bàn của mục này, một hoặc nhiều; null khi không rõ.")
]
Topics = Annotated[list[Text], Field(description="Chủ đề, đúng tên trong topics.yaml.")]
Quote = Annotated[
    Text,
    Field(description="Đoạn ngắn nhất, liền nhau, chép nguyên từ bài trong seeds/, đủ chứng minh mục này."),
]


class Record(BaseModel):
    """What every part of a knowledge file has in common: no unknown keys, no silent conversions, immutable."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True)


class Status(StrEnum):
    """Mức độ chắc chắn của một số liệu."""

    REPORTED = "reported"
    ESTIMATE = "estimate"
    TARGET = "target"
    PLANNED = "planned"
    NORM = "norm"


class Source(Record):
    """Where an article comes from. What the article does not say is null."""

    title: Text
    """Tên bài."""
    outlet: Text | None
    """Tên báo; null khi bài không ghi."""
    author: Text | None
    """Tác giả; null khi bài không ghi."""
    published: Date | None
    """Ngày đăng."""
    event_date: Date | None
    """Ngày diễn ra sự việc chính trong bài."""
    url: Text | None
    """Địa chỉ bài trên mạng."""
    seed: Text
    """Tên tệp của bài trong seeds/."""
    sha256: Annotated[str, Field(pattern=SHA256, description="Mã SHA-256 của tệp bài.")]
    edited: Date | None = None
    """Ngày người biên tập sửa tay tệp này lần cuối; câu trả lời sẽ nói ngày đó. Bỏ cả dòng khi chưa sửa gì."""

    @property
    def date(self) -> str:
        """The day it happened, else was printed: an ISO date of any precision, empty when neither is said."""
        return self.event_date or self.published or ""


class Figure(Record):
    """Số liệu: một chỉ tiêu, một giá trị, một địa bàn."""

    id: FactId
    indicator: Text
    """Tên chỉ tiêu, viết thành một cụm từ."""
    value: float | Annotated[list[float], Field(min_length=2, max_length=2)]
    """Giá trị theo đơn vị gốc (65,67 vạn người → 656700); một khoảng viết [thấp, cao]."""
    unit: Text
    """Đơn vị gốc: người, đồng, %, xã, km…"""
    shown: Text
    """Con số đúng như bài viết."""
    qualifier: Text | None
    """Chữ hạn định đi kèm: hơn, gần, khoảng, trên, dưới, trở lên…"""
    status: Annotated[Status, Field(strict=False)]
    """reported: đã báo cáo; estimate: ước; target: mục tiêu; planned: dự kiến; norm: định mức."""
    change: Literal["tăng", "giảm", "gấp"] | None
    """Khi con số là mức tăng, giảm hoặc gấp."""
    of: float | None
    """Tổng số của một tỷ số: "17/18" là value 17, of 18."""
    period: Period | None
    """Kỳ của số liệu; null khi bài không nói."""
    place: PlaceNames
    topics: Topics
    quote: Quote

    @property
    def subject(self) -> tuple[object, ...]:
        """What is counted, where, when and how surely: two figures of one subject must have one value."""
        places = (self.place,) if isinstance(self.place, str) else tuple(self.place or ())
        return self.indicator, self.unit, places, self.period, self.status, self.change


class Directive(Record):
    """Chỉ đạo: điều một lãnh đạo yêu cầu, đề nghị một nơi thực hiện."""

    id: FactId
    issuer: Text
    """Họ tên người chỉ đạo."""
    post: Text | None
    """Chức vụ đầy đủ của người chỉ đạo khi phát biểu."""
    addressee: Text | None
    """Nơi nhận chỉ đạo."""
    text: Text
    """Nội dung, viết gọn, đủ ý."""
    topics: Topics
    place: PlaceNames
    due: Date | None
    """Hạn hoàn thành, khi bài nói rõ."""
    quote: Quote


class Petition(Record):
    """Kiến nghị: điều địa phương đề nghị cấp trên."""

    id: FactId
    by: Text
    """Nơi kiến nghị."""
    to: Text | None
    """Nơi được kiến nghị."""
    text: Text
    """Nội dung, viết gọn, đủ ý."""
    topics: Topics
    place: PlaceNames
    quote: Quote


class Difficulty(Record):
    """Khó khăn, vướng mắc mà địa phương hoặc lãnh đạo nêu ra."""

    id: FactId
    by: Text | None
    """Người hoặc nơi nêu khó khăn."""
    text: Text
    """Nội dung, viết gọn, đủ ý."""
    topics: Topics
    place: PlaceNames
    quote: Quote


class Person(Record):
    """Một người có mặt trong bài, với chức vụ bài ghi."""

    name: Text
    """Họ tên, không kèm chức vụ."""
    post: Text | None
    """Chức vụ đầy đủ như bài ghi."""
    place: PlaceName | None
    """Địa bàn của chức vụ; null với chức vụ trung ương."""


class DocumentMention(Record):
    """Một văn bản được bài nhắc đến."""

    number: Text | None
    """Số hiệu, ví dụ 57-NQ/TW; null khi bài không ghi số."""
    kind: Text
    """Loại văn bản: Nghị quyết, Kế hoạch, Kết luận…"""
    issuer: Text | None
    """Nơi ban hành; null khi bài không ghi."""
    issued: Date | None
    """Ngày ban hành; null khi bài không ghi."""
    about: Text | None
    """Văn bản nói về việc gì."""
    quote: Quote


class Event(Record):
    """Một việc có ngày."""

    date: Date | None
    """Ngày của việc; null khi bài không ghi."""
    text: Text
    """Việc gì, viết gọn."""
    place: PlaceNames
    quote: Quote


class Article(Record):
    """Một tệp trong knowledge/articles/: mọi điều một bài báo nói."""

    source: Source
    """Bài lấy ở đâu."""
    summary: Annotated[list[Text], Field(min_length=2, max_length=5)]
    """2 đến 5 câu, mỗi câu có một dữ kiện."""
    places: list[PlaceName]
    """Các địa bàn bài nói tới."""
    figures: list[Figure]
    """Số liệu."""
    directives: list[Directive]
    """Chỉ đạo."""
    petitions: list[Petition]
    """Kiến nghị."""
    difficulties: list[Difficulty]
    """Khó khăn, vướng mắc."""
    people: list[Person]
    """Những người có mặt trong bài."""
    documents: list[DocumentMention]
    """Văn bản bài nhắc đến."""
    events: list[Event]
    """Việc có ngày."""

    @property
    def facts(self) -> tuple[Figure | Directive | Petition | Difficulty, ...]:
        """Everything that bears an id, in the order of the kinds."""
        return (*self.figures, *self.directives, *self.petitions, *self.difficulties)


class Post(Record):
    """Một chức vụ của một người, trong một khoảng thời gian."""

    post: Text
    """Tên đầy đủ của chức vụ."""
    place: PlaceName | None
    """Địa bàn của chức vụ; null với chức vụ trung ương."""
    sole: bool
    """true khi mỗi lúc chỉ một người giữ chức vụ này ở địa bàn này."""
    since: Date | None
    """Giữ chức từ ngày nào."""
    until: Date | None
    """Thôi giữ chức ngày nào; null khi chưa có tin thay đổi."""
    seen: Date | None
    """Ngày của tin gần nhất ghi chức vụ này."""
    article: Text
    """Tên tệp (không đuôi) của bài làm chứng trong knowledge/articles/."""


class Official(Record):
    """Một lãnh đạo và các chức vụ."""

    name: Text
    """Họ tên, không kèm chức vụ."""
    aliases: list[Text] = []
    """Cách gọi khác."""
    posts: Annotated[list[Post], Field(min_length=1)]
    """Các chức vụ, kể cả chức vụ đã thôi."""


class Document(Record):
    """Một văn bản và các cách gọi nó."""

    number: Text | None
    """Số hiệu, ví dụ 57-NQ/TW; null khi không rõ."""
    kind: Text
    """Loại văn bản: Nghị quyết, Kế hoạch, Kết luận…"""
    title: Text
    """Tên hoặc trích yếu, viết gọn."""
    issuer: Text | None
    """Nơi ban hành."""
    issued: Date | None
    """Ngày ban hành; null khi không rõ."""
    aliases: list[Text] = []
    """Cách gọi khác: nghị quyết 57, NQ 57…"""
    articles: Annotated[list[Text], Field(min_length=1)]
    """Tên tệp (không đuôi) của các bài nhắc đến văn bản."""


class Topic(Record):
    """Một chủ đề và các từ đồng nghĩa, viết tắt."""

    name: Text
    """Tên chủ đề, dùng trong trường topics của các bài."""
    synonyms: list[Text] = []
    """Cách nói khác."""
    abbreviations: list[Text] = []
    """Chữ viết tắt."""


class Indicator(Record):
    """Một chỉ tiêu và các cách gọi nó, để số liệu của các bài đặt được cạnh nhau."""

    name: Text
    """Tên đúng như trường indicator của số liệu."""
    synonyms: list[Text] = []
    """Cách gọi khác."""
    main: bool = False
    """true khi là số liệu chính, được nêu trước trong bản tóm tắt của một địa bàn."""


class PlaceAliases(Record):
    """Cách gọi khác của một địa bàn."""

    place: PlaceName
    """Tên đúng của địa bàn."""
    aliases: Annotated[list[Text], Field(min_length=1)]
    """Các cách gọi khác."""


class OfficialsFile(Record):
    """knowledge/officials.yaml."""

    officials: list[Official]
    """Các lãnh đạo."""


class DocumentsFile(Record):
    """knowledge/documents.yaml."""

    documents: list[Document]
    """Các văn bản."""


class TopicsFile(Record):
    """knowledge/topics.yaml."""

    topics: list[Topic]
    """Các chủ đề."""
    indicators: list[Indicator]
    """Các chỉ tiêu."""


class PlacesFile(Record):
    """knowledge/places.yaml."""

    places: list[PlaceAliases]
    """Cách gọi khác của các địa bàn."""


class GoldenQuestion(Record):
    """Một câu hỏi mẫu: bot phải trả lời đúng thì dữ liệu mới được dùng."""

    ask: Text
    """Câu hỏi, gõ như người đọc gõ."""
    outcome: Literal["answered", "ask", "no_data", "unknown"] = "answered"
    """answered: có câu trả lời; ask: bot hỏi lại; no_data: biết nơi, biết việc nhưng chưa có; unknown: chưa hiểu."""
    has: list[Text] = []
    """Những chữ câu trả lời phải có."""
    lacks: list[Text] = []
    """Những chữ câu trả lời không được có."""


class QuestionsFile(Record):
    """Tệp knowledge/questions.yaml; có thể không có tệp này."""

    questions: list[GoldenQuestion]
    """Mỗi câu hỏi mẫu một mục."""
