"""English: what only lasts, describes, warns or follows from an act told beside it is no event. Invented reports."""

from __future__ import annotations

import pytest

from .invented_reports import english as told
from .invented_reports import english_events


@pytest.mark.parametrize(
    "text",
    [
        "Myanmar's army signed a truce with the insurgents it has been battling along the river.",
        "Israel signed a truce with the faction it had been fighting since spring.",
    ],
)
def test_whom_somebody_has_been_fighting_says_who_is_meant(text):
    assert [mode for mode, _ in told(text)] == ["AGREE"]


def test_who_has_been_fighting_is_told_in_a_main_clause():
    assert ("ASSAULT", {("party", "saf"), ("party", "rsf")}) in told("The SAF has been battling the RSF in El Obeid.")


def test_the_coup_that_ousted_somebody_is_background():
    assert all(
        mode != "SANCTION:expel" for mode, _ in told("The coup that ousted the president drew a rebuke from Mali.")
    )


@pytest.mark.parametrize(
    ("text", "threatens"),
    [
        ("Turkey warned that the plan would undermine the peace process.", False),
        ("Turkey warned that it would respond to any attack.", True),
        ("Turkey warned that any attack would be met with force.", True),
    ],
)
def test_a_warning_of_what_something_else_would_do_threatens_nobody(text, threatens):
    assert any(mode.startswith("THREATEN") for mode, _ in told(text)) is threatens


def test_nobody_undertakes_what_is_scheduled_for_somebody_untold():
    assert told("The delegation was scheduled to hold talks with Hamas leaders on Sunday.") == []


def test_what_an_attack_wrecked_was_not_its_aim():
    [(mode, roles)] = told("Al-Shabaab ambushed a patrol of Kenyan troops, destroying two trucks.")
    assert (mode, roles) == ("ASSAULT", {("initiator", "al-shabaab"), ("recipient", "kenya")})


def test_what_was_wrecked_as_the_aim_is_destruction():
    [(mode, _)] = told("Israeli forces demolished two houses in Hebron.")
    assert mode == "ASSAULT:destroy"


@pytest.mark.parametrize("what", ["an army post", "an army checkpoint", "a police station"])
def test_the_post_of_a_body_is_the_bodys(what):
    [(_, roles)] = told(f"Gunmen attacked {what} in Hawija.")
    assert {role for role, _ in roles} == {"initiator", "recipient"}


def test_the_peace_and_security_council_is_the_african_unions():
    [(_, roles)] = told("The African Union's Peace and Security Council urged a halt to the fighting.")
    assert ("initiator", "african-union") in roles


@pytest.mark.parametrize(
    "text",
    [
        "Rebels fighting the Sudanese army attacked a base in Talodi.",
        "Protesters demanding new elections blocked the main road in Daraa.",
    ],
)
def test_what_people_do_that_a_verb_behind_tells_of_is_no_second_event(text):
    assert len(told(text)) == 1


def test_who_held_people_that_were_freed_stands_behind():
    events = told("Ten villagers held hostage for a week by armed militias in a school have been freed near Bria.")
    assert [mode for mode, _ in events] == ["RETREAT:release"]


def test_a_remark_between_a_deal_and_its_verb():
    [(mode, roles)] = told("Hamas said that a truce, brokered by Egypt, had been reached with Israel.")
    assert mode == "AGREE"
    assert {("mediator", "egypt"), ("party", "israel")} <= roles


def test_major_cities_are_no_majors():
    [(mode, _)] = told("The rebels seized two major cities in Yemen.")
    assert mode == "COERCE:seize"


def test_the_two_groups_bear_arms():
    events = told(
        "Al-Nusra Front met Qatari envoys. The Islamic State shelled Arsal. The two groups then freed three hostages."
    )
    assert events[-1] == ("RETREAT:release", {("initiator", "nusra"), ("initiator", "is"), ("detainee", "hostages")})


def test_a_commitment_affirmed_is_an_undertaking():
    [(mode, roles)] = told("Congo and Rwanda reaffirmed their commitment to a truce.")
    assert (mode, {actor for _, actor in roles}) == ("AGREE", {"drc", "rwanda"})


def test_a_dateline_of_a_name_with_a_hyphen_is_no_place_of_the_act():
    text = "AL-MUKALLA: A Kuwaiti committee met officers of the Southern Transitional Council in Aden on Sunday."
    [event] = english_events(text)
    assert event.place.place_id == "yem-aden"


def test_heavily_armed_people_are_given_nothing():
    assert [mode for mode, _ in told("Ten teachers were abducted in Kaduna by heavily armed gunmen.")] == [
        "ASSAULT:abduct"
    ]
