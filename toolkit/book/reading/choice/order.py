"""Rows in another order than the table's."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from toolkit.book.reading.cell_words import Value, finished
from toolkit.book.reading.choice.conditions import moment_in, number_in
from toolkit.wording import alphabet_key, given_name_key

_Row = TypeVar("_Row")


class Order(NamedTuple):
    """By the column at this place among the values; ``falling``: the last first.

    ``by_given_name``: texts are names of people, whose last word decides.
    """

    at: int
    falling: bool = False
    by_given_name: bool = False


def in_order(
    rows: Iterable[_Row], orders: Sequence[Order], values: Callable[[_Row], Sequence[Value]]
) -> list[_Row]:
    """The rows by the first order, those that are equal there by the next; blanks stand last.

    A column of numbers follows their size, one of days the calendar, names of people the given name, any
    other the Vietnamese alphabet.
    """
    found = list(rows)
    for order in reversed(orders):
        column = [values(row)[order.at] for row in found]
        key = _key([value for value in column if value is not None], by_given_name=order.by_given_name)
        filled = [(key(value), row) for value, row in zip(column, found, strict=True) if value is not None]
        blank = [row for value, row in zip(column, found, strict=True) if value is None]
        filled.sort(key=lambda pair: pair[0], reverse=order.falling)
        found = [row for _, row in filled] + blank
    return found


def _key(values: Sequence[Value], *, by_given_name: bool) -> Callable[[Value], Any]:
    for read in (number_in, moment_in):
        if all(read(value) is not None for value in values):
            return read
    if by_given_name:
        return lambda value: given_name_key(finished(value))
    return lambda value: alphabet_key(finished(value))
