"""What is known of other places changes no answer about this one."""

from dataclasses import replace

from bot.gazetteer.loading import load_gazetteer
from bot.knowledge.loading import load_knowledge
from bot.search.snapshot import build_snapshot
from tests.reader import ROOT, TODAY, Reader
from tests.test_questions import QUESTIONS


def test_facts_about_other_places_change_no_answer_about_this_one() -> None:
    gazetteer = load_gazetteer()
    loaded = load_knowledge(ROOT / "knowledge", ROOT / "seeds", gazetteer, TODAY)
    assert loaded.knowledge is not None
    alone = {stem: article for stem, article in loaded.knowledge.articles.items() if "lai-chau" in stem}
    few = Reader(build_snapshot(replace(loaded.knowledge, articles=alone), gazetteer))
    many = Reader(build_snapshot(loaded.knowledge, gazetteer))
    lines = [
        "/tinh Lai Châu",
        "/chithi Lai Châu",
        "/solieu Lai Châu",
        "số xã Lai Châu",
        "98,8%",
        "bí thư lai châu là ai",
    ]
    for line in [*lines, *(q["ask"] for q in QUESTIONS if "lai châu" in q["ask"].lower() and "," not in q["ask"])]:
        if few.ask(line).outcome == "answered" and "điện biên" not in line.lower():
            assert few.ask(line).text == many.ask(line).text, line
