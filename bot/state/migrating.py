"""Bringing the tables of an open database up to this program's version."""

from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0002"
"""The newest version; a test holds it against the migrations."""

_LOCK = 0x6272_6965
"""Of PostgreSQL's advisory locks, ours: several bots that start at once migrate one after the other."""


class TooNewError(Exception):
    """The tables were made by a newer program than this one."""


def migrate(connection: Connection) -> None:
    """Bring the tables up to `HEAD` within the transaction of `connection`. Raises `TooNewError`."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    if version_of(connection) == HEAD:
        return
    # An eighth of a second to import, needed when the tables are old or new alone.
    from alembic import command  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    try:
        command.upgrade(config_for(connection), "head")
    except CommandError as error:
        raise TooNewError(str(error)) from None


def version_of(connection: Connection) -> str | None:
    """The version of the tables; None in an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def config_for(connection: Connection | None = None) -> "Config":
    """Alembic's settings: the migrations lie in this package, the connection is open already."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "bot.state:migrations")
    config.attributes["connection"] = connection
    return config
