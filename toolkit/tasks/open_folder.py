"""Open folder: the folder that holds the documents is shown on the desktop."""

from toolkit.problems import Severity
from toolkit.tasks.making.button_press import Press, Pressed
from toolkit.tasks.making.output_folder import output_folder


def press_open_folder(press: Press) -> Pressed:
    """The folder for the door to open, or a word that nothing was made yet."""
    folder = output_folder(press.plan, press.occasion.workbook_folder)
    if folder.is_dir():
        return Pressed(message="", folder=folder)
    words = (
        "Chưa có thư mục kết quả vì chưa làm văn bản nào. Đồng chí vui lòng bấm một nút làm văn bản trước."
    )
    return Pressed(message=words, grade=Severity.WARNING)
