@echo off
rem giaoban doctor --trust: LibreOffice may run the buttons of the workbooks in this folder.
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
set "PY=%HERE%.venv\Scripts\python.exe"
if not exist "%PY%" set "PY=%HERE%..\.venv\Scripts\python.exe"
set "CODE=3"
if not exist "%PY%" goto missing
"%PY%" -X utf8 -P -m toolkit doctor "%HERE%." --trust
set "CODE=%errorlevel%"
goto ended
:missing
chcp 65001 >nul
type "%HERE%chua-cai-xong.txt"
:ended
pause
exit /b %CODE%
