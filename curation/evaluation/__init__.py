"""Evaluation: coded events against events people coded, with figures that say how sure they are."""

from .calibration import confidence_toml
from .evaluating import evaluate
from .evaluation import Evaluation, Figure
from .facts import Facts, facts_of
from .gold import GoldError, GoldReport, read_gold
from .judged import Judged
from .matching import match
from .saved import as_json, moved, read_saved, save, to_text
from .tally import Tally

__all__ = [
    "Evaluation",
    "Facts",
    "Figure",
    "GoldError",
    "GoldReport",
    "Judged",
    "Tally",
    "as_json",
    "confidence_toml",
    "evaluate",
    "facts_of",
    "match",
    "moved",
    "read_gold",
    "read_saved",
    "save",
    "to_text",
]
