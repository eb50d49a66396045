"""The editor's loop of docs/sinh-du-lieu.md, gone through: `python -m tests.generation.guide` prints its transcript."""

import os
import re
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app
from tests.generation.pages import PAGE

SEED = "muong-thu.txt"
AGE = re.compile(r" \(cách đây \d+ (?:ngày|tháng)\)| \(hôm nay\)")
"""What of an answer changes from one day to the next."""
HAND_KEPT = {
    "officials": "officials: []\n",
    "documents": "documents: []\n",
    "topics": "topics: []\nindicators: []\n",
    "places": "places: []\n",
}


def transcript(directory: Path) -> str:
    """What an editor types and sees in `directory`, which is empty."""
    before = Path.cwd()
    os.chdir(directory)
    try:
        return _transcript()
    finally:
        os.chdir(before)


def _transcript() -> str:
    knowledge, seed = Path("knowledge"), Path("seeds") / SEED
    knowledge.mkdir()
    seed.parent.mkdir()
    for name, text in HAND_KEPT.items():
        heading = f"# yaml-language-server: $schema=../schema/{name}.json\n\n"
        (knowledge / f"{name}.yaml").write_text(heading + text, encoding="utf-8")
    shown: list[str] = []

    def run(*words: str) -> None:
        result = CliRunner().invoke(app, list(words))
        shown.append(f"$ bot {' '.join(words)}\n{result.stdout}")

    seed.write_text(PAGE, encoding="utf-8")
    run("generate")
    article = next((knowledge / "articles").glob("*.yaml"))
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("value: 97.5", "value: 97.4"), encoding="utf-8")
    shown.append(f"(sửa {article.as_posix()}: value: 97.5 → value: 97.4)\n")
    run("generate", "--check")
    seed.write_text(PAGE.replace("97,5%", "98,1%"), encoding="utf-8")
    shown.append(f"(báo đính chính, chép lại bài vào {seed.as_posix()}: 97,5% → 98,1%)\n")
    run("generate", "--check")
    run("generate")
    run("check")
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("value: 97.4", "value: 98.1"), encoding="utf-8")
    shown.append(f"(theo báo đính chính, sửa {article.as_posix()}: value: 97.4 → value: 98.1)\n")
    run("check")
    run("ask", "tỷ lệ hồ sơ giải quyết đúng hạn ở Lai Châu")
    return AGE.sub("", "\n".join(shown))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as here:
        print(transcript(Path(here)), end="")
