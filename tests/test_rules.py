"""Every rule: a row it must catch, and the other rows, which it must leave alone."""

import pytest
from gate_frames import WITHHELD, drop, good_context, good_frames, put, thresholds
from make_events import make_event
from wasata.schema import tables
from wasata.validation import all_rules
from wasata.validation.cells import read_cells
from wasata.validation.context import Context
from wasata.validation.gate import judge_tables
from wasata.validation.rules import ROWS
from wasata.validation.rules.files import RULES as FILE_RULES
from wasata.validation.rules.files import SPEC as FILES

SPECS = tables()
RULES = {rule.id: rule for rule in all_rules(SPECS)}


def cells(table, row=0, **values):
    """A case that sets cells of one row; that row is caught."""
    return lambda t: put(t, table, row, **values)


def _drop_event_rows(table):
    def change(t):
        event = t["events"]["event_id"].iloc[0]
        drop(t, table, lambda f: f["event_id"] != event)

    return change


def _repeat_first(table):
    def change(t):
        import pandas as pd

        t[table] = pd.concat([t[table], t[table].iloc[:1]], ignore_index=True)

    return change


def _unquoted(path, **values):
    def change(t):
        event = t["events"]["event_id"].iloc[0]
        put(t, "events", 0, **values)
        gone = lambda f: (f["event_id"] == event) & f["field"].str.startswith(path)  # noqa: E731
        drop(t, "evidence", lambda f: ~gone(f))

    return change


def _main_acts(t):
    import pandas as pd

    more = [t["events"].iloc[:1].assign(event_id=f"ev-more-{n}") for n in range(2)]
    t["events"] = pd.concat([t["events"], *more], ignore_index=True)


def _mediated_talks_of_one(t):
    put(t, "events", 0, event_type="CONSULT", event_mode="CONSULT:mediation")
    put(t, "participants", 1, role="mediator", actor_id="rus-forces")


def _party_alone(t):
    put(t, "events", 0, event_type="CONSULT", event_mode="CONSULT:visit")
    put(t, "participants", 0, role="party")


def _no_mediator_left(t, mode):
    put(t, "events", 0, event_type=mode.partition(":")[0], event_mode=mode)
    put(t, "participants", 2, role="other")


def _told_twice(t, **changes):
    """The first event once more under another id, with its counts."""
    import pandas as pd

    for table in ("events", "counts"):
        again = t[table].iloc[:1].assign(event_id="ev-again", **(changes if table == "events" else {}))
        t[table] = pd.concat([t[table], again], ignore_index=True)


def _shown_as_governorate(t):
    put(t, "places", t["places"]["place_id"].tolist().index("SY110202"), level="admin1")


def _killed_in_a_meeting(t):
    put(t, "events", event_type="CONSULT", event_mode="CONSULT:visit")
    put(t, "counts", kind="killed", count="killed")


def _part_above_its_whole(t):
    import pandas as pd

    part = t["counts"].iloc[:1].assign(count="released:syr-gov-forces", best=9, high=9)
    put(t, "counts", of=None)
    t["counts"] = pd.concat([t["counts"], part], ignore_index=True)


def _all_the_same(rule, t):
    table, _, name = rule.id.partition(":")[2].partition(".")
    t[table][name] = t[table][name].iloc[0]
    return list(range(len(t[table])))


