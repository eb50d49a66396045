"""The features that remember, put together: what serves readers when there is a state."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.answers.errand import Task
from bot.serving.live import Live
from bot.state.access import Access
from bot.state.engine import State
from bot.state.subscriptions import Subscriptions
from bot.telegram.access import Gate
from bot.telegram.beside import Beside
from bot.telegram.digests import LOOK_SECONDS, Quiet
from bot.telegram.feedback import Feedback
from bot.telegram.following import STOP, Following
from bot.telegram.groups import Groups
from bot.telegram.noticing import Noticing
from bot.telegram.presses import Pressed, Presses
from bot.telegram.privacy import DELETE, PrivacyDesk
from bot.telegram.services import Asker, RunErrand, Services
from bot.telegram.unanswered import UnansweredDesk


def remembering(  # noqa: PLR0913 - what the features are set up by
    services: Services,
    live: Live,
    state: State,
    *,
    zone: ZoneInfo,
    quiet: Quiet,
    retention_days: int,
    knowledge_dir: Path,
    judged: bool = True,
    listed_only: bool = False,
    look: float = LOOK_SECONDS,
) -> Services:
    """`services` with the features that remember in `state`.

    `listed_only` lets only those in who are on the list, and administrators. `judged` puts 👍, 👎 and "Báo sai" under
    replies; `look` is how often there is looked for digests, in seconds.
    """
    noticing = Noticing(state, live)
    following = Following(state, live, noticing, zone)
    privacy = PrivacyDesk(state, following, zone, retention_days)
    feedback = Feedback(state, live, services.administrators, knowledge_dir)
    unanswered = UnansweredDesk(state, live)
    gate = Gate(state, services.administrators, zone=zone, listed_only=listed_only)

    async def stop_following(asker: Asker, key: str) -> Pressed:
        return Pressed(await following.stop(key, asker.chat_id), spent=(STOP,))

    async def forget(asker: Asker, _: str) -> Pressed:
        return Pressed(await privacy.forget(asker), spent=(DELETE,))

    presses = Presses({STOP: stop_following, DELETE: forget, **feedback.presses, **gate.presses})
    beside = Beside(state, live, noticing, quiet=quiet, retention_days=retention_days, look=look)
    errands: dict[Task, RunErrand] = {
        Task.NEWS: following.news,
        Task.FOLLOW: following.follow,
        Task.UNFOLLOW: following.unfollow,
        Task.PRIVACY: privacy.tell,
        Task.UNANSWERED: unanswered.tell,
        Task.ACCESS: gate.manage,
    }
    return replace(
        services,
        errands={**services.errands, **errands},
        background=(*services.background, beside.run),
        catching_up=(*services.catching_up, beside.catch_up),
        handlers=(*services.handlers, presses.handler, feedback.handler),
        dress=feedback.dress if judged else services.dress,
        heard=feedback.heard,
        guards=(*services.guards, gate.handler),
        note=gate.note,
        groups=Groups(stays=services.groups.stays, moved=(Access(state).moved, Subscriptions(state).moved)),
        state=state,
        closing=(*services.closing, state.close),
    )
