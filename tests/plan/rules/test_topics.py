"""Topics and the conferences that discuss them."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import topics

SHEETS = """
### Chuyên đề
| Mã CĐ | Tên chuyên đề                     |
| CD1   | Ứng xử văn minh                   |
| CD2   | Mô hình kinh tế trong thanh niên  |
### Hội nghị
| Mã HN    | Lần thứ | Mã CĐ |
| HN1-2024 | 1       | CD1   |
| HN2-2024 | 2       | CD2   |
"""


def test_a_topic_of_two_conferences_is_an_error() -> None:
    assert said(topics.topic_twice, SHEETS.replace("| 2       | CD2", "| 2       | CD1")) == [
        (
            "Hội nghị!C3: Chuyên đề CD1 đã dùng cho hội nghị HN1-2024. "
            "Chọn cho mỗi hội nghị một chuyên đề riêng. [topic-twice]"
        )
    ]


def test_a_topic_without_a_conference_is_an_error() -> None:
    more = SHEETS.replace("### Hội nghị", "| CD3   | Sinh hoạt chi đoàn |\n### Hội nghị")
    assert said(topics.topic_orphan, more) == [
        (
            "Chuyên đề!A4: Chuyên đề CD3 (“Sinh hoạt chi đoàn”) chưa thuộc hội nghị nào. "
            "Ghi mã chuyên đề này vào trang Hội nghị, hoặc xóa dòng này. [topic-orphan]"
        )
    ]


def test_a_topic_is_not_left_over_while_a_conference_has_none_of_its_own() -> None:
    for other in ("CD1", "CD9", "   "):
        assert said(topics.topic_orphan, SHEETS.replace("| 2       | CD2", f"| 2       | {other}")) == []


def test_one_topic_for_each_conference_is_right() -> None:
    assert said(topics.topic_twice, SHEETS) == []
    assert said(topics.topic_orphan, SHEETS) == []


def test_topics_typed_before_there_is_any_conference_are_right() -> None:
    assert said(topics.topic_orphan, SHEETS.partition("### Hội nghị")[0]) == []


def test_a_unit_that_may_host_is_no_department_for_a_topic() -> None:
    sheets = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại          | Đơn vị cấp trên | Được đăng cai |
| TINH      | Tỉnh đoàn Trà Vinh   | Tỉnh đoàn     |                 | Không         |
| PT        | Ban Phong trào       | Ban chuyên môn | TINH           | Không         |
| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn    | TINH            | Có            |
### Chuyên đề
| Mã CĐ | Tên chuyên đề  | Ban tham mưu |
| CD1   | Mô hình kinh tế | {adviser}   |
"""
    assert said(topics.adviser_hosts, sheets.replace("{adviser}", "PT; TINH")) == []
    assert said(topics.adviser_hosts, sheets.replace("{adviser}", "H-CN")) == [
        (
            "Chuyên đề!C2: Huyện đoàn Cầu Ngang là đơn vị có thể đăng cai hội nghị, không phải ban tham mưu "
            "của cơ quan. Sửa ô này nếu chọn nhầm; nếu đúng, giữ nguyên. [adviser-hosts]"
        )
    ]
