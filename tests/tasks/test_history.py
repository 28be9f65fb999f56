"""The history is told run by run; what only older undoing needs can be forgotten, never what went out."""

import re
from pathlib import Path, PurePosixPath

from toolkit.history import Label, State, digest, open_shelf
from toolkit.tasks.history import History, history, prune
from toolkit.tasks.undo import undo

LETTER, AGENDA = PurePosixPath("HN1/GM_HN1_TX-DH.docx"), PurePosixPath("HN1/CTr_HN1.docx")
DRAFT = Label(kind="agenda", conference="HN1")
ISSUED = Label(
    kind="invitation", conference="HN1", unit="TX-DH", issued="12-GM ngày 06/5/2024", register="VB2"
)


def lay(folder: Path, path: PurePosixPath, content: bytes, label: Label = DRAFT) -> State:
    with open_shelf(folder) as shelf:
        return shelf.lay(path, content, label).state


def below(told: History) -> list[str]:
    """The lines of files, without those of the runs, whose times differ."""
    return [line.strip() for line in told.lines() if line.startswith("  ")]


def test_each_run_is_told_with_its_files_in_words(tmp_path: Path) -> None:
    lay(tmp_path, AGENDA, b"one")
    lay(tmp_path, AGENDA, b"two")
    undo(tmp_path)
    undo(tmp_path, again=True)
    lay(tmp_path, LETTER, b"letter", ISSUED)
    lay(tmp_path, LETTER, b"other")
    told = history(tmp_path)
    assert below(told) == [
        "HN1/CTr_HN1.docx: làm mới (Chương trình HN1)",
        "HN1/CTr_HN1.docx: thay bản trước (Chương trình HN1)",
        "HN1/CTr_HN1.docx: hoàn tác, trả về bản trước (Chương trình HN1)",
        "HN1/CTr_HN1.docx: đưa lại tệp đã hoàn tác (Chương trình HN1)",
        ("HN1/GM_HN1_TX-DH.docx: làm mới (Giấy mời đơn vị HN1 TX-DH, phát hành số 12-GM ngày 06/5/2024)"),
        "HN1/GM_HN1_TX-DH (ban moi).docx: đặt bản mới cạnh HN1/GM_HN1_TX-DH.docx (Chương trình HN1)",
    ]
    first = next(told.lines())
    assert re.match(r"\d\d:\d\d ngày \d{1,2}/\d{1,2}/\d{4}", first)


def test_a_folder_without_a_history_says_so_and_is_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "ket-qua"
    assert list(history(folder).lines()) == [f"Chưa có lịch sử nào trong thư mục {folder}."]
    assert prune(folder).record() == {"folder": str(folder), "events": 0, "copies": 0}
    assert not folder.exists()


def test_pruning_forgets_older_runs_and_their_copies(tmp_path: Path) -> None:
    for number in range(6):
        lay(tmp_path, AGENDA, f"{number}".encode())
    pruned = prune(tmp_path)
    assert (pruned.events, pruned.copies) == (5, 4)
    assert len(history(tmp_path).events) == 1
    undo(tmp_path)
    assert (tmp_path / AGENDA).read_bytes() == b"4"
    assert prune(tmp_path).events == 0


def test_after_pruning_our_files_are_still_ours_and_edited_ones_are_not(tmp_path: Path) -> None:
    lay(tmp_path, AGENDA, b"ours")
    lay(tmp_path, LETTER, b"edited later")
    lay(tmp_path, PurePosixPath("HN1/last.docx"), b"last")
    (tmp_path / LETTER).write_bytes(b"edited")
    prune(tmp_path)
    assert lay(tmp_path, AGENDA, b"new") is State.MADE
    assert lay(tmp_path, LETTER, b"new") is State.SET_ASIDE


def test_after_pruning_it_is_known_what_an_edited_file_was_made_from(tmp_path: Path) -> None:
    lay(tmp_path, LETTER, b"letter")
    (tmp_path / LETTER).write_bytes(b"edited")
    lay(tmp_path, AGENDA, b"agenda")
    lay(tmp_path, AGENDA, b"agenda, changed")
    prune(tmp_path)
    with open_shelf(tmp_path) as shelf:
        made = shelf.last(str(LETTER))
        assert made is not None
        assert made.digest == digest(b"letter")


def test_pruning_never_forgets_what_went_out(tmp_path: Path) -> None:
    lay(tmp_path, LETTER, b"letter", ISSUED)
    (tmp_path / LETTER).unlink()
    for number in range(3):
        lay(tmp_path, AGENDA, f"{number}".encode())
    prune(tmp_path)
    with open_shelf(tmp_path) as shelf:
        event = shelf.went_out(LETTER)
        assert event is not None
        assert event.label == ISSUED


def test_an_issue_whose_later_draft_was_undone_is_still_known_after_pruning(tmp_path: Path) -> None:
    lay(tmp_path, LETTER, b"letter", ISSUED)
    (tmp_path / LETTER).unlink()
    lay(tmp_path, LETTER, b"draft")
    undo(tmp_path)
    for number in range(3):
        lay(tmp_path, AGENDA, f"{number}".encode())
    prune(tmp_path)
    with open_shelf(tmp_path) as shelf:
        event = shelf.went_out(LETTER)
        assert event is not None
        assert event.label == ISSUED
