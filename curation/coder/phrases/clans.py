"""Clans: tribes and families the registry does not name, told by a word for them and their name (عشيرتي س وص)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..lexicon.known_actors import TRIBE
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import Member, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import MAX_NAME, ItemRow

#: Senses that make a word after a word for a clan no name of one.
_NO_NAME = ("verb", "noun", "date", "number", "preposition", "adjective", "source", "relative", "subordinator", "group")

#: The kind of people a family without a name of its own in the registry is.
FAMILIES = "families"


class Clans:
    """Phrases headed by a word for a clan. ``parse``: reads one phrase at an item."""

    def __init__(self, row: ItemRow, parse: Callable[[int], NounPhrase | None]) -> None:
        self.row = row
        self.parse = parse
        self.opening = row.lexicon.word_sets["people", "clan_name", "opening"]
        self.ends = row.lexicon.word_sets["people", "clan_name", "ends"]

    def clan(self, index: int, sense: Sense) -> NounPhrase | None:
        """The bodies named behind a word for them: by their own id where the registry has one, else as people of its kind."""
        row, item = self.row, self.row[index]
        at = row.skip(index + 1, ENCLOSING)
        if at >= len(row) or not row.same_sentence(index, at) or row[at].conjunction or row[at].preposition:
            return self._of_no_name(index, sense)
        first = self._one(index, at, sense)
        if first is None:
            return self._of_no_name(index, sense)
        members, stop = first
        while (following := self._another(stop, sense)) is not None:
            members += following[0]
            stop = following[1]
        behind = row.skip(stop, ENCLOSING)  # «عشيرتا "س" و"ص"»
        dual = len(members) == 1 and sense.features.number == "dual"
        if dual and (second := self._second(behind, sense)) is not None:
            members.append(second)
            stop = behind + 1
        item.choose("clan")
        span = (row.span(index, index + 1)[0], members[-1].span[1])
        alone = item.stop - item.first == 1  # the body itself takes the verb of its word, its men either
        gender = row.lexicon.endings.features(sense.value[1]).gender if alone else ""
        members = members if alone else [replace(member, gender="") for member in members]
        if sense.value[0] == FAMILIES and (of_tribe := self._of_tribe(stop)) is not None:
            stop = of_tribe.stop
            members = [replace(member, actor=of_tribe.members[-1].actor, kind="people") for member in members]
        return NounPhrase(
            index, stop, span, members, item.preposition, item.conjunction,
            gender=gender, plurality="pl" if len(members) > 1 else "", definite=True,
        )  # fmt: skip

    def _of_tribe(self, stop: int) -> NounPhrase | None:
        """«عائلتا س وص من عشيرة ع», «… التابعتان لعشيرة ع»: the tribe that families named are of, where words behind them say so."""
        row = self.row
        at = row.skip(stop, ENCLOSING)
        if at + 1 >= len(row) or not row.same_sentence(stop - 1, at + 1):
            return None
        tie, link = row[at].sense_of("preposition"), row[at].sense_of("link")
        tied = tie is not None and tie.value in row.lexicon.relations.of
        if not tied and (link is None or link.value != "affiliated"):
            return None
        if (row[at + 1].has("clan") or row[at + 1].has("actor")) and (phrase := self.parse(at + 1)) is not None:
            actor = row.lexicon.actors.get(phrase.members[-1].actor or "")
            return phrase if actor is not None and actor.type == TRIBE and len(phrase.members) == 1 else None
        return None

    def _of_no_name(self, index: int, sense: Sense) -> NounPhrase | None:
        """«مسلحون من قبيلة في …»: people of a clan that is not named; None for a clan's word alone."""
        item, kind = self.row[index], sense.value[0]
        if item.stop - item.first == 1 or not kind:
            return None
        item.choose("clan")
        member = Member(None, self.row.span(index, index + 1), "people", "", number="pl", fallback=kind)
        return NounPhrase(index, index + 1, member.span, [member], item.preposition, item.conjunction, plurality="pl")

    def _one(self, index: int, at: int, sense: Sense) -> tuple[list[Member], int] | None:
        """The body named at an item, with the item behind it; ``index``: where the words for it begin."""
        row = self.row
        kind, _ = sense.value
        actor = row[at].sense_of("actor")
        if actor is not None and row.lexicon.actors[actor.value].kind != "kind" and not row[at].has("verb"):
            phrase = self.parse(at)
            if phrase is None or phrase.members[0].kind != "org":
                return None
            return list(phrase.members), phrase.stop
        known = self._known(row.word(at), sense)
        if known is not None:
            return [Member(known.value, row.span(at, at + 1), "org", known.lemma, "f")], at + 1
        stop = self._name(at) if kind else None
        if stop is None:
            return None
        return [Member(None, row.span(index, stop), "org", "", "f", fallback=kind)], stop

    def _known(self, word: str, sense: Sense) -> Sense | None:
        """The body that the registry has under a word for them and a name."""
        return next((s for s in self.row.lexicon.book.senses(f"{sense.value[1]} {word}") if s.kind == "actor"), None)

    def _another(self, stop: int, sense: Sense) -> tuple[list[Member], int] | None:
        """The next body, joined by "and"."""
        row = self.row
        at = row.skip(stop, ENCLOSING)
        apart = at < len(row) and row[at].kind == "coordinator"
        if apart:
            at = row.skip(at + 1, ENCLOSING)
        if at >= len(row) or not row.same_sentence(stop - 1, at) or not (apart or row.joined_by_clitic(at)):
            return None
        stem = row.word(at)[len(row[at].conjunction) :] if not apart else row.word(at)
        if row[at].preposition or (row[at].has("clan") and stem not in self.opening):
            return None
        known = self._known(stem, sense)
        if known is not None:
            return [Member(known.value, row.span(at, at + 1), "org", known.lemma, "f")], at + 1
        return self._one(at, at, sense) if row[at].kind in ("word", "actor") or stem in self.opening else None

    def _second(self, at: int, sense: Sense) -> Member | None:
        """Behind a word for two of them the other body: a word no lexicon knows alone with "and" written to it."""
        row = self.row
        clitics = row.lexicon.clitics
        if at >= len(row) or row[at].senses or not row.same_sentence(at - 1, at):
            return None
        word = row.word(at)
        joined = next((c for c in clitics.conjunctions if word.startswith(c) and len(word) > len(c) + 1), None)
        if joined is None or not clitics.article:
            return None
        known = self._known(word.removeprefix(joined), sense)
        if known is not None:
            return Member(known.value, row.span(at, at + 1), "org", known.lemma, "f")
        if not sense.value[0]:
            return None
        return Member(None, row.span(at, at + 1), "org", "", "f", fallback=sense.value[0])

    def _ends_name(self, at: int, stop: int) -> bool:
        """Whether a clan's name of one word with the article, which begins at an item, ends before a word without it."""
        word, before, definite = self.row.word(stop), self.row.word(at), self.row.lexicon.clitics.definite
        joined = word.startswith(self.row.lexicon.clitics.conjunctions)  # «عشيرتا س وص»
        opens = before in self.opening or before.removeprefix(self.row.lexicon.clitics.article) in self.opening
        alone = stop == at + 1 and before.startswith(definite) and not opens  # «آل س», «ال ابو س»
        return alone and not joined and not word.startswith(definite) and word not in self.opening

    def _name(self, at: int) -> int | None:
        """The item behind a clan's name that begins at an item, None where no name stands there."""
        row = self.row
        named = row.word(at) in self.opening and at + 1 < len(row)  # «قبيلة بني س»: the word may be a verb as well
        if (row[at].has(*_NO_NAME) and not named) or not row.token(at).is_word or row.word(at)[0].isdigit():
            return None
        stop = at + 1
        definite = row.lexicon.clitics.definite
        opens = row.word(at) in self.opening or row.word(at).startswith(definite)
        while stop < len(row) and stop - at < MAX_NAME and row.name_word(stop) and row.word(stop) not in self.ends:
            if row.word(stop).startswith(definite) and not opens and row.word(stop - 1) not in self.opening:
                break  # «أغلقت قبائل س الطريق»: a word with the article goes on with no name that has none
            if self._ends_name(at, stop):
                break  # «زعيم قبيلة س فلان»: it names who leads them
            stop += 1
        return stop
