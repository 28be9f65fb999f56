"""Every button of the workbook, in the order of the work; the document kinds bring their own.

A new action is a row here and the function that its ``work`` names.
"""

from toolkit.documents.button import Button, Stage
from toolkit.documents.kinds import buttons
from toolkit.problems import WrongUse

CHECK = Button(
    action="check",
    work="check:press_check",
    caption="Kiểm tra",
    doing="Đang kiểm tra sổ kế hoạch",
    help="Tìm lỗi trong sổ trước khi làm văn bản; kết quả ghi ở trang Kiểm tra.",
    icon="ReviewAcceptChange",
)
OUTBOX = Button(
    action="outbox",
    work="mailing:press_outbox",
    caption="Soạn thư mời",
    doing="Đang soạn thư mời",
    help="Soạn thư kèm giấy mời, lịch họp và tin Zalo cho từng nơi nhận; không gửi gì.",
    icon="NewMailMessage",
    stage=Stage.DISPATCH,
)
SEND = Button(
    action="send",
    work="mailing:press_send",
    caption="Gửi thư",
    doing="Đang gửi thư",
    help="Lần bấm đầu cho xem danh sách, bấm lần nữa thì gửi; cần điền mục Gửi thư ở Cấu hình.",
    icon="SendStatusReport",
    stage=Stage.DISPATCH,
)
IMPORT_ROSTER = Button(
    action="import-roster",
    work="import_roster:press_import_roster",
    caption="Nhập danh sách",
    doing="Đang đọc danh sách cán bộ",
    help="Đọc danh sách trong thư mục danh-sach-nhap cạnh sổ; lần bấm đầu cho xem, bấm lần nữa thì ghi.",
    icon="ImportTextFile",
    stage=Stage.YEAR_START,
)
REMIND = Button(
    action="remind",
    caption="Nhắc xác nhận",
    doing="Đang soạn thư nhắc xác nhận",
    help="Soạn thư, tin Zalo nhắc nơi chưa xác nhận dự; đã khai Gửi thư thì bấm lần nữa để gửi.",
    icon="DateAndTimeInsert",
    work="mailing:press_remind",
    stage=Stage.RETURNS,
)
LISTS = Button(
    action="lists",
    work="propose:press_lists",
    caption="Lập danh sách",
    doing="Đang lập danh sách",
    help="Thêm các dòng đã biết vào Đại biểu, Báo cáo đơn vị, Giấy mời; dòng đã có được giữ nguyên.",
    icon="CreateTable",
    stage=Stage.BEFORE,
)
RETURNS = Button(
    action="returns",
    work="returns:press_returns",
    caption="Phiếu cho đơn vị",
    doing="Đang làm phiếu cho các đơn vị",
    help="Làm cho mỗi đơn vị một phiếu Excel để điền số liệu, ý kiến, đăng ký phát biểu, người dự.",
    icon="ExportExcel",
    stage=Stage.RETURNS,
)
COLLECT = Button(
    action="collect",
    work="collect:press_collect",
    caption="Thu phiếu",
    doing="Đang thu phiếu của các đơn vị",
    help="Đọc các phiếu trong thư mục phieu-gui-ve cạnh sổ, ghi vào các trang; cho biết đơn vị nào chưa gửi.",
    icon="ImportExcel",
    stage=Stage.RETURNS,
)
NUMBER = Button(
    action="number",
    work="number:press_number",
    caption="Cấp số",
    doing="Đang cấp số văn bản",
    help="Cấp số tiếp theo cho các dòng Phát hành còn trống ô Số ở trang Văn bản đi.",
    icon="NumberingGalleryWord",
    stage=Stage.DISPATCH,
    for_all=True,
)
NEXT_YEAR = Button(
    action="next-year",
    work="next_year:press_next_year",
    caption="Lập sổ năm sau",
    doing="Đang lập sổ cho năm sau",
    help="Sổ mới cạnh sổ này: mang sang đơn vị, nhân sự; đề xuất tháng, nơi đăng cai; kê việc cần xem.",
    icon="CalendarInsert",
    stage=Stage.YEAR_END,
)
PRINT_SET = Button(
    action="print-set",
    work="print_set:press_print_set",
    caption="In cả bộ",
    doing="Đang ghép bộ in",
    help="Ghép giấy mời, chương trình, mẫu gửi đơn vị thành một tệp Word để in, có danh mục ở đầu.",
    icon="FilePrint",
    stage=Stage.DISPATCH,
)
ISSUE = Button(
    action="issue",
    work="issue:press_issue",
    caption="Phát hành",
    doing="Đang phát hành văn bản",
    help="Ghi số, ngày của trang Văn bản đi vào tệp đang có, kể cả phần sửa tay, rồi khóa tệp.",
    icon="SignatureLineInsert",
    stage=Stage.DISPATCH,
)
UNDO = Button(
    action="undo",
    work="undo:press_undo",
    caption="Hoàn tác lần bấm vừa rồi",
    short_macro="HoanTac",
    doing="Đang hoàn tác lần bấm vừa rồi",
    help="Trả tệp và ô của sổ về như trước lần làm gần nhất; điều đã phát hành, đã sửa tay giữ nguyên.",
    icon="Undo",
    step=False,
)
REDO = Button(
    action="redo",
    work="undo:press_redo",
    caption="Làm lại lần vừa hoàn tác",
    short_macro="LamLai",
    doing="Đang làm lại lần vừa hoàn tác",
    help="Đưa tệp và ô của sổ trở lại như sau lần làm mà đồng chí vừa hoàn tác.",
    icon="Redo",
    step=False,
)
OPEN_FOLDER = Button(
    action="open-folder",
    work="open_folder:press_open_folder",
    caption="Mở thư mục kết quả",
    doing="Đang mở thư mục kết quả",
    help="Mở thư mục chứa các văn bản đã làm.",
    icon="FileOpen",
    step=False,
)

_FIRST = (IMPORT_ROSTER, LISTS, RETURNS)  # of their stage; the documents come between
_LAST = (COLLECT, REMIND, NUMBER, ISSUE, PRINT_SET, OUTBOX, SEND, NEXT_YEAR)
_STAGES = tuple(Stage)
# After a press LibreOffice 7.4 shows the last control of the sheet: one that stands at its top.
BUTTONS: tuple[Button, ...] = (
    CHECK,
    *sorted((*_FIRST, *buttons(), *_LAST), key=lambda button: _STAGES.index(button.stage)),
    UNDO,
    REDO,
    OPEN_FOLDER,
)
STEPS: tuple[Button, ...] = tuple(button for button in BUTTONS if button.step)
"""The buttons that are numbered on the first sheet, in the order of the work."""


def button_named(action: str) -> Button:
    """The button of that action.

    Raises:
        WrongUse: there is none.
    """
    for button in BUTTONS:
        if button.action == action:
            return button
    from toolkit.wording.nearest import asked_back, meant, spelt_alike  # slow import

    known = {button.action: button.caption for button in BUTTONS}
    near = spelt_alike(action, [*known], 0.75) or meant(
        action, {name: (said,) for name, said in known.items()}
    )
    remedy = asked_back(near, known) if near else f"Các việc có thể làm: {', '.join(known)}."
    raise WrongUse(f"Không có việc tên “{action}”.", remedy=remedy)
