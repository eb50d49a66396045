"""Whatever happens to the files, they load or are refused with file and line, and what is served stays served."""

import gc
import random
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.serving.watching import Verdict, Watcher
from tests.knowledge.desk import ARTICLE, FILES, OTHER_SEED, SEED, TOPICS, Desk
from tests.serving.conftest import NOW, live_from, sources_of

MUTATIONS = 200
SECONDS = 2.0
"""Longest one refusal may take, of the processor."""
SLOWER_WHEN_TRACED = 5
MEGABYTES = 128
"""Most memory one refusal may take."""


def _line(change: Callable[[random.Random, list[bytes], int], None]) -> Callable[[random.Random, bytes], bytes]:
    def mutate(chance: random.Random, content: bytes) -> bytes:
        lines = content.splitlines(keepends=True) or [b"\n"]
        change(chance, lines, chance.randrange(len(lines)))
        return b"".join(lines)

    return mutate


def _drop(_: random.Random, lines: list[bytes], at: int) -> None:
    del lines[at]


def _repeat(_: random.Random, lines: list[bytes], at: int) -> None:
    lines.insert(at, lines[at])


def _indent(chance: random.Random, lines: list[bytes], at: int) -> None:
    lines[at] = b" " * chance.randrange(1, 5) + lines[at]


def _outdent(_: random.Random, lines: list[bytes], at: int) -> None:
    lines[at] = lines[at].lstrip(b" ")


def _swap(chance: random.Random, lines: list[bytes], at: int) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _digit(chance: random.Random, content: bytes) -> bytes:
    places = [at for at, byte in enumerate(content) if chr(byte).isdigit()]
    if not places:
        return content
    at = chance.choice(places)
    return content[:at] + str(chance.randrange(10)).encode() + content[at + 1 :]


def _byte(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content))]


def _sign(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    return (
        content[:at]
        + chance.choice([b":", b"- ", b"{", b"]", b'"', b"&a ", b"*a", b"!!python/x ", b"#", b"\t"])
        + content[at:]
    )


MUTATE = [_line(_drop), _line(_repeat), _line(_indent), _line(_outdent), _line(_swap), _digit, _byte, _cut, _sign]


async def test_mutated_files_load_or_are_refused_with_file_and_line(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Looking through all that the tests hold, 200 times, would take a minute.
    monkeypatch.setattr(gc, "collect", lambda: 0)
    chance = random.Random(20251120)
    live = live_from(desk)
    watcher = Watcher(live, sources_of(desk), lambda: NOW)
    verdicts: dict[Verdict, int] = dict.fromkeys(Verdict, 0)
    for _ in range(MUTATIONS):
        name = chance.choice([*FILES])
        desk.write(name, chance.choice(MUTATE)(chance, FILES[name].encode()))
        reload = await watcher.reload()
        verdicts[reload.verdict] += 1
        if reload.verdict is Verdict.REFUSED:
            assert all(p.file and p.line >= 1 and p.column >= 1 and p.message and p.remedy for p in reload.problems)
        assert live.reply("số xã, phường Lai Châu").facts
        desk.write(name, FILES[name])
    assert verdicts[Verdict.REFUSED] > MUTATIONS // 3
    assert verdicts[Verdict.LIVE] > MUTATIONS // 20


def _bomb() -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(_bomb(), "không được dùng", id="a bomb of anchors"),
        pytest.param(b"x: " + b"a" * 100_000_000, "lớn hơn 2 MB", id="100 MB"),
        pytest.param(b"[" * 100_000, "lồng nhau quá", id="nested flow"),
        pytest.param(b"".join(b" " * n + b"a:\n" for n in range(1_400)), "lồng nhau quá", id="nested block"),
        pytest.param(b"topics: !!python/object/apply:os.system [id]\n", "không được dùng", id="python"),
        pytest.param(b"topics: [" + b"{name: a}, " * 150_000 + b"]", "giá trị", id="very many values"),
        pytest.param(b"topics: [" + b"{name: a}, " * 20_000 + b"]", "chỗ nữa", id="very many problems"),
        pytest.param(b"a: 1\n" * 300_000, "hai lần", id="one key many times"),
        pytest.param(b"\x00" * 1_000_000, "ký tự điều khiển", id="zeros"),
        pytest.param(b"? " * 50_000, "", id="question marks"),
        pytest.param(b"- " * 50_000, "lồng nhau quá", id="dashes"),
    ],
)
def test_hostile_yaml_is_refused_in_bounded_time_and_memory(desk: Desk, content: bytes, words: str) -> None:
    live_from(desk)
    desk.write(TOPICS, content)
    tracemalloc.start()
    began = time.process_time()
    loaded = desk.load()
    took, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert loaded.knowledge is None
    assert took < SECONDS * SLOWER_WHEN_TRACED
    assert peak < MEGABYTES * 1_000_000
    assert words in "\n".join(str(problem) for problem in loaded.problems)


@pytest.mark.parametrize("name", [TOPICS, ARTICLE, SEED, OTHER_SEED])
def test_a_link_out_of_the_directory_is_not_followed(desk: Desk, tmp_path: Path, name: str) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    outside.write_text(FILES[name])
    (desk.root / name).unlink()
    (desk.root / name).symlink_to(outside)
    loaded = desk.load()
    assert loaded.knowledge is None
    assert any(p.file == name and "dẫn ra ngoài" in p.message for p in loaded.problems)
