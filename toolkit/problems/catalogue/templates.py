"""What a Word template can have wrong."""

from toolkit.problems.entry import Entry, error, hint, warning

TEMPLATES: dict[str, Entry] = {
    "tag-unknown": error(
        "Mẫu dùng tên “{name}” nhưng dữ liệu không có tên này.",
        "Sửa tên trong thẻ của mẫu, hoặc bổ sung dữ liệu cho tên này.",
    ),
    "tag-unknown-near": error(
        "Mẫu dùng tên “{name}” nhưng dữ liệu không có tên này.",
        "Có phải ý là “{nearest}”? Sửa tên trong thẻ của mẫu.",
    ),
    "tag-former": warning(
        "Mẫu còn thẻ của bản trước: {tags}. Các thẻ cũ vẫn được điền.",
        "Chưa sửa gì ở mẫu thì xóa tệp để dùng mẫu mới; đã sửa thì chép mẫu mới rồi sửa lại, "
        "hoặc đổi sang thẻ mới (xem: giaoban fields {kind}).",
    ),
    "tag-syntax": error(
        "Thẻ viết chưa đúng gần chỗ “{around}” ({detail}).",
        "Mở mẫu trong Word, viết lại thẻ này liền một mạch; mỗi khối for, if phải có endfor, endif.",
    ),
    "tag-deep": error(
        "Mẫu có thẻ hoặc khối lồng nhau quá sâu, ở chỗ “{around}”.",
        "Viết lại cho đơn giản hơn: bớt dấu ngoặc trong thẻ, bớt khối for, if lồng trong nhau.",
    ),
    "tag-forbidden": error(
        "Mẫu có thẻ đòi “{name}”, là việc mà mẫu không được phép làm.",
        "Bỏ thẻ này; mẫu chỉ nên có tên dữ liệu, for và if.",
    ),
    "value-control": error(
        "Giá trị của “{name}” có ký tự điều khiển {character} ở gần “{around}”, Word không mở được.",
        "Gõ lại giá trị này, hoặc dán lại dưới dạng văn bản thuần.",
    ),
    "value-long": error(
        "Giá trị của “{name}” dài {length} ký tự, quá giới hạn {limit}.",
        "Rút ngắn giá trị này.",
    ),
    "value-empty": error(
        "Giá trị của “{name}” là “{value}”, tức là chưa có nội dung.",
        "Điền giá trị, hoặc để trống hẳn.",
    ),
    "value-lost": error(
        "Giá trị “{value}” đã đưa vào mẫu nhưng không thấy trong văn bản.",
        "Xem lại chỗ đặt thẻ trong mẫu; không phát hành văn bản này.",
    ),
    "value-raw": error(
        "Mẫu đưa ô này vào văn bản như mã XML, vì thẻ “{tag}” có “|safe”; mà ô có dấu “{sign}”: “{text}”.",
        "Bỏ “|safe” trong thẻ của mẫu để chữ được giữ như đã gõ.",
    ),
    "value-braces": warning(
        "Dữ liệu có dấu ngoặc của thẻ, được giữ nguyên trong văn bản: “{text}”.",
        "Kiểm tra xem có phải là chỗ còn thiếu hay không.",
    ),
    "text-left-tag": error(
        "Văn bản còn dấu của thẻ chưa điền: “{text}”.",
        "Sửa thẻ này trong mẫu; thẻ trong nhận xét và chú thích cuối bài không được điền.",
    ),
    "text-escaped-tag": hint(
        "Mẫu cố ý in dấu ngoặc của thẻ: “{text}”.",
        "Nếu không cố ý, sửa lại chỗ này trong mẫu.",
    ),
    "text-empty-word": warning(
        "Văn bản có chữ “None” hoặc “nan”: “{text}”.",
        "Xem lại mẫu và dữ liệu ở chỗ này.",
    ),
    "text-double-space": warning(
        "Văn bản có hai dấu cách liền nhau: “{text}”.",
        "Bỏ bớt dấu cách trong mẫu hoặc trong dữ liệu.",
    ),
    "tag-unclosed": error(
        "Thẻ mở bằng “{mark}” mà chưa đóng, ở chỗ “{around}”.",
        "Thêm dấu đóng “{close}” ngay sau tên, trong cùng một đoạn.",
    ),
    "tag-stray": error(
        "Có dấu đóng thẻ “{mark}” mà không có dấu mở, ở chỗ “{around}”.",
        "Viết lại thẻ cho đủ dấu mở và dấu đóng, hoặc xóa dấu thừa.",
    ),
    "tag-split": error(
        "Thẻ bị ngắt sang đoạn khác, ở chỗ “{around}”; chữ ở giữa sẽ mất khi điền.",
        "Viết thẻ liền một mạch trong một đoạn.",
    ),
    "tag-across": error(
        "Thẻ “{tag}” nằm nửa trong, nửa ngoài {what}, nên không điền được.",
        "Xóa thẻ này rồi gõ lại liền một mạch, hẳn ở trong hoặc hẳn ở ngoài.",
    ),
    "tag-tracked": error(
        "Thẻ “{tag}” có chỗ sửa đang được theo dõi (Track Changes), nên điền xong tệp sẽ hỏng.",
        "Mở thẻ Xem lại (Review), chấp nhận hoặc bỏ các chỗ sửa của thẻ này.",
    ),
    "tag-brace": error(
        "“{text}” chỉ có một dấu ngoặc, nên sẽ in nguyên như vậy.",
        "Viết đủ hai dấu ngoặc: {{{{ {name} }}}}.",
    ),
    "tag-brace-doubt": warning(
        "“{text}” có một dấu ngoặc, nên sẽ in nguyên như vậy.",
        "Nếu là thẻ, hãy viết đủ hai dấu ngoặc.",
    ),
    "tag-unfilled": error(
        "Thẻ “{tag}” nằm trong {what}, là nơi không được điền.",
        "Chuyển thẻ này vào nội dung, đầu trang, chân trang hoặc chú thích cuối trang.",
    ),
    "tag-failed": error(
        "Không điền được thẻ ở chỗ “{around}”: {detail}.",
        "Để trong thẻ đúng một tên của dữ liệu; số nào cần tính thì tính sẵn trong bảng hoặc trong sổ.",
    ),
    "tag-in-comment": error(
        "Nhận xét của mẫu có thẻ “{tag}”; thẻ trong nhận xét không được điền.",
        "Xóa nhận xét này trước khi dùng mẫu.",
    ),
    "tag-wrong": error(
        "Thẻ “{tag}” viết chưa đúng ({detail}).",
        "Viết lại thẻ; tên chỉ gồm chữ, số và dấu gạch dưới, không có dấu cách.",
    ),
    "tag-slip": error(
        "Thẻ “{tag}” viết chưa đúng.",
        "Viết là “{right}”.",
    ),
    "tag-hidden": error(
        "Trong thẻ “{right}” có ký tự không nhìn thấy, nên thẻ không được hiểu.",
        "Xóa cả thẻ rồi gõ lại.",
    ),
    "tag-raw": error(
        "Thẻ “{tag}” chỉ nhận đoạn Word dựng sẵn, còn ô của bảng là chữ, nên chữ sẽ mất khi điền.",
        "Viết là “{right}”.",
    ),
    "tag-header": error(
        "Thẻ “{tag}” viết theo tiêu đề, không phải theo tên thẻ.",
        "Viết là {{{{ {name} }}}}.",
    ),
    "tag-quotes": error(
        "Thẻ “{tag}” dùng dấu nháy {quote}, là dấu mà thẻ không hiểu.",
        "Gõ dấu nháy thẳng: \" hoặc '.",
    ),
    "tag-prefix": error(
        "Thẻ “{tag}” có dấu cách trước chữ “{prefix}”, nên không được hiểu.",
        "Viết liền chữ “{prefix}” vào dấu mở: “{right}”.",
    ),
    "tag-no-value": error(
        "Thẻ “{tag}” in từ “{name}”, là từ riêng của cách viết mẫu, không phải dữ liệu, "
        "nên in ra chữ vô nghĩa.",
        "Thay bằng tên của một dữ liệu, hoặc xóa thẻ này.",
    ),
    "tag-unknown-filter": error(
        "Thẻ “{tag}” dùng phép “{name}” mà chương trình không có.",
        "Bỏ phép này; dữ liệu đã là chữ hoàn chỉnh.",
    ),
    "block-open": error(
        "Khối mở bằng “{tag}” chưa có end{word}.",
        "Thêm thẻ end{word} cùng loại ở chỗ khối kết thúc.",
    ),
    "block-stray": error(
        "Thẻ “{tag}” không thuộc khối nào đang mở.",
        "Xóa thẻ này, hoặc thêm thẻ mở khối ở phía trước.",
    ),
    "block-crossed": error(
        "Thẻ “{tag}” đứng trong khi khối “{inner}” mở sau đó chưa kết thúc.",
        "Kết thúc khối mở sau trước, rồi mới đến khối mở trước.",
    ),
    "block-levels": error(
        "Khối mở bằng “{first}” mà tiếp bằng “{tag}”: hai thẻ không cùng loại hoặc không cùng cấp.",
        "Dùng cùng một loại (p, tr, tc hoặc không có chữ nào) cho mọi thẻ của khối, ở cùng một cấp.",
    ),
    "block-over-rows": error(
        "Khối “{tag}” trải qua nhiều dòng hoặc nhiều ô của bảng mà không có chữ tr, nên bảng sẽ sai.",
        "Đặt {{%tr for ... %}} và {{%tr endfor %}} (hoặc if, endif) trên các dòng riêng của bảng.",
    ),
    "tag-outside-table": error(
        "Thẻ “{tag}” chỉ dùng được trong bảng.",
        "Chuyển thẻ vào một dòng riêng của bảng, hoặc thay chữ {prefix} bằng p.",
    ),
    "tag-text-lost": warning(
        "Chữ “{text}” đứng cùng {what} với thẻ “{tag}” nên sẽ mất khi điền.",
        "Để thẻ này một mình trong {what} của nó.",
    ),
    "tag-twice": error(
        "Hai thẻ “{first}” và “{tag}” đứng cùng một {what}, nên chỉ một thẻ còn lại khi điền.",
        "Để mỗi thẻ này một mình trong {what} của nó.",
    ),
    "cell-emptied": warning(
        "Ô của bảng không còn đoạn nào khi khối “{tag}” không in gì; khi đó ô chỉ có một đoạn trống.",
        "Thêm một đoạn vào cuối ô, ngoài khối này, để Word luôn thấy ô có đoạn văn.",
    ),
    "tag-struck": warning(
        "Chỗ điền “{text}” đang gạch ngang chữ, nên nội dung được điền cũng bị gạch.",
        "Chọn chỗ này trong Word, nhấn Ctrl+Space để bỏ gạch ngang.",
    ),
    "tag-in-symbols": warning(
        "Chỗ điền “{text}” dùng phông {look}, nên nội dung được điền hiện thành ký hiệu.",
        "Chọn chỗ này trong Word rồi đổi sang phông Times New Roman.",
    ),
    "tag-unseen": warning(
        "Chỗ điền “{text}” là {look}, nên người nhận không thấy nội dung được điền.",
        "Chọn chỗ này trong Word, nhấn Ctrl+Space để bỏ cách trình bày đó; nếu không cần thì xóa hẳn.",
    ),
    "text-unseen": warning(
        "Mẫu có {count} chỗ là {look}, bắt đầu từ “{text}”; mắt không thấy nhưng tệp gửi đi vẫn mang theo.",
        "Xóa chữ này nếu không định gửi đi; nếu cần in, chọn chữ rồi nhấn Ctrl+Space.",
    ),
    "name-unused": hint(
        "Dữ liệu có “{name}” mà mẫu không dùng.",
        "Không phải làm gì; nếu cần, thêm thẻ của tên này vào mẫu.",
    ),
    "typed-mark": warning(
        "“{text}” là chữ gõ thường, không phải thẻ hay trường trộn thư, nên sẽ in nguyên như vậy.",
        "Thay bằng thẻ của mẫu hoặc trường trộn thư; nếu cố ý in như vậy thì không phải làm gì.",
    ),
    "typed-control": warning(
        "Chỗ nhập “{text}” của mẫu chưa được điền, nên mọi văn bản sẽ in nguyên lời nhắc này.",
        "Thay bằng thẻ hoặc trường trộn thư, gõ sẵn nội dung, hoặc xóa chỗ nhập này.",
    ),
    "typed-gap": warning(
        "“{text}” là chỗ còn phải điền, nên mọi văn bản sẽ in nguyên như vậy.",
        "Thay bằng thẻ hoặc trường trộn thư, hoặc gõ sẵn nội dung.",
    ),
    "typed-dots": hint(
        "Mẫu có hàng dấu chấm để trống, sẽ in nguyên như vậy: “{text}”.",
        "Nếu chỗ này phải điền, thay bằng thẻ hoặc trường; nếu để viết tay thì không phải làm gì.",
    ),
    "tag-leaves-line": hint(
        "Thẻ “{tag}” đứng một mình trong đoạn nên để lại một dòng trống.",
        "Viết là “{right}” để dòng này mất đi khi điền; mọi thẻ của khối viết cùng một kiểu.",
    ),
    "tag-in-property": warning(
        "Mẫu có thẻ “{tag}” trong {what}, là nơi không được điền.",
        "Xóa thẻ này (File, Info, Properties), hoặc đưa vào tiêu đề của tài liệu.",
    ),
}
