"""An article → its facts, each with its receipt in the article's own words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.gazetteer.model import Gazetteer
from bot.generation.article import CleanArticle
from bot.generation.documents import find_documents
from bot.generation.due import due_date
from bot.generation.events import Dates, find_events
from bot.generation.figures import Around, find_figures
from bot.generation.indicator_index import IndicatorIndex
from bot.generation.introductions import find_people
from bot.generation.layout import Body, lay_out
from bot.generation.orders import matter_at
from bot.generation.people import Found, People
from bot.generation.place_index import PlaceIndex
from bot.generation.places import COUNTRY, Places, find_places
from bot.generation.posts import CENTRE, apart
from bot.generation.speech import DIFFICULTY, DIRECTIVE, PETITION, Move, Speech
from bot.generation.summary import summarize
from bot.generation.topics import MOST, TopicIndex, TopicsIn
from bot.knowledge.ids import fact_id
from bot.knowledge.model import (
    Article,
    Difficulty,
    Directive,
    Document,
    Figure,
    Indicator,
    Official,
    Person,
    Petition,
    Source,
    Topic,
)

_LONGEST_TEXT = 400
_OFFICE = re.compile(r"(?:Sở|Bộ) [A-ZĐ][^\W\d_]*(?: [^\W\d_]+)?(?: và [A-ZĐ][^\W\d_]*(?: [a-zà-ỹ][^\W\d_]*)?)?")
_SAID_BEHIND = re.compile(
    r"[”\"],? (?:đồng chí|ông|bà|bí thư|chủ tịch|phó|thủ tướng|bộ trưởng|tổng bí thư)[^.;]{0,120}$", re.I
)
_EXAMPLES = re.compile(r" như(?: [A-ZĐ][\w’']*(?:,| và)?)+$")
_TITLE_OF = re.compile(r"^(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à) (?=[A-ZĐ])")
_CITIES = frozenset(("Hà Nội", "Hải Phòng", "Đà Nẵng", "Huế", "Cần Thơ", "Thành phố Hồ Chí Minh", "Hồ Chí Minh"))
# "Cần rà soát …": that it is to be done, every directive says.
_NEEDS = re.compile(r"^cần (?:phải )?(?=[a-zà-ỹđ])", re.I)
# "Đây là nhiệm vụ trọng tâm, trong đó các xã phải …": what is to be done is not what it is called.
_WHAT_IT_IS = re.compile(
    r"^(?:đây|đó) (?:cũng )?(?:được (?:xác định|coi) )?là [^;:.]{5,90}, (?:ở đó|trong đó|theo đó|do đó|vì vậy),? "
    r"(?=[^;.]* (?:cần|phải)(?!\w))",
    re.I,
)
# "Tuy nhiên, theo Bí thư Tỉnh ủy, …": what stood before is not told here, and who says it stands beside.
_CONTRASTS = re.compile(
    r"^(?:(?:tuy nhiên|tuy vậy|mặc dù vậy|bên cạnh đó),? |(?:song|thế nhưng), )(?:theo (?:đồng chí |ông |bà )?"
    r"[^,;.]{3,60}, )?",
    re.I,
)
_MAIN_FIGURE = 1.7
"""What a figure of a main indicator is worth in a summary; any other is worth 1."""
# "Đội ngũ bác sĩ còn thiếu, nhất là ở bản xa": what is short comes first.
_SHORT_OF = re.compile(
    r"^(?:(?:Đội ngũ|Lực lượng|Số lượng) )?(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,4}?) (?:còn|vẫn còn|hiện còn|vẫn|đang)"
    r" thiếu(?=$|, (?:nhất là|đặc biệt))"
)
_EACH = re.compile(r"(?:các|những|mỗi|từng) (?P<one>xã|phường|địa phương|sở|ngành|đơn vị|cơ quan)$")
_THEIR_OWN = re.compile(r" của mình(?!\w)")
_UNNAMED = "người phát biểu không rõ tên"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The hand-kept words that facts are named with."""

    topics: tuple[Topic, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    documents: tuple[Document, ...] = ()
    officials: tuple[Official, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the rules are not sure of."""

    fact_id: str | None
    """The fact it is about; None: the article."""
    sentence: str
    """What and why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was found in an article."""

    article: Article
    doubts: tuple[Doubt, ...]


def extractor(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Callable[[CleanArticle], Extracted]:
    """`extract` for many articles: the names of places, topics and indicators are looked up in tables built once."""
    index = PlaceIndex(gazetteer)
    topics = TopicIndex(vocabulary.topics)
    indicators = IndicatorIndex(vocabulary.indicators)
    return lambda article: _Extraction(article, index, topics, indicators, vocabulary).run()


def extract(article: CleanArticle, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Extracted:
    """The facts of `article`. Never raises for what its body holds."""
    return extractor(gazetteer, vocabulary)(article)


class _Extraction:
    def __init__(
        self,
        article: CleanArticle,
        index: PlaceIndex,
        topics: TopicIndex,
        indicators: IndicatorIndex,
        vocabulary: Vocabulary,
    ) -> None:
        self.article, self.vocabulary, self.indicators = article, vocabulary, indicators
        self.body: Body = lay_out(article.body)
        self.people: People = find_people(self.body, index)
        self.places: Places = find_places(self.body, article.title, article.outlet, index, self.people.name_spans)
        self.topics = TopicsIn(self.body, topics)
        self.date = article.event_date or article.published
        self.main = {indicator.name for indicator in vocabulary.indicators if indicator.main}
        self.doubts: list[Doubt] = []
        self.ids: set[str] = set()

    def _own_province(self) -> str | None:
        """The province that "tỉnh" means; None where it is called by the name of one that was merged away."""
        named = self.places.province
        printed = any(m.canonical == named and m.province and not m.former for m in self.places.mentions)
        return named if printed else None

    def run(self) -> Extracted:
        """All facts and doubts."""
        article = self.article
        moves = Speech(self.body, self.people).run()
        documents = find_documents(self.body, self.vocabulary.documents, self._own_province(), self.date)
        asked: dict[str, list[tuple[int, int]]] = {DIRECTIVE: [], PETITION: []}
        for move in moves:
            if move.kind in asked:
                # What stands before the matter, "sau khi nghe báo cáo về việc 4 cán bộ …, đồng chí yêu cầu", is told.
                asked[move.kind].append((max(move.start, move.content), move.end))

        asking = _Asked(asked, len(article.body))
        around = Around(
            article.stem,
            self.date,
            self.places,
            self.topics,
            self.indicators,
            asking.at,
            [*documents.numbers, *documents.dates],
        )
        drawn = find_figures(self.body, around)
        figures: list[Figure] = []
        for one in drawn:
            figures.append(one.figure)
            self.ids.add(one.figure.id)
            if one.doubt:
                self.doubts.append(Doubt(one.figure.id, one.doubt))
        directives = [made for move in moves if move.kind == DIRECTIVE and (made := self._directive(move))]
        petitions = [sought for move in moves if move.kind == PETITION and (sought := self._petition(move))]
        difficulties = [told for move in moves if move.kind == DIFFICULTY and (told := self._difficulty(move))]
        runs = [*asked[DIRECTIVE], *asked[PETITION]]
        found = Article(
            source=Source(
                title=article.title.strip() or "Bài không có tên",
                outlet=article.outlet or None,
                author=article.author or None,
                published=article.published,
                event_date=article.event_date,
                url=article.url or None,
                seed=article.seed,
                sha256=article.sha256,
            ),
            summary=summarize(
                self.body,
                article.title,
                {one.start: _MAIN_FIGURE if one.figure.indicator in self.main else 1.0 for one in drawn},
                [(m.start, m.end, m.kind) for m in moves],
                self.topics,
            ),
            places=list(self.places.names),
            figures=figures,
            directives=directives,
            petitions=petitions,
            difficulties=difficulties,
            people=self._persons(),
            documents=documents.found,
            events=find_events(
                self.body, Dates(article.published, article.event_date, runs, documents.dates), self.places
            ),
        )
        return Extracted(found, tuple(self.doubts))

    def _id(self, kind: str, quote: str) -> str | None:
        """A new fact's id; None for a fact that stands there already."""
        identifier = fact_id(self.article.stem, kind, quote)
        if identifier in self.ids:
            return None
        self.ids.add(identifier)
        return identifier

    def _matter(self, move: Move) -> int:
        """Where it begins to say what is wanted or wrong, behind who says so to whom."""
        start = move.content
        if not self.body.text[move.start : start].strip() or move.kind == DIRECTIVE:
            start = matter_at(self.body.lowered, start, move.end)
        return start

    def _on(self, move: Move, matter: int) -> list[str]:
        """The topics of what is said, then of those it is said to; of the article, when neither names any."""
        topics = self.topics
        said = topics.of(matter, move.end)
        if move.addressee and (named := topics.index.named(move.addressee)):
            said = [*dict.fromkeys([*said, *named])][:MOST]
        return said or topics.of(move.start, move.end) or topics.main

    def _content(self, move: Move, matter: int) -> str:
        text = _SAID_BEHIND.sub("", self.body.text[matter : move.end]).strip(" ,:;.–-\n")
        text = _whole_quotes(text)
        for opening in ("rằng ", "là "):
            text = text.removeprefix(opening)
        if move.kind == DIRECTIVE:
            text = _NEEDS.sub("", _WHAT_IT_IS.sub("", text, count=1), count=1)
        else:
            text = _CONTRASTS.sub("", text, count=1)
        if len(text) < 8:  # noqa: PLR2004
            text = self.body.text[move.start : move.end]
        if len(text) > _LONGEST_TEXT:
            text = text[:_LONGEST_TEXT].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
        if move.kind == DIRECTIVE:
            text = _of_whom(text, move.addressee)
        elif move.kind == DIFFICULTY:
            text = _SHORT_OF.sub(lambda said: f"Thiếu {said['what'][:1].lower()}{said['what'][1:]}", text, count=1)
        text = text[0].upper() + text[1:]
        return text if text.endswith((".", "…", "!", "?")) else text + "."

    def _place(self, move: Move) -> str | list[str] | None:
        return self.places.governing(self.body, move.start, move.end, move.end)

    def _directive(self, move: Move) -> Directive | None:
        quote = self.body.text[move.start : move.end]
        identifier = self._id("d", quote)
        if identifier is None:
            return None
        issuer = move.speaker.name if move.speaker else (self._held(move.voice) or move.voice)
        if issuer is not None and issuer.lower() in ("thành phố", "tỉnh"):
            issuer = self._spoken(issuer, move.start)
        if issuer is None:
            issuer = _UNNAMED
        if move.speaker is None:
            self.doubts.append(
                Doubt(identifier, f"Bài không nêu tên người chỉ đạo ở câu “{_shown(quote)}”; ghi tạm “{issuer}”.")
            )
        elif not move.sure:
            self.doubts.append(
                Doubt(identifier, f"Câu “{_shown(quote)}” không có lời dẫn; hiểu là lời của {issuer} nói trước đó.")
            )
        matter = self._matter(move)
        return Directive(
            id=identifier,
            issuer=issuer,
            post=move.speaker.post if move.speaker else move.voice,
            addressee=self._addressed(move.addressee),
            text=self._content(move, matter),
            topics=self._on(move, matter),
            place=self._place(move),
            due=due_date(self.body.lowered[move.start : move.end], self.date),
            quote=quote,
        )

    def _addressed(self, words: str | None) -> str | None:
        """Those addressed as the editor keeps them: a province with its kind, examples left out."""
        if not words:
            return None
        words = _TITLE_OF.sub("", _EXAMPLES.sub("", words))
        here = self.places.province
        if here and (words == here or words.endswith(f"nhân dân {here}")):
            return f"{words.removesuffix(here)}{'thành phố' if here in _CITIES else 'tỉnh'} {here}"
        return _small(words)

    def _held(self, post: str | None) -> str | None:
        """The name of who holds a post that the article names without its holder, when the editor's list tells."""
        if not post:
            return None
        wanted = post.lower()
        here = {self.places.province, None}
        names = {
            official.name
            for official in self.vocabulary.officials
            for held in official.posts
            if held.post.lower() == wanted and held.place in here and held.sole and held.until is None
        }
        return names.pop() if len(names) == 1 else None

    def _by(self, move: Move) -> str | None:
        if move.speaker is not None:
            return _with_post(move.speaker)
        if not move.voice:
            return None
        voice = re.sub(r"^(?:đại diện|thay mặt|có(?= ý kiến))\s+", "", move.voice.strip(), flags=re.IGNORECASE)
        return self._spoken(_small(voice) or "", move.start)

    def _spoken(self, voice: str, before: int) -> str | None:  # noqa: PLR0911
        """The body that speaks with its name: "xã" alone is the commune the article is about."""
        low = voice.lower()
        main = self.places.main
        if low in ("xã", "phường", "địa phương", "đặc khu", "lãnh đạo xã", "lãnh đạo phường") and (
            commune := self._commune_here(before)
        ):
            kind, _, name = (
                commune.partition(" ") if not commune.startswith("đặc khu") else ("đặc khu", " ", commune[8:])
            )
            return commune if low == "địa phương" else f"{voice} {name}"
        if isinstance(main, list) and re.fullmatch(r"(?:hai|ba|bốn|năm|lãnh đạo hai)\s+xã(?: [^\n]*)?", low):
            return " và ".join(f"xã {name.partition(',')[0]}" for name in main) if len(main) == 2 else voice  # noqa: PLR2004
        if low in ("sở", "bộ", "lãnh đạo sở") and (
            named := _OFFICE.findall(self.body.text[max(0, before - 900) : before])
        ):
            last = [name for name in named if name.lower().startswith(low.rsplit(" ", 1)[-1])]
            return last[-1] if last else voice
        if low in ("thành phố", "tp", "lãnh đạo thành phố") and self.places.province in _CITIES:
            return f"{voice} {self.places.province}"
        if low in ("tỉnh", "xã", "phường", "lãnh đạo xã", "lãnh đạo tỉnh", "lãnh đạo phường"):
            kind = low.rsplit(" ", 1)[-1]
            for mention in reversed([m for m in self.places.mentions if m.start < before]):
                if kind == "tỉnh" and mention.province:
                    return f"{voice} {mention.canonical}"
                if self.body.lowered[: mention.start].endswith(kind + " ") and not mention.former:
                    return f"{voice} {mention.canonical.partition(',')[0]}"
            if kind == "tỉnh" and self.places.province:
                return f"{voice} {self.places.province}"
            if isinstance(main, str) and main != self.places.province:
                return f"{voice} {main.partition(',')[0]}"
        return voice or None

    def _commune_here(self, before: int) -> str | None:
        """The commune its paragraph spoke of last before `before`, with its kind: "phường Sa Đéc"."""
        begin = self.body.text.rfind("\n", 0, before) + 1
        for mention in reversed([m for m in self.places.mentions if begin <= m.start < before]):
            if not mention.province and not mention.former:
                name = mention.canonical.partition(",")[0]
                kinds = ("phường", "đặc khu") if f"xã {name.lower()}" not in self.body.lowered else ()
                kind = next((k for k in kinds if f"{k} {name.lower()}" in self.body.lowered), "xã")
                return f"{kind} {name}"
        return None

    def _petition(self, move: Move) -> Petition | None:
        quote = self.body.text[move.start : move.end]
        identifier = self._id("p", quote)
        if identifier is None:
            return None
        by = self._by(move)
        if by is None:
            by = "nơi kiến nghị không rõ"
            self.doubts.append(Doubt(identifier, f"Không rõ ai kiến nghị ở câu “{_shown(quote)}”."))
        matter = self._matter(move)
        return Petition(
            id=identifier,
            by=by,
            to=_small(move.addressee),
            text=self._content(move, matter),
            topics=self._on(move, matter),
            place=self._place(move),
            quote=quote,
        )

    def _difficulty(self, move: Move) -> Difficulty | None:
        quote = self.body.text[move.start : move.end]
        identifier = self._id("k", quote)
        if identifier is None:
            return None
        matter = self._matter(move)
        return Difficulty(
            id=identifier,
            by=self._by(move),
            text=self._content(move, matter),
            topics=self._on(move, matter),
            place=self._place(move),
            quote=quote,
        )

    def _seat(self, post: str | None) -> str | None:
        """The place that `post` itself names as that of the office; one held before tells nothing."""
        for piece in reversed(apart(post or "")):
            if piece.lower().startswith("nguyên "):
                continue
            for mention in self.places.mentions:
                name = mention.canonical.partition(",")[0]
                if name not in piece or mention.former:
                    continue
                kind = "" if mention.province else "(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Đđ]ảng [uủ][yỷ]|UBND|HĐND) "
                if re.search(rf"(?<!\w){kind}{re.escape(name)}(?!\w)(?! [A-ZĐÂÔƯ])", piece):
                    return mention.canonical
        return None

    def _persons(self) -> list[Person]:
        found = []
        for person in self.people.found:
            level = person.rank
            place = self._seat(person.post)
            if place is not None:
                found.append(Person(name=person.name, post=person.post, place=place))
                continue
            if level is not None and level < CENTRE - 1:
                main = self.places.main
                place = self.places.province if level > 2 else (main if isinstance(main, str) else self.places.province)  # noqa: PLR2004
            found.append(Person(name=person.name, post=person.post, place=place if place != COUNTRY else None))
        return found


def _with_post(speaker: Found) -> str:
    """A speaker by name; those at the top after their one post, as nobody calls them without: "Tổng Bí thư Tô Lâm"."""
    post = speaker.post
    return f"{post} {speaker.name}" if post and "," not in post and speaker.rank == CENTRE else speaker.name


class _Asked:
    """Whether an offset stands in a directive or a petition: looked up letter by letter, as every figure asks."""

    def __init__(self, asked: dict[str, list[tuple[int, int]]], length: int) -> None:
        self.marks = bytearray(length + 1)
        for mark, kind in ((2, PETITION), (1, DIRECTIVE)):
            for start, end in asked[kind]:
                self.marks[start:end] = bytes((mark,)) * (end - start)

    def at(self, offset: int) -> str | None:
        """The kind there; a directive's goes before a petition's."""
        return (None, DIRECTIVE, PETITION)[self.marks[offset]]


def _whole_quotes(text: str) -> str:
    """`text` without a quotation mark whose other half was cut away."""
    if text.count("“") != text.count("”"):
        text = (
            text.strip("“”")
            if text.strip("“”").count("“") == text.strip("“”").count("”")
            else text.replace("”", "").replace("“", "")
        )
    return text.strip('"') if text.count('"') % 2 else text


def _of_whom(text: str, addressee: str | None) -> str:
    """`text` with "của mình" said of those addressed, who stand beside it: "thế mạnh của từng xã"."""
    each = _EACH.match((addressee or "").lower()) if " của mình" in text else None
    return _THEIR_OWN.sub(f" của từng {each['one']}", text) if each else text


def _shown(quote: str) -> str:
    return quote if len(quote) <= 60 else quote[:60].rsplit(" ", 1)[0] + "…"  # noqa: PLR2004


def _small(words: str | None) -> str | None:
    """`words` without the capital letter of a sentence's start: "Các xã" → "các xã", but "Sở", "UBND" stay."""
    if not words:
        return None
    first, _, rest = words.partition(" ")
    if rest.startswith("phủ"):
        return words
    if rest.startswith(("ủy", "uỷ")) and first in ("Tỉnh", "Thành", "Đảng"):
        return words
    if first.lower() in (
        "các",
        "những",
        "xã",
        "phường",
        "tỉnh",
        "cấp",
        "hai",
        "mỗi",
        "toàn",
        "chính",
        "cán",
        "lãnh",
        "đội",
        "người",
        "bà",
        "thành",
        "đại",
    ):
        return words[0].lower() + words[1:]
    return words
