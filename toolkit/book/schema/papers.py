"""The sheets around the papers: recipients, register, holidays, and what the toolkit writes back."""

from toolkit.book.fields import Choice, Code, Day, Listed, OneOf, Ref, Text, Whole
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import DocumentStatus, Holiday, OutgoingDocument, Recipient


def _setting(key: str) -> str:
    return f'INDEX(tblCauHinh[Giá trị],MATCH("{key}",tblCauHinh[Khóa],0))'


_SYMBOL = (
    '=IF([@Loại]="","",IF([@Số]="","",TEXT([@Số],"00"))&"-"&[@Loại]&"/"&'
    f'{_setting("Ký hiệu cơ quan")}&"-"&{_setting("Ký hiệu đơn vị soạn")})'
)
_SERIES = (
    f'=IF([@Loại]="","",IF({_setting("Cách đánh số")}="Theo năm",'
    f'IF([@Ngày]="","",YEAR([@Ngày])),{_setting("Nhiệm kỳ")}))'
)

RECIPIENTS = Sheet(
    title="Nơi nhận",
    table="tblNoiNhan",
    help="Các dòng Nơi nhận cuối văn bản, theo loại văn bản.",
    record=Recipient,
    feeds="recipients",
    columns=(
        Column(
            header="Loại văn bản",
            field="document",
            type=Listed(list_name="Loại văn bản", codes=True, also=("*",)),
            need=Need.ALWAYS,
            aliases=("Loại văn bản/Mã",),
            help="Ký hiệu loại văn bản (KH, GM …), hoặc * cho mọi loại không có dòng riêng.",
        ),
        Column(header="Thứ tự", field="order", type=Whole(most=99), help="Thứ tự in."),
        Column(
            header="Dòng",
            field="line",
            type=Text(width=44, multiline=True),
            need=Need.ALWAYS,
            help="Tên nơi nhận; không gõ gạch đầu dòng và dấu cuối dòng.",
        ),
        Column(header="Mục đích", field="purpose", type=Text(width=20), help="In trong ngoặc: để báo cáo."),
        Column(
            header="Số bản",
            field="copies",
            type=Whole(least=1, most=999),
            help="Ghi khi gửi nhiều hơn một bản.",
        ),
    ),
)

OUTGOING = Sheet(
    title="Văn bản đi",
    table="tblVanBanDi",
    help="Sổ văn bản đi: số và ngày do văn thư cấp khi phát hành.",
    record=OutgoingDocument,
    feeds="outgoing",
    key="code",
    room=600,
    columns=(
        Column(header="Mã VB", field="code", type=Code(), need=Need.ALWAYS, help="Mã dòng: VB001."),
        Column(
            header="Loại",
            field="kind",
            type=Listed(list_name="Loại văn bản", codes=True, width=10),
            need=Need.ALWAYS,
            help="Ký hiệu loại văn bản: KH, GM, BB, BC, TB.",
        ),
        Column(
            header="Số",
            field="number",
            type=Whole(least=1, most=99_999),
            help="Số văn bản; để trống khi dự thảo.",
            vital=True,
        ),
        Column(
            header="Ký hiệu", type=Text(width=22), formula=_SYMBOL, help="Tự ghép từ số, loại và Cấu hình."
        ),
        Column(
            header="Nhiệm kỳ/Năm",
            type=Text(width=14),
            formula=_SERIES,
            help="Dãy số mà văn bản này thuộc về; tự tính.",
        ),
        Column(
            header="Ngày", field="date", type=Day(), help="Ngày văn bản; để trống khi dự thảo.", vital=True
        ),
        Column(header="Trích yếu", field="subject", type=Text(width=52), help="Trích yếu nội dung."),
        Column(
            header="Đề ký",
            field="signing_authority",
            type=Text(width=34),
            help="Để trống thì lấy đề ký mặc định ở Cấu hình.",
        ),
        Column(
            header="Người ký",
            field="signer",
            type=Ref(sheet="Nhân sự"),
            help="Mã nhân sự người ký; để trống thì lấy ở Cấu hình.",
        ),
        Column(
            header="Mã HN/KH",
            field="subject_code",
            type=Ref(sheet="Hội nghị", others=("Kế hoạch",)),
            help="Mã hội nghị hoặc kế hoạch mà văn bản nói tới.",
            vital=True,
        ),
        Column(
            header="Văn bản trước",
            field="earlier",
            type=Ref(sheet="Văn bản đi"),
            help="Mã VB của văn bản mà văn bản này thay thế, hoặc điều chỉnh.",
        ),
        Column(header="Nơi nhận", field="recipients", type=Text(width=34), help="Gửi đến đâu."),
        Column(header="Số bản", field="copies", type=Whole(most=9999), help="Số bản phát hành."),
        Column(
            header="Trạng thái",
            field="status",
            type=Choice(values=DocumentStatus),
            help="Dự thảo cho đến khi văn thư phát hành.",
            vital=True,
        ),
        Column(
            header="Tệp Word",
            field="word_file",
            type=Text(width=36),
            leads=True,
            note=True,
            help="Tệp Word đã làm; bấm để mở.",
        ),
        Column(
            header="Cập nhật",
            field="updated",
            type=Text(width=46),
            help="Chương trình làm tệp lúc nào, ra sao.",
            note=True,
            written=True,
        ),
        Column(
            header="Tệp PDF đã ký",
            field="signed_pdf",
            type=Text(width=36),
            help="Bản đã ký, đóng dấu.",
            note=True,
        ),
        Column(header="Ngày gửi", field="sent_on", type=Day(), help="Ngày gửi đi."),
    ),
)

