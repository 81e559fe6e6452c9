"""The gate: what passes, what does not, and that nothing else ever makes a pass."""

import copy
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from gate_frames import TEXTS, WITHHELD, drop, gate_arguments, good_frames, put
from wasata.validation import Failed, ForgedPass, GateError, Passed, export, gate, row_rule
from wasata.validation.passed import genuine, seal

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def passed():
    result = gate(good_frames(), **gate_arguments())
    assert isinstance(result, Passed), result
    return result


def judged(frames, **changes):
    return gate(frames, **{**gate_arguments(), **changes})


def blocking(result):
    assert isinstance(result, Failed)
    assert result.passed is False
    return {verdict.id for verdict in result.blocking}


def test_good_tables_pass(passed):
    assert passed.passed is True
    assert all(verdict.passed for verdict in passed.verdicts)
    assert len(passed.verdicts) == len(passed.rules) > 200
    assert passed.digest.startswith("sha256:")


def test_an_error_blocks_and_names_its_rows():
    tables = good_frames()
    put(tables, "events", latitude=91.0)
    result = judged(tables)
    verdict = next(v for v in result.verdicts if v.id == "W204:events.latitude")
    assert verdict.blocks
    assert verdict.ids == (tables["events"]["event_id"].iloc[0],)
    assert verdict.events == verdict.ids
    assert verdict.details == ("latitude is 91.0",)


def test_a_warning_does_not_block():
    tables = good_frames()
    put(tables, "events", status="draft")
    result = judged(tables)
    assert isinstance(result, Passed)
    warned = [verdict for verdict in result.verdicts if verdict.failed]
    assert [(v.id, v.severity, v.blocks) for v in warned] == [("W952", "warning", False)]


# the three silences


@pytest.mark.parametrize("table", ["events", "participants", "reports", "evidence"])
def test_an_empty_table_does_not_pass_in_silence(table):
    tables = good_frames()
    tables[table] = tables[table].iloc[:0]
    assert f"W001:{table}" in blocking(judged(tables))


def test_no_rows_at_all_do_not_pass():
    tables = {name: frame.iloc[:0] for name, frame in good_frames().items()}
    assert {"W001:events", "W001:participants", "W001:reports", "W001:evidence"} == blocking(judged(tables))


@pytest.mark.parametrize(
    ("table", "column"), [("events", "event_type"), ("participants", "actor_id"), ("reports", "sha256")]
)
def test_a_required_column_of_nulls_does_not_pass_in_silence(table, column):
    tables = good_frames()
    tables[table][column] = pd.Series([None] * len(tables[table]), dtype="str")
    assert f"W202:{table}.{column}" in blocking(judged(tables))


def test_an_empty_suite_is_no_pass(monkeypatch):
    monkeypatch.setattr(sys.modules["wasata.validation.gate"], "all_rules", lambda specs: ())
    with pytest.raises(GateError, match="0 rules"):
        judged(good_frames())


def test_a_missing_column_is_an_error_of_its_own():
    tables = good_frames()
    tables["events"] = tables["events"].drop(columns=["event_type"])
    result = judged(tables)
    assert "W002:events" in blocking(result)
    assert "event_type" in next(v for v in result.verdicts if v.id == "W002:events").details[0]


def test_a_missing_table_and_an_unknown_column_are_refused():
    tables = good_frames()
    del tables["counts"]
    with pytest.raises(GateError, match="counts"):
        judged(tables)
    with pytest.raises(GateError, match="latidude"):
        judged({**good_frames(), "events": good_frames()["events"].assign(latidude=1.0)})


# without Great Expectations' run there is no pass


def test_a_rule_that_raises_blocks_with_its_message():
    def broken(frame):
        raise ZeroDivisionError("no divisor")

    rule = row_rule("X1", "events", ("event_type",), broken, title="t", reason="r", severity="warning")
    result = judged(good_frames(), extra=[rule])
    assert blocking(result) == {"X1"}
    assert "no divisor" in result.blocking[0].problem


def test_a_rule_without_a_verdict_for_a_row_blocks():
    rule = row_rule("X1", "events", ("mediation_rank",), lambda t: t["mediation_rank"] > 1, title="t", reason="r")
    result = judged(good_frames(), extra=[rule])
    assert blocking(result) == {"X1"}
    assert "no verdict" in result.blocking[0].problem


def test_an_exception_inside_great_expectations_blocks():
    from wasata.validation import column_rule

    rule = column_rule(
        "X1", "events", "event_type", "ExpectColumnValuesToBeBetween", title="t", reason="r", min_value=2
    )
    result = judged(good_frames(), extra=[rule])
    assert blocking(result) == {"X1"}
    assert "could not be judged" in result.blocking[0].problem


def test_extra_rules_are_judged():
    rule = row_rule("X1", "events", ("event_type",), lambda t: t["event_type"] != "RETREAT", title="t", reason="r")
    result = judged(good_frames(), extra=[rule])
    assert blocking(result) == {"X1"}
    assert result.blocking[0].failed == 2


def _batch_class():
    from great_expectations.datasource.fluent.interfaces import Batch

    return Batch


def test_no_pass_where_the_run_returns_nothing(monkeypatch):
    monkeypatch.setattr(_batch_class(), "validate", lambda self, suite, **_: None)
    with pytest.raises(GateError, match="did not finish"):
        judged(good_frames())


def test_no_pass_where_the_run_raises(monkeypatch):
    def validate(self, suite, **_):
        raise RuntimeError("disabled")

    monkeypatch.setattr(_batch_class(), "validate", validate)
    with pytest.raises(GateError, match="disabled"):
        judged(good_frames())


