"""Pronouns: who is meant by a pronoun or a word that points back, of those told before it."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acting_nouns import doers_by_noun
from ..clauses.acts import RELEASE, VERBAL_ROOTS, Act
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import OWN_BODY, Member, NounPhrase
from .descriptions import BODY
from .freed_again import freed_before
from .told_so_far import ToldSoFar
from .two_sides import HELD

#: Roles of those who suffer an act, and how many acts told last tell who did.
_SUFFERING, _LAST = frozenset({"recipient", "detainee"}), 4
#: Types of organisations, for which a feminine pronoun stands where their name shows no gender.
_BODIES_OF_MANY = frozenset({"IGO", "NGO"})


class Pronouns(ToldSoFar):
    """Resolves what points back."""

    __slots__ = ()

    def _pointed(self, member: Member, acts: Sequence[Act], phrase: NounPhrase) -> str | None:
        if (held := freed_before(member, phrase, acts, self.acts)) is not None:
            return held
        # «اعتقلت س ثلاثة من عناصرها», not «ثلاثة منهم»
        own = phrase.counted and member.grouped and member.number != "pl" and not self._freed(phrase, acts)
        own = own or (member.ranks and not self._struck(phrase, acts))  # «فصلت س قياديا في صفوفها»
        excluded = set() if own else self._own_subjects(phrase, acts) | self._towards(phrase, acts)
        if member.who == OWN_BODY:
            excluded |= self._charged(phrase, acts)
        if (central := self.descriptions.pointed(member, excluded, self.mentions)) is not None:
            return central
        if member.who == BODY and member.fallback is not None:
            only = self.descriptions.bodies.get(member.fallback, ())
            return (
                only[0] if len(only) == 1 else member.fallback
            )  # "the Islamist group", whose name comes later or never
        for mention in reversed(self.mentions):
            if mention.actor in excluded or (member.who == "other" and mention.actor in HELD):
                continue
            unshown = not mention.gender and self.lexicon.actors[mention.actor].type in _BODIES_OF_MANY
            if member.who == "body" and self._no_group(mention.actor):
                continue  # "the armed group": never police or a crowd
            if member.gender == "f" and mention.gender != "f" and not (mention.collective or unshown):
                continue
            if member.gender == "f" and member.number == "pl" and mention.kind != "people":
                continue  # «هن» are women, never a body
            his = mention.kind == "person" or mention.by_one
            if member.gender == "m" and member.number != "pl" and mention.gender == "f" and not his:
                continue
            one = member.number == "sg" and (not member.gender or member.kind == "anaphor")
            if one and member.gender != "f" and mention.kind == "people" and mention.number == "pl":
                continue  # "it" is a body; «قتله» is one man
            if member.who == OWN_BODY and not self._bears_arms(mention.actor):
                continue
            if member.number == "pl" and mention.kind == "person" and mention.number == "sg":
                continue
            if member.number == "pl" and mention.kind == "org" and self.lexicon.actors[mention.actor].kind == "state":
                continue  # "freed them": people, whatever land was named since
            return mention.actor
        return None

    def _no_group(self, actor: str) -> bool:
        """Whether it is a state's, or people of a kind who are no body of fighters."""
        told = self.lexicon.actors[actor]
        serving = told.kind == "state" or told.state_side or actor in self.lexicon.people.get("national", {})
        return serving or (told.kind == "kind" and told.type not in ARMED)

    def _between(self, phrase: NounPhrase, acts: Sequence[Act]) -> list[str]:
        """Whom a dual pronoun means that tells between whom an act is: the sides told last, none who stands between them."""
        if phrase.preposition != self.lexicon.relations.between:
            return []
        for act in reversed(acts):
            told = [f for slot, f in act.slots.items() if slot in act.between and f.phrase is not phrase]
            if act.element.span[0] < phrase.span[0] and (actors := [a for f in told for a in sorted(f.actors)]):
                return list(dict.fromkeys(actors))
        return self.two_sides.between_last()

    def _across(self, phrase: NounPhrase, acts: Sequence[Act]) -> str | None:
        """Who is the other side for whoever does what a phrase takes part in."""
        act = next((a for a in acts if any(f.phrase is phrase for f in a.slots.values())), None)
        doing = self._own_subjects(phrase, acts)
        return self.two_sides.other_of(doing, act.mode) if act is not None and doing else None

    def _of_main(self, phrase: NounPhrase, act: Act | None) -> str | None:
        """ "S …, two weeks after it captured the city": whom the clause before is about, of "it" as subject of one beside it."""
        subject = act.slots.get("subject") if act is not None else None
        if act is None or subject is None or subject.phrase is not phrase:
            return None
        if (
            act.clause.parent is None and not act.clause.opener
        ):  # "It also called for talks.": whom the sentence before was about
            about = self.descriptions.central
            return about[0] if len(about) == 1 and self.lexicon.actors[about[0]].kind != "kind" else None
        if act.clause.opener != "adverbial":
            return None
        main = act.clause.parent.subject if act.clause.parent is not None else None
        told = main.members if main is not None and main is not phrase else []
        return told[0].actor if len(told) == 1 and told[0].kind == "org" else None

    def _together(self, member: Member, phrase: NounPhrase) -> list[str]:
        """«حررت س امرأتين ورضيعا بعد اختطافهم»: all the people of one phrase, where a pronoun of several means one of them."""
        meant = next((m for m in reversed(self.mentions) if m.actor == member.actor), None)
        if meant is None or member.number != "pl" or member.who != "pronoun" or meant.kind != "people":
            return []
        beside = [m for m in self.mentions if m.at == meant.at and m.at >= 0]
        all_people = all(m.kind == "people" and self.lexicon.actors[m.actor].kind == "kind" for m in beside)
        return list(dict.fromkeys(m.actor for m in beside)) if all_people else []

    def _bears_arms(self, actor: str) -> bool:
        """Whether forces of its own are a state's or an armed body's."""
        body = self.lexicon.actors[actor]
        return body.kind == "state" or body.type in ARMED

    @staticmethod
    def _charged(phrase: NounPhrase, acts: Sequence[Act]) -> set[str]:
        """ "S accused T of backing a faction that attacked its positions": what is attacked is none of those charged with it."""
        charged = (a for a in acts if a.root == "ACCUSE" and a.element.span[1] <= phrase.span[0])
        struck = any(
            a.root == "ASSAULT" and f.phrase is phrase for a in acts for s, f in a.slots.items() if s == "object"
        )
        return (
            {x for a in charged for f in a.slots.values() if f.role == "recipient" for x in f.actors}
            if struck
            else set()
        )

    @staticmethod
    def _towards(phrase: NounPhrase, acts: Sequence[Act]) -> set[str]:
        """ "it blamed S": bodies named as those whom the words of the pronoun's own act are towards; it means none of them."""
        for act in acts:
            subject = act.slots.get("subject")
            if subject is not None and subject.phrase is phrase and act.root in VERBAL_ROOTS and not act.frame.mutual:
                towards = [f.phrase for s, f in act.slots.items() if s != "subject" and f.role == "recipient"]
                return {a for p in towards for m in p.members if (a := m.actor or m.adjective) and not m.grouped}
        return set()

    @staticmethod
    def _freed(phrase: NounPhrase, acts: Sequence[Act]) -> bool:
        """Whether a phrase is of people let go: nobody is told to free his own («أفرجت س عن خمسة من جنودها» are another's)."""
        freeing = (a for a in acts if a.mode == RELEASE and a.frame.roles.get("subject") == "initiator")
        return any(a.freed is not None and a.freed.phrase is phrase for a in freeing)

    @staticmethod
    def _struck(phrase: NounPhrase, acts: Sequence[Act]) -> bool:
        """Whether a phrase is in an act of violence: nobody is told to strike his own ranks."""
        return any(a.root == "ASSAULT" and any(f.phrase is phrase for f in a.slots.values()) for a in acts)

    def _suffered(self, acts: Sequence[Act]) -> set[str]:
        """Who was struck, taken or let go in the sentence read, and by the acts told last before it."""
        told = (f for act in (*self.acts[-_LAST:], *acts) for f in act.slots.values() if f.role in _SUFFERING)
        return {actor for filler in told for actor in filler.actors}

    def _own_subjects(self, phrase: NounPhrase, acts: Sequence[Act]) -> set[str]:
        """Actors that are subject where the pronoun is not: nobody is meant twice in one clause."""
        for act in acts:
            if any(f.phrase is phrase for s, f in act.slots.items() if s != "subject"):
                verb = act.clause.verb
                if act.mode == RELEASE and act.element.kind == "noun" and verb and "announce" in verb.classes:
                    return set()  # «أعلنت س تحرير أحد جنودها»: who makes it known frees nobody
                return act.subjects or doers_by_noun(act, acts)
        return set()


def _is_armed(member: Member, lexicon: Lexicon) -> bool:
    return member.actor is not None and lexicon.actors[member.actor].type in ARMED


def who_the_clause_hangs_on(act: Act | None, lexicon: Lexicon) -> list[str]:
    """ "Troops killed many as they dispersed the crowd": who acts in the clause that a pronoun's own hangs on, if several or people."""
    parent = act.clause.parent if act is not None and act.clause.opener == "adverbial" else None
    subject = parent.subject if parent is not None else None
    if subject is None or act is None or "subject" not in act.slots or subject is act.slots["subject"].phrase:
        return []
    # "Turkish troops stormed S, where they …"
    forces = any((m.grouped and not m.civil) or _is_armed(m, lexicon) for m in subject.members)
    people = len(subject.members) > 1 or subject.is_people or subject.plurality == "pl" or forces
    return list(dict.fromkeys(m.actor for m in subject.members if m.actor)) if people else []
