"""A language as the coder knows it: its folder of data files, read once and joined with the registries."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from ...datasets.actors import Actor
from ...datasets.places import bundled_places
from ...schema import Event
from ..dates import DateLexicon, date_lexicon
from ..numbers import NumberLexicon, number_lexicon
from ..text import fold_word
from .clitics import Clitics, Reading
from .frames import Frame, LexiconError
from .inflection import NO_FEATURES, Features, Inflection
from .noun_endings import NounEndings
from .noun_phrases import UNKNOWN_PEOPLE, UNKNOWN_SOLDIERS
from .phrasebook import Phrasebook, Sense
from .relations import Relations
from .tokens import words_of
from .weights import Weights

#: Kinds of function words in words.toml that carry no further data.
_PLAIN_GROUPS = (
    "relative", "subordinator", "adverbial", "coordinator", "resumption", "negation", "condition", "future", "promise", "refusal", "obligation",
    "hypothetical", "background", "aside",
)  # fmt: skip
#: Capitals of at most this length are an acronym that small letters do not mean (US, us).
_ACRONYM = 5
#: Classes of verbs that only say that the act named beside them was done, was there, or was brought about.
TRANSPARENT_VERBS = frozenset({"light", "existential", "cause", "help"})
_VERB_CLASSES = (
    "light", "existential", "cause", "help", "achieve", "gather", "fail", "report", "announce", "deny", "intend",
    "promise", "aspect", "plain",
)  # fmt: skip
_NOMINAL = frozenset(
    {
        "actor",
        "generic",
        "noun",
        "person",
        "group",
        "office",
        "adjective",
        "anaphor",
        "source",
        "cue",
        "rank",
        "head",
        "mediating",
    }
)


def languages(folder: Traversable | None = None) -> tuple[str, ...]:
    """The codes of the languages there is a folder for, in the package or in ``folder``."""
    folder = folder or files("wasata.curation").joinpath("languages")
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.joinpath("language.toml").is_file()))


#: Words that may stand in one place: the phrases by their first word, the longest first.
Alternatives = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True, eq=False)
class VerbUse:
    """One use of a verb: the frame it opens (or its class), and the words that must follow for it, part after part.

    ``weight`` says how much must follow: of the uses that fit, the one that asks for most is meant.
    """

    frame: str | None
    verb_class: str
    complement: tuple[Alternatives, ...] = ()
    weight: int = 0


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people or a group. ``held``: they are prisoners; ``thing``: it is struck or taken, it does not act."""

    number: str = ""
    gender: str = ""
    held: bool = False
    thing: bool = False


