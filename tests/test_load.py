"""``load``: released tables as data frames, without any model."""

import json
import random
import subprocess
import sys

import pandas as pd
import pyarrow as pa
import pytest
from make_datasets import make_dataset, make_release
from wasata.datasets import DatasetError, available, load
from wasata.datasets.columns_json import (
    READS_SCHEMA,
    StoredColumn,
    StoredReference,
    StoredTable,
    specs_from_json,
    specs_to_json,
)
from wasata.datasets.load import UnknownCodeWarning
from wasata.datasets.release_folder import releases, version_key
from wasata.schema import SCHEMA_VERSION, ColumnSpec, Reference, TableSpec, tables


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    made = make_dataset(tmp_path_factory.mktemp("load") / "demo")
    for version in ("0.9", "0.10"):
        make_release(made, version)
    return made


def test_a_dataset_gives_its_newest_release(dataset):
    frame = load(dataset.folder)
    assert frame.attrs["version"] == "0.10"
    assert frame.attrs["title"] == "A demo"
    assert frame.attrs["licence"] == "CC-BY-4.0"
    assert frame.attrs["citation"].startswith("The Wasata developers (2026). A demo.")
    assert load(str(dataset.folder), version="0.9").attrs["version"] == "0.9"
    assert load(dataset.releases()["0.9"]).attrs["version"] == "0.9"


def test_types_are_those_of_the_specs(dataset):
    frame = load(dataset.folder)
    assert str(frame["date_start"].dtype) == "datetime64[s]"
    assert frame["event_type"].dtype == "category"
    assert list(frame["event_type"].cat.categories) == list(tables()["events"].column("event_type").values or ())
    assert str(frame["where_prec"].dtype) == "Int64"
    assert str(frame["location"].dtype) == "str"
    assert frame["place_id"].tolist() == ["SY110202"]


def test_every_table_is_what_the_dataset_holds(dataset):
    built = dataset.frames()
    for name in tables():
        loaded = load(dataset.folder, name)
        for column in loaded.select_dtypes("category"):
            loaded[column] = loaded[column].astype("str")
        pd.testing.assert_frame_equal(loaded, built[name])


def test_a_single_file_is_loaded_with_the_specs_beside_it(dataset):
    release = dataset.releases()["0.9"]
    for suffix in ("csv", "parquet"):
        frame = load(release / f"participants.{suffix}")
        assert frame["role"].dtype == "category"
        assert frame.attrs["table"] == "participants"


def test_a_lone_file_is_loaded_as_far_as_it_describes_itself(dataset, tmp_path):
    for suffix in ("csv", "parquet"):
        (tmp_path / f"events.{suffix}").write_bytes((dataset.releases()["0.9"] / f"events.{suffix}").read_bytes())
    parquet = load(tmp_path / "events.parquet")
    assert parquet["event_type"].dtype == "category"
    assert str(parquet["date_start"].dtype) == "datetime64[s]"
    assert parquet.attrs["title"] == "One row an event"
    csv = load(tmp_path / "events.csv")
    assert csv["date_start"].tolist() == ["2021-04-13"]
    assert csv["event_type"].tolist() == ["RETREAT"]


def test_arrow_carries_meanings_and_title(dataset):
    table = load(dataset.folder, as_="arrow")
    assert isinstance(table, pa.Table)
    assert table.schema.metadata[b"citation"].decode().startswith("The Wasata developers")
    assert table.schema.field("latitude").metadata[b"unit"] == b"degree"


