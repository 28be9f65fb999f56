"""Regular expressions that are compiled when first asked for, and kept compiled beside Python's own bytecode.

A press uses half of those that it loads; to compile these was a tenth of its time. What is kept is found by
an expression's whole text, in a file of this very Python, and Python looks it through before it takes it:
nothing there can be out of date. Without the file, or where none may be written, all is compiled as ever.
"""

import atexit
import marshal
import os
import re
import sys
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, AnyStr, cast

# What compiles expressions: Python's own, and so its names may change.
_ENGINE: Any = getattr(re, "_compiler", None)
_UNFIT = (AttributeError, EOFError, RuntimeError, TypeError, ValueError)
_MOST_KEPT = 1_000
_Key = tuple[str | bytes, int]
_Form = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As ``re.compile``, at the price of nothing until the pattern is used.

    It stands for the pattern in all that is asked of it, but is none: it is not given to ``re.sub`` and the
    like.
    """
    return cast("re.Pattern[AnyStr]", _Late(text, flags))


class _Late:
    def __init__(self, text: str | bytes, flags: int) -> None:
        self._key = text, int(flags)  # the flags of ``re`` are numbers with names

    @cached_property
    def _made(self) -> re.Pattern[Any]:
        return KEPT.pattern(*self._key)

    def __getattr__(self, name: str) -> Any:
        # Kept, so that the next one finds it without being led here.
        found = self.__dict__[name] = getattr(self._made, name)
        return found


class Kept:
    """The compiled forms in one file, read when the first is asked for; new ones are added at the end."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._fresh: dict[_Key, _Form] = {}

    @cached_property
    def _known(self) -> dict[_Key, _Form]:
        with suppress(OSError, *_UNFIT):
            magic, known = marshal.loads(self._file.read_bytes())
            if magic == _ENGINE.MAGIC:
                return cast("dict[_Key, _Form]", known)
        return {}

    def pattern(self, text: str | bytes, flags: int) -> re.Pattern[Any]:
        """The pattern of a text; a form that was not known is kept for the next process."""
        if known := self._known.get((text, flags)):
            return _pattern_of(text, known)
        made = re.compile(text, flags)
        if not sys.dont_write_bytecode:
            self._keep(text, flags, made)
        return made

    def _keep(self, text: str | bytes, flags: int, made: re.Pattern[Any]) -> None:
        """Keep a form for the end of this process, if this Python makes the same pattern of it."""
        with suppress(*_UNFIT):
            form = _form(made, flags)
            if _pattern_of(text, form) == made:
                if not self._fresh:
                    atexit.register(self.write)
                self._fresh[text, flags] = form

    def write(self) -> None:
        """Write the forms down in one step; a folder that refuses is no error."""
        forms = dict([*self._known.items(), *self._fresh.items()][-_MOST_KEPT:])
        half = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            half.write_bytes(marshal.dumps((_ENGINE.MAGIC, forms)))
            half.replace(self._file)
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _form(made: re.Pattern[Any], flags: int) -> _Form:
    code: list[int] = _ENGINE._code(_ENGINE._parser.parse(made.pattern, flags), flags)
    names = {number: name for name, number in made.groupindex.items()}
    groups = made.groups, dict(made.groupindex), tuple(map(names.get, range(made.groups + 1)))
    return made.flags, b"".join(number.to_bytes(4, sys.byteorder) for number in code), *groups


def _pattern_of(text: str | bytes, form: _Form) -> re.Pattern[Any]:
    flags, code, *groups = form
    return cast(
        "re.Pattern[Any]", _ENGINE._sre.compile(text, flags, memoryview(code).cast("I").tolist(), *groups)
    )


KEPT = Kept(Path(__file__).with_name("__pycache__") / f"patterns.{sys.implementation.cache_tag}.kept")
