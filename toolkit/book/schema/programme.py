"""The sheets of what is on at a conference and of whom it invites: agenda, guest rules."""

from toolkit.book.fields import Choice, Clock, Lines, Listed, Many, Minutes, Ref, Text, Whole
from toolkit.book.schema.conferences import CONFERENCE_COLUMN
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import AgendaItem, Grouping, GuestRule, Scope

_CLOCK = (
    '=IF([@[Mã HN]]="","",SUMIFS(tblChuongTrinh[Bắt đầu],tblChuongTrinh[Mã HN],[@[Mã HN]])'
    "+SUMIFS(tblChuongTrinh[Số phút],tblChuongTrinh[Mã HN],[@[Mã HN]],"
    'tblChuongTrinh[Thứ tự],"<"&[@[Thứ tự]])/1440)'
)


AGENDA = Sheet(
    title="Chương trình",
    table="tblChuongTrinh",
    help="Chương trình từng hội nghị, theo thứ tự.",
    record=AgendaItem,
    feeds="agenda",
    needed=True,
    room=600,
    columns=(
        CONFERENCE_COLUMN,
        Column(
            header="Thứ tự",
            field="order",
            type=Whole(most=999),
            need=Need.ALWAYS,
            help="Thứ tự của nội dung.",
        ),
        Column(
            header="Bắt đầu",
            field="start",
            type=Clock(),
            help="Chỉ gõ ở dòng đầu của hội nghị; các dòng sau tự tính.",
            vital=True,
        ),
        Column(
            header="Số phút",
            field="minutes",
            type=Minutes(least=1, most=1440),
            aliases=("Thời lượng (phút)", "Thời lượng"),
            help="Thời lượng tính bằng phút.",
        ),
        Column(header="Giờ", type=Clock(), formula=_CLOCK, help="Tự tính từ giờ bắt đầu và thời lượng."),
        Column(
            header="Nội dung",
            field="content",
            type=Text(width=52, multiline=True),
            need=Need.ALWAYS,
            help="Nội dung của phần này.",
        ),
        Column(
            header="Người thực hiện",
            field="speakers",
            type=Many(of=Ref(sheet="Nhân sự", others=("Đơn vị",), free=True, people=True), width=30),
            help="Mã nhân sự hoặc tên ban, đơn vị; nhiều người cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            header="Lời dẫn",
            field="script",
            type=Text(width=52, multiline=True),
            help="Lời người dẫn chương trình.",
        ),
        Column(
            header="Hậu cần",
            field="logistics",
            type=Text(width=30, multiline=True),
            help="Việc phải chuẩn bị.",
        ),
        Column(
            header="Diễn biến",
            field="course",
            type=Lines(width=52),
            help="Điền sau hội nghị: đã làm, đã thông qua những gì; mỗi dòng một ý, in trong biên bản.",
        ),
    ),
)

GUEST_RULES = Sheet(
    title="Thành phần",
    table="tblThanhPhan",
    help="Quy tắc mời: ai được mời dự hội nghị nào.",
    record=GuestRule,
    feeds="guest_rules",
    needed=True,
    columns=(
        Column(
            header="Mã HN",
            field="conference",
            type=Ref(sheet="Hội nghị", also=("*",)),
            need=Need.ALWAYS,
            help="Mã hội nghị, hoặc * cho mọi hội nghị.",
        ),
        Column(header="Thứ tự", field="order", type=Whole(most=999), help="Thứ tự in."),
        Column(
            header="Mô tả",
            field="text",
            type=Text(width=52),
            need=Need.ALWAYS,
            help="Cách ghi thành phần: Bí thư, Phó Bí thư các Huyện, Thị, Thành đoàn …",
        ),
        Column(
            header="Phạm vi",
            field="scope",
            type=Choice(values=Scope, width=30),
            need=Need.ALWAYS,
            help="Mời theo đơn vị cụ thể, loại đơn vị hay theo đơn vị đăng cai.",
        ),
        Column(
            header="Giá trị",
            field="value",
            type=Many(of=Ref(sheet="Đơn vị", free=True, lists=("Loại đơn vị",)), width=34),
            help="Mã đơn vị hoặc loại đơn vị, cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            header="Chức vụ lọc",
            field="titles",
            type=Many(of=Listed(list_name="Chức vụ"), width=34),
            help="Chỉ mời những chức vụ này; cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            header="Số lượng",
            field="quantity",
            type=Whole(most=10_000),
            help="Số người được mời, nếu có giới hạn.",
        ),
        Column(
            header="Nhóm giấy mời",
            field="grouping",
            type=Choice(values=Grouping),
            help="Mỗi đơn vị một giấy, mỗi người một giấy, hay không in.",
        ),
        Column(
            header="Nhóm",
            field="group",
            type=Listed(list_name="Nhóm thành phần", width=34),
            help="Nhóm của khách trong danh sách đại biểu; để trống thì ghi theo mô tả.",
        ),
    ),
)
