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
        "The Egyptian presidency said that 20 billion Egyptian pounds were spent on the plant.",
        "Ankara watches a Kurdish militia that has enjoyed U.S. support.",
        "Half of Lebanon's refugees come from Syria, by data provided by the Velmar Relief and Works Agency.",
        "Lebanon continued to host the largest number of refugees relative to its population.",
        # gas goes off by itself, snow closes roads, operators fight with prices
        "A gas cylinder exploded at a steel factory near Natanz, Iran. The blast left one dead and seven injured.",
        "All roads in Ajloun are closed due to snowfall. The Jordanian police called on citizens to stay at home.",
        "In August, India's newcomer Jio accused the country's telecom operators of sabotaging its 4G launch.",
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
        ("The army pounds rebel positions in Homs.", "ASSAULT:heavy-weapons"),
        ("A bomb went off at a fireworks factory in Homs on Tuesday, killing nine people.", "ASSAULT:explosives"),
        ("Syria's defence ministry to withdraw forces from Daraa", "CONCEDE"),
        ("Russia to open a corridor in Aleppo", "AGREE"),
        ("Turkey trained and armed rebels in northern Syria, officials said on Tuesday.", "AID"),
        ("The Mozambique government on Thursday accepted demands from rebels that it free prisoners.", "AGREE"),
    ],
)
def test_what_is_undertaken_stays(text: str, mode: str) -> None:
    assert mode in told(text)
