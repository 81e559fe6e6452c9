"""Gold reports, codings and files for the tests of evaluation."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

from wasata.curation.evaluation import (
    Facts,
)
from wasata.curation.evaluation.distance import Places
from wasata.curation.evaluation.gold import gold_report
from wasata.curation.evaluation.scores import judge
from wasata.datasets.places import bundled_places

GOLD = Path(__file__).parent / "gold"
REGRESSION = GOLD / "regression.json"
SHARED = Path(os.environ.get("WASATA_SHARED", Path(__file__).parents[2] / "shared")) / "data"

PLACES = Places(bundled_places())
EIN_ISSA, TELL_ABIAD, DARAA = "C5905", "SY1102", "SY1203"


def event(root="ASSAULT", mode=None, place=None, when=None, counts=(), **roles):
    days = None if when is None else (date.fromisoformat(when[0]), date.fromisoformat(when[-1]))
    pairs = frozenset((role, actor) for role, actors in roles.items() for actor in actors)
    return Facts(root, mode, pairs, place, days, tuple(counts))


def report(events, text="Two forces met.", **keys):
    row = {"id": "r1", "language": "en", "published": "2023-05-10", "text": text, "events": []} | keys
    gold = gold_report(row)
    return type(gold)(gold.report, tuple(events), gold.half, gold.tags)


def score(gold, coded):
    return judge(report(gold), coded, PLACES).tallies


def write(path, *rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


ROW = {
    "id": "one", "language": "en", "published": "2023-05-10", "half": "dev", "tags": ["release"],
    "text": "The Syrian Democratic Forces released three detainees yesterday.",
    "events": [{"type": "RETREAT", "mode": "RETREAT:release", "roles": {"initiator": ["sdf"]}, "place": None,
                "when": ["2023-05-09", "2023-05-09"], "counts": {"released": [3, 3, 3]}}],
}  # fmt: skip


def nothing(report):
    """A coder that finds no event."""
    return []
