"""How the bot is run on Telegram, as the settings say."""

from bot.serving.live import Live
from bot.settings import OFF, Settings
from bot.state.engine import State
from bot.telegram.running import Arrangement
from bot.telegram.webhook import Listen, Webhook


def arrangement_for(settings: Settings, token: str, live: Live, state: State | None) -> Arrangement:
    """The arrangement the settings describe; the health page tells of the snapshot that is `live`, and of `state`."""
    secret = settings.webhook_secret
    database = settings.database_url.get_secret_value() if settings.database_url else ""
    webhook = (
        Webhook(settings.webhook_url, secret.get_secret_value(), listen_at(settings.webhook_listen))
        if settings.webhook_url and secret
        else None
    )
    return Arrangement(
        token,
        settings.data_dir,
        api_url=settings.telegram_api_url,
        proxy=settings.telegram_proxy,
        timeout=settings.telegram_timeout,
        webhook=webhook,
        database=database if database.startswith("postgres") else None,
        status=None if settings.status_listen == OFF else listen_at(settings.status_listen),
        per_user=settings.limit_per_user,
        per_chat=settings.limit_per_chat,
        messages_per_second=settings.messages_per_second,
        checks={
            "knowledge_seconds": lambda: round((settings.now() - live.served.since).total_seconds()),
            "knowledge_problems": lambda: len(live.served.refused),
            "state": lambda: state is not None and state.available,
        },
    )


def listen_at(address: str) -> Listen:
    """An address that the settings found to be one, in two parts."""
    host, _, port = address.rpartition(":")
    return Listen(host.strip("[]"), int(port))
