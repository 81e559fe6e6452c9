"""``wasata code``: what it prints, what it says, and how it leaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from run_command import wasata, wasata_process
from shared_files import shared

RELEASE = "أفرجت قوات سوريا الديمقراطية أمس الثلاثاء عن ثلاثة جنود من قوات النظام في ريف منبج بوساطة روسية."
WEATHER = "الطقس جميل في المدينة، والسماء صافية."
ADM3 = """\
ADM3_PCODE,ADM3_EN,ADM3_AR,ADM3_REF,ADM2_PCODE,ADM2_EN,ADM2_AR,ADM1_PCODE,ADM1_EN,ADM1_AR,ADM0_PCODE,lat_centroid,lon_centroid
SY990100,Upper Reed,القصبون العليا,Reed,SY9901,Reed,القصبون,SY99,Reedland,بلاد القصبون,SY,35.0,38.0
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report file without front matter."""
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, "utf-8")
    return path


@pytest.fixture(scope="module")
def folder_run(tmp_path_factory):
    """One run over a folder of good files, a refused one, one without events, and one in a language without lexicon."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "b_second.txt").write_text(RELEASE, "utf-8")
    (folder / "a_first.txt").write_text("﻿" + RELEASE, "utf-8")
    (folder / "c_empty.txt").write_bytes(b"")
    (folder / "d_weather.txt").write_text(WEATHER, "utf-8")
    (folder / "e_russian.txt").write_text('+++\nlanguage = "ru"\n+++\nВчера войска отошли от города.', "utf-8")
    (folder / "f_contradicts.txt").write_text(f"+++\npublished = 2021-04-12\n+++\n{RELEASE}", "utf-8")
    return folder, wasata("code", folder, "--published", "2021-04-14")


