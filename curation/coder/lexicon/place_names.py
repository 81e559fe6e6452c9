"""Place names: the gazetteer's names in one language, and how far a name alone can be trusted to be a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ....datasets.places import PlaceRecord
from ...text import fold_word
from .clitics import Reading
from .lexicon import Lexicon
from .phrasebook import Match, Phrasebook, Sense

#: A name written together has at least this many letters behind its first word.
_REST = 3
#: The fewest letters of a name of one word, and of a word of a longer one, that may stand without its article.
_BARE_WORD, _BARE_LEAD = 5, 3
#: Levels of cues that are the first word of many names («تل الضمان»), other than «بلدة الكفر».
_PART_OF_NAMES = frozenset({"site"})
#: Senses of the lexicon beside which a name is no everyday word.
_NAMES = frozenset({"actor", "adjective", "generic", "direction", "where"})


class Gazetteer:
    """Places by name in one language; English names stand in where a language in Latin letters has none of its own.

    The places of the bundled registry, and those of a study's own, were ``chosen`` as those the press tells, so their
    names are taken at less than the thousands an import adds, of which every tenth is an everyday word as well.
    """

    def __init__(self, records: Sequence[PlaceRecord], lexicon: Lexicon, chosen: Sequence[PlaceRecord]) -> None:
        self.by_id = {record.place_id: record for record in records}
        self.book = Phrasebook(lexicon.clitics)
        self.article = lexicon.clitics.article
        self.chosen = frozenset(record.place_id for record in chosen)
        self.everyday = lexicon.word_sets["places", "everyday", "words"]
        self.twins = lexicon.folded(lexicon.places, "twins", "words")
        sorts = (row for row in lexicon.places.get("cue", ()) if row["level"] not in _PART_OF_NAMES)
        self.sorts = frozenset(fold_word(word) for row in sorts for word in row["words"])
        self.describing = lexicon.word_sets["places", "describing", "words"]
        capitals = "first" if lexicon.settings.get("capitals") else ""
        joined = tuple(lexicon.places.get("joined", {}).get("words", ()))
        spelling_of = lexicon.places.get("spelling", {})
        names: dict[str, list[str]] = {}
        for record in records:
            written = dict.fromkeys(record.names(lexicon.code, latin=lexicon.latin))
            for name in [*written, *(v for n in written for v in _other_spellings(n, spelling_of) if v not in written)]:
                for spelling in (name, *_joined_or_parted(name, joined)):
                    names.setdefault(spelling, []).append(record.place_id)
        self.known = frozenset(
            fold_word(spelling)
            for record in chosen
            for name in record.names(lexicon.code, latin=lexicon.latin)
            for spelling in (name, *_other_spellings(name, spelling_of), *_joined_or_parted(name, joined))
        )
        self.bare = frozenset(self._add_bare(names))
        for name, meant in names.items():
            self.book.add(name, Sense("place", tuple(dict.fromkeys(meant)), lemma=fold_word(name), capitals=capitals))

    def _add_bare(self, names: dict[str, list[str]]) -> set[str]:
        """Add names without an article they are registered with (الشيخ عيسى, شيخ عيسى); those of no other place."""
        added: dict[str, list[str]] = {}
        registered = {fold_word(name) for name in names}
        for name, meant in names.items() if self.article else ():
            for spelling in self._other_articles_of(fold_word(name)):
                added.setdefault(spelling, []).extend(meant)
        for spelling, meant in added.items():
            if " " in spelling or spelling not in registered:
                names.setdefault(spelling, []).extend(meant)
        return set(added) - registered

    def _other_articles_of(self, name: str) -> list[str]:
        """«الشيخ عيسى», «تل الضمان»: a name without the article of its first word, and of its second.

        Of two villages of one name, «شيوخ فوقاني» is told with both as well.
        """
        first, space, second = name.partition(" ")
        bare, behind = first.removeprefix(self.article), second.removeprefix(self.article)
        enough = len(bare) >= (_BARE_LEAD if space else _BARE_WORD)
        found = [bare + space + second] if enough and bare != first else []
        if not behind.startswith(self.article) and second in self.twins and bare == first:
            found.append(f"{self.article}{first} {self.article}{second}")
        short = behind != second and len(behind) >= _BARE_LEAD and first not in self.sorts
        return [*found, f"{first} {behind}"] if short else found

    def records_of(self, match: Match) -> tuple[PlaceRecord, ...]:
        """The places a match of ``book`` may mean."""
        return tuple(self.by_id[place_id] for place_id in match.sense.value)

    def is_chosen(self, record: PlaceRecord) -> bool:
        """Whether the bundled registry or the study's own places have a place."""
        return record.place_id in self.chosen

    def is_known(self, match: Match) -> bool:
        """Whether the registry or the study's own places have the name, for one of the places a match may mean.

        A name that only an import has is its own even where the place is not: gazetteers file everyday words there.
        """
        return match.sense.lemma in self.known and any(place_id in self.chosen for place_id in match.sense.value)

    def is_bare(self, match: Match) -> bool:
        """Whether a name is registered with the article that is left out here: a place behind a cue alone."""
        return match.sense.lemma in self.bare

    def is_everyday(self, match: Match) -> bool:
        """Whether a name of one word is listed as a word of the language as well."""
        return match.length == 1 and bool(self._forms(match.reading) & self.everyday)

    def is_other_word(self, match: Match, others: Sequence[Match]) -> bool:
        """Whether an imported name of one word is a word the lexicon knows. ``others``: what it has at the token."""
        return match.length == 1 and not self.is_known(match) and any(_same_word(m, match) for m in others)

    def is_describing(self, match: Match) -> bool:
        """Whether a name of one word stands as a plain adjective behind a cue («مدينة جديدة», a new town)."""
        return match.length == 1 and not match.reading.article and match.reading.stem in self.describing

    def _forms(self, reading: Reading) -> set[str]:
        return {self.article + reading.stem} if reading.article else {reading.stem}


