"""Crosswalks: rows are tried from the top, conditions read actors, and every event finds a row."""

from types import SimpleNamespace

import pytest
from make_events import make_event
from wasata.datasets.actors import bundled_actors
from wasata.schema import SchemaError, VocabularyError, vocabulary
from wasata.schema.crosswalk import crosswalk, crosswalk_names, read_crosswalk

ACTORS = {actor.id: actor for actor in bundled_actors()} | {
    "army": SimpleNamespace(type="MIL", state_side=True),
    "rebels": SimpleNamespace(type="REB", state_side=False),
    "others": SimpleNamespace(type="REB", state_side=False),
    "people": SimpleNamespace(type="CVL", state_side=False),
}


def event(mode, deaths=None, outcome=None, **roles):
    """An event-like: ``roles`` are lists of actor ids by role."""
    people = [SimpleNamespace(actor_id=id, role=role, side=None) for role, ids in roles.items() for id in ids]
    counts = (
        [SimpleNamespace(kind="killed", low=deaths, best=deaths, high=deaths, of=None)] if deaths is not None else []
    )
    root, _, name = mode.partition(":")
    return SimpleNamespace(
        event_type=root,
        event_mode=mode if name else None,
        participants=people,
        counts=counts,
        mediation=SimpleNamespace(outcome=outcome) if outcome else None,
    )


@pytest.mark.parametrize("name", crosswalk_names())
def test_every_type_and_mode_finds_a_row(name):
    walk = crosswalk(name)
    for code in (*vocabulary("event_type").codes, *vocabulary("event_mode").codes):
        assert walk.export(event(code)).reason


@pytest.mark.parametrize(
    ("coded", "code"),
    [
        (event("ASSAULT", 1, initiator=["army"], recipient=["rebels"]), "1"),
        (event("ASSAULT", 1, initiator=["rebels"], recipient=["army"]), "1"),
        (event("ASSAULT", 1, party=["rebels", "others"]), "2"),
        (event("ASSAULT", 1, initiator=["rebels"], recipient=["people"]), "3"),
        (event("ASSAULT", 0, initiator=["rebels"], recipient=["people"]), None),
        (event("ASSAULT", initiator=["rebels"], recipient=["people"]), None),
        (event("ASSAULT", 3, initiator=["nobody-knows"], recipient=["people"]), None),
        (event("AID", 1, initiator=["army"], recipient=["people"]), None),
    ],
)
def test_ucdp_follows_actors_and_deaths(coded, code):
    assert crosswalk("ucdp").export(coded, ACTORS).to == code


def test_acled_reads_mediation_and_outcome():
    walk = crosswalk("acled")
    assert walk.export(event("CONSULT:mediation", outcome="agreement", mediator=["army"])).to == "Agreement"
    assert walk.export(event("CONSULT:mediation", outcome="none", mediator=["army"])).to is None
    assert walk.export(make_event(), ACTORS).to == "Agreement"
    assert walk.export(event("COERCE:seize"), ACTORS).to == "Non-violent transfer of territory"


def test_cameo_and_plover_both_ways():
    assert crosswalk("plover").export(event("CONSULT:mediation")).to == "CONSULT:third-party"
    assert crosswalk("cameo").export(event("CONSULT:mediation")).to == "045"
    assert crosswalk("cameo").import_("045").event_mode == "CONSULT:mediation"
    assert crosswalk("ucdp").import_("3").roles == ("initiator", "recipient")


@pytest.mark.parametrize("name", crosswalk_names())
def test_imports_lead_to_codes_there_are(name):
    for row in crosswalk(name).imports:
        assert row.event_type is None or row.event_type in vocabulary("event_type")
        assert row.event_mode is None or row.event_mode in vocabulary("event_mode")


SMALL = """
title = "t"
definition = "d"
source = "s"
export = [
    {{ mode = "ASSAULT:aerial", when = {{ {when} }}, to = "first", reason = "r" }},
    {{ mode = "ASSAULT", to = "second", reason = "r" }},
    {{ mode = "ASSAULT:aerial", to = "never", reason = "r" }},
]
"""


def test_the_first_row_that_fits_wins():
    walk = read_crosswalk("t", SMALL.format(when='initiator_side = ["A"]'))
    shown = event("ASSAULT:aerial", initiator=["army"])
    assert walk.export(shown).to == "second"
    shown.participants[0].side = "A"
    assert walk.export(shown).to == "first"
    with pytest.raises(SchemaError, match="no row fits AID"):
        walk.export(event("AID"))


def test_what_is_not_there_is_said_to_be_so():
    with pytest.raises(SchemaError, match="no condition weather"):
        read_crosswalk("t", SMALL.format(when="weather = 1"))
    with pytest.raises(VocabularyError, match="acled"):
        crosswalk("acleed")
    with pytest.raises(VocabularyError, match="999"):
        crosswalk("cameo").import_("999")
