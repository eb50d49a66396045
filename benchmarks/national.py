"""Made-up news of a whole country, of any size, the same for the same seed: what the measurements of scale ask about.

Places are the gazetteer's. People, documents, quotes and figures are invented from lists, in the shapes and the
proportions of the shipped articles: of fifty facts of an article some twenty are figures and some seventeen
directives. Articles come newest first and each can be made alone, so a million facts need no memory.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import product
from pathlib import Path
from types import SimpleNamespace

import yaml

from bot.gazetteer.model import Gazetteer, Place
from bot.knowledge.knowledge import HandKept
from bot.knowledge.model import (
    Article,
    Difficulty,
    Directive,
    Document,
    DocumentMention,
    Event,
    Figure,
    Indicator,
    Official,
    Person,
    Petition,
    PlaceAliases,
    Post,
    Source,
    Status,
    Topic,
)

SEED = 20261122
NEWEST = date(2026, 11, 20)
YEARS = 6
"""Over which the articles are spread."""
FIGURES, DIRECTIVES, PETITIONS, DIFFICULTIES, EVENTS, SUMMARY = 20, 17, 2, 4, 4, 3
"""Of each kind, in an article."""
FACTS = FIGURES + DIRECTIVES + PETITIONS + DIFFICULTIES + EVENTS + SUMMARY
MOST_OFFICIALS = 3_000
MOST_DOCUMENTS = 1_000

SAID = SimpleNamespace(**yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8")))
_KINDS = (("Nghị quyết", "NQ"), ("Kế hoạch", "KH"), ("Kết luận", "KL"), ("Quyết định", "QĐ"))
_BODIES = ("TU", "HĐND", "UBND", "TW")
_POSTS = (
    "Bí thư Tỉnh ủy",
    "Chủ tịch UBND tỉnh",
    "Chủ tịch HĐND tỉnh",
    "Phó Chủ tịch UBND tỉnh",
    "Giám đốc Sở Xây dựng",
)
OF_PROVINCE = 0.5
"""Share of facts that are about the province itself, not about one of its communes."""
OF_ARTICLE = 0.7
"""Share of directives given by the article's main speaker."""
CITING = 0.1
"""Share of directives that cite a document."""


def _indicators() -> dict[str, str]:
    """Name and unit."""
    units = {f"tỷ lệ {what}": "%" for what in SAID.shares}
    units |= {f"số {what.split(':')[0]}": what.split(":")[1] for what in SAID.counts}
    units |= {f"diện tích {crop}": "ha" for crop in SAID.crops} | {f"sản lượng {crop}": "tấn" for crop in SAID.crops}
    units |= {f"năng suất {crop}": "tạ/ha" for crop in SAID.crops}
    return units | dict.fromkeys(SAID.money, "đồng")


INDICATORS = _indicators()
SAID_OF_AN_ACTION: tuple[list[str], ...] = (SAID.objects, SAID.where, SAID.how)
"""What is done something to, where, and how: the words after the verb."""
_UNITS = list(INDICATORS.items())


