"""A template with doubtful steps, filled by a process of its own: its memory and time are limited as a whole.

Ordinary templates never come here; `rations` tells which step is left to it.
"""

import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Mapping
from typing import Any, BinaryIO

from toolkit.word.fill.rendered import Rendered

Recipe = tuple[Any, ...]
"""What `Template` is made from again: content, name, limits."""

PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from toolkit.word.fill.limited_child import serve; serve()"
START_SECONDS = 120
GRACE_SECONDS = 0.5
FIRST_SECONDS = 2.0
BYTES_A_SECOND = 100_000
"""What a letter is made of earns it time: a list of thousands of people takes longer than a name."""

NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


class LimitedChild:
    """The process; started for the first document, ended with the template that needs it.

    Args:
        recipe: the template.
        seconds: how long one document may take at most; one that is made of little has less.
        memory: how many bytes the process may hold.
    """

    def __init__(self, recipe: Recipe, *, seconds: float, memory: int) -> None:
        self._recipe = recipe
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._gave_up = False

    def render(self, words: Mapping[str, Any], title: str | None) -> Rendered | None:
        """The document; None where it took too much, now or before, or its words cannot travel."""
        if self._gave_up:
            return None
        try:
            asked = pickle.dumps((dict(words), title))
        except (pickle.PicklingError, TypeError, AttributeError):
            return None
        rendered = self._answer(asked)
        self._gave_up = rendered is None
        return rendered

    def _answer(self, asked: bytes) -> Rendered | None:
        if self._process is None:
            self._process = _started()
            weakref.finalize(self, _end, self._process)
            first = pickle.dumps((self._recipe, self._memory))
            if _exchange(self._process, first, START_SECONDS) is None:
                return None
        made_of = len(asked) + len(self._recipe[0])
        seconds = min(self._seconds, FIRST_SECONDS + made_of / BYTES_A_SECOND)
        answer = _exchange(self._process, asked, seconds + GRACE_SECONDS)
        return answer if isinstance(answer, Rendered) else None


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=NO_WINDOW,
    )


def _exchange(process: subprocess.Popen[bytes], asked: bytes, seconds: float) -> Any:
    """What the process answers within so many seconds; it is ended where it does not."""
    assert process.stdin
    assert process.stdout
    watch = threading.Timer(seconds, process.kill)
    watch.start()
    try:
        process.stdin.write(asked)
        process.stdin.flush()
        return pickle.load(process.stdout)
    except (OSError, EOFError, pickle.UnpicklingError):
        return None
    finally:
        watch.cancel()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # what it was still being told when it ended
                continue


def serve() -> None:
    """The other side: documents for words, until nobody asks any more."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # the answers' way is for answers alone
    (content, name, limits), memory = pickle.load(asked)
    from toolkit.word.fill.template import Template  # slow import

    template = Template(content, name=name, limits=limits, apart=True)
    limit_memory(memory)
    _send("ready", answers)
    while True:
        try:
            words, title = pickle.load(asked)
        except EOFError:
            return
        _send(template.render(words, title=title), answers)


def _send(answer: object, answers: BinaryIO) -> None:
    answers.write(pickle.dumps(answer))
    answers.flush()


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Basic(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64), ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD), ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t), ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t), ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )  # fmt: skip

    class _Extended(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("BasicLimitInformation", _Basic), ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t), ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t), ("PeakJobMemoryUsed", ctypes.c_size_t),
        )  # fmt: skip

    def limit_memory(memory: int) -> int | None:
        """Put this process into a job with the limit; the job, None where Windows refused a step."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD
        )  # fmt: skip
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        limits = _Extended(ProcessMemoryLimit=memory)
        limits.BasicLimitInformation.LimitFlags = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
        job = kernel.CreateJobObjectW(None, None)
        limited = kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
        inside = limited and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        return job if inside else None
else:
    import resource

    def limit_memory(memory: int) -> int | None:
        """Limit the memory of this process; there is no job here."""
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        return None
