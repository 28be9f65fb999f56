"""Keys, headers and codes that stand where another one was: told once, at the cell that is wrong."""

from tests.tables import reading_from
from toolkit.wording.garbling import garbling


def told(sheets: str, *codes: str) -> list[str]:
    return [str(one) for one in reading_from(sheets, whole=True).problems if one.code in codes]


def test_a_key_that_stands_twice_is_the_one_that_is_gone() -> None:
    sheet = """
    ### Cấu hình
    | Khóa                | Giá trị         |
    | Liên hệ: họ tên     | Ngô Thị Lan Chi |
    | Liên hệ: điện thoại | 0900 200 006    |
    | Liên hệ: điện thoại | chi@example.org |
    | In số điện thoại    | Có              |
    """
    assert [one for one in told(sheet, "setting-near", "setting-twice") if "Liên hệ" in one] == [
        (
            "Cấu hình!A4: Khóa “Liên hệ: điện thoại” không được đọc; có lẽ phải là “Liên hệ: email”, khóa mà "
            "trang này chưa có. Sửa khóa thành “Liên hệ: email”; nếu là mục khác, thêm dòng “Liên hệ: email” "
            "vào bảng. [setting-near]"
        )
    ]


def test_the_last_header_of_a_sheet_is_known_by_its_place() -> None:
    sheet = """
    ### Ngày nghỉ
    | Ngày              | Tên      | Xếp loại |
    | {date:2024-05-01} | Lao động | Nghỉ     |
    """
    assert [
        one.split(":")[0] for one in told(sheet, "column-near", "column-gone") if "Ngày nghỉ!" in one
    ] == ["Ngày nghỉ!C1"]


def test_cells_that_point_to_a_code_lost_to_another_row_are_told_there() -> None:
    sheet = """
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị        |
    | X-TANPHU  | Đoàn xã Tân Phú   |
    | X-TANPHU  | Đoàn xã Phú Phụng |
    | X-HIEUPHUNG | Đoàn xã Hiếu Phụng |

    ### Nhân sự
    | Mã NS | Họ và tên     | Mã đơn vị  |
    | NS001 | Lê Văn Sang   | X-PHUPHUNG |
    | NS002 | Trần Thị Thảo | X-PHUPHUNG |
    | NS003 | Hồ Thị Lan    | X-HIEUPHUNG |
    | NS004 | Lý Thị Mai    | X-PHUPHUNG |
    """
    codes = ("code-twice", "ref-misspelt", "ref-unknown", "code-misspelt", "row-missing")
    assert told(sheet, *codes) == [
        "Đơn vị!A3: Mã “X-TANPHU” đã dùng ở ô A2. Đặt cho dòng này một mã khác. [code-twice]"
    ]


def test_the_keys_of_vni_are_known_and_codes_are_not() -> None:
    assert garbling("a6m thanh, nu7o71c uo61ng, ba3ng te6n") == ("chữ gõ VNI chưa thành chữ Việt", "a6m")
    assert garbling("Giấy A4, A3; phòng B1, hội trường A2; quyển so61 một") is None
