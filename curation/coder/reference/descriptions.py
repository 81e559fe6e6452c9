"""Descriptions: people and bodies told by what they are (the rebels, the kidnappers, the movement) as those they point to.

A kind of body is the one body of its sector the report names; people told by what they did are who did it; a pronoun
that is a subject means whom the sentence before was about. Tables in ``people.toml``; a language without them has
no such descriptions.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon
from ..units.mentions import Mention
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element

#: What anaphors of ``words.toml`` point to: whom the sentence before was about; the body of some sectors told last.
CENTRE, BODY = "centre", "body"
#: How many elements behind a verb of telling a pronoun for who tells may stand ("said on Sunday that they").
_TELLS = 4
#: Kinds of registry entries that are no body of fighters or rulers.
_NO_BODY = frozenset({"kind", "state", "people"})
#: Roles of who does an act.
_DOERS = frozenset({"initiator", "party"})
#: Sectors of people of whom their work says more than whence they come.
_WITH_A_CRAFT = frozenset({"NGO", "JRN", "MED"})
#: Modes of what those say who offer or ask for talks between others.
_FOR_TALKS = frozenset({"REQUEST:meet", "REQUEST:mediation", "AGREE:mediation"})
#: Sectors of states and bodies above them, who go between others.
_GO_BETWEEN = frozenset({"GOV", "IGO"})
#: Sectors of bodies told as a group of a land.
_GROUPS = frozenset({"REB", "OPP", "PTY", "PRM"})


class Descriptions:
    """Whom descriptions mean. ``country``: where the report plays; ``named``: the actors it names anywhere."""

    def __init__(self, lexicon: Lexicon, country: str | None, named: frozenset[str]) -> None:
        self.lexicon = lexicon
        self.country = country
        people = lexicon.people
        actors = [lexicon.actors[a] for a in sorted(named)]
        self.actors = actors
        self.body_words = frozenset(people.get("named_bodies", {}).get("words", ()))
        self.bodies = {
            kind: tuple(
                a.id for a in actors if a.type in row["sectors"] and a.kind not in _NO_BODY and self._here(a.country)
            )
            for row in people.get("one_body", ())
            for kind in row["kinds"]
        }
        self.doers = {w: (r["modes"], r["role"]) for r in people.get("told_by_act", ()) for w in r["words"]}
        self.sectors = frozenset(people.get("pointing", {}).get("sectors", ()))
        foreign = people.get("foreign", {})
        self.foreign: str | None = foreign.get("kind")
        self.foreigners = frozenset(foreign.get("words", ()))
        self.near = {country, *(a.country for a in actors)}
        self.again = frozenset(people.get("again", {}).get("kinds", ()))
        self.heads: dict[str, str] = {}
        self.central: list[str] = []
        self.telling: NounPhrase | None = None
        self.tellers: list[tuple[NounPhrase, int]] = []

    def _here(self, country: str | None) -> bool:
        return self.country is None or country in (None, "", self.country)

    def meant(
        self, member: Member, phrase: NounPhrase, act: Act | None, earlier: Sequence[Act]
    ) -> tuple[str, str] | None:
        """The actor a description of people means, with the reason; None where nothing says so."""
        if (told := self.doers.get(self.lexicon.head_of(member.lemma))) is not None and not phrase.counted:
            modes, role = told
            doer = next((a for e in reversed(earlier) if e.mode in modes for a in _in_role(e, role)), None)
            if doer is not None:
                return doer, "who is told to have done it"
        same = self.heads.get(_head(phrase)) if member.kind == "people" and not phrase.counted else None
        if same is not None and member.fallback in self.again:
            return same, "the same people as told before"
        bodies = self.bodies.get(member.fallback or "", ())
        if len(bodies) == 1 and member.kind != "person" and not member.unlisted:
            return bodies[0], "the only body of this kind the report names"
        return None

    def foreigner(self, member: Member, phrase: NounPhrase) -> str | None:
        """The kind of people told by a state that takes no part in the report (Colombian hostages); None for others."""
        if self.foreign is None or self.country is None or member.civil or member.adjective is None:
            return None
        state = self.lexicon.actors[member.adjective]
        if not self.near.isdisjoint((state.country, *state.theatre)):
            return None
        kind = self.lexicon.actors.get(member.fallback or "")
        if kind is not None and kind.type in _WITH_A_CRAFT:
            return kind.id  # "four aid workers from the French organisation"
        told = phrase.held or not self.foreigners.isdisjoint(phrase.lemma.split())
        return self.foreign if told else None

    def group_of(self, member: Member, phrase: NounPhrase) -> str | None:
        """ "the Palestinian group": the only body of its land the report names, where the word says that a body is told."""
        if phrase.lemma not in self.body_words or member.adjective is None or not member.grouped:
            return None
        state = self.lexicon.actors[member.adjective]
        bodies = {
            a.id for a in self.actors if a.type in _GROUPS and a.kind == "organisation" and a.country == state.country
        }
        return bodies.pop() if len(bodies) == 1 else None

    def go_betweens(self, member: Member, phrase: NounPhrase, earlier: Sequence[Act]) -> list[str]:
        """ "the mediators": those told to have mediated, else the several states that were told to call for talks."""
        article = self.lexicon.clitics.article
        definite = phrase.definite or any(word.startswith(article) for word in phrase.lemma.split())
        mediates = member.mediates or phrase.mediates
        by_word = self.lexicon.settings.get("capitals") or (definite and mediates == "go-between")
        if not by_word or not member.is_open or phrase.preposition == "mediator":
            return []
        for act in reversed(earlier):
            told = [*act.mediators, *(f for f in act.slots.values() if f.role == "mediator")]
            named = [a for f in told for a in sorted(f.actors) if self.lexicon.actors[a].kind != "kind"]
            if named:
                return list(dict.fromkeys(named))
            if (
                told and member.fallback in self.lexicon.go_between_kinds
            ):  # «وساطة قبلية … لجنة الوساطة»: the same kind of people
                kinds = [a for f in told for a in sorted(f.actors) if a in self.lexicon.go_between_kinds]
                if kinds:
                    return list(dict.fromkeys(kinds))
            calling = [a for a in sorted(act.subjects) if self.lexicon.actors[a].type in _GO_BETWEEN]
            if act.mode in _FOR_TALKS and len(calling) > 1 and len(calling) == len(act.subjects):
                return calling
        return []

    def pointed(self, member: Member, excluded: set[str], mentions: Sequence[Mention]) -> str | None:
        """The actor a pronoun or "the movement" means where sectors or what the sentence before was about settle it."""
        if member.who == BODY:
            for mention in reversed(mentions):
                actor = self.lexicon.actors[mention.actor]
                if actor.type in self.sectors and actor.kind not in _NO_BODY and actor.id not in excluded:
                    return actor.id
        if member.who == CENTRE:
            if (teller := self._told_by(member)) is not None and teller not in excluded:
                return teller
            return next((actor for actor in self.central if actor not in excluded), None)
        return None

    def open(self, sentence: Sequence[Element]) -> None:
        """Begin a sentence: remember who tells something in it."""
        self.telling = _teller(sentence) if self.again else None
        self.tellers = _tellers(sentence) if self.again else []

    def _told_by(self, member: Member) -> str | None:
        """ "The rebels said they had …": the one body that tells it, straight before a pronoun."""
        near = next((p for p, stop in reversed(self.tellers) if p.span[1] <= member.span[0] <= stop), None)
        told = {m.actor for m in near.members if m.actor} if near is not None else set()
        return told.pop() if len(told) == 1 else None

    def several(self, phrase: NounPhrase, mentions: Sequence[Mention]) -> list[str]:
        """ "S and T met … They signed …": all whom a pronoun means, where they are several; else none.

        "S and T said they …" means who says so; else it is whom the sentence before was about, else the phrase told last.
        """
        teller = self.telling if self.telling is not None and self.telling.span[1] <= phrase.span[0] else None
        said = [m.actor for m in teller.members if m.actor] if teller is not None else []
        last = [m.actor for m in mentions if m.at == mentions[-1].at] if mentions else []
        meant = said if len(said) > 1 else self.central or last
        return list(dict.fromkeys(meant)) if len(set(meant)) > 1 else []

    def centre(self, sentence: Sequence[Element], acts: Sequence[Act]) -> None:
        """Remember whom a sentence is about: the subject of its first act that has one."""
        for phrase in (e.phrase for e in sentence if e.phrase is not None and self.again):
            last = phrase.members[-1]
            if phrase.lemma and last.actor is not None and last.actor != last.fallback and not last.who:
                self.heads[_head(phrase)] = last.actor
        acting = [a for a in acts if "subject" in a.slots and a.slots["subject"].actors]
        main = (a for a in acting if self.again and a.clause.opener not in ("adverbial", "relative"))
        first = next(main, acting[0] if acting else None)  # "After S seized the town, T ordered …": T
        if first is not None:
            self.central = [m.actor for m in first.slots["subject"].phrase.members if m.actor]
        elif self.again and (teller := _teller(sentence)) is not None:
            self.central = [m.actor for m in teller.members if m.actor]


def _teller(sentence: Sequence[Element]) -> NounPhrase | None:
    """ "S said the group had told mediators …": who tells something, in a sentence that tells no act."""
    verb = next((e for e in sentence if e.kind == "verb"), None)
    if verb is None or "report" not in verb.classes:
        return None
    return next((e.phrase for e in sentence[: verb.index] if e.kind == "np" and not e.preposition), None)


def _tellers(sentence: Sequence[Element]) -> list[tuple[NounPhrase, int]]:
    """Who tells something straight before a verb of telling, with the place up to which a pronoun means him."""
    found = []
    for ahead, verb in pairwise(sentence):
        before = sentence[verb.index - 2] if ahead.kind in ("pluperfect", "word") and verb.index > 1 else ahead
        if verb.kind == "verb" and "report" in verb.classes and before.kind == "np" and not before.preposition:
            behind = sentence[verb.index + 1 : verb.index + 1 + _TELLS]
            stop = next((e.span[1] for e in reversed(behind)), verb.span[1])
            if before.phrase is not None:
                found.append((before.phrase, stop))
    return found


def _head(phrase: NounPhrase) -> str:
    """The noun at the head of a phrase, its last word where the head stands last (Hamas militants)."""
    return phrase.lemma.rpartition(" ")[2]


def _in_role(act: Act, role: str) -> list[str]:
    roles = _DOERS if role == "initiator" else {role}
    return [m.actor for f in act.slots.values() if f.role in roles for m in f.phrase.members if m.actor]
