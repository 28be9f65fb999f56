"""What is said of any table that a template is merged with: its sheet, its rows, its groups, its pictures."""

from toolkit.problems.entry import Entry, error, hint, warning

TABLES: dict[str, Entry] = {
    "table-header-missing": error(
        "Không tìm thấy dòng tiêu đề trong 20 dòng đầu của trang {sheet}.",
        "Đặt một dòng tiêu đề toàn chữ ở trên các dòng dữ liệu, mỗi cột một tiêu đề.",
    ),
    "table-blank": error(
        "{name} không có ô nào có nội dung.",
        "Chọn đúng tệp có bảng, hoặc nêu đúng trang bằng --sheet.",
    ),
    "table-not-text": error(
        "{name} không phải bảng dạng chữ (.csv), hoặc dùng bảng mã lạ.",
        "Mở bằng Excel, lưu lại (Save As) kiểu Excel Workbook (.xlsx) hoặc CSV UTF-8, rồi dùng tệp mới.",
    ),
    "table-sheet-chosen": hint(
        "Tệp có nhiều trang; bảng được đọc ở trang này, các trang {others} được bỏ qua.",
        "Nếu cần trang khác, nêu tên trang bằng --sheet.",
    ),
    "table-sheet-hidden": warning(
        "Bảng được đọc ở trang này, là trang đang ẩn, vì không trang nào khác ({others}) hợp với mẫu.",
        "Xem lại có đúng trang cần dùng không; nếu không, nêu tên trang bằng --sheet.",
    ),
    "table-quote-open": error(
        "Dòng {row} của {name} có dấu nháy kép mở ra mà không đóng, nên các dòng dưới bị coi là cùng một ô: "
        "“{text}”.",
        "Sửa dấu nháy ở dòng này, hoặc mở bằng Excel rồi lưu lại kiểu Excel Workbook (.xlsx).",
    ),
    "table-letters-lost": error(
        "Dòng {row} của {name} có chữ bị mất dấu thành “?” ({text}): tệp đã được lưu kiểu ANSI, "
        "các chữ tiếng Việt không còn.",
        "Mở lại bảng gốc, lưu (Save As) kiểu CSV UTF-8 hoặc Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "table-cells-beyond": error(
        "Dòng {row} của {name} có nhiều ô hơn dòng tiêu đề ({count} cột); ô thừa ghi “{text}”. "
        "Có lẽ trong một ô có dấu phân cách, nên các ô sau bị lệch cột.",
        "Đặt giá trị có dấu phân cách trong dấu nháy kép, hoặc lưu bảng kiểu Excel Workbook (.xlsx).",
    ),
    "table-header-legacy": error(
        "Bảng gõ bằng bảng mã {encoding} (phông cũ); tiêu đề chuyển sang Unicode là “{text}”.",
        "Chuyển cả bảng sang Unicode (UniKey, Ctrl+Shift+F6) rồi dùng tệp mới.",
    ),
    "cell-as-above": hint(
        "Ô của cột “{column}” ghi “{text}”, được hiểu là như dòng trên: “{value}”.",
        "Điền hẳn giá trị vào ô này, nếu không phải ý này.",
    ),
    "day-unformatted": warning(
        "Ô của cột “{column}” hiện số {text} vì mất định dạng ngày; được đọc là ngày {day}.",
        "Định dạng cột là Date; nếu số này không phải ngày thì đổi tiêu đề của cột.",
    ),
    "citizen-lost-zero": warning(
        "Số căn cước “{text}” đã mất số 0 ở đầu; được đọc là “{phone}”.",
        "Định dạng cột là Text rồi gõ lại cả số 0.",
    ),
    "table-cells-merged": hint(
        "Cột “{column}” có {count} ô gộp nhiều dòng; giá trị của ô gộp được dùng cho mọi dòng mà ô đó phủ.",
        "Bỏ gộp ô và điền từng dòng, nếu không phải ý này.",
    ),
    "table-rows-numbering": hint(
        "Dòng {rows} chỉ đánh số hoặc ghi chú cho các cột, không làm thành văn bản.",
        "Không cần sửa gì.",
    ),
    "table-rows-header": hint(
        "Dòng {rows} lặp lại tiêu đề của bảng, không làm thành văn bản.",
        "Không cần sửa gì.",
    ),
    "table-rows-total": hint(
        "Dòng {rows} là dòng tổng cộng, không làm thành văn bản.",
        "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng.",
    ),
    "table-rows-group": hint(
        "Dòng {rows} là tên một nhóm, không làm thành văn bản.",
        "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng.",
    ),
    "table-rows-foot": hint(
        "Dòng {rows} là phần ghi chú hoặc chữ ký dưới bảng, không làm thành văn bản.",
        "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng.",
    ),
    "table-rows-other": warning(
        "Dòng {rows} thuộc một bảng khác đặt bên dưới, có tiêu đề riêng, không làm thành văn bản.",
        "Chép bảng đó sang một trang riêng; cần trộn thì nêu trang ấy bằng --sheet. "
        "Nếu là dòng của bảng trên: xóa dòng tiêu đề ấy.",
    ),
    "table-rows-order": hint(
        "Dòng {rows} chỉ có số thứ tự hoặc dấu chấm, không làm thành văn bản.",
        "Điền các ô khác của dòng, nếu cần văn bản cho dòng này.",
    ),
    "table-rows-example": hint(
        "Dòng {rows} là dòng ví dụ hoặc hướng dẫn điền, không làm thành văn bản.",
        "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng.",
    ),
    "table-rows-vacant": warning(
        "Dòng {rows} chưa có người (cột “{column}” ghi “{text}”) nhưng vẫn được làm thành văn bản.",
        "Điền tên, xóa dòng, hoặc bỏ dòng bằng --where.",
    ),
    "table-rows-hidden": hint(
        "{count} dòng đang ẩn (do lọc hoặc do người dùng ẩn) vẫn được làm thành văn bản: dòng {rows}.",
        "Thêm --visible-only nếu chỉ cần các dòng đang hiện.",
    ),
    "table-rows-hidden-left": hint(
        "{count} dòng đang ẩn được bỏ qua: dòng {rows}.",
        "Bỏ --visible-only nếu cần cả các dòng này.",
    ),
    "table-rows-alike": warning(
        "Dòng {rows} giống hệt dòng {first} ở mọi ô, nên có nhiều văn bản như nhau.",
        "Xóa các dòng lặp, nếu không cố ý.",
    ),
    "source-followed": hint(
        "Mẫu này đã chọn sẵn dữ liệu trong Word, và việc chọn đó được làm theo: {query}.",
        "Nếu muốn lấy mọi dòng: mở mẫu bằng Word, bỏ lọc và sắp xếp trong danh sách người nhận, rồi lưu lại.",
    ),
    "source-not-followed": warning(
        "Mẫu này đã chọn sẵn dữ liệu trong Word nhưng không làm theo được với bảng này, "
        "nên mọi dòng được lấy: {query}.",
        "Chọn dòng bằng --where, xếp bằng --sort, nêu trang bằng --sheet.",
    ),
    "source-sheet-gone": hint(
        "Trong Word, mẫu này lấy dữ liệu ở trang “{wanted}”, mà tệp này không có; bảng được đọc ở trang này.",
        "Nếu cần trang khác, nêu tên trang bằng --sheet.",
    ),
    "source-area": warning(
        "Trong Word, mẫu này chỉ lấy vùng {area}; ở đây mọi dòng của bảng được lấy.",
        "Chọn dòng bằng --where, hoặc chép các dòng cần dùng sang trang riêng rồi nêu trang bằng --sheet.",
    ),
    "source-unticked": warning(
        "Trong Word, mẫu này bỏ dấu chọn {count} người nhận; ở đây các dòng đó vẫn được lấy.",
        "Chọn dòng bằng --where, hoặc xóa các dòng đó khỏi bảng.",
    ),
    "merge-needs-group": error(
        "Mẫu lặp qua nhiều dòng của bảng (cac_dong), nhưng chưa biết các dòng nào chung một văn bản.",
        'Thêm --group-by và tên cột, ví dụ: --group-by "Đơn vị".',
    ),
    "group-key-blank": error(
        "Ô của cột “{column}” còn trống nên không biết dòng này thuộc văn bản nào; chưa làm văn bản nào.",
        "Điền giá trị vào ô này (ghi “nt” nếu như dòng trên) rồi làm lại.",
    ),
    "group-values-differ": warning(
        "Cột “{column}” không giống nhau ở các dòng chung một văn bản (dòng {rows}); "
        "văn bản in giá trị của dòng đầu.",
        "Sửa cho giống nhau, hoặc đặt thẻ này vào trong vòng lặp qua cac_dong.",
    ),
    "group-rows-unshown": error(
        "Mẫu không có chỗ cho {count} dòng của nhóm này (từ dòng {rows}), nên văn bản không được làm.",
        "Dùng vòng lặp qua cac_dong, trường NEXT cho đủ số dòng, hoặc kiểu Thư mục (Directory) của Word.",
    ),
    "picture-missing": error(
        "Không thấy tệp ảnh “{text}” của cột “{column}” ở cạnh bảng.",
        "Đặt tệp ảnh vào cùng thư mục với bảng, hoặc sửa tên tệp trong ô này.",
    ),
    "picture-outside": error(
        "Tệp ảnh “{text}” của cột “{column}” nằm ngoài thư mục của bảng nên không được dùng.",
        "Chép tệp ảnh vào cùng thư mục với bảng, rồi chỉ ghi tên tệp.",
    ),
    "picture-unknown": error(
        "Tệp “{text}” của cột “{column}” không phải ảnh mà Word mở được, hoặc quá lớn.",
        "Lưu lại ảnh kiểu PNG hoặc JPG, dưới 30 MB.",
    ),
    "merge-said-twice": warning(
        "Ô của cột “{column}” lặp lại chữ đứng ngay cạnh nó trong mẫu, nên in thành “{text}” "
        "({count} dòng như vậy).",
        "Bỏ chữ lặp trong ô, hoặc bỏ chữ đó trong mẫu.",
    ),
    "merge-letter-blank": error(
        "Văn bản của dòng này không có chữ nào nên không được làm: "
        "điều kiện của mẫu bỏ hết nội dung, hoặc mọi ô cần điền đều trống.",
        "Xem lại điều kiện IF của mẫu và các ô của dòng này; "
        "nếu không cần văn bản cho dòng này, hãy bỏ dòng bằng --where.",
    ),
    "merge-rows-skipped": hint(
        "Trường SKIPIF của mẫu bỏ qua {count} dòng (dòng {rows}); các dòng đó không có văn bản.",
        "Không phải làm gì; nếu cần văn bản cho các dòng đó, sửa điều kiện của trường SKIPIF.",
    ),
    "merge-left-over": hint(
        "Tệp {name} làm từ lần trộn trước, nay không còn dòng nào của bảng {table}.",
        "Chương trình không xóa tệp; nếu không dùng nữa, hãy tự chuyển tệp đi nơi khác.",
    ),
    "table-header-twice": warning(
        "Tiêu đề “{column}” trùng tên thẻ với cột đứng trước, nên cột này mang thẻ “{tag}”.",
        "Nếu không cố ý, đổi tiêu đề của một trong hai cột.",
    ),
    "table-side-by-side": error(
        "Từ ô này các tiêu đề lặp lại từ đầu: bảng chia hai phần đặt cạnh nhau, các dòng của phần này "
        "không được đọc.",
        "Cắt phần này dán xuống dưới phần đầu, hoặc đổi tiêu đề nếu là cột khác.",
    ),
    "table-name-joined": hint(
        "Cột này không có tiêu đề, được đọc liền với cột “{column}” bên trái: “{text}”.",
        "Ghi tiêu đề cho cột này, nếu không phải ý này.",
    ),
    "table-column-nameless": warning(
        "Cột này không có tiêu đề mà có {count} ô có nội dung, nên không được đọc.",
        "Ghi tiêu đề cho cột, hoặc gộp ô tiêu đề với cột bên trái nếu hai cột là một.",
    ),
    "table-days-swapped": warning(
        "Cột “{column}” có {count} ngày đều từ ngày 1 đến ngày 12, còn các ngày sau ngày 12 đều là chữ: "
        "có lẽ Excel đã đổi chỗ ngày với tháng, như ở ô này: “{text}”.",
        "Đối chiếu với danh sách gốc; nếu bị đổi chỗ, gõ lại các ngày này.",
    ),
    "digits-lost": error(
        "Ô của cột “{column}” có hơn 15 chữ số nên Excel không giữ đủ, các số cuối đã sai: “{text}”.",
        "Định dạng cột là Text rồi gõ lại cả dãy số.",
    ),
    "cell-dotted": warning(
        "Ô của cột “{column}” chỉ có dấu chấm chờ điền, văn bản sẽ in nguyên như vậy: “{text}”.",
        "Điền giá trị vào ô này, nếu đã có.",
    ),
    "table-rows-struck": warning(
        "Dòng {rows} bị gạch ngang chữ trong bảng nhưng vẫn được làm thành văn bản.",
        "Xóa dòng nếu không cần văn bản, hoặc bỏ gạch ngang.",
    ),
    "table-month-first": warning(
        "Cột “{column}” có {count} ô ghi tháng trước ngày, bắt đầu từ “{text}”; văn bản in nguyên như vậy.",
        "Gõ lại cả cột theo thứ tự ngày/tháng/năm, kể cả những ô nhìn như đã đúng.",
    ),
    "table-words-struck": warning(
        "Ô này có chữ bị gạch ngang (“{text}”), nhưng văn bản in cả chữ đó.",
        "Xóa hẳn chữ bị gạch, hoặc bỏ gạch ngang.",
    ),
    "table-cell-blank": warning(
        "Ô của cột “{column}” còn trống, nên chỗ của thẻ này trong văn bản cũng để trống.",
        "Điền giá trị vào ô này rồi làm lại văn bản, nếu văn bản cần có.",
    ),
    "table-cells-blank": warning(
        "Cột “{column}” còn {count} ô trống nữa, từ ô này trở đi.",
        "Lọc các ô trống của cột này trong bảng rồi điền giá trị.",
    ),
    "table-no-rows": warning(
        "Bảng không có dòng nào để làm văn bản.",
        "Xem lại bảng, và điều kiện --where nếu có nêu.",
    ),
    "archive-not-last": warning(
        "Dòng “{line}” không phải dòng cuối của nơi nhận {document}.",
        "Chuyển dòng này xuống cuối: sửa thứ tự, hoặc đổi chỗ hai dòng.",
    ),
    "archive-twice": warning(
        "Nơi nhận {document} đã có dòng lưu ở ô {first}.",
        "Xóa một trong hai dòng lưu.",
    ),
}
