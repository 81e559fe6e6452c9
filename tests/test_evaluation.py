"""Evaluation: gold files, matching, scores, intervals, saved figures, other people's data, and the committed figures."""

import json
import os
import random
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from typer.testing import CliRunner
from wasata.curation.command.main import app
from wasata.curation.evaluation import (
    Evaluation,
    Facts,
    GoldError,
    Tally,
    as_json,
    evaluate,
    match,
    moved,
    read_gold,
    read_saved,
    save,
    to_text,
)
from wasata.curation.evaluation.bootstrap import intervals
from wasata.curation.evaluation.calibration import by_band, by_reason
from wasata.curation.evaluation.distance import Places, kilometres
from wasata.curation.evaluation.gold import gold_report
from wasata.curation.evaluation.matching import agreement
from wasata.curation.evaluation.report import errors, lines
from wasata.curation.evaluation.scores import MEASURES, confusion, count_tally, judge
from wasata.curation.evaluation.sources.presence import share_a_word
from wasata.curation.evaluation.sources.root_sets import score_roots
from wasata.datasets.places import bundled_places

GOLD = Path(__file__).parent / "gold"
REGRESSION = GOLD / "regression.json"
SHARED = Path(os.environ.get("WASATA_SHARED", Path(__file__).parents[2] / "shared")) / "data"

PLACES = Places(bundled_places())
EIN_ISSA, TELL_ABIAD, DARAA = "C5905", "SY1102", "SY1203"


def event(root="ASSAULT", mode=None, place=None, when=None, counts=(), **roles):
    days = None if when is None else (date.fromisoformat(when[0]), date.fromisoformat(when[-1]))
    pairs = frozenset((role, actor) for role, actors in roles.items() for actor in actors)
    return Facts(root, mode, pairs, place, days, tuple(counts))


def report(events, text="Two forces met.", **keys):
    row = {"id": "r1", "language": "en", "published": "2023-05-10", "text": text, "events": []} | keys
    gold = gold_report(row)
    return type(gold)(gold.report, tuple(events), gold.half, gold.tags)


def score(gold, coded):
    return judge(report(gold), coded, PLACES).tallies


def write(path, *rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


ROW = {
    "id": "one", "language": "en", "published": "2023-05-10", "half": "dev", "tags": ["release"],
    "text": "The Syrian Democratic Forces released three detainees yesterday.",
    "events": [{"type": "RETREAT", "mode": "RETREAT:release", "roles": {"initiator": ["sdf"]}, "place": None,
                "when": ["2023-05-09", "2023-05-09"], "counts": {"released": [3, 3, 3]}}],
}  # fmt: skip


# -- gold files -----------------------------------------------------------------------------------------------------


def test_gold_is_read_with_its_events(tmp_path):
    (gold,) = read_gold(write(tmp_path / "a.jsonl", ROW))
    assert (gold.report.report_id, gold.half, gold.tags) == ("one", "dev", ("release",))
    day = date(2023, 5, 9)
    pairs = frozenset({("initiator", "sdf")})
    assert gold.events == (Facts("RETREAT", "RETREAT:release", pairs, None, (day, day), (("released", 3, 3, 3),)),)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"events": [{"type": "RELEASE"}]}, "'RELEASE'"),
        ({"events": [{"type": "RETREAT", "mode": "ASSAULT:aerial"}]}, "not a mode of RETREAT"),
        ({"events": [{"type": "RETREAT", "roles": {"helper": ["sdf"]}}]}, "'helper'"),
        ({"events": [{"type": "RETREAT", "counts": {"lost": [1, 1, 1]}}]}, "'lost'"),
        ({"events": [{"type": "RETREAT", "where": "x"}]}, "where"),
        ({"published": "10 May"}, "10 May"),
        ({"half": "test"}, "'test'"),
        ({"extra": 1}, "extra"),
    ],
)
def test_gold_that_breaks_the_format_is_named_with_its_line(tmp_path, change, told):
    file = write(tmp_path / "a.jsonl", {**ROW, "id": "zero"}, ROW | change)
    with pytest.raises(GoldError) as raised:
        read_gold(file)
    assert f"{file}:2:" in str(raised.value)
    assert told in str(raised.value)


def test_an_id_is_unique_over_all_files(tmp_path):
    write(tmp_path / "a.jsonl", ROW)
    write(tmp_path / "b.jsonl", ROW)
    with pytest.raises(GoldError, match="there twice"):
        read_gold(tmp_path)


