"""Other people's coded data, read in their own formats."""

import json

import pytest
from evaluation_reports import SHARED, nothing, write
from wasata.curation.evaluation import (
    GoldError,
    Tally,
    as_json,
    evaluate,
)
from wasata.curation.evaluation.bootstrap import intervals
from wasata.curation.evaluation.report import lines
from wasata.curation.evaluation.sources.presence import share_a_word
from wasata.curation.evaluation.sources.root_sets import score_roots


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
