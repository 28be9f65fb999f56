"""What the form of a unit tells it of answers: of its own opinion, also where others said the same."""

from tests.plan.test_follow_up import OFFICE
from tests.tables import plan_from
from toolkit.plan.unit_questions import asked

SAID = """
### Ý kiến
| Mã YK | Mã HN | Giai đoạn | Mã đơn vị | Nhóm | Nội dung | Gộp với | Trả lời |
"""


def answers(*rows: str) -> dict[str, list[str]]:
    plan = plan_from(OFFICE.rstrip() + SAID + "\n".join(rows) + "\n")
    conference = plan.conference("HN2-2024")
    assert conference
    return {
        one.unit.code: [f"{said.content} -> {said.answer}" for said in one.answers]
        for one in asked(plan, conference)
        if one.answers
    }


def test_an_answer_reaches_every_unit_of_merged_opinions_with_its_own_words() -> None:
    assert answers(
        "| YK1 | HN1-2024 | Trước | TX-DH | Kiến nghị | Tăng vốn vay. | YK2 | |",
        "| YK2 | HN1-2024 | Trước | H-CN | Kiến nghị | Bổ sung vốn. | | Đã bổ sung. |",
    ) == {"TX-DH": ["Tăng vốn vay. -> Đã bổ sung."], "H-CN": ["Bổ sung vốn. -> Đã bổ sung."]}


def test_an_answer_to_the_same_words_is_one_to_all_who_said_them() -> None:
    assert answers(
        "| YK1 | HN1-2024 | Trước | TX-DH | Kiến nghị | Tăng vốn. | | Đã tăng. |",
        "| YK2 | HN1-2024 | Trước | H-CN | Kiến nghị | tăng vốn. | | |",
    ) == {"TX-DH": ["Tăng vốn. -> Đã tăng."], "H-CN": ["tăng vốn. -> Đã tăng."]}


def test_a_unit_with_an_answer_of_its_own_keeps_it_and_others_get_none() -> None:
    assert answers(
        "| YK1 | HN1-2024 | Trước | TX-DH | Kiến nghị | Tăng vốn vay. | YK2 | Chuyển Ngân hàng. |",
        "| YK2 | HN1-2024 | Trước | H-CN | Kiến nghị | Bổ sung vốn. | | Đã bổ sung. |",
        "| YK3 | HN1-2024 | Trước | TX-DH | Kiến nghị | Mở lớp. | | |",
    ) == {"TX-DH": ["Tăng vốn vay. -> Chuyển Ngân hàng."], "H-CN": ["Bổ sung vốn. -> Đã bổ sung."]}