HOLIDAYS = Sheet(
    title="Ngày nghỉ",
    table="tblNgayNghi",
    help="Ngày nghỉ và ngày nên tránh, kể cả lễ hội của địa phương.",
    record=Holiday,
    feeds="holidays",
    columns=(
        Column(header="Ngày", field="date", type=Day(), need=Need.ALWAYS, help="Ngày/tháng/năm."),
        Column(header="Tên", field="name", type=Text(width=40), help="Tên ngày nghỉ, lễ hội.", note=True),
        Column(
            header="Mức",
            field="level",
            type=OneOf(values=("Nghỉ", "Tránh"), width=10),
            help="Nghỉ: không ai làm việc; Tránh: nên tránh họp.",
        ),
    ),
)

REGISTER = Sheet(
    title="Sổ đăng ký",
    table="tblSoDangKy",
    help="Sổ đăng ký văn bản đi theo loại; nút Sổ văn bản đi ghi lại trang này. Sửa ở trang Văn bản đi.",
    columns=(
        Column(header="Loại văn bản", type=Text(width=16), help="Tên loại văn bản."),
        Column(header="Nhiệm kỳ/Năm", type=Text(width=14), help="Dãy số chạy trong nhiệm kỳ hay năm nào."),
        Column(header="Số", type=Text(width=6), help="Số văn bản."),
        Column(header="Ký hiệu", type=Text(width=20), help="Số và ký hiệu đầy đủ."),
        Column(header="Ngày", type=Text(width=12), help="Ngày văn bản."),
        Column(header="Trích yếu", type=Text(width=40), help="Trích yếu, hoặc những số không có trong sổ."),
        Column(header="Người ký", type=Text(width=18), help="Người ký."),
        Column(header="Nơi nhận", type=Text(width=24), help="Nơi nhận."),
        Column(header="Đơn vị soạn, lưu", type=Text(width=18), help="Đơn vị soạn và lưu văn bản."),
        Column(header="Số bản", type=Text(width=8), help="Số bản, khi nhiều hơn một."),
        Column(header="Ngày gửi", type=Text(width=12), help="Ngày gửi đi."),
        Column(header="Ghi chú", type=Text(width=18), help="Thay cho, thay bằng, điều chỉnh, hủy."),
    ),
)

CHECKS = Sheet(
    title="Kiểm tra",
    table="tblKiemTra",
    help="Kết quả kiểm tra lần gần nhất; chương trình ghi lại trang này.",
    columns=(
        Column(header="Mức", type=Text(width=12), help="Lỗi, cảnh báo hay gợi ý."),
        Column(header="Trang", type=Text(width=18), help="Trang có vấn đề."),
        Column(header="Ô", type=Text(width=10), leads=True, help="Ô có vấn đề; bấm để tới."),
        Column(header="Nội dung", type=Text(width=64), help="Điều đã thấy."),
        Column(header="Gợi ý", type=Text(width=64), help="Cách sửa."),
        Column(header="Mã lỗi", type=Text(width=22), help="Mã để tra trong hướng dẫn."),
    ),
)

JOURNAL = Sheet(
    title="Nhật ký",
    table="tblNhatKy",
    help="Mỗi lần chạy một dòng; chương trình ghi thêm.",
    columns=(
        Column(header="Thời điểm", type=Text(width=18), help="Lúc bấm nút."),
        Column(header="Người", type=Text(width=18), help="Tên người dùng của máy."),
        Column(header="Việc", type=Text(width=32), help="Đã làm việc gì, cho hội nghị nào."),
        Column(header="Tài liệu", type=Text(width=44), help="Văn bản nào."),
        Column(header="Kết quả", type=Text(width=52), help="Kết quả ra sao."),
    ),
)
