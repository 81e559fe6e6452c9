"""Infinitives that nobody undertakes, and forms that are no verbs, tell nothing."""

import pytest
from test_makers import told


@pytest.mark.parametrize(
    "text",
    [
        "Israel has no reason to attack Lebanon.",
        "Iran is unable to strike Israel with missiles.",
        "Egypt does not have the power to release the prisoners.",
        "Hamas has the right to reject the offer.",
        "Fatah lacks the legitimacy to negotiate a final agreement with Israel.",
        # adjectives and nouns
        "Some 23,500 suspected cases of cholera have been registered in Yemen in three weeks.",
        "The Houthi rebels are a political and armed movement from northern Yemen.",
        "They are due to agree on oil production levels in Vienna.",
        # one government among itself, whatever else the report names
        "The Lebanese cabinet approved a new timetable for schools. Ministers close to Hezbollah voted for it.",
        # a sentence that is no more than a quotation mark
        'The envoy of Norway\'s ferry company was unmoved.\n"No, we will not" move, he said. "It\'s all rumours."\n'
        'But on Monday she had a change of heart. "We are proud," she said.\nThe head of Germany\'s ferry line, Franz Vogel, dismissed the region as a "toy".',
    ],
)
def test_they_tell_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Syria's defence ministry to withdraw forces from Daraa", "CONCEDE"),
        ("Russia to open a corridor in Aleppo", "AGREE"),
        ("Turkey trained and armed rebels in northern Syria, officials said on Tuesday.", "AID"),
        ("The Mozambique government on Thursday accepted demands from rebels that it free prisoners.", "AGREE"),
    ],
)
def test_what_is_undertaken_stays(text: str, mode: str) -> None:
    assert mode in told(text)
