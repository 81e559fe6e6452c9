"""English posts in the plural, of several states: presidents, ministers, and who of them comes from where."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report


def told(coder: RulesCoder, text: str) -> list[tuple[str, set[tuple[str, str | None]]]]:
    events = coder.code(Report(report_id="invented", text=text, language="en")).events
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in events]


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Kenya and Guyana met on Thursday.",
        "The Kenyan and Guyanese presidents met on Thursday.",
        "Presidents Marta Velin of Kenya and Irfan Tavin of Guyana met on Thursday.",
        "President Marta Velin of Kenya and Irfan Tavin of Guyana met on Thursday.",
        "Foreign ministers Marta Velin of Kenya and Irfan Tavin of Guyana met on Thursday.",
        "The Kenyan and Guyanese prime ministers met on Thursday.",
        "Kenyan and Guyanese negotiators met on Thursday.",
        "The defence ministers of Kenya and Guyana met on Thursday.",
    ],
)
def test_each_comes_from_his_state(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == [("CONSULT", {("party", "kenya"), ("party", "guyana")})]


def test_the_sides_are_those_who_met(coder: RulesCoder) -> None:
    text = "Kenya and Guyana met in Luanda. The Angolan minister said after the meeting that the sides agreed to a ceasefire."
    both = {("party", "kenya"), ("party", "guyana")}
    assert told(coder, text) == [("CONSULT", both), ("AGREE", both)]


def test_a_runner_is_not_his_state(coder: RulesCoder) -> None:
    assert told(coder, "Marta Velin of Kenya won the race.") == []


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("The Kenyan government and rebels have agreed to resume talks.", "rebels-unknown"),
        ("The Kenyan government and separatist rebels have agreed to resume talks.", "rebels-unknown"),
        ("The Kenyan government and the country's main rebel group have agreed to resume talks.", "rebels-unknown"),
        ("The Philippine government and communist rebels have agreed to resume talks in Manila.", "cpp-npa"),
    ],
)
def test_rebels_are_of_their_own_land(coder: RulesCoder, text: str, others: str) -> None:
    [(mode, roles)] = told(coder, text)
    assert mode == "AGREE"
    assert ("party", others) in roles
    assert len(roles) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Kenya called for the withdrawal of Ugandan troops from Congo.",
        "Kenya demanded the withdrawal of Ugandan troops.",
    ],
)
def test_who_is_to_leave_is_asked(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == [("REQUEST:yield", {("initiator", "kenya"), ("recipient", "uganda")})]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Guyana met in Oslo for talks facilitated by Norway.",
        "Kenya and Guyana met in Oslo on Monday for peace talks brokered by Norway.",
    ],
)
def test_who_mediates_the_talks_they_met_for(coder: RulesCoder, text: str) -> None:
    roles = {("party", "kenya"), ("party", "guyana"), ("mediator", "norway")}
    assert told(coder, text) == [("CONSULT:mediation", roles)]


def test_a_comma_forgotten_behind_a_name(coder: RulesCoder) -> None:
    text = "Kenya's president, Joao Velin on Wednesday met Hamas leaders in Nairobi."
    assert told(coder, text) == [("CONSULT", {("party", "kenya"), ("party", "hamas")})]
