"""The sheets that plan the year: plan, legal bases, topics."""

from toolkit.book.fields import Code, Day, Lines, Listed, Many, OneOf, Ref, Text, Whole
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
        Column("Mã KH", "code", Code(), "Mã kế hoạch: KH2024.", need=Need.ALWAYS),
        Column("Năm", "year", Whole(least=2000, most=2100), "Năm của kế hoạch.", need=Need.ALWAYS),
        Column("Trích yếu", "subject", Text(width=60), "Dòng dưới chữ KẾ HOẠCH.", need=Need.ALWAYS),
        Column("Câu dẫn", "lead", Text(width=60), "Câu trước mục I, kết bằng “cụ thể như sau:”."),
        Column(
            "Mục đích",
            "purposes",
            Lines(),
            "Mỗi dòng một đoạn, xuống dòng bằng Alt+Enter; không gõ gạch đầu dòng.",
            need=Need.ISSUING,
        ),
        Column("Yêu cầu", "requirements", Lines(), "Mỗi dòng một đoạn."),
        Column(
            "Thành phần", "participants", Lines(), "Mỗi dòng một thành phần dự hội nghị.", need=Need.ISSUING
        ),
        Column(
            "Nội dung chung",
            "contents",
            Lines(),
            "Mỗi dòng một nội dung của chương trình hội nghị.",
            need=Need.ISSUING,
        ),
        Column(
            "Nhiệm vụ Ban Thường vụ",
            "committee_duties",
            Lines(),
            "Mỗi dòng một nhiệm vụ của Ban Thường vụ Tỉnh đoàn.",
            need=Need.ISSUING,
            aliases=("Nhiệm vụ BTV",),
        ),
        Column(
            "Nhiệm vụ đơn vị",
            "unit_duties",
            Lines(),
            "Mỗi dòng một nhiệm vụ của các đơn vị.",
            need=Need.ISSUING,
        ),
        Column("Câu kết", "closing", Text(width=60), "Câu cuối, kết bằng “./.”."),
        Column(
            "Người ký", "signer", Ref(sheet="Nhân sự"), "Mã nhân sự người ký; để trống thì lấy ở Cấu hình."
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
        Column("Mã KH", "plan", Ref(sheet="Kế hoạch"), "Mã kế hoạch.", need=Need.ALWAYS),
        Column("Thứ tự", "order", Whole(most=99), "Thứ tự in."),
        Column(
            "Mở đầu",
            "verb",
            OneOf(values=("Căn cứ", "Thực hiện", "Theo"), width=12),
            "Chữ mở đầu: Căn cứ, Thực hiện hoặc Theo.",
        ),
        Column(
            "Loại",
            "kind",
            Listed(list_name="Loại văn bản", open=True),
            "Loại văn bản: Kế hoạch, Nghị quyết …",
        ),
        Column(
            "Số ký hiệu", "symbol", Text(width=22), "Ví dụ 60-KH/TĐTN-TCKT; để trống nếu văn bản không có số."
        ),
        Column("Ngày", "date", Day(), "Ngày của văn bản."),
        Column("Cơ quan ban hành", "issuer", Text(width=30), "Nơi ban hành."),
        Column(
            "Về việc",
            "about",
            Text(width=60),
            "Nội dung sau chữ “về việc”, không có dấu ở cuối.",
            need=Need.ALWAYS,
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
        Column("Mã CĐ", "code", Code(), "Mã chuyên đề: CĐ1.", need=Need.ALWAYS),
        Column("Thứ tự", "order", Whole(most=99), "Thứ tự trong năm.", note=True),
        Column(
            "Tên chuyên đề", "name", Text(width=60), "Tên đầy đủ, không có dấu chấm ở cuối.", need=Need.ALWAYS
        ),
        Column(
            "Ban tham mưu",
            "advisers",
            Many(of=Ref(sheet="Đơn vị", free=True), offers=True),
            "Ban chuẩn bị chuyên đề: mã đơn vị hoặc tên; nhiều ban cách nhau bằng dấu chấm phẩy. "
            "In ở phụ lục của kế hoạch.",
        ),
        Column("Câu hỏi gợi ý", "prompts", Lines(), "Mỗi dòng một câu hỏi gợi ý thảo luận."),
        Column("Số liệu yêu cầu", "figures", Text(width=40), "Số liệu đơn vị phải báo cáo."),
    ),
)
