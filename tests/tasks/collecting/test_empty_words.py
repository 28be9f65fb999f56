"""Words in a cell that hold no answer of their own, or the answer of another cell."""

from typing import Any

import pytest

from tests.tasks.collecting.conference import the_conference
from tests.tasks.collecting.messes import NAME, read, spoiled, told_of
from toolkit.tasks.collecting.empty_words import points_elsewhere, says_none
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines
from toolkit.wording import as_a_name

Typed = tuple[str, str, Any]


def rows(table: str, *typed: Typed) -> list[dict[str, object]]:
    form = read(NAME, spoiled(*typed))
    assert isinstance(form, Form)
    return [dict(one.values) for one in lines(form, the_conference()) if one.table == table]


def told(*typed: Typed) -> str:
    return told_of(read(NAME, spoiled(*typed)))


def test_an_opinion_that_only_points_to_another_paper_is_told_and_is_none() -> None:
    typed = ("Ý kiến", "B2", "Xem tệp đính kèm.")
    assert [one["Nội dung"] for one in rows("tblYKien", typed)] == ["H-CN: ý thứ 2"]
    assert told(typed) == (
        f"{NAME}, Ý kiến!B2: Ô này chỉ ghi “Xem tệp đính kèm.”, nên không thành ý kiến. Xem tài liệu ấy rồi "
        "chép ý kiến vào trang Ý kiến của sổ, hoặc đề nghị đơn vị ghi vào phiếu. [return-elsewhere]"
    )


@pytest.mark.parametrize("above", ["nt", "NT.", "n/t", "Như trên"])
def test_an_opinion_that_is_only_a_mark_for_the_one_above_is_told_and_is_none(above: str) -> None:
    typed = ("Ý kiến", "B3", above)
    assert [one["Nội dung"] for one in rows("tblYKien", typed)] == ["H-CN: ý thứ 1"]
    assert told(typed) == (
        f"{NAME}, Ý kiến!B3: Ô này chỉ ghi “{above}”, nên không thành ý kiến. Nếu là như dòng trên, chép ý "
        "kiến ấy với nhóm này vào trang Ý kiến của sổ; nếu là nhất trí, để nguyên. [return-opinion-above]"
    )


@pytest.mark.parametrize(
    "others", ["Như ý kiến của Huyện đoàn Trà Cú", "Nhất trí với kiến nghị của Thị đoàn."]
)
def test_an_opinion_that_only_supports_another_units_is_told_and_is_none(others: str) -> None:
    typed = ("Ý kiến", "B3", others)
    assert [one["Nội dung"] for one in rows("tblYKien", typed)] == ["H-CN: ý thứ 1"]
    assert told(typed) == (
        f"{NAME}, Ý kiến!B3: Ô này chỉ ghi “{others}”, nên không thành ý kiến mới. Nếu cần nêu đơn vị này "
        "cùng ý kiến, chép ý kiến ấy thành một dòng của đơn vị ở trang Ý kiến; nếu không, để nguyên. "
        "[return-opinion-others]"
    )


@pytest.mark.parametrize(
    "nothing", ["N/A", "na", "0", "//", "k", "Ko", "-", "Không có ý kiến", "Không áp dụng"]
)
def test_an_answer_for_the_sake_of_one_is_no_opinion_and_not_told(nothing: str) -> None:
    typed = ("Ý kiến", "B2", nothing)
    assert [one["Nội dung"] for one in rows("tblYKien", typed)] == ["H-CN: ý thứ 2"]
    assert told(typed) == ""


@pytest.mark.parametrize(
    "nothing",
    [
        *(
            "Không ạ",
            "không ạ!",
            "Dạ không",
            "Dạ không ạ.",
            "Không có ạ",
            "Dạ, chưa có ạ!",
            "K có ạ",
            "(không có)",
        ),
        *(
            "Đơn vị không có kiến nghị",
            "Đơn vị em không có ý kiến gì thêm ạ",
            "Đoàn xã Mỹ Hòa chưa có khó khăn gì",
        ),
        *(
            "BCH Đoàn phường hiện không có đề xuất nào khác",
            "Chúng em không còn ý kiến gì nữa ạ",
            "Không có gì cả",
        ),
        *("Thưa các đồng chí, Huyện đoàn không có vướng mắc", "Về phía đơn vị, hiện tại không có khó khăn"),
        *("Tạm thời chưa có kiến nghị ạ", "Không có gì để báo cáo ạ", "Đơn vị không đăng ký phát biểu"),
    ],
)
def test_courtesy_around_none_is_none(nothing: str) -> None:
    assert says_none(nothing)


@pytest.mark.parametrize(
    "agreed",
    [
        "Thống nhất",
        "Nhất trí cao.",
        "Dạ, huyện đoàn em thống nhất ạ",
        "Đoàn xã Tân Lập nhất trí với nội dung hội nghị",
        "Đồng ý với kế hoạch của Tỉnh đoàn",
    ],
)
def test_agreement_alone_is_no_opinion(agreed: str) -> None:
    assert [one["Nội dung"] for one in rows("tblYKien", ("Ý kiến", "B2", agreed))] == ["H-CN: ý thứ 2"]


@pytest.mark.parametrize(
    "more",
    ["Thống nhất thời gian tổ chức", "Nhất trí với dự thảo, đề nghị bổ sung kinh phí", "Chưa thống nhất"],
)
def test_agreement_with_more_is_an_opinion(more: str) -> None:
    assert rows("tblYKien", ("Ý kiến", "B2", more))[0]["Nội dung"] == more


