"""Figures as people see them: errors side by side, tables, saved figures compared, the command, and those that are committed."""

import json
from dataclasses import replace

import pytest
from evaluation_reports import EIN_ISSA, GOLD, PLACES, REGRESSION, ROW, event, nothing, report, write
from typer.testing import CliRunner
from wasata.curation.command.main import app
from wasata.curation.evaluation import (
    Evaluation,
    GoldError,
    Tally,
    as_json,
    evaluate,
    moved,
    read_saved,
    save,
    to_text,
)
from wasata.curation.evaluation.calibration import by_band, by_reason
from wasata.curation.evaluation.report import errors, lines
from wasata.curation.evaluation.scores import MEASURES, judge


def test_errors_show_text_and_events_and_what_is_missed(tmp_path):
    evaluation = evaluate(write(tmp_path / "a.jsonl", ROW), coder=nothing)
    shown = "\n".join(errors(evaluation, 5))
    assert ROW["text"] in shown
    assert "MISSED    RETREAT:release | initiator: sdf | 2023-05-09 | released 3" in shown


def test_errors_keep_held_reports_closed(tmp_path):
    file = write(tmp_path / "a.jsonl", ROW, ROW | {"id": "two", "half": "held"})
    shown = "\n".join(errors(evaluate(file, coder=nothing), 5))
    assert "1/1  one" in shown
    assert "two" not in shown
    assert "1/1  two" in "\n".join(errors(evaluate(file, coder=nothing, half="held"), 5))


def test_errors_mark_what_differs():
    gold = [event("ASSAULT", "ASSAULT:aerial", EIN_ISSA, ["2023-05-09"], initiator=["rus-forces"], recipient=["is"])]
    coded = [event("ASSAULT", "ASSAULT:aerial", None, ["2023-05-09"], initiator=["is"])]
    told = judge(report(gold), coded, PLACES).told
    assert told[0] == "DIFFERS   in roles, place"
    assert [line.split()[1] for line in told if "≠" in line] == ["roles", "place"]
    assert any("rus-forces" in line and line.endswith("| initiator: is") for line in told)


def test_tables_have_a_line_for_every_measure_and_the_confusion(tmp_path):
    file = write(tmp_path / "a.jsonl", ROW, ROW | {"id": "two", "events": [], "half": "held", "tags": []})
    shown = "\n".join(lines(evaluate(file, coder=nothing)))
    assert "events by root" in shown
    assert "0/1/0" in shown
    assert "1 of 1" in shown
    assert "gold, half:held: 1 reports" in shown
    assert "RETREAT" in shown


def test_roles_are_shown_by_how_sure_the_coder_was():
    gold = [event(initiator=["sdf"], recipient=["is"])]
    pairs = (("initiator", "sdf"), 0.9, "before the verb (x)"), (("recipient", "hts"), 0.65, "after the verb; a kind")
    coded = [replace(event(initiator=["sdf"], recipient=["hts"]), sure=pairs)]
    judged = [judge(report(gold), coded, PLACES)]
    assert [(s.name, s.right, s.given) for s in by_band(judged)] == [("0.6–0.7", 0, 1), ("0.9–1.0", 1, 1)]
    assert {s.name: s.share for s in by_reason(judged)} == {"before the verb": 1.0, "after the verb": 0.0}
    shown = "\n".join(lines(Evaluation("gold", MEASURES, judged)))
    assert "by confidence" in shown
    assert "0 of 1" in shown


def test_unmatched_events_say_nothing_of_confidence():
    coded = [replace(event(root="AID", initiator=["sdf"]), sure=((("initiator", "sdf"), 0.9, "before the verb"),))]
    assert by_band([judge(report([event(initiator=["sdf"])]), coded, PLACES)]) == []


def test_half_and_language_restrict_the_reports(tmp_path):
    file = write(tmp_path / "a.jsonl", ROW, ROW | {"id": "two", "half": "held"})
    assert [r.id for r in evaluate(file, coder=nothing, half="held").judged] == ["two"]
    with pytest.raises(GoldError, match="no report of that half and language"):
        evaluate(file, coder=nothing, language="ar")


