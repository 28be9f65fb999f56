"""Tables of problem codes, written as words."""

from collections.abc import Mapping


def by_code(table: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """What stands on the right of a table, for each code on its left; a row may name several codes."""
    found: dict[str, tuple[str, ...]] = {}
    for codes, words in table.items():
        for code in codes.split():
            found[code] = (*found.get(code, ()), *words.split())
    return found
