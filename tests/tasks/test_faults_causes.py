"""A cell that many others suffer from is told once, and they are silent."""

import pytest

from tests.tasks.plants import Plant, told

CAUSES: list[tuple[Plant, str]] = [
    (
        ("Danh mục", "Mã", 3, "GMM"),
        (
            "Danh mục!C3: “GMM” không được dùng ở đâu, còn 5 ô ở các trang “Nơi nhận”, “Văn bản đi” dùng "
            "“GM”, mã mà trang này không có. Sửa ô này thành “GM” nếu gõ nhầm. [code-misspelt]"
        ),
    ),
    (
        ("Danh mục", "Giá trị", 28, "Phó bí thư Thường trực"),
        (
            "Danh mục!B28: Trang “Danh mục” không có giá trị “Phó Bí thư”, mà 17 ô ở các trang “Nhân sự”, "
            "“Thành phần” dùng giá trị này. Thêm lại giá trị này, hoặc sửa các ô dùng nó. [value-missing]"
        ),
    ),
    (
        ("Danh mục", "Giá trị", 23, "Ban chuyen môn"),
        (
            "Danh mục!B23: “Ban chuyen môn” không được dùng ở đâu, còn 5 ô ở các trang “Đơn vị” dùng “Ban "
            "chuyên môn”, mã mà trang này không có. Sửa ô này thành “Ban chuyên môn” nếu gõ nhầm. "
            "[code-misspelt]"
        ),
    ),
    (
        ("Danh mục", "Danh mục", 31, "Chức vu"),
        (
            "Danh mục!A31: Cột “Danh mục” thường là một trong các giá trị: Loại văn bản; Loại đơn vị; "
            "Chức vụ; Nhóm thành phần; Nhóm ý kiến; Kênh; ở đây là “Chức vu”. Sửa lại nếu gõ nhầm. "
            "[choice-other]"
        ),
    ),
    (
        ("Đơn vị", "Loại", 14, "Huyện Đoàn xã"),
        (
            "Đơn vị!D14: Loại “Huyện Đoàn xã” không có trong danh mục, cũng không thành phần nào mời, nên "
            "không có giấy mời cho Huyện đoàn Châu Thành (H-CT). Chọn loại có trong trang Danh mục, hoặc "
            "thêm loại này vào trang ấy và vào trang Thành phần. [kind-unlisted]"
        ),
    ),
    (
        ("Đơn vị", "Được đăng cai", 13, "Kh"),
        (
            "Đơn vị!J13: Cột “Được đăng cai” chỉ nhận Có hoặc Không; ở đây là “Kh”. Chọn Có hoặc Không. "
            "[yes-no-unknown]"
        ),
    ),
    (
        ("Nhân sự", "Chức vụ", 32, "Bí thu"),
        (
            "Nhân sự!E32: Chức vụ “Bí thu” không có trong danh mục, chỉ gần giống “Bí thư”, nên Trịnh Công "
            "Danh (NS031) không được mời theo chức vụ ấy. Sửa chức vụ cho đúng danh mục; nếu là chức vụ "
            "khác, thêm vào trang Danh mục. [title-unlisted]"
        ),
    ),
    (
        ("Hội nghị", "Đơn vị đăng cai", 3, "DTN-CA"),
        (
            "Hội nghị!F3: Đoàn Thanh niên Công an tỉnh không có trong các đơn vị được đăng cai. Chọn đơn "
            "vị khác, hoặc ghi Có ở cột Được đăng cai của trang Đơn vị. [host-not-allowed]"
        ),
    ),
    (
        ("Hội nghị", "Hình thức", 4, "Trực tiến"),
        (
            "Hội nghị!AA4: Cột “Hình thức” không nhận “Trực tiến”. Chọn một trong các giá trị: Trực tiếp; "
            "Trực tuyến; Trực tiếp và trực tuyến. [choice-unknown]"
        ),
    ),
    (
        ("Thành phần", "Phạm vi", 6, "Trực thuộc"),
        (
            "Thành phần!D6: Cột “Phạm vi” không nhận “Trực thuộc”. Chọn một trong các giá trị: Đơn vị cụ "
            "thể; Loại đơn vị; Đơn vị đăng cai; Trực thuộc đơn vị đăng cai; Ngoài Đoàn. [choice-unknown]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), CAUSES)
def test_a_cause_is_told_without_what_follows_from_it(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


ONCE: list[tuple[Plant, str]] = [
    (("Đơn vị", "Địa bàn", 15, "thị xã Duyên Hải"), "Đơn vị!G15 unit-area"),
    (("Kết luận", "Nội dung", 11, "Thực hiện đến hết nhiệm kỳ 2022 - 2072."), "Kết luận!D11 term-in-text"),
    (("Đại biểu", "Có mặt", 41, "Có"), "Đại biểu!G42 substitute-of-present"),
    (("Thành phần", "Nhóm", 6, "Đoàn cơ sở nơi đăng cay"), "Thành phần!I6 choice-unlisted"),
    (("Văn bản đi", "Số", 9, 2), "Văn bản đi!C9 number-order"),
    (("Đơn vị", "Nơi nhận văn bản", 16, "tieucan@giaoban,example"), "Đơn vị!L16 email-form"),
]


@pytest.mark.parametrize(("plant", "where"), ONCE)
def test_one_slip_is_told_once_and_where_it_is(plant: Plant, where: str) -> None:
    cell, code = where.rsplit(" ", 1)
    (line,) = told(plant)
    assert line.startswith(f"{cell}: ")
    assert line.endswith(f"[{code}]")
