"""`/moi`, `/theodoi`, `/botheodoi`: what is new to a reader, and what a chat wants to be told of."""

import hashlib
from collections.abc import Iterable, Sequence
from html import escape
from zoneinfo import ZoneInfo

from bot.answers.answer import Notice, Say
from bot.answers.errand import Errand
from bot.answers.news import Fresh, newest, news_of
from bot.answers.outcome import Outcome
from bot.presentation.layout import present
from bot.presentation.lines import capital
from bot.presentation.reply import Button, Message, Reply
from bot.search.digests import PERSON, PLACE, TOPIC
from bot.search.snapshot import Snapshot
from bot.serving.live import Live
from bot.state.editions import Editions, Item
from bot.state.engine import State
from bot.state.errors import TooManyError
from bot.state.subscriptions import MOST, Subscriptions
from bot.telegram.moments import shown_time
from bot.telegram.noticing import Noticing
from bot.telegram.services import Asker, Told

STOP = "!u"
"""Data of a button that ends a subscription, before the subscription's key."""

FOLLOWED = "Đã theo dõi {subject}. Có điều mới, tôi gửi một tin gộp; giờ nghỉ thì đợi đến sáng."
FOLLOWED_ALREADY = "Đang theo dõi {subject} rồi."
UNFOLLOWED = "Đã thôi theo dõi {subject}."
NOT_FOLLOWED = "Chưa theo dõi {subject}."
TOO_MANY = f"Mỗi nơi trò chuyện theo dõi được {MOST} điều. Đồng chí bỏ bớt một điều trong danh sách dưới đây trước."
NOTHING_FOLLOWED = (
    "Chưa theo dõi điều gì. Đồng chí gõ /theodoi kèm địa bàn, người hoặc chủ đề, ví dụ: /theodoi Lai Châu"
)
LIST = "Đang theo dõi {count} điều. Bấm vào điều muốn thôi:"

_TITLES = {PLACE: "", PERSON: "đồng chí ", TOPIC: "chủ đề "}


class Following:
    """The errands of news and subscriptions. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State, live: Live, noticing: Noticing, zone: ZoneInfo) -> None:
        """`zone` is the readers'."""
        self._state = state
        self._live = live
        self._noticing = noticing
        self._zone = zone
        self._editions = Editions(state)
        self._subscriptions = Subscriptions(state)

    async def news(self, _: Errand, asker: Asker) -> Told:
        """What is new since this reader last asked, or began to follow something; to others, the newest articles.

        Once it is sent, it is noted that this reader has it.
        """
        reader = self._state.key.of(asker.chat_id if asker.person_id is None else asker.person_id)
        snapshot = self._live.snapshot
        await self._noticing.look()
        latest = await self._editions.latest()
        seen = await self._editions.seen(reader)
        reply = await self._news_since(seen, asker, snapshot)
        return Told(reply, lambda: self._editions.see(reader, latest))

    async def _news_since(self, seen: tuple[int, int] | None, asker: Asker, snapshot: Snapshot) -> Reply:
        known_from = seen or await self._followed_from(asker.chat_id)
        fresh = fresh_of(await self._editions.since(known_from[0]), snapshot) if known_from else []
        if known_from is None or (seen is None and not fresh):
            return present(news_of(newest(snapshot), Notice(Say.NEWS_FIRST), snapshot), snapshot.articles)
        asked_at = known_from[1]
        args = {"since": shown_time(asked_at, self._zone)}
        if not fresh:
            return present(news_of([], Notice(Say.NO_NEWS, args), snapshot), snapshot.articles)
        said = Notice(Say.NEWS_SINCE, {**args, "count": str(len(fresh))})
        return present(news_of(fresh, said, snapshot), snapshot.articles)

    async def _followed_from(self, chat_id: int) -> tuple[int, int] | None:
        """The edition there was when this chat began to follow something, and when that was: a digest that went astray
        is found again by who never asked before."""
        since = await self._subscriptions.since(chat_id)
        return (await self._editions.at(since), since) if since is not None else None

    async def follow(self, errand: Errand, asker: Asker) -> Reply:
        """Follow what the errand is about; without anything, list what is followed."""
        if not errand.subjects:
            return await self.listed(asker.chat_id)
        subject = errand.subjects[0]
        try:
            added = await self._subscriptions.add(asker.chat_id, subject, asker.thread_id)
        except TooManyError:
            return await self.listed(asker.chat_id, TOO_MANY)
        sentence = FOLLOWED if added else FOLLOWED_ALREADY
        list_button = ((Button("Danh sách theo dõi", "/theodoi"),),)
        return self._said(sentence, subject, errand.note, list_button)

    async def unfollow(self, errand: Errand, asker: Asker) -> Reply:
        """Follow it no longer; without anything, list what is followed."""
        if not errand.subjects:
            return await self.listed(asker.chat_id)
        subject = errand.subjects[0]
        removed = await self._subscriptions.remove(asker.chat_id, subject)
        return self._said(UNFOLLOWED if removed else NOT_FOLLOWED, subject, errand.note)

    async def stop(self, key: str, chat_id: int) -> Reply:
        """End the subscription a button in the list names, and give the list anew."""
        subject = next((one for one in await self._subscriptions.of(chat_id) if key_of(one) == key), None)
        if subject is not None:
            await self._subscriptions.remove(chat_id, subject)
        said = UNFOLLOWED.format(subject=escape(self.named(subject), quote=False)) if subject else ""
        return await self.listed(chat_id, said)

    async def listed(self, chat_id: int, first: str = "") -> Reply:
        """What a chat follows, each with a button to stop, after a `first` sentence."""
        followed = await self._subscriptions.of(chat_id)
        list_line = LIST.format(count=len(followed)) if followed else NOTHING_FOLLOWED
        rows = tuple((Button(capital(self.named(subject)), f"{STOP} {key_of(subject)}"),) for subject in followed)
        return Reply(Outcome.HELP, (Message("\n\n".join(filter(None, (first, list_line))), rows),), ())

    def named(self, subject: str) -> str:
        """A subject in a reader's words: "tỉnh Lai Châu", "chủ đề giảm nghèo"."""
        sort, _, name = subject.partition(":")
        place = self._live.snapshot.gazetteer.by_canonical.get(name) if sort == PLACE else None
        return place.full if place else _TITLES.get(sort, "") + name

    def _said(self, sentence: str, subject: str, note: str, rows: tuple[tuple[Button, ...], ...] = ()) -> Reply:
        parts = (note, sentence.format(subject=self.named(subject)))
        html = "\n\n".join(escape(part, quote=False) for part in parts if part)
        return Reply(Outcome.HELP, (Message(html, rows),), ())


def fresh_of(items: Iterable[Item], snapshot: Snapshot) -> Sequence[Fresh]:
    """The facts behind news, those left out that the knowledge no longer has."""
    facts = ((snapshot.facts.named(item.fact_id), item.changed) for item in items)
    return [Fresh(fact, changed) for fact, changed in facts if fact is not None]


def key_of(subject: str) -> str:
    """A subject in the few ASCII letters a button has room for."""
    return hashlib.sha256(subject.encode()).hexdigest()[:16]
