"""What the office programs beside us, Word and LibreOffice, could not do."""

from collections.abc import Mapping

from toolkit.problems.entry import Entry, error, hint, warning

OFFICE: Mapping[str, Entry] = {
    "office-no-result": error(
        "LibreOffice không chuyển được {name} thành .{ending}.",
        "Mở thử tệp đó bằng LibreOffice; nếu mở được thì chạy lại.",
    ),
    "office-late": error(
        "LibreOffice chưa chuyển xong sau {seconds} giây.",
        "Đóng bớt chương trình đang chạy rồi chạy lại.",
    ),
    "pdf-no-program": error(
        "Máy này không có Word hay LibreOffice nên chưa làm được PDF; tệp Word vẫn nguyên.",
        "Cài LibreOffice (miễn phí) hoặc Word rồi làm lại.",
    ),
    "pdf-not-made": error(
        "{program} không làm được PDF từ {name}; tệp Word vẫn nguyên.",
        "Mở thử tệp đó bằng {program}; nếu mở được thì lưu lại rồi làm lại PDF.",
    ),
    "pdf-broken": error(
        "PDF mà {program} làm từ {name} bị hỏng hoặc không có trang nào nên không được nhận.",
        "Làm lại PDF; nếu vẫn vậy, mở tệp Word đó, lưu lại rồi làm lại.",
    ),
    "pdf-late": error(
        "{program} dừng lại ở {name} sau {seconds} giây nên đã được đóng; tệp Word vẫn nguyên.",
        "Mở thử tệp đó bằng {program}; nếu mở được thì đóng bớt chương trình đang chạy rồi làm lại.",
    ),
    "pdf-behind": error(
        "Chưa làm được PDF của {name} vì {program} đã dừng ở {culprit}.",
        "Xử lý tệp đó trước, rồi làm lại; những PDF đã làm xong được giữ.",
    ),
    "pdf-font": warning(
        "PDF của {name} không mang theo phông {font}; máy khác có thể hiện sai chữ.",
        "Dùng phông Times New Roman trong mẫu, rồi làm lại.",
    ),
    "pdf-stale": warning(
        "Tệp {name} cũ hơn tệp Word của nó.",
        "Không gửi tệp này; xử lý lỗi nêu bên cạnh rồi làm lại PDF, hoặc xóa tệp.",
    ),
    "pdf-went-out": hint(
        "{word} nay khác lúc phát hành; {name} là bản lúc phát hành nên được giữ nguyên.",
        "Nội dung đã gửi cần sửa: bấm Thông báo thay đổi, hoặc phát hành dưới số mới. Muốn có PDF của tệp "
        "Word hiện nay thì chuyển tệp PDF này đi nơi khác rồi làm lại.",
    ),
    "pdf-renewed": hint(
        "Tệp Word đã thay đổi nên {name} được làm lại cho khớp.",
        "Nếu bản PDF trước đã gửi đi, đồng chí gửi lại bản này.",
    ),
    "print-set-lacks": warning(
        "Bộ in thiếu {count} văn bản chưa làm được, hoặc chỉ có bản PDF.",
        "Sửa các lỗi nêu trong danh sách này rồi làm lại bộ in.",
    ),
    "print-set-by-word": hint(
        "Bộ in hai mặt {name} in đúng bằng Word; LibreOffice mở tệp này thì bỏ số ở trang 2 của mỗi văn bản.",
        "Máy không có Word thì chọn PDF ở trang Cấu hình rồi in từ tệp PDF của bộ in; tệp ấy đủ số trang.",
    ),
    "print-set-older": warning(
        "Bộ in lấy {name} như đang nằm trong thư mục (đã phát hành hoặc đã sửa tay), không lấy {new}.",
        "Muốn in bản mới: xem mục “Dự thảo và phát hành” của HUONG-DAN.md, rồi làm lại bộ in.",
    ),
}
