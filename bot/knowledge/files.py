"""The files of the knowledge directory and of `seeds/` by their names; known without reading any of them."""

from bot.knowledge.model import DocumentsFile, OfficialsFile, PlacesFile, QuestionsFile, Record, TopicsFile

ARTICLES = "articles"
GENERATED = ".generated"
"""Beside articles/: what `bot generate` wrote last, and the texts it took out of pages. None of it is knowledge."""
HAND_KEPT: dict[str, type[Record]] = {
    "officials.yaml": OfficialsFile,
    "documents.yaml": DocumentsFile,
    "topics.yaml": TopicsFile,
    "places.yaml": PlacesFile,
}
"""The files beside articles/ that must be there, each with its model."""
QUESTIONS = "questions.yaml"
"""The golden questions; the one file that may be missing."""
BESIDE_ARTICLES: dict[str, type[Record]] = HAND_KEPT | {QUESTIONS: QuestionsFile}
SUFFIXES = frozenset({".txt", ".html", ".htm", ".docx", ".pdf"})
"""Of the files in `seeds/` that are articles; of others `bot generate` says that it cannot read them."""
