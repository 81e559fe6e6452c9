"""How near two places of the registry are: the same, within some kilometres, in the same first-level unit."""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from ...datasets.places import PlaceRecord

NEAR_KM = 25.0
_EARTH_KM = 6371.0088


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance in km between two (latitude, longitude) points in degrees, on a sphere (haversine)."""
    (lat_a, lon_a), (lat_b, lon_b) = ((radians(lat), radians(lon)) for lat, lon in (a, b))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))


class Places:
    """The registry asked for nearness. A place it does not know is near nothing but itself."""

    def __init__(self, records: Iterable[PlaceRecord]) -> None:
        self.records = {record.place_id: record for record in records}

    def near(self, a: str | None, b: str | None, km: float = NEAR_KM) -> bool:
        """Whether two places are the same or their points at most ``km`` apart."""
        if a is None or b is None:
            return False
        if a == b:
            return True
        points = [self.point(a), self.point(b)]
        return points[0] is not None and points[1] is not None and kilometres(points[0], points[1]) <= km

    def same_admin1(self, a: str | None, b: str | None) -> bool:
        """Whether two places are the same or lie in the same first-level unit of the same country."""
        if a is None or b is None:
            return False
        if a == b:
            return True
        first, second = self.records.get(a), self.records.get(b)
        if first is None or second is None or not first.admin1:
            return False
        return (first.country, first.admin1) == (second.country, second.admin1)

    def point(self, place_id: str) -> tuple[float, float] | None:
        """Latitude and longitude of a place, where the registry has them."""
        record = self.records.get(place_id)
        if record is None or record.latitude is None or record.longitude is None:
            return None
        return record.latitude, record.longitude

    def name(self, place_id: str | None) -> str:
        """The English name, or nothing for a place the registry does not know."""
        record = self.records.get(place_id or "")
        return record.name if record else ""