#: Hand-written rules: id → a change that makes the first row of the rule's table break it.
CASES = {
    "W102": cells("participants", participant="rus-forces:x"),
    "W103": cells("counts", count="killed"),
    "W104": lambda t: put(t, "retired", event_id=t["events"]["event_id"].iloc[0]),
    "W221": cells("events", event_type="CONSULT"),
    "W302": cells("events", report_ids="invented_ar; nowhere"),
    "W303": lambda t: put(t, "evidence", report_id=t["events"]["report_ids"].iloc[1]),
    "W304": cells("persons", participant="nobody"),
    "W305": cells("actors", parent="nobody"),
    "W306": cells("retired", successor="ev-nowhere"),
    "W307": lambda t: put(t, "reports", report_id="never-named"),
    "W401": cells("events", date_end=None),
    "W402": cells("events", date_start="2021-04-20"),
    "W403": cells("events", date_precision="week"),
    "W404": cells("events", date_start="1021-04-13", date_end="1021-04-13"),
    "W405": cells("events", date_start="2031-04-13"),
    "W406": cells("events", date_weekday="friday"),
    "W407": cells("events", date_start=None, unknown="mediation.outcome: not told"),
    "W411": cells("events", date_start="2021-04-15", date_end="2021-04-15"),
    "W412": lambda t: (
        put(t, "events", date_start="2021-04-14", date_end="2021-04-14"),
        _unquoted("when", date_text=None)(t),
    ),
    "W413": cells("events", date_start="2021-01-13", date_end="2021-01-13"),
    "W421": cells("reports", published_latest=None),
    "W422": cells("reports", published_earliest="2021-05-14"),
    "W423": cells("reports", retrieved="2021-04-01"),
    "W424": cells("reports", published_earliest="2031-04-14"),
    "W425": cells("reports", published_earliest="2021-04-01", published_basis=None),
    "W431": cells("actors", active_from="2020", active_to="1990"),
    "W511:events.admin2": cells("events", admin2_pcode="SY0201"),
    "W511:events.admin3": cells("events", admin3_pcode="SY110102"),
    "W512:events.admin2": cells("events", admin1=None),
    "W512:events.admin3": cells("events", admin2=None),
    "W512:places.admin2": cells("places", admin1=None, admin2="Tell Abiad"),
    "W512:places.admin3": cells("places", admin2=None, admin3="Ein Issa"),
    "W513:events.admin1": cells("events", admin1=None),
    "W513:events.admin2": cells("events", admin2=None),
    "W513:events.admin3": cells("events", admin3=None),
    "W515": cells("events", country="IRQ"),
    "W516": cells("events", country=None),
    "W521": cells("events", where_prec=None),
    "W522": cells("events", location=None),
    "W523": cells("events", place_id=None, location=None, location_surface=None, country=None, place_candidates=None),
    "W524": cells("events", place_candidates="SY110202; SY1102"),
    "W525": cells("events", where_prec=4),
    "W517:events.admin1": cells("events", admin1="Aleppo"),
    "W517:events.admin2": cells("events", admin2="Menbij"),
    "W517:events.admin3": cells("events", admin3="Suluk"),
    "W526": cells("events", latitude=35.1),
    "W528": cells(
        "events", place_id=None, location=None, location_surface=None, latitude=None, longitude=None, country=None
    ),
    "W805": _killed_in_a_meeting,
    "W810": _part_above_its_whole,
    "W908": cells("evidence", 4, start=5000, end=5022),
    "W601": _drop_event_rows("participants"),
    "W602": _party_alone,
    "W612": lambda t: put(
        t, "participants", 1, actor_id="sdf", role="initiator", surface=t["participants"]["surface"].iloc[0]
    ),
    "W613": cells("participants", role=None, reason=None),
    "W614": cells("participants", role="party"),
    "W615": cells("participants", 2, side="A"),
    "W621": cells("participants", name="The heroes"),
    "W622": lambda t: put(
        t, "actors", t["actors"]["actor_id"].tolist().index("sdf"), active_from="2022", active_to=None
    ),
    "W701": _mediated_talks_of_one,
    "W702": lambda t: _no_mediator_left(t, "RETREAT:release"),
    "W703": cells("events", mediation_mediators="qatar"),
    "W704": lambda t: _no_mediator_left(t, "CONSULT:mediation"),
    "W705": cells("events", event_type="REQUEST", event_mode="REQUEST:mediation"),
    "W706:events.mediation_outcome": cells("events", mediation_outcome=None),
    "W706:events.mediation_initiated_by": cells("events", unknown=None),
    "W707": lambda t: (put(t, "events", mediation_initiated_by="party B"), put(t, "participants", side=None)),
    "W801": cells("counts", low=9),
    "W802": cells("counts", low=None, best=None, high=None),
    "W803": cells("counts", best=None),
    "W901": _drop_event_rows("evidence"),
    "W903": cells("evidence", end=500),
    "W904": cells("evidence", start=1, end=7),
    "W905": cells("evidence", start=9, end=9),
    "W906": cells("evidence", field="participants[nobody]"),
    "W907": cells("evidence", quote="ا" * 301),
    "W911": cells("reports", sha256="0" * 64),
    "W912": cells("reports", text_status="paraphrase"),
    "W951": cells("events", status="retracted"),
    "W952": cells("events", status="draft"),
}
#: Rules that catch more rows than the first, or another one: id → change, and the positions it must catch.
CASES_OF_MANY = {
    "W105": (_told_twice, [0, 2]),
    "W106": (lambda t: _told_twice(t, report_ids="another_ar"), [0, 2]),
    "W527": (_shown_as_governorate, [0, 1]),
    "W618": (cells("participants", 1, role="party"), [0, 1]),
    "W514:events.admin1": (cells("events", admin1="Raqqa"), [0, 1]),
    "W514:events.admin2": (cells("events", admin2="Tal Abyad"), [0, 1]),
    "W514:events.admin3": (cells("events", admin3="Ain Issa"), [0, 1]),
    "W611": (lambda t: put(t, "participants", 0, actor_id="rus-forces"), [2]),
    "W612": (CASES.pop("W612"), [1]),
    "W615": (CASES.pop("W615"), [2]),
    "W616": (lambda t: put(t, "participants", 1, actor_id="sdf"), [0, 1]),
    "W617": (lambda t: put(t, "participants", 0, actor_id="syr-gov-forces", role="recipient"), [1]),
    "W622": (CASES.pop("W622"), [0, 3]),
    "W804": (_repeat_first("counts"), [0, 2]),
    "W913": (_main_acts, [0, 2, 3]),
}
#: Rules whose breach is in the context, not in a table: id → changed context, and the positions it must catch.
CASES_OF_CONTEXT = {
    "W953": (lambda t: good_context(needs_review={t["events"]["event_id"].iloc[0]: "changed"}), [0]),
    "W961": (lambda t: good_context(publish_persons=False), [0, 1]),
    "W981": (lambda t: good_context(thresholds=thresholds(sudden_change=0.4), previous=_before(t, 1)), [1]),
    "W982": (lambda t: good_context(thresholds=thresholds(sudden_change=0.5), previous=_before(t, 2, "AID")), [0, 1]),
    "W983": (lambda t: good_context(previous=_before(t, 2)), [0, 1]),
}


