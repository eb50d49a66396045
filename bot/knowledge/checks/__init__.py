"""The rules that no single record can break alone: files, places, dates and quotes must agree with one another.

A rule is a function from everything that was read to the problems it finds; it never raises. To add one, write it
in the module of its subject and list it here.
"""

from collections.abc import Callable, Iterator

from bot.knowledge.checks import dates, figures, names, officials, places, quotes, references, sources
from bot.knowledge.draft import Draft
from bot.knowledge.problems import Problem
from bot.knowledge.progress import SILENT, Progress

Rule = Callable[[Draft], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    sources.file_names,
    sources.schema_lines,
    sources.stored_articles,
    sources.addresses,
    sources.articles_without_knowledge,
    references.ids,
    references.articles_exist,
    references.topics,
    references.indicators,
    places.places,
    dates.real_dates,
    dates.future_dates,
    dates.events,
    dates.posts,
    quotes.quotes,
    quotes.names,
    quotes.document_numbers,
    figures.shown,
    figures.values,
    figures.qualifiers,
    figures.conflicts,
    officials.same_person,
    officials.sole_posts,
    names.synonyms,
    names.document_numbers,
    names.forms_of_address,
)


def check(draft: Draft, progress: Progress = SILENT) -> Iterator[Problem]:
    """Everything the rules find."""
    progress.stage("kiểm tra", len(RULES))
    for rule in RULES:
        yield from rule(draft)
        progress.step()
