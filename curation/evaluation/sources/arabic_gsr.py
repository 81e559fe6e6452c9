"""An Arabic gold standard of sentences: yes or no to ASSAULT and PROTEST by several coders, and spans for who did it.

Measured: on ``*_labels.csv`` (event_type, label, accept, reject, total, text), whether an event of the root is coded
where most coders said yes and none where most said no, with Cohen's κ over all those sentences, right noes counted;
ties are left out; once more over the sentences all coders agree on. On ``*_spans.jsonl``, whether a coded initiator (or party) of that root shares a word with the span coders
marked as source, and a coded recipient or detainee with the target: the adjudicated words where there are any, else
those at least half of the coders marked.

Not measured: other roots (a sentence that is no ASSAULT may well tell something else), modes, places, dates (the
sentences carry none), and whether the actor behind the shared word is the right one.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

from ..evaluation import Coder
from ..gold import GoldError
from ..judged import Judged
from ..tally import Tally
from .presence import judgment, of_root, presence, share_a_word, surfaces, told
from .source import Source, Unit

_ROOTS = ("ASSAULT", "PROTEST")
_SOURCE, _TARGET = ("initiator", "party"), ("recipient", "detainee")


def read(path: Path) -> list[Unit]:
    """Units of a folder, or of one of its files. Raises GoldError where there is no such file."""
    files = [path] if path.is_file() else sorted([*path.glob("*_labels.csv"), *path.glob("*_spans.jsonl")])
    if not files:
        raise GoldError(f"{path}: not present; this source needs *_labels.csv or *_spans.jsonl.")
    units = [unit for file in files for unit in (_labels(file) if file.suffix == ".csv" else _spans(file))]
    if not units:
        raise GoldError(f"{path}: holds no sentence most coders agree on.")
    return units


def _labels(file: Path) -> list[Unit]:
    units = []
    with file.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream), 1):
            yes, no = int(row["accept"]), int(row["reject"])
            if yes != no and row["text"].strip():
                gold = {"root": row["event_type"], "yes": yes, "no": no}
                units.append(Unit(f"{file.stem}-{number:04}", "ar", row["text"], gold))
    return units


def _spans(file: Path) -> list[Unit]:
    units = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        gold = {"root": row["event_type"], **{side: _marked(row, side) for side in ("source", "target")}}
        units.append(Unit(f"{file.stem}-{number:04}", "ar", row["text"], gold))
    return units


def _marked(row: dict[str, Any], side: str) -> list[str]:
    if any(row.get(f"{part}_gold") for part in ("source", "verb", "target")):
        return row[f"{side}_gold"].split()
    coders = row["spans"]
    words = Counter(word for coder in coders for word in set(coder[f"{side}_actor"]))
    return [word for word, marked in words.items() if 2 * marked >= len(coders)]


def judge(unit: Unit, code: Coder) -> Judged:
    """Score one sentence."""
    root = unit.gold["root"]
    events = code(unit.report())
    coded = of_root(events, root)
    name = root.lower()
    if "yes" in unit.gold:
        yes, no = unit.gold["yes"], unit.gold["no"]
        tally = judgment(yes > no, bool(coded))
        tallies = {name: tally} | ({f"{name}_sure": tally} if not (yes and no) else {})
        gold = f"gold      {root} {'yes' if yes > no else 'no'} ({yes} of {yes + no} coders)"
    else:
        tallies, parts = {}, []
        for side, roles in (("source", _SOURCE), ("target", _TARGET)):
            words, found = unit.gold[side], surfaces(coded, roles)
            hit = share_a_word(words, found)
            tallies[f"{name}_{side}"] = presence(bool(words), bool(found)) if hit else _miss(words, found)
            parts.append(f"{side}: {' '.join(words) or '–'}")
        gold = f"gold      {root} | {' | '.join(parts)}"
    return Judged(unit.id, unit.language, tallies, text=unit.text, told=(gold, *told(events)))


def _miss(words: list[str], found: list[str]) -> Tally:
    return Tally(0, int(bool(words)), int(bool(found)))


SOURCE = Source(
    read,
    judge,
    {
        f"{root.lower()}{suffix}": f"{root}{title}"
        for root in _ROOTS
        for suffix, title in (
            ("", ", label of most coders"),
            ("_sure", ", label of all coders"),
            ("_source", ", a word of the source"),
            ("_target", ", a word of the target"),
        )
    },
)
