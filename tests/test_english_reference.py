"""English: who and where is meant by words that point back, and mediation told of an act again. Invented reports."""

from __future__ import annotations

import pytest
from wasata.curation import code
from wasata.schema import Report, misquotes


def told(text):
    """(mode or root, {(role, actor)}, place) of each event of a report."""
    events = code(Report(report_id="own", text=text, language="en", text_status="invented"))
    for event in events:
        assert misquotes(event.evidence, {"own": text}) == []
        assert event.unsupported() == []
    return [
        (e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}, e.place and e.place.place_id)
        for e in events
    ]


@pytest.mark.parametrize(
    ("text", "mode", "mediators"),
    [
        (
            "Hamas and Israel exchanged prisoners on Sunday. The deal was brokered by Qatar.",
            "RETREAT:release",
            {"qatar"},
        ),
        (
            "The Houthis and Yemen's government met on Monday. The agreement, mediated by Oman, was praised.",
            "CONSULT:mediation",
            {"oman"},
        ),
        (
            "The Houthis freed ten soldiers on Monday. The release was facilitated by the ICRC.",
            "RETREAT:release",
            {"icrc"},
        ),
    ],
)
def test_mediation_told_of_an_act_again_is_no_second_event(text, mode, mediators):
    events = told(text)
    assert {m for m, _, _ in events} == {mode}
    for _, roles, _ in events:
        assert {actor for role, actor in roles if role == "mediator"} == mediators


def test_rebels_are_the_one_body_of_rebels_the_report_names():
    text = "Houthi fighters attacked a port in Hodeidah on Monday. On Tuesday rebels shelled a market in Marib."
    assert all(("initiator", "houthis") in roles for _, roles, _ in told(text))


def test_kidnappers_are_who_freed_or_took_the_people():
    text = "Tribesmen freed two engineers on Sunday. The kidnappers demanded the release of a prisoner."
    assert ("initiator", "tribal-fighters") in told(text)[1][1]


def test_they_are_whom_the_sentence_before_was_about():
    text = "The Houthis demanded the release of prisoners held by police. They abducted two engineers on Friday."
    assert ("initiator", "houthis") in told(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen killed two soldiers in Marib city.", "yem-marib"),
        ("Gunmen killed two soldiers in Marib province.", "YE26"),
        ("A drone struck a hospital in Baghdad.", "irq-baghdad"),
        ("An air strike on the town of Mayadeen killed ten fighters.", "C5192"),
        ("An air strike in the Sudanese town of El-Fasher killed ten fighters.", "sdn-el-fasher"),
        ("Rival militias clashed in the Libyan city of Sabha.", "lby-sabha"),
        ("BEIRUT: An air strike killed ten fighters, a monitor said.", None),
        ("Beirut: An air strike killed ten fighters, a monitor said.", None),
        ("DOHA/GAZA - An air strike killed ten fighters, a monitor said.", None),
    ],
)
def test_a_place_at_the_level_its_words_say(text, place):
    assert told(text)[0][2] == place


def test_those_freed_in_return_are_freed_by_who_holds_them():
    text = "Hamas released twelve hostages on Friday in exchange for 30 prisoners held by Israel."
    assert [roles for _, roles, _ in told(text)] == [
        {("initiator", "hamas"), ("detainee", "hostages")},
        {("initiator", "israel"), ("detainee", "prisoners")},
    ]


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        (
            "The Houthi movement and Yemen's government agreed to attend UN-brokered talks.",
            "AGREE:mediation",
            {("initiator", "houthis"), ("initiator", "yem-gov"), ("recipient", "un")},
        ),
        (
            "The Sudanese army said it would take part in talks mediated by Saudi Arabia.",
            "AGREE:mediation",
            {("initiator", "saf"), ("recipient", "saudi-arabia")},
        ),
        (
            "The Houthis were invited to UN-brokered talks in Oman.",
            "REQUEST:mediation",
            {("initiator", "un"), ("recipient", "houthis")},
        ),
    ],
)
def test_who_comes_to_mediated_talks_agrees_to_mediation(text, mode, roles):
    assert told(text)[0][:2] == (mode, roles)


def test_held_people_of_a_state_that_takes_no_part_are_told_by_that_state():
    text = "Tribesmen in the Yemeni town of Jaar freed two Colombian engineers on Sunday."
    assert ("detainee", "colombia") in told(text)[0][1]


def test_the_two_tribes_are_those_told_before():
    text = "The Tebu and Tuareg tribes signed an agreement in Sabha. The two tribes clashed again on Friday."
    assert told(text)[-1][1] == {("party", "tebu"), ("party", "tuareg")}


def test_the_government_of_talks_abroad_is_that_of_the_bodies_named():
    text = "The Houthis and the government met in Amman on Sunday."
    assert ("party", "yem-gov") in told(text)[0][1]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "A round of peace talks between South Sudan's government and the rebels was held in Addis Ababa.",
            {("party", "south-sudan-gov"), ("party", "rebels-unknown")},
        ),
        ("Kidnappers freed two hostages following tribal mediation.", {("mediator", "tribal-elders")}),
        ("A US-Russian brokered truce took effect on Monday.", {("mediator", "us"), ("mediator", "russia")}),
        ("Gunmen freed three ICRC employees in Aden.", {("detainee", "icrc")}),
        (
            "The Lebanese army and militants from the al-Qaeda-affiliated group al-Nusra Front exchanged prisoners.",
            {("initiator", "leb-forces"), ("detainee", "nusra")},
        ),
        ("Hamas militants left the city. On Friday the militants fired rockets at Ashkelon.", {("initiator", "hamas")}),
    ],
)
def test_who_is_meant(text, roles):
    assert roles <= set().union(*(told_roles for _, told_roles, _ in told(text)))


