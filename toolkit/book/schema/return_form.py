"""The form that a unit fills in before a conference: a workbook of its own, described by a second schema."""

from msgspec.structs import replace

from toolkit.book.fields import Choice, Listed, Minutes, OneOf, Text
from toolkit.book.schema.office import LISTS
from toolkit.book.schema.schema import Schema
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import ADDRESSEES, BETWEEN_ADDRESSEES, ConclusionStatus
from toolkit.plan.model.filled_form import (
    Attendance,
    Attendant,
    Duty,
    Figure,
    Remark,
    Return,
    Sender,
    SpeechWish,
)

_STATES = (ConclusionStatus.NOT_STARTED, ConclusionStatus.UNDER_WAY, ConclusionStatus.DONE)


def _key(header: str, field: str, help: str, *, given: bool = True, need: Need = Need.OPTIONAL) -> Column:
    return Column(header, field, Text(multiline=True), help, given=given, need=need)


_NOT_COMING = (
    *("Không", "Không dự", "Không tham dự", "Không tham gia", "Không đi"),
    *("Không dự được", "Không tham dự được", "Không đi được", "Không thể dự", "Không thể tham dự"),
)

# What people write instead of choosing.
_ANSWERS = {
    **dict.fromkeys(
        (
            *("Có", "x", "✓", "✔", "☑", "Có dự", "Tham dự", "Có mặt", "Tham gia", "Đi", "Có tham dự"),
            *("Sẽ dự", "Sẽ tham dự", "Sẽ có mặt", "Đồng ý dự", "Đồng ý", "Dự đầy đủ"),
            *("Tham dự đầy đủ", "Dự đúng giờ", "Không vắng", "Không vắng mặt"),
        ),
        ("attendance", Attendance.COMES),
    ),
    **dict.fromkeys(
        (
            *(words.replace("Không", no) for no in ("Không", "Ko", "K") for words in _NOT_COMING),
            *("Vắng mặt", "Xin vắng", "Vắng có lý do", "Vắng (có lý do)", "Vắng có phép", "Vắng phép"),
            *("Vắng mặt có lý do", "Vắng mặt có phép", "Xin phép vắng", "Xin phép vắng mặt", "Xin vắng mặt"),
        ),
        ("attendance", Attendance.AWAY),
    ),
    **dict.fromkeys(("Dự thay", "Cử thay", "Ủy quyền"), ("attendance", Attendance.SENDS)),
}

SENDER = Sheet(
    title="Phiếu",
    table="tblPhieu",
    help="Phiếu của đơn vị nào, cho hội nghị nào; đơn vị điền các ô nền trắng.",
    record=Sender,
    feeds="sender",
    needed=True,
    columns=(
        Column("Khóa", "", Text(width=26), "Tên mục.", need=Need.ALWAYS, given=True),
        Column("Giá trị", "", Text(width=66, multiline=True), "Nội dung."),
        Column("Diễn giải", "", Text(width=46), "Cách điền.", given=True),
    ),
    keys=(
        _key("Mã hội nghị", "conference", "Có sẵn, không sửa.", need=Need.ALWAYS),
        _key("Mã đơn vị", "unit", "Có sẵn, không sửa.", need=Need.ALWAYS),
        _key("Đơn vị", "unit_name", "Đơn vị điền phiếu này."),
        _key("Chuyên đề", "topic", "Chuyên đề của hội nghị."),
        _key("Hội nghị", "day", "Hội nghị họp lúc nào, ở đâu."),
        _key("Hạn gửi", "due", "Ngày cuối cùng gửi phiếu."),
        _key("Gửi về", "send_to", "Lưu tệp rồi gửi nguyên tệp này, không chụp ảnh, không chuyển sang PDF."),
        _key("Câu hỏi gợi ý", "prompts", "Trả lời ở trang Ý kiến, mỗi ý một dòng."),
        _key("Số ký hiệu báo cáo", "symbol", "Số báo cáo của đơn vị, nếu có.", given=False),
        _key("Người lập phiếu", "author", "Họ và tên, chức vụ, điện thoại.", given=False),
    ),
)

FIGURES = Sheet(
    title="Số liệu",
    table="tblSoLieuPhieu",
    help="Số liệu mà chuyên đề yêu cầu.",
    record=Figure,
    feeds="figures",
    counting=True,
    columns=(
        Column("Số liệu", "name", Text(width=70), "Số liệu cần báo cáo.", given=True),
        Column("Kết quả", "value", Text(width=20), "Điền con số của đơn vị."),
        Column("Ghi chú", "note", Text(width=40, days=True), "Ghi thêm nếu cần."),
    ),
)