def _joined_or_parted(name: str, first: Sequence[str]) -> list[str]:
    """«كفر نبل» and «كفرنبل»: the other spelling of a name that begins with one of the ``first`` words, if any."""
    head, space, rest = name.partition(" ")
    if space and head in first and " " not in rest:
        return [head + rest]
    if not space and (word := next((w for w in first if name.startswith(w) and len(name) - len(w) >= _REST), "")):
        return [f"{word} {name[len(word) :]}"]
    return []


def _other_spellings(name: str, spelling: Mapping[str, Any]) -> list[str]:
    """A name as others write it: with another article, and with a longer word for its sort of place."""
    articles = _other_articles(name, spelling)
    return [*articles, *(longer for one in (name, *articles) for longer in _other_sorts(one, spelling))]


def _other_sorts(name: str, spelling: Mapping[str, Any]) -> list[str]:
    """ "Jenin camp": the name with the words that the sort of place it ends in is also told by ("Jenin refugee camp")."""
    own, space, sort = name.rpartition(" ")
    return [own + space + other for other in spelling.get("sorts", {}).get(sort, ()) if own]


def _other_articles(name: str, spelling: Mapping[str, Any]) -> list[str]:
    """ "Al Mayadin": the name with the article its letters may be written with, and without where enough is left."""
    first, mark, rest = name.replace("-", " ", 1).partition(" ")
    if not mark or first.casefold() not in spelling.get("articles", ()):
        return []
    short = [rest] if len(rest) >= spelling.get("bare_letters", 0) else []
    return [f"{article.capitalize()}{joint}{rest}" for article in ("al", "el") for joint in " -"] + short


def _same_word(other: Match, match: Match) -> bool:
    """Whether a sense of the lexicon covers the same word, read with no more cut from it."""
    return (
        other.length == match.length
        and other.sense.kind not in _NAMES
        and not other.pronoun
        and other.reading.start <= match.reading.start
    )