def test_saved_figures_are_stable_and_hold_no_text(tmp_path):
    file = write(tmp_path / "a.jsonl", ROW)
    evaluation = evaluate(file, coder=nothing)
    save(evaluation, tmp_path / "figures.json")
    text = (tmp_path / "figures.json").read_text("utf-8")
    assert text == to_text(as_json(evaluate(file, coder=nothing)))
    assert "detainees" not in text
    assert read_saved(tmp_path / "figures.json") == as_json(evaluation)
    assert read_saved(tmp_path / "figures.json")["groups"]["tag:release"]["measures"]["events"] == "0/1/0"


def test_what_moved_is_told_by_figure_and_report(tmp_path):
    file = write(tmp_path / "a.jsonl", ROW)
    before = as_json(evaluate(file, coder=nothing))
    assert list(moved(before, before)) == []
    after = as_json(evaluate(file))
    told = list(moved(before, after))
    assert "all events: 0/1/0 → 1/1/1 hits/gold/coded" not in told
    assert any(line.startswith("all events: F1 0.0000 → 1.0000 (+1.0000; 0/1/0 → 1/1/1") for line in told)
    assert any(line.startswith("report one: ") for line in told)


def test_intervals_that_move_alone_are_told(tmp_path):
    before = as_json(evaluate(write(tmp_path / "a.jsonl", ROW), coder=nothing))
    after = json.loads(to_text(before))
    after["groups"]["all"]["measures"]["events"]["recall_95"] = [0.1, 0.2]
    assert list(moved(before, after)) == ["the intervals alone moved"]


def test_a_crash_is_one_report_without_events_and_told(tmp_path):
    def crash(report):
        raise KeyError("secret words of the report")

    evaluation = evaluate(write(tmp_path / "a.jsonl", ROW), coder=crash)
    assert evaluation.refused == {"one": "KeyError: 'secret words of the report'"}
    assert evaluation.judged[0].tallies["events"] == Tally(0, 1, 0)
    assert "secret" not in to_text(as_json(evaluation))


def test_saved_figures_that_are_none_are_refused(tmp_path):
    (tmp_path / "a.json").write_text("[]", "utf-8")
    with pytest.raises(GoldError, match="no saved figures"):
        read_saved(tmp_path / "a.json")


def test_the_command_saves_and_compares(tmp_path):
    file, saved = write(tmp_path / "a.jsonl", ROW), tmp_path / "figures.json"
    run = CliRunner().invoke(app, ["evaluate", str(file), "--save", str(saved)])
    assert run.exit_code == 0, run.output
    assert json.loads(run.stdout) == read_saved(saved)
    again = CliRunner().invoke(app, ["evaluate", str(file), "--compare", str(saved), "--format", "table"])
    assert (again.exit_code, again.stdout) == (0, "Nothing moved.\n")


def test_the_command_lists_errors_as_json(tmp_path):
    wrong = ROW | {"events": [{"type": "AID", "mode": None, "roles": {}, "place": None, "when": None, "counts": {}}]}
    run = CliRunner().invoke(app, ["evaluate", str(write(tmp_path / "a.jsonl", wrong)), "--errors", "1"])
    assert run.exit_code == 0, run.output
    (shown,) = json.loads(run.stdout)["errors"]
    assert shown["id"] == "one"
    assert any(line.startswith("MISSED") for line in shown["told"])


@pytest.mark.parametrize("options", [["--format", "xml"], ["--half", "third"], ["--errors", "-1"]])
def test_the_command_refuses_wrong_options(tmp_path, options):
    assert CliRunner().invoke(app, ["evaluate", str(write(tmp_path / "a.jsonl", ROW)), *options]).exit_code == 2


def test_the_figures_are_the_committed_ones():
    if not REGRESSION.is_file():
        pytest.skip(f"{REGRESSION}: not present")
    after = as_json(evaluate(GOLD))
    changes = list(moved(read_saved(REGRESSION), after))
    assert not changes, (
        "\n  ".join(["the coder's figures moved:", *changes[:60]])
        + f"\n{len(changes)} lines in all. If that is meant: wasata evaluate tests/gold --save tests/gold/regression.json"
    )
