"""Reading: the path of one report from its text to its events, top to bottom.

fold → tokens → dates, numbers, places → items → elements → clauses and acts → who is meant → when → where
→ acts that are one act joined → events with their evidence
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...schema import Event, Report
from ..dates import Resolved, find_dates, find_durations, resolve
from ..numbers import find_numbers
from ..text import Folded, fold
from .absorbing import absorb_within_sentence
from .acts import TOLD, Act
from .assembly import Assembler, Stamp
from .attackers import Attackers
from .brokered_releases import settle_brokered_releases
from .by_actor import settle_by_actor
from .by_phone import settle_calls
from .carrying_mediators import carry_mediators
from .casualties import Casualties
from .charging import settle_charges
from .consenting import consent_to_mediation
from .contact_clauses import settle_contact_clauses
from .counterparts import infer_counterparts
from .cues import days_it_is_about
from .dateline import city_lines_apart, datelines_apart
from .declaring import settle_declarations
from .dispersed_crowds import settle_crowds
from .element_builder import ElementBuilder
from .elements import Element
from .envoys import Envoys
from .failing_efforts import settle_failing_efforts
from .found_items import FoundItems
from .giving_parts import give_parts
from .grammar import Grammar
from .ground_held import take_from_holders
from .grouping import group_acts
from .groups import Group
from .hashtags import tags_apart
from .held_abroad import settle_held_abroad
from .holding import fill_holders
from .instruments import take_instruments
from .items import itemize
from .joint_efforts import settle_joint_efforts
from .jointly_freed import freed_in_swap
from .known_actors import ARMED, TRIBE
from .lexicon import Lexicon
from .locating import Locator
from .makers import Makers
from .markup import markup_spans, within
from .mediating import MediationReader
from .missions import settle_missions
from .noun_phrases import Span
from .off_topic import OffTopic
from .ordinary_crime import OrdinaryCrime
from .other_senses import OtherSenses
from .outsiders import settle_outsiders
from .persuading import settle_efforts, settle_persuasion
from .place_mentions import PlaceMention, find_places
from .place_names import Gazetteer
from .politics import Politics
from .posts import take_posts
from .proposers import take_proposers
from .protested import take_protested
from .quoting import OriginalTokens, Quotes
from .reference import Discourse
from .report_country import ReportCountry
from .rumours import Rumours
from .sides_of_aims import take_sides_of_aims, take_sides_of_terms
from .sources import continued, sources
from .surroundings import Surroundings
from .swapping import free_in_return, give_back_the_dead, hand_over_the_dead, join_totals, received_in_return
from .taking_up import take_up
from .third_sides import set_third_sides, settle_mediators
from .timeline import Timeline
from .tokens import tokenize
from .told_helpers import share_told_helpers
from .tolls import settle_tolls
from .traded_people import trade_people
from .undergone import settle_undergone
from .visited_seats import visited_seats
from .weapons_struck import settle_weapons_struck
from .weighing import Weigher

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
        sentences = ElementBuilder(self.tokens, items, self.lexicon, original).build()
        mentions = [m for m in mentions if self.tokens[m.first].sentence not in self.datelines]
        locator = self._locator(mentions, found, sentences)
        acts, timeline = self._acts(sentences, resolved, locator)
        naming, known = self.lexicon.naming, self.lexicon.weights.known
        groups = group_acts(acts, timeline, locator, resolved.candidates, naming, known, self._announcing())
        groups = share_told_helpers(groups, acts, sentences, self.tokens, self.lexicon)
        around = Surroundings(self.lexicon, self.tokens, sentences, acts, locator.lands)
        makers = Makers(self.lexicon, days_it_is_about(resolved), resolved.dates, around)
        bygone = frozenset(sentence[0].sentence for sentence in sentences if sentence and makers.long_ago(sentence))
        groups = give_parts(groups, acts, sentences, self.tokens, self.lexicon, bygone)
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

    def _acts(self, sentences: Sentences, resolved: Resolved, locator: Locator) -> tuple[list[Act], Timeline]:
        """What the report tells, sentence after sentence: acts, who is meant in them, and when."""
        grammar = Grammar(self.lexicon)
        named_at = self._named(sentences)
        named = frozenset(named_at)
        armed = any(self.lexicon.actors[actor].type in ARMED for actor in named)
        areas = frozenset(c for r in locator.records for c in (r.admin1_pcode, r.admin2_pcode) if c)
        by_name = frozenset(self._named(sentences, short=False))
        discourse = Discourse(
            self.lexicon,
            locator.country,
            armed,
            named,
            by_name,
            published=resolved.candidates,
            areas=areas,
            lands=self._told_of(sentences),
            placed=locator.lands_named,
        )
        settings = self.lexicon.settings
        timeline = Timeline(
            resolved,
            self.lexicon.relations,
            continued(sentences),
            bool(settings.get("saying_apart")),
            frozenset(settings.get("same_day", ())),
            settings.get("accusative_ending", ""),
        )
        rumours = Rumours(self.lexicon, self.tokens)
        weigher = Weigher(self.lexicon, self.tokens, days_it_is_about(resolved))
        other = OffTopic(self.lexicon, self.tokens)
        crime = OrdinaryCrime(self.lexicon, self.tokens)
        politics = Politics(self.lexicon)
        senses = OtherSenses(self.lexicon, self.tokens)
        told_lands = frozenset(record.country for record in locator.records)
        envoys = Envoys(self.lexicon, self.tokens, locator.country, named_at, told_lands)
        attackers = Attackers(self.lexicon)
        casualties = Casualties(self.lexicon)
        told: list[Act] = []
        for sentence in sentences:
            acts = grammar.read(sentence)
            take_instruments(acts, self.lexicon)
            settle_weapons_struck(acts, self.lexicon)
            casualties.add(sentence, acts)
            discourse.resolve(sentence, acts)
            settle_charges(acts)
            settle_undergone(acts)
            settle_contact_clauses(acts, sentence, self.lexicon)
            take_posts(acts, self.lexicon)
            settle_by_actor(acts, self.lexicon)
            attackers.settle(acts, sentence)
            hand_over_the_dead(acts, sentence, self.lexicon.the_dead)
            settle_persuasion(acts)
            settle_missions(acts)
            settle_failing_efforts(acts, self.lexicon)
            settle_outsiders(acts, self.lexicon)
            set_third_sides(acts, sentence, self.lexicon)
            fill_holders(acts, sentence, self.lexicon)
            take_from_holders(acts)
            settle_held_abroad(acts, self.lexicon, locator.country)
            settle_brokered_releases(acts, sentence, self.lexicon)
            trade_people(acts)
            free_in_return(acts)
            freed_in_swap(acts, self.lexicon)
            join_totals(acts)
            received_in_return(acts)
            settle_mediators(acts, self.lexicon)
            give_back_the_dead(acts, self.lexicon.the_dead)
            settle_efforts(acts, self.lexicon)
            settle_crowds(acts, self.lexicon)
            take_protested(acts, sentence, self.lexicon)
            settle_calls(acts, self.lexicon)
            take_sides_of_aims(acts)
            take_sides_of_terms(acts)
            infer_counterparts(acts)
            weigher.sums(sentence, acts)
            absorb_within_sentence(acts)
            envoys.settle(acts, sentence)
            settle_tolls(acts, resolved.candidates, self.lexicon.relations, self.lexicon.clitics.article)
            rumours.settle(acts)
            senses.settle(acts)
            weigher.settle(sentence, acts)
            politics.settle(acts)
            carry_mediators(sentence, acts, told)
            take_up(acts, told, self.lexicon)
            consent_to_mediation(acts, self.lexicon)
            take_proposers(acts, self.lexicon)
            settle_declarations(acts, self.lexicon)
            timeline.read(sentence, acts)
            told += [act for act in acts if not (other.covers(act) or crime.covers(act))]
        discourse.two_sides.settle_ahead()
        settle_joint_efforts(told, self.lexicon)
        timeline.fill_from_subject_day([act for act in told if act.status == TOLD])
        return told, timeline

    def _named(self, sentences: Sentences, short: bool = True) -> dict[str, Span]:
        """The actors told anywhere in the report by name or by ``short`` name, with the first words that do; no kinds of people."""
        told: dict[str, Span] = {}
        for member in (m for s in sentences for e in s if e.phrase is not None for m in e.phrase.members):
            for actor in (member.actor, *(member.generic if short else ())):
                if actor is not None and self.lexicon.actors[actor].kind != "kind":
                    told.setdefault(actor, member.span)
        return told

    def _told_of(self, sentences: Sentences) -> Counter[str]:
        """How often the report tells of each country by its state or an adjective of origin."""
        members = (m for s in sentences for e in s if e.phrase is not None for m in e.phrase.members)
        told = (self.lexicon.actors.get(m.actor or m.adjective or "") for m in members)
        return Counter(a.country for a in told if a is not None and a.country and a.kind != "kind" and a.type != TRIBE)

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
