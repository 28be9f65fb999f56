"""What the history of an output folder cannot take back, or cannot tell."""

from collections.abc import Mapping

from toolkit.problems.entry import Entry, error, hint, warning

HISTORY: Mapping[str, Entry] = {
    "letters-late": warning(
        "Có {count} giấy mời của nơi được mời thêm sau khi giấy mời {release} đã đi, nên để dự thảo, chưa "
        "ghi số (ví dụ “{name}”).",
        "Thêm một dòng GM với số mới ở trang Văn bản đi rồi phát hành; hoặc, nếu vẫn dùng số cũ, ghi {code} "
        "vào cột Số văn bản của nơi đó ở trang Giấy mời.",
    ),
    "undo-nothing": warning(
        "Thư mục {folder} {seen}.",
        "Không cần làm gì thêm; các tệp vẫn nguyên như cũ.",
    ),
    "undo-issued": warning(
        "Lần làm đó có {count} tệp đã phát hành hoặc đã gửi, được giữ nguyên: {papers}.",
        "Văn bản đã phát hành mà chưa gửi: xem mục “Dự thảo và phát hành” của HUONG-DAN.md để làm lại.",
    ),
    "undo-issued-alone": warning(
        "Đã phát hành hoặc đã gửi: {papers} ({count} tệp); tệp của lần đó và các lần trước được giữ nguyên.",
        "Nội dung đã đổi thì bấm Thông báo thay đổi. Phát hành nhầm mà chưa gửi thì xóa tệp, đổi Trạng thái "
        "ở trang Văn bản đi về Dự thảo rồi làm lại. Tệp khác không cần nữa thì đồng chí tự xóa.",
    ),
    "undo-edited": warning(
        "Tệp “{name}” đã được sửa, đổi tên hoặc xóa bằng tay sau lần làm đó nên được giữ nguyên.",
        "Muốn giữ bản đó thì không cần làm gì; nếu không, đồng chí xóa tệp rồi bấm nút làm lại.",
    ),
    "undo-lost": warning(
        "Không còn giữ bản cần trả về của tệp “{name}”; tệp được để nguyên.",
        "Bấm nút của văn bản đó để làm lại theo sổ hiện nay.",
    ),
    "undo-workbook": error(
        "Chưa ghi được vào sổ “{name}”: {reason}",
        "Sổ đang mở thì bấm nút Hoàn tác lần bấm vừa rồi ngay trong sổ; hoặc đóng sổ rồi chạy lại lệnh này.",
    ),
    "undo-other-workbook": warning(
        "Lần làm gần nhất đã ghi vào một sổ khác: “{name}”.",
        "Mở sổ đó rồi bấm Hoàn tác lần bấm vừa rồi; hoặc dùng lệnh giaoban undo với sổ đó.",
    ),
    "undo-cells": warning(
        "Trang {sheet}: {cells} nay khác điều lần làm đó đã ghi, nên được giữ nguyên.",
        "Đồng chí xem lại các ô này; muốn trả về như trước thì tự sửa.",
    ),
    "undo-cells-lost": warning(
        "Không còn sổ “{name}”, hoặc không còn giữ điều lần làm đó đã ghi vào sổ; chỉ các tệp được hoàn tác.",
        "Đồng chí xem lại cột Tệp và các ô của lần làm đó trong sổ.",
    ),
    "number-there": warning(
        "Dòng {code} đã có số {number} nên không cấp số nữa.",
        "Muốn đổi số khi văn bản chưa phát hành: xóa ô Số của dòng này rồi cấp lại.",
    ),
    "number-void": error(
        "Dòng {code} có trạng thái Thay thế hoặc Hủy nên không được cấp số.",
        "Thêm một dòng mới cho văn bản mới, hoặc sửa trạng thái nếu chọn nhầm.",
    ),
    "number-untyped": error(
        "Dòng {code} chưa có Loại văn bản nên chưa cấp số được.",
        "Chọn Loại của dòng này ở trang Văn bản đi.",
    ),
    "number-taken": error(
        "Số {number} đã thuộc về dòng {other}.",
        "Số còn trống tiếp theo là {next}; bỏ trống số trong lệnh để chương trình tự lấy.",
    ),
    "number-nothing": warning(
        "Không có dòng nào đang chờ cấp số.",
        "Ở trang Văn bản đi, chọn trạng thái Phát hành cho dòng cần số, để trống ô Số, rồi bấm lại.",
    ),
    "issue-place-lost": error(
        "Không thấy chỗ để ghi {what} trong tệp “{name}”, nên chưa phát hành tệp này.",
        "Mở tệp, gõ lại dòng đầu văn bản như bản dự thảo, ví dụ “Số: ...-GM/TĐTN-TCKT” và “Trà Vinh, ngày "
        "... tháng 5 năm 2024”, lưu, đóng tệp rồi bấm lại; hoặc chuyển tệp đi nơi khác và làm lại văn bản.",
    ),
    "issue-place-several": error(
        "Tệp “{name}” có nhiều chỗ có thể ghi {what}, nên chưa phát hành tệp này.",
        "Mở tệp, chỉ để trống {what} ở đúng một chỗ, lưu, đóng tệp rồi bấm lại.",
    ),
    "issue-place-other": error(
        "Tệp “{name}” đã ghi sẵn “{found}”, khác {what} trong trang Văn bản đi ({wanted}); "
        "chưa phát hành tệp này.",
        "Sửa ô ở trang Văn bản đi, hoặc mở tệp xóa phần đã ghi sẵn, lưu, đóng tệp rồi bấm lại.",
    ),
    "issue-refused": error(
        "{reason}; vì vậy {count} văn bản trong thư mục này chưa phát hành được.",
        "Tùy nguyên nhân ấy, xin quyền ghi, dọn bớt ổ đĩa hoặc nối lại ổ mạng, rồi bấm lại.",
    ),
    "issue-nothing": warning(
        "Chưa có văn bản nào sẵn sàng để phát hành.",
        "Ở trang Văn bản đi, ghi Số và Ngày vào dòng của văn bản (hoặc chọn Phát hành và để trống ô Số để "
        "được cấp số), rồi bấm lại.",
    ),
    "issue-rows-added": warning(
        "Đã thêm dòng {codes} vào trang Văn bản đi, chưa có số.",
        "Ghi Số và Ngày vào các dòng đó (hoặc chọn Phát hành và để trống ô Số để được cấp số), rồi bấm lại.",
    ),
    "issue-no-draft": warning(
        "Dòng {code} đã có số nhưng chưa có tệp nào để phát hành.",
        "Bấm nút {button} để làm văn bản, xem lại, rồi bấm Phát hành.",
    ),
    "issue-some-missing": warning(
        "Dòng {code} còn {count} văn bản chưa có tệp nên chưa phát hành (ví dụ “{name}”).",
        "Nếu cần gửi: bấm nút {button} để làm, xem lại, rồi bấm Phát hành.",
    ),
    "issue-renamed": error(
        "Bản dự thảo “{name}” đã đổi tên thành “{there}” nên chưa phát hành.",
        "Đổi tên tệp về “{name}” rồi bấm Phát hành. Nếu tệp ấy không dùng: chuyển đi nơi khác, bấm nút "
        "{button} để làm bản mới, xem lại, rồi bấm Phát hành.",
    ),
    "issue-unknown-file": error(
        "Tệp “{name}” không phải văn bản của dòng nào đã có số ở trang Văn bản đi, hoặc không còn ở chỗ cũ.",
        "Ghi số cho dòng của văn bản; nếu tệp đã đổi tên hay chuyển chỗ thì đưa về như lúc làm, rồi làm lại.",
    ),
    "issue-ended": hint(
        "Văn bản của dòng {code} {ended}; {count} tệp được giữ nguyên, lịch sử đã ghi nhận.",
        "Không cần làm gì thêm.",
    ),
    "issue-two-drafts": error(
        "Văn bản này có nhiều bản: {names}; chưa rõ phát hành bản nào.",
        "Giữ lại bản theo sổ hiện nay (có chữ “ban moi” nếu sổ đã đổi), ghi phần sửa tay vào đó; xóa hoặc "
        "chuyển các bản kia đi nơi khác, rồi bấm lại.",
    ),
    "issue-of-another": error(
        "Tệp “{name}” mang nội dung của “{other}”, đã bị đổi tên hoặc chép đè; chưa phát hành tệp này.",
        "Đổi tên tệp về như cũ; hoặc xóa tệp này, bấm nút {button} để làm lại, rồi bấm Phát hành.",
    ),
    "issue-stale": error(
        "Tệp “{name}” không theo sổ hiện nay: sổ hoặc mẫu đã đổi sau khi làm tệp; chưa phát hành tệp này.",
        "Bấm nút {button} để làm lại, xem bản mới, rồi bấm Phát hành. Tệp đã sửa tay thì bản mới nằm bên "
        "cạnh: ghi phần sửa vào bản mới, xóa tệp cũ, giữ nguyên tên bản mới, rồi bấm Phát hành.",
    ),
    "issue-stale-named": warning(
        "Tệp “{name}” được phát hành như đang có, tuy sổ hoặc mẫu đã đổi sau khi làm tệp{changed}.",
        "Đúng ý thì không phải làm gì. Chưa gửi mà muốn theo sổ hiện nay: xóa tệp, đổi Trạng thái ở trang "
        "Văn bản đi về Dự thảo, bấm nút {button} để làm lại, xem lại, rồi phát hành.",
    ),
    "issue-otherwise": warning(
        "Theo số và ngày phát hành, sổ còn nói khác bản dự thảo ({what}), ở {files}.",
        "Mở tệp xem lại phần này; tệp được phát hành như đang có.",
    ),
    "why-no-history": error(
        "Tệp “{name}” không nằm trong thư mục kết quả nào có lịch sử.",
        "Nếu tệp đã được chép đi nơi khác, đồng chí nêu thư mục kết quả bằng --out THƯ_MỤC.",
    ),
    "why-unknown": error(
        "Lịch sử của thư mục {folder} không biết tệp “{name}”: tệp không do chương trình làm ra, "
        "hoặc vừa đổi tên vừa sửa tay.",
        "Đồng chí so tệp này với các tệp cùng hội nghị trong thư mục kết quả.",
    ),
    "annex-nothing": error(
        "Không có phụ lục nguồn cho tệp “{name}”: không đoạn nào lấy lời hay số từ sổ, hoặc không thấy sổ.",
        "Đồng chí nêu sổ bằng --workbook SỔ; phụ lục nguồn chỉ làm cho văn bản Word (.docx).",
    ),
    "annex-exists": error(
        "Đã có tệp “{name}”; tệp ấy được giữ nguyên.",
        "Đồng chí nêu tên khác sau --annex, hoặc chuyển tệp cũ đi.",
    ),
    "undo-workbook-issued": hint(
        "Sổ “{name}” được giữ nguyên, vì sổ ghi số và tệp của các văn bản đã phát hành ở lần làm đó.",
        "Không cần làm gì thêm.",
    ),
}
