"""The features that remember, put together: what serves readers when there is a state."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.answers.errand import Task
from bot.serving.live import Live
from bot.state.engine import State
from bot.telegram.beside import Beside
from bot.telegram.digests import LOOK_SECONDS, Quiet
from bot.telegram.feedback import Feedback
from bot.telegram.following import STOP, Following
from bot.telegram.presses import Pressed, Presses
from bot.telegram.privacy import DELETE, PrivacyDesk
from bot.telegram.services import Asker, Services
from bot.telegram.unanswered import UnansweredDesk


def services_with_memory(  # noqa: PLR0913 - what the features are set up by
    live: Live,
    state: State,
    *,
    administrators: frozenset[int],
    zone: ZoneInfo,
    quiet: Quiet,
    retention_days: int,
    knowledge_dir: Path,
    judged: bool = True,
    look: float = LOOK_SECONDS,
) -> Services:
    """Services whose features remember in `state`.

    `judged` puts 👍, 👎 and "Báo sai" under replies; `look` is how often there is looked for digests, in seconds.
    """
    following = Following(state, live, zone)
    privacy = PrivacyDesk(state, following, zone, retention_days)
    feedback = Feedback(state, live, administrators, knowledge_dir)
    unanswered = UnansweredDesk(state, live)

    async def stop_following(asker: Asker, key: str) -> Pressed:
        return Pressed(await following.stop(key, asker.chat_id), spent=(STOP,))

    async def forget(asker: Asker, _: str) -> Pressed:
        return Pressed(await privacy.forget(asker), spent=(DELETE,))

    presses = Presses({STOP: stop_following, DELETE: forget, **feedback.presses})
    services = Services(
        live.reply,
        administrators,
        {
            Task.NEWS: following.news,
            Task.FOLLOW: following.follow,
            Task.UNFOLLOW: following.unfollow,
            Task.PRIVACY: privacy.tell,
            Task.UNANSWERED: unanswered.tell,
        },
        handlers=(presses.handler, feedback.handler),
        heard=feedback.heard,
        companions=(Beside(state, live, quiet, retention_days, look),),
        live=live,
        state=state,
    )
    return replace(services, dress=feedback.dress) if judged else services
