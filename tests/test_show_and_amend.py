"""``wasata show``, ``wasata reject``, and the corrections a reader gives by their words."""

from __future__ import annotations

import json
import shutil

import pytest
from run_command import wasata
from wasata.curation import accept, amend, compose, reject
from wasata.datasets import DatasetError, explain, load, open_dataset
from wasata.datasets.explanation import Quote, segments
from wasata.schema import Event, misquotes

EVENT = "ev-c124b9722e65"


@pytest.fixture
def mine(tmp_path):
    """A copy of the tutorial with its drafts and no decision."""
    folder = tmp_path / "mine"
    shutil.copytree(open_dataset("tutorial").folder, folder)
    shutil.rmtree(folder / "releases")
    ledger = folder / "decisions" / "decisions.jsonl"
    lines = ledger.read_text("utf-8").splitlines(keepends=True)
    ledger.write_text("".join(line for line in lines if json.loads(line)["action"] == "draft"), "utf-8")
    return open_dataset(folder)


def the_draft(dataset, prefix):
    (data,) = [data for event_id, data in dataset.state().drafts.items() if event_id.startswith(prefix)]
    return data


def test_show_tells_what_is_in_a_dataset():
    about, *codes = wasata("show", "tutorial").rows()
    assert about["notice"].startswith("Invented") and "days" in about
    assert {"column": "event_type", "code": "CONSULT", "label": "Consult", "rows": 10} in codes
    arabic = wasata("show", "tutorial", "--language", "ar", "--format", "table").out
    assert "تشاور" in arabic or "مشاورات" in arabic or "لقاء" in arabic


def test_show_marks_the_words_of_an_event():
    (told,) = wasata("show", "tutorial", EVENT).rows()
    assert told["values"]["event_mode"] == "ASSAULT:heavy-weapons"
    assert told["reports"] == {"zumria_01": "invented"}
    table = wasata("show", "tutorial", EVENT, "--format", "table").out
    assert "⟦قصف⟧" in table and "(an invented text)" in table and "بلدة باب الريح" in table


def test_show_takes_a_draft_that_no_release_has(mine):
    event_id = the_draft(mine, "ev-9abf")["event_id"]
    (told,) = wasata("show", mine.folder, event_id).rows()
    assert told["values"]["event_mode"] == "COERCE:seize"
    assert explain(event_id, mine.folder).texts


@pytest.mark.parametrize(
    ("arguments", "name", "begins"),
    [
        ((), "about.html", b"<!doctype html>"),
        ((EVENT,), "event.html", b"<!doctype html>"),
        (("--as", "wide"), "wide.csv", b"event_id,"),
        (("--as", "timeline"), "when.png", b"\x89PNG"),
        (("--as", "map"), "where.svg", b"<?xml"),
        (("--as", "network"), "who.graphml", b"<?xml"),
    ],
)
def test_show_writes_files(arguments, name, begins, tmp_path):
    if name.endswith(("png", "svg", "graphml")):
        pytest.importorskip("matplotlib")
        pytest.importorskip("networkx")
    ran = wasata("show", "tutorial", *arguments, "--to", tmp_path / name)
    assert (ran.exit, ran.out) == (0, "")
    content = (tmp_path / name).read_bytes()
    assert content.lstrip(b"\xef\xbb\xbf").startswith(begins)
    assert b"http" not in content or not name.endswith("html")  # nothing is loaded from elsewhere


def test_show_lists_who_mediated_and_one_row_an_event():
    pytest.importorskip("networkx")
    edges = wasata("show", "tutorial", "--as", "network").rows()
    assert edges[0]["events"] >= edges[-1]["events"] and edges[0]["mediator"] == "Union of the Coasts"
    wide = wasata("show", "tutorial", "--as", "wide").rows()
    assert len(wide) == len(load("tutorial"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("tutorial", "--as", "pie"), "is none of: wide, timeline, map, network"),
        (("tutorial", "--as", "map"), "say where with --to map.png"),
        (("tutorial", EVENT, "--as", "map"), "leave --as out"),
        (("tutorial", "--as", "wide", "--to", "x.png"), "write wide to a file .csv"),
        (("tutorial", EVENT, "--to", "x.csv"), "write the event to a file .html"),
        (("tutorial", "--format", "xml"), "none of: table, jsonl"),
    ],
)
def test_show_says_how_it_is_used(arguments, told):
    ran = wasata("show", *arguments)
    assert ran.exit == 2 and told in ran.err


