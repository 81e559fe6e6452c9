"""English: efforts of a third side, tried or failed; what two sides are asked to come back to; what only describes."""

from __future__ import annotations

import pytest
from invented_reports import by_role
from invented_reports import english_events as coded


@pytest.mark.parametrize(
    "told",
    [
        "failed on Monday to bridge the gaps between Israel and Hamas",
        "sought on Monday to broker a truce between Israel and Hamas",
        "worked on Monday to salvage the truce between Israel and Hamas",
        "stepped in on Monday to reconcile Israel and Hamas",
    ],
)
def test_who_tries_to_settle_what_is_between_others_mediates(told: str) -> None:
    (event,) = coded(f"Norway {told}.")
    assert event.event_mode == "CONSULT:mediation"
    assert by_role(event) == {"mediator": ["norway"], "party": ["israel", "hamas"]}


def test_a_gap_that_is_nobody_s_is_not_mediated() -> None:
    assert coded("The company tried on Monday to bridge the funding gap.") == []


@pytest.mark.parametrize("talks", ["US-mediated negotiations", "years of US-mediated negotiations"])
def test_a_deal_behind_mediated_talks_is_the_deal_with_the_mediator(talks: str) -> None:
    (event,) = coded(f"Israel and Lebanon signed a border deal on Sunday after {talks}.")
    assert (event.event_type, event.event_mode) == ("AGREE", None)
    assert by_role(event) == {"party": ["israel", "lebanon"], "mediator": ["us"]}


def test_who_agrees_to_come_to_mediated_talks_still_agrees_to_mediation() -> None:
    (event,) = coded("The Yemeni government agreed on Sunday to attend UN-brokered talks with the Houthis.")
    assert event.event_mode == "AGREE:mediation"


@pytest.mark.parametrize(
    "asked",
    [
        "urged the Houthis and the Yemeni government to return to the table",
        "called on the Houthis and the Yemeni government to return to talks",
        "appealed to the Houthis and the Yemeni government to hold talks",
    ],
)
def test_who_asks_others_to_talk_asks_for_a_meeting(asked: str) -> None:
    (event,) = coded(f"Norway {asked} on Sunday.")
    assert event.event_mode == "REQUEST:meet"
    assert by_role(event) == {"initiator": ["norway"], "recipient": ["houthis", "yem-gov"]}


def test_a_place_between_does_not_part_what_is_asked_from_the_asking() -> None:
    (event,) = coded("The UN envoy urged the warring parties in Libya to return to talks.")
    assert event.event_mode == "REQUEST:meet"


def test_what_stands_behind_a_struck_body_is_its_thing() -> None:
    (event,) = coded("Turkish helicopters struck PKK caves in northern Iraq on Sunday.")
    assert by_role(event) == {"initiator": ["tur-forces"], "recipient": ["pkk"]}


def test_a_name_that_ends_in_a_craft_strikes_from_the_air() -> None:
    (event,) = coded("Israeli jets pounded the southern suburbs of Beirut on Sunday.")
    assert event.event_mode == "ASSAULT:aerial"
    (event,) = coded("Israeli artillery pounded the southern suburbs of Beirut on Sunday.")
    assert event.event_mode == "ASSAULT:heavy-weapons"


def test_a_crowd_marches_where_it_marches_through() -> None:
    (event,) = coded("Thousands marched through Algiers on Tuesday against the president.")
    assert (event.event_mode, event.place and event.place.name) == ("PROTEST:demo", "Algiers")


def test_fire_exchanged_is_of_light_arms() -> None:
    (event,) = coded("Fighters of the Zintan brigade exchanged fire with the Nawasi Brigade in Tripoli on Sunday.")
    assert (event.event_mode, by_role(event)) == ("ASSAULT:firearms", {"party": ["zintan", "nawasi"]})


def test_guests_and_mourners_are_civilians() -> None:
    (event,) = coded("An air strike by the Saudi-led coalition killed a dozen mourners in Saada on Sunday.")
    assert by_role(event) == {"initiator": ["saudi-coalition"], "recipient": ["civilians"]}


def test_a_crowd_is_the_one_broken_up_not_the_one_told_before() -> None:
    (event,) = (
        e
        for e in coded("After a protest in Baghdad, Iraqi police fired tear gas to disperse a sit-in on Sunday.")
        if e.event_type == "ASSAULT"
    )
    assert by_role(event)["recipient"] == ["protesters"]
