"""Launchers: small files to double-click beside a workbook, for offices where macros are blocked."""

import os
import shlex
import sys
from collections.abc import Iterator

from toolkit.documents.kinds import buttons
from toolkit.wording import ascii_slug

_CMD = """@echo off
chcp 65001 >nul
set PYTHONUTF8=1
set "PY=%~dp0.venv\\Scripts\\python.exe"
if not exist "%PY%" set "PY={python}"
"%PY%" -m toolkit {words}
pause
"""
_SH = """#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
py="$here/.venv/bin/python"
[ -x "$py" ] || py={python}
"$py" -m toolkit {words}
"""


def launchers(workbook: str) -> Iterator[tuple[str, bytes]]:
    """Each launcher's name and bytes, for this machine: one to check, one per button of the workbook.

    Args:
        workbook: the name of the workbook beside which they lie.
    """
    yield _launcher("Kiem tra", workbook, "check")
    for button, kinds in buttons().items():
        yield _launcher(_name(button.caption), workbook, "make", *(kind.name for kind in kinds))


def _name(caption: str) -> str:
    return f"Lam {ascii_slug(caption).replace('_', ' ').lower()}"


def _launcher(name: str, workbook: str, verb: str, *kinds: str) -> tuple[str, bytes]:
    if os.name == "nt":
        words = " ".join((verb, f'"%~dp0{workbook}"', *kinds))
        text = _CMD.format(python=sys.executable.replace("%", "%%"), words=words)
        return f"{name}.cmd", text.replace("\n", "\r\n").encode()
    words = " ".join((verb, f'"$here"/{shlex.quote(workbook)}', *kinds))
    return f"{name}.sh", _SH.format(python=shlex.quote(sys.executable), words=words).encode()
