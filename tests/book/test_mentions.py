"""People and units named in cells: by code, by name, several at once, with a slip."""

from functools import cache
from typing import Any

import pytest

from tests.tasks.example import example_grid
from toolkit.book.fields import Lookups
from toolkit.book.reading.lookups import gather
from toolkit.book.reading.tables import find_tables
from toolkit.book.schema import PLAN, SHEETS
from toolkit.problems import Place, problem

CHAIRS, SPEAKER = ("Hội nghị", "chairs"), ("Ý kiến", "speaker")
ADVISERS = ("Chuyên đề", "advisers")
ANSWERER = ("Ý kiến", "answered_by")
HELPERS, LEADERS = ("Kết luận", "supporting_units"), ("Kết luận", "lead_units")
TASK = ("Phân công", "lead")


@cache
def lookups() -> Lookups:
    tables, _ = find_tables(example_grid(), PLAN)
    return gather(tables, date_1904=False)


def read(column: tuple[str, str], raw: str) -> tuple[Any, tuple[str, ...]]:
    """What a cell of the example would be read as, and the codes of what is wrong."""
    sheet, field = column
    seen = next(one for one in SHEETS if one.title == sheet).column(field).type.read(raw, lookups())
    return seen.value, tuple(fault.code for fault in seen.faults)


@pytest.mark.parametrize(
    "raw",
    [
        "NS001; NS002",
        "NS001, NS002",
        "NS001 và NS002",
        "NS001/NS002",
        "NS001\nNS002",
        "NS001 NS002",
        "NS001 - NS002",
        "ns001 & NS002.",
        "NS 001, NS-002",
        "Trần Hoàng Minh Đăng, Nguyễn Thanh Nhã",
        "đ/c Trần Hoàng Minh Đăng; đồng chí NGUYỄN THANH NHÃ",
        "NS001 - Trần Hoàng Minh Đăng; NS002 (Nguyễn Thanh Nhã)",
    ],
)
def test_several_people_in_one_cell_are_understood_whatever_stands_between_them(raw: str) -> None:
    assert read(CHAIRS, raw) == (("NS001", "NS002"), ())


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("NS001, NS099", "ref-unknown"),
        ("NS0O1", "ref-misspelt"),
        ("NS001 (chủ trì)", "ref-among-words"),
        ("NS001 và khách mời", "ref-among-words"),
        ("NS001 (Nguyễn Thanh Nhã)", "ref-among-words"),
        ("Trần Hoàng Minh Đẳng", "name-near"),
        ("Trần Minh Đăng", "name-near"),
        ("Đăng Trần Hoàng Minh", "name-near"),
        ("Trần Hoàng Mnih Đăng - Bí thư Tỉnh đoàn", "name-near"),
        ("NS001, Nguyễn Thanh Nhàn", "name-near"),
        ("Lê Văn Tám", "name-unknown"),
    ],
)
def test_a_name_or_a_code_that_nobody_has_is_told_in_its_cell(raw: str, code: str) -> None:
    assert read(CHAIRS, raw)[1] == (code,)


@pytest.mark.parametrize(
    "raw", ["Thường trực Tỉnh đoàn", "Bí thư Tỉnh đoàn", "Lê Văn Tám, Phó Giám đốc Sở Nội vụ", "-"]
)
def test_other_words_stay_as_they_were_typed(raw: str) -> None:
    assert read(CHAIRS, raw) == (() if raw == "-" else (raw,), ())


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("TX-DH, H-DH", (("TX-DH", "H-DH"), ())),
        ("Huyện đoàn Cầu Kè và Huyện đoàn Trà Cú", (("H-CK", "H-TRC"), ())),
        ("Ban Tuyên giáo Tỉnh đoàn", (("TG",), ())),
        (
            "Các Huyện, Thị, Thành đoàn và Đoàn trực thuộc",
            (("Các Huyện, Thị, Thành đoàn và Đoàn trực thuộc",), ()),
        ),
        ("Huyện đoàn Cầu Kẻ", (("Huyện đoàn Cầu Kẻ",), ("unit-name-near",))),
        ("TG và các Ban", (("TG và các Ban",), ("ref-among-words",))),
    ],
)
def test_units_are_named_in_the_same_ways(raw: str, seen: tuple[Any, tuple[str, ...]]) -> None:
    assert read(HELPERS, raw) == seen


@pytest.mark.parametrize(
    ("column", "raw"),
    [(TASK, "TG, PT"), (TASK, "TG; PT"), (SPEAKER, "NS018, NS019"), (SPEAKER, "NS018 và NS019")],
)
def test_a_cell_for_one_takes_no_two(column: tuple[str, str], raw: str) -> None:
    assert read(column, raw) == ("", ("ref-several",))


@pytest.mark.parametrize(
    ("column", "raw", "instead"),
    [
        (ANSWERER, "NS002; NS010", "người khác cùng trả lời thì nêu trong lời trả lời"),
        (TASK, "TG; PT", "nơi cùng làm ghi ở cột Phối hợp"),
        (SPEAKER, "NS018, NS019", "người cùng phát biểu cách nhau bằng dấu chấm phẩy"),
        (("Ý kiến", "unit"), "H-CN; H-CL", "mỗi nơi, mỗi người một dòng"),
    ],
)
def test_what_is_to_be_done_of_several_fits_the_column(
    column: tuple[str, str], raw: str, instead: str
) -> None:
    sheet, field = column
    seen = next(one for one in SHEETS if one.title == sheet).column(field).type.read(raw, lookups())
    assert [fault.words["instead"] for fault in seen.faults] == [instead]


