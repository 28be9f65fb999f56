@echo off
rem giaoban press: redo. A workbook may also be dropped on this file.
setlocal DisableDelayedExpansion
set "NAME=%~nx0"
set "HOW="
set "BOOK=%~1"
set "HERE=%~dp0"
set "PY=%HERE%.venv\Scripts\python.exe"
if not exist "%PY%" set "PY=%HERE%..\.venv\Scripts\python.exe"
if "%BOOK%"=="" set "HOW=--latest"
if "%BOOK%"=="" set "BOOK=%HERE%giao-ban-2024.xlsx"
setlocal EnableDelayedExpansion
set "GIAOBAN_DROPPED=!cmdcmdline!"
set "CODE=3"
if not exist "!PY!" goto missing
"!PY!" -X utf8 -P -m toolkit press "!BOOK!" redo !HOW!
set "CODE=!errorlevel!"
goto ended
:missing
chcp 65001 >nul
type "!HERE!chua-cai-xong.txt"
:ended
pause
if "!cmdcmdline!"=="" exit /b %CODE%
set "REST=!cmdcmdline:%NAME%=!"
if "!REST!"=="!cmdcmdline!" exit /b %CODE%
exit %CODE%
