"""The rows that are proposed for the register: one for each paper that bears a number of the office's own."""

from msgspec.structs import replace

from tests.documents.plans import conference, example
from toolkit.documents.kinds import DOCUMENTS
from toolkit.tasks.making.register_rows import proposed_register_rows


def subjects_of(*names: str) -> list[str]:
    plan = replace(example(), outgoing=())
    kinds = [kind for kind in DOCUMENTS if kind.name in names]
    rows = proposed_register_rows(plan, conference(plan), kinds=kinds)
    return [f"{row.values['Loại']}: {row.values['Trích yếu']}" for row in rows]


def test_each_letter_of_one_type_has_a_row_of_its_own() -> None:
    name = "Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024"
    assert subjects_of("summons", "committee-letter") == [
        f"CV: triệu tập dự {name}",
        f"CV: báo cáo lịch giao ban và phối hợp tổ chức {name}",
    ]


def test_what_a_unit_numbers_itself_and_what_has_no_number_has_no_row() -> None:
    assert subjects_of("host-letter", "report-form", "assignments", "thanks") == []
