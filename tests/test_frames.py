"""From events to tables: every column, every value, and no person's name."""

from datetime import date
from typing import Literal

import pandas as pd
import pytest
from make_events import PERSON, QUOTES, TEXT, event_data, make_event, make_report, quote
from wasata.datasets.column_types import pandas_dtypes
from wasata.datasets.frames import frames
from wasata.datasets.person_names import name_parts, name_spans, names_anybody
from wasata.schema import Event, Retirement, coded, tables


class WaterEvent(Event):
    infrastructure: Literal["dam", "well", "pipeline"] | None = coded("What was hit", rule="As told.", example="well")
    litres: int | None = coded("How much water", rule="As told.", example=1000, unit="litre")


def everything(built: dict[str, pd.DataFrame]) -> str:
    return "\n".join(frame.to_csv(index=False) for frame in built.values())


def test_every_table_is_there_with_every_column_in_order_and_type():
    for events, reports in (([make_event()], [make_report()]), ([], [])):
        built = frames(events, reports)
        assert list(built) == list(tables())
        for name, spec in tables().items():
            assert {c: str(t) for c, t in built[name].dtypes.items()} == pandas_dtypes(spec), name


def test_values_stand_in_their_columns():
    built = frames([make_event()], [make_report()])
    event = built["events"].iloc[0]
    assert event["event_mode"] == "RETREAT:release"
    assert event["date_start"] == pd.Timestamp("2021-04-13")
    assert event["place_id"] == "SY110202"
    assert event["location"] == "Ein Issa"
    assert event["mediation_outcome"] == "partial"
    assert event["initiators"] == "Syrian Democratic Forces"
    assert event["mediators"] == "Russian forces"
    assert pd.isna(event["recipients"])
    assert event["unknown"] == "mediation.initiated_by: the report does not tell"
    assert built["counts"].loc[0, ["low", "best", "high"]].tolist() == [7, 7, 7]
    assert built["participants"]["participant"].tolist() == ["sdf", "syr-gov-forces", "rus-forces"]
    assert built["evidence"]["number"].tolist() == list(range(1, len(QUOTES) + 1))
    assert built["evidence"]["quote"].tolist() == list(QUOTES.values())
    assert built["reports"]["published_earliest"].tolist() == [pd.Timestamp("2021-04-14")]


def test_neither_the_text_nor_the_time_of_coding_is_released():
    written = everything(frames([make_event()], [make_report()], publish_persons=True))
    assert TEXT.split("\n")[1] not in written
    assert "2026-11-22" not in written


def test_the_registries_come_along_with_what_entries_belong_to():
    built = frames([make_event()], [make_report()])
    assert {"sdf", "syr-gov-forces", "syr-gov", "rus-forces", "russia"} <= set(built["actors"]["actor_id"])
    assert built["places"]["place_id"].tolist() == ["SY11", "SY1102", "SY110202", "SYR"]
    assert built["actors"]["actor_id"].is_monotonic_increasing


def test_rows_do_not_depend_on_the_order_given():
    report, other = make_report(), make_report("another", TEXT + "\n")
    events = [make_event(report), make_event(other, event_id="ev-0")]
    one, two = frames(events, [report, other]), frames(events[::-1], [other, report])
    for name in one:
        pd.testing.assert_frame_equal(one[name], two[name])
    assert one["events"]["event_id"].is_monotonic_increasing


def test_several_actors_in_a_role_are_joined_in_their_order():
    report = make_report()
    data = event_data(report)
    second = {"actor_id": "turkey", "name": "Turkey", "role": "initiator", "surface": "القوات"}
    evidence = [*data["evidence"], quote(report, "participants[turkey]", "القوات")]
    event = make_event(report, participants=[*data["participants"], second], evidence=evidence)
    assert frames([event], [report])["events"]["initiators"].tolist() == ["Syrian Democratic Forces; Turkey"]


