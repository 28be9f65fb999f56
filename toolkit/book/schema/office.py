"""The sheets that describe the office: front page, settings, lists, units, people."""

from toolkit.book.fields import Choice, Code, Day, Email, Listed, Many, OneOf, Phone, Ref, Text, Whole, YesNo
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import ListItem, Numbering, Person, Settings, Unit

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
            header="Hồ sơ thể thức",
            field="layout_profile",
            type=OneOf(values=("Đoàn HD29", "Nhà nước NĐ30", "Tùy chỉnh")),
            help="Bộ quy định thể thức dùng để trình bày văn bản.",
        ),
        Column(
            header="Số ngày làm việc gửi giấy mời",
            field="invitation_lead_days",
            type=Whole(most=60),
            help="Giấy mời phải gửi trước hội nghị ít nhất chừng này ngày làm việc.",
        ),
        Column(
            header="Hạn nộp báo cáo (ngày trước)",
            field="report_lead_days",
            type=Whole(most=90),
            help="Đơn vị nộp báo cáo trước hội nghị chừng này ngày.",
        ),
        Column(
            header="Thư mục xuất",
            field="output_folder",
            type=Text(),
            help="Nơi để văn bản làm ra; để trống thì nằm cạnh tệp này.",
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
        Column(header="Ghi chú", field="note", type=Text(width=40), help="Ghi chú tùy ý."),
    ),
)

UNITS = Sheet(
    title="Đơn vị",
    table="tblDonVi",
    help="Các đơn vị, mỗi đơn vị một dòng.",
    record=Unit,
    feeds="units",
    key="code",
    name="name",
    needed=True,
    columns=(
        Column(
            header="Mã đơn vị",
            field="code",
            type=Code(),
            need=Need.ALWAYS,
            help="Mã không trùng: chữ hoa không dấu, số, gạch nối. Ví dụ TX-DH.",
        ),
        Column(
            header="Tên đơn vị",
            field="name",
            type=Text(width=34),
            need=Need.ALWAYS,
            help="Tên đầy đủ: Thị đoàn Duyên Hải.",
        ),
        Column(header="Tên ngắn", field="short_name", type=Text(width=24), help="Tên gọn dùng trong bảng."),
        Column(
            header="Loại",
            field="kind",
            type=Listed(list_name="Loại đơn vị"),
            need=Need.ALWAYS,
            help="Chọn trong danh mục Loại đơn vị.",
        ),
        Column(
            header="Tên trên đầu văn bản",
            field="header_name",
            type=Text(width=34, multiline=True),
            help="Viết hoa, xuống dòng bằng Alt+Enter nếu dài.",
        ),
        Column(
            header="Địa danh",
            field="place",
            type=Text(width=18),
            help="Địa danh trước ngày tháng trong văn bản của đơn vị.",
        ),
        Column(
            header="Địa bàn",
            field="area",
            type=Text(width=24),
            aliases=("Địa bàn (cách gọi)",),
            help="Cách gọi sau chữ “tại”: Thị xã Duyên Hải, huyện Cầu Ngang.",
        ),
        Column(
            header="Đơn vị cấp trên",
            field="parent",
            type=Ref(sheet="Đơn vị"),
            help="Mã của đơn vị cấp trên; Tỉnh đoàn là TINH.",
        ),
        Column(
            header="Thứ tự",
            field="order",
            type=Whole(most=9999),
            need=Need.ALWAYS,
            help="Thứ tự khi in danh sách.",
        ),
        Column(
            header="Được đăng cai", field="may_host", type=YesNo(), help="Có nếu được phân công đăng cai."
        ),
        Column(
            header="Nhận giấy mời",
            field="invited",
            type=YesNo(),
            need=Need.ALWAYS,
            help="Có nếu đơn vị nhận giấy mời hội nghị.",
        ),
        Column(
            header="Nơi nhận văn bản",
            field="contact_address",
            type=Text(width=28),
            aliases=("Email / Zalo nhận văn bản", "Email", "Zalo"),
            help="Email hoặc Zalo nhận văn bản.",
        ),
        Column(
            header="Từ ngày", field="valid_from", type=Day(), help="Ngày đơn vị bắt đầu; để trống nếu đã lâu."
        ),
        Column(
            header="Đến ngày", field="valid_to", type=Day(), help="Ngày đơn vị kết thúc; để trống nếu còn."
        ),
        Column(
            header="Kế thừa từ",
            field="inherits",
            type=Many(of=Ref(sheet="Đơn vị")),
            help="Mã các đơn vị cũ nhập lại thành đơn vị này, cách nhau bằng dấu chấm phẩy.",
        ),
    ),
)

