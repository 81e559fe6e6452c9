"""Export: what a release holds, that it is whole or not there, and that the same input gives the same bytes."""

import csv
import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from gate_frames import METADATA, TEXTS, WITHHELD, drop, gate_arguments, good_frames, put
from make_datasets import INFO, make_dataset
from make_events import PERSON, make_event, make_report
from wasata.curation.ledger_writing import append_decisions
from wasata.datasets.columns_json import read_columns, specs_from_json
from wasata.datasets.dataset import open_dataset
from wasata.datasets.ledger import Decision
from wasata.datasets.load import load
from wasata.datasets.table_files import read_table
from wasata.validation import ExportError, export, gate
from wasata.validation.about import about_metadata
from wasata.validation.changes import changes_csv
from wasata.validation.release_files import file_sha256, sums

HERE = Path(__file__).parent
FILES = {
    "ATTRIBUTION", "CITATION.cff", "LICENSE-DATA", "README.md", "SHA256SUMS", "changes.csv", "checks.json",
    "codebook.html", "codebook.md", "columns.json", "croissant.json", "datapackage.json", "manifest.json", "quality.html",
}  # fmt: skip
NASTY = '=HYPERLINK("x") <script>alert(\'x\')</script> | \n عربي, "quoted"'


@pytest.fixture(scope="module")
def passed():
    tables = good_frames()
    put(tables, "events", quoted_source=NASTY)
    put(tables, "events", 1, status="draft", quoted_source="'مصدر")
    return gate(tables, **gate_arguments())


@pytest.fixture(scope="module")
def release(passed, tmp_path_factory):
    return export(passed, tmp_path_factory.mktemp("releases") / "1.0", dataset=METADATA)


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_release_has_every_file_and_nothing_else(passed, release):
    tables = {f"{name}.{suffix}" for name in passed.specs for suffix in ("csv", "parquet")}
    assert set(content(release)) == FILES | tables
    assert [entry.name for entry in release.parent.iterdir()] == ["1.0"]


def test_csv_and_parquet_hold_the_judged_values(passed, release):
    specs = specs_from_json(read_columns(release / "columns.json"))
    for name, frame in passed.frames().items():
        for suffix in ("csv", "parquet"):
            pd.testing.assert_frame_equal(read_table(release / f"{name}.{suffix}", specs[name]), frame)
    assert load(release)["quoted_source"].iloc[0] == NASTY


def test_the_same_pass_gives_the_same_bytes(passed, release, tmp_path):
    again = export(passed, tmp_path / "elsewhere", dataset=METADATA)
    assert content(again) == content(release)


def test_the_same_data_gives_the_same_bytes_in_another_process(tmp_path):
    code = (
        "import sys\nfrom gate_frames import *\nfrom wasata.validation import gate, export\n"
        "export(gate(good_frames(), **gate_arguments()), sys.argv[1], dataset=METADATA)"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / seed)],
            cwd=HERE,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    assert content(tmp_path / "1") == content(tmp_path / "2")


def test_sums_and_manifest_fit(passed, release):
    assert (release / "SHA256SUMS").read_text("utf-8") == sums(release)
    manifest = json.loads((release / "manifest.json").read_bytes())
    assert manifest["values"] == passed.digest
    assert (manifest["name"], manifest["version"], manifest["date"]) == ("invented", "1.0", "2026-11-22")
    assert {name: table["rows"] for name, table in manifest["tables"].items()} == {
        n: len(f) for n, f in passed.frames().items()
    }


def test_checks_hold_every_verdict(passed, release):
    checks = json.loads((release / "checks.json").read_bytes())
    assert checks["values"] == passed.digest
    assert [rule["id"] for rule in checks["rules"]] == [verdict.id for verdict in passed.verdicts]
    warned = [rule for rule in checks["rules"] if rule["failed"]]
    assert [(rule["id"], rule["severity"], len(rule["ids"])) for rule in warned] == [("W952", "warning", 1)]


def test_the_data_package_describes_the_csv_files(passed, release):
    package = json.loads((release / "datapackage.json").read_bytes())
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    for resource in package["resources"]:
        path = release / resource["path"]
        assert resource["bytes"] == path.stat().st_size
        assert resource["hash"] == f"sha256:{file_sha256(path)}"
        with path.open(encoding="utf-8", newline="") as stream:
            header = next(csv.reader(stream))
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert set(resource["schema"]["primaryKey"]) <= set(header)
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert "RETREAT" in fields["event_type"]["constraints"]["enum"]
    assert fields["where_prec"]["constraints"]["enum"] == [1, 2, 3, 4, 5, 6, 7]


