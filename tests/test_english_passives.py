"""English: passives whose words stand before them, acts told behind a verb of saying, names before a noun of action."""

from __future__ import annotations

import pytest
from wasata.curation import code
from wasata.schema import Report


def told(text):
    """(mode or root, {(role, actor)}) of each event of a report."""
    events = code(Report(report_id="own", text=text, language="en", text_status="invented"))
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in events]


@pytest.mark.parametrize(
    "text",
    [
        "Qatar said a ceasefire deal had been reached between Israel and Hamas on Sunday.",
        "A truce agreement between Israel and Hamas was signed on Sunday.",
        "The ministry said an agreement between Israel and Hamas was concluded on Sunday.",
    ],
)
def test_a_deal_that_was_reached_is_told(text):
    assert told(text) == [("AGREE", {("party", "israel"), ("party", "hamas")})]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The monitor said clashes between the SDF and the SNA erupted near Manbij on Sunday.", "ASSAULT"),
        ("A source said talks between the SDF and the SNA were held in Manbij on Sunday.", "CONSULT"),
    ],
)
def test_what_is_said_without_that_is_told(text, mode):
    assert told(text) == [(mode, {("party", "sdf"), ("party", "sna")})]


def test_who_tells_of_a_deal_with_the_other_side_is_a_side_of_it():
    text = "Hamas said an agreement had been reached with Israel on the release of prisoners."
    assert told(text) == [("AGREE", {("party", "israel"), ("party", "hamas")})]


def test_an_agreement_struck_somewhere_is_no_strike():
    text = "The Houthis released twenty Yemeni soldiers on Sunday under an agreement struck in Stockholm in May."
    assert [mode for mode, _ in told(text)] == ["RETREAT:release"]


def test_an_agreement_to_talk_is_not_told_where_none_was_reached():
    assert told("Egypt said no agreement had been reached between Israel and Hamas on Sunday.") == []


def test_who_stands_before_an_attack_did_it():
    text = "Two policemen killed in Islamic State attack near Kirkuk"
    assert ("initiator", "is") in told(text)[0][1]


def test_both_names_before_a_swap_are_its_sides():
    events = told("Turkey mediates Russia-Ukraine prisoner swap")
    assert {mode for mode, _ in events} == {"RETREAT:release"}
    assert [("initiator", "russia") in roles for _, roles in events] == [True, False]
    assert all(("mediator", "turkey") in roles for _, roles in events)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Army shelling killed three people in the Syrian city of Aleppo on Sunday.", "syr-gov-forces"),
        ("Two soldiers were killed in clashes with militants in the Iraqi city of Mosul on Sunday.", "iraq-forces"),
    ],
)
def test_an_army_of_nobody_told_is_that_of_the_country(text, who):
    assert who in {actor for _, actor in told(text)[0][1]}


def test_who_suffers_the_aim_of_the_same_act_suffers_it():
    text = "Police fired tear gas to disperse protesters in Khartoum on Sunday."
    assert ("recipient", "protesters") in told(text)[0][1]


def test_nobody_carried_on_lays_a_charge_that_goes_off():
    text = "At least five people were killed and 20 wounded when a car bomb exploded in Mogadishu on Sunday."
    ((mode, roles),) = told(text)
    assert mode == "ASSAULT:explosives"
    assert "initiator" not in {role for role, _ in roles}


def test_an_envoy_called_home_is_not_who_is_meant():
    text = "Sudan recalled its ambassador to Ethiopia for consultations on Sunday."
    assert told(text) == [("SANCTION:withdraw", {("initiator", "sudan"), ("recipient", "ethiopia")})]


@pytest.mark.parametrize(
    "text",
    [
        "The UN envoy for Yemen, Hans Grundberg, met Houthi leaders in Sanaa on Sunday.",
        "UN special envoy Marta Velin arrived in Sanaa on Sunday for talks with the Houthis.",
        "Griffiths held talks in Sanaa on Sunday with the Houthis.",
    ],
)
def test_the_envoy_of_an_international_body_mediates_where_he_meets_a_side(text):
    assert told(text) == [("CONSULT:mediation", {("mediator", "un"), ("party", "houthis")})]


def test_an_envoy_alone_visits_and_a_states_envoy_meets():
    assert told("UN special envoy Hans Grundberg arrived in Sanaa on Sunday.") == [("CONSULT:visit", {("party", "un")})]
    text = "US envoy Tom Barrack met SDF commanders in Erbil on Sunday."
    assert told(text) == [("CONSULT", {("party", "us"), ("party", "sdf")})]


def test_all_names_behind_mediators_mediate():
    text = "Mediators Qatar, Egypt and the United States met with Israeli and Hamas delegations in Doha on Sunday."
    roles = told(text)[0][1]
    assert {actor for role, actor in roles if role == "mediator"} == {"qatar", "egypt", "us"}
    assert {actor for role, actor in roles if role == "party"} == {"israel", "hamas"}


