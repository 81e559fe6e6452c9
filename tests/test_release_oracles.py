"""What others make of a release: frictionless, mlcroissant, and readers of CSV."""

import csv
import io
import json

import pandas as pd
import pytest
from gate_frames import METADATA, gate_arguments, good_frames, put
from wasata.datasets.column_types import typed
from wasata.schema import tables
from wasata.validation import export, gate

NASTY = {
    "formula": "=1+1",
    "quote": "'quoted",
    "lines": 'a "b",\r\nc\nد',
    "arabic": "  عين عيسى، \u200fيمين",
    "na": "NA",
    "none": "None",
    "zero": "007",
}


@pytest.fixture(scope="module")
def passed():
    made = good_frames()
    first = made["reports"].iloc[0]
    for number, text in enumerate(NASTY.values()):
        row = first.to_dict() | {"report_id": f"more-{number}", "title": text}
        made["reports"] = pd.concat([made["reports"], pd.DataFrame([row])], ignore_index=True)
    put(made, "evidence", 0, field="event_type")
    return gate({name: typed(made[name], spec) for name, spec in tables().items()}, as_of=gate_arguments()["as_of"],
                publish_persons=True)  # fmt: skip


@pytest.fixture(scope="module")
def release(passed, tmp_path_factory):
    assert passed.passed, passed
    return export(passed, tmp_path_factory.mktemp("releases") / "1.0", dataset=METADATA)


def test_frictionless_finds_the_package_valid(release):
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(release / "datapackage.json"))
    assert report.valid, report.flatten(["resource", "type", "message"])[:5]


def test_mlcroissant_finds_the_description_valid_and_reads_records(release):
    mlcroissant = pytest.importorskip("mlcroissant")
    dataset = mlcroissant.Dataset(jsonld=str(release / "croissant.json"))
    assert not dataset.metadata.ctx.issues.errors
    records = list(dataset.records(record_set="events"))
    assert len(records) == 2


def titles(passed):
    return passed.frames()["reports"]["title"].dropna().tolist()


def restored(cells):
    """As the release's README tells readers to do it: take the leading ' off where a formula would begin."""
    from wasata.datasets.csv_cells import unescape

    return unescape(pd.Series(cells, dtype="str")).tolist()


def test_pythons_own_csv_and_pandas_read_the_same(passed, release):
    text = (release / "reports.csv").read_bytes().decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert restored([row["title"] for row in rows if row["title"]]) == titles(passed)
    frame = pd.read_csv(release / "reports.csv", dtype="str", keep_default_na=False, na_values=[""])
    assert restored(frame["title"].dropna().tolist()) == titles(passed)


def test_no_cell_begins_a_formula(release):
    for path in release.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.reader(stream):
                for cell in row:
                    assert not cell.startswith(("=", "@", "\t", "\r")), (path.name, cell)
                    assert not cell.startswith(("+", "-")) or float(cell) < 0, (path.name, cell)


def test_lines_end_as_rfc_4180_says_and_every_row_is_as_wide(release):
    for name, spec in tables().items():
        data = (release / f"{name}.csv").read_bytes()
        assert data.endswith(b"\r\n") and not data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
        assert {len(row) for row in rows} == {len(spec.columns)}


@pytest.mark.parametrize("module", ["duckdb", "polars"])
def test_duckdb_and_polars_read_the_same(passed, release, module):
    library = pytest.importorskip(module)
    path = str(release / "reports.csv")
    if module == "duckdb":
        rows = library.sql(f"select title from read_csv('{path}', all_varchar=true, header=true)").fetchall()
        found = [row[0] for row in rows if row[0] is not None]
    else:
        found = [t for t in library.read_csv(path, infer_schema_length=0)["title"].to_list() if t]
    assert restored(found) == titles(passed)


def test_parquet_says_what_its_columns_mean(release):
    import pyarrow.parquet as pq

    schema = pq.read_schema(release / "events.parquet")
    assert schema.metadata[b"schema_version"]
    for column in tables()["events"].columns:
        assert schema.field(column.name).metadata[b"description"].decode() == column.description


def test_the_manifest_names_every_table(release):
    manifest = json.loads((release / "manifest.json").read_bytes())
    assert set(manifest["tables"]) == set(tables())
