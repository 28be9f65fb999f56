@echo off
rem Sets the toolkit up for one user, by double-click, without admin rights: finds a Python, cai_dat.py does the rest.
rem ASCII only: what a person reads comes from Python or from cai-dat.txt. pushd lends a share a drive letter.
setlocal
pushd "%~dp0"
set "FOUND="
set "ANY="
for %%C in ("py -3.13" "py -3.12" "py -3.11" "py -3" "python" "python3") do if not defined FOUND call :probe %%~C
if not defined FOUND set "FOUND=%ANY%"
if not defined FOUND goto nopython
%FOUND% -X utf8 cai_dat.py
set "CODE=%errorlevel%"
goto ended
:nopython
chcp 65001 >nul
type cai-dat.txt
set "CODE=3"
:ended
popd
pause
exit /b %CODE%
:probe
%* -c "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11) or sys.maxsize <= 2**32)" >nul 2>nul
if "%errorlevel%"=="0" set "FOUND=%*"
if defined FOUND exit /b 0
if not defined ANY %* -c "import sys" >nul 2>nul
if not defined ANY if "%errorlevel%"=="0" set "ANY=%*"
exit /b 0
