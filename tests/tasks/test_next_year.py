"""From the workbook of 2024 to that of 2025, and the reorganisation between two of its conferences."""

import datetime as dt
from pathlib import Path

import pytest

from tests.documents.aloud import aloud
from tests.tasks.example import example_workbook, made
from toolkit.book.reading.files import grid_of, read_grid
from toolkit.book.reading.plans import Reading
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import AppendRow, Edit, SetCell
from toolkit.documents.buttons import NEXT_YEAR
from toolkit.plan.model import Plan
from toolkit.problems import Severity, WrongUse
from toolkit.tasks.making.next_year_notes import Heading
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.next_year import NextYear, next_year
from toolkit.tasks.press import press_closed

TOPICS = ("Chuyển đổi số trong công tác Đoàn", "Thanh niên khởi nghiệp", "Nâng cao chất lượng đoàn viên")


@pytest.fixture(scope="module")
def following(tmp_path_factory: pytest.TempPathFactory) -> NextYear:
    folder = tmp_path_factory.mktemp("năm sau")
    return next_year(example_workbook(folder))


def told(following: NextYear, heading: Heading) -> list[str]:
    return [words for one, words in following.told if one is heading]


def reading(following: NextYear, *edits: Edit, today: dt.date = dt.date(2025, 2, 1)) -> Reading:
    """The fresh workbook after what the clerk does in it."""
    topics = (SetCell(sheet="Chuyên đề", address=f"C{row}", value=name) for row, name in enumerate(TOPICS, 2))
    content = patched(following.path.read_bytes(), [*topics, *edits])
    return reading_of(grid_of(content, following.path), today)


def test_next_years_workbook_lies_beside_this_years_and_is_never_written_over(following: NextYear) -> None:
    assert following.path.name == "giao-ban-2025.xlsx"
    before = following.path.read_bytes()
    again = next_year(following.path.with_name("giao-ban-2024.xlsx"))
    assert [(one.code, one.severity) for one in again.outcome.problems] == [
        ("next-year-there", Severity.ERROR)
    ]
    assert following.path.read_bytes() == before


def test_what_is_wrong_with_it_is_only_what_the_clerk_is_to_fill_in(following: NextYear) -> None:
    found = reading_of(read_grid(following.path), dt.date(2025, 2, 1)).problems
    errors = [f"{one.place} {one.code}" for one in found if one.severity is Severity.ERROR]
    assert errors == [f"Chuyên đề!C{row} cell-required" for row in (2, 3, 4)]
    left = [one.code for one in reading(following).problems]
    assert sorted(left) == [
        "flag-blank",
        "guest-rule-empty",
        "guest-rule-empty",
        "recipient-gone",
        "recipient-gone",
    ]


def test_the_clerk_is_told_what_was_carried_changed_and_left_blank(following: NextYear) -> None:
    assert told(following, Heading.CARRIED)[1:] == [
        "Không mang sang 02 dòng nhân sự đã thôi chức vụ trước ngày 01/01/2025.",
        "Số cuối đã dùng trong nhiệm kỳ: 13-GM, 05-BB, 22-BC và 08-TB; số năm mới nối tiếp.",
    ]
    assert told(following, Heading.CHANGED)[2] == (
        "Hội nghị 2: đề xuất tháng 8/2025, đăng cai Huyện đoàn Càng Long (chưa đăng cai lần nào theo sổ này)."
    )
    assert told(following, Heading.BLANK)[0] == "Tên 03 chuyên đề ở trang Chuyên đề."
    assert told(following, Heading.LOOK)[:2] == [
        "Cờ luân lưu: chưa ghi đơn vị nào nhận ở hội nghị cuối năm.",
        "Kết luận KL10 còn mở (Ban Tuyên giáo Tỉnh đoàn): đã ghi vào Phân công của hội nghị đầu năm.",
    ]
    assert (
        "Kết luận thực hiện thường xuyên (KL04, KL08, KL11) không mang sang; việc nào còn làm thì ghi vào "
        "Phân công của hội nghị đầu năm."
    ) in told(following, Heading.LOOK)
    sheet = next(one for one in read_grid(following.path) if one.name == "Nhật ký")
    assert len(sheet.rows) - 1 == len(following.told)


def test_a_conclusion_that_is_open_keeps_its_term_and_its_helpers(following: NextYear) -> None:
    (first, *_) = reading(following).plan.assignments
    assert first.content.endswith("(thời hạn 30/9/2027)")
    assert first.support == "Ban Tổ chức - Kiểm tra Tỉnh đoàn"


