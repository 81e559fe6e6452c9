"""English: who comes, meets or calls about peace between others mediates; swaps told by their verbs. Invented sentences."""

from __future__ import annotations

import pytest
from wasata.curation import code
from wasata.schema import Published, Report


def told(text: str) -> list[tuple[str, set[tuple[str, str]]]]:
    """Mode or root and (role, actor) pairs of each event of a report published on a Wednesday."""
    report = Report(
        report_id="r", text=text, language="en", text_status="invented", published=Published.parse("2023-01-11")
    )
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in code(report)]


MEDIATING = [
    (
        "A delegation from Oman arrived in Sanaa on Friday to convince the Houthis to take part in talks with the government.",
        "mediator:oman party:houthis party:yem-gov",
    ),
    (
        "An Omani team flew to Sanaa on Friday in a bid to persuade the Houthis to accept a plan for extending a truce with the "
        "Yemeni government.",
        "mediator:oman party:houthis party:yem-gov",
    ),
    (
        "The Egyptian intelligence chief arrived in Tel Aviv on Tuesday for talks on a truce between Israel and Hamas.",
        "mediator:egypt party:israel party:hamas",
    ),
    (
        "The president of Ethiopia met an African Union mission on Monday to help mediate between his government and the TPLF.",
        "mediator:african-union party:ethiopia party:tplf",
    ),
    (
        "Omani mediators arrived in Sanaa on Saturday to discuss a new truce between the Houthis and Saudi Arabia.",
        "mediator:oman party:houthis party:saudi-arabia",
    ),
    (
        "Talks between Colombia and the ELN opened in Havana on Tuesday, with Cuba and Norway acting as guarantors.",
        "mediator:cuba mediator:norway party:colombia party:eln",
    ),
    (
        "Qatar's foreign minister met Hamas leaders in Doha on Tuesday to discuss a ceasefire.",
        "mediator:qatar party:hamas",
    ),
]


@pytest.mark.parametrize(("text", "roles"), MEDIATING)
def test_who_comes_about_peace_between_others_mediates(text: str, roles: str) -> None:
    pairs = {tuple(pair.split(":")) for pair in roles.split()}
    assert ("CONSULT:mediation", pairs) in told(text), told(text)


def test_two_outsiders_who_talk_of_others_mediate_nothing() -> None:
    events = told(
        "The US secretary of state met his Saudi counterpart on Monday to discuss a truce between Israel and Hamas."
    )
    assert [mode for mode, _ in events] == ["CONSULT"]


def test_a_side_that_comes_for_talks_stays_a_side() -> None:
    events = told("A Hamas delegation arrived in Moscow on Monday for talks on a truce between Israel and Hamas.")
    assert all(("mediator", "hamas") not in people for _, people in events)


def test_talks_before_somebody_left_are_what_happened() -> None:
    (event,) = told("A delegation of the Sudanese army left Jeddah on Monday after holding talks with the RSF.")
    assert event == ("CONSULT", {("party", "saf"), ("party", "rsf")})


def test_a_plan_for_resuming_a_truce_is_no_truce() -> None:
    events = told("The Houthis rejected a plan for resuming the truce with the Yemeni government.")
    assert [mode.partition(":")[0] for mode, _ in events] == ["REJECT"]


def test_a_swap_that_negotiations_led_to_is_two_releases_by_one_mediator() -> None:
    events = told(
        "Russia and Ukraine carried out a large prisoner exchange following negotiations brokered by the UAE."
    )
    assert events == [
        ("RETREAT:release", {("initiator", "russia"), ("detainee", "ukraine"), ("mediator", "uae")}),
        ("RETREAT:release", {("initiator", "ukraine"), ("detainee", "russia"), ("mediator", "uae")}),
    ]


def test_two_swaps_with_numbers_of_their_own_are_not_one() -> None:
    events = told("Russia and Ukraine exchanged 90 prisoners. In December, Russia and Ukraine exchanged 60 POWs.")
    assert [mode for mode, _ in events] == ["RETREAT:release"] * 4


def test_a_truce_announced_with_the_other_side_is_agreed() -> None:
    assert told("The TNLA announced a ceasefire with the Myanmar military on Monday.") == [
        ("AGREE", {("party", "tnla"), ("party", "myanmar")})
    ]
    assert told("The ELN announced a ceasefire on Monday.") == [("CONCEDE", {("initiator", "eln")})]


