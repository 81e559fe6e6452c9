"""Entries of the registries (authority files): actors, places, and the ids that were withdrawn."""

from __future__ import annotations

from .fields import coded
from .model import Model


class ActorEntry(Model):
    """One actor of the registry as a release carries it."""

    actor_id: str = coded(
        "Stable id", rule="Lower case, hyphens; never reused.", example="sdf", evidence="record", min_length=1
    )
    name: str = coded(
        "Neutral English name",
        rule="What the body calls itself, without praise or blame.",
        example="Syrian Democratic Forces",
        evidence="record",
        min_length=1,
    )
    name_ar: str | None = coded(
        "Neutral Arabic name",
        rule="As the English one.",
        example="قوات سوريا الديمقراطية",
        evidence="record",
        min_length=1,
    )
    actor_type: str | None = coded(
        "Sector", rule="PLOVER's sector codes.", example="REB", evidence="record", vocabulary="sector"
    )
    kind: str = coded(
        "Organisation, state or kind",
        rule="`kind` for people without a proper name.",
        example="organisation",
        evidence="record",
    )
    country: str | None = coded(
        "Home country",
        rule="ISO 3166-1 alpha-3; null for kinds and international bodies.",
        example="SYR",
        evidence="record",
        pattern="^[A-Z]{3}$",
    )
    parent: str | None = coded(
        "Body it belongs to", rule="An actor id.", example="aanes", evidence="record", min_length=1
    )
    active_from: str | None = coded(
        "Active since",
        rule="ISO date or year.",
        example="2015-10-10",
        evidence="record",
        pattern=r"^\d{4}(-\d\d(-\d\d)?)?$",
    )
    active_to: str | None = coded(
        "Active until",
        rule="ISO date or year; null while active.",
        example="2025-01-29",
        evidence="record",
        pattern=r"^\d{4}(-\d\d(-\d\d)?)?$",
    )
    ucdp_id: int | None = coded(
        "UCDP actor id", rule="Only where the match is clear.", example=5845, evidence="record", ge=1
    )


class PlaceEntry(Model):
    """One place of the registry as a release carries it."""

    place_id: str = coded(
        "Stable id", rule="OCHA P-code where there is one.", example="SY110202", evidence="record", min_length=1
    )
    level: str = coded(
        "Level",
        rule="country, region, admin1, admin2, admin3, locality or site.",
        example="admin3",
        evidence="record",
        min_length=1,
    )
    name: str = coded(
        "English name", rule="OCHA spelling for Syria.", example="Ein Issa", evidence="record", min_length=1
    )
    name_ar: str | None = coded(
        "Arabic name", rule="As the press writes it.", example="عين عيسى", evidence="record", min_length=1
    )
    admin1: str | None = coded(
        "First-level unit", rule="OCHA English name.", example="Ar-Raqqa", evidence="record", min_length=1
    )
    admin2: str | None = coded(
        "Second-level unit", rule="OCHA English name.", example="Tell Abiad", evidence="record", min_length=1
    )
    admin3: str | None = coded(
        "Third-level unit", rule="OCHA English name.", example="Ein Issa", evidence="record", min_length=1
    )
    country: str | None = coded(
        "Country", rule="ISO 3166-1 alpha-3.", example="SYR", evidence="record", pattern="^[A-Z]{3}$"
    )
    latitude: float | None = coded(
        "Latitude",
        rule="Decimal degrees, WGS 84; centroid for areas.",
        example=36.3855,
        evidence="record",
        unit="degree",
        ge=-90,
        le=90,
    )
    longitude: float | None = coded(
        "Longitude",
        rule="Decimal degrees, WGS 84; centroid for areas.",
        example=38.8623,
        evidence="record",
        unit="degree",
        ge=-180,
        le=180,
    )


class Retirement(Model):
    """An event id that left the dataset, and why. Ids are never reused."""

    event_id: str = coded(
        "The id that left", rule="As it was released.", example="ev-3f2a9c51d0b7", evidence="record", min_length=1
    )
    reason: str = coded(
        "Why",
        rule="Retracted, merged, redacted … and the curator's words.",
        example="merged: told twice",
        evidence="curator",
        min_length=1,
        verbatim=True,
    )
    successor: str | None = coded(
        "The event that stands for it now",
        rule="An event id; null where there is none.",
        example="ev-9b1c0a77e2f4",
        evidence="curator",
        min_length=1,
    )