@dataclass(frozen=True)
class National:
    """The news: `size` facts, rounded up to whole articles."""

    gazetteer: Gazetteer
    size: int

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return -(-self.size // FACTS)

    @cached_property
    def provinces(self) -> list[Place]:
        """All of them, by name."""
        return [self.gazetteer.by_canonical[name] for name in sorted(self.gazetteer.communes)]

    @cached_property
    def officials(self) -> list[Official]:
        """People with a post: five for each province, and secretaries of communes."""
        draw = random.Random(SEED)
        names = [" ".join(parts) for parts in product(SAID.family, SAID.middle, SAID.given)]
        draw.shuffle(names)
        count = min(MOST_OFFICIALS, max(len(self.provinces), self.articles // 2))
        communes = [c for province in self.provinces for c in self.gazetteer.communes[province.name]]
        draw.shuffle(communes)
        seats = [(post, place) for post in _POSTS for place in self.provinces]
        seats += [("Bí thư Đảng ủy xã" if c.kind == "xã" else "Bí thư Đảng ủy phường", c) for c in communes]
        stems = [self.stem(number) for number in range(min(self.articles, count))]
        return [
            Official(
                name=name,
                posts=[
                    Post(
                        post=post,
                        place=place.canonical,
                        sole=post == _POSTS[0],
                        since=None,
                        until=None,
                        seen="2026-01",
                        article=stems[number % len(stems)],
                    )
                ],
            )
            for number, (name, (post, place)) in enumerate(zip(names[:count], seats, strict=False))
        ]

    @cached_property
    def documents(self) -> list[Document]:
        """Resolutions, plans, conclusions and decisions, each with its own number."""
        draw = random.Random(SEED + 1)
        count = min(MOST_DOCUMENTS, max(5, self.articles // 4))
        found = []
        for number in range(count):
            kind, short = _KINDS[number % len(_KINDS)]
            digits = number // 16 + 11
            found.append(
                Document(
                    number=f"{digits}-{short}/{_BODIES[number // 4 % 4]}",
                    kind=kind,
                    title=" ".join(map(draw.choice, (SAID.verbs, SAID.objects, SAID.where)))
                    + f" giai đoạn {number + 1}",
                    issuer=None,
                    issued=None,
                    articles=[self.stem(at) for at in range(number % self.articles, self.articles, count)][:5],
                )
            )
        return found

    @cached_property
    def mentioned(self) -> dict[str, list[Document]]:
        """The documents an article mentions."""
        found: dict[str, list[Document]] = {}
        for document in self.documents:
            for stem in dict.fromkeys(document.articles):
                found.setdefault(stem, []).append(document)
        return found

    def kept(self) -> HandKept:
        """The files beside the articles."""
        return HandKept(
            officials=tuple(self.officials),
            documents=tuple(self.documents),
            topics=tuple(Topic(name=name) for name in SAID.topics),
            indicators=tuple(Indicator(name=name, main=name in MAIN) for name in INDICATORS),
            aliases=(PlaceAliases(place="Lai Châu", aliases=["đất Lai"]),),
            questions=(),
            version="0",
        )

    def day(self, number: int) -> date:
        """The day of an article; they come newest first."""
        return NEWEST - timedelta(days=number * YEARS * 365 // self.articles)

    def stem(self, number: int) -> str:
        """The name of an article; of one day the later number first, as facts are ordered."""
        return f"{self.day(number).isoformat()}-bai-{self.articles - number:06}"

    def all(self) -> Iterator[tuple[str, Article, str]]:
        """Every article, newest first, with its text."""
        for number in range(self.articles):
            yield self.stem(number), *self.article(number)

    def article(self, number: int) -> tuple[Article, str]:
        """One article and its text without the front matter."""
        return _Reporter(self, number).article()


MAIN = frozenset(("tỷ lệ hộ nghèo", "thu ngân sách", "tỷ lệ che phủ rừng"))


class _Reporter:
    """Writes one article."""

    def __init__(self, news: National, number: int) -> None:
        self.news = news
        self.number = number
        self.draw = random.Random(SEED * 1_000_003 + number)
        self.day = news.day(number)
        self.province = self.draw.choice(news.provinces)
        inside = news.gazetteer.communes[self.province.name]
        self.communes = self.draw.sample(inside, min(2, len(inside)))
        self.official = self.draw.choice(news.officials)
        self.text: list[str] = []

    def article(self) -> tuple[Article, str]:
        draw = self.draw
        figures = [self.figure(n) for n in range(FIGURES)]
        directives = [self.directive(n) for n in range(DIRECTIVES)]
        petitions = [self.petition(n) for n in range(PETITIONS)]
        difficulties = [self.difficulty(n) for n in range(DIFFICULTIES)]
        events = [self.event() for _ in range(EVENTS)]
        documents = self.mentions()
        summary = [f"{self.action()} ở {self.province.name}." for _ in range(SUMMARY)]
        body = "\n".join(f"{sentence}." for sentence in self.text) + "\n"
        title = f"{self.province.name} bàn về {draw.choice(SAID.topics)}"
        stem = self.news.stem(self.number)
        source = Source(
            title=title,
            outlet="Báo thử",
            author=None,
            published=self.day.isoformat(),
            event_date=None,
            url=None,
            seed=f"{stem}.txt",
            sha256=hashlib.sha256(seed_file(title, self.day, body).encode()).hexdigest(),
        )
        article = Article(
            source=source,
            summary=summary,
            places=[self.province.name, *(commune.canonical for commune in self.communes)],
            figures=figures,
            directives=directives,
            petitions=petitions,
            difficulties=difficulties,
            people=[Person(name=self.official.name, post=self.official.posts[0].post, place=self.province.name)],
            documents=documents,
            events=events,
        )
        return article, body

    def id(self, kind: str, n: int) -> str:
        return f"b{self.number}-{kind}-{n}"

    def place(self) -> str:
        return self.province.name if self.draw.random() < OF_PROVINCE else self.draw.choice(self.communes).canonical

    def say(self, sentence: str) -> str:
        self.text.append(sentence)
        return sentence

    def action(self) -> str:
        draw = self.draw
        parts = (SAID.verbs, SAID.objects, SAID.where, SAID.how)
        return " ".join(map(draw.choice, parts)).capitalize()

    def figure(self, n: int) -> Figure:
        draw = self.draw
        indicator, unit = draw.choice(_UNITS)
        place = self.place()
        if unit == "đồng":
            amount = draw.randint(20, 9_999)
            value, shown = amount * 1e9, f"{amount:,}".replace(",", ".") + " tỷ đồng"
        elif unit in ("%", "tạ/ha"):
            tenths = draw.randint(11, 980)
            value, shown = tenths / 10, f"{tenths // 10},{tenths % 10}" + ("%" if unit == "%" else f" {unit}")
        else:
            amount = draw.randint(3, 9_999)
            value, shown = float(amount), f"{amount:,}".replace(",", ".") + f" {unit}"
        year = self.day.year - draw.choice((0, 1, 1, 2))
        quarter, month = f"{year - 1}-Q{draw.randint(1, 4)}", self.day.strftime("%Y-%m")
        period = draw.choice((str(year), str(year), quarter, month, None))
        name = place.partition(",")[0]
        quote = self.say(f"{indicator.capitalize()} của {name} là {shown}, {draw.choice(SAID.how)}")
        return Figure(
            id=self.id("f", n),
            indicator=indicator,
            value=value,
            unit=unit,
            shown=shown,
            qualifier=None,
            status=Status.REPORTED,
            change=None,
            of=None,
            period=period,
            place=place,
            topics=[draw.choice(SAID.topics)],
            quote=quote,
        )

    def directive(self, n: int) -> Directive:
        draw = self.draw
        official = self.official if draw.random() < OF_ARTICLE else draw.choice(self.news.officials)
        action = self.action()
        addressee = draw.choice(SAID.who)
        topics = draw.sample(SAID.topics, draw.choice((1, 1, 2)))
        cited = f" theo {doc.kind} số {doc.number}" if (doc := self.document(CITING)) else ""
        quote = self.say(f"{official.name} đề nghị {addressee} {action.lower()}{cited}")
        return Directive(
            id=self.id("d", n),
            issuer=official.name,
            post=official.posts[0].post,
            addressee=addressee,
            text=f"{action}.",
            topics=topics,
            place=self.place(),
            due=None,
            quote=quote,
        )

    def document(self, share: float) -> Document | None:
        return self.draw.choice(self.news.documents) if self.draw.random() < share else None

    def petition(self, n: int) -> Petition:
        draw, place = self.draw, self.place()
        text = f"Hỗ trợ {draw.choice(SAID.matters)} để {self.action().lower()}."
        quote = self.say(f"{place.partition(',')[0]} kiến nghị {text[:-1].lower()}")
        return Petition(
            id=self.id("k", n),
            by=place.partition(",")[0],
            to="Chính phủ",
            text=text,
            topics=[draw.choice(SAID.topics)],
            place=place,
            quote=quote,
        )

    def difficulty(self, n: int) -> Difficulty:
        draw, place = self.draw, self.place()
        text = f"Thiếu {draw.choice(SAID.matters)} khi {self.action().lower()}."
        quote = self.say(f"Khó nhất là {text[:-1].lower()}")
        return Difficulty(
            id=self.id("h", n),
            by=place.partition(",")[0],
            text=text,
            topics=[draw.choice(SAID.topics)],
            place=place,
            quote=quote,
        )

    def event(self) -> Event:
        draw = self.draw
        when = self.day - timedelta(days=draw.randint(0, 20))
        text = f"Khởi công {draw.choice(SAID.objects)} {draw.choice(SAID.where)}"
        return Event(date=when.isoformat(), text=f"{text}.", place=self.place(), quote=self.say(text))

    def mentions(self) -> list[DocumentMention]:
        return [
            DocumentMention(
                number=document.number,
                kind=document.kind,
                issuer=None,
                issued=None,
                about=document.title,
                quote=self.say(f"Cuộc họp nhắc lại {document.kind} số {document.number}"),
            )
            for document in self.news.mentioned.get(self.news.stem(self.number), ())
        ]


def seed_file(title: str, day: date, body: str) -> str:
    """An article as it lies in seeds/."""
    front = f'title: "{title}"\noutlet: Báo thử\nauthor: null\npublished: "{day.isoformat()}"\nevent_date: null'
    return f"---\n{front}\nurl: null\n---\n\n{body}"
