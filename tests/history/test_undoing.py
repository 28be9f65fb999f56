"""A run is taken back file by file; what went out or was edited stays; what is undone can be done again."""

import subprocess
import sys
from pathlib import Path, PurePosixPath

from toolkit.history import Fate, Label, next_turn, open_shelf, turned

ONE, TWO = PurePosixPath("HN1/GM_1.docx"), PurePosixPath("HN1/GM_2.docx")
DRAFT = Label(kind="invitation", conference="HN1")
ISSUED = Label(kind="invitation", conference="HN1", issued="12-GM ngày 06/5/2024", register="VB002")


def run(folder: Path, *files: tuple[PurePosixPath, bytes], label: Label = DRAFT) -> None:
    with open_shelf(folder) as shelf:
        for path, content in files:
            shelf.lay(path, content, label)


def undo(folder: Path, *, again: bool = False) -> dict[str, Fate] | None:
    with open_shelf(folder) as shelf:
        turn = next_turn(shelf, again=again)
        return {one.path: one.fate for one in turned(shelf, turn)} if turn else None


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and ".giaoban" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(found)}


def copies(folder: Path) -> list[bytes]:
    return sorted(path.read_bytes() for path in folder.glob(".giaoban/copies/*"))


def test_new_files_are_taken_away_with_their_folder_and_replaced_ones_come_back(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    run(tmp_path, (ONE, b"one more"), (TWO, b"two"))
    assert undo(tmp_path) == {str(TWO): Fate.TAKEN_AWAY, str(ONE): Fate.PUT_BACK}
    assert files(tmp_path) == {str(ONE): b"one"}
    assert undo(tmp_path) == {str(ONE): Fate.TAKEN_AWAY}
    assert not (tmp_path / "HN1").exists()
    assert undo(tmp_path) is None


def test_what_was_undone_is_done_again_in_the_order_of_the_runs(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    run(tmp_path, (ONE, b"one more"), (TWO, b"two"))
    undo(tmp_path)
    undo(tmp_path)
    assert undo(tmp_path, again=True) == {str(ONE): Fate.PUT_BACK}
    assert files(tmp_path) == {str(ONE): b"one"}
    undo(tmp_path, again=True)
    assert files(tmp_path) == {str(ONE): b"one more", str(TWO): b"two"}
    assert undo(tmp_path, again=True) is None
    undo(tmp_path)
    assert files(tmp_path) == {str(ONE): b"one"}


def test_after_a_new_run_nothing_can_be_done_again(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    undo(tmp_path)
    run(tmp_path, (TWO, b"two"))
    assert undo(tmp_path, again=True) is None
    assert files(tmp_path) == {str(TWO): b"two"}


def test_a_later_edit_by_hand_stays_and_the_other_files_come_back(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"), (TWO, b"two"))
    run(tmp_path, (ONE, b"one more"), (TWO, b"two more"))
    (tmp_path / ONE).write_bytes(b"edited")
    assert undo(tmp_path) == {str(TWO): Fate.PUT_BACK, str(ONE): Fate.EDITED}
    assert files(tmp_path) == {str(ONE): b"edited", str(TWO): b"two"}
    (tmp_path / TWO).write_bytes(b"edited too")
    undo(tmp_path, again=True)
    assert files(tmp_path) == {str(ONE): b"edited", str(TWO): b"edited too"}


def test_a_file_that_was_deleted_by_hand_does_not_come_back(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    run(tmp_path, (ONE, b"one more"))
    (tmp_path / ONE).unlink()
    assert undo(tmp_path) == {str(ONE): Fate.EDITED}
    assert files(tmp_path) == {}


def test_an_issued_paper_stays(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"), label=ISSUED)
    assert undo(tmp_path) == {str(ONE): Fate.ISSUED}
    assert files(tmp_path) == {str(ONE): b"one"}


def test_a_draft_that_was_issued_as_it_stood_stays(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    run(tmp_path, (ONE, b"one"), label=ISSUED)
    assert undo(tmp_path) == {str(ONE): Fate.ISSUED}
    assert files(tmp_path) == {str(ONE): b"one"}


def test_a_new_version_beside_an_edited_file_is_taken_away(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    (tmp_path / ONE).write_bytes(b"edited")
    run(tmp_path, (ONE, b"one more"))
    assert undo(tmp_path) == {"HN1/GM_1 (ban moi).docx": Fate.TAKEN_AWAY}
    assert files(tmp_path) == {str(ONE): b"edited"}
    undo(tmp_path, again=True)
    assert files(tmp_path) == {"HN1/GM_1 (ban moi).docx": b"one more", str(ONE): b"edited"}


def test_what_was_undone_is_still_ours_to_replace(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    run(tmp_path, (ONE, b"one more"))
    undo(tmp_path)
    run(tmp_path, (ONE, b"third"))
    assert files(tmp_path) == {str(ONE): b"third"}
    undo(tmp_path)
    assert files(tmp_path) == {str(ONE): b"one"}


def test_a_copy_that_was_lost_or_spoilt_is_not_put_back(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    run(tmp_path, (ONE, b"one more"))
    (copy,) = tmp_path.glob(".giaoban/copies/*")
    copy.write_bytes(b"spoilt")
    assert undo(tmp_path) == {str(ONE): Fate.LOST}
    assert files(tmp_path) == {str(ONE): b"one more"}


def test_only_what_undoing_needs_is_kept(tmp_path: Path) -> None:
    for number in range(30):
        run(tmp_path, (ONE, f"{number}".encode()))
    assert copies(tmp_path) == sorted(f"{number}".encode() for number in range(9, 29))
    undo(tmp_path)
    assert b"29" in copies(tmp_path)
    run(tmp_path, (TWO, b"two"))
    assert b"29" not in copies(tmp_path)


def test_a_run_without_a_change_is_none_to_undo(tmp_path: Path) -> None:
    run(tmp_path, (ONE, b"one"))
    run(tmp_path, (ONE, b"one"))
    assert undo(tmp_path) == {str(ONE): Fate.TAKEN_AWAY}


UNDOER = """
import sys
from pathlib import Path
from toolkit.history import next_turn, open_shelf, turned
with open_shelf(Path(sys.argv[1])) as shelf:
    turn = next_turn(shelf, again=sys.argv[2] == "again")
    for number, one in enumerate(turned(shelf, turn)):
        print(number, flush=True)
"""


def killed(folder: Path, way: str, after: int) -> None:
    """Start to take back, and kill it after so many files."""
    undoer = subprocess.Popen([sys.executable, "-c", UNDOER, str(folder), way], stdout=subprocess.PIPE)
    assert undoer.stdout is not None
    with undoer.stdout:
        for _ in range(after):
            undoer.stdout.readline()
        undoer.kill()
        undoer.wait(timeout=20)


def test_an_undo_that_was_killed_is_finished_by_the_next_one(tmp_path: Path) -> None:
    paths = [PurePosixPath(f"HN1/{number}.docx") for number in range(400)]
    run(tmp_path, (ONE, b"the first of all"))
    run(tmp_path, *((path, b"old") for path in paths[:60]))
    run(tmp_path, *((path, b"new") for path in paths))
    new = files(tmp_path)
    for after in (1, 30, 90):
        killed(tmp_path, "back", after)
        assert set(files(tmp_path).values()) <= {b"old", b"new", b"the first of all"}
    undo(tmp_path)
    old = {str(path): b"old" for path in paths[:60]} | {str(ONE): b"the first of all"}
    assert files(tmp_path) == old
    killed(tmp_path, "again", 40)
    undo(tmp_path, again=True)
    assert files(tmp_path) == new
    assert not list(tmp_path.rglob("*.tmp"))
