"""The sheet that plans each conference: day, hours, place, host and what was asked of the units."""

from toolkit.book.fields import Choice, Clock, Code, Day, Lines, Many, MonthField, Ref, Text, Whole
from toolkit.book.schema.sheet import Column, Need, Sheet, code_in
from toolkit.plan.model import Conference, ConferenceStatus, MeetingForm

_WEEKDAY = (
    '=IF([@Ngày]="","",CHOOSE(WEEKDAY([@Ngày]),"Chủ nhật","thứ Hai","thứ Ba","thứ Tư",'
    '"thứ Năm","thứ Sáu","thứ Bảy"))'
)
_AREA = (
    f'=IF([@[Đơn vị đăng cai]]="","",IFERROR(INDEX(tblDonVi[Địa bàn],'
    f'MATCH({code_in("[@[Đơn vị đăng cai]]")},tblDonVi[Mã đơn vị],0))&"",""))'
)


CONFERENCE_COLUMN = Column("Mã HN", "conference", Ref(sheet="Hội nghị"), "Mã hội nghị.", need=Need.ALWAYS)
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
        Column("Mã HN", "code", Code(), "Mã hội nghị: HN1-2024.", need=Need.ALWAYS),
        Column("Mã KH", "plan", Ref(sheet="Kế hoạch"), "Mã kế hoạch.", need=Need.ALWAYS),
        Column(
            "Lần thứ", "ordinal", Whole(least=1, most=99), "Hội nghị lần thứ mấy trong năm.", need=Need.ALWAYS
        ),
        Column("Tháng kế hoạch", "month", MonthField(), "Tháng theo kế hoạch: 5/2024.", need=Need.ALWAYS),
        Column("Mã CĐ", "topic", Ref(sheet="Chuyên đề"), "Mã chuyên đề.", need=Need.ALWAYS),
        Column(
            "Đơn vị đăng cai",
            "hosts",
            Many(of=Ref(sheet="Đơn vị"), width=16),
            "Mã đơn vị hoặc cụm đăng cai; nhiều đơn vị cách nhau bằng dấu chấm phẩy.",
            need=Need.ALWAYS,
        ),
        Column(
            "Ngày", "date", Day(), "Ngày họp, gõ ngày/tháng/năm; để trống khi chưa chốt.", need=Need.ISSUING
        ),
        Column(
            "Thứ",
            "weekday",
            Text(width=10),
            "Tự tính từ ngày; xem để kiểm tra lại ngày đã gõ.",
            formula=_WEEKDAY,
        ),
        Column("Giờ bắt đầu", "start", Clock(), "Giờ:phút, ví dụ 08:00.", need=Need.ISSUING),
        Column("Giờ kết thúc", "end", Clock(ends=True), "Giờ:phút, ví dụ 11:30.", need=Need.ISSUING),
        Column(
            "Địa điểm cụ thể",
            "venue",
            Text(width=36),
            "Hội trường, địa chỉ; họp trực tuyến thì là điểm cầu chính.",
            need=Need.ISSUING,
            aliases=("Địa điểm",),
        ),
        Column("Địa bàn", "", Text(width=22), "Tự lấy từ trang Đơn vị.", formula=_AREA),
        Column(
            "Chủ trì",
            "chairs",
            Many(of=Ref(sheet="Nhân sự", free=True, people=True)),
            "Mã nhân sự người chủ trì; nhiều người cách nhau bằng dấu chấm phẩy.",
            need=Need.ISSUING,
        ),
        Column(
            "Thư ký",
            "secretaries",
            Many(of=Ref(sheet="Nhân sự", free=True, people=True)),
            "Mã nhân sự thư ký; nhiều người cách nhau bằng dấu chấm phẩy.",
            need=Need.ISSUING,
        ),
        Column("Sức chứa", "capacity", Whole(most=100_000), "Số chỗ của hội trường."),
        Column(
            "Đơn vị nhận cờ",
            "flag_recipient",
            Ref(sheet="Đơn vị", instead="khi các đơn vị sẽ cùng đăng cai kỳ sau thì để trống"),
            "Để trống thì là mọi đơn vị đăng cai hội nghị kế tiếp, kể cả khi cùng đăng cai.",
        ),
        Column("Hạn báo cáo", "report_deadline", Day(), "Hạn đơn vị gửi báo cáo."),
        Column("Hạn xác nhận", "confirm_deadline", Day(), "Hạn xác nhận dự họp."),
        Column(
            "Chuẩn bị",
            "preparation",
            Text(width=40, multiline=True),
            "Tài liệu, trang phục, yêu cầu với người dự; in trong giấy mời.",
        ),
        Column(
            "Đánh giá chung",
            "assessment",
            Lines(width=40),
            "Điền sau hội nghị; mỗi dòng một đoạn, in trong biên bản và thông báo kết luận.",
        ),
        Column(
            "Trạng thái",
            "status",
            Choice(values=ConferenceStatus, default=ConferenceStatus.PLANNED),
            "Hội nghị đang ở bước nào.",
            vital=True,
        ),
        Column(
            "Khai mạc lúc",
            "opened_at",
            Clock(),
            "Giờ khai mạc thực tế, ghi vào biên bản; để trống thì lấy giờ bắt đầu.",
        ),
        Column(
            "Bế mạc lúc",
            "closed_at",
            Clock(ends=True),
            "Giờ bế mạc thực tế, ghi vào biên bản; để trống thì lấy giờ kết thúc.",
        ),
        Column(
            "Buổi hai: ngày",
            "second_date",
            Day(),
            "Chỉ điền khi hội nghị có hai buổi và buổi hai vào ngày khác.",
        ),
        Column(
            "Buổi hai: từ giờ",
            "second_start",
            Clock(),
            "Giờ bắt đầu buổi thứ hai; để trống khi hội nghị có một buổi.",
        ),
        Column("Buổi hai: đến giờ", "second_end", Clock(ends=True), "Giờ kết thúc buổi thứ hai."),
        Column(
            "Hình thức",
            "form",
            Choice(values=MeetingForm, default=MeetingForm.IN_PERSON, width=24),
            "Trực tiếp, trực tuyến hay cả hai; họp trực tuyến thì điền thêm trang Điểm cầu.",
        ),
    ),
)
