"""What the views and plots are given: a frame that ``load`` made, or a dataset to load it from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import DatasetError, TableError
from .load import load

if TYPE_CHECKING:
    import pandas as pd


def events_of(data: Any, version: str | None, needs: tuple[str, ...]) -> pd.DataFrame:
    """``data`` if it is a frame, else the events of the dataset it names, with the columns ``needs``.

    Raises TableError where one is not there, and what ``load`` raises.
    """
    import pandas as pd

    if not isinstance(data, (pd.DataFrame, str, Path)):
        raise DatasetError(
            f"{type(data).__name__} is neither a frame of events nor a dataset; give load(…), its name or its path."
        )
    events = data if isinstance(data, pd.DataFrame) else load(data, version=version)
    if missing := [name for name in needs if name not in events.columns]:
        raise TableError(f"The events lack the column {', '.join(missing)}; give a frame from load(…).")
    return events


def is_about_mediation(events: pd.DataFrame) -> pd.Series:
    """One boolean a row: whether the act is a mediation, or somebody mediated it."""
    import pandas as pd

    about = pd.Series(False, index=events.index)
    if "event_mode" in events:
        about |= events["event_mode"].astype("str").str.endswith(":mediation").fillna(False)
    if "mediators" in events:
        about |= events["mediators"].map(lambda cell: isinstance(cell, (str, list)) and bool(cell)).astype(bool)
    return about
