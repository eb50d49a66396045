"""The inbox that several bots share."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables up to this version."""
    # Bots made some of these by themselves before.
    for name in ("inbox_bots", "inbox_updates", "inbox_deliveries", "inbox_buckets"):
        op.drop_table(name, if_exists=True)
    op.create_table(
        "inbox_bots",
        sa.Column("bot", sa.Text(), nullable=False),
        sa.Column("alive", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("bot", name="pk_inbox_bots"),
    )
    op.create_table(
        "inbox_updates",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=True),
        sa.Column("received", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("delivered", sa.Integer(), server_default="0", nullable=False),
        sa.Column("bot", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_inbox_updates"),
    )
    unfinished = sa.text("body IS NOT NULL")
    op.create_index(
        "ix_inbox_updates_unfinished",
        "inbox_updates",
        ["chat", "id"],
        postgresql_where=unfinished,
        sqlite_where=unfinished,
    )
    op.create_table(
        "inbox_buckets",
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("level", sa.Float(53), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("who", name="pk_inbox_buckets"),
    )
