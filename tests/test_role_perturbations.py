"""Roles under perturbation: the same act in every order and construction has the same roles (invented sentences)."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from role_perturbations import Case, Pair, cases
from wasata.curation import rules_coder
from wasata.schema import Published, Report

#: Share of the sentences whose roles must be right. None may be reversed: that is worse than leaving a role open.
SHARE_RIGHT = 0.95


@cache
def coder():
    return rules_coder()


def roles_told(case: Case) -> frozenset[Pair]:
    """The roles of the events of the case's mode."""
    report = Report(
        report_id="own", text=case.text, language="ar", published=Published.parse("2021-04-14"), text_status="invented"
    )
    events = coder().code(report).events
    return frozenset(
        (p.actor_id, p.role) for e in events if (e.event_mode or e.event_type) == case.mode for p in e.participants
    )


@pytest.fixture(scope="module")
def told() -> dict[Case, frozenset[Pair]]:
    return {case: roles_told(case) for case in cases()}


def test_there_are_enough_bases_and_constructions():
    assert len({case.base for case in cases()}) >= 12
    assert len(cases()) >= 250


def test_roles_hold_in_every_construction(told, record_property):
    right = {case for case, found in told.items() if found == case.roles}
    by_construction = Counter(case.construction for case in told)
    held = Counter(case.construction for case in right)
    report = [f"{held[name]:3}/{total:<3} {name}" for name, total in by_construction.items()]
    missed = [
        f"{c.base} / {c.construction}: {c.text!r} gave {sorted(told[c], key=str)}" for c in told if c not in right
    ]
    record_property("roles_held", f"{len(right)}/{len(told)}")
    print(f"{len(right)} of {len(told)} sentences hold", *report, *missed, sep="\n")
    assert len(right) >= SHARE_RIGHT * len(told), "\n".join(missed)


def test_no_roles_are_reversed(told):
    reversed_roles = [(c.base, c.construction, c.text) for c, found in told.items() if c.reversed_in(found)]
    assert reversed_roles == []
