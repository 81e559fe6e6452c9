"""``map``: where events happened, as exactly as their reports tell."""

from __future__ import annotations

from html import escape
from math import cos, radians, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import DatasetError, near
from .event_timeline import ORANGE, axes
from .given_events import events_of, is_about_mediation
from .labels import Added, act_label, added_labels, check_language

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("matplotlib", "folium")
#: Kilometres a circle is drawn around a place of each ``where_prec``: a drawing convention, not a measurement.
RADIUS_KM = {1: 3, 2: 8, 3: 25, 4: 60, 5: 60, 6: 250}
#: Up to so many places are named.
MOST_NAMES = 25
KM_PER_DEGREE = 111.2
_NEEDS = ("event_id", "location", "latitude", "longitude", "where_prec")
_TITLE = {"en": "{placed} of {all} events have a place", "ar": "أحداث لها مكان: {placed} من {all}"}


def map_of(
    data: pd.DataFrame | str | Path,
    *,
    as_: str = "matplotlib",
    language: str = "en",
    version: str | None = None,
    ax: Any = None,
) -> Any:
    """Draw where events happened; ``data`` is a frame of events or what ``load`` takes. Called ``map`` in the package.

    A dot for each place, its area growing with the events there, orange where one is a mediation; around it a circle as
    wide as ``where_prec`` is vague. ``as_="matplotlib"`` (``wasata[plots]``) gives the Axes, with longitude and latitude
    in degrees and no background; ``as_="folium"`` (``wasata[geo]``) a map to click on, whose tiles come from the
    network. ``language`` is that of names, ``en`` or ``ar``. Raises DatasetError for another kind, a missing library, or
    where no event has a place.
    """
    check_language(language)
    if as_ not in KINDS:
        raise DatasetError(f"as_={as_!r} is no kind of map. {near(as_, KINDS)}There are: {', '.join(KINDS)}.")
    events = events_of(data, version, _NEEDS)
    placed = events.dropna(subset=["latitude", "longitude"])
    if placed.empty:
        raise DatasetError(f"None of the {len(events)} events has coordinates, so there is no map to draw.")
    name = "location_ar" if language == "ar" and "location_ar" in placed else "location"
    placed = placed.assign(mediated=is_about_mediation(placed), shown=placed[name].fillna(placed["location"]))
    places = _places(placed)
    if as_ == "folium":
        return _folium(places, placed, language)
    title = _TITLE[language].format(placed=len(placed), all=len(events))
    return _drawn(places, title + (ORANGE[language] if places["mediated"].any() else ""), ax)


def _places(placed: pd.DataFrame) -> pd.DataFrame:
    grouped = placed.groupby(["latitude", "longitude"], sort=True)
    places = grouped.agg(
        name=("shown", "first"),
        events=("event_id", "size"),
        where_prec=("where_prec", "max"),
        mediated=("mediated", "any"),
    ).reset_index()
    return places.sort_values("events", ascending=False, kind="stable").reset_index(drop=True)


def _drawn(places: pd.DataFrame, title: str, ax: Any) -> Any:
    ax = axes(ax, height=5.5, width=7)
    from matplotlib.patches import Ellipse

    narrowing = max(cos(radians(float(places["latitude"].mean()))), 0.05)
    place: Any
    for place in places.itertuples():
        colour = "tab:orange" if place.mediated else "tab:blue"
        here = (place.longitude, place.latitude)
        width = 2 * RADIUS_KM.get(_whole(place.where_prec), 0) / KM_PER_DEGREE
        ax.add_patch(Ellipse(here, width / narrowing, width, color="grey", alpha=0.2, linewidth=0))
        ax.plot(*here, "o", color=colour, markersize=4 + 3 * sqrt(place.events), alpha=0.8)
    for place in places.head(MOST_NAMES).itertuples():
        note = f"{place.name} ({place.events})"
        ax.annotate(note, (place.longitude, place.latitude), xytext=(0, -9), textcoords="offset points",
                    ha="center", va="top", fontsize=8)  # fmt: skip
    ax.set_aspect(1 / narrowing)
    ax.margins(0.15)
    ax.locator_params(nbins=5)
    ax.set_xlabel("°E")
    ax.set_ylabel("°N")
    ax.set_title(title, fontsize=10)
    return ax


def _folium(places: pd.DataFrame, placed: pd.DataFrame, language: str) -> Any:
    try:
        import folium
    except ImportError:
        raise DatasetError('as_="folium" needs folium, which is not installed: pip install wasata[geo].') from None
    chart = folium.Map(tiles="OpenStreetMap")
    added = tuple(added_labels(placed))
    by_place = dict(iter(placed.groupby(["latitude", "longitude"])))
    place: Any
    for place in places.itertuples():
        here = [place.latitude, place.longitude]
        colour = "#e6731a" if place.mediated else "#1f77b4"
        radius = 1000 * RADIUS_KM.get(_whole(place.where_prec), 0)
        folium.Circle(here, radius=radius, color="#888", weight=1, fill=True, fill_opacity=0.15).add_to(chart)
        told = _told(str(place.name), by_place[place.latitude, place.longitude], language, added)
        folium.CircleMarker(
            here, radius=4 + 2 * sqrt(place.events), color=colour, fill=True, popup=folium.Popup(told, max_width=320)
        ).add_to(chart)
    south, north = places["latitude"].min(), places["latitude"].max()
    west, east = places["longitude"].min(), places["longitude"].max()
    chart.fit_bounds([[south - 0.2, west - 0.2], [north + 0.2, east + 0.2]])
    return chart


def _told(name: str, here: pd.DataFrame, language: str, added: Added) -> str:
    """The popup of a place; every text from data is escaped, backticks too, as folium puts it into a script."""
    modes = here["event_mode"] if "event_mode" in here else [None] * len(here)
    roots = here["event_type"] if "event_type" in here else here["event_id"]
    acts = [act_label(root, mode, language, added) for root, mode in zip(roots, modes, strict=True)][:MOST_NAMES]
    lines = "".join(f'<li dir="auto">{_escaped(act)}</li>' for act in acts)
    return f'<b dir="auto">{_escaped(name)}</b><ul>{lines}</ul>'


def _escaped(text: str) -> str:
    return escape(text).replace("`", "&#96;").replace("$", "&#36;").replace("\\", "&#92;")


def _whole(number: Any) -> int:
    import pandas as pd

    return 0 if pd.isna(number) else int(number)
