"""Wrong use of the command line, said in Vietnamese with the nearest right word."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from toolkit.problems import WrongUse


def wrong_use(error: BaseException) -> WrongUse | None:
    """typer's complaint in Vietnamese, or None when it is none.

    The classes are told by their names: newer versions of typer carry click's inside themselves,
    and no public module names both.
    """
    worded = _WORDED.get(type(error).__name__)
    return worded(error) if worded else None


def blank_word(words: Sequence[str]) -> WrongUse | None:
    """That a word, or an option's value, is blank: as a path it would silently mean the current folder."""
    for before, word in zip(("", *words), words, strict=False):
        name, equals, value = word.partition("=") if word.startswith("--") else (before, "", "")
        if (equals and not value.strip()) or not word.strip():
            seen = f"Giá trị đi kèm {name}" if name.startswith("-") else "Một phần của lệnh"
            return WrongUse(f"{seen} đang để trống.", remedy="Điền giá trị đó, hoặc bỏ hẳn phần này.")
    return None


def unknown_command(name: str, known: Sequence[str]) -> WrongUse:
    """A verb that there is not."""
    return WrongUse(f"Không có lệnh “{name}”.", remedy=_nearest(name, known) or _see("giaoban"))


def unknown_words(words: Sequence[str], command: str) -> WrongUse:
    """Words that a command does not take."""
    return WrongUse(f"Lệnh {command} không dùng đến “{' '.join(words)}”.", remedy=_see(command))


def _unknown_option(error: Any) -> WrongUse:
    options = error.ctx.command.get_params(error.ctx) if error.ctx else []
    # "--sheet" is as near to "--help" as anything, and where help is to be had is said anyway.
    known = [name for one in options for name in one.opts if name.startswith("-") and name != "--help"]
    remedy = _nearest(error.option_name, known) or _see(_command(error))
    return WrongUse(f"Không có tùy chọn “{error.option_name}”.", remedy=remedy)


def _missing(error: Any) -> WrongUse:
    name = error.param.metavar or error.param.name if error.param else ""
    return WrongUse(f"Thiếu phần {name}.", remedy=_see(_command(error)))


def _option_alone(error: Any) -> WrongUse:
    seen = f"Tùy chọn “{error.option_name}” thiếu giá trị đi kèm, hoặc có giá trị thừa."
    return WrongUse(seen, remedy=_see(_command(error)))


def _bad_value(error: Any) -> WrongUse:
    name = error.param.metavar or error.param.name if error.param else ""
    return WrongUse(f"Giá trị của phần {name} không dùng được.", remedy=_see(_command(error)))


def _any(error: Any) -> WrongUse:
    return WrongUse("Lệnh viết chưa đúng.", remedy=_see(_command(error)))


_WORDED: Mapping[str, Callable[[Any], WrongUse]] = {
    "NoSuchOption": _unknown_option,
    "MissingParameter": _missing,
    "BadOptionUsage": _option_alone,
    "BadParameter": _bad_value,
    "BadArgumentUsage": _any,
    "UsageError": _any,
}


def _nearest(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # slow import

    begun = [one for one in known if one.startswith(name)]
    near = begun[:1] or get_close_matches(name, known, n=1, cutoff=0.6)
    return f"Có phải ý là “{near[0]}”?" if near else ""


def _see(command: str) -> str:
    return f"Xem cách dùng: {command} --help."


def _command(error: Any) -> str:
    return error.ctx.command_path if error.ctx else "giaoban"
