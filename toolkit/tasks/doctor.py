"""Doctor: what is right and wrong with this machine, each finding in words with what to do."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from toolkit.shelf.packaged import SET_UP, other_version
from toolkit.tasks import libreoffice_trust, windows
from toolkit.tasks.making.own_files import (
    name_meant,
    own_files,
    own_template_problems,
    own_templates,
)
from toolkit.tasks.making.template_choice import is_older_copy

_LONGEST_PATH = 240
_DEEPEST_NAME = len("/ket-qua/HN1-2024/GMK_HN1-2024_NS000 (ban moi 2).docx")
_FONT_FILES = ("C:/Windows/Fonts/times.ttf", "/Library/Fonts/Times New Roman.ttf")
_SAME_WIDTHS = ("Times New Roman", "Liberation Serif")
_PACKAGE = "giaoban"
_TOO_STRICT = 3  # from this setting on, Excel runs no macro that is not signed


class Health(StrEnum):
    """How one thing that the work needs was found; the values stand in the JSON."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


class Finding(Struct, frozen=True, kw_only=True):
    """One thing looked at: its Vietnamese name, what was seen, and what to do, blank when all is well."""

    subject: str
    health: Health
    seen: str
    remedy: str = ""


_Look = tuple[Health, str, str]
"""Health, what was seen, what to do."""


def findings(folder: Path, workbook: Path | None = None) -> Iterator[Finding]:
    """Look at Python, packages, version, Office programs, fonts, macros, workbook, templates and folder.

    Args:
        folder: where the workbook lies and the documents will.
        workbook: the workbook, if there is one, for the marks that block its macros.
    """
    looks: tuple[tuple[str, Callable[[], _Look]], ...] = (
        ("Python", _python),
        ("Gói phần mềm", _packages),
        ("Bản chương trình", _version),
        ("Chương trình văn phòng", _office),
        ("Phông chữ Times New Roman", _font),
        ("Nút bấm trong Excel", lambda: _macros(folder)),
        ("Nút bấm trong LibreOffice", lambda: _libreoffice(folder)),
        ("Sổ kế hoạch", lambda: _mark(workbook)),
        ("Mẫu Word riêng", lambda: _templates(folder)),
        ("Quyền ghi vào thư mục", lambda: _writing(folder)),
        ("Độ dài đường dẫn", lambda: _path_length(folder)),
    )
    for subject, look in looks:
        health, seen, remedy = look()
        yield Finding(subject=subject, health=health, seen=seen, remedy=remedy)


def _good(seen: str) -> _Look:
    return Health.GOOD, seen, ""


def _doubtful(seen: str, remedy: str) -> _Look:
    return Health.DOUBTFUL, seen, remedy


def _bad(seen: str, remedy: str) -> _Look:
    return Health.BAD, seen, remedy


def _python() -> _Look:
    version = ".".join(map(str, sys.version_info[:3]))  # an older Python cannot run this line at all
    return _good(f"Python {version} tại {sys.executable}.")


