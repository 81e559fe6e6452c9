"""Calibration: whether a role the coder is surer of is right more often, by bands of confidence and by reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .judged import Judged, JudgedRole

#: Lower ends of the bands; a confidence belongs to the last that is not above it.
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
#: What separates a reason from how the phrase itself was read.
_FURTHER = (";", " (")


@dataclass(frozen=True, slots=True)
class Share:
    """How many roles of a band or reason there were, and how many of them the gold has."""

    name: str
    right: int
    given: int

    @property
    def share(self) -> float:
        return self.right / self.given


def by_band(reports: Iterable[Judged]) -> list[Share]:
    """Roles in matched events by how sure the coder was, the lowest band first; empty bands are left out."""
    ends = [*BANDS[1:], 1.0]
    names = {low: f"{low:.1f}–{high:.1f}" for low, high in zip(BANDS, ends, strict=True)}
    rows = [(max(band for band in BANDS if band <= role.confidence), role) for role in _roles(reports)]
    return [found for low in BANDS if (found := _share(names[low], [r for band, r in rows if band == low]))]


def by_reason(reports: Iterable[Judged]) -> list[Share]:
    """Roles in matched events by what they rest on, the commonest reason first."""
    roles = list(_roles(reports))
    reasons = {_reason(role): None for role in roles}
    found = [_share(reason, [role for role in roles if _reason(role) == reason]) for reason in reasons]
    return sorted((share for share in found if share), key=lambda share: (-share.given, share.name))


def _reason(role: JudgedRole) -> str:
    reason = role.reason
    for mark in _FURTHER:
        reason = reason.partition(mark)[0]
    return reason.strip() or "none given"


def _roles(reports: Iterable[Judged]) -> Iterator[JudgedRole]:
    for report in reports:
        yield from report.roles


def _share(name: str, roles: list[JudgedRole]) -> Share | None:
    return Share(name, sum(role.right for role in roles), len(roles)) if roles else None
