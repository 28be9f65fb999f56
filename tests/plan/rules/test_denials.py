"""What one cell says and another one of the same matter denies."""

import datetime as dt

from tests.plan.rules.saying import said
from toolkit.plan.rules import denials

LATE = dt.date(2024, 12, 1)
CONFERENCES = """
### Hội nghị
| Mã HN    | Ngày              | Đánh giá chung                                      | Trạng thái   |
| HN1-2024 | {date:2024-05-24} | Các đơn vị chuẩn bị chu đáo, phát biểu thẳng thắn.  | Đã họp       |
| HN2-2024 | {date:2024-08-23} | Hội nghị ghi nhận các mô hình kinh tế tiếp tục tăng. | Đã chốt ngày |
"""
REPORTS = """
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Ngày nhận         | Số ký hiệu | Ghi chú             |
| HN1-2024 | H-CN      | {date:2024-05-13} | 12-BC/ĐTN  | Chưa gửi phụ lục 2  |
"""


def test_a_report_was_not_received_where_its_remark_says_so() -> None:
    sheets = CONFERENCES + REPORTS
    assert said(denials.received_denied, sheets, LATE) == []
    assert said(denials.received_denied, sheets.replace("gửi phụ lục 2 ", "gửi; đã nhắc  "), LATE) == [
        (
            "Báo cáo đơn vị!C2: Báo cáo có ngày nhận 13/5/2024 mà ghi chú ở ô E2 lại nói “Chưa gửi; đã "
            "nhắc”. "
            "Xóa ngày nhận nếu chưa có báo cáo, hoặc sửa ghi chú. [received-denied]"
        )
    ]
    assert said(denials.received_denied, sheets.replace("2024-05-13", "2024-11-05"), LATE) == [
        (
            "Báo cáo đơn vị!C2: Ngày nhận 05/11/2024 sau ngày họp 24/5/2024 tới 165 ngày. "
            "Sửa ngày nhận nếu gõ nhầm, "
            "nhất là ngày và tháng đổi chỗ cho nhau. [received-long-after]"
        )
    ]


def test_a_report_of_the_doan_bears_no_symbol_in_the_states_form() -> None:
    assert said(denials.report_of_state, REPORTS) == []
    assert said(denials.report_of_state, REPORTS.replace("12-BC/ĐTN ", "12/BC-UBND")) == [
        (
            "Báo cáo đơn vị!D2: Số ký hiệu 12/BC-UBND viết theo lối văn bản của cơ quan nhà nước, không "
            "phải của "
            "Đoàn. Ghi số ký hiệu của báo cáo Đoàn, như “12-BC/ĐTN”. [symbol-of-state]"
        )
    ]


def test_nobody_has_spoken_at_a_conference_to_come() -> None:
    sheets = f"""{CONFERENCES}
    ### Đăng ký phát biểu
    | Mã HN    | Mã đơn vị | Đã phát biểu |
    | HN1-2024 | H-CN      | Có           |
    | HN2-2024 | H-CN      | Có           |
    """
    assert said(denials.spoken_early, sheets) == [
        (
            "Đăng ký phát biểu!C3: Ghi là đã phát biểu, mà hội nghị HN2-2024 còn ở trạng thái “Đã chốt "
            "ngày”. "
            "Để trống ô này, hoặc sửa trạng thái của hội nghị. [spoken-early]"
        )
    ]


def test_no_conference_is_assessed_in_the_words_of_another() -> None:
    assert said(denials.assessment_copied, CONFERENCES) == []
    own = "Hội nghị ghi nhận các mô hình kinh tế tiếp tục tăng."
    copied = CONFERENCES.replace(own, "Các đơn vị chuẩn bị chu đáo, phát biểu thẳng thắn.")
    assert said(denials.assessment_copied, copied) == [
        (
            "Hội nghị!C3: Đánh giá này giống hệt của hội nghị HN1-2024. "
            "Viết đánh giá của chính hội nghị này. [assessment-copied]"
        )
    ]


