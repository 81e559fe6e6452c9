"""Calibration: whether a role the coder is surer of is right more often, by bands of confidence and by reason."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..coder.lexicon.sureness import parts
from .gold import GoldError
from .judged import Judged, JudgedRole

#: Lower ends of the bands; a confidence belongs to the last that is not above it.
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
#: Reasons seen less often are left out of the table: they say nothing yet.
LEAST = 3


_HEAD = """\
# How often the roles the coder gave were right, by the reasons it gave, in events that people coded too.
# Made by `wasata evaluate GOLD --language … --confidences FILE`; the coder says how sure a role is by it.
"""
_SAYS = {
    "reason": "what a role rests on first",
    "further": "what was concluded besides, such as how its words were read",
}


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
    return _shares((parts(role.reason)[0], role.right) for role in _roles(reports))


def by_further(reports: Iterable[Judged]) -> list[Share]:
    """The same by each further reason, those without one together."""
    return _shares((more, role.right) for role in _roles(reports) for more in parts(role.reason)[1])


def confidence_toml(reports: Sequence[Judged]) -> str:
    """``confidence.toml`` of a language: the counts the coder's sureness rests on (see ``coder.lexicon.sureness``).

    Raises GoldError where no role was judged.
    """
    rights = [role.right for role in _roles(reports)]
    if not rights:
        raise GoldError("No role of an event that people coded too was given, so nothing can be measured.")
    lines = [*_HEAD.splitlines(), f"all = {{ right = {sum(rights)}, given = {len(rights)} }}", ""]
    for kind, shares in (("reason", by_reason(reports)), ("further", by_further(reports))):
        lines += [f"# {_SAYS[kind]}", f"{kind} = ["]
        for share in (one for one in shares if one.given >= LEAST):
            words = json.dumps(share.name, ensure_ascii=False)
            lines.append(f"    {{ words = {words}, right = {share.right}, given = {share.given} }},")
        lines += ["]", ""]
    return "\n".join(lines).rstrip() + "\n"


def _shares(rows: Iterable[tuple[str, bool]]) -> list[Share]:
    found: dict[str, list[int]] = {}
    for name, right in rows:
        counts = found.setdefault(name, [0, 0])
        counts[0] += right
        counts[1] += 1
    shares = [Share(name, right, given) for name, (right, given) in found.items()]
    return sorted(shares, key=lambda share: (-share.given, share.name))


def _roles(reports: Iterable[Judged]) -> Iterator[JudgedRole]:
    for report in reports:
        yield from report.roles


def _share(name: str, roles: list[JudgedRole]) -> Share | None:
    return Share(name, sum(role.right for role in roles), len(roles)) if roles else None
