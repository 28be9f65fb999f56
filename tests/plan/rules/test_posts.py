"""Posts that one person at a time holds."""

from tests.plan.rules.saying import said
from tests.plan.rules.test_people import CLEAN
from toolkit.plan.rules import posts

SECOND = "| NS004 | Lê Thị Diệu Hằng | Bí thư | H-CN | Không | 0900 000 004 | {from} | {to} |\n"


def second(start: str = "", end: str = "") -> str:
    """A second secretary of the unit of NS002, who serves since 1/6/2022."""
    row = SECOND.replace("{from}", f"{{date:{start}}}" if start else "")
    return CLEAN + row.replace("{to}", f"{{date:{end}}}" if end else "")


def test_one_secretary_for_each_unit_is_right() -> None:
    assert said(posts.post_twice, CLEAN) == []


def test_two_secretaries_at_once_are_told_at_the_later_title() -> None:
    assert said(posts.post_twice, second()) == [
        (
            "Nhân sự!C5: Huyện đoàn Cầu Ngang cùng lúc có hai Bí thư: Kim Sa Thương (NS002) và "
            "Lê Thị Diệu Hằng (NS004). Ghi cột Đến ngày cho người đã thôi giữ chức vụ, hoặc sửa chức vụ. "
            "[post-twice]"
        )
    ]


def test_a_predecessor_without_an_end_is_told_where_it_is_missing() -> None:
    places = [told.partition(":")[0] for told in said(posts.post_twice, second("2024-03-01"))]
    assert places == ["Nhân sự!H3"]


def test_whoever_left_before_or_within_the_weeks_of_handing_over_is_no_second_one() -> None:
    assert said(posts.post_twice, second(end="2022-05-31")) == []
    assert said(posts.post_twice, second(end="2022-06-20")) == []


def test_two_deputies_are_no_fault() -> None:
    assert said(posts.post_twice, second().replace("Hằng | Bí thư", "Hằng | Phó Bí thư")) == []
