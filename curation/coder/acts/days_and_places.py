"""Days and places: whether two tellings can be of one day and of one place.

«أمس الأحد» and «أمس» may be one day, «قرب نابلس» and a checkpoint some kilometres outside it one place, a quarter and
its town as well; two towns, or two days each told for itself, are not.
"""

from __future__ import annotations

from ....datasets.places import PlaceRecord
from ...dates.mention import Relative
from ..lexicon.namesakes import FINENESS, distance
from ..words.locating import Located
from .dating import Dating

#: How many kilometres a place may lie from one it is told to be near.
_NEAR_BY = 10.0
#: Kinds of places that are part of a town, and how many kilometres from its middle they may lie.
_QUARTERS, _TOWN = frozenset({"neighbourhood", "quarter", "suburb"}), 9.0


def different_days(one: Dating | None, other: Dating | None) -> bool:
    """Whether two datings can be of no common day."""
    if one is None or other is None or one.resolution is None or other.resolution is None:
        return False
    a, b = one.resolution, other.resolution
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return a.mention.meaning != b.mention.meaning and not _may_be_same_day(one, other)
    return (a.earliest, a.latest) != (b.earliest, b.latest) and (
        a.latest < b.earliest or b.latest < a.earliest or a.precision == b.precision
    )


def _may_be_same_day(one: Dating, other: Dating) -> bool:
    """«أمس الأحد» and «أمس»: days counted alike from an unknown publication, or of the same weekday."""
    days = [_weekday(dating) for dating in (one, other)]
    if all(days):
        return days[0] == days[1]
    counted = [d.resolution.mention.meaning for d in (one, other) if d.resolution]
    shifts = {m.days for m in counted if isinstance(m, Relative)}
    return len(shifts) == 1 and all(isinstance(m, Relative) for m in counted)


def _weekday(dating: Dating) -> str | None:
    return dating.resolution.weekday if dating.resolution else None


def different_places(one: Located | None, other: Located | None) -> bool:
    if one is None or other is None or one.record is None or other.record is None:
        return False
    a, b = one.record, other.record
    if a.place_id == b.place_id or _beside(one, other) or _on_side_of(one, other) or _on_side_of(other, one):
        return False
    for level in ("admin1", "admin2", "admin3"):
        mine, theirs = getattr(a, level), getattr(b, level)
        if mine and theirs and mine != theirs:
            return True
    if a.level == b.level:
        return True
    return one.fineness >= 5 and other.fineness >= 5 and not (_quarter_of(a, b) or _quarter_of(b, a))


def _beside(one: Located, other: Located) -> bool:
    """«قرب نابلس» and «على حاجز دير شرف»: whether one place is told as near the other, and they are no farther apart."""
    near = any(p.mention.relation == "near" for p in (one, other))
    settled = one.fineness >= 5 and other.fineness >= 5 and one.record is not None and other.record is not None
    if not (near and settled) or one.record is None or other.record is None:
        return False
    points = one.record.latitude is not None and other.record.latitude is not None
    return points and distance(one.record, other.record) <= _NEAR_BY


def _on_side_of(place: Located, capital: Located) -> bool:
    """«شمال الحسكة» and «بلدة تل تمر»: whether one is told only as a side of a governorate's capital, the other lies out there."""
    if capital.mention.relation != "side" or not capital.capital or place.record is None or capital.record is None:
        return False
    land = (place.record.country, place.record.admin1) == (capital.record.country, capital.record.admin1)
    return land and bool(place.record.admin1) and place.fineness > FINENESS["admin1"]


def _quarter_of(quarter: PlaceRecord, town: PlaceRecord) -> bool:
    """Whether a place is a quarter, so near to a town that it is one of its own."""
    if quarter.kind not in _QUARTERS or town.level != "locality" or quarter.country != town.country:
        return False
    return quarter.latitude is not None and town.latitude is not None and distance(quarter, town) <= _TOWN
