#!/bin/sh
# Sets the toolkit up for one user: .venv beside this file, then a look at the machine.
set -eu
cd "$(dirname "$0")"
echo "CÀI ĐẶT CHƯƠNG TRÌNH GIAO BAN"
found=""
for candidate in python3.13 python3.12 python3.11 python3; do
    if "$candidate" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        found=$candidate
        break
    fi
done
if [ -z "$found" ]; then
    echo "Máy chưa có Python 3.11 trở lên (kèm venv). Đồng chí cài Python rồi chạy lại tệp này."
    exit 3
fi
echo "1/3. Lập môi trường riêng..."
[ -x .venv/bin/python ] || "$found" -m venv .venv
source="giaoban"
[ -f pyproject.toml ] && source="."
echo "2/3. Cài các gói cần dùng, vui lòng chờ vài phút..."
set -- --quiet --disable-pip-version-check --retries 10 --timeout 60
[ -d wheels ] && set -- "$@" --no-index --find-links wheels
if ! .venv/bin/python -m pip install "$@" "$source"; then
    echo "Chưa cài được. Đồng chí kiểm tra mạng rồi chạy lại tệp này."
    exit 3
fi
echo "3/3. Tự kiểm tra..."
.venv/bin/python -m toolkit doctor
echo "Đã cài xong. Đồng chí mở sổ kế hoạch và bấm nút, hoặc chạy tệp \"Kiem tra.sh\"."
