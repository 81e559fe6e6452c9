"""English: words with two senses, people traded for people, and foreigners who are held. Invented sentences."""

from __future__ import annotations

import pytest
from wasata.curation import code
from wasata.schema import Published, Report


def told(text: str) -> list[str]:
    """Of each event "MODE role:actor …", roles sorted; the report is published on a Wednesday."""
    day = Published.parse("2024-05-15")
    report = Report(report_id="r", text=text, language="en", text_status="invented", published=day)
    return [
        " ".join([e.event_mode or e.event_type, *sorted(f"{p.role}:{p.actor_id}" for p in e.participants)])
        for e in code(report)
    ]


TRADED = [
    (
        "The Yemeni government traded 470 Houthis for 221 of its soldiers on Friday.",
        [
            "RETREAT:release detainee:houthis initiator:yem-gov",
            "RETREAT:release detainee:yem-gov initiator:houthis",
        ],
    ),
    (
        "Twelve Ukrainian soldiers were exchanged for nine Russian soldiers on Friday.",
        [
            "RETREAT:release detainee:rus-forces initiator:ukraine",
            "RETREAT:release detainee:ukraine initiator:rus-forces",
        ],
    ),
    (
        "Israel exchanged 50 prisoners for three hostages held by Hamas on Sunday.",
        [
            "RETREAT:release detainee:prisoners initiator:israel",
            "RETREAT:release detainee:hostages initiator:hamas",
        ],
    ),
    ("Turkey and Iraq traded goods worth millions.", []),
    ("Iran traded fire with Pakistan on Monday.", ["ASSAULT:firearms party:iran party:pakistan"]),
]
HELD_ABROAD = [
    ("Hamas freed a US citizen on Monday.", ["RETREAT:release detainee:us initiator:hamas"]),
    (
        "The Taliban freed a British couple on Monday after Qatari mediation.",
        ["RETREAT:release detainee:uk initiator:taliban mediator:qatar"],
    ),
    (
        "Gunmen kidnapped two Chinese engineers in Mali on Monday.",
        ["ASSAULT:abduct detainee:china initiator:unidentified-gunmen"],
    ),
    # those of their own land, those hit, and those told by their craft
    ("The Syrian army released 12 Syrians in Homs.", ["RETREAT:release detainee:civilians initiator:syr-gov-forces"]),
    ("Gunmen killed two German tourists in Mali.", ["ASSAULT initiator:unidentified-gunmen recipient:tourists"]),
    (
        "Al-Shabaab released two Kenyan aid workers in Somalia.",
        ["RETREAT:release detainee:aid-workers initiator:al-shabaab"],
    ),
]
STRIKES = [
    (
        "The army launched strikes on rebels in Idlib on Monday.",
        ["ASSAULT initiator:syr-gov-forces recipient:syr-opposition"],
    ),
    (
        "Turkey launched strikes against PKK positions in northern Iraq on Monday.",
        ["ASSAULT initiator:tur-forces recipient:pkk"],
    ),
    ("US President Donald Trump ordered strikes on Iran on Saturday.", ["ASSAULT initiator:us recipient:iran"]),
    ("The US carried out strikes against the Houthis.", ["ASSAULT initiator:us recipient:houthis"]),
    ("Teachers launched a strike in Baghdad on Monday.", ["PROTEST:strike initiator:teachers"]),
    ("Nurses began a strike over pay in Khartoum on Monday.", ["PROTEST:strike initiator:medical-workers"]),
]
LEFT_OFF = [
    ("The ELN agreed in Mexico to put an end to all kidnappings.", ["AGREE initiator:eln"]),
    ("Israel agreed to halt demolitions in the West Bank.", ["AGREE initiator:israel"]),
    ("Turkey called on Israel to stop attacks on Gaza.", ["REQUEST:yield initiator:turkey recipient:israel"]),
    ("The UN urged the RSF to stop arrests of aid workers.", ["REQUEST:yield initiator:un recipient:rsf"]),
    ("Israel said it would not stop its strikes on Gaza.", ["REJECT:yield initiator:israel"]),
]
ISSUED = [
    (
        "The army said in a statement released on Friday that two soldiers were killed in Gao.",
        ["ASSAULT recipient:mali"],
    ),
    ("The UN released the names of 12 detainees on Monday.", []),
    (
        "Among those on the list were ten prisoners released by Israel on Monday.",
        ["RETREAT:release detainee:prisoners initiator:israel"],
    ),
]
AIMED = [
    (
        "US forces conducted airstrikes targeting Houthi positions on Monday.",
        ["ASSAULT:aerial initiator:us recipient:houthis"],
    ),
    (
        "Israel carried out a strike on Monday, targeting Hezbollah fighters.",
        ["ASSAULT initiator:israel recipient:hezbollah"],
    ),
    ("An attack targeting Iraqi soldiers killed three in Kirkuk on Monday.", ["ASSAULT recipient:iraq-forces"]),
    ("The army condemned attacks targeting civilians in Darfur.", ["ACCUSE:disapprove initiator:soldiers-unknown"]),
]
WHERE_THEY = [
    (
        "Tribesmen attacked a village near Marib. Turkish troops stormed Jarablus, where they arrested two men.",
        "COERCE:arrest detainee:people-unknown initiator:tur-forces",
    ),
]
GATHERED = [
    ("Hundreds gathered in Aden on Friday to welcome the freed prisoners.", []),
    ("Hundreds gathered in Aden on Friday to demand the release of prisoners.", ["PROTEST:demo initiator:protesters"]),
    ("US and Israeli negotiators gathered in Doha on Sunday.", ["CONSULT party:israel party:us"]),
    ("Delegates of the Sudanese army and the RSF met in Jeddah on Sunday.", ["CONSULT party:rsf party:saf"]),
    ("Al-Shabaab fighters gathered in the town on Monday.", []),
    (
        "Turkey urged Iraq on Monday to brand the PKK a terrorist organisation.",
        ["REQUEST:change initiator:turkey recipient:iraq-gov"],
    ),
]
HABITS = [
    ("Turkey regularly carries out air strikes on PKK fighters in northern Iraq.", []),
    ("Israel frequently strikes targets in Syria.", []),
    ("Turkish forces routinely shell villages in northern Syria.", []),
    (
        "Turkey, which regularly strikes PKK targets in Iraq, killed two PKK fighters in Duhok on Monday.",
        ["ASSAULT initiator:tur-forces recipient:pkk"],
    ),
    (
        "The army and the RSF have been fighting a war since April 2023 that has killed more than 20,000 people and displaced "
        "14 million.",
        [],
    ),
]
STRUCK_WEAPONS = [
    (
        "US forces carried out strikes against two Houthi missiles on Monday.",
        ["ASSAULT initiator:us recipient:houthis"],
    ),
    (
        "US forces conducted airstrikes on Monday targeting 18 Houthi anti-ship missiles.",
        ["ASSAULT:aerial initiator:us recipient:houthis"],
    ),
    ("The Houthis fired missiles at Israel on Monday.", ["ASSAULT:heavy-weapons initiator:houthis recipient:israel"]),
    ("Russia carried out an attack on Kyiv with missiles.", ["ASSAULT:heavy-weapons initiator:rus-forces"]),
]
MEDIATION = [
    (
        "The Sudanese army and the RSF signed a truce on Monday. The two sides have been holding talks in Jeddah mediated by "
        "Saudi Arabia.",
        [
            "AGREE mediator:saudi-arabia party:rsf party:saf",
            "CONSULT:mediation mediator:saudi-arabia party:rsf party:saf",
        ],
    ),
    (
        "The Sudanese army and the RSF signed a truce on Monday. Talks between Israel and Hamas mediated by Egypt continued in "
        "Cairo.",
        ["AGREE party:rsf party:saf", "CONSULT:mediation mediator:egypt party:hamas party:israel"],
    ),
    (
        "The Syrian government and the SDF reached an agreement on Friday under US sponsorship.",
        ["AGREE mediator:us party:sdf party:syr-gov"],
    ),
    (
        "Congo and Rwanda formally requested Qatar's mediation on Monday.",
        ["REQUEST:mediation initiator:drc initiator:rwanda recipient:qatar"],
    ),
    (
        "Congo and the M23 resumed talks in Qatar on Tuesday. The parties signed a ceasefire in Doha on May 2.",
        ["CONSULT party:drc party:m23", "AGREE party:drc party:m23"],
    ),
]
PRISONERS = [
    ("Hamas handed over four dead hostages to the Red Cross on Thursday.", ["RETREAT initiator:hamas recipient:icrc"]),
    ("Palestinians awaited the return of prisoners held by Israel, including some serving life sentences.", []),
    (
        "The Houthis attacked forces of the internationally recognised government in Marib on Monday.",
        ["ASSAULT initiator:houthis recipient:yem-gov-forces"],
    ),
]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        *MEDIATION,
        *PRISONERS,
        *STRUCK_WEAPONS,
        *HABITS,
        *AIMED,
        *GATHERED,
        *TRADED,
        *HELD_ABROAD,
        *STRIKES,
        *LEFT_OFF,
        *ISSUED,
    ],
)
def test_a_word_with_two_senses_is_read_by_those_beside_it(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "event"), WHERE_THEY)
def test_they_are_who_acts_in_the_clause_this_one_hangs_on(text: str, event: str) -> None:
    assert event in told(text)


BODIES = [
    (
        "Hamas said on Monday it was studying the proposal. The Islamist group freed two hostages on Tuesday.",
        "RETREAT:release detainee:hostages initiator:hamas",
    ),
    (
        "The RSF and the Sudanese army clashed in Khartoum on Monday. The paramilitary group seized the airport on Tuesday.",
        "COERCE:seize initiator:rsf",
    ),
    (
        "The PKK declared a ceasefire on Monday. The outlawed group rejected talks on Tuesday.",
        "REJECT:meet initiator:pkk",
    ),
    (
        "The Houthis attacked Marib on Monday. The Iran-aligned group shelled Taiz on Tuesday.",
        "ASSAULT:heavy-weapons initiator:houthis",
    ),
    # no name is told: the kind is
    (
        "The Islamist group attacked a village in Nigeria on Monday, killing 12 people.",
        "ASSAULT initiator:jihadists-unknown recipient:civilians",
    ),
]


@pytest.mark.parametrize(("text", "event"), BODIES)
def test_what_a_group_is_called_points_to_the_body_told_last(text: str, event: str) -> None:
    assert event in told(text)
