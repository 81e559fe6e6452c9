"""Where an event happened: the finest place the text supports, and how fine that is."""

from __future__ import annotations

from typing import Any, Self

from pydantic import model_validator

from .fields import coded
from .model import Model

#: Values that are looked up, not read: what the registry says of the place.
_REGISTRY: dict[str, Any] = {"evidence": "derived", "derived_from": "place registry"}


class Candidate(Model):
    """One of several places an ambiguous name may mean."""

    place_id: str = coded(
        "Registry id of the candidate",
        rule="As in the place registry.",
        example="C5710",
        min_length=1,
        **_REGISTRY,
    )
    name: str = coded(
        "English name",
        rule="As in the place registry.",
        example="Ein Issa",
        min_length=1,
        **_REGISTRY,
    )
    admin1: str | None = coded(
        "First-level unit it lies in",
        rule="As in the place registry.",
        example="Ar-Raqqa",
        **_REGISTRY,
    )
    latitude: float | None = coded(
        "Latitude",
        rule="Decimal degrees, WGS 84.",
        example=36.385,
        unit="degree",
        ge=-90,
        le=90,
        **_REGISTRY,
    )
    longitude: float | None = coded(
        "Longitude",
        rule="Decimal degrees, WGS 84.",
        example=38.862,
        unit="degree",
        ge=-180,
        le=180,
        **_REGISTRY,
    )


class Place(Model):
    """A place of the registry, or the words for one it does not know."""

    place_id: str | None = coded(
        "Registry id",
        rule="An OCHA P-code where there is one; null for a place no registry knows.",
        example="SY0205",
        column="place_id",
        **_REGISTRY,
    )
    name: str | None = coded(
        "English name",
        rule="OCHA spelling for Syria.",
        example="Menbij",
        column="location",
        **_REGISTRY,
    )
    name_ar: str | None = coded(
        "Arabic name",
        rule="As in the registry.",
        example="منبج",
        column="location_ar",
        **_REGISTRY,
    )
    surface: str = coded(
        "The words of the report",
        rule="With the cue word (town, countryside …).",
        example="ريف منبج",
        column="location_surface",
        min_length=1,
    )
    admin1: str | None = coded(
        "First-level unit (governorate)",
        rule="OCHA English name.",
        example="Aleppo",
        column="admin1",
        **_REGISTRY,
    )
    admin1_pcode: str | None = coded(
        "Its P-code",
        rule="OCHA.",
        example="SY02",
        column="admin1_pcode",
        **_REGISTRY,
    )
    admin2: str | None = coded(
        "Second-level unit (district)",
        rule="Null where the place is coarser.",
        example="Menbij",
        column="admin2",
        **_REGISTRY,
    )
    admin2_pcode: str | None = coded(
        "Its P-code",
        rule="OCHA.",
        example="SY0205",
        column="admin2_pcode",
        **_REGISTRY,
    )
    admin3: str | None = coded(
        "Third-level unit (subdistrict)",
        rule="Null where the place is coarser.",
        example="Ein Issa",
        column="admin3",
        **_REGISTRY,
    )
    admin3_pcode: str | None = coded(
        "Its P-code",
        rule="OCHA.",
        example="SY110202",
        column="admin3_pcode",
        **_REGISTRY,
    )
    country: str | None = coded(
        "Country",
        rule="ISO 3166-1 alpha-3.",
        example="SYR",
        column="country",
        pattern="^[A-Z]{3}$",
        **_REGISTRY,
    )
    latitude: float | None = coded(
        "Latitude",
        rule="Decimal degrees, WGS 84. The centroid of a coarse place, never posing as a point: read where_prec.",
        example=36.067,
        unit="degree",
        column="latitude",
        ge=-90,
        le=90,
        **_REGISTRY,
    )
    longitude: float | None = coded(
        "Longitude",
        rule="Decimal degrees, WGS 84; as the latitude.",
        example=37.917,
        unit="degree",
        column="longitude",
        ge=-180,
        le=180,
        **_REGISTRY,
    )
    where_prec: int | None = coded(
        "How exactly the place is known",
        rule="UCDP GED classes 1 (exact point) to 7 (international waters or air space).",
        example=3,
        evidence="derived",
        derived_from="level of the place and the cue words",
        vocabulary="where_prec",
        column="where_prec",
        ge=1,
        le=7,
    )
    candidates: tuple[Candidate, ...] = coded(
        "The places an ambiguous name may mean",
        rule="Empty where the place is resolved; never one of several by guess.",
        example=[],
        **_REGISTRY,
        column="place_candidates",
        default=(),
    )

    @model_validator(mode="after")
    def _coordinates(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("place: latitude and longitude are given both or neither")
        if self.latitude is not None and self.where_prec is None:
            raise ValueError("place: coordinates without where_prec would pose as a point; give where_prec")
        if self.place_id is not None and self.name is None:
            raise ValueError(f"place: {self.place_id} has no name")
        return self
