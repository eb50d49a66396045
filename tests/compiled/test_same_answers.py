"""What is in a file and what is in memory answer alike, to the letter."""

from pathlib import Path

import pytest

from bot.compiled import by_words, facts, reading
from bot.compiled.reading import connect, open_snapshot
from bot.compiled.starting import compile_knowledge
from bot.compiled.writing import Origin
from bot.knowledge.loading import load_knowledge
from bot.search.facts import FactKind, Wanted
from bot.search.lexicon import tokens
from tests.reader import ROOT, TODAY, Reader
from tests.test_questions import BLIND, QUESTIONS


@pytest.fixture(scope="module")
def file(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same knowledge, compiled."""
    gazetteer = reader.snapshot.gazetteer
    knowledge = load_knowledge(ROOT / "knowledge", ROOT / "seeds", gazetteer, TODAY).knowledge
    assert knowledge is not None
    return compile_knowledge(knowledge, gazetteer, tmp_path_factory.mktemp("compiled"), Origin("a" * 64))


@pytest.fixture(scope="module")
def stored(reader: Reader, file: Path) -> Reader:
    """A reader of it."""
    return Reader(open_snapshot(connect(file), reader.snapshot.gazetteer))


def test_every_labelled_question_gets_the_same_reply(reader: Reader, stored: Reader) -> None:
    different = [
        typed
        for question in (QUESTIONS + BLIND)[::3]
        if reader.ask(typed := question["ask"] * question.get("repeat", 1)) != stored.ask(typed)
    ]
    assert different == []


WANTED = [
    Wanted(),
    Wanted((FactKind.DIRECTIVE,), "Lai Châu"),
    Wanted((FactKind.FIGURE,), "Điện Biên", itself=True),
    Wanted((FactKind.FIGURE,), indicators=("tỷ lệ hộ nghèo", "tỷ lệ che phủ rừng")),
    Wanted((FactKind.DIRECTIVE,), people=("Tô Lâm",)),
    Wanted((FactKind.DIRECTIVE,), documents=("57-NQ/TW",)),
    Wanted(topics=("chuyển đổi số", "giảm nghèo")),
    Wanted(place="Lào Cai", topics=("xây dựng Đảng",)),
    Wanted((FactKind.DIRECTIVE,), due=True),
    Wanted((FactKind.DIRECTIVE,), "Lai Châu", people=("Lê Minh Ngân",), due=True),
    Wanted(narrowing=("đại hội Đảng",), place="Điện Biên"),
    Wanted(period="2025-07"),
    Wanted(period="2025", kinds=(FactKind.FIGURE, FactKind.EVENT)),
    Wanted(place="Sơn La", period="2025-11"),
    Wanted(words=tuple(tokens("cán bộ")), together=True),
    Wanted(words=tuple(tokens("can bo xa")), place="Lai Châu"),
    Wanted(words=tuple(tokens("phát triển kinh tế")), kinds=(FactKind.DIRECTIVE,)),
    Wanted(words=tuple(tokens("đảng viên đại hội")), together=True),
    Wanted(words=tuple(tokens("không có từ này"))),
    Wanted(words=tuple(tokens("cán bộ")), unbroken=True),
    Wanted(words=tuple(tokens("bộ cán")), unbroken=True),
    Wanted(words=tuple(tokens("kinh tế xã hội")), unbroken=True, kinds=(FactKind.SUMMARY,)),
    Wanted(words=tuple(tokens("cân")), kinds=(FactKind.DIRECTIVE,)),
    Wanted(words=tuple(tokens("cấn bô"))),
    Wanted(words=tuple(tokens("đảng đảng"))),
    Wanted(words=tuple(tokens("đảng")), kinds=(FactKind.PETITION, FactKind.DIFFICULTY)),
    Wanted(words=tuple(tokens("nguồn nhân lực")), kinds=(FactKind.DIFFICULTY,)),
    Wanted(words=tuple(tokens("phat trien")), period="2025", place="Lai Châu"),
    Wanted(words=tuple(tokens("số")), topics=("chuyển đổi số",), period="2025-07"),
    Wanted(words=tuple(tokens("số")), period="2021/2030"),
    Wanted(place="Nơi Không Có"),
]


@pytest.mark.parametrize("wanted", WANTED, ids=str)
def test_a_look_up_finds_the_same_facts_in_the_same_order(wanted: Wanted, reader: Reader, stored: Reader) -> None:
    assert list(stored.snapshot.facts.find(wanted)) == list(reader.snapshot.facts.find(wanted))


@pytest.mark.parametrize("wanted", [wanted for wanted in WANTED if wanted.words], ids=str)
def test_so_does_the_index_of_words_however_few_facts_there_are(
    wanted: Wanted, reader: Reader, stored: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "FEW", 0)
    _forget(stored)
    found = list(stored.snapshot.facts.find(wanted))
    expected = list(reader.snapshot.facts.find(wanted))
    # Of those where words must stand together the best are enough.
    assert found == expected[: len(found)] if wanted.together else found == expected
    assert bool(found) == bool(expected)


def _forget(stored: Reader) -> None:
    stored.snapshot.facts._holding.cache_clear()  # type: ignore[attr-defined]


def test_few_facts_are_read_however_common_the_words(
    reader: Reader, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_words, "READ", 5)
    monkeypatch.setattr(facts, "FEW", 5)
    read: list[int] = []

    def trace(statement: str) -> None:
        if statement.startswith("SELECT number, said FROM facts WHERE number IN ("):
            read.append(statement.count(",", statement.index("IN (")) + 1)

    database = connect(file)
    stored = Reader(open_snapshot(database, reader.snapshot.gazetteer))
    database.set_trace_callback(trace)
    for typed in (
        "/tim cán bộ",
        "các xã về chuyển đổi số",
        "/kiennghi các xã",
        "cán bộ lai châu",
        "/chude giảm nghèo xã",
    ):
        stored.ask(typed)
    database.close()
    assert read
    assert max(read) <= by_words.READ + 1


@pytest.mark.parametrize("words", ["", "đại hội đảng bộ", "lam viec voi tinh", "sap xep hanh chinh cap xa"])
def test_events_are_the_same(words: str, reader: Reader, stored: Reader) -> None:
    wanted = Wanted((FactKind.EVENT,), words=tuple(tokens(words)))
    assert list(stored.snapshot.facts.events(wanted)) == list(reader.snapshot.facts.events(wanted))


def test_what_is_known_of_places_and_articles_is_the_same(reader: Reader, stored: Reader) -> None:
    here, there = reader.snapshot, stored.snapshot
    assert (here.known, len(here.facts), len(here.articles)) == (there.known, len(there.facts), len(there.articles))
    assert here.articles.newest(9) == there.articles.newest(9)
    for place in sorted(here.known):
        assert here.facts.kinds_at(place) == there.facts.kinds_at(place)
        assert here.facts.topics_at(place) == there.facts.topics_at(place)
        assert here.facts.indicators_at(place) == there.facts.indicators_at(place)
        assert here.articles.about(place, 2) == there.articles.about(place, 2)
        assert here.articles.mainly_about(place, 9) == there.articles.mainly_about(place, 9)
    assert here.facts.topics_at(None) == there.facts.topics_at(None)
    for stem in here.articles.stems:
        assert here.articles[stem] == there.articles[stem]
        assert here.articles.source(stem) == there.articles.source(stem)


def test_neighbouring_words_and_sentences_are_looked_up(reader: Reader, stored: Reader) -> None:
    assert ("hanh", "chinh") in stored.snapshot.said
    assert ("hanh", "tinh") not in stored.snapshot.said
    assert stored.snapshot.common.issuperset([("hanh", "chinh")])
    fact = stored.snapshot.facts.find(Wanted((FactKind.DIRECTIVE,)))[0]
    assert stored.snapshot.sentence(fact.article, fact.quote) == reader.snapshot.sentence(fact.article, fact.quote)
    assert stored.snapshot.sentence(fact.article, "không có câu này") == "không có câu này"
    passage = stored.snapshot.articles.passage(fact.article, fact.quote)
    assert passage == reader.snapshot.articles.passage(fact.article, fact.quote)
    assert passage.sentence == stored.snapshot.sentence(fact.article, fact.quote)
    assert stored.snapshot.facts.named(fact.id) == reader.snapshot.facts.named(fact.id) == fact
    assert stored.snapshot.facts.named("khong-co") is None


def test_a_file_cannot_be_written_to_by_those_who_read_it(tmp_path: Path, reader: Reader) -> None:
    knowledge = load_knowledge(ROOT / "knowledge", ROOT / "seeds", reader.snapshot.gazetteer, TODAY).knowledge
    assert knowledge is not None
    database = connect(compile_knowledge(knowledge, reader.snapshot.gazetteer, tmp_path, Origin("b" * 64)))
    with pytest.raises(reading.sqlite3.OperationalError, match="readonly"):
        database.execute("DELETE FROM facts")
    database.close()


def test_the_index_of_words_finds_the_same_first(
    reader: Reader, stored: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the slots leave many facts only the best are listed; they begin with what reading all would begin with."""
    monkeypatch.setattr(by_words, "READ", 0)
    monkeypatch.setattr(facts, "FEW", 0)
    asked = [question["ask"] for question in QUESTIONS + BLIND if "repeat" not in question]
    different = [typed for typed in asked if _beginning(reader, typed) != _beginning(stored, typed)]
    assert different == []


def _beginning(reader: Reader, typed: str) -> tuple[object, ...]:
    heard = reader.ask(typed)
    return heard.outcome, heard.reply.facts[:1]


def test_facts_are_the_same_by_their_id_and_by_their_article(reader: Reader, stored: Reader) -> None:
    one, other = reader.snapshot, stored.snapshot
    assert list(one.articles.stems) == list(other.articles.stems)
    for stem in one.articles.stems:
        facts = one.facts.of_article(stem)
        assert other.facts.of_article(stem) == facts
        assert [other.facts.named(fact.id) for fact in facts] == list(facts)
        assert [one.facts.named(fact.id) for fact in facts] == list(facts)
    assert one.facts.named("no-such-fact") is None
    assert other.facts.named("no-such-fact") is None
    for snapshot in (one, other):
        with pytest.raises(KeyError):
            snapshot.facts.of_article("no-such-article")


def test_an_article_is_told_from_another_by_what_it_says(reader: Reader, stored: Reader) -> None:
    for snapshot in (reader.snapshot, stored.snapshot):
        stems = snapshot.articles.stems
        assert len({snapshot.articles.fingerprint(stem) for stem in stems}) == len(stems)
        with pytest.raises(KeyError):
            snapshot.articles.fingerprint("no-such-article")
