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
    needed=True,
    room=400,
    label=LABEL,
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
            aliases=("Email / Zalo nhận văn bản",),
            help="Email hoặc Zalo nhận văn bản.",
        ),
        Column(
            header="Địa chỉ",
            field="postal_address",
            type=Text(width=36),
            help="Địa chỉ trên phong bì, nhãn; để trống thì là địa bàn.",
        ),
        Column(
            header="Từ ngày", field="valid_from", type=Day(), help="Ngày đơn vị bắt đầu; để trống nếu đã lâu."
        ),
        Column(
            header="Đến ngày",
            field="valid_to",
            type=Day(),
            help="Ngày đơn vị kết thúc; để trống nếu còn.",
            vital=True,
        ),
        Column(
            header="Kế thừa từ",
            field="inherits",
            type=Many(of=Ref(sheet="Đơn vị")),
            help="Mã các đơn vị cũ nay là đơn vị này (đổi tên, nhập, nâng cấp), cách nhau bằng dấu "
            "chấm phẩy. Từ ngày đơn vị cũ hết hiệu lực, văn bản tự dùng tên mới.",
        ),
        Column(
            header="Thuộc cụm",
            field="cluster",
            type=Ref(sheet="Đơn vị"),
            help="Mã của cụm, nếu cụm đăng cai hội nghị; cụm cũng là một dòng của trang này.",
        ),
        Column(
            header="Đăng cai gần nhất",
            field="last_hosted",
            type=MonthField(),
            help="Tháng đăng cai gần nhất trước các hội nghị của sổ này: 5/2024. Dùng để đề xuất luân phiên.",
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
            formula=_RANK,
        ),
        Column(header="Là đầu mối", field="is_contact", type=YesNo(), help="Có nếu là người nhận văn bản."),
        Column(
            header="Là người ký", field="is_signer", type=YesNo(), help="Có nếu được ký văn bản.", note=True
        ),
        Column(
            header="Điện thoại",
            field="phone",
            type=Phone(),
            help="Ô này định dạng chữ để giữ số 0 ở đầu.",
        ),
        Column(header="Email", field="email", type=Email(), help="Địa chỉ thư điện tử, để gửi thư mời."),
        Column(
            header="Từ ngày",
            field="valid_from",
            type=Day(),
            help="Ngày bắt đầu giữ chức vụ; để trống nếu không rõ.",
        ),
        Column(
            header="Đến ngày",
            field="valid_to",
            type=Day(),
            help="Ngày thôi chức vụ; để trống nếu còn giữ.",
            vital=True,
        ),
        Column(
            header="Tên sắp xếp",
            field="sort_name",
            type=Text(width=14),
            help="Phần tên dùng để xếp thứ tự khi tên có hai chữ: Sa Ry.",
        ),
        Column(
            header="Ghi chú", field="note", type=Text(width=30, days=True), help="Ghi chú tùy ý.", note=True
        ),
        label_column("Mã NS", "Họ và tên"),
    ),
)
