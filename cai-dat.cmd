@echo off
rem Sets the toolkit up for one user, by double-click, without admin rights.
rem The environment goes to .venv beside this file; a folder "wheels" beside it serves offline machines.
setlocal
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0"
echo.
echo  CÀI ĐẶT CHƯƠNG TRÌNH GIAO BAN
echo.
set "FOUND="
for %%C in ("py -3" "python" "python3") do (
  if not defined FOUND (
    %%~C -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "FOUND=%%~C"
  )
)
if not defined FOUND goto nopython
echo  1/3. Lập môi trường riêng, không cần quyền quản trị...
if not exist ".venv\Scripts\python.exe" %FOUND% -m venv .venv
if errorlevel 1 goto failed
set "SOURCE=giaoban"
if exist "pyproject.toml" set "SOURCE=."
set "FROM="
if exist "wheels\" set "FROM=--no-index --find-links wheels"
echo  2/3. Cài các gói cần dùng, vui lòng chờ vài phút...
".venv\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --retries 10 --timeout 60 %FROM% "%SOURCE%"
if errorlevel 1 goto failed
echo  3/3. Tự kiểm tra...
echo.
".venv\Scripts\python.exe" -m toolkit doctor
if errorlevel 1 goto doubtful
echo.
echo  Đã cài xong. Đồng chí mở sổ kế hoạch và bấm nút, hoặc bấm đúp tệp "Kiem tra.cmd".
pause
exit /b 0

:nopython
echo  Máy chưa có Python 3.11 trở lên. Đồng chí làm một trong hai cách, không cần quyền quản trị:
echo    - Mở Microsoft Store, tìm "Python 3.13", bấm Cài đặt; hoặc
echo    - Vào python.org, mục Downloads, tải bản cho Windows, khi cài đánh dấu "Add python.exe to PATH".
echo  Xong rồi bấm đúp lại tệp này.
pause
exit /b 3

:failed
echo.
echo  Chưa cài được. Đồng chí kiểm tra mạng rồi bấm đúp lại tệp này; phần đã tải không phải tải lại.
echo  Nếu máy không có mạng: chép thư mục "wheels" vào cạnh tệp này rồi bấm đúp lại.
pause
exit /b 3

:doubtful
echo.
echo  Đã cài xong, nhưng còn điều cần sửa như đã nêu ở trên.
pause
exit /b 3