def test_a_folder_without_gold_is_refused(tmp_path):
    with pytest.raises(GoldError, match="no gold here"):
        read_gold(tmp_path)


def test_the_committed_gold_names_registered_actors_and_places():
    if not list(GOLD.glob("*.jsonl")):
        pytest.skip("tests/gold/*.jsonl: not present")
    from wasata.datasets.actors import bundled_actors

    actors = {actor.id for actor in bundled_actors()}
    for gold in read_gold(GOLD):
        for coded in gold.events:
            assert coded.actors <= actors, gold.report.report_id
            assert coded.place is None or coded.place in PLACES.records, gold.report.report_id


# -- matching -------------------------------------------------------------------------------------------------------


def test_only_events_of_one_root_match():
    assert match([event("ASSAULT")], [event("COERCE")]) == []


def test_the_best_total_agreement_wins_over_the_best_pair():
    mode = "ASSAULT:aerial"
    gold = [event(mode=mode, initiator=["sdf"], recipient=["is"]), event(mode=mode, initiator=["sdf"])]
    coded = [event(mode=mode, initiator=["sdf"], recipient=["is"]), event(initiator=["hts"], recipient=["is"])]
    assert max((agreement(g, c), i, j) for i, g in enumerate(gold) for j, c in enumerate(coded))[1:] == (0, 0)
    worth = {p: sum(agreement(gold[i], coded[p[i]]) for i in range(2)) for p in ((0, 1), (1, 0))}
    assert match(gold, coded) == list(enumerate(max(worth, key=worth.__getitem__)))


def test_matching_is_the_best_of_all_assignments_on_random_reports():
    rng = random.Random(7)
    actors = ["sdf", "is", "hts", "rus-forces"]

    def some():
        modes = [None, "ASSAULT:aerial", "ASSAULT:firearms"]
        when = [f"2023-05-0{rng.randint(1, 4)}"]
        roles = {"initiator": rng.sample(actors, 1), "recipient": rng.sample(actors, 2)}
        return event(mode=rng.choice(modes), when=when, **roles)

    for _ in range(40):
        gold, coded = ([some() for _ in range(rng.randint(1, 5))] for _ in range(2))
        found = match(gold, coded)
        few, many = sorted((gold, coded), key=len)
        worth = max(
            sum(agreement(*((a, b) if few is gold else (b, a))) for a, b in zip(few, choice, strict=True))
            for choice in permutations(many, len(few))
        )
        assert len(found) == len(few)
        assert sum(agreement(gold[i], coded[j]) for i, j in found) == pytest.approx(worth)


def test_many_events_are_matched_greedily_and_in_order():
    gold = [event(when=[f"2023-05-{day:02}"], initiator=["sdf"]) for day in range(1, 16)]
    assert match(gold, gold[::-1]) == [(i, 14 - i) for i in range(15)]


def test_ties_go_to_the_earlier_events():
    same = event(initiator=["sdf"])
    assert match([same, same], [same, same, same]) == [(0, 0), (1, 1)]


# -- scores ---------------------------------------------------------------------------------------------------------


def test_a_right_coding_is_right_in_every_measure():
    gold = [event("RETREAT", "RETREAT:release", EIN_ISSA, ["2023-05-09"], [("released", 3, 3, 3)], initiator=["sdf"])]
    judged = judge(report(gold), gold, PLACES)
    assert judged.right
    assert judged.tallies["perfect"] == judged.tallies["counts"] == judged.tallies["places"] == Tally(1, 1, 1)
    assert judged.tallies["mediators"] == Tally(0, 0, 0)
    assert "empty" not in judged.tallies


def test_a_null_mode_equals_a_null_mode_and_nothing_else():
    assert score([event(mode=None)], [event(mode=None)])["modes"] == Tally(1, 1, 1)
    assert score([event(mode=None)], [event(mode="ASSAULT:aerial")])["modes"] == Tally(0, 1, 1)


