"""What is remembered, and all the handlers work with, put together from the settings."""

from zoneinfo import ZoneInfo

from bot.serving.live import Live
from bot.settings import Settings
from bot.state.engine import State, url_of
from bot.state.keys import key_from
from bot.telegram.digests import Quiet
from bot.telegram.remembering import services_with_memory
from bot.telegram.services import Services


def state_for(settings: Settings) -> State:
    """The state the settings name, not yet opened."""
    address = settings.database_url.get_secret_value() if settings.database_url else None
    secret = settings.state_key.get_secret_value() if settings.state_key else None
    return State(url_of(address, settings.data_dir), key_from(secret, settings.data_dir))


def services_for(settings: Settings, live: Live, *, alone: frozenset[int] | None = None) -> Services:
    """What the handlers work with.

    In the terminal the one who types is the whole public: they are `alone`, the administrator, and nobody judges.
    """
    zone = ZoneInfo(settings.timezone)
    return services_with_memory(
        live,
        state_for(settings),
        administrators=settings.administrators if alone is None else alone,
        zone=zone,
        quiet=Quiet(settings.quiet_times, zone),
        retention_days=settings.retention_days,
        knowledge_dir=settings.knowledge_dir,
        judged=alone is None,
    )
