"""``timeline``: when events happened, as far as their reports allow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import DatasetError
from .given_events import events_of, is_about_mediation
from .labels import act_label, added_labels, check_language, labels

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

#: Up to so many dated events each has a bar of its own; more are counted.
MOST_BARS = 40
#: More roots than that are not told apart by colour.
MOST_COLOURS = 8
_NEEDS = ("event_id", "event_type", "date_start", "date_end")
#: Year, month, day, and the times that no event has.
_IN_FIGURES: dict[str, Any] = {
    "formats": ["%Y", "%m", "%d", "%H:%M", "%H:%M", "%S"],
    "zero_formats": ["", "%Y", "%m/%d", "%m/%d", "%H:%M", "%H:%M"],
    "offset_formats": ["", "%Y", "%Y/%m", "%Y/%m/%d", "%Y/%m/%d", "%Y/%m/%d"],
}
_TITLE = {"en": "{dated} of {all} events have a date", "ar": "أحداث لها تاريخ: {dated} من {all}"}
#: What orange is, where something is.
ORANGE = {"en": "; orange: mediation", "ar": "؛ البرتقالي: وساطة"}
_EVENTS = {"en": "events", "ar": "الأحداث"}
_OTHERS = {"en": "other roots", "ar": "غيرها"}


def timeline(
    data: pd.DataFrame | str | Path, *, language: str = "en", version: str | None = None, ax: Axes | None = None
) -> Axes:
    """Draw events over time; ``data`` is a frame of events or what ``load`` takes. Needs ``wasata[plots]``.

    Up to 40 dated events are bars over the days their reports allow, mediations in orange. More are counted by day,
    month or year and coloured by root; an event whose interval crosses a border counts in parts, so the sum is that of
    the events. Undated ones are in the title's count alone. ``language`` is that of the labels, ``en`` or ``ar``.
    Returns the matplotlib Axes (``ax``, or a new one). Raises DatasetError without matplotlib or without dated events.
    """
    check_language(language)
    events = events_of(data, version, _NEEDS)
    dated = events.dropna(subset=["date_start", "date_end"]).sort_values(["date_start", "date_end", "event_id"])
    if dated.empty:
        raise DatasetError(f"None of the {len(events)} events has a date, so there is no time line to draw.")
    ax = axes(ax, height=0.6 + 0.3 * len(dated) if len(dated) <= MOST_BARS else 4)
    if len(dated) <= MOST_BARS:
        _bars(ax, dated, language)
    else:
        _counts(ax, dated, language)
    bars = len(dated) <= MOST_BARS
    told = _TITLE[language].format(dated=len(dated), all=len(events))
    ax.set_title(told + (ORANGE[language] if bars and is_about_mediation(dated).any() else ""), fontsize=10)
    return ax


def axes(ax: Axes | None, *, height: float, width: float = 9) -> Axes:
    """``ax``, or the axes of a new figure of that size in inches. Raises DatasetError without matplotlib."""
    if ax is not None:
        return ax
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        raise DatasetError("Plots need matplotlib, which is not installed: pip install wasata[plots].") from None
    # 3.11 is the first matplotlib that joins Arabic letters and runs them from right to left
    return plt.subplots(figsize=(width, max(height, 1.5)), layout="constrained")[1]


def _bars(ax: Axes, dated: pd.DataFrame, language: str) -> None:
    import pandas as pd

    mediated = is_about_mediation(dated).tolist()
    modes = dated["event_mode"].tolist() if "event_mode" in dated else [None] * len(dated)
    added = tuple(added_labels(dated))
    names = [act_label(root, mode, language, added) for root, mode in zip(dated["event_type"], modes, strict=True)]
    length = dated["date_end"] - dated["date_start"] + pd.Timedelta(days=1)
    colours = ["tab:orange" if one else "tab:blue" for one in mediated]
    heights = range(len(dated))
    ax.barh(heights, length.to_numpy(), left=dated["date_start"].to_numpy(), color=colours, alpha=0.8)
    ax.set_yticks(heights, names, fontsize=8)
    ax.invert_yaxis()
    ax.use_sticky_edges = False  # the first bar is not the frame's edge
    ax.margins(x=0.02)
    _date_axis(ax, language)


def _counts(ax: Axes, dated: pd.DataFrame, language: str) -> None:
    import pandas as pd

    table = counted_by_period(dated)
    names = labels("event_type", language, added_labels(dated))
    order = table.sum().sort_values(ascending=False).index
    few = table[order[:MOST_COLOURS]].rename(columns=lambda code: names.get(code, code))
    if len(order) > MOST_COLOURS:
        few[_OTHERS[language]] = table[order[MOST_COLOURS:]].sum(axis=1)
    periods = pd.PeriodIndex(few.index)
    starts, width = periods.start_time, periods.end_time - periods.start_time
    bottom: Any = 0.0
    for name in few.columns:
        ax.bar(starts, few[name], width=width, bottom=bottom, align="edge", label=name)
        bottom = bottom + few[name].to_numpy()
    ax.set_ylabel(_EVENTS[language])
    ax.legend(fontsize=8)
    _date_axis(ax, language)


def counted_by_period(dated: pd.DataFrame) -> pd.DataFrame:
    """Period × root: how many events, each spread evenly over its days. Days, months or years, by what is covered."""
    import pandas as pd

    covered = (dated["date_end"].max() - dated["date_start"].min()).days
    unit = "D" if covered <= 60 else "M" if covered <= 3660 else "Y"
    rows = []
    for root, start, end in zip(dated["event_type"].astype("str"), dated["date_start"], dated["date_end"], strict=True):
        days = (end - start).days + 1
        for period in pd.period_range(start, end, freq=unit):
            first, last = max(start, period.start_time), min(end, period.end_time.normalize())
            rows.append((period, root, ((last - first).days + 1) / days))
    parts = pd.DataFrame(rows, columns=["period", "root", "events"])
    table = parts.pivot_table(index="period", columns="root", values="events", aggfunc="sum", fill_value=0.0)
    return table.reindex(pd.period_range(table.index.min(), table.index.max(), freq=unit), fill_value=0.0)


def _date_axis(ax: Axes, language: str) -> None:
    """Dates as the library writes them; in figures for Arabic, whose months have other names in every country."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    locator = AutoDateLocator(maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator, **(_IN_FIGURES if language == "ar" else {})))
