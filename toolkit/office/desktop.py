"""The user's desktop: a folder shown in its file manager."""

import os
import shutil
import sys
from pathlib import Path

_OPENERS = {"darwin": "open"}


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager and go on at once; False where there is none."""
    if sys.platform == "win32":
        os.startfile(folder)
        return True
    opener = shutil.which(_OPENERS.get(sys.platform, "xdg-open"))
    if opener is None:
        return False
    import subprocess  # slow import
    import threading

    shown = subprocess.Popen([opener, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    threading.Thread(target=shown.wait, daemon=True).start()  # nobody else asks how it ended
    return True
