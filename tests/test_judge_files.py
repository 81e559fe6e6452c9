"""Judging what is on disk: a lone table, a folder of tables, a release, a dataset."""

import json
import shutil

import pytest
from gate_frames import METADATA, gate_arguments, good_frames, put
from make_datasets import make_dataset
from wasata.datasets.errors import TableError
from wasata.datasets.table_files import write_csv
from wasata.schema import tables
from wasata.validation import Unrecognised, export, gate, judge
from wasata.validation.judge_files import recognise

SPECS = tables()


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    return export(gate(good_frames(), **gate_arguments()), tmp_path_factory.mktemp("r") / "1.0", dataset=METADATA)


@pytest.fixture
def release(finished, tmp_path):
    return shutil.copytree(finished, tmp_path / "release")


def failed(judgement):
    return {verdict.id: verdict for verdict in judgement.verdicts if not verdict.passed}


def test_a_release_passes(release):
    judgement = judge(release)
    assert judgement.passed and not failed(judgement)
    assert judgement.rows == sum(len(frame) for frame in good_frames().values())
    assert {"W991", "W992", "W993"} <= {verdict.id for verdict in judgement.verdicts}


@pytest.mark.parametrize(
    ("change", "rule", "name"),
    [
        (lambda folder: (folder / "README.md").unlink(), "W991", "README.md"),
        (lambda folder: (folder / "README.md").write_text("x"), "W992", "README.md"),
        (lambda folder: (folder / "more.txt").write_text("x"), "W993", "more.txt"),
    ],
)
def test_a_release_with_other_files_does_not(release, change, rule, name):
    change(release)
    judgement = judge(release)
    assert not judgement.passed
    assert {id: verdict.ids for id, verdict in failed(judgement).items()} == {rule: (name,)}


def test_a_release_without_its_sums_does_not(release):
    (release / "SHA256SUMS").unlink()
    assert set(failed(judge(release))) == {"W993"}


def test_a_lone_table_is_known_by_its_columns(release, tmp_path):
    shutil.copy(release / "events.csv", tmp_path / "whatever.csv")
    judgement = judge(tmp_path / "whatever.csv")
    assert judgement.passed
    assert judgement.tables == {"events": 2}
    assert "W601" in judgement.left_out
    assert "W401" in {verdict.id for verdict in judgement.verdicts}


@pytest.mark.parametrize("table", SPECS)
def test_every_table_is_recognised(table):
    assert recognise(SPECS[table].names, SPECS) == table


def test_the_json_is_as_documented(tmp_path):
    frames = good_frames()
    put(frames, "events", latitude=91.0)
    write_csv(frames["events"], SPECS["events"], tmp_path / "t.csv")
    told = json.loads(json.dumps(judge(tmp_path / "t.csv").to_json()))
    assert (told["passed"], told["rows"]) == (False, 2)
    row = next(rule for rule in told["rules"] if rule["id"] == "W204:events.latitude")
    event = frames["events"]["event_id"].iloc[0]
    assert row == {"id": row["id"], "title": row["title"], "severity": "error", "failed": 1, "examples": [event]}


def test_cells_that_do_not_fit_are_named_by_row_not_raised(tmp_path):
    frame = good_frames()["events"].astype(object)
    frame.loc[0, "latitude"] = "north"
    frame.loc[1, "date_start"] = "13 April"
    frame.loc[1, "primary"] = "perhaps"
    frame.to_csv(tmp_path / "t.csv", index=False)
    found = failed(judge(tmp_path / "t.csv"))
    first, second = frame["event_id"]
    assert found["W201:events.latitude"].ids == (first,)
    assert found["W201:events.date_start"].ids == (second,)
    assert found["W201:events.primary"].ids == (second,)


def test_a_missing_column_fails_and_an_unknown_one_is_told(tmp_path):
    frame = good_frames()["events"].drop(columns=["country"]).assign(colour="red")
    frame.to_csv(tmp_path / "t.csv", index=False)
    judgement = judge(tmp_path / "t.csv")
    assert set(failed(judgement)) == {"W002:events"}
    assert judgement.ignored == ("events.colour",)
    assert "W205:events.country" in judgement.left_out


def test_a_folder_of_tables_is_judged_together(tmp_path):
    frames = good_frames()
    put(frames, "participants", actor_id="nobody", participant="nobody")
    for name in ("events", "participants", "actors"):
        write_csv(frames[name], SPECS[name], tmp_path / f"{name}.csv")
    judgement = judge(tmp_path)
    assert set(judgement.tables) == {"events", "participants", "actors"}
    assert "W301:participants.actor_id" in failed(judgement)


def test_what_is_nothing_of_ours_is_said_to_be_so(tmp_path):
    (tmp_path / "t.csv").write_text("a,b\n1,2\n")
    with pytest.raises(Unrecognised, match="columns are those of no table"):
        judge(tmp_path / "t.csv")
    with pytest.raises(Unrecognised, match="none of its tables"):
        judge(tmp_path)
    with pytest.raises(Unrecognised, match="no such file"):
        judge(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(Unrecognised, match="holds no"):
        judge(tmp_path / "empty")
    (tmp_path / "t.txt").write_text("x")
    with pytest.raises(TableError):
        judge(tmp_path / "t.txt")


def test_a_dataset_is_judged_by_what_people_accepted(tmp_path):
    make_dataset(tmp_path / "demo")
    judgement = judge(tmp_path / "demo")
    assert judgement.passed, failed(judgement)
    assert judgement.tables["events"] == 1
    assert {"W904", "W405", "W962:evidence"} <= {verdict.id for verdict in judgement.verdicts}


def test_a_dataset_whose_report_was_changed_does_not_pass(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    path = dataset.reports_folder / "invented_ar.txt"
    path.write_text(path.read_text("utf-8").replace("أطلقت", "وأطلقت"), "utf-8")
    found = failed(judge(tmp_path / "demo"))
    assert found["W904"].severity == "error" and found["W953"].severity == "warning"
