"""Time lines and maps: what is drawn, in both languages, and what cannot be drawn."""

import sys

import pandas as pd
import pytest
from wasata import datasets
from wasata.datasets import DatasetError, TableError, load, timeline
from wasata.datasets.event_map import RADIUS_KM
from wasata.datasets.event_timeline import MOST_BARS, counted_by_period

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("agg")


@pytest.fixture
def events():
    return load("ain_issa")


@pytest.fixture(autouse=True)
def close():
    yield
    matplotlib.pyplot.close("all")


def many(number, days=1):
    start = pd.Series(pd.date_range("2021-01-30", periods=number, freq="D")).astype("datetime64[s]")
    return pd.DataFrame(
        {
            "event_id": [f"e{n}" for n in range(number)],
            "event_type": ["ASSAULT", "AID"] * (number // 2),
            "date_start": start,
            "date_end": start + pd.Timedelta(days=days - 1),
        }
    )


def test_a_bar_covers_the_days_the_report_allows(events):
    ax = timeline(events)
    dated = events.dropna(subset=["date_start"])
    assert len(ax.patches) == len(dated)
    assert {bar.get_width() for bar in ax.patches} == {15}
    assert sum(bar.get_facecolor()[:3] == matplotlib.colors.to_rgb("tab:orange") for bar in ax.patches) == 1
    assert "Mediation" in [label.get_text() for label in ax.get_yticklabels()]
    assert ax.get_title() == f"{len(dated)} of {len(events)} events have a date; orange: mediation"


def test_labels_may_be_arabic():
    labels = [label.get_text() for label in timeline("ain_issa", language="ar").get_yticklabels()]
    assert "وساطة" in labels
    with pytest.raises(DatasetError, match="labels are in en and ar"):
        timeline("ain_issa", language="fr")


def test_arabic_letters_are_joined(tmp_path):
    # joined letters are other glyphs than the isolated ones: the word is narrower than its letters apart
    figure, ax = matplotlib.pyplot.subplots()
    joined, apart = ax.text(0, 0, "عيسى", fontsize=40), ax.text(0, 0.5, "ع\u200cي\u200cس\u200cى", fontsize=40)
    renderer = figure.canvas.get_renderer()
    assert joined.get_window_extent(renderer).width < apart.get_window_extent(renderer).width


def test_many_events_are_counted_in_parts_that_add_up():
    frame = many(2 * MOST_BARS, days=3)
    counted = counted_by_period(frame)
    assert counted.to_numpy().sum() == pytest.approx(len(frame))
    assert list(counted.index.astype(str)) == ["2021-01", "2021-02", "2021-03", "2021-04"]
    ax = timeline(frame)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Aid", "Assault"]


def test_the_map_draws_places_as_wide_as_they_are_vague(events):
    ax = datasets.map(events)
    widths = sorted(patch.height for patch in ax.patches)
    assert widths == pytest.approx([2 * RADIUS_KM[1] / 111.2, 2 * RADIUS_KM[4] / 111.2])
    assert sorted(text.get_text() for text in ax.texts) == ["Ar-Raqqa (3)", "Ein Issa (1)"]
    arabic = datasets.map(events, language="ar")
    assert "عين عيسى (1)" in [text.get_text() for text in arabic.texts]


def test_folium_escapes_what_it_shows(events):
    pytest.importorskip("folium")
    bad = "`${alert(1)}<script>x</script>"
    page = datasets.map(events.assign(location=bad), as_="folium").get_root().render()
    assert "${alert" not in page and "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_what_cannot_be_drawn_says_why(events):
    with pytest.raises(DatasetError, match="None of the 8 events has a date"):
        timeline(events.assign(date_start=pd.NaT))
    with pytest.raises(DatasetError, match="has coordinates"):
        datasets.map(events.assign(latitude=float("nan")))
    with pytest.raises(TableError, match="lack the column date_start"):
        timeline(events.drop(columns="date_start"))
    with pytest.raises(DatasetError, match="no kind of map"):
        datasets.map(events, as_="leaflet")


def test_without_the_library_the_extra_is_named(events, monkeypatch):
    monkeypatch.setitem(sys.modules, "folium", None)
    with pytest.raises(DatasetError, match=r"pip install wasata\[geo\]"):
        datasets.map(events, as_="folium")
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(DatasetError, match=r"pip install wasata\[plots\]"):
        timeline(events)
