"""Releases and ledgers of an older schema are read as the newest would have written them; the schema loses nothing unsaid.

The older schema here is invented: the release is one of today, written back with other names.
"""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path

import pandas as pd
import pytest
from wasata.curation import release
from wasata.datasets import DatasetError, describe, explain, load, migrating, open_dataset, wide
from wasata.datasets.columns_json import READS_SCHEMA
from wasata.datasets.migrating import Migration, migrations
from wasata.schema import SCHEMA_VERSION, tables, vocabulary, vocabulary_names
from wasata.validation import validate

NOTE = """
version = "1.0"
note = "Precision has the name it has elsewhere; detaining is arrest."

[columns]
"events.date_accuracy" = "date_precision"
"events.mood" = ""

[codes.event_mode]
"COERCE:detain" = "COERCE:arrest"

[paths]
"when.accuracy" = "when.precision"
"scene" = "place"

[[added]]
table = "events"
column = "mediation_setting"
type = "string"
"""
OLD = {"date_precision": "date_accuracy"}
SNAPSHOT = Path(__file__).parent / "data" / "schema_columns.json"


@pytest.fixture
def noted(monkeypatch):
    """The package with one migration, from schema 0.9 to 1.0."""
    found = (Migration.read(NOTE, "migrations/1.0.toml"),)
    monkeypatch.setattr(migrating, "_packaged", lambda: found)
    return found[0]


@pytest.fixture
def old_release(tmp_path):
    """A copy of ain_issa whose newest release is as schema 0.9 would have had it."""
    folder = tmp_path / "ain_issa"
    shutil.copytree(open_dataset("ain_issa").folder, folder)
    made = folder / "releases" / open_dataset(folder).info.version
    content = json.loads((made / "columns.json").read_text("utf-8"))
    content["schema_version"] = "0.9"
    columns = content["tables"]["events"]["columns"]
    for column in columns:
        column["name"] = OLD.get(column["name"], column["name"])
        if column["name"] == "event_mode":
            column["values"] = ["COERCE:detain" if v == "COERCE:arrest" else v for v in column["values"]]
    content["tables"]["events"]["columns"] = [
        *(column for column in columns if column["name"] != "mediation_setting"),
        {"name": "mood", "type": "string"},
    ]
    (made / "columns.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    as_text = partial(pd.read_csv, dtype="str", keep_default_na=False)
    for suffix, read, write in (("csv", as_text, "to_csv"), ("parquet", pd.read_parquet, "to_parquet")):
        events = read(made / f"events.{suffix}").rename(columns=OLD).drop(columns="mediation_setting")
        events["event_mode"] = events["event_mode"].replace({"COERCE:arrest": "COERCE:detain"})
        events["unknown"] = events["unknown"].str.replace("place:", "scene:", regex=False)
        events["mood"] = "grave"
        getattr(events, write)(made / f"events.{suffix}", index=False)
        quotes = read(made / f"evidence.{suffix}")
        quotes["field"] = quotes["field"].replace({"place": "scene"})
        getattr(quotes, write)(made / f"evidence.{suffix}", index=False)
    return made


def test_an_old_release_loads_as_the_new_schema_has_it(noted, old_release):
    events, now = load(old_release), load("ain_issa")
    assert list(events.columns) == [*(c for c in now.columns if c != "mediation_setting"), "mediation_setting"]
    assert events["mediation_setting"].isna().all()
    assert events["event_mode"].astype("str").tolist() == now["event_mode"].astype("str").tolist()
    assert list(events["event_mode"].cat.categories) == list(now["event_mode"].cat.categories)
    assert events["date_precision"].dtype == now["date_precision"].dtype
    assert events["unknown"].tolist() == now["unknown"].tolist()
    assert events.attrs["migrated"] == [f"1.0: {noted.note}"] and events.attrs["schema_version"] == "0.9"
    assert "migrated" not in now.attrs
    quotes = load(old_release, "evidence")
    assert set(quotes["field"]) == set(load("ain_issa", "evidence")["field"])


def test_a_lone_file_of_it_loads_too(noted, old_release):
    for name in ("events.csv", "events.parquet"):
        assert "date_precision" in load(old_release / name)


def test_the_views_take_it(noted, old_release):
    codes = describe(old_release).codes
    assert "COERCE:arrest" in set(codes["code"]) and "date_precision" in set(codes["column"])
    assert "Arrest" in set(wide(old_release)["act"])
    event_id = load(old_release)["event_id"].iloc[0]
    assert explain(event_id, old_release).values.keys() == {
        name for name in explain(event_id, "ain_issa").values if name != "mediation_setting"
    }


def test_what_changed_since_an_old_release_is_no_change_of_names(noted, old_release, tmp_path):
    dataset_toml = old_release.parent.parent / "dataset.toml"
    dataset_toml.write_text(dataset_toml.read_text("utf-8").replace('"1.0.0"', '"1.1.0"'), "utf-8")
    dataset = open_dataset(old_release.parent.parent)
    assert validate(dataset.folder).passed
    _, made = release(dataset)
    changed = pd.read_csv(made / "changes.csv")
    assert set("; ".join(changed["what"].dropna()).split("; ")) <= {"mediation_setting"}


def test_an_accepted_event_of_an_old_ledger_is_read_as_the_new_schema_has_it(noted, tmp_path):
    folder = tmp_path / "ain_issa"
    shutil.copytree(open_dataset("ain_issa").folder, folder)
    ledger = folder / "decisions" / "decisions.jsonl"
    before = {event.event_id: event for event in open_dataset(folder).events()}
    lines = []
    for line in ledger.read_text("utf-8").splitlines():
        decision = json.loads(line)
        if event := decision.get("event"):
            event["provenance"]["schema_version"] = "0.9"
            event["when"]["accuracy"] = event["when"].pop("precision")
            event["scene"] = event.pop("place")
            event["event_mode"] = "COERCE:detain" if event["event_mode"] == "COERCE:arrest" else event["event_mode"]
            for item in event["evidence"]:
                item["field"] = item["field"].replace("place", "scene")
            event["unknown"] = {path.replace("place", "scene"): why for path, why in event["unknown"].items()}
        lines.append(json.dumps(decision, ensure_ascii=False))
    ledger.write_text("\n".join(lines) + "\n", "utf-8")
    after = open_dataset(folder).events()
    assert {event.event_id: event for event in after} == before


def test_data_of_this_schema_go_through_nothing(noted, monkeypatch):
    monkeypatch.setattr(Migration, "frame", lambda *_: pytest.fail("a release of this schema was changed"))
    assert load("ain_issa").attrs.get("migrated") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("version = 1.1.0", "is no TOML"),
        ('version = "1.1"', "a note for those who hold older releases"),
        ('note = "x"', "has a version"),
        ('version = "1.1"\nnote = "x"\ncolumn = 1', "unknown keys column"),
    ],
)
def test_a_wrong_note_is_refused(text, told, tmp_path):
    (tmp_path / "1.1.toml").write_text(text, "utf-8")
    with pytest.raises(DatasetError, match=told):
        migrations(tmp_path)


