"""English: what go-betweens still bargain over, whom they meet on the way, and whose police a report tells."""

from __future__ import annotations

import pytest
from invented_reports import english

MEDIATION = "CONSULT:mediation"


@pytest.mark.parametrize(
    "text",
    [
        "Oman is mediating the release of Lebanese soldiers held by the Nusra Front.",
        "An Omani envoy, negotiating the release of ten Lebanese soldiers with the Nusra Front, left for Beirut.",
    ],
)
def test_a_release_still_bargained_over_is_mediation_between_its_sides(text: str) -> None:
    events = english(text)
    assert events == [(MEDIATION, {("mediator", "oman"), ("party", "leb-forces"), ("party", "nusra")})]


def test_whose_captives_a_go_between_wants_freed_is_no_go_between() -> None:
    ((mode, roles),) = english(
        "An Omani delegation stepped in to help secure the release of Lebanese soldiers held hostage by gunmen."
    )
    assert mode == MEDIATION
    assert roles == {("mediator", "oman"), ("party", "leb-forces")}


def test_who_is_told_behind_the_release_frees_them() -> None:
    events = dict(english("The Red Cross facilitated the release of two soldiers by the FARC on Monday."))
    roles = events["RETREAT:release"]
    assert ("initiator", "farc") in roles
    assert ("mediator", "icrc") in roles


def test_a_state_told_to_go_between_does_so_where_it_meets_an_armed_body() -> None:
    events = english(
        "An Omani delegation stepped in to help secure the release of Lebanese soldiers. Omani officials met Nusra "
        "Front commanders near Arsal on Friday."
    )
    assert (MEDIATION, {("mediator", "oman"), ("party", "nusra")}) in events
    apart = english("Oman mediates between Russia and Ukraine. Omani officials met Hamas leaders.")
    assert ("CONSULT", {("party", "oman"), ("party", "hamas")}) in apart


def test_the_police_are_of_the_land_whose_police_were_told() -> None:
    events = english("Kenyan police detained 40 people on Saturday. The police used tear gas against protesters.")
    assert ("initiator", "kenya") in dict(events)["ASSAULT:crowd-control"]


def test_an_armed_group_is_neither_the_police_nor_the_crowd() -> None:
    events = english(
        "A group of armed men came to the town. Protesters clashed with the police on Friday. The armed group seized "
        "the town hall."
    )
    assert dict(events)["COERCE:seize"] == {("initiator", "unidentified-gunmen")}


def test_a_relative_without_a_verb_of_its_own_ends_at_the_comma() -> None:
    events = english("The Kenyan government, which was no party to the talks, initially refused to free the prisoners.")
    assert [mode for mode, _ in events] == ["REJECT:yield"]
    assert ("initiator", "kenya") in events[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will help to facilitate the export of fish from Iceland.",
        "The envoy regretted that no agreement had been reached.",
    ],
)
def test_trade_made_easy_and_regret_are_no_events(text: str) -> None:
    assert not [mode for mode, _ in english(text) if mode in (MEDIATION, "AGREE:mediation", "ACCUSE:disapprove")]


def test_the_first_time_two_have_talked_is_no_talk_of_its_own() -> None:
    events = english(
        "Oman hosted negotiations between Kenya and Uganda on Monday, the first time the two countries have held talks since March."
    )
    assert events == [(MEDIATION, {("mediator", "oman"), ("party", "kenya"), ("party", "uganda")})]


def test_between_whom_somebody_will_try_to_broker_talks_is_told_with_the_talks() -> None:
    events = english("Oman said on Tuesday it would attempt to broker direct talks between Kenya and M23 rebels.")
    assert events == [("AGREE:mediation", {("initiator", "oman"), ("recipient", "kenya"), ("recipient", "m23")})]


def test_a_recognised_government_recognises_nobody() -> None:
    events = english("Yemen's internationally recognised government freed ten Houthi prisoners on Monday.")
    assert events == [("RETREAT:release", {("initiator", "yem-gov"), ("detainee", "houthis")})]


def test_people_somebody_has_detained_are_no_new_arrest() -> None:
    events = english("Kenya called on Oman to mediate in its dispute over the 12 Ugandan soldiers it has detained.")
    assert [mode for mode, _ in events] == ["REQUEST:mediation"]


@pytest.mark.parametrize(
    "text", ["Peace summit between Kenya and Uganda cancelled", "Talks between Kenya and Uganda postponed"]
)
def test_talks_that_a_headline_says_are_cancelled_did_not_happen(text: str) -> None:
    assert english(text) == []


def test_states_behind_the_word_for_go_betweens_are_these() -> None:
    events = english("Mediators Russia and Turkey urged Hamas to sign a truce.")
    assert ("initiator", "russia") in events[0][1]
    assert ("initiator", "turkey") in events[0][1]