def test_croissant_points_to_files_and_fields_that_are_there(passed, release):
    described = json.loads((release / "croissant.json").read_bytes())
    digests = {file["@id"]: file["sha256"] for file in described["distribution"]}
    assert all(digest == file_sha256(release / name) for name, digest in digests.items())
    known = {field["@id"] for records in described["recordSet"] for field in records["field"]}
    for records in described["recordSet"]:
        keys = records["key"] if isinstance(records["key"], list) else [records["key"]]
        assert {key["@id"] for key in keys} <= known
        for field in records["field"]:
            assert field["source"]["fileObject"]["@id"] in digests
            assert field.get("references", {"field": {"@id": field["@id"]}})["field"]["@id"] in known


def test_no_report_text_is_in_a_release(release):
    for name, data in content(release).items():
        for text in TEXTS.values():
            assert text.strip().encode() not in data, name


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.addresses, self.right_to_left = set(), [], 0

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        given = dict(attrs)
        self.addresses += [given[name] for name in ("src", "href") if name in given]
        self.right_to_left += given.get("dir") in ("rtl", "auto")


@pytest.mark.parametrize("name", ["quality.html", "codebook.html"])
def test_pages_load_nothing_and_run_nothing(release, name):
    page = _Page()
    text = (release / name).read_text("utf-8")
    page.feed(text)
    assert not page.tags & {"script", "link", "img", "iframe", "object"}
    assert all(address.startswith("#") for address in page.addresses)
    assert "url(" not in text and "@import" not in text
    assert page.right_to_left > 100


def test_pages_and_notices_escape_what_a_dataset_says_of_itself(passed, tmp_path):
    title = "<script>x</script>: 'a' \"b\""
    release = export(
        passed, tmp_path / "out", dataset={**METADATA, "title": title, "description": NASTY, "licence": "own terms"}
    )
    assert "<script>" not in (release / "quality.html").read_text("utf-8") + (release / "codebook.html").read_text(
        "utf-8"
    )
    lines = (release / "CITATION.cff").read_text("utf-8").splitlines()
    assert json.loads(next(line for line in lines if line.startswith("title: ")).removeprefix("title: ")) == title
    assert not any(line.startswith("license:") for line in lines)
    assert "own terms" in (release / "LICENSE-DATA").read_text("utf-8")


def test_attribution_names_the_gazetteers_of_the_places(release):
    text = (release / "ATTRIBUTION").read_text("utf-8")
    assert "OCHA" in text and "UCDP" not in text.split("OCHA")[0]


# whole or not there


def test_the_same_content_is_left_as_it_is(passed, release):
    before = {path.name: path.stat().st_mtime_ns for path in release.iterdir()}
    assert export(passed, release, dataset=METADATA) == release
    assert {path.name: path.stat().st_mtime_ns for path in release.iterdir()} == before
    assert [entry.name for entry in release.parent.iterdir()] == ["1.0"]


def test_other_content_is_never_overwritten(passed, tmp_path):
    target = tmp_path / "1.0"
    target.mkdir()
    (target / "mine.txt").write_text("mine")
    with pytest.raises(ExportError, match=r"mine\.txt"):
        export(passed, target, dataset=METADATA)
    assert content(target) == {"mine.txt": b"mine"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["1.0"]


def test_one_changed_byte_is_other_content(passed, tmp_path):
    target = export(passed, tmp_path / "1.0", dataset=METADATA)
    (target / "events.csv").write_bytes((target / "events.csv").read_bytes() + b"x")
    with pytest.raises(ExportError, match=r"events\.csv"):
        export(passed, target, dataset=METADATA)


def test_an_empty_folder_is_filled_and_a_file_is_refused(passed, tmp_path):
    (tmp_path / "empty").mkdir()
    assert (export(passed, tmp_path / "empty", dataset=METADATA) / "SHA256SUMS").is_file()
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError, match="no folder"):
        export(passed, tmp_path / "file", dataset=METADATA)


def test_a_failure_while_writing_leaves_nothing(passed, tmp_path, monkeypatch):
    module = sys.modules["wasata.validation.release_files"]

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "quality_html", full)
    with pytest.raises(ExportError, match="is full"):
        export(passed, tmp_path / "1.0", dataset=METADATA)
    assert list(tmp_path.iterdir()) == []


def test_everything_is_synced_before_the_rename(passed, tmp_path, monkeypatch):
    module = sys.modules["wasata.validation.export"]
    steps = []
    sync, rename = module._sync, Path.rename
    monkeypatch.setattr(module, "_sync", lambda path: (steps.append(("sync", path.name)), sync(path)))
    monkeypatch.setattr(
        Path, "rename", lambda self, target: (steps.append(("rename", target.name)), rename(self, target))
    )
    release = export(passed, tmp_path / "1.0", dataset=METADATA)
    at = steps.index(("rename", "1.0"))
    assert {name for _, name in steps[:at]} >= {path.name for path in release.iterdir()}
    assert steps[at + 1 :] == [("sync", tmp_path.name)]