def test_pairs_of_missed_and_spurious_events_count_overall_only():
    gold = [event(initiator=["sdf"], recipient=["is"]), event("COERCE", initiator=["hts"])]
    coded = [event(initiator=["sdf"], other=["is"]), event("AID", initiator=["un"], mediator=["qatar"])]
    found = score(gold, coded)
    assert found["events"] == Tally(1, 2, 2)
    assert found["roles"] == Tally(1, 3, 4)
    assert found["roles_matched"] == Tally(1, 2, 2)
    assert found["actors"] == Tally(2, 3, 4)
    assert found["mediators"] == Tally(0, 0, 1)
    assert found["mediators_matched"] == Tally(0, 0, 0)


def test_places_are_the_same_near_or_in_one_unit():
    for gold, coded, expected in (
        (EIN_ISSA, EIN_ISSA, (1, 1, 1)),
        (EIN_ISSA, TELL_ABIAD, (0, 0, 1)),
        (EIN_ISSA, DARAA, (0, 0, 0)),
        ("SY110202", EIN_ISSA, (0, 1, 1)),
    ):
        found = score([event(place=gold)], [event(place=coded)])
        assert tuple(found[m].hits for m in ("places", "places_near", "places_admin1")) == expected, coded
    assert score([event(place=EIN_ISSA)], [event()])["places"] == Tally(0, 1, 0)
    assert score([event()], [event(place=EIN_ISSA)])["places_near"] == Tally(0, 0, 1)


def test_great_circle_distance():
    assert kilometres((0, 0), (0, 1)) == pytest.approx(111.195, abs=0.01)
    assert kilometres((36.2, 37.16), (33.51, 36.29)) == pytest.approx(309, abs=2)
    assert kilometres((90, 0), (-90, 0)) == pytest.approx(20015, abs=1)


def test_dates_are_exact_or_overlap():
    gold = event(when=["2023-05-06", "2023-05-20"])
    assert score([gold], [event(when=["2023-05-20", "2023-05-22"])])["dates"].hits == 0
    assert score([gold], [event(when=["2023-05-20", "2023-05-22"])])["dates_overlap"].hits == 1
    assert score([gold], [event(when=["2023-05-21"])])["dates_overlap"].hits == 0
    assert score([event()], [event(when=["2023-05-21"])])["dates"] == Tally(0, 0, 1)


@pytest.mark.parametrize(
    ("gold", "coded", "expected"),
    [
        ([("killed", 3, 3, 3)], [("killed", 3, 3, 3)], Tally(1, 1, 1)),
        ([("killed", 3, 3, 3)], [("killed", 3, None, 5)], Tally(0, 1, 1)),
        ([("attending", 200, None, 999)], [("attending", 200, None, None)], Tally(1, 1, 1)),
        ([("killed", 5, 5, 5)], [("killed", 2, 2, 2), ("killed", 3, 3, 3)], Tally(1, 1, 1)),
        ([("killed", 5, 5, 5)], [("killed", 2, 2, 2), ("killed", 3, None, 9)], Tally(0, 1, 1)),
        ([("killed", 5, 5, 5)], [("injured", 5, 5, 5)], Tally(0, 1, 1)),
        ([], [("injured", 5, 5, 5)], Tally(0, 0, 1)),
    ],
)
def test_counts_by_kind(gold, coded, expected):
    assert count_tally(gold, coded) == expected


def test_a_report_without_events_is_right_when_left_empty():
    assert score([], [])["empty"] == Tally(1, 1, 1)
    assert score([], [event()])["empty"] == Tally(0, 1, 1)


def test_confusion_pairs_what_shares_an_actor():
    gold = [event("COERCE", initiator=["sdf"]), event("AID", initiator=["un"]), event("AGREE", party=["hts"])]
    coded = [event("ASSAULT", recipient=["sdf"]), event("CONSULT", party=["qatar"]), event("AGREE", party=["hts"])]
    assert confusion(gold, coded, match(gold, coded)) == {
        ("AGREE", "AGREE"): 1, ("COERCE", "ASSAULT"): 1, ("AID", "–"): 1, ("–", "CONSULT"): 1,
    }  # fmt: skip


def test_ratios():
    tally = Tally(2, 4, 3)
    assert (tally.precision, tally.recall, tally.f1) == (2 / 3, 0.5, 4 / 7)
    assert (Tally(0, 0, 2).recall, Tally(0, 2, 0).precision, Tally().f1) == (None, None, None)


# -- intervals ------------------------------------------------------------------------------------------------------


