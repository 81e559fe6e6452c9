"""Reference: who is meant by a short name, an adjective of origin, a pronoun or a description that points back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ..text import fold_word
from .acting_nouns import doers_by_noun
from .acts import VERBAL_ROOTS, Act
from .arsenal import SOLE, Arsenal
from .backing import descends, proxy
from .delegations import Delegations
from .descriptions import CENTRE, Descriptions
from .elements import Element
from .family_names import FamilyNames
from .freed_again import freed_before
from .known_actors import ARMED
from .lexicon import Lexicon
from .mentions import Mention
from .national import NationalBodies
from .noun_phrases import CIVILIANS, UNKNOWN_OFFICIALS, UNKNOWN_PEOPLE, Member, NounPhrase, anaphor
from .people_of_origin import ORIGIN, SPEAKING, of_origin
from .pointing_elsewhere import pointing_elsewhere
from .short_names import ShortNames
from .state_forces import StateForces
from .two_sides import HELD, TwoSides

#: Sectors of kinds of armed people whom an adjective of origin gives a land, and no state.
_NOT_THE_STATES = frozenset({"PRM", "UAF", "CRM"})
#: Types of organisations, for which a feminine pronoun stands where their name shows no gender.
_BODIES_OF_MANY = frozenset({"IGO", "NGO"})
#: How many mentions and acts back something is still meant: more than reports have, so that time grows with their length.
_REACH = 500
#: The reason of a member that a pronoun or description means.
POINTS_BACK = "points back"
#: The reason of a member that only the report's country says whose it is.
NATIONAL = "read as those of the report's country"
#: What a member is told by whose owner a possessive of its own names ("its forces", "their fighters").
OWN_BODY = "own body"


@dataclass(slots=True)
class Discourse:
    """What the report has told so far. ``country``: where it plays; ``armed``: whether it tells of armed bodies;
    ``named``: the actors it names anywhere; ``by_name``: those of them it names in full; ``areas``: the first-level units and districts of its places;
    ``lands``: how often it tells of each country by its state or people; ``placed``: the countries it names as places;
    ``first_words``: the first words of the names («قوات») each body was told by.
    """

    lexicon: Lexicon
    country: str | None
    armed: bool = False
    named: frozenset[str] = frozenset()
    by_name: frozenset[str] = frozenset()
    mentions: list[Mention] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    published: Sequence[date] = ()
    areas: frozenset[str] = frozenset()
    lands: Mapping[str, int] = field(default_factory=dict)
    spoken: dict[int, Act] = field(default_factory=dict)
    placed: frozenset[str] = frozenset()
    begins: int = 0
    first_words: dict[str, set[str]] = field(default_factory=dict)
    descriptions: Descriptions = field(init=False)
    delegations: Delegations = field(init=False)
    families: FamilyNames = field(init=False)
    national: NationalBodies = field(init=False)
    arsenal: Arsenal = field(init=False)
    short_names: ShortNames = field(init=False)
    two_sides: TwoSides = field(init=False)
    forces: StateForces = field(init=False)

    def __post_init__(self) -> None:
        self.descriptions = Descriptions(self.lexicon, self.country, self.named)
        self.delegations = Delegations(self.lexicon)
        self.families = FamilyNames(self.lexicon)
        told = self.placed | self.lands.keys()  # "Malian soldiers": their land is told of
        self.national = NationalBodies(self.lexicon, self.country, self.by_name, told)
        self.arsenal = Arsenal(self.lexicon, self.country, self.published)
        self.short_names = ShortNames(self.lexicon, self.country, self.named, self.published, self.areas, self.lands)
        self.forces = StateForces(self.lexicon, self.country, self.armed, self.by_name)
        self.two_sides = TwoSides(self.lexicon, self.acts, self.mentions, self.country, self.published, self.named)

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
                    number = found.number or ("pl" if found.kind == "people" or self._several(found) else "")
                    gender = phrase.gender or found.gender if phrase.led and found.kind == "org" else found.gender
                    self.mentions.append(
                        Mention(
                            found.actor,
                            gender,
                            number,
                            "people" if phrase.counted and found.kind == "org" else found.kind,
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

    def _several(self, member: Member) -> bool:
        """«كتائب س»: whether a body's name begins with a plural that a feminine pronoun may stand for."""
        return member.kind == "org" and self.lexicon.endings.is_broken(member.lemma.partition(" ")[0])

    def _member(self, member: Member, phrase: NounPhrase, act: Act | None, acts: Sequence[Act]) -> list[Member]:
        if member.generic:
            vague = member.fallback not in (
                None,
                UNKNOWN_OFFICIALS,
            )  # elsewhere the kind is meant, or the body whose branch it is
            alone = self.lexicon.people.get("shared_names", {}).get(member.lemma)
            told = Counter(m.actor for m in self.mentions)
            member.actor = self.short_names.meant(member.generic, told, vague, alone)
            body = self.lexicon.actors.get(member.actor or "")
            if member.grouped and not member.civil and body is not None and body.kind == "state":
                member.actor = self.forces.by_adjective(body.id, phrase, act)
            member.reason = member.reason or "short name, read by the report's country"
            if (again := self._named_in_full(member)) is not None:
                member.actor, member.reason = again, POINTS_BACK
        elif member.who == ORIGIN:
            telling = act or self.spoken.get(id(phrase))
            member.actor, member.reason = of_origin(member, telling), "people told by their state"
        elif member.adjective and (foreign := self.descriptions.foreigner(member, phrase)) is not None:
            member.actor, member.reason = foreign, "people of a state that takes no part in the report"
        elif member.adjective and (group := self.descriptions.group_of(member, phrase)) is not None:
            member.actor, member.reason = group, "the only body of its land the report names"
        elif member.adjective and self._of_a_land(member) and not self._held_of_a_side(member, phrase):
            member.actor, member.reason = member.fallback, "armed people of a land are not its state's"
        elif member.adjective and member.fallback and self._held_at_home(member, phrase):
            member.actor, member.reason = member.fallback, "held people of the report's own country are not its state's"
        elif member.adjective and phrase.thing and self._private(member):
            member.actor, member.reason = CIVILIANS, "homes and goods of a land are its people's"
        elif member.adjective:
            member.actor = member.adjective if member.civil else self.forces.by_adjective(member.adjective, phrase, act)
            member.reason = member.reason or "adjective of origin"
        elif member.who == "others":
            doing = act.subjects if act is not None else self._own_subjects(phrase, acts)
            earlier = [m for m in self.mentions if m.kind == "people" and m.actor not in doing and not m.some]
            member.actor = earlier[-1].actor if earlier else member.fallback
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
            doing = self._own_subjects(phrase, acts) if self.lexicon.settings.get("capitals") else set()
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
        elif member.who == CENTRE and not member.gender and (above := _who_the_clause_hangs_on(act)):
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
        elif member.mediates and (going := self.descriptions.go_betweens(member, phrase, self.acts)):
            return [replace(anaphor(member, actor, POINTS_BACK), mediates=member.mediates) for actor in going]
        elif self._bare_number(member, phrase) and (same := self._counted_before(phrase)) is not None:
            member.actor, member.reason = same, "more of the people counted before it"
        elif phrase.definite and member.lemma:
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
        if member.actor is None and (meant := self.descriptions.meant(member, phrase, act, self.acts)) is not None:
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

    @staticmethod
    def _bare_number(member: Member, phrase: NounPhrase) -> bool:
        """«وأسر اثنان»: whether a number alone stands for people."""
        return phrase.counted and not member.lemma and member.is_open and not member.who and member.kind == "people"

    def _counted_before(self, phrase: NounPhrase) -> str | None:
        """«قتل ستة من عناصر س وأسر اثنان»: whose the people are that the sentence counted last; None where it counted none."""
        counted = (m for m in reversed(self.mentions) if self.begins <= m.at < phrase.span[0] and m.kind == "people")
        return next((m.actor for m in counted if m.actor != UNKNOWN_PEOPLE), None)

    def _named_in_full(self, member: Member) -> str | None:
        """«رحبت حكومة الوحدة … وطالبت الحكومة …»: the one government told by its own name before, which the word alone means."""
        article = self.lexicon.clitics.article
        body = self.lexicon.actors.get(member.actor or "")
        if (
            body is None
            or body.id in self.by_name
            or member.lemma not in self.lexicon.word_sets["people", "again", "words"]
        ):
            return None
        stem = member.lemma.removeprefix(article)
        bodies = {a for a, words in self.first_words.items() if stem in (w.removeprefix(article) for w in words)}
        same = [a for a in bodies - {body.id} if self.lexicon.actors[a].country == body.country]
        return same[0] if len(same) == 1 and self.lexicon.actors[same[0]].kind == "organisation" else None

    def _headed(self, head: str) -> list[str]:
        """The bodies told before by a word at the head of their name, or of a name of theirs."""
        heads = self.lexicon.heads
        return [a for a, words in self.first_words.items() if head in words or head in heads.get(a, ())]

    def _told_by_head(self, member: Member) -> str | None:
        """«مرتزقة س … المرتزقة»: the only body told before whose name begins with a word for its armed people."""
        kind = self.lexicon.actors.get(member.fallback or "")
        if member.kind != "people" or kind is None or kind.type not in ARMED:
            return None
        bodies = self._headed(member.lemma.removeprefix(self.lexicon.clitics.article))
        return bodies[0] if len(bodies) == 1 else None

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

    def _owners_of(self, craft: str | None) -> set[str]:
        """The actors that craft of a kind («الطائرات», «المسيّرة») told earlier belong to."""
        heads = self.lexicon.crafts.get(craft or "", frozenset())
        named = (m for m in self.mentions if m.actor != craft and self.lexicon.head_of(m.lemma) in heads)
        return {m.actor for m in named if self.lexicon.actors[m.actor].kind != "kind"}

    def _of_a_land(self, member: Member) -> bool:
        """«الميليشيات الليبية», «مسلحون سوريون»: armed people, no craft, whom the adjective ties to a land alone."""
        kind = self.lexicon.actors[member.fallback] if member.fallback else None
        land = self.lexicon.actors[member.adjective or ""].kind == "state"  # «مسلحون حوثيون» names their body
        return kind is not None and land and kind.type in _NOT_THE_STATES and not kind.assault_mode

    def _private(self, member: Member) -> bool:
        """«منازل فلسطينية»: whether homes, fields or goods, or whatever a land without an army has, are told by an adjective."""
        table = self.lexicon.people.get("private", {})
        heads = {fold_word(word) for word in table.get("words", ())}
        return self.lexicon.head_of(member.lemma) in heads or member.adjective in table.get("lands", ())

    def _held_at_home(self, member: Member, phrase: NounPhrase) -> bool:
        """«معتقلات سوريات في سجون النظام»: held people whose adjective is that of the land the report plays in."""
        state = self.lexicon.actors[member.adjective or ""]
        at_home = bool(self.country) and state.country == self.country and state.kind == "state"
        return phrase.held and member.kind == "people" and at_home

    def _held_of_a_side(self, member: Member, phrase: NounPhrase) -> bool:
        """«أفرجت س عن تسعين أسيرا من ص» told by ص's adjective: prisoners of a state that the report names are its people."""
        return phrase.held and member.adjective in self.by_name

    def _did_before(self, phrase: NounPhrase, act: Act | None) -> str | None:
        """«… وقال شاهد إنهم اعتقلوا ستة»: the one told before to have done such an act, of a pronoun that is its subject."""
        subject = act.slots.get("subject") if act is not None else None
        if act is None or subject is None or subject.phrase is not phrase or subject.role != "initiator":
            return None
        same = next((a for a in reversed(self.acts) if a.mode == act.mode and len(a.subjects) == 1), None)
        return next(iter(same.subjects)) if same is not None else None

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
            if member.number == "sg" and not member.gender and mention.kind == "people" and mention.number == "pl":
                continue  # "it" is a body
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
        if act is None or subject is None or subject.phrase is not phrase or act.clause.opener != "adverbial":
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
        freeing = (a for a in acts if a.mode == "RETREAT:release" and a.frame.roles.get("subject") == "initiator")
        return any(a.freed is not None and a.freed.phrase is phrase for a in freeing)

    @staticmethod
    def _struck(phrase: NounPhrase, acts: Sequence[Act]) -> bool:
        """Whether a phrase is in an act of violence: nobody is told to strike his own ranks."""
        return any(a.root == "ASSAULT" and any(f.phrase is phrase for f in a.slots.values()) for a in acts)

    def _own_subjects(self, phrase: NounPhrase, acts: Sequence[Act]) -> set[str]:
        """Actors that are subject where the pronoun is not: nobody is meant twice in one clause."""
        for act in acts:
            if any(f.phrase is phrase for s, f in act.slots.items() if s != "subject"):
                verb = act.clause.verb
                if act.mode == "RETREAT:release" and act.element.kind == "noun" and verb and "announce" in verb.classes:
                    return set()  # «أعلنت س تحرير أحد جنودها»: who makes it known frees nobody
                return act.subjects or doers_by_noun(act, acts)
        return set()


def _who_the_clause_hangs_on(act: Act | None) -> list[str]:
    """ "Troops killed many as they dispersed the crowd": who acts in the clause that a pronoun's own hangs on, if several or people."""
    parent = act.clause.parent if act is not None and act.clause.opener == "adverbial" else None
    subject = parent.subject if parent is not None else None
    if subject is None or act is None or "subject" not in act.slots or subject is act.slots["subject"].phrase:
        return []
    people = len(subject.members) > 1 or subject.is_people or subject.plurality == "pl"
    return list(dict.fromkeys(m.actor for m in subject.members if m.actor)) if people else []
