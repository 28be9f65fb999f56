"""Edits that meet an obstacle: told from those that can be carried out, and named by their part."""

from collections.abc import Callable, Iterable
from typing import Any

from toolkit.book.schema import Schema
from toolkit.book.writing.edits import AppendRow, CannotPatch, Edit, ReplaceRows, SetCell

Obstacle = tuple[Edit, CannotPatch]


def divided(
    edits: Iterable[Edit], attempt: Callable[[Edit], object]
) -> tuple[tuple[Edit, ...], tuple[Obstacle, ...]]:
    """The edits that can be carried out, and the others with their obstacles; both in their order.

    Args:
        edits: what is to be written.
        attempt: carries one edit out, or finds out whether it could be; raises CannotPatch.
    """
    possible: list[Edit] = []
    obstacles: list[Obstacle] = []
    for edit in edits:
        try:
            attempt(edit)
            possible.append(edit)
        except CannotPatch as obstacle:
            obstacles.append((edit, obstacle))
    return tuple(possible), tuple(obstacles)


def dropped(obstacles: Iterable[Obstacle], schema: Schema[Any]) -> tuple[str, ...]:
    """For the user: each part of the answer that was left out, and why; the same once."""
    return tuple(dict.fromkeys(f"Chưa ghi được phần {part(edit, schema)}: {why}" for edit, why in obstacles))


def part(edit: Edit, schema: Schema[Any]) -> str:
    """The sheet that an edit belongs to, as the user knows it."""
    match edit:
        case SetCell():
            return edit.sheet
        case AppendRow() | ReplaceRows():
            sheet = schema.of_table(edit.table)
            return sheet.title if sheet else edit.table
