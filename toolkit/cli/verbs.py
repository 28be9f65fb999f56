"""Every command: its name, the module of its function, and its line in the help."""

from typing import NamedTuple


class Verb(NamedTuple):
    """One command; its function in ``toolkit.cli.<module>`` has its name, a low line for each hyphen."""

    name: str
    module: str
    summary: str


VERBS = (
    Verb("demo", "making", "Làm mọi văn bản của sổ mẫu năm 2024 để xem thử."),
    Verb("check", "making", "Kiểm tra sổ: chỉ ra từng ô sai hoặc đáng ngờ và cách sửa."),
    Verb("make", "making", "Làm văn bản từ sổ. Tệp đã sửa tay không bao giờ bị ghi đè."),
    Verb(
        "merge",
        "merging",
        "Trộn một mẫu Word bất kỳ với một bảng bất kỳ: mỗi dòng một văn bản, hoặc một tệp in.",
    ),
    Verb("lint", "merging", "Soát một mẫu Word: chỉ ra mọi thẻ sai cùng một lúc, đúng chỗ; không sửa mẫu."),
    Verb(
        "bundle",
        "technician",
        "Lập bộ chạy sẵn cho Windows: một thư mục có cả Python, giải nén là dùng, không cần cài.",
    ),
    Verb(
        "undo",
        "looking_back",
        "Hoàn tác lần làm gần nhất; tệp đã phát hành và tệp đã sửa tay được giữ nguyên.",
    ),
    Verb("history", "looking_back", "Xem lịch sử của thư mục kết quả: lúc nào, ai, tệp nào, việc gì."),
    Verb(
        "why", "looking_back", "Cho biết một văn bản từ đâu ra: dòng nào, mẫu nào, ai làm, số nào, đã sửa gì."
    ),
    Verb(
        "affects",
        "looking_back",
        "Cho biết sổ hiện nay làm những tệp nào thành cũ, tệp nào trong đó đã phát hành.",
    ),
    Verb(
        "number",
        "numbering",
        "Cấp số cho một dòng của trang Văn bản đi: số tiếp theo của loại đó, hoặc số đã nêu.",
    ),
    Verb(
        "issue",
        "numbering",
        "Phát hành: ghi số, ngày của trang Văn bản đi vào các tệp đang có, rồi khóa tệp.",
    ),
    Verb(
        "outbox",
        "mailing",
        "Soạn thư mời kèm giấy mời, lịch họp và tin Zalo cho từng nơi nhận; không gửi gì.",
    ),
    Verb(
        "send",
        "mailing",
        "Gửi các thư đã soạn qua máy chủ thư của cơ quan; hỏi trước khi gửi, không gửi thư nào hai lần.",
    ),
    Verb(
        "lists",
        "pressing",
        "Lập danh sách trước hội nghị: thêm các dòng đã biết vào sổ; dòng đã có được giữ nguyên.",
    ),
    Verb("returns", "pressing", "Làm cho mỗi đơn vị một phiếu Excel để điền trước hội nghị."),
    Verb(
        "collect",
        "pressing",
        "Thu các phiếu đã điền trong một thư mục vào sổ; cho biết phiếu nào sai ở đâu, ai chưa gửi.",
    ),
    Verb(
        "new",
        "setting_up",
        "Lập thư mục làm việc: sổ và tệp bấm chạy; hỏi tỉnh, nhiệm kỳ, ban soạn, loại đơn vị.",
    ),
    Verb(
        "next-year",
        "setting_up",
        "Lập sổ cho năm sau: đơn vị, nhân sự mang sang; đề xuất tháng và đơn vị đăng cai.",
    ),
    Verb(
        "import-roster",
        "setting_up",
        "Nhập nhân sự từ một danh sách Excel bất kỳ: nêu cách hiểu trước, ghi sau khi đồng ý.",
    ),
    Verb("consolidate", "making", "Tổng hợp cả năm thành một tệp Excel: dự họp, báo cáo, ý kiến, kết luận."),
    Verb("kinds", "describing", "Liệt kê các loại văn bản."),
    Verb("fields", "describing", "Liệt kê các thẻ mà mẫu của một loại được dùng."),
    Verb("build", "technician", "Dựng lại các sổ và mẫu đi kèm chương trình từ nguồn của chúng."),
    Verb(
        "press",
        "pressing",
        "Làm như một nút của sổ: kết quả được ghi vào sổ; sổ đang mở thì ghi vào tệp riêng bên cạnh.",
    ),
    Verb("doctor", "technician", "Xem máy này đã đủ để chạy chưa, thiếu gì thì làm thế nào."),
)
