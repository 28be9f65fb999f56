"""What two rows or two sheets of the plan say against each other."""

from toolkit.problems.entry import Entry, error, warning

CROSSING: dict[str, Entry] = {
    "unit-area": warning(
        "Địa bàn “{area}” không bắt đầu bằng “{level}”, như loại “{kind}” của đơn vị.",
        "Sửa địa bàn, hoặc sửa loại của đơn vị.",
    ),
    "holiday-far": warning(
        "Ngày {day} ({name}) không thuộc năm của kế hoạch.",
        "Sửa năm của ngày này.",
    ),
    "row-amid-others": warning(
        "Dòng này ghi hội nghị {own} mà đứng giữa các dòng của {other}.",
        "Sửa mã hội nghị nếu gõ nhầm; nếu đúng, chuyển dòng này về cạnh các dòng của {own}.",
    ),
    "unit-uninvited": warning(
        "{unit} được ghi là không nhận giấy mời, mà vẫn dự các hội nghị {conferences}.",
        "Ghi Có ở ô này, hoặc xóa các dòng của đơn vị ở trang Giấy mời, Đại biểu.",
    ),
    "substitute-itself": warning(
        "{name} được ghi là dự thay cho chính mình.",
        "Ghi người được thay, hoặc để trống ô này.",
    ),
    "opinion-unaddressed": warning(
        "Kiến nghị {opinion} chưa ghi gửi tới đâu.",
        "Chọn nơi nhận kiến nghị ở cột Gửi tới.",
    ),
    "symbol-form": warning(
        "“{symbol}” không đúng dạng số, ký hiệu văn bản.",
        "Ghi như 60-KH/TĐTN-TCKT.",
    ),
    "said-twice": warning(
        "“{value}” đã có ở ô {first}.",
        "Xóa một trong hai dòng, hoặc sửa lại nếu gõ nhầm.",
    ),
    "order-twice": warning(
        "Thứ tự {value} đã có ở ô {first}, nên không rõ dòng nào đứng trước.",
        "Đánh lại thứ tự.",
    ),
    "letter-twice": error(
        "Giấy mời {whom} dự hội nghị {conference} đã có ở ô {first}.",
        "Sửa mã ở một trong hai dòng, hoặc xóa dòng thừa.",
    ),
    "report-twice": error(
        "Báo cáo của {unit} cho hội nghị {conference} đã có ở ô {first}.",
        "Sửa mã đơn vị ở một trong hai dòng, hoặc xóa dòng thừa.",
    ),
    "letters-two-numbers": warning(
        "Giấy mời của hội nghị {subject} có hai số ({first} và {second}); giấy chưa ghi Số văn bản ở trang "
        "Giấy mời sẽ mang số {second}, trừ giấy đã phát hành.",
        "Ở trang Giấy mời, ghi vào cột Số văn bản của từng giấy mã của dòng sổ mà giấy đó mang số.",
    ),
    "entry-twice": error(
        "Văn bản {kind} của {subject} đã có ở dòng {other} (ô {first}), nên không rõ lấy số nào.",
        "Sửa mã nếu gõ nhầm; ghi trạng thái Thay thế hoặc Hủy cho dòng không dùng; "
        "nếu là đợt giấy mời thứ hai, ghi mã văn bản của từng giấy ở trang Giấy mời.",
    ),
    "column-sorted": error(
        "Cột “{label}” của {count} người không khớp giữa trang Nhân sự và trang Đại biểu; "
        "với mã {person}, ở đây là “{seen}”, ở trang kia là “{other}”.",
        "Có lẽ cột này bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "column-alone": error(
        "Cột này bị sắp xếp riêng: {count} ô xếp theo thứ tự chữ cái, còn các cột khác giữ thứ tự cũ.",
        "Trả lại thứ tự cũ (Ctrl+Z), hoặc chép lại cột từ bản lưu; muốn sắp xếp thì chọn cả bảng.",
    ),
    "units-alone": error(
        "Cột này của các đơn vị bị sắp xếp riêng: {count} ô xếp theo thứ tự chữ cái, còn các cột khác giữ "
        "thứ tự cũ.",
        "Trả lại thứ tự cũ (Ctrl+Z), hoặc chép lại cột từ bản lưu; muốn sắp xếp thì chọn cả bảng.",
    ),
    "units-displaced": error(
        "Có {count} ô ghi của đơn vị khác: ở đây là “{seen}”, còn dòng này là {unit}. Có lẽ cột bị sắp xếp "
        "hoặc bị đẩy lên, đẩy xuống riêng, không cùng cả dòng.",
        "Trả lại như cũ (Ctrl+Z), hoặc chép lại cột từ bản lưu; muốn sắp xếp hay chèn thì chọn cả dòng.",
    ),
    "rows-pasted": error(
        "Có {count} dòng, từ dòng {row}, giống hệt các dòng từ dòng {first}; có lẽ đã dán hai lần.",
        "Xóa các dòng dán thừa.",
    ),
    "roster-differs": error(
        "{label} của {person} ở đây là “{seen}”, còn trang Đại biểu ghi “{other}” ở {times} dòng.",
        "Sửa lại ô này, hoặc sửa trang Đại biểu nếu ô này đúng.",
    ),
    "roster-title": warning(
        "{label} của {person} ở đây là “{seen}”, còn trang Đại biểu ghi “{other}” ở {times} dòng.",
        "Sửa lại nếu gõ nhầm; nếu đã đổi chức vụ, thêm một dòng mới có Từ ngày.",
    ),
    "delegate-differs": error(
        "{label} “{seen}” khác với trang Nhân sự: {person} có “{roster}”.",
        "Sửa ô này, hoặc sửa mã nhân sự của dòng này.",
    ),
    "delegate-title": warning(
        "{label} “{seen}” khác với trang Nhân sự: {person} có “{roster}”.",
        "Sửa ô này, hoặc để trống để lấy chức vụ ở trang Nhân sự.",
    ),
    "delegate-code": error(
        "Mã này là của {person}, còn dòng này ghi “{name}”, có mã {meant}.",
        "Sửa mã thành {meant}, hoặc sửa họ tên.",
    ),
    "delegate-uncoded": warning(
        "Dòng này chưa có mã nhân sự; “{name}” có mã {meant}.",
        "Ghi mã {meant} nếu là người này.",
    ),
    "delegate-nobody": error(
        "Dòng này không ghi mã nhân sự, cũng không ghi họ tên.",
        "Ghi mã hoặc họ tên, hoặc xóa dòng này.",
    ),
    "delegate-without-unit": warning(
        "{name} chưa có đơn vị.",
        "Ghi mã đơn vị, hoặc tên cơ quan ngoài Đoàn.",
    ),
    "person-two-codes": warning(
        "{name} có hai mã: {there} và {here}.",
        "Nếu là một người, dùng chung một mã ở mọi dòng.",
    ),
    "genders-sorted": warning(
        "Giới tính của {count} người không hợp với tên đệm của họ.",
        "Có lẽ cột Giới tính bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "speakers-sorted": error(
        "Ở {count} dòng, người phát biểu không thuộc đơn vị của dòng đó.",
        "Có lẽ một cột bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "person-named-after": warning(
        "{person} thôi nhiệm vụ từ sau ngày {day}, nhưng vẫn có tên ở {times} chỗ của các hội nghị sau "
        "đó ({places}).",
        "Sửa ngày này nếu gõ nhầm; nếu đúng, thay bằng người kế nhiệm ở các trang kia.",
    ),
    "person-named-before": warning(
        "{person} đến ngày {day} mới nhận nhiệm vụ, nhưng có tên ở {times} chỗ của các hội nghị trước "
        "đó ({places}).",
        "Sửa ngày này nếu gõ nhầm; nếu đúng, thay bằng người đương nhiệm ở các trang kia.",
    ),
    "conclusion-elsewhere": warning(
        "Kết luận {conclusion} thuộc hội nghị {home}, còn ý kiến này thuộc {conference}.",
        "Sửa mã kết luận ở ô này.",
    ),
    "address-gender": error(
        "{name}: xưng hô “{address}” không hợp với giới tính {gender}.",
        "Sửa xưng hô, hoặc sửa giới tính.",
    ),
    "gender-name": warning(
        "Giới tính của {name} ghi {gender}, trong khi tên đệm là của giới kia.",
        "Kiểm tra lại giới tính và tên; nếu đúng, giữ nguyên.",
    ),
    "address-name": warning(
        "Xưng hô “{address}” không hợp với tên đệm của {name}.",
        "Kiểm tra lại xưng hô và tên; nếu đúng, giữ nguyên.",
    ),
    "person-differs": warning(
        "{label} của {person} ở đây là “{seen}”, còn ở ô {first} là “{other}”.",
        "Ghi giống nhau ở mọi dòng của một người.",
    ),
    "titles-sorted": error(
        "Chức vụ và Chức vụ đầy đủ của {count} người không khớp nhau; dòng này ghi “{title}” và “{full}”.",
        "Có lẽ một cột bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu.",
    ),
    "title-mismatch": error(
        "Chức vụ “{title}” không khớp với chức vụ đầy đủ “{full}”.",
        "Sửa một trong hai ô cho khớp.",
    ),
    "title-elsewhere": error(
        "Chức vụ đầy đủ “{full}” nói tới {elsewhere}, còn mã đơn vị là {unit}.",
        "Sửa mã đơn vị, hoặc sửa chức vụ đầy đủ.",
    ),
    "sort-name": warning(
        "Tên sắp xếp “{sort_name}” không phải phần cuối của họ tên {name}.",
        "Sửa tên sắp xếp, hoặc sửa họ tên.",
    ),
    "email-shared": warning(
        "Email {email} cũng là của {other}.",
        "Hỏi lại và sửa địa chỉ của một trong hai nơi.",
    ),
    "post-twice": warning(
        "{unit} cùng lúc có hai {title}: {first} và {second}.",
        "Ghi cột Đến ngày cho người đã thôi giữ chức vụ, hoặc sửa chức vụ.",
    ),
    "speaker-elsewhere": error(
        "{person} thuộc {home}, còn dòng này ghi {unit}.",
        "Sửa mã đơn vị, hoặc sửa người.",
    ),
    "speech-incomplete": warning(
        "Đăng ký phát biểu này chưa có cột “{label}”.",
        "Ghi đủ người và đơn vị đăng ký.",
    ),
    "contact-coded": error(
        "“{text}” là mã của {name}, và sẽ bị in nguyên trong giấy mời.",
        "Ghi họ và tên người liên hệ.",
    ),
    "contact-differs": warning(
        "Số {phone} là của {owner}, không phải của {name}.",
        "Sửa tên hoặc số điện thoại của người liên hệ.",
    ),
    "contact-value": warning(
        "{label} “{seen}” khác với trang Nhân sự: {person} có “{roster}”.",
        "Sửa ô này, hoặc sửa trang Nhân sự.",
    ),
    "office-differs": warning(
        "“{seen}” khác với tên của đơn vị {unit} ở trang Đơn vị: “{other}”.",
        "Sửa cho hai nơi giống nhau.",
    ),
    "signer-unmarked": warning(
        "{person} ký ở {times} chỗ, nhưng cột Là người ký ở trang Nhân sự không ghi Có.",
        "Chọn người ký khác, hoặc ghi Có ở cột Là người ký.",
    ),
    "letter-to-nobody": error(
        "Giấy mời này không ghi mã đơn vị, cũng không ghi mã nhân sự.",
        "Ghi mã đơn vị hoặc mã nhân sự, hoặc xóa dòng này.",
    ),
    "addressee-another": error(
        "Dòng kính mời “{line}” không có tên {person}.",
        "Sửa dòng kính mời, hoặc sửa mã nhân sự.",
    ),
    "letter-entry": error(
        "Văn bản {entry} là {kind} của {subject}, không phải giấy mời của hội nghị {conference}.",
        "Sửa mã văn bản ở ô này.",
    ),
    "entry-of-letters": error(
        "{count} giấy mời dự {conference} mang số của {entry}, mà dòng này ghi {kind} của {subject}.",
        "Sửa ô này, hoặc sửa cột Số văn bản của trang Giấy mời.",
    ),
    "entry-without-subject": error(
        "Văn bản {kind} này chưa ghi của hội nghị nào, trong khi {conferences} chưa có dòng {kind}.",
        "Ghi mã hội nghị vào ô này.",
    ),
    "entry-subject": warning(
        "Trích yếu nói tới hội nghị {other}, còn mã ở dòng này là {meant}.",
        "Sửa trích yếu, hoặc sửa mã.",
    ),
}
