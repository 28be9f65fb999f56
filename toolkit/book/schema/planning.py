"""The sheets that plan the year: plan, legal bases, topics, conferences, agenda, guest rules."""

from toolkit.book.fields import (
    Choice,
    Clock,
    Code,
    Day,
    Lines,
    Listed,
    Many,
    MonthField,
    OneOf,
    Ref,
    Text,
    Whole,
)
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import (
    AgendaItem,
    AnnualPlan,
    Conference,
    ConferenceStatus,
    Grouping,
    GuestRule,
    LegalBasis,
    Scope,
    Topic,
)

_WEEKDAY = (
    '=IF([@Ngày]="","",CHOOSE(WEEKDAY([@Ngày]),"Chủ nhật","thứ Hai","thứ Ba","thứ Tư",'
    '"thứ Năm","thứ Sáu","thứ Bảy"))'
)
_AREA = '=IFERROR(INDEX(tblDonVi[Địa bàn],MATCH([@[Đơn vị đăng cai]],tblDonVi[Mã đơn vị],0))&"","")'
_CLOCK = (
    '=IF([@[Mã HN]]="","",SUMIFS(tblChuongTrinh[Bắt đầu],tblChuongTrinh[Mã HN],[@[Mã HN]])'
    "+SUMIFS(tblChuongTrinh[Số phút],tblChuongTrinh[Mã HN],[@[Mã HN]],"
    'tblChuongTrinh[Thứ tự],"<"&[@[Thứ tự]])/1440)'
)

PLANS = Sheet(
    title="Kế hoạch",
    table="tblKeHoach",
    help="Lời văn của kế hoạch năm; mỗi dòng trong ô là một đoạn.",
    record=AnnualPlan,
    feeds="annual_plans",
    key="code",
    needed=True,
    columns=(
        Column(header="Mã KH", field="code", type=Code(), need=Need.ALWAYS, help="Mã kế hoạch: KH2024."),
        Column(
            header="Năm",
            field="year",
            type=Whole(least=2000, most=2100),
            need=Need.ALWAYS,
            help="Năm của kế hoạch.",
        ),
        Column(
            header="Trích yếu",
            field="subject",
            type=Text(width=60),
            need=Need.ALWAYS,
            help="Dòng dưới chữ KẾ HOẠCH.",
        ),
        Column(
            header="Câu dẫn",
            field="lead",
            type=Text(width=60),
            help="Câu trước mục I, kết bằng “cụ thể như sau:”.",
        ),
        Column(
            header="Mục đích",
            field="purposes",
            type=Lines(),
            need=Need.ISSUING,
            help="Mỗi dòng một đoạn, xuống dòng bằng Alt+Enter; không gõ gạch đầu dòng.",
        ),
        Column(header="Yêu cầu", field="requirements", type=Lines(), help="Mỗi dòng một đoạn."),
        Column(
            header="Thành phần",
            field="participants",
            type=Lines(),
            need=Need.ISSUING,
            help="Mỗi dòng một thành phần dự hội nghị.",
        ),
        Column(
            header="Nội dung chung",
            field="contents",
            type=Lines(),
            need=Need.ISSUING,
            help="Mỗi dòng một nội dung của chương trình hội nghị.",
        ),
        Column(
            header="Nhiệm vụ Ban Thường vụ",
            field="committee_duties",
            type=Lines(),
            need=Need.ISSUING,
            aliases=("Nhiệm vụ BTV",),
            help="Mỗi dòng một nhiệm vụ của Ban Thường vụ Tỉnh đoàn.",
        ),
        Column(
            header="Nhiệm vụ đơn vị",
            field="unit_duties",
            type=Lines(),
            need=Need.ISSUING,
            help="Mỗi dòng một nhiệm vụ của các đơn vị.",
        ),
        Column(header="Câu kết", field="closing", type=Text(width=60), help="Câu cuối, kết bằng “./.”."),
        Column(
            header="Người ký",
            field="signer",
            type=Ref(sheet="Nhân sự"),
            help="Mã nhân sự người ký; để trống thì lấy ở Cấu hình.",
        ),
    ),
)

