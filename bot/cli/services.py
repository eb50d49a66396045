"""What is remembered, and all the handlers work with, put together from the settings."""

from bot.serving.live import Live
from bot.settings import Settings
from bot.state.engine import State, url_of
from bot.state.keys import key_from
from bot.telegram.services import Services


def state_for(settings: Settings) -> State:
    """The state the settings name, not yet opened."""
    address = settings.database_url.get_secret_value() if settings.database_url else None
    secret = settings.state_key.get_secret_value() if settings.state_key else None
    return State(url_of(address, settings.data_dir), key_from(secret, settings.data_dir))


def services_for(settings: Settings, live: Live) -> Services:
    """What the handlers work with."""
    return Services(live.reply, settings.administrators, live=live, state=state_for(settings))