def test_show_names_near_events_and_datasets():
    ran = wasata("show", "tutorial", EVENT[:-1] + "0")
    assert ran.exit == 1 and EVENT in ran.err
    ran = wasata("show", "tutorail")
    assert ran.exit == 1 and "tutorial" in ran.err


def test_segments_are_the_text_again():
    text = "one two three"
    parts = list(segments(text, [Quote("when", "r", 4, 7, "two"), Quote("place", "r", 0, 13, text)]))
    assert "".join(part.words for part in parts) == text
    assert [part.fields for part in parts] == [("place",), ("when", "place"), ("place",)]


def test_reject_of_a_draft_and_of_an_accepted_event(mine):
    draft, other = the_draft(mine, "ev-2d9c")["event_id"], the_draft(mine, "ev-c124")["event_id"]
    ran = wasata("reject", mine.folder, draft, "--by", "reader", "--why", "a denial")
    assert ran.exit == 0 and "1 rejected" in ran.err
    assert mine.state().rejected[draft] == "rejected: a denial"
    accept(mine, [other], by="reader")
    reject(mine, [other], by="reader", why="the outlet took it back")
    assert [retired.event_id for retired in mine.state().retired] == [other]
    ran = wasata("reject", mine.folder, draft, "--by", "reader")
    assert ran.exit == 2 and "--why" in ran.err
    ran = wasata("reject", "tutorial", draft, "--by", "reader", "--why", "x")
    assert ran.exit == 2 and "bundled" in ran.err
    with pytest.raises(DatasetError, match="no open draft"):
        reject(mine, ["ev-000000000000"], by="reader", why="x")


def test_amend_finds_offsets_names_and_sides(mine):
    data = amend(
        mine,
        the_draft(mine, "ev-9abf"),
        act="ASSAULT:abduct",
        who=[("emerald-front", "initiator"), ("xzm-army", "detainee", "Zumrian soldiers")],
        counts=[("abducted", 4, "xzm-army", "four Zumrian soldiers")],
    )
    event = Event.model_validate(data)
    texts = {report.report_id: report.text for report in mine.reports()}
    assert misquotes(event.evidence, texts) == [] and event.unsupported() == []
    assert [(p.name, p.role, p.side) for p in event.participants] == [
        ("Emerald Front", "initiator", "B"),
        ("Zumrian army", "detainee", "A"),
    ]
    assert (event.counts[0].best, event.counts[0].of) == (4, "xzm-army")
    assert accept(mine, corrected=data, by="reader", why="captured") == [event.event_id]


def test_amend_moves_a_date_and_a_place_and_takes_them_away(mine):
    data = the_draft(mine, "ev-c124")
    moved = Event.model_validate(
        amend(mine, data, when=("2019-02-02", "2019-02-03", "أمس الأحد"), place=("XZ03", "محافظة ياقوتة"))
    )
    assert (moved.when.precision, moved.place.where_prec, moved.place.name) == ("days", 4, "Yaquta")
    bare = Event.model_validate(amend(mine, data, when=None, place=None, reasons={"place": "told of two places"}))
    assert bare.when.earliest is None and bare.place is None
    assert bare.unknown == {"when": "not told", "place": "told of two places"}


