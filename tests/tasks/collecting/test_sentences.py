"""The sentences that go back to units: one for each form with faults, and for each file that gave none."""

from pathlib import Path

import pytest

from tests.tasks.collecting.conference import Book, Desk, filled, said, well_filled


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
            "Người dự, ô E2: dòng này chọn “Cử người thay” nhưng chưa ghi người dự thay. Đồng chí sửa rồi "
            "gửi lại tệp này sớm nhất có thể. Trân trọng cảm ơn!”"
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
