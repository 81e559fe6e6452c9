"""A report: the text as published, and where and when it was published."""

from __future__ import annotations

import hashlib
import re
from datetime import date, timedelta
from typing import Self

from pydantic import field_validator, model_validator

from .fields import coded
from .model import Model

#: A report id is a file stem: it must never lead out of a folder.
REPORT_ID = re.compile(r"[\w][\w.\-]*", re.UNICODE)

#: A publication day outside these years, or an interval longer than this, is a mistake.
FIRST_YEAR, LAST_YEAR, LONGEST = 1500, 2500, timedelta(days=3660)


class Published(Model):
    """The publication day, or the interval it lies in."""

    earliest: date = coded(
        "First day the report may have been published",
        rule="The day the outlet gives; without one, the first day a curator can defend.",
        example="2021-04-07",
        evidence="curator",
        column="published_earliest",
    )
    latest: date = coded(
        "Last day the report may have been published",
        rule="The same as the first day where the outlet gives the day.",
        example="2021-04-21",
        evidence="curator",
        column="published_latest",
    )

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.earliest > self.latest:
            raise ValueError(f"published: {self.earliest} is after {self.latest}; write earliest/latest")
        if not FIRST_YEAR <= self.earliest.year <= self.latest.year <= LAST_YEAR:
            raise ValueError(f"published: {self.earliest}/{self.latest} is not within {FIRST_YEAR}–{LAST_YEAR}")
        if self.latest - self.earliest > LONGEST:
            raise ValueError(f"published: {self.earliest}/{self.latest} is longer than ten years; leave it out instead")
        return self

    @classmethod
    def parse(cls, text: str) -> Published:
        """Read ``2021-04-14`` or ``2021-04-07/2021-04-21``. Raises ValueError with the form it expects."""
        parts = text.strip().split("/")
        if len(parts) > 2:
            raise ValueError(
                f"published: {text!r} is neither a date (2021-04-14) nor an interval (2021-04-07/2021-04-21)"
            )
        try:
            days = [date.fromisoformat(part.strip()) for part in parts]
        except ValueError:
            raise ValueError(
                f"published: {text!r} is neither a date (2021-04-14) nor an interval (2021-04-07/2021-04-21)"
            ) from None
        return cls(earliest=days[0], latest=days[-1])


class Derivation(Model):
    """The original that a paraphrase tells in other words."""

    address: str = coded(
        "Where the original stands",
        rule="A stable address of the original; never its text.",
        example="https://example.org/news/1",
        evidence="curator",
        min_length=1,
        verbatim=True,
        column="derived_from_address",
    )
    sha256: str | None = coded(
        "SHA-256 of the original text",
        rule="Over the UTF-8 bytes of the original's text, so that a holder of it can be sure.",
        example="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        evidence="curator",
        pattern="^[0-9a-f]{64}$",
        column="derived_from_sha256",
    )


class Report(Model):
    """One news report. ``text`` is the body as published; every offset counts Unicode code points into it."""

    report_id: str = coded(
        "Identifier of the report within its dataset",
        rule="The file's stem unless the curator gives another; letters, digits, `_`, `-`, `.` only.",
        example="ain_issa_ar",
        evidence="record",
    )
    text: str = coded(
        "The report's body as published",
        rule="Untouched: no newline translation, no trimming. Front matter is not body.",
        example="أفرجت القوات عن ثلاثة محتجزين.",
        evidence="record",
        released=False,
        min_length=1,
    )
    sha256: str = coded(
        "SHA-256 of the body",
        rule="Over the UTF-8 bytes of the text; computed when it is not given, refused when it does not fit.",
        example="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        evidence="record",
        default="",
    )
    language: str = coded(
        "Language of the body",
        rule="ISO 639-1; the language most of the body is written in.",
        example="ar",
        evidence="record",
        pattern="^[a-z]{2,3}$",
    )
    outlet: str | None = coded(
        "Who published the report",
        rule="The outlet's own name for itself.",
        example="Example News Network",
        evidence="curator",
        min_length=1,
    )
    url: str | None = coded(
        "Where the report was published",
        rule="The address of the report, not of the outlet.",
        example="https://example.org/news/1",
        evidence="curator",
        min_length=1,
        verbatim=True,
    )
    title: str | None = coded(
        "Headline, where it is not part of the body",
        rule="As published.",
        example="اتفاق على وقف إطلاق النار",
        evidence="curator",
        min_length=1,
        verbatim=True,
    )
    published: Published | None = coded(
        "Publication day or interval",
        rule="Null where nobody knows; the retrieval day never stands in for it.",
        example={"earliest": "2021-04-14", "latest": "2021-04-14"},
        evidence="curator",
    )
    published_basis: str | None = coded(
        "What the publication date rests on",
        rule="`stated` by the outlet, or `inferred: ` and why, with the confidence.",
        example="inferred: a later report calls the arrest a few days old",
        evidence="curator",
        verbatim=True,
    )
    timezone: str | None = coded(
        "The outlet's time zone",
        rule="IANA name; relative days are counted in it.",
        example="Asia/Damascus",
        evidence="curator",
        min_length=1,
    )
    retrieved: date | None = coded(
        "Day the report was retrieved",
        rule="ISO date.",
        example="2021-05-02",
        evidence="curator",
    )
    quoted_source: str | None = coded(
        "Who told the outlet",
        rule="The source the outlet itself names, in its words.",
        example="a local source",
        evidence="curator",
        min_length=1,
        verbatim=True,
    )
    text_status: str = coded(
        "Whether the body is the original",
        rule="`original`, `paraphrase` (names its original) or `invented`.",
        example="original",
        evidence="curator",
        vocabulary="text_status",
        default="original",
    )
    derived_from: Derivation | None = coded(
        "The original a paraphrase rests on",
        rule="Given for a paraphrase; its quotes never pose as the source's words.",
        example={"address": "https://example.org/news/1"},
        evidence="curator",
    )

    @field_validator("report_id")
    @classmethod
    def _safe_id(cls, value: str) -> str:
        if not REPORT_ID.fullmatch(value) or ".." in value:
            raise ValueError(
                f"report id {value!r}: only letters, digits, `_`, `-` and single `.` may stand in it, "
                "and it starts with a letter, digit or `_`"
            )
        return value

    @model_validator(mode="before")
    @classmethod
    def _digest(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("text"), str) and not data.get("sha256"):
            return {**data, "sha256": text_sha256(data["text"])}
        return data

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.sha256 != text_sha256(self.text):
            raise ValueError(f"report {self.report_id}: sha256 does not fit the text; the text was changed")
        if self.text_status not in ("original", "paraphrase", "invented"):
            raise ValueError(f"text_status: {self.text_status!r} is none of original, paraphrase, invented")
        if self.text_status == "paraphrase" and self.derived_from is None:
            raise ValueError("text_status: a paraphrase names its original in derived_from")
        return self


def text_sha256(text: str) -> str:
    """Hex SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