def _before(t, events, event_type="RETREAT"):
    """A release before: the first events, of one type, and both ids retired."""
    return {"events": t["events"].iloc[:events].assign(event_type=event_type), "retired": t["events"][["event_id"]]}


def derived_case(rule, t):
    """Break a rule derived from the specs in the first row. Gives the positions to be caught, None for the table."""
    family, _, where = rule.id.partition(":")
    table, _, name = where.partition(".")
    if family == "W001":
        t[table] = t[table].iloc[:0]
        return None
    if family == "W002":
        t[table] = t[table].drop(columns=SPECS[table].columns[-1].name)
        return None
    if family == "W101":
        _repeat_first(table)(t)
        return [0, len(t[table]) - 1]
    if family in ("W211", "W213"):
        put(t, table, **{rule.columns[-1]: {"W211": "a\u200fb", "W213": "Ø§Ù„"}[family]})
        return [0]
    if family == "W212":
        put(t, table, **{rule.columns[-1]: " "})
        return [0]
    if family in ("W501", "W502", "W503", "W504"):
        latitude, longitude = {"W501": (36.0, None), "W502": (0.0, 0.0), "W503": (48.8, 2.3), "W504": (38.86, 36.39)}[
            family
        ]
        put(t, table, latitude=latitude, longitude=longitude, country="SYR")
        return [0]
    if family == "W631":
        put(t, "events", **{name: "The heroes"})
        return [0]
    if family == "W902" and table != "events":
        event = t["events"]["event_id"].iloc[0]
        key = t[table]["participant" if table == "participants" else "count"].iloc[0]
        drop(t, "evidence", lambda f: ~((f["event_id"] == event) & (f["field"] == f"{table}[{key}]")))
        return [0]
    if family == "W902":
        column = rule.columns[0]
        value = {"mediation_setting": "face-to-face", "mediation_duration_hours": 3.0}.get(
            column, t["events"][column].iloc[0]
        )
        _unquoted(name, **{column: value})(t)
        return [0]
    if family == "W962":
        put(t, table, **{rule.columns[0]: f"قال {WITHHELD} ذلك"})
        return [0]
    column = SPECS[table].column(name)
    bad = {
        "W201": "a few",
        "W202": None,
        "W203": 99 if column.type == "integer" else "no-such-code",
        "W204": (column.minimum - 1) if column.minimum is not None else None,
        "W205": "no such form!",
        "W301": "nowhere",
    }[family]
    put(t, table, **{name: bad})
    return [0]