def test_counted_people_who_are_some_of_those_told_are_no_second_group():
    text = "Twenty-three civilians including nine children were killed in an air strike on Idlib."
    events = code(Report(report_id="own", text=text, language="en", text_status="invented"))
    assert [(p.role, p.actor_id) for e in events for p in e.participants] == [("recipient", "civilians")]
    assert [(c.kind, c.best) for e in events for c in e.counts] == [("killed", 23)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The US condemned the attack.", {("initiator", "us")}),
        ("The US and Russia agreed on a truce in Syria.", {("party", "us"), ("party", "russia")}),
        ("Qatar, Egypt and the US mediated between Israel and Hamas.", {("mediator", "us"), ("mediator", "qatar")}),
        ("The US brokered talks between Israel and Hamas.", {("mediator", "us"), ("party", "israel")}),
        ("The two sides signed a UN brokered truce on Monday.", {("mediator", "un")}),
    ],
)
def test_letters_that_stand_for_a_state_or_body_act_and_mediate(text, roles):
    assert roles <= told(text)[0][1]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Qatar brokered the release of three hostages held by Hamas.",
            {("mediator", "qatar"), ("initiator", "hamas"), ("detainee", "hostages")},
        ),
        (
            "Tribal elders secured the release of three soldiers held by the Houthis.",
            {("mediator", "tribal-elders"), ("initiator", "houthis")},
        ),
        (
            "The ICRC facilitated the exchange of 40 detainees between the Houthis and the Yemeni government.",
            {("mediator", "icrc"), ("initiator", "houthis"), ("detainee", "yem-gov")},
        ),
        (
            "The Tebu and the Tuareg signed a truce. The ceasefire, sponsored by the Libya Elders Council, holds.",
            {("mediator", "libya-elders"), ("party", "tebu"), ("party", "tuareg")},
        ),
        (
            "With the help of Qatari officials, Lebanon and al-Nusra Front agreed on a deal.",
            {("mediator", "qatar"), ("party", "lebanon"), ("party", "nusra")},
        ),
    ],
)
def test_who_helps_about_a_release_or_a_deal_mediates(text, roles):
    assert roles <= told(text)[0][1]


def test_who_brokers_a_truce_is_no_side_of_the_clashes_it_ends():
    text = "Libyan tribal elders brokered a ceasefire to halt clashes between the Tebu and the Tuareg in Sabha."
    assert all(("party", "tribal-elders") not in roles for _, roles, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis withdrew from areas they have seized.",
        "The Houthis withdrew from territory they had captured.",
    ],
)
def test_which_ground_is_meant_is_no_act(text):
    assert [mode for mode, _, _ in told(text)] == ["RETREAT:withdraw"]


def test_an_agreement_to_end_clashes_is_no_threat():
    text = "Rival militias in the Libyan city of Sabha have reached an agreement to end clashes."
    assert [mode for mode, _, _ in told(text)] == ["AGREE"]


def test_who_led_the_talks_before_a_release_mediated_it():
    ((mode, roles, _),) = told("The two hostages were freed after negotiations led by Qatar.")
    assert mode == "RETREAT:release"
    assert ("mediator", "qatar") in roles and ("initiator", "qatar") not in roles


def test_rebels_of_no_land_are_rebels_of_no_side():
    ((mode, roles, _),) = told("Rebels seized the town of Velinova.")
    assert (mode, roles) == ("COERCE:seize", {("initiator", "rebels-unknown")})


def test_a_name_no_registry_knows_may_speak_but_uses_no_force():
    ((mode, roles, _),) = told("Marta Velinova condemned the government of Sudan for its attacks on civilians.")
    assert mode == "ACCUSE:disapprove" and ("initiator", "people-unknown") in roles
    assert all(("initiator", "people-unknown") not in roles for _, roles, _ in told("Marta Velinova attacked early."))


@pytest.mark.parametrize(
    ("text", "mode", "wanted"),
    [
        (
            "The Houthis said their troops shelled a village near Marib.",
            "ASSAULT:heavy-weapons",
            ("initiator", "houthis"),
        ),
        ("Hamas said its forces attacked a convoy on Monday.", "ASSAULT", ("initiator", "hamas")),
        ("Turkey said its troops had killed five PKK fighters.", "ASSAULT", ("initiator", "tur-forces")),
        ("Israel and Hamas agreed to a truce on Sunday, brokered by Cairo.", "AGREE", ("mediator", "egypt")),
        ("The US Treasury imposed visa restrictions on two officers.", "SANCTION:discontinue", ("initiator", "us")),
        ("The Armenian Ministry of Defence accused Baku of a raid.", "ACCUSE:allege", ("initiator", "armenia")),
    ],
)
def test_whose_body_a_possessive_a_capital_or_an_adjective_tells(text, mode, wanted):
    assert any(found == mode and wanted in people for found, people, _ in told(text)), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army freed abducted villagers on Sunday.",
        "The army freed 20 abducted villagers on Sunday.",
        "The UN urged the Houthis to release detained staff.",
    ],
)
def test_a_participle_behind_a_verb_only_says_which_people_are_meant(text):
    (event,) = told(text)
    assert event[0] in ("RETREAT:release", "REQUEST:yield")