def test_notes_are_named_after_their_version_and_read_oldest_first(tmp_path):
    for version in ("1.10", "1.9", "2.0"):
        (tmp_path / f"{version}.toml").write_text(f'version = "{version}"\nnote = "x"\n', "utf-8")
    assert [m.version for m in migrations(tmp_path)] == ["1.9", "1.10", "2.0"]
    (tmp_path / "3.0.toml").write_text('version = "3.1"\nnote = "x"\n', "utf-8")
    with pytest.raises(DatasetError, match="name it after that"):
        migrations(tmp_path)


def test_the_miniature_in_the_readme_is_one():
    text = (Path(migrating.__file__).parent / "migrations" / "README.md").read_text("utf-8")
    note = Migration.read(text.split("```toml\n")[1].split("```")[0], "README.md")
    assert note.columns and note.codes and note.paths and note.added


def test_no_column_or_code_leaves_without_a_note():
    """The snapshot holds what released schemas had; what is gone stands in a note. Rewrite it for a new schema version:

    python tests/test_migrating.py
    """
    known = json.loads(SNAPSHOT.read_text("utf-8"))
    now = _schema_now()
    noted_columns = {name for m in migrations() for name in m.columns}
    noted_codes = {(name, code) for m in migrations() for name, codes in m.codes.items() for code in codes}
    gone = [name for name in known["columns"] if name not in now["columns"] and name not in noted_columns]
    assert gone == [], "say what became of them in datasets/migrations/<schema version>.toml"
    retyped = [n for n, kind in known["columns"].items() if n in now["columns"] and now["columns"][n] != kind]
    assert retyped == [], "a column that changes its type needs another name and a note"
    for name, codes in known["codes"].items():
        lost = [c for c in codes if c not in now["codes"].get(name, ()) and (name, c) not in noted_codes]
        assert lost == [], f"{name}: say what stands for them now in datasets/migrations/<schema version>.toml"


def test_notes_and_schema_version_agree():
    versions = [m.version for m in migrations()]
    assert not versions or versions[-1] == SCHEMA_VERSION, "raise SCHEMA_VERSION with the note"
    assert int(SCHEMA_VERSION.partition(".")[0]) == READS_SCHEMA


def _schema_now() -> dict:
    columns = {f"{table}.{c.name}": c.type for table, spec in tables().items() for c in spec.columns}
    return {"columns": columns, "codes": {name: list(vocabulary(name).codes) for name in vocabulary_names()}}


if __name__ == "__main__":
    SNAPSHOT.write_text(json.dumps(_schema_now(), indent=1, ensure_ascii=False) + "\n", "utf-8")
