"""Participant rows: one actor in one role of an event before it is a participant, and what the rows of one event say of each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from ....schema import Person
from ..acts.groups import Group
from ..units.noun_phrases import PROTESTERS, UNKNOWN_PEOPLE, Span

#: People who were hurt or killed: coded by kind only where nobody else is told.
_VICTIMS = frozenset({"wounded", UNKNOWN_PEOPLE})
#: The reason of who the words of an act alone say did it, and how sure that is, as is a side told by the purpose.
_BY_ITS_WORDS = "told by the words of the act"
OF_PURPOSE_CONFIDENCE = 0.7


@dataclass(slots=True)
class Row:
    """A participant in the making: one actor in one role (None where that is left open), with all spans that tell it."""

    actor: str
    role: str | None
    surface: Span
    spans: list[Span]
    confidence: float
    reason: str
    persons: list[Person] = field(default_factory=list)
    told: bool = False  # a word says of what kind they are, not only that they are people

    def add_persons(self, persons: list[Person]) -> None:
        """Add persons whose names it does not have."""
        names = {p.name for p in self.persons}
        self.persons += [p for p in persons if p.name not in names]


#: Rows by actor and role.
Rows = dict[tuple[str, str | None], Row]


def nobody_mediates_yet(rows: Rows) -> None:
    """Who is asked to mediate, or whose mediation is accepted or refused, is whom the words are directed to."""
    for actor, role in [key for key in rows if key[1] == "mediator"]:
        row = rows.pop((actor, role))
        if not any(key[0] == actor for key in rows):
            row.role = "recipient"
            rows[actor, "recipient"] = row


def crowd_of(rows: Rows) -> None:
    """ "Thousands protest … hundreds of students marched": protesters are whoever else is told to protest."""
    other = next((row for (actor, role), row in rows.items() if role == "initiator" and actor != PROTESTERS), None)
    if other is not None and (PROTESTERS, "initiator") in rows:
        other.spans += rows.pop((PROTESTERS, "initiator")).spans


def crowd_control(rows: Rows, armed: frozenset[str]) -> None:
    """«مواجهات استخدمت فيها الشرطة الغاز»: who uses gas or batons does it to a crowd, whatever they were told as.

    ``armed``: the actors among them that bear arms or rule.
    """
    if not armed or not any(actor not in armed for actor, _ in rows):
        return
    for actor, role in [key for key in rows if key[1] in ("party", "initiator", "recipient")]:
        row = rows.pop((actor, role))
        row.role = "initiator" if actor in armed and role != "recipient" else "recipient"
        home = rows.setdefault((actor, row.role), row)
        if home is not row:
            home.spans += row.spans


def bringers(rows: Rows) -> None:
    """«وصلت قافلة مساعدات عن طريق س»: who brings relief of nobody else told stands between no sides; he gives it."""
    if any(role == "initiator" for _, role in rows):
        return
    for actor, role in [key for key in rows if key[1] == "mediator"]:
        row = rows.pop((actor, role))
        row.role = "initiator"
        rows[actor, "initiator"] = row


def nobody_known(rows: Rows) -> None:
    """Victims of whom the report says nothing but what befell them are counted; beside others they are no participant."""
    for key in [k for k in rows if k[0] in _VICTIMS and k[1] == "recipient"]:
        if len(rows) > 1:
            del rows[key]


def makers(rows: Rows, group: Group) -> None:
    """«خرجت مظاهرة حاشدة»: where nobody is told to have made it, its own words say what people did."""
    if any(role == "initiator" for _, role in rows) or not (rows or group.located is not None):
        return
    for act in group.acts:
        if act.frame.makers is not None and act.mode == act.frame.mode:
            span = act.element.span
            row = Row(act.frame.makers, "initiator", span, [span], OF_PURPOSE_CONFIDENCE, _BY_ITS_WORDS)
            rows[row.actor, row.role] = row
            return


def one_role_each(rows: Rows, kinds: frozenset[str], strikes: bool) -> None:
    """Who is held is not also struck, who acts does not also suffer and is not also a side.

    ``kinds``: actors that are kinds of people, who do not hold their own; ``strikes``: the act is force.
    """
    for actor, role in list(rows):
        if role == "party" and (actor, "initiator") in rows:
            less = (
                "party" if strikes else "initiator"
            )  # «هاجم س مواقع ص، ودارت اشتباكات بينهما»; an agreement is of its sides
            rows.pop((actor, less))
        elif role == "detainee" and actor in kinds and (actor, "initiator") in rows:
            weaker = min(rows[actor, role], rows[actor, "initiator"], key=lambda r: r.confidence)
            del rows[weaker.actor, weaker.role]
    sided = {actor for actor, role in rows if role in ("party", "initiator", "mediator")}
    for key in [k for k in rows if k[1] == "other" and k[0] in sided]:
        del rows[key]  # who signed for a side was there as that side
    for key in [k for k in rows if k[1] == "recipient"]:
        acting = rows.get((key[0], "initiator"))
        if (key[0], "detainee") in rows:
            del rows[key]
        elif acting is not None:
            weaker = min((rows[key], acting), key=lambda r: r.confidence)
            del rows[weaker.actor, weaker.role]
