"""Language files: the folder of a language's data files, read, and what follows from them alone."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from ...schema import Event
from ..dates import DateLexicon, date_lexicon
from ..numbers import NumberLexicon, number_lexicon
from ..text import fold_word
from .clitics import Clitics
from .frames import Frame, LexiconError
from .inflection import Features, Inflection
from .noun_endings import NounEndings
from .phrasebook import Phrasebook, Sense
from .relations import Relations
from .weights import Weights

#: Capitals of at most this length are an acronym that small letters do not mean (US, us).
_ACRONYM = 5


def languages(folder: Traversable | None = None) -> tuple[str, ...]:
    """The codes of the languages there is a folder for, in the package or in ``folder``."""
    folder = folder or files("wasata.curation").joinpath("languages")
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.joinpath("language.toml").is_file()))


class LanguageFiles:
    """The tables of one language. ``code`` is its own; ``folder``: where its files are, by default those of the package.

    Raises LexiconError naming the file for one that cannot be used.
    """

    def __init__(self, code: str, folder: Path | None = None) -> None:
        self._own = folder
        self.folder: Traversable = folder or files("wasata.curation").joinpath("languages", code)
        self.code = code
        self.settings = self._toml("language.toml")
        self.inflection = Inflection.read(self._toml("inflection.toml"))
        self.clitics = Clitics.read(self.settings.get("clitics", {}))
        self.endings = NounEndings.read(self.settings)
        self.infinitive: str = self.settings.get("infinitive", "")
        self.words = self._toml("words.toml")
        self.relations = Relations.read(self.words.get("relations", {}), f"languages/{code}/words.toml")
        self.people = self._toml("people.toml")
        self.telling = self._toml("telling.toml")
        self.places = self._toml("places.toml")
        self.mediation = self._toml("mediation.toml")
        self.verbs = self._toml("verbs.toml")
        self.weights = self._weights()

    def _toml(self, *path: str) -> Mapping[str, Any]:
        resource = self.folder.joinpath(*path)
        if not resource.is_file() and path != ("language.toml",):
            return {}  # a young language has no such words yet
        try:
            return tomllib.loads(resource.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"languages/{self.code}/{'/'.join(path)}: not valid TOML ({error}).") from None

    @property
    def latin(self) -> bool:
        """Whether the language is written in Latin letters, so that English names may stand in for its own."""
        return "a-z" in self.settings.get("letters", "").lower()

    @cached_property
    def dates(self) -> DateLexicon:
        """The language's words for dates (``dates.toml``)."""
        return DateLexicon(self.code, self._own) if self._own is not None else date_lexicon(self.code)

    @cached_property
    def numbers(self) -> NumberLexicon:
        """The language's words for numbers (``numbers.toml``)."""
        return NumberLexicon(self.code, self._own) if self._own is not None else number_lexicon(self.code)

    @cached_property
    def off_topic(self) -> frozenset[str]:
        """Folded words that only reports on other matters use."""
        return frozenset(fold_word(word) for word in self.words.get("off_topic", {}).get("words", ()))

    @cached_property
    def crime_book(self) -> Phrasebook | None:
        """The words of crime reports, with their class as the sense; None for a language without any."""
        rows = self.words.get("crime", ())
        if not rows:
            return None
        book = Phrasebook(self.clitics)
        for row in rows:
            for word in row["words"]:
                book.add(word, Sense("crime", row["class"]))
        return book

    @cached_property
    def sure_crimes(self) -> Mapping[str, frozenset[str]]:
        """Of the classes of such words that are crime by themselves, the roots for which they are."""
        return {row["class"]: frozenset(row["sure"]) for row in self.words.get("crime", ()) if "sure" in row}

    @cached_property
    def boilerplate(self) -> tuple[str, ...]:
        """Folded lines at which the report ends."""
        return tuple(fold_word(line) for line in self.words.get("boilerplate", {}).get("words", ()))

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
    def the_dead(self) -> frozenset[str]:
        """Folded words for the bodies of the dead, with and without their article."""
        words = [fold_word(word) for word in self.people.get("dead", {}).get("words", ())]
        return frozenset(form for word in words for form in (word, self.clitics.article + word))

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
    def envoy_titles(self) -> tuple[tuple[str, ...], ...]:
        """Folded titles, word by word, of those whom a body sends to the sides of a conflict."""
        return tuple(tuple(fold_word(w).split()) for w in self.mediation.get("envoys", {}).get("titles", ()))

    @cached_property
    def errand_words(self) -> frozenset[str]:
        """Folded words that may stand between an envoy's title and where he is sent to."""
        return frozenset(fold_word(w) for w in self.mediation.get("envoys", {}).get("between", ()))

    @cached_property
    def errand_prepositions(self) -> frozenset[str]:
        """Folded prepositions before where an envoy is sent to."""
        return frozenset(fold_word(w) for w in self.mediation.get("envoys", {}).get("to", ()))

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

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Folded words whose full stop ends no sentence."""
        return frozenset(fold_word(word) for word in self.settings.get("abbreviations", ()))

    @cached_property
    def seats(self) -> frozenset[str]:
        """Folded names of the cities in which governments and the reporters who write of them sit."""
        return frozenset(fold_word(n) for names in self.places.get("capital", {}).values() for n in names)

    @cached_property
    def pronouns(self) -> Mapping[str, Features]:
        """Pronoun suffixes to the number and gender of whom they mean."""
        return {fold_word(p): Features(**f) for p, f in self.words.get("pronouns", {}).items()}

    def _weights(self) -> Weights:
        if not self.folder.joinpath("weighing.toml").is_file():
            return Weights()
        return Weights.read(self._toml("weighing.toml"), self.clitics, f"languages/{self.code}/weighing.toml")

    def read_frames(self, event: type[Event]) -> dict[str, Frame]:
        """The frames of ``frames/*.toml`` by id; ``event``: the class whose vocabularies their modes are of."""
        modes = frozenset(event.vocabulary("event_type").codes + event.vocabulary("event_mode").codes)
        frames: dict[str, Frame] = {}
        entries = sorted(
            (e for e in self.folder.joinpath("frames").iterdir() if e.name.endswith(".toml")), key=lambda e: e.name
        )
        for entry in entries:
            where = f"languages/{self.code}/frames/{entry.name}"
            for row in self._toml("frames", entry.name).get("frame", ()):
                frame = Frame.read(row, where, modes)
                if frame.id in frames:
                    raise LexiconError(f"{where}: the frame id {frame.id!r} is in use.")
                frames[frame.id] = frame
        return frames

    def capitals_of(self, name: str) -> str:
        """How a name must be written to be one, in a language with capitals: acronyms in capitals, names with one."""
        if not self.settings.get("capitals") or not name[0].isupper():
            return ""
        return "all" if name.isupper() and len(name) <= _ACRONYM else "first"

    def head_of(self, phrase: str) -> str:
        """The first word of a folded phrase, without the article."""
        return phrase.partition(" ")[0].removeprefix(self.clitics.article)
