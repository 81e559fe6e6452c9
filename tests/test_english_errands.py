"""English errands: who is sent to one side of a conflict, or meets it about its end, and where clauses and names begin there."""

from __future__ import annotations

import pytest
from invented_reports import english, english_events
from wasata.curation import rules_coder
from wasata.schema import Published, Report


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Qatar sent a delegation to Israel on Friday to discuss a truce with Hamas.",
            ("CONSULT:mediation", {("mediator", "qatar"), ("party", "israel"), ("party", "hamas")}),
        ),
        (
            "Kenya dispatched an envoy to Juba on Friday to mediate between the South Sudanese government and the SPLM-IO.",
            ("CONSULT:mediation", {("mediator", "kenya"), ("party", "south-sudan-gov"), ("party", "splm-io")}),
        ),
        (
            "The Houthis sent negotiators to Muscat on Friday.",
            ("CONSULT:visit", {("party", "houthis")}),
        ),
        (
            "An Egyptian security delegation arrived in Israel on Thursday to discuss a truce in Gaza.",
            ("CONSULT:mediation", {("mediator", "egypt"), ("party", "israel")}),
        ),
        (
            "The Omani foreign minister met the Iranian foreign minister on Monday to discuss a roadmap that the United States has put forward.",
            ("CONSULT:mediation", {("mediator", "oman"), ("party", "iran")}),
        ),
        (
            "The Omani foreign minister met the Iranian foreign minister on Monday to discuss trade.",
            ("CONSULT", {("party", "oman"), ("party", "iran")}),
        ),
    ],
)
def test_who_is_sent_to_one_side_about_the_conflict_mediates(text: str, event: object) -> None:
    assert english(text) == [event]


def test_a_delegation_still_to_be_sent_is_a_promise() -> None:
    ((mode, _),) = english("Hamas said on Monday it would send a delegation to Cairo.")
    assert mode == "AGREE"


def test_a_comma_between_a_town_and_its_land_parts_no_clause() -> None:
    (event,) = english_events(
        "Envoy Amos Brandt of the UN met in Beirut, Lebanon, on Tuesday with Hezbollah to end the war."
    )
    assert {(p.role, p.actor_id) for p in event.participants} >= {("party", "hezbollah")}
    assert event.place is not None and event.place.place_id == "lbn-beirut"


def test_representatives_of_two_groups_are_those_groups() -> None:
    (event,) = english("African Union mediators held talks on Monday with representatives of two rebel movements.")
    assert event == ("CONSULT:mediation", {("mediator", "african-union"), ("party", "rebels-unknown")})


def test_a_body_may_begin_with_a_short_name() -> None:
    (event,) = english("The Coalition of Patriots for Change attacked Birao on Monday.")
    assert event == ("ASSAULT", {("initiator", "cpc-car")})


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The soldiers' release, which took place on Monday, followed a deal.",
            ("RETREAT:release", {("detainee", "soldiers-unknown")}),
        ),
        (
            "Nineteen members of the Sudanese army, who were captured on 6 May by the Rapid Support Forces, sat in court.",
            ("ASSAULT:abduct", {("initiator", "rsf"), ("detainee", "saf")}),
        ),
        (
            "The Lebanese army arrested on Monday 12 fighters of Islamic State.",
            ("COERCE:arrest", {("initiator", "leb-forces"), ("detainee", "is")}),
        ),
        (
            "Egypt, together with Qatar and Turkey, condemned Israel on Monday.",
            (
                "ACCUSE:disapprove",
                {("initiator", "egypt"), ("initiator", "qatar"), ("initiator", "turkey"), ("recipient", "israel")},
            ),
        ),
        (
            "Local elders negotiated a ceasefire between the warring tribes on Monday.",
            ("AGREE", {("mediator", "notables"), ("party", "tribal-fighters")}),
        ),
        (
            "Saudi Arabia announced a suspension of the talks between the Sudanese army and the Rapid Support Forces on Monday.",
            ("SANCTION:mediation", {("initiator", "saudi-arabia"), ("recipient", "saf"), ("recipient", "rsf")}),
        ),
        (
            "UN envoy Hans Grundberg held talks in Sanaa on Saturday.",
            ("CONSULT:mediation", {("mediator", "un")}),
        ),
        (
            "UN envoy Hans Grundberg held talks in Washington on Saturday with the US Secretary of State.",
            ("CONSULT", {("party", "un"), ("party", "us")}),
        ),
        (
            "The Justice and Equality Movement decided not to attend the talks on Monday.",
            ("REJECT:meet", {("initiator", "jem")}),
        ),
        (
            "The army and the RSF reached an agreement on Monday to facilitate humanitarian access to Khartoum.",
            ("AGREE", {("party", "saf"), ("party", "rsf")}),
        ),
        (
            "A Darfur rebel group attacked a village on Monday.",
            ("ASSAULT", {("initiator", "rebels-unknown")}),
        ),
    ],
)
def test_who_did_what(text: str, event: object) -> None:
    assert english(text) == [event]


