"""Help texts wholly in Vietnamese: commands that print their own instead of typer's English frame."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from toolkit.cli.verbs import VERBS, Verb
from toolkit.cli.wrong_use import unknown_command, unknown_words

_HELP = "In phần hướng dẫn này."
_GAP = 4


class VietnameseCommand(TyperCommand):
    """One command; words that nothing takes are refused here, for typer would do it in English."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["context_settings"] = {**(kwargs.get("context_settings") or {}), "allow_extra_args": True}
        super().__init__(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        if ctx.args:
            raise unknown_words(ctx.args, ctx.command_path)
        return super().invoke(ctx)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(_page(self, ctx))


class VietnameseGroup(TyperGroup):
    """The whole command: the module of a verb is loaded when it is asked for; a verb that is not known is
    refused with the nearest one."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [verb.name for verb in VERBS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return next((_loaded(verb) for verb in VERBS if verb.name == cmd_name), None)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in self.list_commands(ctx):
            raise unknown_command(args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(_page(self, ctx))


def _loaded(verb: Verb) -> Any:
    module = import_module(f"toolkit.cli.{verb.module}")
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    declared = alone.command(verb.name, cls=VietnameseCommand, help=verb.summary)
    declared(getattr(module, verb.name.replace("-", "_")))
    return typer.main.get_command(alone)


def _page(command: Any, ctx: Any) -> str:
    arguments = [one for one in command.get_params(ctx) if one.param_type_name == "argument"]
    options = [one for one in command.get_params(ctx) if one.param_type_name == "option"]
    verbs = [(verb.name, verb.summary) for verb in VERBS if isinstance(command, VietnameseGroup)]
    usage = " ".join((ctx.command_path, *map(_piece, arguments), *(["LỆNH"] if verbs else []), "[TÙY CHỌN]"))
    parts = [
        f"Cách dùng: {usage}",
        command.help or "",
        _list("Lệnh", verbs),
        _list("Phần đi kèm", [(one.metavar, one.help) for one in arguments]),
        _list("Tùy chọn", [(_option(one), _meaning(one)) for one in options]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _piece(argument: Any) -> str:
    piece = str(argument.metavar) + ("..." if argument.nargs == -1 else "")
    return piece if argument.required else f"[{piece}]"


def _option(option: Any) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.metavar}"


def _meaning(option: Any) -> str:
    return _HELP if "--help" in option.opts else str(option.help)


def _list(title: str, lines: list[tuple[str, str]]) -> str:
    if not lines:
        return ""
    width = max(len(name) for name, _ in lines) + _GAP
    return "\n".join((f"{title}:", *_rows(lines, width)))


def _rows(lines: list[tuple[str, str]], width: int) -> Iterator[str]:
    for name, meaning in lines:
        first, *more = meaning.splitlines() or [""]
        yield f"  {name:<{width}}{first}"
        yield from (f"  {'':<{width}}{line}" for line in more)