def verdict_of(rule, t, context):
    _, verdicts, plans = judge_tables(t, SPECS, [rule], context)
    assert not [left.id for plan in plans for left in plan.left_out], f"{rule.id} was not run"
    (verdict,) = verdicts
    assert not verdict.problem, verdict.problem
    return verdict


def ids_of(t, table, positions):
    key = list(SPECS[table].key)
    rows = t[table].iloc[positions][key].astype(object)
    rows = rows.where(rows.notna(), "")
    return [
        "/".join(map(str, row)).strip("/") or f"row {n + 1}" for n, row in zip(positions, rows.to_numpy(), strict=True)
    ]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_rule_catches_its_row_and_no_other(rule):
    t = good_frames()
    context = good_context()
    if rule.id in CASES:
        CASES[rule.id](t)
        positions = [0]
    elif rule.id in CASES_OF_MANY:
        change, positions = CASES_OF_MANY[rule.id]
        change(t)
    elif rule.id in CASES_OF_CONTEXT:
        make, positions = CASES_OF_CONTEXT[rule.id]
        context = make(t)
    elif rule.id.startswith("W971"):
        table, _, name = rule.id.partition(":")[2].partition(".")
        put(t, table, **{name: None})
        context, positions = good_context(thresholds=thresholds(share_unknown=0.1)), [0]
        if name == "side":  # mediators have none
            positions = [n for n, side in enumerate(t[table][name]) if side != side or side is None]
    elif rule.id.startswith("W972"):
        context, positions = good_context(thresholds=thresholds(share_one_value=0.9)), _all_the_same(rule, t)
    else:
        positions = derived_case(rule, t)
    read = {name: read_cells(frame, SPECS[name])[0] for name, frame in t.items()}
    verdict = verdict_of(rule, t, context)
    if positions is None:
        assert (verdict.failed, verdict.ids) == (1, (rule.table,))
    else:
        assert list(verdict.ids) == ids_of(read, rule.table, positions)
        assert verdict.failed == len(positions)
    assert verdict.details and "{" not in verdict.details[0]


def test_every_rule_leaves_good_rows_alone():
    _, verdicts, plans = judge_tables(good_frames(), SPECS, RULES.values(), good_context())
    assert not [left.id for plan in plans for left in plan.left_out]
    assert {verdict.id for verdict in verdicts} == set(RULES)
    assert [(v.id, v.details, v.problem) for v in verdicts if not v.passed] == []


def test_no_case_is_for_a_rule_that_is_gone():
    assert set(CASES) | set(CASES_OF_MANY) | set(CASES_OF_CONTEXT) <= set(RULES)


