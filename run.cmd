@echo off
rem The same recipes as the Makefile, for Windows: run.cmd demo ^| test ^| build
setlocal
chcp 65001 >nul
cd /d "%~dp0"
set PYTHONUTF8=1
set "PY=.venv\Scripts\python.exe"
if "%~1"=="" goto usage
if exist "%PY%" goto install
call :find
if not defined FOUND (
  echo Không tìm thấy Python 3.11 trở lên. Vui lòng cài Python từ Microsoft Store hoặc python.org rồi chạy lại.
  exit /b 3
)
%FOUND% -m venv .venv || exit /b 3
:install
set "WHAT=."
if /i "%~1"=="test" set "WHAT=.[dev]"
if /i "%~1"=="build" set "WHAT=.[build]"
"%PY%" -m pip install --quiet --disable-pip-version-check -e "%WHAT%" || exit /b 3
if /i "%~1"=="demo" goto demo
if /i "%~1"=="test" goto test
if /i "%~1"=="build" goto build
:usage
echo Cách dùng: run.cmd demo ^| run.cmd test ^| run.cmd build
exit /b 2
:demo
"%PY%" -m toolkit demo --out demo
exit /b %errorlevel%
:test
"%PY%" -m ruff check . && "%PY%" -m mypy && "%PY%" -m pytest -n 2 --dist loadfile
exit /b %errorlevel%
:build
"%PY%" -m toolkit build
exit /b %errorlevel%
:find
set "FOUND="
for %%C in ("py -3" "python" "python3") do (
  if not defined FOUND %%~C -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "FOUND=%%~C"
)
exit /b 0