def test_who_agrees_to_a_truce_with_the_other_side_is_one_of_two_parties() -> None:
    assert told("The RSF agreed to an immediate ceasefire with the Sudanese army on Monday.") == [
        ("AGREE", {("party", "rsf"), ("party", "saf")})
    ]


def test_the_people_of_a_state_mediate_as_that_state() -> None:
    (event,) = told("Talks between Israel and Hamas mediated by the Qataris were in their third day.")
    assert event == ("CONSULT:mediation", {("party", "israel"), ("party", "hamas"), ("mediator", "qatar")})


def test_who_is_thanked_for_his_efforts_mediated_what_is_told_before() -> None:
    events = dict(told("Israel and Hamas agreed on a truce on Monday. Israel praised Egypt for its efforts."))
    assert ("mediator", "egypt") in events["AGREE"]
    assert events["SUPPORT"] == {("initiator", "israel"), ("recipient", "egypt")}


def test_soldiers_are_those_of_the_country_the_report_names_as_its_place() -> None:
    (event,) = told(
        "Six soldiers were killed by a roadside bomb in northern Pakistan, on a road to the border with China."
    )
    assert event == ("ASSAULT:explosives", {("recipient", "pakistan")})


def test_a_search_where_something_happened_is_no_attack() -> None:
    events = told("Police cordoned off the area in Juba after the blast and launched a search operation.")
    assert all(not mode.startswith("COERCE") for mode, _ in events)
    assert ("initiator", "police-unknown") not in {pair for _, people in events for pair in people}


def test_a_pronoun_behind_a_verb_of_telling_is_who_tells() -> None:
    events = told("The UN said it was concerned. A day before, the Houthis said that they had shot down a Saudi jet.")
    assert events == [("ASSAULT:heavy-weapons", {("initiator", "houthis"), ("recipient", "saudi-arabia")})]


def test_several_who_have_been_mediating_mediate() -> None:
    events = told("Cairo and Doha have been mediating since spring to reach a truce between Israel and Hamas.")
    wanted = {("party", "israel"), ("party", "hamas"), ("mediator", "qatar"), ("mediator", "egypt")}
    assert events == [("CONSULT:mediation", wanted)]


def test_the_first_half_of_a_compound_verb_is_no_act() -> None:
    assert all(mode != "SANCTION:convict" for mode, _ in told("The US envoy fine-tunes a deal with the Taliban."))


def test_a_name_that_ends_in_a_number_is_a_name() -> None:
    assert told("Kenya met M23 leaders in Nairobi on Monday.") == [("CONSULT", {("party", "kenya"), ("party", "m23")})]


def test_what_two_joined_verbs_did_is_two_acts() -> None:
    modes = [mode for mode, _ in told("The army seized the village and freed twenty hostages.")]
    assert modes == ["COERCE:seize", "RETREAT:release"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The African Union invited the Ethiopian government and Tigray forces to peace talks.",
            ("REQUEST:mediation", {("initiator", "african-union"), ("recipient", "ethiopia"), ("recipient", "tplf")}),
        ),
        (
            "The Ethiopian government accepted an invitation from the African Union to take part in peace talks.",
            ("AGREE:mediation", {("initiator", "ethiopia"), ("recipient", "african-union")}),
        ),
        (
            "Russia invited Hamas to talks in Moscow on Monday.",
            ("REQUEST:meet", {("initiator", "russia"), ("recipient", "hamas")}),
        ),
    ],
)
def test_who_invites_others_to_talks_asks_them_to_accept_mediation(text: str, event: object) -> None:
    assert event in told(text)


def test_unidentified_warplanes_are_nobodys() -> None:
    (event,) = told("On Monday unidentified warplanes struck positions for the rebels outside Idlib city.")
    assert event[0] == "ASSAULT:aerial"
    assert ("initiator", "unidentified-aircraft") in event[1]


def test_a_meeting_of_two_days_that_was_ended_is_a_meeting() -> None:
    (event,) = told("The Philippine government ended a two-day meeting with the MILF on Monday.")
    assert event == ("CONSULT", {("party", "philippines"), ("party", "milf")})
