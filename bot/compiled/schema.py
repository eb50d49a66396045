"""The tables of a compiled snapshot.

Plain SQL, the index of words aside: the same tables and look-ups run on PostgreSQL (CONTRIBUTING.md, "The same tables
elsewhere"). Facts are numbered in the order in which they are shown, newest article first, so a look-up in a b-tree by
slot gives the newest first without sorting.
"""

APPLICATION_ID = 0x42524946
"""Marks a SQLite file as ours."""

TABLES = (
    "CREATE TABLE articles (number INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE, happened TEXT NOT NULL, "
    "edited TEXT, first_fact INTEGER NOT NULL)",
    # Apart from what every start reads of all articles.
    "CREATE TABLE article_texts (number INTEGER PRIMARY KEY, source TEXT NOT NULL, card TEXT NOT NULL, "
    "seed TEXT NOT NULL)",
    "CREATE TABLE article_places (place TEXT NOT NULL, article INTEGER NOT NULL, main INTEGER NOT NULL, "
    "PRIMARY KEY (place, article))",
    "CREATE TABLE facts (number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, "
    "starts INTEGER, ends INTEGER, said TEXT NOT NULL, record TEXT NOT NULL)",
    "CREATE INDEX fact_ids ON facts (id)",
    "CREATE TABLE slots (slot INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, newest INTEGER NOT NULL, "
    "facts INTEGER NOT NULL)",
    "CREATE TABLE slotted (slot INTEGER NOT NULL, fact INTEGER NOT NULL, starts INTEGER, ends INTEGER, "
    "PRIMARY KEY (slot, fact))",
    "CREATE TABLE terms (term TEXT PRIMARY KEY, facts INTEGER NOT NULL)",
    "CREATE TABLE forms (folded TEXT NOT NULL, form TEXT NOT NULL, PRIMARY KEY (folded, form))",
    "CREATE TABLE pairs (pair TEXT PRIMARY KEY, small INTEGER NOT NULL)",
    "CREATE TABLE kept (what TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE files (name TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, sha256 TEXT NOT NULL)",
)
CLUSTERED = ("article_places", "slotted", "terms", "forms", "pairs")
"""Tables that SQLite keeps inside their primary key; PostgreSQL finds them through an index on it."""

WORDS = (
    "CREATE VIRTUAL TABLE words USING fts5(terms, content='', columnsize=0, detail=none, "
    "tokenize=\"ascii tokenchars '_=%.,/-'\")"
)
"""SQLite's own: which facts hold a syllable, folded or with its marks, or a pair of neighbours, and are in a slot."""


def statements() -> list[str]:
    """All that makes an empty snapshot in SQLite."""
    tables = [
        f"{table} WITHOUT ROWID" if table.split()[2] in CLUSTERED else table  # one b-tree instead of two
        for table in TABLES
    ]
    return [*tables, WORDS]
