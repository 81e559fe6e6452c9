"""Taken on: «خطفوا شابا واقتادوه إلى جهة مجهولة»: where people just taken are led is part of their being taken."""

from __future__ import annotations

from collections.abc import Sequence

from .acts import PART, Act

_TAKING = frozenset({"COERCE:arrest", "ASSAULT:abduct"})


def join_led_away(told: Sequence[Act]) -> None:
    """Make a taking of people told by a pronoun alone part of the taking told before it in the sentence."""
    first: Act | None = None
    for act in told:
        if act.mode not in _TAKING:
            continue
        if (
            first is not None
            and act.element.pronoun is not None
            and act.actors
            and set(act.actors) <= set(first.actors)
        ):
            first.means.append(act)
            act.status = PART
        first = first or act
