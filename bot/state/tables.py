"""The tables. Times are whole seconds since 1970 (UTC); `reader` is a user's id as `Key.of` hashes it.

Raw ids stand only where a message has to be sent to them, and where an administrator has to recognise them. The inbox
that several bots share is no memory: it holds what is asked at this moment, by the database's clock.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    func,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

# SQLite numbers rows by itself only where the key is a plain INTEGER.
_NUMBER = BigInteger().with_variant(Integer, "sqlite")

about = Table(
    "about",
    metadata,
    Column("what", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the database knows of itself: whose key hashed the ids in it."""

leases = Table(
    "leases",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("until", BigInteger, nullable=False),
)
"""Work that one bot at a time may do, and until when it holds it."""

access = Table(
    "access",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("label", Text, nullable=False),
    Column("standing", String(16), nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("changed_by", BigInteger),
)
"""People (positive ids) and groups (negative ids): allowed, refused, or asking for access."""

audit = Table(
    "audit",
    metadata,
    Column("id", _NUMBER, primary_key=True),
    Column("at", BigInteger, nullable=False, index=True),
    Column("actor", BigInteger, nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""Everything an administrator did."""

questions = Table(
    "questions",
    metadata,
    Column("token", String(16), primary_key=True),
    Column("text", Text, nullable=False),
    Column("last_at", BigInteger, nullable=False, index=True),
)
"""Questions by a short name, for buttons and links that cannot hold them whole. No word of who asked."""

unanswered = Table(
    "unanswered",
    metadata,
    Column("question", Text, primary_key=True),
    Column("outcome", String(16), nullable=False),
    Column("times", Integer, nullable=False),
    Column("first_at", BigInteger, nullable=False),
    Column("last_at", BigInteger, nullable=False, index=True),
)
"""Questions, folded, that nothing was known about. No word of who asked."""

votes = Table(
    "votes",
    metadata,
    Column("question", Text, primary_key=True),
    Column("up", Integer, nullable=False),
    Column("down", Integer, nullable=False),
    Column("last_at", BigInteger, nullable=False, index=True),
)
"""How often a reply was found good or bad, by its folded question. No word of who pressed."""

reports = Table(
    "reports",
    metadata,
    Column("id", _NUMBER, primary_key=True),
    Column("at", BigInteger, nullable=False, index=True),
    Column("reader", String(32), nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("fact_id", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("done_at", BigInteger),
    sqlite_autoincrement=True,  # a number that was given out is never given out again
)
"""Lines that a reader says are wrong; the chat is where the reader is told that it was dealt with."""

editions = Table(
    "editions",
    metadata,
    Column("id", _NUMBER, primary_key=True),
    Column("version", Text, nullable=False),
    Column("at", BigInteger, nullable=False, index=True),
    sqlite_autoincrement=True,
)
"""States of the knowledge that were live, each with something in it that the one before did not have."""

articles = Table(
    "articles",
    metadata,
    Column("stem", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("facts", Text, nullable=False),
)
"""Articles of the last edition, with the digests of their facts as JSON: what the next one is held against."""

news = Table(
    "news",
    metadata,
    Column("edition", _NUMBER, ForeignKey("editions.id", ondelete="CASCADE"), nullable=False),
    Column("fact_id", Text, nullable=False),
    Column("changed", Boolean, nullable=False),
    Column("subjects", Text, nullable=False),
    PrimaryKeyConstraint("edition", "fact_id"),
)
"""Facts that an edition brought (or changed), with what they are about, as JSON."""

readers = Table(
    "readers",
    metadata,
    Column("reader", String(32), primary_key=True),
    Column("edition", BigInteger, nullable=False),
    Column("asked_at", BigInteger, nullable=False, index=True),
)
"""The last edition a reader has asked for news of."""

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat_id", BigInteger, nullable=False),
    Column("subject", Text, nullable=False),
    Column("thread_id", BigInteger),
    Column("since", BigInteger, nullable=False),
    PrimaryKeyConstraint("chat_id", "subject"),
    Index("ix_subscriptions_subject", "subject"),
)
"""What a chat follows: "place:Lai Châu", "person:Lê Minh Ngân", "topic:giảm nghèo"."""

digests = Table(
    "digests",
    metadata,
    Column("chat_id", BigInteger, nullable=False),
    Column("edition", _NUMBER, ForeignKey("editions.id", ondelete="CASCADE"), nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("progress", String(16), nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    PrimaryKeyConstraint("chat_id", "edition"),
    Index("ix_digests_progress", "progress", "due_at"),
)
"""Digests to be sent: waiting, sending or in doubt; a row goes when its digest is sent."""

_PASSING = {"passing": True}
_UNFINISHED = text("body IS NOT NULL")

inbox_bots = Table(
    "inbox_bots",
    metadata,
    Column("bot", Text, primary_key=True),
    Column("alive", DateTime(timezone=True), nullable=False, server_default=func.now()),
    info=_PASSING,
)
"""The bots at work, and when each was last alive."""

inbox_updates = Table(
    "inbox_updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", BigInteger),
    Column("received", DateTime(timezone=True), nullable=False, server_default=func.now()),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("delivered", Integer, nullable=False, server_default="0"),
    Column("bot", Text),
    Column("body", Text),
    Index("ix_inbox_updates_unfinished", "chat", "id", postgresql_where=_UNFINISHED, sqlite_where=_UNFINISHED),
    info=_PASSING,
)
"""Updates of the last day, their text only until they are answered, and whose they are until then."""

inbox_buckets = Table(
    "inbox_buckets",
    metadata,
    Column("who", Text, primary_key=True),
    Column("level", Float(53), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    info=_PASSING,
)
"""How much a user, or a chat, has asked lately."""

remembered = [table for table in metadata.sorted_tables if "passing" not in table.info]
"""The tables of which a copy is worth keeping."""
