"""English: whom an act killed, those told again, who tells the news, what was put off, what was long ago. Invented reports."""

from __future__ import annotations

import pytest

from .invented_reports import english as told
from .invented_reports import english_events


def _only(text, day="2024-03-12"):
    [event] = english_events(text, day)
    return {(p.role, p.actor_id) for p in event.participants}, {(c.kind, c.best) for c in event.counts}


@pytest.mark.parametrize(
    "text",
    [
        "Clashes between the SAF and the RSF that killed 20 people erupted on Monday in Nyala.",
        "Envoys of Norway met on Monday to discuss the clashes between the SAF and the RSF which have killed 20 people.",
    ],
)
def test_a_clause_about_a_clash_says_whom_it_killed(text):
    events = [e for e in english_events(text, "2024-03-12") if e.event_type == "ASSAULT"]
    [(roles, counts)] = [
        ({(p.role, p.actor_id) for p in e.participants}, {(c.kind, c.best) for c in e.counts}) for e in events
    ]
    assert {("party", "saf"), ("party", "rsf")} <= roles
    assert not any(role == "initiator" for role, _ in roles)
    assert counts == {("killed", 20)}


def test_a_joined_verb_goes_on_with_whom_the_act_hurt():
    _, counts = _only(
        "Clashes between the SAF and the RSF that killed 20 people and wounded 30 others erupted in Nyala."
    )
    assert counts == {("killed", 20), ("injured", 30)}


def test_a_war_is_no_side_of_itself():
    text = "Mali's president met elders from both sides to discuss the conflict, which killed 55 people and hurt 60 others."
    assert all(("initiator", "mali") not in roles for mode, roles in told(text) if mode == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The shelling killed 20 people and wounded 30 others in Nyala.", {("killed", 20), ("injured", 30)}),
        ("The raid killed five soldiers and injured 12 more in Nyala.", {("killed", 5), ("injured", 12)}),
        ("The shelling killed 20 people and injured 30 in Nyala.", {("killed", 20), ("injured", 30)}),
    ],
)
def test_wounded_before_a_number_is_a_verb(text, counts):
    assert _only(text)[1] == counts


@pytest.mark.parametrize(
    "text",
    [
        "Among those killed were two medics.",
        "Those killed included two children.",
        "Two of those wounded are in hospital.",
        "Medics said two of those wounded were children.",
    ],
)
def test_those_killed_are_told_again(text):
    events = told(f"Israeli forces killed ten people in Jenin on Monday. {text}")
    [(mode, roles)] = events
    assert mode == "ASSAULT"
    assert {actor for role, actor in roles if role == "initiator"} == {"israel"}


def test_who_says_that_some_of_those_held_were_freed_was_not_held():
    events = told("Sudanese police arrested 20 protesters. Medics said five of those arrested were later released.")
    assert all("medical-workers" not in {actor for _, actor in roles} for _, roles in events)


@pytest.mark.parametrize(
    "text",
    [
        "Ten people were arrested during the raid, Palestinian news agency Wafa reported.",
        "Ten people were arrested during the raid in Jenin, Lebanon's state-run National News Agency said.",
        "Iran's state television said ten people were arrested in a raid.",
    ],
)
def test_the_land_of_an_outlet_is_no_side(text):
    actors = {actor for _, roles in told(text) for _, actor in roles}
    assert actors.isdisjoint({"palestinian-authority", "leb-gov", "leb-forces", "lebanon", "iran"})


def test_an_outlet_may_be_struck():
    assert ("ASSAULT", {("initiator", "unidentified-gunmen"), ("recipient", "libya-gov")}) in told(
        "Gunmen attacked the Libyan state television building."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis said they had postponed the release of 100 prisoners of Yemen's government forces.",
        "The withdrawal of Turkish forces has been delayed.",
        "The Houthis put off the release of 20 soldiers.",
    ],
)
def test_what_was_put_off_did_not_happen(text):
    assert all(not mode.startswith("RETREAT") for mode, _ in told(text))


