"""The sheet that plans each conference: day, hours, place, host and what was asked of the units."""

from toolkit.book.fields import Choice, Clock, Code, Day, Lines, Many, MonthField, Ref, Text, Whole
from toolkit.book.schema.sheet import Column, Need, Sheet, code_in
from toolkit.plan.model import (
    Conference,
    ConferenceStatus,
    MeetingForm,
)

_WEEKDAY = (
    '=IF([@Ngày]="","",CHOOSE(WEEKDAY([@Ngày]),"Chủ nhật","thứ Hai","thứ Ba","thứ Tư",'
    '"thứ Năm","thứ Sáu","thứ Bảy"))'
)
_AREA = (
    f'=IF([@[Đơn vị đăng cai]]="","",IFERROR(INDEX(tblDonVi[Địa bàn],'
    f'MATCH({code_in("[@[Đơn vị đăng cai]]")},tblDonVi[Mã đơn vị],0))&"",""))'
)


CONFERENCE_COLUMN = Column(
    header="Mã HN",
    field="conference",
    type=Ref(sheet="Hội nghị"),
    need=Need.ALWAYS,
    help="Mã hội nghị.",
)
"""The column by which a row belongs to a conference."""

CONFERENCES = Sheet(
    title="Hội nghị",
    table="tblHoiNghi",
    help="Mỗi dòng một hội nghị giao ban.",
    record=Conference,
    feeds="conferences",
    key="code",
    needed=True,
    room=100,
    columns=(
        Column(header="Mã HN", field="code", type=Code(), need=Need.ALWAYS, help="Mã hội nghị: HN1-2024."),
        Column(
            header="Mã KH", field="plan", type=Ref(sheet="Kế hoạch"), need=Need.ALWAYS, help="Mã kế hoạch."
        ),
        Column(
            header="Lần thứ",
            field="ordinal",
            type=Whole(least=1, most=99),
            need=Need.ALWAYS,
            help="Hội nghị lần thứ mấy trong năm.",
        ),
        Column(
            header="Tháng kế hoạch",
            field="month",
            type=MonthField(),
            need=Need.ALWAYS,
            help="Tháng theo kế hoạch: 5/2024.",
        ),
        Column(
            header="Mã CĐ", field="topic", type=Ref(sheet="Chuyên đề"), need=Need.ALWAYS, help="Mã chuyên đề."
        ),
        Column(
            header="Đơn vị đăng cai",
            field="hosts",
            type=Many(of=Ref(sheet="Đơn vị"), width=16),
            need=Need.ALWAYS,
            help="Mã đơn vị hoặc cụm đăng cai; nhiều đơn vị cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            header="Ngày",
            field="date",
            type=Day(),
            need=Need.ISSUING,
            help="Ngày họp, gõ ngày/tháng/năm; để trống khi chưa chốt.",
        ),
        Column(
            header="Thứ",
            field="weekday",
            type=Text(width=10),
            formula=_WEEKDAY,
            help="Tự tính từ ngày; xem để kiểm tra lại ngày đã gõ.",
        ),
        Column(
            header="Giờ bắt đầu",
            field="start",
            type=Clock(),
            need=Need.ISSUING,
            help="Giờ:phút, ví dụ 08:00.",
        ),
        Column(
            header="Giờ kết thúc",
            field="end",
            type=Clock(),
            need=Need.ISSUING,
            help="Giờ:phút, ví dụ 11:30.",
        ),
        Column(
            header="Địa điểm cụ thể",
            field="venue",
            type=Text(width=36),
            need=Need.ISSUING,
            aliases=("Địa điểm",),
            help="Hội trường, địa chỉ; họp trực tuyến thì là điểm cầu chính.",
        ),
        Column(header="Địa bàn", type=Text(width=22), formula=_AREA, help="Tự lấy từ trang Đơn vị."),
        Column(
            header="Chủ trì",
            field="chairs",
            type=Many(of=Ref(sheet="Nhân sự", free=True, people=True)),
            need=Need.ISSUING,
            help="Mã nhân sự người chủ trì; nhiều người cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            header="Thư ký",
            field="secretaries",
            type=Many(of=Ref(sheet="Nhân sự", free=True, people=True)),
            need=Need.ISSUING,
            help="Mã nhân sự thư ký; nhiều người cách nhau bằng dấu chấm phẩy.",
        ),
        Column(header="Sức chứa", field="capacity", type=Whole(most=100_000), help="Số chỗ của hội trường."),
        Column(
            header="Đơn vị nhận cờ",
            field="flag_recipient",
            type=Ref(sheet="Đơn vị"),
            help="Để trống thì là đơn vị đăng cai hội nghị kế tiếp.",
        ),
        Column(header="Hạn báo cáo", field="report_deadline", type=Day(), help="Hạn đơn vị gửi báo cáo."),
        Column(header="Hạn xác nhận", field="confirm_deadline", type=Day(), help="Hạn xác nhận dự họp."),
        Column(
            header="Chuẩn bị",
            field="preparation",
            type=Text(width=40, multiline=True),
            help="Tài liệu, trang phục, yêu cầu với người dự; in trong giấy mời.",
        ),
        Column(
            header="Đánh giá chung",
            field="assessment",
            type=Lines(width=40),
            help="Điền sau hội nghị; mỗi dòng một đoạn, in trong biên bản và thông báo kết luận.",
        ),
        Column(
            header="Trạng thái",
            field="status",
            type=Choice(values=ConferenceStatus, default=ConferenceStatus.PLANNED),
            help="Hội nghị đang ở bước nào.",
            vital=True,
        ),
        Column(
            header="Khai mạc lúc",
            field="opened_at",
            type=Clock(),
            help="Giờ khai mạc thực tế, ghi vào biên bản; để trống thì lấy giờ bắt đầu.",
        ),
        Column(
            header="Bế mạc lúc",
            field="closed_at",
            type=Clock(),
            help="Giờ bế mạc thực tế, ghi vào biên bản; để trống thì lấy giờ kết thúc.",
        ),
        Column(
            header="Buổi hai: ngày",
            field="second_date",
            type=Day(),
            help="Chỉ điền khi hội nghị có hai buổi và buổi hai vào ngày khác.",
        ),
        Column(
            header="Buổi hai: từ giờ",
            field="second_start",
            type=Clock(),
            help="Giờ bắt đầu buổi thứ hai; để trống khi hội nghị có một buổi.",
        ),
        Column(
            header="Buổi hai: đến giờ",
            field="second_end",
            type=Clock(),
            help="Giờ kết thúc buổi thứ hai.",
        ),
        Column(
            header="Hình thức",
            field="form",
            type=Choice(values=MeetingForm, default=MeetingForm.IN_PERSON, width=24),
            help="Trực tiếp, trực tuyến hay cả hai; họp trực tuyến thì điền thêm trang Điểm cầu.",
        ),
    ),
)
