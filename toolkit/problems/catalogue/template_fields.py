"""Word's own merge fields in a template."""

from toolkit.problems.entry import Entry, error, warning

FIELDS: dict[str, Entry] = {
    "field-unknown": error(
        "Mẫu có trường trộn thư “{name}” nhưng bảng dữ liệu không có cột này.",
        "Sửa tên trường trong mẫu cho đúng tiêu đề cột, hoặc thêm cột vào bảng.",
    ),
    "field-unknown-near": error(
        "Mẫu có trường trộn thư “{name}” nhưng bảng dữ liệu không có cột này.",
        "Có phải ý là cột “{nearest}”? Sửa tên trường trong mẫu cho đúng tiêu đề cột.",
    ),
    "field-in-paper": error(
        "Mẫu có trường trộn thư “{name}” của Word; văn bản làm từ sổ chỉ điền thẻ, "
        "nên trường này sẽ in chữ cũ của nó.",
        "Thay trường này bằng thẻ trong hai dấu ngoặc nhọn; xem các thẻ bằng lệnh: giaoban fields {kind}.",
    ),
    "field-unsupported": error(
        "Mẫu có trường {keyword} của Word, là loại trường chưa điền được.",
        "Thay bằng các trường MERGEFIELD, mỗi trường một cột.",
    ),
    "field-stale": error(
        "Trường “{written}” lấy nội dung riêng của từng dòng nhưng chưa tính được, "
        "nên mọi văn bản sẽ mang chữ cũ “{shown}”.",
        "Thay bằng trường MERGEFIELD (hoặc thẻ) của một cột đã tính sẵn, hoặc xóa trường này.",
    ),
    "field-picture": error(
        "Trường “{written}” lấy ảnh theo cột “{name}”, nhưng cột này không ghi tên các tệp ảnh.",
        "Ghi vào mọi ô của cột tên tệp ảnh (.png, .jpg) đặt cạnh bảng, hoặc xóa trường này.",
    ),
    "field-cell-words": error(
        "Ô “{text}” của bảng không phải một số nên không được tính vào công thức ở đây.",
        "Chỉ để số trong các ô được cộng, đơn vị tính ghi ở tiêu đề cột; "
        "hoặc nêu rõ các ô, ví dụ =SUM(B2:B5).",
    ),
    "value-no-result": error(
        "Công thức “{written}” không tính được: {reason}.",
        "Sửa giá trị ở dòng này của bảng, hoặc sửa công thức trong mẫu.",
    ),
    "field-left-to-word": warning(
        "Trường “{written}” tùy theo trang in nên chỉ Word tính được; "
        "chưa mở bằng Word thì còn chữ cũ “{shown}”.",
        "Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, trước khi in hoặc gửi.",
    ),
    "field-file-name": warning(
        "Trường “{written}” hiện tên tệp, mỗi văn bản một tên, nên chỉ Word điền được; "
        "chưa mở bằng Word thì còn tên cũ “{shown}”.",
        "Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, trước khi in hoặc gửi; hoặc xóa trường này.",
    ),
    "field-given-property": warning(
        "Trường “{written}” hiện tên của văn bản, mỗi văn bản một tên, nên chỉ Word điền được; "
        "chưa mở bằng Word thì còn chữ cũ “{shown}”.",
        "Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, trước khi in hoặc gửi; "
        "hoặc thay trường này bằng thẻ hay chữ gõ hẳn.",
    ),
    "field-no-property": warning(
        "Trường “{written}” hỏi một thuộc tính mà mẫu không có hoặc để trống, "
        "nên mọi văn bản mang chữ cũ “{shown}”.",
        "Điền thuộc tính (File, Info, Properties) rồi lưu mẫu; hoặc thay trường này bằng chữ gõ hẳn.",
    ),
    "field-fixed-old": warning(
        "Trường “{written}” phải là “{words}”, nhưng mẫu còn chữ cũ “{shown}” "
        "và mọi văn bản sẽ mang chữ này.",
        "Mở mẫu bằng Word, nhấn Ctrl+A rồi F9, lưu mẫu.",
    ),
    "field-no-result": warning(
        "Trường “{written}” không tính được: {reason}, nên mọi văn bản mang chữ cũ “{shown}”.",
        "Sửa trường này trong mẫu, hoặc thay bằng chữ gõ hẳn.",
    ),
    "field-before-set": error(
        "Tên “{name}” được dùng ở đây khi trường SET {name} chưa chạy "
        "(SET đứng sau, ở đầu trang, chân trang, hoặc trong nhánh IF không được chọn), "
        "nên chỗ này trống hoặc sai.",
        "Chuyển trường SET {name} lên đầu nội dung của mẫu, ngoài mọi trường IF.",
    ),
    "field-asking": warning(
        "Mẫu có trường {keyword}, là trường hỏi người dùng trong Word; trường được giữ nguyên.",
        "Thay bằng trường MERGEFIELD của một cột, hoặc gõ sẵn nội dung vào mẫu.",
    ),
    "field-syntax": error(
        "Trường “{written}” viết chưa đúng: {detail}.",
        "Mở mẫu trong Word, nhấn Alt+F9 để thấy mã trường và sửa lại.",
    ),
    "field-unclosed": error(
        "Trường “{written}” không có chỗ kết thúc.",
        "Mở mẫu trong Word, xóa trường này và chèn lại.",
    ),
    "field-holds-tag": error(
        "Trong mã trường “{written}” có thẻ của mẫu, thẻ ở đó không được điền.",
        "Đưa thẻ ra ngoài trường, hoặc dùng trường MERGEFIELD thay cho thẻ.",
    ),
    "field-shows-tag": error(
        "Trường trộn thư “{written}” đang hiện “{shown}”; khi trộn, Word in giá trị của cột vào đúng chỗ này "
        "nên thẻ sẽ mất.",
        "Muốn in thẻ: bấm vào trường, nhấn Ctrl+Shift+F9 để trường thành chữ thường. "
        "Muốn in cột: xóa thẻ, hoặc chuyển thẻ ra ngoài trường.",
    ),
    "fields-too-deep": error(
        "Mẫu {name} có các trường lồng nhau quá sâu.",
        "Bớt số trường IF lồng trong nhau.",
    ),
    "field-no-date-switch": warning(
        "Trường “{name}” là ngày, giờ nhưng không có khóa định dạng; đã điền “{shown}”.",
        'Nếu muốn dạng khác, thêm khóa vào mã trường, ví dụ: \\@ "dd/MM/yyyy".',
    ),
    "field-no-number-switch": warning(
        "Trường “{name}” là số nhưng không có khóa định dạng; đã điền “{shown}”.",
        'Nếu muốn dạng khác, thêm khóa vào mã trường, ví dụ: \\# "#.##0".',
    ),
    "field-minutes": error(
        "Trường “{name}” có khóa \\@ “{picture}”, trong đó mm viết thường là phút, "
        "nên tháng in thành số phút.",
        "Nhấn Alt+F9 để thấy mã trường, viết MM hoa: “{meant}”.",
    ),
    "mark-unfilled": warning(
        "“{text}” nằm trong {what} và là chữ gõ thường, nên mọi văn bản mang nguyên như vậy.",
        "Xóa chữ này, hoặc thay bằng nội dung chung cho mọi văn bản.",
    ),
    "link-fixed": warning(
        "Chữ “{text}” là của từng dòng, nhưng liên kết ở đó luôn dẫn tới “{target}”.",
        "Nhấp chuột phải, chọn Remove Hyperlink, hoặc đặt trường MERGEFIELD vào địa chỉ của liên kết; "
        "nếu mọi văn bản cùng dẫn tới một nơi thì không phải làm gì.",
    ),
    "field-live-day": warning(
        "Trường {keyword} hiện ngày giờ lúc mở tệp, nên ngày trong văn bản đã phát hành sẽ thay đổi.",
        "Gõ hẳn ngày, hoặc thay bằng thẻ, trường trộn thư của cột ngày.",
    ),
    "field-plain-text": warning(
        "“«{name}»” là chữ gõ thường, không phải trường trộn thư, nên sẽ in nguyên như vậy.",
        "Xóa chữ này, rồi dùng Mailings, Insert Merge Field trong Word để chèn trường {name}.",
    ),
}
