"""Small tables that somebody put below a sheet's own table, as a list of drivers below the people."""

from collections.abc import Iterable, Sequence

from toolkit.book.grid import Raw
from toolkit.book.reading.row_suspects import RowSuspects
from toolkit.book.reading.row_words import is_like_a_name, is_order_header, is_own_code
from toolkit.book.reading.table_layout import cell_text, head_tags, is_filled
from toolkit.wording import tag_name

_LONGEST_NAME = 40


def begins_below(suspects: RowSuspects, turn: int) -> bool:
    """Whether a row of a table with codes is the header of another one, set apart by a blank row.

    It has no code and is followed by rows; no row below it has a code as those of the table above do.
    """
    rows, first = suspects.rows, suspects.first
    if turn <= first or _filled(rows[turn - 1]) or turn + 1 >= len(rows) or not _filled(rows[turn + 1]):
        return False
    at = suspects.header.cells[0].index
    above = [code for code in _column(rows[first:turn], at) if is_filled(code)]
    if sum(map(is_own_code, above)) * 2 <= len(above) or any(map(is_own_code, _column(rows[turn:], at))):
        return False
    cells = _filled(rows[turn])
    texts = [cell_text(cell) for cell in cells if isinstance(cell, str)]
    return len(cells) == len(texts) > 1 and _are_heads(
        suspects, texts, begins=bool(_filled(rows[turn][: at + 1]))
    )


def _are_heads(suspects: RowSuspects, texts: Sequence[str], *, begins: bool) -> bool:
    """Whether texts name columns: a running number's, this table's own, or in short words without figures."""
    known = {tag for tags in head_tags(suspects.header)[0] for tag in tags}
    if is_order_header(texts[0]) or sum(tag_name(text) in known for text in texts) * 2 >= len(texts):
        return True
    short = all(len(text) <= _LONGEST_NAME and not any(map(str.isdigit, text)) for text in texts)
    return begins and short and " " in texts[0] and not is_like_a_name(texts[0])


def _column(rows: Iterable[Sequence[Raw]], at: int) -> list[Raw]:
    return [row[at] for row in rows if at < len(row)]


def _filled(row: Sequence[Raw]) -> list[Raw]:
    return [cell for cell in row if is_filled(cell)]
