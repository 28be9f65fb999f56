"""What came back and was not taken is told with its words; of two forms that came at once how they differ."""

import datetime as dt
import io
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from tests.tasks.collecting.conference import ALWAYS_TOLD, Book, Desk, filled, said, well_filled
from tests.tasks.collecting.messes import NAME, UNIT, Mess, outcome, read, reshaped, spoiled, table, told_of
from tests.tasks.collecting.test_messes_mail import zipped

_AGAIN = "Đề nghị đơn vị gõ lại ô này bằng bộ gõ tiếng Việt Unicode; hoặc đồng chí gõ tay vào sổ."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def told(desk: Desk) -> list[str]:
    """What is told of the folder, but for what is told of every one."""
    found = desk.collect().outcome
    assert found
    return [str(one) for one in found.problems if one.code not in ALWAYS_TOLD]


def letter() -> bytes:
    paper, content = docx.Document(), io.BytesIO()
    paper.add_paragraph("Huyện đoàn Cầu Ngang trân trọng gửi kèm phiếu.")
    paper.save(content)
    return content.getvalue()


def test_an_opinion_whose_letters_were_lost_is_told_as_not_taken_with_all_its_words() -> None:
    mess = Mess(about="", content=lambda: spoiled(("Ý kiến", "B2", "?o?n viên ?i làm ?n xa nhi?u.")))
    words, opinions, _ = outcome(mess)
    assert opinions == 1
    assert words == (
        f"{NAME}, Ý kiến!B2: Ô của cột “Nội dung” có chữ Việt đã mất, chỉ còn dấu hỏi hoặc ô vuông: “?o?n”; "
        f"ô ghi “?o?n viên ?i làm ?n xa nhi?u.”, nên cả ý kiến này không được thu. {_AGAIN} "
        "[return-cell-garbled]"
    )


def test_what_was_lost_is_told_on_a_sheet_whose_title_is_spelt_otherwise_too() -> None:
    def spoil(book: Book) -> None:
        book["Phát biểu"]["A2"] = "L\ufffd Thị Lập"
        book["Phát biểu"].title = "Phát  biểu"

    words = outcome(Mess(about="", content=lambda: reshaped(spoil)))[0]
    assert "; ô ghi “L\ufffd Thị Lập”, nên tên người phát biểu không được thu." in words


def test_a_speaker_whose_letters_were_lost_is_told_as_not_taken() -> None:
    mess = Mess(about="", content=lambda: spoiled(("Phát biểu", "A2", "L\ufffd Thị Lập")))
    words = outcome(mess)[0]
    assert "; ô ghi “L\ufffd Thị Lập”, nên tên người phát biểu không được thu." in words


def test_a_count_below_none_is_told_as_such() -> None:
    words = outcome(Mess(about="", content=lambda: spoiled(("Số liệu", "B2", -40))))[0]
    assert words == (
        f"{NAME}, Số liệu!B2: “Số chi đoàn trên địa bàn dân cư” là số đếm, không thể là số âm, mà ở đây ghi "
        "“-40”, nên không được cộng vào tổng. Xem lại, rồi ghi một số nguyên bằng chữ số, ví dụ 1.250. "
        "[return-figure-negative]"
    )


@pytest.mark.parametrize(("minutes", "codes"), [(60, ""), (61, "[return-speech-long]")])
def test_a_speech_of_more_than_an_hour_is_told_and_taken(minutes: int, codes: str) -> None:
    words, _, speeches = outcome(
        Mess(about="", content=lambda: spoiled(("Phát biểu", "D2", minutes), ("Phát biểu", "A2", "Lê Lập")))
    )
    assert (words[words.find("[") :] if words else "", speeches) == (codes, 1)


def test_of_two_forms_that_came_at_once_the_cells_that_differ_are_told(desk: Desk) -> None:
    desk.receive("a.xlsx", spoiled(("Số liệu", "B2", 52)))
    desk.receive("b.xlsx", spoiled(("Số liệu", "B2", 58)))
    (line,) = told(desk)
    assert line == (
        "a.xlsx: Huyện đoàn Cầu Ngang gửi nhiều phiếu có cùng ngày giờ là tệp này và b.xlsx, nên không biết "
        "phiếu nào mới; chỉ b.xlsx được dùng; khác nhau ở ô Số liệu!B2 (ở đây ghi “52”, ở tệp kia ghi “58”). "
        "Hỏi lại đơn vị; nếu tệp này mới đúng, chuyển tệp kia ra khỏi thư mục rồi thu lại. [return-same-time]"
    )


def test_two_forms_that_came_at_once_and_say_the_same_are_no_doubt(desk: Desk) -> None:
    desk.receive("a.xlsx", well_filled(UNIT))
    desk.receive("b.xlsx", well_filled(UNIT) + b"\0")
    (line,) = told(desk)
    assert line.endswith("[return-said-alike]")


def test_a_covering_letter_beside_a_form_asks_for_no_other_form(desk: Desk) -> None:
    desk.receive("gui.zip", zipped({NAME: well_filled(UNIT), "cong van.docx": letter()}))
    (line,) = told(desk)
    assert line == (
        f"gui.zip/cong van.docx: Tệp này đến cùng phiếu {NAME} đã được thu, nhưng không phải phiếu, nên "
        "không được đọc. Mở tệp xem; nếu có số liệu, ý kiến mà phiếu chưa ghi, đồng chí gõ tay vào sổ. "
        "[return-beside-form]"
    )


