"""The sentences that go back to units: one for each form with faults, and for each file that gave none."""

from pathlib import Path

import pytest

from tests.tasks.collecting.conference import (
    CAME,
    Book,
    Desk,
    filled,
    said,
    the_conference,
    the_plan,
    well_filled,
)
from toolkit.problems import Place, problem
from toolkit.tasks.collecting.form_problems import asked_again


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def sentences(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    assert outcome
    return [
        f"{one.place.file}: {one.message}"
        for one in outcome.problems
        if one.code in ("return-send-back", "return-ask-again")
    ]


def test_a_form_with_faults_goes_back_with_each_of_its_cells(desk: Desk) -> None:
    def fill(book: Book) -> None:
        said("H-CN")(book)
        book["Ý kiến"]["A3"], book["Người dự"]["D2"] = None, "Cử người thay"

    desk.receive("phieu.xlsx", filled("H-CN", fill))
    assert sentences(desk) == [
        (
            "phieu.xlsx: Câu gửi lại Huyện đoàn Cầu Ngang: “Ban Tổ chức - Kiểm tra đã nhận phiếu của Huyện "
            "đoàn Cầu Ngang. Đề nghị đồng chí xem lại: trang Ý kiến, ô B3: ý kiến này chưa chọn nhóm; trang "
            "Người dự, ô E2: dòng này chọn “Cử người thay” nhưng chưa ghi người dự thay; trang Số liệu, ô "
            "A4: phiếu chưa ghi số liệu “Số đoàn viên đi làm ăn xa”. Đồng chí sửa rồi gửi lại tệp này sớm "
            "nhất có thể. Trân trọng cảm ơn!”"
        )
    ]


def test_a_file_that_gave_no_form_is_asked_for_again(desk: Desk) -> None:
    desk.receive("bao cao H-CT.pdf", b"%PDF-1.7")
    desk.receive("chup.jpg", b"\xff\xd8\xff")
    assert sentences(desk) == [
        (
            "bao cao H-CT.pdf: Câu gửi lại Huyện đoàn Châu Thành: “Ban Tổ chức - Kiểm tra đã nhận tệp của "
            "đồng chí, nhưng chưa thu được: tệp này là một tệp PDF, nên không lấy được số liệu, ý kiến. Đề "
            "nghị đồng chí gửi lại phiếu đã điền bằng đúng tệp mẫu sớm nhất có thể. Trân trọng cảm ơn!”"
        ),
        (
            "chup.jpg: Câu gửi lại đơn vị: “Ban Tổ chức - Kiểm tra đã nhận tệp của đồng chí, nhưng chưa thu "
            "được: tệp này là một bức ảnh, nên không lấy được số liệu, ý kiến. Đề nghị đồng chí gửi lại "
            "phiếu đã điền bằng đúng tệp mẫu sớm nhất có thể. Trân trọng cảm ơn!”"
        ),
    ]


def test_a_scan_beside_the_form_of_the_same_unit_asks_for_nothing(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled("H-CT"))
    desk.receive("ban ky H-CT.pdf", b"%PDF-1.7")
    assert sentences(desk) == []


@pytest.mark.parametrize("name", ["Báo cáo Huyện đoàn Châu Thành.pdf", "bc Chau Thanh thang 11.jpg"])
def test_a_file_that_gave_no_form_is_asked_for_again_of_the_unit_that_its_name_names(
    desk: Desk, name: str
) -> None:
    desk.receive(name, b"%PDF-1.7")
    assert any(f"{name}: Câu gửi lại Huyện đoàn Châu Thành: “" in one for one in sentences(desk))


def test_a_file_with_a_password_is_asked_for_again_without_one() -> None:
    told = problem("return-password", Place(file="H-CT.xlsx"))
    (asked,) = asked_again(the_plan(), the_conference(), [told], [], CAME.date())
    assert "bằng đúng tệp mẫu, không đặt mật khẩu, chậm nhất ngày 12/11/2024. Trân trọng" in asked.message