PEOPLE = Sheet(
    title="Nhân sự",
    table="tblNhanSu",
    help="Mỗi dòng là một người giữ một chức vụ trong một thời gian.",
    record=Person,
    feeds="people",
    key="code",
    name="name",
    key_repeats=True,
    needed=True,
    columns=(
        Column(
            header="Mã NS",
            field="code",
            type=Code(width=10),
            need=Need.ALWAYS,
            help="Mã của người: NS001. Người giữ hai chức vụ có hai dòng cùng mã.",
        ),
        Column(
            header="Họ và tên",
            field="name",
            type=Text(width=26),
            need=Need.ALWAYS,
            help="Họ và tên viết hoa chữ đầu.",
        ),
        Column(
            header="Xưng hô",
            field="address",
            type=OneOf(values=("đồng chí", "Ông", "Bà"), width=12),
            help="Cách xưng hô trong giấy mời.",
        ),
        Column(
            header="Giới tính",
            field="gender",
            type=OneOf(values=("Nam", "Nữ"), width=10),
            help="Nam hoặc Nữ.",
        ),
        Column(
            header="Chức vụ",
            field="title",
            type=Listed(list_name="Chức vụ", width=28),
            need=Need.ALWAYS,
            help="Chọn trong danh mục Chức vụ.",
        ),
        Column(
            header="Chức vụ đầy đủ",
            field="full_title",
            type=Text(width=36),
            help="Viết như in trên giấy mời, nếu khác chức vụ.",
        ),
        Column(
            header="Mã đơn vị",
            field="unit",
            type=Ref(sheet="Đơn vị"),
            need=Need.ALWAYS,
            help="Mã đơn vị ở trang Đơn vị.",
        ),
        Column(
            header="Cấp bậc",
            type=Whole(),
            help="Tự tính từ danh mục Chức vụ.",
            formula='=IFERROR(INDEX(tblDanhMuc[Thứ bậc],MATCH([@[Chức vụ]],tblDanhMuc[Giá trị],0)),"")',
        ),
        Column(header="Là đầu mối", field="is_contact", type=YesNo(), help="Có nếu là người nhận văn bản."),
        Column(header="Là người ký", field="is_signer", type=YesNo(), help="Có nếu được ký văn bản."),
        Column(
            header="Điện thoại",
            field="phone",
            type=Phone(),
            help="Ô này định dạng chữ để giữ số 0 ở đầu.",
        ),
        Column(header="Email", field="email", type=Email(), help="Địa chỉ thư điện tử."),
        Column(
            header="Từ ngày",
            field="valid_from",
            type=Day(),
            need=Need.ALWAYS,
            help="Ngày bắt đầu giữ chức vụ.",
        ),
        Column(
            header="Đến ngày", field="valid_to", type=Day(), help="Ngày thôi chức vụ; để trống nếu còn giữ."
        ),
        Column(
            header="Tên sắp xếp",
            field="sort_name",
            type=Text(width=14),
            help="Phần tên dùng để xếp thứ tự khi tên có hai chữ: Sa Ry.",
        ),
        Column(header="Ghi chú", field="note", type=Text(width=30), help="Ghi chú tùy ý."),
    ),
)
