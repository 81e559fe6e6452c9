"""The bundled places as a reference: which unit or locality a foreign gazetteer means.

Without it the same town would be two places, one under its P-code and one under a foreign id, and every name would be
ambiguous with itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from ..places import PlaceRecord, bundled_places
from .names import name_key, without_brackets

SAME_PLACE_KM = 4.0  # centre points of one town differ this much between gazetteers; villages that share a name do not


class KnownPlaces:
    """Bundled places by id and by (level, name key)."""

    def __init__(self, places: Iterable[PlaceRecord]) -> None:
        self.by_id = {place.place_id: place for place in places}
        self._by_name: dict[tuple[str, str], list[PlaceRecord]] = {}
        for place in self.by_id.values():
            names = (place.name, place.name_ar, *place.aliases_en, *place.aliases_ar)
            for key in {name_key(name) for name in names if name}:
                self._by_name.setdefault((place.level, key), []).append(place)

    def country(self, names: Iterable[str]) -> PlaceRecord | None:
        """The country one of `names` belongs to."""
        return self._only("country", names, lambda place: True)

    def admin1(self, names: Iterable[str], country: str) -> PlaceRecord | None:
        """The first-level unit of `country` (ISO3, or "" for any) that bears one of `names`."""
        return self._only("admin1", names, lambda place: country in ("", place.country))

    def admin2(self, names: Iterable[str], admin1_pcode: str) -> PlaceRecord | None:
        """The second-level unit within `admin1_pcode` that bears one of `names`."""
        return self._only("admin2", names, lambda place: place.admin1_pcode == admin1_pcode)

    def locality(self, names: Iterable[str], latitude: float, longitude: float) -> PlaceRecord | None:
        """The locality that shares one of `names` and lies within `SAME_PLACE_KM`, the nearest if several."""
        found = [
            (distance, place.place_id, place)
            for place in self._candidates("locality", names)
            if (distance := _kilometres(place, latitude, longitude)) <= SAME_PLACE_KM
        ]
        return min(found)[2] if found else None

    def _candidates(self, level: str, names: Iterable[str]) -> list[PlaceRecord]:
        keys = dict.fromkeys(name_key(form) for name in names if name for form in (name, without_brackets(name)))
        found = [place for key in keys if key for place in self._by_name.get((level, key), ())]
        return list({place.place_id: place for place in found}.values())

    def _only(self, level: str, names: Iterable[str], fits: Callable[[PlaceRecord], bool]) -> PlaceRecord | None:
        found = [place for place in self._candidates(level, names) if fits(place)]
        return found[0] if len(found) == 1 else None


@cache
def known_places() -> KnownPlaces:
    """The bundled places, indexed once a process."""
    return KnownPlaces(bundled_places())


def within(record: PlaceRecord, unit: PlaceRecord | None) -> PlaceRecord:
    """`record` with the admin columns of the unit it lies in."""
    if unit is None:
        return record
    return replace(
        record,
        admin1=unit.admin1, admin1_pcode=unit.admin1_pcode, admin2=unit.admin2, admin2_pcode=unit.admin2_pcode,
        admin3=unit.admin3, admin3_pcode=unit.admin3_pcode, country=unit.country or record.country,
    )  # fmt: skip


def _kilometres(place: PlaceRecord, latitude: float, longitude: float) -> float:
    if place.latitude is None or place.longitude is None:
        return math.inf
    east = (place.longitude - longitude) * math.cos(math.radians(latitude))
    return 111.2 * math.hypot(place.latitude - latitude, east)