class Lexicon:
    """All words of one language with their senses, and the tables the engine needs.

    ``code`` is the language's; ``event``: the class whose vocabularies the frames' modes are of; ``folder``: where its
    files are, by default those of the package. Raises LexiconError naming the file for one that cannot be used.
    """

    def __init__(
        self, code: str, actors: Sequence[Actor], event: type[Event] = Event, folder: Path | None = None
    ) -> None:
        self._own = folder
        self.folder: Traversable = folder or files("wasata.curation").joinpath("languages", code)
        self.code = code
        self.event = event
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
        self.actors = {actor.id: actor for actor in actors}
        self.frames = self._frames()
        self._parts: dict[str, Alternatives] = {}
        self.weights = self._weights()
        self.book = Phrasebook(self.clitics, self._accepts)
        self._add_words()
        self._add_people()
        self._add_verbs()
        self._add_actors()
        self._add_lands()

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
    def mediating(self) -> Mapping[str, Sequence[str]]:
        """Adjectives that say who mediates, of words of mediation alone, by actor id."""
        return {row["actor"]: row["words"] for row in self.mediation.get("adjective", ())}

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Folded words whose full stop ends no sentence."""
        return frozenset(fold_word(word) for word in self.settings.get("abbreviations", ()))

    @cached_property
    def pronouns(self) -> Mapping[str, Features]:
        """Pronoun suffixes to the number and gender of whom they mean."""
        return {fold_word(p): Features(**f) for p, f in self.words.get("pronouns", {}).items()}

    def _weights(self) -> Weights:
        if not self.folder.joinpath("weighing.toml").is_file():
            return Weights()
        return Weights.read(self._toml("weighing.toml"), self.clitics, f"languages/{self.code}/weighing.toml")

    def _frames(self) -> dict[str, Frame]:
        modes = frozenset(self.event.vocabulary("event_type").codes + self.event.vocabulary("event_mode").codes)
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
        for row in self.words.get("anaphor", ()):
            for word in row["words"]:
                lemma = fold_word(word) if row["who"] == "headed" else ""
                self.book.add(word, Sense("anaphor", row["who"], Features(gender=row.get("gender", "")), lemma))
        for row in self.places.get("cue", ()):
            self._add(row["words"], Sense("cue", row["level"]))
        self._add(self.places.get("direction", {}).get("words", ()), Sense("direction", "direction"))
        self._add(self.places.get("pointer", {}).get("words", ()), Sense("pointer", "pointer"))
        self._add(self.places.get("relative_place", {}).get("words", ()), Sense("relative_place", "relative_place"))
        for row in self.places.get("preposition", ()):
            self._add(row["words"], Sense("where", row["relation"]))

    def _add_people(self) -> None:
        held = {fold_word(w) for w in self.people.get("held", {}).get("words", ())}
        for kind in ("person", "group"):
            for row in self.people.get(kind, ()):
                for word in row["words"]:
                    folded = fold_word(word)
                    noun = PersonNoun(
                        row.get("number", ""), row.get("gender", ""), folded in held, bool(row.get("thing"))
                    )
                    features = Features(number=noun.number, gender=noun.gender)
                    if kind == "group":
                        features = self.endings.features(word.split()[0])
                    for form, _ in self.inflection.noun(word) if features.number == "sg" else [(word, None)]:
                        self.book.add(form, Sense(kind, noun, features, folded))
        for row in self.people.get("clan", ()):
            self._add(row["words"], Sense("clan", (row["kind"], row["one"])))
        for row in self.people.get("office", ()):
            for word in row["words"]:
                self.book.add(word, Sense("office", "office", self.endings.features(word.split()[0]), fold_word(word)))
        for kind in ("craft", "supposed"):
            self._add(self.people.get(kind, {}).get("words", ()), Sense(kind, kind))
        for row in self.people.get("holder", ()):
            for word in row["words"]:
                self.book.add(word, Sense("holder", row["actor"], NO_FEATURES, fold_word(word), self.capitals_of(word)))
        self._add(self.people.get("modifier", {}).get("words", ()), Sense("modifier", "modifier"))
        for word in self.people.get("title", {}).get("words", ()):
            self.book.add(word, Sense("title", "title", NO_FEATURES, fold_word(word)))
        for row in self.people.get("rank", ()):
            people = row.get("kind") or (UNKNOWN_SOLDIERS if row.get("military") else UNKNOWN_PEOPLE)
            self._add(row["words"], Sense("rank", people))
        self._add(
            (w for row in self.people.get("quantifier", ()) for w in row["words"]), Sense("quantifier", "quantifier")
        )
        for word in self.people.get("source", {}).get("words", ()):
            self.book.add(word, Sense("source", "source", Features(), fold_word(word)))

    def _add_verbs(self) -> None:
        data = self._toml("verbs.toml")
        for verb_class in _VERB_CLASSES:
            for entry in data.get(verb_class, {}).get("verbs", ()):
                self._add_verb(entry, None, verb_class)
        for frame in self.frames.values():
            for entry in frame.verbs:
                self._add_verb(entry, frame.id, "frame")
            for noun in frame.nouns:
                for form, features in self.inflection.noun(noun):
                    self.book.add(form, Sense("noun", frame.id, features, fold_word(noun)))

    def _add_verb(self, entry: str, frame: str | None, verb_class: str) -> None:
        verb, *parts = entry.split(" + ")
        phrases = [self._alternatives(part) for part in parts]
        weight = sum(len(part.split()) for part in parts)
        use = VerbUse(frame, verb_class, tuple(phrases), weight)
        lemma = fold_word(verb.split("/")[0])
        for form, features in self.inflection.verb(verb):
            self.book.add(form, Sense("verb", use, features, lemma))
        if frame is not None and self.frames[frame].root in self.inflection.circumstance.get("roots", ()):
            for form, features in self.inflection.circumstances(verb):
                if form not in self._people_nouns:  # متهمين are people
                    self.book.add(form, Sense("verb", use, features, lemma))

    def _alternatives(self, part: str) -> Alternatives:
        """The phrases one part of a complement stands for: itself, or those of the set «@name».

        Sets are those of ``words.toml``, and ``@people`` and ``@held``, the nouns for people and for prisoners.
        """
        if part not in self._parts:
            before, marked, behind = part.partition("@")
            name, _, rest = behind.partition(" ")
            sets = {key: row["words"] for key, row in self.words.get("set", {}).items()}
            sets |= {"people": self._people_nouns, "held": self._held_nouns}
            if marked and name not in sets:
                raise LexiconError(f"languages/{self.code}/words.toml: there is no set {name!r}.")
            phrases = [f"{before}{word} {rest}" for word in sets[name]] if marked else [part]
            found: dict[str, list[tuple[str, ...]]] = {}
            for phrase in phrases:
                first, *more = words_of(fold_word(phrase))
                found.setdefault(first, []).append((first, *more))
            self._parts[part] = {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}
        return self._parts[part]

    @cached_property
    def people_part(self) -> Alternatives:
        """What «@people» stands for in a complement."""
        return self._alternatives("@people")

    @cached_property
    def _held_nouns(self) -> tuple[str, ...]:
        """Every form of every noun for prisoners."""
        words = self.people.get("held", {}).get("words", ())
        return tuple(dict.fromkeys(form for word in words for form, _ in self.inflection.noun(word)))

    @cached_property
    def _people_nouns(self) -> tuple[str, ...]:
        """Every form of every noun for people: those of people.toml and the registry's kinds."""
        words = [word for row in self.people.get("person", ()) for word in row["words"]]
        words += [n for a in self.actors.values() if a.kind == "kind" for n in a.names(self.code, latin=self.latin)]
        return tuple(dict.fromkeys(form for word in words for form, _ in self.inflection.noun(word)))

    def _add_actors(self) -> None:
        for actor in self.actors.values():
            own = actor.own_name(self.code) or actor.name
            for name in actor.names(self.code, latin=self.latin):
                self._add_name(actor, name, own)
            for name in actor.words("generic", self.code):
                features = self.endings.features(name.split()[0])
                self.book.add(name, Sense("generic", actor.id, features, fold_word(name)))
            for adjective in self.mediating.get(actor.id, ()):
                for form, features in self.inflection.adjective(adjective):
                    self.book.add(form, Sense("mediating", actor.id, features, fold_word(adjective)))
            for adjective in actor.words("adjective", self.code):
                self._add_demonym(actor, adjective)
                for form, features in self.inflection.adjective(adjective):
                    self.book.add(form, Sense("adjective", actor.id, features, fold_word(adjective)))

    def _add_demonym(self, actor: Actor, adjective: str) -> None:
        """Add the name of a people that an adjective of origin with one of the language's endings makes (Israelis)."""
        for ending, plural in self.settings.get("demonym_endings", {}).items():
            if adjective.endswith(ending) and " " not in adjective:
                features = Features(number="pl")
                self.book.add(adjective + plural, Sense("demonym", actor.id, features, fold_word(adjective), "first"))

    def _add_name(self, actor: Actor, name: str, own: str) -> None:
        """Add one name; a kind of people is a noun that inflects, a state is feminine where its language says so."""
        lemma, capitals = fold_word(name), self.capitals_of(name)
        if actor.kind == "kind":
            features = self.endings.features(name.split()[0])
            for form in {form for form, _ in self.inflection.noun(name)} if " " not in name else {name}:
                self.book.add(form, Sense("actor", actor.id, features, lemma, capitals))
            return
        features = self.endings.of_name(name, own)
        if actor.kind == "state" and name == own:
            features = Features(gender="" if name in self.settings.get("masculine_states", ()) else "f")
        self.book.add(name, Sense("actor", actor.id, features, lemma, capitals))

    def capitals_of(self, name: str) -> str:
        """How a name must be written to be one, in a language with capitals: acronyms in capitals, names with one."""
        if not self.settings.get("capitals") or not name[0].isupper():
            return ""
        return "all" if name.isupper() and len(name) <= _ACRONYM else "first"

    def head_of(self, phrase: str) -> str:
        """The first word of a folded phrase, without the article."""
        return phrase.partition(" ")[0].removeprefix(self.clitics.article)

    @cached_property
    def crafts(self) -> Mapping[str, frozenset[str]]:
        """For each kind of actor that is a weapon (aircraft, drones) the first words of its names."""
        kinds = (a for a in self.actors.values() if a.kind == "kind" and a.assault_mode)
        return {
            a.id: frozenset(self.head_of(fold_word(n)) for n in a.names(self.code, latin=self.latin)) for a in kinds
        }

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Ids of the actors that are kinds of people."""
        return frozenset(actor.id for actor in self.actors.values() if actor.kind == "kind")

    @cached_property
    def heads(self) -> Mapping[str, frozenset[str]]:
        """The folded first words of each actor's names, without the article, by actor id."""
        article = self.clitics.article
        return {
            actor.id: frozenset(
                fold_word(name.split()[0]).removeprefix(article) for name in actor.names(self.code) if " " in name
            )
            for actor in self.actors.values()
            if actor.kind != "kind"
        }

    def _add_lands(self) -> None:
        """Add countries' names that are no actor's, as the actor their adjective of origin means (Yemen)."""
        if not self.settings.get("capitals"):
            return
        for place in bundled_places():
            if place.level == "country" and place.country in self.states:
                for name in (place.name, *place.aliases_en):
                    if not any(sense.kind == "actor" for sense in self.book.senses(name)):
                        self.book.add(
                            name, Sense("land", self.states[place.country], NO_FEATURES, fold_word(name), "first")
                        )

        for country, names in self.places.get("capital", {}).items():
            for name in names if country in self.states else ():
                if not any(sense.kind == "actor" for sense in self.book.senses(name)):
                    self.book.add(name, Sense("capital", self.states[country], NO_FEATURES, fold_word(name), "first"))

    @cached_property
    def seats(self) -> frozenset[str]:
        """Folded names of the cities in which governments and the reporters who write of them sit."""
        return frozenset(fold_word(n) for names in self.places.get("capital", {}).values() for n in names)

    @cached_property
    def states(self) -> Mapping[str, str]:
        """Of each country the government that its adjective of origin means."""
        found: dict[str, str] = {}
        for actor in self.actors.values():
            if actor.country and actor.type == "GOV" and actor.state_side and actor.words("adjective", self.code):
                found.setdefault(actor.country, actor.id)
        return found

    @cached_property
    def forces(self) -> Mapping[str, tuple[Actor, ...]]:
        """A state's armed forces, by the state's actor id."""
        found: dict[str, tuple[Actor, ...]] = {}
        for actor in self.actors.values():
            if actor.forces_of:
                found[actor.forces_of] = (*found.get(actor.forces_of, ()), actor)
        return found

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
        if reading.pronoun:
            return sense.kind in ("noun", "person", "group", "preposition", "subordinator")
        return True
