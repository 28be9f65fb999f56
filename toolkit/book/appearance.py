"""What is seen of a sheet beside its values: hidden rows, totals rows of tables, number formats."""

from collections.abc import Callable, Mapping

from msgspec import Struct


class PartlyStruck(Struct, frozen=True):
    """A cell in which some words are crossed out: these, and the others."""

    words: str
    others: str


class Appearance(Struct, frozen=True, kw_only=True):
    """One sheet's looks; rows and columns are numbered from 1, as people number them.

    Attributes:
        hidden_rows: rows that a filter or a person hides.
        total_rows: the totals rows of real tables.
        formats: gives, by row and column, the format code of each filled cell that does not merely show its
            value; worked out when it is asked for.
        struck: gives the filled cells whose letters are crossed out.
        struck_words: gives each cell in which some words are crossed out and others are not.
        symbols: gives the font of each filled cell whose letters are shown as other signs.
    """

    hidden_rows: frozenset[int] = frozenset()
    total_rows: frozenset[int] = frozenset()
    formats: Callable[[], Mapping[tuple[int, int], str]] = dict
    struck: Callable[[], Mapping[tuple[int, int], bool]] = dict
    struck_words: Callable[[], Mapping[tuple[int, int], PartlyStruck]] = dict
    symbols: Callable[[], Mapping[tuple[int, int], str]] = dict