def test_a_deputy_ranks_after_the_head_and_after_the_standing_one() -> None:
    sheets = """
    ### Danh mục
    | Danh mục | Giá trị                | Thứ bậc |
    | Chức vụ  | Bí thư                 | 1       |
    | Chức vụ  | Phó Bí thư Thường trực | 4       |
    | Chức vụ  | Phó Bí thư             | 3       |
    """
    assert said(denials.rank_reversed, sheets) == [
        (
            "Danh mục!C3: “Phó Bí thư Thường trực” có thứ bậc 4, không đứng trước “Phó Bí thư” (thứ bậc 3). "
            "Sửa thứ bậc: số nhỏ hơn đứng trước. [rank-reversed]"
        )
    ]
    assert said(denials.rank_reversed, sheets.replace("| 4 ", "| 2 ")) == []


def test_one_task_among_others_without_an_owner_is_told() -> None:
    sheets = """
    ### Hội nghị
    | Mã HN    |
    | HN1-2024 |

    ### Phân công
    | Mã HN    | Nội dung     | Chủ trì |
    | HN1-2024 | Gửi giấy mời | CTD     |
    | HN1-2024 | Tổng hợp     |         |
    | HN1-2024 | Hội trường   | VP      |
    """
    assert said(denials.task_unowned, sheets) == [
        (
            "Phân công!C3: Việc này chưa có đơn vị chủ trì, còn các việc khác của hội nghị HN1-2024 đều "
            "có. Ghi "
            "đơn vị chủ trì; nếu đã lỡ cắt ô này sang chỗ khác, xem lại cả ô ấy. [task-unowned]"
        )
    ]
    assert said(denials.task_unowned, sheets.replace("| VP ", "|    ")) == []


def test_a_plan_leaves_out_no_line_of_those_whom_it_invites() -> None:
    sheets = """
    ### Kế hoạch
    | Mã KH  | Thành phần                                     |
    | KH2024 | Thường trực Tỉnh đoàn.<br>Lãnh đạo các Ban.    |

    ### Thành phần
    | Mã HN | Mô tả                      | Phạm vi        |
    | *     | Thường trực Tỉnh đoàn      | Đơn vị cụ thể  |
    | *     | Lãnh đạo các Ban           | Loại đơn vị    |
    | *     | Bí thư các Huyện đoàn      | Loại đơn vị    |
    | *     | Khách mời                  | Ngoài Đoàn     |
    """
    assert said(denials.guests_unplanned, sheets) == [
        (
            "Kế hoạch!B2: Thành phần của kế hoạch thiếu “Bí thư các Huyện đoàn” mà trang Thành phần có "
            "mời. Thêm "
            "dòng này vào thành phần của kế hoạch, hoặc xóa ở trang Thành phần nếu không mời. "
            "[guests-unplanned]"
        )
    ]
    reworded = sheets.replace("Lãnh đạo các Ban.", "Lãnh đạo các Ban.<br>Bí thư Huyện đoàn.")
    assert said(denials.guests_unplanned, reworded) == []


def test_a_hall_is_called_by_the_hosts_present_level() -> None:
    sheets = """
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị          | Địa bàn        |
    | P-BENTRE  | Đoàn phường Bến Tre | phường Bến Tre |

    ### Hội nghị
    | Mã HN    | Đơn vị đăng cai | Địa điểm cụ thể                              |
    | HN3-2026 | P-BENTRE        | Hội trường Ủy ban nhân dân thành phố Bến Tre |
    """
    assert said(denials.venue_of_another_level, sheets) == [
        (
            "Hội nghị!C2: Địa điểm ghi “thành phố Bến Tre”, còn nơi đăng cai là phường Bến Tre. Sửa địa điểm "
            "theo tên hiện nay, hoặc ghi thêm “cũ” nếu nơi họp vẫn gọi như vậy. [venue-level]"
        )
    ]
    for right in ("phường Bến Tre", "thành phố Bến Tre cũ", "tỉnh"):
        assert said(denials.venue_of_another_level, sheets.replace("thành phố Bến Tre", right)) == []


def test_a_letter_to_a_conference_that_was_held_is_no_draft() -> None:
    sheets = f"""{CONFERENCES}
    ### Văn bản đi
    | Mã VB | Loại | Số | Ngày              | Mã HN/KH | Trạng thái |
    | VB002 | GM   | 1  | {{date:2024-05-06}} | HN1-2024 | Dự thảo    |
    | VB003 | GM   | 2  | {{date:2024-08-06}} | HN2-2024 | Dự thảo    |
    """
    assert said(denials.letter_unissued, sheets) == [
        (
            "Văn bản đi!F2: Giấy mời VB002 còn ghi “Dự thảo” mà đã có số, ngày, và hội nghị HN1-2024 đã họp. "
            "Sửa trạng thái của văn bản, hoặc trạng thái của hội nghị. [letter-unissued]"
        )
    ]


