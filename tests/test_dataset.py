"""A dataset's folder: what its file says, its class, its reports, its state and its frames."""

import pytest
from make_datasets import INFO, make_dataset
from wasata.datasets import DatasetError, ReportError, available, open_dataset
from wasata.datasets.ledger import read_decisions
from wasata.schema import Event

SCHEMA = """
from typing import Literal
from wasata.schema import Event, coded

class WaterEvent(Event):
    infrastructure: Literal["dam", "well"] | None = coded("What was hit", rule="As told.", example="well")
"""


def test_an_accepted_event_reaches_the_frames(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    state = dataset.state()
    assert len(state.accepted) == 1
    assert state.needs_review == {}
    assert state.last_decision_at == "2026-11-22T11:00:00Z"
    assert [event.status for event in dataset.events()] == ["accepted"]
    built = dataset.frames()
    assert built["events"]["event_id"].tolist() == list(state.accepted)
    assert built["reports"]["report_id"].tolist() == ["invented_ar"]
    assert len(built["persons"]) == 0


def test_drafts_stay_out_of_the_frames(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    ledger = dataset.decisions_folder / "decisions.jsonl"
    ledger.write_bytes(ledger.read_bytes().split(b"\n")[0] + b"\n")
    assert [d.action for d in read_decisions(dataset.decisions_folder)] == ["draft"]
    assert len(dataset.frames()["events"]) == 0


def test_persons_are_published_with_a_reason_only(tmp_path):
    dataset = make_dataset(tmp_path / "demo", INFO + 'publish_persons = { reason = "office holders in office" }\n')
    assert dataset.info.publish_persons == "office holders in office"
    assert len(dataset.frames()["persons"]) == 1


def test_a_changed_report_asks_for_review(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    report = dataset.reports_folder / "invented_ar.txt"
    report.write_bytes(report.read_bytes() + "زيادة\n".encode())
    assert "has changed" in next(iter(dataset.state().needs_review.values()))


def test_the_dataset_names_its_class(tmp_path):
    dataset = make_dataset(tmp_path / "demo", INFO + 'event = "schema.py:WaterEvent"\n')
    (dataset.folder / "schema.py").write_text(SCHEMA)
    event = dataset.event_class()
    assert issubclass(event, Event)
    assert dataset.event_class() is event
    assert "infrastructure" in dataset.tables()["events"].names
    assert dataset.frames()["events"]["infrastructure"].isna().all()
    assert make_dataset(tmp_path / "plain").event_class() is Event


@pytest.mark.parametrize(
    ("told", "content", "words"),
    [
        ("schema.py:WaterEvnt", SCHEMA, "Did you mean WaterEvent"),
        ("schema.py", SCHEMA, "write a file of this folder and a name in it"),
        ("../schema.py:WaterEvent", SCHEMA, "write a file of this folder and a name in it"),
        ("other.py:WaterEvent", SCHEMA, "there is no file"),
        ("schema.py:WaterEvent", "1/0", "fails with ZeroDivisionError"),
        ("schema.py:WaterEvent", SCHEMA.replace('"What was hit"', '""'), "is not documented"),
    ],
)
def test_a_class_that_cannot_be_had_is_explained(tmp_path, told, content, words):
    dataset = make_dataset(tmp_path / "demo", INFO + f'event = "{told}"\n')
    (dataset.folder / "schema.py").write_text(content)
    with pytest.raises(DatasetError, match=r"dataset\.toml: event") as error:
        dataset.event_class()
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("info", "words"),
    [
        (INFO.replace('title = "A demo"\n', ""), "lacks title"),
        (INFO + "colour = 'red'\n", "unknown key 'colour'"),
        (INFO + "contry = 'SYR'\n", "Did you mean country"),
        (INFO + "country = 'Syria'\n", "ISO 3166-1 alpha-3"),
        (INFO.replace('"1.0"', "1.0"), "version = 1.0 is no text"),
        (INFO.replace('["The Wasata developers"]', '"The Wasata developers"'), "creators is a list"),
        (INFO + "publish_persons = true\n", "publish_persons is a table"),
        (INFO + "publish_persons = { reason = ' ' }\n", "gives no reason"),
        (INFO + "[thresholds]\nquoted = 0.9\n", "is value and reason"),
        (INFO + "[thresholds]\nquoted = { value = 'a', reason = 'b' }\n", "is no number"),
        (INFO + "[coder]\nmodel = 'x'\n", "coder has no name"),
        (INFO + "title = 'again'\n", "is no TOML"),
    ],
)
def test_a_dataset_file_that_does_not_fit_is_explained(tmp_path, info, words):
    (tmp_path / "dataset.toml").write_text(info, "utf-8")
    with pytest.raises(DatasetError, match=r"dataset\.toml") as error:
        open_dataset(tmp_path)
    assert words in str(error.value)


def test_thresholds_carry_their_reasons(tmp_path):
    dataset = make_dataset(tmp_path / "demo", INFO + "[thresholds]\nquoted = { value = 0.9, reason = 'by hand' }\n")
    assert dataset.info.thresholds["quoted"].value == 0.9
    assert dataset.info.thresholds["quoted"].reason == "by hand"
    assert dataset.info.coder == {"name": "rules"}


def test_refused_reports_are_all_named(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    for name in ("a.txt", "b.txt"):
        (dataset.reports_folder / name).write_bytes(b"")
    with pytest.raises(DatasetError, match=r"2 refused:(?s:.*)a\.txt(?s:.*)b\.txt"):
        dataset.reports()
    assert issubclass(ReportError, DatasetError)


def test_the_datasets_own_places_come_first(tmp_path):
    header = "place_id,level,kind,name,name_ar,aliases_en,aliases_ar,admin1,admin1_pcode,admin2,admin2_pcode,admin3,"
    header += "admin3_pcode,country,latitude,longitude,population,source\n"
    dataset = make_dataset(tmp_path / "demo", INFO + 'gazetteer = "gazetteer"\n')
    with pytest.raises(DatasetError, match="gazetteer"):
        dataset.places()
    (dataset.folder / "gazetteer").mkdir()
    row = "SY110202,admin3,subdistrict,Ayn Issa,,,,,,,,,,SYR,,,,own\n"
    (dataset.folder / "gazetteer" / "own.csv").write_text(header + row, "utf-8")
    assert dataset.places()[0].name == "Ayn Issa"
    assert len(dataset.places()) == len(make_dataset(tmp_path / "plain").places())


def test_what_is_no_dataset_is_explained(tmp_path):
    with pytest.raises(DatasetError, match=r"there is no dataset\.toml"):
        open_dataset(tmp_path)
    with pytest.raises(DatasetError, match="There is no dataset 'nowhere-at-all'"):
        open_dataset("nowhere-at-all")


def test_an_empty_dataset_has_empty_frames(tmp_path):
    (tmp_path / "dataset.toml").write_text(INFO)
    dataset = open_dataset(tmp_path)
    assert dataset.reports() == []
    assert {len(frame) for frame in dataset.frames().values()} == {0}


def test_the_bundled_datasets_open():
    if not available():
        pytest.skip("datasets/bundled holds no dataset")
    for name in available():
        dataset = open_dataset(name)
        assert dataset.bundled
        assert dataset.info.name == name
        assert len(dataset.events()) > 0


def test_a_folder_without_the_right_to_write_is_read_only(tmp_path, monkeypatch):
    dataset = make_dataset(tmp_path / "demo")
    assert not dataset.read_only
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert dataset.read_only
