"""Scores: how coded events are matched to gold, what counts as right, and how sure a figure is."""

import random
from itertools import permutations

import pytest
from evaluation_reports import DARAA, EIN_ISSA, PLACES, TELL_ABIAD, event, report, score
from wasata.curation.evaluation import (
    Tally,
    match,
)
from wasata.curation.evaluation.bootstrap import intervals
from wasata.curation.evaluation.distance import kilometres
from wasata.curation.evaluation.matching import agreement
from wasata.curation.evaluation.scores import confusion, count_tally, judge


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


def test_mediators_of_a_report_count_once_whatever_their_event():
    gold = [event("MEDIATE", mediator=["qatar"]), event("AGREE", mediator=["qatar", "egypt"])]
    coded = [event("AID", mediator=["qatar", "un"]), event("AGREE", mediator=["qatar"])]
    assert score(gold, coded)["mediators_report"] == Tally(1, 2, 2)


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


def test_intervals_hold_the_figure_and_repeat():
    rows = [{"m": Tally(1, 1, 1)}] * 60 + [{"m": Tally(0, 1, 1)}] * 40
    low, high = intervals(rows, "m")["recall"]
    assert 0.48 < low < 0.53
    assert 0.67 < high < 0.72
    assert intervals(rows, "m") == intervals(rows, "m")
    assert intervals([{"m": Tally(1, 1, 1)}] * 9, "m")["f1"] == (1.0, 1.0)
    assert intervals([{"m": Tally(0, 0, 0)}], "m")["f1"] is None
