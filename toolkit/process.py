"""How a process of ours begins and ends: quickly, for a click waits for both."""

import atexit
import gc
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from types import ModuleType
from typing import NoReturn

# Threads or other programs hold on to what these made: they end in Python's own way.
_WITH_AN_END_OF_THEIR_OWN = ("xlwings", "uno")
_OBJECTS_BEFORE_A_SEARCH = 100_000
# msgspec takes from it, wherever it finds it, what Python has itself.
_NOT_NEEDED = ("typing_extensions",)


def run(door: str) -> NoReturn:
    """Be the process of a door: load the module, call its ``main``, end with the code that it gives."""
    _end(loaded(door).main())


def loaded(door: str) -> ModuleType:
    """A module, with all that it imports.

    What is loaded at the start stays to the end, so it is never searched for memory to be given back: this
    was 8 of a press's 240 ms (CPython 3.11).
    """
    gc.disable()
    with kept_out(_NOT_NEEDED):
        import_module("msgspec")
    found = import_module(door)
    gc.freeze()
    gc.set_threshold(_OBJECTS_BEFORE_A_SEARCH)
    gc.enable()
    return found


@contextmanager
def kept_out(names: Iterable[str]) -> Iterator[None]:
    """While this lasts, these libraries cannot be imported; those that are there already stay."""
    out = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(out))  # type: ignore[arg-type]  # None stops an import
    try:
        yield
    finally:
        for name in out:
            del sys.modules[name]


def _end(code: int) -> NoReturn:
    """End with all that was said and all that was promised for the end; the memory goes back as a whole.

    Taking every object apart before that was 13 of a press's 240 ms.
    """
    if any(name in sys.modules for name in _WITH_AN_END_OF_THEIR_OWN):
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)
