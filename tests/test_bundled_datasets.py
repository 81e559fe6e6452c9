"""The bundled datasets: what is committed is what reports and decisions give, and it loads from anywhere."""

import subprocess
import sys
from pathlib import Path

import pytest
from wasata.curation import release
from wasata.datasets import available, load
from wasata.datasets.dataset import open_dataset

NAMES = available()


def test_there_are_bundled_datasets() -> None:
    assert "ain_issa" in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_release_is_rebuilt_byte_for_byte(name: str, tmp_path: Path) -> None:
    dataset = open_dataset(name)
    _, folder = release(dataset, tmp_path / "again")
    assert folder is not None
    committed = dataset.releases()[dataset.info.version]
    assert {p.name for p in folder.iterdir()} == {p.name for p in committed.iterdir()}
    for path in committed.iterdir():
        assert (folder / path.name).read_bytes() == path.read_bytes(), path.name


def test_ain_issa_tells_the_mediated_meeting_in_two_languages() -> None:
    events = load("ain_issa")
    meeting = events[events["event_mode"] == "CONSULT:mediation"].iloc[0]
    assert meeting["mediators"] == "Russian forces"
    assert meeting["parties"] == "Syrian government forces; Syrian Democratic Forces"
    assert (str(meeting["date_start"].date()), str(meeting["date_end"].date())) == ("2021-04-06", "2021-04-20")
    assert (meeting["date_precision"], meeting["mediation_outcome"], meeting["mediation_duration_hours"]) == (
        "month",
        "none",
        3.0,
    )
    quotes = load("ain_issa", "evidence")
    reports = set(quotes[quotes["event_id"] == meeting["event_id"]]["report_id"])
    assert reports == {"ain_issa_ar", "ain_issa_en"}


def test_ain_issa_names_no_person_and_carries_no_press_text() -> None:
    assert load("ain_issa", "persons").empty
    reports = load("ain_issa", "reports")
    assert "text" not in reports.columns
    assert set(reports["text_status"]) == {"paraphrase"}


def test_load_works_from_an_empty_folder(tmp_path: Path) -> None:
    script = "from wasata.datasets import load, available; print(available(), len(load('ain_issa')))"
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "8"