@pytest.mark.parametrize(
    "something",
    [
        *(
            "Đơn vị không có nhà văn hóa",
            "Đoàn xã chưa có trụ sở ạ",
            "Không có kinh phí ạ",
            "Dạ đề nghị hỗ trợ ạ",
        ),
        *(
            "Chi đoàn không còn đoàn viên",
            "Không có giải pháp nào cho trẻ nghỉ học",
            "Đơn vị",
            "Em",
            "Dạ thưa",
        ),
        *(
            "Đoàn viên không có việc làm",
            "Huyện đoàn không có cán bộ chuyên trách",
            "Chưa có nội dung sinh hoạt hè",
        ),
        *("Đề nghị không tổ chức vào cuối tuần ạ", "Đoàn phường không, chi đoàn có"),
    ],
)
def test_what_is_lacking_is_something(something: str) -> None:
    assert not says_none(something)


def test_a_figure_that_does_not_concern_its_unit_is_told_and_is_not_none() -> None:
    assert "Số liệu “N/A” không đọc được thành một con số" in told(("Số liệu", "B2", "N/A"))


def test_an_opinion_that_is_said_twice_is_taken_once_and_told() -> None:
    typed = [
        ("Ý kiến", f"{column}4", text) for column, text in zip("AB", ("Kiến nghị", "Mở lớp."), strict=True)
    ]
    typed += [
        ("Ý kiến", f"{column}5", text) for column, text in zip("AB", ("Kiến nghị", "Mở lớp"), strict=True)
    ]
    assert [one["Nội dung"] for one in rows("tblYKien", *typed)][2:] == ["Mở lớp."]
    assert told(*typed) == (
        f"{NAME}, Ý kiến!B5: Ô này ghi lại đúng ý kiến ở ô B4; ý kiến ấy được thu một lần. Đúng thì để "
        "nguyên; nếu đơn vị định ghi ý kiến khác, đề nghị đơn vị ghi lại. [return-opinion-twice]"
    )


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Có báo cáo kèm theo", True),
        ("Theo báo cáo số 15-BC/ĐTN", True),
        ("(xem phụ lục)", True),
        ("Xem chi tiết tại báo cáo gửi kèm", True),
        ("Có báo cáo chuyên đề hằng quý", False),
        ("Theo báo cáo, đoàn viên giảm", False),
        ("Văn bản ban hành chậm", False),
        ("Báo cáo", False),
    ],
)
def test_what_points_elsewhere_says_nothing_more(text: str, elsewhere: bool) -> None:
    assert points_elsewhere(text) is elsewhere


@pytest.mark.parametrize("typed", ["-", "...", "……"])
def test_a_blank_that_was_struck_out_is_no_figure(typed: str) -> None:
    (report,) = rows("tblBaoCao", ("Số liệu", "B2", typed))
    assert (report["Số liệu"], told(("Số liệu", "B2", typed))) == (
        "Số chi đoàn sinh hoạt đúng định kỳ: 35",
        "",
    )


def test_a_number_of_a_paper_that_is_still_to_come_is_told() -> None:
    typed = ("Phiếu", "B10", ".../BC-ĐTN")
    assert "Số ký hiệu" not in rows("tblBaoCao", typed)[0]
    assert told(typed) == (
        f"{NAME}, Phiếu!B10: Số ký hiệu báo cáo “.../BC-ĐTN” chưa có số, nên không được thu. Ghi số báo cáo "
        "khi đơn vị đã phát hành; nếu không có thì để nguyên. [return-symbol-blank]"
    )


def test_dots_in_place_of_a_name_name_nobody() -> None:
    assert not any("Người" in one for one in rows("tblYKien", ("Phiếu", "B11", "............")))


def test_an_answer_in_the_column_of_substitutes_is_understood_and_a_reason_is_nobody_s_name() -> None:
    away = {"Mã NS": "NS027", "Có mặt": "Vắng có lý do"}
    answer, reason = ("Người dự", "E2", "Vắng"), ("Người dự", "E2", "Bận họp Huyện ủy")
    for typed in ((answer,), (reason, ("Người dự", "D2", "Vắng"))):
        found = [one for one in rows("tblDaiBieu", *typed) if one.get("Mã NS") != "NS028"]
        assert [{key: one[key] for key in away} for one in found] == [away]
    assert told(answer) == (
        f"{NAME}, Người dự!E2: Ô này cần họ tên người dự thay, nhưng ghi “Vắng”; được hiểu là trả lời của "
        "cột Tham dự. Đúng thì để nguyên; nếu không, sửa dòng này ở sổ. [return-substitute-attendance]"
    )
    assert told(reason, ("Người dự", "D2", "Vắng")) == (
        f"{NAME}, Người dự!E2: Ô này cần họ tên người dự thay, nhưng ghi “Bận họp Huyện ủy”, nên không được "
        "thu. Nếu có người dự thay, đề nghị đơn vị ghi họ tên người ấy. [return-substitute-no-name]"
    )


@pytest.mark.parametrize("name", ["Neáng Chanh Tha", "trần văn thay", "Thay"])
def test_whatever_may_be_a_name_is_one(name: str) -> None:
    typed = (("Người dự", "D2", "Cử người thay"), ("Người dự", "E2", name))
    assert [one["Họ và tên"] for one in rows("tblDaiBieu", *typed) if "Họ và tên" in one] == [as_a_name(name)]
