"""English errands: who is sent to one side of a conflict, or meets it about its end, and where clauses and names begin there."""

from __future__ import annotations

import pytest
from invented_reports import english, english_events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Qatar sent a delegation to Israel on Friday to discuss a truce with Hamas.",
            ("CONSULT:mediation", {("mediator", "qatar"), ("party", "israel"), ("party", "hamas")}),
        ),
        (
            "Kenya dispatched an envoy to Juba on Friday to mediate between the South Sudanese government and the SPLM-IO.",
            ("CONSULT:mediation", {("mediator", "kenya"), ("party", "south-sudan-gov"), ("party", "splm-io")}),
        ),
        (
            "The Houthis sent negotiators to Muscat on Friday.",
            ("CONSULT:visit", {("party", "houthis")}),
        ),
        (
            "An Egyptian security delegation arrived in Israel on Thursday to discuss a truce in Gaza.",
            ("CONSULT:mediation", {("mediator", "egypt"), ("party", "israel")}),
        ),
        (
            "The Omani foreign minister met the Iranian foreign minister on Monday to discuss a roadmap that the United States has put forward.",
            ("CONSULT:mediation", {("mediator", "oman"), ("party", "iran")}),
        ),
        (
            "The Omani foreign minister met the Iranian foreign minister on Monday to discuss trade.",
            ("CONSULT", {("party", "oman"), ("party", "iran")}),
        ),
    ],
)
def test_who_is_sent_to_one_side_about_the_conflict_mediates(text: str, event: object) -> None:
    assert english(text) == [event]


def test_a_delegation_still_to_be_sent_is_a_promise() -> None:
    ((mode, _),) = english("Hamas said on Monday it would send a delegation to Cairo.")
    assert mode == "AGREE"


def test_a_comma_between_a_town_and_its_land_parts_no_clause() -> None:
    (event,) = english_events(
        "Envoy Amos Brandt of the UN met in Beirut, Lebanon, on Tuesday with Hezbollah to end the war."
    )
    assert {(p.role, p.actor_id) for p in event.participants} >= {("party", "hezbollah")}
    assert event.place is not None and event.place.place_id == "lbn-beirut"


def test_representatives_of_two_groups_are_those_groups() -> None:
    (event,) = english("African Union mediators held talks on Monday with representatives of two rebel movements.")
    assert event == ("CONSULT:mediation", {("mediator", "african-union"), ("party", "rebels-unknown")})


def test_a_body_may_begin_with_a_short_name() -> None:
    (event,) = english("The Coalition of Patriots for Change attacked Birao on Monday.")
    assert event == ("ASSAULT", {("initiator", "cpc-car")})
