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
            "Loại văn bản",
            "document",
            Listed(list_name="Loại văn bản", codes=True, also=("*",)),
            "Ký hiệu loại văn bản (KH, GM …), hoặc * cho mọi loại không có dòng riêng.",
            need=Need.ALWAYS,
            aliases=("Loại văn bản/Mã",),
        ),
        Column("Thứ tự", "order", Whole(most=99), "Thứ tự in."),
        Column(
            "Dòng",
            "line",
            Text(width=44, multiline=True),
            "Tên nơi nhận; không gõ gạch đầu dòng và dấu cuối dòng.",
            need=Need.ALWAYS,
        ),
        Column("Mục đích", "purpose", Text(width=20), "In trong ngoặc: để báo cáo."),
        Column("Số bản", "copies", Whole(least=1, most=999), "Ghi khi gửi nhiều hơn một bản."),
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
        Column("Mã VB", "code", Code(), "Mã dòng: VB001.", need=Need.ALWAYS),
        Column(
            "Loại",
            "kind",
            Listed(list_name="Loại văn bản", codes=True, width=10),
            "Ký hiệu loại văn bản: KH, GM, BB, BC, TB.",
            need=Need.ALWAYS,
        ),
        Column("Số", "number", Whole(least=1, most=99_999), "Số văn bản; để trống khi dự thảo.", vital=True),
        Column("Ký hiệu", "", Text(width=22), "Tự ghép từ số, loại và Cấu hình.", formula=_SYMBOL),
        Column(
            "Nhiệm kỳ/Năm", "", Text(width=14), "Dãy số mà văn bản này thuộc về; tự tính.", formula=_SERIES
        ),
        Column("Ngày", "date", Day(), "Ngày văn bản; để trống khi dự thảo.", vital=True),
        Column("Trích yếu", "subject", Text(width=52), "Trích yếu nội dung."),
        Column("Đề ký", "signing_authority", Text(width=34), "Để trống thì lấy đề ký mặc định ở Cấu hình."),
        Column(
            "Người ký", "signer", Ref(sheet="Nhân sự"), "Mã nhân sự người ký; để trống thì lấy ở Cấu hình."
        ),
        Column(
            "Mã HN/KH",
            "subject_code",
            Ref(sheet="Hội nghị", others=("Kế hoạch",)),
            "Mã hội nghị hoặc kế hoạch mà văn bản nói tới.",
            vital=True,
        ),
        Column(
            "Văn bản trước",
            "earlier",
            Ref(sheet="Văn bản đi"),
            "Mã VB của văn bản mà văn bản này thay thế, hoặc điều chỉnh.",
        ),
        Column("Nơi nhận", "recipients", Text(width=34), "Gửi đến đâu."),
        Column("Số bản", "copies", Whole(least=1, most=9999), "Số bản phát hành."),
        Column(
            "Trạng thái",
            "status",
            Choice(values=DocumentStatus),
            "Dự thảo cho đến khi văn thư phát hành.",
            vital=True,
        ),
        Column("Tệp Word", "word_file", Text(width=36), "Tệp Word đã làm; bấm để mở.", leads=True, note=True),
        Column(
            "Cập nhật",
            "updated",
            Text(width=46),
            "Chương trình làm tệp lúc nào, ra sao.",
            note=True,
            written=True,
        ),
        Column("Tệp PDF đã ký", "signed_pdf", Text(width=36), "Bản đã ký, đóng dấu.", note=True),
        Column("Ngày gửi", "sent_on", Day(), "Ngày gửi đi."),
    ),
)

HOLIDAYS = Sheet(
    title="Ngày nghỉ",
    table="tblNgayNghi",
    help="Ngày nghỉ và ngày nên tránh, kể cả lễ hội của địa phương.",
    record=Holiday,
    feeds="holidays",
    columns=(
        Column("Ngày", "date", Day(), "Ngày/tháng/năm.", need=Need.ALWAYS),
        Column("Tên", "name", Text(width=40), "Tên ngày nghỉ, lễ hội."),
        Column(
            "Mức",
            "level",
            OneOf(values=("Nghỉ", "Tránh"), width=10),
            "Nghỉ: không ai làm việc; Tránh: nên tránh họp.",
        ),
    ),
)

REGISTER = Sheet(
    title="Sổ đăng ký",
    table="tblSoDangKy",
    help="Sổ đăng ký văn bản đi theo loại; nút Sổ văn bản đi ghi lại trang này. Sửa ở trang Văn bản đi.",
    columns=(
        Column("Loại văn bản", "", Text(width=16), "Tên loại văn bản."),
        Column("Nhiệm kỳ/Năm", "", Text(width=14), "Dãy số chạy trong nhiệm kỳ hay năm nào."),
        Column("Số", "", Text(width=6), "Số văn bản."),
        Column("Ký hiệu", "", Text(width=20), "Số và ký hiệu đầy đủ."),
        Column("Ngày", "", Text(width=12), "Ngày văn bản."),
        Column("Trích yếu", "", Text(width=40), "Trích yếu, hoặc những số không có trong sổ."),
        Column("Người ký", "", Text(width=18), "Người ký."),
        Column("Nơi nhận", "", Text(width=24), "Nơi nhận."),
        Column("Đơn vị soạn, lưu", "", Text(width=18), "Đơn vị soạn và lưu văn bản."),
        Column("Số bản", "", Text(width=8), "Số bản, khi nhiều hơn một."),
        Column("Ngày gửi", "", Text(width=12), "Ngày gửi đi."),
        Column("Ghi chú", "", Text(width=18), "Thay cho, thay bằng, điều chỉnh, hủy."),
    ),
)

CHECKS = Sheet(
    title="Kiểm tra",
    table="tblKiemTra",
    help="Kết quả kiểm tra lần gần nhất; chương trình ghi lại trang này.",
    columns=(
        Column("Mức", "", Text(width=12), "Lỗi, cảnh báo hay gợi ý."),
        Column("Trang", "", Text(width=18), "Trang có vấn đề."),
        Column("Ô", "", Text(width=10), "Ô có vấn đề; bấm để tới.", leads=True),
        Column("Nội dung", "", Text(width=64), "Điều đã thấy."),
        Column("Gợi ý", "", Text(width=64), "Cách sửa."),
        Column("Mã lỗi", "", Text(width=22), "Mã để tra trong hướng dẫn."),
    ),
)

JOURNAL = Sheet(
    title="Nhật ký",
    table="tblNhatKy",
    help="Mỗi lần chạy một dòng; chương trình ghi thêm.",
    columns=(
        Column("Thời điểm", "", Text(width=18), "Lúc bấm nút."),
        Column("Người", "", Text(width=18), "Tên người dùng của máy."),
        Column("Việc", "", Text(width=32), "Đã làm việc gì, cho hội nghị nào."),
        Column("Tài liệu", "", Text(width=44), "Văn bản nào."),
        Column("Kết quả", "", Text(width=52), "Kết quả ra sao."),
    ),
)
