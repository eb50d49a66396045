"""The tables as they began."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Bring the tables up to this version."""
    op.create_table(
        "about",
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("what", name="pk_about"),
    )
    op.create_table(
        "access",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("chat_id", name="pk_access"),
    )
    op.create_table(
        "articles",
        sa.Column("stem", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("stem", name="pk_articles"),
    )
    op.create_table(
        "audit",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_table(
        "editions",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_editions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_editions_at", "editions", ["at"])
    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_leases"),
    )
    op.create_table(
        "questions",
        sa.Column("token", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_questions"),
    )
    op.create_index("ix_questions_last_at", "questions", ["last_at"])
    op.create_table(
        "readers",
        sa.Column("reader", sa.String(length=32), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("reader", name="pk_readers"),
    )
    op.create_index("ix_readers_asked_at", "readers", ["asked_at"])
    op.create_table(
        "reports",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("reader", sa.String(length=32), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_at", "reports", ["at"])
    op.create_index("ix_reports_reader", "reports", ["reader"])
    op.create_table(
        "subscriptions",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "subject", name="pk_subscriptions"),
    )
    op.create_index("ix_subscriptions_subject", "subscriptions", ["subject"])
    op.create_table(
        "unanswered",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("first_at", sa.BigInteger(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("question", name="pk_unanswered"),
    )
    op.create_index("ix_unanswered_last_at", "unanswered", ["last_at"])
    op.create_table(
        "votes",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("up", sa.Integer(), nullable=False),
        sa.Column("down", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("question", name="pk_votes"),
    )
    op.create_index("ix_votes_last_at", "votes", ["last_at"])
    op.create_table(
        "digests",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("edition", _NUMBER, nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("progress", sa.String(length=16), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["edition"], ["editions.id"], name="fk_digests_edition", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id", "edition", name="pk_digests"),
    )
    op.create_index("ix_digests_progress", "digests", ["progress", "due_at"])
    op.create_table(
        "news",
        sa.Column("edition", _NUMBER, nullable=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("changed", sa.Boolean(), nullable=False),
        sa.Column("subjects", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["edition"], ["editions.id"], name="fk_news_edition", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("edition", "fact_id", name="pk_news"),
    )
