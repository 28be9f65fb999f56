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

from toolkit.tasks import libreoffice_trust, windows
from toolkit.tasks.making.own_files import name_meant, own_files, own_templates
from toolkit.tasks.making.template_choice import is_older_copy

_LONGEST_PATH = 240
_DEEPEST_NAME = len("/ket-qua/HN1-2024/GMK_HN1-2024_NS000 (ban moi 2).docx")
_FONT_FILES = ("C:/Windows/Fonts/times.ttf", "/Library/Fonts/Times New Roman.ttf")
_SAME_WIDTHS = ("Times New Roman", "Liberation Serif")
_PACKAGE = "giaoban"
_TOO_STRICT = 3  # from this setting on, Excel runs no macro that is not signed


class Health(StrEnum):
    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


class Finding(Struct, frozen=True, kw_only=True):
    """One thing looked at: its Vietnamese name, what was seen, and what to do, blank when all is well."""

    subject: str
    health: Health
    seen: str
    remedy: str = ""


def findings(folder: Path, workbook: Path | None = None) -> Iterator[Finding]:
    """Look at Python, packages, Office programs, fonts, macros, workbook, templates, folder, in this order.

    Args:
        folder: where the workbook lies and the documents will.
        workbook: the workbook, if there is one, for the marks that block its macros.
    """
    looks: tuple[Callable[[], Finding], ...] = (
        _python,
        _packages,
        _office,
        _font,
        lambda: _macros(folder),
        lambda: _libreoffice(folder),
        lambda: _mark(workbook),
        lambda: _templates(folder),
        lambda: _writing(folder),
        lambda: _path_length(folder),
    )
    for look in looks:
        yield look()


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))  # an older Python cannot run this line at all
    return Finding(subject="Python", health=Health.GOOD, seen=f"Python {version} tại {sys.executable}.")


