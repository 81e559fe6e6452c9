"""The codebook holds everything a reader looks up, and escapes what it is given."""

import re
import subprocess
import sys

from wasata.schema import coding_rules, tables, vocabulary, vocabulary_names
from wasata.schema.codebook import RuleDoc, codebook, table
from wasata.schema.crosswalk import crosswalk, crosswalk_names
from wasata.validation import all_rules
from water_event import WaterEvent

RULE = RuleDoc("X1", "a <b> | c", "error", "because <i>", ("events",))


def test_markdown_has_every_column_code_rule_and_crosswalk():
    text = codebook(rules=[rule.doc() for rule in all_rules(tables())]).markdown()
    lines = set(text.splitlines())
    for spec in tables().values():
        assert f"### {spec.name}" in lines
        assert all(f"| `{column.name}` |" in text for column in spec.columns)
    for name in vocabulary_names():
        for term in vocabulary(name):
            assert f"| `{term.code}` | {term.label['en']} | {term.label['ar']} |" in text
    assert all(rule.title in text for rule in coding_rules())
    for name in crosswalk_names():
        assert all(f"| `{row.mode}` |" in text for row in crosswalk(name).exports)
    assert all(f"| `{rule.id}` |" in text for rule in all_rules(tables()))


def test_html_has_the_same_and_right_to_left_labels():
    text = codebook(rules=[RULE]).html()
    for spec in tables().values():
        assert f'id="table-{spec.name}"' in text
        assert all(f'<code dir="ltr">{column.name}</code>' in text for column in spec.columns)
    for name in vocabulary_names():
        for term in vocabulary(name):
            assert f'<span lang="ar" dir="rtl">{term.label["ar"]}</span>' in text


def test_html_is_escaped_and_loads_nothing():
    text = codebook(rules=[RULE], title="<script>").html()
    assert "<script" not in text and "a &lt;b&gt; | c" in text and "because &lt;i&gt;" in text
    assert not re.search(r'(?:src|href)="(?!#)', text)
    ids = re.findall(r'href="#([^"]+)"', text)
    assert ids and all(f'id="{target}"' in text or f"id={target}>" in text for target in ids)


def test_markdown_cells_cannot_break_their_table():
    assert table(("a",), [("x | y\nz <b>",)])[-1] == "| x \\| y z &lt;b> |"
    rows = [line for line in codebook(rules=[RULE]).markdown().splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)


def test_without_rules_there_is_no_section_for_them():
    assert "Data-quality rules" not in codebook().markdown() + codebook().html()


def test_a_subclass_has_its_own_codebook():
    mine, plain = codebook(WaterEvent).markdown(), codebook().markdown()
    assert "| `infrastructure` |" in mine and "قطع المياه" in mine
    assert "| `infrastructure` |" not in plain and "قطع المياه" not in plain


def test_the_schema_room_needs_neither_pandas_nor_great_expectations():
    code = (
        "import sys\nfrom wasata.schema.codebook import codebook\nfrom wasata.schema.jsonschema import json_schema\n"
        "codebook().html(), codebook().markdown(), json_schema()\n"
        "print([m for m in ('pandas', 'pyarrow', 'great_expectations') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
