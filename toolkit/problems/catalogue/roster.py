"""What the people of the plan can have wrong: their posts, names and ways to reach them."""

from toolkit.problems.entry import Entry, hint, warning

ROSTER: dict[str, Entry] = {
    "no-contact": warning(
        "{unit} chưa có người nhận giấy mời vào ngày {day} (hội nghị {conference}).",
        "Ghi Có ở cột Là đầu mối cho một người của đơn vị này trong trang Nhân sự.",
    ),
    "person-expired": warning(
        "{person} đã hết nhiệm vụ từ sau ngày {since}, trước ngày họp {day}.",
        "Thay bằng người kế nhiệm, hoặc sửa cột Đến ngày của trang Nhân sự.",
    ),
    "person-not-yet": warning(
        "{person} đến ngày {since} mới nhận nhiệm vụ, sau ngày họp {day}.",
        "Thay bằng người đương nhiệm, hoặc sửa cột Từ ngày của trang Nhân sự.",
    ),
    "person-twice": warning(
        "{name} của {unit} đã có ở dòng {row} với cùng chức vụ và thời gian.",
        "Xóa một trong hai dòng, hoặc sửa thời gian.",
    ),
    "phone-shared": warning(
        "Số điện thoại {phone} cũng là số của {other}.",
        "Hỏi lại và sửa số của một trong hai người.",
    ),
    "name-in-two-units": warning(
        "{name} có tên cùng lúc ở {first} và {second}.",
        "Nếu là một người, dùng chung một mã nhân sự; nếu chỉ trùng tên thì giữ nguyên.",
    ),
    "same-short-name": hint(
        "Tên “{name}” của {unit} trùng với tên của {other}.",
        "Ghi tên đầy đủ hơn để người đọc phân biệt được hai đơn vị.",
    ),
    "unit-twice": warning(
        "“{name}” có lẽ là {other} ({code}), đã có ở một dòng khác.",
        "Nếu là một đơn vị: để người và các trang khác dùng mã {code}, rồi xóa dòng này.",
    ),
    "phone-form": warning(
        "“{phone}” không phải số điện thoại đang dùng.",
        "Ghi đủ 10 chữ số (03, 05, 07, 08, 09) hoặc số bàn có mã vùng, số nước ngoài bắt đầu bằng “+”; "
        "nhiều số cách nhau bằng dấu “;”.",
    ),
    "phone-old": warning(
        "“{phone}” là số 11 chữ số cũ, đã đổi từ năm 2018.",
        "Có lẽ nay là {new}; hỏi lại rồi sửa.",
    ),
    "email-form": warning(
        "“{email}” không đúng dạng địa chỉ email.",
        "Ghi như ten@donvi.vn, không dấu, không khoảng trắng{several}.",
    ),
    "name-not-capitals": warning(
        "“{name}” chưa viết hoa cả dòng.",
        "Viết hoa cả dòng, vì đây là tên cơ quan ở đầu văn bản.",
    ),
    "name-too-long": warning(
        "Tên cơ quan dài {length} ký tự, khó vừa ba dòng ở đầu văn bản (khoảng {most} ký tự).",
        "Viết gọn lại, ví dụ “BCH” thay cho “BAN CHẤP HÀNH”.",
    ),
    "mailbox-of-another": warning(
        "Địa chỉ {email} có vẻ là của {unit}.",
        "Kiểm tra, sửa địa chỉ nếu ghi nhầm dòng; nếu đúng, giữ nguyên.",
    ),
}
