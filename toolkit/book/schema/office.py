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
        Column(header="Bước", type=Whole(width=8), help="Thứ tự các việc."),
        Column(header="Việc cần làm", type=Text(width=36), help="Việc của bước này."),
        Column(header="Cách làm", type=Text(width=64), help="Điền trang nào, bấm nút nào."),
        Column(header="Kết quả", type=Text(width=36), help="Lần làm gần nhất và kết quả."),
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
        Column(header="Khóa", type=Text(width=34), need=Need.ALWAYS, help="Tên của mục; không đổi tên này."),
        Column(header="Giá trị", type=Text(width=52), need=Need.ALWAYS, help="Gõ giá trị của mục vào đây."),
        Column(header="Diễn giải", type=Text(width=64), help="Mục này dùng để làm gì."),
    ),
    keys=(
        Column(
            header="Tên cơ quan đầu văn bản",
            field="body_name",
            type=Text(multiline=True),
            need=Need.ALWAYS,
            help="Dòng chữ đậm ở góc trái đầu văn bản, viết hoa: BCH ĐOÀN TỈNH TRÀ VINH.",
        ),
        Column(
            header="Cơ quan cấp trên",
            field="superior_body",
            type=Text(multiline=True),
            help="Dòng trên tên cơ quan ban hành; để trống nếu không in.",
        ),
        Column(
            header="Tên gọi",
            field="office_name",
            type=Text(),
            need=Need.ALWAYS,
            help="Tên cơ quan trong câu văn: Tỉnh đoàn Trà Vinh.",
        ),
        Column(
            header="Chủ thể ban hành",
            field="issuing_body",
            type=Text(),
            need=Need.ALWAYS,
            help="Tập thể đứng tên văn bản: Ban Thường vụ Tỉnh đoàn.",
        ),
        Column(
            header="Thường trực",
            field="standing_body",
            type=Text(),
            need=Need.ALWAYS,
            help="Tập thể chủ trì hội nghị giao ban: Thường trực Tỉnh đoàn.",
        ),
        Column(
            header="Ký hiệu cơ quan",
            field="body_code",
            type=Text(),
            need=Need.ALWAYS,
            help="Phần ký hiệu của cơ quan trong số văn bản: TĐTN.",
        ),
        Column(
            header="Ký hiệu đơn vị soạn",
            field="department_code",
            type=Text(),
            need=Need.ALWAYS,
            help="Phần ký hiệu của ban soạn thảo trong số văn bản: TCKT.",
        ),
        Column(
            header="Tên đơn vị soạn",
            field="department_name",
            type=Text(),
            need=Need.ALWAYS,
            help="Ban soạn thảo, nơi nhận báo cáo và xác nhận: Ban Tổ chức - Kiểm tra.",
        ),
        Column(
            header="Địa danh",
            field="place",
            type=Text(),
            need=Need.ALWAYS,
            help="Địa danh trước ngày tháng của văn bản: Trà Vinh.",
        ),
        Column(
            header="Cụm từ các đơn vị",
            field="units_phrase",
            type=Text(),
            need=Need.ALWAYS,
            help="Cách gọi chung: các Huyện, Thị, Thành đoàn và Đoàn trực thuộc.",
        ),
        Column(
            header="Nhiệm kỳ", field="term", type=Text(), help="Nhiệm kỳ đang dùng để đánh số: 2022 - 2027."
        ),
        Column(header="Nhiệm kỳ từ ngày", field="term_from", type=Day(), help="Ngày đầu của nhiệm kỳ."),
        Column(header="Nhiệm kỳ đến ngày", field="term_to", type=Day(), help="Ngày cuối của nhiệm kỳ."),
        Column(
            header="Cách đánh số",
            field="numbering",
            type=Choice(values=Numbering, default=Numbering.BY_TERM),
            help="Số văn bản chạy theo nhiệm kỳ hay bắt đầu lại mỗi năm.",
        ),
        Column(
            header="Năm",
            field="year",
            type=Whole(least=2000, most=2100),
            need=Need.ALWAYS,
            help="Năm của kế hoạch: 2024.",
        ),
        Column(
            header="Đề ký mặc định",
            field="signing_authority",
            type=Text(),
            help="Dòng trên chức vụ người ký: TM. BAN THƯỜNG VỤ TỈNH ĐOÀN.",
        ),
        Column(
            header="Người ký mặc định",
            field="signer",
            type=Ref(sheet="Nhân sự"),
            help="Mã nhân sự của người ký khi văn bản không ghi người ký riêng.",
        ),
        Column(
            header="Số ngày làm việc gửi giấy mời",
            field="invitation_lead_days",
            type=Whole(most=60, usual=20),
            help="Giấy mời phải gửi trước hội nghị ít nhất chừng này ngày làm việc.",
        ),
        Column(
            header="Hạn nộp báo cáo (ngày trước)",
            field="report_lead_days",
            type=Whole(most=90, usual=45),
            help="Đơn vị nộp báo cáo trước hội nghị chừng này ngày.",
        ),
        Column(
            header="Thư mục xuất",
            field="output_folder",
            type=Text(),
            help="Nơi để văn bản làm ra; để trống thì nằm cạnh tệp này.",
        ),
        Column(
            header="PDF",
            field="pdf",
            type=Choice(values=PdfFiles, default=PdfFiles.NONE),
            help="Kèm Word: mỗi văn bản thêm một tệp PDF cạnh tệp Word; Chỉ PDF: không để lại tệp Word.",
        ),
        Column(
            header="In hai mặt",
            field="duplex",
            type=YesNo(),
            help="Có: trong tệp của nút In cả bộ, mỗi văn bản bắt đầu ở một tờ mới.",
        ),
        Column(
            header="Lệnh Python",
            field="python_command",
            type=Verbatim(),
            help="Để trống, trừ khi nút bấm không tìm thấy chương trình; người phụ trách kỹ thuật điền.",
        ),
        Column(
            header="Liên hệ: họ tên", field="contact_name", type=Text(), help="Người nhận xác nhận dự họp."
        ),
        Column(
            header="Liên hệ: điện thoại", field="contact_phone", type=Phone(), help="Số điện thoại liên hệ."
        ),
        Column(header="Liên hệ: email", field="contact_email", type=Email(), help="Hộp thư nhận báo cáo."),
        Column(
            header="In số điện thoại",
            field="print_phones",
            type=YesNo(),
            help="Có thì danh sách đại biểu in số điện thoại; bình thường để Không.",
        ),
        Column(
            header="Phụ lục kế hoạch",
            field="plan_annex",
            type=YesNo(),
            help="Có thì kế hoạch kèm phụ lục: bảng lịch các hội nghị và phân công nhiệm vụ.",
        ),
        Column(
            header="Gửi thư: máy chủ",
            field="mail_server",
            type=Text(),
            help="Máy chủ gửi thư (SMTP) của hộp thư cơ quan; để trống thì nút Gửi thư không gửi gì.",
        ),
        Column(
            header="Gửi thư: cổng",
            field="mail_port",
            type=Whole(least=1, most=65535),
            help="Cổng của máy chủ gửi thư, thường là 587 hoặc 465; để trống là 587.",
        ),
        Column(
            header="Gửi thư: bảo mật",
            field="mail_security",
            type=OneOf(values=("STARTTLS", "TLS")),
            help="Cách mã hóa với máy chủ; để trống: cổng 465 dùng TLS, cổng khác dùng STARTTLS.",
        ),
        Column(
            header="Gửi thư: người gửi",
            field="mail_sender",
            type=Email(),
            help="Địa chỉ hộp thư của cơ quan đứng tên người gửi.",
        ),
        Column(
            header="Gửi thư: tên đăng nhập",
            field="mail_account",
            type=Text(),
            help="Tên đăng nhập máy chủ gửi thư; để trống nếu trùng địa chỉ người gửi.",
        ),
        Column(
            header="Gửi thư: số thư mỗi phút",
            field="mails_per_minute",
            type=Whole(least=1, most=6000),
            help="Gửi nhiều nhất chừng này thư mỗi phút; để trống là 20.",
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
            header="Danh mục",
            field="list_name",
            type=OneOf(values=LIST_NAMES, width=20),
            need=Need.ALWAYS,
            help="Tên danh sách mà dòng này thuộc về.",
        ),
        Column(
            header="Giá trị",
            field="value",
            type=Text(width=36),
            need=Need.ALWAYS,
            help="Chữ hiện ra khi chọn.",
        ),
        Column(header="Mã", field="code", type=Text(width=10), help="Ký hiệu, ví dụ GM của Giấy mời."),
        Column(
            header="Thứ bậc",
            field="rank",
            type=Whole(least=1, most=999),
            help="Thứ tự khi xếp; chức vụ cao nhất là 1.",
        ),
        Column(
            header="Ghi chú", field="note", type=Text(width=40, days=True), help="Ghi chú tùy ý.", note=True
        ),
    ),
)
