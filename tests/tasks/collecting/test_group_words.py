"""The group of an opinion in other words than the list's."""

import pytest

from tests.tasks.collecting.conference import the_plan
from toolkit.plan.model import OPINION_GROUPS
from toolkit.plan.model.filled_form import Remark
from toolkit.tasks.collecting.opinion_groups import grouped

GROUPS = [item.value for item in the_plan().listed(OPINION_GROUPS)]
RESULT, TROUBLE, WAY, PETITION, OTHER = GROUPS


def group_of(typed: str) -> str:
    (one,) = grouped([Remark(group=typed, content="Mở lớp tập huấn.")], GROUPS, frozenset()).remarks
    return one.group


@pytest.mark.parametrize(
    ("typed", "group"),
    [
        *(
            (one, PETITION)
            for one in ("Đề xuất, kiến nghị", "Kiến nghị, đề xuất", "Đề nghị", "KN", "Đề xuất")
        ),
        *(
            (one, TROUBLE)
            for one in ("Hạn chế", "Khó khăn, hạn chế", "Tồn tại, hạn chế", "Vướng mắc, khó khăn")
        ),
        *((one, TROUBLE) for one in ("KK", "Những khó khăn còn gặp", "Hạn chế và khó khăn")),
        *(
            (one, RESULT)
            for one in ("Mô hình", "Kết quả đạt được", "Mô hình hay, kết quả", "KQ", "Cách làm hay")
        ),
        *((one, OTHER) for one in ("Ý kiến khác", "Nội dung khác", "khac")),
        *((one, WAY) for one in ("Biện pháp", "GP", "Các giải pháp")),
    ],
)
def test_near_words_in_any_order_name_the_group(typed: str, group: str) -> None:
    assert group_of(typed) == group


@pytest.mark.parametrize(
    "typed", ["Kết quả, hạn chế", "Giải pháp, kiến nghị", "Nguyên nhân", "Hạn chế về vốn vay"]
)
def test_words_of_two_groups_or_of_none_stay_as_they_are(typed: str) -> None:
    assert group_of(typed) == typed
