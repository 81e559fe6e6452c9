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
