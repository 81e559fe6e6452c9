"""``wasata schema``, ``wasata import`` and ``wasata --help``: the commands without a dataset."""

from __future__ import annotations

import json

import pytest
from run_command import wasata


def test_schema_json_is_the_schema_of_an_event():
    told = json.loads(wasata("schema", "json").out)
    assert {"event_id", "when", "mediation", "evidence"} <= set(told["properties"])


def test_schema_columns_and_rules_are_rows():
    columns = wasata("schema", "columns").rows()
    assert {"events", "participants", "evidence"} <= {row["table"] for row in columns}
    assert all(row["description"] for row in columns)
    rules = wasata("schema", "rules").rows()
    assert all(row["id"] and row["reason"] and row["severity"] in ("error", "warning") for row in rules)


def test_schema_codebook_is_printed_or_written(tmp_path):
    printed = wasata("schema", "codebook").out
    assert wasata("schema", "codebook", "--to", tmp_path / "book.md").exit == 0
    assert (tmp_path / "book.md").read_text("utf-8") == printed
    assert wasata("schema", "codebook", "--to", tmp_path / "book.html").exit == 0
    assert "<html" in (tmp_path / "book.html").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["columns", "--format", "xml"],
        ["json", "--to", "x.json"],
        ["codebook", "--to", "nowhere/at/all.md"],
        ["codebook", "--to", "book.pdf"],
    ],
)
def test_schema_used_wrongly(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = wasata("schema", *arguments)
    assert (ran.exit, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["gazetteer", "--to", "g"],
        ["gazetteer", "atlas", "f.csv", "--to", "g"],
        ["atlas", "wof", "f.csv", "--to", "g"],
        ["gazetteer", "wof", "f.csv"],
    ],
)
def test_import_used_wrongly(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = wasata("import", *arguments)
    assert (ran.exit, ran.out) == (2, "")
    assert list(tmp_path.iterdir()) == []


def test_import_of_a_file_of_another_kind_writes_nothing(tmp_path):
    (tmp_path / "f.csv").write_text("item,price\nbread,3\n", "utf-8")
    for path in (tmp_path / "f.csv", tmp_path / "nowhere.csv"):
        ran = wasata("import", "gazetteer", "cod-ab", path, "--to", tmp_path / "g")
        assert ran.exit == 1
        assert str(path) in ran.err
        assert not (tmp_path / "g").exists()


def test_the_version_is_printed():
    ran = wasata("--version")
    assert (ran.exit, ran.out.split()[0]) == (0, "wasata") and ran.out.split()[1][0].isdigit()


def test_without_a_command_help_is_shown_and_every_command_has_its_sentence():
    ran = wasata("--help")
    assert ran.exit == 0
    for name in ("new", "code", "accept", "validate", "export", "build", "log", "import", "schema"):
        (line,) = [line for line in ran.out.splitlines() if line.split()[1:2] == [name]]
        assert len(line.split()) > 4
