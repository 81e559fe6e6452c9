"""Explainers, plots and definitions: what is told of older times, of a film or of a kind of act is no event. Invented."""

from __future__ import annotations

import pytest
from invented_reports import arabic_told, english

DAY = "2024-03-12"


def modes(text: str) -> list[str]:
    """The modes or roots coded of an English text published on that day."""
    return [mode for mode, _ in english(text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2011, protests broke out in the south of Syria. The army blamed the rebels. The rebels withdrew from Daraa.",
        "The revolt began with a march in March 2011 in Daraa. The rebels retreated after a month of bombardment.",
        "For a time nobody spoke of it. Then, in August 2013, pictures came to light. France and Turkey blamed Russia.",
        "Near Mosul a convoy is ambushed. The driver is killed in the assault, and a young officer must find out why.",
        "A bomb is detonated in a hotel in Baghdad. The president turns to an old friend for help.",
        "The rising was met with violent crackdowns by government forces in the north.",
        "The plan was met with scepticism by the Syrian government and by Russia.",
        "A strike is a form of protest in which students in Poland and elsewhere stay away from their lectures.",
        "A cell in London and al-Qaeda sympathisers plot a major strike on the port.",
        "The fund will support firms in Ukraine hit by war since the Russian invasion in February 2022.",
        "These armed, mostly rural groups consist largely of opponents of gun laws.",
        "The detective enlists the unit in Kabul to find his brother.",
    ],
)
def test_named_only(text: str) -> None:
    assert modes(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("In 2011, protests broke out in Syria. On Monday the rebels withdrew from Daraa.", "RETREAT:withdraw"),
        ("The rebels, who rose up in 2011, withdrew from Daraa on Monday.", "RETREAT:withdraw"),
        ("On Monday a convoy was ambushed near Mosul and four soldiers were killed.", "ASSAULT"),
        (
            "Six soldiers are held captive in Mosul by Islamic State. The army freed two of them on Monday.",
            "RETREAT:release",
        ),
        ("The Russian envoy met with the Syrian foreign minister in Damascus on Monday.", "CONSULT"),
        ("Since the Russian invasion of Ukraine the army shelled Kherson again on Monday.", "ASSAULT:heavy-weapons"),
        ("The army recruited 300 men in Aleppo on Monday.", "MOBILIZE:troops"),
        ("Two soldiers are killed in an ambush in northern Mali.", "ASSAULT"),
        ("Ten civilians are abducted by gunmen in Zamfara state, police said.", "ASSAULT:abduct"),
    ],
)
def test_told_all_the_same(text: str, mode: str) -> None:
    assert any(found.startswith(mode) for found in modes(text))


def test_what_is_asked_with_hal_is_not_told() -> None:
    assert arabic_told("وهل أطلقت روسيا صاروخا على أوكرانيا أم أن الأمر إشاعة.", DAY) == []


def test_a_match_that_brings_teams_together_mediates_nothing() -> None:
    text = "فاز المنتخب العراقي على نظيره الفيتنامي بهدف دون رد في المباراة التي جمعتهما مساء اليوم ضمن التصفيات المؤهلة لكأس العالم."
    assert arabic_told(text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "There he met Fidel Castro, and with him he later overthrew Fulgencio Batista. Cuba denounced the United States.",
        "A driver was killed on Saturday after crashing into a tractor-trailer that was parked at a rest stop.",
    ],
)
def test_lives_and_crashes_are_no_events(text: str) -> None:
    assert modes(text) == []
