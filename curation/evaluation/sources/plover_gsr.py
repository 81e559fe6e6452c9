"""PLOVER's English gold records: sentences with one event each, in the type names of PLOVER 0.5.

Measured: which roots are told in a sentence (distinct ones; old names come through the PLOVER crosswalk), precision and
recall, and whether the sentence is seen to tell anything at all. Records of the same sentence are one unit.

Not measured: modes (half of the records leave them open), actors (given by country code), dates (placeholders).
The records hold one event where a sentence may tell two, so precision is a lower bound; and they code plans and
possibilities that the project's coding rules leave out, so recall is one too.
"""

from __future__ import annotations

import json
from pathlib import Path

from ....schema import VocabularyError
from ....schema.crosswalk import crosswalk
from ..evaluation import Coder
from ..gold import GoldError
from ..judged import Judged
from ..tally import share
from .presence import told
from .root_sets import score_roots
from .source import Source, Unit, existing

#: Roots of PLOVER 0.5 that became part of another.
_FORMER = {"FIGHT": "ASSAULT"}


def read(path: Path) -> list[Unit]:
    """Units of the JSON file, or of the folder it is in. Raises GoldError for anything else."""
    file = existing(path, "PLOVER_GSR_CAMEO.txt")
    try:
        records = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise GoldError(f"{file}: is no JSON ({error}).") from None
    units: dict[str, Unit] = {}
    for record in records:
        root = _root(record) if record.get("text") else None
        if root is not None:
            units.setdefault(record["text"], Unit(record["id"], "en", record["text"], set())).gold.add(root)
    return list(units.values())


def _root(record: dict) -> str | None:
    old = _FORMER.get(record["event"], record["event"])
    for name in (f"{old}:{record.get('mode')}", old):
        try:
            return crosswalk("plover").import_(name).event_type
        except VocabularyError:
            continue
    return None


def judge(unit: Unit, code: Coder) -> Judged:
    """Score one sentence."""
    events = code(unit.report())
    tally, table = score_roots([{root} for root in unit.gold], {event.event_type for event in events})
    gold = f"gold      {', '.join(sorted(unit.gold))}"
    tallies = {"roots": tally, "any": share(bool(events))}
    return Judged(
        unit.id, unit.language, tallies, tags=tuple(sorted(unit.gold)), confusion=table, text=unit.text,
        told=(gold, *told(events)),
    )  # fmt: skip


SOURCE = Source(read, judge, {"roots": "roots of the sentence", "any": "sentences with any event"}, frozenset({"any"}))
