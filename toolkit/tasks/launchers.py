"""Launchers: small files to double-click beside a workbook, for offices where macros are blocked."""

import shlex
from collections.abc import Iterator

from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS
from toolkit.wording import ascii_slug

_CMD = """@echo off
rem {help} A workbook may also be dropped on this file.
setlocal
chcp 65001 >nul
set PYTHONUTF8=1
set "BOOK=%~1"
if "%BOOK%"=="" set "BOOK=%~dp0{workbook}"
set "PY=%~dp0.venv\\Scripts\\python.exe"
if not exist "%PY%" set "PY=%~dp0..\\.venv\\Scripts\\python.exe"
if not exist "%PY%" set "PY={python}"
if not exist "%PY%" goto missing
"%PY%" -m toolkit press "%BOOK%" {action}
pause
exit /b
:missing
echo {missing}
pause
exit /b 3
"""
_SH = """#!/bin/sh
# {help} A workbook may also be named after this file.
here=$(cd "$(dirname "$0")" && pwd)
book=${{1:-$here/{workbook}}}
for py in "$here/.venv/bin/python" "$here/../.venv/bin/python" {python}; do
    [ -x "$py" ] && exec "$py" -m toolkit press "$book" {action}
done
echo "{missing}"
exit 3
"""
_MISSING = "Máy này chưa cài xong chương trình giao ban. Đồng chí vui lòng chạy tệp cai-dat rồi thử lại."
_ALREADY_VERBS = ("Kiểm tra", "Tổng hợp", "Mở")


def launchers(workbook: str, *, python: str = "") -> Iterator[tuple[str, bytes]]:
    """Each launcher's name and bytes: for every button one for Windows, one for other systems.

    Args:
        workbook: the name of the workbook beside which they lie.
        python: the Python to fall back on when there is no ``.venv`` beside the workbook or one folder up.
    """
    for button in BUTTONS:
        name = _name(button)
        words = {"action": button.action, "missing": _MISSING, "help": f"giaoban press: {button.action}."}
        cmd = _CMD.format(workbook=_escaped(workbook), python=_escaped(python), **words)
        yield f"{name}.cmd", cmd.replace("\n", "\r\n").encode()
        sh = _SH.format(workbook=shlex.quote(workbook), python=shlex.quote(python) if python else "", **words)
        yield f"{name}.sh", sh.encode()


def _name(button: Button) -> str:
    """ "Tao giay moi", "Kiem tra": ASCII, since zip programs spoil other letters."""
    caption = button.caption
    verb = caption if caption.startswith(_ALREADY_VERBS) else f"Tạo {caption}"
    return ascii_slug(verb).replace("_", " ").capitalize()


def _escaped(words: str) -> str:
    return words.replace("%", "%%")
