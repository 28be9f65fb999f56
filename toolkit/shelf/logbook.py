"""The logbook of our own faults: each traceback written down, so that the user need not see it."""

import datetime as dt
from pathlib import Path

CALM_SENTENCE = (
    "Chương trình gặp sự cố ngoài dự kiến; sổ kế hoạch và các văn bản đã làm vẫn nguyên vẹn. "
    "Đồng chí vui lòng gửi tệp nhật ký này cho người phụ trách kỹ thuật: {log}"
)


def write_down(error: BaseException) -> Path:
    """Append a traceback to the user's logbook and tell where it is; never raises for a full disk."""
    import traceback  # slow import

    import platformdirs  # slow import

    logbook = Path(platformdirs.user_log_dir("giaoban", appauthor=False)) / "giaoban.log"
    words = "".join(traceback.format_exception(error))
    try:
        logbook.parent.mkdir(parents=True, exist_ok=True)
        with logbook.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{dt.datetime.now():%Y-%m-%d %H:%M:%S}\n{words}\n")
    except OSError:
        pass  # the sentence to the user matters more than the log
    return logbook
