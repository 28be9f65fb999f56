"""The rows of Giấy mời: whose they are, and what messages and answers leave in them."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping

from toolkit.book.writing.edits import AppendRow, CellValue, Edit, SetCell
from toolkit.history import Letter, Told
from toolkit.plan.model import Conference, Invitation, Plan

Rows = Mapping[tuple[str, str], Invitation]
MAIL_CHANNEL = "Email"
UNANSWERED = ("", "Chưa")
_DOUBTFUL = "không rõ đã đến chưa"
_HEADERS = {
    "chat": "Tin Zalo",
    "channel": "Kênh",
    "sent_on": "Ngày gửi",
    "fault": "Lỗi",
    "confirmation": "Xác nhận",
    "reminded_on": "Ngày nhắc",
}


def rows_of(plan: Plan, conference: Conference) -> Rows:
    """The rows of a conference by unit and person; of several rows the last one counts."""
    mine = (row for row in plan.invitations if row.conference == conference.code)
    return {(row.unit, row.person): row for row in mine}


def row_for(rows: Rows, unit: str, person: str) -> Invitation | None:
    """The row of a letter; a person's letter is known by the person alone."""
    found = rows.get((unit, person)) or rows.get(("", person))
    return found or next((row for key, row in rows.items() if person and key[1] == person), None)


def in_row(
    row: Invitation | None, owner: tuple[str, str, str], values: Mapping[str, CellValue]
) -> Iterator[Edit]:
    """Some fields written into a letter's row, or into a new one below where it has none yet.

    ``owner`` are the codes of conference, unit and person. A column that the user took away is left out.
    """
    if row is None:
        if values:
            conference, unit, person = owner
            codes = {
                "Mã GM": f"GM-{conference}-{person or unit}",
                "Mã HN": conference,
                "Mã đơn vị": unit,
                "Mã NS": person,
            }
            filled = {_HEADERS[name]: value for name, value in values.items()}
            yield AppendRow(table="tblGiayMoi", values={**codes, **filled})
        return
    for name, value in values.items():
        if name in row.origin.cells and getattr(row, name) != value:
            place = row.origin.place(name)
            yield SetCell(sheet=place.sheet, address=place.cell, value=value)


def invitations_to(letter: Letter, told: Iterable[Told]) -> Iterator[Told]:
    """What is told of all mails that invited the recipient of a letter to its conference."""
    from toolkit.documents.message import Occasion  # slow import: letters

    about = (Occasion.INVITE, letter.conference, letter.unit, letter.person)
    return (one for one in told if one.letter.key[:-1] == about)


def sending_values(
    row: Invitation | None, told: Told | None, earlier: Collection[dt.date] = ()
) -> dict[str, CellValue]:
    """What the history of sending leaves in a row: day and channel where blank, why somebody did not get it.

    The day of an ``earlier`` mail, whose letter this one replaces, gives way. Of a reminder it is the day
    alone that is kept beside the fault.
    """
    if told is None:
        return {}
    from toolkit.documents.message import Occasion  # slow import: letters

    whys = {**told.reasons, **dict.fromkeys(told.doubtful, _DOUBTFUL)}
    fault = "; ".join(f"{address}: {why}" for address, why in whys.items() if why)
    values: dict[str, CellValue] = {"fault": fault} if fault or (row and row.fault) else {}
    if told.sent and told.letter.occasion == Occasion.REMIND:
        return {**values, "reminded_on": day_of(told)}
    if told.sent and not (row and row.sent_on and row.sent_on not in earlier):
        values["sent_on"] = day_of(told)
    if told.sent and not (row and row.channel):
        values["channel"] = MAIL_CHANNEL
    return values


def day_of(told: Told) -> dt.date:
    """The day on which a mail went out, of one that did."""
    return dt.datetime.fromisoformat(told.sent_at).date()
