"""A subclass as a researcher writes one: one field, one code, and nothing else."""

from __future__ import annotations

from typing import ClassVar, Literal

from wasata.schema import Event, Term, coded


class WaterEvent(Event):
    """An event about water."""

    added_terms: ClassVar = {
        "event_mode": (
            Term(
                code="COERCE:cut-water",
                label={"en": "Water cut", "ar": "قطع المياه"},
                definition="Water supply is cut to press somebody.",
                rule="Only where the words say that it was done on purpose.",
                example="The pumping station was shut down.",
                parent="COERCE",
            ),
        )
    }

    infrastructure: Literal["dam", "well", "pipeline"] | None = coded(
        "What was hit or agreed on", rule="The thing the words name.", example="well"
    )
    people_served: int | None = coded("How many people it serves", rule="As told.", example=4000, ge=0)
