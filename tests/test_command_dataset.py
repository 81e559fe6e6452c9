"""The commands around a dataset: new, build, accept, log, export, validate."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from run_command import wasata
from wasata.curation import draft
from wasata.datasets.dataset import open_dataset

REPORT = (
    '+++\npublished = 2021-04-14\ntext_status = "invented"\n+++\n'
    "أفرجت قوات سوريا الديمقراطية أمس الثلاثاء عن ثلاثة جنود من قوات النظام في ريف منبج بوساطة روسية.\n"
)
SECOND = (
    '+++\npublished = 2021-05-06\ntext_status = "invented"\n+++\n'
    "اعتقلت قوات سوريا الديمقراطية أمس الأربعاء خمسة مدنيين في مدينة الرقة.\n"
)


def digest(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def open_drafts(folder: Path) -> list[str]:
    return [row["event_id"] for row in wasata("log", folder, "--open").rows()]


def ledger(folder: Path) -> list[dict]:
    path = folder / "decisions" / "decisions.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


@pytest.fixture(scope="module")
def drafted(tmp_path_factory):
    """A dataset with two reports, built before anything was accepted; with what that build said."""
    folder = tmp_path_factory.mktemp("drafted") / "demo"
    assert wasata("new", folder).exit == 0
    (folder / "reports" / "release.txt").write_text(REPORT, "utf-8")
    (folder / "reports" / "arrest.txt").write_text(SECOND, "utf-8")
    return folder, wasata("build", folder)


@pytest.fixture
def demo(drafted, tmp_path) -> Path:
    """A copy of that dataset to decide about."""
    return Path(shutil.copytree(drafted[0], tmp_path / "demo"))


@pytest.fixture(scope="module")
def built(drafted, tmp_path_factory):
    """A copy with everything accepted and built; with what that build said."""
    folder = Path(shutil.copytree(drafted[0], tmp_path_factory.mktemp("built") / "demo"))
    assert wasata("accept", folder, "--all", "--by", "rana", "--at", "2026-11-22T10:00:00Z").exit == 0
    return folder, wasata("build", folder)


# --- new -----------------------------------------------------------------------------------------------------------------


def test_new_makes_a_dataset_that_every_command_opens(tmp_path):
    ran = wasata("new", tmp_path / "fresh")
    assert (ran.exit, ran.out) == (0, "")
    assert {p.name for p in (tmp_path / "fresh").iterdir()} >= {"dataset.toml", "reports", "decisions", "releases"}
    log = wasata("log", tmp_path / "fresh")
    assert (log.exit, log.out) == (0, "")
    assert "0 accepted, 0 open" in log.err


def test_new_refuses_a_folder_that_holds_something(tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine.txt").write_text("x", "utf-8")
    ran = wasata("new", tmp_path / "taken")
    assert ran.exit == 1
    assert "taken" in ran.err
    assert [p.name for p in (tmp_path / "taken").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", ["two words", "what?", "-dash", ".hidden"])
def test_new_refuses_what_is_no_name(tmp_path, name):
    ran = wasata("new", tmp_path / name)
    assert ran.exit != 0
    assert list(tmp_path.iterdir()) == []


def test_new_says_where_it_cannot_write(tmp_path):
    (tmp_path / "file").write_text("x", "utf-8")
    ran = wasata("new", tmp_path / "file" / "inside")
    assert ran.exit == 1
    assert "cannot be made" in ran.err


# --- build, log, accept --------------------------------------------------------------------------------------------------


def test_a_build_before_acceptance_drafts_and_writes_no_release(drafted):
    folder, ran = drafted
    assert ran.exit == 1
    assert "2 reports read, 2 new drafts" in ran.err
    assert "nothing was written" in ran.err
    assert "2 drafts wait" in ran.err and f"wasata log {folder} --open" in ran.err
    assert list((folder / "releases").iterdir()) == []
    assert [d["action"] for d in ledger(folder)] == ["draft", "draft"]


def test_log_lists_what_waits(drafted):
    ran = wasata("log", drafted[0], "--open")
    assert ran.exit == 0
    assert {row["event"] for row in ran.rows()} == {"COERCE:arrest", "RETREAT:release"}
    assert all(row["event_id"].startswith("ev-") and row["who"] for row in ran.rows())
    assert [row["reports"] for row in ran.rows()] == sorted(path.stem for path in (drafted[0] / "reports").iterdir())
    assert {row["when"] for row in ran.rows()} == {"2021-04-13", "2021-05-05"}
    assert "0 accepted, 2 open" in ran.err


def test_log_as_a_table(drafted):
    ran = wasata("log", drafted[0], "--format", "table")
    assert ran.exit == 0
    assert "RETREAT" in ran.out
    assert wasata("log", drafted[0], "--format", "xml").exit == 2


def test_accept_takes_the_named_draft_only(demo):
    first, second = open_drafts(demo)
    ran = wasata("accept", demo, first, first, "--by", "rana", "--why", "as the report tells")
    assert ran.exit == 0
    assert "1 accepted" in ran.err
    assert open_drafts(demo) == [second]
    assert [(d["action"], d["event_id"], d["by"], d["why"]) for d in ledger(demo)[2:]] == [
        ("accept", first, "rana", "as the report tells")
    ]


def test_accept_of_an_unknown_id_names_the_near_one_and_decides_nothing(demo):
    before = digest(demo)
    known = open_drafts(demo)
    ran = wasata("accept", demo, known[0], known[1] + "0", "--by", "rana")
    assert ran.exit == 1
    assert f"Did you mean {known[1]}?" in ran.err
    assert digest(demo) == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--all"], "--by"),
        (["--all", "--by", " "], "--by"),
        (["--by", "rana"], "--all"),
        (["ev-1", "--all", "--by", "rana"], "one of them"),
        (["--event", "nowhere.json", "--by", "rana"], "nowhere.json"),
    ],
)
def test_accept_used_wrongly(drafted, arguments, told):
    before = digest(drafted[0])
    ran = wasata("accept", drafted[0], *arguments)
    assert ran.exit == 2
    assert told in ran.err
    assert digest(drafted[0]) == before


def test_accept_at_a_time_that_is_none(drafted):
    ran = wasata("accept", drafted[0], "--all", "--by", "rana", "--at", "yesterday")
    assert ran.exit != 0
    assert "'yesterday'" in ran.err
    assert len(ledger(drafted[0])) == 2


def release_draft(folder: Path) -> dict:
    return next(d["event"] for d in ledger(folder) if d["event"]["event_mode"] == "RETREAT:release")


def accept_data(folder: Path, data: object):
    path = folder / "corrected.json"
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return wasata(
        "accept", folder, "--event", path, "--by", "rana", "--why", "four of them", "--at", "2026-11-22T10:00:00Z"
    )


def test_accept_of_a_correction_records_the_corrected_event(demo):
    event = release_draft(demo)
    event["counts"][0].update(low=4, best=4, high=4)
    assert accept_data(demo, event).exit == 0
    last = ledger(demo)[-1]
    assert (last["action"], last["why"], last["event"]["counts"][0]["best"]) == ("modify", "four of them", 4)
    assert event["event_id"] not in open_drafts(demo)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda e: e["participants"][0].update(actor_id="sfd"), "Did you mean sdf"),
        (
            lambda e: e["evidence"][0].update(start=e["evidence"][0]["start"] + 1, end=e["evidence"][0]["end"] + 1),
            "not 'أفرجت'",
        ),
        (lambda e: e.update(evidence=[i for i in e["evidence"] if i["field"] != "when"]), "no quote supports when"),
        (
            lambda e: e.update(event_mode="RETREAT:dance"),
            "'RETREAT:dance' is no code of event_mode (RETREAT:withdraw, ",
        ),
        (lambda e: e["counts"][0].update(of="civilans"), "Did you mean civilians"),
        (lambda e: e.pop("event_id"), "event_id"),
        (lambda e: e["when"].update(latest="2021-04-01"), "when"),
        (lambda e: e.update(dance=1), "dance"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(demo, change, told):
    event = release_draft(demo)
    change(event)
    if event["participants"][0]["actor_id"] == "sfd":
        for item in event["evidence"]:
            item["field"] = item["field"].replace("[sdf]", "[sfd]")
    ran = accept_data(demo, event)
    assert ran.exit == 1
    assert told in ran.err
    assert len(ledger(demo)) == 2


@pytest.mark.parametrize("data", [[], "text", 3, None])
def test_a_correction_that_is_no_object_is_wrong_usage(demo, data):
    ran = accept_data(demo, data)
    assert ran.exit == 2
    assert len(ledger(demo)) == 2


def test_an_accepted_event_is_told_from_an_unknown_id(demo):
    event_id = release_draft(demo)["event_id"]
    assert wasata("accept", demo, event_id, "--by", "rana").exit == 0
    again = wasata("accept", demo, event_id, "--by", "rana")
    assert again.exit == 1 and "is accepted and nothing new is drafted of it" in again.err


def test_a_build_after_a_correction_drafts_nothing_again(demo):
    event = release_draft(demo)
    event["counts"][0].update(low=4, best=4, high=4)
    accept_data(demo, event)
    before = len(ledger(demo))
    for _ in range(2):
        assert draft(open_dataset(demo)).drafts == 0
    assert len(ledger(demo)) == before


def test_a_changed_report_is_drafted_again_under_the_same_id(demo):
    event_id = release_draft(demo)["event_id"]
    assert wasata("accept", demo, event_id, "--by", "rana").exit == 0
    path = demo / "reports" / "release.txt"
    path.write_text(path.read_text("utf-8").replace("+++\nأفرجت", "+++\nعاجل:\nأفرجت"), "utf-8")
    assert draft(open_dataset(demo)).drafts == 1
    assert event_id in open_drafts(demo)
    assert "1 to look at again" in wasata("log", demo).err


def test_a_language_without_lexicon_is_noted_and_left_to_people(demo):
    (demo / "reports" / "third.txt").write_text('+++\nlanguage = "ru"\n+++\nВчера войска отошли.\n', "utf-8")
    done = draft(open_dataset(demo))
    assert (done.reports, done.drafts) == (3, 0)
    assert "third: There is no lexicon for the language 'ru'" in done.notes[0]


def test_a_build_of_accepted_events_writes_the_release(built):
    folder, ran = built
    assert ran.exit == 0
    assert "the gate passed it" in ran.err and "it is cited as by 'Your organisation'" in ran.err
    release = folder / "releases" / "0.1.0"
    assert {"events.csv", "events.parquet", "manifest.json", "SHA256SUMS"} <= {p.name for p in release.iterdir()}
    assert "أفرجت قوات سوريا الديمقراطية أمس" not in (release / "reports.csv").read_text("utf-8")


def test_a_second_build_changes_nothing(built):
    folder, _ = built
    before = digest(folder)
    ran = wasata("build", folder)
    assert ran.exit == 0
    assert digest(folder) == before


def test_a_build_that_cannot_write_still_says_what_it_drafted(built, tmp_path):
    mine = tmp_path / "mine"
    shutil.copytree(built[0], mine)
    (mine / "reports" / "third.txt").write_text(SECOND.replace("الرقة", "منبج"), "utf-8")
    (mine / "releases" / "0.1.0" / "events.csv").write_text("changed", "utf-8")
    ran = wasata("build", mine)
    assert ran.exit == 1
    assert "3 reports read, 1 new drafts" in ran.err and "raise the version" in ran.err


def test_export_writes_the_same_bytes_elsewhere(built, tmp_path):
    folder, _ = built
    ran = wasata("export", folder, "--to", tmp_path / "out")
    assert ran.exit == 0
    assert digest(tmp_path / "out") == digest(folder / "releases" / "0.1.0")


def test_export_never_overwrites(built, tmp_path):
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    ran = wasata("export", built[0], "--to", tmp_path)
    assert ran.exit == 1
    assert "holds something else" in ran.err
    assert digest(tmp_path) == {"notes.txt": b"mine"}


def test_a_target_that_cannot_be_written_is_named(built, tmp_path):
    (tmp_path / "file").write_text("x", "utf-8")
    for target in (tmp_path / "file", tmp_path / "file" / "inside"):
        ran = wasata("export", built[0], "--to", target)
        assert ran.exit == 1
        assert str(tmp_path / "file") in ran.err
        assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", [["build"], ["export"], ["accept", "--all", "--by", "rana"]])
def test_a_bundled_dataset_is_not_written_to(command):
    ran = wasata(command[0], "ain_issa", *command[1:])
    assert ran.exit == 2
    assert "bundled" in ran.err


@pytest.mark.parametrize("command", ["build", "export", "log"])
def test_a_dataset_there_is_not(command, tmp_path):
    ran = wasata(command, tmp_path / "nowhere")
    assert ran.exit != 0
    assert "There is no dataset" in ran.err
    near = wasata(command, "ain_isa")
    assert "Did you mean ain_issa" in near.err


# --- validate ------------------------------------------------------------------------------------------------------------


def test_validate_prints_one_json_object(built):
    ran = wasata("validate", built[0] / "releases" / "0.1.0")
    assert ran.exit == 0
    told = json.loads(ran.out)
    assert told["passed"] is True
    assert told["rows"] > 20
    assert len({rule["id"] for rule in told["rules"]}) == len(told["rules"]) > 100
    for rule in told["rules"]:
        assert set(rule) == {"id", "title", "severity", "failed", "examples"}
        assert rule["severity"] in ("error", "warning")
        assert isinstance(rule["failed"], int)
        assert isinstance(rule["examples"], list)


def test_validate_prints_no_other_keys(built):
    told = json.loads(wasata("validate", built[0] / "releases" / "0.1.0" / "retired.csv").out)
    assert set(told) == {"passed", "rows", "rules"}


def test_validate_knows_a_lone_table_by_its_columns(built, tmp_path):
    source = (built[0] / "releases" / "0.1.0" / "events.csv").read_text("utf-8")
    path = tmp_path / "anything.csv"
    path.write_text(source, "utf-8")
    good = wasata("validate", path, "--format", "json")
    assert good.exit == 0
    assert json.loads(good.out)["rows"] == 2
    path.write_text(source.replace("RETREAT:release", "RETREAT:dance"), "utf-8")
    bad = wasata("validate", path, "--format", "json")
    assert bad.exit == 1
    told = json.loads(bad.out)
    assert told["passed"] is False
    (rule,) = [r for r in told["rules"] if r["id"] == "W203:events.event_mode"]
    assert rule["failed"] == 1
    assert rule["examples"]


def test_validate_as_a_table_names_only_what_fails(built, tmp_path):
    path = tmp_path / "events.csv"
    source = (built[0] / "releases" / "0.1.0" / "events.csv").read_text("utf-8")
    path.write_text(source.replace("RETREAT:release", "RETREAT:dance"), "utf-8")
    ran = wasata("validate", path, "--format", "table")
    assert ran.exit == 1
    assert "W203" in ran.out
    assert "W202" not in ran.out


def test_validate_refuses_what_it_does_not_recognise(tmp_path):
    path = tmp_path / "shopping.csv"
    path.write_text("item,price\nbread,3\n", "utf-8")
    ran = wasata("validate", path)
    assert (ran.exit, ran.out) == (1, "")
    assert "shopping.csv" in ran.err
    (tmp_path / "notes.txt").write_text("x", "utf-8")
    assert wasata("validate", tmp_path / "notes.txt").exit == 1


def test_validate_used_wrongly(tmp_path):
    assert wasata("validate", tmp_path / "nowhere").exit == 2
    assert wasata("validate", tmp_path, "--format", "xml").exit == 2
