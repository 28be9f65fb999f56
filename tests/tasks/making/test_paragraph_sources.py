"""What a paper counts is led back to the rows that were counted; a name that merely stands there is not."""

import re
from pathlib import Path

import docx
import pytest

from tests.documents.letters import rendered
from tests.documents.plans import example
from tests.tasks.making.register_office import Office
from toolkit.documents.kinds import kind_named
from toolkit.history import Label
from toolkit.plan.model import Plan
from toolkit.problems import WrongUse
from toolkit.tasks.making.paragraph_sources import attributions
from toolkit.tasks.source_annex import write_source_annex
from toolkit.tasks.why import why

RANGE = re.compile(r"(.+)!A(\d+)(?::A(\d+))?")


def led(plan: Plan, name: str, turn: int = 0) -> dict[str, tuple[str, ...]]:
    """The paragraphs and rows of one paper of the example, with their cells."""
    kind = kind_named(name)
    assert kind is not None
    subject = plan.annual_plans[0] if name.startswith("year") else plan.conferences[turn]
    (document,) = kind.documents(plan, subject)
    label = Label(kind=name, conference=document.conference)
    return {one.words: one.cells for one in attributions(plan, label, subject.code, rendered(document))}


def count(cells: tuple[str, ...], sheet: str) -> int:
    """How many rows of a sheet the ranges hold."""
    found = [match for cell in cells if (match := RANGE.fullmatch(cell)) and match[1] == sheet]
    return len({row for one in found for row in range(int(one[2]), int(one[3] or one[2]) + 1)})


def test_the_roll_of_minutes_is_led_to_the_delegates_that_were_counted() -> None:
    plan = example()
    told = led(plan, "minutes", 1)
    assert count(told["- Có mặt: 47/49 đại biểu được mời."], "Đại biểu") == 49
    assert told["- Vắng có lý do: 01 đại biểu, gồm:"] == ("Đại biểu!A70",)
    assert told["+ Đồng chí Cao Minh Quân - Phó Bí thư Huyện đoàn Càng Long."] == (
        "Đại biểu!H70 (Huyện đoàn Càng Long)",
    )
    assert told["Có 05 ý kiến phát biểu:"] == ("Ý kiến!A19:A23",)


def test_each_row_of_a_table_is_led_to_the_rows_behind_its_numbers() -> None:
    told = led(example(), "opinions")
    assert told[
        "Có 12/13 đơn vị gửi báo cáo. Đơn vị chưa gửi báo cáo: Đoàn Thanh niên Bộ Chỉ huy Quân sự tỉnh."
    ] == ("Báo cáo đơn vị!A2:A14",)
    assert told["Kiến nghị | 00 | 03 | 01 | 04"] == ("Ý kiến!A9:A11", "Ý kiến!A13")
    assert told["Cộng | 05 | 05 | 02 | 12"] == ("Ý kiến!A2:A13",)
    assert told["9 | Huyện đoàn Trà Cú | Chậm 02 ngày | 01"] == (
        "Đại biểu!A33:A34",
        "Báo cáo đơn vị!A10",
        "Ý kiến!A4",
    )
    assert told["Biểu đồ 2. Ý kiến, kiến nghị theo nhóm"] == ("Ý kiến!A2:A13",)


def test_equal_numbers_of_a_years_conferences_are_led_each_to_its_own_rows() -> None:
    told = led(example(), "year-report")
    said = "- Có 12 ý kiến, kiến nghị, sau khi gộp những ý kiến trùng nhau còn 10:"
    assert told[said] == ("Ý kiến!A2:A13",)
    (conclusions,) = (cells for words, cells in told.items() if words.startswith("Có 13 kết luận"))
    assert count(conclusions, "Kết luận") == 13
    # a unit that leads a conclusion is named in its row, and was not counted there
    (agreed,) = (cells for words, cells in told.items() if words.startswith("2 | Cử báo cáo viên"))
    assert agreed == ("Kết luận!D3 (KL02; Đoàn Thanh niên Công an tỉnh)",)


def test_the_annex_is_written_once_and_says_for_each_passage_where_it_stands(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.make("opinions")
    (paper,) = office.out.glob("BC_*.docx")
    reason, target = why(paper, hand=True), tmp_path / "nguon.docx"
    write_source_annex(reason, target)
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(target)).tables[0].rows]
    assert rows[0] == ["TT", "Nội dung văn bản", "Nguồn"]
    assert [row[1:] for row in rows[1:]] == [[one.words, ", ".join(one.cells)] for one in reason.told or ()]
    with pytest.raises(WrongUse) as caught:
        write_source_annex(reason, target)
    assert caught.value.code == "annex-exists"