def test_ids_are_unique_and_rules_tell_why():
    rules = all_rules(SPECS)
    assert len(rules) == len(RULES) > 200
    hand_written = {rule.id.partition(":")[0] for rule in rules}
    assert len(hand_written) >= 80
    for rule in (*rules, *FILE_RULES):
        assert rule.title and rule.reason and rule.message and rule.severity in ("error", "warning")
        assert (rule.holds is not None) == (rule.expectation == ROWS)


def test_every_table_is_read_by_rules():
    for table in SPECS:
        assert sum(rule.table == table for rule in RULES.values()) >= 4


def _run(rule_id, t, context=None):
    return verdict_of(RULES[rule_id], t, context or good_context())


def test_imported_rows_need_no_words():
    t = good_frames()
    t["events"]["coder"] = "import:ucdp-ged"
    drop(t, "evidence", lambda f: f["event_id"] == "none")
    for rule_id in ("W901", "W902:events.event_type", "W902:participants", "W902:counts", "W412"):
        assert _run(rule_id, t).passed


def test_a_request_for_mediation_need_not_name_both_sides():
    t = good_frames()
    put(t, "events", event_type="REQUEST", event_mode="REQUEST:mediation")
    drop(t, "participants", lambda f: f.index != 1)
    assert _run("W701", t).passed


def test_an_act_told_of_nobody_is_excused_by_its_reason():
    t = good_frames()
    _drop_event_rows("participants")(t)
    assert not _run("W601", t).passed
    put(t, "events", unknown="participants: not told")
    assert _run("W601", t).passed


def test_a_side_the_report_does_not_name_is_excused_by_its_reason():
    t = good_frames()
    _mediated_talks_of_one(t)
    put(t, "events", unknown="participants: the other side is not named")
    assert _run("W701", t).passed


@pytest.mark.parametrize("dates", [("2021-04-12", "2021-04-14"), ("2021-04-13", "2021-04-19")])
def test_a_weekday_inside_the_interval_is_right(dates):
    t = good_frames()
    put(t, "events", date_start=dates[0], date_end=dates[1])
    assert _run("W406", t).passed


def test_precision_follows_the_interval():
    t = good_frames()
    for end, precision in (
        ("2021-04-13", "day"),
        ("2021-04-18", "days"),
        ("2021-04-19", "week"),
        ("2021-05-13", "month"),
        ("2022-04-13", "year"),
    ):
        put(t, "events", date_end=end, date_precision=precision)
        assert _run("W403", t).passed, precision
    put(t, "events", date_start=None, date_end=None, date_precision="unknown")
    assert _run("W403", t).passed
    put(t, "events", date_precision="day")
    assert not _run("W403", t).passed


def test_zero_width_non_joiner_and_arabic_letters_are_no_damage():
    t = good_frames()
    put(t, "events", location="می\u200cخواهم", location_ar="عين عيسى")
    assert _run("W211:events", t).passed
    assert _run("W213:events", t).passed


def test_a_withheld_name_is_found_behind_a_proclitic():
    t = good_frames()
    put(t, "participants", surface="وفلان")
    assert not _run("W962:participants", t).passed


def test_coordinates_outside_are_either_swapped_or_elsewhere():
    t = good_frames()
    put(t, "events", latitude=38.8623, longitude=36.3855)
    assert _run("W503:events", t).passed
    assert not _run("W504:events", t).passed


def test_an_unlisted_country_is_not_judged():
    t = good_frames()
    put(t, "events", country="NZL")
    assert _run("W503:events", t).passed


def test_an_open_report_day_lets_the_order_rest():
    t = good_frames()
    put(t, "events", date_start="2021-04-20", date_end="2021-04-20")
    put(t, "reports", published_earliest=None, published_latest=None)
    assert _run("W411", t).passed


@pytest.mark.parametrize(
    ("rule", "row"), list(zip(FILE_RULES, (("a", "1", None), ("a", "1", "2"), ("a", None, "1")), strict=True))
)
def test_file_rules(rule, row):
    import pandas as pd

    t = {"files": pd.DataFrame([("good", "0", "0"), row], columns=list(FILES.names), dtype="str")}
    _, (verdict,), _ = judge_tables(t, {"files": FILES}, [rule], Context())
    assert verdict.ids == ("a",)


