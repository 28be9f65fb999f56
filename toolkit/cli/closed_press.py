"""A button of a closed workbook, pressed from the terminal."""

from pathlib import Path

from toolkit.cli.exits import exit_code
from toolkit.cli.printing import print_json, print_lines, print_problems
from toolkit.cli.progress_bar import watched


def pressed(workbook: Path, action: str, conference: str, *, json: bool, returned: Path | None = None) -> int:
    """Press a button of a closed workbook and tell how it went; returns the exit code.

    ``returned`` is the folder of what units sent; what is wrong there is told at once.
    """
    from msgspec.structs import replace

    from toolkit.documents.buttons import button_named  # slow import
    from toolkit.tasks.making.press_edits import occasion_now
    from toolkit.tasks.outcome import Outcome
    from toolkit.tasks.press import press_closed

    occasion = occasion_now(button_named(action), workbook, conference=conference)
    occasion = replace(occasion, returned=returned)
    with watched(quiet=json) as progress:
        done = press_closed(workbook, occasion, progress=progress)
    if done.folder:
        from toolkit.office.desktop import open_folder  # slow import: not every button makes a folder

        if not open_folder(done.folder):
            words = f"Máy này không có chương trình mở thư mục. Thư mục kết quả: {done.folder}"
            done = replace(done, message="\n".join(filter(None, (done.message, words))))
    if json:
        print_json({"message": done.message, **(done.outcome or Outcome()).record()})
    else:
        print_lines((done.message,))
        if done.outcome and (returned or not done.recorded):
            print_problems(done.outcome.problems)
    return exit_code(done.outcome or Outcome())
