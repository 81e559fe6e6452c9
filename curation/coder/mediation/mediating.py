"""Mediation details: result, form, strategy, issue, length and who asked, each with its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ....datasets.actors import Actor
from ....schema import Event, Mediation
from ...dates import Duration
from ..acts.groups import Group
from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Span
from ..units.tokens import Token, Tokens

NOT_TOLD = "not told"
#: Roots of acts that are themselves what a mediation came to, and what words beside them may add: that it is only a part.
_RESULTS, _IN_PART = frozenset({"RETREAT", "AGREE", "CONCEDE"}), frozenset({"partial", "agreement"})
NOT_BEGUN = "the mediation has not begun"


@dataclass(slots=True)
class MediationFound:
    """The model's values with the folded spans of their words, and reasons for what stays open."""

    values: dict[str, object] = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)

    def model(self, mediators: tuple[str, ...]) -> Mediation:
        return Mediation(mediators=mediators, **self.values)  # type: ignore[arg-type]


class MediationReader:
    """Reads what a report says of a mediation; words in ``mediation.toml``."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, durations: Sequence[Duration]) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        self.durations = durations
        self.book = lexicon.mediation_book

    def read(
        self, group: Group, groups: Sequence[Group], sides: Mapping[str, str | None], mediators: tuple[str, ...]
    ) -> MediationFound:
        """The mediation of one event. ``sides``: side of each actor; ``groups``: the report's other events."""
        found = MediationFound()
        words = self._words(group)
        self._issue(group, found)
        self._outcome(group, groups, words, found)
        self._duration(group, found)
        self._strategy(group, mediators, words, found)
        self._initiator(groups, sides, mediators, found)
        if group.root == "CONSULT" and "setting" in words:
            found.values["setting"], found.spans["setting"] = words["setting"][0], [words["setting"][1]]
        if mediators:
            types = {
                mediator_type(self.lexicon.event, self.lexicon.actors[m]) for m in mediators if m in self.lexicon.actors
            } - {None}
            found.values["mediator_type"] = types.pop() if len(types) == 1 else "mixed" if types else None
        return found

    def _words(self, group: Group) -> dict[str, tuple[str, Span]]:
        """The strongest word of each sort in the sentences that tell the event."""
        sentences = group.sentences
        best: dict[str, tuple[int, str, Span]] = {}
        inside: dict[str, int] = {}  # «دون التوصل إلى اتفاق» holds «التوصل إلى اتفاق»: the longer words count
        told = self.book.all_matches(self.tokens)
        for token in self._tokens_of(sentences):
            for match in told[token.index]:
                stop = token.index + match.length
                if stop <= inside.get(match.sense.kind, -1):
                    continue
                inside[match.sense.kind] = stop
                order, code = match.sense.value
                span = (token.positions[min(match.reading.start, len(token.word) - 1)], self.tokens[stop - 1].end)
                if match.sense.kind not in best or order < best[match.sense.kind][0]:
                    best[match.sense.kind] = (order, code, span)
        return {kind: (code, span) for kind, (_, code, span) in best.items()}

    def _tokens_of(self, sentences: set[int]) -> list[Token]:
        """The tokens of sentences, in text order."""
        found: list[Token] = []
        for number in sorted(sentences):
            first = bisect_left(self.tokens, number, key=lambda token: token.sentence)
            found += self.tokens[first : bisect_right(self.tokens, number, first, key=lambda token: token.sentence)]
        return found

    def _outcome(
        self, group: Group, groups: Sequence[Group], words: dict[str, tuple[str, Span]], found: MediationFound
    ) -> None:
        declared = next((act for act in group.acts if act.frame.outcome), None)
        if declared is not None:
            found.values["outcome"], found.spans["outcome"] = declared.frame.outcome, [declared.element.span]
        elif group.mode == "REJECT:mediation":
            found.values["outcome"], found.spans["outcome"] = "refused", [group.first.element.span]
        elif group.mode.endswith(":mediation") and group.root != "CONSULT":
            # an agreement told here is one to mediate, not one that mediation brought
            found.unknown["mediation.outcome"] = NOT_BEGUN if group.root in ("AGREE", "REQUEST") else NOT_TOLD
        elif "outcome" in words and (group.root not in _RESULTS or words["outcome"][0] in _IN_PART):
            found.values["outcome"], found.spans["outcome"] = words["outcome"][0], [words["outcome"][1]]
        elif group.root in _RESULTS:
            found.values["outcome"], found.spans["outcome"] = "agreement", [group.first.element.span]
        elif (refusal := self._refused_there(group, groups, found.values.get("issue"))) is not None:
            found.values["outcome"], found.spans["outcome"] = "none", [_words_of(refusal)]
        else:
            found.unknown["mediation.outcome"] = NOT_TOLD

    @staticmethod
    def _refused_there(group: Group, groups: Sequence[Group], issue: object) -> Act | None:
        """A refusal, at the mediated meeting, of what the mediation was about: it ended without agreement."""
        members = {id(a) for a in group.acts}
        for other in groups:
            if (
                other.root == "REJECT"
                and other.dating is not None
                and other.dating.anchor is not None
                and id(other.dating.anchor) in members
                and issue is not None
                and issue in {content.frame.issue for act in other.acts for content in act.content}
            ):
                return other.first
        return None

    def _issue(self, group: Group, found: MediationFound) -> None:
        about = [
            c
            for a in (*group.acts, *group.absorbed)
            for c in (*a.purpose, *a.content, *[p for m in a.means for p in m.purpose])
        ]
        for act in [*about, *group.acts]:
            if act.frame.issue:
                found.values["issue"], found.spans["issue"] = act.frame.issue, [_words_of(act)]
                return

    def _duration(self, group: Group, found: MediationFound) -> None:
        sentences = group.sentences if group.root == "CONSULT" else set()
        for duration in self.durations if sentences else ():
            token = self.tokens[bisect_right(self.tokens, duration.begin, key=lambda token: token.begin) - 1]
            if token.sentence in sentences and token.begin <= duration.begin < token.end:
                found.values["duration_hours"], found.spans["duration_hours"] = (
                    duration.hours,
                    [(duration.begin, duration.end)],
                )
                return

    def _strategy(
        self, group: Group, mediators: tuple[str, ...], words: dict[str, tuple[str, Span]], found: MediationFound
    ) -> None:
        if not mediators:
            return
        if "strategy" in words:
            found.values["strategy"], found.spans["strategy"] = words["strategy"][0], [words["strategy"][1]]
        elif invitation := next(
            (a for a in group.absorbed if a.mode == "REQUEST:meet" and set(mediators) & a.subjects), None
        ):
            found.values["strategy"], found.spans["strategy"] = "procedural", [invitation.element.span]
        else:
            found.values["strategy"] = "unspecified"

    def _initiator(
        self,
        groups: Sequence[Group],
        sides: Mapping[str, str | None],
        mediators: tuple[str, ...],
        found: MediationFound,
    ) -> None:
        for other in groups:
            if other.mode != "REQUEST:mediation":
                continue
            asked, asking = other.actors("recipient"), other.actors("initiator")
            if asked and mediators and not asked & set(mediators):
                continue
            parties = {sides.get(a) for a in asking} - {None}
            if len(parties) == 1:
                found.values["initiated_by"] = f"party {parties.pop()}"
                found.spans["initiated_by"] = [_words_of(other.first)]
                return
        found.unknown["mediation.initiated_by"] = NOT_TOLD


def mediator_type(event: type[Event], actor: Actor) -> str | None:
    """The appointing entity's type of a registry actor, by the sectors and kinds each term of the vocabulary lists."""
    for term in event.vocabulary("mediator_type"):
        extra = term.extra
        if actor.id in extra.get("actors", ()):
            return term.code
    for term in event.vocabulary("mediator_type"):
        extra = term.extra
        if actor.kind in extra.get("kinds", ()) or (
            actor.type in extra.get("sectors", ()) and extra.get("state_side", actor.state_side) == actor.state_side
        ):
            return term.code
    return None


def _words_of(act: Act) -> Span:
    """From an act's own words to the end of its first phrase after them."""
    end = act.element.span[1]
    for filler in act.slots.values():
        if filler.phrase.span[0] >= end and filler.phrase.span[0] - end < 60 and filler.role != "initiator":
            end = max(end, filler.phrase.span[1])
    for content in act.content:
        if 0 <= content.element.span[0] - act.element.span[1] < 60:
            end = max(end, content.element.span[1])
    return act.element.span[0], end
