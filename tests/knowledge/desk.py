"""An editor's desk: a small knowledge directory with nothing wrong in it, to break one thing at a time."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.gazetteer.model import Gazetteer
from bot.knowledge.loading import Loaded, load_knowledge

TODAY = date(2025, 11, 20)

SEED = "seeds/2025-10-14-lai-chau.txt"
ARTICLE = "knowledge/articles/2025-10-14-lai-chau.yaml"
OTHER_SEED = "seeds/2025-09-07-lao-cai.txt"
OTHER = "knowledge/articles/2025-09-07-lao-cai.yaml"
OFFICIALS = "knowledge/officials.yaml"
DOCUMENTS = "knowledge/documents.yaml"
TOPICS = "knowledge/topics.yaml"
PLACES = "knowledge/places.yaml"

_SEED = """\
---
title: Lai Châu họp về bộ máy hai cấp
outlet: null
author: null
published: "2025-10-14"
event_date: null
url: null
---

Lai Châu có 38 xã, phường. Dân số hơn 49,5 vạn người.
Tỷ lệ hồ sơ đúng hạn là 98,8%, tăng so với năm trước; 17/18 chỉ tiêu đã đạt, 12 trong số 20 trường xong nền.

Mỗi xã dự kiến nhận từ 2-3 cán bộ. Hai tổ công tác đã về cơ sở.
Bí thư Tỉnh ủy Lê Minh Ngân yêu cầu các xã công khai thủ tục theo Nghị quyết số 57-NQ/TW.
"""

_ARTICLE = """\
# yaml-language-server: $schema=../../schema/article.json
source:
  title: Lai Châu họp về bộ máy hai cấp
  outlet: null
  author: null
  published: "2025-10-14"
  event_date: null
  url: null
  seed: 2025-10-14-lai-chau.txt
  sha256: {sha256}
summary:
  - Tỉnh có 38 xã, phường.
  - Hồ sơ đúng hạn đạt 98,8%.
places: [Lai Châu]
figures:
  - id: lai-chau-f-1
    indicator: số xã, phường
    value: 38
    unit: xã, phường
    shown: 38 xã, phường
    qualifier: null
    status: reported
    change: null
    of: null
    period: null
    place: Lai Châu
    topics: [bộ máy]
    quote: Lai Châu có 38 xã, phường
  - id: lai-chau-f-2
    indicator: dân số
    value: 495000
    unit: người
    shown: 49,5 vạn người
    qualifier: hơn
    status: reported
    change: null
    of: null
    period: "2025"
    place: [Lai Châu, Việt Nam]
    topics: ["dân số, đơn vị"]
    quote: 49,5 vạn người
  - id: lai-chau-f-3
    indicator: chỉ tiêu đã đạt
    value: 17
    unit: chỉ tiêu
    shown: 17/18 chỉ tiêu
    qualifier: null
    status: reported
    change: null
    of: 18
    period: null
    place: Lai Châu
    topics: [bộ máy]
    quote: 17/18 chỉ tiêu đã đạt
  - id: lai-chau-f-4
    indicator: cán bộ về xã
    value: [2, 3]
    unit: cán bộ
    shown: 2-3 cán bộ
    qualifier: null
    status: planned
    change: null
    of: null
    period: "2026"
    place: null
    topics: [bộ máy]
    quote: Mỗi xã dự kiến nhận từ 2-3 cán bộ
  - id: lai-chau-f-5
    indicator: tổ công tác
    value: 2
    unit: tổ công tác
    shown: Hai tổ công tác
    qualifier: null
    status: reported
    change: null
    of: null
    period: null
    place: Lai Châu
    topics: [bộ máy]
    quote: Hai tổ công tác đã về cơ sở
  - id: lai-chau-f-6
    indicator: hồ sơ đúng hạn
    value: 98.8
    unit: "%"
    shown: 98,8%
    qualifier: null
    status: reported
    change: tăng
    of: null
    period: null
    place: Lai Châu
    topics: [bộ máy]
    quote: Tỷ lệ hồ sơ đúng hạn là 98,8%
  - id: lai-chau-f-7
    indicator: trường xong nền
    value: 12
    unit: trường
    shown: "12"
    qualifier: null
    status: reported
    change: null
    of: 20
    period: null
    place: Lai Châu
    topics: [bộ máy]
    quote: 12 trong số 20 trường
directives:
  - id: lai-chau-d-1
    issuer: Lê Minh Ngân
    post: Bí thư Tỉnh ủy
    addressee: các xã
    text: Công khai thủ tục.
    topics: [bộ máy]
    place: Lai Châu
    due: "2026"
    quote: yêu cầu các xã công khai thủ tục
