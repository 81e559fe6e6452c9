"""Content modes: what is asked for, refused or threatened decides the mode of the asking, refusing or threatening."""

from __future__ import annotations

from itertools import pairwise

from ....schema import Event
from ..clauses.acts import TOLD, Act
from ..units.noun_phrases import Member

#: A frame's ``content_as`` that makes its content a part of it and leaves its mode.
PART_OF = "part"

_PROMISE, _CONCESSION = "as_promise", "CONCEDE"
#: What a refusal of force that was used is.
_CONDEMNED = "ACCUSE:disapprove"


class ContentModes:
    """Settles the modes of acts of speech; remembers the act told last, which an answer refers to."""

    def __init__(self, event: type[Event]) -> None:
        self.event = event
        self.last_told: Act | None = None

    def remember(self, act: Act) -> None:
        """Take an act as the one told last, if it is told as done."""
        if act.status == TOLD:
            self.last_told = act

    def settle(self, act: Act) -> None:
        """Let the content decide the mode of a request, refusal, threat; a purpose make a call a request.

        The keys are those of the terms of ``event_mode`` and ``event_type`` (``as_request``, ``as_refusal``, …).
        """
        key = act.frame.content_as
        last = self.last_told
        if last is not None and not act.content:
            self._answer(act, last)
        if key and key.startswith("as_") and act.content:
            self._take_mode(act, key, act.content[-1] if key == "as_threat" else act.content[0])
        elif key and key.startswith("as_") and ":" in act.frame.mode and _about_else(act):
            act.mode = act.root  # «دعا س ص إلى …»: not to meet, but to something that is no act
        if key == "as_reject" and act.content and _of_others(act, act.content[0]):
            act.mode = _CONDEMNED
        maker = act.frame.purpose_makes
        if maker and act.purpose:
            self._take_mode(act, maker, act.purpose[0])
            act.content = act.purpose

    @staticmethod
    def _answer(act: Act, last: Act) -> None:
        """An act that answers the one told last is about what that was about, or about that act itself."""
        about = list(last.content or last.purpose)
        if act.root == "REJECT" and _answers_request(act, last):
            act.responds_to, act.content = last, about
        key = act.frame.content_as
        if act.clause.has("resumption") and key and key != PART_OF and not act.content:
            act.responds_to, act.content = last, about or [last]

    def _take_mode(self, act: Act, key: str, content: Act) -> None:
        name = "event_mode" if ":" in content.mode else "event_type"
        mode = self.event.vocabulary(name)[content.mode].extra.get(key)
        if key == _PROMISE:
            mode = self.promise(content.mode)
            if mode is not None and mode.startswith("THREATEN") and _with_others(act):
                return  # what two agree on threatens neither ("a deal to avert a strike")
        if mode and not (key == _PROMISE and mode == _CONCESSION):  # what is agreed on is no concession of one side
            act.mode = mode

    def promise(self, mode: str) -> str | None:
        """What promising an act of a mode is: a root of threats takes the mode of the threat."""
        root = mode.partition(":")[0]
        terms = [self.event.vocabulary("event_type")[root]]
        if mode != root:
            terms.insert(0, self.event.vocabulary("event_mode")[mode])
        promised = next((t.extra["as_promise"] for t in terms if t.extra.get("as_promise")), None)
        return str(terms[0].extra["as_threat"]) if promised == "THREATEN" else promised


def _with_others(act: Act) -> bool:
    """Whether an act is told between its subject and somebody beside it."""
    return act.frame.mutual and any(f.role == "party" and slot != "subject" for slot, f in act.slots.items())


def _of_others(act: Act, content: Act) -> bool:
    """ "rejected the missile attack by S": whether what is rejected is the force that somebody else has used."""
    doer = content.slots.get("subject")
    subject = act.slots.get("subject")
    if content.root == "AGREE" and content.element.kind == "noun" and content.link == "object":
        own = {_name(m) for m in subject.phrase.members} if subject is not None else set()
        sides = {_name(m) for f in content.slots.values() if f.role == "party" for m in f.phrase.members} - {None}
        return len(sides) > 1 and not sides & own  # "rejected T's deal with U"
    used = content.root == "ASSAULT" and content.element.kind == "noun" and content.link == "object"
    return used and doer is not None and (subject is None or doer.phrase is not subject.phrase)


def _name(member: Member) -> str | None:
    """What tells one side from another before it is known who is meant."""
    return member.actor or member.adjective


def _about_else(act: Act) -> bool:
    """Whether a bare verb is told with what it is about, in words that tell no act."""
    if act.element.kind != "verb" or act.element.complement or act.content:
        return False
    return any(
        e.kind == "preposition" and e.relation in act.frame.content and word.kind == "word"
        for e, word in pairwise(act.clause.after(act.element))
    )


def _answers_request(act: Act, last: Act) -> bool:
    """«طلبت س … لكن ص رفضت», "…, but the army refused": a bare refusal after a request is its answer."""
    bare = not act.clause.nouns and "object" not in act.slots
    return last.root == "REQUEST" and bare and last.sentence == act.sentence
