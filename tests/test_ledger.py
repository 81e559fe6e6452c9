"""The ledger: reading decisions, what they add up to, and writing them so that none is lost."""

import json
import os
import socket
import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make_events import event_data, make_event, make_report
from wasata.curation.ledger_writing import append_decisions
from wasata.datasets.errors import LedgerError
from wasata.datasets.ledger import Decision, TornLineWarning, fold, keep_ids, read_decisions, same_event

REPORT = make_report()
EVENT = make_event(REPORT, status="draft").model_dump(mode="json")
ID = EVENT["event_id"]
HASHES = {REPORT.report_id: REPORT.sha256}


def decide(action: str, minute: int = 0, **more: object) -> Decision:
    told = {"event_id": ID, "by": "rana", "at": f"2026-11-22T10:{minute:02}:00Z", "why": "as told", **more}
    if action == "draft":
        told = {"event": EVENT, "report_sha256": HASHES, "by": "rules"} | {k: v for k, v in told.items() if k != "by"}
    return Decision(action=action, **told)


def changed(**fields: object) -> dict:
    return {**EVENT, **fields}


def test_decisions_come_back_as_they_were_written(tmp_path):
    given = [decide("draft"), decide("accept", 1, more={"note": "a"}), decide("reject", 2)]
    path = append_decisions(tmp_path / "decisions", given[:2])
    append_decisions(tmp_path / "decisions", given[2:])
    assert read_decisions(tmp_path / "decisions") == given
    assert path.read_bytes().count(b"\n") == 3
    assert "أطلقت" in path.read_text("utf-8")
    assert [p.name for p in path.parent.iterdir()] == ["decisions.jsonl"]
    assert read_decisions(tmp_path / "nowhere") == []


def test_files_are_read_in_the_order_of_time(tmp_path):
    (tmp_path / "a.jsonl").write_text(f"{decide('accept', 5).to_json()}\n")
    (tmp_path / "b.jsonl").write_text(f"{decide('draft', 1).to_json()}\n{decide('reject', 9).to_json()}\n")
    assert [d.action for d in read_decisions(tmp_path)] == ["draft", "accept", "reject"]


def test_within_a_file_lines_win_over_clocks(tmp_path):
    (tmp_path / "a.jsonl").write_text(f"{decide('draft', 5).to_json()}\n{decide('accept', 1).to_json()}\n")
    assert [d.action for d in read_decisions(tmp_path)] == ["draft", "accept"]


@given(st.data())
def test_a_line_cut_anywhere_is_no_decision_and_loses_none(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("ledger")
    path = append_decisions(folder, [decide("draft")])
    line = decide("accept", 1).to_json().encode()
    cut = data.draw(st.integers(1, len(line) - 1))
    path.write_bytes(path.read_bytes() + line[:cut])
    with pytest.warns(TornLineWarning, match=r"decisions\.jsonl:2"):
        assert read_decisions(folder) == [decide("draft")]
    append_decisions(folder, [decide("reject", 2)])
    assert read_decisions(folder) == [decide("draft"), decide("reject", 2)]
    assert (folder / "decisions.torn").read_bytes() == line[:cut] + b"\n"


def test_a_last_line_that_lacks_its_end_only_is_a_decision(tmp_path):
    path = append_decisions(tmp_path, [decide("draft")])
    path.write_bytes(path.read_bytes() + decide("accept", 1).to_json().encode())
    assert len(read_decisions(tmp_path)) == 2
    append_decisions(tmp_path, [decide("reject", 2)])
    assert [d.action for d in read_decisions(tmp_path)] == ["draft", "accept", "reject"]
    assert not (tmp_path / "decisions.torn").exists()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[]", "a JSON object"),
        ('{"action": "accept"}', "lacks event_id, by, at"),
        ('{"action": "acept", "event_id": "e", "by": "r", "at": "2026-11-22T10:00:00Z"}', "Did you mean accept"),
        ('{"action": "accept", "event_id": "e", "by": "r", "at": "yesterday"}', "no time in UTC"),
        ('{"action": "accept", "event_id": "e", "by": "r", "at": "2026-11-22T10:00:00+03:00"}', "no time in UTC"),
        ('{"action": "reject", "event_id": "e", "by": "r", "at": "2026-11-22T10:00:00Z"}', "needs a reason"),
        ('{"action": "draft", "event_id": "e", "by": "r", "at": "2026-11-22T10:00:00Z"}', "needs the event's data"),
        ('{"action": "draft", "event_id": "e", "by": "r", "at": "2026-11-22T10:00:00Z", "event": {}}', "own id"),
        ('{"action": "merge", "event_id": "e", "by": "r", "at": "2026-11-22T10:00:00Z", "why": "w"}', "into"),
    ],
)
def test_a_broken_line_is_named_by_file_and_number(tmp_path, line, words):
    (tmp_path / "a.jsonl").write_text(f"{decide('draft').to_json()}\n{line}\n{decide('draft').to_json()}\n")
    with pytest.raises(LedgerError, match=r"a\.jsonl:2") as error:
        read_decisions(tmp_path)
    assert words in str(error.value)


