"""Report files: the body untouched, and a clear sentence for everything that is no report."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make_events import TEXT
from wasata.datasets.errors import ReportError
from wasata.datasets.report_files import FrontMatterWarning, read_report, read_reports
from wasata.schema import Published

FRONT = '+++\npublished = 2021-04-14\noutlet = "Example News"\ntimezone = "Asia/Damascus"\n+++\n'


def write(folder: Path, content: str | bytes, name: str = "report_1.txt") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refused(path: Path, **options: object) -> str:
    with pytest.raises(ReportError) as error:
        read_report(path, **options)
    assert str(error.value).startswith(str(path))
    return str(error.value).removeprefix(str(path))


bodies = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(
    lambda body: (
        body.strip() and not body.startswith(("\ufeff", "+++", "%PDF", "PK\x03\x04", "GIF8")) and "<" not in body
    )
)


@given(bodies, st.sampled_from(["", FRONT, FRONT.replace("\n", "\r\n")]), st.sampled_from(["", "\ufeff"]))
def test_the_body_is_untouched(tmp_path_factory, body, front, mark):
    path = write(tmp_path_factory.mktemp("reports"), f"{mark}{front}{body}")
    report = read_report(path, language="ar")
    assert report.text == body
    assert report.report_id == "report_1"


def test_offsets_count_from_after_the_front_matter(tmp_path):
    plain = read_report(write(tmp_path, TEXT, "plain.txt"))
    fronted = read_report(write(tmp_path, f"{FRONT}{TEXT}", "fronted.txt"))
    assert plain.text == fronted.text == TEXT
    assert plain.sha256 == fronted.sha256


def test_front_matter_fills_the_report(tmp_path):
    front = (
        '+++\nreport_id = "ain_issa_ar"\npublished = "2021-04-07/2021-04-21"\n'
        'published_basis = "inferred: later report"\n'
        'title = "عنوان"\nurl = "https://example.org/1"\nretrieved = 2021-05-02\ntext_status = "paraphrase"\n'
        'quoted_source = "مصدر"\nderived_from = { address = "https://example.org/0" }\n+++\n'
    )
    report = read_report(write(tmp_path, front + TEXT))
    assert report.report_id == "ain_issa_ar"
    assert report.published == Published.parse("2021-04-07/2021-04-21")
    assert report.retrieved == date(2021, 5, 2)
    assert report.derived_from is not None
    assert report.derived_from.address == "https://example.org/0"
    assert (report.language, report.text_status, report.title) == ("ar", "paraphrase", "عنوان")


def test_front_matter_wins_with_a_warning(tmp_path):
    path = write(tmp_path, FRONT + TEXT)
    with pytest.warns(FrontMatterWarning, match="2020-01-01/2020-01-01 is not used"):
        assert read_report(path, published="2020-01-01").published == Published.parse("2021-04-14")


def test_arguments_serve_where_front_matter_has_none(tmp_path):
    report = read_report(write(tmp_path, TEXT), published=date(2021, 4, 14), language="arz")
    assert report.published == Published.parse("2021-04-14")
    assert report.language == "arz"


@pytest.mark.parametrize(("text", "language"), [(TEXT, "ar"), ("The parties met on Tuesday.", "en"), ("قال UN", "ar")])
def test_language_is_told_by_the_script(tmp_path, text, language):
    assert read_report(write(tmp_path, text)).language == language


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\xef\xbb\xbf"[:2], "is empty"),
        (FRONT, "no body"),
        (b"\x89PNG\r\n\x1a\n", "binary file"),
        (b"text\0more", "NUL bytes"),
        (TEXT.encode("windows-1256"), "byte 0xc3 at offset 0 does not fit"),
        (TEXT.encode("utf-16"), "--encoding utf-16"),
        ("+++\ntitle = \n+++\n" + TEXT, ":2: the front matter is no TOML"),
        ("+++\noutlet = 'x'\n\ntitle = oh\n+++\n" + TEXT, ":4: the front matter is no TOML"),
        ("+++\ntitle = 'x'\n" + TEXT, ":1: the front matter opened with +++ is never closed"),
        ("+++\npublishd = 2021-04-14\n+++\n" + TEXT, "unknown front matter key 'publishd'. Did you mean published"),
        ("+++\npublished = 'soon'\n+++\n" + TEXT, "'soon' is neither a date"),
        ("+++\npublished = '2021-04-21/2021-04-07'\n+++\n" + TEXT, "is after"),
        ("+++\npublished = 2021\n+++\n" + TEXT, "is no date"),
        ("+++\ntitle = 'x'\npublished = 2021-13-45\n+++\n" + TEXT, ":3: 2021-13-45 is no day of the calendar"),
        ("+++\npublished = 2021-02-30\n+++\n" + TEXT, ":2: 2021-02-30 is no day of the calendar"),
        ("+++\ntitle = 5\n+++\n" + TEXT, "title = 5 is no text"),
        ("+++\nreport_id = '../x'\n+++\n" + TEXT, "report id '../x'"),
        ("+++\nreport_id = 'a/b'\n+++\n" + TEXT, "report id 'a/b'"),
        ("+++\ntext_status = 'fake'\n+++\n" + TEXT, "text_status: 'fake'"),
        ("+++\ntext_status = 'paraphrase'\n+++\n" + TEXT, "names its original"),
        ("+++\nderived_from = 'x'\n+++\n" + TEXT, "derived_from is a table"),
        ("Она сказала", "cannot tell the language"),
    ],
)
def test_what_is_no_report_is_refused_with_a_sentence(tmp_path, content, words):
    assert words in refused(write(tmp_path, content))


def test_other_encodings_are_read_when_named(tmp_path):
    for encoding in ("windows-1256", "utf-16"):
        path = write(tmp_path, TEXT.encode(encoding))
        assert read_report(path, encoding=encoding).text == TEXT
    assert "unknown encoding 'utf-9'" in refused(write(tmp_path, TEXT), encoding="utf-9")
    assert "is not ascii" in refused(write(tmp_path, TEXT), encoding="ascii")


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path):
    assert "cannot be read" in refused(tmp_path / "none.txt")
    assert "cannot be read" in refused(tmp_path)


def test_of_a_page_the_main_text_is_the_body(tmp_path):
    paragraphs = "".join(f"<p>{TEXT}</p>" for _ in range(4))
    menu = "<nav><a href='/'>القائمة</a></nav>"
    body = f"<body>{menu}<article>{paragraphs}</article></body>"
    page = f"<!doctype html><html><head><title>x</title></head>{body}</html>"
    text = read_report(write(tmp_path, page, "page.html")).text
    assert TEXT.split("\n")[0] in text
    assert "القائمة" not in text
    assert "<" not in text
    declared = page.replace("<head>", '<head><meta charset="windows-1256">').encode("windows-1256")
    assert TEXT.split("\n")[0] in read_report(write(tmp_path, declared, "old.html")).text
    assert "no main text" in refused(write(tmp_path, "<html><body></body></html>", "none.html"))


def test_a_folder_gives_its_reports_and_names_the_refused(tmp_path):
    write(tmp_path, TEXT, "b.txt")
    write(tmp_path, TEXT, "a.txt")
    write(tmp_path, "", "empty.txt")
    write(tmp_path, TEXT, ".hidden.txt")
    write(tmp_path, "{}", "notes.json")
    (tmp_path / "more").mkdir()
    write(tmp_path / "more", TEXT, "a.txt")
    reports, refusals = read_reports(tmp_path)
    assert [report.report_id for report in reports] == ["a", "b"]
    assert [refusal.path.name for refusal in refusals] == ["empty.txt", "a.txt"]
    assert "is that of" in refusals[1].reason


def test_a_file_given_twice_is_read_once(tmp_path):
    path = write(tmp_path, TEXT)
    reports, refusals = read_reports([path, tmp_path])
    assert (len(reports), refusals) == (1, [])


def test_a_folder_without_reports_is_refused(tmp_path):
    write(tmp_path, "{}", "notes.json")
    reports, (refusal,) = read_reports(tmp_path)
    assert (reports, refusal.path) == ([], tmp_path)
    assert "holds no report" in refusal.reason