def test_what_was_told_after_a_delay_happened():
    text = "After a delayed start, the release of 20 Malian soldiers took place on Monday."
    assert any(mode == "RETREAT:release" for mode, _ in told(text))


def test_clashes_of_last_year_add_no_side_to_what_happened_now():
    text = (
        "Azerbaijani troops killed an Armenian soldier on Saturday.\n"
        "Last year, 15 people were reported killed amid clashes between Armenian and Azerbaijani troops."
    )
    assert _only(text, "2013-02-09")[0] == {("initiator", "azerbaijan"), ("recipient", "armenia")}


def test_positions_for_combat_tell_no_combat():
    text = "Azerbaijani forces opened fire at Armenian combat positions on Monday, wounding an Armenian soldier."
    assert ("party", "armenia") not in _only(text)[0]


def test_the_line_before_a_report_tells_no_act():
    text = "DEIR EZ-ZOR, Syria (North Press) – On Friday, the SDF arrested four members of ISIS in east Deir ez-Zor."
    assert [mode for mode, _ in told(text)] == ["COERCE:arrest"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Twenty Palestinians were released from Israeli jails on Monday.", "israel"),
        ("Ten Russian soldiers returned from Ukrainian captivity on Monday.", "ukraine"),
        ("Two journalists were freed from the Houthis' prisons on Monday.", "houthis"),
    ],
)
def test_whose_jails_people_left_is_who_frees_them(text, holder):
    [(mode, roles)] = told(text)
    assert mode == "RETREAT:release"
    assert ("initiator", holder) in roles


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("France urged the Houthis to immediately release the UN staff.", "houthis"),
        ("The UN appealed to the government of South Sudan to halt military offensives.", "south-sudan-gov"),
        ("Egypt demanded that Israel release the prisoners.", "israel"),
        ("Azerbaijan called on Armenia to pull back its forces.", "armenia"),
    ],
)
def test_who_is_asked_to_give_way(text, recipient):
    [(mode, roles)] = told(text)
    assert mode == "REQUEST:yield"
    assert ("recipient", recipient) in roles


def test_who_is_asked_for_something_else_is_not_asked_to_give_way():
    assert [mode for mode, _ in told("The UN urged Libya's parliament to approve the budget of the election.")] == [
        "REQUEST"
    ]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("UNIFIL peacekeepers came under fire from Israeli forces on Monday.", "ASSAULT"),
        ("A UNMISS base in Leer came under small-arms attack on Monday.", "ASSAULT:firearms"),
        ("Kyiv was under attack by Russian drones overnight.", "ASSAULT"),
        ("The Houthis came under air strikes in Hodeidah on Monday.", "ASSAULT:aerial"),
        ("Gunmen stormed a police station in Basra on Monday.", "ASSAULT"),
        ("Protesters stormed a government building in Basra on Monday and set it alight.", "PROTEST:riot"),
    ],
)
def test_how_those_attacked_and_stormed_were(text, mode):
    assert [found for found, _ in told(text)] == [mode]


def test_an_adverb_in_quotation_marks_parts_no_verb():
    text = 'The UN Security Council has "strongly" condemned the attack by the RSF, calling on the SAF to halt strikes.'
    assert {mode for mode, _ in told(text)} == {"ACCUSE:disapprove", "REQUEST:yield"}


def test_talks_that_ended_without_a_deal_agreed_on_nothing():
    assert [
        mode for mode, _ in told("Talks between the SAF and the RSF concluded without any agreement on Monday.")
    ] == ["CONSULT"]


def test_who_negotiates_a_truce_has_none_yet():
    assert [mode for mode, _ in told("Rival militias negotiate truce in Tripoli")] == ["CONSULT"]
    assert [mode for mode, _ in told("Qatar negotiated a truce between Hamas and Israel on Monday.")] == ["AGREE"]


