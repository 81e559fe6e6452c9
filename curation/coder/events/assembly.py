"""Assembly: a group of tellings becomes one ``Event`` with a quote for every value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ....schema import SCHEMA_VERSION, Count, Event, Mediation, Participant, Place, Provenance, Sources, When, event_id
from ....schema.count import count_keys
from ....schema.participant import participant_keys
from ..acts.groups import Group, roles_of
from ..lexicon.lexicon import Lexicon
from ..mediation.mediating import MediationReader
from ..units.noun_phrases import Span
from ..units.quoting import Quotes
from ..words.locating import as_place
from .counting import counts_of
from .extending import ExtraFields
from .participant_rows import Row
from .participating import ROLE_THRESHOLD, Participating
from .sides import Sides, sides

#: Acts that are events even where nobody is told to have done or suffered them (a car bomb, a demonstration).
_STANDS_ALONE = frozenset({"ASSAULT", "PROTEST"})
#: Of these, modes whose words mean much else (a clash of views, a shot at goal, prices that rallied).
_ROOMY = frozenset({"PROTEST:demo", "ASSAULT", "ASSAULT:firearms", "ASSAULT:beat", "PROTEST"})
#: Roles of who undertakes something, or helps it about.
_UNDERTAKING = frozenset({"initiator", "party", "mediator"})
#: At most this many of the tellings of one thing are quoted.
_MOST_QUOTES = 3
_NOT_TOLD = "not told"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the provenance of every event of a run says; ``gazetteer`` is its digest."""

    coder: str
    coder_version: str
    gazetteer: str | None
    coded_at: datetime | None


class Grounds:
    """What the values of one event rest on: spans by field path, and reasons for what stays open."""

    def __init__(self) -> None:
        self.spans: list[tuple[str, Span]] = []
        self.unknown: dict[str, str] = {}

    def quote(self, path: str, *spans: Span) -> None:
        """Rest a field on words."""
        self.spans += [(path, span) for span in spans]