def test_bytes_that_are_no_utf8_are_named(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"by": "\xff"}\n')
    with pytest.raises(LedgerError, match=r"a\.jsonl:1: not UTF-8 \(byte 8\)"):
        read_decisions(tmp_path)


def test_the_last_decision_stands():
    drafted = fold([decide("draft")])
    assert (list(drafted.drafts), drafted.last_decision_at) == ([ID], None)
    accepted = fold([decide("draft"), decide("accept", 1)])
    assert accepted.accepted[ID]["status"] == "accepted"
    assert (accepted.drafts, accepted.last_decision_at) == ({}, "2026-11-22T10:01:00Z")
    modified = fold([decide("draft"), decide("modify", 1, event=changed(primary=False))])
    assert modified.accepted[ID]["primary"] is False
    rejected = fold([decide("draft"), decide("reject", 1)])
    assert rejected.rejected == {ID: "rejected: as told"}
    assert (rejected.accepted, rejected.drafts, rejected.retired) == ({}, {}, [])
    again = fold([decide("draft"), decide("reject", 1), decide("accept", 2)])
    assert (list(again.accepted), again.rejected) == ([ID], {})


def test_what_was_accepted_and_left_is_retired():
    for action in ("retract", "reject", "redact"):
        state = fold([decide("draft"), decide("accept", 1), decide(action, 2)])
        assert state.accepted == {}
        assert [r.event_id for r in state.retired] == [ID]
        assert state.retired[0].reason.endswith("as told")
    reinstated = fold([decide("draft"), decide("accept", 1), decide("retract", 2), decide("accept", 3)])
    assert (list(reinstated.accepted), reinstated.retired) == ([ID], [])


def test_a_retracted_event_does_not_come_back_by_being_drafted():
    state = fold([decide("draft"), decide("accept", 1), decide("retract", 2), decide("draft", 3)])
    assert (state.accepted, state.drafts, len(state.retired)) == ({}, {}, 1)


def other(event_id: str) -> dict[str, object]:
    return {"event_id": event_id, "event": {**EVENT, "event_id": event_id}}


def test_merged_ids_lead_to_the_event_that_stands():
    accepted = [decide("accept", 1, **other(i)) for i in ("ev-a", "ev-b", "ev-c")]
    chain = [
        *accepted,
        decide("merge", 2, event_id="ev-a", into="ev-b"),
        decide("merge", 3, event_id="ev-b", into="ev-c"),
    ]
    assert {r.event_id: r.successor for r in fold(chain).retired} == {"ev-a": "ev-c", "ev-b": "ev-c"}
    gone = fold([*chain, decide("retract", 4, event_id="ev-c")])
    assert {r.event_id: r.successor for r in gone.retired} == {"ev-a": None, "ev-b": None, "ev-c": None}
    circle = fold(
        [
            *accepted[:2],
            decide("merge", 2, event_id="ev-a", into="ev-b"),
            decide("merge", 3, event_id="ev-b", into="ev-a"),
        ]
    )
    assert {r.successor for r in circle.retired} == {None}


def test_a_redaction_replaces_the_event():
    event = changed(unknown={})
    state = fold([decide("draft"), decide("accept", 1), decide("redact", 2, event=event)])
    assert state.accepted[ID]["unknown"] == {}
    assert fold([decide("redact", 2)]).accepted == {}


def test_decisions_about_nothing_are_refused():
    for decision in (decide("accept"), decide("reject"), decide("merge", event_id="ev-a", into="ev-b")):
        with pytest.raises(LedgerError, match="there is no event"):
            fold([decision])
    with pytest.raises(LedgerError, match="there is no event 'ev-b'"):
        fold([decide("draft"), decide("merge", 1, into="ev-b")])
    with pytest.raises(LedgerError, match="never accepted"):
        fold([decide("draft"), decide("retract", 1)])


