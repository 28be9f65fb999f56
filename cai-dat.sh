#!/bin/sh
# Sets the toolkit up for one user: finds a Python, cai_dat.py does the rest.
cd "$(dirname "$0")" || exit 3
any=""
for candidate in python3.13 python3.12 python3.11 python3; do
    if "$candidate" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$candidate" -X utf8 cai_dat.py
    fi
    "$candidate" -c 'import sys' 2>/dev/null && any=${any:-$candidate}
done
[ -n "$any" ] && exec "$any" -X utf8 cai_dat.py
cat cai-dat.txt
exit 3
