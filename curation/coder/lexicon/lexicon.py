"""The lexicon: all words of a language with their senses, in one phrasebook; lexicons are built once a language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ....datasets.actors import Actor
from ....schema import Event
from ...language_folder import LexiconError
from ...text import fold_word
from ..units.noun_phrases import LOYAL, UNKNOWN_PEOPLE, UNKNOWN_SOLDIERS
from .actor_names import add_actor_names, add_lands
from .clitics import Reading
from .complements import Alternatives, Complements
from .frames import Frame, counted
from .inflection import NO_FEATURES, Features
from .known_actors import KnownActors
from .parted_heads import PartedHeads, parted
from .phrasebook import Phrasebook, Sense, split_phrase

#: Kinds of function words in words.toml that carry no further data.
_PLAIN_GROUPS = (
    "relative", "subordinator", "adverbial", "coordinator", "resumption", "negation", "condition", "future", "promise", "refusal", "obligation",
    "hypothetical", "background", "aside",
)  # fmt: skip
#: Classes of verbs that only say that the act named beside them was done, was there, or was brought about.
TRANSPARENT_VERBS = frozenset({"light", "existential", "cause", "help"})
_VERB_CLASSES = (
    "light", "existential", "cause", "help", "achieve", "gather", "fail", "report", "announce", "deny", "intend",
    "promise", "aspect", "plain", "attribute", "addressing",
)  # fmt: skip
#: The value of words that are titles only with a pronoun («رئيسها»; «رئيس» alone heads too much).
OWN_TITLE = "own"
_NOMINAL = frozenset(
    {
        "actor",
        "title",
        "generic",
        "noun",
        "person",
        "group",
        "office",
        "adjective",
        "demonym",
        "anaphor",
        "source",
        "cue",
        "rank",
        "head",
        "mediating",
    }
)


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people or a group.

    ``held``: they are prisoners; ``thing``: it is struck or taken, it does not act; ``civil``: of a state they act for
    its government, not for its forces.
    """

    number: str = ""
    gender: str = ""
    held: bool = False
    thing: bool = False
    civil: bool = False