LEGAL_BASES = Sheet(
    title="Căn cứ",
    table="tblCanCu",
    help="Các căn cứ của kế hoạch, theo thứ tự in.",
    record=LegalBasis,
    feeds="legal_bases",
    columns=(
        Column(
            header="Mã KH", field="plan", type=Ref(sheet="Kế hoạch"), need=Need.ALWAYS, help="Mã kế hoạch."
        ),
        Column(header="Thứ tự", field="order", type=Whole(most=99), help="Thứ tự in."),
        Column(
            header="Mở đầu",
            field="verb",
            type=OneOf(values=("Căn cứ", "Thực hiện"), width=12),
            help="Chữ mở đầu: Căn cứ hoặc Thực hiện.",
        ),
        Column(
            header="Loại",
            field="kind",
            type=Listed(list_name="Loại văn bản", open=True),
            help="Loại văn bản: Kế hoạch, Nghị quyết …",
        ),
        Column(
            header="Số ký hiệu",
            field="symbol",
            type=Text(width=22),
            help="Ví dụ 60-KH/TĐTN-TCKT; để trống nếu văn bản không có số.",
        ),
        Column(header="Ngày", field="date", type=Day(), help="Ngày của văn bản."),
        Column(header="Cơ quan ban hành", field="issuer", type=Text(width=30), help="Nơi ban hành."),
        Column(
            header="Về việc",
            field="about",
            type=Text(width=60),
            need=Need.ALWAYS,
            help="Nội dung sau chữ “về việc”, không có dấu ở cuối.",
        ),
    ),
)

TOPICS = Sheet(
    title="Chuyên đề",
    table="tblChuyenDe",
    help="Các chuyên đề của năm.",
    record=Topic,
    feeds="topics",
    key="code",
    name="name",
    needed=True,
    columns=(
        Column(header="Mã CĐ", field="code", type=Code(), need=Need.ALWAYS, help="Mã chuyên đề: CĐ1."),
        Column(header="Thứ tự", field="order", type=Whole(most=99), help="Thứ tự trong năm."),
        Column(
            header="Tên chuyên đề",
            field="name",
            type=Text(width=60),
            need=Need.ALWAYS,
            help="Tên đầy đủ, không có dấu chấm ở cuối.",
        ),
        Column(
            header="Ban tham mưu",
            field="adviser",
            type=Ref(sheet="Đơn vị", free=True, width=24),
            help="Ban chuẩn bị chuyên đề: mã đơn vị hoặc tên.",
        ),
        Column(
            header="Câu hỏi gợi ý",
            field="prompts",
            type=Lines(),
            help="Mỗi dòng một câu hỏi gợi ý thảo luận.",
        ),
        Column(
            header="Số liệu yêu cầu",
            field="figures",
            type=Text(width=40),
            help="Số liệu đơn vị phải báo cáo.",
        ),
    ),
)

CONFERENCES = Sheet(
    title="Hội nghị",
    table="tblHoiNghi",
    help="Mỗi dòng một hội nghị giao ban.",
    record=Conference,
    feeds="conferences",
    key="code",
    needed=True,
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
            field="host",
            type=Ref(sheet="Đơn vị", width=16),
            need=Need.ALWAYS,
            help="Mã đơn vị đăng cai.",
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
            header="Giờ kết thúc", field="end", type=Clock(), need=Need.ISSUING, help="Giờ:phút, ví dụ 11:30."
        ),
        Column(
            header="Địa điểm cụ thể",
            field="venue",
            type=Text(width=36),
            need=Need.ISSUING,
            aliases=("Địa điểm",),
            help="Hội trường, địa chỉ.",
        ),
        Column(header="Địa bàn", type=Text(width=22), formula=_AREA, help="Tự lấy từ trang Đơn vị."),
        Column(
            header="Chủ trì",
            field="chairs",
            type=Many(of=Ref(sheet="Nhân sự", free=True)),
            need=Need.ISSUING,
            help="Mã nhân sự người chủ trì; nhiều người cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            header="Thư ký",
            field="secretaries",
            type=Many(of=Ref(sheet="Nhân sự", free=True)),
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
            help="Điền sau hội nghị; mỗi dòng một đoạn, in trong thông báo kết luận.",
        ),
        Column(
            header="Trạng thái",
            field="status",
            type=Choice(values=ConferenceStatus, default=ConferenceStatus.PLANNED),
            help="Hội nghị đang ở bước nào.",
        ),
    ),
)

AGENDA = Sheet(
    title="Chương trình",
    table="tblChuongTrinh",
    help="Chương trình từng hội nghị, theo thứ tự.",
    record=AgendaItem,
    feeds="agenda",
    needed=True,
    columns=(
        Column(
            header="Mã HN",
            field="conference",
            type=Ref(sheet="Hội nghị"),
            need=Need.ALWAYS,
            help="Mã hội nghị.",
        ),
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
        ),
        Column(
            header="Số phút",
            field="minutes",
            type=Whole(most=1440),
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
            field="speaker",
            type=Ref(sheet="Nhân sự", free=True, width=30),
            help="Mã nhân sự hoặc tên ban, đơn vị.",
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
    ),
)
