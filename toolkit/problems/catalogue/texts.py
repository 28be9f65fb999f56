"""How texts and names are written in a plan."""

from toolkit.problems.entry import Entry, error, hint, warning

TEXTS: dict[str, Entry] = {
    "name-form": warning(
        "Họ và tên “{name}” {what}.",
        "Ghi họ trước tên sau, viết hoa chữ đầu mỗi tiếng, không kèm xưng hô hay dấu câu; "
        "người ấy đúng là viết tên như vậy thì giữ nguyên.",
    ),
    "name-with-title": warning(
        "Ô này ghi “{text}”: cả họ tên và chức vụ.",
        "Chỉ ghi họ tên đầy đủ ở ô này (đang ghi “{name}”), chức vụ “{title}” ghi ở cột Chức vụ.",
    ),
    "name-single": hint(
        "Họ và tên “{name}” chỉ có một tiếng.",
        "Ghi đủ họ và tên; người ấy đúng là tên chỉ có một tiếng thì giữ nguyên.",
    ),
    "place-form": warning(
        "Địa danh “{name}” viết hoa chưa đúng.",
        "Viết hoa chữ đầu mỗi tiếng, ví dụ Trà Vinh; nếu đúng tên, giữ nguyên.",
    ),
    "all-capitals": warning(
        "“{text}” viết hoa toàn bộ.",
        "Gõ lại bằng chữ thường; nơi nào cần in hoa thì mẫu tự in hoa.",
    ),
    "no-capital": warning(
        "“{name}” chưa viết hoa chữ đầu.",
        "Viết hoa chữ đầu của tên.",
    ),
    "without-marks": warning(
        "“{text}” không có dấu tiếng Việt.",
        "Gõ lại có dấu.",
    ),
    "mark-set-twice": warning(
        "Ô này có gõ dấu “{mark}” ở {where}, mà văn bản tự đặt dấu.",
        "Bỏ dấu này.",
    ),
    "typed-words": warning(
        "Ô này bắt đầu bằng “{words}”, mà văn bản tự ghi chữ ấy.",
        "Bỏ chữ này.",
    ),
    "mark-unpaired": warning(
        "Dấu {mark} không có dấu đi đôi với nó.",
        "Gõ đủ cả dấu mở và dấu đóng.",
    ),
    "broken-off": warning(
        "Câu kết thúc bằng “{seen}”, hình như chưa trọn.",
        "Viết nốt câu, hoặc bỏ chữ này.",
    ),
    "time-impossible": warning(
        "“{seen}” là thời gian không có thật.",
        "Sửa lại ngày, tháng, quý hoặc năm học.",
    ),
    "code-alone": error(
        "Ô này chỉ có mã “{code}”, mà văn bản in đúng chữ trong ô.",
        "Ghi bằng lời thay cho mã.",
    ),
    "line-twice": warning(
        "Dòng “{line}” có hai lần trong ô này.",
        "Xóa một dòng.",
    ),
    "script-copied": warning(
        "Lời dẫn này giống từng chữ lời dẫn của phần “{content}”.",
        "Sửa lại nếu chép nhầm.",
    ),
    "conclusion-copied": warning(
        "Nội dung này giống từng chữ kết luận {conclusion} của hội nghị khác.",
        "Sửa lại nếu chép nhầm; nếu giao lại việc cũ, giữ nguyên.",
    ),
    "answer-copied": warning(
        "Trả lời của ý kiến {opinion} chỉ lặp lại ý kiến ấy.",
        "Ghi nội dung trả lời.",
    ),
    "years-reversed": warning(
        "Khoảng năm “{seen}” có năm đầu sau năm cuối.",
        "Ghi {turned}, hoặc sửa năm gõ nhầm.",
    ),
    "plan-sentence": warning(
        "Câu này không kết thúc bằng “{mark}”.",
        "Kết thúc câu bằng “{mark}”.",
    ),
    "wrong-space": warning(
        "Dấu câu hoặc khoảng trắng đặt sai ở “{seen}”.",
        "Đặt dấu câu sát chữ đứng trước, cách chữ đứng sau một khoảng trắng, không gõ hai dấu liền nhau.",
    ),
    "name-misspelt": warning(
        "Có chữ “{seen}”, gần giống tên “{usual}”.",
        "Sửa lại nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "word-misspelt": warning(
        "Có chữ “{seen}”, có lẽ là “{usual}”.",
        "Sửa lại nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "word-malformed": warning(
        "Chữ “{seen}” thiếu dấu hoặc sai dấu.",
        "Gõ lại cho đúng; nếu là tiếng nước ngoài, giữ nguyên.",
    ),
    "authority-misspelt": error(
        "Đề ký “{authority}” có chữ lạ “{word}”.{hint}",
        "Sửa lại đề ký cho đúng tên tập thể hoặc chức vụ.",
    ),
    "authority-bare": warning(
        "Đề ký “{authority}” thiếu chữ “TM.” hoặc “TL.” ở đầu.",
        "Ghi như TM. BAN THƯỜNG VỤ TỈNH ĐOÀN.",
    ),
    "authority-form": warning(
        "Đề ký “{authority}” chưa đúng thể thức văn bản của Đoàn: {why}.",
        "Ghi “TM. {body}” nếu Bí thư, Phó Bí thư ký; “TL. {body}” nếu Chánh Văn phòng, Trưởng Ban ký.",
    ),
    "heading-gap": warning(
        "Sau mục {before} là mục {seen}, thiếu mục {wanted}.",
        "Đánh lại số mục, hoặc bỏ số mục vì mẫu tự đánh số.",
    ),
    "heading-order": warning(
        "Sau mục {before} là mục {seen}, trong khi phải là mục {wanted}.",
        "Đánh lại số mục, hoặc bỏ số mục vì mẫu tự đánh số.",
    ),
    "doubled-word": warning(
        "“{seen}” lặp từ.",
        "Bỏ chỗ lặp.",
    ),
    "placeholder": error(
        "Còn chỗ chưa điền: “{seen}”.",
        "Điền nội dung vào chỗ này, hoặc xóa đi.",
    ),
    "basis-ends": hint(
        "Căn cứ cuối cùng (“{text}”) kết thúc bằng dấu “;”.",
        "Kết thúc căn cứ cuối cùng bằng dấu “,”.",
    ),
    "basis-ends-early": hint(
        "“{text}” chưa phải căn cứ cuối cùng mà kết thúc bằng dấu “,”.",
        "Kết thúc căn cứ này bằng dấu “;”.",
    ),
    "basis-typed-mark": hint(
        "Căn cứ có dấu “{mark}” ở cuối.",
        "Bỏ dấu này; mẫu tự đặt dấu sau mỗi căn cứ.",
    ),
    "basis-form": warning(
        "“{symbol}” không đúng dạng số ký hiệu.",
        "Ghi như 60-KH/TĐTN-TCKT, không có chữ “Số”.",
    ),
    "section-copied": warning(
        "Đoạn “{begun}” đã có ở phần {section} (ô {cell}).",
        "Xóa một trong hai chỗ, hoặc ghi lại nội dung của ô này.",
    ),
    "section-elsewhere": warning(
        "Đoạn “{begun}” có vẻ thuộc phần {section}, không thuộc phần này.",
        "Chuyển đoạn này về đúng cột; nếu đúng, giữ nguyên.",
    ),
    "symbol-style": warning(
        "Số ký hiệu “{symbol}” đặt dấu gạch nối và gạch chéo không như lối viết của nơi ban hành.",
        "Ghi như “{usual}”.",
    ),
    "basis-kind": warning(
        "Số ký hiệu {symbol} không phải của {kind} ({code}).",
        "Sửa số ký hiệu, hoặc sửa loại văn bản.",
    ),
    "basis-undated": warning(
        "Căn cứ {symbol} chưa có ngày.",
        "Ghi ngày của văn bản.",
    ),
    "basis-without-issuer": warning(
        "Căn cứ {symbol} chưa có cơ quan ban hành.",
        "Ghi cơ quan ban hành văn bản.",
    ),
    "basis-later": warning(
        "Căn cứ ngày {day} lại sau ngày ký kế hoạch {signed}.",
        "Sửa ngày của căn cứ, hoặc ngày của kế hoạch ở trang Văn bản đi.",
    ),
    "capitals-mixed": hint(
        "“{seen}” viết hoa khác với “{usual}” ở {times} chỗ khác.",
        "Chọn một cách viết hoa cho mọi nơi.",
    ),
    "text-copied": warning(
        "Ô này giống hệt ô {first}: “{begun}”.",
        "Sửa ô bị chép nhầm; nếu đúng là như nhau, giữ nguyên.",
    ),
    "part-over-whole": warning(
        "“{part}” nhiều hơn “{whole}”.",
        "Hỏi lại đơn vị, rồi sửa một trong hai số.",
    ),
    "share-wrong": warning(
        "Ô này ghi {share} là {seen}%, mà tính ra là {right}%.",
        "Kiểm tra lại các số này, rồi sửa số sai.",
    ),
    "sum-wrong": warning(
        "Ô này ghi tổng số {seen}, mà các phần cộng lại {parts} = {total}.",
        "Kiểm tra lại các số này, rồi sửa số sai.",
    ),
    "money-unit": warning(
        "“{seen}” có lẽ thiếu chữ “triệu” hay “nghìn” trước “đồng”.",
        "Ghi đủ đơn vị tiền.",
    ),
}
