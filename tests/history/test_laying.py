"""What is unchanged is kept, what somebody edited is never touched, and no copies pile up."""

import datetime as dt
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from msgspec.structs import replace

from toolkit.history import Label, Laid, State, open_shelf
from toolkit.problems import FileLocked, NotReadable, NotWritable

GM = PurePosixPath("HN1/GM_HN1_TX-DH.docx")
LABEL = Label(kind="invitation", conference="HN1", unit="TX-DH", rows=("Hội nghị!A2",))


def lay(folder: Path, content: bytes, *, dry_run: bool = False) -> tuple[str, State]:
    with open_shelf(folder, dry_run=dry_run) as shelf:
        laid = shelf.lay(GM, content, LABEL)
    return laid.path.relative_to(folder).as_posix(), laid.state


def package(words: bytes) -> bytes:
    """A file such as Word writes: a whole package."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        written.writestr(zipfile.ZipInfo("word/document.xml"), words)
    return stream.getvalue()


def tree(folder: Path) -> dict[str, bytes]:
    """Every file with its content; the lock says nothing and stays out."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_new_document_is_made_and_told_in_the_history(tmp_path: Path) -> None:
    assert lay(tmp_path, b"one") == ("HN1/GM_HN1_TX-DH.docx", State.MADE)
    (line,) = (tmp_path / ".giaoban/history.jsonl").read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    assert dt.datetime.fromisoformat(told.pop("at")) <= dt.datetime.now()
    assert len(told.pop("run")) == 12
    told.pop("by", None)  # an account without a name leaves none
    assert told == {
        "path": "HN1/GM_HN1_TX-DH.docx",
        "digest": "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
        "kind": "invitation",
        "conference": "HN1",
        "unit": "TX-DH",
        "rows": ["Hội nghị!A2"],
    }


def test_a_replaced_document_is_told_with_what_it_replaced(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    lay(tmp_path, b"two")
    lines = (tmp_path / ".giaoban/history.jsonl").read_text(encoding="utf-8").splitlines()
    first, second = map(json.loads, lines)
    assert "before" not in first
    assert second["before"] == first["digest"]


def test_a_file_that_went_out_is_never_written_over(tmp_path: Path) -> None:
    issued = replace(LABEL, issued="12-GM ngày 06/5/2024", register="VB002")
    with open_shelf(tmp_path) as shelf:
        shelf.lay(GM, b"one", issued)
    assert lay(tmp_path, b"two") == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.SET_ASIDE)
    assert lay(tmp_path, b"two") == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.KEPT)
    assert (tmp_path / GM).read_bytes() == b"one"


def test_what_went_out_is_known_wherever_its_file_was_moved(tmp_path: Path) -> None:
    issued = replace(LABEL, issued="12-GM ngày 06/5/2024", register="VB002")
    with open_shelf(tmp_path) as shelf:
        shelf.lay(GM, b"one", issued)
    moved = tmp_path / "Da gui/Giay moi.docx"
    moved.parent.mkdir()
    (tmp_path / GM).rename(moved)
    with open_shelf(tmp_path) as shelf:
        event = shelf.went_out(GM)
        assert event is not None
        assert shelf.present(event) == moved
    moved.unlink()
    with open_shelf(tmp_path) as shelf:
        assert shelf.present(event) is None


def test_a_draft_laid_after_the_file_was_deleted_takes_the_issue_back(tmp_path: Path) -> None:
    issued = replace(LABEL, issued="12-GM ngày 06/5/2024", register="VB002")
    with open_shelf(tmp_path) as shelf:
        shelf.lay(GM, b"one", issued)
    (tmp_path / GM).unlink()
    assert lay(tmp_path, b"draft") == ("HN1/GM_HN1_TX-DH.docx", State.MADE)
    with open_shelf(tmp_path) as shelf:
        assert shelf.went_out(GM) is None


