"""How each typed form of the labelled questions fares: `python -m benchmarks.typing [SEEDS] [FORM]`.

Asks every labelled question in every form that can be applied to it, `SEEDS` times with other chances (once unless
told otherwise), and prints the share of right replies for each form and how many questions that must not be answered
were. With a form's name, prints what was typed and what is wrong with its replies.
"""

import sys

from tests.reader import Reader, shipped_snapshot
from tests.test_questions import QUESTIONS
from tests.typed_forms import FORMS
from tests.typed_replies import Tally, judge


def main() -> None:
    """Print the table, or the faults of one form."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    only = sys.argv[2] if len(sys.argv) > 2 else None  # noqa: PLR2004
    reader = Reader(shipped_snapshot())
    tallies = {form.name: Tally() for form in FORMS if only in {None, form.name, "all"}}
    for form in FORMS:
        if form.name not in tallies:
            continue
        for question in QUESTIONS:
            for seed in range(seeds):
                judge(question, form, seed, reader, tallies[form.name])
    for name, tally in tallies.items():
        share = f"{tally.share:.2%}" if tally.asked else "-"
        print(
            f"{name:32}{tally.right:6}/{tally.asked:<6}{share:>7}   wrongly answered {len(tally.wrong)}/{tally.refused}"
        )
        if only:
            for line in (*tally.faults, *(f"WRONG {line}" for line in tally.wrong)):
                print("   ", line)
    right, asked = (sum(getattr(tally, name) for tally in tallies.values()) for name in ("right", "asked"))
    print(f"{'in all':32}{right:6}/{asked:<6}{right / max(asked, 1):>7.2%}")


if __name__ == "__main__":
    main()
