"""The country a report plays in, by which its short names are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ....datasets.actors import Actor
from ...text import fold_word
from ..lexicon.known_actors import TRIBE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..units.tokens import Tokens
from ..words.elements import Element
from ..words.place_mentions import QUARTER, PlaceMention


class ReportCountry:
    """Finds the country of one report. ``default``: that of a report that names no place."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, default: str | None) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        self.default = default
        self.capitals = bool(lexicon.settings.get("capitals"))
        rows = lexicon.places.get("unit_of", ())
        self.units = {fold_word(word): frozenset(row["countries"]) for row in rows for word in row["words"]}

    def of(self, mentions: Sequence[PlaceMention], sentences: Sequence[Sequence[Element]]) -> str | None:
        """The country, None where the report does not say. ``mentions``: the places it tells."""
        telling = [m for m in mentions if m.cue != QUARTER] or mentions  # «شارع القدس» tells no country
        countries = [lands.pop() for m in telling if len(lands := self._may_lie_in(m)) == 1]
        phrases = [e.phrase for sentence in sentences for e in sentence if e.phrase]
        actors = [self.lexicon.actors.get(m.actor) for phrase in phrases for m in phrase.members if m.actor]
        countries = self._fought_over(actors, countries or self._lands(mentions))
        found = report_country(actors, countries, self.default, self.lexicon.fought_over)
        return found or self._of_its_forces(phrases)

    def _of_its_forces(self, phrases: Sequence[NounPhrase]) -> str | None:
        """ "Kenyan police": the one country whose army or police a report tells that names no place and no body."""
        serving, actors = self.lexicon.people.get("national", {}), self.lexicon.actors
        owners = {m.adjective for phrase in phrases for m in phrase.members if m.fallback in serving}
        for at, matches in enumerate(self.lexicon.book.all_matches(self.tokens)):
            for m in matches:
                behind = self.tokens[at + m.length : at + m.length + 1]
                if m.sense.kind == "adjective" and behind and behind[0].word in serving.values():
                    owners.add(m.sense.value)
        lands = {actors[owner].country for owner in owners if owner in actors}
        return lands.pop() or None if len(lands) == 1 else None

    def _may_lie_in(self, mention: PlaceMention) -> set[str]:
        """The countries of the places a name may mean, of those that have such a unit («قضاء سنجار»)."""
        countries = {record.country for record in mention.records}
        forms = self.lexicon.clitics.forms(mention.head) if mention.head and len(countries) > 1 else ()
        having = next((self.units[form] for form in forms if form in self.units), frozenset(countries))
        return countries & having or countries

    def _fought_over(self, actors: Sequence[Actor | None], places: Sequence[str]) -> list[str]:
        """The countries of the places; where these only host talks, the one country with armed groups that is told.

        That of all bodies of fighters named, where no place is in it; else that of all bodies and states.
        """
        fighting = {a.country for a in actors if a is not None and a.kind == "organisation" and a.type == "REB"} - {""}
        if self.capitals and len(fighting) == 1 and not fighting & set(places):
            return [str(fighting.pop())]
        hosts = not self.lexicon.fought_over & set(places)
        told = {a.country for a in actors if a is not None and a.country in self.lexicon.fought_over}
        return [told.pop()] if hosts and len(told) == 1 else list(places)

    def _lands(self, mentions: Sequence[PlaceMention]) -> list[str]:
        """Of the countries the report names by word, those in which places with namesakes elsewhere may lie."""
        if not self.capitals:
            return []
        words = self.lexicon.book.all_matches(self.tokens)
        states = [m.sense.value for at in words for m in at if m.sense.kind in ("land", "adjective", "demonym")]
        named = Counter(self.lexicon.actors[state].country for state in states if state in self.lexicon.actors)
        told: list[str] = []
        for mention in mentions:
            fitting = {r.country for r in mention.records} & named.keys()
            if fitting:
                told.append(max(sorted(fitting), key=lambda country: named[country]))
        return told


def report_country(
    actors: Iterable[Actor | None],
    place_countries: Sequence[str],
    default: str | None = None,
    fought_over: frozenset[str] = frozenset(),
) -> str | None:
    """The country a report plays in: that of most of its places, else of most of its actors, else of the only state told.

    Of countries told as often, one with armed groups of its own (``fought_over``): others host its talks.
    """
    if place_countries:
        told = Counter(place_countries)
        return max(told, key=lambda country: (told[country], country in fought_over))
    if default:
        return default
    named = [a for a in actors if a is not None and a.country]
    countries = Counter(a.country for a in named if a.kind != "state" and a.type != TRIBE)
    if countries:
        return countries.most_common(1)[0][0]
    states = {a.country for a in named}
    return states.pop() if len(states) == 1 else None
