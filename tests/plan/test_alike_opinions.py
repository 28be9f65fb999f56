"""Opinions that say nearly the same are proposed, with a score."""

import pytest
from msgspec.structs import replace

from tests.documents.plans import conference, example
from tests.plan.test_follow_up import OFFICE
from tests.tables import plan_from
from toolkit.documents.opinions import opinion_reports
from toolkit.plan.alike_opinions import alike_opinions
from toolkit.plan.model import Plan


def unmerged(plan: Plan) -> Plan:
    apart = tuple(replace(one, merged_into="") for one in plan.opinions)
    return replace(plan, opinions=apart)


def proposed(plan: Plan) -> dict[tuple[str, str], int]:
    return {
        (one.opinion.code, one.earlier.code): one.score
        for each in plan.conferences
        for one in alike_opinions(plan, each)
    }


def test_what_people_merged_is_proposed_and_what_they_kept_apart_is_not() -> None:
    found = proposed(unmerged(example()))
    merged = {(one.code, one.merged_into) for one in example().opinions if one.merged_into}
    merged |= {(one, other) for one, into in merged for other, to in merged if one != other and into == to}
    assert set(found) <= merged
    assert len(found) >= 7
    assert found["YK09", "YK08"] == 87


def test_what_is_merged_already_is_not_proposed_again() -> None:
    assert proposed(example()) == {}


def test_the_proposal_stands_beside_the_cell_in_which_it_is_confirmed() -> None:
    plan = unmerged(example())
    (report,) = opinion_reports(plan, conference(plan))
    told = [
        (str(one.place), one.message, one.remedy) for one in report.problems if one.code == "opinion-alike"
    ]
    assert told[1] == (
        "Ý kiến!I10",
        (
            "Giống 87% với ý kiến YK08 của Huyện đoàn Càng Long: “Mở lớp tập huấn kỹ năng truyền thông "
            "cho cán bộ Đoàn cơ sở”."
        ),
        "Nếu cùng nội dung, ghi YK08 vào ô này để in chung; nếu khác, để trống.",
    )


def test_petitions_that_only_ask_the_same_body_are_not_proposed() -> None:
    first, second, third = example().opinions[:3]
    alike = {"conference": first.conference, "group": "Kiến nghị", "merged_into": "", "summary": ""}
    texts = (
        "Đề nghị Tỉnh đoàn tăng phụ cấp cho bí thư chi đoàn.",
        "Đề nghị Tỉnh đoàn cấp loa kéo cho chi đoàn vùng sâu.",
        "Kiến nghị Tỉnh đoàn tăng mức phụ cấp của bí thư chi đoàn ấp.",
    )
    rows = tuple(
        replace(one, content=text, **alike) for one, text in zip((first, second, third), texts, strict=True)
    )
    assert list(proposed(replace(example(), opinions=rows))) == [(third.code, first.code)]


SHORT = """
### Ý kiến
| Mã YK | Mã HN    | Mã đơn vị | Nhóm    | Nội dung |
| YK1   | HN1-2024 | TX-DH     | Nhóm {0} | {1} |
| YK2   | HN1-2024 | H-CN      | Nhóm {0} | {2} |
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thiếu vốn.", "Thiếu kỹ thuật."),
        ("Thiếu đất.", "Thiếu nước tưới."),
        ("Nuôi dúi.", "08 mô hình nuôi tôm thẻ chân trắng theo hướng bền vững."),
        ("Mở lớp nghề.", "Mở gian hàng."),
    ],
)
def test_short_opinions_that_share_a_word_alone_are_not_proposed(one: str, other: str) -> None:
    assert proposed(plan_from(OFFICE.rstrip() + SHORT.format(1, one, other))) == {}


@pytest.mark.parametrize(
    ("one", "other"), [("Thiếu vốn.", "Thiếu vốn vay ưu đãi."), ("Thiếu kinh phí.", "Kinh phí còn thiếu.")]
)
def test_a_short_opinion_that_another_one_says_as_a_whole_is_proposed(one: str, other: str) -> None:
    found = proposed(plan_from(OFFICE.rstrip() + SHORT.format(1, one, other)))
    assert list(found) == [("YK2", "YK1")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí hoạt động hè cho Đoàn xã mới",
            "Đề nghị bố trí biên chế cán bộ Đoàn ở xã",
        ),
        (
            "Đề nghị Sở Giáo dục và Đào tạo ban hành quy chế phối hợp",
            "Đề nghị các Huyện đoàn phối hợp với Công an xã",
        ),
        (
            "Đề nghị hỗ trợ 05 bộ máy tính cho tổ công nghệ số thôn Hạ",
            "Đề nghị hỗ trợ sân chơi thiếu nhi thôn Trung",
        ),
        (
            "Đề nghị Tỉnh đoàn hướng dẫn kinh phí tuyên truyền",
            "Đề nghị Tỉnh đoàn hướng dẫn quy trình kết nạp đoàn viên",
        ),
    ],
)
def test_petitions_that_share_only_what_every_petition_asks_for_are_not_proposed(
    one: str, other: str
) -> None:
    assert proposed(plan_from(OFFICE.rstrip() + SHORT.format(1, one, other))) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Đề nghị bố trí biên chế cán bộ Đoàn ở xã",
            "Kiến nghị bố trí thêm biên chế cho cán bộ Đoàn xã",
        ),
        (
            "Đề nghị phối hợp với Công an xã tuyên truyền phòng, chống ma túy",
            "Tăng cường phối hợp với Công an tuyên truyền phòng, chống ma túy cho thanh niên",
        ),
    ],
)
def test_petitions_for_the_same_thing_in_other_words_are_proposed(one: str, other: str) -> None:
    assert list(proposed(plan_from(OFFICE.rstrip() + SHORT.format(1, one, other)))) == [("YK2", "YK1")]
