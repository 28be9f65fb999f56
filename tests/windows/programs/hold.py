"""Hold a file open as programs of Windows do, until standard input ends: hold.py SHARE FILE."""

import ctypes
import sys
from ctypes import wintypes

_READ_WRITE, _OPEN_EXISTING, _NORMAL, _INVALID = 0xC0000000, 3, 0x80, ctypes.c_void_p(-1).value

kernel = ctypes.WinDLL("kernel32", use_last_error=True)
kernel.CreateFileW.restype = wintypes.HANDLE
kernel.CreateFileW.argtypes = [
    wintypes.LPCWSTR,
    wintypes.DWORD,
    wintypes.DWORD,
    ctypes.c_void_p,
    wintypes.DWORD,
    wintypes.DWORD,
    wintypes.HANDLE,
]
handle = kernel.CreateFileW(sys.argv[2], _READ_WRITE, int(sys.argv[1]), None, _OPEN_EXISTING, _NORMAL, None)
sys.stdout.write("held\n" if handle not in (None, _INVALID) else f"refused {ctypes.get_last_error()}\n")
sys.stdout.flush()
sys.stdin.read()