def test_the_day_a_clause_on_the_act_tells_is_its_day() -> None:
    (event,) = english_events(
        "The release of ten men by the Houthis, which took place on Monday in Taiz, followed a deal."
    )
    assert event.when is not None and str(event.when.earliest) == "2024-04-29"


def test_a_number_may_stand_within_the_words_for_a_swap() -> None:
    text = "Qatari mediation led to an exchange of 400 sick captives between Russia and Ukraine on Monday."
    assert sorted(mode for mode, _ in english(text)) == ["RETREAT:release", "RETREAT:release"]
    assert all(("mediator", "qatar") in roles for _, roles in english(text))


def test_arms_confined_or_talks_mediated_by_somebody_are_no_acts() -> None:
    assert english("Lebanon's prime minister spoke on Monday of confining arms within the state.") == []
    text = "A rebel group in Darfur will stay away from African Union mediated talks in Tunis, its commander said on Sunday."
    assert [mode for mode, _ in english(text)] == ["REJECT:meet"]


@pytest.mark.parametrize(
    "text",
    [
        "Qatar's foreign minister expressed concern over the violence in Sudan on Monday.",
        "The president of Kenya thanked the Ethiopian government on Monday and expressed gratitude to Oman.",
    ],
)
def test_concern_and_thanks_are_comment(text: str) -> None:
    assert english(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Peace talks between the government and the rebel group M23, which is backed by Rwanda, resumed on Monday in Doha.",
            ("CONSULT", {("party", "drc"), ("party", "m23")}),
        ),
        (
            "Delegations of the Houthis and the Yemeni government returned to negotiations in Muscat on Monday.",
            ("CONSULT", {("party", "houthis"), ("party", "yem-gov")}),
        ),
        (
            "Oman is currently hosting a new session of negotiations in Muscat between the Houthis and the Yemeni government.",
            ("CONSULT:mediation", {("mediator", "oman"), ("party", "houthis"), ("party", "yem-gov")}),
        ),
        (
            "The Houthis and the Yemeni government signed a declaration of principles in Muscat on Monday.",
            ("AGREE", {("party", "houthis"), ("party", "yem-gov")}),
        ),
        (
            "The Qatari prime minister received on Monday a phone call from the Iranian foreign minister.",
            ("CONSULT:phone", {("party", "qatar"), ("party", "iran")}),
        ),
        (
            "Omani officials landed in Sanaa on Saturday for talks with Houthi officials.",
            ("CONSULT", {("party", "oman"), ("party", "houthis")}),
        ),
    ],
)
def test_talks_visits_and_calls_by_their_wordings(text: str, event: object) -> None:
    assert english(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Houthi prisoners arrived on Saturday in the capital Sanaa.",
        "Talks went on in Doha, the spokeswoman of the Congolese presidency said on Monday, speaking with Valley News by telephone.",
        "The latest initiative builds on a US-brokered agreement of the spring between Rwanda and the DRC.",
        "The Yemeni government thwarted a dozen swaps that local elders had prepared.",
    ],
)
def test_no_visit_call_part_or_swap(text: str) -> None:
    assert [mode for mode, _ in english(text) if mode not in ("CONSULT",)] == []


