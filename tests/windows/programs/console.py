"""Run a launcher in this console window, write down what it shows: console.py LAUNCHER FILE SECONDS."""

import ctypes
import subprocess
import sys
import time
from ctypes import wintypes
from pathlib import Path

_COLUMNS, _ROWS, _OUTPUT = 160, 60, -11

launcher, target, seconds = sys.argv[1:]
ran = subprocess.run(["cmd", "/c", launcher], stdin=subprocess.DEVNULL, timeout=120, check=False)
kernel = ctypes.WinDLL("kernel32")
kernel.GetStdHandle.restype = wintypes.HANDLE
kernel.ReadConsoleOutputCharacterW.argtypes = [
    wintypes.HANDLE,
    wintypes.LPWSTR,
    wintypes.DWORD,
    wintypes.DWORD,
    ctypes.POINTER(wintypes.DWORD),
]
console = kernel.GetStdHandle(_OUTPUT)
lines = []
for row in range(_ROWS):
    cells, count = ctypes.create_unicode_buffer(_COLUMNS + 1), wintypes.DWORD()
    kernel.ReadConsoleOutputCharacterW(console, cells, 80, row << 16, ctypes.byref(count))
    lines.append(cells.value[: count.value].rstrip())
Path(target).write_text("\n".join([f"code {ran.returncode}", *lines]), encoding="utf-8")
time.sleep(float(seconds))
