"""Who does what to whom where the form of English words decides: appositions, forms behind prepositions, who holds what.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import english_events, in_words

CASES = [
    # what one is blamed for is no act, nor who blames its doer
    (
        "IGAD blamed the SPLM-IO for attacking government positions in Bentiu on 3 May.",
        ["ACCUSE:allege initiator:igad recipient:splm-io"],
    ),
    # an adverb between "to" and its verb
    (
        "The African Union called on the South Sudanese army to immediately stop attacks in Malakal.",
        ["REQUEST:yield initiator:african-union recipient:south-sudan-gov"],
    ),
    # ground held by somebody is his
    (
        "Defectors from the Kitgwang faction attacked positions held by SPLM-IO fighters in Malakal on Monday.",
        ["ASSAULT initiator:kitgwang recipient:splm-io"],
    ),
    (
        "Government forces of Iraq raided a compound used by Kataib Hezbollah in Baghdad on Monday.",
        ["COERCE initiator:iraq-forces recipient:kataib-hezbollah"],
    ),
    # what somebody is, with a form of a verb, between a name and its verb
    (
        "The Ethiopian government and the Oromo Liberation Army, an armed group seeking its own state in the west, "
        "resumed talks on Tuesday.",
        ["CONSULT party:ethiopia,ola"],
    ),
    (
        "Idris Tal, a Somali clan elder, called on the militias of two clans in Mudug to cease fire.",
        ["REQUEST:yield initiator:tribal-elders recipient:tribal-fighters"],
    ),
    # a plain adjective between "and" and what it joins
    (
        "The president of Galmudug and traditional elders have agreed to end the fighting.",
        ["AGREE party:galmudug,notables"],
    ),
    # a quotation that begins behind the auxiliary
    (
        'The hostages were "freed not far from the border", a spokesman for Ansar Dine said on Monday in Gao.',
        ["RETREAT:release detainee:hostages"],
    ),
    # a short name is that of the land told, not of the only land that has it
    (
        "South Sudan's armed opposition group (SPLM-IO) accused security forces of shelling its base in Malakal.",
        ["ACCUSE:allege initiator:splm-io recipient:south-sudan-gov"],
    ),
    (
        "Iraq called on Ankara to stop its shelling of villages in Dohuk.",
        ["REQUEST:yield initiator:iraq-gov recipient:turkey"],
    ),
    (
        "Iraq summoned the Turkish ambassador and said it blamed Ankara for the shelling of a village in Dohuk.",
        ["ACCUSE:disapprove initiator:iraq-gov recipient:turkey", "ACCUSE:allege initiator:iraq-gov recipient:turkey"],
    ),
    (
        "A strike hit a vehicle carrying fighters from the Kurdistan Workers' Party near Penjwen.",
        ["ASSAULT recipient:pkk"],
    ),
    (
        "British Ambassador to Libya Martin Hale met Khalifa Haftar in Benghazi.",
        ["CONSULT party:lna,uk"],
    ),
    (
        "The Egyptian foreign minister discussed the ceasefire with Khalifa Haftar.",
        ["CONSULT party:egypt,lna"],
    ),
    (
        "The RSF, at war with the army in Sudan, shelled Babanusa two weeks after it captured El Fasher.",
        ["ASSAULT:heavy-weapons initiator:rsf", "COERCE:seize initiator:rsf"],
    ),
    (
        "Johnson Olony, the Kitgwang commander, said his troops were attacked by the SPLA-IO in Upper Nile.",
        ["ASSAULT initiator:splm-io recipient:kitgwang"],
    ),
    (
        "The Somali army repelled an attack by al-Shabaab on a base near Jowhar.",
        ["ASSAULT party:al-shabaab,somalia"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_roles(text: str, expected: list[str]) -> None:
    assert [in_words(event) for event in english_events(text, "2023-05-17")] == expected