def test_a_release_that_shrank_is_named_by_what_is_left():
    t = good_frames()
    before = {"events": __import__("pandas").concat([t["events"]] * 3), "retired": t["retired"]}
    context = good_context(thresholds=thresholds(sudden_change=0.5), previous=before)
    assert _run("W981", t, context).failed == 2


def test_acts_that_differ_in_one_fact_are_not_the_same():
    for change in ({"date_start": "2021-04-12"}, {"place_id": "SY02"}, {"initiators": "Others"}, {"where_prec": 4}):
        t = good_frames()
        _told_twice(t, **change)
        if "where_prec" in change:
            put(t, "events", 0, where_prec=4)
        assert _run("W105", t).passed, change
    t = good_frames()
    _told_twice(t)
    put(t, "counts", 2, best=9, high=9)
    assert _run("W105", t).passed


def test_a_share_of_few_rows_is_not_judged():
    t = good_frames()
    put(t, "events", place_id=None)
    context = good_context(thresholds=thresholds(share_unknown=0.1, share_rows=30))
    assert _run("W971:events.place_id", t, context).passed


def test_a_death_fits_an_attack_and_a_crowd_fits_a_meeting():
    t = good_frames()
    put(t, "events", event_type="ASSAULT", event_mode="ASSAULT:firearms")
    put(t, "counts", kind="killed", count="killed")
    put(t, "counts", 1, kind="attending", count="attending")
    put(t, "events", 1, event_type="CONSULT", event_mode="CONSULT:visit")
    assert _run("W805", t).passed


def test_words_for_an_actor_near_the_act_and_again_far_off_are_near():
    import pandas as pd

    t = good_frames()
    far = t["evidence"].iloc[4:5].assign(start=9000, end=9022, number=99)
    t["evidence"] = pd.concat([t["evidence"], far], ignore_index=True)
    assert _run("W908", t).passed


def test_stock_expectations_and_their_functions_judge_alike():
    import great_expectations as gx
    import pandas as pd
    from wasata.validation.suite import expectation

    t = pd.DataFrame(
        {
            "code": pd.Series(["a", "b", None, "a", "x y"], dtype="str"),
            "n": pd.array([1, 5, None, 9, 5], dtype="Int64"),
        }
    )
    from wasata.validation import column_rule

    asked = [
        ("code", "ExpectColumnValuesToNotBeNull", {}),
        ("n", "ExpectColumnValuesToNotBeNull", {}),
        ("code", "ExpectColumnValuesToBeInSet", {"value_set": ["a", "b"]}),
        ("n", "ExpectColumnValuesToBeInSet", {"value_set": [1, 5]}),
        ("n", "ExpectColumnValuesToBeBetween", {"min_value": 2, "max_value": 8}),
        ("n", "ExpectColumnValuesToBeBetween", {"max_value": 4}),
        ("code", "ExpectColumnValuesToMatchRegex", {"regex": "^[a-z]$"}),
        ("code", "ExpectColumnValuesToBeUnique", {}),
        ("n", "ExpectColumnValuesToBeUnique", {}),
    ]
    rules = [
        column_rule(f"X{n}", "t", column, name, title="t", reason="r", **more)
        for n, (column, name, more) in enumerate(asked)
    ]
    asset = gx.get_context(mode="ephemeral").data_sources.add_pandas("p").add_dataframe_asset("t")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch(batch_parameters={"dataframe": t})
    suite = gx.ExpectationSuite("t", [expectation(rule, ()) for rule in rules])
    for result in batch.validate(suite, result_format="COMPLETE").results:
        rule = next(rule for rule in rules if rule.id == result.expectation_config.meta["id"])
        ours = [n for n, kept in enumerate(rule.function()(t)) if not kept]
        assert ours == sorted(result.result.get("unexpected_index_list") or []), rule.expectation


def test_the_event_the_tests_start_from_is_valid():
    assert make_event().unsupported() == []
