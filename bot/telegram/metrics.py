"""What the operator's monitoring sees: counts and times, no content, no names."""

import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.presentation.reply import Reply
from bot.serving.live import Live

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """One set of figures for one running bot."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = Counter("bot_updates", "Tin nhận được từ Telegram", registry=self.registry)
        self.refused = Counter(
            "bot_refused", "Tin không trả lời: quá nhiều, quá nhanh, bảo trì", registry=self.registry
        )
        self.questions = Counter("bot_questions", "Câu hỏi, theo cách kết thúc", ["outcome"], registry=self.registry)
        self.core_seconds = Histogram(
            "bot_core_seconds", "Thời gian nghĩ câu trả lời", buckets=_SECONDS, registry=self.registry
        )
        self.answer_seconds = Histogram(
            "bot_answer_seconds", "Từ lúc nhận tin đến lúc trả lời xong", buckets=_SECONDS, registry=self.registry
        )
        self.errors = Counter("bot_errors", "Lỗi khi trả lời, theo loại", ["kind"], registry=self.registry)
        self.retries = Counter("bot_send_retries", "Số lần phải gọi lại Telegram", registry=self.registry)
        self.reloads = Counter("bot_reloads", "Số lần dùng dữ liệu mới", registry=self.registry)
        self.waiting = Gauge("bot_waiting", "Tin đang chờ hoặc đang được trả lời", registry=self.registry)
        self.heard = Gauge("bot_heard_timestamp_seconds", "Lần gần nhất nghe được Telegram", registry=self.registry)
        self.knowledge = Gauge(
            "bot_knowledge_timestamp_seconds", "Dữ liệu đang dùng có từ lúc nào", registry=self.registry
        )
        self.problems = Gauge(
            "bot_knowledge_problems", "Số lỗi khiến dữ liệu mới không dùng được", registry=self.registry
        )

    def watch(self, live: Live) -> None:
        """Show what becomes of the knowledge."""
        live.on_change(lambda *_: self.reloads.inc())
        self.knowledge.set_function(lambda: live.served.since.timestamp())  # noqa: PLW0108  what is served changes
        self.problems.set_function(lambda: len(live.served.refused))

    def counting(self, answer: Callable[[str], Reply]) -> Callable[[str], Reply]:
        """`answer`, its outcomes counted and its time taken."""

        def counted(text: str) -> Reply:
            began = time.perf_counter()
            reply = answer(text)
            self.core_seconds.observe(time.perf_counter() - began)
            self.questions.labels(reply.outcome.value).inc()
            return reply

        return counted

    def page(self) -> bytes:
        """Everything in the format of Prometheus."""
        return generate_latest(self.registry)