def shape(value):
    """The keys at every level, in order; of a list the shape of its first item."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return None


def test_the_example_gives_every_key_in_the_documented_order():
    text, told = shared("examples", "example.txt"), shared("examples", "example.event.json")
    ran = wasata("code", text)
    assert (ran.exit, ran.err) == (0, "")
    (event,) = ran.rows()
    expected = json.loads(told.read_text("utf-8"))
    assert shape(event) == shape(expected)
    assert list(event) == list(expected)
    for key in ("event_type", "event_mode", "when", "counts"):
        assert event[key] == expected[key]
    coded = {(p["actor_id"], p["role"], p["side"], p["surface"]) for p in event["participants"]}
    assert coded == {(p["actor_id"], p["role"], p["side"], p["surface"]) for p in expected["participants"]}
    assert event["mediation"] == expected["mediation"]
    assert event["place"]["place_id"] == expected["place"]["place_id"]


def test_a_folder_codes_the_good_names_the_bad_and_leaves_with_1(folder_run):
    folder, ran = folder_run
    assert ran.exit == 1
    assert [row["sources"]["report_ids"] for row in ran.rows()] == [["a_first"], ["b_second"], ["f_contradicts"]]
    assert f"{folder / 'c_empty.txt'}: is empty" in ran.err
    assert "e_russian: There is no lexicon for the language 'ru'" in ran.err
    assert "1 of 5 reports tells no event" in ran.err


def test_every_quote_stands_at_its_place(folder_run):
    for row in folder_run[1].rows():
        assert row["evidence"]
        for item in row["evidence"]:
            assert RELEASE[item["start"] : item["end"]] == item["quote"]


def test_one_event_is_one_line_of_readable_arabic(folder_run):
    lines = folder_run[1].out.splitlines()
    assert len(lines) == 3
    assert all("قوات سوريا الديمقراطية" in line and "\\u" not in line for line in lines)


def test_a_publication_day_that_contradicts_the_weekday_is_a_conflict(folder_run):
    row = folder_run[1].rows()[2]
    assert (row["when"]["earliest"], row["when"]["latest"], row["when"]["precision"]) == (None, None, "unknown")
    assert row["when"]["text"] == "أمس الثلاثاء"
    assert row["unknown"]["when"].startswith("conflict: ")


def test_offsets_count_code_points_of_the_body_with_its_own_line_ends(tmp_path):
    path = tmp_path / "crlf.txt"
    body = f"🔴 عاجل\r\n\r\n{RELEASE}\r\n"
    path.write_bytes(f"+++\r\npublished = 2021-04-14\r\n+++\r\n{body}".encode())
    (event,) = wasata("code", path).rows()
    assert event["evidence"]
    assert all(body[e["start"] : e["end"]] == e["quote"] for e in event["evidence"])


def test_a_folder_without_reports_beside_a_good_file_is_refused_alone(tmp_path, report):
    (tmp_path / "none").mkdir()
    ran = wasata("code", tmp_path / "none", report, "--published", "2021-04-14")
    assert (ran.exit, len(ran.rows())) == (1, 1)


def test_a_conflict_is_no_failure(report):
    ran = wasata("code", report, "--published", "2021-04-12")
    assert ran.exit == 0
    assert "conflict" in ran.err
    assert "release" in ran.err


def test_an_interval_gives_all_days_that_agree_with_the_weekday(report):
    ran = wasata("code", report, "--published", "2021-04-07/2021-04-21")
    when = ran.rows()[0]["when"]
    assert (when["earliest"], when["latest"], when["precision"]) == ("2021-04-06", "2021-04-20", "month")
    assert ran.err == ""


def test_without_a_publication_day_a_relative_date_stays_open(report):
    (event,) = wasata("code", report).rows()
    assert event["when"]["earliest"] is None
    assert event["when"]["weekday"] == "tuesday"
    assert event["unknown"]["when"]


@pytest.mark.parametrize(
    "published",
    ["2021-13-14", "14/04/2021", "yesterday", "", "2021-04-21/2021-04-07", "2021-04-07/2021-04-14/2021-04-21"],
)
def test_a_malformed_publication_day_is_wrong_usage(report, published):
    ran = wasata("code", report, "--published", published)
    assert (ran.exit, ran.out) == (2, "")
    assert "--published" in ran.err
    assert "Value error" not in ran.err
    assert len(ran.err.splitlines()) == 1


def test_front_matter_wins_over_the_argument_with_a_warning(tmp_path):
    path = tmp_path / "dated.txt"
    path.write_text(f"+++\npublished = 2021-04-14\n+++\n{RELEASE}", "utf-8")
    ran = wasata("code", path, "--published", "2021-05-19")
    assert ran.exit == 0
    assert ran.rows()[0]["when"]["earliest"] == "2021-04-13"
    assert str(path) in ran.err
    assert "front matter" in ran.err


def test_a_windows_encoding_is_read_when_it_is_named(tmp_path, report):
    path = tmp_path / "old" / "release.txt"
    path.parent.mkdir()
    path.write_bytes(RELEASE.encode("cp1256"))
    (read,) = wasata("code", path, "--encoding", "cp1256", "--published", "2021-04-14").rows()
    (utf8,) = wasata("code", report, "--published", "2021-04-14").rows()
    for row in (read, utf8):
        del row["provenance"]["coded_at"]
    assert read == utf8


def test_an_encoding_that_does_not_fit_names_the_byte(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(b"abc " + RELEASE.encode("cp1256"))
    ran = wasata("code", path)
    assert (ran.exit, ran.out) == (1, "")
    assert "0xc3 at offset 4" in ran.err
    assert "--encoding" in ran.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"%PDF-1.7\n\x00\x01\x02", "binary"),
        (b"some\x00text", "binary"),
        ("Вчера войска отошли от города.".encode(), "language"),
        (b"+++\npublished = 2021-04-14\n+++\n  \n", "no body"),
        ("+++\npublished 2021\n+++\nنص".encode(), ":2: "),
        ('+++\nlanguage = "ar"\n\npublished 2021\n+++\nنص'.encode(), ":4: "),
        ("+++\npublished = 2021-04-14\nنص".encode(), "never closed"),
        ('+++\npublishd = "2021-04-14"\n+++\nنص'.encode(), "Did you mean published"),
        ('+++\nreport_id = "../../x"\n+++\nنص عربي'.encode(), "report id '../../x'"),
        ('+++\nreport_id = "a/b"\n+++\nنص عربي'.encode(), "report id 'a/b'"),
        ('+++\npublished = "2021-40-40"\n+++\nنص عربي'.encode(), "published"),
        ('+++\ntext_status = "paraphrase"\n+++\nنص عربي'.encode(), "derived_from"),
    ],
)
def test_a_file_that_is_no_report_is_refused_in_one_sentence(tmp_path, content, told):
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    ran = wasata("code", path)
    assert (ran.exit, ran.out) == (1, "")
    assert ran.err.startswith(f"wasata code: {path}:")
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_missing_file_is_named(tmp_path):
    ran = wasata("code", tmp_path / "none.txt")
    assert (ran.exit, ran.out) == (1, "")
    assert str(tmp_path / "none.txt") in ran.err


def test_two_reports_of_one_id_are_told_apart(tmp_path, report):
    other = tmp_path / "more" / report.name
    other.parent.mkdir()
    other.write_text(WEATHER, "utf-8")
    ran = wasata("code", report, other, "--published", "2021-04-14")
    assert ran.exit == 1
    assert len(ran.rows()) == 1
    assert f"{other}: the report id 'release'" in ran.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "xml"], "table, jsonl"),
        (["--country", "Syria"], "alpha-3"),
        (["--gazetteer", "nowhere"], "import gazetteer"),
        (["--nonsense"], "No such option"),
    ],
)
def test_wrong_usage_leaves_with_2(report, arguments, told):
    ran = wasata("code", report, *arguments)
    assert (ran.exit, ran.out) == (2, "")
    assert told in ran.err


def test_a_gazetteer_folder_without_places_is_named(report, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = wasata("code", report, "--gazetteer", tmp_path / "empty")
    assert (ran.exit, ran.out) == (1, "")
    assert str(tmp_path / "empty") in ran.err


def test_a_gazetteer_row_that_is_none_is_named_by_file_and_line(report, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "places.csv").write_text("place_id,level\nx\n", "utf-8")
    ran = wasata("code", report, "--gazetteer", tmp_path / "own")
    assert (ran.exit, ran.out) == (1, "")
    assert "places.csv" in ran.err
    assert "Traceback" not in ran.err


def test_an_imported_gazetteer_adds_its_places_and_its_digest(tmp_path):
    (tmp_path / "adm3.csv").write_text(ADM3, "utf-8")
    imported = wasata("import", "gazetteer", "cod-ab", tmp_path / "adm3.csv", "--to", tmp_path / "own")
    assert imported.exit == 0
    assert "1 rows read" in imported.err
    text = RELEASE.replace("ريف منبج", "ناحية القصبون العليا")
    path = tmp_path / "reed.txt"
    path.write_text(text, "utf-8")
    (without,) = wasata("code", path, "--published", "2021-04-14").rows()
    (with_own,) = wasata("code", path, "--published", "2021-04-14", "--gazetteer", tmp_path / "own").rows()
    assert without["place"] is None or without["place"]["place_id"] is None
    assert with_own["place"]["place_id"] == "SY990100"
    assert with_own["place"]["admin1_pcode"] == "SY99"
    assert with_own["provenance"]["gazetteer"] != without["provenance"]["gazetteer"]
    assert with_own["provenance"]["gazetteer"].startswith("sha256:")
    assert with_own["event_id"] == without["event_id"]


def test_a_table_shows_who_and_when(report):
    ran = wasata("code", report, "--published", "2021-04-14", "--format", "table")
    assert ran.exit == 0
    cells = ran.out.replace("\n", " ")
    assert "event" in cells
    assert "2021-04-13" in cells
    assert not ran.out.lstrip().startswith("{")


def test_a_report_without_events_prints_nothing(tmp_path):
    path = tmp_path / "weather.txt"
    path.write_text(WEATHER, "utf-8")
    ran = wasata("code", path)
    assert (ran.exit, ran.out) == (0, "")
    assert "1 of 1 reports tells no event" in ran.err


def test_the_process_writes_utf8_whatever_the_locale(report):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = wasata_process("code", report, "--published", "2021-04-14", env=environment)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout.decode("utf-8"))["event_mode"] == "RETREAT:release"


def test_a_reader_that_stops_reading_hears_no_complaint(tmp_path):
    for number in range(60):
        (tmp_path / f"r{number}.txt").write_text(RELEASE, "utf-8")
    line = [sys.executable, "-m", "wasata.curation.command", "code", str(tmp_path)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
        process.wait(60)
    assert told == b""
