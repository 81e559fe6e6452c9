"""English reports on crime, sport, business, science and accidents: force in words, and no event. All are invented."""

from __future__ import annotations

import pytest
from wasata.curation import code
from wasata.schema import Published, Report

WITHOUT = [
    "A man who stabbed his neighbour in the car park of a pub has been charged with attempted murder, detectives said.",
    "The jury heard that Tomlin attacked the clerk during a robbery at a convenience store. He pleaded guilty to "
    "manslaughter and was jailed for nine years.",
    "A retired baker killed his wife at their home in Melbourne and surrendered to police on Monday.",
    "Police arrested four men over a burglary in Lagos on Tuesday.",
    "Detectives have arrested a third suspect after a stabbing outside a nightclub. Four others were arrested in the "
    "capital on suspicion of murder.",
    "A coach plunged into a ravine in northern India on Sunday. Twenty-one passengers were killed and nine injured.",
    "The lorry veered off the road and struck a bridge, killing two passengers and injuring eleven.",
    "The champion weathered his rival's assault and landed an uppercut before the bout was stopped.",
    "Varga attacked the short balls and struck six boundaries; the batters never recovered and the spinners did the rest.",
    "The virus attacks immune cells and kills them before antibodies can mount a second wave of defence.",
    "Archaeologists unearthed walls that soldiers stormed during the siege of the town in the 14th century.",
    "With seconds left the guard missed a shot at the buzzer and the NBA game went to overtime.",
    "Shares of the airline fell as creditors rejected the merger and its CEO launched an attack on analysts.",
]
WITH = [
    ("Gunmen shot dead a judge, his wife and his son outside a court in Quetta on Monday.", "ASSAULT:firearms"),
    ("Soldiers arrested three activists near the police station in Bamako on Tuesday.", "COERCE:arrest"),
    ("A car bomb exploded outside a nightclub in Beirut on Friday, killing four people, detectives said.", "ASSAULT"),
    ("Rebels attacked a bus on the highway on Monday, killing nine passengers before it overturned.", "ASSAULT"),
    ("Shells hit the stadium during a league match in Aleppo on Sunday, killing two players.", "ASSAULT"),
    ("The army imposed a curfew in the town on Monday after protests over fraud in the vote.", "COERCE:curfew"),
]


def modes(text: str) -> list[str]:
    """Mode or root of each event of a report published on a Wednesday."""
    report = Report(
        report_id="r", text=text, language="en", text_status="invented", published=Published.parse("2022-06-15")
    )
    return [event.event_mode or event.event_type for event in code(report)]


@pytest.mark.parametrize("text", WITHOUT)
def test_fighting_words_of_other_pages_tell_no_event(text: str) -> None:
    assert modes(text) == []


@pytest.mark.parametrize(("text", "mode"), WITH)
def test_force_of_sides_stays_an_event_beside_such_words(text: str, mode: str) -> None:
    assert any(found.startswith(mode) for found in modes(text)), modes(text)
