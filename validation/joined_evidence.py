"""Which values have a quote, which paths point to a value, and what the reports read at a quote's place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..schema import EvidenceError, parse_path
from .joins import Missing
from .keys import distinct, pairs_in, positions
from .rules.evidence import KEYED, WHOLE

if TYPE_CHECKING:
    from .joins import Builder, Joins

KEYS = {"participants": "participant", "counts": "count"}


def fields(joins: Joins) -> tuple[Any, Any]:
    """The column ``field`` of evidence as codes and the distinct paths."""
    cells = joins.cells("evidence", "field")["field"]
    return joins.once(("fields",), lambda: distinct(cells))


def _quoted(joins: Joins, table: str, path: str) -> Any:
    """Whether a quote of the event is for ``path`` or a part of it; any part of when or place covers the whole."""
    import numpy as np

    codes, paths = fields(joins)
    root = path.partition(".")[0]
    wanted = path if path not in WHOLE else root
    hits = (paths == wanted) | paths.str.startswith((f"{wanted}.", f"{wanted}["))
    if root in WHOLE:
        hits |= paths == root
    rows = joins.to_events("evidence")
    rows = rows[np.append(hits.to_numpy(dtype=bool), False)[codes] & (rows >= 0)]
    there = np.zeros(len(joins.cells("events", "event_id")), dtype=bool)
    there[rows] = True
    return joins.of_event(there, False)


def _keys_named(joins: Joins, table: str) -> Any:
    """For each row of evidence the key of ``table`` its path names; null where it names none."""
    import pandas as pd

    codes, paths = fields(joins)
    keys = paths.str.extract(rf"^{table}\[([^\[\]]+)\]")[0].astype("str")
    return pd.Series(pd.api.extensions.take(keys.array, codes, allow_fill=True)) if len(keys) else keys


def _quoted_key(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    key = KEYS[table]
    asked = joins.cells(table, key)[key]
    return pd.Series(pairs_in(joins.to_events(table), asked, joins.to_events("evidence"), _keys_named(joins, table)))


def _has_field(joins: Joins, table: str, _: str) -> Any:
    """Whether a path is well formed and, where it has a key, points to a row there is."""
    import numpy as np
    import pandas as pd

    codes, paths = fields(joins)
    steps = [_first_step(path) for path in paths]
    plain = np.array([step is not None and step[0] not in KEYED and step[1] is None for step in steps] + [False])
    verdict = plain[codes]
    for name in KEYED:
        keys = [step[1] if step is not None and step[0] == name else None for step in steps]
        if not any(keys):
            continue
        column = pd.Series([*keys, None], dtype="str")
        asked = pd.Series(pd.api.extensions.take(column.array, codes, allow_fill=True))
        owned = joins.cells(name, KEYS[name])[KEYS[name]]
        verdict = verdict | pairs_in(joins.to_events(table), asked, joins.to_events(name), owned)
    return pd.Series(verdict)


def _first_step(path: Any) -> tuple[str, str | None] | None:
    try:
        return parse_path(path)[0]
    except (EvidenceError, TypeError):
        return None


def _slices(joins: Joins, table: str, _: str) -> Any:
    """The words of the report at a quote's offsets; empty where the report's text or the offsets are not there."""
    import pandas as pd

    texts = joins.context.texts
    if texts is None:
        raise Missing
    rows = joins.cells(table, "report_id", "start", "end")
    starts, ends = (rows[name].fillna(-1).to_numpy(dtype="int64").tolist() for name in ("start", "end"))
    words = [
        "" if start < 0 or end < 0 else texts.get(report, "")[start:end]
        for report, start, end in zip(rows["report_id"].tolist(), starts, ends, strict=True)
    ]
    return pd.Series(words, index=rows.index, dtype="str")


def _digests(joins: Joins, table: str, _: str) -> Any:
    from ..schema import text_sha256

    texts = joins.context.texts
    if texts is None:
        raise Missing
    ids = joins.cells(table, "report_id")["report_id"]
    return ids.map(lambda report: text_sha256(texts[report]) if report in texts else "no text at hand").astype("str")


def _distance(joins: Joins, table: str, _: str) -> Any:
    """How many characters lie between a participant's words and the act's, where one report has both; null elsewhere."""
    import numpy as np
    import pandas as pd

    cells = joins.cells("evidence", "report_id", "start", "end")
    codes, paths = fields(joins)
    report = distinct(cells["report_id"])[0]
    rows = joins.to_events("evidence")
    spans = pd.DataFrame(
        {"event": rows, "report": report, "start": cells["start"].to_numpy(dtype="float64", na_value=np.nan),
         "end": cells["end"].to_numpy(dtype="float64", na_value=np.nan)}
    )  # fmt: skip
    acts = spans[np.append((paths == "event_type").to_numpy(dtype=bool), False)[codes] & (rows >= 0)]
    keys = paths.str.extract(r"^participants\[([^\[\]]+)\]")[0]
    key_code, names = distinct(keys.astype("str"))
    by_row = np.append(key_code, -1)[codes]
    told = spans.assign(key=by_row)[(by_row >= 0) & (rows >= 0)]
    pairs = told.merge(acts, on=["event", "report"], suffixes=("", "_act"))
    gap = np.maximum(pairs["start_act"] - pairs["end"], pairs["start"] - pairs["end_act"]).clip(lower=0)
    width = len(names) + 1
    nearest = gap.groupby(pairs["event"].to_numpy() * width + pairs["key"].to_numpy()).min()
    asked = joins.cells(table, "participant")["participant"]
    wanted = joins.to_events(table) * width + positions(asked, names)
    return pd.Series(nearest.reindex(wanted).to_numpy(dtype="float64"))


FAMILIES: dict[str, Builder] = {"quoted": _quoted}
BUILDERS: dict[str, Builder] = {
    "participants:quoted.key": _quoted_key,
    "counts:quoted.key": _quoted_key,
    "participants:quoted.distance": _distance,
    "evidence:events.has_field": _has_field,
    "evidence:text.words": _slices,
    "reports:text.sha256": _digests,
}