petitions: []
difficulties: []
people:
  - name: Lê Minh Ngân
    post: Bí thư Tỉnh ủy
    place: Lai Châu
documents:
  - number: 57-NQ/TW
    kind: Nghị quyết
    issuer: null
    issued: null
    about: null
    quote: Nghị quyết số 57-NQ/TW
events:
  - date: "2025-10-14"
    text: Họp về bộ máy hai cấp.
    place: Lai Châu
    quote: Hai tổ công tác đã về cơ sở
"""

_OTHER_SEED = """\
---
title: Lào Cai gặp các xã
event_date: "2025-09-07"
---
Ông Trịnh Xuân Trường gặp lãnh đạo xã Lao Chải.
"""

_OTHER = """\
# yaml-language-server: $schema=../../schema/article.json
source: {title: Lào Cai gặp các xã, outlet: null, author: null, published: null, event_date: "2025-09-07",
  url: null, seed: 2025-09-07-lao-cai.txt, sha256: SHA256}
summary: [Có một cuộc gặp., Cuộc gặp diễn ra ngày 7/9/2025.]
places: [Lào Cai, "Lao Chải, Lào Cai"]
figures: []
directives: []
petitions: []
difficulties:
  - {id: lao-cai-k-1, by: null, text: Đường khó đi., topics: [bộ máy], place: null, quote: gặp lãnh đạo xã Lao Chải}
people: []
documents: []
events: []
"""

_OFFICIALS = """\
# yaml-language-server: $schema=../schema/officials.json
officials:
  - name: Lê Minh Ngân
    aliases: [ông Ngân]
    posts:
      - {post: Bí thư Tỉnh ủy, place: Lai Châu, sole: true, since: "2025-08", until: null, seen: "2025-10-14",
         article: 2025-10-14-lai-chau}
  - name: Trịnh Xuân Trường
    posts:
      - {post: Bí thư Tỉnh ủy, place: Lào Cai, sole: true, since: null, until: null, seen: "2025-09-07",
         article: 2025-09-07-lao-cai}
"""

_DOCUMENTS = """\
# yaml-language-server: $schema=../schema/documents.json
documents:
  - number: 57-NQ/TW
    kind: Nghị quyết
    title: đột phá khoa học, công nghệ
    issuer: Bộ Chính trị
    issued: "2024-12-22"
    aliases: [NQ 57]
    articles: [2025-10-14-lai-chau]
  - number: 11-NQ/TW
    kind: Nghị quyết
    title: vùng trung du và miền núi Bắc Bộ
    issuer: Bộ Chính trị
    issued: null
    aliases: [NQ 11]
    articles: [2025-10-14-lai-chau]
"""

_TOPICS = """\
# yaml-language-server: $schema=../schema/topics.json
topics:
  - {name: bộ máy, synonyms: [tổ chức bộ máy], abbreviations: [BM]}
  - {name: "dân số, đơn vị", synonyms: [nhân khẩu]}
indicators:
  - {name: "số xã, phường", synonyms: [số đơn vị cấp xã], main: true}
  - {name: dân số, synonyms: [số dân]}
  - {name: chỉ tiêu đã đạt}
  - {name: cán bộ về xã}
  - {name: tổ công tác}
  - {name: hồ sơ đúng hạn}
  - {name: trường xong nền}
"""

_PLACES = """\
# yaml-language-server: $schema=../schema/places.json
places:
  - {place: Lai Châu, aliases: [đất Lai]}
  - {place: Lào Cai, aliases: [xứ Lào]}
"""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


FILES = {
    SEED: _SEED,
    ARTICLE: _ARTICLE.replace("{sha256}", _digest(_SEED)),
    OTHER_SEED: _OTHER_SEED,
    OTHER: _OTHER.replace("SHA256", _digest(_OTHER_SEED)),
    OFFICIALS: _OFFICIALS,
    DOCUMENTS: _DOCUMENTS,
    TOPICS: _TOPICS,
    PLACES: _PLACES,
}


@dataclass(frozen=True)
class Desk:
    """The files in a directory of their own."""

    root: Path
    gazetteer: Gazetteer

    def lay_out(self) -> None:
        """Write all files."""
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str | bytes) -> None:
        """Write one file as it is given."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def replace(self, name: str, old: str, new: str) -> None:
        """Make one edit; `old` must stand in the file."""
        text = (self.root / name).read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def load(self) -> Loaded:
        """Load what lies on the desk."""
        return load_knowledge(self.root / "knowledge", self.root / "seeds", self.gazetteer, TODAY)

    def problems(self) -> list[str]:
        """What an editor reads."""
        return [str(problem) for problem in self.load().problems]
