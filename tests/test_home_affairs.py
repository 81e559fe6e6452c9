"""Words among politicians of one country, on its daily business, are no act of conflict or diplomacy. Invented reports."""

from __future__ import annotations

import pytest

from .invented_reports import english as told


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan senator accused the county officials of ignoring the nurses.",
        "The election commissioner instructed the polling officials to reject late nomination papers.",
        "The Indian government urged the ministers to cut red tape.",
        "The Kenyan president accused opposition leaders of delaying the budget.",
        "The opposition leader urged lawmakers to turn down the supplementary budget.",
        "The French finance minister criticised supermarkets over food prices on Tuesday.",
        "Party officials accused their coalition partners of fielding candidates in the by-election.",
        "A Danish court refused to hear the appeal by the ministry of health.",
    ],
)
def test_home_affairs_are_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The opposition leader accused the Kenyan president of plotting to stay in power.", "ACCUSE:allege"),
        ("The French president criticised Hungary over the budget on Tuesday.", "ACCUSE:disapprove"),
        ("The Kenyan government accused Somali police of torturing prisoners.", "ACCUSE:allege"),
        (
            "The Sudanese government accused the Rapid Support Forces of looting health ministry stores.",
            "ACCUSE:allege",
        ),
        ("The French government urged the ministry to release the hostages.", "REQUEST:yield"),
        ("Egypt urged Sudan to protect doctors.", "REQUEST"),
        ("The United Nations called on Yemen to pay teachers.", "REQUEST"),
        ("The Kenyan president threatened to arrest opposition lawmakers.", "THREATEN:arrest"),
    ],
)
def test_states_foes_and_acts_of_the_codebook_make_an_event(text, mode):
    assert mode in [found for found, _ in told(text)]