def test_intervals_hold_the_figure_and_repeat():
    rows = [{"m": Tally(1, 1, 1)}] * 60 + [{"m": Tally(0, 1, 1)}] * 40
    low, high = intervals(rows, "m")["recall"]
    assert 0.48 < low < 0.53
    assert 0.67 < high < 0.72
    assert intervals(rows, "m") == intervals(rows, "m")
    assert intervals([{"m": Tally(1, 1, 1)}] * 9, "m")["f1"] == (1.0, 1.0)
    assert intervals([{"m": Tally(0, 0, 0)}], "m")["f1"] is None


# -- what is shown and saved ------------------------------------------------------------------------------------------


def nothing(report):
    return []


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


# -- the command ----------------------------------------------------------------------------------------------------


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


# -- other people's data --------------------------------------------------------------------------------------------


def test_roots_of_a_sentence_under_two_readings():
    tally, table = score_roots([{"ACCUSE", "REJECT"}, {"AID"}], {"REJECT", "ASSAULT"})
    assert tally == Tally(1, 2, 2)
    assert table == {("REJECT", "REJECT"): 1, ("AID", "ASSAULT"): 1}
    assert score_roots([], {"REQUEST"}, optional={"REQUEST"})[0] == Tally(0, 0, 0)


def test_a_shared_word_may_carry_a_clitic():
    assert share_a_word(["مجلس للصحوة"], ["الصحوة"])
    assert share_a_word(["والشرطة"], ["الشرطة"])
    assert not share_a_word(["من"], ["أمن"])
    assert not share_a_word([], ["الشرطة"])


def test_an_arabic_gold_standard_of_labels_and_spans(tmp_path):
    (tmp_path / "assault_labels.csv").write_text(
        "event_type,label,accept,reject,total,text\nASSAULT,yes,3,0,3,قصف الجيش البلدة\n"
        "ASSAULT,no,0,3,3,زار الوزير المدرسة\nASSAULT,ambiguous,1,1,2,لا يعد\n", "utf-8",
    )  # fmt: skip
    write(
        tmp_path / "assault_spans.jsonl",
        {"text": "قصف الجيش البلدة", "event_type": "ASSAULT", "source_gold": "", "verb_gold": "", "target_gold": "",
         "spans": [{"source_actor": ["الجيش"], "target_actor": []}, {"source_actor": ["الجيش"], "target_actor": ["البلدة"]},
                   {"source_actor": [], "target_actor": []}]},
    )  # fmt: skip
    evaluation = evaluate(tmp_path, coder=nothing, as_source="arabic-gsr")
    assert [r.id for r in evaluation.judged] == ["assault_labels-0001", "assault_labels-0002", "assault_spans-0001"]
    figures = {f.measure: f.tally for f in evaluation.figures(evaluation.judged)}
    assert figures == {
        "assault": Tally(0, 1, 0, 2), "assault_sure": Tally(0, 1, 0, 2), "assault_source": Tally(0, 1, 0)
    }  # fmt: skip
    assert figures["assault"].kappa == 0.0
    shown = "\n".join(lines(evaluation))
    assert "κ" in shown and "0.000" in shown
    saved = as_json(evaluation)["groups"]["all"]["measures"]
    assert saved["assault"]["kappa"] == 0.0 and saved["assault"]["judged"] == 2
    assert "kappa" not in saved["assault_source"]


def test_kappa_counts_right_noes():
    """Cohen's own measure: 20 yes and 15 no alike, 5 and 10 apart, gives 0.4."""
    tally = Tally(hits=20, gold=25, coded=30, judged=50)
    assert tally.kappa == pytest.approx(0.4)
    assert Tally(3, 3, 3, 3).kappa is None, "chance alone agrees"
    assert Tally(3, 4, 5).kappa is None, "nothing was judged"
    assert intervals([{"a": Tally(3, 4, 5)}], "a")["kappa"] is None
    assert Tally(5, 5, 5, 10).kappa == 1.0
    both = [{"a": Tally(1, 1, 1, 1)}, {"a": Tally(0, 0, 0, 1)}] * 20
    assert intervals(both, "a")["kappa"] == (1.0, 1.0)


