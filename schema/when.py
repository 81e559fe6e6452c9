"""When an event happened: an interval of days and an honest precision."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import model_validator

from .fields import coded
from .model import Model
from .vocabularies import vocabulary


def precision_of(earliest: date, latest: date) -> str:
    """The precision class of an interval, ends included (vocabulary ``date_precision``)."""
    days = (latest - earliest).days + 1
    for term in vocabulary("date_precision"):
        if "min_days" in term.extra and term.extra["min_days"] <= days <= term.extra["max_days"]:
            return term.code
    return "unknown"


class When(Model):
    """An interval of days (both ends included), or null with the words the report has for it."""

    earliest: date | None = coded(
        "First day the event may have happened",
        rule="The act's day, never the report's. Relative words resolve against the publication date.",
        example="2021-04-13",
        column="date_start",
    )
    latest: date | None = coded(
        "Last day the event may have happened",
        rule="Equals the first day where the day is known.",
        example="2021-04-13",
        column="date_end",
    )
    precision: str = coded(
        "How exactly the day is known",
        rule="Follows from the length of the interval; `unknown` where there is none.",
        example="day",
        evidence="derived",
        derived_from="length of the interval",
        vocabulary="date_precision",
        column="date_precision",
        default="unknown",
    )
    text: str | None = coded(
        "The words of the report that say when",
        rule="As written, shortest span that carries the date.",
        example="أمس الثلاثاء",
        column="date_text",
        min_length=1,
    )
    weekday: str | None = coded(
        "The weekday the report names",
        rule="Only where the report names it.",
        example="tuesday",
        vocabulary="weekday",
        column="date_weekday",
    )

    @model_validator(mode="after")
    def _interval(self) -> Self:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError("when: earliest and latest are given both or neither")
        if self.earliest is None or self.latest is None:
            if self.precision != "unknown":
                raise ValueError(f"when: precision {self.precision!r} without an interval; it must be unknown")
            return self
        if self.earliest > self.latest:
            raise ValueError(f"when: earliest {self.earliest} is after latest {self.latest}")
        fitting = precision_of(self.earliest, self.latest)
        if self.precision != fitting:
            raise ValueError(
                f"when: precision {self.precision!r} does not fit {self.earliest} to {self.latest}; it must be {fitting!r}"
            )
        return self
