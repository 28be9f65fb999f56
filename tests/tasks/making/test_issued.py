"""Documents that went out are kept as they went out, and a later change of their words is told."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tasks.example import example_reading, example_workbook, made, setting_cell, spoiled
from toolkit.book.reading.plans import Reading
from toolkit.history import State
from toolkit.problems import Severity
from toolkit.tasks.check import check_reading
from toolkit.tasks.making.issued_changes import named_files
from toolkit.tasks.outcome import Outcome

HN1 = ("HN1-2024",)
HN3 = ("HN3-2024",)


REMEDY = (
    "Bản đã phát hành được giữ nguyên; bản mới, chưa có số, đặt bên cạnh. Nếu giấy mời đã gửi: bấm nút Thông "
    "báo thay đổi để báo nơi đã nhận; hoặc ghi dòng cũ là Thay thế, rồi phát hành dưới số mới. Nếu chưa gửi: "
    "xóa tệp đã "
    "phát hành, đổi trạng thái về Dự thảo, làm lại, rồi mới ghi Phát hành."
)


def told(outcome: Outcome, code: str) -> list[str]:
    return [str(one) for one in outcome.problems if one.code == code]


def later_start() -> Reading:
    """The example with the first conference, whose letters went out, half an hour later."""
    return spoiled("Hội nghị", "I2", dt.time(8, 30))


def register_cell() -> str:
    rows = example_reading().plan.outgoing
    letters = next(row for row in rows if row.kind == "GM" and row.subject_code == "HN1-2024")
    return letters.origin.cells["status"]


def day_in_words() -> str:
    rows = example_reading().plan.outgoing
    day = next(row for row in rows if row.kind == "GM" and row.subject_code == "HN1-2024").date
    assert day is not None
    return f"{day.day:02}/{day.month}/{day.year}"


def error(count: int) -> str:
    return (
        f"Văn bản đi!{register_cell()}: Giấy mời đơn vị số 12-GM ngày {day_in_words()} đã phát hành nhưng "
        f"nội dung nay đã khác (giờ bắt đầu: 08 giờ 00 phút → 08 giờ 30 phút), ở {count} văn bản. "
        f"{REMEDY} [issued-changed]"
    )


def test_a_letter_that_went_out_is_kept_and_the_changed_one_lies_beside_it(tmp_path: Path) -> None:
    first = made(tmp_path, "invitation", conferences=HN1)
    before = {one.path: one.path.read_bytes() for one in first.files}
    second = made(tmp_path, "invitation", reading=later_start(), conferences=HN1)
    assert told(second, "issued-changed") == [error(len(before))]
    assert {one.state for one in second.files} == {State.SET_ASIDE}
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    ("reading", "changed"), [(example_reading, 0), (later_start, 1)], ids=["nothing changed", "the hour did"]
)
def test_a_tag_that_an_earlier_version_did_not_know_is_no_change(
    tmp_path: Path, reading: Callable[[], Reading], changed: int
) -> None:
    """An office upgrades: the lines of its history lack a tag of today, and have one that is no more."""
    made(tmp_path, "invitation", conferences=HN1, units=("TX-DH",))
    log = next(tmp_path.rglob("history.jsonl"))
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        words = [one for one in line["words"] if not one.startswith(("ten_noi_nhan=", "dia_diem="))]
        assert len(words) < len(line["words"])
        line["words"] = [*words, "bo_roi=một thẻ cũ"]
    log.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    again = made(tmp_path, "invitation", reading=reading(), conferences=HN1, units=("TX-DH",))
    assert told(again, "issued-changed") == [error(1)] * changed
    assert [one.state for one in again.files] == [State.SET_ASIDE if changed else State.KEPT]


def test_further_runs_say_it_again_and_pile_up_nothing(tmp_path: Path) -> None:
    letter = made(tmp_path, "invitation", conferences=HN1, units=("TX-DH",)).files[0].path
    for state in (State.SET_ASIDE, State.KEPT, State.KEPT):
        again = made(tmp_path, "invitation", reading=later_start(), conferences=HN1, units=("TX-DH",))
        assert told(again, "issued-changed") == [error(1)]
        assert [one.state for one in again.files] == [state]
    assert len(list(letter.parent.iterdir())) == 2


def test_the_check_tells_it_before_anything_is_made_again(tmp_path: Path) -> None:
    letters = made(tmp_path, "invitation", conferences=HN1).files
    assert told(check_reading(example_reading(), tmp_path), "issued-changed") == []
    assert told(check_reading(later_start(), tmp_path), "issued-changed") == [error(len(letters))]


def test_a_draft_is_written_over_and_nothing_is_said(tmp_path: Path) -> None:
    made(tmp_path, "invitation", conferences=("HN3-2024",))
    reading = spoiled("Hội nghị", "I4", dt.time(8, 30))
    again = made(tmp_path, "invitation", reading=reading, conferences=("HN3-2024",))
    assert {one.state for one in again.files} == {State.MADE}
    assert told(again, "issued-changed") == []


def test_a_letter_set_back_to_a_draft_stays_and_the_draft_lies_beside_it(tmp_path: Path) -> None:
    first = made(tmp_path, "invitation", conferences=HN1)
    before = {one.path: one.path.read_bytes() for one in first.files}
    draft = spoiled("Văn bản đi", register_cell(), "Dự thảo")
    again = made(tmp_path, "invitation", reading=draft, conferences=HN1)
    assert {one.state for one in again.files} == {State.SET_ASIDE}
    assert {path: path.read_bytes() for path in before} == before
    assert told(again, "issued-changed-otherwise")[0].startswith(
        f"Văn bản đi!{register_cell()}: Giấy mời đơn vị số 12-GM ngày {day_in_words()} đã phát hành nhưng "
        "nội dung nay đã khác (số và ký hiệu: Số: 12-GM/TĐTN-TCKT → Số: -GM/TĐTN-TCKT; "
    )


def test_an_issue_is_taken_back_by_deleting_its_file_and_making_the_draft(tmp_path: Path) -> None:
    one = {"conferences": HN1, "units": ("TX-DH",)}
    letter = made(tmp_path, "invitation", **one).files[0].path
    letter.unlink()
    made(tmp_path, "invitation", reading=spoiled("Văn bản đi", register_cell(), "Dự thảo"), **one)
    again = made(tmp_path, "invitation", reading=later_start(), **one)
    assert [(found.path, found.state) for found in again.files] == [(letter, State.MADE)]
    assert told(again, "issued-changed") == []


def test_a_letter_that_went_out_and_was_deleted_is_made_anew_and_told(tmp_path: Path) -> None:
    first = made(tmp_path, "invitation", conferences=HN1)
    assert told(first, "issued-gone") == []
    letter = first.files[0].path
    letter.unlink()
    again = made(tmp_path, "invitation", conferences=HN1)
    assert letter.is_file()
    assert told(again, "issued-gone") == [
        (
            f"{letter}: Giấy mời đơn vị số 12-GM ngày {day_in_words()} đã phát hành, mà 01 tệp không còn "
            f"trong thư mục kết quả (ví dụ {letter.name}). Tệp làm lại chỉ theo sổ, không có chỗ đã sửa tay "
            "hay chữ ký của bản đã gửi: lấy bản ấy từ Thùng rác hoặc từ thư đã gửi. Nếu đồng chí xóa để làm "
            "lại thì không cần làm gì. [issued-gone]"
        )
    ]


def test_a_letter_that_went_out_and_was_moved_is_not_told_as_gone(tmp_path: Path) -> None:
    letter = made(tmp_path, "invitation", conferences=HN1).files[0].path
    letter.rename(letter.with_name("da gui.docx"))
    assert told(made(tmp_path, "invitation", conferences=HN1), "issued-gone") == []


def test_a_notice_that_went_out_does_not_change_with_the_state_of_its_conclusions(tmp_path: Path) -> None:
    made(tmp_path, "conclusions", conferences=HN1)
    reading = spoiled("Kết luận", "H2", "Quá hạn")
    again = made(tmp_path, "conclusions", reading=reading, conferences=HN1)
    assert [one.state for one in again.files] == [State.KEPT]
    assert told(again, "issued-changed") == []


def test_a_letter_to_somebody_who_is_no_longer_invited_is_named_and_left_alone(tmp_path: Path) -> None:
    letter = made(tmp_path, "invitation-person", conferences=HN1).files[-1]
    row = next(one for one in example_reading().plan.people if one.code == letter.person)
    left = spoiled("Nhân sự", row.origin.cells["valid_to"], dt.datetime(2024, 1, 31))
    again = made(tmp_path, "invitation-person", reading=left, conferences=HN1)
    name = f"HN1-2024/{letter.path.name}"
    assert told(again, "document-left-over") == [
        (
            f"{letter.path}: Tệp {name} làm từ lần trước không còn trong danh sách mời của hội nghị "
            "HN1-2024. Chương trình không xóa tệp; nếu không dùng nữa, hãy tự chuyển tệp đi nơi khác. "
            "[document-left-over]"
        )
    ]
    assert letter.path.is_file()
    assert not any(one.severity is Severity.ERROR for one in again.problems)


@pytest.mark.parametrize("status", ["Hoãn", "Hủy"])
def test_the_letters_to_a_conference_that_is_called_off_stay_without_a_word(
    tmp_path: Path, status: str
) -> None:
    made(tmp_path, "invitation", conferences=HN3)
    row = next(one for one in example_reading().plan.conferences if one.code in HN3)
    again = made(
        tmp_path,
        "invitation",
        reading=spoiled("Hội nghị", row.origin.cells["status"], status),
        conferences=HN3,
    )
    assert told(again, "document-left-over") == []
    assert len(told(again, "conference-called-off")) == 1


def test_the_letters_that_were_not_asked_for_are_not_left_over(tmp_path: Path) -> None:
    made(tmp_path, "invitation", conferences=HN1)
    again = made(tmp_path, "invitation", "invitation-person", conferences=HN1, units=("TX-DH",))
    assert told(again, "document-left-over") == []
    held = made(tmp_path, "invitation", reading=spoiled("Đơn vị", "B10", None), conferences=HN1)
    assert held.held
    assert told(held, "document-left-over") == []


def test_a_unit_for_which_nothing_is_made_is_told(tmp_path: Path) -> None:
    outcome = made(tmp_path, "minutes", conferences=HN1, units=("h-cn",))
    assert told(outcome, "nothing-for-unit") == [
        (
            "Thành phần: Trong các văn bản đã chọn không có văn bản nào dành cho đơn vị H-CN. "
            "Kiểm tra trang Thành phần có mời đơn vị này không, hoặc bỏ phần --unit. [nothing-for-unit]"
        )
    ]


def test_a_unit_whose_template_is_no_word_file_is_not_said_to_be_uninvited(tmp_path: Path) -> None:
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "giay-moi-don-vi.docx").write_bytes(b"")
    outcome = made(tmp_path, "invitation", conferences=HN1, units=("h-cn",))
    assert told(outcome, "template-cut-off")
    assert told(outcome, "nothing-for-unit") == []


def test_a_folder_that_windows_cannot_bear_is_refused_with_its_cell(tmp_path: Path) -> None:
    cell = setting_cell("Thư mục xuất")
    reading = spoiled("Cấu hình", cell, "văn bản: 2024")
    outcome = made(tmp_path, "plan", reading=reading)
    assert told(outcome, "folder-unfit") == told(check_reading(reading, tmp_path), "folder-unfit")
    assert told(outcome, "folder-unfit")[0].startswith(f"Cấu hình!{cell}: Thư mục xuất “văn bản: 2024” ")
    assert outcome.files == ()
    assert list(tmp_path.iterdir()) == []
    elsewhere = spoiled("Cấu hình", cell, "../Văn bản 2024")
    path = made(tmp_path / "so", "plan", reading=elsewhere).files[0].path
    assert path.is_relative_to(tmp_path / "Văn bản 2024")


def test_the_example_itself_is_as_it_went_out(tmp_path: Path) -> None:
    example_workbook(tmp_path)
    made(tmp_path)
    again = made(tmp_path)
    assert told(again, "issued-changed") == told(again, "document-left-over") == []
    assert told(check_reading(example_reading(), tmp_path), "issued-changed") == []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["a.docx"], "“a.docx”"),
        (["a.docx", "b.docx"], "“a.docx” và “b.docx”"),
        (["a", "b", "c", "d", "e"], "“a”, “b”, “c” và 02 tệp khác"),
    ],
)
def test_the_files_that_say_something_else_are_named_the_first_ones_of_many(
    names: list[str], told: str
) -> None:
    assert named_files(names) == told
