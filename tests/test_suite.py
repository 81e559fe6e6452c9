"""The suite is derived from the schema: a field added to a class is found everywhere, with no other edit."""

import subprocess
import sys

import pandas as pd
import pytest
from gate_frames import METADATA, REPORTS, TEXTS, frames_of, gate_arguments, good_frames, put
from make_events import QUOTES, make_event, quote
from wasata.datasets.column_types import arrow_schema, pandas_dtypes
from wasata.datasets.frames import frames
from wasata.datasets.load import load
from wasata.schema import Event, tables
from wasata.schema.codebook import codebook
from wasata.schema.jsonschema import json_schema
from wasata.validation import Failed, GateError, Passed, all_rules, export, gate, suite, suites
from water_event import WaterEvent


def water_frames(**changes):
    report = REPORTS[0]
    evidence = [quote(report, field, words) for field, words in {**QUOTES, "infrastructure": "عين"}.items()]
    event = make_event(report, WaterEvent, infrastructure="well", evidence=evidence)
    return frames([event], REPORTS[:1], event=WaterEvent)


def test_a_suite_a_table_and_an_expectation_a_rule():
    made = suites()
    assert list(made) == list(tables())
    ids = {item.meta["id"] for one in made.values() for item in one.expectations}
    assert ids == {rule.id for rule in all_rules(tables())}


def test_expectations_carry_severity_and_reason():
    by_id = {item.meta["id"]: item for item in suite(Event, "events").expectations}
    assert by_id["W401"].severity == "critical" and by_id["W952"].severity == "warning"
    assert by_id["W203:events.event_type"].value_set == list(Event.vocabulary("event_type").codes)
    assert by_id["W952"].notes


def test_a_table_there_is_not():
    with pytest.raises(KeyError, match="participants"):
        suite(Event, "actions")


def test_a_suite_runs_in_great_expectations_alone():
    import great_expectations as gx

    made = gx.ExpectationSuite(
        "one", [item for item in suite(Event, "counts").expectations if item.meta["id"] in ("W801", "W802")]
    )
    asset = gx.get_context(mode="ephemeral").data_sources.add_pandas("p").add_dataframe_asset("counts")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch(
        batch_parameters={"dataframe": frames_of(Event)["counts"]}
    )
    assert batch.validate(made).success


def test_a_new_field_reaches_every_derived_thing():
    spec = tables(WaterEvent)["events"]
    assert spec.column("infrastructure").values == ("dam", "well", "pipeline")
    assert json_schema(WaterEvent)["properties"]["infrastructure"]["x-evidence"] == "words"
    assert str(arrow_schema(spec).field("people_served").type) == "int64"
    assert pandas_dtypes(spec)["infrastructure"] == "str"
    ids = {item.meta["id"] for item in suite(WaterEvent, "events").expectations}
    new = {
        "W203:events.infrastructure",
        "W902:events.infrastructure",
        "W201:events.people_served",
        "W204:events.people_served",
    }
    assert new <= ids
    assert not new & {item.meta["id"] for item in suite(Event, "events").expectations}
    assert "| `infrastructure` |" in codebook(WaterEvent).markdown()
    assert "cut-water" in codebook(WaterEvent).html()


def test_a_new_field_is_judged_and_released(tmp_path):
    result = gate(water_frames(), event=WaterEvent, texts=TEXTS)
    assert isinstance(result, Passed), result
    release = export(result, tmp_path / "1.0", dataset=METADATA)
    assert load(release)["infrastructure"].tolist() == ["well"]
    assert "infrastructure" in (release / "codebook.md").read_text("utf-8")


def test_a_new_fields_wrong_code_and_missing_words_block():
    made = water_frames()
    made["events"].loc[0, "infrastructure"] = "canal"
    made["events"]["people_served"] = pd.array([-1], dtype="Int64")
    result = gate(made, event=WaterEvent, texts=TEXTS)
    assert isinstance(result, Failed)
    found = {verdict.id for verdict in result.blocking}
    assert found == {"W203:events.infrastructure", "W204:events.people_served", "W902:events.people_served"}


# for people who live in Great Expectations


def _extra(**arguments):
    import great_expectations.expectations as gxe

    return gxe.ExpectColumnValuesToBeInSet(column="event_type", severity="critical", **arguments)


def test_a_suite_with_more_in_it_is_handed_back():
    mine = suite(Event, "events")
    mine.add_expectation(_extra(value_set=["AID"], meta={"id": "M1"}))
    result = gate(good_frames(), **gate_arguments(), extra=mine)
    assert isinstance(result, Failed)
    (verdict,) = result.blocking
    assert (verdict.id, verdict.failed) == ("M1", 2)
    assert verdict.ids == tuple(good_frames()["events"]["event_id"])


def test_an_added_suite_cannot_soften_or_leave_out_a_rule():
    import great_expectations as gx

    tables_ = good_frames()
    put(tables_, "events", event_type="DANCE", event_mode=None)
    softened = gx.ExpectationSuite(
        "events", [_extra(value_set=["DANCE", "RETREAT"], meta={"id": "W203:events.event_type"})]
    )
    result = gate(tables_, **gate_arguments(), extra=[softened])
    assert "W203:events.event_type" in {verdict.id for verdict in result.blocking}
    assert "extra:W203:events.event_type" in {verdict.id for verdict in result.verdicts}
    with pytest.raises(GateError, match="is taken"):
        gate(good_frames(), extra=[all_rules(tables())[0]])
    with pytest.raises(GateError, match="no table"):
        gate(good_frames(), extra=gx.ExpectationSuite("acts", []))


def test_a_softer_severity_is_a_warning():
    import great_expectations as gx
    import great_expectations.expectations as gxe

    mine = gx.ExpectationSuite(
        "counts", [gxe.ExpectColumnValuesToBeBetween(column="best", max_value=1, severity="warning")]
    )
    result = gate(good_frames(), **gate_arguments(), extra=mine)
    assert isinstance(result, Passed)
    assert [(v.id, v.failed) for v in result.verdicts if v.failed] == [("extra:counts.1", 2)]


def test_great_expectations_opens_and_runs_the_project(tmp_path):
    from wasata.datasets.table_files import write_parquet
    from wasata.validation import ExportError, write_project

    project = write_project(tmp_path / "project")
    for name, frame in good_frames().items():
        write_parquet(frame, tables()[name], project / "tables" / f"{name}.parquet")
    code = (
        "import sys, great_expectations as gx\n"
        "context = gx.get_context(mode='file', project_root_dir=sys.argv[1])\n"
        "print(context.checkpoints.get('columns').run().success, len(context.suites.get('events.columns').expectations))\n"
        "assert 'wasata' not in sys.modules\n"
        "import wasata.validation.expectation\n"
        "print(context.checkpoints.get('rows').run().success, len(context.suites.get('events.rows').expectations))\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(project)], capture_output=True, text=True, check=True)
    columns, rows = (line.split() for line in run.stdout.splitlines())
    assert columns[0] == rows[0] == "True"
    assert int(columns[1]) > 30 and int(rows[1]) > 30
    with pytest.raises(ExportError, match="not empty"):
        write_project(project)
