"""Participating: who takes part in an event in which role, from the phrases of its tellings."""

from __future__ import annotations

from collections.abc import Mapping

from ....datasets.actors import Actor
from ....schema import Person
from ...text import fold_word
from ..acts.by_actor import UNARMED
from ..acts.groups import Group, before_mediation, roles_of
from ..clauses.acts import PART, VERBAL_ROOTS, Act
from ..lexicon.known_actors import ARMED, TRIBE
from ..lexicon.sureness import Sureness
from ..reference.reference import NATIONAL, POINTS_BACK
from ..roles.holding import HOLDER
from ..units.noun_phrases import UNKNOWN_PEOPLE, Member, NamedPerson
from ..units.quoting import Quotes
from .participant_rows import (
    OF_PURPOSE_CONFIDENCE,
    Row,
    Rows,
    bringers,
    crowd_control,
    crowd_of,
    makers,
    nobody_known,
    nobody_mediates_yet,
    one_role_each,
)

#: Below this a role is left open and flagged for review.
ROLE_THRESHOLD = 0.25
_ROLE_ORDER = ("initiator", "party", "recipient", "detainee", "beneficiary", "mediator", "other")
#: Sectors of kinds that a named body in the same role makes superfluous.
_VAGUE = frozenset({"UAF", "MIL", "REB", "CVL", "SOC", "GOV", "COP"})
#: The sector of people who bear no arms.
_CIVIL = "CVL"
#: Sectors of kinds that, told beside somebody, are the other side.
_OTHER_SIDE = frozenset({"UAF", "REB"})
#: Kinds that say what befell people, not who they are: they yield to any other telling of the same role.
_ONLY_STATE = frozenset({"detainees", "hostages", "prisoners", "missing-persons", "wounded", UNKNOWN_PEOPLE})
#: Roots of what anybody may say; who does more without a body the report names is nobody known.
_SAID = VERBAL_ROOTS | {"SUPPORT"}
_OF_PURPOSE = "side of what is mediated"


