"""Changes of a workbook's cells as bytes that a history keeps, and read back from there."""

import datetime as dt
from typing import Any

from msgspec.json import decode, encode

from toolkit.book.writing.changes import CellChange, Change, RowChange
from toolkit.book.writing.edits import Content, Link


def change_record(changes: tuple[Change, ...]) -> bytes:
    """The changes as JSON: ``[{"sheet": .., "address": .., "row": .., "before": .., "after": ..},
    {"table": .., "values": {..}}]``; days, times and links as an object of one kind.
    """
    return encode([_record(one) for one in changes])


def changes_of(record: bytes) -> tuple[Change, ...]:
    """The changes that a record tells.

    Raises:
        ValueError: it is no such record.
    """
    try:
        return tuple(_change(one) for one in decode(record))
    except (KeyError, TypeError, AttributeError) as cause:
        raise ValueError(str(cause)) from cause


def _record(change: Change) -> dict[str, Any]:
    if isinstance(change, RowChange):
        return {"table": change.table, "values": {key: _told(one) for key, one in change.values.items()}}
    cells = {name: _told(getattr(change, name)) for name in ("row", "before", "after")}
    return {"sheet": change.sheet, "address": change.address, **cells}


def _change(record: dict[str, Any]) -> Change:
    if "table" in record:
        values = {header: _content(told) for header, told in record["values"].items()}
        return RowChange(table=record["table"], values=values)
    cells = {name: _content(record[name]) for name in ("row", "before", "after")}
    return CellChange(sheet=record["sheet"], address=record["address"], **cells)


def _told(value: Content) -> Any:
    match value:
        case Link():
            return {"link": value.target, "text": value.text}
        case dt.datetime():
            return {"moment": value.isoformat()}
        case dt.date():
            return {"day": value.isoformat()}
        case dt.time():
            return {"time": value.isoformat()}
        case _:
            return value


def _content(told: Any) -> Content:
    match told:
        case {"link": target, "text": text}:
            return Link(text=text, target=target)
        case {"moment": text}:
            return dt.datetime.fromisoformat(text)
        case {"day": text}:
            return dt.date.fromisoformat(text)
        case {"time": text}:
            return dt.time.fromisoformat(text)
        case None | str() | int() | float():
            return told
    raise ValueError(str(told))
