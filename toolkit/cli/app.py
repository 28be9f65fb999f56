"""The command line: every command by name, and nothing loaded but the one that was asked for."""

from typing import Annotated, Any

import typer

from toolkit import __version__
from toolkit.cli.exits import DONE, WRONG_USE
from toolkit.cli.help import VietnameseGroup

app = typer.Typer(
    cls=VietnameseGroup,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    help="Từ sổ kế hoạch giao ban làm ra giấy mời, chương trình, biên bản và các văn bản khác.",
)


def command() -> Any:
    """The whole command line, ready to be run."""
    return typer.main.get_command(app)


@app.callback()
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="In số phiên bản.")] = False,
) -> int:
    """What happens without a verb."""
    if context.invoked_subcommand:
        return DONE
    typer.echo(f"giaoban {__version__}" if version else context.get_help())
    return DONE if version else WRONG_USE