class Participating:
    """Collects the participants of events."""

    def __init__(
        self, actors: Mapping[str, Actor], quotes: Quotes, sureness: Sureness, anybody: frozenset[str] = frozenset()
    ) -> None:
        self.actors = actors
        self.anybody = anybody
        self.quotes = quotes
        self.sureness = sureness

    def rows(self, group: Group) -> list[Row]:
        """The participants of an event: by role, then in the order they are told."""
        rows: Rows = {}
        for act in group.acts:
            for role, filler in roles_of(act):
                for member in filler.phrase.members:
                    reason = filler.reason
                    if member.reason and member.reason != reason:
                        reason = f"{reason}; {member.reason}"
                    self._add(rows, member, role, filler.confidence, reason)
        for filler in group.mediators:
            for member in filler.phrase.members:
                self._add(rows, member, "mediator", filler.confidence, filler.reason)
        if before_mediation(group):
            nobody_mediates_yet(rows)
        if group.root == "CONSULT":
            for act in group.acts:
                self._sides_of_purpose(rows, act)
        self._mediators_apart(rows, any(act.frame.swap for act in group.tellings))
        self._named_before_kinds(rows, [_parties(act) for act in group.acts], group)
        if group.root == "AID":
            bringers(rows)
        if group.root == "PROTEST":
            crowd_of(rows)
        if group.mode == "ASSAULT:crowd-control":
            crowd_control(rows, frozenset(a for a, _ in rows if self.actors[a].type in ARMED | {"GOV", "COP"}))
        self._soldiers_of_named(rows)
        self._one_of_state(rows)
        self._fallen_are_sides(rows, any(_told_beside(act) for act in group.acts))
        self._bystanders(rows, group)
        if group.root == "COERCE" and not group.mode.endswith(":arrest"):
            for kind in _ONLY_STATE:  # «مصادرة المضبوطات وإحالة الموقوفين»: who is held coerces nobody
                rows.pop((kind, "initiator"), None)
        for role in ("initiator", "party"):  # that somebody did it says nothing, unless a name says who
            row = rows.get((UNKNOWN_PEOPLE, role))
            if row is not None and not (row.persons and group.root in _SAID):
                del rows[UNKNOWN_PEOPLE, role]
        nobody_known(rows)
        one_role_each(rows, frozenset(a for a, _ in rows if self.actors[a].kind == "kind"), group.root == "ASSAULT")
        makers(rows, group)
        self._leave_open(rows)
        for act in group.absorbed:
            self._persons_of(rows, act)
        order = {role: index for index, role in enumerate(_ROLE_ORDER)}
        return sorted(rows.values(), key=lambda r: (order[r.role or "other"], r.surface[0]))

    def _add(self, rows: Rows, member: Member, role: str, confidence: float, reason: str) -> None:
        """Add what a member of a phrase tells; the surest telling gives the reason."""
        if member.actor is None:
            return
        persons = [self._person(p) for p in member.persons]
        row = rows.get((member.actor, role))
        told = bool(self.anybody) and member.lemma != "" and fold_word(member.lemma) not in self.anybody
        if row is None:
            span = member.span
            rows[member.actor, role] = Row(member.actor, role, span, [span], confidence, reason, persons, told)
            return
        row.told = row.told or told
        row.spans.append(member.span)
        row.add_persons(persons)
        if member.kind != "anaphor" and (confidence > row.confidence or POINTS_BACK in row.reason):
            row.confidence, row.reason = max(confidence, row.confidence), reason

    def _sides_of_purpose(self, rows: Rows, act: Act) -> None:
        """«وساطة لإطلاق سراح أسرى س لدى ص»: the sides of what is mediated are the parties."""
        if any(role == "party" for _, role in rows):
            return
        for aim in act.purpose:
            for _, filler in roles_of(aim):
                holder = [filler.phrase.holder] if filler.phrase.holder else []
                for member in [*filler.phrase.members, *holder]:
                    self._add(rows, member, "party", OF_PURPOSE_CONFIDENCE, _OF_PURPOSE)

    @staticmethod
    def _mediators_apart(rows: Rows, swap: bool) -> None:
        """A mediator is no party: whatever else it is told to be adds to the mediator."""
        mediators = {actor for actor, role in rows if role == "mediator"}
        for actor in [a for a in mediators if (row := rows.get((a, "initiator"))) is not None and row.reason == HOLDER]:
            del rows[actor, "mediator"]  # «بمبادرة من س»: who holds those freed frees them himself
            mediators.discard(actor)
        if swap:  # who frees and is freed in a swap sponsors it as a side, not as a third
            for actor in [a for a in mediators if (a, "initiator") in rows or (a, "detainee") in rows]:
                del rows[actor, "mediator"]
                mediators.discard(actor)
        parties = {actor for actor, role in rows if role == "party"}
        if len(parties) > 1 and parties <= mediators:  # all its sides cannot have stood between them
            for actor in parties:
                del rows[actor, "mediator"]
            mediators -= parties
        for key in [k for k in rows if k[0] in mediators and k[1] != "mediator"]:
            home, other = rows[key[0], "mediator"], rows.pop(key)
            home.spans += other.spans
            home.persons += [p for p in other.persons if p not in home.persons]

    def _named_before_kinds(self, rows: Rows, together: list[set[str]], group: Group) -> None:
        """People of an unknown body yield to the body told in the same role.

        ``together``: the parties of each telling; who is told to be a party beside somebody is the other side.
        """
        fallen = {
            actor for a in group.tellings if a.frame.result and a.frame.count
            for f in a.slots.values() if f.role == "recipient" for actor in f.actors
        }  # fmt: skip
        named = {key[1]: row for key, row in reversed(rows.items()) if self.actors[key[0]].kind != "kind"}
        for key in list(rows):
            other = next((r for k, r in rows.items() if k[1] == key[1] and k[0] not in _ONLY_STATE), None)
            if key[0] in _ONLY_STATE and other is not None:
                other.spans += rows.pop(key).spans
        for key in list(rows):
            actor = self.actors[key[0]]
            if actor.kind == "kind" and actor.type in _VAGUE and key[1] in named:
                beside = actor.type in _OTHER_SIDE and key[1] == "party"
                if beside and any({key[0], named[key[1]].actor} <= parties for parties in together):
                    continue  # «اجتماع بين الحكومة والمتمردين»
                if key[1] == "party" and actor.type == _CIVIL and _in_one_phrase(group, key, named[key[1]].actor):
                    continue  # «توتر بين قوات س والأهالي»
                if (
                    key[1] == "recipient"
                    and actor.type in _OTHER_SIDE
                    and _in_one_phrase(group, key, named[key[1]].actor)
                ):
                    continue  # "called on the army and the rebels"
                if actor.type == _CIVIL and rows[key].told and {key[0], named[key[1]].actor} <= fallen:
                    continue  # «مقتل جندي ومدنيين»
                named[key[1]].spans += rows.pop(key).spans

    def _soldiers_of_named(self, rows: Rows) -> None:
        """«أصيب جنديان بعبوة استهدفت مركبة لقوات س»: soldiers of nobody told yield to the armed body of their country beside them."""
        for key in [k for k, row in rows.items() if k[1] == "recipient" and NATIONAL in row.reason]:
            country = self.actors[key[0]].country
            other = next(
                (
                    row
                    for k, row in rows.items()
                    if k[1] == "recipient" and k != key and self.actors[k[0]].kind == "organisation"
                    and self.actors[k[0]].type in ARMED and self.actors[k[0]].country == country and NATIONAL not in row.reason
                ),
                None,
            )  # fmt: skip
            if other is not None:
                other.spans += rows.pop(key).spans

    def _fallen_are_sides(self, rows: Rows, clash: bool) -> None:
        """Fighters killed where every side fires are of the sides: one told by name is a side, others add nobody.

        ``clash``: both sides are told in one telling; what it led to is no further act of one of them.
        """
        sides = [row for (_, role), row in rows.items() if role == "party"]
        for side in sides if clash else ():
            if (other := rows.pop((side.actor, "initiator"), None)) is not None:
                side.spans += other.spans  # "… which left ten dead": what both did to each other
        for key in [k for k in rows if k[1] == "recipient"] if sides else ():
            actor, armed = self.actors[key[0]], self.actors[key[0]].type in ARMED
            home = next((side for side in sides if side.actor == key[0]), None)
            if home is None and key[0] in _ONLY_STATE:
                home = sides[0]
            if home is None and armed and (len(sides) == 1 or actor.kind == "kind"):
                home = sides[0] if actor.kind == "kind" else None
                if home is None:
                    moved = rows.pop(key)
                    moved.role = "party"
                    rows[key[0], "party"] = moved
                    continue
            if home is not None:
                fallen = rows.pop(key)
                home.spans += fallen.spans
                home.add_persons(fallen.persons)

    def _bystanders(self, rows: Rows, group: Group) -> None:
        """«قتل مدنيان باشتباكات بين س وص»: whom a clash between armed others hit is counted; only a target is recipient.

        So are those hit by a clash of which no side is told, or in a feud within one tribe.
        """
        sides = {actor for actor, role in rows if role == "party"}
        clash = group.root == "ASSAULT" and any(a.frame.mutual for a in group.tellings)
        among = any(self.actors[actor].kind == "kind" or self.actors[actor].type == TRIBE for actor in sides)
        if not clash or (len(sides) == 1 and not among):
            return
        aimed = {
            actor for a in group.tellings if _done_to(a)
            for f in a.slots.values() if f.role == "recipient" for actor in f.actors
        }  # fmt: skip
        for key in [k for k in rows if k[1] == "recipient" and k[0] not in aimed]:
            actor = self.actors[key[0]]
            if actor.kind == "kind" and actor.type in UNARMED:
                del rows[key]
            elif not sides and actor.type in (*ARMED, TRIBE):  # «أصيب ثلاثة من س باشتباكات»: who fell in one fought
                row = rows.pop(key)
                row.role = "party"
                rows[key[0], "party"] = row

    def _one_of_state(self, rows: Rows) -> None:
        """A state and its forces in one role are told of one side: as it was told first."""
        for key in list(rows):
            state = self.actors[key[0]].forces_of
            if key in rows and state and (state, key[1]) in rows:
                first, second = sorted((key, (state, key[1])), key=lambda k: rows[k].surface[0])
                rows[first].spans += rows.pop(second).spans

    def _leave_open(self, rows: Rows) -> None:
        """Say how sure each role is, as measured; one whose forms contradict it, or that is too rarely right, stays open."""
        for row in rows.values():
            measured = self.sureness.of(row.reason)
            if row.confidence >= ROLE_THRESHOLD and measured is not None:
                row.confidence = measured
            if row.confidence < ROLE_THRESHOLD:
                row.role = None

    def _persons_of(self, rows: Rows, act: Act) -> None:
        """Add the persons an absorbed act names to those they stand for."""
        for _, filler in roles_of(act):
            for member in filler.phrase.members:
                row = next((r for r in rows.values() if r.actor == member.actor), None)
                if row is not None:
                    row.add_persons([self._person(p) for p in member.persons])
                    row.spans += [p.span for p in member.persons]

    def _person(self, person: NamedPerson) -> Person:
        return Person(
            name=self.quotes.words(person.span),
            rank=self.quotes.words(person.rank) if person.rank else None,
            office=self.quotes.words(person.office) if person.office else None,
        )


def _done_to(act: Act) -> bool:
    """Whether an act is told as done to somebody: no clash, nor the harm one did, but where it is told who did that."""
    doer = any(f.role == "initiator" for f in act.slots.values())
    return not act.frame.mutual and act.status != PART and (doer or not act.frame.result)


def _parties(act: Act) -> set[str]:
    """The actors one telling names as parties."""
    return {actor for role, filler in roles_of(act) if role == "party" for actor in filler.actors}


def _told_beside(act: Act) -> bool:
    """Whether one telling has both sides of an act, each in a place of its own or behind "between"."""
    slots = {slot for slot, filler in act.slots.items() if filler.role == "party"}
    return act.names_sides and (len(slots) > 1 or not slots.isdisjoint(act.between))


def _in_one_phrase(group: Group, key: tuple[str, str | None], other: str) -> bool:
    """Whether one phrase in a role names a kind of people and a body beside them."""
    told = (f for act in group.acts for role, f in roles_of(act) if role == key[1])
    return any({key[0], other} <= f.actors for f in told)
