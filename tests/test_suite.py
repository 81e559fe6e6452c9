"""The suite is derived from the schema: a field added to a class is found everywhere, with no other edit."""

import pandas as pd
import pytest
from gate_frames import METADATA, REPORTS, TEXTS, frames_of
from make_events import QUOTES, make_event, quote
from wasata.datasets.column_types import arrow_schema, pandas_dtypes
from wasata.datasets.frames import frames
from wasata.datasets.load import load
from wasata.schema import Event, tables
from wasata.schema.codebook import codebook
from wasata.schema.jsonschema import json_schema
from wasata.validation import Failed, Passed, all_rules, export, gate, suite, suites
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
