@echo off
rem The commands that are typed: giaoban check WORKBOOK, giaoban make WORKBOOK ...
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
set "PY=%HERE%.venv\Scripts\python.exe"
if not exist "%PY%" set "PY=%HERE%..\.venv\Scripts\python.exe"
if not exist "%PY%" goto missing
"%PY%" -X utf8 -P -m toolkit %*
exit /b %errorlevel%
:missing
chcp 65001 >nul
type "%HERE%chua-cai-xong.txt"
exit /b 3
