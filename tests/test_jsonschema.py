"""The JSON Schema of events."""

import json

import pytest
from jsonschema import Draft202012Validator
from make_events import event_data, make_event
from wasata.schema import Event, vocabulary
from wasata.schema.jsonschema import json_schema
from water_event import WaterEvent


def errors(schema, data):
    return [error.json_path for error in Draft202012Validator(schema).iter_errors(data)]


def test_it_is_a_valid_schema_of_plain_values():
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema
    assert '"coding"' not in json.dumps(schema)


def test_what_an_event_writes_is_valid():
    assert errors(json_schema(), json.loads(make_event().model_dump_json())) == []


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("$.event_type", {"event_type": "FIGHT"}),
        ("$.event_mode", {"event_mode": "RETREAT:nowhere"}),
        ("$", {"colour": "red"}),
        ("$.primary", {"primary": 3}),
    ],
)
def test_what_is_no_event_is_not(path, change):
    assert errors(json_schema(), json.loads(json.dumps({**event_data(), **change}))) == [path]


def test_codes_and_rules_stand_in_it():
    schema = json_schema()
    mode = schema["properties"]["event_mode"]
    assert mode["enum"] == [*vocabulary("event_mode").codes, None]
    assert mode["x-evidence"] == "words" and mode["x-rule"] and mode["x-vocabulary"] == "event_mode"
    place = schema["$defs"]["Place"]["properties"]
    assert place["where_prec"]["enum"] == [1, 2, 3, 4, 5, 6, 7, None]
    assert place["latitude"]["x-unit"] == "degree" and place["latitude"]["x-derived-from"]


def test_every_field_of_every_model_has_its_rule():
    schema = json_schema()
    for model in (schema, *schema["$defs"].values()):
        for name, field in model["properties"].items():
            assert field["x-rule"] and field["x-evidence"] and field["description"], name


def test_a_subclass_brings_its_field_and_its_codes():
    schema = json_schema(WaterEvent)
    assert schema["properties"]["infrastructure"]["x-rule"]
    assert "COERCE:cut-water" in schema["properties"]["event_mode"]["enum"]
    assert "COERCE:cut-water" not in json_schema(Event)["properties"]["event_mode"]["enum"]
