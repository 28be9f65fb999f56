"""Launchers: small files to double-click beside a workbook, for offices where macros are blocked.

The files for Windows hold ASCII only, but for a Python's path: cmd.exe reads other letters by the code page
of the moment. What a person is to read comes from Python, or from a text file that ``type`` prints as UTF-8.
"""

import shlex
from collections.abc import Iterator
from pathlib import PurePath

from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS
from toolkit.documents.kinds import buttons
from toolkit.wording import ascii_slug

COMMAND, TRUST = "giaoban", "Cho phep LibreOffice"
MISSING_FILE = "chua-cai-xong.txt"
_MISSING = """
  Không tìm thấy chương trình giao ban cạnh tệp vừa bấm, hoặc chương trình chưa cài xong.

  - Nếu dùng bộ chạy sẵn: đồng chí để sổ và tệp vừa bấm trong thư mục của bộ đó (nơi có thư mục .venv).
  - Nếu đã cài bằng cai-dat: đồng chí vui lòng chạy lại tệp cai-dat trong thư mục chương trình, rồi thử lại.

"""
_FIND = """set "HERE=%~dp0"
set "PY=%HERE%.venv\\Scripts\\python.exe"
if not exist "%PY%" set "PY=%HERE%..\\.venv\\Scripts\\python.exe"
{fallback}"""
_FALLBACK = """if not exist "%PY%" chcp 65001 >nul
if not exist "%PY%" set "PY={python}"
"""
_COMMAND_CMD = f"""@echo off
rem The commands that are typed: giaoban check WORKBOOK, giaoban make WORKBOOK ...
setlocal DisableDelayedExpansion
{_FIND}if not exist "%PY%" goto missing
"%PY%" -X utf8 -P -m toolkit %*
exit /b %errorlevel%
:missing
chcp 65001 >nul
type "%HERE%{MISSING_FILE}"
exit /b 3
"""
_TRUST_CMD = f"""@echo off
rem giaoban doctor --trust: LibreOffice may run the buttons of the workbooks in this folder.
setlocal DisableDelayedExpansion
{_FIND}set "CODE=3"
if not exist "%PY%" goto missing
"%PY%" -X utf8 -P -m toolkit doctor "%HERE%." --trust
set "CODE=%errorlevel%"
goto ended
:missing
chcp 65001 >nul
type "%HERE%{MISSING_FILE}"
:ended
pause
exit /b %CODE%
"""
# Explorer puts quotes round a dropped path only when it has a space: of D:\\A&B\\x.xlsx cmd.exe gives D:\\A
# and would then run B\\x.xlsx. So Python is given the whole line, and "exit" ends the cmd.exe that holds it.
_CMD = f"""@echo off
rem giaoban press: {{action}}. A workbook may also be dropped on this file.
setlocal DisableDelayedExpansion
set "NAME=%~nx0"
set "HOW="
set "BOOK=%~1"
{_FIND}if "%BOOK%"=="" set "HOW=--latest"
if "%BOOK%"=="" set "BOOK=%HERE%{{workbook}}"
setlocal EnableDelayedExpansion
set "GIAOBAN_DROPPED=!cmdcmdline!"
set "CODE=3"
if not exist "!PY!" goto missing
"!PY!" -X utf8 -P -m toolkit press "!BOOK!" {{action}} !HOW!
set "CODE=!errorlevel!"
goto ended
:missing
chcp 65001 >nul
type "!HERE!{MISSING_FILE}"
:ended
pause
if "!cmdcmdline!"=="" exit /b %CODE%
set "REST=!cmdcmdline:%NAME%=!"
if "!REST!"=="!cmdcmdline!" exit /b %CODE%
exit %CODE%
"""
_FIND_SH = """here=$(cd "$(dirname "$0")" && pwd)
for py in "$here/.venv/bin/python" "$here/../.venv/bin/python" {python}; do
"""
_COMMAND_SH = f"""#!/bin/sh
# The commands that are typed: giaoban check WORKBOOK, giaoban make WORKBOOK ...
{_FIND_SH}    [ -x "$py" ] && exec "$py" -P -m toolkit "$@"
done
cat "$here/{MISSING_FILE}"
exit 3
"""
_TRUST_SH = f"""#!/bin/sh
# giaoban doctor --trust: LibreOffice may run the buttons of the workbooks in this folder.
{_FIND_SH}    [ -x "$py" ] && exec "$py" -P -m toolkit doctor "$here" --trust
done
cat "$here/{MISSING_FILE}"
exit 3
"""
_SH = f"""#!/bin/sh
# giaoban press: {{action}}. A workbook may also be named after this file.
{_FIND_SH}    [ -x "$py" ] || continue
    [ $# -gt 0 ] && exec "$py" -P -m toolkit press "$1" {{action}}
    exec "$py" -P -m toolkit press "$here"/{{workbook}} {{action}} --latest
done
cat "$here/{MISSING_FILE}"
exit 3
"""
_A_VERB = "Tổng hợp"  # the one name of documents that says what is done


def launchers(workbook: str, *, python: str = "") -> Iterator[tuple[str, bytes]]:
    """Each launcher's name and bytes: for every button one for Windows, one for other systems.

    After them what lets LibreOffice run the buttons, the command ``giaoban`` itself, and the words for a
    machine without Python.

    Args:
        workbook: the name of the workbook beside which they lie.
        python: the Python to fall back on when there is no ``.venv`` beside the workbook or one folder up.
    """
    for button in BUTTONS:
        yield from _pair(_name(button), _CMD, _SH, python, action=button.action, workbook=workbook)
    yield from _pair(TRUST, _TRUST_CMD, _TRUST_SH, python)
    yield from _pair(COMMAND, _COMMAND_CMD, _COMMAND_SH, python, unix_suffix="")
    yield MISSING_FILE, for_windows(_MISSING)


def runs(name: str) -> bool:
    """Whether a launcher's file is one that a system other than Windows runs."""
    return PurePath(name).suffix in (".sh", "")


def _pair(
    name: str,
    cmd: str,
    sh: str,
    python: str,
    *,
    action: str = "",
    workbook: str = "",
    unix_suffix: str = ".sh",
) -> Iterator[tuple[str, bytes]]:
    fallback = _FALLBACK.format(python=_escaped(python)) if python else ""
    filled = cmd.format(fallback=fallback, action=action, workbook=_escaped(workbook))
    yield f"{name}.cmd", for_windows(filled)
    named = shlex.quote(python) if python else ""
    filled = sh.format(python=named, action=action, workbook=shlex.quote(workbook))
    yield f"{name}{unix_suffix}", filled.encode()


def _name(button: Button) -> str:
    """ "Tao giay moi", "Kiem tra": ASCII, since zip programs spoil other letters."""
    caption = button.caption
    makes_documents = button in buttons() and not caption.startswith(_A_VERB)
    verb = f"Tạo {caption}" if makes_documents else caption
    return ascii_slug(verb).replace("_", " ").capitalize()


def for_windows(words: str) -> bytes:
    """A text with the line ends that Windows' own programs want."""
    return words.replace("\n", "\r\n").encode()


def _escaped(words: str) -> str:
    return words.replace("%", "%%")
