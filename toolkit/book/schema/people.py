"""The sheets of units and of the people who serve in them."""

from toolkit.book.fields import (
    Code,
    Day,
    Email,
    Listed,
    Many,
    MonthField,
    OneOf,
    Phone,
    Ref,
    Text,
    Whole,
    YesNo,
)
from toolkit.book.schema.sheet import LABEL, Column, Need, Sheet, label_column
from toolkit.plan.model import Person, Unit

_RANK = (
    '=IF([@[Chức vụ]]="","",IFERROR(INDEX(tblDanhMuc[Thứ bậc],MATCH([@[Chức vụ]],tblDanhMuc[Giá trị],0)),""))'
)

UNITS = Sheet(
    title="Đơn vị",
    table="tblDonVi",
    help="Các đơn vị, mỗi đơn vị một dòng.",
    record=Unit,
    feeds="units",
    key="code",
    name="name",
    short="short_name",
    needed=True,
    room=400,
    label=LABEL,
    columns=(
        Column(
            "Mã đơn vị",
            "code",
            Code(),
            "Mã không trùng: chữ hoa không dấu, số, gạch nối. Ví dụ TX-DH.",
            need=Need.ALWAYS,
        ),
        Column("Tên đơn vị", "name", Text(width=34), "Tên đầy đủ: Thị đoàn Duyên Hải.", need=Need.ALWAYS),
        Column("Tên ngắn", "short_name", Text(width=24), "Tên gọn dùng trong bảng."),
        Column(
            "Loại",
            "kind",
            Listed(list_name="Loại đơn vị"),
            "Chọn trong danh mục Loại đơn vị.",
            need=Need.ALWAYS,
        ),
        Column(
            "Tên trên đầu văn bản",
            "header_name",
            Text(width=34, multiline=True),
            "Viết hoa, xuống dòng bằng Alt+Enter nếu dài.",
        ),
        Column("Địa danh", "place", Text(width=18), "Địa danh trước ngày tháng trong văn bản của đơn vị."),
        Column(
            "Địa bàn",
            "area",
            Text(width=24),
            "Cách gọi sau chữ “tại”: Thị xã Duyên Hải, huyện Cầu Ngang.",
            aliases=("Địa bàn (cách gọi)",),
        ),
        Column(
            "Đơn vị cấp trên", "parent", Ref(sheet="Đơn vị"), "Mã của đơn vị cấp trên; Tỉnh đoàn là TINH."
        ),
        Column("Thứ tự", "order", Whole(most=9999), "Thứ tự khi in danh sách.", need=Need.ALWAYS),
        Column("Được đăng cai", "may_host", YesNo(), "Có nếu được phân công đăng cai."),
        Column(
            "Nhận giấy mời", "invited", YesNo(), "Có nếu đơn vị nhận giấy mời hội nghị.", need=Need.ALWAYS
        ),
        Column(
            "Nơi nhận văn bản",
            "contact_address",
            Text(width=28, multiline=True),
            "Email hoặc Zalo nhận văn bản.",
            aliases=("Email / Zalo nhận văn bản",),
        ),
        Column(
            "Địa chỉ",
            "postal_address",
            Text(width=36),
            "Địa chỉ trên phong bì, nhãn; để trống thì là địa bàn.",
        ),
        Column("Từ ngày", "valid_from", Day(), "Ngày đơn vị bắt đầu; để trống nếu đã lâu."),
        Column("Đến ngày", "valid_to", Day(), "Ngày đơn vị kết thúc; để trống nếu còn.", vital=True),
        Column(
            "Kế thừa từ",
            "inherits",
            Many(of=Ref(sheet="Đơn vị")),
            (
                "Mã các đơn vị cũ nay là đơn vị này (đổi tên, nhập, nâng cấp), cách nhau bằng dấu "
                "chấm phẩy. Từ ngày đơn vị cũ hết hiệu lực, văn bản tự dùng tên mới."
            ),
        ),
        Column(
            "Thuộc cụm",
            "cluster",
            Ref(sheet="Đơn vị"),
            "Mã của cụm, nếu cụm đăng cai hội nghị; cụm cũng là một dòng của trang này.",
        ),
        Column(
            "Đăng cai gần nhất",
            "last_hosted",
            MonthField(),
            "Tháng đăng cai gần nhất trước các hội nghị của sổ này: 5/2024. Dùng để đề xuất luân phiên.",
        ),
        label_column("Mã đơn vị", "Tên đơn vị"),
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
    room=1000,
    label=LABEL,
    columns=(
        Column(
            "Mã NS",
            "code",
            Code(width=10),
            "Mã của người: NS001. Người giữ hai chức vụ có hai dòng cùng mã.",
            need=Need.ALWAYS,
        ),
        Column("Họ và tên", "name", Text(width=26), "Họ và tên viết hoa chữ đầu.", need=Need.ALWAYS),
        Column(
            "Xưng hô",
            "address",
            OneOf(values=("đồng chí", "Ông", "Bà"), width=12),
            "Cách xưng hô trong giấy mời.",
        ),
        Column("Giới tính", "gender", OneOf(values=("Nam", "Nữ"), width=10), "Nam hoặc Nữ."),
        Column(
            "Chức vụ",
            "title",
            Listed(list_name="Chức vụ", width=28),
            "Chọn trong danh mục Chức vụ.",
            need=Need.ALWAYS,
        ),
        Column(
            "Chức vụ đầy đủ", "full_title", Text(width=36), "Viết như in trên giấy mời, nếu khác chức vụ."
        ),
        Column("Mã đơn vị", "unit", Ref(sheet="Đơn vị"), "Mã đơn vị ở trang Đơn vị.", need=Need.ALWAYS),
        Column("Cấp bậc", "", Whole(), "Tự tính từ danh mục Chức vụ.", formula=_RANK),
        Column("Là đầu mối", "is_contact", YesNo(), "Có nếu là người nhận văn bản."),
        Column("Là người ký", "is_signer", YesNo(), "Có nếu được ký văn bản.", note=True),
        Column("Điện thoại", "phone", Phone(), "Ô này định dạng chữ để giữ số 0 ở đầu."),
        Column("Email", "email", Email(), "Địa chỉ thư điện tử, để gửi thư mời."),
        Column("Từ ngày", "valid_from", Day(), "Ngày bắt đầu giữ chức vụ; để trống nếu không rõ."),
        Column("Đến ngày", "valid_to", Day(), "Ngày thôi chức vụ; để trống nếu còn giữ.", vital=True),
        Column(
            "Tên sắp xếp",
            "sort_name",
            Text(width=14),
            "Phần tên dùng để xếp thứ tự khi tên có hai chữ: Sa Ry.",
        ),
        Column("Ghi chú", "note", Text(width=30, days=True), "Ghi chú tùy ý.", note=True),
        label_column("Mã NS", "Họ và tên"),
    ),
)
