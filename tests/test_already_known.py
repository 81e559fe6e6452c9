"""What an English noun with the article only names is known already: it dates another act, or is talked about. Invented."""

from __future__ import annotations

import pytest

from .invented_reports import english as told


@pytest.mark.parametrize(
    "text",
    [
        "After the sudden resignation of Premier Sami Hadid, the king named a new premier.",
        "The agreement between Egypt and Sudan is supposed to calm the border.",
        "The deal between Iran and Saudi Arabia is of interest to oil traders.",
        "During the withdrawal of French troops, prices rose.",
    ],
)
def test_a_known_act_is_only_named(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The agreement between Egypt and Sudan was signed on Tuesday.", "AGREE"),
        ("The meeting between Egypt and Sudan took place in Cairo.", "CONSULT"),
        ("The attack on Israeli troops near Gaza shocked residents.", "ASSAULT"),
        ("The Egyptian premier resigned after a ceasefire between Sudan and Chad.", "RETREAT:resign"),
    ],
)
def test_what_came_about_is_told(text, mode):
    assert mode in [found for found, _ in told(text)]