class Assembler:
    """Makes events of one report's groups."""

    def __init__(self, quotes: Quotes, lexicon: Lexicon, mediation: MediationReader, stamp: Stamp) -> None:
        self.quotes = quotes
        self.lexicon = lexicon
        self.mediation = mediation
        self.stamp = stamp
        self.participating = Participating(lexicon.actors, quotes, lexicon.sureness, lexicon.anybody)
        self.extra = ExtraFields(lexicon.event, lexicon.clitics)

    def event(self, group: Group, groups: Sequence[Group], primary: bool, source: Span | None) -> Event | None:
        """The event of a group, or None where nobody is told to take part.

        ``groups``: the report's other events; ``source``: the folded span of who tells this one.
        """
        rows = self.participating.rows(group)
        alone = group.root in _STANDS_ALONE or any(act.frame.stands_alone for act in group.acts)
        if not rows and not alone:
            return None
        camps = sides(rows, group, groups, self.participating.rows, self.lexicon.actors)
        grounds = Grounds()
        triggers = [act.element.span for act in group.acts][:_MOST_QUOTES]
        grounds.quote("event_type", *triggers)
        if ":" in group.mode:
            grounds.quote("event_mode", *triggers)
        participants = self._participants(rows, camps, grounds)
        when = self._when(group, grounds)
        place = self._place(group, grounds)
        counts = self._counts(group, rows, grounds)
        if not (rows or place or counts or (group.root in _STANDS_ALONE and self._told_alone(group))):
            return None  # a truce of nobody told, nowhere, is one that is only talked of
        if rows and group.root == "AGREE" and not any(row.role in _UNDERTAKING for row in rows):
            return None  # "was due to hold talks with S": nobody is told who undertakes it
        clash = group.mode == "ASSAULT" and all(act.frame.mutual for act in group.acts)
        if clash and not (rows or counts) and (place is None or when.earliest is None):
            return None  # "clashes resumed in the north": a clash of nobody
        mediation = self._mediation(group, groups, rows, camps, grounds)
        added = self._added(group, grounds)
        report = self.quotes.report
        kind: Any = self.lexicon.event
        return kind(
            event_id=self._event_id(group, rows),
            event_type=group.root,
            event_mode=group.mode if ":" in group.mode else None,
            primary=primary,
            when=when,
            place=place,
            participants=participants,
            mediation=mediation,
            counts=counts,
            sources=Sources(
                report_ids=(report.report_id,),
                outlet=report.outlet,
                quoted_source=self.quotes.words(source) if source else report.quoted_source,
            ),
            provenance=self._provenance(rows),
            unknown=grounds.unknown,
            evidence=self.quotes.evidence(grounds.spans),
            **added,
        )

    @staticmethod
    def _told_alone(group: Group) -> bool:
        """Whether what nobody did to nobody, nowhere, is one at all: its means is told, or its day."""
        return group.mode not in _ROOMY or group.dating is not None

    def _event_id(self, group: Group, rows: Sequence[Row]) -> str:
        """An id of the report's bytes, the first words that tell the event, its mode, who is held, and which of several places."""
        start, end = self.quotes.folded.span(*group.first.element.span)
        held = sorted(row.actor for row in rows if row.role == "detainee")
        place = group.located.record.place_id if group.several and group.located and group.located.record else ""
        return event_id(self.quotes.report.sha256, start, end, group.mode + "".join(held) + place)

    def _provenance(self, rows: Sequence[Row]) -> Provenance:
        return Provenance(
            coder=self.stamp.coder,
            coder_version=self.stamp.coder_version,
            schema_version=SCHEMA_VERSION,
            gazetteer=self.stamp.gazetteer,
            coded_at=self.stamp.coded_at,
            confidence=round(min((row.confidence for row in rows), default=ROLE_THRESHOLD), 2),
        )

    def _participants(self, rows: Sequence[Row], camps: Sides, grounds: Grounds) -> tuple[Participant, ...]:
        participants = tuple(
            Participant(
                actor_id=row.actor,
                name=self.lexicon.actors[row.actor].name,
                role=row.role,
                side=None if row.role == "mediator" else camps.get(row.actor),
                surface=self.quotes.words(row.surface),
                persons=tuple(row.persons),
                confidence=round(row.confidence, 2),
                reason=row.reason,
            )
            for row in rows
        )
        for key, row in zip(participant_keys(participants), rows, strict=True):
            grounds.quote(f"participants[{key}]", *row.spans[:_MOST_QUOTES])
            if row.role is None:
                grounds.unknown[f"participants[{key}].role"] = row.reason
        if not rows:
            grounds.unknown["participants"] = _NOT_TOLD
        return participants

    def _when(self, group: Group, grounds: Grounds) -> When:
        dating = group.dating
        if dating is None or dating.resolution is None or dating.span is None:
            grounds.unknown["when"] = _NOT_TOLD
            return When()
        resolution = dating.resolution
        grounds.quote("when", dating.span)
        if resolution.earliest is None:
            grounds.unknown["when"] = resolution.reason or _NOT_TOLD
        return When(
            earliest=resolution.earliest,
            latest=resolution.latest,
            precision=resolution.precision,
            text=self.quotes.words(dating.span),
            weekday=resolution.weekday,
        )

    def _place(self, group: Group, grounds: Grounds) -> Place | None:
        located = group.located
        if located is None:
            grounds.unknown["place"] = _NOT_TOLD
            return None
        place = as_place(located)
        tokens, mention = self.mediation.tokens, located.mention
        grounds.quote("place", (tokens[mention.first].begin, tokens[mention.stop - 1].end))
        if place.place_id is None:
            names = len(place.candidates)
            grounds.unknown["place.place_id"] = f"the name fits {names} places" if names else "in no registry"
        return place

    def _counts(self, group: Group, rows: Sequence[Row], grounds: Grounds) -> tuple[Count, ...]:
        """The counts, each of the actor its phrase names or of the only one in that role."""
        actors = {row.actor for row in rows}
        actor_of: dict[int, str] = {}
        for act in group.tellings:
            for role, filler in roles_of(act):
                known = [m.actor for m in filler.phrase.members if m.actor in actors and m.actor]
                same_role = [row.actor for row in rows if row.role == role]
                if known or len(same_role) == 1:
                    actor_of[id(filler.phrase)] = (known or same_role)[0]
        counted = counts_of(group, actor_of)
        counts = tuple(c.count for c in counted)
        for key, one in zip(count_keys(counts), counted, strict=True):
            grounds.quote(f"counts[{key}]", one.span)
        return counts

    def _mediation(
        self, group: Group, groups: Sequence[Group], rows: Sequence[Row], camps: Sides, grounds: Grounds
    ) -> Mediation | None:
        mediating = [row for row in rows if row.role == "mediator"]
        if not mediating and not group.mode.endswith(":mediation"):
            return None
        mediators = tuple(row.actor for row in mediating)
        found = self.mediation.read(group, groups, camps, mediators)
        grounds.unknown |= found.unknown
        for row in mediating:
            grounds.quote("mediation.mediators", *row.spans[:1])
        for name, spans in found.spans.items():
            grounds.quote(f"mediation.{name}", *spans)
        return found.model(mediators)

    def _added(self, group: Group, grounds: Grounds) -> dict[str, str | None]:
        """Values of the fields a subclass of Event adds."""
        found = self.extra.read(group, self.mediation.tokens)
        for name, extra in found.items():
            if extra.span is not None:
                grounds.quote(name, extra.span)
            if extra.value is None:
                grounds.unknown[name] = extra.reason
        return {name: extra.value for name, extra in found.items()}