def test_a_changed_report_or_coding_asks_for_review():
    accepted = [decide("draft"), decide("accept", 1)]
    assert fold(accepted, HASHES).needs_review == {}
    assert "has changed" in fold(accepted, {REPORT.report_id: "0" * 64}).needs_review[ID]
    assert "not there any more" in fold(accepted, {}).needs_review[ID]
    recoded = fold([*accepted, decide("draft", 2, event=changed(event_type="AID", event_mode=None))])
    assert "coded differently by rules 0.1.0" in recoded.needs_review[ID]
    assert recoded.drafts[ID]["event_type"] == "AID"
    assert recoded.accepted[ID]["event_type"] == "RETREAT"
    decided = fold(
        [*accepted, decide("draft", 2, event=changed(event_type="AID", event_mode=None)), decide("accept", 3)]
    )
    assert (decided.needs_review, decided.accepted[ID]["event_type"], decided.drafts) == ({}, "AID", {})


def test_the_same_coding_again_asks_for_nothing():
    surer = {**EVENT["provenance"], "coder_version": "0.2.0", "confidence": 0.9}
    same = changed(provenance=surer)
    assert fold([decide("draft"), decide("accept", 1), decide("draft", 2, event=same)]).needs_review == {}
    corrected = [decide("draft"), decide("modify", 1, event=changed(primary=False)), decide("draft", 2, event=same)]
    assert fold(corrected).needs_review == {}
    with_a_new_field = changed(infrastructure=None, unknown={**EVENT["unknown"], "infrastructure": "not told"})
    assert fold([decide("draft"), decide("accept", 1), decide("draft", 2, event=with_a_new_field)]).needs_review == {}
    filled = changed(infrastructure="well")
    assert ID in fold([decide("draft"), decide("accept", 1), decide("draft", 2, event=filled)]).needs_review
    assert fold([decide("draft"), decide("reject", 1), decide("draft", 2, event=same)]).drafts == {}


def test_the_same_event_is_known_again():
    moved = {**event_data(REPORT), "event_id": "ev-new"}
    assert same_event(EVENT, {**EVENT, "event_type": "AID"})
    assert same_event(EVENT, moved)
    assert not same_event(EVENT, {**moved, "event_mode": "RETREAT:withdraw"})
    assert same_event(EVENT, {**moved, "participants": moved["participants"][:2]})
    assert not same_event(EVENT, {**moved, "participants": moved["participants"][:1]})
    elsewhere = [{**item, "start": item["start"] + 500, "end": item["end"] + 500} for item in moved["evidence"]]
    assert not same_event(EVENT, {**moved, "evidence": elsewhere})
    assert same_event(EVENT, {**moved, "evidence": elsewhere}, text_changed=True)


def test_an_id_is_kept_once():
    first, second = ({**event_data(REPORT), "event_id": i} for i in ("ev-x", "ev-y"))
    assert [e["event_id"] for e in keep_ids([first, second], {ID: EVENT})] == [ID, "ev-y"]
    assert [e["event_id"] for e in keep_ids([first, dict(EVENT)], {ID: EVENT})] == ["ev-x", ID]
    assert first["event_id"] == "ev-x"


WRITER = """
import sys
from wasata.curation.ledger_writing import append_decisions
from wasata.datasets.decisions import Decision
for n in range(20):
    told = dict(action="accept", event_id=f"ev-{sys.argv[2]}-{n}", by="rana", at="2026-11-22T10:00:00Z", why="x" * 5000)
    append_decisions(sys.argv[1], [Decision(**told)])
"""


def test_several_processes_lose_nothing(tmp_path):
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(n)]) for n in range(3)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    ids = [d.event_id for d in read_decisions(tmp_path)]
    assert sorted(ids) == sorted(f"ev-{p}-{n}" for p in range(3) for n in range(20))


def test_several_threads_lose_nothing(tmp_path):
    threads = [
        threading.Thread(target=lambda n=n: [append_decisions(tmp_path, [decide("draft", m)]) for m in range(n, 50, 5)])
        for n in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read_decisions(tmp_path)) == 50


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    held = {"pid": dead.pid, "host": socket.gethostname()}
    for name in (".lock", ".lock.clearing"):
        (tmp_path / name).write_text(json.dumps(held))
    append_decisions(tmp_path, [decide("draft")], timeout=5)
    assert len(read_decisions(tmp_path)) == 1
    assert not (tmp_path / ".lock").exists()


def test_the_lock_of_a_living_process_is_respected(tmp_path):
    (tmp_path / ".lock").write_text(json.dumps({"pid": os.getpid(), "host": socket.gethostname()}))
    with pytest.raises(LedgerError, match=rf"in use by process {os.getpid()} on .* delete"):
        append_decisions(tmp_path, [decide("draft")], timeout=0.05)
    assert read_decisions(tmp_path) == []
