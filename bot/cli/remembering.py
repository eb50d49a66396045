"""What is remembered, put together from the settings."""

from zoneinfo import ZoneInfo

from bot.serving.live import Live
from bot.settings import Settings
from bot.state.engine import State, url_of
from bot.state.keys import key_from
from bot.telegram.digests import Quiet
from bot.telegram.remembering import remembering
from bot.telegram.services import Services


def state_for(settings: Settings) -> State:
    """The state the settings name, not yet opened."""
    address = settings.database_url.get_secret_value() if settings.database_url else None
    secret = settings.state_key.get_secret_value() if settings.state_key else None
    return State(url_of(address, settings.data_dir), key_from(secret, settings.data_dir))


def with_memory(services: Services, live: Live, settings: Settings, *, judged: bool) -> Services:
    """`services` with the features that remember."""
    zone = ZoneInfo(settings.timezone)
    return remembering(
        services,
        live,
        state_for(settings),
        zone=zone,
        quiet=Quiet(settings.quiet_times, zone),
        retention_days=settings.retention_days,
        knowledge_dir=settings.knowledge_dir,
        judged=judged,
    )
