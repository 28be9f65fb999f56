@echo off
rem giaoban press: attendance. A workbook may also be dropped on this file.
setlocal
chcp 65001 >nul
set PYTHONUTF8=1
set "BOOK=%~1"
if "%BOOK%"=="" set "BOOK=%~dp0giao-ban-2024.xlsx"
set "PY=%~dp0.venv\Scripts\python.exe"
if not exist "%PY%" set "PY=%~dp0..\.venv\Scripts\python.exe"
if not exist "%PY%" set "PY="
if not exist "%PY%" goto missing
"%PY%" -m toolkit press "%BOOK%" attendance
pause
exit /b
:missing
echo Máy này chưa cài xong chương trình giao ban. Đồng chí vui lòng chạy tệp cai-dat rồi thử lại.
pause
exit /b 3
