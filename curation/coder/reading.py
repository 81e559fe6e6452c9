"""Reading: the path of one report from its text to its events, top to bottom.

fold → tokens → dates, numbers, places → items → elements → clauses and acts → who is meant → when → where
→ acts that are one act joined → events with their evidence
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...schema import Event, Report
from ..dates import Resolved, find_dates, find_durations, resolve
from ..numbers import find_numbers
from ..text import Folded, fold
from .acts.cues import days_it_is_about
from .acts.grammar import Grammar
from .acts.groups import Group
from .clauses.acts import Act
from .clauses.element_builder import ElementBuilder
from .days_and_places.report_country import ReportCountry
from .days_and_places.timeline import Timeline
from .days_and_places.visited_seats import visited_seats
from .events.assembly import Assembler, Stamp
from .events.grouping import group_acts
from .events.sources import sources
from .lexicon.lexicon import Lexicon
from .lexicon.place_names import Gazetteer
from .mediation.giving_parts import give_parts
from .mediation.mediating import MediationReader
from .mediation.told_helpers import share_told_helpers
from .settling import Settling
from .sifting.makers import Makers
from .sifting.surroundings import Surroundings
from .units.markup import markup_spans, within
from .units.quoting import OriginalTokens, Quotes
from .units.tokens import tokenize
from .words.dateline import city_lines_apart, datelines_apart
from .words.elements import Element
from .words.found_items import FoundItems
from .words.hashtags import tags_apart
from .words.items import itemize
from .words.locating import Locator
from .words.place_mentions import PlaceMention, find_places

#: The time zone of a report that names none.
_TIMEZONE = "Asia/Damascus"
Sentences = Sequence[Sequence[Element]]


@dataclass(slots=True)
class Coded:
    """What coding one report gave: its events and what a person should be told."""

    report: Report
    events: list[Event]
    warnings: list[str] = field(default_factory=list)


class Reading:
    """One report on its way through the coder. ``country``: where it plays if it names no place."""

    def __init__(self, report: Report, lexicon: Lexicon, gazetteer: Gazetteer, country: str | None) -> None:
        self.report = report
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.country = country
        self.folded = fold(report.text)
        self.quotes = Quotes(report, self.folded)
        self.tokens = tokenize(
            self.folded,
            lexicon.clitics.glue,
            _body_end(self.folded, lexicon),
            lexicon.abbreviations,
            lexicon.settings.get("closing_letters", ()),
        )
        self.datelines: frozenset[int] = frozenset()
        if lexicon.settings.get("capitals"):
            self.tokens, self.datelines = datelines_apart(self.tokens, lexicon.seats)
        else:
            self.tokens = city_lines_apart(self.tokens, lexicon.cities)
        if "#" in report.text:
            self.tokens = tags_apart(self.tokens, self.folded)
        self.warnings: list[str] = []

    def code(self, stamp: Stamp) -> Coded:
        """The report's events, each with the run's ``stamp``."""
        resolved = self._dates()
        mentions = find_places(self.tokens, self.lexicon, self.gazetteer)
        numbers = find_numbers(self.folded, self.lexicon.numbers)
        found = FoundItems(self.tokens, self.lexicon, self.gazetteer)
        items = itemize(self.tokens, self.lexicon, found.by_token(mentions, numbers, resolved))
        original = OriginalTokens(self.quotes, self.tokens)
        built = ElementBuilder(self.tokens, items, self.lexicon, original).build()
        sentences = [told for told in built if not (told and told[0].sentence in self.datelines)]  # "(Valley Press) –"
        mentions = [m for m in mentions if self.tokens[m.first].sentence not in self.datelines]
        locator = self._locator(mentions, found, sentences)
        acts, timeline, on_topic = self._acts(sentences, resolved, locator)
        naming, known = self.lexicon.naming, self.lexicon.weights.known
        around = Surroundings(self.lexicon, self.tokens, sentences, acts, locator.lands)
        makers = Makers(self.lexicon, days_it_is_about(resolved), resolved.dates, around)
        bygone = frozenset(sentence[0].sentence for sentence in sentences if sentence and makers.long_ago(sentence))
        groups = group_acts(acts, timeline, locator, resolved.candidates, naming, known, self._announcing(), bygone)
        groups = share_told_helpers(groups, acts, on_topic, self.tokens, self.lexicon)
        groups = give_parts(groups, acts, on_topic, self.tokens, self.lexicon, bygone)
        groups = [group for group in groups if not makers.bygone(group)]
        return Coded(self.report, self._events(groups, sentences, stamp, makers), self.warnings)

    def _announcing(self) -> frozenset[int]:
        """Numbers of the sentences whose words tell of several acts at once."""
        words, tokens = self.lexicon.several_acts, self.tokens
        found = [(at, words[token.word]) for at, token in enumerate(tokens) if token.word in words]
        return frozenset(
            tokens[at].sentence
            for at, behind in found
            if "" in behind or (at + 1 < len(tokens) and tokens[at + 1].word in behind)
        )

    def _dates(self) -> Resolved:
        """The dates the report tells, resolved from its day of publication."""
        published = self.report.published
        days = (published.earliest, published.latest) if published else None
        stop = self.tokens[-1].end if self.tokens else 0
        links = markup_spans(self.folded.text)
        found = [m for m in find_dates(self.folded, self.lexicon.dates) if m.end <= stop and not within(m.begin, links)]
        resolved = resolve(found, days, self.report.timezone or _TIMEZONE)
        if resolved.conflict:
            self.warnings.append(f"{self.report.report_id}: {resolved.conflict}")
        return resolved

    def _locator(self, mentions: Sequence[PlaceMention], found: FoundItems, sentences: Sentences) -> Locator:
        """The places the report tells, resolved from the country it plays in."""
        country = ReportCountry(self.lexicon, self.tokens, self.country).of(mentions, sentences)
        bare = str(self.lexicon.places.get("bare", {}).get("level", "admin1"))
        locator = Locator(country, bare, self.gazetteer.chosen)
        mentions = [*mentions, *visited_seats(sentences, self.tokens, self.gazetteer)]
        surfaces = [self.quotes.words((found.begin(m), self.tokens[m.stop - 1].end)) for m in mentions]
        locator.resolve_all(mentions, surfaces, [self.tokens[m.first].sentence for m in mentions])
        return locator

    def _acts(
        self, sentences: Sentences, resolved: Resolved, locator: Locator
    ) -> tuple[list[Act], Timeline, Sentences]:
        """What the report tells, sentence after sentence: acts, who is meant in them, and when; and the sentences on topic."""
        settling = Settling(self.lexicon, self.tokens, sentences, resolved, locator)
        grammar = Grammar(self.lexicon)
        for sentence in sentences:
            settling.settle(sentence, grammar.read(sentence))
        return settling.told_by_all(), settling.timeline, settling.on_topic(sentences)

    def _events(self, groups: Sequence[Group], sentences: Sentences, stamp: Stamp, makers: Makers) -> list[Event]:
        """The events in the order the report tells them; the first is the main one if the report opens with it."""
        durations = find_durations(self.folded, self.lexicon.dates)
        mediation = MediationReader(self.lexicon, self.tokens, durations)
        assembler = Assembler(self.quotes, self.lexicon, mediation, stamp)
        told_by = sources(sentences, self.tokens, self.lexicon)
        opening = min((act.sentence for group in groups for act in group.acts), default=0)
        told: list[tuple[Event, Group]] = []
        for group in sorted(groups, key=lambda g: min(act.element.span[0] for act in g.acts)):
            main = not told and any(act.sentence == opening for act in group.acts)
            source = next((told_by[act.sentence] for act in group.acts if act.sentence in told_by), None)
            event = assembler.event(group, groups, main, source)
            if event is not None:
                told.append((event, group))
        events = makers.kept(told)
        if events and not any(event.primary for event in events):
            events[0] = events[0].model_copy(update={"primary": True})
        return events


def _body_end(folded: Folded, lexicon: Lexicon) -> int:
    """Folded position at which the site's own words begin: the first line that is one of the known lines."""
    position = 0
    for line in folded.text.split("\n"):
        if line.strip() and " ".join(line.split()).startswith(lexicon.boilerplate):
            return position
        position += len(line) + 1
    return len(folded.text)
