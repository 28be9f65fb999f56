"""What a Word template can have wrong."""

from toolkit.problems.entry import Entry, Severity

TEMPLATES: dict[str, Entry] = {
    "tag-unknown": Entry(
        Severity.ERROR,
        "Mẫu dùng tên “{name}” nhưng dữ liệu không có tên này.",
        "Sửa tên trong thẻ của mẫu, hoặc bổ sung dữ liệu cho tên này.",
    ),
    "tag-unknown-near": Entry(
        Severity.ERROR,
        "Mẫu dùng tên “{name}” nhưng dữ liệu không có tên này.",
        "Có phải ý là “{nearest}”? Sửa tên trong thẻ của mẫu.",
    ),
    "tag-syntax": Entry(
        Severity.ERROR,
        "Thẻ viết chưa đúng gần chỗ “{around}” ({detail}).",
        "Mở mẫu trong Word, viết lại thẻ này liền một mạch; mỗi khối for, if phải có endfor, endif.",
    ),
    "tag-deep": Entry(
        Severity.ERROR,
        "Mẫu có thẻ hoặc khối lồng nhau quá sâu, ở chỗ “{around}”.",
        "Viết lại cho đơn giản hơn: bớt dấu ngoặc trong thẻ, bớt khối for, if lồng trong nhau.",
    ),
    "tag-forbidden": Entry(
        Severity.ERROR,
        "Mẫu có thẻ đòi “{name}”, là việc mà mẫu không được phép làm.",
        "Bỏ thẻ này; mẫu chỉ nên có tên dữ liệu, for và if.",
    ),
    "template-endless": Entry(
        Severity.ERROR,
        "Mẫu chạy quá lâu hoặc sinh ra văn bản quá lớn nên đã bị dừng.",
        "Xem lại các vòng lặp và phép tính trong mẫu.",
    ),
    "template-broken": Entry(
        Severity.ERROR,
        "Các thẻ của mẫu sau khi điền tạo thành tệp Word hỏng ({detail}).",
        "Đặt thẻ mở và thẻ đóng của mỗi khối ở cùng một cấp: cùng đoạn, cùng ô hoặc cùng bảng.",
    ),
    "template-failed": Entry(
        Severity.ERROR,
        "Không điền được mẫu: {detail}.",
        "Xem lại thẻ của mẫu và dữ liệu đưa vào.",
    ),
    "relation-unknown": Entry(
        Severity.ERROR,
        "Dữ liệu có liên kết được tạo từ một bản mẫu khác nên liên kết sẽ hỏng.",
        "Đưa kèm bản mẫu đã tạo ra liên kết đó khi điền.",
    ),
    "value-control": Entry(
        Severity.ERROR,
        "Giá trị của “{name}” có ký tự điều khiển {character} ở gần “{around}”, Word không mở được.",
        "Gõ lại giá trị này, hoặc dán lại dưới dạng văn bản thuần.",
    ),
    "value-long": Entry(
        Severity.ERROR,
        "Giá trị của “{name}” dài {length} ký tự, quá giới hạn {limit}.",
        "Rút ngắn giá trị này.",
    ),
    "value-empty": Entry(
        Severity.ERROR,
        "Giá trị của “{name}” là “{value}”, tức là chưa có nội dung.",
        "Điền giá trị, hoặc để trống hẳn.",
    ),
    "value-lost": Entry(
        Severity.ERROR,
        "Giá trị “{value}” đã đưa vào mẫu nhưng không thấy trong văn bản.",
        "Xem lại chỗ đặt thẻ trong mẫu; không phát hành văn bản này.",
    ),
    "value-braces": Entry(
        Severity.WARNING,
        "Dữ liệu có dấu ngoặc của thẻ, được giữ nguyên trong văn bản: “{text}”.",
        "Kiểm tra xem có phải là chỗ còn thiếu hay không.",
    ),
    "text-left-tag": Entry(
        Severity.ERROR,
        "Văn bản còn dấu của thẻ chưa điền: “{text}”.",
        "Sửa thẻ này trong mẫu; thẻ trong nhận xét và chú thích cuối bài không được điền.",
    ),
    "text-escaped-tag": Entry(
        Severity.HINT,
        "Mẫu cố ý in dấu ngoặc của thẻ: “{text}”.",
        "Nếu không cố ý, sửa lại chỗ này trong mẫu.",
    ),
    "text-empty-word": Entry(
        Severity.WARNING,
        "Văn bản có chữ “None” hoặc “nan”: “{text}”.",
        "Xem lại mẫu và dữ liệu ở chỗ này.",
    ),
    "text-double-space": Entry(
        Severity.WARNING,
        "Văn bản có hai dấu cách liền nhau: “{text}”.",
        "Bỏ bớt dấu cách trong mẫu hoặc trong dữ liệu.",
    ),
    "layout-paper": Entry(
        Severity.WARNING,
        "Khổ giấy là {seen}.",
        "Đặt khổ giấy A4, {rule}.",
    ),
    "layout-margin": Entry(
        Severity.WARNING,
        "Lề {side} là {seen} mm.",
        "Đặt lề {side} {rule} mm theo thể thức.",
    ),
    "layout-font": Entry(
        Severity.WARNING,
        "Chữ “{text}” dùng phông {seen}.",
        "Chọn cả văn bản và đổi sang phông {rule}.",
    ),
    "layout-missing": Entry(
        Severity.WARNING,
        "Không thấy thành phần “{part}” trong bảng đầu văn bản.",
        "Trình bày đầu văn bản theo {source}.",
    ),
    "layout-part": Entry(
        Severity.WARNING,
        "“{part}” ở chữ “{text}” đang là: {seen}.",
        "Sửa theo thể thức: {rule}.",
    ),
    "layout-spacing": Entry(
        Severity.WARNING,
        "Đoạn “{text}” cách đoạn khác {seen} pt.",
        "Đặt khoảng cách giữa các đoạn không quá {rule} pt.",
    ),
    "layout-line-spacing": Entry(
        Severity.WARNING,
        "Đoạn “{text}” giãn dòng {seen} lần.",
        "Đặt giãn dòng từ {rule} lần.",
    ),
    "layout-wraps": Entry(
        Severity.WARNING,
        "“{text}” chiếm {seen} dòng trong ô rộng {room} mm.",
        "Rút gọn để không quá {rule} dòng, ví dụ viết tắt BCH, TP.",
    ),
    "layout-page-number-missing": Entry(
        Severity.HINT,
        "Văn bản không có số trang.",
        "Nếu văn bản dài hơn một trang, chèn số trang ở giữa đầu trang, từ trang 2.",
    ),
    "layout-page-number-place": Entry(
        Severity.WARNING,
        "Số trang không ở giữa đầu trang.",
        "Chuyển số trang lên giữa đầu trang.",
    ),
    "layout-page-number-first": Entry(
        Severity.WARNING,
        "Trang đầu cũng mang số trang.",
        "Chọn Different First Page trong Word để trang đầu không có số.",
    ),
    "field-unknown": Entry(
        Severity.ERROR,
        "Mẫu có trường trộn thư “{name}” nhưng bảng dữ liệu không có cột này.",
        "Sửa tên trường trong mẫu cho đúng tiêu đề cột, hoặc thêm cột vào bảng.",
    ),
    "field-unknown-near": Entry(
        Severity.ERROR,
        "Mẫu có trường trộn thư “{name}” nhưng bảng dữ liệu không có cột này.",
        "Có phải ý là cột “{nearest}”? Sửa tên trường trong mẫu cho đúng tiêu đề cột.",
    ),
    "field-unsupported": Entry(
        Severity.ERROR,
        "Mẫu có trường {keyword} của Word, là loại trường chưa điền được.",
        "Thay bằng các trường MERGEFIELD, mỗi trường một cột.",
    ),
    "field-stale": Entry(
        Severity.ERROR,
        "Trường “{written}” lấy nội dung riêng của từng dòng nhưng chưa tính được, "
        "nên mọi văn bản sẽ mang chữ cũ “{shown}”.",
        "Thay bằng trường MERGEFIELD (hoặc thẻ) của một cột đã tính sẵn, hoặc xóa trường này.",
    ),
    "field-picture": Entry(
        Severity.ERROR,
        "Trường “{written}” lấy ảnh theo cột “{name}”, nhưng cột này không ghi tên các tệp ảnh.",
        "Ghi vào mọi ô của cột tên tệp ảnh (.png, .jpg) đặt cạnh bảng, hoặc xóa trường này.",
    ),
    "field-cell-words": Entry(
        Severity.WARNING,
        "Ô “{text}” của bảng không phải một số nên không được tính vào công thức ở đây.",
        "Chỉ để số trong các ô được cộng; đơn vị tính ghi ở tiêu đề cột.",
    ),
    "field-left-to-word": Entry(
        Severity.WARNING,
        "Trường “{written}” tùy theo trang in nên chỉ Word tính được; "
        "chưa mở bằng Word thì còn chữ cũ “{shown}”.",
        "Mở văn bản bằng Word trước khi in hoặc gửi.",
    ),
    "field-asking": Entry(
        Severity.WARNING,
        "Mẫu có trường {keyword}, là trường hỏi người dùng trong Word; trường được giữ nguyên.",
        "Thay bằng trường MERGEFIELD của một cột, hoặc gõ sẵn nội dung vào mẫu.",
    ),
    "field-syntax": Entry(
        Severity.ERROR,
        "Trường “{written}” viết chưa đúng: {detail}.",
        "Mở mẫu trong Word, nhấn Alt+F9 để thấy mã trường và sửa lại.",
    ),
    "field-unclosed": Entry(
        Severity.ERROR,
        "Trường “{written}” không có chỗ kết thúc.",
        "Mở mẫu trong Word, xóa trường này và chèn lại.",
    ),
    "field-holds-tag": Entry(
        Severity.ERROR,
        "Trong mã trường “{written}” có thẻ của mẫu, thẻ ở đó không được điền.",
        "Đưa thẻ ra ngoài trường, hoặc dùng trường MERGEFIELD thay cho thẻ.",
    ),
    "fields-too-deep": Entry(
        Severity.ERROR,
        "Mẫu {name} có các trường lồng nhau quá sâu.",
        "Bớt số trường IF lồng trong nhau.",
    ),
    "template-part-broken": Entry(
        Severity.ERROR,
        "Phần {part} của mẫu bị hỏng ({detail}).",
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "template-part-dtd": Entry(
        Severity.ERROR,
        "Phần {part} của mẫu có khai báo DTD, là thứ mà tệp Word không có.",
        "Không dùng tệp này; hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "field-no-date-switch": Entry(
        Severity.WARNING,
        "Trường “{name}” là ngày, giờ nhưng không có khóa định dạng; đã điền “{shown}”.",
        'Nếu muốn dạng khác, thêm khóa vào mã trường, ví dụ: \\@ "dd/MM/yyyy".',
    ),
    "field-no-number-switch": Entry(
        Severity.WARNING,
        "Trường “{name}” là số nhưng không có khóa định dạng; đã điền “{shown}”.",
        'Nếu muốn dạng khác, thêm khóa vào mã trường, ví dụ: \\# "#.##0".',
    ),
    "tag-unclosed": Entry(
        Severity.ERROR,
        "Thẻ mở bằng “{mark}” mà chưa đóng, ở chỗ “{around}”.",
        "Thêm dấu đóng “{close}” ngay sau tên, trong cùng một đoạn.",
    ),
    "tag-stray": Entry(
        Severity.ERROR,
        "Có dấu đóng thẻ “{mark}” mà không có dấu mở, ở chỗ “{around}”.",
        "Viết lại thẻ cho đủ dấu mở và dấu đóng, hoặc xóa dấu thừa.",
    ),
    "tag-split": Entry(
        Severity.ERROR,
        "Thẻ bị ngắt sang đoạn khác, ở chỗ “{around}”; chữ ở giữa sẽ mất khi điền.",
        "Viết thẻ liền một mạch trong một đoạn.",
    ),
    "tag-across": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” nằm nửa trong, nửa ngoài {what}, nên không điền được.",
        "Xóa thẻ này rồi gõ lại liền một mạch, hẳn ở trong hoặc hẳn ở ngoài.",
    ),
    "tag-tracked": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” có chỗ sửa đang được theo dõi (Track Changes), nên điền xong tệp sẽ hỏng.",
        "Mở thẻ Xem lại (Review), chấp nhận hoặc bỏ các chỗ sửa của thẻ này.",
    ),
    "tag-brace": Entry(
        Severity.ERROR,
        "“{text}” chỉ có một dấu ngoặc, nên sẽ in nguyên như vậy.",
        "Viết đủ hai dấu ngoặc: {{{{ {name} }}}}.",
    ),
    "tag-brace-doubt": Entry(
        Severity.WARNING,
        "“{text}” có một dấu ngoặc, nên sẽ in nguyên như vậy.",
        "Nếu là thẻ, hãy viết đủ hai dấu ngoặc.",
    ),
    "tag-unfilled": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” nằm trong {what}, là nơi không được điền.",
        "Chuyển thẻ này vào nội dung, đầu trang, chân trang hoặc chú thích cuối trang.",
    ),
    "tag-in-comment": Entry(
        Severity.WARNING,
        "Nhận xét của mẫu có thẻ “{tag}”; thẻ trong nhận xét không được điền.",
        "Xóa nhận xét này trước khi dùng mẫu.",
    ),
    "tag-wrong": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” viết chưa đúng ({detail}).",
        "Viết lại thẻ; tên chỉ gồm chữ, số và dấu gạch dưới, không có dấu cách.",
    ),
    "tag-header": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” viết theo tiêu đề, không phải theo tên thẻ.",
        "Viết là {{{{ {name} }}}}.",
    ),
    "tag-quotes": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” dùng dấu nháy {quote}, là dấu mà thẻ không hiểu.",
        "Gõ dấu nháy thẳng: \" hoặc '.",
    ),
    "tag-prefix": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” có dấu cách trước chữ “{prefix}”, nên không được hiểu.",
        "Viết liền chữ “{prefix}” vào dấu mở: “{right}”.",
    ),
    "tag-unknown-filter": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” dùng phép “{name}” mà chương trình không có.",
        "Bỏ phép này; dữ liệu đã là chữ hoàn chỉnh.",
    ),
    "block-open": Entry(
        Severity.ERROR,
        "Khối mở bằng “{tag}” chưa có end{word}.",
        "Thêm thẻ end{word} cùng loại ở chỗ khối kết thúc.",
    ),
    "block-stray": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” không thuộc khối nào đang mở.",
        "Xóa thẻ này, hoặc thêm thẻ mở khối ở phía trước.",
    ),
    "block-crossed": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” đứng trong khi khối “{inner}” mở sau đó chưa kết thúc.",
        "Kết thúc khối mở sau trước, rồi mới đến khối mở trước.",
    ),
    "block-levels": Entry(
        Severity.ERROR,
        "Khối mở bằng “{first}” mà tiếp bằng “{tag}”: hai thẻ không cùng loại hoặc không cùng cấp.",
        "Dùng cùng một loại (p, tr, tc hoặc không có chữ nào) cho mọi thẻ của khối, ở cùng một cấp.",
    ),
    "block-over-rows": Entry(
        Severity.ERROR,
        "Khối “{tag}” trải qua nhiều dòng hoặc nhiều ô của bảng mà không có chữ tr, nên bảng sẽ sai.",
        "Đặt {{%tr for ... %}} và {{%tr endfor %}} (hoặc if, endif) trên các dòng riêng của bảng.",
    ),
    "tag-outside-table": Entry(
        Severity.ERROR,
        "Thẻ “{tag}” chỉ dùng được trong bảng.",
        "Chuyển thẻ vào một dòng riêng của bảng, hoặc thay chữ {prefix} bằng p.",
    ),
    "tag-text-lost": Entry(
        Severity.WARNING,
        "Chữ “{text}” đứng cùng {what} với thẻ “{tag}” nên sẽ mất khi điền.",
        "Để thẻ này một mình trong {what} của nó.",
    ),
    "tag-twice": Entry(
        Severity.ERROR,
        "Hai thẻ “{first}” và “{tag}” đứng cùng một {what}, nên chỉ một thẻ còn lại khi điền.",
        "Để mỗi thẻ này một mình trong {what} của nó.",
    ),
    "cell-emptied": Entry(
        Severity.WARNING,
        "Ô của bảng không còn đoạn nào khi khối “{tag}” không in gì; khi đó ô chỉ có một đoạn trống.",
        "Thêm một đoạn vào cuối ô, ngoài khối này, để Word luôn thấy ô có đoạn văn.",
    ),
    "name-unused": Entry(
        Severity.HINT,
        "Dữ liệu có “{name}” mà mẫu không dùng.",
        "Không phải làm gì; nếu cần, thêm thẻ của tên này vào mẫu.",
    ),
    "template-no-body": Entry(
        Severity.ERROR,
        "{name} không có phần nội dung của tệp Word.",
        "Mở tệp bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "template-not-word": Entry(
        Severity.ERROR,
        "Mẫu {name} không phải tệp Word (.docx).",
        "Chọn đúng tệp mẫu; nếu Word mở được tệp này, hãy mở rồi lưu thành .docx.",
    ),
    "template-old": Entry(
        Severity.ERROR,
        "Mẫu {name} là tệp Word cũ (.doc).",
        "Mở bằng Word rồi lưu thành Word Document (.docx).",
    ),
    "template-password": Entry(
        Severity.ERROR,
        "Mẫu {name} có mật khẩu nên không đọc được.",
        "Mở bằng Word, bỏ mật khẩu (File, Info, Protect Document) rồi lưu lại.",
    ),
    "template-is-table": Entry(
        Severity.ERROR,
        "{name} là bảng tính, không phải mẫu Word.",
        "Nêu mẫu Word (.docx) trước, bảng tính sau; có thể hai tệp đã bị đổi chỗ cho nhau.",
    ),
    "template-is-open-document": Entry(
        Severity.ERROR,
        "Mẫu {name} là tệp OpenDocument, không phải .docx.",
        "Mở bằng Word hoặc LibreOffice rồi lưu thành Word Document (.docx).",
    ),
    "template-strict": Entry(
        Severity.ERROR,
        "Mẫu {name} được lưu ở dạng Strict Open XML nên không điền được thẻ.",
        "Mở bằng Word rồi lưu lại, chọn kiểu Word Document (.docx), không chọn Strict Open XML Document.",
    ),
    "template-too-large": Entry(
        Severity.ERROR,
        "Mẫu {name} giải nén ra quá lớn, có thể là tệp gây hại.",
        "Không dùng tệp này; hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "template-same-names": Entry(
        Severity.ERROR,
        "Mẫu {name} có hai phần trùng tên bên trong tệp.",
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "template-damaged": Entry(
        Severity.ERROR,
        "Mẫu {name} bị hỏng, không đọc được ({detail}).",
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "typed-mark": Entry(
        Severity.WARNING,
        "“{text}” là chữ gõ thường, không phải thẻ hay trường trộn thư, nên sẽ in nguyên như vậy.",
        "Thay bằng thẻ của mẫu hoặc trường trộn thư; nếu cố ý in như vậy thì không phải làm gì.",
    ),
    "typed-dots": Entry(
        Severity.HINT,
        "Mẫu có hàng dấu chấm để trống, sẽ in nguyên như vậy: “{text}”.",
        "Nếu chỗ này phải điền, thay bằng thẻ hoặc trường; nếu để viết tay thì không phải làm gì.",
    ),
    "tag-leaves-line": Entry(
        Severity.HINT,
        "Thẻ “{tag}” đứng một mình trong đoạn nên để lại một dòng trống.",
        "Viết là “{right}” để dòng này mất đi khi điền; mọi thẻ của khối viết cùng một kiểu.",
    ),
    "tag-in-property": Entry(
        Severity.WARNING,
        "Mẫu có thẻ “{tag}” trong {what}, là nơi không được điền.",
        "Xóa thẻ này (File, Info, Properties), hoặc đưa vào tiêu đề của tài liệu.",
    ),
    "template-tracked": Entry(
        Severity.WARNING,
        "Mẫu có {count} chỗ sửa đang được theo dõi (Track Changes); "
        "mọi văn bản làm ra sẽ mang các chỗ sửa này.",
        "Mở thẻ Xem lại (Review), chấp nhận hoặc bỏ hết các chỗ sửa rồi lưu mẫu.",
    ),
    "template-old-font": Entry(
        Severity.WARNING,
        "Mẫu dùng phông {font} của bảng mã {encoding}; chữ Unicode điền vào sẽ hiện sai.",
        "Chọn cả mẫu, đổi sang phông Times New Roman; chữ cũ phải chuyển mã hoặc gõ lại.",
    ),
    "template-old-text": Entry(
        Severity.WARNING,
        "Chữ “{text}” của mẫu viết bằng bảng mã {encoding}, không phải Unicode.",
        "Gõ lại thành “{meant}”.",
    ),
    "field-live-day": Entry(
        Severity.WARNING,
        "Trường {keyword} hiện ngày giờ lúc mở tệp, nên ngày trong văn bản đã phát hành sẽ thay đổi.",
        "Gõ hẳn ngày, hoặc thay bằng thẻ, trường trộn thư của cột ngày.",
    ),
    "template-reaches-out": Entry(
        Severity.WARNING,
        "Mẫu lấy nội dung từ ngoài tệp: {what} “{target}”; phần này không được đưa vào văn bản.",
        "Nếu không rõ vì sao mẫu có phần này, hãy lấy lại mẫu từ nơi tin cậy; "
        "nếu cần, chèn hẳn nội dung vào mẫu.",
    ),
    "template-embedded": Entry(
        Severity.WARNING,
        "Mẫu có tệp nhúng {target}; văn bản chỉ giữ hình của nó, không mang tệp.",
        "Nếu không rõ vì sao mẫu có tệp này, hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "template-macros": Entry(
        Severity.WARNING,
        "Mẫu có macro; văn bản làm ra là tệp .docx, không mang macro.",
        "Không phải làm gì; nếu không rõ vì sao mẫu có macro, hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "template-plain": Entry(
        Severity.WARNING,
        "Mẫu không có thẻ hay trường trộn thư nào để điền.",
        "Thêm thẻ như {{{{ ho_ten }}}} vào chỗ cần điền, hoặc chọn đúng tệp mẫu.",
    ),
    "field-plain-text": Entry(
        Severity.WARNING,
        "“«{name}»” là chữ gõ thường, không phải trường trộn thư, nên sẽ in nguyên như vậy.",
        "Xóa chữ này, rồi dùng Mailings, Insert Merge Field trong Word để chèn trường {name}.",
    ),
}
