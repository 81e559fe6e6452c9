"""Assembly: a group of tellings becomes one ``Event`` with a quote for every value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ...schema import (
    SCHEMA_VERSION,
    Count,
    Event,
    Evidence,
    Participant,
    Person,
    Provenance,
    Report,
    Sources,
    When,
    event_id,
)
from ...schema.count import count_keys
from ...schema.participant import participant_keys
from ..text import Folded
from .acts import Act
from .counting import counts_of
from .extending import ExtraFields
from .lexicon import Lexicon
from .locating import as_place
from .mediating import MediationReader
from .merging import Group, roles_of
from .noun_phrases import Member, NounPhrase, Span

#: Below this a role is left open and flagged for review.
ROLE_THRESHOLD = 0.5
#: Acts that are events even where nobody is told to have done or suffered them (a car bomb, a demonstration).
_STANDS_ALONE = frozenset({"ASSAULT", "PROTEST"})
_ROLE_ORDER = ("initiator", "party", "recipient", "detainee", "beneficiary", "mediator", "other")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the provenance of every event of a run says."""

    coder: str
    coder_version: str
    gazetteer: str | None
    coded_at: datetime | None


@dataclass(slots=True)
class _Row:
    """A participant in the making."""

    actor: str
    role: str | None
    surface: Span
    spans: list[Span]
    confidence: float
    reason: str
    persons: list[Person] = field(default_factory=list)