class Lexicon(KnownActors):
    """All words of one language with their senses, and the tables the engine needs.

    ``code`` is the language's; ``event``: the class whose vocabularies the frames' modes are of; ``folder``: where its
    files are, by default those of the package. Raises LexiconError naming the file for one that cannot be used.
    """

    def __init__(
        self, code: str, actors: Sequence[Actor], event: type[Event] = Event, folder: Path | None = None
    ) -> None:
        super().__init__(code, actors, folder)
        self.event = event
        self.frames = self.read_frames(event)
        self.complements = Complements(self)
        self.book = Phrasebook(self.clitics, self._accepts)
        self._inflected: dict[str, tuple[tuple[tuple[str, ...], Features], ...]] = {}
        self._add_words()
        self._add_people()
        self._add_verbs()
        add_actor_names(self.book, self)
        add_lands(self.book, self)

    @property
    def people_part(self) -> Alternatives:
        """What «@people» stands for in a complement."""
        return self.complements.people

    def _add(self, words: Iterable[str], sense: Sense) -> None:
        for word in words:
            self.book.add(word, sense)

    def _add_bound(self, words: Iterable[str], kind: str, value: str) -> None:
        """Add phrases; one that ends in a preposition written with the next word («التابع ل») asks for it there."""
        for word in words:
            folded = fold_word(word)
            body, _, last = folded.rpartition(" ")
            needs = last if body and last in self.clitics.prepositions else ""
            self.book.add(body if needs else folded, Sense(kind, value, Features(), needs))

    def _add_words(self) -> None:
        for kind in _PLAIN_GROUPS:
            self._add(self.words.get(kind, {}).get("words", ()), Sense(kind, kind))
        for kind in ("instance", "operation", "doing", "pluperfect", "others"):
            self._add(self.telling.get(kind, {}).get("words", ()), Sense(kind, kind))
        for entry in self.telling.get("continuing", {}).get("verbs", ()):
            self._add_verb(entry, None, "continuing")
        for row in self.words.get("preposition", ()):
            self._add_bound(row["words"], "preposition", row["id"])
            self._add(row.get("pronouns", ()), Sense("bound", row["id"]))
        for row in self.words.get("link", ()):
            self._add_bound(row["words"], "link", row["relation"])
        #: Who an anaphor means where nobody it could point to was told.
        self.anaphor_kinds: dict[str, str] = {}
        for row in self.words.get("anaphor", ()):
            self.anaphor_kinds.update({fold_word(word): row["kind"] for word in row["words"] if "kind" in row})
            for word in row["words"]:
                lemma = fold_word(word) if row["who"] == "headed" else row.get("sort", "")
                self.book.add(
                    word,
                    Sense(
                        "anaphor",
                        row["who"],
                        Features(gender=row.get("gender", ""), number=row.get("number", "")),
                        lemma,
                    ),
                )
        for row in self.places.get("cue", ()):
            self._add(row["words"], Sense("cue", row["level"]))
        self._add(self.places.get("direction", {}).get("words", ()), Sense("direction", "direction"))
        self._add(self.places.get("pointer", {}).get("words", ()), Sense("pointer", "pointer"))
        self._add(self.places.get("relative_place", {}).get("words", ()), Sense("relative_place", "relative_place"))
        for row in self.places.get("preposition", ()):
            self._add(row["words"], Sense("where", row["relation"]))

    def _add_people(self) -> None:
        held = {fold_word(w) for w in self.people.get("held", {}).get("words", ())}
        speaking = {fold_word(w) for w in self.people.get("delegation", {}).get("words", ())}
        for kind in ("person", "group"):
            for row in self.people.get(kind, ()):
                for word in row["words"]:
                    folded = fold_word(word)
                    noun = PersonNoun(
                        row.get("number", ""),
                        row.get("gender", ""),
                        folded in held,
                        bool(row.get("thing")),
                        folded in speaking or bool(row.get("civil")),
                    )
                    features = Features(number=noun.number, gender=noun.gender)
                    if kind == "group":
                        features = self.endings.features(word.split()[0])
                    for form, _ in self.inflection.noun(word) if features.number == "sg" else [(word, None)]:
                        self.book.add(form, Sense(kind, noun, features, folded))
        for row in self.people.get("clan", ()):
            self._add(row["words"], Sense("clan", (row["kind"], row["one"]), Features(number=row.get("number", ""))))
        for row in self.people.get("office", ()):
            for word in row["words"]:
                self.book.add(word, Sense("office", "office", self.endings.features(word.split()[0]), fold_word(word)))
        for kind in ("craft", "supposed", "launched"):
            self._add(self.people.get(kind, {}).get("words", ()), Sense(kind, kind))
        for row in self.people.get("holder", ()):
            for word in (spelling for name in row["words"] for spelling in self.spellings(name)):
                self.book.add(word, Sense("holder", row["actor"], NO_FEATURES, fold_word(word), self.capitals_of(word)))
        self._add(self.people.get("no_body", {}).get("words", ()), Sense("no-body", "no-body"))
        self._add(self.people.get("modifier", {}).get("words", ()), Sense("modifier", "modifier"))
        for value, key in (("title", "words"), (OWN_TITLE, "possessed")):
            for word in self.people.get("title", {}).get(key, ()):
                woman = self.endings.features(word.split()[0]).gender == "f"
                features = Features(gender="f") if woman else NO_FEATURES
                self.book.add(word, Sense("title", value, features, fold_word(word)))
        for row in self.people.get("rank", ()):
            people = row.get("kind") or (UNKNOWN_SOLDIERS if row.get("military") else UNKNOWN_PEOPLE)
            for key, value in (("behind", people), ("retired", UNKNOWN_PEOPLE)):
                ranks = (f"{rank} {word}" for rank in row["words"] for word in row.get(key, ()))
                self._add(ranks, Sense("rank", value))
            self._add(row["words"], Sense("rank", people))
        self._add(
            (w for row in self.people.get("quantifier", ()) for w in row["words"]), Sense("quantifier", "quantifier")
        )
        for word in self.people.get("source", {}).get("words", ()):
            self.book.add(word, Sense("source", "source", Features(), fold_word(word)))

    def _add_verbs(self) -> None:
        for verb_class in _VERB_CLASSES:
            for entry in self.verbs.get(verb_class, {}).get("verbs", ()):
                self._add_verb(entry, None, verb_class)
        #: Nouns of action of two words, by the first and the second: who did it may stand between them.
        apart = parted(self.frames.values(), self.clitics.article, fold_word)
        self.parted = PartedHeads(apart if self.settings.get("adjective_after_noun") else {}, self.clitics)
        #: Nouns of action of three words, by the first and the last: a number may stand before the last.
        self.counted = counted(self.frames.values(), self.relations.of, fold_word)
        for frame in self.frames.values():
            try:
                self._add_frame(frame)
            except ValueError as error:
                raise LexiconError(f"{frame.where}: frame {frame.id}: {error}") from None

    def _add_frame(self, frame: Frame) -> None:
        for entry in frame.verbs:
            self._add_verb(entry, frame.id, "frame")
        for noun in frame.nouns:
            for form, features in self.inflection.noun(noun, act=True):
                self.book.add(form, Sense("noun", frame.id, features, fold_word(noun)))

    def _add_verb(self, entry: str, frame: str | None, verb_class: str) -> None:
        verb, *parts = entry.split(" + ")
        use = self.complements.use(frame, verb_class, parts)
        lemma = fold_word(verb.split("/")[0])
        if verb not in self._inflected:  # many verbs stand in several frames
            forms = dict.fromkeys((tuple(split_phrase(form)), f) for form, f in self.inflection.verb(verb))
            self._inflected[verb] = tuple(forms)
        senses: dict[int, Sense] = {}
        for words, features in self._inflected[verb]:
            sense = senses.get(id(features))
            if sense is None:
                sense = senses[id(features)] = Sense("verb", use, features, lemma)
            self.book.add_new(words, sense)
        if frame is not None and self.frames[frame].root in self.inflection.circumstance.get("roots", ()):
            for form, features in self.inflection.circumstances(verb):
                if form not in self.people_nouns:  # متهمين are people
                    self.book.add(form, Sense("verb", use, features, lemma))
        if frame is not None and self.frames[frame].root in self.inflection.speaking.get("roots", ()):
            for form, features in self.inflection.spoken(verb):
                self.book.add(form, Sense("verb", use, features, lemma))

    def _accepts(self, sense: Sense, reading: Reading) -> bool:
        """Which clitics a word of a kind can carry."""
        if sense.kind == "verb":
            subjunctive = (
                bool(reading.preposition)
                and reading.preposition == self.infinitive
                and sense.features.tense == "present"
            )
            return (
                not reading.article
                and (not reading.preposition or subjunctive)
                and not (reading.future and sense.features.tense != "present")
            )
        if reading.future:
            return False
        if reading.article and sense.kind not in _NOMINAL:
            return False
        if sense.kind == "title" and sense.value == OWN_TITLE:
            return bool(reading.pronoun)
        if reading.pronoun and sense.kind == "link":
            return sense.value in LOYAL
        if reading.pronoun:
            return sense.kind in ("noun", "person", "group", "preposition", "subordinator")
        return True
