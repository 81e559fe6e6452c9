"""Bodies and people as heads of phrases: named actors, short names, kinds of people, what an adjective tells of them."""

from __future__ import annotations

from ..lexicon.known_actors import ARMED
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import (
    CIVILIANS,
    HELD_PEOPLE,
    OWN_BODY,
    UNKNOWN_OFFICIALS,
    UNKNOWN_PEOPLE,
    Member,
    NamedPerson,
    NounPhrase,
)
from ..units.tokens import POSSESSIVE
from ..words.item_row import ItemRow
from ..words.items import Item
from .named_groups import NamedGroups
from .owners import Owners
from .people_of_origin import ORIGIN
from .premodified import Premodified

#: What a short name stands for where the report does not say whose it is, by the sector of those it may mean.
_UNRESOLVED = {
    "REB": "rebels-unknown",
    "OPP": "rebels-unknown",
    "MIL": "soldiers-unknown",
    "GOV": UNKNOWN_OFFICIALS,
    "COP": "police-unknown",
    "PTY": "political-parties",
}


#: At most this many words that describe a body stand between its short name and its country.
_MOST_BETWEEN = 2
#: Sectors of kinds of people who serve a state in a civil office.
_CIVIL = frozenset({"GOV", "LEG", "JUD"})


class Bodies:
    """Phrases headed by a word of the actor registry or by a noun for people and groups."""

    def __init__(self, row: ItemRow, owners: Owners, premodifying: Premodified) -> None:
        self.row = row
        self.owners = owners
        self.premodifying = premodifying
        self.named_groups = NamedGroups(row)
        self.ruling = row.lexicon.word_sets["people", "ruling", "words"]
        self.armed = frozenset(row.lexicon.people.get("armed_bodies", {}).get("words", ()))
        self.staff = row.lexicon.word_sets["people", "staff", "words"]
        self.possessives = frozenset(row.lexicon.settings.get("possessives", ()))

    def actor(self, index: int, sense: Sense) -> NounPhrase:
        """A named actor, a short name or a kind of people; in some languages with the noun it qualifies behind it."""
        item = self.row[index]
        if sense.kind == "generic" and (owned := self._of_land(index, sense)) is not None:
            return owned
        if (phrase := self.premodifying.qualified(index, sense)) is not None:  # "SDF fighters", "Yemen's government"
            if sense.kind == "generic" and len(phrase.members) == 1:
                self._of_short_name(phrase.members[0], item, sense)
            return self.owners.attach(phrase)
        person = item.sense_of("person") or item.sense_of("group")
        member = self._member(item, sense, index)
        if self._owns_thing(index, sense):
            member.actor = None  # "Iraq's football federation": whatever is its, it is not the state that acts
        phrase = self.row.phrase(index, index + 1, [member], person or sense)
        if sense.kind == "generic":
            self._in_land(phrase, member)
        if person is not None:
            member.kind = "people"
            phrase.held = bool(getattr(person.value, "held", False))
        self._what_it_has(phrase)
        kind = person is not None or self.row.lexicon.actors[sense.value].kind == "kind"
        phrase.definite = item.reading.article or not kind or self._written_definite(item)
        self.owners.backing.own(phrase, index)
        return self.owners.attach(phrase)

    def _owns_thing(self, index: int, sense: Sense) -> bool:
        """Whether a state's name owns a body or people of sport, business or the arts ("Israel's use of force" is the state's)."""
        row = self.row
        owns = index + 1 < len(row) and row.same_sentence(index, index + 1) and row.word(index + 1) == POSSESSIVE
        if not owns or not self.premodifying.here or row.lexicon.actors[sense.value].kind != "state":
            return False
        behind = range(index + 2, min(index + 3 + _MOST_BETWEEN, len(row)))
        private = row.lexicon.people.get("private_bodies", {}).get("words", ())
        return any(row.word(at) in private for at in behind if row.same_sentence(index, at))

    def _of_land(self, index: int, sense: Sense) -> NounPhrase | None:
        """ "the government of Sudan": a short name and the state it is of."""
        row, at = self.row, index + 1
        of = at + 1 < len(row) and row.same_sentence(index, at + 1) and row.word(at) in row.lexicon.relations.of
        if not of or not self.premodifying.here:
            return None
        land = row[at + 1].sense_of("actor") or row[at + 1].sense_of("land")
        state = row.lexicon.actors.get(land.value) if land is not None else None
        if land is None or state is None or state.kind != "state":
            return None
        own = row.lexicon.actors[sense.value]
        civil = own.kind == "state"
        span = (row.span(index, index + 1)[0], row.span(at + 1, at + 2)[1])
        member = Member(None, span, "org", sense.lemma, adjective=state.id, civil=civil, grouped=True)
        return row.phrase(index, at + 2, [member], sense)

    def _in_land(self, phrase: NounPhrase, member: Member) -> None:
        """«المجلس العسكري الحاكم في س»: a short name, then the country in which the body rules."""
        row, stop = self.row, phrase.stop
        while stop < len(row) and stop - phrase.stop < _MOST_BETWEEN and row.word(stop) in self.ruling:
            stop += 1
        state = self.owners.belonging.land(stop) if stop < len(row) else None
        if state is None:
            return
        own = tuple(a for a in member.generic if row.lexicon.actors[a].country == row.lexicon.actors[state].country)
        member.generic = own
        if not own:
            member.adjective, member.fallback, member.civil = state, None, True
        row.extend(phrase, stop + 2)

    def _of_short_name(self, member: Member, item: Item, sense: Sense) -> None:
        """ "the government forces": people of a short name are those of whichever body it means here."""
        if member.fallback is not None:
            return
        member.actor = member.adjective = None
        member.generic = tuple(s.value for s in item.senses_of("generic"))
        member.fallback = _UNRESOLVED.get(self.row.lexicon.actors[sense.value].type)

    def _written_definite(self, item: Item) -> bool:
        """Whether the registry lists a name with its article («المروحيات»)."""
        article = self.row.lexicon.clitics.article
        return bool(article) and self.row.tokens[item.first].word[item.reading.start :].startswith(article)

    def _member(self, item: Item, sense: Sense, index: int) -> Member:
        actor = self.row.lexicon.actors[sense.value]
        span = self.row.span(index, index + 1)
        gender = sense.features.gender
        if actor.kind == "kind":
            known_here = tuple(s.value for s in item.senses_of("generic"))  # «المتمردون» of one country
            civil = actor.type in _CIVIL  # «مسؤولون أتراك» act for the state, not for its forces
            member = Member(
                None, span, "people", sense.lemma, gender, generic=known_here, fallback=actor.id, civil=civil
            )
            if actor.type in ARMED and self._own(index):  # "their troops"
                member.who, member.generic, member.grouped = OWN_BODY, (), True
            return member
        if sense.kind == "generic":
            owners = tuple(s.value for s in item.senses_of("generic"))
            fallback = self._unresolved(sense, actor.type) if self.premodifying.here else None
            return Member(None, span, "org", sense.lemma, gender, generic=owners, fallback=fallback)
        if branches := self._branches(item, actor.id):
            return Member(None, span, "org", sense.lemma, gender, generic=branches, fallback=actor.id)
        return Member(actor.id, span, "org", sense.lemma, gender)

    def _unresolved(self, sense: Sense, sector: str) -> str | None:
        """ "the police": kinds of people have a short name too, whatever other bodies bear it."""
        serving = self.row.lexicon.people.get("national", {}).items()
        return next((kind for kind, name in serving if name in sense.lemma.split()), _UNRESOLVED.get(sector))

    def _branches(self, item: Item, actor: str) -> tuple[str, ...]:
        """«تنظيم القاعدة»: those of a body's branches that its own name means in their countries."""
        actors = self.row.lexicon.actors
        return tuple(s.value for s in item.senses_of("generic") if actors[s.value].parent == actor)

    def people(self, index: int, sense: Sense) -> NounPhrase:
        """People or a group of whom the words so far do not say whose they are."""
        kind = "people" if sense.kind == "person" else "org"
        member = Member(None, self.row.span(index, index + 1), kind, sense.lemma, grouped=True, civil=sense.value.civil)
        if sense.kind == "person":
            member.fallback = HELD_PEOPLE if sense.value.held else UNKNOWN_PEOPLE
            self._theirs(member, index, sense)
        phrase = self.row.phrase(index, index + 1, [member], sense)
        phrase.definite = self.row[index].reading.article
        phrase.held, phrase.thing = sense.value.held, sense.value.thing
        self._what_it_has(phrase)
        self.owners.backing.own(phrase, index)
        if sense.kind == "group" and member.backer is None and self.row[index].pronoun:
            self._possessed(member, self.row[index].pronoun)
        elif sense.kind == "group" and member.backer is None and self._own(index):
            member.who = OWN_BODY
        unit = self.named_groups.settle(self.owners.attach(self.named_groups.numbered(phrase)))
        return self.owners.leadership.led(self.owners.of_unit(unit))

    def _what_it_has(self, phrase: NounPhrase) -> None:
        """ "an army post", "a military convoy": a thing a body has, straight behind the word for the body, is the body's."""
        row, at = self.row, phrase.stop
        if not self.premodifying.here or at >= len(row) or not row.same_sentence(phrase.first, at):
            return
        group = row[at].sense_of("group")
        armed = row.word(at - 1) in self.armed
        if group is None or not (group.value.thing or armed) or row[at].preposition or row[at].has("actor"):
            return
        row[at].choose("group")
        row.extend(phrase, at + 1)
        phrase.thing = bool(group.value.thing)

    def _own(self, index: int) -> bool:
        """Whether a possessive word of its own stands straight before ("its forces")."""
        row = self.row
        return index > 0 and row.same_sentence(index - 1, index) and row.word(index - 1) in self.possessives

    def _theirs(self, member: Member, index: int, sense: Sense) -> None:
        """«مقاتليه», «قائدها», «موظفيها»: fighters, leaders and staff with a pronoun are those of the body told before."""
        lexicon, pronoun = self.row.lexicon, self.row[index].pronoun
        features = lexicon.pronouns.get(pronoun)
        if features is None:
            return
        senses = lexicon.book.senses(sense.lemma)
        kinds = (lexicon.actors[s.value] for s in senses if s.kind == "actor")
        kind = next((k for k in kinds if k.kind == "kind" and k.type in ARMED), None)
        leads = any(s.kind == "link" and s.value == "responsible" for s in senses)
        if kind is not None or leads or sense.lemma in self.staff:
            member.fallback, member.who = kind.id if kind is not None else member.fallback, "pronoun"
            member.gender, member.number = features.gender, features.number

    def _possessed(self, member: Member, pronoun: str) -> None:
        """«مواقعها», «دورياتهم»: a group or what belongs to one, with a pronoun, is that of a body told before."""
        features = self.row.lexicon.pronouns.get(pronoun)
        if features is not None:
            member.who, member.gender, member.number = "pronoun", features.gender, features.number

    def officer(self, index: int, link: Sense) -> NounPhrase | None:
        """«قيادي في حركة س»: somebody named by his post alone; None where no body of the registry follows."""
        following = self.row.after_link(index, link.lemma) if link.value == "responsible" else None
        if following is not None and self.premodifying.here:
            return self._chief(index, following)
        if following is None:
            return None
        following += self._of_sort(following)
        unlisted = self._unlisted(following)
        if unlisted is None and not self.row[following].has("actor", "generic"):
            return None
        self.row[index].choose("link")
        member = Member(None, self.row.span(index, index + 1), "people", link.lemma, "m", "sg", grouped=True)
        tribe = unlisted.members[-1].fallback if unlisted is not None else None
        member.fallback = self.row.lexicon.mediating_kinds.get(tribe or "") or UNKNOWN_PEOPLE  # who leads a tribe
        phrase = self.row.phrase(index, index + 1, [member], link)
        sense = None if unlisted else self.row[following].choose("actor", "generic")
        body = unlisted or (self.actor(following, sense) if sense is not None else None)
        if body is None:
            return None
        phrase.gender, phrase.plurality = "m", "sg"
        self.owners.own(phrase, body)
        return phrase

    def _unlisted(self, index: int) -> NounPhrase | None:
        """The armed group or tribe at an item whose name no registry has, None for any other body."""
        body = self.owners.parse(index) if self.row[index].has("group", "clan") else None
        if body is None or body.preposition:
            return None
        last = body.members[-1]
        return body if last.unlisted or (last.is_open and last.fallback in self.row.lexicon.mediating_kinds) else None

    def _of_sort(self, index: int) -> bool:
        """«قيادي في فصيل س»: whether a word for a sort of body stands straight before its name."""
        row, behind = self.row, index + 1
        sort = row[index].has("group") and not row[index].has("actor", "generic")
        return sort and behind < len(row) and row.plain_word(behind) and row[behind].has("actor")

    def _chief(self, index: int, following: int) -> NounPhrase | None:
        """ "the head of the Libyan army": who leads a body acts for it; None where no body is told."""
        owner = self.owners.parse(following)
        if owner is None or (owner.members[0].is_open and not (owner.number is not None and owner.is_people)):
            return None
        owner.number = None  # "representatives of two movements": not so many people
        self.row[index].choose("link")
        owner.first, owner.span = index, (self.row.span(index, index + 1)[0], owner.span[1])
        owner.plurality = "sg"
        at = owner.stop
        if at + 1 < len(self.row) and self.row.word(at) in ("'", "’") and self.row[at + 1].has("group", "office"):
            self.row.extend(owner, at + 2)  # "the head of the Houthi prisoners' committee"
        at = owner.stop + 1
        apposed = at < len(self.row) and self.row.word(at - 1) == "," and self.row.same_sentence(index, at)
        if apposed and self.row[at].choose("holder") is not None:
            self.row.extend(owner, at + 1)  # "…, S,": his name again
        return owner

    def premodified(self, index: int, sense: Sense) -> NounPhrase | None:
        """«Turkish soldiers», "the Iranian foreign minister": an adjective of origin before whom it qualifies."""
        phrase = self.premodifying.qualified(index, sense) or self.premodifying.joined(index, sense)
        return self.owners.attach(phrase) if phrase is not None else None

    def land(self, index: int, sense: Sense) -> NounPhrase:
        """A country's name as its state."""
        self.row[index].choose("land", "capital")
        member = Member(None, self.row.span(index, index + 1), "org", "", adjective=sense.value, civil=True)
        return self.row.phrase(index, index + 1, [member], None)

    def holder(self, index: int, sense: Sense) -> NounPhrase:
        """Who holds an office, by name: the body he acts for."""
        span = self.row.span(index, index + 1)
        member = Member(sense.value, span, "person", sense.lemma, persons=[NamedPerson(span)], grouped=True, civil=True)
        member.envoy = sense.lemma in self.row.lexicon.envoy_names
        return self.row.phrase(index, index + 1, [member], None)

    def demonym(self, index: int, sense: Sense) -> NounPhrase:
        """«Turks», "Israelis": people of a state, of whom nothing else is told."""
        span = self.row.span(index, index + 1)
        member = Member(None, span, "people", sense.lemma, number="pl", fallback=CIVILIANS, origin=sense.value)
        known = index > 0 and self.row.word(index - 1) in self.row.lexicon.settings.get("determiners", ())
        if self.premodifying.here and known:
            member.adjective, member.who = sense.value, ORIGIN  # "accused the Saudis"
        return self.owners.attach(self.row.phrase(index, index + 1, [member], sense))