class Assembler:
    """Makes events of one report's groups."""

    def __init__(
        self, report: Report, folded: Folded, lexicon: Lexicon, mediation: MediationReader, stamp: Stamp
    ) -> None:
        self.report = report
        self.folded = folded
        self.lexicon = lexicon
        self.mediation = mediation
        self.stamp = stamp
        self.extra = ExtraFields(lexicon.event, lexicon.clitics)

    def event(self, group: Group, groups: Sequence[Group], primary: bool, source: Span | None) -> Event | None:
        """The event of a group, or None where nobody is told to take part."""
        rows = self._rows(group)
        if not rows and group.root not in _STANDS_ALONE:
            return None
        sides = self._sides(rows, group, groups)
        unknown: dict[str, str] = {} if rows else {"participants": "not told"}
        evidence: list[tuple[str, Span]] = []
        participants = tuple(self._participant(row, sides) for row in rows)
        for key, row in zip(participant_keys(participants), rows, strict=True):
            evidence += [(f"participants[{key}]", span) for span in row.spans[:3]]
            if row.role is None:
                unknown[f"participants[{key}].role"] = row.reason
        triggers = [a.element.span for a in group.acts][:3]
        evidence[:0] = [("event_type", s) for s in triggers] + (
            [("event_mode", s) for s in triggers] if ":" in group.mode else []
        )
        when = self._when(group, unknown, evidence)
        place = as_place(group.located) if group.located is not None else None
        if place is None:
            unknown["place"] = "not told"
        else:
            assert group.located is not None
            evidence.append(("place", self._token_span(group.located.mention.first, group.located.mention.stop)))
            if place.place_id is None:
                names = len(place.candidates)
                unknown["place.place_id"] = f"the name fits {names} places" if names else "in no registry"
        counts = self._counts(group, rows, evidence)
        mediators = tuple(row.actor for row in rows if row.role == "mediator")
        mediation = None
        if mediators or group.mode.endswith(":mediation"):
            found = self.mediation.read(group, groups, sides, mediators)
            mediation = found.model(mediators)
            unknown |= found.unknown
            if mediators:
                evidence += [
                    ("mediation.mediators", s) for row in rows if row.role == "mediator" for s in row.spans[:1]
                ]
            evidence += [(f"mediation.{name}", s) for name, spans in found.spans.items() for s in spans]
        extra = self.extra.read(group, self.mediation.tokens)
        evidence += [(name, e.span) for name, e in extra.items() if e.span is not None]
        unknown |= {name: e.reason for name, e in extra.items() if e.value is None}
        first = group.first.element.span
        start, end = self.folded.span(*first)
        kind: Any = self.lexicon.event
        return kind(
            event_id=event_id(self.report.sha256, start, end, group.mode + "".join(sorted(row.actor for row in rows if row.role == "detainee"))),
            event_type=group.root,
            event_mode=group.mode if ":" in group.mode else None,
            primary=primary,
            when=when,
            place=place,
            participants=participants,
            mediation=mediation,
            counts=counts,
            sources=Sources(report_ids=(self.report.report_id,), outlet=self.report.outlet, quoted_source=self._quote(source) if source else self.report.quoted_source),
            provenance=Provenance(
                coder=self.stamp.coder, coder_version=self.stamp.coder_version, schema_version=SCHEMA_VERSION,
                gazetteer=self.stamp.gazetteer, coded_at=self.stamp.coded_at, confidence=round(min((row.confidence for row in rows), default=ROLE_THRESHOLD), 2),
            ),
            unknown=unknown,
            evidence=tuple(self._evidence(evidence)),
            **{name: e.value for name, e in extra.items()},
        )  # fmt: skip

    # -- participants -----------------------------------------------------------------------------------------------

    def _rows(self, group: Group) -> list[_Row]:
        rows: dict[tuple[str, str | None], _Row] = {}
        for act in group.acts:
            for role, filler in roles_of(act):
                for member in filler.phrase.members:
                    self._add(rows, member, role, filler.confidence, member.reason or filler.reason, filler.reason)
        for filler in group.mediators:
            for member in filler.phrase.members:
                self._add(rows, member, "mediator", filler.confidence, filler.reason, filler.reason)
        for act in group.acts:
            if group.root == "CONSULT":
                self._sides_of_purpose(rows, act)
        self._settle(rows, group)
        for act in group.absorbed:
            self._persons_of(rows, act)
        order = {role: index for index, role in enumerate(_ROLE_ORDER)}
        return sorted(rows.values(), key=lambda r: (order.get(r.role or "other", 9), r.surface[0]))

    def _add(
        self, rows: dict[tuple[str, str | None], _Row], member: Member, role: str, confidence: float, why: str, how: str
    ) -> None:
        if member.actor is None:
            return
        reason = how if why == how else f"{how}; {why}"
        key = (member.actor, role)
        persons = [self._person(p, member) for p in member.persons]
        row = rows.get(key)
        if row is None:
            rows[key] = _Row(member.actor, role, member.span, [member.span], confidence, reason, persons)
            return
        row.spans.append(member.span)
        row.persons += [p for p in persons if p.name not in {q.name for q in row.persons}]
        if member.kind != "anaphor" and (confidence > row.confidence or _is_anaphor(row, rows)):
            row.confidence, row.reason = max(confidence, row.confidence), reason

    def _sides_of_purpose(self, rows: dict[tuple[str, str | None], _Row], act: Act) -> None:
        """«وساطة لإطلاق سراح أسرى س لدى ص»: the sides of what is mediated are the parties."""
        if any(role == "party" for _, role in rows):
            return
        for aim in act.purpose:
            for _, filler in roles_of(aim):
                holder = [filler.phrase.holder] if filler.phrase.holder else []
                for member in [*filler.phrase.members, *holder]:
                    self._add(rows, member, "party", 0.7, "side of what is mediated", "side of what is mediated")

    def _settle(self, rows: dict[tuple[str, str | None], _Row], group: Group) -> None:
        """A mediator is no party; people of an unknown body yield to the body told elsewhere; doubtful roles stay open."""
        mediators = {actor for actor, role in rows if role == "mediator"}
        for key in [k for k in rows if k[0] in mediators and k[1] != "mediator"]:
            home = rows[(key[0], "mediator")]
            home.spans += rows[key].spans
            home.persons += [p for p in rows[key].persons if p not in home.persons]
            del rows[key]
        named_roles = {role for actor, role in rows if self.lexicon.actors[actor].kind != "kind"}
        for key in [
            k
            for k in rows
            if self.lexicon.actors[k[0]].kind == "kind"
            and self.lexicon.actors[k[0]].type in _VAGUE
            and k[1] in named_roles
        ]:
            named = next(r for k, r in rows.items() if k[1] == key[1] and self.lexicon.actors[k[0]].kind != "kind")
            named.spans += rows[key].spans
            del rows[key]
        both = [k for k in rows if k[1] == "recipient" and (k[0], "detainee") in rows]
        for key in both:
            del rows[key]
        twice = [k for k in rows if k[1] == "recipient" and (k[0], "initiator") in rows]
        for key in twice:
            weaker = min((rows[key], rows[(key[0], "initiator")]), key=lambda r: r.confidence)
            del rows[(weaker.actor, weaker.role)]
        for row in rows.values():
            if row.confidence < ROLE_THRESHOLD:
                row.role = None

    def _persons_of(self, rows: dict[tuple[str, str | None], _Row], act: Act) -> None:
        for _, filler in roles_of(act):
            for member in filler.phrase.members:
                row = next((r for r in rows.values() if r.actor == member.actor), None)
                if row is not None:
                    row.persons += [
                        p
                        for p in (self._person(p, member) for p in member.persons)
                        if p.name not in {q.name for q in row.persons}
                    ]
                    if member.persons:
                        row.spans += [p.span for p in member.persons]

    def _person(self, person: object, member: Member) -> Person:
        from .noun_phrases import NamedPerson

        assert isinstance(person, NamedPerson)
        return Person(
            name=self._quote(person.span),
            rank=self._quote(person.rank) if person.rank else None,
            office=self._quote(person.office) if person.office else None,
        )

    def _participant(self, row: _Row, sides: dict[str, str | None]) -> Participant:
        return Participant(
            actor_id=row.actor,
            name=self.lexicon.actors[row.actor].name,
            role=row.role,
            side=None if row.role == "mediator" else sides.get(row.actor),
            surface=self._quote(row.surface),
            persons=tuple(row.persons),
            confidence=round(row.confidence, 2),
            reason=row.reason,
        )

    def _sides(self, rows: Sequence[_Row], group: Group, groups: Sequence[Group]) -> dict[str, str | None]:
        """A is the state side, else the name first in the alphabet; who acts alone has no side.

        Asking for mediation has the asker's side in what is mediated; who is asked is no side.
        """
        if group.mode.endswith(":mediation") and group.root != "CONSULT":
            mediated = next((g for g in groups if g.mediators), None)
            sides = self._sides(self._rows(mediated), mediated, groups) if mediated is not None else {}
            return {r.actor: sides.get(r.actor) for r in rows}
        acting = [r for r in rows if r.role in ("initiator",)]
        facing = [r for r in rows if r.role in ("recipient", "detainee")]
        parties = [r for r in rows if r.role == "party"]
        camps = (
            [[r.actor for r in acting], [r.actor for r in facing]]
            if acting and facing
            else [[r.actor] for r in parties]
        )
        camps = [camp for camp in camps if camp]
        if len(camps) < 2:
            return {}
        actors = self.lexicon.actors
        camps.sort(
            key=lambda camp: (not any(actors[a].state_side for a in camp), min(actors[a].name.casefold() for a in camp))
        )
        state = [c for c in camps if any(actors[a].state_side for a in c)]
        first = state if 0 < len(state) < len(camps) else camps[:1]
        return {a: "A" if camp in first else "B" for camp in camps for a in camp}

    # -- the other parts ----------------------------------------------------------------------------------------------

    def _when(self, group: Group, unknown: dict[str, str], evidence: list[tuple[str, Span]]) -> When:
        dating = group.dating
        if dating is None or dating.resolution is None or dating.span is None:
            unknown["when"] = "not told"
            return When()
        resolution = dating.resolution
        evidence.append(("when", dating.span))
        if resolution.earliest is None:
            unknown["when"] = resolution.reason or "not told"
        return When(
            earliest=resolution.earliest, latest=resolution.latest, precision=resolution.precision,
            text=self._quote(dating.span), weekday=resolution.weekday,
        )  # fmt: skip

    def _counts(self, group: Group, rows: Sequence[_Row], evidence: list[tuple[str, Span]]) -> tuple[Count, ...]:
        actors = {row.actor for row in rows}
        actor_of: dict[int, str] = {}
        for act in [*group.acts, *(m for a in group.acts for m in a.means)]:
            for role, filler in roles_of(act):
                known = [m.actor for m in filler.phrase.members if m.actor in actors]
                same_role = [r.actor for r in rows if r.role == role]
                if known or len(same_role) == 1:
                    actor_of[id(filler.phrase)] = str(known[0] if known else same_role[0])
        counted = counts_of(group, self.lexicon, actor_of)
        counts = tuple(c.count for c in counted)
        evidence += [(f"counts[{key}]", c.span) for key, c in zip(count_keys(counts), counted, strict=True)]
        return counts

    def _evidence(self, rows: Iterable[tuple[str, Span]]) -> list[Evidence]:
        seen: dict[tuple[str, int, int], Evidence] = {}
        for path, span in rows:
            start, end = self.folded.span(*span)
            key = (path, start, end)
            if key not in seen:
                seen[key] = Evidence(
                    field=path, report_id=self.report.report_id, start=start, end=end, quote=self.report.text[start:end]
                )
        return list(seen.values())

    def _quote(self, span: Span) -> str:
        start, end = self.folded.span(*span)
        return self.report.text[start:end]

    def _token_span(self, first: int, stop: int) -> Span:
        tokens = self.mediation.tokens
        return tokens[first].positions[0], tokens[stop - 1].end


_VAGUE = frozenset({"UAF", "MIL", "REB", "CVL", "SOC", "GOV"})


def _is_anaphor(row: _Row, rows: dict[tuple[str, str | None], _Row]) -> bool:
    return "points back" in row.reason


def phrases_of(acts: Iterable[Act]) -> list[NounPhrase]:
    """Every phrase that has a role in the acts."""
    return [f.phrase for a in acts for _, f in roles_of(a)]
