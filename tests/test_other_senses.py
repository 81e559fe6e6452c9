"""English verbs and nouns of action in another sense, shown by the kind of thing beside them. Invented sentences."""

from __future__ import annotations

import pytest

from .invented_reports import english as told


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan government urged motorists to slow down on Monday.",
        "Russia called on companies to hire more graduates.",
        "Motorists were urged by the Egyptian police to stay at home.",
        "The Israeli prime minister seized the initiative on Tuesday.",
        "The Turkish army fought off a rare infection in its barracks.",
        "Shares rallied in Egypt on Monday.",
        "The company rejected an offer from Sudan.",
        "The Nigerian president addressed campaign rallies in Lagos.",
        "Police in Kenya seized cocaine at the port of Mombasa.",
        "The French government launched a fierce attack on inflation.",
        "The club released two players from Egypt.",
        "The Iraqi parliament approved the budget on Sunday.",
        "The Indian president accepted credentials from the ambassadors of Norway and Ukraine.",
        "India's defence ministry release said the road is open.",
        "Four Turkish thieves were captured by security cameras entering the shop.",
        "The Turkish army's camps are threatened by floods.",
        "The Kenyan prime minister dismissed two ministers.",
    ],
)
def test_another_sense_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Kenya urged Sudan to slow down the dam on Monday.", "REQUEST"),
        ("Rebels seized the town of Goma on Monday.", "COERCE:seize"),
        ("The Turkish army fought off a rebel attack near Afrin.", "ASSAULT"),
        ("Protesters rallied in Cairo on Monday.", "PROTEST:demo"),
        ("Workers from the West Bank shunned work on Monday.", "PROTEST:strike"),
        ("The Houthis released two journalists on Monday.", "RETREAT:release"),
        ("Four Turkish soldiers were captured by rebels entering the base.", "ASSAULT:abduct"),
        ("Turkey accepted a truce offer from Syria.", "AGREE"),
        ("Libya condemned an attack on oil workers near Benghazi.", "ACCUSE:disapprove"),
        ("The Iraqi parliament condemned the budget cuts and the killing of protesters.", "ACCUSE:disapprove"),
    ],
)
def test_beside_bodies_and_places_it_stays_an_event(text, mode):
    assert mode in [found for found, _ in told(text)]
