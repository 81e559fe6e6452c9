"""English: who speaks in a quote, who "they" are, and words that look like acts and only describe. Invented reports."""

from __future__ import annotations

import pytest
from wasata.curation import code
from wasata.schema import Report, misquotes


def told(text):
    """(mode or root, {(role, actor)}) of each event of a report."""
    events = code(Report(report_id="own", text=text, language="en", text_status="invented"))
    for event in events:
        assert misquotes(event.evidence, {"own": text}) == []
        assert event.unsupported() == []
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will never hand over our weapons," a Hezbollah official said.', ("REJECT:yield", "hezbollah")),
        ('"We reject this offer," said the leader of Hamas.', ("REJECT", "hamas")),
        ('"We are ready to resume talks with our brothers," said the Houthi spokesman.', ("AGREE", "houthis")),
    ],
)
def test_whoever_speaks_is_the_side_of_we(text, expected):
    [(mode, roles)] = told(text)
    assert (mode, ("initiator", expected[1]) in roles) == (expected[0], True)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Israel and Hamas held talks in Cairo on Monday. On Tuesday they signed a truce.", {"israel", "hamas"}),
        ("Israel released ten fishermen. Hamas and Fatah said they had reached a deal.", {"hamas", "fatah"}),
        ("Iraqi and French authorities said they were investigating the blast.", {"iraq-gov", "france"}),
    ],
)
def test_they_are_all_who_were_told_together(text, actors):
    assert {actor for _, actor in told(text)[-1][1]} == actors


@pytest.mark.parametrize(
    "text",
    [
        "The parliament of Kenya rejected proposed changes to the land law.",
        "Israeli aircraft bombed the town of Tyre and surrounding areas on Monday.",
    ],
)
def test_a_participle_that_describes_is_no_act(text):
    assert len(told(text)) == 1


def test_gerunds_joined_to_gerunds_stay_acts():
    (mode, roles), *_ = told("Gunmen attacked a camp in Yemen, killing two men and wounding several.")
    assert mode.startswith("ASSAULT")
    assert ("initiator", "unidentified-gunmen") in roles


def test_an_infinitive_parts_talks_from_their_verb():
    text = "Talks between Sudan and Chad to end the border row began in Doha on Monday."
    assert told(text) == [("CONSULT", {("party", "sudan"), ("party", "chad")})]


def test_who_says_a_truce_will_begin_is_not_its_side():
    assert told("Qatar, which mediated the talks, said the truce would begin on Monday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jordan eased visa rules for refugees on Monday.", ("CONCEDE", ("initiator", "jordan"))),
        ("Kenya's government dropped plans to close a refugee camp.", ("CONCEDE", ("initiator", "kenya"))),
        ("Algeria withdrew its complaint against Morocco.", ("CONCEDE", ("recipient", "morocco"))),
        ("Egypt removed Hamas from its list of banned groups.", ("RETREAT", ("recipient", "hamas"))),
        ("Libya's prime minister stepped aside on Monday.", ("RETREAT:resign", ("initiator", "libya-gov"))),
        ("Turkey withdrew its troops from Haiti on Monday.", ("RETREAT:withdraw", ("initiator", "turkey"))),
        ("Saudi Arabia cut oil exports to Lebanon.", ("SANCTION:discontinue", ("recipient", "lebanon"))),
        ("Ghana released 20 prisoners on Monday.", ("RETREAT:release", ("initiator", "ghana"))),
    ],
)
def test_words_for_giving_way(text, expected):
    [(mode, roles)] = told(text)
    assert (mode, expected[1] in roles) == (expected[0], True)


def test_mediators_who_suspend_the_talks_of_others_end_their_mediation():
    text = "Saudi, US and Egyptian mediators have indefinitely suspended talks between the Sudanese army and the RSF."
    [(mode, roles)] = told(text)
    assert mode == "SANCTION:mediation"
    assert {actor for role, actor in roles if role == "initiator"} == {"saudi-arabia", "us", "egypt"}
    assert {actor for role, actor in roles if role == "recipient"} == {"saf", "rsf"}


def test_a_party_that_suspends_its_talks_leaves_them():
    [(mode, roles)] = told("Hamas suspended its talks with Israel.")
    assert (mode, roles) == ("SANCTION:withdraw", {("initiator", "hamas"), ("recipient", "israel")})


def test_several_adjectives_before_officials_who_mediate():
    [(_, roles)] = told(
        "The talks between the SDF and the PUK, mediated by French and US officials, resumed on Monday."
    )
    assert {actor for role, actor in roles if role == "mediator"} == {"france", "us"}


def test_fire_exchanged_between_fighters_frees_nobody():
    assert [mode for mode, _ in told("Heavy gunfire was exchanged between fighters in Tripoli.")] != ["RETREAT:release"]


def test_what_was_fired_at_is_not_who_fell():
    report = Report(report_id="own", language="en", text="Gunmen opened fire at three army posts in Beirut.")
    [event] = code(report)
    assert not event.counts


