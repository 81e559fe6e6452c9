"""The mediation in an event: who, for whom, how, with what result."""

from __future__ import annotations

from .fields import coded
from .model import Model


class Mediation(Model):
    """Present exactly where the event is of a mediation mode or a participant mediates."""

    mediators: tuple[str, ...] = coded(
        "Actor ids of the mediators",
        rule="The participants in role mediator; empty where nobody mediates yet (a request, an offer, a refusal).",
        example=["rus-forces"],
        default=(),
        verbatim=False,
    )
    mediator_type: str | None = coded(
        "What kind of body the mediator is",
        rule="The appointing entity: who sends the mediator, not the person sent.",
        example="state",
        evidence="derived",
        derived_from="actor registry",
        vocabulary="mediator_type",
    )
    rank: int | None = coded(
        "Rank of the mediator",
        rule="Scale of the civil-war mediation data sets, 1 to 12; null where the report does not tell.",
        example=7,
        evidence="derived",
        derived_from="the mediator's office as written",
        vocabulary="mediator_rank",
        ge=1,
        le=12,
    )
    initiated_by: str | None = coded(
        "Who asked for the mediation",
        rule="Party A or B by the event's sides, both, the mediator, or another; null with a reason where not told.",
        example="party A",
        evidence="derived",
        derived_from="the request for mediation told in the report",
        vocabulary="initiated_by",
        required_reason=True,
    )
    strategy: str | None = coded(
        "How the mediator went about it",
        rule="The strongest strategy the words show; `unspecified` where they show none.",
        example="unspecified",
        evidence="derived",
        derived_from="the words for the mediator's acts",
        vocabulary="strategy",
    )
    outcome: str | None = coded(
        "Result as the report tells it",
        rule="Of this attempt, when the report was written; null with a reason where not told.",
        example="none",
        vocabulary="outcome",
        required_reason=True,
    )
    issue: str | None = coded(
        "What the mediation is about",
        rule="The main issue the report names.",
        example="prisoners",
        vocabulary="issue",
    )
    setting: str | None = coded(
        "How mediator and parties met",
        rule="Only where the words say so.",
        example="face-to-face",
        vocabulary="setting",
    )
    duration_hours: float | None = coded(
        "How long the meeting or talks lasted",
        rule="Hours; as told.",
        example=3.0,
        unit="hour",
        ge=0,
    )