def test_a_field_of_a_subclass_arrives_by_itself():
    report = make_report()
    evidence = [*event_data(report)["evidence"], quote(report, "infrastructure", "بلدة")]
    event = make_event(report, WaterEvent, infrastructure="well", litres=5, evidence=evidence)
    built = frames([event], [report], event=WaterEvent)["events"]
    assert built["infrastructure"].tolist() == ["well"]
    assert built["litres"].tolist() == [5]
    assert str(built["litres"].dtype) == "Int64"


def with_person(words: str, **changes: object) -> tuple[Event, object]:
    report = make_report()
    data = event_data(report)
    evidence = [*data["evidence"], quote(report, "participants[sdf].persons", words)]
    return make_event(report, evidence=evidence, **changes), report


@pytest.mark.parametrize("words", [f"القائد {PERSON}", PERSON, "سالم", "لم الهد", f"{PERSON} حضر"])
def test_a_quote_that_touches_a_name_is_empty_and_keeps_its_offsets(words):
    event, report = with_person(words)
    built = frames([event], [report])
    last = built["evidence"].iloc[-1]
    assert pd.isna(last["quote"])
    assert TEXT[last["start"] : last["end"]] == words
    assert built["evidence"]["quote"].notna().sum() == len(QUOTES)
    assert len(built["persons"]) == 0
    assert "الهدار" not in everything(built)


def test_names_are_found_in_every_verbatim_column():
    report = make_report(title=f"تصريح {PERSON}", url="https://example.org/%D8%A7%D9%84%D9%87%D8%AF%D8%A7%D8%B1")
    data = event_data(report)
    data["participants"][0] |= {"surface": "قوات الهدار", "reason": f"said by {PERSON}"}
    data["sources"]["quoted_source"] = f"مصدر من مكتب {PERSON}"
    data["when"]["text"] = "يوم زيارة الهدّار"
    data["place"]["surface"] = "مضافة سالم"
    data["unknown"]["mediation.initiated_by"] = f"only {PERSON} knows"
    built = frames([make_event(report, **data)], [report])
    assert "الهد" not in everything(built)
    assert "سالم" not in everything(built)
    event = built["events"].iloc[0]
    assert event[["quoted_source", "date_text", "location_surface", "unknown"]].isna().all()
    assert built["reports"][["title", "url"]].isna().all(axis=None)
    assert event["location"] == "Ein Issa"


def test_names_published_with_a_reason_stand_where_they_stood():
    event, report = with_person(PERSON)
    built = frames([event], [report], publish_persons=True)
    assert built["persons"]["name"].tolist() == [PERSON]
    assert built["persons"]["number"].tolist() == [1]
    assert built["evidence"]["quote"].tolist()[-1] == PERSON


def test_further_names_are_withheld_from_the_retired_too():
    gone = [
        Retirement(event_id="ev-1", reason="retracted: it was about فلان الفلاني"),
        Retirement(event_id="ev-2", reason="retracted: told wrongly"),
    ]
    built = frames([], [], retired=gone[::-1], further_names=["فلان الفلاني"])
    assert built["retired"]["event_id"].tolist() == ["ev-1", "ev-2"]
    assert built["retired"]["reason"].isna().tolist() == [True, False]


def test_names_match_whatever_their_spelling_and_not_within_other_words():
    parts = name_parts(["أحمد العلي"])
    assert names_anybody("قال اَحْمَد", parts)
    assert names_anybody("ولأحمد", parts)
    assert not names_anybody("الأحمدي", parts)
    assert not names_anybody("على الأرض", parts)
    assert not names_anybody("أحمد", ())
    assert name_spans("قال أحـمد العلي إن", ["أحمد العلي"]) == [(4, 15)]


def test_a_date_is_a_day_in_the_frame():
    report = make_report(retrieved=date(2021, 5, 2))
    assert frames([], [report])["reports"]["retrieved"].tolist() == [pd.Timestamp("2021-05-02")]
