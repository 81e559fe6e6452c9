"""What the coder makes of an invented text: its only event, and who has which role in one."""

from __future__ import annotations

from wasata.curation.coder.rules import RulesCoder
from wasata.curation.coding import code
from wasata.schema import Event, Report
from wasata.schema.report import Published


def only_event(coder: RulesCoder, text: str) -> Event:
    """The one event of an Arabic text; a text with more or none fails."""
    (event,) = coder.code(Report(report_id="invented", text=text, language="ar")).events
    return event


def roles_of(event: Event) -> set[tuple[str, str | None]]:
    """Role and actor of each participant."""
    return {(p.role, p.actor_id) for p in event.participants}


def english_events(text: str, published: str = "2024-05-01") -> list[Event]:
    """The events of an English text."""
    day = Published.parse(published)
    return code(Report(report_id="own", text=text, language="en", text_status="invented", published=day))


def english(text: str, published: str = "2024-05-01") -> list[tuple[str, set[tuple[str, str | None]]]]:
    """Mode or root, and role and actor of each participant, of each event of an English text."""
    return [(e.event_mode or e.event_type, roles_of(e)) for e in english_events(text, published)]


def arabic(coder: RulesCoder, text: str, published: str = "2024-05-15") -> list[str]:
    """Mode or root and the actors by role of each event of an Arabic text, sorted: "AGREE mediator:un party:lna,gna"."""
    report = Report(
        report_id="own", text=text, language="ar", text_status="invented", published=Published.parse(published)
    )
    told: list[str] = []
    for event in coder.code(report).events:
        roles: dict[str, set[str]] = {}
        for participant in event.participants:
            roles.setdefault(participant.role, set()).add(str(participant.actor_id))
        words = [f"{role}:{','.join(sorted(actors))}" for role, actors in sorted(roles.items())]
        told.append(" ".join([event.event_mode or event.event_type, *words]))
    return sorted(told)


def arabic_events(text: str, published: str = "2021-04-14") -> list[Event]:
    """The events of an Arabic text."""
    day = Published.parse(published)
    return code(Report(report_id="own", text=text, language="ar", text_status="invented", published=day))


def arabic_told(text: str, published: str = "2021-04-14") -> list[tuple[str, set[tuple[str, str | None]]]]:
    """Mode or root, and role and actor of each participant, of each event of an Arabic text."""
    return [(e.event_mode or e.event_type, roles_of(e)) for e in arabic_events(text, published)]


def by_role(event: Event) -> dict[str, list[str | None]]:
    """Actor ids by role, in the order of the event."""
    found: dict[str, list[str | None]] = {}
    for participant in event.participants:
        found.setdefault(participant.role or "open", []).append(participant.actor_id)
    return found


def in_words(event: Event) -> str:
    """Mode or root and the actors by role: "AGREE party:gna,lna mediator:un"."""
    roles = (f"{role}:{','.join(sorted(map(str, actors)))}" for role, actors in by_role(event).items())
    return " ".join([event.event_mode or event.event_type, *roles])


def counted(events: list[Event]) -> dict[str, int | None]:
    """The best count of each kind of events that have one each."""
    return {c.kind: c.best for event in events for c in event.counts}
