"""Undertakings: what somebody says he will do is a promise or a threat, what he will not do a refusal (coding rule 2).

«ستفرج س عن …», "S will free …" is an agreement to, "will attack" a threat, "will not meet" a refusal, and "R said S must
free …" a request by R. The words that make an act lie ahead are data (``promise``, ``refusal``, ``obligation`` in
``words.toml``, the class ``promise`` in ``verbs.toml``), and so is what it then is (``as_promise``, ``as_reject``,
``as_request`` in the vocabularies).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....datasets.actors import Actor
from ....schema import Event
from ..clauses.acts import OBLIGED, PLANNED, PROMISED, REFUSED, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..clauses.clauses import Clause
from ..units.noun_phrases import Member
from .content_modes import ContentModes
from .modality import joined_to
from .speaking import speaker as whoever_says

_AHEAD = frozenset({PROMISED, REFUSED, OBLIGED})
_THREAT = "THREATEN"
#: Sectors whose people bind nobody by what they will do.
_PRIVATE = frozenset({"CVL", "JRN", "REF", "MED", "EDU", "AGR", "LAB", "BUS", "SET"})


class Undertakings:
    """Makes undertakings of the acts of a sentence that lie ahead."""

    def __init__(
        self, event: type[Event], modes: ContentModes, actors: Mapping[str, Actor], terms: frozenset[str]
    ) -> None:
        self.terms = terms
        self.event = event
        self.modes = modes
        self.actors = actors

    def settle(self, acts: Sequence[Act], clauses: Sequence[Clause]) -> None:
        """Turn each act that lies ahead into a promise, threat, refusal or request; what is none stays planned."""
        for act in acts:
            if act.status == PLANNED and _of_his_own(act, clauses):
                act.status = PROMISED
            if act.status not in _AHEAD:
                continue
            settled = self._requested(act, clauses) if act.status == OBLIGED else self._undertaken(act)
            act.status = TOLD if settled else PLANNED

    def _undertaken(self, act: Act) -> bool:
        subject = act.slots.get("subject")
        promised = self._promised(act.mode)
        if act.root == "REJECT" and act.status == PROMISED:
            return subject is not None  # "said it would boycott the talks": to say so is the refusal
        if subject is None or not promised or not any(self._binds(m) for m in subject.phrase.members):
            return False
        if act.status == REFUSED:
            mode = None if promised.startswith(_THREAT) else self._term(act.mode, "as_reject")
        else:
            mode = promised
        if not mode:
            return False
        _take(act, mode)
        if mode in ("AGREE", "CONCEDE") and _under_deal(act, self.terms):
            act.mode = "AGREE"
            act.slots = {"subject": Filler("party", subject.phrase, "does so under a deal", subject.confidence)}
            return True
        meets = act.frame.root == "CONSULT" and act.element.kind == "verb" and len(act.slots) > 1  # "S will meet R"
        meets = meets and bool(subject.actors)  # of a delegation of nobody told, nobody undertakes it
        several = meets or len(subject.phrase.members) > 1
        for slot, filler in act.slots.items():
            if filler.role in ("party", "initiator", "mediator") and not (several and mode == "AGREE"):
                _recast(act, slot, "initiator" if slot == "subject" else "recipient")
            elif several and filler.role == "initiator" and mode == "AGREE":
                _recast(act, slot, "party")
        return True

    def _requested(self, act: Act, clauses: Sequence[Clause]) -> bool:
        """«R said S must …»: whoever says so asks for it; who must is asked."""
        speaker = whoever_says(act.clause, clauses)
        mode = self._term(act.mode, "as_request")
        if speaker is None or not mode or not any(self._binds(m) for m in speaker.members):
            return False
        asked = act.slots.pop("subject", None)
        if asked is not None and asked.phrase is speaker:
            if act.relations.speakers:
                return False  # "We must make progress," said S: nobody else is asked
            asked = None
        _take(act, mode)
        for slot, filler in list(act.slots.items()):
            if filler.role in ("party", "recipient", "initiator"):
                del act.slots[slot]
        if asked is not None:
            act.slots["object"] = Filler("recipient", asked.phrase, asked.reason, asked.confidence)
        act.slots["subject"] = Filler("initiator", speaker, "who says that it has to be done", CONFIDENCE["carried"])
        return True

    def _promised(self, mode: str) -> str | None:
        """The mode of the promise or threat of an act."""
        return self.modes.promise(mode)

    def _term(self, mode: str, key: str) -> str | None:
        found = self.event.vocabulary("event_mode" if ":" in mode else "event_type")[mode].extra.get(key)
        return str(found) if found else None

    def _binds(self, member: Member) -> bool:
        """Whether a member can undertake something: a body, its people or office, whoever is meant by a pronoun."""
        if member.fallback is None or not member.is_open:
            return True
        return member.kind == "person" or self.actors[member.fallback].type not in _PRIVATE


def _of_his_own(act: Act, clauses: Sequence[Clause]) -> bool:
    """«أعلنت س أنها ستفرج عن …»: a verb in the future whose subject is whoever says so; under a condition only a threat is."""
    clause, verb, subject = act.clause, act.element, act.slots.get("subject")
    if subject is None or verb is not clause.verb or not verb.item.reading.future or verb.voice == "passive":
        return False
    if any(e.kind in ("condition", "negation", "hypothetical") for e in clause.before(verb)):
        return False
    said_by = whoever_says(clause, clauses)
    if said_by is None:
        return False
    sayers = {m.actor for m in said_by.members} - {None}
    himself = subject.phrase is said_by or bool(sayers & {m.actor for m in subject.phrase.members})
    return himself or subject.phrase.members[0].who in ("pronoun", "own")


def _under_deal(act: Act, terms: frozenset[str]) -> bool:
    """ "under the agreement, S will free …": whether a deal told by name is what binds him."""
    clauses: list[Clause] = [act.clause]
    while (home := joined_to(clauses[-1])) is not None:
        clauses.append(home)
    nouns = (e for clause in clauses for e in clause.nouns)
    return any(e.preposition in terms and any(f.root == "AGREE" for f in e.frames) for e in nouns)


def _take(act: Act, mode: str) -> None:
    act.mode = mode
    act.undertaking = True


def _recast(act: Act, slot: str, role: str) -> None:
    old = act.slots[slot]
    act.slots[slot] = Filler(role, old.phrase, old.reason, old.confidence)