def test_a_letter_without_a_form_or_among_forms_of_several_units_is_told_as_before(desk: Desk) -> None:
    desk.receive("cong van.docx", letter())
    forms = {f"{unit}.xlsx": well_filled(unit) for unit in (UNIT, "H-TC")}
    desk.receive("cum.zip", zipped({**forms, "bao cao.docx": letter()}))
    foreign = [line for line in told(desk) if line.endswith("[return-foreign]")]
    assert [line.split(":")[0] for line in foreign] == ["cong van.docx", "cum.zip/bao cao.docx"]


def test_a_letter_that_reports_is_not_taken_for_an_answer_to_an_invitation(desk: Desk) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "la@la.example", "Phiếu báo cáo giao ban"
    mail.set_content("Huyện đoàn báo cáo: số chi đoàn 52.")
    desk.receive("thu.eml", bytes(mail))
    (line,) = told(desk)
    assert line == (
        "thu.eml: Thư “thu.eml” của la@la.example, viết “Huyện đoàn báo cáo: số chi đoàn 52.”; thư nói về "
        "phiếu, báo cáo nhưng không kèm phiếu, nên không được thu. Đọc thư, gõ ý kiến, số liệu trong thư vào "
        "đúng trang của sổ; hoặc đề nghị đơn vị gửi phiếu đã điền. [reply-report]"
    )


def test_a_form_whose_pages_were_put_on_its_first_one_is_told_with_them() -> None:
    def on_one(book: Book) -> None:
        said(UNIT)(book)
        for title in ("Số liệu", "Ý kiến", "Phát biểu"):
            for row in book[title].iter_rows(values_only=True):
                book["Phiếu"].append(row)
            del book[title]

    words = outcome(Mess(about="", content=lambda: filled(UNIT, on_one)))[0]
    assert "Các trang Số liệu, Ý kiến, Phát biểu của phiếu bị dồn vào trang này" in words
    assert "[return-cell-unread]" not in words


def test_what_stands_beside_a_table_is_told_as_the_cell_shows_it() -> None:
    beside = (
        ("Ý kiến", "E2", dt.datetime(2024, 5, 20)),
        ("Ý kiến", "E3", 12.5),
        ("Ý kiến", "E4", "#REF!"),
    )
    words = outcome(Mess(about="", content=lambda: spoiled(*beside)))[0]
    assert "Ô này ghi “20/05/2024” ở ngoài các cột của phiếu (và ở ô E3 “12,5”, ở ô E4 “#REF!”)" in words


@pytest.mark.parametrize(
    ("name", "value", "is_told"),
    [
        ("Tỷ lệ chi đoàn tổ chức hoạt động hè (%)", "180%", True),
        ("Tỷ lệ chi đoàn tổ chức hoạt động hè", "185,5", True),
        ("Tỷ lệ chi đoàn tổ chức hoạt động hè (%)", "100%", False),
        ("Tỷ lệ hoàn thành chỉ tiêu kết nạp (%)", "180%", False),
        ("Tỷ lệ thu đoàn phí so với kế hoạch", "120%", False),
        ("Kinh phí tăng so với năm trước (%)", "180%", False),
    ],
)
def test_a_part_of_a_whole_beyond_a_hundred_percent_is_told(name: str, value: str, is_told: bool) -> None:
    words = told_of(read(NAME, spoiled(("Số liệu", "A2", name), ("Số liệu", "B2", value))))
    said = f"“{name}” là một phần của toàn thể, khó có thể quá 100%, mà ở đây ghi “{value}”."
    assert (said in words) is is_told


def test_a_sheet_that_the_form_came_with_and_that_is_gone_is_told() -> None:
    def without(book: Book) -> None:
        del book["Ý kiến"], book["Người dự"]

    assert told_of(read(NAME, reshaped(without))) == (
        f"{NAME}: Phiếu không còn trang Ý kiến và Người dự mà mẫu gửi đi có, nên không thu được gì ở đó. Hỏi "
        "đơn vị; nếu đơn vị bỏ trang ấy vì không có gì để ghi, để nguyên. [return-sheets-gone]"
    )


def test_a_sheet_under_another_name_is_not_gone() -> None:
    def renamed(book: Book) -> None:
        book["Ý kiến"].title = "Y kien"

    assert told_of(read(NAME, reshaped(renamed))) == ""


def test_a_list_of_people_in_place_of_a_form_is_told_with_its_people() -> None:
    rows = (
        ("HUYỆN ĐOÀN CẦU NGANG",),
        ("DANH SÁCH CÁN BỘ DỰ HỘI NGHỊ",),
        ("STT", "Họ và tên", "Chức vụ", "SĐT"),
        (1, "Kim Sa Thương", "Bí thư", "0900300029"),
        (2, "Lê Văn Tám", "UV BTV", "0911222333"),
    )
    assert told_of(read("danh sach.xlsx", table(*rows, name="DS"))) == (
        "danh sach.xlsx: Tệp này không phải phiếu mà là danh sách người của Huyện đoàn Cầu Ngang: Kim Sa "
        "Thương và Lê Văn Tám, nên chưa thu. Nếu là danh sách người dự họp, ghi người dự thay và người dự "
        "thêm vào trang Đại biểu; hoặc đề nghị đơn vị ghi vào trang Người dự của phiếu. [return-people-list]"
    )