def test_amend_fits_the_mediation_to_who_mediates(mine):
    data = the_draft(mine, "ev-c609")
    who = [("emerald-front", "party"), ("coast-union", "mediator", "The envoy")]
    event = Event.model_validate(
        amend(mine, data, act="CONSULT:mediation", who=who, reasons={"participants": "one side"})
    )
    assert event.mediation.mediators == ("coast-union",) and event.mediation.mediator_type is not None
    assert "mediation.mediators" in {item.field for item in event.evidence}
    without = Event.model_validate(amend(mine, event, act="CONSULT", who=[("emerald-front", "party")]))
    assert without.mediation is None and not [p for p in without.unknown if p.startswith("mediation")]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"who": [("emerald-frond", "initiator", "Emerald Front")]}, "Did you mean"),
        ({"who": [("marjania", "mediator")]}, "is new here; give its words"),
        ({"who": [("marjania", "mediator", "the moon")]}, "stand in none of its reports"),
        ({"place": ("xzm-nawraz", "Nawras")}, "is in no registry"),
        ({"act": ("ASSAULT", "words of nobody")}, "stand in none of its reports"),
        ({"when": ("2019-02-31", "2019-02-31", "Saturday")}, "are no days"),
        ({"when": ("2019-02-17", "2019-02-16", "Saturday")}, "is after 2019-02-16"),
        ({"reasons": {"plase": "not told"}}, "Did you mean place"),
        ({"mediation": {"outcome": "agreement"}}, "nobody mediates in it"),
        ({"fields": {"weapon": "rifle"}}, "'weapon' is no field that the dataset adds. It adds: none"),
    ],
)
def test_amend_says_what_is_wrong(mine, values, told):
    with pytest.raises(DatasetError, match=told):
        amend(mine, the_draft(mine, "ev-9abf"), **values)


def test_compose_gives_an_act_no_coder_found(mine):
    data = compose(
        mine,
        "zumria_17",
        "ASSAULT:beat",
        "beat",
        when=("2019-05-25", "2019-05-25", "Saturday"),
        place=("xzm-lazward-city", "Lazward City"),
        who=[("xzm-police", "initiator", "Zumrian police"), ("journalists", "recipient", "a journalist")],
    )
    assert accept(mine, corrected=data, by="reader", why="the coder missed it") == [data["event_id"]]
    assert mine.state().accepted[data["event_id"]]["provenance"]["coder"] == "hand"
    with pytest.raises(DatasetError, match="Did you mean"):
        compose(mine, "zumria_71", "AID", "beat")


def test_a_correction_takes_the_quotes_of_another_report(mine):
    data = amend(
        mine,
        the_draft(mine, "ev-48f5"),
        who=[("emerald-front", "initiator"), ("xzm-army", "detainee"), ("tribal-elders", "mediator")],
    )
    other = the_draft(mine, "ev-9c56")["event_id"]
    accept(mine, corrected=data, by="reader", joined=[other])
    state = mine.state()
    assert state.accepted[data["event_id"]]["sources"]["report_ids"] == ["zumria_09", "zumria_10"]
    assert other not in state.drafts


def test_validate_takes_a_bundled_name_and_tables_that_are_not_quite_ours(tmp_path):
    assert wasata("validate", "tutorial", "--format", "json").exit == 0
    raw = open_dataset("tutorial").folder / "raw"
    ran = wasata("validate", raw / "events.csv", "--partial", "--format", "json")
    told = json.loads(ran.out)
    assert ran.exit == 1 and not told["passed"]
    assert {"id": "W402", "title": "The first day is not after the last", "severity": "error", "failed": 1,
            "examples": ["h-05"]} in told["rules"]  # fmt: skip
    (tmp_path / "theirs.csv").write_text("Nr,lat,lon\nm-1,15,45\nm-2,95,44\n", "utf-8")
    columns = ("--column", "Nr=event_id", "--column", "lat=latitude", "--column", "lon=longitude")
    ran = wasata("validate", tmp_path / "theirs.csv", "--table", "events", *columns, "--partial", "--format", "table")
    assert ran.exit == 1 and "W204:events.latitude" in ran.out and "m-2" in ran.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--column", "lat"), "write theirs=ours"),
        (("--partial", "--report", "x.html"), "--report goes with whole tables"),
    ],
)
def test_validate_says_how_its_options_are_used(arguments, told):
    ran = wasata("validate", open_dataset("tutorial").folder / "raw" / "events.csv", *arguments)
    assert ran.exit == 2 and told in ran.err


