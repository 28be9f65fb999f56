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
        Column("Thứ tự", "order", Whole(most=999), "Thứ tự của nội dung.", need=Need.ALWAYS),
        Column(
            "Bắt đầu", "start", Clock(), "Chỉ gõ ở dòng đầu của hội nghị; các dòng sau tự tính.", vital=True
        ),
        Column(
            "Số phút",
            "minutes",
            Minutes(least=1, most=1440),
            "Thời lượng tính bằng phút.",
            aliases=("Thời lượng (phút)", "Thời lượng"),
        ),
        Column("Giờ", "", Clock(), "Tự tính từ giờ bắt đầu và thời lượng.", formula=_CLOCK),
        Column(
            "Nội dung", "content", Text(width=52, multiline=True), "Nội dung của phần này.", need=Need.ALWAYS
        ),
        Column(
            "Người thực hiện",
            "speakers",
            Many(of=Ref(sheet="Nhân sự", others=("Đơn vị",), free=True, people=True), width=30),
            "Mã nhân sự hoặc tên ban, đơn vị; nhiều người cách nhau bằng dấu chấm phẩy.",
        ),
        Column("Lời dẫn", "script", Text(width=52, multiline=True), "Lời người dẫn chương trình."),
        Column("Hậu cần", "logistics", Text(width=30, multiline=True), "Việc phải chuẩn bị."),
        Column(
            "Diễn biến",
            "course",
            Lines(width=52),
            "Điền sau hội nghị: đã làm, đã thông qua những gì; mỗi dòng một ý, in trong biên bản.",
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
            "Mã HN",
            "conference",
            Ref(sheet="Hội nghị", also=("*",)),
            "Mã hội nghị, hoặc * cho mọi hội nghị.",
            need=Need.ALWAYS,
        ),
        Column("Thứ tự", "order", Whole(most=999), "Thứ tự in."),
        Column(
            "Mô tả",
            "text",
            Text(width=52),
            "Cách ghi thành phần: Bí thư, Phó Bí thư các Huyện, Thị, Thành đoàn …",
            need=Need.ALWAYS,
        ),
        Column(
            "Phạm vi",
            "scope",
            Choice(values=Scope, width=30),
            "Mời theo đơn vị cụ thể, loại đơn vị hay theo đơn vị đăng cai.",
            need=Need.ALWAYS,
        ),
        Column(
            "Giá trị",
            "value",
            Many(of=Ref(sheet="Đơn vị", free=True, lists=("Loại đơn vị",)), width=34),
            "Mã đơn vị hoặc loại đơn vị, cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            "Chức vụ lọc",
            "titles",
            Many(of=Listed(list_name="Chức vụ"), width=34),
            "Chỉ mời những chức vụ này; cách nhau bằng dấu chấm phẩy.",
        ),
        Column("Số lượng", "quantity", Whole(most=10_000), "Số người được mời, nếu có giới hạn."),
        Column(
            "Nhóm giấy mời",
            "grouping",
            Choice(values=Grouping),
            "Mỗi đơn vị một giấy, mỗi người một giấy, hay không in.",
        ),
        Column(
            "Nhóm",
            "group",
            Listed(list_name="Nhóm thành phần", width=34),
            "Nhóm của khách trong danh sách đại biểu; để trống thì ghi theo mô tả.",
        ),
    ),
)