def test_a_capital_owns_the_clashes_in_it_and_wages_none():
    [(_, roles)] = told("Beirut's worst clashes in years killed four people.")
    assert "lebanon" not in {actor for _, actor in roles}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A series of heavy air strikes hit Gaza on Sunday.", "ASSAULT:aerial"),
        ("A new round of direct talks between Israel and Hamas began on Sunday.", "CONSULT"),
        ("Police launched a campaign of mass arrests in Basra.", "COERCE:arrest"),
    ],
)
def test_an_instance_of_an_act_is_that_act(text, mode):
    assert [m for m, _ in told(text)] == [mode]


def test_what_ends_without_an_agreement_brings_none():
    assert [m for m, _ in told("Talks between Israel and Hamas ended on Sunday without a final agreement.")] == [
        "CONSULT"
    ]


def test_who_is_engaged_in_efforts_for_a_truce_mediates_and_reaches_none():
    assert [m for m, _ in told("Qatar is engaged in efforts to reach a truce in Gaza.")] == ["CONSULT:mediation"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "The US and France criticised the army and the RSF in Sudan. They called on both parties to stop the fighting.",
            {"saf", "rsf"},
        ),
    ],
)
def test_who_asks_both_parties_is_none_of_them(text, recipients):
    assert {actor for role, actor in told(text)[-1][1] if role == "recipient"} == recipients


def test_who_rejects_an_attack_by_others_condemns_it():
    [(mode, roles)] = told("Jordan's foreign ministry rejected Iran's missile attack on Iraqi bases.")
    assert (mode, ("recipient", "iran") in roles) == ("ACCUSE:disapprove", True)


def test_a_noun_before_another_only_describes_it():
    assert [m for m, _ in told("Hamas accepted an Egyptian ceasefire proposal on Monday.")] == ["AGREE"]


def test_a_country_behind_its_town_takes_no_part():
    text = "Representatives of the Sudanese army returned to Jeddah, Saudi Arabia, to resume negotiations with the RSF."
    assert told(text) == [("CONSULT", {("party", "saf"), ("party", "rsf")})]


def test_local_tribes_who_mediate_are_tribes():
    [(_, roles)] = told("The Houthis freed ten soldiers following mediation by local tribes.")
    assert {actor for role, actor in roles if role == "mediator"} <= {"tribal-elders", "tribal-fighters"}


def test_a_capital_that_is_shaken_is_a_place():
    [event] = code(
        Report(report_id="own", language="en", text="An explosion rocked Beirut on Monday, killing four people.")
    )
    assert event.place is not None
    assert event.place.place_id == "lbn-beirut"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Saudi Arabia and Iran agreed to reestablish ties in a deal brokered by China.",
            ("AGREE", ("mediator", "china")),
        ),
        (
            "Rebels in South Sudan accused Kenya of lying as a new round of talks between the SPLM-IO and Juba opened.",
            ("CONSULT", ("party", "splm-io")),
        ),
        (
            "Peace talks between Juba and the SPLM-IO to end South Sudan's civil war resumed on Monday.",
            ("CONSULT", ("party", "south-sudan-gov")),
        ),
        (
            "The Houthis received 13 detainees released by Saudi Arabia.",
            ("RETREAT:release", ("initiator", "saudi-arabia")),
        ),
        (
            "Fighters of Hamas were detonating bombs against Israeli vehicles in Jenin.",
            ("ASSAULT:explosives", ("recipient", "israel")),
        ),
    ],
)
def test_acts_in_longer_sentences(text, expected):
    assert any(mode == expected[0] and expected[1] in roles for mode, roles in told(text))


def test_what_we_must_do_is_asked_of_nobody_else():
    assert told('"We must end the war," said the chief mediator of IGAD.') == []


def test_settlers_are_not_the_soldiers_told_beside_them():
    text = "Israeli forces shot two men in Jenin on Monday. Settlers attacked a woman near Jenin on Monday."
    assert len(told(text)) == 2


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Gunmen attacked a checkpoint of the SDF with machine guns.", "ASSAULT:firearms"),
        ("Gunmen attacked a post of the SDF with RPGs and mortars.", "ASSAULT:heavy-weapons"),
        ("Rafah came under heavy shelling on Monday.", "ASSAULT:heavy-weapons"),
        ("Police seized ten rifles in Basra.", "COERCE:seize"),
        ("Gunmen gunned down a judge in Aden.", "ASSAULT:firearms"),
    ],
)
def test_weapons_and_things(text, mode):
    assert [m for m, _ in told(text)] == [mode]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Police shot and wounded three protesters in Omdurman.", {("injured", 3)}),
        ("Two policemen were shot dead in Basra.", {("killed", 2)}),
    ],
)
def test_who_was_shot_is_dead_only_where_it_is_said(text, counts):
    [event] = code(Report(report_id="own", language="en", text=text))
    assert {(count.kind, count.best) for count in event.counts} == counts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Israel shelled Rafah on Monday, killing five people.", "pse-rafah"),
        ("Egypt's army arrested ten men in Rafah in North Sinai.", "egy-rafah"),
    ],
)
def test_a_town_that_a_border_parts(text, place):
    [event] = code(Report(report_id="own", language="en", text=text))
    assert event.place is not None
    assert event.place.place_id == place