REMARKS = Sheet(
    title="Ý kiến",
    table="tblYKienPhieu",
    help="Kết quả, khó khăn, giải pháp, kiến nghị: mỗi ý một dòng.",
    record=Remark,
    feeds="remarks",
    grouped=True,
    columns=(
        Column(
            "Nhóm",
            "group",
            Listed(list_name="Nhóm ý kiến", numbered=True, width=28),
            "Chọn: kết quả, khó khăn, giải pháp hay kiến nghị.",
            aliases=("Loại ý kiến", "Phân loại", "Loại nội dung"),
        ),
        Column("Nội dung", "content", Text(width=76, multiline=True), "Mỗi dòng một ý, viết trọn câu."),
        Column(
            "Gửi tới",
            "addressed_to",
            OneOf(values=ADDRESSEES, several=BETWEEN_ADDRESSEES, numbered=True, width=24),
            "Kiến nghị gửi tới ai.",
            aliases=("Nơi nhận", "Nơi gửi", "Gửi đến"),
        ),
    ),
)

SPEECHES = Sheet(
    title="Phát biểu",
    table="tblPhatBieuPhieu",
    help="Đăng ký phát biểu, tham luận.",
    record=SpeechWish,
    feeds="speeches",
    columns=(
        Column(
            "Người phát biểu", "speaker", Text(width=28), "Họ và tên người phát biểu.", aliases=("Người",)
        ),
        Column("Chức vụ", "title", Text(width=32), "Chức vụ người phát biểu."),
        Column("Tên tham luận", "paper", Text(width=56), "Tên bài tham luận."),
        Column(
            "Số phút",
            "minutes",
            Minutes(least=1, most=600, summed=False),
            "Thời lượng tính bằng phút.",
            aliases=("Thời lượng",),
        ),
    ),
)

ATTENDANTS = Sheet(
    title="Người dự",
    table="tblNguoiDuPhieu",
    help="Ai dự, ai vắng, ai dự thay; thêm người ở các dòng trống.",
    record=Attendant,
    feeds="attendants",
    columns=(
        Column("Mã NS", "person", Text(width=10), "Có sẵn, không sửa.", given=True),
        Column("Họ và tên", "name", Text(width=28), "Người được mời, hoặc dự thêm."),
        Column("Chức vụ", "title", Text(width=30), "Chức vụ trong đơn vị."),
        Column(
            "Tham dự",
            "attendance",
            Choice(values=Attendance, width=16),
            "Chọn: Dự, Vắng hay Cử người thay.",
            implies=_ANSWERS,
        ),
        Column("Người dự thay", "substitute", Text(width=28), "Họ và tên, khi cử người thay."),
        Column("Chức vụ người dự thay", "substitute_title", Text(width=30), "Chức vụ của người dự thay."),
    ),
)

DUTIES = Sheet(
    title="Kết luận kỳ trước",
    table="tblKetLuanPhieu",
    help="Việc đơn vị được giao tại các hội nghị trước: đã làm đến đâu.",
    record=Duty,
    feeds="duties",
    columns=(
        Column("Mã KL", "code", Text(width=10), "Có sẵn, không sửa.", given=True),
        Column("Việc được giao", "content", Text(width=56, multiline=True), "Nội dung kết luận.", given=True),
        Column("Thời hạn", "due", Text(width=14), "Hạn hoàn thành.", given=True),
        Column(
            "Tình trạng",
            "state",
            OneOf(values=_STATES, numbered=True, width=16),
            "Chọn: chưa làm, đang làm hay hoàn thành.",
        ),
        Column(
            "Kết quả", "result", Text(width=44, multiline=True, days=True), "Đã làm được gì, còn vướng gì."
        ),
        Column(
            "Minh chứng",
            "evidence",
            Text(width=32, multiline=True, days=True),
            "Văn bản, tệp, đường dẫn chứng minh.",
        ),
    ),
)

KNOWN = Sheet(
    title="Để biết",
    table="tblDeBietPhieu",
    help="Ý kiến kỳ trước của đơn vị đã được trả lời ra sao; không phải điền.",
    columns=(
        Column("Loại", "", Text(width=22), "Ý kiến đã được trả lời.", given=True),
        Column("Mã", "", Text(width=10), "Mã trong sổ của Tỉnh đoàn.", given=True),
        Column("Nội dung", "", Text(width=60, multiline=True), "Nội dung.", aliases=("Ý kiến",), given=True),
        Column("Trả lời", "", Text(width=50, multiline=True), "Lời trả lời.", given=True),
    ),
)

GIVEN = Sheet(
    title="Có sẵn",
    table="tblCoSan",
    help="Chữ có sẵn của phiếu, để biết đơn vị có ghi đè lên không.",
    hidden=True,
    columns=(
        Column("Chỗ có sẵn", "", Text(width=20), "Trang hoặc mục.", given=True),
        Column("Chữ có sẵn", "", Text(width=60, multiline=True), "Chữ ở đó.", given=True),
    ),
)

RETURN_FORM = Schema(
    whole=Return,
    title="Phiếu báo cáo của đơn vị",
    subject="Hội nghị giao ban theo chuyên đề",
    passed="return-rows",
    partial=True,
    sheets=(
        *(SENDER, FIGURES, REMARKS, SPEECHES, ATTENDANTS, DUTIES, KNOWN),
        *(GIVEN, replace(LISTS, hidden=True)),
    ),
)