def test_its_plan_speaks_of_the_new_year(following: NextYear, tmp_path: Path) -> None:
    plan = made(tmp_path, "plan", reading=reading(following)).files[0].path
    words = aloud(plan.read_bytes())
    assert "năm 2024" not in words
    assert "KẾ HOẠCH" in words
    assert "tháng 5, 8 và 11/2025" in words
    assert "+ Chuyên đề 2 (Tháng 8/2025, tại huyện Càng Long): Thanh niên khởi nghiệp." in words
    assert "giai đoạn 2023 - 2027;" in words
    assert "thanh thiếu nhi năm 2025," in words


def test_a_term_that_is_over_leaves_its_words_blank_and_numbers_begin_anew(tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    sheet = next(one for one in read_grid(workbook) if one.name == "Cấu hình")
    row = next(turn for turn, cells in enumerate(sheet.rows, 1) if cells[0] == "Nhiệm kỳ đến ngày")
    edit = SetCell(sheet="Cấu hình", address=f"B{row}", value=dt.date(2024, 12, 20))
    workbook.write_bytes(patched(workbook.read_bytes(), [edit]))
    after = next_year(workbook)
    plan = reading_of(read_grid(after.path)).plan
    assert (plan.settings.term, plan.settings.term_to, plan.outgoing) == ("", None, ())
    assert told(after, Heading.BLANK)[-1] == (
        "Nhiệm kỳ ở Cấu hình: nhiệm kỳ cũ hết ngày 20/12/2024; điền nhiệm kỳ mới, "
        "số văn bản bắt đầu lại từ 01."
    )


def test_a_conference_that_is_still_to_be_held_is_told(tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    edit = SetCell(sheet="Hội nghị", address="U4", value="Hoãn")
    workbook.write_bytes(patched(workbook.read_bytes(), [edit]))
    assert told(next_year(workbook), Heading.LOOK)[1] == (
        "Hội nghị HN3-2024 còn ở trạng thái “Hoãn”: không mang sang; chưa xong thì làm tiếp ở sổ năm 2024."
    )


def test_the_button_makes_it_too(tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    pressed = press_closed(workbook, occasion_now(NEXT_YEAR, workbook))
    assert pressed.message.splitlines()[:2] == [
        "Lập sổ năm sau: Đã lập giao-ban-2025.xlsx.",
        "Việc cần xem kê ở trang Nhật ký của sổ mới.",
    ]
    assert (tmp_path / "giao-ban-2025.xlsx").is_file()


def test_a_name_that_is_no_workbooks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        next_year(example_workbook(tmp_path), out=tmp_path / "nam-sau.docx")


# The reorganisation of 1/7/2025: a town and a district are raised or renamed, two districts are merged.
_ENDED = ("TP-TV", "H-CL", "H-CK", "H-TC")
_NEW = (
    ("P-TV", "Đoàn phường Trà Vinh", "Đoàn phường", "phường Trà Vinh", "Trà Vinh", "TP-TV"),
    ("X-CL", "Đoàn xã Càng Long", "Đoàn xã", "xã Càng Long", "Càng Long", "H-CL"),
    ("X-CK", "Đoàn xã Cầu Kè", "Đoàn xã", "xã Cầu Kè", "Cầu Kè", "H-CK; H-TC"),
)


def reorganised(following: NextYear, *, rules_too: bool = True) -> Reading:
    """The year with days and halls, and the units as the clerk writes them down in summer."""
    return reading(following, *summer(reading(following).plan, rules_too=rules_too))


def summer(plan: Plan, *, rules_too: bool) -> list[Edit]:
    edits: list[Edit] = []
    for conference, day in zip(plan.conferences, ((5, 23), (8, 22), (11, 14)), strict=True):
        cells = conference.origin.cells
        edits.append(SetCell(sheet="Hội nghị", address=cells["date"], value=dt.date(2025, *day)))
        edits.append(SetCell(sheet="Hội nghị", address=cells["venue"], value="Hội trường nơi đăng cai"))
    for unit in plan.units:
        if unit.code in _ENDED:
            address = unit.origin.cells["valid_to"]
            edits.append(SetCell(sheet="Đơn vị", address=address, value=dt.date(2025, 6, 30)))
    rule = next(one for one in plan.guest_rules if "Huyện đoàn" in one.value)
    kinds = "; ".join((*rule.value, "Đoàn xã", "Đoàn phường"))
    if rules_too:
        edits.append(SetCell(sheet="Thành phần", address=rule.origin.cells["value"], value=kinds))
    return [*edits, *map(_begun, range(len(_NEW)), _NEW)]


def _begun(turn: int, unit: tuple[str, ...]) -> Edit:
    code, name, kind, area, place, old = unit
    return AppendRow(
        table="tblDonVi",
        values={
            "Mã đơn vị": code,
            "Tên đơn vị": name,
            "Loại": kind,
            "Địa bàn": area,
            "Địa danh": place,
            "Đơn vị cấp trên": "TINH",
            "Thứ tự": 60 + turn,
            "Được đăng cai": "Có",
            "Nhận giấy mời": "Có",
            "Từ ngày": dt.date(2025, 7, 1),
            "Kế thừa từ": old,
        },
    )


def test_a_reorganisation_between_two_conferences_changes_the_letters_after_it_only(
    following: NextYear, tmp_path: Path
) -> None:
    after = reorganised(following)
    of_chains = ("heir", "forebear", "succession", "unit-", "host-")
    assert [one.code for one in after.problems if one.code.startswith(of_chains)] == []
    first, second, third = after.plan.conferences
    assert (first.host, second.host, third.host) == ("TP-TV", "X-CL", "X-CK")  # typed TP-TV, H-CL, H-CK
    outcome = made(tmp_path, "invitation", reading=after, conferences=(first.code, second.code))
    letters = {(one.conference, one.unit): one.path for one in outcome.files}
    old, new = ({unit for conference, unit in letters if conference == one.code} for one in (first, second))
    assert old - new == set(_ENDED)
    assert new - old == {"P-TV", "X-CL", "X-CK"}
    words = aloud(letters[second.code, "X-CL"].read_bytes())
    assert "Ban Thường vụ Đoàn xã Càng Long" in words
    assert "Huyện đoàn Càng Long" not in words
    assert "Bí thư Đoàn xã Càng Long" not in aloud(letters[first.code, "H-CL"].read_bytes())


def test_posts_of_merged_units_are_asked_for_and_those_of_renamed_ones_go_on(following: NextYear) -> None:
    after = reorganised(following)
    cells = [one.place.cell for one in after.problems if one.code == "post-in-ended-unit"]
    units = {one.unit for one in after.plan.people if one.origin.cells["valid_to"] in cells}
    assert units == {"H-CK", "H-TC"}


def test_a_guest_rule_for_the_old_kinds_is_told_the_new_ones(following: NextYear) -> None:
    said = [str(one) for one in reorganised(following, rules_too=False).problems]
    (words,) = (words for words in said if "guest-kind-followed" in words)
    assert words == (
        "Thành phần!E5: Thành phần “Bí thư, Phó Bí thư các Huyện, Thị, Thành đoàn và Đoàn trực thuộc” chưa "
        "mời Đoàn phường và Đoàn xã, là loại của các đơn vị kế thừa sau sắp xếp, nên hội nghị HN2-2025 sẽ "
        "thiếu những đơn vị ấy. Thêm vào ô này: Đoàn phường; Đoàn xã; các hội nghị trước ngày sắp xếp vẫn "
        "mời như cũ. [guest-kind-followed]"
    )
    assert not [one for one in reorganised(following).problems if one.code == "guest-kind-followed"]


def test_the_year_after_a_reorganisation_asks_the_new_kinds_and_says_so(
    following: NextYear, tmp_path: Path
) -> None:
    workbook = tmp_path / "giao-ban-2025.xlsx"
    workbook.write_bytes(
        patched(following.path.read_bytes(), summer(reading(following).plan, rules_too=False))
    )
    after = next_year(workbook)
    (words,) = (words for words in told(after, Heading.CHANGED) if words.startswith("Thành phần"))
    assert words.endswith(
        "loại Thành đoàn; Thị đoàn; Huyện đoàn; Đoàn trực thuộc nay là Đoàn phường; Thị đoàn; Huyện đoàn; "
        "Đoàn xã; Đoàn trực thuộc; xem lại lời mô tả."
    )
    rules = reading_of(read_grid(after.path)).plan.guest_rules
    assert [one.value for one in rules if "Đoàn xã" in one.value] == [
        ("Đoàn phường", "Thị đoàn", "Huyện đoàn", "Đoàn xã", "Đoàn trực thuộc")
    ]
