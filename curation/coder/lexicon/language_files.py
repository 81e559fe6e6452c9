"""Language files: the folder of a language's data files, read, and what follows from them alone."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from ....schema import Event
from ...dates import DateLexicon, date_lexicon
from ...language_folder import LanguageFolder, LexiconError
from ...memory import Memory
from ...numbers import NumberLexicon, number_lexicon
from ...text import fold_word
from .clitics import Clitics
from .domains import Domains
from .frames import Frame
from .inflection import Features, Inflection
from .noun_endings import NounEndings
from .phrasebook import Phrasebook, Sense
from .relations import Relations
from .sense_rows import SenseRow
from .sureness import Sureness
from .surnames import surnames
from .weights import Weights

#: Capitals of at most this length are an acronym that small letters do not mean (US, us).
_ACRONYM = 5


class LanguageFiles:
    """The tables of one language. ``code`` is its own; ``folder``: a study's folder for it (see ``language_folder``).

    Raises LexiconError naming the file for one that cannot be used.
    """

    def __init__(self, code: str, folder: Path | None = None) -> None:
        self._own = folder
        self.folder = LanguageFolder(code, folder)
        self.code = code
        self.settings = self.folder.table("language.toml")
        self.inflection = Inflection.read(self.folder.table("inflection.toml"))
        self.clitics = Clitics.read(self.settings.get("clitics", {}))
        self.endings = NounEndings.read(self.settings)
        self.infinitive: str = self.settings.get("infinitive", "")
        self.words = self.folder.table("words.toml")
        self.relations = Relations.read(self.words.get("relations", {}), f"languages/{code}/words.toml")
        self.people = self.folder.table("people.toml")
        self.telling = self.folder.table("telling.toml")
        self.places = self.folder.table("places.toml")
        self.mediation = self.folder.table("mediation.toml")
        self.verbs = self.folder.table("verbs.toml")
        self.weights = self._weights()
        self.sureness = Sureness.read(self.folder.table("confidence.toml"), f"languages/{code}/confidence.toml")

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

    @staticmethod
    def folded(table: Mapping[str, Any], *keys: str) -> tuple[str, ...]:
        """The folded words of a list in a table, none where it is not there."""
        found: Any = table
        for key in keys:
            found = found.get(key, {})
        return tuple(fold_word(word) for word in found)

    @cached_property
    def bare_names(self) -> frozenset[str]:
        """Folded short names that a describing word behind them makes another body's."""
        return frozenset(self.folded(self.people, "bare_names", "words"))

    @cached_property
    def word_sets(self) -> Memory[tuple[str, ...], frozenset[str]]:
        """The folded words of a list by its table and keys, worked out once: ``word_sets["people", "epithet", "words"]``."""
        return Memory(lambda keys: frozenset(self.folded(getattr(self, keys[0]), *keys[1:])))

    @cached_property
    def led_by_clitic(self) -> frozenset[str]:
        """Folded prepositions of several words that end in a clitic («مناهضة ل»), without it."""
        words = [word.rpartition(" ") for row in self.words.get("preposition", ()) for word in row["words"]]
        return frozenset(fold_word(start) for start, _, last in words if start and last in self.clitics.prepositions)

    @cached_property
    def surnames(self) -> dict[str, str]:
        """The bodies that holders of posts act for, by the last word of their names, where it is one's alone."""
        return surnames(self.people.get("holder", ()))

    @cached_property
    def surname_posts(self) -> frozenset[str]:
        """Folded words for posts behind which the last word of a holder's name may stand for him."""
        return frozenset(self.folded(self.people, "title", "surnames"))

    @cached_property
    def domains(self) -> Domains:
        """The words of reports on other matters, by domain (``off_topic.toml``)."""
        return Domains.read(self.folder.table("off_topic.toml"), self.clitics)

    @cached_property
    def dual_endings(self) -> tuple[str, ...]:
        """Endings that a noun for two may have, with and without what it loses before another noun."""
        return tuple(self.settings.get("dual_endings", ())) or ("\0",)

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
    def conflict_book(self) -> Phrasebook:
        """The words that tell a report to be on politics or war (``conflict.toml``)."""
        return self._book_of("conflict")

    @cached_property
    def home_book(self) -> Phrasebook:
        """The words of daily business in parliament, parties and public services (``home_affairs.toml``)."""
        return self._book_of("home_affairs")

    @cached_property
    def host_book(self) -> Phrasebook:
        """The words for houses of learning, trade and culture, which guests of state visit (``home_affairs.toml``)."""
        return self._book_of("home_affairs", "hosts")

    def _book_of(self, name: str, key: str = "words") -> Phrasebook:
        """The words of a file by its name and the key they are under, each its own sense."""
        book = Phrasebook(self.clitics)
        for word in self.folder.table(f"{name}.toml").get(key, ()):
            book.add(word, Sense(name, word))
        return book

    @cached_property
    def other_senses(self) -> Mapping[str, tuple[SenseRow, ...]]:
        """The rows of ``other_senses.toml`` by where their words stand."""
        table = self.folder.table("other_senses.toml")
        return {place: tuple(map(SenseRow.read, rows)) for place, rows in table.items()}

    @cached_property
    def rumour_book(self) -> Phrasebook | None:
        """The words of denied reports, with their kind as the sense; None for a language without any."""
        rows = self.telling.get("denied_reports", {})
        if not rows:
            return None
        book = Phrasebook(self.clitics)
        for kind, words in rows.items():
            for word in words:
                book.add(word, Sense("rumour", kind))
        return book

    @cached_property
    def everyday_adjectives(self) -> frozenset[str]:
        """Folded adjectives of lands that are everyday words as well («مالي»)."""
        return frozenset(map(fold_word, self.folder.table("conflict.toml").get("everyday_adjectives", ())))

    @cached_property
    def sure_crimes(self) -> Mapping[str, frozenset[str]]:
        """Of the classes of such words that are crime by themselves, the roots for which they are."""
        return {row["class"]: frozenset(row["sure"]) for row in self.words.get("crime", ()) if "sure" in row}

    @cached_property
    def boilerplate(self) -> tuple[str, ...]:
        """Folded lines at which the report ends."""
        return tuple(fold_word(line) for line in self.words.get("boilerplate", {}).get("words", ()))

    @cached_property
    def anybody(self) -> frozenset[str]:
        """Folded words for people that say nothing of what kind they are."""
        return frozenset(self.folded(self.people, "anybody", "words"))

    @cached_property
    def several_acts(self) -> Mapping[str, frozenset[str]]:
        """Folded words for several acts that one sentence tells together, with those that must stand behind ("" for none)."""
        found: dict[str, frozenset[str]] = {}
        for words in self.folded(self.telling, "several_acts", "words"):
            first, _, behind = words.partition(" ")
            found[first] = found.get(first, frozenset()) | {behind}
        return found

    @cached_property
    def the_dead(self) -> frozenset[str]:
        """Folded words for the bodies of the dead, with and without their article."""
        words = [fold_word(word) for word in self.people.get("dead", {}).get("words", ())]
        return frozenset(form for word in words for form in (word, self.clitics.article + word))

    @cached_property
    def envoy_names(self) -> frozenset[str]:
        """Folded names of office holders who are envoys."""
        rows = (row for row in self.people.get("holder", ()) if row.get("envoy"))
        return frozenset(fold_word(word) for row in rows for word in row["words"])

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
        table = self.folder.table("weighing.toml")
        return Weights.read(table, self.clitics, f"languages/{self.code}/weighing.toml") if table else Weights()

    def read_frames(self, event: type[Event]) -> dict[str, Frame]:
        """The frames of ``frames/*.toml`` by id; ``event``: the class whose vocabularies their modes are of."""
        modes = frozenset(event.vocabulary("event_type").codes + event.vocabulary("event_mode").codes)
        frames: dict[str, Frame] = {}
        told = {"subject", "object", *(row["id"] for row in self.words.get("preposition", ()))}
        for row, where in self.folder.frames():
            frame = Frame.read(row, where, modes, own=self.folder.adds and where.startswith(str(self.folder.own)))
            if not frame.own:
                told |= frame.roles.keys()
            elif strange := [phrase for phrase in frame.roles if phrase not in told]:
                raise LexiconError(
                    f"{where}: frame {frame.id}: no preposition has the id {strange[0]!r}; there are: {', '.join(sorted(told))}."
                )
            if frame.id in frames:
                taken = frames[frame.id].where
                raise LexiconError(
                    f"{where}: the frame id {frame.id!r} is in use ({taken}); choose another, or add words with [[more]]."
                )
            frames[frame.id] = frame
        for row, where in self.folder.frames("more"):
            name = row.get("frame", "")
            if name not in frames:
                near = get_close_matches(str(name), frames, 3)
                hint = f" Did you mean {' or '.join(near)}?" if near else ""
                raise LexiconError(f"{where}: more words for the frame {name!r}, which there is none of.{hint}")
            frames[name] = frames[name].with_more(row, where)
        return dict(sorted(frames.items(), key=lambda item: not item[1].own))  # what a study adds goes before

    def capitals_of(self, name: str) -> str:
        """How a name must be written to be one, in a language with capitals: acronyms in capitals, names with one."""
        if not self.settings.get("capitals") or not name[0].isupper():
            return ""
        return "all" if name.isupper() and len(name) <= _ACRONYM else "first"

    def head_of(self, phrase: str) -> str:
        """The first word of a folded phrase, without the article."""
        return phrase.partition(" ")[0].removeprefix(self.clitics.article)

    def spellings(self, name: str) -> tuple[str, ...]:
        """A person's name and, where the language writes a foreign sound with either of two letters, its other spelling."""
        other = name
        for letter, written in self.settings.get("name_letters", {}).items():
            other = other.replace(letter, written)
        return (name, other) if other != name else (name,)
