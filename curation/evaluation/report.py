"""How an evaluation is shown: figures, the confusion of roots, and the errors one by one.

Plain lines of at most 80 characters where the names allow it: they survive a pipe, a log and a narrow terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .calibration import by_band, by_reason
from .evaluation import Evaluation, Figure
from .judged import NOTHING, Judged
from .tally import Tally

_VOWELS = "AEIOU"
_TAG_MEASURES = 3
#: A reason given less often is not listed.
_LEAST_GIVEN = 5


def lines(evaluation: Evaluation) -> Iterator[str]:
    """Figures of all reports, by language and half, by tag, and the confusion of roots."""
    tags: list[tuple[str, list[Judged]]] = []
    for name, reports in evaluation.groups():
        if name.startswith("tag:"):
            tags.append((name.removeprefix("tag:"), reports))
        else:
            yield f"{evaluation.source}, {name}: {len(reports)} reports"
            yield f"  {'':<34} prec.  recall   F1    95 % of F1  hits/gold/coded    n"
            figures = evaluation.figures(reports)
            yield from (_figure(evaluation, figure) for figure in figures)
            yield from _agreement(evaluation, [figure for figure in figures if figure.tally.judged])
            yield ""
    yield from _by_tag(evaluation, tags)
    yield from _confusion(evaluation)
    yield from _calibration(evaluation)


def _figure(evaluation: Evaluation, figure: Figure) -> str:
    tally, name = figure.tally, evaluation.measures[figure.measure]
    interval = figure.intervals["f1"]
    ends = "" if interval is None else f"{interval[0]:.2f}–{interval[1]:.2f}"
    if figure.measure in evaluation.shares:
        counts = f"{tally.hits} of {tally.gold}"
        return f"  {name:<34} {'':>14} {_ratio(tally.f1)}  {ends:^11}  {counts:>14} {figure.reports:>5}"
    ratios = f"{_ratio(tally.precision)}  {_ratio(tally.recall)}  {_ratio(tally.f1)}"
    return f"  {name:<34}  {ratios}  {ends:^11}  {_counts(tally):>14} {figure.reports:>5}"


def _agreement(evaluation: Evaluation, figures: Sequence[Figure]) -> Iterator[str]:
    """Agreement beyond chance, of measures that ask yes or no."""
    if figures:
        yield ""
        yield f"  {'':<34}   κ    95 % of κ   yes and no judged"
    for figure in figures:
        interval = figure.intervals["kappa"]
        ends = "" if interval is None else f"{interval[0]:.2f}–{interval[1]:.2f}"
        name = evaluation.measures[figure.measure]
        yield f"  {name:<34} {_ratio(figure.tally.kappa)}  {ends:^11}  {figure.tally.judged:>6}"


def _by_tag(evaluation: Evaluation, tags: Sequence[tuple[str, list[Judged]]]) -> Iterator[str]:
    if not tags:
        return
    measures = [m for m in evaluation.measures if m not in evaluation.shares][:_TAG_MEASURES]
    yield f"by tag: F1 and hits/gold/coded of {', '.join(measures)}"
    for tag, reports in tags:
        found = {f.measure: f.tally for f in evaluation.figures(reports, bootstrap=False)}
        cells = (f"{_ratio(found[m].f1)} {_counts(found[m])}" if m in found else "" for m in measures)
        yield f"  {tag:<18} {len(reports):>4}  {'  '.join(f'{cell:<16}' for cell in cells)}".rstrip()
    yield ""


def _confusion(evaluation: Evaluation) -> Iterator[str]:
    confusion = evaluation.confusion()
    if not confusion:
        return
    coded = _ordered(root for _, root in confusion)
    yield f"roots: gold down, coded across; column {NOTHING} missed, row {NOTHING} spurious"
    yield f"  {'':<9} " + " ".join(f"{_short(root):>3}" for root in coded)
    for gold in _ordered(root for root, _ in confusion):
        cells = (confusion.get((gold, root), "") for root in coded)
        yield f"  {gold:<9} {' '.join(f'{cell:>3}' for cell in cells)}".rstrip()
    yield ""
    yield f"mean F1 over the {len(evaluation.roots())} roots of the gold (macro): {_ratio(evaluation.macro_f1())}"
    yield "  " + ", ".join(f"{root} {_ratio(tally.f1)}" for root, tally in evaluation.roots().items())
    yield ""


def _calibration(evaluation: Evaluation) -> Iterator[str]:
    """How often roles are right by how sure the coder was of them and by what they rest on."""
    bands = by_band(evaluation.judged)
    if not bands:
        return
    yield "roles of matched events by confidence: share right, right of given"
    yield from (f"  {band.name:<48} {band.share:.3f}  {band.right} of {band.given}" for band in bands)
    yield "by reason"
    for reason in by_reason(evaluation.judged):
        if reason.given >= _LEAST_GIVEN:
            yield f"  {reason.name[:48]:<48} {reason.share:.3f}  {reason.right} of {reason.given}"
    yield ""


def _short(root: str) -> str:
    """Three letters that tell roots apart: the first and the next two consonants."""
    return (root[0] + "".join(letter for letter in root[1:] if letter not in _VOWELS))[:3]


def _ordered(roots: Iterable[str]) -> list[str]:
    return sorted(set(roots), key=lambda root: (root == NOTHING, root))


def _counts(tally: Tally) -> str:
    return f"{tally.hits}/{tally.gold}/{tally.coded}"


def _ratio(value: float | None) -> str:
    return f"{NOTHING:^5}" if value is None else f"{value:.3f}"


def errors(evaluation: Evaluation, most: int) -> Iterator[str]:
    """Lines that show the first ``most`` reports with anything wrong: text, then gold and coded events."""
    wrong = evaluation.open_errors()
    for number, report in enumerate(wrong[:most], 1):
        yield from error(report, f"{number}/{len(wrong)}", evaluation.refused.get(report.id))


def error(report: Judged, number: str, refused: str | None = None) -> Iterator[str]:
    """One report with what is wrong in it. The text stands on lines of its own, so its direction moves no column."""
    tags = f"  [{', '.join(report.tags)}]" if report.tags else ""
    yield f"── {number}  {report.id}  {report.language}{f' {report.half}' if report.half else ''}{tags}"
    if refused:
        yield f"NOT CODED {refused}"
    yield from (line for line in report.text.strip().split("\n"))
    yield ""
    yield from report.told
    yield ""


def error_rows(evaluation: Evaluation, most: int) -> list[dict[str, object]]:
    """The same as objects, for programs."""
    return [
        {"id": r.id, "language": r.language, "half": r.half, "tags": list(r.tags), "text": r.text, "told": list(r.told)}
        for r in evaluation.open_errors()[:most]
    ]
