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
    return Column(header=header, field=field, type=Text(multiline=True), help=help, given=given, need=need)


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
        Column(header="Khóa", type=Text(width=26), need=Need.ALWAYS, help="Tên mục.", given=True),
        Column(header="Giá trị", type=Text(width=66, multiline=True), help="Nội dung."),
        Column(header="Diễn giải", type=Text(width=46), help="Cách điền.", given=True),
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
        Column(header="Số liệu", field="name", type=Text(width=70), help="Số liệu cần báo cáo.", given=True),
        Column(header="Kết quả", field="value", type=Text(width=20), help="Điền con số của đơn vị."),
        Column(header="Ghi chú", field="note", type=Text(width=40, days=True), help="Ghi thêm nếu cần."),
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
            header="Nhóm",
            field="group",
            type=Listed(list_name="Nhóm ý kiến", numbered=True, width=28),
            aliases=("Loại ý kiến", "Phân loại", "Loại nội dung"),
            help="Chọn: kết quả, khó khăn, giải pháp hay kiến nghị.",
        ),
        Column(
            header="Nội dung",
            field="content",
            type=Text(width=76, multiline=True),
            help="Mỗi dòng một ý, viết trọn câu.",
        ),
        Column(
            header="Gửi tới",
            field="addressed_to",
            type=OneOf(values=ADDRESSEES, several=BETWEEN_ADDRESSEES, numbered=True, width=24),
            aliases=("Nơi nhận", "Nơi gửi", "Gửi đến"),
            help="Kiến nghị gửi tới ai.",
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
            header="Người phát biểu",
            field="speaker",
            type=Text(width=28),
            aliases=("Người",),
            help="Họ và tên người phát biểu.",
        ),
        Column(header="Chức vụ", field="title", type=Text(width=32), help="Chức vụ người phát biểu."),
        Column(header="Tên tham luận", field="paper", type=Text(width=56), help="Tên bài tham luận."),
        Column(
            header="Số phút",
            field="minutes",
            type=Minutes(least=1, most=600, summed=False),
            aliases=("Thời lượng",),
            help="Thời lượng tính bằng phút.",
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
        Column(header="Mã NS", field="person", type=Text(width=10), help="Có sẵn, không sửa.", given=True),
        Column(header="Họ và tên", field="name", type=Text(width=28), help="Người được mời, hoặc dự thêm."),
        Column(header="Chức vụ", field="title", type=Text(width=30), help="Chức vụ trong đơn vị."),
        Column(
            header="Tham dự",
            field="attendance",
            type=Choice(values=Attendance, width=16),
            implies=_ANSWERS,
            help="Chọn: Dự, Vắng hay Cử người thay.",
        ),
        Column(
            header="Người dự thay",
            field="substitute",
            type=Text(width=28),
            help="Họ và tên, khi cử người thay.",
        ),
        Column(
            header="Chức vụ người dự thay",
            field="substitute_title",
            type=Text(width=30),
            help="Chức vụ của người dự thay.",
        ),
    ),
)

DUTIES = Sheet(
    title="Kết luận kỳ trước",
    table="tblKetLuanPhieu",
    help="Việc đơn vị được giao tại các hội nghị trước: đã làm đến đâu.",
    record=Duty,
    feeds="duties",
    columns=(
        Column(header="Mã KL", field="code", type=Text(width=10), help="Có sẵn, không sửa.", given=True),
        Column(
            header="Việc được giao",
            field="content",
            type=Text(width=56, multiline=True),
            help="Nội dung kết luận.",
            given=True,
        ),
        Column(header="Thời hạn", field="due", type=Text(width=14), help="Hạn hoàn thành.", given=True),
        Column(
            header="Tình trạng",
            field="state",
            type=OneOf(values=_STATES, numbered=True, width=16),
            help="Chọn: chưa làm, đang làm hay hoàn thành.",
        ),
        Column(
            header="Kết quả",
            field="result",
            type=Text(width=44, multiline=True, days=True),
            help="Đã làm được gì, còn vướng gì.",
        ),
        Column(
            header="Minh chứng",
            field="evidence",
            type=Text(width=32, multiline=True, days=True),
            help="Văn bản, tệp, đường dẫn chứng minh.",
        ),
    ),
)

KNOWN = Sheet(
    title="Để biết",
    table="tblDeBietPhieu",
    help="Ý kiến kỳ trước của đơn vị đã được trả lời ra sao; không phải điền.",
    columns=(
        Column(header="Loại", type=Text(width=22), help="Ý kiến đã được trả lời.", given=True),
        Column(header="Mã", type=Text(width=10), help="Mã trong sổ của Tỉnh đoàn.", given=True),
        Column(
            header="Nội dung",
            aliases=("Ý kiến",),
            type=Text(width=60, multiline=True),
            help="Nội dung.",
            given=True,
        ),
        Column(
            header="Trả lời",
            type=Text(width=50, multiline=True),
            help="Lời trả lời.",
            given=True,
        ),
    ),
)

GIVEN = Sheet(
    title="Có sẵn",
    table="tblCoSan",
    help="Chữ có sẵn của phiếu, để biết đơn vị có ghi đè lên không.",
    hidden=True,
    columns=(
        Column(header="Chỗ có sẵn", type=Text(width=20), help="Trang hoặc mục.", given=True),
        Column(
            header="Chữ có sẵn",
            type=Text(width=60, multiline=True),
            help="Chữ ở đó.",
            given=True,
        ),
    ),
)

RETURN_FORM = Schema(
    whole=Return,
    title="Phiếu báo cáo của đơn vị",
    subject="Hội nghị giao ban theo chuyên đề",
    passed="return-rows",
    sheets=(
        *(SENDER, FIGURES, REMARKS, SPEECHES, ATTENDANTS, DUTIES, KNOWN),
        *(GIVEN, replace(LISTS, hidden=True)),
    ),
)
