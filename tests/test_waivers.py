"""Waivers: who answers for a failing row, in which version, and what nobody can answer for."""

import csv
import json

import pytest
from gate_frames import gate_arguments, good_frames, put
from make_datasets import INFO, make_dataset
from make_events import make_event, make_report
from wasata.curation.ledger_writing import append_decisions
from wasata.datasets.dataset import open_dataset
from wasata.datasets.errors import DatasetError
from wasata.datasets.ledger import Decision
from wasata.datasets.waivers import Waiver, read_waivers
from wasata.validation import GateError, Passed, export, gate
from wasata.validation.waived import with_waivers

ENTRY = """
[[waiver]]
rule = "{rule}"
row = "{row}"
version = "{version}"
by = "rana"
why = "=checked <b>on</b> the map"
"""


@pytest.fixture
def dataset(tmp_path):
    """A dataset whose accepted event lies outside its country; its id."""
    made = make_dataset(tmp_path / "demo")
    report = make_report()
    event = make_event(report)
    far = event.model_dump(mode="json")
    far["place"] |= {"latitude": 48.8, "longitude": 2.3}
    append_decisions(
        made.decisions_folder,
        [
            Decision(
                action="modify",
                event_id=event.event_id,
                by="rana",
                at="2026-11-23T09:00:00Z",
                why="moved",
                event=far,
                report_sha256={report.report_id: report.sha256},
            )
        ],
    )
    return made.folder, event.event_id


def waive(folder, **entry):
    (folder / "waivers.toml").write_text(ENTRY.format(**{"version": "1.0", **entry}), "utf-8")
    return gate(open_dataset(folder))


def test_a_waived_row_does_not_block_and_is_printed_in_the_release(dataset, tmp_path):
    folder, event = dataset
    assert {v.id for v in gate(open_dataset(folder)).blocking} == {"W503:events"}
    result = waive(folder, rule="W503:events", row=event)
    assert isinstance(result, Passed)
    release = export(result, tmp_path / "out", dataset=open_dataset(folder))
    rows = list(csv.reader((release / "waivers.csv").read_text("utf-8").splitlines()))
    assert rows == [["rule", "row", "by", "why"], ["W503:events", event, "rana", "'=checked <b>on</b> the map"]]
    checks = json.loads((release / "checks.json").read_bytes())
    waived = next(rule for rule in checks["rules"] if rule["id"] == "W503:events")["waived"]
    assert waived == [{"row": event, "by": "rana", "why": "=checked <b>on</b> the map"}]
    page = (release / "quality.html").read_text("utf-8")
    assert "Waived" in page and "<b>on</b>" not in page


def test_a_waiver_ends_with_its_version(dataset):
    folder, event = dataset
    (folder / "dataset.toml").write_text(INFO.replace('"1.0"', '"1.1"'), "utf-8")
    result = waive(folder, rule="W503:events", row=event)
    assert {v.id for v in result.blocking} == {"W503:events"}


@pytest.mark.parametrize(
    "rule", ["W101:events", "W301:participants.actor_id", "W904", "W962:evidence", "W201:events.latitude"]
)
def test_integrity_is_waived_by_nobody(dataset, rule):
    with pytest.raises(GateError, match="not waived"):
        waive(dataset[0], rule=rule, row="x")


def test_a_waiver_of_nothing_is_refused(dataset):
    with pytest.raises(GateError, match="does not fail it"):
        waive(dataset[0], rule="W801", row="x")
    with pytest.raises(GateError, match="none such"):
        waive(dataset[0], rule="W1", row="x")


def test_other_rows_of_the_rule_still_block():
    made = good_frames()
    for row in (0, 1):
        put(made, "counts", row, low=9)
    result = gate(made, **gate_arguments())
    (verdict,) = (v for v in result.verdicts if v.id == "W801")
    (judged,) = with_waivers([verdict], [Waiver("W801", verdict.ids[0], "1", "r", "w")], "1")
    assert judged.blocks and judged.failed == 2


@pytest.mark.parametrize(
    "text", ["[[waiver]]\nrule = 'W801'", "waiver = 3", "not toml", ENTRY.format(rule="", row="a", version="1")]
)
def test_a_file_that_does_not_fit_is_named(tmp_path, text):
    (tmp_path / "waivers.toml").write_text(text, "utf-8")
    with pytest.raises(DatasetError, match=r"waivers\.toml"):
        read_waivers(tmp_path)
    assert read_waivers(tmp_path / "none") == ()


def test_thresholds_of_a_dataset_are_read_and_a_wrong_name_is_refused(tmp_path):
    row = "[thresholds]\n{} = {{ value = 1, reason = 'for the test' }}\n"
    made = make_dataset(tmp_path / "demo", INFO + row.format("longest_quote"))
    found = {v.id: v.failed for v in gate(made).verdicts}
    assert found["W907"] > 0
    (made.folder / "dataset.toml").write_text(INFO + row.format("longest_qoute"), "utf-8")
    with pytest.raises(GateError, match="longest_quote"):
        gate(open_dataset(made.folder))
