"""What a cell, a row or a sheet of the workbook can have wrong."""

from toolkit.problems.entry import Entry, Severity

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT

CELLS: dict[str, Entry] = {
    "sheet-missing": Entry(
        ERROR,
        "Sổ không có trang “{sheet}”.{hint}",
        "Đặt lại đúng tên trang, hoặc chép trang này từ sổ mẫu.",
    ),
    "sheet-renamed": Entry(
        ERROR,
        "Sổ không có trang “{sheet}”.{hint}",
        "Đặt lại đúng tên trang, hoặc chép trang này từ sổ mẫu.",
    ),
    "sheet-gone": Entry(
        WARNING,
        "Sổ không có trang “{sheet}”; các văn bản được làm như khi trang này để trống.{hint}",
        "Nếu đã lỡ xóa, chép lại trang này từ sổ mẫu.",
    ),
    "sheet-twice": Entry(
        WARNING,
        "Trang “{second}” trùng tên với trang “{first}”; chỉ trang “{first}” được đọc.",
        "Đổi tên hoặc xóa trang thừa.",
    ),
    "header-missing": Entry(
        ERROR,
        "Không tìm thấy dòng tiêu đề của bảng trong 20 dòng đầu.",
        "Đặt lại dòng tiêu đề có các cột: {headers}.",
    ),
    "header-twice": Entry(
        WARNING,
        "Tiêu đề “{column}” đã có ở ô {first}; cột này không được đọc.",
        "Xóa cột thừa, hoặc đổi tiêu đề của cột không dùng.",
    ),
    "column-missing": Entry(
        ERROR,
        "Bảng thiếu cột “{column}”.",
        "Thêm cột có đúng tiêu đề này; cột đứng ở đâu cũng được.",
    ),
    "column-vital": Entry(
        ERROR,
        "Bảng thiếu cột {columns}, nên văn bản làm ra sẽ sai hoặc thiếu.",
        "Thêm cột có đúng tiêu đề này rồi điền lại; cột đứng ở đâu cũng được, ô nào chưa biết thì để trống.",
    ),
    "column-gone": Entry(
        WARNING,
        "Bảng không có cột {columns}; chương trình coi như mọi ô của cột này đều trống.",
        "Nếu đã lỡ xóa hoặc đổi tiêu đề, thêm lại cột có đúng tiêu đề này.",
    ),
    "setting-missing": Entry(
        ERROR,
        "Thiếu dòng “{column}” ở cột Khóa.",
        "Thêm một dòng có khóa này và điền giá trị.",
    ),
    "setting-gone": Entry(
        WARNING,
        "Không có dòng {columns} ở cột Khóa; chương trình coi như mục này để trống.",
        "Nếu đã lỡ xóa, thêm lại dòng có đúng khóa này.",
    ),
    "setting-near": Entry(
        ERROR,
        "Khóa “{text}” không được đọc; có lẽ phải là “{column}”, khóa mà trang này chưa có.",
        "Sửa khóa thành “{column}”; nếu là mục khác, thêm dòng “{column}” vào bảng.",
    ),
    "setting-twice": Entry(
        WARNING,
        "Khóa “{column}” đã có giá trị ở ô {first}; ô này không được đọc.",
        "Xóa dòng thừa.",
    ),
    "cell-required": Entry(
        ERROR,
        "Ô của cột “{column}” còn trống.",
        "Điền giá trị vào ô này.",
    ),
    "cell-merged": Entry(
        ERROR,
        "Ô của cột “{column}” bị gộp trong vùng {merged}, nên dòng này không có giá trị riêng.",
        "Bỏ gộp ô (Unmerge Cells), rồi điền giá trị vào từng dòng.",
    ),
    "cell-error": Entry(
        ERROR,
        "Ô của cột “{column}” đang báo lỗi {text} của Excel.",
        "Sửa công thức, hoặc gõ thẳng giá trị vào ô.",
    ),
    "formula-uncomputed": Entry(
        ERROR,
        "Công thức {formula} ở cột “{column}” chưa được tính nên ô chưa có giá trị.",
        "Mở sổ bằng Excel, nhấn Ctrl+Alt+F9 rồi lưu lại, hoặc gõ thẳng giá trị vào ô.",
    ),
    "cell-unreadable": Entry(
        ERROR,
        "Cột “{column}” không nhận giá trị “{text}”.",
        "Định dạng ô là Text rồi gõ lại.",
    ),
    "cell-surrogate": Entry(
        ERROR,
        "Ô của cột “{column}” có ký tự hỏng, không ghi được vào văn bản.",
        "Xóa nội dung ô rồi gõ lại.",
    ),
    "cell-control": Entry(
        WARNING,
        "Ô của cột “{column}” có ký tự điều khiển không nhìn thấy; chương trình đã bỏ đi khi đọc.",
        "Gõ lại ô này nếu chữ bị thiếu.",
    ),
    "cell-foreign-letters": Entry(
        WARNING,
        "Ô của cột “{column}” có chữ Nga hoặc chữ Hy Lạp trông giống chữ Việt.",
        "Gõ lại ô này bằng bộ gõ tiếng Việt.",
    ),
    "cell-legacy": Entry(
        ERROR,
        "Ô của cột “{column}” gõ bằng bảng mã {encoding}; chuyển sang Unicode là “{text}”.",
        "So lại rồi thay nội dung ô bằng chữ Unicode này.",
    ),
    "cell-garbled": Entry(
        ERROR,
        "Ô của cột “{column}” có {what}: “{text}”.",
        "Gõ lại ô này bằng bộ gõ tiếng Việt Unicode.",
    ),
    "text-cleaned": Entry(
        HINT,
        "Có {count} ô của trang này chứa {what}; chương trình đã tự sửa khi đọc.",
        "Không phải làm gì; nếu muốn, gõ lại các ô đó bằng Unicode dựng sẵn.",
    ),
    "text-became-date": Entry(
        WARNING,
        "Excel đã đổi nội dung ô của cột “{column}” thành ngày {text}.",
        "Định dạng ô là Text rồi gõ lại đúng nội dung.",
    ),
    "code-with-space": Entry(
        WARNING,
        "Mã “{text}” có khoảng trắng.",
        "Thay khoảng trắng bằng gạch nối, ở đây và ở những nơi dùng mã này.",
    ),
    "code-twice": Entry(
        ERROR,
        "Mã “{text}” đã dùng ở ô {first}.",
        "Đặt cho dòng này một mã khác.",
    ),
    "code-of-two-people": Entry(
        ERROR,
        "Mã “{text}” đã dùng cho “{first_name}” ở ô {first}, ở đây lại là “{name}”.",
        "Đặt mã khác cho một trong hai người; chỉ cùng một người mới có nhiều dòng cùng mã.",
    ),
    "ref-unknown": Entry(
        ERROR,
        "Trang “{sheet}” không có mã “{text}”.{hint}",
        "Thêm mã này vào trang “{sheet}”, hoặc sửa lại mã ở đây.",
    ),
    "ref-misspelt": Entry(
        ERROR,
        "Trang “{sheet}” không có mã “{text}”.{hint}",
        "Sửa lại mã ở đây.",
    ),
    "sheet-empty": Entry(
        ERROR,
        "Trang “{sheet}” chưa có dòng nào, mà {count} ô ở các trang {where} dùng mã của trang này.",
        "Điền lại trang “{sheet}”, hoặc chép từ bản sao lưu của sổ.",
    ),
    "lists-empty": Entry(
        ERROR,
        "Trang Danh mục chưa có dòng nào, nên không xếp được chức vụ và không biết loại văn bản.",
        "Điền lại trang Danh mục, hoặc chép từ sổ mẫu.",
    ),
    "row-missing": Entry(
        ERROR,
        "Trang “{sheet}” không có mã “{text}”, mà {count} ô ở các trang {where} dùng mã này.",
        "Thêm lại dòng có mã này; nếu đã bỏ hẳn thì xóa các dòng dùng mã này.",
    ),
    "value-missing": Entry(
        WARNING,
        "Trang “{sheet}” không có giá trị “{text}”, mà {count} ô ở các trang {where} dùng giá trị này.",
        "Thêm lại giá trị này, hoặc sửa các ô dùng nó.",
    ),
    "code-misspelt": Entry(
        ERROR,
        "“{near}” không được dùng ở đâu, còn {count} ô ở các trang {where} dùng “{text}”, mã mà trang này "
        "không có.",
        "Sửa ô này thành “{text}” nếu gõ nhầm.",
    ),
    "ref-several": Entry(
        ERROR,
        "Cột “{column}” chỉ nhận một người hoặc một đơn vị; “{text}” có {count}.",
        "Giữ lại một, phần còn lại ghi ở dòng khác.",
    ),
    "ref-among-words": Entry(
        ERROR,
        "“{text}” lẫn mã {meant} với chữ khác, nên mã sẽ bị in ra.",
        "Chỉ ghi mã, hoặc chỉ ghi chữ; nhiều mã cách nhau bằng dấu chấm phẩy.",
    ),
    "name-near": Entry(
        ERROR,
        "Trang “{sheet}” không có ai tên “{text}”; gần giống nhất là “{near}” ({meant}).",
        "Nếu là người này, ghi mã {meant}; nếu là người khác, thêm vào trang “{sheet}”.",
    ),
    "name-unknown": Entry(
        WARNING,
        "Trang “{sheet}” không có ai tên “{text}”, nên tên được in như đã gõ, không kèm chức vụ.",
        "Kiểm tra lại tên, hoặc thêm người này vào trang “{sheet}” rồi ghi mã.",
    ),
    "name-of-several": Entry(
        ERROR,
        "“{text}” là tên chung của các mã {codes}.",
        "Ghi mã của đúng người.",
    ),
    "unit-name-near": Entry(
        WARNING,
        "Trang “{sheet}” không có “{text}”; gần giống nhất là “{near}” ({meant}).",
        "Nếu là đơn vị này, ghi mã {meant}; nếu không, giữ nguyên.",
    ),
    "choice-unknown": Entry(
        ERROR,
        "Cột “{column}” không nhận “{text}”.",
        "Chọn một trong các giá trị: {choices}.",
    ),
    "choice-other": Entry(
        WARNING,
        "Cột “{column}” thường là một trong các giá trị: {choices}; ở đây là “{text}”.",
        "Sửa lại nếu gõ nhầm.",
    ),
    "choice-unlisted": Entry(
        WARNING,
        "“{text}” không có trong danh mục “{list}”.",
        "Sửa lại nếu gõ nhầm, hoặc thêm vào trang Danh mục.",
    ),
    "yes-no-unknown": Entry(
        ERROR,
        "Cột “{column}” chỉ nhận Có hoặc Không; ở đây là “{text}”.",
        "Chọn Có hoặc Không.",
    ),
    "number-unreadable": Entry(
        ERROR,
        "Cột “{column}” cần một số nguyên; ở đây là “{text}”.",
        "Gõ số bằng chữ số, không kèm chữ.",
    ),
    "number-with-words": Entry(
        WARNING,
        "Cột “{column}” cần một số; “{text}” được đọc là {number}.",
        "Gõ lại chỉ bằng chữ số.",
    ),
    "number-out-of-range": Entry(
        ERROR,
        "Số “{text}” ở cột “{column}” nằm ngoài khoảng từ {least} đến {most}.",
        "Kiểm tra và gõ lại số này.",
    ),
    "day-unreadable": Entry(
        ERROR,
        "Cột “{column}” cần một ngày; không đọc được “{text}”.",
        "Gõ lại theo dạng ngày/tháng/năm, ví dụ 24/5/2024.",
    ),
    "day-impossible": Entry(
        ERROR,
        "Không có ngày “{text}” trong lịch.",
        "Kiểm tra và gõ lại theo dạng ngày/tháng/năm.",
    ),
    "day-month-first": Entry(
        ERROR,
        "“{text}” được gõ tháng trước ngày sau; có lẽ là ngày {meant}.",
        "Gõ lại theo dạng ngày/tháng/năm.",
    ),
    "day-ambiguous": Entry(
        WARNING,
        "“{text}” là chữ, có thể hiểu hai cách; được đọc là {weekday}, ngày {day}.",
        "Nếu đúng, gõ lại thành ngày thật của Excel; nếu sai, đổi chỗ ngày và tháng.",
    ),
    "day-weekday": Entry(
        ERROR,
        "“{text}” ghi sai thứ: ngày {day} là {weekday}.",
        "Sửa lại thứ hoặc sửa lại ngày.",
    ),
    "day-year": Entry(
        ERROR,
        "Ngày {text} có năm không hợp lý.",
        "Kiểm tra và gõ lại năm có bốn chữ số.",
    ),
    "day-serial": Entry(
        ERROR,
        "Cột “{column}” cần một ngày; số “{text}” không phải là ngày.",
        "Gõ lại theo dạng ngày/tháng/năm, ví dụ 24/5/2024.",
    ),
    "day-from-digits": Entry(
        WARNING,
        "“{text}” được đọc là ngày {day}.",
        "Gõ lại theo dạng ngày/tháng/năm.",
    ),
    "month-unreadable": Entry(
        ERROR,
        "Cột “{column}” cần tháng và năm; không đọc được “{text}”.",
        "Gõ lại theo dạng tháng/năm, ví dụ 5/2024.",
    ),
    "clock-unreadable": Entry(
        ERROR,
        "Cột “{column}” cần giờ và phút; không đọc được “{text}”.",
        "Gõ lại theo dạng giờ:phút, ví dụ 08:00.",
    ),
    "clock-decimal": Entry(
        ERROR,
        "Cột “{column}” cần giờ và phút; số “{text}” có thể hiểu nhiều cách.",
        "Gõ lại theo dạng giờ:phút, ví dụ 08:30.",
    ),
    "clock-guessed": Entry(
        WARNING,
        "“{text}” ở cột “{column}” được đọc là {clock}.",
        "Nếu đúng, gõ lại thành {clock} để ô hiện đúng giờ.",
    ),
    "clock-afternoon": Entry(
        ERROR,
        "Cột “{column}” ghi {clock}, tức là giữa đêm.",
        "Nếu là buổi chiều, gõ {later}.",
    ),
    "clock-at-night": Entry(
        ERROR,
        "Cột “{column}” ghi {clock}, tức là giữa đêm.",
        "Gõ lại theo dạng giờ:phút, ví dụ 08:00; để trống ô nếu chưa biết giờ.",
    ),
    "phone-lost-zero": Entry(
        WARNING,
        "Số điện thoại “{text}” đã mất số 0 ở đầu; được đọc là “{phone}”.",
        "Định dạng cột là Text rồi gõ lại cả số 0.",
    ),
    "phone-exponent": Entry(
        ERROR,
        "Số điện thoại “{text}” đã bị Excel rút gọn, không đọc lại được.",
        "Định dạng ô là Text rồi gõ lại số điện thoại.",
    ),
    "table-header-missing": Entry(
        ERROR,
        "Không tìm thấy dòng tiêu đề trong 20 dòng đầu của trang {sheet}.",
        "Đặt một dòng tiêu đề toàn chữ ở trên các dòng dữ liệu, mỗi cột một tiêu đề.",
    ),
    "table-blank": Entry(
        ERROR,
        "{name} không có ô nào có nội dung.",
        "Chọn đúng tệp có bảng, hoặc nêu đúng trang bằng --sheet.",
    ),
    "table-not-text": Entry(
        ERROR,
        "{name} không phải bảng dạng chữ (.csv), hoặc dùng bảng mã lạ.",
        "Mở bằng Excel, lưu lại (Save As) kiểu Excel Workbook (.xlsx) hoặc CSV UTF-8, rồi dùng tệp mới.",
    ),
    "table-sheet-chosen": Entry(
        HINT,
        "Tệp có nhiều trang; bảng được đọc ở trang này, các trang {others} được bỏ qua.",
        "Nếu cần trang khác, nêu tên trang bằng --sheet.",
    ),
    "table-sheet-hidden": Entry(
        WARNING,
        "Bảng được đọc ở trang này, là trang đang ẩn, vì không trang nào khác ({others}) hợp với mẫu.",
        "Xem lại có đúng trang cần dùng không; nếu không, nêu tên trang bằng --sheet.",
    ),
    "table-quote-open": Entry(
        ERROR,
        "Dòng {row} của {name} có dấu nháy kép mở ra mà không đóng, nên các dòng dưới bị coi là cùng một ô: "
        "“{text}”.",
        "Sửa dấu nháy ở dòng này, hoặc mở bằng Excel rồi lưu lại kiểu Excel Workbook (.xlsx).",
    ),
    "table-letters-lost": Entry(
        ERROR,
        "Dòng {row} của {name} có chữ bị mất dấu thành “?” ({text}): tệp đã được lưu kiểu ANSI, "
        "các chữ tiếng Việt không còn.",
        "Mở lại bảng gốc, lưu (Save As) kiểu CSV UTF-8 hoặc Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "table-cells-beyond": Entry(
        ERROR,
        "Dòng {row} của {name} có nhiều ô hơn dòng tiêu đề ({count} cột); ô thừa ghi “{text}”. "
        "Có lẽ trong một ô có dấu phân cách, nên các ô sau bị lệch cột.",
        "Đặt giá trị có dấu phân cách trong dấu nháy kép, hoặc lưu bảng kiểu Excel Workbook (.xlsx).",
    ),
    "table-cells-merged": Entry(
        HINT,
        "Cột “{column}” có {count} ô gộp nhiều dòng; giá trị của ô gộp được dùng cho mọi dòng mà ô đó phủ.",
        "Bỏ gộp ô và điền từng dòng, nếu không phải ý này.",
    ),
    "table-rows-numbering": Entry(
        HINT,
        "Dòng {rows} chỉ đánh số các cột, không làm thành văn bản.",
        "Không cần sửa gì.",
    ),
    "table-rows-header": Entry(
        HINT,
        "Dòng {rows} lặp lại tiêu đề của bảng, không làm thành văn bản.",
        "Không cần sửa gì.",
    ),
    "table-rows-total": Entry(
        HINT,
        "Dòng {rows} là dòng tổng cộng, không làm thành văn bản.",
        "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng.",
    ),
    "table-rows-group": Entry(
        HINT,
        "Dòng {rows} là tên một nhóm, không làm thành văn bản.",
        "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng.",
    ),
    "table-rows-foot": Entry(
        HINT,
        "Dòng {rows} là phần ghi chú hoặc chữ ký dưới bảng, không làm thành văn bản.",
        "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng.",
    ),
    "table-rows-order": Entry(
        HINT,
        "Dòng {rows} chỉ có số thứ tự, không làm thành văn bản.",
        "Điền các ô khác của dòng, nếu cần văn bản cho dòng này.",
    ),
    "table-rows-hidden": Entry(
        HINT,
        "{count} dòng đang ẩn (do lọc hoặc do người dùng ẩn) vẫn được làm thành văn bản: dòng {rows}.",
        "Thêm --visible-only nếu chỉ cần các dòng đang hiện.",
    ),
    "table-rows-hidden-left": Entry(
        HINT,
        "{count} dòng đang ẩn được bỏ qua: dòng {rows}.",
        "Bỏ --visible-only nếu cần cả các dòng này.",
    ),
    "table-rows-alike": Entry(
        WARNING,
        "Dòng {rows} giống hệt dòng {first} ở mọi ô, nên có nhiều văn bản như nhau.",
        "Xóa các dòng lặp, nếu không cố ý.",
    ),
    "source-followed": Entry(
        HINT,
        "Mẫu này đã chọn sẵn dữ liệu trong Word, và việc chọn đó được làm theo: {query}.",
        "Nếu muốn lấy mọi dòng: mở mẫu bằng Word, bỏ lọc và sắp xếp trong danh sách người nhận, rồi lưu lại.",
    ),
    "source-not-followed": Entry(
        WARNING,
        "Mẫu này đã chọn sẵn dữ liệu trong Word nhưng không làm theo được với bảng này, "
        "nên mọi dòng được lấy: {query}.",
        "Chọn dòng bằng --where, xếp bằng --sort, nêu trang bằng --sheet.",
    ),
    "source-unticked": Entry(
        WARNING,
        "Trong Word, mẫu này bỏ dấu chọn {count} người nhận; ở đây các dòng đó vẫn được lấy.",
        "Chọn dòng bằng --where, hoặc xóa các dòng đó khỏi bảng.",
    ),
    "merge-needs-group": Entry(
        ERROR,
        "Mẫu lặp qua nhiều dòng của bảng (cac_dong), nhưng chưa biết các dòng nào chung một văn bản.",
        "Thêm --group-by và tên cột, ví dụ: --group-by “Đơn vị”.",
    ),
    "group-key-blank": Entry(
        ERROR,
        "Ô của cột “{column}” còn trống nên không biết dòng này thuộc văn bản nào.",
        "Điền giá trị vào ô này rồi làm lại.",
    ),
    "group-values-differ": Entry(
        WARNING,
        "Cột “{column}” không giống nhau ở các dòng chung một văn bản (dòng {rows}); "
        "văn bản in giá trị của dòng đầu.",
        "Sửa cho giống nhau, hoặc đặt thẻ này vào trong vòng lặp qua cac_dong.",
    ),
    "group-rows-unshown": Entry(
        ERROR,
        "Mẫu không có chỗ cho {count} dòng của nhóm này (từ dòng {rows}), nên văn bản không được làm.",
        "Dùng vòng lặp qua cac_dong, trường NEXT cho đủ số dòng, hoặc kiểu Thư mục (Directory) của Word.",
    ),
    "picture-missing": Entry(
        ERROR,
        "Không thấy tệp ảnh “{text}” của cột “{column}” ở cạnh bảng.",
        "Đặt tệp ảnh vào cùng thư mục với bảng, hoặc sửa tên tệp trong ô này.",
    ),
    "picture-outside": Entry(
        ERROR,
        "Tệp ảnh “{text}” của cột “{column}” nằm ngoài thư mục của bảng nên không được dùng.",
        "Chép tệp ảnh vào cùng thư mục với bảng, rồi chỉ ghi tên tệp.",
    ),
    "picture-unknown": Entry(
        ERROR,
        "Tệp “{text}” của cột “{column}” không phải ảnh mà Word mở được, hoặc quá lớn.",
        "Lưu lại ảnh kiểu PNG hoặc JPG, dưới 30 MB.",
    ),
    "merge-left-over": Entry(
        HINT,
        "Tệp {name} làm từ lần trộn trước, nay không còn dòng nào của bảng {table}.",
        "Chương trình không xóa tệp; nếu không dùng nữa, hãy tự chuyển tệp đi nơi khác.",
    ),
    "table-header-twice": Entry(
        WARNING,
        "Tiêu đề “{column}” trùng tên thẻ với cột đứng trước, nên cột này mang thẻ “{tag}”.",
        "Nếu không cố ý, đổi tiêu đề của một trong hai cột.",
    ),
    "table-cell-blank": Entry(
        WARNING,
        "Ô của cột “{column}” còn trống, nên chỗ của thẻ này trong văn bản cũng để trống.",
        "Điền giá trị vào ô này rồi làm lại văn bản, nếu văn bản cần có.",
    ),
    "table-cells-blank": Entry(
        WARNING,
        "Cột “{column}” còn {count} ô trống nữa, từ ô này trở đi.",
        "Lọc các ô trống của cột này trong bảng rồi điền giá trị.",
    ),
    "table-no-rows": Entry(
        WARNING,
        "Bảng không có dòng nào để làm văn bản.",
        "Xem lại bảng, và điều kiện --where nếu có nêu.",
    ),
    "column-near": Entry(
        ERROR,
        "Cột “{text}” không được đọc; có lẽ phải là “{column}”, cột mà trang này chưa có.",
        "Sửa tiêu đề thành “{column}”; nếu là cột khác, thêm cột “{column}” vào bảng.",
    ),
    "computed-typed": Entry(
        WARNING,
        "Ô này của cột “{column}” tự tính nhưng đã bị gõ đè “{text}”; theo các ô khác phải là “{expected}”, "
        "và văn bản theo các ô khác.{more}",
        "Chép lại công thức từ ô bên cạnh trong cùng cột; nếu “{text}” mới đúng thì sửa các ô dùng để tính.",
    ),
    "cells-cut": Entry(
        WARNING,
        "Ô này và các ô bên phải nằm quá xa nên không được đọc.",
        "Xóa ô này nếu là gõ nhầm, hoặc chuyển cột về gần các cột khác.",
    ),
}
