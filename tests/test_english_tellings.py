"""English tellings: tolls joined by "and", crowds, swaps told as releases, talks that are left, bodies told by "the group"."""

from __future__ import annotations

import pytest
from invented_reports import english, english_events


def counts(text: str) -> dict[str, int | None]:
    (event,) = english_events(text)
    return {count.kind: count.low for count in event.counts}


@pytest.mark.parametrize(
    "text",
    [
        "At least six villagers were killed and nine injured in a drone strike that targeted a market in Omdurman.",
        "Six people were killed and at least nine others wounded on Monday in a car bomb in Mogadishu.",
        "Six soldiers were killed and nine others injured when gunmen attacked a checkpoint in Zinder.",
    ],
)
def test_the_hurt_go_on_with_the_auxiliary_of_the_dead(text: str) -> None:
    assert counts(text) == {"killed": 6, "injured": 9}


def test_a_strike_on_what_it_targeted_keeps_its_means() -> None:
    ((mode, roles),) = english(
        "Two people were killed and five injured in a drone strike that targeted a clinic in Nyala."
    )
    assert mode == "ASSAULT:drone"
    assert roles == {("recipient", "civilians")}


def test_a_protest_broken_up_is_one_of_protesters() -> None:
    ((mode, roles),) = english("Police fired tear gas on Saturday to break up anti-government protests in Tunis.")
    assert mode == "ASSAULT:crowd-control"
    assert roles == {("initiator", "tunisia"), ("recipient", "protesters")}


def test_opponents_who_free_prisoners_in_an_exchange_free_each_other_s() -> None:
    events = english("Yemen's government and the Houthis freed 60 detainees on Sunday to complete a prisoner exchange.")
    assert [(mode, {r for r, _ in roles}) for mode, roles in events] == [
        ("RETREAT:release", {"initiator", "detainee"})
    ] * 2
    assert {a for _, roles in events for r, a in roles if r == "initiator"} == {"yem-gov", "houthis"}


def test_whom_the_talks_somebody_left_were_with() -> None:
    events = english(
        "The Sudanese army suspended its participation in US-brokered talks with the Rapid Support Forces."
    )
    assert events == [("SANCTION:withdraw", {("initiator", "saf"), ("recipient", "rsf"), ("mediator", "us")})]


def test_elders_who_set_out_to_free_somebody_mediate() -> None:
    events = english(
        "Tribal elders travelled to Wana on Monday to secure the release of ten policemen held by the Taliban."
    )
    assert events == [("CONSULT:mediation", {("mediator", "tribal-elders"), ("party", "taliban")})]


def test_an_answer_to_mediators_goes_through_them() -> None:
    events = english("Hamas has delivered its response to a new truce proposal to Egyptian and Qatari mediators.")
    assert events == [("CONSULT:mediation", {("mediator", "egypt"), ("mediator", "qatar"), ("party", "hamas")})]
    assert english("Iran delivered its response to the draft on Monday.") == []


def test_a_delegation_is_that_of_the_body_that_sent_it() -> None:
    ((_, roles),) = english(
        "A Houthi delegation arrived in Muscat on Monday. The delegation held talks with Omani officials."
    )
    assert roles == {("party", "houthis"), ("party", "oman")}


def test_people_of_the_group_are_the_group() -> None:
    events = english("Al Shabaab has lost two towns. The group's fighters seized a third on Monday.")
    assert ("COERCE:seize", {("initiator", "al-shabaab")}) in events


def test_people_taken_hostage_are_those_told_before() -> None:
    events = english("The militants released four teachers who had been taken hostage last week.")
    assert ("ASSAULT:abduct", {("detainee", "teachers")}) in events


def test_counted_fighters_backed_by_a_state() -> None:
    assert counts("An air strike killed eight Iran-backed Iraqi militiamen near Abu Kamal on Friday.") == {"killed": 8}


@pytest.mark.parametrize(
    "text",
    [
        "The deal was signed on Monday, according to a press release issued by the ministry.",
        "The official spoke about the talks, requesting anonymity.",
        "The mediator apologised to the people for the lack of progress.",
        "The war has displaced thousands of families.",
    ],
)
def test_words_that_tell_no_act_of_their_own(text: str) -> None:
    assert not {mode for mode, _ in english(text)} & {"RETREAT:release", "REQUEST", "SUPPORT", "COERCE:deport"}


def test_a_border_of_two_lands_is_neither_of_them() -> None:
    events = english("US air strikes hit Iran-backed groups on the Syrian side of the Iraq-Syria border on Friday.")
    assert events == [("ASSAULT:aerial", {("initiator", "us"), ("recipient", "iran-backed-militias")})]


def test_talks_of_a_capital_or_land_are_held_there_or_about_it() -> None:
    assert all(
        ("party", "egypt") not in roles for _, roles in english("Hamas said the Cairo talks had ended on Monday.")
    )
