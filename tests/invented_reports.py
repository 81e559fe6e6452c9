"""What the coder makes of an invented text: its only event, and who has which role in one."""

from __future__ import annotations

from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def only_event(coder: RulesCoder, text: str) -> Event:
    """The one event of an Arabic text; a text with more or none fails."""
    (event,) = coder.code(Report(report_id="invented", text=text, language="ar")).events
    return event


def roles_of(event: Event) -> set[tuple[str, str | None]]:
    """Role and actor of each participant."""
    return {(p.role, p.actor_id) for p in event.participants}
