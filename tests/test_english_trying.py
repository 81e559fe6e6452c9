"""English efforts: whoever tries to bring two sides to settle goes between them, whatever the construction."""

from __future__ import annotations

import pytest
from invented_reports import english

SUDAN = {("party", "saf"), ("party", "rsf")}
GAZA = {("party", "hamas"), ("party", "israel")}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Jordan has been in touch with both camps in efforts to persuade Hamas and Israel to accept a truce.",
            ("CONSULT:mediation", {("mediator", "jordan"), *GAZA}),
        ),
        (
            "Chad is trying to convince the Sudanese army and the Rapid Support Forces to return to talks.",
            ("CONSULT:mediation", {("mediator", "chad"), *SUDAN}),
        ),
        (
            "Turkey has intensified its efforts to end the fighting between Sudan's army and the Rapid Support Forces.",
            ("CONSULT:mediation", {("mediator", "turkey"), *SUDAN}),
        ),
        (
            "Attempts by Kuwait and Oman to broker a truce between Hamas and Israel have stalled.",
            ("CONSULT:mediation", {("mediator", "kuwait"), ("mediator", "oman"), *GAZA}),
        ),
        (
            "IGAD said it was sending its envoy to Port Sudan to persuade the army and the Rapid Support Forces to hold talks.",
            ("CONSULT:mediation", {("mediator", "igad"), *SUDAN}),
        ),
    ],
)
def test_efforts_between_two_sides_are_mediation(text: str, event: object) -> None:
    assert english(text) == [event]


def test_whoever_persuades_one_side_only_asks_it_for_something() -> None:
    ((mode, roles),) = english("Jordan persuaded Hamas to release the hostages.")
    assert mode == "REQUEST:yield"
    assert {("initiator", "jordan"), ("recipient", "hamas")} <= roles


def test_efforts_that_somebody_only_calls_for_are_not_made() -> None:
    assert all(
        mode != "CONSULT:mediation" for mode, _ in english("The EU called for efforts to broker a truce in Sudan.")
    )


def test_who_mediates_along_with_another_in_a_relative_clause() -> None:
    events = english("Egypt, which along with Qatar has mediated talks between Israel and Hamas, called for restraint.")
    assert ("CONSULT:mediation", {("mediator", "egypt"), ("mediator", "qatar"), *GAZA}) in events


def test_what_talks_were_brokered_by_is_told_before_what_they_failed_to_do() -> None:
    events = english("Weeks of talks between Hamas and Israel brokered by Kuwait have not yielded a truce.")
    assert events == [("CONSULT:mediation", {("mediator", "kuwait"), *GAZA})]


def test_talks_being_facilitated_have_their_mediator_in_a_relative_clause() -> None:
    events = english("Talks between Hamas and Israel, which are being facilitated by Kuwait, have stalled.")
    assert events == [("CONSULT:mediation", {("mediator", "kuwait"), *GAZA})]


def test_a_deal_that_hosted_talks_led_to() -> None:
    events = english(
        "Kuwait hosted the talks, which led to an agreement between Ethiopia and Eritrea to reopen their border."
    )
    assert ("AGREE", {("mediator", "kuwait"), ("party", "ethiopia"), ("party", "eritrea")}) in events


def test_who_announces_a_deal_after_mediating_between_its_sides() -> None:
    events = english(
        "Ethiopia and Eritrea agreed on Monday to reopen their border, the Kenyan president announced after mediating "
        "between the two countries."
    )
    assert events == [("AGREE", {("mediator", "kenya"), ("party", "ethiopia"), ("party", "eritrea")})]


def test_the_sides_whom_somebody_brought_together() -> None:
    ((mode, roles),) = english(
        "The government of Colombia and the ELN, brought together by Norway, held talks on Monday."
    )
    assert mode == "CONSULT:mediation"
    assert ("mediator", "norway") in roles


def test_captives_handed_over_to_a_go_between_are_freed() -> None:
    events = english("Four hostages were handed over to the Red Cross on Sunday, the Israeli army said.")
    assert events == [("RETREAT:release", {("detainee", "hostages"), ("mediator", "icrc")})]


def test_an_offer_to_help_settle_a_dispute_is_one_of_mediation() -> None:
    events = english("Pakistan's prime minister offered to help resolve the dispute between Tehran and Riyadh.")
    assert events == [
        ("AGREE:mediation", {("initiator", "pakistan"), ("recipient", "iran"), ("recipient", "saudi-arabia")})
    ]


def test_what_was_brokered_long_ago_is_no_mediation_of_today() -> None:
    events = english("Turkey and the UN brokered the grain deal in July 2019. Russia pulled out of the deal on Monday.")
    assert [mode for mode, _ in events] == ["SANCTION:withdraw"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kuwait's emir travelled to Riyadh on Monday for talks aimed at defusing the row between Qatar and Bahrain.",
            {("mediator", "kuwait"), ("party", "qatar"), ("party", "bahrain")},
        ),
        (
            "Kuwait is trying to defuse the row between Qatar and Bahrain.",
            {("mediator", "kuwait"), ("party", "qatar"), ("party", "bahrain")},
        ),
        (
            "The Vatican is mediating a prisoner exchange between Russia and Ukraine.",
            {("mediator", "vatican"), ("party", "russia"), ("party", "ukraine")},
        ),
        (
            "Turkey, acting as a mediator, handed the proposal to the Ukrainian delegation in Istanbul.",
            {("mediator", "turkey"), ("party", "ukraine")},
        ),
    ],
)
def test_what_is_tried_or_still_under_way_is_mediation(text: str, wanted: set[tuple[str, str]]) -> None:
    assert english(text) == [("CONSULT:mediation", wanted)]


def test_a_denied_request_for_mediation_was_not_made() -> None:
    assert english("The government in Yaounde denied having asked any country to mediate.") == []


def test_contacts_that_led_to_a_release_make_it_no_swap() -> None:
    ((_, roles),) = english(
        "The release of two journalists, brokered by Oman, came after contacts between the families and the Houthis."
    )
    assert {role for role, _ in roles} == {"mediator", "detainee"} or roles == {("mediator", "oman")}
