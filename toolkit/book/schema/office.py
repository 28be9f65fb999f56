"""The sheets that describe the office: front page, settings, lists."""

from toolkit.book.fields import Choice, Day, Email, OneOf, Phone, Ref, Text, Verbatim, Whole, YesNo
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import ListItem, Numbering, PdfFiles, Settings

LIST_NAMES = ("Loại văn bản", "Loại đơn vị", "Chức vụ", "Nhóm thành phần", "Nhóm ý kiến", "Kênh")

START = Sheet(
    title="Bắt đầu",
    table="tblBatDau",
    help="Trang đầu: việc cần làm tiếp theo.",
    columns=(
        Column("Bước", "", Whole(width=8), "Thứ tự các việc."),
        Column("Việc cần làm", "", Text(width=36), "Việc của bước này."),
        Column("Cách làm", "", Text(width=64), "Điền trang nào, bấm nút nào."),
        Column("Kết quả", "", Text(width=36), "Lần làm gần nhất và kết quả."),
    ),
)

SETTINGS = Sheet(
    title="Cấu hình",
    table="tblCauHinh",
    help="Những điều dùng chung cho mọi văn bản.",
    record=Settings,
    feeds="settings",
    needed=True,
    columns=(
        Column("Khóa", "", Text(width=34), "Tên của mục; không đổi tên này.", need=Need.ALWAYS),
        Column("Giá trị", "", Text(width=52), "Gõ giá trị của mục vào đây.", need=Need.ALWAYS),
        Column("Diễn giải", "", Text(width=64), "Mục này dùng để làm gì."),
    ),
    keys=(
        Column(
            "Tên cơ quan đầu văn bản",
            "body_name",
            Text(multiline=True),
            "Dòng chữ đậm ở góc trái đầu văn bản, viết hoa: BCH ĐOÀN TỈNH TRÀ VINH.",
            need=Need.ALWAYS,
        ),
        Column(
            "Cơ quan cấp trên",
            "superior_body",
            Text(multiline=True),
            "Dòng trên tên cơ quan ban hành; để trống nếu không in.",
        ),
        Column(
            "Tên gọi",
            "office_name",
            Text(),
            "Tên cơ quan trong câu văn: Tỉnh đoàn Trà Vinh.",
            need=Need.ALWAYS,
        ),
        Column(
            "Chủ thể ban hành",
            "issuing_body",
            Text(),
            "Tập thể đứng tên văn bản: Ban Thường vụ Tỉnh đoàn.",
            need=Need.ALWAYS,
        ),
        Column(
            "Thường trực",
            "standing_body",
            Text(),
            "Tập thể chủ trì hội nghị giao ban: Thường trực Tỉnh đoàn.",
            need=Need.ALWAYS,
        ),
        Column(
            "Ký hiệu cơ quan",
            "body_code",
            Text(),
            "Phần ký hiệu của cơ quan trong số văn bản: TĐTN.",
            need=Need.ALWAYS,
        ),
        Column(
            "Ký hiệu đơn vị soạn",
            "department_code",
            Text(),
            "Phần ký hiệu của ban soạn thảo trong số văn bản: TCKT.",
            need=Need.ALWAYS,
        ),
        Column(
            "Tên đơn vị soạn",
            "department_name",
            Text(),
            "Ban soạn thảo, nơi nhận báo cáo và xác nhận: Ban Tổ chức - Kiểm tra.",
            need=Need.ALWAYS,
        ),
        Column(
            "Địa danh", "place", Text(), "Địa danh trước ngày tháng của văn bản: Trà Vinh.", need=Need.ALWAYS
        ),
        Column(
            "Cụm từ các đơn vị",
            "units_phrase",
            Text(),
            "Cách gọi chung: các Huyện, Thị, Thành đoàn và Đoàn trực thuộc.",
            need=Need.ALWAYS,
        ),
        Column("Nhiệm kỳ", "term", Text(), "Nhiệm kỳ đang dùng để đánh số: 2022 - 2027."),
        Column("Nhiệm kỳ từ ngày", "term_from", Day(), "Ngày đầu của nhiệm kỳ."),
        Column("Nhiệm kỳ đến ngày", "term_to", Day(), "Ngày cuối của nhiệm kỳ."),
        Column(
            "Cách đánh số",
            "numbering",
            Choice(values=Numbering, default=Numbering.BY_TERM),
            "Số văn bản chạy theo nhiệm kỳ hay bắt đầu lại mỗi năm.",
        ),
        Column("Năm", "year", Whole(least=2000, most=2100), "Năm của kế hoạch: 2024.", need=Need.ALWAYS),
        Column(
            "Đề ký mặc định",
            "signing_authority",
            Text(),
            "Dòng trên chức vụ người ký: TM. BAN THƯỜNG VỤ TỈNH ĐOÀN.",
        ),
        Column(
            "Người ký mặc định",
            "signer",
            Ref(sheet="Nhân sự"),
            "Mã nhân sự của người ký khi văn bản không ghi người ký riêng.",
        ),
        Column(
            "Số ngày làm việc gửi giấy mời",
            "invitation_lead_days",
            Whole(most=60, usual=20),
            "Giấy mời phải gửi trước hội nghị ít nhất chừng này ngày làm việc.",
        ),
        Column(
            "Hạn nộp báo cáo (ngày trước)",
            "report_lead_days",
            Whole(most=90, usual=45),
            "Đơn vị nộp báo cáo trước hội nghị chừng này ngày.",
        ),
        Column(
            "Thư mục xuất", "output_folder", Text(), "Nơi để văn bản làm ra; để trống thì nằm cạnh tệp này."
        ),
        Column(
            "PDF",
            "pdf",
            Choice(values=PdfFiles, default=PdfFiles.NONE),
            "Kèm Word: mỗi văn bản thêm một tệp PDF cạnh tệp Word; Chỉ PDF: không để lại tệp Word.",
        ),
        Column(
            "In hai mặt",
            "duplex",
            YesNo(),
            "Có: trong tệp của nút In cả bộ, mỗi văn bản bắt đầu ở một tờ mới.",
        ),
        Column(
            "Lệnh Python",
            "python_command",
            Verbatim(),
            "Để trống, trừ khi nút bấm không tìm thấy chương trình; người phụ trách kỹ thuật điền.",
        ),
        Column("Liên hệ: họ tên", "contact_name", Text(), "Người nhận xác nhận dự họp."),
        Column("Liên hệ: điện thoại", "contact_phone", Phone(), "Số điện thoại liên hệ."),
        Column("Liên hệ: email", "contact_email", Email(), "Hộp thư nhận báo cáo."),
        Column(
            "In số điện thoại",
            "print_phones",
            YesNo(),
            "Có thì danh sách đại biểu in số điện thoại; bình thường để Không.",
        ),
        Column(
            "Phụ lục kế hoạch",
            "plan_annex",
            YesNo(),
            "Có thì kế hoạch kèm phụ lục: bảng lịch các hội nghị và phân công nhiệm vụ.",
        ),
        Column(
            "Gửi thư: máy chủ",
            "mail_server",
            Text(),
            "Máy chủ gửi thư (SMTP) của hộp thư cơ quan; để trống thì nút Gửi thư không gửi gì.",
        ),
        Column(
            "Gửi thư: cổng",
            "mail_port",
            Whole(least=1, most=65535),
            "Cổng của máy chủ gửi thư, thường là 587 hoặc 465; để trống là 587.",
        ),
        Column(
            "Gửi thư: bảo mật",
            "mail_security",
            OneOf(values=("STARTTLS", "TLS")),
            "Cách mã hóa với máy chủ; để trống: cổng 465 dùng TLS, cổng khác dùng STARTTLS.",
        ),
        Column(
            "Gửi thư: người gửi", "mail_sender", Email(), "Địa chỉ hộp thư của cơ quan đứng tên người gửi."
        ),
        Column(
            "Gửi thư: tên đăng nhập",
            "mail_account",
            Text(),
            "Tên đăng nhập máy chủ gửi thư; để trống nếu trùng địa chỉ người gửi.",
        ),
        Column(
            "Gửi thư: số thư mỗi phút",
            "mails_per_minute",
            Whole(least=1, most=6000),
            "Gửi nhiều nhất chừng này thư mỗi phút; để trống là 20.",
        ),
    ),
)

LISTS = Sheet(
    title="Danh mục",
    table="tblDanhMuc",
    help="Các danh sách để chọn ở những trang khác.",
    record=ListItem,
    feeds="lists",
    columns=(
        Column(
            "Danh mục",
            "list_name",
            OneOf(values=LIST_NAMES, width=20),
            "Tên danh sách mà dòng này thuộc về.",
            need=Need.ALWAYS,
        ),
        Column("Giá trị", "value", Text(width=36), "Chữ hiện ra khi chọn.", need=Need.ALWAYS),
        Column("Mã", "code", Text(width=10), "Ký hiệu, ví dụ GM của Giấy mời."),
        Column("Thứ bậc", "rank", Whole(least=1, most=999), "Thứ tự khi xếp; chức vụ cao nhất là 1."),
        Column("Ghi chú", "note", Text(width=40, days=True), "Ghi chú tùy ý.", note=True),
    ),
)
