"""What is said when one year, or one structure of the units, follows another."""

from toolkit.problems.entry import Entry, error, hint, warning

YEARS: dict[str, Entry] = {
    "meeting-of-another-year": error(
        "Tháng {month} và ngày họp {day} không thuộc năm {year} của kế hoạch {plan}.",
        "Sửa năm của tháng kế hoạch và của ngày họp, hoặc sửa mã kế hoạch.",
    ),
    "succession-circle": error(
        "{unit} kế thừa chính mình theo vòng, qua {way}.",
        "Cột Kế thừa từ chỉ ghi mã đơn vị cũ đã hết hiệu lực; xóa mã ghi ngược.",
    ),
    "forebear-open": warning(
        "{unit} đã được {heir} kế thừa nhưng chưa ghi ngày kết thúc, nên cả hai cùng được mời.",
        "Ghi cột Đến ngày của {unit}; nếu đơn vị này vẫn còn, xóa mã {code} ở cột Kế thừa từ của {heir}.",
    ),
    "heir-early": warning(
        "{heir} bắt đầu ngày {start} trong khi {unit} đến ngày {end} mới kết thúc.",
        "Ghi Từ ngày là {next}, hoặc sửa Đến ngày của đơn vị cũ.",
    ),
    "heir-late": warning(
        "{heir} bắt đầu ngày {start}, mà {unit} kết thúc từ ngày {end}: ở giữa không có đơn vị nào.",
        "Ghi Từ ngày là {next}, hoặc sửa Đến ngày của đơn vị cũ.",
    ),
    "heir-undated": warning(
        "{heir} chưa ghi ngày bắt đầu, nên được coi như có trước cả ngày {unit} kết thúc ({end}).",
        "Ghi Từ ngày là {next}.",
    ),
    "unit-ended": warning(
        "{unit} đã kết thúc ngày {end}, không đơn vị nào ghi kế thừa, mà ô này vẫn dùng.",
        "Chọn đơn vị khác, hoặc ghi mã này ở cột Kế thừa từ của đơn vị mới trên trang Đơn vị.",
    ),
    "unit-ended-early": warning(
        "{unit} đã kết thúc ngày {end}, không đơn vị nào ghi kế thừa, mà {count} ô của các hội nghị sau ngày"
        " đó vẫn dùng.",
        "Sửa ngày này, hoặc ghi mã này ở cột Kế thừa từ của đơn vị mới.",
    ),
    "unit-begun-late": warning(
        "{unit} có từ ngày {start}, mà {count} ô của các hội nghị trước ngày đó đã dùng.",
        "Sửa ngày này, hoặc ghi ở cột Kế thừa từ đơn vị mà đơn vị này thay.",
    ),
    "unit-divided": warning(
        "{unit} đã kết thúc ngày {end} và có nhiều đơn vị kế thừa: {heirs}.",
        "Chọn một trong các đơn vị ấy cho ô này.",
    ),
    "host-divided": error(
        "{unit} không còn vào ngày {day}; kế thừa là {heirs}.",
        "Chọn một trong các đơn vị kế thừa làm đơn vị đăng cai.",
    ),
    "post-in-ended-unit": warning(
        "{person} còn giữ chức vụ ở {unit} sau ngày đơn vị này kết thúc ({end}).",
        "Ghi Đến ngày cho dòng này; nếu người này có chức vụ ở đơn vị mới, thêm một dòng cùng mã.",
    ),
    "roster-columns": error(
        "Không nhận ra cột {missing} của danh sách; các cột đang có: {headers}.",
        "Sửa tiêu đề cột trong danh sách (Họ và tên, Chức vụ, Đơn vị, Điện thoại), hoặc ghi tên đơn vị thành "
        "một dòng trên đầu từng nhóm người, rồi làm lại.",
    ),
    "next-year-there": error(
        "Chưa lập sổ mới: tệp này đã có sẵn và được giữ nguyên.",
        "Dùng tiếp tệp này; muốn lập lại thì đổi tên hoặc chuyển tệp đi nơi khác rồi làm lại "
        "(ở cửa sổ lệnh có thể đặt tên khác bằng --out).",
    ),
    "recipient-gone": warning(
        "“{line}” ghi {old}; từ năm 2025 cơ quan này là {new}.",
        "Sửa lại tên ở dòng này, nếu tỉnh đã sắp xếp lại.",
    ),
    "text-of-old-units": warning(
        "Ô này nói đến “{seen}”, mà các hội nghị sắp tới của năm {year} không còn đơn vị nào loại ấy.",
        "Viết lại theo cách gọi hiện nay: {phrase}.",
    ),
    "months-said": warning(
        "Ô này ghi hội nghị họp vào {seen}, còn trang Hội nghị ghi tháng {months}.",
        "Sửa ô này, hoặc sửa Tháng kế hoạch ở trang Hội nghị.",
    ),
    "subject-of-another-day": warning(
        "Trích yếu ghi ngày {seen}, ngày họp của hội nghị {other}; hội nghị {conference} họp ngày {held}.",
        "Sửa trích yếu nếu chép từ hội nghị khác, hoặc sửa cột Mã HN/KH.",
    ),
    "dated-on-free-day": hint(
        "Văn bản ghi ngày {day}, là {what}.",
        "Sửa ngày nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "basis-repealed": warning(
        "Văn bản {symbol} đã được {after} thay thế từ ngày {since}.",
        "Ghi căn cứ đang có hiệu lực; nếu vẫn dẫn văn bản cũ, giữ nguyên.",
    ),
    "basis-followed": warning(
        "Căn cứ {symbol} về cùng một việc với {later} ngày {day}, có lẽ đã được thay thế.",
        "Bỏ căn cứ cũ; nếu cả hai còn hiệu lực, giữ nguyên.",
    ),
    "holiday-misdated": warning(
        "Năm {year}, {name} là ngày {usual}, không phải {day}.",
        "Sửa ngày; nếu đây là ngày nghỉ bù, ghi rõ ở cột Tên.",
    ),
    "holiday-missing": warning(
        "Trang này chưa có {days}, trong khi có các ngày lễ khác của năm.",
        "Thêm mỗi ngày nghỉ một dòng.",
    ),
}
