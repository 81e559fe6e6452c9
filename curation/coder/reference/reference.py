"""Reference: who is meant by a short name, an adjective of origin, a pronoun or a description that points back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import Act
from ..phrases.backing import descends, proxy
from ..phrases.people_of_origin import ORIGIN
from ..units.mentions import Mention
from ..units.noun_phrases import CIVILIANS, OWN_BODY, UNKNOWN_OFFICIALS, Member, NounPhrase, anaphor
from ..words.elements import Element
from .arsenal import SOLE
from .descriptions import CENTRE
from .people_told_again import PeopleToldAgain
from .pointing_elsewhere import pointing_elsewhere
from .pronouns import who_the_clause_hangs_on
from .whole_peoples import SPEAKING, of_origin

#: How many mentions and acts back something is still meant: more than reports have, so that time grows with their length.
_REACH = 500
#: The reason of a member that a pronoun or description means.
POINTS_BACK = "points back"
#: The reason of a member that only the report's country says whose it is.
NATIONAL = "read as those of the report's country"


class Discourse(PeopleToldAgain):
    """Resolves the phrases of a report, sentence after sentence."""

    __slots__ = ()

    def resolve(self, sentence: Sequence[Element], acts: Sequence[Act]) -> None:
        """Resolve the members of every phrase of a sentence in the order of its words, then remember its acts."""
        subjects = {id(a.slots["subject"].phrase): a for a in acts if "subject" in a.slots}
        phrases: list[tuple[int, NounPhrase, Act | None]] = []
        for element in sentence:
            if element.phrase is not None:
                phrases.append((element.span[0], element.phrase, subjects.get(id(element.phrase))))
        for told in acts:
            for filler in [*told.slots.values(), *told.mediators]:
                if all(filler.phrase is not p for _, p, _ in phrases):
                    phrases.append((filler.phrase.span[0], filler.phrase, told))
        self.spoken = {id(f.phrase): a for a in acts if a.root in SPEAKING for f in a.slots.values()}
        self.begins = sentence[0].span[0] if sentence else 0
        self.descriptions.open(sentence)
        self.delegations.open(sentence)
        late = pointing_elsewhere(sentence, acts, [(at, phrase) for at, phrase, _ in phrases])
        for _, phrase, act in sorted(phrases, key=lambda row: row[0]):
            if all(phrase is not pronoun for pronoun, _ in late):
                self._phrase(phrase, act, acts)
        for pronoun, meant in late:
            same = [(m, anaphor(pronoun.members[0], m.actor, "told behind it")) for m in meant.members if m.actor]
            pronoun.members = [replace(one, envoy=m.envoy) for m, one in same] or pronoun.members  # else it stays open
        for told in acts:
            if told.root == "ASSAULT":
                self.forces.in_arms(told)
                self.arsenal.settle(told, sentence)
        self.descriptions.centre(sentence, acts)
        self.acts.extend(acts)
        del self.acts[:-_REACH], self.mentions[:-_REACH]

    def _phrase(self, phrase: NounPhrase, act: Act | None, acts: Sequence[Act]) -> None:
        members: list[Member] = []
        among = self.lexicon.relations.among
        for member in [*phrase.members, *([phrase.holder] if phrase.holder else [])]:
            if member.backer is not None:
                self._fights_for(member, phrase, act, acts)
            resolved = self._member(member, phrase, act, acts) if member.actor is None else [member]
            for found in resolved:
                named = found.kind == "person"  # «الرئيس الأفغاني السابق»: whose he was, whoever rules today
                if found.kind == "org" or not (found.adjective or named):
                    found.actor = self.short_names.of_its_time(found.actor)
            if member is not phrase.holder:
                members += resolved or [member]  # whoever is meant stays open, never nobody
            for found in resolved:
                if found.actor is not None:
                    self.families.remember(found)
                    self.delegations.remember(phrase, found.actor)
                    number = self._number(found, phrase)
                    forces = self.lexicon.settings.get("capitals") and found.grouped and not found.civil
                    people = found.kind == "org" and (phrase.counted or forces)  # "Israeli police …, where they"
                    gender = phrase.gender or found.gender if phrase.led and found.kind == "org" else found.gender
                    self.mentions.append(
                        Mention(
                            found.actor,
                            gender,
                            number,
                            "people" if people else found.kind,
                            found.lemma,
                            phrase.span[0],
                            phrase.preposition in among,
                            found.grouped
                            and found.kind == "people"
                            and (phrase.gender, phrase.plurality) == ("m", "sg"),
                        )
                    )
                    self.first_words.setdefault(found.actor, set()).add(found.lemma.partition(" ")[0])
        phrase.members = members

    def _number(self, member: Member, phrase: NounPhrase) -> str:
        """Which number a pronoun for somebody has: one man told alone is one, people are several."""
        one = phrase.plurality == "sg" and phrase.number is None and len(phrase.members) == 1
        if member.kind == "people" and not member.number and one:
            return "sg"
        return member.number or ("pl" if member.kind == "people" or self._several(member) else "")

    def _several(self, member: Member) -> bool:
        """«كتائب س»: whether a body's name begins with a plural that a feminine pronoun may stand for."""
        return member.kind == "org" and self.lexicon.endings.is_broken(member.lemma.partition(" ")[0])

    def _member(self, member: Member, phrase: NounPhrase, act: Act | None, acts: Sequence[Act]) -> list[Member]:
        if member.generic:
            vague = member.fallback not in (
                None,
                UNKNOWN_OFFICIALS,
            ) or self.national.any_states(member.lemma)  # elsewhere the kind is meant, or the body whose branch it is
            alone = self.lexicon.people.get("shared_names", {}).get(member.lemma)
            told = Counter(m.actor for m in self.mentions)
            member.actor = self.short_names.meant(member.generic, told, vague, alone)
            body = self.lexicon.actors.get(member.actor or "")
            if member.grouped and not member.civil and body is not None and body.kind == "state":
                member.actor = self.forces.by_adjective(body.id, phrase, act)
            member.reason = member.reason or "short name, read by the report's country"
            if (again := self._named_in_full(member)) is not None:
                member.actor, member.reason = again, POINTS_BACK
            if member.actor is None and self.national.governs(member.lemma):
                governing = (m.actor for m in reversed(self.mentions) if self.national.governs(m.lemma))
                member.actor, member.reason = next(governing, None), POINTS_BACK
        elif member.who == ORIGIN:
            telling = act or self.spoken.get(id(phrase))
            member.actor, member.reason = of_origin(member, telling), "people told by their state"
        elif member.adjective and (foreign := self.descriptions.foreigner(member, phrase)) is not None:
            member.actor, member.reason = foreign, "people of a state that takes no part in the report"
            member.origin = member.adjective
        elif member.adjective and (group := self.descriptions.group_of(member, phrase)) is not None:
            member.actor, member.reason = group, "the only body of its land the report names"
        elif member.adjective and self._of_a_land(member) and not self._held_of_a_side(member, phrase):
            member.actor, member.reason = member.fallback, "armed people of a land are not its state's"
        elif member.adjective and member.fallback and self._held_at_home(member, phrase):
            member.actor, member.reason = member.fallback, "held people of the report's own country are not its state's"
        elif member.adjective and phrase.thing and self._private(member):
            member.actor, member.reason = CIVILIANS, "homes and goods of a land are its people's"
        elif member.adjective:
            civil = member.civil or self.national.governs(member.lemma)
            member.actor = member.adjective if civil else self.forces.by_adjective(member.adjective, phrase, act)
            member.reason = member.reason or "adjective of origin"
        elif member.who == "others":
            doing = act.subjects if act is not None else self._own_subjects(phrase, acts)
            earlier = [m for m in self.mentions if m.kind == "people" and m.actor not in doing and not m.some]
            alike = [m for m in earlier if m.actor in self._suffered(acts)]  # not who killed them
            member.actor = next((m.actor for m in reversed(alike or earlier)), member.fallback)
            member.reason = "more of the people told last"
        elif member.who == "headed":
            head = member.lemma.removeprefix(self.lexicon.clitics.article)
            heads = self.lexicon.heads
            backwards = reversed(self.mentions)
            bearing = [m for m in backwards if head in (m.lemma.partition(" ")[0], *heads.get(m.actor, ()))]
            article = self.lexicon.clitics.article
            told_so = [m for m in bearing if head in (word.removeprefix(article) for word in m.lemma.split())]
            named = (m.actor for m in (*told_so, *bearing))  # «أعضاء مجلس الأمن … أعضاء المجلس»
            member.actor = next(named, None)
            member.reason = member.reason or POINTS_BACK
        elif member.who in ("both", "attending"):
            doing = self._own_subjects(phrase, acts)
            return self.two_sides.told(member, acts, phrase, doing)
        elif member.who == "own":
            sided = [m for m in self.mentions if self.lexicon.actors[m.actor].state_side]
            spoke = [m for m in sided if m.kind == "person"]  # «قال س إن … بوساطة بلاده»: a person's land
            states = (m.actor for m in reversed(spoke or sided))
            member.actor, member.civil = next(states, None), True
            member.reason = member.reason or POINTS_BACK
        elif member.who == OWN_BODY:
            owner = self.lexicon.actors.get(self._pointed(member, acts, phrase) or "")
            state = owner is not None and owner.kind == "state"
            if owner is not None and self._bears_arms(owner.id):
                member.actor = self.forces.by_adjective(owner.id, phrase, act) if state else owner.id
                member.reason = POINTS_BACK
        elif member.who == CENTRE and not member.gender and (above := who_the_clause_hangs_on(act, self.lexicon)):
            return [anaphor(member, actor, POINTS_BACK) for actor in above]
        elif member.who == CENTRE and (several := self.descriptions.several(phrase, self.mentions)):
            if not self._own_subjects(phrase, acts).intersection(several):
                return [anaphor(member, actor, POINTS_BACK) for actor in several]
            member.actor, member.reason = self._pointed(member, acts, phrase), member.reason or POINTS_BACK
        elif member.who == "pronoun" and (again := self._did_before(phrase, act)) is not None:
            member.actor, member.reason = again, POINTS_BACK
        elif member.who == "pronoun" and member.number == "dual" and (pair := self.two_sides.told_last()):
            return [anaphor(member, actor, POINTS_BACK) for actor in pair]
        elif member.who == "pronoun" and member.number == "dual" and (sides := self._between(phrase, acts)):
            return [anaphor(member, actor, POINTS_BACK) for actor in sides]
        elif member.who == "other" and (across := self._across(phrase, acts)) is not None:
            member.actor, member.reason = across, POINTS_BACK
        elif member.who == "last" and (main := self._of_main(phrase, act)) is not None:
            member.actor, member.reason = main, POINTS_BACK
        elif member.who:
            member.actor = self._pointed(member, acts, phrase)
            member.reason = member.reason or POINTS_BACK
            if len(together := self._together(member, phrase)) > 1:
                return [anaphor(member, actor, POINTS_BACK) for actor in together]
        elif (member.mediates or phrase.mediates) and (
            going := self.descriptions.go_betweens(member, phrase, self.acts)
        ):
            return [replace(anaphor(member, actor, POINTS_BACK), mediates=member.mediates) for actor in going]
        elif self._bare_number(member, phrase) and (same := self._counted_before(phrase)) is not None:
            member.actor, member.reason = same, "more of the people counted before it"
        elif (holder := self._office_again(member, phrase)) is not None:
            member.actor, member.civil, member.reason = holder, True, POINTS_BACK
        elif member.lemma and (phrase.definite or self.national.any_states(member.lemma)):
            earlier = [m for m in self.mentions if m.lemma == member.lemma]
            if earlier:
                member.actor = earlier[-1].actor
                member.reason = "the same people as told before"
            elif not phrase.held and (served := self._told_by_head(member)) is not None:
                member.actor, member.reason = served, "the only body told before by that word"
            elif member.grouped and member.kind == "org" and len(bodies := self._headed(member.lemma)) == 1:
                member.actor, member.reason = bodies[0], "the only body told before by that word"
            elif (
                member.fallback in self.lexicon.crafts
                and (owners := self._owners_of(member.fallback))
                and len(owners) == 1
            ):
                member.actor = owners.pop()
                member.reason = "the only ones whose craft the report tells"
        if member.actor is None and not member.who and (sent := self.delegations.body(member, phrase, self.mentions)):
            member.actor, member.reason = sent, "the body whose delegation it is"
        if (
            member.actor is None
            and member.backer is None
            and (meant := self.descriptions.meant(member, phrase, act, self.acts)) is not None
        ):
            member.actor, member.reason = meant
        if member.actor is None and (served := self.national.meant(member)) is not None:
            member.actor, member.reason = served, NATIONAL
        if member.actor is None and (holder := self.families.body(member)) is not None:
            member.actor, member.reason = holder, POINTS_BACK
        if member.actor is None and member.fallback in self.lexicon.crafts and not member.who:
            sole = self.arsenal.owner(member.lemma)
            member.actor, member.reason = (sole, SOLE) if sole is not None else (None, member.reason)
        if member.actor is None and member.fallback:
            member.actor, member.reason = member.fallback, member.reason or "a kind of people, their body is not told"
        return [member]

    def _fights_for(self, member: Member, phrase: NounPhrase, act: Act | None, acts: Sequence[Act]) -> None:
        """Settle whose fighters these are by whom they fight for, where the registry names one that is of the body told."""
        backer = member.backer
        if backer is None:
            return
        if backer.actor is None:
            self._member(backer, phrase, act, acts)
        found = proxy(backer.actor, self.country, self.lexicon) if backer.actor else None
        if found is not None and (member.actor is None or descends(found, member.actor, self.lexicon)):
            member.actor, member.reason = found, "who fights for the body told with them"
