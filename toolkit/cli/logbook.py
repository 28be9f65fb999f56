"""Where the traceback of a bug of ours goes: a file for us, out of the user's sight."""

import datetime as dt
import platform
import sys
import tempfile
import traceback
from pathlib import Path

from platformdirs import user_log_dir

from toolkit import __version__


def write_down(error: BaseException) -> Path:
    """Append the traceback to the log and return the log's path."""
    entry = "\n".join((_heading(), " ".join(sys.argv), *traceback.format_exception(error)))
    for folder in (Path(user_log_dir("giaoban", appauthor=False)), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            log = folder / "giaoban.log"
            with log.open("a", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(entry + "\n")
        except OSError:
            continue
        return log
    return Path("giaoban.log")


def _heading() -> str:
    now = dt.datetime.now().isoformat(timespec="seconds")
    return f"{now} giaoban {__version__}, Python {platform.python_version()}, {platform.platform()}"