def test_a_line_that_a_crash_cut_off_costs_that_line_only(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    history = tmp_path / ".giaoban/history.jsonl"
    whole = history.read_bytes()
    history.write_bytes(whole + whole[: len(whole) // 2])
    assert lay(tmp_path, b"two")[1] is State.MADE
    assert lay(tmp_path, b"two")[1] is State.KEPT
    lines = history.read_bytes().splitlines(keepends=True)
    assert lines[0] == whole
    assert lines[1] == whole[: len(whole) // 2] + b"\n"
    assert len(lines) == 3


def test_the_list_of_files_of_an_older_version_is_still_read(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    own = tmp_path / ".giaoban"
    record = json.loads((own / "history.jsonl").read_text(encoding="utf-8"))
    (own / "history.jsonl").unlink()
    (own / "manifest.json").write_text(json.dumps({"form": 1, "files": [record]}), encoding="utf-8")
    assert lay(tmp_path, b"two") == ("HN1/GM_HN1_TX-DH.docx", State.MADE)


def test_a_second_run_without_a_change_writes_nothing(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert lay(tmp_path, b"one") == ("HN1/GM_HN1_TX-DH.docx", State.KEPT)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_changed_document_replaces_the_one_that_we_made(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    assert lay(tmp_path, b"two") == ("HN1/GM_HN1_TX-DH.docx", State.MADE)
    assert (tmp_path / GM).read_bytes() == b"two"


def test_an_edited_file_stays_and_the_new_version_lies_beside_it(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    (tmp_path / GM).write_bytes(b"edited")
    assert lay(tmp_path, b"two") == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.SET_ASIDE)
    assert (tmp_path / GM).read_bytes() == b"edited"


def test_an_edited_file_stays_alone_while_it_would_be_made_from_the_same(tmp_path: Path) -> None:
    one, edited, copied = package(b"one"), package(b"edited"), package(b"copied")
    lay(tmp_path, one)
    (tmp_path / GM).write_bytes(edited)
    assert lay(tmp_path, one) == ("HN1/GM_HN1_TX-DH.docx", State.EDITED)
    assert (tmp_path / GM).read_bytes() == edited
    assert lay(tmp_path, package(b"two")) == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.SET_ASIDE)
    (tmp_path / "HN1/GM_HN1_TX-DH (ban moi).docx").write_bytes(edited)
    assert lay(tmp_path, package(b"two")) == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.EDITED)
    with open_shelf(tmp_path) as shelf:
        shelf.lay(PurePosixPath("HN1/GM_HN1_TX-CL.docx"), copied, Label())
    (tmp_path / GM).write_bytes(copied)
    assert lay(tmp_path, one) == ("HN1/GM_HN1_TX-DH (ban moi 2).docx", State.SET_ASIDE)


def test_copies_beside_an_edited_file_do_not_pile_up(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    (tmp_path / GM).write_bytes(b"edited")
    lay(tmp_path, b"two")
    assert lay(tmp_path, b"two") == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.KEPT)
    assert lay(tmp_path, b"three") == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.SET_ASIDE)
    assert sorted(path.name for path in (tmp_path / "HN1").iterdir()) == [
        "GM_HN1_TX-DH (ban moi).docx",
        "GM_HN1_TX-DH.docx",
    ]


def test_a_new_version_that_was_edited_too_stays_as_well(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    (tmp_path / GM).write_bytes(b"edited")
    lay(tmp_path, b"two")
    (tmp_path / "HN1/GM_HN1_TX-DH (ban moi).docx").write_bytes(b"edited too")
    assert lay(tmp_path, b"three") == ("HN1/GM_HN1_TX-DH (ban moi 2).docx", State.SET_ASIDE)


def test_a_new_version_put_in_the_place_of_the_edited_file_is_ours_again(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    (tmp_path / GM).write_bytes(b"edited")
    lay(tmp_path, b"two")
    (tmp_path / "HN1/GM_HN1_TX-DH (ban moi).docx").replace(tmp_path / GM)
    assert lay(tmp_path, b"three") == ("HN1/GM_HN1_TX-DH.docx", State.MADE)


def test_a_file_that_was_never_ours_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "HN1").mkdir()
    (tmp_path / GM).write_bytes(b"somebody's own")
    assert lay(tmp_path, b"one") == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.SET_ASIDE)
    assert (tmp_path / GM).read_bytes() == b"somebody's own"


def test_equal_bytes_without_a_history_are_ours(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    (tmp_path / ".giaoban/history.jsonl").write_text("{cut o", encoding="utf-8")
    assert lay(tmp_path, b"one")[1] is State.KEPT
    assert lay(tmp_path, b"two") == ("HN1/GM_HN1_TX-DH.docx", State.MADE)


def test_a_deleted_file_is_made_again(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    (tmp_path / GM).unlink()
    assert lay(tmp_path, b"one") == ("HN1/GM_HN1_TX-DH.docx", State.MADE)


def test_a_dry_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "ket-qua"
    assert lay(folder, b"one", dry_run=True) == ("HN1/GM_HN1_TX-DH.docx", State.MADE)
    assert not folder.exists()
    lay(folder, b"one")
    (folder / GM).write_bytes(b"edited")
    before = tree(folder)
    assert lay(folder, b"two", dry_run=True) == ("HN1/GM_HN1_TX-DH (ban moi).docx", State.SET_ASIDE)
    assert tree(folder) == before


def test_two_documents_of_one_name_are_named(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        shelf.lay(GM, b"one", LABEL)
        found = shelf.unfit(PurePosixPath("hn1/gm_hn1_tx-dh.docx"))
    assert str(found) == (
        "hn1/gm_hn1_tx-dh.docx: Hai văn bản cùng mang tên tệp “hn1/gm_hn1_tx-dh.docx”; văn bản thứ hai "
        "chưa được làm. Sửa mã cho khác nhau; chữ hoa và chữ thường được coi là như nhau. [path-taken]"
    )


def test_a_file_open_in_an_office_program_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    lay(tmp_path, b"one")
    (tmp_path / "HN1/.~lock.GM_HN1_TX-DH.docx#").write_text(",Lê Văn C,MAY-2,,;", encoding="utf-8")
    other = PurePosixPath("HN1/CTr_HN1.docx")
    with open_shelf(tmp_path) as shelf:
        with pytest.raises(FileLocked, match="đang được mở bởi Lê Văn C"):
            shelf.lay(GM, b"two", LABEL)
        laid = shelf.lay(other, b"agenda", LABEL)
    assert laid == Laid(path=tmp_path / other, state=State.MADE)
    assert (tmp_path / GM).read_bytes() == b"one"


def test_a_history_that_the_system_does_not_give_stops_the_run(tmp_path: Path) -> None:
    """Taken for none it would be written over, and with it what went out."""
    lay(tmp_path, b"one")
    log = tmp_path / ".giaoban/history.jsonl"
    log.rename(log.with_suffix(".kept"))
    log.mkdir()
    with pytest.raises(NotReadable, match=r"Không đọc được history\.jsonl: đây là thư mục, không phải tệp\."):
        lay(tmp_path, b"two")
    assert (tmp_path / GM).read_bytes() == b"one"


HOLDER = """
import sys
from pathlib import Path
from toolkit.history import open_shelf
with open_shelf(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(folder: Path) -> "subprocess.Popen[bytes]":
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    return holder


def test_a_folder_in_use_says_by_whom_and_since_when(tmp_path: Path) -> None:
    with hold(tmp_path) as holder:
        with pytest.raises(FileLocked) as caught, open_shelf(tmp_path, wait=0):
            pass
        holder.kill()
    error = caught.value
    assert error.code == "folder-in-use"
    assert error.remedy == "Chờ lần chạy đó xong rồi chạy lại."
    assert error.message.startswith(f"Một lần chạy khác đang ghi vào thư mục {tmp_path} (người dùng ")


def test_a_dead_holder_is_passed_over(tmp_path: Path) -> None:
    with hold(tmp_path) as holder:
        holder.kill()
    assert (tmp_path / ".giaoban/holder.json").exists()
    assert lay(tmp_path, b"one")[1] is State.MADE
    assert not (tmp_path / ".giaoban/holder.json").exists()


def test_a_folder_that_refuses_writing_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "ket-qua"
    blocked.write_bytes(b"a file where the folder should be")
    with pytest.raises(NotWritable) as caught, open_shelf(blocked):
        pass
    assert caught.value.code == "write-is-file"


LAYER = """
import sys
from pathlib import Path, PurePosixPath
from toolkit.history import Label, open_shelf
folder, version = Path(sys.argv[1]), int(sys.argv[2])
with open_shelf(folder) as shelf:
    print("held", flush=True)
    for number in range(200):
        content = f"{version}/{number};".encode() * 2000
        shelf.lay(PurePosixPath(f"HN1/{number}.docx"), content, Label(kind="invitation"))
"""


def test_after_a_kill_every_file_is_whole_and_still_ours(tmp_path: Path) -> None:
    for version in range(6):
        layer = subprocess.Popen(
            [sys.executable, "-c", LAYER, str(tmp_path), str(version)], stdout=subprocess.PIPE
        )
        assert layer.stdout is not None
        with layer.stdout:
            layer.stdout.readline()
            while not (tmp_path / f"HN1/{version * 20}.docx").exists():
                pass
            layer.kill()
            layer.wait(timeout=20)
    subprocess.run(
        [sys.executable, "-c", LAYER, str(tmp_path), "9"], check=True, timeout=60, capture_output=True
    )
    expected = {f"{number}.docx": f"9/{number};".encode() * 2000 for number in range(200)}
    assert {path.name: path.read_bytes() for path in (tmp_path / "HN1").iterdir()} == expected
