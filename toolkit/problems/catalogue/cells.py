"""What a cell, a row or a sheet of the workbook can have wrong."""

from toolkit.problems.entry import Entry, error, hint, warning

CELLS: dict[str, Entry] = {
    "cell-required": error(
        "Ô của cột “{column}” còn trống.",
        "Điền giá trị vào ô này.",
    ),
    "cell-merged": error(
        "Ô của cột “{column}” bị gộp trong vùng {merged}, nên dòng này không có giá trị riêng.",
        "Bỏ gộp ô (Unmerge Cells), rồi điền giá trị vào từng dòng.",
    ),
    "cell-error": error(
        "Ô của cột “{column}” đang báo lỗi {text} của Excel.",
        "Sửa công thức, hoặc gõ thẳng giá trị vào ô.",
    ),
    "cell-no-value": error(
        "Ô của cột “{column}” ghi “{text}”: phần mềm đã xuất bảng này để lại chữ ấy ở ô không có giá trị.",
        "Gõ giá trị đúng vào ô; không có gì để ghi thì xóa trắng ô.",
    ),
    "formula-uncomputed": error(
        "Công thức {formula} ở cột “{column}” chưa được tính nên ô chưa có giá trị.",
        "Mở sổ bằng Excel, nhấn Ctrl+Alt+F9 rồi lưu lại, hoặc gõ thẳng giá trị vào ô.",
    ),
    "cell-unreadable": error(
        "Cột “{column}” không nhận giá trị “{text}”.",
        "Định dạng ô là Text rồi gõ lại.",
    ),
    "cell-surrogate": error(
        "Ô của cột “{column}” có ký tự hỏng, không ghi được vào văn bản.",
        "Xóa nội dung ô rồi gõ lại.",
    ),
    "cell-control": warning(
        "Ô của cột “{column}” có ký tự điều khiển không nhìn thấy; chương trình đã bỏ đi khi đọc.",
        "Gõ lại ô này nếu chữ bị thiếu.",
    ),
    "cell-foreign-letters": warning(
        "Ô của cột “{column}” có chữ Nga hoặc chữ Hy Lạp trông giống chữ Việt.",
        "Gõ lại ô này bằng bộ gõ tiếng Việt.",
    ),
    "cell-legacy": error(
        "Ô của cột “{column}” gõ bằng bảng mã {encoding}; chuyển sang Unicode là “{text}”.",
        "So lại rồi thay nội dung ô bằng chữ Unicode này.",
    ),
    "cell-garbled": error(
        "Ô của cột “{column}” có {what}: “{text}”.",
        "{remedy}.",
    ),
    "cell-exported": error(
        "Ô của cột “{column}” ghi “{text}”: {what}, không phải nội dung để in.",
        "Định dạng ô là Text rồi gõ lại nội dung đúng; nếu không có thì để trống.",
    ),
    "cell-symbols": error(
        "Ô của cột “{column}” dùng phông {font}, nên trên trang tính thấy là ký hiệu, còn chữ gõ trong ô "
        "là “{text}”.",
        "Đổi phông của ô sang Times New Roman rồi gõ lại nội dung cần in, chẳng hạn “x” hoặc “Có”.",
    ),
    "text-cleaned": hint(
        "Ô này{others} có {what}; chương trình đã tự chữa khi đọc nên văn bản in ra vẫn đúng.",
        "Không phải làm gì; muốn không nhắc nữa thì gõ lại ô.",
    ),
    "text-became-date": warning(
        "Excel đã đổi nội dung ô của cột “{column}” thành ngày {text}.",
        "Định dạng ô là Text rồi gõ lại đúng nội dung.",
    ),
    "code-with-space": warning(
        "Mã “{text}” có khoảng trắng.",
        "Thay khoảng trắng bằng gạch nối, ở đây và ở những nơi dùng mã này.",
    ),
    "code-twice": error(
        "Mã “{text}” đã dùng ở ô {first}.",
        "Đặt cho dòng này một mã khác.",
    ),
    "code-of-two-people": error(
        "Mã “{text}” đã dùng cho “{first_name}” ở ô {first}, ở đây lại là “{name}”.",
        "Đặt mã khác cho một trong hai người; chỉ cùng một người mới có nhiều dòng cùng mã.",
    ),
    "ref-unknown": error(
        "Trang “{sheet}” không có mã “{text}”.{hint}",
        "Thêm mã này vào trang “{sheet}”, hoặc sửa lại mã ở đây.",
    ),
    "row-of-earlier-year": warning(
        "“{text}” là mã hội nghị của năm {earlier}, còn sổ này là của năm {year}, nên các văn bản của hội "
        "nghị năm nay không lấy dòng này.",
        "{going_on}; nếu gõ nhầm năm thì sửa lại mã ở đây.",
    ),
    "ref-understood": hint(
        "“{text}” được hiểu là mã {meant} của trang “{sheet}”.",
        "Đúng người, đúng đơn vị thì để nguyên; nếu không, ghi mã khác.",
    ),
    "ref-misspelt": error(
        "Trang “{sheet}” không có mã “{text}”.{hint}",
        "Sửa lại mã ở đây.",
    ),
    "value-missing": warning(
        "Trang “{sheet}” không có giá trị “{text}”, mà {count} ô ở các trang {where} dùng giá trị này.",
        "Thêm lại giá trị này, hoặc sửa các ô dùng nó.",
    ),
    "code-misspelt": error(
        "“{near}” không được dùng ở đâu, còn {count} ô ở các trang {where} dùng “{text}”, mã mà trang này "
        "không có.",
        "Sửa ô này thành “{text}” nếu gõ nhầm.",
    ),
    "ref-several": error(
        "Cột “{column}” chỉ nhận một người hoặc một đơn vị; “{text}” có {count}.",
        "Giữ lại một; {instead}.",
    ),
    "ref-together": hint(
        "“{text}” được đọc là {names} cùng nêu; văn bản ghi tên các người này, không kèm chức vụ.",
        "Nếu đúng, không phải làm gì; muốn có chức vụ thì giữ lại một người.",
    ),
    "codes-several": error(
        "Cột “{column}” chỉ nhận một mã; “{text}” có {count}.",
        "Giữ lại một mã; {instead}.",
    ),
    "ref-among-words": error(
        "“{text}” lẫn mã {meant} với chữ khác, nên mã sẽ bị in ra.",
        "Chỉ ghi mã, hoặc chỉ ghi chữ; nhiều mã cách nhau bằng dấu chấm phẩy.",
    ),
    "name-near": error(
        "Trang “{sheet}” không có ai tên “{text}”; gần giống nhất là “{near}” ({meant}).",
        "Nếu là người này, ghi mã {meant}; nếu là người khác, thêm vào trang “{sheet}”.",
    ),
    "name-unknown": warning(
        "Trang “{sheet}” không có ai tên “{text}”, nên tên được in như đã gõ, không kèm chức vụ.",
        "Kiểm tra lại tên, hoặc thêm người này vào trang “{sheet}” rồi ghi mã.",
    ),
    "speaker-unlisted": warning(
        "Trang “{sheet}” không có ai tên “{text}”, nên tên và chức vụ được in như đã gõ ở dòng này.",
        "Kiểm tra lại tên và chức vụ; nếu đều đúng thì để nguyên.",
    ),
    "name-short": warning(
        "“{text}” chỉ là tên gọi, nên được in như đã gõ; trang “{sheet}” có {people}.",
        "Ghi mã hoặc họ và tên đầy đủ.",
    ),
    "speaker-with-title": warning(
        "“{text}” có cả chức vụ mà sổ không có ai tên “{name}”, nên văn bản in nguyên như vậy rồi thêm tên "
        "đơn vị.",
        "Chỉ ghi họ tên; chức vụ ghi ở trang Nhân sự hoặc trang Đại biểu.",
    ),
    "speaker-nameless": warning(
        "“{text}” không phải tên người, mà văn bản in như tên người của {unit}.",
        "Ghi họ tên; chưa biết ai phát biểu thì để trống, văn bản ghi “Đại diện” và tên đơn vị.",
    ),
    "name-of-several": error(
        "“{text}” là tên chung của các mã {codes}.",
        "Ghi mã của đúng người.",
    ),
    "unit-name-near": warning(
        "Trang “{sheet}” không có “{text}”; gần giống nhất là “{near}” ({meant}).",
        "Nếu là đơn vị này, ghi mã {meant}; nếu không, giữ nguyên.",
    ),
    "choice-unknown": error(
        "Cột “{column}” không nhận “{text}”.",
        "Chọn một trong các giá trị: {choices}.",
    ),
    "named-twice": warning(
        "“{text}” đứng hai lần trong ô này.",
        "Bỏ một lần, hoặc sửa lại nếu gõ nhầm.",
    ),
    "choice-other": warning(
        "Cột “{column}” thường là một trong các giá trị: {choices}; ở đây là “{text}”.",
        "Sửa lại nếu gõ nhầm.",
    ),
    "choice-unlisted": warning(
        "“{text}” không có trong danh mục “{list}”.",
        "Sửa lại nếu gõ nhầm, hoặc thêm vào trang Danh mục.",
    ),
    "yes-no-unknown": error(
        "Cột “{column}” chỉ nhận Có hoặc Không; ở đây là “{text}”.",
        "Chọn Có hoặc Không.",
    ),
    "number-unreadable": error(
        "Cột “{column}” cần một số nguyên; ở đây là “{text}”.",
        "Gõ số bằng chữ số, không kèm chữ.",
    ),
    "minutes-between": error(
        "Cột “{column}” cần một số phút; “{text}” là một khoảng, từ {least} đến {most}.",
        "Gõ một số, ví dụ {most}: chương trình dành đủ giờ cho số phút dài nhất.",
    ),
    "number-with-words": warning(
        "Cột “{column}” cần một số; “{text}” được đọc là {number}.",
        "Gõ lại chỉ bằng chữ số.",
    ),
    "number-out-of-range": error(
        "Số “{text}” ở cột “{column}” nằm ngoài khoảng từ {least} đến {most}.",
        "Kiểm tra và gõ lại số này.",
    ),
    "number-unusual": warning(
        "Số “{text}” ở cột “{column}” lớn khác thường; thường không quá {usual}.",
        "Gõ lại nếu thừa chữ số; nếu đúng, giữ nguyên.",
    ),
    "day-unreadable": error(
        "Cột “{column}” cần một ngày; không đọc được “{text}”.",
        "Gõ lại theo dạng ngày/tháng/năm, ví dụ 24/5/2024.",
    ),
    "term-understood": hint(
        "“{text}” được đọc là đến hết ngày {day}; giấy tờ in ngày ấy.",
        "Nếu đúng, không phải làm gì; nếu không, gõ ngày phải xong.",
    ),
    "term-in-own-words": warning(
        "“{text}” ở cột “{column}” không phải là một ngày; được in như đã gõ, không được theo dõi quá hạn.",
        "Nếu đúng, giữ nguyên; nếu không, gõ ngày phải xong.",
    ),
    "day-impossible": error(
        "Không có ngày “{text}” trong lịch.",
        "Kiểm tra và gõ lại theo dạng ngày/tháng/năm.",
    ),
    "day-month-first": error(
        "“{text}” được gõ tháng trước ngày sau; có lẽ là ngày {meant}.",
        "Gõ lại theo dạng ngày/tháng/năm.",
    ),
    "day-ambiguous": warning(
        "“{text}” là chữ, có thể hiểu hai cách; được đọc là {weekday}, ngày {day}.",
        "Nếu đúng, gõ lại thành ngày thật của Excel; nếu sai, đổi chỗ ngày và tháng.",
    ),
    "day-weekday": error(
        "“{text}” ghi sai thứ: ngày {day} là {weekday}.",
        "Sửa lại thứ hoặc sửa lại ngày.",
    ),
    "day-year": error(
        "Ngày {text} có năm xa khác thường.",
        "Kiểm tra rồi gõ lại năm, đủ bốn chữ số.",
    ),
    "day-serial": error(
        "Cột “{column}” cần một ngày; số “{text}” không phải là ngày.",
        "Gõ lại theo dạng ngày/tháng/năm, ví dụ 24/5/2024.",
    ),
    "day-from-digits": warning(
        "“{text}” được đọc là ngày {day}.",
        "Gõ lại theo dạng ngày/tháng/năm.",
    ),
    "month-unreadable": error(
        "Cột “{column}” cần tháng và năm; không đọc được “{text}”.",
        "Gõ lại theo dạng tháng/năm, ví dụ 5/2024.",
    ),
    "clock-unreadable": error(
        "Cột “{column}” cần giờ và phút; không đọc được “{text}”.",
        "Gõ lại theo dạng giờ:phút, ví dụ 08:00.",
    ),
    "clock-decimal": error(
        "Cột “{column}” cần giờ và phút; số “{text}” có thể hiểu nhiều cách.",
        "Gõ lại theo dạng giờ:phút, ví dụ 08:30.",
    ),
    "clock-guessed": warning(
        "“{text}” ở cột “{column}” được đọc là {clock}.",
        "Nếu đúng, gõ lại thành {clock} để ô hiện đúng giờ.",
    ),
    "clock-afternoon": error(
        "Cột “{column}” ghi {clock}, tức là giữa đêm.",
        "Nếu là buổi chiều, gõ {later}.",
    ),
    "clock-at-night": error(
        "Cột “{column}” ghi {clock}, tức là giữa đêm.",
        "Gõ lại theo dạng giờ:phút, ví dụ 08:00; để trống ô nếu chưa biết giờ.",
    ),
    "cell-above-blank": warning(
        "Ô của cột “{column}” ghi “{text}” (như trên), nhưng dòng trên không có gì; "
        "văn bản sẽ in nguyên như vậy.",
        "Điền hẳn giá trị vào ô này, hoặc để trống.",
    ),
    "phone-lost-zero": warning(
        "Số điện thoại “{text}” đã mất số 0 ở đầu; được đọc là “{phone}”.",
        "Định dạng cột là Text rồi gõ lại cả số 0.",
    ),
    "phone-exponent": error(
        "Số điện thoại “{text}” đã bị Excel rút gọn, không đọc lại được.",
        "Định dạng ô là Text rồi gõ lại số điện thoại.",
    ),
    "computed-typed": warning(
        "Ô này của cột “{column}” tự tính nhưng đã bị gõ đè “{text}”; theo các ô khác phải là “{expected}”, "
        "và văn bản theo các ô khác.{more}",
        "Chép lại công thức từ ô bên cạnh trong cùng cột; nếu “{text}” mới đúng thì sửa các ô dùng để tính.",
    ),
}