def test_a_delegation_beside_mediators_is_a_side():
    roles = told("Egyptian mediators and a Hamas delegation met in Cairo on Sunday.")[0][1]
    assert roles == {("mediator", "egypt"), ("party", "hamas")}


def test_who_came_in_order_to_mediate_mediates():
    text = "An Egyptian delegation arrived in Gaza on Sunday to mediate between Hamas and Fatah."
    assert told(text) == [("CONSULT:mediation", {("mediator", "egypt"), ("party", "hamas"), ("party", "fatah")})]


def test_terms_of_a_deal_are_no_promises_of_their_own():
    text = (
        "Israel and Hamas reached a deal on Sunday. Under the deal, Hamas will release twenty hostages. "
        "Israel will free two hundred prisoners."
    )
    assert told(text) == [("AGREE", {("party", "israel"), ("party", "hamas")})]
    assert told("Hamas will release twenty hostages on Sunday.")[0][0] == "AGREE"


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Germany's chancellor criticised Turkey's offensive in northern Syria on Sunday.", "turkey"),
        ("Hamas rejected on Sunday an Israeli proposal for a ceasefire.", "israel"),
    ],
)
def test_whose_act_or_proposal_it_is_is_blamed_or_refused(text, recipient):
    assert ("recipient", recipient) in told(text)[0][1]


def test_the_clause_behind_a_relative_goes_on_about_whom_it_is_about():
    text = "The IGAD bloc, which mediated talks between Salva Kiir and Riek Machar, called for a ceasefire on Monday."
    assert ("REQUEST:yield", {("initiator", "igad")}) in told(text)


def test_who_is_thanked_for_it_did_it():
    text = (
        "The US president thanked Qatar for its role in facilitating the release of two hostages held by the Taliban."
    )
    release = next(roles for mode, roles in told(text) if mode == "RETREAT:release")
    assert ("mediator", "qatar") in release and ("mediator", "us") not in release


def test_a_sum_of_the_war_is_no_event():
    assert told("Tens of thousands of people have been killed since the war began in Syria.") == []


def test_a_state_and_its_forces_are_one_side_of_a_swap():
    text = (
        "The Yemeni government and the Houthis swapped 36 prisoners on Sunday. Government forces released 18 Houthi "
        "fighters, an official said."
    )
    assert [mode for mode, _ in told(text)] == ["RETREAT:release", "RETREAT:release"]


def test_bodies_of_the_dead_free_nobody():
    text = "The Houthis and the Yemeni government exchanged the bodies of fifty fighters on Sunday."
    assert [mode for mode, _ in told(text)] == ["RETREAT"]


def test_the_two_sides_may_be_told_behind():
    text = "The two sides agreed to a truce on Sunday. Clashes between the Tebu and the Tuareg had erupted on Friday."
    assert ("AGREE", {("party", "tebu"), ("party", "tuareg")}) in told(text)


def test_the_post_told_again_is_who_held_it():
    text = "Qatar's emir arrived in Tehran on Sunday. The emir condemned the strikes."
    assert ("initiator", "qatar") in told(text)[1][1]


def test_protesters_who_clash_with_police_riot():
    text = "Fierce clashes erupted in Beirut on Tuesday between security forces and anti-government protesters."
    assert told(text) == [("PROTEST:riot", {("initiator", "protesters"), ("recipient", "leb-forces")})]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Egypt said Friday a prisoner swap between Hamas and Israel was underway.", {"RETREAT:release"}),
        ("The agreement permitted the army to enter besieged parts of the city.", set()),
        ("Young actors won most prizes at the film festival, which paid tribute to a singer.", set()),
    ],
)
def test_what_is_under_way_is_told_and_what_a_deal_permits_is_not(text, events):
    assert {mode for mode, _ in told(text)} == events


def test_joined_participles_share_their_auxiliary():
    text = "Oman helped secure the release of a teacher who was arrested in May and sentenced to five years in prison."
    assert ("initiator", "oman") not in {
        pair for mode, roles in told(text) if mode == "SANCTION:convict" for pair in roles
    }


def test_all_sides_are_both_sides():
    text = "Israel and Islamic Jihad agreed a truce on Sunday. Egypt called on all sides to adhere to the agreement."
    assert ("REQUEST:yield", {("initiator", "egypt"), ("recipient", "israel"), ("recipient", "pij")}) in told(text)


def test_the_ambassador_to_a_land_is_his_own_states():
    text = "Russia's ambassador to Syria, Marat Velin, condemned the Israeli strikes on Damascus on Monday."
    assert ("initiator", "russia") in told(text)[0][1]


