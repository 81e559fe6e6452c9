"""ICEWS coded events: tab-separated, CAMEO codes without their leading zero in some years."""

from __future__ import annotations

from ..cameo_rows import act_of
from ..countries import by_name
from ..foreign_event import ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..resolved_rows import ResolvedRow
from ..telling import Telling

#: How ICEWS writes a cell without a value.
_NOTHING = frozenset({"", "NULL", "null"})


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent | None:
    """The event of a row; None, told, for CAMEO codes that are no event here."""
    read = ResolvedRow(row, tell, _NOTHING, by_name)
    code = read.cell("CAMEO Code")
    if code.isdecimal() and len(code) in (2, 3) and not code.startswith("0") and int(code[:2]) > 20:
        code = "0" + code  # spreadsheets drop the zero: 42 is 042, and no root of CAMEO is above 20
    act = act_of("cameo", code, "CAMEO Code", tell)
    if act.type is None:
        tell.leave_out(row.line, f"CAMEO {code}: {act.reason}")
        return None
    event = read.event(act, ("Source", "Target"), "{} Sectors")
    story = read.cell("Story ID")
    event.reports = [ForeignReport(f"ICEWS story {story or 'not cited'}", outlet=read.cell("Publisher") or None)]
    return event