def test_the_adviser_of_a_topic_has_a_part_in_its_conference() -> None:
    sheets = """
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị     | Loại          |
    | TG        | Ban Tuyên giáo | Ban chuyên môn |
    | PT        | Ban Phong trào | Ban chuyên môn |

    ### Chuyên đề
    | Mã CĐ | Ban tham mưu |
    | CD1   | TG           |
    | CD2   | TG           |
    | CD3   | PT           |

    ### Hội nghị
    | Mã HN    | Mã CĐ |
    | HN1-2024 | CD1   |
    | HN2-2024 | CD2   |
    | HN3-2024 | CD3   |

    ### Phân công
    | Mã HN    | Nội dung | Chủ trì |
    | HN1-2024 | Tổng hợp | TG      |
    | HN2-2024 | Tổng hợp | PT      |
    | HN3-2024 | Tổng hợp | PT      |
    """
    assert said(denials.adviser_elsewhere, sheets) == [
        (
            "Chuyên đề!B3: Ban Tuyên giáo phụ trách chuyên đề này nhưng không có phần việc nào trong chương "
            "trình và phân công của hội nghị HN2-2024. Sửa ban phụ trách nếu chọn nhầm, hoặc phân công cho "
            "ban ấy. [adviser-elsewhere]"
        )
    ]
    assert said(denials.adviser_elsewhere, sheets.replace("| CD2   | TG  ", "| CD2   | TG; PT  ")) == []


def test_those_whom_a_rule_invites_are_listed_in_its_group() -> None:
    rows = "\n".join(f"| HN1-2024 | NS{n} | Huyện đoàn |" for n in range(3))
    people = "\n".join(f"| NS{n} | Lê Thị {chr(65 + n)} | Bí thư | H{n} |" for n in range(3))
    units = "\n".join(f"| H{n} | Huyện đoàn {chr(65 + n)} | Huyện đoàn |" for n in range(3))
    sheets = f"""
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị | Loại |
    {units}

    ### Nhân sự
    | Mã NS | Họ và tên | Chức vụ | Mã đơn vị |
    {people}

    ### Hội nghị
    | Mã HN    | Ngày              |
    | HN1-2024 | {{date:2024-05-24}} |

    ### Thành phần
    | Mã HN | Mô tả              | Phạm vi     | Giá trị    | Chức vụ lọc | Nhóm giấy mời | Nhóm      |
    | *     | Bí thư Huyện đoàn  | Loại đơn vị | Huyện đoàn | Bí thư      | Theo cá nhân  | Khách mời |

    ### Đại biểu
    | Mã HN | Mã NS | Nhóm |
    {rows}
    """
    assert said(denials.rule_of_another_group, sheets) == [
        (
            "Thành phần!G2: Cả 3 đại biểu được mời theo “Bí thư Huyện đoàn” đều xếp ở nhóm “Huyện đoàn”, "
            "không ở nhóm “Khách mời”. Sửa nhóm của thành phần này, hoặc sửa cột Nhóm của trang Đại biểu. "
            "[guest-rule-group]"
        )
    ]
    assert said(denials.rule_of_another_group, sheets.replace("| Khách mời |", "| Huyện đoàn |")) == []


def test_of_two_titles_that_changed_ranks_the_one_that_fell_is_told_alone() -> None:
    sheets = """
    ### Danh mục
    | Danh mục | Giá trị                | Thứ bậc |
    | Chức vụ  | Bí thư                 | 3       |
    | Chức vụ  | Phó Bí thư Thường trực | 2       |
    | Chức vụ  | Phó Bí thư             | 1       |
    """
    assert said(denials.rank_reversed, sheets) == [
        (
            "Danh mục!C2: “Bí thư” có thứ bậc 3, không đứng trước “Phó Bí thư” (thứ bậc 1). Sửa thứ bậc: số "
            "nhỏ hơn đứng trước. [rank-reversed]"
        )
    ]