def test_sides_that_come_to_their_talks_pay_no_visit() -> None:
    text = (
        "The Congolese government and the M23 resumed their peace talks in Doha, mediator Qatar said on Sunday. "
        "Both delegations had arrived in Doha to save a truce, its ministry said."
    )
    (event,) = english(text)
    assert event == ("CONSULT:mediation", {("mediator", "qatar"), ("party", "drc"), ("party", "m23")})


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Sixty abducted villagers in central Nigeria were freed on Sunday, police said.",
            ("RETREAT:release", {("detainee", "residents")}),
        ),
        (
            "The Houthis released two detained journalists on Tuesday.",
            ("RETREAT:release", {("initiator", "houthis"), ("detainee", "journalists")}),
        ),
        (
            "UN envoy Geir Lund met Foreign Minister Hassan Darwish in Damascus on Monday.",
            ("CONSULT:mediation", {("mediator", "un"), ("party", "syr-gov")}),
        ),
        (
            "The Syrian government delegation, headed by the deputy minister, met the SDF in Hasakah on Monday.",
            ("CONSULT", {("party", "syr-gov"), ("party", "sdf")}),
        ),
        (
            "Niger's government and allied fighters concluded a peace accord in Niamey on Sunday.",
            ("AGREE", {("party", "niger"), ("party", "fighters-unknown")}),
        ),
    ],
)
def test_who_is_told_by_words_around_the_name(text: str, event: object) -> None:
    assert english(text) == [event]


def test_a_family_name_alone_is_the_office_holder_told_before() -> None:
    text = "Foreign Minister Hassan Darwish was in Damascus on Monday. Darwish condemned the Israeli attacks."
    assert ("ACCUSE:disapprove", {("initiator", "syr-gov"), ("recipient", "israel")}) in english(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The teachers' union called off its strike on Monday.", ("CONCEDE", {("initiator", "teachers")})),
        (
            "Tunisian authorities reached a deal with the UGTT on Monday to avert a walkout.",
            ("AGREE", {("party", "tunisia"), ("party", "ugtt")}),
        ),
        ("A Hamas delegation left the talks in Cairo without reaching a deal.", ("CONSULT", {("party", "hamas")})),
        (
            "The talks on Monday between the Pakistani government and the banned Tehreek-e-Taliban Pakistan ended.",
            ("CONSULT", {("party", "pakistan"), ("party", "ttp")}),
        ),
    ],
)
def test_deals_and_talks_that_end_something(text: str, event: object) -> None:
    assert english(text) == [event]


def test_elders_told_again_by_fewer_words_are_the_same_mediators() -> None:
    text = (
        "Tribal elders negotiated a ceasefire between the Houthis and the Yemeni government on Monday. "
        "The agreement was negotiated by elders of the district."
    )
    (event,) = english(text)
    assert {actor for role, actor in event[1] if role == "mediator"} == {"tribal-elders"}


def test_who_mediates_talks_and_hosts_their_sides_does_it_once() -> None:
    text = (
        "Sudan and Chad held talks on peace on Sunday, mediated by Egypt. "
        "The Egyptian president hosted the foreign ministers of Sudan and Chad in Cairo."
    )
    assert english(text) == [("CONSULT:mediation", {("mediator", "egypt"), ("party", "sudan"), ("party", "chad")})]


def test_a_truce_agreed_that_ends_fighting_is_one_deal() -> None:
    text = "Sudan and Chad agreed to a truce last week, ending a month of clashes."
    assert english(text) == [("AGREE", {("party", "sudan"), ("party", "chad")})]


def test_sides_of_talks_broken_off_are_quoted_where_they_are_named() -> None:
    text = (
        "The United States suspended the talks on Monday. "
        "The Sudanese army and the Rapid Support Forces had clashed in Khartoum on Sunday."
    )
    report = Report(report_id="w-2", language="en", published=Published.parse("2024-05-15"), text=text)
    ended = next(e for e in rules_coder().code(report).events if e.event_mode == "SANCTION:mediation")
    quoted = {p.actor_id: p.surface for p in ended.participants if p.role == "recipient"}
    assert quoted == {"saf": "Sudanese army", "rsf": "Rapid Support Forces"}
