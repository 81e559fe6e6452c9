"""Unit sentences of the Petrarch coder: English, about invented countries.

The codes mix two schemes without saying which is meant: most are WEIS (032 visit, 122 denounce, 223 force), some CAMEO
(194 artillery, 174 extradite). Both readings of a code are accepted; where either is no event here (a comment), the
event may be coded or not. Sentences with a code that neither scheme has (9xx stands for "this pattern matched") are
left out.

Measured: which roots are told in a sentence, and whether sentences marked as telling nothing stay empty. Not measured:
actors (invented, in no registry), modes, dates. Many sentences are about plans or turned into nonsense to test one
pattern, so the figures say whether words are known, not whether reports are understood.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from ....schema import VocabularyError
from ....schema.crosswalk import crosswalk
from ..evaluation import Coder
from ..gold import GoldError
from ..judged import Judged
from ..tally import Tally, share
from .presence import told
from .root_sets import score_roots
from .source import Source, Unit, existing

#: WEIS cue categories, and codes within them that differ, as roots; None is no event here.
_WEIS: dict[str, str | None] = {
    "01": "CONCEDE", "012": "RETREAT", "02": None, "03": "CONSULT", "04": "SUPPORT", "05": "AGREE",
    "06": "CONCEDE", "064": "SUPPORT", "065": "RETREAT", "066": "RETREAT", "07": "AID", "08": "AGREE",
    "09": "REQUEST", "10": "REQUEST", "11": "REJECT", "12": "ACCUSE", "13": "ACCUSE", "14": None,
    "15": "REQUEST", "16": "THREATEN", "17": "THREATEN", "18": "PROTEST", "182": "MOBILIZE", "19": "SANCTION",
    "20": "SANCTION", "21": "COERCE", "22": "ASSAULT",
}  # fmt: skip


def read(path: Path) -> list[Unit]:
    """Units of the JSON file, or of the folder it is in. Raises GoldError for anything else."""
    file = existing(path, "petr_unittest_gold.json")
    try:
        records = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise GoldError(f"{file}: is no JSON ({error}).") from None
    units = []
    for record in records:
        codes = [event["eventcode"] for event in record["events"] if "eventcode" in event]
        if any("error" in event for event in record["events"]):
            continue
        readings = [_readings(code) for code in codes]
        if all(readings):
            units.append(Unit(record["id"], "en", record["text"], readings, tags=(record["category"],)))
    return units


def _readings(code: str) -> frozenset[str | None]:
    found: set[str | None] = set()
    if len(code) == 3 and code[:2] in _WEIS:
        found.add(_WEIS.get(code, _WEIS[code[:2]]))
    with suppress(VocabularyError):
        found.add(crosswalk("cameo").import_(code).event_type)
    return frozenset(found)


def judge(unit: Unit, code: Coder) -> Judged:
    """Score one sentence."""
    events = code(unit.report())
    sure = [readings for readings in unit.gold if None not in readings]
    optional = {root for readings in unit.gold if None in readings for root in readings}
    tally, table = score_roots(sure, {event.event_type for event in events}, optional)
    tallies: dict[str, Tally] = {"roots": tally}
    if not unit.gold:
        tallies["empty"] = share(not events)
    gold = "; ".join("/".join(sorted(str(root) for root in readings)) for readings in unit.gold)
    return Judged(
        unit.id, unit.language, tallies, tags=unit.tags, confusion=table, text=unit.text,
        told=(f"gold      {gold or 'no event'}", *told(events)),
    )  # fmt: skip


SOURCE = Source(
    read,
    judge,
    {"roots": "roots of the sentence", "empty": "sentences without events left empty"},
    frozenset({"empty"}),
)
