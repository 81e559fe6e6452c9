"""The rules coder: the path of a report from its text to its events, top to bottom.

fold → tokens → dates, numbers, places → items → elements → clauses and acts → who is meant → when → where
→ acts that are one act joined → events with their evidence
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from ...datasets.actors import Actor, bundled_actors
from ...datasets.places import PlaceRecord, bundled_places, places_digest
from ...schema import Event, Report, WasataError
from ..dates import Resolution, Resolved, find_dates, find_durations, resolve
from ..dates.mention import PartOfDay
from ..numbers import NumberMention, find_numbers
from ..text import Folded, fold
from .absorbing import absorb_invitations, absorb_within_sentence, infer_counterparts
from .acts import BACKGROUND, MENTIONED, TOLD, Act
from .assembly import Assembler, Stamp
from .elements import Element, ElementBuilder
from .grammar import Grammar
from .items import Item, itemize
from .lexicon import Lexicon, languages
from .locating import Located, Locator, choose
from .mediating import MediationReader
from .merging import Group, add_mentions, merge
from .noun_phrases import Span
from .phrasebook import Sense
from .place_mentions import Gazetteer, PlaceMention, find_places
from .reference import ARMED, Discourse, report_country
from .swapping import both_directions
from .timeline import Timeline
from .tokens import Token, tokenize

VERSION = "1.0"
_VERBAL = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT"})
#: Coding rule 2: what is older than this before the report is background.
WINDOW = timedelta(days=60)


class LanguageError(WasataError, ValueError):
    """A report in a language there is no lexicon for."""


@dataclass(slots=True)
class Coded:
    """What coding one report gave: its events and what a person should be told."""

    report: Report
    events: list[Event]
    warnings: list[str] = field(default_factory=list)


class RulesCoder:
    """Codes reports by rules. Build one and code many: lexicons are compiled once a language."""

    def __init__(
        self,
        *,
        event: type[Event] = Event,
        actors: Sequence[Actor] | None = None,
        places: Sequence[PlaceRecord] | None = None,
        gazetteer: str | None = None,
        country: str | None = None,
    ) -> None:
        self.event = event
        self.actors = tuple(actors) if actors is not None else bundled_actors()
        self.places = tuple(places) if places is not None else bundled_places()
        self.gazetteer_digest = gazetteer or places_digest(None)
        self.country = country
        self._lexicons: dict[str, tuple[Lexicon, Gazetteer]] = {}

    def code(self, report: Report, coded_at: datetime | None = None) -> Coded:
        """The events of a report. Raises LanguageError where no lexicon reads its language."""
        lexicon, gazetteer = self._language(report.language)
        return _Reading(self, report, lexicon, gazetteer).code(coded_at or datetime.now(UTC).replace(microsecond=0))

    def _language(self, code: str) -> tuple[Lexicon, Gazetteer]:
        if code not in languages():
            raise LanguageError(
                f"There is no lexicon for the language {code!r}; there are: {', '.join(languages())}. "
                "A folder under curation/languages adds one."
            )
        if code not in self._lexicons:
            lexicon = Lexicon(code, self.actors, self.event)
            self._lexicons[code] = (
                lexicon,
                Gazetteer(self.places, code, lexicon.clitics, lexicon.settings.get("capitals", False)),
            )
        return self._lexicons[code]


class _Reading:
    """One report on its way through the coder."""

    def __init__(self, coder: RulesCoder, report: Report, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.coder = coder
        self.report = report
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.folded: Folded = fold(report.text)
        self.tokens: list[Token] = tokenize(
            self.folded, lexicon.clitics.glue, _body_end(self.folded, lexicon), lexicon.abbreviations
        )
        self.warnings: list[str] = []

    def code(self, coded_at: datetime) -> Coded:
        resolved = self._dates()
        mentions = find_places(self.tokens, self.lexicon, self.gazetteer)
        items = itemize(self.tokens, self.lexicon, self._taken(resolved, mentions))
        original = [self.report.text[slice(*self.folded.span(t.begin, t.end))] for t in self.tokens]
        sentences = ElementBuilder(self.tokens, items, self.lexicon, original).build()
        locator = self._places(mentions, sentences)
        acts, timeline = self._acts(sentences, resolved, locator.country)
        groups = self._groups(acts, timeline, locator, resolved)
        events = self._events(groups, sentences, coded_at)
        return Coded(self.report, events, self.warnings)

    # -- what the text mentions ---------------------------------------------------------------------------------------

    def _dates(self) -> Resolved:
        published = self.report.published
        days = (published.earliest, published.latest) if published else None
        stop = self.tokens[-1].end if self.tokens else 0
        found = [m for m in find_dates(self.folded, self.lexicon.dates) if m.end <= stop]
        resolved = resolve(found, days, self.report.timezone or "Asia/Damascus")
        if resolved.conflict:
            self.warnings.append(f"{self.report.report_id}: {resolved.conflict}")
        return resolved

    def _taken(self, resolved: Resolved, mentions: Sequence[PlaceMention]) -> dict[int, Item]:
        """Items found before the phrasebook is asked: dates, numbers and places, by their first token."""
        taken: dict[int, Item] = {}
        for mention in mentions:
            taken[mention.first] = self._item(mention.first, mention.stop, "place", mention)
        for number in find_numbers(self.folded, self.lexicon.numbers):
            self._take(taken, number.begin, number.end, "number", number)
        for resolution in resolved.dates:
            if not isinstance(resolution.mention.meaning, PartOfDay):
                self._take(taken, resolution.mention.begin, resolution.mention.end, "date", resolution)
        return taken

    def _take(
        self, taken: dict[int, Item], begin: int, end: int, kind: str, payload: NumberMention | Resolution
    ) -> None:
        inside = [t for t in self.tokens if t.begin < end and t.end > begin]
        if inside:
            first, stop = inside[0].index, inside[-1].index + 1
            for token in range(first, stop):
                if token in taken and taken[token].kind != "place":
                    taken.pop(token)
            if first not in taken or kind == "date":
                taken[first] = self._item(first, stop, kind, payload)

    def _item(self, first: int, stop: int, kind: str, payload: object) -> Item:
        word = self.tokens[first].word
        reading = (
            next(
                (
                    m.reading
                    for m in self.lexicon.book.matches(self.tokens, first)
                    if m.sense.kind in ("cue", "pointer")
                ),
                None,
            )
            if kind == "place"
            else None
        )
        if kind == "place" and reading is None:
            found = self.gazetteer.book.matches(self.tokens, first)
            reading = found[0].reading if found else None
        if kind == "number":
            begin = payload.begin  # type: ignore[attr-defined]
            cut = sum(p < begin for p in self.tokens[first].positions)
            reading = next((r for r in self.lexicon.clitics.readings(word) if r.start == cut), None)
        readings = (reading,) if reading else self.lexicon.clitics.readings(word)[:1]
        return Item(
            first,
            stop,
            (Sense(kind, kind),),
            readings,
            ("",),
            " ".join(t.word for t in self.tokens[first:stop]),
            payload,
        )

    def _places(self, mentions: Sequence[PlaceMention], sentences: Sequence[Sequence[Element]]) -> Locator:
        countries = [records.pop() for m in mentions if len(records := {r.country for r in m.records}) == 1]
        actors = [
            self.lexicon.actors.get(m.actor)
            for s in sentences
            for e in s
            if e.phrase
            for m in e.phrase.members
            if m.actor
        ]
        country = report_country(actors, countries, self.coder.country)
        locator = Locator(country)
        surfaces = [
            self.report.text[slice(*self.folded.span(self._start(m), self.tokens[m.stop - 1].end))] for m in mentions
        ]
        locator.resolve_all(mentions, surfaces)
        return locator

    def _start(self, mention: PlaceMention) -> int:
        token = self.tokens[mention.first]
        found = [
            m.reading.start
            for m in self.lexicon.book.matches(self.tokens, mention.first)
            if m.sense.kind in ("cue", "pointer")
        ]
        if not found:
            found = [m.reading.start for m in self.gazetteer.book.matches(self.tokens, mention.first)]
        return token.positions[min(found[0] if found else 0, len(token.word) - 1)]

    # -- what it tells --------------------------------------------------------------------------------------------------

    def _acts(
        self, sentences: Sequence[Sequence[Element]], resolved: Resolved, country: str | None
    ) -> tuple[list[Act], Timeline]:
        grammar = Grammar(self.lexicon)
        discourse = Discourse(self.lexicon, country, self._tells_of_armed_bodies(sentences))
        timeline = Timeline(resolved, frozenset(s[0].sentence for s in sentences if s and _goes_on(s)))
        told: list[Act] = []
        for sentence in sentences:
            acts = grammar.read(sentence)
            discourse.resolve(sentence, acts)
            infer_counterparts(acts)
            absorb_within_sentence(acts)
            timeline.read(sentence, acts)
            told += acts
        timeline.fill_from_only_date([a for a in told if a.status == TOLD])
        return told, timeline

    def _tells_of_armed_bodies(self, sentences: Sequence[Sequence[Element]]) -> bool:
        """Whether armed bodies, by name or by short name, are told anywhere in the report."""
        members = (m for s in sentences for e in s if e.phrase is not None for m in e.phrase.members)
        told = {actor for m in members for actor in (m.actor, *m.generic) if actor is not None}
        return any(self.lexicon.actors[a].type in ARMED and self.lexicon.actors[a].kind != "kind" for a in told)

    def _groups(self, acts: Sequence[Act], timeline: Timeline, locator: Locator, resolved: Resolved) -> list[Group]:
        groups: list[Group] = []
        named: list[Group] = []
        for act in acts:
            dating = timeline.datings.get(id(act))
            if act.frame.needs or not _happened(act, dating, resolved.candidates):
                continue
            for one in both_directions(act):
                group = Group(one.mode, [one], dating, self._where(act, locator), list(one.mediators))
                (named if act.status == MENTIONED else groups).append(group)
        kinds = frozenset(a.id for a in self.lexicon.actors.values() if a.kind == "kind")
        merged = absorb_invitations(add_mentions(merge(groups, kinds), named, kinds))
        for group in merged:
            if (
                group.located is None
                and group.root != "COERCE"
                and group.dating is not None
                and (anchor := group.dating.anchor) is not None
            ):
                home = next((g for g in merged if any(a is anchor for a in g.acts)), None)
                group.located = home.located if home else None
        return merged

    def _where(self, act: Act, locator: Locator) -> Located | None:
        """The finest place told at or near the act, in its clause or the clause around it."""
        clause = act.clause
        within = (*act.content, *act.purpose)
        content = (
            min((c.element.index for c in within if c.clause is clause), default=None) if act.root in _VERBAL else None
        )
        if act.frame.about or act.frame.content_as == "part":
            content = act.element.index
        places = [
            locator.resolved[e.place.first]
            for e in clause.elements
            if e.kind == "place"
            and e.place is not None
            and e.place.relation in ("at", "near", "")
            and (content is None or e.index < content)
        ]
        if not places and act.described is not None:
            told = [
                e.place
                for e in act.described.elements
                if e.place is not None and e.place.relation in ("at", "near", "")
            ]
            places = [locator.resolved[place.first] for place in told]
        if not places and clause.parent is not None and clause.has("relative_place"):
            places = [locator.resolved[e.place.first] for e in clause.parent.elements if e.place is not None][-1:]
        return choose(places)

    # -- what becomes of it ---------------------------------------------------------------------------------------------

    def _events(
        self, groups: Sequence[Group], sentences: Sequence[Sequence[Element]], coded_at: datetime
    ) -> list[Event]:
        durations = find_durations(self.folded, self.lexicon.dates)
        stamp = Stamp("rules", VERSION, self.coder.gazetteer_digest, coded_at)
        mediation = MediationReader(self.lexicon, self.tokens, durations)
        assembler = Assembler(self.report, self.folded, self.lexicon, mediation, stamp)
        sources = self._sources(sentences)
        opening = min((a.sentence for g in groups for a in g.acts), default=0)
        events: list[Event] = []
        for group in sorted(groups, key=lambda g: min(a.element.span[0] for a in g.acts)):
            main = not events and any(a.sentence == opening for a in group.acts)
            source = next((sources[a.sentence] for a in group.acts if a.sentence in sources), None)
            event = assembler.event(group, groups, main, source)
            if event is not None:
                events.append(event)
        return events

    def _sources(self, sentences: Sequence[Sequence[Element]]) -> dict[int, Span]:
        """Who tells each sentence, where it says so: the source's words, carried on while a source goes on."""
        found: dict[int, Span] = {}
        last: Span | None = None
        for sentence in sentences:
            source = next((e for e in sentence[:6] if e.kind == "source"), None)
            if source is not None:
                last = (source.span[0], self._source_end(source.tokens[1]))
                found[sentence[0].sentence] = last
            elif last is not None and sentence and _goes_on(sentence):
                found[sentence[0].sentence] = last
        return found

    def _source_end(self, index: int) -> int:
        """A source's words run over those of its description."""
        tokens = self.tokens
        while index < len(tokens) and tokens[index].is_word and not self.lexicon.book.matches(tokens, index):
            index += 1
        return tokens[index - 1].end


def _body_end(folded: Folded, lexicon: Lexicon) -> int:
    """Folded position at which the site's own words begin: the first line that is one of the known lines."""
    position = 0
    for line in folded.text.split("\n"):
        if line.strip() and " ".join(line.split()).startswith(lexicon.boilerplate):
            return position
        position += len(line) + 1
    return len(folded.text)


def _happened(act: Act, dating: object, candidates: Sequence[date]) -> bool:
    """Told as done, and within the window: background remarks count only with a date of their own inside it."""
    resolution: Resolution | None = getattr(dating, "resolution", None)
    latest = resolution.latest if resolution else None
    if latest is not None and candidates and latest < candidates[0] - WINDOW:
        return False
    if act.status == BACKGROUND:
        return latest is not None and bool(candidates)
    return act.status in (TOLD, MENTIONED)


def _goes_on(sentence: Sequence[Element]) -> bool:
    """Whether a sentence opens by letting a source go on («وأضافت المصادر أن»)."""
    opening = [e for e in sentence if e.kind == "verb"][:1]
    return bool(opening) and "continuing" in opening[0].classes and opening[0].index <= 1
