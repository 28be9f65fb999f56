"""Every button of the workbook, in the order of the work; the document kinds bring their own."""

from toolkit.documents.button import Button, Stage
from toolkit.documents.kinds import buttons

CHECK = Button(
    action="check",
    caption="Kiểm tra",
    macro="KiemTra",
    purpose="Đang kiểm tra sổ kế hoạch",
    help="Tìm lỗi trong sổ trước khi làm văn bản; kết quả ghi ở trang Kiểm tra.",
    icon="ReviewAcceptChange",
)
LISTS = Button(
    action="lists",
    caption="Lập danh sách",
    macro="LapDanhSach",
    purpose="Đang lập danh sách",
    help="Thêm các dòng đã biết vào Đại biểu, Báo cáo đơn vị, Giấy mời; dòng đã có được giữ nguyên.",
    icon="CreateTable",
    stage=Stage.BEFORE,
)
NUMBER = Button(
    action="number",
    caption="Cấp số",
    macro="CapSo",
    purpose="Đang cấp số văn bản",
    help="Cấp số tiếp theo cho các dòng Phát hành còn trống ô Số ở trang Văn bản đi.",
    icon="NumberingGalleryWord",
    step=False,
)
PRINT_SET = Button(
    action="print-set",
    caption="In cả bộ",
    macro="InCaBo",
    purpose="Đang ghép bộ in",
    help="Ghép giấy mời và chương trình của hội nghị thành một tệp Word để in, có danh mục ở đầu.",
    icon="FilePrint",
    stage=Stage.BEFORE,
)
UNDO = Button(
    action="undo",
    caption="Hoàn tác lần bấm vừa rồi",
    macro="HoanTac",
    purpose="Đang hoàn tác lần bấm vừa rồi",
    help="Trả các tệp về như trước lần làm gần nhất; tệp đã phát hành, đã sửa tay giữ nguyên.",
    icon="Undo",
    step=False,
)
OPEN_FOLDER = Button(
    action="open-folder",
    caption="Mở thư mục kết quả",
    macro="MoThuMucKetQua",
    purpose="Đang mở thư mục kết quả",
    help="Mở thư mục chứa các văn bản đã làm.",
    icon="FileOpen",
    step=False,
)

_STAGES = tuple(Stage)
BUTTONS: tuple[Button, ...] = (
    CHECK,
    *sorted((LISTS, *buttons(), PRINT_SET), key=lambda button: _STAGES.index(button.stage)),
    NUMBER,
    UNDO,
    OPEN_FOLDER,
)
