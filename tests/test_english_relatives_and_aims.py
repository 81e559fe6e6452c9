"""English: relative clauses behind who is arrested, aims told by an infinitive, and whom "they" means beside a main clause."""

from __future__ import annotations

from invented_reports import english, english_events


def test_who_met_somebody_is_arrested_and_not_whom_he_met() -> None:
    ((mode, roles),) = english(
        "Two members of an opposition delegation that met the Ethiopian premier were later arrested."
    )
    assert mode == "COERCE:arrest"
    assert roles == {("detainee", "opposition-unknown")}


def test_who_is_somewhere_to_mediate_mediates() -> None:
    assert english("An African Union envoy is in Sudan to mediate the crisis.") == [
        ("CONSULT:mediation", {("mediator", "african-union")})
    ]


def test_a_protest_broken_up_by_force_is_not_the_students_force() -> None:
    events = english("Sudanese forces used violence on Monday to break up a protest in Khartoum by dozens of students.")
    assert events == [("ASSAULT:crowd-control", {("initiator", "saf"), ("recipient", "protesters")})]


def test_they_are_who_acts_in_the_main_clause() -> None:
    ((_, roles),) = english(
        "Gunmen on motorbikes killed ten villagers in Tillaberi on Monday as they attacked a market."
    )
    assert ("initiator", "unidentified-gunmen") in roles
    assert ("initiator", "civilians") not in roles


def test_the_day_since_which_people_were_held_is_not_that_of_their_release() -> None:
    events = english_events("The ELN released two women that had been held captive since March in Arauca.")
    release = next(e for e in events if e.event_mode == "RETREAT:release")
    assert release.when is None or release.when.earliest is None


def test_hostages_somebody_held_are_no_new_kidnapping() -> None:
    events = english("The FARC freed on Monday two policemen and five contractors they held hostage.")
    assert [mode for mode, _ in events] == ["RETREAT:release"]


def test_what_a_deal_binds_its_sides_to_are_its_terms() -> None:
    assert english("The deal, signed last year, committed both sides to a ceasefire.") == []


def test_power_handed_over_to_civilians_frees_nobody() -> None:
    events = english("The demonstrators in Khartoum demanded that the military council hand over power to civilians.")
    assert all(mode != "RETREAT:release" for mode, _ in events)


def test_those_who_attended_a_meeting_met() -> None:
    ((mode, roles),) = english(
        "The meeting in Doha on Monday was attended by the presidents of Rwanda and Burundi, their offices said."
    )
    assert mode == "CONSULT"
    assert roles == {("party", "rwanda"), ("party", "burundi")}