def test_a_raid_counts_whom_it_killed():
    _, counts = _only("Gunmen raided a village in Mali on Monday, killing 15 people and burning shops.")
    assert counts == {("killed", 15)}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ten people, including two children, were killed in Gaza on Monday.", ("killed", 10)),
        ("Thirty people, among them two officers, were wounded in Mali on Monday.", ("injured", 30)),
        ("Three civilians, two of them children, were killed by shelling in Idlib on Monday.", ("killed", 3)),
    ],
)
def test_who_is_among_people_parts_them_from_no_verb(text, count):
    assert _only(text)[1] == {count}


def test_bodies_told_among_others_take_part():
    assert ("initiator", "slma") in told("Armed groups, including the SLA, attacked Nyala on Monday.")[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "No fewer than 36 villagers kidnapped by bandits in Zamfara State have regained their freedom.",
        "Two journalists walked free from a Houthi prison on Monday.",
        "Bandits have released three children that they kidnapped eight months ago in Zamfara State.",
    ],
)
def test_who_goes_free_is_released(text):
    assert [mode for mode, _ in told(text)] == ["RETREAT:release"]


def test_who_fought_keeps_the_truce_that_names_no_side():
    text = "Clashes broke out between Fatah and Hamas in Sidon on Sunday. A ceasefire took hold in the city on Monday."
    truce = next(roles for mode, roles in told(text) if mode == "RETREAT:ceasefire")
    assert truce == {("party", "fatah"), ("party", "hamas")}


def test_of_several_fights_none_says_whose_the_truce_is():
    text = (
        "Clashes broke out between Fatah and Hamas in Sidon on Sunday. The SAF and the RSF clashed in Nyala on Monday. "
        "A ceasefire took hold on Tuesday."
    )
    assert all(not roles for mode, roles in told(text) if mode == "RETREAT:ceasefire")


def test_how_fighting_broke_out_parts_it_from_no_verb():
    roles, counts = _only(
        "The fighting that broke out on Monday between Fatah and Hamas in Sidon has left six people dead."
    )
    assert roles == {("party", "fatah"), ("party", "hamas")}
    assert counts == {("killed", 6)}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Thousands of Yemenis rallied in Aden on Monday in support of the STC.", "PROTEST:demo"),
        ("STC forces kicked government forces out of Aden on Monday.", "COERCE:seize"),
        ("Druze fighters pushed out rival factions from Sweida on Monday.", "COERCE:seize"),
        ("Mali expelled the French ambassador on Monday.", "SANCTION:expel"),
    ],
)
def test_rallies_for_somebody_and_fighters_pushed_out(text, mode):
    assert [found for found, _ in told(text)] == [mode]


def test_a_name_between_commas_says_who_holds_the_office():
    text = "The commander of the RSF in the Nyala area, Adam Idris, accused the SAF of breaking the truce on Monday."
    assert told(text) == [("ACCUSE:allege", {("initiator", "rsf"), ("recipient", "saf")})]


def test_it_opens_a_sentence_with_whom_the_last_was_about():
    text = (
        "After STC forces seized Aden, the Saudi-led coalition ordered a ceasefire and threatened to bomb them. "
        "It also called for the STC and the Houthis to attend talks in Riyadh."
    )
    asked = next(roles for mode, roles in told(text) if mode == "REQUEST:meet")
    assert asked == {("initiator", "saudi-coalition"), ("recipient", "stc"), ("recipient", "houthis")}


def test_who_brokered_the_deal_is_not_asked_for_the_truce():
    events = told("The Syrian government ordered a ceasefire on Saturday following a US-brokered deal.")
    assert events == [("REQUEST:yield", {("initiator", "syr-gov")})]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The UN condemned the attack by the RSF on Nyala on Monday that killed 20 people.", {"rsf"}),
        ("Hamas denied carrying out the attack on Monday that killed two soldiers in Gaza.", set()),
    ],
)
def test_who_attacked_where_a_deadly_attack_is_judged_or_denied(text, doers):
    [roles] = [roles for mode, roles in told(text) if mode == "ASSAULT"]
    assert {actor for role, actor in roles if role == "initiator"} == doers