def test_no_pass_where_results_are_missing(monkeypatch):
    validate = _batch_class().validate

    def forgetful(self, suite, **kwargs):
        outcome = validate(self, suite, **kwargs)
        outcome.results.pop()
        return outcome

    monkeypatch.setattr(_batch_class(), "validate", forgetful)
    with pytest.raises(GateError, match="were evaluated"):
        judged(good_frames())


def test_no_pass_where_everything_succeeds_unseen(monkeypatch):
    validate = _batch_class().validate

    def flattering(self, suite, **kwargs):
        outcome = validate(self, suite, **kwargs)
        for result in outcome.results:
            result.success = True
        return outcome

    monkeypatch.setattr(_batch_class(), "validate", flattering)
    with pytest.raises(GateError, match="control"):
        judged(good_frames())


def test_no_pass_where_a_result_has_not_seen_every_row(monkeypatch):
    validate = _batch_class().validate

    def short_sighted(self, suite, **kwargs):
        outcome = validate(self, suite, **kwargs)
        for result in outcome.results:
            if "element_count" in result.result:
                result.result["element_count"] -= 1
        return outcome

    monkeypatch.setattr(_batch_class(), "validate", short_sighted)
    assert len(blocking(judged(good_frames()))) > 100


def test_no_pass_without_great_expectations():
    code = (
        "import sys; sys.modules['great_expectations'] = None\n"
        "from gate_frames import good_frames, gate_arguments\n"
        "from wasata.validation import gate, GateError\n"
        "try:\n    print('made', gate(good_frames(), **gate_arguments()))\n"
        "except GateError as error:\n    print('refused', error)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=HERE, check=True)
    assert run.stdout.startswith("refused Great Expectations cannot be loaded")


def test_great_expectations_loads_only_when_a_gate_runs():
    code = (
        "import sys, wasata.validation as v; [getattr(v, name) for name in v.__all__]; "
        "print('great_expectations' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_gate_is_silent_on_stderr():
    code = (
        "from gate_frames import good_frames, gate_arguments\nfrom wasata.validation import gate\n"
        "print(gate(good_frames(), **gate_arguments()).passed)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=HERE, check=True)
    assert (run.stdout.strip(), run.stderr) == ("True", "")


# a pass cannot be forged


def test_a_pass_cannot_be_made_copied_pickled_or_changed(passed):
    with pytest.raises(ForgedPass):
        Passed(object())
    for forge in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(ForgedPass):
            forge(passed)
    with pytest.raises(ForgedPass):
        passed._frames = {}
    with pytest.raises(ForgedPass):
        del passed._frames
    with pytest.raises(ForgedPass):
        type("Mine", (Passed,), {})


def test_an_empty_shell_or_a_look_alike_is_not_exported(passed, tmp_path):
    shell = object.__new__(Passed)
    for name in ("_frames", "_digest", "_verdicts", "_rules", "_specs", "_event", "_quarantined"):
        object.__setattr__(shell, name, getattr(passed, name))

    class LookAlike:
        passed = True
        verdicts = ()

    for forged in (shell, LookAlike(), Failed(()), True, None, passed.frames()):
        with pytest.raises(ForgedPass):
            export(forged, tmp_path / "out", dataset={})
    assert not (tmp_path / "out").exists()


def test_tables_changed_after_the_gate_are_not_exported(tmp_path):
    result = judged(good_frames())
    result._frames["events"].loc[0, "event_type"] = "AID"
    with pytest.raises(ForgedPass, match="not those that passed"):
        genuine(result)
    with pytest.raises(ForgedPass):
        export(result, tmp_path / "out", dataset={})


def test_the_callers_tables_are_not_the_judged_ones():
    tables = good_frames()
    result = judged(tables)
    tables["events"].loc[0, "event_type"] = "AID"
    result.frames()["events"].loc[0, "event_type"] = "AID"
    assert genuine(result).frames()["events"].loc[0, "event_type"] == "RETREAT"


def test_the_seal_is_for_the_gate(passed):
    assert genuine(passed) is passed
    assert seal.__module__ == "wasata.validation.passed"


# context


def test_texts_that_were_changed_are_noticed():
    changed = {**TEXTS, "invented_ar": "ثم " + TEXTS["invented_ar"]}
    assert blocking(judged(good_frames(), texts=changed)) == {"W904", "W911"}


def test_a_date_after_the_releases_own_is_noticed():
    assert "W405" in blocking(judged(good_frames(), as_of=date(2021, 4, 1)))


def test_persons_and_withheld_names_are_kept_in():
    assert blocking(judged(good_frames(), publish_persons=False)) == {"W961"}
    tables = good_frames()
    put(tables, "participants", surface=f"العقيد {WITHHELD}")
    assert blocking(judged(tables)) == {"W962:participants"}


# quarantine


def test_quarantine_takes_out_whole_events_and_judges_the_rest():
    tables = good_frames()
    bad = tables["events"]["event_id"].iloc[0]
    put(tables, "participants", name="The heroes")
    put(tables, "events", 0, initiators="The heroes")
    result = judged(tables, quarantine=True)
    # the retired row's successor is the event taken out, so the rest does not pass
    assert blocking(result) == {"W306"}
    drop(tables, "retired", lambda f: f["event_id"] == "none")
    result = judged(tables, quarantine=True)
    assert isinstance(result, Passed)
    assert [(item.event_id, item.rules) for item in result.quarantined] == [(bad, ("W621",))]
    for name in ("events", "participants", "persons", "counts", "evidence"):
        assert bad not in set(result.frames()[name]["event_id"])
        assert len(result.frames()[name])


def test_quarantine_of_everything_is_no_pass():
    tables = good_frames()
    tables["events"]["country"] = "IRQ"
    assert "W001:events" in blocking(judged(tables, quarantine=True))