def _packages() -> Finding:
    try:
        wanted = importlib.metadata.requires(_PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        wanted = [_PACKAGE]
    names = [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in wanted if "extra ==" not in line]
    missing = [name for name in names if not _installed(name)]
    if not missing:
        return Finding(subject="Gói phần mềm", health=Health.GOOD, seen=f"Đủ {len(names)} gói cần dùng.")
    return Finding(
        subject="Gói phần mềm",
        health=Health.BAD,
        seen=f"Thiếu: {', '.join(missing)}.",
        remedy="Chạy lại tệp cai-dat.cmd (Windows) hoặc cai-dat.sh.",
    )


def _installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _office() -> Finding:
    programs = [name for name in ("Excel", "Word") if windows.program_installed(f"{name}.Application")]
    if libreoffice_trust.is_installed():
        programs.append("LibreOffice")
    if programs:
        seen = f"Có {', '.join(programs)}."
        return Finding(subject="Chương trình văn phòng", health=Health.GOOD, seen=seen)
    return Finding(
        subject="Chương trình văn phòng",
        health=Health.DOUBTFUL,
        seen="Không thấy Excel, Word hay LibreOffice.",
        remedy="Văn bản vẫn làm được, nhưng cần Word hoặc LibreOffice để xem và in.",
    )


def _font() -> Finding:
    subject = "Phông chữ Times New Roman"
    if any(Path(file).is_file() for file in _FONT_FILES):
        return Finding(subject=subject, health=Health.GOOD, seen="Đã có.")
    instead = _font_instead()
    if instead in _SAME_WIDTHS:
        return Finding(subject=subject, health=Health.GOOD, seen=f"Máy dùng {instead}, phông cùng cỡ chữ.")
    return Finding(
        subject=subject,
        health=Health.DOUBTFUL,
        seen=f"Chưa có; máy dùng {instead} thay thế." if instead else "Chưa có.",
        remedy="Bản in có thể lệch dòng. Cài phông Times New Roman, hoặc phông cùng cỡ Liberation Serif.",
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


def _macros(folder: Path) -> Finding:
    setting = windows.macro_setting()
    trusted = any(folder.is_relative_to(place) for place in windows.trusted_folders())
    if trusted:
        seen = "Thư mục này đã được Excel tin cậy."
        return Finding(subject="Nút bấm trong Excel", health=Health.GOOD, seen=seen)
    if setting is not None and setting >= _TOO_STRICT:
        return Finding(
            subject="Nút bấm trong Excel",
            health=Health.DOUBTFUL,
            seen="Excel đang chặn macro.",
            remedy="Trong Excel: Tệp, Tùy chọn, Trung tâm Tin cậy, Vị trí Tin cậy, thêm thư mục này; "
            "hoặc dùng bản .xlsx với các tệp bấm chạy.",
        )
    return Finding(
        subject="Nút bấm trong Excel", health=Health.GOOD, seen="Không thấy cài đặt nào chặn macro."
    )


def _libreoffice(folder: Path) -> Finding:
    subject = "Nút bấm trong LibreOffice"
    if not libreoffice_trust.is_installed():
        return Finding(subject=subject, health=Health.GOOD, seen="Máy không dùng LibreOffice.")
    if all(libreoffice_trust.is_trusted(folder, profile) for profile in libreoffice_trust.profiles()):
        return Finding(
            subject=subject, health=Health.GOOD, seen="LibreOffice cho phép chạy nút ở thư mục này."
        )
    return Finding(
        subject=subject,
        health=Health.DOUBTFUL,
        seen="LibreOffice chặn nút bấm ở thư mục này: bấm nút thì không có gì xảy ra, cũng không có lời báo.",
        remedy="Đóng LibreOffice rồi bấm đúp tệp “Cho phep LibreOffice” cạnh sổ; hoặc trong LibreOffice: "
        "Công cụ, Tùy chọn, Bảo mật, Bảo mật macro, thẻ Nguồn tin cậy, thêm thư mục này.",
    )


def _templates(folder: Path) -> Finding:
    subject = "Mẫu Word riêng"
    if idle := own_files(folder).idle:
        return Finding(
            subject=subject,
            health=Health.DOUBTFUL,
            seen=f"Không được dùng, vì không mang tên của mẫu nào: {', '.join(map(_with_name_meant, idle))}.",
            remedy="Nếu là mẫu riêng, mở bằng Word rồi lưu với đúng tên mẫu, loại Word Document (.docx); "
            "nếu không thì chuyển tệp đi nơi khác.",
        )
    own = own_templates(folder)
    if not own:
        return Finding(
            subject=subject, health=Health.GOOD, seen="Không có; dùng các mẫu đi kèm chương trình."
        )
    older = [path for path in own if is_older_copy(path)]
    if not older:
        names = ", ".join(path.name for path in own)
        return Finding(subject=subject, health=Health.GOOD, seen=f"Đang dùng mẫu riêng: {names}.")
    return Finding(
        subject=subject,
        health=Health.DOUBTFUL,
        seen=f"Là bản cũ của mẫu đi kèm, chưa ai sửa: {', '.join(str(path) for path in older)}.",
        remedy="Xóa các tệp này để dùng mẫu mới đã được sửa lỗi; nếu cần mẫu riêng thì chép lại rồi sửa.",
    )


def _with_name_meant(path: Path) -> str:
    meant = name_meant(path)
    return f"{path} (có phải ý là {meant})" if meant else str(path)


def _mark(workbook: Path | None) -> Finding:
    subject = "Sổ kế hoạch"
    if workbook is None:
        return Finding(subject=subject, health=Health.GOOD, seen="Không nêu sổ nào để xem.")
    if not workbook.is_file():
        return Finding(
            subject=subject,
            health=Health.BAD,
            seen=f"Không tìm thấy {workbook}.",
            remedy="Kiểm tra lại tên và đường dẫn.",
        )
    if windows.came_from_elsewhere(workbook):
        return Finding(
            subject=subject,
            health=Health.BAD,
            seen="Sổ được tải về từ thư hoặc mạng nên Excel chặn các nút bấm.",
            remedy="Bấm chuột phải vào tệp, chọn Thuộc tính, đánh dấu Bỏ chặn (Unblock), rồi mở lại sổ.",
        )
    return Finding(subject=subject, health=Health.GOOD, seen=f"{workbook.name} không bị đánh dấu chặn.")


def _writing(folder: Path) -> Finding:
    subject = "Quyền ghi vào thư mục"
    try:
        with tempfile.TemporaryFile(dir=folder):
            return Finding(subject=subject, health=Health.GOOD, seen=f"Ghi được vào {folder}.")
    except OSError:
        return Finding(
            subject=subject,
            health=Health.BAD,
            seen=f"Không ghi được vào {folder}.",
            remedy="Chuyển sổ sang thư mục khác, ví dụ thư mục Tài liệu (Documents) của đồng chí.",
        )


def _path_length(folder: Path) -> Finding:
    length = len(os.path.abspath(folder)) + _DEEPEST_NAME  # noqa: PTH100 - no link is to be followed
    subject = "Độ dài đường dẫn"
    if length <= _LONGEST_PATH:
        return Finding(subject=subject, health=Health.GOOD, seen=f"Tệp dài nhất khoảng {length} ký tự.")
    return Finding(
        subject=subject,
        health=Health.BAD,
        seen=f"Tệp kết quả sẽ dài khoảng {length} ký tự, vượt {_LONGEST_PATH}.",
        remedy="Chuyển sổ sang thư mục có đường dẫn ngắn hơn, ví dụ D:\\GiaoBan.",
    )
