"""English sides: who fights whom, capitals as the two sides of talks, and sides told by what sets them against each other."""

from __future__ import annotations

import pytest
from invented_reports import english, english_events

LIBYA = {("party", "gnu"), ("party", "lna")}


def test_a_clash_takes_its_toll_and_has_both_sides() -> None:
    (event,) = english_events(
        "Police clashed with supporters of the opposition in the Senegalese capital on Monday, leaving four people dead "
        "and dozens injured."
    )
    assert event.event_type == "ASSAULT"
    assert {(p.role, p.actor_id) for p in event.participants} == {("party", "senegal"), ("party", "opposition-unknown")}
    assert {(c.kind, c.low) for c in event.counts} == {("killed", 4), ("injured", 20)}


def test_those_hit_by_a_clash_of_others_are_counted_and_nobody_s_aim() -> None:
    (event,) = english_events("Fighting between the army and the RSF in Omdurman left 12 people dead on Monday.")
    assert {(p.role, p.actor_id) for p in event.participants} == {("party", "saf"), ("party", "rsf")}
    assert [c.best for c in event.counts] == [12]


def test_a_riot_takes_the_toll_of_the_clash_it_was() -> None:
    (event,) = english_events("Clashes between protesters and security forces in Tunis left two dead.")
    assert event.event_mode == "PROTEST:riot"
    assert [(c.kind, c.best) for c in event.counts] == [("killed", 2)]


def test_what_police_did_to_protesters_they_clashed_with_is_theirs() -> None:
    events = english("Security forces clashed with protesters in Nasiriyah on Tuesday, killing two demonstrators.")
    assert ("ASSAULT", {("initiator", "iraq-forces"), ("recipient", "protesters")}) in events


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Talks between Riyadh and Tehran resumed on Monday.", {"saudi-arabia", "iran"}),
        ("Talks between Moscow and Kyiv, which began last week, resumed on Monday.", {"russia", "ukraine"}),
    ],
)
def test_capitals_are_the_states_whose_talks_are_told(text: str, sides: set[str]) -> None:
    ((mode, roles),) = english(text)
    assert mode == "CONSULT"
    assert roles == {("party", side) for side in sides}


def test_capitals_are_towns_where_a_road_lies_between_them() -> None:
    assert english("The road between Damascus and Beirut reopened on Monday.") == []


def test_a_capital_that_a_relative_clause_goes_on_about_hosts() -> None:
    events = english(
        "Baghdad, which has good relations with both Tehran and Riyadh, hosted a round of talks between the two rivals "
        "on Thursday."
    )
    assert events == [("CONSULT:mediation", {("mediator", "iraq-gov"), ("party", "iran"), ("party", "saudi-arabia")})]


@pytest.mark.parametrize("who", ["Libyan rival factions", "Rival Libyan factions", "Libya's rival factions"])
def test_rivals_of_a_land_are_the_two_sides_of_its_conflict(who: str) -> None:
    assert english(f"{who} agreed on Tuesday to unify the central bank.") == [("AGREE", LIBYA)]


def test_rivals_of_a_land_are_those_the_report_names() -> None:
    events = english(
        "Libya rivals reach deal to halt clashes\nElders have brokered a truce to halt clashes between rival militias in "
        "Tripoli. The violence pitted the Seventh Infantry Brigade from the city of Tarhuna, previously aligned with the "
        "Defence Ministry, against the so-called Tripoli Protection Force."
    )
    sides = {("party", "kaniyat"), ("party", "tpf")}
    assert ("AGREE", {("mediator", "notables"), *sides}) in events
    assert ("ASSAULT", sides) in events


def test_what_went_on_while_something_else_happened_has_its_sides() -> None:
    events = english("The announcement came as clashes continued in Omdurman between the army and the RSF.")
    assert events == [("ASSAULT", {("party", "saf"), ("party", "rsf")})]


def test_militias_that_agree_to_cease_firing_agree_with_each_other() -> None:
    assert english("Militias in Zawiya agree to end clashes") == [("AGREE", {("party", "local-armed-groups")})]


def test_terms_of_a_deal_are_no_demand() -> None:
    assert english("The deal calls for the withdrawal of Turkish forces from Libya.") == []


def test_a_province_called_a_state_tells_nothing() -> None:
    (event,) = english_events(
        "Clashes erupted, late on Tuesday, between the army and RSF fighters in the capital, Khartoum, and El Obeid, the "
        "capital of North Kordofan state."
    )
    assert {(p.role, p.actor_id) for p in event.participants} == {("party", "saf"), ("party", "rsf")}
