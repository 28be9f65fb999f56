"""Texts, symbols and groups that stand otherwise than all others of their kind."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import (
    bases,
    conference_blocks,
    contact_person,
    delegates,
    denials,
    holidays,
    levels,
    sentences,
    sorted_columns,
    text_slips,
    texts_against_rows,
)

BASES = """
### Cấu hình
| Khóa              | Giá trị                |
| Chủ thể ban hành  | Ban Thường vụ Tỉnh đoàn |
| Ký hiệu cơ quan   | TĐTN                   |

### Căn cứ
| Mã KH  | Loại     | Số ký hiệu      | Cơ quan ban hành        |
| KH2024 | Kế hoạch | 60-KH/TĐTN-TCKT | Ban Thường vụ Tỉnh đoàn |
"""


def test_a_symbol_of_the_office_is_the_offices() -> None:
    assert said(bases.basis_issuer, BASES) == []
    other = BASES.replace('| Ban Thường vụ Tỉnh đoàn |\n"', "")
    rows = other.rsplit("Ban Thường vụ Tỉnh đoàn", 1)
    assert said(bases.basis_issuer, "Ban Thường vụ Trung ương Đoàn".join(rows)) == [
        (
            "Căn cứ!D2: Số ký hiệu 60-KH/TĐTN-TCKT là của Ban Thường vụ Tỉnh đoàn, còn cơ quan ban hành "
            "ghi là “Ban Thường vụ Trung ương Đoàn”. Sửa cơ quan ban hành, hoặc sửa số ký hiệu. "
            "[basis-issuer]"
        )
    ]
    assert said(bases.basis_issuer, BASES.replace("| TĐTN  ", "| TWĐTN ")) == [
        (
            "Cấu hình!B3: Ký hiệu cơ quan là “TWĐTN”, còn căn cứ 60-KH/TĐTN-TCKT của chính Ban Thường vụ "
            "Tỉnh đoàn ghi “TĐTN”. Sửa ký hiệu này, hoặc sửa số ký hiệu của căn cứ. [body-code-elsewhere]"
        )
    ]


def test_the_letters_of_a_kind_are_not_those_of_another() -> None:
    sheet = """
    ### Danh mục
    | Danh mục     | Giá trị      | Mã  |
    | Loại văn bản | Chương trình | CTr |
    | Loại văn bản | Giấy mời     | GM  |
    """
    assert said(bases.kind_code, sheet) == []
    assert said(bases.kind_code, sheet.replace("CTr", "CT")) == [
        (
            "Danh mục!C2: “CT” là chữ viết tắt của Chỉ thị; Chương trình viết tắt là “CTr”. Sửa mã của "
            "loại văn bản này. [kind-code]"
        )
    ]


def test_a_letterhead_names_the_level_of_its_kind() -> None:
    rows = "\n".join(
        f"| H{n} | Huyện đoàn {name} | Huyện đoàn | BCH ĐOÀN HUYỆN {name.upper()} | Có |"
        for n, name in enumerate(("Càng Long", "Cầu Kè", "Tiểu Cần", "Châu Thành"))
    )
    sheet = f"""
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị | Loại | Tên trên đầu văn bản | Được đăng cai |
    {rows}
    """
    assert said(levels.name_level, sheet) == []
    assert said(levels.name_level, sheet.replace("HUYỆN CHÂU", "XÃ CHÂU")) == [
        (
            "Đơn vị!D5: “BCH ĐOÀN XÃ CHÂU THÀNH” ghi cấp “xã”, còn loại của Huyện đoàn Châu Thành là “Huyện "
            "đoàn”. Sửa ô này, hoặc sửa loại của đơn vị. [name-level]"
        )
    ]
    assert said(levels.name_level, sheet.replace("HUYỆN CẦU", "TX. CẦU")) == [
        (
            "Đơn vị!D3: “BCH ĐOÀN TX. CẦU KÈ” ghi cấp “thị xã”, còn loại của Huyện đoàn Cầu Kè là “Huyện "
            "đoàn”. Sửa ô này, hoặc sửa loại của đơn vị. [name-level]"
        )
    ]
    assert said(levels.name_level, sheet.replace("| Huyện đoàn Tiểu", "| Thị đoàn Tiểu")) == [
        (
            "Đơn vị!B4: “Thị đoàn Tiểu Cần” ghi cấp “thị xã”, còn loại của Thị đoàn Tiểu Cần là “Huyện "
            "đoàn”. Sửa ô này, hoặc sửa loại của đơn vị. [name-level]"
        )
    ]
    assert said(levels.name_level, sheet.replace("ĐOÀN HUYỆN CÀNG", "HUYỆN ĐOÀN CÀNG")) == []


def test_no_sentence_and_no_word_is_broken_over_two_lines() -> None:
    sheet = """
    ### Ý kiến
    | Mã YK | Nội dung |
    | YK01  | Cần xây dựng nhãn hi<br>ệu chung. |
    | YK02  | Hai việc:<br>một là vay vốn;<br>hai là học nghề. |
    | YK03  | Chị nói rõ.<br>Anh đồng ý. |
    """
    assert said(text_slips.sentence_broken, sheet) == [
        (
            "Ý kiến!B2: Câu bị ngắt dòng ở giữa, sau “hi”: “ệu” đứng riêng ở dòng dưới. Bỏ chỗ xuống dòng "
            "ấy để câu liền một dòng. [sentence-broken]"
        )
    ]


def test_a_row_whose_place_is_taken_is_the_one_amid_others() -> None:
    sheet = """
    ### Đăng ký phát biểu
    | Mã HN    | Mã đơn vị | Thứ tự |
    | HN1-2024 | H-CN      | 1      |
    | HN1-2024 | H-CT      | 2      |
    | HN2-2024 | H-CL      | 1      |
    | HN1-2024 | H-TC      | 2      |
    | HN3-2024 | H-CK      | 1      |
    """
    assert said(conference_blocks.row_amid_others, sheet) == [
        (
            "Đăng ký phát biểu!A5: Dòng này ghi hội nghị HN1-2024 mà đứng giữa các dòng của HN2-2024. Sửa "
            "mã hội nghị nếu gõ nhầm; nếu đúng, chuyển dòng này về cạnh các dòng của HN1-2024. "
            "[row-amid-others]"
        )
    ]
    assert (
        said(conference_blocks.row_amid_others, sheet.replace("| H-TC      | 2 ", "| H-TC      | 3 ")) == []
    )


@pytest.mark.parametrize(
    ("own", "above", "told"), [(3, 2, []), (3, 1, ["B6"]), (4, 2, ["B6"]), (2, 2, ["B6"])]
)
def test_a_row_that_goes_on_the_order_of_its_conference_was_added_later(
    own: int, above: int, told: list[str]
) -> None:
    sheet = f"""
    ### Kết luận
    | Mã KL | Mã HN    | Thứ tự  |
    | KL01  | HN1-2024 | 1       |
    | KL02  | HN1-2024 | 2       |
    | KL03  | HN2-2024 | 1       |
    | KL04  | HN2-2024 | {above} |
    | KL05  | HN1-2024 | {own}   |
    | KL06  | HN2-2024 | 3       |
    """
    assert [one.split(":")[0][-2:] for one in said(conference_blocks.row_amid_others, sheet)] == told


def test_the_items_of_one_conference_that_were_sorted_alone_are_told_once() -> None:
    words = ["Ba", "An", "Chào", "Dâng", "Gợi", "Kết", "Mời", "Nêu", "Trao"]
    first = "\n".join(
        f"| HN1-2024 | {n} | {word} ý kiến của đại biểu |" for n, word in enumerate(sorted(words), 1)
    )
    sheet = f"""
    ### Chương trình
    | Mã HN    | Thứ tự | Nội dung |
    {first}
    | HN2-2024 | 1 | Tuyên bố lý do |
    | HN2-2024 | 2 | Bế mạc |
    """
    assert [one[-14:] for one in said(sorted_columns.text_sorted, sheet)] == ["[column-alone]"]
    assert said(sorted_columns.text_sorted, sheet.replace("| 1 | An ý", "| 1 | Xin ý")) == []


def test_nobody_sits_in_a_group_of_their_own() -> None:
    rows = "\n".join(f"| HN1-2024 | Lê Thị {chr(65 + n)} | Bí thư | X{n} | Đoàn xã |" for n in range(11))
    units = "\n".join(f"| X{n} | Đoàn xã |" for n in range(11))
    sheet = f"""
    ### Hội nghị
    | Mã HN    |
    | HN1-2024 |

    ### Đơn vị
    | Mã đơn vị | Loại |
    {units}

    ### Đại biểu
    | Mã HN | Họ và tên | Chức vụ | Mã đơn vị | Nhóm |
    {rows}
    """
    assert said(delegates.group_alone, sheet) == []
    assert said(
        delegates.group_alone, sheet.replace("| X4 | Đoàn xã |\n| HN1", "| X4 | Khách mời |\n| HN1")
    ) == [
        (
            "Đại biểu!E6: Lê Thị E được xếp vào nhóm “Khách mời”, còn mọi Bí thư khác cùng loại đơn vị ở "
            "nhóm “Đoàn xã”. Chọn lại nhóm; nếu cố ý xếp như vậy, giữ nguyên. [delegate-group-alone]"
        )
    ]


def test_the_contact_is_spelt_as_in_the_roster() -> None:
    sheet = """
    ### Cấu hình
    | Khóa            | Giá trị         |
    | Liên hệ: họ tên | Ngô Thị Lan Chy |

    ### Nhân sự
    | Mã NS | Họ và tên       |
    | NS006 | Ngô Thị Lan Chi |
    """
    told = said(contact_person.contact_unknown, sheet)
    assert [one.split(":")[0] + one[-11:] for one in told] == ["Cấu hình!B2[name-near]"]
    assert said(contact_person.contact_unknown, sheet.replace("Chy", "Chi")) == []


@pytest.mark.parametrize(
    ("name", "phone", "email"),
    [
        ("Ngô Thị Lan Chi", "+84 900 000 006", "chi@giaoban.example"),
        ("Ngô Thị Lan Chi", "0900.000.006; (0294) 3 831 234", "chi@giaoban.example; vp@giaoban.example"),
        ("Ngô Thị Lan Chi", "0294.3831.234 (máy lẻ 12)", "chi@giaoban.example"),
        ("Ngô Thị Lan Chi", "0900000006 (Zalo)", "chi@giaoban.example"),
        ("đồng chí Ngô Thị Lan Chi", "0900 000 006", "chi@giaoban.example"),
    ],
)
def test_the_contact_is_known_however_the_number_is_written(name: str, phone: str, email: str) -> None:
    sheet = f"""
    ### Cấu hình
    | Khóa                | Giá trị |
    | Liên hệ: họ tên     | {name}  |
    | Liên hệ: điện thoại | {phone} |
    | Liên hệ: email      | {email} |

    ### Nhân sự
    | Mã NS | Họ và tên       | Điện thoại   | Email               |
    | NS005 | Lê Văn Ba       | 0900 000 005 | ba@giaoban.example  |
    | NS006 | Ngô Thị Lan Chi | 0900 000 006 | chi@giaoban.example |
    """
    assert said(contact_person.contact_unknown, sheet) == []
    assert said(contact_person.contact_differs, sheet) == []
    another = sheet.replace(phone, "+84 900 000 005", 1).replace(email, "ba@giaoban.example", 1)
    assert [one[-17:] for one in said(contact_person.contact_differs, another)] == ["[contact-differs]"]


def test_a_day_off_amid_those_of_another_year_is_told() -> None:
    sheet = """
    ### Kế hoạch
    | Mã KH  | Năm  |
    | KH2024 | 2024 |

    ### Ngày nghỉ
    | Ngày              | Tên             |
    | {date:2024-05-01} | Lao động        |
    | {date:2023-09-02} | Quốc khánh      |
    | {date:2024-09-03} | Nghỉ Quốc khánh |
    | {date:2025-01-01} | Tết Dương lịch  |
    """
    assert said(holidays.holidays_of_another_year, sheet) == [
        (
            "Ngày nghỉ!A3: Ngày 02/9/2023 (Quốc khánh) không thuộc năm của kế hoạch. Sửa năm của ngày này. "
            "[holiday-far]"
        )
    ]


def test_the_flag_goes_to_nobody_who_may_not_hold_a_conference() -> None:
    sheet = """
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị       | Được đăng cai |
    | H-CN | Huyện đoàn Cầu Ngang | Có            |
    | H-CT | Huyện đoàn Châu Thành | Không        |

    ### Hội nghị
    | Mã HN    | Đơn vị đăng cai | Đơn vị nhận cờ |
    | HN1-2024 | H-CN            | H-CT           |
    """
    assert said(denials.flag_recipient_barred, sheet) == [
        (
            "Hội nghị!C2: Huyện đoàn Châu Thành nhận cờ để đăng cai hội nghị sau, mà trang Đơn vị "
            "ghi là không đăng cai. Sửa đơn vị nhận cờ, hoặc sửa cột Được đăng cai của đơn vị ấy. "
            "[flag-recipient-barred]"
        )
    ]
    assert said(denials.flag_recipient_barred, sheet.replace("Không ", "Có    ")) == []


def test_a_mark_of_a_draft_at_the_end_of_a_printed_text_is_a_gap() -> None:
    sheet = """
    ### Chuyên đề
    | Mã CĐ | Tên chuyên đề                          |
    | CD1   | Nâng cao chất lượng hè (dự thảo lần 2) |
    | CD2   | Góp ý (dự thảo) văn kiện Đại hội       |
    """
    assert [one.split(":")[0] + one[-14:] for one in said(text_slips.placeholder, sheet)] == [
        "Chuyên đề!B2 [placeholder]"
    ]


def test_the_closing_mark_of_a_plan_stands_once() -> None:
    sheet = """
    ### Kế hoạch
    | Mã KH  | Câu kết                      |
    | KH2024 | Trên đây là Kế hoạch././.    |
    """
    assert said(sentences.plan_sentences, sheet) == [
        "Kế hoạch!B2: Trước “./.” ở cuối ô còn một dấu câu nữa. Chỉ giữ “./.”. [mark-doubled]"
    ]
    assert said(sentences.plan_sentences, sheet.replace("././.", "./.")) == []


NEXT = """
### Hội nghị
| Mã HN    | Ngày      | Lần thứ |
| HN1-2024 | 24/5/2024 | 1       |
| HN2-2024 | 23/8/2024 | 2       |
### Chương trình
| Mã HN    | Nội dung | Lời dẫn |
| HN1-2024 | Phần kết | {text}  |
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mời Huyện đoàn Châu Thành, đơn vị đăng cai hội nghị lần thứ hai, lên nhận cờ.", 0),
        ("Hẹn gặp lại các đồng chí tại hội nghị lần thứ hai ở huyện Châu Thành.", 0),
        ("Hội nghị hôm nay thành công tốt đẹp; hẹn gặp lại tại hội nghị lần thứ hai.", 0),
        ("Huyện đoàn Châu Thành nhận nhiệm vụ tổ chức hội nghị lần thứ hai (tháng 8/2024).", 0),
        ("Hội nghị giao ban theo chuyên đề lần thứ hai sẽ do Huyện đoàn Châu Thành tổ chức.", 0),
        ("Kính thưa hội nghị lần thứ hai!", 1),
        ("Hôm nay, Tỉnh đoàn tổ chức hội nghị giao ban lần thứ hai, sau đó sẽ trao cờ.", 1),
        ("Tôi xin tuyên bố khai mạc Hội nghị giao ban lần thứ hai. Sau đây sẽ là phần tham luận.", 1),
    ],
)
def test_the_next_conference_may_be_looked_ahead_to(text: str, told: int) -> None:
    assert len(said(texts_against_rows.ordinal_of_another, NEXT.format(text=text))) == told
