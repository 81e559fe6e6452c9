"""Mediation files: what a language's ``mediation.toml`` says of who mediates, helps or is sent, and of what by.

Which phrases say that people mediate ("the UN envoy", «وسطاء قبليون»), which bodies only ever go between, what an
envoy's errand is told by, and what outcome, setting, strategy or issue a phrase stands for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from ...text import fold_word
from .language_files import LanguageFiles
from .phrasebook import Phrasebook, Sense


class MediationFiles(LanguageFiles):
    """The tables of one language, read for mediation as well."""

    @cached_property
    def mediation_book(self) -> Phrasebook:
        """What mediation.toml lists: phrases to (order in the file, code), by group."""
        book = Phrasebook(self.clitics)
        for group in ("outcome", "setting", "strategy", "issue"):
            for order, row in enumerate(self.mediation.get(group, ())):
                for word in row["words"]:
                    book.add(word, Sense(group, (order, row["code"])))
        return book

    @cached_property
    def helping_book(self) -> Phrasebook:
        """Words for what somebody did for an act of others."""
        book = Phrasebook(self.clitics)
        for kind in ("helped", "owed", "led"):
            for word in self.mediation.get("helped", {}).get(kind, ()):
                book.add(word, Sense(kind, word))
        return book

    @cached_property
    def talks_book(self) -> Phrasebook:
        """Words for talks and deals that somebody else may have led or hosted."""
        book = Phrasebook(self.clitics)
        for word in self.mediation.get("helped", {}).get("talks", ()):
            book.add(word, Sense("talks", word))
        return book

    @cached_property
    def parts(self) -> Sequence[Mapping[str, Any]]:
        """The ways a language tells that somebody plays a part between others."""
        return list(self.mediation.get("part", ()))

    @cached_property
    def parts_book(self) -> Phrasebook:
        """The words of those ways: phrases to the number of the way."""
        return self._numbered("words")

    @cached_property
    def part_objects(self) -> Phrasebook:
        """The words that must follow them: phrases to the number of the way."""
        return self._numbered("of")

    @cached_property
    def part_not(self) -> frozenset[str]:
        """Folded words before which nobody plays such a part yet, or at all."""
        words = self.folded(self.mediation, "part_not", "words")
        return frozenset(start + word for word in words for start in ("", *self.clitics.conjunctions))

    def _numbered(self, key: str) -> Phrasebook:
        book = Phrasebook(self.clitics)
        for number, row in enumerate(self.parts):
            for word in row.get(key, ()):
                book.add(word, Sense(key, number))
        return book

    @cached_property
    def field_mediators(self) -> Mapping[str, Sequence[str]]:
        """By the id of a state's forces the countries where these mediate on the ground; elsewhere their state does."""
        found: Mapping[str, Sequence[str]] = self.mediation.get("field_mediators", {})
        return found

    @cached_property
    def un_seats(self) -> frozenset[str]:
        """Ids of the cities where organisations of states have their seats: talks there are held on nobody's invitation."""
        return frozenset(self.mediation.get("hosting", {}).get("seats", ()))

    @cached_property
    def handing_words(self) -> frozenset[str]:
        """Folded words of giving over, taking and bringing people who are freed."""
        words = self.folded(self.mediation, "handing_over", "words")
        return frozenset(start + word for word in words for start in ("", *self.clitics.conjunctions))

    @cached_property
    def handed_to(self) -> frozenset[str]:
        """Ids of the prepositions before those into whose hands people are given."""
        return frozenset(self.mediation.get("handing_over", {}).get("to", ()))

    @cached_property
    def aims(self) -> frozenset[str]:
        """Words that begin what efforts are made for («لإقناع», «لوقف القتال»), by the sets of that name."""
        sets = self.words.get("set", {})
        phrases = (phrase for name in ("settling", "persuading") for phrase in sets.get(name, {}).get("words", ()))
        return frozenset(fold_word(phrase).split(" ")[0] for phrase in phrases)

    @cached_property
    def persuading(self) -> frozenset[str]:
        """Words for bringing somebody round («إقناع»), as they end the phrases of the set of that name."""
        phrases = self.words.get("set", {}).get("persuading", {}).get("words", ())
        return frozenset(fold_word(phrase).split(" ")[-1] for phrase in phrases)

    @cached_property
    def thanked(self) -> frozenset[str]:
        """Folded words of thanks and praise that are no verbs of their own."""
        return frozenset(self.folded(self.mediation, "helped", "thanked"))

    @cached_property
    def owed_to(self) -> frozenset[str]:
        """Folded words before them that say the act came about by it."""
        return frozenset(self.folded(self.mediation, "helped", "owed_to"))

    @cached_property
    def go_betweens(self) -> frozenset[str]:
        """Ids of actors that are no side of any act they pass people or word in."""
        return frozenset(self.mediation.get("go_between", {}).get("actors", ()))

    @cached_property
    def go_between_kinds(self) -> frozenset[str]:
        """Ids of kinds of people who stand between others where an act is done through them."""
        return frozenset(self.mediation.get("go_between", {}).get("kinds", ()))

    @cached_property
    def mediating_kinds(self) -> Mapping[str, str | None]:
        """What a kind of people is as a mediator: another kind, or nobody."""
        table = self.mediation.get("as_mediator", {})
        return {**table.get("kinds", {}), **dict.fromkeys(table.get("never", ()))}

    @cached_property
    def mediating_titles(self) -> Mapping[str, str]:
        """The kind of people a mediator is of whom only a title is told, by the folded title."""
        titles = self.mediation.get("as_mediator", {}).get("titles", {})
        return {fold_word(title): kind for title, kind in titles.items()}

    @cached_property
    def through(self) -> Mapping[str, str]:
        """Ids of prepositions that bring who stood between, to the id they mean before anybody else."""
        return dict(self.mediation.get("go_between", {}).get("through", {}))

    @cached_property
    def mediator_heads(self) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
        """What says at the head of a phrase that its people mediate: by first folded word, the words behind and the sort."""
        heads: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        for row in self.mediation.get("mediators", ()):
            for word in row["words"]:
                first, *rest = fold_word(word).split()
                heads[first] = (*heads.get(first, ()), (tuple(rest), row["sort"]))
        return heads

    @cached_property
    def envoy_titles(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Folded titles of those whom a body sends to the sides of a conflict: by first word, the words behind it."""
        titles: dict[str, tuple[tuple[str, ...], ...]] = {}
        for title in self.folded(self.mediation, "envoys", "titles"):
            first, *rest = title.split()
            titles[first] = (*titles.get(first, ()), tuple(rest))
        return titles

    @cached_property
    def by_phone(self) -> frozenset[str]:
        """Folded words that say talks were held by phone."""
        return frozenset(self.folded(self.mediation, "by_phone", "words"))

    @cached_property
    def call_within(self) -> frozenset[str]:
        """Ids of prepositions before a call in which talks were held."""
        return frozenset(self.mediation.get("by_phone", {}).get("within", ()))

    @cached_property
    def errand_words(self) -> frozenset[str]:
        """Folded words that may stand between an envoy's title and where he is sent to."""
        return frozenset(fold_word(w) for w in self.mediation.get("envoys", {}).get("between", ()))

    @cached_property
    def errand_prepositions(self) -> frozenset[str]:
        """Folded prepositions before where an envoy is sent to."""
        return frozenset(fold_word(w) for w in self.mediation.get("envoys", {}).get("to", ()))

    @cached_property
    def errand_goals(self) -> frozenset[str]:
        """Those of the prepositions that say where somebody is sent to even without a name behind."""
        return frozenset(self.folded(self.mediation, "envoys", "goal"))

    @cached_property
    def errand_clitics(self) -> frozenset[str]:
        """Prepositions written with the land somebody is sent to."""
        return frozenset(self.folded(self.mediation, "envoys", "clitics"))

    @cached_property
    def travelling(self) -> frozenset[str]:
        """Folded verbs behind which a goal is where somebody went."""
        return frozenset(self.folded(self.mediation, "envoys", "travelling"))

    @cached_property
    def errand_book(self) -> Phrasebook:
        """What talks of an envoy are about where they are mediation, whoever sent him."""
        book = Phrasebook(self.clitics)
        for word in self.mediation.get("envoys", {}).get("about", ()):
            book.add(word, Sense("about", word))
        return book

    @cached_property
    def mediating(self) -> Mapping[str, Sequence[str]]:
        """Adjectives that say who mediates, of words of mediation alone, by actor id."""
        return {row["actor"]: row["words"] for row in self.mediation.get("adjective", ())}
