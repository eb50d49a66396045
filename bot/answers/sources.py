"""`/nguon`: the articles everything stands on, and how fresh they are."""

from bot.answers.answer import Answer, Item, Line, Title, section
from bot.answers.freshness import freshness
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, only_place
from bot.knowledge.model import Article
from bot.vietnamese.dates import show_date

ARTICLES_SHOWN = 15


def sources(context: Context) -> Answer:
    """The articles about a place, or all of them, newest first."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    if scope is not None:
        articles = context.snapshot.articles_about(scope.name)
        if scope.name not in context.snapshot.known:
            return nothing_about(scope, context, scope.notices)
    else:
        articles = context.snapshot.articles()
    lines: list[Item] = [Line(_counts(article), (stem,), strong=_about(article)) for stem, article in articles]
    title = f"Nguồn · {scope.place.full}" if scope else "Nguồn"
    notices = (*(scope.notices if scope else ()), freshness(articles, context.today))
    return Answer(Outcome.ANSWERED, title, notices=notices, sections=section(Title.ARTICLES, lines, ARTICLES_SHOWN))


def _about(article: Article) -> str:
    day = show_date(article.source.date) if article.source.date else "không rõ ngày"
    return " · ".join([day, *article.places[:1]])


def _counts(article: Article) -> str:
    counted = (
        (len(article.figures), "số liệu"),
        (len(article.directives), "chỉ đạo"),
        (len(article.petitions), "kiến nghị"),
        (len(article.difficulties), "khó khăn"),
    )
    return ": " + ", ".join(f"{count} {name}" for count, name in counted if count)
