"""Every button of the workbook, in the order of the work; the document kinds bring their own."""

from toolkit.documents.button import Button
from toolkit.documents.kinds import buttons

CHECK = Button(
    action="check",
    caption="Kiểm tra",
    macro="KiemTra",
    purpose="Đang kiểm tra sổ kế hoạch",
    help="Tìm lỗi trong sổ trước khi làm văn bản; kết quả ghi ở trang Kiểm tra.",
    icon="ReviewAcceptChange",
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

BUTTONS: tuple[Button, ...] = (CHECK, *buttons(), OPEN_FOLDER)
