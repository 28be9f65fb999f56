#!/bin/sh
# giaoban press: redo. A workbook may also be named after this file.
here=$(cd "$(dirname "$0")" && pwd)
for py in "$here/.venv/bin/python" "$here/../.venv/bin/python" ; do
    [ -x "$py" ] || continue
    [ $# -gt 0 ] && exec "$py" -P -m toolkit press "$1" redo
    exec "$py" -P -m toolkit press "$here"/giao-ban-2024.xlsx redo --latest
done
cat "$here/chua-cai-xong.txt"
exit 3
