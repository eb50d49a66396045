"""What is learnt about other places changes nothing of what is said about this one."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.knowledge.model import Article
from bot.search.snapshot import build_snapshot
from tests.reader import Reader

HERE = "Điện Biên"
ASKED = (
    "hộ nghèo Điện Biên",
    "/tinh Điện Biên",
    "/chithi Điện Biên",
    "/kiennghi Điện Biên",
    "/solieu Điện Biên",
    "Tô Lâm chỉ đạo gì ở Điện Biên",
    "đại hội Đảng Điện Biên khi nào",
)
ELSEWHERE = ("Cà Mau", "Huế", "Lai Châu", "An Giang", "Tạ Khoa, Sơn La")


def moved(article: Article, place: str, number: int) -> Article:
    """An article that says the same of another place, under ids of its own."""

    def elsewhere(record: object) -> object:
        changed = {"place": place}
        if hasattr(record, "id"):
            changed["id"] = f"{record.id[:30]}-m{number}"
        return record.model_copy(update=changed)  # type: ignore[attr-defined]

    kinds = ("figures", "directives", "petitions", "difficulties", "events")
    lists = {kind: [elsewhere(record) for record in getattr(article, kind)] for kind in kinds}
    return article.model_copy(update={**lists, "places": [place]})


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.sampled_from(ELSEWHERE), min_size=1, max_size=6), newer=st.booleans())
def test_facts_about_other_places_change_no_answer_about_this_one(
    places: list[str], newer: bool, reader: Reader
) -> None:
    knowledge = reader.snapshot.knowledge
    articles = dict(knowledge.articles)  # type: ignore[attr-defined]
    model = articles["2025-07-27-dien-bien"]
    for number, place in enumerate(places):
        day = "2026-10-01" if newer else "2024-01-01"
        source = model.source.model_copy(update={"event_date": day})
        articles[f"{day}-noi-khac-{number}"] = moved(model.model_copy(update={"source": source}), place, number)
    more = Reader(build_snapshot(replace(knowledge, articles=articles), reader.snapshot.gazetteer))  # type: ignore[type-var]
    assert [more.ask(asked) for asked in ASKED] == [reader.ask(asked) for asked in ASKED]
