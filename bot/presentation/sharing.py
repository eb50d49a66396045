"""Facts one by one, each ready to be sent to somebody who did not ask: with place, period, status, source and date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Answer, Say
from bot.answers.outcome import Outcome
from bot.answers.responding import response_to
from bot.answers.summing_up import summed_up, where
from bot.presentation.blocks import blocks_of, facts_in
from bot.presentation.lines import heading, lead_html, text_html
from bot.presentation.marks import Marks, Unmarked, source_html
from bot.presentation.views import link_to_answer, link_to_fact
from bot.presentation.wording import sentence
from bot.search.facts import Fact, FactKind, Wanted
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import quoted, tidy

_STATED = (FactKind.FIGURE, FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY)
_TOLD_ALONG = frozenset({Say.CONFLICT, Say.NO_PERIOD, Say.ONLY_TOGETHER, Say.MERGED, Say.MERGED_PROVINCE})
"""What must not be lost when a fact leaves the answer it stood in."""
_NOT_FOUND = {
    Outcome.ASK: "Có nhiều nơi, nhiều người trùng tên: chọn trong bot",
    Outcome.NO_DATA: "Chưa có dữ kiện này: xem trong bot",
}
NOT_UNDERSTOOD = "Chưa có kết quả: hỏi trong bot"


@dataclass(frozen=True, slots=True)
class Shared:
    """A fact as it is sent on."""

    id: str
    title: str
    description: str
    """Where, when and from whom, for a list to choose from."""
    html: str
    start: str
    """What a link to its receipt carries; empty when it fits into none."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """What a line leads to."""

    facts: tuple[Shared, ...]
    hint: str = ""
    """Why there is nothing, in the few words of a button; empty when there is something."""
    start: str = ""
    """What a link to the answer in words carries; empty when the line fits into none."""


def sharing(text: str, snapshot: Snapshot, today: date) -> Sharing:
    """The facts that a reader who types `text` would be answered with; the newest when nothing is typed."""
    line = tidy(text)
    if not line:
        return Sharing(tuple(_shared(fact, (), snapshot) for fact in snapshot.facts.find(Wanted(_STATED))))
    answers = response_to(line, snapshot, today)
    facts: dict[str, Shared] = {}
    for answered in answers:
        if answered.outcome is Outcome.ANSWERED:
            along = _along(answered)
            for id_ in facts_in(blocks_of(answered, Marks(snapshot.articles))):
                if (fact := snapshot.facts.named(id_)) is not None:
                    facts.setdefault(id_, _shared(fact, along, snapshot))
    if facts:
        return Sharing(tuple(facts.values()))
    return Sharing((), _NOT_FOUND.get(answers[0].outcome, NOT_UNDERSTOOD), link_to_answer(line))


def _along(answered: Answer) -> list[str]:
    return [f"<i>{text_html(sentence(notice))}</i>" for notice in answered.notices if notice.say in _TOLD_ALONG]


def _shared(fact: Fact, along: Sequence[str], snapshot: Snapshot) -> Shared:
    above = heading(fact)
    said = [f"{above}:"] if above else []
    lines = [*said, lead_html(fact, Unmarked(snapshot.articles)), *along]
    if fact.record is not None:
        lines.append(f"<blockquote>{text_html(quoted(fact.quote))}</blockquote>")
    lines.append(f"Nguồn: {source_html(fact.source)}")
    outlet = fact.source.outlet or "bài không ghi tên báo"
    day = show_date(fact.date) if fact.date else "không rõ ngày"
    description = " · ".join(filter(None, (where(fact), outlet, day)))
    return Shared(fact.id, summed_up(fact), description, "\n".join(lines), link_to_fact(fact.id))
