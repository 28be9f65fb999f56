@echo off
rem The same recipes as the Makefile, for Windows: run.cmd demo ^| test ^| build
setlocal
pushd "%~dp0"
set "PY=.venv\Scripts\python.exe"
set "CODE=2"
set "LOCK="
if /i "%~1"=="demo" set "LOCK=run"
if /i "%~1"=="test" set "LOCK=dev"
if /i "%~1"=="build" set "LOCK=build"
if not defined LOCK echo run.cmd demo ^| run.cmd test ^| run.cmd build
if not defined LOCK goto ended
set "CODE=3"
set "FOUND="
set "ANY="
for %%C in ("py -3.13" "py -3.12" "py -3.11" "py -3" "python" "python3") do if not defined FOUND call :probe %%~C
if not defined FOUND set "FOUND=%ANY%"
if not defined FOUND goto nopython
%FOUND% -X utf8 cai_dat.py %LOCK%
if errorlevel 1 goto ended
goto %LOCK%
:run
"%PY%" -X utf8 -m toolkit demo --out demo
set "CODE=%errorlevel%"
goto ended
:dev
"%PY%" -m ruff check . && "%PY%" -m mypy && "%PY%" -X utf8 -m pytest -n 2 --dist loadfile --no-loadscope-reorder
set "CODE=%errorlevel%"
goto ended
:build
"%PY%" -X utf8 -m toolkit build
set "CODE=%errorlevel%"
goto ended
:nopython
chcp 65001 >nul
type cai-dat.txt
:ended
popd
exit /b %CODE%
:probe
%* -c "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11) or sys.maxsize <= 2**32)" >nul 2>nul
if "%errorlevel%"=="0" set "FOUND=%*"
if defined FOUND exit /b 0
if not defined ANY %* -c "import sys" >nul 2>nul
if not defined ANY if "%errorlevel%"=="0" set "ANY=%*"
exit /b 0
