"""Put the process that runs this under a limit of memory, and say whether it lies in the job that has it.

The limit in bytes is the only argument.
"""

import ctypes
import sys
from ctypes import wintypes

from toolkit.word.fill.limited_child import limit_memory


def main() -> None:
    job = limit_memory(int(sys.argv[1]))
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.IsProcessInJob.argtypes = (wintypes.HANDLE, wintypes.HANDLE, ctypes.POINTER(wintypes.BOOL))
    inside = wintypes.BOOL()
    asked = job and kernel.IsProcessInJob(kernel.GetCurrentProcess(), job, ctypes.byref(inside))
    sys.stdout.write("limited" if asked and inside.value else "not limited")


main()