def test_who_spoke_together_stands_between_semicolons() -> None:
    together = "Nguyễn Đức Trọng và Hồ Văn Thuận"
    assert read(SPEAKER, "NS018; NS020") == (together, ("ref-together",))
    assert read(SPEAKER, "NS018; NS999")[1] == ("ref-among-words",)


@pytest.mark.parametrize("raw", ["TG, PT", "TG; PT", "TG\nPT", "Ban Tuyên giáo Tỉnh đoàn và PT"])
def test_a_conclusion_takes_several_that_lead_it_together(raw: str) -> None:
    assert read(LEADERS, raw) == (("TG", "PT"), ())


def test_departments_may_prepare_a_topic_together() -> None:
    assert read(ADVISERS, "TG; PT") == (("TG", "PT"), ())
    assert read(ADVISERS, "Ban Tuyên giáo Tỉnh đoàn và PT") == (("TG", "PT"), ())


def test_a_column_for_one_code_says_so_of_two_codes_and_calls_none_unknown() -> None:
    flag = ("Hội nghị", "flag_recipient")
    assert read(flag, "H-CN; H-CL") == ("", ("codes-several",))
    assert read(flag, "H-CN; H-XX")[1] == ("ref-unknown",)


def test_a_speaker_beside_a_unit_keeps_the_name_without_its_form_of_address() -> None:
    assert read(SPEAKER, "Đ/c Nguyễn Đức Trọng") == ("Nguyễn Đức Trọng", ())


def test_a_misspelt_name_is_told_with_the_one_that_was_meant() -> None:
    chairs = next(one for one in SHEETS if one.title == "Hội nghị").column("chairs")
    fault = chairs.type.read("Trần Hoàng Minh Đẳng", lookups()).faults[0]
    told = problem(fault.code, Place(sheet="Hội nghị", cell="M2"), **fault.words, column=chairs.header)
    assert str(told) == (
        "Hội nghị!M2: Trang “Nhân sự” không có ai tên “Trần Hoàng Minh Đẳng”; gần giống nhất là "
        "“Trần Hoàng Minh Đăng” (NS001). Nếu là người này, ghi mã NS001; nếu là người khác, thêm vào trang "
        "“Nhân sự”. [name-near]"
    )


@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        ("Văn phòng", ("VP",)),
        ("Ban Phong trào", ("PT",)),
        ("Ban PT", ("PT",)),
        ("Ban TC-KT Tỉnh đoàn", ("TCKT",)),
        ("Thị đoàn DH", ("TX-DH",)),
        ("BTV Huyện đoàn Cầu Kè", ("H-CK",)),
        ("Đoàn TN Công an tỉnh", ("DTN-CA",)),
        ("Đoàn Khối CQ&DN tỉnh", ("DK-CQDN",)),
        ("Ban PT, Ban TG", ("PT", "TG")),
        ("Ban Phong trào và Văn phòng", ("PT", "VP")),
        ("Duyên Hải", ("Duyên Hải",)),
        ("Thường trực Tỉnh đoàn", ("Thường trực Tỉnh đoàn",)),
        ("Ban Thường vụ Tỉnh đoàn", ("Ban Thường vụ Tỉnh đoàn",)),
        ("Công an tỉnh", ("Công an tỉnh",)),
        ("UBND huyện Cầu Kè", ("UBND huyện Cầu Kè",)),
        ("Trường Đại học Trà Vinh", ("Trường Đại học Trà Vinh",)),
    ],
)
def test_a_unit_that_is_called_as_an_office_shortens_it_is_that_unit(
    raw: str, codes: tuple[str, ...]
) -> None:
    assert read(HELPERS, raw) == (codes, ())


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("Đ/c Nguyễn Thanh Nhã – PBT TT", ("NS002", ("ref-understood",))),
        ("Phó Bí thư Nguyễn Thanh Nhã", ("NS002", ("ref-understood",))),
        ("Nguyễn Thanh Nhã (Phó Bí thư Thường trực)", ("NS002", ("ref-understood",))),
        ("đ/c Nguyễn Thanh Nhã", ("NS002", ())),
        ("Võ Thị Cẩm Tú - TB Tuyên giáo", ("NS010", ("ref-understood",))),
        ("đ/c Nhã", ("đ/c Nhã", ("name-short",))),
        ("anh Nhã - PBT", ("anh Nhã - PBT", ("name-short",))),
        ("thanh nhã", ("thanh nhã", ("name-short",))),
        ("Ban Tuyên giáo", ("TG", ())),
        ("Sở Nội vụ", ("Sở Nội vụ", ())),
        ("Lãnh đạo Tỉnh đoàn", ("Lãnh đạo Tỉnh đoàn", ())),
        ("Thường trực Tỉnh đoàn", ("Thường trực Tỉnh đoàn", ())),
    ],
)
def test_an_answerer_with_a_title_is_who_bears_the_name(raw: str, seen: tuple[Any, tuple[str, ...]]) -> None:
    assert read(ANSWERER, raw) == seen


@pytest.mark.parametrize(
    "raw", ["Hồ Văn Thuận, Bí thư Thị đoàn", "đ/c Hồ Văn Thuận - BT", "Bí thư Thị đoàn Hồ Văn Thuận"]
)
def test_a_speaker_with_a_title_keeps_the_name_alone(raw: str) -> None:
    assert read(SPEAKER, raw) == ("Hồ Văn Thuận", ("ref-understood",))


@pytest.mark.parametrize(
    "raw", ["Hồ Văn Thuận, Bí thư Thị đoàn; Lưu Gia Phúc", "Hồ Văn Thuận, Bí thư và Lưu Gia Phúc, Bí thư"]
)
def test_nobody_is_left_out_of_several_speakers_with_titles(raw: str) -> None:
    assert read(SPEAKER, raw) == (raw, ())