def test_plover_and_petrarch_records_become_roots(tmp_path):
    plover = [{"id": "D", "event": "DOCUMENT"}] + [
        {"id": f"P{n}", "event": old, "mode": "", "text": text}
        for n, (old, text) in enumerate([("FIGHT", "A"), ("DEMAND", "A"), ("INVESTIGATE", "B")])
    ]
    (tmp_path / "PLOVER_GSR_CAMEO.txt").write_text(json.dumps(plover), "utf-8")
    judged = evaluate(tmp_path, coder=nothing, as_source="plover-gsr").judged
    assert [(r.id, r.tags) for r in judged] == [("P0", ("ASSAULT", "REQUEST")), ("P2", ("ACCUSE",))]
    petrarch = [
        {
            "id": f"Q{n}",
            "category": "DEMO",
            "text": "A",
            "events": [{"eventcode": code}] if code else [{"noevents": "True"}],
        }
        for n, code in enumerate(["032", "903", "023", None])
    ]
    (tmp_path / "petr_unittest_gold.json").write_text(json.dumps(petrarch), "utf-8")
    judged = evaluate(tmp_path, coder=nothing, as_source="petrarch").judged
    assert [(r.id, r.told[0], r.tallies["roots"]) for r in judged] == [
        ("Q0", "gold      AGREE/CONSULT", Tally(0, 1, 0)),
        ("Q2", "gold      None/REQUEST", Tally(0, 0, 0)),
        ("Q3", "gold      no event", Tally(0, 0, 0)),
    ]


def test_a_pair_with_a_header_is_judged_by_place_and_day(tmp_path):
    row = {
        "text_ar": "قصف.", "text_en": "Shelling.", "published": "2017-04-20T00:00:18.055Z",
        "header_ar": {
            "الموقع": "إدلب : معرة النعمان", "التاريخ": "2 نيسان / أبريل 2017", "الجاني المحتمل": "الطيران الروسي أو السوري",
        }, "header_en": {},
    }  # fmt: skip
    write(tmp_path / "investigations_ar_en.jsonl", row, row | {"header_ar": {}})
    first, second = evaluate(tmp_path, coder=nothing, as_source="syrian-archive").judged
    assert first.told[0].endswith("| 2017-04-02")
    names = ("act", "governorate", "place", "belligerent", "date")
    headers = [f"{name}_{language}" for name in names for language in ("ar", "en")]
    assert {m: first.tallies[m] for m in headers} == dict.fromkeys(headers, Tally(0, 1, 1))
    strike = {
        "text_ar": "قصفت طائرات حربية روسية مدينة معرة النعمان بريف إدلب يوم 3 نيسان 2017.",
        "text_en": "Shelling.",
    }
    write(tmp_path / "investigations_ar_en.jsonl", row | strike)
    found = evaluate(tmp_path, as_source="syrian-archive").judged[0].tallies
    assert all(found[f"{name}_ar"] == Tally(1, 1, 1) for name in names)
    assert second.tallies == dict.fromkeys(["same_roots", "same_actors", "same_places"], Tally())


def test_an_unknown_source_and_a_missing_file_are_refused(tmp_path):
    with pytest.raises(GoldError, match="no such source"):
        evaluate(tmp_path, as_source="icews")
    for name in ("arabic-gsr", "plover-gsr", "petrarch", "syrian-archive"):
        with pytest.raises(GoldError, match="not present"):
            evaluate(tmp_path, coder=nothing, as_source=name)


@pytest.mark.parametrize(
    ("name", "folder", "least"),
    [
        ("arabic-gsr", "arabic_gsr_dev", 3000),
        ("plover-gsr", "plover", 300),
        ("petrarch", "petrarch", 200),
        ("syrian-archive", "syrian_archive", 70),
    ],
)
def test_the_real_data_can_be_read(name, folder, least):
    if not (SHARED / folder).is_dir():
        pytest.skip(f"{SHARED / folder}: not present")
    evaluation = evaluate(SHARED / folder, coder=nothing, as_source=name)
    assert len(evaluation.judged) >= least
    assert all(figure.tally.hits <= figure.tally.gold for figure in evaluation.figures(evaluation.judged))


# -- the committed figures --------------------------------------------------------------------------------------------


def test_the_figures_are_the_committed_ones():
    if not REGRESSION.is_file():
        pytest.skip(f"{REGRESSION}: not present")
    after = as_json(evaluate(GOLD))
    changes = list(moved(read_saved(REGRESSION), after))
    assert not changes, (
        "\n  ".join(["the coder's figures moved:", *changes[:60]])
        + f"\n{len(changes)} lines in all. If that is meant: wasata evaluate tests/gold --save tests/gold/regression.json"
    )
