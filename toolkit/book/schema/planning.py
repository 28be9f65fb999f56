"""The sheets that plan the year: plan, legal bases, topics."""

from toolkit.book.fields import Code, Day, Lines, Listed, OneOf, Ref, Text, Whole
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import AnnualPlan, LegalBasis, Topic

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
        Column(header="Thứ tự", field="order", type=Whole(most=99), help="Thứ tự trong năm.", note=True),
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
            help="Ban chuẩn bị chuyên đề: mã đơn vị hoặc tên. In ở phụ lục của kế hoạch.",
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
