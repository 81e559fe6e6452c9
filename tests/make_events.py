"""Valid reports and events for tests, on an invented Arabic report."""

from __future__ import annotations

from typing import Any

from wasata.schema import SCHEMA_VERSION, Event, Report, event_id

PERSON = "سالم الهدار"
TEXT = (
    "أطلقت قوات سوريا الديمقراطية سراح سبعة من عناصر القوات الحكومية في بلدة عين عيسى "
    "يوم الثلاثاء بوساطة القوات الروسية، "
    "وانتهى الاجتماع باتفاق جزئي على ملف المحتجزين.\n"
    f"وقال مصدر محلي إن القائد {PERSON} حضر التسليم.\n"
)

#: What each quote supports, and its words.
QUOTES = {
    "event_type": "أطلقت",
    "event_mode": "أطلقت قوات سوريا الديمقراطية سراح",
    "when": "يوم الثلاثاء",
    "place": "بلدة عين عيسى",
    "participants[sdf]": "قوات سوريا الديمقراطية",
    "participants[syr-gov-forces]": "عناصر القوات الحكومية",
    "participants[rus-forces]": "القوات الروسية",
    "mediation.mediators": "بوساطة القوات الروسية",
    "mediation.outcome": "باتفاق جزئي",
    "mediation.issue": "ملف المحتجزين",
    "counts[released]": "سبعة",
}


def make_report(report_id: str = "invented_ar", text: str = TEXT, **fields: Any) -> Report:
    """A report published on Wednesday 2021-04-14; ``fields`` override."""
    given = {
        "language": "ar",
        "outlet": "Example News",
        "published": {"earliest": "2021-04-14", "latest": "2021-04-14"},
        "published_basis": "stated",
        "timezone": "Asia/Damascus",
        "text_status": "invented",
    }
    return Report.model_validate({"report_id": report_id, "text": text, **given, **fields})


def quote(report: Report, field: str, words: str) -> dict[str, Any]:
    """One evidence entry: the first place of ``words`` in the report."""
    start = report.text.index(words)
    return {"field": field, "report_id": report.report_id, "start": start, "end": start + len(words), "quote": words}


def event_data(report: Report | None = None, **changes: Any) -> dict[str, Any]:
    """The plain data of a mediated release of seven people; ``changes`` override top-level fields."""
    report = report or make_report()
    start = report.text.index(QUOTES["event_type"])
    data: dict[str, Any] = {
        "event_id": event_id(report.sha256, start, start + len(QUOTES["event_type"])),
        "event_type": "RETREAT",
        "event_mode": "RETREAT:release",
        "primary": True,
        "status": "accepted",
        "when": {
            "earliest": "2021-04-13",
            "latest": "2021-04-13",
            "precision": "day",
            "text": QUOTES["when"],
            "weekday": "tuesday",
        },
        "place": {
            "place_id": "SY110202",
            "name": "Ein Issa",
            "name_ar": "عين عيسى",
            "surface": QUOTES["place"],
            "admin1": "Ar-Raqqa",
            "admin1_pcode": "SY11",
            "admin2": "Tell Abiad",
            "admin2_pcode": "SY1102",
            "admin3": "Ein Issa",
            "admin3_pcode": "SY110202",
            "country": "SYR",
            "latitude": 36.4242,
            "longitude": 38.8372,
            "where_prec": 2,
        },
        "participants": [
            {
                "actor_id": "sdf",
                "name": "Syrian Democratic Forces",
                "role": "initiator",
                "side": "B",
                "surface": QUOTES["participants[sdf]"],
                "persons": [{"name": PERSON, "rank": "القائد"}],
                "confidence": 0.9,
                "reason": "subject of the verb",
            },
            {
                "actor_id": "syr-gov-forces",
                "name": "Syrian government forces",
                "role": "detainee",
                "side": "A",
                "surface": QUOTES["participants[syr-gov-forces]"],
            },
            {
                "actor_id": "rus-forces",
                "name": "Russian forces",
                "role": "mediator",
                "surface": QUOTES["participants[rus-forces]"],
            },
        ],
        "mediation": {
            "mediators": ["rus-forces"],
            "mediator_type": "state",
            "strategy": "unspecified",
            "outcome": "partial",
            "issue": "prisoners",
        },
        "counts": [{"kind": "released", "low": 7, "best": 7, "high": 7, "of": "syr-gov-forces"}],
        "sources": {"report_ids": [report.report_id], "outlet": report.outlet, "quoted_source": "مصدر محلي"},
        "provenance": {
            "coder": "rules",
            "coder_version": "0.1.0",
            "schema_version": SCHEMA_VERSION,
            "coded_at": "2026-11-22T10:00:00Z",
            "confidence": 0.8,
        },
        "unknown": {"mediation.initiated_by": "the report does not tell"},
        "evidence": [quote(report, field, words) for field, words in QUOTES.items()],
    }
    return {**data, **changes}


def make_event(report: Report | None = None, event: type[Event] = Event, **changes: Any) -> Event:
    """A valid event of class ``event`` on ``report`` (which holds ``TEXT``); ``changes`` override top-level fields."""
    return event.model_validate(event_data(report, **changes))