def test_a_person_of_a_body_acts_for_it():
    text = "Marat Velin of the Justice and Equality Movement met the president of Chad in Doha on Monday."
    assert ("party", "jem") in told(text)[0][1]


def test_the_government_of_a_land_is_that_lands():
    text = "The government of Sudan signed a truce deal with the Justice and Equality Movement in Qatar on Sunday."
    assert told(text) == [("AGREE", {("party", "sudan"), ("party", "jem")})]


def test_who_was_present_where_two_agreed_sponsored_it():
    text = (
        "The Sudanese government signed an accord with the Justice and Equality Movement in Doha on Sunday in the "
        "presence of Qatari minister Ahmed bin Yusuf al-Velin and a United Nations official."
    )
    assert {actor for role, actor in told(text)[0][1] if role == "mediator"} == {"qatar", "un"}


def test_what_began_was_not_begun_by_somebody():
    text = "The Houthis and Saudi Arabia met in Muscat. The talks started on Monday under the auspices of the United Nations."
    assert ("mediator", "un") in told(text)[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "Under the agreement, Houthi forces are to withdraw from Hodeidah and hand over their weapons.",
        "The Houthis are to leave Hodeidah under a deal. The army will protect them as they withdraw.",
        "The UN envoy urged the Houthis to withdraw from Hodeidah and release all prisoners.",
        "Fighters stormed the prison to free detainees and seize weapons.",
    ],
)
def test_bare_forms_joined_to_what_lies_ahead_lie_ahead(text):
    assert not {mode for mode, _ in told(text)} & {
        "RETREAT:withdraw",
        "RETREAT:disarm",
        "RETREAT:release",
        "COERCE:seize",
    }


@pytest.mark.parametrize(
    ("text", "mediators", "parties"),
    [
        (
            "Qatar and Egypt are trying to broker a ceasefire between Israel and Hamas.",
            {"qatar", "egypt"},
            {"israel", "hamas"},
        ),
        (
            "Tribal elders are negotiating an end to clashes between the Zuwaya and Tebu tribes in Kufra.",
            {"tribal-elders"},
            {"zuwaya", "tebu"},
        ),
    ],
)
def test_who_tries_to_mediate_mediates(text, mediators, parties):
    ((mode, roles),) = told(text)
    assert mode == "CONSULT:mediation"
    assert {a for r, a in roles if r == "mediator"} == mediators
    assert {a for r, a in roles if r == "party"} == parties


def test_soldiers_they_had_held_were_not_taken_now():
    text = "Houthi rebels freed ten soldiers they had held hostage for two years."
    assert [mode for mode, _ in told(text)] == ["RETREAT:release"]


def test_who_held_the_freed_stands_behind_a_comma():
    text = "The ICRC facilitated the release of 125 soldiers, held captive by the Rapid Support Forces, in Sudan."
    assert ("initiator", "rsf") in told(text)[0][1]


def test_the_day_stands_between_who_acts_and_the_verb():
    text = "The governor said more than 120 rebels on Thursday withdrew from the last district they held in Homs."
    assert told(text) == [("RETREAT:withdraw", {("initiator", "syr-opposition")})]


def test_an_end_to_clashes_is_no_infinitive():
    text = "Elders agreed on an end to clashes in the south of Libya which have killed dozens of people."
    assert ("initiator", "tribal-elders") not in {p for mode, roles in told(text) if mode == "ASSAULT" for p in roles}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The head of the Sudanese army rejected talks on Tuesday.", "saf"),
        ("The leader of the Libyan National Army rejected talks on Tuesday.", "lna"),
        ("The president of Libya's Presidential Council rejected talks on Tuesday.", "libya-presidential-council"),
    ],
)
def test_who_leads_a_body_acts_for_it(text, who):
    assert told(text) == [("REJECT:meet", {("initiator", who)})]


def test_joined_adjectives_before_mediation_all_mediate():
    text = "Nusra Front freed 13 nuns on Sunday after Qatari and Lebanese mediation."
    assert {a for r, a in told(text)[0][1] if r == "mediator"} == {"qatar", "lebanon"}


def test_others_held_by_the_other_side_are_freed_in_return():
    text = "The Houthis released 12 prisoners in exchange for 10 others held by government forces in Marib."
    assert [("initiator", a) for _, roles in told(text) for r, a in sorted(roles) if r == "initiator"] == [
        ("initiator", "houthis"),
        ("initiator", "yem-gov-forces"),
    ]


def test_who_claims_an_attack_did_it():
    text = "Islamic State claimed responsibility for a suicide bombing that killed 20 people in Baghdad on Monday."
    assert ("initiator", "is") in told(text)[0][1]