def test_amend_in_a_shell_corrects_and_adds(mine):
    event_id = the_draft(mine, "ev-9abf")["event_id"]
    ran = wasata(
        "amend", mine.folder, event_id, "--act", "ASSAULT:abduct", "--who", "emerald-front:initiator",
        "--who", "xzm-army:detainee=Zumrian soldiers", "--count", "abducted:4:xzm-army=four Zumrian soldiers",
        "--when", "2019-02-16/2019-02-17=Saturday", "--place", "none", "--reason", "place=near a village",
        "--by", "reader", "--why", "captured",
    )  # fmt: skip
    assert ran.exit == 0, ran.err
    event = mine.state().accepted[event_id]
    assert (event["event_mode"], event["place"], event["unknown"]) == (
        "ASSAULT:abduct",
        None,
        {"place": "near a village"},
    )
    assert (event["when"]["precision"], event["counts"][0]["best"]) == ("days", 4)
    again = wasata("amend", mine.folder, event_id, "--place", "xzm-ain-lajin=Ain Lajin", "--by", "reader")
    assert again.exit == 0 and mine.state().accepted[event_id]["place"]["name"] == "Ain Lajin"
    added = wasata("amend", mine.folder, "zumria_40", "--act", "AID=arrived", "--who",
                   "coast-union:initiator=Monitors of the Union of the Coasts", "--by", "reader")  # fmt: skip
    assert added.exit == 0 and len(mine.state().accepted) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--by NAME"),
        (("--by", "x", "--who", "sdf=the SDF"), "write id:role=words"),
        (("--by", "x", "--place", "SY11"), "write value=words"),
        (("--by", "x", "--count", "killed:4=four"), "write kind:number:of=words"),
        (("--by", "x", "--count", "killed:some:civilians=some"), "is no number"),
        (("--by", "x"), "is no event; for an act of a report say which"),
    ],
)
def test_amend_in_a_shell_says_how_it_is_used(arguments, told, mine):
    ran = wasata("amend", mine.folder, "zumria_40", *arguments)
    assert ran.exit == 2 and told in ran.err


def test_amend_in_a_shell_takes_the_mediation_and_fields_of_the_dataset(mine):
    (mine.folder / "schema.py").write_text(
        "from typing import Literal\nfrom wasata.schema import Event, coded\n\n\nclass Own(Event):\n"
        '    told_by: Literal["envoy"] | None = coded("Who", rule="As told.", example="envoy", words={"envoy": ["envoy"]})\n',
        "utf-8",
    )
    settings = mine.folder / "dataset.toml"
    settings.write_text('event = "schema.py:Own"\n' + settings.read_text("utf-8"), "utf-8")
    event_id = the_draft(mine, "ev-c609")["event_id"]

    def amended(*arguments):
        ran = wasata("amend", mine.folder, event_id, "--by", "reader", *arguments)
        return (ran.err, open_dataset(mine.folder).state().accepted.get(event_id, {}))

    given = ("--act", "CONSULT:mediation", "--who", "emerald-front:party", "--who", "coast-union:mediator=The envoy")
    given += ("--reason", "participants=one side", "--mediation", "outcome:none=The envoy")
    told, event = amended(*given, "--field", "told_by:envoy=The envoy")
    assert event, told
    assert (event["mediation"]["outcome"], event["told_by"]) == ("none", "envoy")
    assert {"mediation.outcome", "told_by"} <= {item["field"] for item in event["evidence"]}
    _, event = amended("--mediation", "outcome:null", "--field", "told_by:null")
    assert (event["mediation"]["outcome"], event["told_by"]) == (None, None)
    assert {event["unknown"]["mediation.outcome"], event["unknown"]["told_by"]} == {"not told"}
    assert not {"mediation.outcome", "told_by"} & {item["field"] for item in event["evidence"]}
    assert "Did you mean outcome?" in amended("--mediation", "outcom:none")[0]
    assert "Did you mean told_by? It adds: told_by." in amended("--field", "toldby:envoy")[0]
    assert "write field:value=words" in amended("--field", "told_by")[0]


def test_a_report_that_changed_since_is_not_marked_wrongly(mine):
    event_id = the_draft(mine, "ev-9abf")["event_id"]
    path = mine.reports_folder / "zumria_04.txt"
    path.write_text(path.read_text("utf-8").replace("Four soldiers seized", "Soldiers seized"), "utf-8")
    told = explain(event_id, mine.folder)
    assert told.texts == {} and told.quotes
    assert "not at hand" in told._repr_html_()