def _packages() -> _Look:
    try:
        wanted = importlib.metadata.requires(_PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        wanted = [_PACKAGE]
    names = [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in wanted if "extra ==" not in line]
    missing = [name for name in names if not _installed(name)]
    if not missing:
        return _good(f"Đủ {len(names)} gói cần dùng.")
    return _bad(f"Thiếu: {', '.join(missing)}.", "Chạy lại tệp cai-dat.cmd (Windows) hoặc cai-dat.sh.")


def _version() -> _Look:
    if (top := other_version()) is None:
        return _good("Đúng bản ở thư mục chương trình.")
    return _bad(f"Bản đang chạy khác với bản ở {top}.", f"Chạy lại tệp {SET_UP[os.name]} trong thư mục ấy.")


def _installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _office() -> _Look:
    programs = [name for name in ("Excel", "Word") if windows.program_installed(f"{name}.Application")]
    if libreoffice_trust.is_installed():
        programs.append("LibreOffice")
    if programs:
        return _good(f"Có {', '.join(programs)}.")
    return _doubtful(
        "Không thấy Excel, Word hay LibreOffice.",
        "Văn bản vẫn làm được, nhưng cần Word hoặc LibreOffice để xem và in.",
    )


def _font() -> _Look:
    if any(Path(file).is_file() for file in _FONT_FILES):
        return _good("Đã có.")
    instead = _font_instead()
    if instead in _SAME_WIDTHS:
        return _good(f"Máy dùng {instead}, phông cùng cỡ chữ.")
    return _doubtful(
        f"Chưa có; máy dùng {instead} thay thế." if instead else "Chưa có.",
        "Bản in có thể lệch dòng. Cài phông Times New Roman, hoặc phông cùng cỡ Liberation Serif.",
    )


def _font_instead() -> str:
    """The family that this machine shows in place of Times New Roman; blank when it cannot tell."""
    if shutil.which("fc-match") is None:
        return ""
    try:
        found = subprocess.run(
            ["fc-match", "-f", "%{family}", "Times New Roman"], capture_output=True, timeout=20, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return found.stdout.decode("utf-8", errors="replace")


def _macros(folder: Path) -> _Look:
    setting = windows.macro_setting()
    if any(folder.is_relative_to(place) for place in windows.trusted_folders()):
        return _good("Thư mục này đã được Excel tin cậy.")
    if setting is not None and setting >= _TOO_STRICT:
        return _doubtful(
            "Excel đang chặn macro.",
            (
                "Trong Excel: Tệp, Tùy chọn, Trung tâm Tin cậy, Vị trí Tin cậy, thêm thư mục này; "
                "hoặc dùng bản .xlsx với các tệp bấm chạy."
            ),
        )
    return _good("Không thấy cài đặt nào chặn macro.")


def _libreoffice(folder: Path) -> _Look:
    if not libreoffice_trust.is_installed():
        return _good("Máy không dùng LibreOffice.")
    if all(libreoffice_trust.is_trusted(folder, profile) for profile in libreoffice_trust.profiles()):
        return _good("LibreOffice cho phép chạy nút ở thư mục này.")
    return _doubtful(
        "LibreOffice chặn nút bấm ở thư mục này: bấm nút thì không có gì xảy ra, cũng không có lời báo.",
        (
            "Đóng LibreOffice rồi bấm đúp tệp “Cho phep LibreOffice” cạnh sổ; hoặc trong LibreOffice: "
            "Công cụ, Tùy chọn, Bảo mật, Bảo mật macro, thẻ Nguồn tin cậy, thêm thư mục này."
        ),
    )


def _templates(folder: Path) -> _Look:
    if idle := own_files(folder).idle:
        return _doubtful(
            f"Không được dùng, vì không mang tên của mẫu nào: {', '.join(map(_with_name_meant, idle))}.",
            "Nếu là mẫu riêng, mở bằng Word rồi lưu với đúng tên mẫu, loại Word Document (.docx); "
            "nếu không thì chuyển tệp đi nơi khác.",
        )
    own = own_templates(folder)
    if not own:
        return _good("Không có; dùng các mẫu đi kèm chương trình.")
    older = [path for path in own if is_older_copy(path)]
    former = [one for one in own_template_problems(folder) if one.code in ("tag-former", "text-former-tag")]
    if not older and former:
        return _doubtful(" ".join(f"{one.place}: {one.message}" for one in former), former[0].remedy)
    if not older:
        names = ", ".join(path.name for path in own)
        return _good(f"Đang dùng mẫu riêng: {names}.")
    return _doubtful(
        f"Là bản cũ của mẫu đi kèm, chưa ai sửa: {', '.join(str(path) for path in older)}.",
        "Xóa các tệp này để dùng mẫu mới đã được sửa lỗi; nếu cần mẫu riêng thì chép lại rồi sửa.",
    )


def _with_name_meant(path: Path) -> str:
    meant = name_meant(path)
    return f"{path} (có phải ý là {meant})" if meant else str(path)


def _mark(workbook: Path | None) -> _Look:
    if workbook is None:
        return _good("Không nêu sổ nào để xem.")
    if not workbook.is_file():
        return _bad(f"Không tìm thấy {workbook}.", "Kiểm tra lại tên và đường dẫn.")
    if windows.came_from_elsewhere(workbook):
        return _bad(
            "Sổ được tải về từ thư hoặc mạng nên Excel chặn các nút bấm.",
            "Bấm chuột phải vào tệp, chọn Thuộc tính, đánh dấu Bỏ chặn (Unblock), rồi mở lại sổ.",
        )
    return _good(f"{workbook.name} không bị đánh dấu chặn.")


def _writing(folder: Path) -> _Look:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return _good(f"Ghi được vào {folder}.")
    except OSError:
        return _bad(
            f"Không ghi được vào {folder}.",
            "Chuyển sổ sang thư mục khác, ví dụ thư mục Tài liệu (Documents) của đồng chí.",
        )


def _path_length(folder: Path) -> _Look:
    length = len(os.path.abspath(folder)) + _DEEPEST_NAME  # noqa: PTH100 - no link is to be followed
    if length <= _LONGEST_PATH:
        return _good(f"Tệp dài nhất khoảng {length} ký tự.")
    return _bad(
        f"Tệp kết quả sẽ dài khoảng {length} ký tự, vượt {_LONGEST_PATH}.",
        "Chuyển sổ sang thư mục có đường dẫn ngắn hơn, ví dụ D:\\GiaoBan.",
    )