def test_polars_is_asked_for_where_it_is_not_installed(dataset, monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(DatasetError, match="pip install polars"):
        load(dataset.folder, as_="polars")


def test_what_is_not_there_is_named_with_the_near_ones(dataset, tmp_path):
    with pytest.raises(DatasetError, match="Did you mean demo"):
        load(dataset.folder.with_name("dmeo"))
    with pytest.raises(DatasetError, match=r"has no table 'event'\. Did you mean events"):
        load(dataset.folder, "event")
    with pytest.raises(DatasetError, match=r"has no release '2'; it has 0\.9, 0\.10"):
        load(dataset.folder, version="2")
    with pytest.raises(DatasetError, match="is no dataset"):
        load(tmp_path)
    with pytest.raises(DatasetError, match="Did you mean pandas"):
        load(dataset.folder, as_="panda")
    with pytest.raises(DatasetError, match="leave version='9' out"):
        load(dataset.releases()["0.9"], version="9")
    with pytest.raises(DatasetError, match="has no release yet"):
        load(make_dataset(tmp_path / "fresh").folder)


def test_a_misspelt_name_names_the_bundled_ones():
    _skip_without_bundled()
    for name in available():
        with pytest.raises(DatasetError, match=name):
            load(f"{name}_")


def test_a_name_like_none_is_refused():
    with pytest.raises(DatasetError, match="There is no dataset or file 'nothing-like-it'"):
        load("nothing-like-it")


def _skip_without_bundled() -> None:
    if not available():
        pytest.skip("datasets/bundled holds no dataset")


def test_every_bundled_dataset_loads():
    _skip_without_bundled()
    for name in available():
        assert len(load(name)) > 0


def test_a_newer_schema_says_which_version_reads_it(dataset, tmp_path):
    release = dataset.releases()["0.9"]
    content = json.loads((release / "columns.json").read_bytes())
    newer = {**content, "schema_version": f"{READS_SCHEMA + 1}.0", "reads_with": "wasata>=9.1"}
    (tmp_path / "columns.json").write_text(json.dumps(newer))
    with pytest.raises(DatasetError, match=rf"schema version {READS_SCHEMA + 1}\.0.*Install wasata>=9\.1"):
        load(tmp_path)


def test_a_minor_version_may_say_more(dataset):
    content = json.loads((dataset.releases()["0.9"] / "columns.json").read_bytes())
    content["schema_version"] = f"{READS_SCHEMA}.99"
    content["tables"]["events"]["columns"][0]["colour"] = "red"
    assert specs_from_json(content)["events"].names == tables()["events"].names


def test_a_release_that_is_not_whole_is_refused(dataset, tmp_path):
    content = json.dumps(specs_to_json(tables()))
    (tmp_path / "columns.json").write_text(content)
    with pytest.raises(DatasetError, match=r"events\.parquet: is missing"):
        load(tmp_path)
    (tmp_path / "columns.json").write_text("{}")
    with pytest.raises(DatasetError, match="holds no tables"):
        load(tmp_path)
    (tmp_path / "columns.json").write_text(content[:100])
    with pytest.raises(DatasetError, match="cannot be read as JSON"):
        load(tmp_path)


def test_a_value_outside_its_vocabulary_is_not_lost(dataset, tmp_path):
    release = dataset.releases()["0.9"]
    (tmp_path / "columns.json").write_bytes((release / "columns.json").read_bytes())
    text = (release / "participants.csv").read_text("utf-8").replace(",mediator,", ",medaitor,")
    (tmp_path / "participants.csv").write_bytes(text.encode())
    with pytest.warns(UnknownCodeWarning, match="'medaitor' is no code of role"):
        assert "medaitor" in load(tmp_path / "participants.csv")["role"].tolist()


def test_columns_json_holds_all_of_the_specs():
    back = specs_from_json(json.loads(json.dumps(specs_to_json(tables()))))
    assert back.keys() == tables().keys()
    for name, spec in tables().items():
        assert (back[name].title, back[name].key, back[name].may_be_empty) == (spec.title, spec.key, spec.may_be_empty)
        assert [(r.column, r.table, r.target) for r in back[name].references] == [
            (r.column, r.table, r.target) for r in spec.references
        ]
        for stored, column in zip(back[name].columns, spec.columns, strict=True):
            assert {f: getattr(stored, f) for f in StoredColumn.__slots__} == {
                f: getattr(column, f) for f in ColumnSpec.__slots__
            }


def test_stored_specs_have_the_attributes_of_the_schemas():
    assert StoredColumn.__slots__ == ColumnSpec.__slots__
    assert set(TableSpec.__slots__) <= set(StoredTable.__slots__)
    assert StoredReference.__slots__ == Reference.__slots__
    assert int(SCHEMA_VERSION.partition(".")[0]) == READS_SCHEMA


def test_versions_are_ordered_as_numbers(tmp_path):
    ordered = ["0.9", "0.10", "1.0-rc1", "1.0", "1.0.1", "2026.2", "2026.10"]
    shuffled = random.Random(4).sample(ordered, len(ordered))
    assert sorted(shuffled, key=version_key) == ordered
    for name in (*ordered, ".1.1.tmp"):
        folder = tmp_path / "releases" / name
        folder.mkdir(parents=True)
        (folder / "columns.json").write_text("{}")
    assert list(releases(tmp_path)) == ordered


def test_loading_imports_no_model(dataset):
    script = (
        "import sys; from wasata.datasets import load; before = 'pandas' in sys.modules;"
        f"rows = len(load({str(dataset.folder)!r}));"
        "print(before, rows, 'pydantic' in sys.modules, any(m.startswith('wasata.schema') for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "1", "False", "False"]
