"""Every root and mode in English: at least two invented sentences each, with the roles they tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from wasata.curation import code
from wasata.schema import Event, Published, Report

SENTENCES = Path(__file__).parent / "data" / "english_modes.tsv"
ROWS = [line.split("\t") for line in SENTENCES.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def told(text):
    """(mode or root, {(role, actor)}) of each event of a sentence."""
    report = Report(report_id="sentence", text=text, language="en", text_status="invented")
    return [
        (event.event_mode or event.event_type, {(p.role, p.actor_id) for p in event.participants})
        for event in code(report)
    ]


@pytest.mark.parametrize(("mode", "text", "roles"), ROWS, ids=[row[1] for row in ROWS])
def test_a_sentence_tells_its_act_and_who_takes_part(mode, text, roles):
    wanted = {tuple(pair.split(":", 1)) for pair in roles.split(";") if pair}
    events = told(text)
    assert any(found == mode and wanted <= people for found, people in events), events


def test_every_root_and_mode_has_two_sentences():
    codes = [row[0] for row in ROWS]
    modes = Event.vocabulary("event_mode").codes
    assert [m for m in modes if codes.count(m) < 2] == []
    assert set(Event.vocabulary("event_type").codes) == {c.partition(":")[0] for c in codes}


WORDINGS = [
    line.split("\t")
    for line in (SENTENCES.parent / "english_wordings.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("base", "wording", "text", "mode", "roles"), WORDINGS, ids=[f"{row[0]}-{row[1]}" for row in WORDINGS]
)
def test_one_act_in_several_wordings_is_one_code(base, wording, text, mode, roles):
    events = told(text)
    if mode == "none":
        assert events == []
        return
    test_a_sentence_tells_its_act_and_who_takes_part(mode, text, roles)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Valley Liberation Front attacked a convoy near Kirkuk.", "rebels-unknown"),
        ("The Northern Teachers Union condemned the attack.", "workers"),
        ("Marta Velinova condemned the attack.", "people-unknown"),
    ],
)
def test_who_is_in_no_registry_is_coded_with_a_kind(text, kind):
    (event,) = told(text)
    assert ("initiator", kind) in event[1]


@pytest.mark.parametrize(
    ("text", "role", "actor"),
    [
        ("Yemen's exiled government rejected the offer.", "initiator", "yem-gov"),
        ("Tehran rejected the offer.", "initiator", "iran"),
        ("Marta Velin, the UN envoy, condemned the attack.", "initiator", "un"),
        ("The UN envoy, Marta Velin, condemned the attack.", "initiator", "un"),
        ("Vladimir Putin condemned the attack.", "initiator", "russia"),
        ("Houthi Shiite rebels rejected the offer.", "initiator", "houthis"),
        ("Iran-backed Houthi rebels rejected the offer.", "initiator", "houthis"),
        ("Syrian officials rejected the offer.", "initiator", "syr-gov"),
    ],
)
def test_whoever_stands_before_the_head_says_whose_it_is(text, role, actor):
    assert any((role, actor) in people for _, people in told(text)), told(text)


def test_a_dateline_is_no_place_and_the_day_of_saying_no_day_of_the_act():
    text = "NAIROBI, March 3 (Agency) - Gunmen kidnapped two doctors in Aden, officials said on Monday."
    published = Published(earliest="2024-03-05", latest="2024-03-05")
    report = Report(report_id="dateline", text=text, language="en", published=published, text_status="invented")
    (event,) = code(report)
    assert event.place is not None and event.place.name == "Aden"
    assert event.when.earliest is None
