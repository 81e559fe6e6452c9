"""Settling: what the acts of one sentence are, who takes part in them and how they are told, step after step.

Order matters: who is meant comes before who stands in which role, roles before third sides, these before acts that are one
act, and what is told at all last. A step that needs what earlier sentences told keeps it here or in an object of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..dates import Resolved
from .acts.by_actor import settle_by_actor
from .acts.cues import days_it_is_about, timeliness
from .acts.rumours import Rumours
from .acts.running import settle_operations
from .acts.third_sides import set_third_sides, settle_mediators
from .acts.tolls import settle_tolls
from .acts.traded_people import trade_people
from .acts.undergone import settle_undergone
from .clauses.acts import TOLD, Act
from .clauses.contact_clauses import settle_contact_clauses
from .days_and_places.timeline import Timeline
from .events.absorbing import absorb_within_sentence
from .events.announced_meetings import agree_on_meetings
from .events.sources import continued
from .lexicon.known_actors import ARMED, TRIBE
from .lexicon.lexicon import Lexicon
from .mediation.brokered_releases import settle_brokered_releases
from .mediation.carrying_mediators import carry_mediators
from .mediation.consenting import consent_to_mediation
from .mediation.envoys import Envoys
from .mediation.failing_efforts import settle_failing_efforts
from .mediation.joint_efforts import settle_joint_efforts
from .mediation.missions import settle_missions
from .mediation.outsiders import settle_outsiders
from .mediation.own_messages import settle_own_messages
from .mediation.persuading import settle_efforts, settle_persuasion
from .mediation.proposers import take_proposers
from .mediation.taking_up import take_up
from .reference.reference import Discourse
from .roles.attackers import Attackers
from .roles.by_phone import settle_calls
from .roles.casualties import Casualties
from .roles.charging import settle_charges
from .roles.counterparts import infer_counterparts
from .roles.declaring import settle_declarations
from .roles.dispersed_crowds import settle_crowds
from .roles.gatherings import settle_gatherings
from .roles.ground_held import take_from_holders
from .roles.held_abroad import settle_held_abroad
from .roles.holding import fill_holders
from .roles.instruments import take_instruments
from .roles.jointly_freed import freed_in_swap
from .roles.posts import leave_staff, take_posts
from .roles.protested import take_blamed, take_protested
from .roles.refused_drafts import settle_refused_drafts
from .roles.sides_of_aims import take_sides_of_aims, take_sides_of_talks, take_sides_of_terms, take_sides_of_truces
from .roles.swap_shares import share_swaps, tell_what_it_included
from .roles.swapping import free_in_return, give_back_the_dead, hand_over_the_dead, join_totals, received_in_return
from .roles.weapons_struck import settle_weapons_struck
from .roles.whose_support import settle_whose_support
from .sifting.off_topic import OffTopic
from .sifting.ordinary_crime import OrdinaryCrime
from .sifting.other_senses import OtherSenses
from .sifting.politics import Politics
from .sifting.weighing import Weigher
from .units.noun_phrases import Span
from .units.tokens import Tokens
from .words.elements import Element
from .words.locating import Locator

Sentences = Sequence[Sequence[Element]]


class Settling:
    """Settles the acts of one report's sentences, in the order of the text."""

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Tokens,
        sentences: Sentences,
        resolved: Resolved,
        locator: Locator,
    ) -> None:
        self.lexicon = lexicon
        self.resolved = resolved
        self.country = locator.country
        self.told: list[Act] = []
        named_at = self._named(sentences)
        named = frozenset(named_at)
        self.discourse = Discourse(
            lexicon,
            locator.country,
            any(lexicon.actors[actor].type in ARMED for actor in named),
            named,
            frozenset(self._named(sentences, short=False)),
            published=resolved.candidates,
            areas=frozenset(c for r in locator.records for c in (r.admin1_pcode, r.admin2_pcode) if c),
            lands=self._told_of(sentences),
            placed=locator.lands_named,
        )
        settings = lexicon.settings
        self.timeline = Timeline(
            resolved,
            lexicon.relations,
            continued(sentences),
            bool(settings.get("saying_apart")),
            frozenset(settings.get("same_day", ())),
            settings.get("accusative_ending", ""),
        )
        told_lands = frozenset(record.country for record in locator.records)
        self.envoys = Envoys(lexicon, tokens, locator.country, named_at, told_lands)
        self.attackers = Attackers(lexicon)
        self.casualties = Casualties(lexicon)
        self.rumours = Rumours(lexicon, tokens)
        self.senses = OtherSenses(lexicon, tokens)
        days = days_it_is_about(resolved)
        dated = any(timeliness(one, days) == "day" for one in resolved.dates)
        self.weigher = Weigher(lexicon, tokens, days, dated)
        self.politics = Politics(lexicon)
        self.off_topic = OffTopic(lexicon, tokens)
        self.crime = OrdinaryCrime(lexicon, tokens)

    def settle(self, sentence: Sequence[Element], acts: list[Act]) -> None:
        """Settle the acts read in a sentence and keep those that the report tells."""
        self._who(sentence, acts)
        self._third_sides(sentence, acts)
        self._one_act(sentence, acts)
        self._whether_told(sentence, acts)
        self._with_earlier(sentence, acts)
        self.told += [act for act in acts if not (self.off_topic.covers(act) or self.crime.covers(act))]

    def on_topic(self, sentences: Sequence[Sequence[Element]]) -> list[Sequence[Element]]:
        """The sentences that are not of sport, markets and the like: "the match that brought the two together" mediates nothing."""
        surely = self.off_topic.surely
        return [told for told in sentences if not (told and told[0].sentence in surely)]

    def told_by_all(self) -> list[Act]:
        """The acts of all sentences, once what only a later sentence says is known."""
        self.discourse.two_sides.settle_ahead()
        settle_joint_efforts(self.told, self.lexicon)
        self.timeline.fill_from_subject_day([act for act in self.told if act.status == TOLD])
        return self.told

    def _who(self, sentence: Sequence[Element], acts: list[Act]) -> None:
        """Who is meant, and who did it to whom."""
        lexicon = self.lexicon
        settle_operations(acts, sentence)
        take_instruments(acts, lexicon)
        settle_weapons_struck(acts, lexicon)
        self.casualties.add(sentence, acts)
        self.discourse.resolve(sentence, acts)
        settle_charges(acts)
        settle_undergone(acts)
        settle_contact_clauses(acts, sentence, lexicon)
        take_posts(acts, lexicon)
        leave_staff(acts, lexicon)
        settle_by_actor(acts, lexicon)
        self.attackers.settle(acts, sentence)
        hand_over_the_dead(acts, sentence, lexicon.the_dead)

    def _third_sides(self, sentence: Sequence[Element], acts: list[Act]) -> None:
        """Who stands between the sides, holds or frees people, or helped an act about."""
        lexicon = self.lexicon
        settle_persuasion(acts)
        settle_missions(acts)
        settle_own_messages(acts)
        settle_failing_efforts(acts, lexicon)
        settle_outsiders(acts, lexicon)
        set_third_sides(acts, sentence, lexicon)
        fill_holders(acts, sentence, lexicon)
        take_from_holders(acts)
        settle_held_abroad(acts, lexicon, self.country)
        settle_brokered_releases(acts, sentence, lexicon)
        trade_people(acts)
        tell_what_it_included(acts)
        free_in_return(acts)
        freed_in_swap(acts, lexicon)
        join_totals(acts)
        received_in_return(acts)
        settle_mediators(acts, lexicon)
        give_back_the_dead(acts, lexicon.the_dead)
        settle_efforts(acts, lexicon)
        settle_gatherings(acts, lexicon)
        settle_crowds(acts, lexicon)
        take_protested(acts, sentence, lexicon)
        settle_refused_drafts(acts, sentence, lexicon)
        settle_whose_support(acts, lexicon)
        settle_calls(acts, lexicon)

    def _one_act(self, sentence: Sequence[Element], acts: list[Act]) -> None:
        """Sides left to be understood, and acts of the sentence that are one act."""
        take_sides_of_aims(acts)
        take_sides_of_talks(acts)
        take_sides_of_terms(acts)
        take_sides_of_truces(acts)
        infer_counterparts(acts)
        take_blamed(acts, sentence, self.lexicon)
        self.weigher.sums(sentence, acts)
        absorb_within_sentence(acts)
        self.envoys.settle(acts, sentence)

    def _whether_told(self, sentence: Sequence[Element], acts: list[Act]) -> None:
        """Whether the acts are told as having happened, in the sense of the codebook."""
        lexicon = self.lexicon
        settle_tolls(acts, self.resolved.candidates, lexicon.relations, lexicon.clitics.article)
        self.rumours.settle(acts)
        self.senses.settle(acts)
        self.weigher.settle(sentence, acts)
        self.politics.settle(acts)

    def _with_earlier(self, sentence: Sequence[Element], acts: list[Act]) -> None:
        """What earlier sentences tell of the same acts, and when they were."""
        lexicon = self.lexicon
        share_swaps(acts, sentence, self.told, lexicon.actors)
        carry_mediators(sentence, acts, self.told)
        take_up(acts, self.told, lexicon)
        consent_to_mediation(acts, lexicon)
        take_proposers(acts, lexicon)
        settle_declarations(acts, lexicon)
        self.timeline.read(sentence, acts)
        agree_on_meetings(acts, self.told, self.timeline.datings, lexicon.relations)

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
