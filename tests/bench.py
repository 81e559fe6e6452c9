"""``make bench``: how long the main steps take here. Prints seconds; nothing is asserted, machines differ.

coding      reports of tests/gold, lexicons loaded (reports a second) and the first report (loading included)
length      Arabic reports of the first one's size against a gazetteer of 10,000 places: reports a second, beside those of
            matching their words alone. Every text is coded for the first time and is another one than those before: its
            sentences are of the second half of the Arabic gold, after texts of the first half were coded, so that only
            what is remembered of words that any text may have helps. Beside it the same texts again, the best of several.
            Then one text 1, 2, 4 and 8 times over: microseconds a character stay level
gate        the bundled dataset's accepted events through every rule, the import of Great Expectations included
start       `wasata --help` and `load` in a fresh process, beside an empty process and `pandas.read_parquet`
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from wasata.curation import rules_coder
from wasata.curation.coder.reading import Reading
from wasata.curation.coder.rules import RulesCoder
from wasata.datasets.dataset import open_dataset
from wasata.datasets.places import PlaceRecord, bundled_places
from wasata.schema import Published, Report

GOLD = Path(__file__).parent / "gold"
PARQUET = open_dataset("ain_issa").releases()["1.0.0"] / "events.parquet"


def seconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def fresh(*arguments: str) -> float:
    """A fresh Python process, the best of five."""
    return min(
        seconds(lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)) for _ in range(5)
    )


def reports() -> list[Report]:
    """The gold reports."""
    rows = [json.loads(line) for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [
        Report(
            report_id=row["id"],
            text=row["text"],
            language=row["language"],
            published=Published.parse(row["published"]) if row["published"] else None,
        )
        for row in rows
    ]


#: Places of the gazetteer, and characters and number of the reports that lengths are measured with.
PLACES, CHARACTERS, TEXTS = 10_600, 2_300, 30
TIMES = (1, 2, 4, 8)


def many_places() -> tuple[PlaceRecord, ...]:
    """The bundled places, and invented ones of two and three syllables beside them."""
    bundled = bundled_places()
    syllables = [one + other for one in "بتجدرسطعفقكلمن" for other in "اويه"]
    names = (f"{a}{b}{c}" for c in ("", *syllables) for a in syllables for b in syllables)
    model = next(place for place in bundled if place.level == "locality" and place.country == "SYR")
    invented = (
        replace(model, place_id=f"bench-{n}", name=f"Bench {n}", name_ar=name, aliases_en=(), aliases_ar=())
        for n, name in zip(range(PLACES - len(bundled)), names, strict=False)
    )
    return (*bundled, *invented)


def fastest(step: Callable[[], object], times: int = 20) -> float:
    """The processor's seconds for a step, the fewest of several: what else runs here counts as little as can be."""

    def once() -> float:
        start = time.process_time()
        step()
        return time.process_time() - start

    return min(once() for _ in range(times))


def mixed(some: list[Report]) -> list[Report]:
    """Reports of ``CHARACTERS`` characters, each made of some of the given ones in an order of its own."""
    texts = []
    for seed in range(TEXTS):
        order = random.Random(seed).sample(some, len(some))
        texts.append("\n".join(r.text for r in order)[:CHARACTERS])
    return [Report(report_id="long", text=text, language="ar", published=some[0].published) for text in texts]


def lengths(gold: list[Report]) -> None:
    """Print how fast long reports are coded, and how that grows with their length."""
    coder = RulesCoder(places=many_places())
    arabic = [r for r in gold if r.language == "ar"]
    for report in mixed(arabic[::2]):
        coder.code(report)
    lexicon, gazetteer = coder._language("ar")
    texts = mixed(arabic[1::2])

    def match(report: Report) -> None:
        tokens = Reading(report, lexicon, gazetteer, None).tokens
        gazetteer.book.all_matches(tokens)
        lexicon.book.all_matches(tokens)

    def each(step: Callable[[Report], object], times: int) -> float:
        """Seconds a text, each the fewest of several."""
        return sum(fastest(lambda text=text: step(text), times) for text in texts) / len(texts)  # type: ignore[misc]

    first, again, alone = each(coder.code, 1), each(coder.code, 5), each(match, 5)
    print(
        f"length: {CHARACTERS:,} characters, {len(coder.places):,} places: {1 / first:.0f} reports/s for the first time, "
        f"{1 / again:.0f} again; folding, tokens and matching alone {1 / alone:.0f}/s, {again / alone:.1f} times as many"
    )
    body = "\n".join(r.text for r in arabic)[:CHARACTERS]

    def repeated(times: int) -> Report:
        return Report(report_id="long", text="\n\n".join([body] * times), language="ar", published=gold[0].published)

    per_character = [fastest(lambda n=n: coder.code(repeated(n)), 5) / len(repeated(n).text) * 1e6 for n in TIMES]  # type: ignore[misc]
    told = ", ".join(f"{n}×: {one:.1f}" for n, one in zip(TIMES, per_character, strict=True))
    print(f"growth: microseconds a character at {told}")


def main() -> None:
    """Print the table."""
    gold = reports()
    coder = rules_coder()
    for language in ("ar", "en"):
        some = [r for r in gold if r.language == language]
        first = seconds(lambda some=some: coder.code(some[0]))  # type: ignore[misc]
        rest = seconds(lambda some=some: [coder.code(r) for r in some])  # type: ignore[misc]
        characters = sum(len(r.text) for r in some)
        print(
            f"coding {language}: first {first:.2f} s, then {len(some) / rest:.0f} reports/s, {characters / rest:,.0f} characters/s"
        )
    lengths(gold)
    dataset = open_dataset("ain_issa")

    def judge() -> None:
        from wasata.validation import gate

        gate(dataset)

    print(f"gate: first {seconds(judge):.1f} s, again {seconds(judge):.1f} s")
    print(
        f"start: empty process {fresh('-c', ''):.2f} s, `wasata --help` {fresh('-m', 'wasata.curation.command', '--help'):.2f} s"
    )
    read = fresh("-c", f"import pandas; pandas.read_parquet({str(PARQUET)!r})")
    loaded = fresh("-c", "from wasata.datasets import load; load('ain_issa')")
    print(f"load: {loaded:.2f} s, `pandas.read_parquet` {read:.2f} s")


if __name__ == "__main__":
    main()