def test_a_killed_export_leaves_no_release_and_is_swept(passed, tmp_path):
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom gate_frames import *\n"
        "from wasata.validation import gate, export\n"
        "Path.rename = lambda self, target: os._exit(9)\n"
        "export(gate(good_frames(), **gate_arguments()), sys.argv[1], dataset=METADATA)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path / "1.0")], cwd=HERE)
    assert run.returncode == 9
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(".1.0.writing-")
    alive = tmp_path / f".1.0.writing-{os.getpid()}-00"
    alive.mkdir()
    export(passed, tmp_path / "1.0", dataset=METADATA)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([alive.name, "1.0"])


def test_metadata_that_says_too_little_is_refused(passed, tmp_path):
    with pytest.raises(ExportError, match="version, licence"):
        export(passed, tmp_path / "1.0", dataset={"name": "a", "title": "b", "creators": ["c"]})
    assert about_metadata({**METADATA, "name": "Ain Issa!"}).slug == "ain-issa"


# changes and quarantine


def test_changes_name_events_and_columns(release):
    tables = good_frames()
    first, second = tables["events"]["event_id"]
    put(tables, "events", outlet="Another")
    put(tables, "counts", low=6)
    tables["events"].loc[1, "event_id"] = "ev-new"
    put(tables, "retired", event_id=second, successor="ev-new")
    changes = list(csv.DictReader(changes_csv(tables, release).splitlines()))
    by_event = {row["event_id"]: row for row in changes}
    assert by_event["ev-new"]["change"] == "added"
    assert (by_event[second]["change"], by_event[second]["successor"]) == ("withdrawn", "ev-new")
    assert by_event[first]["what"] == "outlet; quoted_source; counts"


def test_a_first_release_has_no_changes(release):
    assert (release / "changes.csv").read_bytes() == b"event_id,change,what,successor\r\n"


def test_what_a_quarantine_took_out_stands_beside(tmp_path):
    tables = good_frames()
    drop(tables, "retired", lambda f: f["event_id"] == "none")
    put(tables, "participants", surface=WITHHELD)
    bad = tables["events"]["event_id"].iloc[0]
    result = gate(tables, **gate_arguments(), quarantine=True)
    release = export(result, tmp_path / "1.0", dataset=METADATA)
    assert (release / "quarantine.csv").read_text("utf-8").splitlines() == [
        "event_id,rules",
        f"{bad},W962:participants",
    ]
    assert json.loads((release / "manifest.json").read_bytes())["quarantined"] == 1
    beside = release.with_name(release.name + ".quarantine")
    [taken] = result.quarantined
    assert "reasons.csv" in {path.name for path in beside.iterdir()}
    for table in ("events", "participants", "evidence"):
        rows = (beside / f"{table}.csv").read_text("utf-8")
        assert taken.event_id in rows and taken.event_id not in (release / f"{table}.csv").read_text("utf-8")
    assert bad in (release / "quality.html").read_text("utf-8")


def test_a_dataset_becomes_a_release_and_the_next_one_tells_the_changes(tmp_path):
    dataset = make_dataset(tmp_path / "demo", INFO + 'title_ar = "تجربة"\n')
    first = export(gate(dataset), dataset.folder / "releases" / "1.0", dataset=dataset)
    assert json.loads((first / "manifest.json").read_bytes())["date"] == "2026-11-22"
    assert list(dataset.releases()) == ["1.0"]
    assert load(dataset.folder)["event_type"].tolist() == ["RETREAT"]
    (dataset.folder / "dataset.toml").write_text(INFO.replace('"1.0"', '"1.1"'), "utf-8")
    report, again = make_report(), open_dataset(dataset.folder)
    event = make_event(report, primary=False)
    told = {"event": event.model_dump(mode="json"), "report_sha256": {report.report_id: report.sha256}}
    change = Decision(
        action="modify", event_id=event.event_id, by="rana", at="2026-11-23T09:00:00Z", why="not the main act", **told
    )
    append_decisions(dataset.decisions_folder, [change])
    second = export(gate(again), dataset.folder / "releases" / "1.1", dataset=again)
    manifest = json.loads((second / "manifest.json").read_bytes())
    assert (manifest["previous"], manifest["date"]) == ("1.0", "2026-11-23")
    assert (second / "changes.csv").read_text("utf-8").splitlines()[1:] == [f"{event.event_id},changed,primary,"]


def test_no_persons_name_is_in_any_file_of_a_release(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    release = export(gate(dataset), tmp_path / "out", dataset=dataset)
    for name, data in content(release).items():
        assert PERSON.encode() not in data, name
