"""The workbook's sheets, columns and settings: missing, renamed, twice."""

from toolkit.problems.entry import Entry, error, warning

COLUMNS: dict[str, Entry] = {
    "sheet-missing": error(
        "Sổ không có trang “{sheet}”.{hint}",
        "Đặt lại đúng tên trang, hoặc chép trang này từ sổ mẫu.",
    ),
    "sheet-renamed": error(
        "Sổ không có trang “{sheet}”.{hint}",
        "Đặt lại đúng tên trang, hoặc chép trang này từ sổ mẫu.",
    ),
    "sheet-gone": warning(
        "Sổ không có trang “{sheet}”; các văn bản được làm như khi trang này để trống.{hint}",
        "Sổ lập bằng bản trước thì để vậy cũng được; nếu đã lỡ xóa, chép lại trang này từ sổ mẫu.",
    ),
    "sheet-twice": warning(
        "Trang “{second}” trùng tên với trang “{first}”; chỉ trang “{first}” được đọc.",
        "Đổi tên hoặc xóa trang thừa.",
    ),
    "sheet-copy": warning(
        "Trang này là bản sao của trang “{title}” nhưng khác ở ô {cells}; chỉ trang “{title}” được đọc.",
        "Nếu đã sửa ở bản sao, chép các ô đó sang trang “{title}”; nếu không, xóa hoặc đổi tên bản sao.",
    ),
    "header-missing": error(
        "Không tìm thấy dòng tiêu đề của bảng trong 20 dòng đầu.",
        "Đặt lại dòng tiêu đề có các cột: {headers}.",
    ),
    "header-twice": warning(
        "Tiêu đề “{column}” đã có ở ô {first}; cột này không được đọc.",
        "Xóa cột thừa, hoặc đổi tiêu đề của cột không dùng.",
    ),
    "headers-swapped": error(
        "Hai tiêu đề “{column}” và “{other}” có vẻ bị đổi chỗ cho nhau: dưới mỗi tiêu đề là dữ liệu của "
        "cột kia.",
        "Đổi lại hai tiêu đề ở ô {cell} và {second}.",
    ),
    "rows-shifted-right": error(
        "Các dòng dữ liệu có vẻ lệch sang phải một cột so với dòng tiêu đề: cột “{column}” trống ở mọi dòng, "
        "còn dữ liệu của mỗi cột nằm dưới tiêu đề kế bên.",
        "Chuyển các dòng dữ liệu sang trái một cột, để dữ liệu nằm đúng dưới tiêu đề.",
    ),
    "rows-shifted-left": error(
        "Các dòng dữ liệu có vẻ lệch sang trái một cột so với dòng tiêu đề: dữ liệu của cột “{column}” đã "
        "mất, còn dữ liệu của mỗi cột khác nằm dưới tiêu đề đứng trước.",
        "Chuyển các dòng dữ liệu sang phải một cột, rồi điền lại cột “{column}”.",
    ),
    "column-missing": error(
        "Bảng thiếu cột “{column}”.",
        "Thêm cột có đúng tiêu đề này; cột đứng ở đâu cũng được.",
    ),
    "column-vital": error(
        "Bảng thiếu cột {columns}, nên văn bản làm ra sẽ sai hoặc thiếu.",
        "Thêm cột có đúng tiêu đề này rồi điền lại; cột đứng ở đâu cũng được, ô nào chưa biết thì để trống.",
    ),
    "column-gone": warning(
        "Bảng không có cột {columns}; chương trình coi như mọi ô của cột này đều trống.",
        "Sổ lập bằng bản trước thì để vậy cũng được; muốn dùng, hoặc đã lỡ xóa hay đổi tiêu đề: gõ đúng "
        "tiêu đề này vào ô ngay bên phải bảng.",
    ),
    "setting-missing": error(
        "Thiếu dòng “{column}” ở cột Khóa.",
        "Thêm một dòng có khóa này và điền giá trị.",
    ),
    "setting-gone": warning(
        "Không có dòng {columns} ở cột Khóa; chương trình coi như mục này để trống.",
        "Sổ lập bằng bản trước thì để vậy cũng được; muốn dùng, hoặc đã lỡ xóa: thêm dòng có đúng khóa này.",
    ),
    "setting-near": error(
        "Khóa “{text}” không được đọc; có lẽ phải là “{column}”, khóa mà trang này chưa có.",
        "Sửa khóa thành “{column}”; nếu là mục khác, thêm dòng “{column}” vào bảng.",
    ),
    "setting-unnamed": error(
        "Dòng này có giá trị mà ô khóa còn trống; có lẽ khóa là “{column}”, khóa mà trang này chưa có.",
        "Ghi “{column}” vào ô này; nếu là mục khác, thêm dòng “{column}” vào bảng.",
    ),
    "setting-twice": warning(
        "Khóa “{column}” đã có giá trị ở ô {first}; dòng này không được đọc.",
        "Xóa dòng thừa.",
    ),
    "sheet-empty": error(
        "Trang “{sheet}” chưa có dòng nào, mà {count} ô ở các trang {where} dùng mã của trang này.",
        "Điền lại trang “{sheet}”, hoặc chép từ bản sao lưu của sổ.",
    ),
    "lists-empty": error(
        "Trang Danh mục chưa có dòng nào, nên không xếp được chức vụ và không biết loại văn bản.",
        "Điền lại trang Danh mục, hoặc chép từ sổ mẫu.",
    ),
    "row-missing": error(
        "Trang “{sheet}” không có mã “{text}”, mà {count} ô ở các trang {where} dùng mã này.",
        "Thêm lại dòng có mã này; nếu đã bỏ hẳn thì xóa các dòng dùng mã này.",
    ),
    "row-emptied": warning(
        "Dòng {rows} còn trống mà phía dưới còn dòng đã điền; có lẽ nội dung đã bị xóa. Ô {cell}: {message}",
        "Điền lại dòng trống; nếu đã bỏ hẳn nội dung này thì xóa dòng và sửa ô {cell}.",
    ),
    "column-near": error(
        "Cột “{text}” không được đọc; có lẽ phải là “{column}”, cột mà trang này chưa có.",
        "Sửa tiêu đề thành “{column}”; nếu là cột khác, thêm cột “{column}” vào bảng.",
    ),
    "cells-cut": warning(
        "Ô này và các ô bên phải nằm quá xa nên không được đọc.",
        "Xóa ô này nếu là gõ nhầm, hoặc chuyển cột về gần các cột khác.",
    ),
    "chosen-unknown": warning(
        "Ô “Hội nghị đang làm” ghi “{text}”, mã không có ở trang Hội nghị.",
        "Chọn lại một mã trong danh sách của ô này: {known}.",
    ),
}
