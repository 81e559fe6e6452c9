"""Announced together: acts first told as one («خمسة قتلى في هجومين منفصلين») and then each by itself are only the latter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.groups import Group
from ..words.locating import Located

#: In how many sentences behind the announcement its acts are told.
_REACH = 8


def drop_announcements(told: Sequence[Group], announcing: frozenset[int]) -> list[Group]:
    """The groups without those that a sentence of ``announcing`` tells together, where two places or days tell them apart.

    A date that only the announcement has is that of each.
    """
    dropped: set[int] = set()
    for number in announcing:
        for root in {g.root for g in told if g.first.sentence == number}:
            summed = [g for g in told if g.root == root and g.first.sentence == number]
            apart = [g for g in told if g.root == root and number < g.first.sentence <= number + _REACH]
            places = {
                g.located.record.place_id for g in apart if g.located is not None and g.located.record is not None
            }
            if len(apart) < 2 or len(places) < 2 or not all(_wider(g.located, apart) for g in summed):
                continue
            dropped |= {id(g) for g in summed}
            dating = next((g.dating for g in summed if g.dating is not None), None)
            for group in apart:
                if group.dating is None and dating is not None:
                    group.dating = replace(dating, reason=dating.reason or "announced together")
    return [g for g in told if id(g) not in dropped]


def _wider(located: Located | None, apart: Sequence[Group]) -> bool:
    """Whether a place says no more than those told apart, or one of them says it again."""
    if located is None or located.record is None:
        return True
    return any(
        g.located is not None
        and g.located.record is not None
        and (
            g.located.fineness > located.fineness
            or g.located.record is located.record
            or (located.capital and g.located.record.admin1_pcode == located.record.admin1_pcode)
        )
        for g in apart
    )
