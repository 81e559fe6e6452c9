"""Where an event comes from: the reports it rests on and the coder that wrote it."""

from __future__ import annotations

from datetime import datetime

from .fields import coded
from .model import Model


class Sources(Model):
    """The reports an event rests on, and the two layers of who tells it."""

    report_ids: tuple[str, ...] = coded(
        "Reports that tell the event",
        rule="In the order they were coded.",
        example=["ain_issa_ar"],
        evidence="record",
        min_length=1,
    )
    outlet: str | None = coded("Who published it", rule="As in the report.", example="Example News", evidence="record")
    quoted_source: str | None = coded(
        "Who told the outlet",
        rule="The source the report attributes the act to, in its words.",
        example="مصدر محلي",
        evidence="record",
        verbatim=True,
    )


class Provenance(Model):
    """Which coder wrote the event, from which versions of what."""

    coder: str = coded(
        "Name of the coder",
        rule="`rules`, `llm:<model>`, `import:<source>` or a person's handle.",
        example="rules",
        evidence="record",
    )
    coder_version: str = coded(
        "Version of the coder", rule="As the coder states it.", example="0.1.0", evidence="record"
    )
    schema_version: str = coded("Version of the schema", rule="Major.minor.", example="1.0", evidence="record")
    gazetteer: str | None = coded(
        "Digest of the place registry used",
        rule="`sha256:` and the hex digest over its files.",
        example="sha256:…",
        evidence="record",
    )
    coded_at: datetime | None = coded(
        "When it was coded",
        rule="UTC. In no release: the same input gives the same bytes.",
        example="2026-11-22T00:00:00Z",
        evidence="record",
        released=False,
    )
    confidence: float | None = coded(
        "How sure the coder is of the event",
        rule="0 to 1; comparable within a coder only.",
        example=0.85,
        evidence="record",
        ge=0,
        le=1,
    )
