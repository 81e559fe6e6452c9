"""Breadth of the Arabic lexicon: invented sentences for every root and mode, with the roles they must get."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from wasata.curation import rules_coder
from wasata.schema import Event, Published, Report

PATH = Path(__file__).parent / "data" / "ar_modes.csv"
#: Share of the sentences whose mode and roles must be right.
SHARE_RIGHT = 0.95


def rows() -> list[tuple[str, frozenset[tuple[str, str]], str]]:
    """Mode, (actor, role) pairs and sentence of each row."""
    with PATH.open(encoding="utf-8", newline="") as file:
        return [(r["mode"], frozenset(_pair(p) for p in r["roles"].split()), r["text"]) for r in csv.DictReader(file)]


def _pair(written: str) -> tuple[str, str]:
    role, _, actor = written.partition(":")
    return actor, role


@cache
def told() -> dict[str, list[tuple[str, frozenset[tuple[str, str | None]]]]]:
    """By sentence, the mode (or root) and the roles of each event."""
    coder = rules_coder()
    found = {}
    for number, (_, _, text) in enumerate(rows()):
        report = Report(
            report_id=f"mode-{number}",
            text=text,
            language="ar",
            published=Published.parse("2021-04-14"),
            text_status="invented",
        )
        found[text] = [
            (e.event_mode or e.event_type, frozenset((p.actor_id, p.role) for p in e.participants))
            for e in coder.code(report).events
        ]
    return found


def test_every_root_and_mode_has_sentences():
    written = Counter(mode for mode, _, _ in rows())
    modes = set(Event.vocabulary("event_mode").codes)
    roots = set(Event.vocabulary("event_type").codes)
    assert {mode for mode in modes if written[mode] < 2} == set()
    assert {root for root in roots if not any(m == root or m.startswith(f"{root}:") for m in written)} == set()
    assert set(written) <= modes | roots


def test_modes_and_roles_are_those_of_the_sentence():
    wrong = [f"{mode}: {text} gave {told()[text]}" for mode, roles, text in rows() if (mode, roles) not in told()[text]]
    print(f"{len(rows()) - len(wrong)} of {len(rows())} sentences hold", *wrong, sep="\n")
    assert len(wrong) <= (1 - SHARE_RIGHT) * len(rows()), "\n".join(wrong)


@pytest.mark.parametrize("mode", sorted(Event.vocabulary("event_mode").codes))
def test_each_mode_is_told_by_one_of_its_sentences_at_least(mode):
    assert any(mode in {m for m, _ in told()[text]} for of, _, text in rows() if of == mode)