@pytest.mark.parametrize("verb", ["attacked", "raided"])
def test_what_aircraft_do_is_done_from_the_air(verb):
    text = f"Yemeni warplanes {verb} rebels in Sanaa on Saturday."
    assert [mode for mode, _ in told(text)] == ["ASSAULT:aerial"]


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Peace talks between Hamas and Fatah resumed Monday in Cairo with Egypt serving as mediator.", {"egypt"}),
        ("Hamas and Fatah held talks in Cairo on Monday, with Egypt acting as mediator.", {"egypt"}),
        ("Hamas and Fatah agreed to exchange prisoners under Egyptian and UN auspices.", {"egypt", "un"}),
    ],
)
def test_who_stands_beside_words_of_mediation_mediates(text, mediators):
    ((_, roles),) = told(text)
    assert {a for r, a in roles if r == "mediator"} == mediators
    assert {a for r, a in roles if r == "party"} == {"hamas", "fatah"}


def test_who_made_what_is_welcomed_is_meant():
    text = "Qatar and Egypt welcomed the announcement by Hamas on Sunday."
    assert told(text) == [("SUPPORT", {("initiator", "qatar"), ("initiator", "egypt"), ("recipient", "hamas")})]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The UN's Yemen envoy urged the Houthis to release prisoners.", ("initiator", "un")),
        ("The Houthis and the Yemeni government resumed UN-backed talks in Amman on Sunday.", ("mediator", "un")),
        ("The US-backed Syrian Democratic Forces captured the town on Monday.", ("initiator", "sdf")),
        ("Two men held in Yemen were freed on Saturday after mediation by Oman.", ("mediator", "oman")),
    ],
)
def test_countries_beside_who_acts(text, pair):
    ((_, roles),) = told(text)
    assert pair in roles


def test_clashes_that_raged_meanwhile_are_told():
    text = "Israel bombed Gaza City on Monday as talks between Israel and Hamas resumed in Cairo."
    assert {mode for mode, _ in told(text)} == {"ASSAULT:aerial", "CONSULT"}


def test_what_has_to_come_first_has_not_happened():
    text = "Israeli leaders insisted there will be no truce until the hostages are released."
    assert "RETREAT:release" not in {mode for mode, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hundreds of people protested in Basra on Friday over power cuts.",
            ("PROTEST:demo", {("initiator", "civilians")}),
        ),
        (
            "The Kremlin said on Wednesday that Russia was ready to mediate between Iran and Turkey.",
            ("AGREE:mediation", {("initiator", "russia"), ("recipient", "iran"), ("recipient", "turkey")}),
        ),
    ],
)
def test_protests_and_offers_to_mediate_keep_their_sides(text, expected):
    assert told(text) == [expected]


def test_who_mediated_stands_behind_words_that_describe_him():
    text = "Islamic State freed ten women on Sunday after local Arab tribal leaders mediated."
    assert {a for r, a in told(text)[0][1] if r == "mediator"} == {"tribal-elders"}


def test_who_leads_a_body_is_freed():
    text = "Armed men released the head of the Libyan National Army on Friday."
    assert ("detainee", "lna") in told(text)[0][1]


def test_who_mediated_the_talks_before_a_deal_mediated_it():
    text = "Ethiopia and Eritrea signed a peace deal in Pretoria on Tuesday after talks mediated by the African Union."
    ((mode, roles),) = told(text)
    assert mode == "AGREE"
    assert ("mediator", "african-union") in roles


def test_who_withdraws_under_a_deal_does_not_leave_the_deal():
    text = "Kurdish fighters withdrew from two districts of Aleppo on Friday under an agreement with the government."
    assert [mode for mode, _ in told(text)] == ["RETREAT:withdraw"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Forces loyal to President Hadi attacked Houthi rebels on the outskirts of Taiz on Monday.",
            ("ASSAULT", {("initiator", "yem-gov-forces"), ("recipient", "houthis")}),
        ),
        (
            "Yemeni government forces and Houthi rebels were engaged in fierce fighting in Taiz on Monday.",
            ("ASSAULT", {("party", "yem-gov-forces"), ("party", "houthis")}),
        ),
    ],
)
def test_forces_at_the_head_of_a_sentence_act(text, expected):
    assert told(text) == [expected]


def test_adjectives_in_a_list_tell_no_act():
    text = "Griffiths urged the Houthis to release all sick, wounded, elderly and child detainees."
    assert {mode for mode, _ in told(text)} == {"REQUEST:yield"}


def test_he_is_who_told_something_before():
    text = "Hamas spokesman Sami Velin said the group had informed mediators. He accused Israel of stalling."
    assert told(text) == [("ACCUSE:allege", {("initiator", "hamas"), ("recipient", "israel")})]


def test_what_an_alleged_strike_led_to_is_alleged():
    text = "Yemen's government accused the Houthis of shelling a market in Marib on Monday, killing seven civilians."
    assert [mode for mode, _ in told(text)] == ["ACCUSE:allege"]
