"""English: attacks that somebody claims, both sides of a country's war, and who was brought to act. Invented reports."""

from __future__ import annotations

import pytest

from .invented_reports import english as told


@pytest.mark.parametrize(
    "claim",
    [
        "Al-Shabaab claimed responsibility for the attack.",
        "Al-Shabaab later claimed the attack.",
        "Al-Shabaab said it was behind the attack.",
        "Al-Shabaab took responsibility for the assault on Saturday.",
    ],
)
def test_who_claims_an_attack_did_it(claim):
    [(mode, roles)] = told(f"Gunmen shot dead two Somali soldiers in Mogadishu on Thursday. {claim}")
    assert mode == "ASSAULT:firearms"
    assert ("initiator", "al-shabaab") in roles


def test_an_attack_by_somebody_named_is_not_that_which_another_claims():
    events = told(
        "Israel killed three people in Gaza on Sunday. Hamas claimed responsibility for an attack on an Israeli tank."
    )
    assert [roles & {("initiator", "israel"), ("initiator", "hamas")} for _, roles in events] == [
        {("initiator", "israel")},
        {("initiator", "hamas")},
    ]


@pytest.mark.parametrize(
    ("text", "published", "sides"),
    [
        ("Yemen's warring sides held talks in Amman.", "2021-03-01", {"yem-gov", "houthis"}),
        ("Sudan's warring parties held talks in Jeddah.", "2023-06-01", {"saf", "rsf"}),
        ("Libya's rival administrations signed a truce.", "2020-10-24", {"gna", "lna"}),
    ],
)
def test_a_countrys_warring_sides_are_those_of_its_war_then(text, published, sides):
    [(_, roles)] = told(text, published)
    assert {actor for _, actor in roles} == sides


def test_before_a_war_its_sides_are_nobody():
    assert told("Sudan's warring parties held talks in Jeddah.", "2019-06-01") == []


def test_rival_tribes_are_tribes_where_no_two_are_told():
    [(mode, roles)] = told("The rival clans signed a truce in Galkayo.")
    assert (mode, roles) == ("AGREE", {("party", "tribal-fighters")})


@pytest.mark.parametrize(
    "text",
    [
        "The rebels were forced to withdraw from the town after a week of fighting.",
        "Hunger compelled the rebels to withdraw from the town.",
    ],
)
def test_who_was_brought_to_act_acts(text):
    assert ("RETREAT:withdraw", {("initiator", "rebels-unknown")}) in told(text)


def test_between_several_both_sides_are_told():
    events = told("Amid clashes between rival militias in Zawiya, UNSMIL urged an immediate truce.")
    assert ("ASSAULT", {("party", "local-armed-groups")}) in events


def test_force_of_nobody_on_nobody_is_no_event():
    assert told("Clashes erupted again, the monitors said.") == []


def test_a_tribe_that_lives_in_several_lands_does_not_say_where_a_report_plays():
    events = told("Malian soldiers and Tuareg rebels fought near Kidal. The government freed 20 prisoners.")
    assert ("initiator", "mali") in events[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A farmer was killed when his cart hit a landmine near Hawija.", ("ASSAULT:explosives", "recipient")),
        ("Al-Shabaab fighters took around 30 hostages in Beledweyne.", ("ASSAULT:abduct", "initiator")),
        ("The Houthis fired a ballistic missile at Marib.", ("ASSAULT:heavy-weapons", "initiator")),
        ("The UN suspended its operations in Saada on Monday.", ("SANCTION:discontinue", "initiator")),
    ],
)
def test_words_of_the_press(text, expected):
    [(mode, roles)] = told(text)
    assert (mode, expected[1] in {role for role, _ in roles}) == (expected[0], True)


@pytest.mark.parametrize("text", ["Lawmakers debated a bill on pensions.", "Talks on a new budget have stalled."])
def test_what_is_only_debated_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Qatar conveyed an Israeli proposal to Hamas.", "CONSULT:mediation"),
        ("Egypt stepped in to calm tensions between Hamas and Fatah.", "CONSULT:mediation"),
        ("Helicopters dropped barrel bombs on Daraya.", "ASSAULT:aerial"),
        ("The Houthis launched drones at Abha.", "ASSAULT:drone"),
        ("Guards beat a farmer near Nablus.", "ASSAULT:beat"),
        ("The Houthis halted fire along the border.", "RETREAT:ceasefire"),
        ("Sudan's president stood down on Monday.", "RETREAT:resign"),
        ("Bahrain jailed an activist for ten years.", "SANCTION:convict"),
        ("Iraqi forces captured an Islamic State commander in Mosul.", "COERCE:arrest"),
        ("Congo and Rwanda reaffirmed their commitment to a truce.", "AGREE"),
    ],
)
def test_further_words_of_the_press(text, expected):
    assert expected in [mode for mode, _ in told(text)]
