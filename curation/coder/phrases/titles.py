"""Titles: people named by the posts they hold, one or several, with the name that stands behind them.

«نائب رئيس مجلس الوزراء وزير الخارجية س فلان», «وزير الخارجية والهجرة س», «مبعوث س إلى ص فلان», "the Turkish foreign
minister": all of it is one person, who acts for the state or body. Who held a post before acts for nobody.
"""

from __future__ import annotations

from dataclasses import replace

from ..units.noun_phrases import UNKNOWN_PEOPLE, Member, NamedPerson, NounPhrase
from ..words.item_row import MAX_NAME, ItemRow
from .composed_titles import composed_title
from .errands import is_envoy, is_land, travels
from .owners import Owners

#: At most this many words tell of where somebody is sent.
_MAX_ERRAND = 4
#: A name has at least this many letters to be known again by itself.
_SHORTEST_NAME = 4
#: A name told word by word with particles (فلان بن فلان آل فلان) has at most this many.
_LONGEST_NAME = 9
#: At most this many words of honour stand between a post and a name.
_MOST_RANKS = 3
#: A name between commas behind a post has at least this many words: one may be anything.
_APART = 2


class Titles:
    """Phrases headed by a post; remembers who holds it."""

    def __init__(self, row: ItemRow, owners: Owners) -> None:
        self.row = row
        self.owners = owners
        self.holders: dict[str, Member] = {}
        self.former = row.lexicon.folded(row.lexicon.people, "title", "former")
        self.particles = row.lexicon.folded(row.lexicon.people, "title", "particles")
        self.names = frozenset(row.lexicon.people.get("title", {}).get("names", ()))
        self.heads = row.lexicon.folded(row.lexicon.people, "title", "heads")
        self.portfolios = tuple(tuple(w.split()) for w in row.lexicon.folded(row.lexicon.people, "title", "behind"))

    def remember(self, index: int, owner: Member) -> None:
        """Know an office holder by the last word of the name from here on."""
        word = self.row.words(index, index + 1)[-1]
        if len(word) >= _SHORTEST_NAME:
            self.holders[word] = owner

    def named(self, index: int) -> NounPhrase | None:
        """«وأكد بيدرسون …»: an office holder by the last word of a name the report told with the office."""
        stop = index + 1
        if self.row.word(index) in self.particles and stop < len(self.row):  # «آل فلان»
            stop += 1
        holder = self.holders.get(self.row.words(stop - 1, stop)[-1])
        if holder is None:
            return None
        span = self.row.span(index, stop)
        member = Member(
            holder.actor, span, "person", "", holder.gender or "m", "sg", holder.generic, holder.adjective, civil=True, grouped=True,
            reason="by the name the report told with the office", envoy=holder.envoy,
        )  # fmt: skip
        phrase = self.row.phrase(index, stop, [member], None)
        phrase.gender, phrase.plurality, phrase.definite = member.gender, "sg", True
        return phrase

    def titled(self, index: int) -> NounPhrase | None:
        """«وزير الخارجية الإيراني», "the Turkish foreign minister": a post of a state or body, with its holder's name."""
        sense = self.row[index].choose("title")
        lemma = sense.lemma if sense else ""
        gender = (sense.features.gender if sense else "") or "m"
        member = Member(None, self.row.span(index, index + 1), "person", lemma, gender, "sg", grouped=True, civil=True)
        if pronoun := self.row[index].pronoun_of("title"):
            return self._theirs(index, pronoun, member)
        phrase = self.owners.attach(self.row.phrase(index, index + 1, [member], sense))
        while phrase.members[-1].is_open and (stop := self._portfolio_end(phrase)) is not None:
            self.row.extend(phrase, stop)
            phrase = self.owners.attach(phrase)
        if phrase.members[-1].is_open:
            return self._of_nobody(phrase)
        phrase.definite = True
        for held in phrase.members:
            held.civil = True
        if phrase.stop < len(self.row) and self.row.word(phrase.stop) in self.former:
            return self._formerly(phrase)
        return self.with_name(phrase)

    def _of_nobody(self, phrase: NounPhrase) -> NounPhrase | None:
        """«دعا الرئيس إلى …»: a post with the article, straight behind a verb, is somebody, whose nobody tells."""
        row, first = self.row, phrase.first
        article = row.lexicon.clitics.article
        bare = bool(article) and phrase.stop == first + 1 and row.word(first).startswith(row.lexicon.clitics.definite)
        led = first > 0 and row.same_sentence(first - 1, first) and row[first - 1].kind == "verb"
        if not (bare and led):
            return None
        phrase.members[-1].fallback, phrase.members[-1].civil, phrase.definite = UNKNOWN_PEOPLE, False, True
        return phrase

    def _theirs(self, index: int, pronoun: str, member: Member) -> NounPhrase:
        """«وزير خارجيتها», «أمينه العام فلان»: a post of the state or body that the pronoun on its words means."""
        meant = self.row.pronoun_member(index, pronoun)
        phrase = self.row.phrase(index, index + 1, [member], self.row[index].sense_of("title"))
        phrase.gender, phrase.plurality = member.gender, "sg"
        member.who, member.gender, member.number = meant.who, meant.gender, meant.number
        while (stop := self._portfolio_end(phrase)) is not None:
            self.row.extend(phrase, stop)
        phrase.definite = True
        named, at = self.row.after(phrase.stop - 1), phrase.stop
        if named is not None and self.row.word(at) == ",":
            named, at = self.row.after(at), at + 1  # «تحت إشراف رئيسها، فلان»
        if named is not None and not named.preposition and (holder := named.choose("holder")) is not None:
            member.actor, member.who, member.reason = holder.value, "", "by the name of who holds the post"
            self.row.extend(phrase, at + 1)
        return self.with_name(phrase)

    def composed(self, index: int) -> NounPhrase | None:
        """«رئيس هيئة الأركان الجزائري»: a post no list names, with its holder's name."""
        phrase = composed_title(self.row, index, self.heads) if self.heads else None
        if phrase is None:
            return None
        if phrase.stop < len(self.row) and self.row.word(phrase.stop) in self.former:
            return self._formerly(phrase)
        return self.with_name(phrase)

    def _formerly(self, phrase: NounPhrase) -> NounPhrase:
        """«الرئيس اليمني السابق»: somebody, who no longer acts for the state."""
        self.row.extend(phrase, phrase.stop + 1)
        holder = phrase.members[-1]
        holder.actor, holder.adjective, holder.generic, holder.fallback = None, None, (), UNKNOWN_PEOPLE
        stop = self._name_end(phrase, phrase.stop)
        if stop > phrase.stop:
            self.row.extend(phrase, stop)
        return phrase

    def _portfolio_end(self, phrase: NounPhrase) -> int | None:
        """Where the further words of a post end («والهجرة», «للشؤون الخارجية»); None where none follow."""
        row, stop = self.row, phrase.stop
        if stop >= len(row) or not row.same_sentence(phrase.first, stop):
            return None
        first = row[stop].first
        for words in self.portfolios:
            told = tuple(token.word for token in row.tokens[first : first + len(words)])
            end = next(
                (at for at in range(stop, min(stop + len(words), len(row))) if row[at].stop == first + len(words)), None
            )
            if told == words and end is not None:
                return end + 1
        return None

    def with_name(self, phrase: NounPhrase) -> NounPhrase:
        """A phrase that names a post, with the holder's name behind it, which is known from here on.

        Behind words of honour, and behind where an envoy is sent to; a place without a name behind it stays apart.
        """
        owner, start = phrase.members[-1], self._errand_end(phrase)
        start = self._ranks_end(phrase, start)
        stop = self._name_end(phrase, start)
        if stop == start and self._is_holder(phrase, start, owner):
            stop += 1
        if stop > start:
            owner.envoy = self.is_envoy(phrase.first)
            self.remember(stop - 1, owner)
            owner.persons = [NamedPerson(self.row.span(start, stop), None, phrase.span)]
            self.row.extend(phrase, stop)
        else:
            self._name_apart(phrase, owner)
        return phrase

    def _name_apart(self, phrase: NounPhrase, owner: Member) -> None:
        """«زار وزير الخارجية العماني، سالم الفلاحي، …»: the holder's name between commas behind the post."""
        row, start = self.row, phrase.stop + 1
        if start >= len(row) or row.word(phrase.stop) != "," or not row.same_sentence(phrase.first, start):
            return
        stop = self._name_end(phrase, start)
        if stop - start >= _APART and stop < len(row) and row.word(stop) == ",":
            owner.envoy = self.is_envoy(phrase.first)
            self.remember(stop - 1, owner)
            owner.persons = [NamedPerson(row.span(start, stop), None, phrase.span)]
            row.extend(phrase, stop + 1)

    def _ranks_end(self, phrase: NounPhrase, index: int) -> int:
        """The item behind words of honour that a name follows («الشيخ», «الفريق أول»); without such the item itself."""
        row, at = self.row, index
        while at < len(row) and at - index < _MOST_RANKS and row.same_sentence(phrase.first, at):
            if not row[at].has("rank") or row[at].conjunction or row[at].preposition or self._of_another(at):
                break
            at += 1
        named = at > index and at < len(row) and self._name_end(phrase, at) > at
        return at if named and self.particles else index

    def _known_as_another(self, phrase: NounPhrase, index: int) -> bool:
        """«استقبل الرئيس الإيراني فلان الكاظمي»: the surname of somebody whom the report told before as another's holder."""
        known, owner = self.holders.get(self.row.word(index)), phrase.members[-1]
        bodies = {owner.actor, owner.adjective} - {None}
        return known is not None and bool(bodies) and not bodies & {known.actor, known.adjective, *known.generic}

    def _of_another(self, at: int) -> bool:
        """«وزير الخارجية التركي الرئيس عون»: a word of honour with the surname of a holder known by it is somebody else."""
        lexicon, behind = self.row.lexicon, at + 1
        known = behind < len(self.row) and self.row.word(behind) in lexicon.surnames
        return known and self.row.word(at) in lexicon.surname_posts

    def _name_end(self, phrase: NounPhrase, start: int) -> int:
        """The item behind the name that stands at ``start``, which itself where none does."""
        row, stop, last = self.row, start, start
        if self._somebody_else(phrase, start):
            return start
        while stop < len(row) and stop - start < _LONGEST_NAME and row.same_sentence(phrase.first, stop):
            particle = stop > start and row.word(stop) in self.particles
            behind = stop > start and row.words(stop - 1, stop)[-1] in self.particles
            plain = sum(1 for at in range(start, stop) if not self._of_father(at, start))
            if plain < MAX_NAME or particle or behind:
                if not (particle or behind or self._name_goes_on(phrase, stop, start)):
                    break
                if behind and not row.token(stop).is_word:
                    break
            else:
                break
            stop += 1
            if not particle:
                last = stop
        return last

    def _somebody_else(self, phrase: NounPhrase, start: int) -> bool:
        """«استقبل الرئيس الإيراني البوسعيدي»: whether who stands behind a post is known to hold one of another body."""
        if start >= len(self.row) or (start + 1 < len(self.row) and self.row.name_word(start + 1)):
            return False
        told = self.holders.get(self.row.words(start, start + 1)[-1])
        own = phrase.members[-1].actor or phrase.members[-1].adjective
        return told is not None and own is not None and (told.actor or told.adjective) not in (None, own)

    def _of_father(self, at: int, start: int) -> bool:
        """«عادل بن أحمد الجبير»: a particle of a name, or the father's name behind it."""
        return self.row.word(at) in self.particles or (at > start and self.row.word(at - 1) in self.particles)

    def _name_goes_on(self, phrase: NounPhrase, index: int, start: int) -> bool:
        """Whether an item is a word of a name: one no lexicon knows, or behind such one a trade that is a surname."""
        if not self.row.same_sentence(phrase.first, index):
            return False
        if index > start and self._known_as_another(phrase, index):
            return False
        if self.row.name_word(index):
            return self.row.capital(index)
        item = self.row[index]
        if self._first_name(index):
            return True
        if index == start and self._behind_its_verb(phrase) and self.row.given_name(index):
            following = self.row.after(index)
            return following is not None and following.kind == "word"
        trade = item.sense_of("person")
        return (
            index > start
            and trade is not None
            and trade.features.number == "sg"
            and item.reading_of("person").article
            and self.row.plain_word(index)
        )

    def _behind_its_verb(self, phrase: NounPhrase) -> bool:
        """«اتهم الرئيس الأفغاني أشرف غني …»: straight behind the verb of an act a subject has no second verb."""
        before = self.row[phrase.first - 1] if phrase.first > 0 else None
        verb = before.sense_of("verb") if before is not None and before.kind == "verb" else None
        return verb is not None and verb.value.frame is not None

    def _first_name(self, index: int) -> bool:
        """«علي عبد الله …»: a name that is a preposition as well where its last letter is not read, before another name."""
        row, after = self.row, index + 1
        word = row.original[row[index].first]
        if word not in self.names or after >= len(row) or not row.same_sentence(index, after):
            return False
        return row.name_word(after) or row.word(after) in self.particles

    def other_origins(self, phrase: NounPhrase) -> None:
        """«الوسطاء المصريين والقطريين», «وزيرا الخارجية الروسي والتركي»: each adjective of origin is of somebody else."""
        row = self.row
        first = phrase.members[-1]
        if not (first.adjective or (first.actor and row[phrase.stop - 1].has("adjective", "actor"))):
            return
        while phrase.stop < len(row) and row.joined_by_clitic(phrase.stop):
            index = phrase.stop
            sense = row[index].sense_of("adjective")
            if sense is None or not row.same_sentence(phrase.first, index) or row[index].preposition:
                return
            row[index].choose("adjective")
            span = row.span(index, index + 1)
            phrase.members.append(replace(first, actor=None, generic=(), adjective=sense.value, span=span, persons=[]))
            phrase.plurality = "pl"
            row.extend(phrase, index + 1)

    def is_envoy(self, index: int) -> bool:
        """Whether the words at an item are the title of somebody sent to the sides of a conflict."""
        return is_envoy(self.row, index)

    def _errand_end(self, phrase: NounPhrase) -> int:
        """The item behind an envoy's errand («الخاص إلى اليمن»، «للأمم المتحدة في ليبيا»), of a phrase without one its end."""
        if not self.is_envoy(phrase.first):
            return phrase.stop
        row, index = self.row, phrase.stop
        goal = index  # where the errand ends that is told without a name
        while index < len(row) and index - phrase.stop < _MAX_ERRAND and row.same_sentence(phrase.first, index):
            body = row[index].sense_of("actor")
            if row.word(index) in row.lexicon.errand_words:
                index += 1
            elif body is not None and row[index].preposition and body.value == phrase.members[-1].actor:
                index += 1
                row.extend(phrase, index)  # «المبعوث الخاص للأمين العام للأمم المتحدة»
            elif row.word(index) in row.lexicon.errand_prepositions and is_land(row, index + 1):
                index, goal = index + 2, index + 2 if row.word(index) in row.lexicon.errand_goals else goal
                break
            elif row[index].preposition in row.lexicon.errand_clitics and is_land(row, index):
                index, goal = index + 1, index + 1
                break
            else:
                break
        if self._name_end(phrase, self._ranks_end(phrase, index)) > index or self._is_holder(
            phrase, index, phrase.members[-1]
        ):
            return index
        if goal > phrase.stop and not travels(self.row, phrase):
            row.extend(phrase, goal)
        return phrase.stop

    def _is_holder(self, phrase: NounPhrase, index: int, owner: Member) -> bool:
        """Whether somebody known to act for the office's body is named behind it."""
        if index >= len(self.row) or not self.row.same_sentence(phrase.first, index) or self.row[index].preposition:
            return False
        sense, actors = self.row[index].sense_of("holder"), self.row.lexicon.actors
        if sense is None or sense.value in (owner.actor, owner.adjective, *owner.generic):
            return sense is not None  # «سلطان عمان هيثم بن طارق»: of the lands of that name his
        known, state = actors[sense.value], actors.get(owner.actor or owner.adjective or "")
        return state is not None and known.state_side and state.state_side and known.country == state.country
