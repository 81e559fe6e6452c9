"""English: who tells and who takes part, what force answered, what failed, swaps told as returns, elders and gunmen."""

from __future__ import annotations

import pytest
from invented_reports import english, english_events


def test_those_who_tell_a_clash_at_the_end_take_no_part_in_it() -> None:
    events = english(
        "Rebels of the M23 clashed on Monday with Congolese troops, a local official and a UN source said."
    )
    assert events == [("ASSAULT", {("party", "m23"), ("party", "drc")})]


def test_a_killing_that_fire_answered_is_not_counted_with_it() -> None:
    (event,) = english_events(
        "Hezbollah fired rockets at an Israeli base on Monday in response to the killing of a commander."
    )
    assert event.event_mode == "ASSAULT:heavy-weapons"
    assert not event.counts


def test_who_failed_to_bring_two_together_tried_it() -> None:
    events = english("The army fought the RSF on Monday. IGAD has failed to bring the two generals together.")
    assert events[-1] == ("CONSULT:mediation", {("mediator", "igad"), ("party", "saf"), ("party", "rsf")})


def test_prisoners_who_returned_in_an_exchange_were_freed_by_the_other_side() -> None:
    events = english(
        "Ukraine said on Saturday that 40 of its soldiers had returned home in a prisoner exchange with Russia. Jordan "
        "acted as intermediary, both sides said."
    )
    assert {(mode, frozenset(a for r, a in roles if r == "initiator")) for mode, roles in events} == {
        ("RETREAT:release", frozenset({"russia"})),
        ("RETREAT:release", frozenset({"ukraine"})),
    }
    assert all(("mediator", "jordan") in roles for _, roles in events)


def test_elders_who_negotiate_with_gunmen_go_between() -> None:
    events = english("Community leaders negotiated with the gunmen for days to free the pupils.")
    assert ("CONSULT:mediation", {("mediator", "notables"), ("party", "unidentified-gunmen")}) in events


def test_guarantors_of_talks_mediate() -> None:
    events = english("Norway and Cuba are guarantors of the talks between Colombia and the ELN.")
    wanted = {("mediator", "norway"), ("mediator", "cuba"), ("party", "colombia"), ("party", "eln")}
    assert events == [("CONSULT:mediation", wanted)]


def test_the_heaviest_means_of_a_fire_counts() -> None:
    ((mode, _),) = english("Azerbaijani forces opened fire with mortars on Monday on a village in Armenia.")
    assert mode == "ASSAULT:heavy-weapons"


def test_counted_people_behind_an_adjective() -> None:
    (event,) = english_events("Turkish air strikes killed 11 Kurdish militants in northern Iraq on Monday.")
    assert {(p.role, p.actor_id) for p in event.participants} == {
        ("initiator", "tur-forces"),
        ("recipient", "unidentified-gunmen"),
    }
    assert [count.best for count in event.counts] == [11]


def test_the_day_people_were_taken_is_not_that_of_their_release() -> None:
    events = english_events(
        "Kidnappers have freed 17 pupils abducted from a school in Sokoto two weeks ago, police said."
    )
    release = next(e for e in events if e.event_mode == "RETREAT:release")
    assert release.when is None or release.when.earliest is None


def test_women_taken_in_an_attack_are_another_event_than_the_dead() -> None:
    events = english(
        "Gunmen killed 12 people in an attack on a village in Zamfara on Sunday. The attackers also abducted several women."
    )
    assert [mode for mode, _ in events] == ["ASSAULT", "ASSAULT:abduct"]


@pytest.mark.parametrize("who", ["Syrian Kurdish-led forces", "Kurdish-led Syrian forces"])
def test_the_kurdish_led_forces_of_syria(who: str) -> None:
    ((mode, roles),) = english(f"{who} arrested ten men in Hasakah on Monday.")
    assert mode == "COERCE:arrest"
    assert ("initiator", "sdf") in roles


def test_names_put_on_a_list_are_sanctions() -> None:
    ((mode, roles),) = english("The EU on Monday added four officials of Belarus to its sanctions list.")
    assert mode == "SANCTION:discontinue"
    assert ("recipient", "belarus") in roles


@pytest.mark.parametrize("who", ["Hamas", "Hamas, the group that rules Gaza,"])
def test_a_broken_truce_that_the_other_side_tells_is_its_charge(who: str) -> None:
    events = english(f"{who} said Israel had violated the truce.")
    assert events == [("ACCUSE:allege", {("initiator", "hamas"), ("recipient", "israel")})]


def test_they_are_those_who_told_it() -> None:
    events = english("The army said the rebels had told mediators that they would not release the prisoners.")
    assert [(mode, a) for mode, roles in events for r, a in roles if r == "initiator"] == [
        ("REJECT:yield", "rebels-unknown")
    ]


def test_an_army_and_the_rebels_of_a_region_are_both_asked() -> None:
    ((_, roles),) = english("Algeria has called on Mali's army and the northern rebels to return to the peace deal.")
    assert {a for r, a in roles if r == "recipient"} == {"mali", "rebels-unknown"}


def test_an_ambassador_ordered_expelled() -> None:
    ((mode, roles),) = english("Niger's junta on Thursday ordered the French ambassador expelled.")
    assert mode == "SANCTION:expel"
    assert roles == {("initiator", "niger"), ("recipient", "france")}


def test_what_withdrawal_would_enable_is_nobody_s_withdrawal() -> None:
    assert english("Critics say that withdrawal will enable ISIL to get back on its feet.") == []
