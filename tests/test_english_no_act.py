"""English wordings that look like acts and are none: denials, possibilities, names, charges, courtesies. Invented texts."""

from __future__ import annotations

import pytest

from .invented_reports import english as told


@pytest.mark.parametrize(
    "text",
    [
        "Iran's foreign ministry rejected rumours of talks with the United States.",
        "Iran rejected reports that quoted an official as saying Iran and the US have started talks.",
        "There are no direct or indirect talks between Iran and the US.",
        "Russia could respond by closing ports or staging cyberattacks on Poland.",
        "Russia will ignore the pressure to launch air strikes on Georgia.",
        "Press Trust of India said rain fell in Assam.",
        "Egypt ordered ships to move away from the reef during the storm.",
        "A man has been charged with murder after a stabbing in Leeds.",
        "Officers were called to a house in Leeds on Sunday.",
        "The Zambian president congratulated the British prime minister on his victory.",
        "If Israel attacks deeper into Lebanon, Hezbollah will strike deeper into Israel.",
        "Turkey could act by itself, sending troops into Syria.",
        "UNHCR and its partners provide shelter to displaced families.",
        "Three Kenyan senators came under attack for attending the dinner.",
    ],
)
def test_it_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Iran rejected talks with the United States.", "REJECT:meet"),
        ("Russia responded by closing ports and staging cyberattacks on Poland.", "COERCE:cyber"),
        ("Russia will launch air strikes on Georgia.", "THREATEN:violence"),
        ("No Israeli soldier was hurt. Israeli troops shot dead two men near Jenin.", "ASSAULT:firearms"),
        ("Police in Khartoum charged an activist with treason.", "COERCE:arrest"),
        ("Hezbollah will strike Israel if it attacks Lebanon, its leader said.", "THREATEN:violence"),
        ("Turkey acted by itself, sending troops into Syria.", "MOBILIZE:troops"),
        ("UNHCR provided shelter to displaced families on Monday.", "AID"),
        ("The Zambian president praised the British prime minister for his mediation.", "SUPPORT"),
        ("Three Kenyan soldiers came under attack near Garissa.", "ASSAULT"),
    ],
)
def test_what_is_done_stays_an_event(text, mode):
    assert mode in [found for found, _ in told(text)]