@pytest.mark.parametrize(
    "text",
    [
        "South Africa stormed to a 1-0 lead in the series with a ten-wicket win.",
        "The attack was led by John Marlow, who claimed four wickets for 38.",
        "Shares in Cairo rallied 2 percent on Monday.",
        "The dollar struck a new high against the Turkish lira on Monday.",
    ],
)
def test_sport_and_markets_tell_nothing(text):
    assert told(text) == []


def test_the_arrest_that_is_condemned_is_told_with_its_day():
    text = "The arrest of two journalists by the Houthis on Sunday was condemned by the European Union."
    assert [mode for mode, _ in told(text)] == ["COERCE:arrest", "ACCUSE:disapprove"]


def test_all_who_mediators_are_from_mediate():
    [(_, roles)] = told("Mediators from Qatar and Egypt met Hamas leaders in Cairo.")
    assert {actor for role, actor in roles if role == "mediator"} == {"qatar", "egypt"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Egypt continued its mediation between Israel and the Palestinian group Hamas on Monday.",
            ("CONSULT:mediation", ("party", "hamas")),
        ),
        ("Hamas met the mediators. The Palestinian group released a man.", ("RETREAT:release", ("initiator", "hamas"))),
        (
            "Turkish and Jordanian delegations arrived in Sanaa on Monday to negotiate a ceasefire deal with Houthi officials.",
            ("CONSULT:visit", ("party", "houthis")),
        ),
        (
            "A Qatari delegation flew to Beirut on Monday to discuss the truce with Hezbollah leaders.",
            ("CONSULT:visit", ("party", "hezbollah")),
        ),
        (
            "Rebels kidnapped four aid workers from the French organisation Solidarity in Sudan.",
            ("ASSAULT:abduct", ("detainee", "aid-workers")),
        ),
    ],
)
def test_who_bodies_and_counterparts_are(text, expected):
    assert any(mode == expected[0] and expected[1] in roles for mode, roles in told(text))


def test_a_fight_that_somebody_has_is_no_clash():
    assert told("During their joint fight against Islamic State, the two forces used the base.") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Israel and Hamas held talks in the Qatari capital of Doha on Monday.", "qat-doha"),
        ("Israel and Hamas held talks in the Qatari capital, Doha, on Monday.", "qat-doha"),
        ("Gunmen killed two soldiers in the Iraqi capital.", "irq-baghdad"),
        ("A bomb exploded in the Yemeni capital on Monday.", "yem-sanaa"),
        ("Groups of protesters gathered in areas of downtown Khartoum.", "sdn-khartoum"),
    ],
)
def test_capitals_and_their_middle(text, place):
    [event] = code(Report(report_id="own", language="en", text=text))
    assert event.place is not None
    assert event.place.place_id == place


def test_what_talks_are_about_is_not_done():
    text = "A round of talks between Israel and Hamas on declaring a truce and releasing hostages began on Monday."
    assert [mode for mode, _ in told(text)] == ["CONSULT"]


def test_what_a_statement_urges_is_asked():
    text = "The leaders of Egypt and Qatar published a joint statement urging Israel and Hamas to resume talks."
    [(mode, roles)] = told(text)
    assert (mode, {a for r, a in roles if r == "initiator"}) == ("REQUEST:meet", {"egypt", "qatar"})


def test_battles_of_before_are_named_alone():
    assert [m for m, _ in told("Yemen's army released fighters caught during previous battles.")] == ["RETREAT:release"]


def test_mediators_are_those_told_to_have_mediated():
    text = "Israel and Hamas agreed on a truce brokered by Qatar and Egypt. The mediators urged Israel to open the crossing."
    assert {a for r, a in told(text)[-1][1] if r == "initiator"} == {"qatar", "egypt"}


@pytest.mark.parametrize(
    ("text", "back"),
    [
        (
            "The Houthis handed over 20 soldiers and received 22 fighters on Monday in Yemen.",
            {("initiator", "yem-gov-forces"), ("detainee", "houthis")},
        ),
        (
            "Hamas freed three hostages and received 90 Palestinian prisoners from Israel.",
            {("initiator", "israel")},
        ),
    ],
)
def test_those_received_are_freed_by_the_other_side(text, back):
    first, second = told(text)
    assert (first[0], second[0]) == ("RETREAT:release", "RETREAT:release")
    assert back <= second[1]


def test_a_particle_is_no_bound_of_the_number_behind_it():
    [event] = code(Report(report_id="own", language="en", text="The Houthis handed over 20 soldiers on Monday."))
    assert {(count.kind, count.low, count.best) for count in event.counts} == {("released", 20, 20)}
