"""What keeps one document from being made, or makes it doubtful."""

from toolkit.problems.entry import Entry, error, hint, warning

DOCUMENTS: dict[str, Entry] = {
    "path-unfit": error(
        "Tên tệp “{name}” có ký tự hoặc tên mà Windows không cho dùng.",
        "Sửa mã hội nghị, mã đơn vị hoặc mã nhân sự: chỉ dùng chữ cái không dấu, chữ số và dấu gạch ngang.",
    ),
    "path-too-long": error(
        "Đường dẫn của tệp “{name}” dài {length} ký tự, quá {most} ký tự cho phép.",
        "Chọn thư mục xuất ngắn hơn hoặc rút ngắn mã.",
    ),
    "path-outside": error(
        "Thư mục “{name}” nằm ngoài thư mục kết quả, hoặc là liên kết dẫn ra ngoài, nên không ghi vào đó.",
        "Thay liên kết bằng thư mục thật, hoặc chọn thư mục kết quả khác ở trang Cấu hình rồi làm lại.",
    ),
    "path-taken": error(
        "Hai văn bản cùng mang tên tệp “{name}”; văn bản thứ hai chưa được làm.",
        "Sửa mã cho khác nhau; chữ hoa và chữ thường được coi là như nhau.",
    ),
    "setting-blank": error(
        "Cấu hình chưa có {what}, mà văn bản nào cũng cần.",
        "Điền mục này ở trang Cấu hình.",
    ),
    "conference-incomplete": error(
        "Hội nghị {conference} chưa có {what}, nên chưa làm được các văn bản của hội nghị này.",
        "Điền hoặc sửa ô này rồi làm lại văn bản.",
    ),
    "conference-called-off": warning(
        "Hội nghị {conference} có trạng thái “{status}”, nên không làm văn bản cho hội nghị này.",
        "Nếu hội nghị vẫn tổ chức, đề nghị sửa trạng thái và ngày họp.",
    ),
    "planned-conference-incomplete": error(
        "Hội nghị {conference} chưa có {what}, nên chưa làm được văn bản của cả năm.",
        "Điền hoặc sửa ô này rồi làm lại văn bản.",
    ),
    "plan-subject-missing": error(
        "Kế hoạch {plan} chưa có trích yếu.",
        "Điền trích yếu của kế hoạch, ví dụ “Tổ chức hội nghị giao ban theo chuyên đề năm 2024”.",
    ),
    "plan-without-conferences": error(
        "Kế hoạch {plan} chưa có hội nghị nào.",
        "Thêm các hội nghị vào trang Hội nghị và ghi mã kế hoạch này.",
    ),
    "plan-topics-unplaced": warning(
        "Nội dung chung của kế hoạch {plan} không nói đến chuyên đề, nên chưa liệt kê được các chuyên đề.",
        "Thêm một dòng như “Gợi ý thảo luận các chuyên đề:”.",
    ),
    "plan-not-issued": hint(
        "Kế hoạch {plan} chưa có số và ngày phát hành ở trang Văn bản đi, nên giấy mời chỉ gọi tên kế hoạch.",
        "Khi kế hoạch đã phát hành, ghi số và ngày vào trang Văn bản đi rồi làm lại giấy mời.",
    ),
    "lists-over": warning(
        "Hội nghị {conference} có trạng thái “{status}”, nên không thêm dòng nào vào các danh sách.",
        "Chọn hội nghị sắp họp ở trang Bắt đầu, hoặc sửa trạng thái này nếu hội nghị chưa họp.",
    ),
    "nothing-listed": hint(
        "Hội nghị {conference} chưa có {what}, nên giấy tờ về việc này chưa làm.",
        "Điền trang đó nếu cần in.",
    ),
    "list-without": warning(
        "{name} của {conference} chưa có {count} dòng vì ô của dòng đó còn lỗi: {who}.",
        "Sửa các ô đã nêu rồi làm lại; các dòng khác đã đủ.",
    ),
    "no-guests": error(
        "Hội nghị {conference} không có ai được mời theo các quy tắc ở trang Thành phần.",
        "Thêm quy tắc mời cho hội nghị này, hoặc xem lại đơn vị và nhân sự còn hiệu lực vào ngày họp.",
    ),
    "no-agenda": error(
        "Hội nghị {conference} chưa có chương trình.",
        "Thêm các nội dung của hội nghị vào trang Chương trình.",
    ),
    "no-opinions": error(
        "Hội nghị {conference} chưa có ý kiến nào để tổng hợp.",
        "Ghi ý kiến của các đơn vị vào trang Ý kiến.",
    ),
    "no-conclusions": error(
        "Hội nghị {conference} chưa có kết luận nào để thông báo.",
        "Ghi các kết luận vào trang Kết luận.",
    ),
    "signing-authority-missing": warning(
        "Chưa có thể thức đề ký, nên chỗ đề ký của văn bản còn trống.",
        "Điền đề ký mặc định, ví dụ “TM. BAN THƯỜNG VỤ TỈNH ĐOÀN”.",
    ),
    "signer-missing": warning(
        "Chưa có người ký, nên chỗ ký tên của văn bản còn trống.",
        "Chọn người ký mặc định trong trang Nhân sự.",
    ),
    "signer-unknown": warning(
        "Người ký “{signer}” không có trong trang Nhân sự, nên văn bản không ghi được chức vụ.",
        "Thêm người này vào trang Nhân sự, hoặc chọn người ký khác.",
    ),
    "recipients-missing": warning(
        "Loại văn bản {document} chưa có dòng nơi nhận nào.",
        "Thêm các dòng cho loại văn bản này vào trang Nơi nhận.",
    ),
    "roll-not-called": warning(
        "Hội nghị {conference} chưa điểm danh, nên biên bản không nêu số đại biểu có mặt.",
        "Ghi cột Có mặt ở trang Đại biểu rồi làm lại biên bản.",
    ),
    "presence-unnoted": warning(
        "Hội nghị {conference} đã điểm danh mà {count} đại biểu chưa ghi có mặt hay vắng: {names}.",
        "Chọn Có, Vắng có lý do hoặc Vắng không lý do ở cột Có mặt của những người ấy.",
    ),
    "agenda-without-follow-up": hint(
        "Chương trình hội nghị {conference} chưa có phần báo cáo kết quả thực hiện kết luận kỳ trước, "
        "trong khi còn {count} kết luận chưa hoàn thành.",
        "Thêm một dòng “Kết quả thực hiện kết luận kỳ trước” vào trang Chương trình.",
    ),
    "minutes-incomplete": warning(
        "Hội nghị {conference} chưa có {what}, nên biên bản còn thiếu.",
        "Điền ô này rồi làm lại biên bản.",
    ),
    "speech-unwritten": hint(
        "{who} được ghi là đã phát biểu, còn trang Ý kiến chưa có ý kiến nào tại hội nghị; biên bản chỉ nêu "
        "tên và tham luận.",
        "Ghi nội dung phát biểu vào trang Ý kiến, giai đoạn “Tại”; nếu không cần, giữ nguyên.",
    ),
    "opinion-alike": hint(
        "Giống {score}% với ý kiến {opinion} của {unit}: “{said}”.",
        "Nếu cùng nội dung, ghi {opinion} vào ô này để in chung; nếu khác, để trống.",
    ),
    "figure-unread": warning(
        "Số liệu {said} không phải một con số kèm tên số liệu, nên không cộng vào tổng và không có trong "
        "văn bản.",
        "Ghi mỗi dòng một con số kèm tên, ví dụ “21 buổi tuyên truyền”; tỷ lệ phần trăm không cộng được, "
        "giữ nguyên.",
    ),
    "figure-several": warning(
        "Số liệu {said} có hơn một con số; chỉ con số đầu được tính, có thể thành một mục riêng.",
        "Tách mỗi con số kèm tên thành một dòng (Alt+Enter), hoặc ngăn bằng dấu “;”.",
    ),
    "figure-apart": warning(
        "Số liệu “{said}” đứng thành một mục riêng, không cộng cùng “{usual}” của các đơn vị khác.",
        "Nếu là cùng một số liệu, ghi con số kèm tên “{usual}”; nếu khác, giữ nguyên.",
    ),
    "figure-halved": warning(
        "“{said}” là số đếm, mà không phải một số nguyên viết đủ bằng chữ số, nên tổng trong văn bản sẽ sai.",
        "Hỏi lại đơn vị rồi ghi một số nguyên, ví dụ 12 hoặc 1.250.",
    ),
    "figure-rough": hint(
        "Số liệu {said} là số ước lượng; tổng tính như số đúng, cạnh tên đơn vị ghi “số ước lượng”.",
        "Hỏi lại đơn vị số đúng; nếu không có, giữ nguyên.",
    ),
    "reminder-unnoted": hint(
        "Trang Báo cáo đơn vị chưa có dòng nào của hội nghị {conference}, nên công văn đôn đốc coi như chưa "
        "đơn vị nào gửi báo cáo.",
        "Ghi ngày nhận của các đơn vị đã gửi rồi làm lại công văn; chưa đơn vị nào gửi thì để nguyên.",
    ),
    "thanks-early": warning(
        "Hội nghị {conference} chưa ghi là đã họp, nên thư cảm ơn chỉ là bản soạn trước, ghi “dự kiến”.",
        "Khi hội nghị đã họp, chọn trạng thái “Đã họp” rồi làm lại thư.",
    ),
    "year-not-over": warning(
        "Hội nghị {conference} chưa họp xong, nên biên bản tổng hợp năm chưa trọn vẹn.",
        "Khi hội nghị đã họp, chọn trạng thái “Đã họp” hoặc “Đã kết luận” rồi làm lại biên bản tổng hợp.",
    ),
    "year-rows-left": warning(
        "Hội nghị {conference} ghi là hoãn mà sổ còn {left} của hội nghị này; biên bản, báo cáo năm không "
        "tính những dòng đó.",
        "Sửa trạng thái nếu hội nghị đã họp; nếu đúng, giữ nguyên cho đến khi họp lại.",
    ),
    "nothing-to-make": warning(
        "Sổ chưa có kế hoạch hay hội nghị nào, nên chưa có văn bản nào để làm.",
        "Điền trang Kế hoạch và trang Hội nghị rồi chạy lại.",
    ),
    "folder-unfit": error(
        "Thư mục xuất “{name}” có ký tự hoặc tên mà Windows không cho dùng.",
        'Đặt tên khác, không có các ký tự < > : " | ? * và không phải CON, NUL, PRN.',
    ),
    "register-empty": warning(
        "Trang Văn bản đi chưa có số nào của năm này, nên chưa có gì để in sổ.",
        "Ghi số và ngày của các văn bản đã phát hành rồi bấm lại.",
    ),
    "issued-changed": error(
        "{label} số {release} đã phát hành nhưng nội dung nay đã khác ({what}), ở {count} văn bản.",
        "Bản đã phát hành được giữ nguyên; bản mới, chưa có số, đặt bên cạnh. Nếu giấy mời đã gửi: bấm nút "
        "Thông báo thay đổi để báo nơi đã nhận; hoặc ghi dòng cũ là Thay thế, rồi phát hành dưới số mới. "
        "Nếu chưa gửi: xóa tệp đã phát hành, đổi trạng thái về Dự thảo, làm lại, rồi mới ghi Phát hành.",
    ),
    "issued-changed-otherwise": error(
        "{label} số {release} đã phát hành nhưng nội dung nay đã khác ({what}), ở {count} văn bản.",
        "Bản đã phát hành được giữ nguyên; bản mới, chưa có số, đặt bên cạnh. Sổ sửa nhầm: ghi lại như "
        "bản đã phát hành. Đúng là đã đổi, mà Thông báo thay đổi không nói được điều này: ghi dòng cũ là "
        "Thay thế, thêm dòng mới có mã dòng cũ ở cột Văn bản trước, rồi phát hành dưới số mới. Nếu chưa "
        "gửi: xóa tệp đã phát hành, đổi trạng thái về Dự thảo, làm lại, rồi mới ghi Phát hành.",
    ),
    "issued-renumbered": error(
        "{label} đã phát hành mang số {release}, mà dòng {code} của Văn bản đi nay ghi {now}.",
        "Ghi lại số và ngày {release} ở dòng này, vì nơi nhận giữ bản mang số ấy. Nếu thật sự phát hành "
        "lại dưới số khác: giữ số cũ ở dòng này, ghi Thay thế, rồi thêm dòng mới có mã {code} ở cột Văn "
        "bản trước.",
    ),
    "issued-withdrawn": warning(
        "{label} số {release} đã phát hành {count} bản, dòng {code} nay ghi Hủy, mà hội nghị {conference} "
        "vẫn tổ chức: nơi đã nhận vẫn giữ giấy mời ấy, chưa có văn bản nào báo hủy hay thay thế.",
        "Cần báo cho nơi đã nhận. Phát hành giấy mời mới: thêm dòng GM có mã {code} ở cột Văn bản trước, "
        "ghi dòng cũ là Thay thế; hoặc gửi văn bản báo hủy và ghi {code} ở cột Văn bản trước của văn bản "
        "đó. Hủy nhầm thì ghi lại Phát hành.",
    ),
    "issued-void": hint(
        "{label} số {release} đã phát hành {count} bản, dòng {code} nay ghi Hủy; nơi đã nhận vẫn giữ bản ấy.",
        "Nếu chưa báo nơi đã nhận: gửi văn bản báo hủy, ghi {code} ở cột Văn bản trước của văn bản đó.",
    ),
    "issued-told": hint(
        "{label} số {release} đã phát hành, nội dung nay đã khác ({what}), ở {count} văn bản; "
        "thông báo thay đổi đã báo điều này.",
        "Không cần làm gì thêm; bản đã phát hành được giữ nguyên.",
    ),
    "issued-gone": warning(
        "{label} số {release} đã phát hành, mà {count} tệp không còn trong thư mục kết quả (ví dụ {name}).",
        "Tệp làm lại chỉ theo sổ, không có chỗ đã sửa tay hay chữ ký của bản đã gửi: lấy bản ấy từ Thùng rác "
        "hoặc từ thư đã gửi. Nếu đồng chí xóa để làm lại thì không cần làm gì.",
    ),
    "issued-lost": warning(
        "Văn bản số {release} đã phát hành và đã có tệp ({name}), mà thư mục kết quả {folder} không có "
        "lịch sử của văn bản này.",
        "Nếu thư mục cũ đã đổi tên hoặc chuyển đi: đưa về chỗ cũ, hoặc ghi chỗ mới vào mục Thư mục xuất ở "
        "Cấu hình, rồi làm lại. Tệp vừa làm chỉ theo sổ, không phải bản đã gửi.",
    ),
    "issued-unknown": error(
        "Tệp {name} đã mang số văn bản nhưng không có trong lịch sử của thư mục kết quả.",
        "{label} này được giữ nguyên; bản mới, chưa có số, đặt bên cạnh. Nếu tệp cũ không dùng nữa, hãy "
        "chuyển tệp đi nơi khác rồi làm lại.",
    ),
    "issue-unknown": error(
        "Tệp {name} đã mang số văn bản nhưng không có trong lịch sử của thư mục kết quả, nên không phát hành "
        "lại.",
        "Nếu đó đúng là {label} đã phát hành thì không cần làm gì; nếu không, chuyển tệp đi nơi khác, làm "
        "lại rồi phát hành.",
    ),
    "issued-form-changed": hint(
        "Mẫu {name} đã đổi sau khi {label} của {subject} phát hành; văn bản đã phát hành được giữ nguyên.",
        "Không cần làm gì. Nếu văn bản chưa gửi đi và cần theo mẫu mới: xóa tệp đã phát hành rồi làm lại.",
    ),
    "document-left-over": hint(
        "Tệp {name} làm từ lần trước không còn trong danh sách mời của hội nghị {conference}.",
        "Chương trình không xóa tệp; nếu không dùng nữa, hãy tự chuyển tệp đi nơi khác.",
    ),
    "nothing-for-unit": warning(
        "Trong các văn bản đã chọn không có văn bản nào dành cho đơn vị {unit}.",
        "Kiểm tra trang Thành phần có mời đơn vị này không, hoặc bỏ phần --unit.",
    ),
}
