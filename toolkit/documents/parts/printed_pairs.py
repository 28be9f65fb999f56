"""What is printed two by two on a sheet that is cut afterwards: badges, labels."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

_Row = TypeVar("_Row")


def side_by_side(row: Callable[..., _Row], found: Sequence[Any]) -> tuple[_Row, ...]:
    """Rows with one on the left and one on the right, which is missing behind an odd number's last."""
    return tuple(
        row(trai=tuple(found[at : at + 1]), phai=tuple(found[at + 1 : at + 2]))
        for at in range(0, len(found), 2)
    )
