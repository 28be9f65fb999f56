"""Launchers: small files to double-click beside a workbook, for offices where macros are blocked."""

import os
import shlex
import sys
from collections.abc import Iterator

from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, CHECK, OPEN_FOLDER
from toolkit.wording import ascii_slug

_CMD = """@echo off
chcp 65001 >nul
set PYTHONUTF8=1
set "PY=%~dp0.venv\\Scripts\\python.exe"
if not exist "%PY%" set "PY={python}"
"%PY%" -m toolkit press "%~dp0{workbook}" {action}
pause
"""
_SH = """#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
py="$here/.venv/bin/python"
[ -x "$py" ] || py={python}
"$py" -m toolkit press "$here"/{workbook} {action}
"""


def launchers(workbook: str) -> Iterator[tuple[str, bytes]]:
    """Each launcher's name and bytes, for this machine: it does what the button of its name does.

    Args:
        workbook: the name of the workbook beside which they lie.
    """
    for button in BUTTONS:
        if button != OPEN_FOLDER:
            yield _launcher(button, workbook)


def _launcher(button: Button, workbook: str) -> tuple[str, bytes]:
    if os.name == "nt":
        text = _CMD.format(python=sys.executable.replace("%", "%%"), workbook=workbook, action=button.action)
        return f"{_name(button)}.cmd", text.replace("\n", "\r\n").encode()
    text = _SH.format(
        python=shlex.quote(sys.executable), workbook=shlex.quote(workbook), action=button.action
    )
    return f"{_name(button)}.sh", text.encode()


def _name(button: Button) -> str:
    """ASCII words, as the file goes through ZIP archives and chat programs."""
    words = ascii_slug(button.caption).replace("_", " ")
    return words if button == CHECK else f"Tao {words.lower()}"
