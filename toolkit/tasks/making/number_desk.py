"""Numbers given to rows: by the register, by what went out, and by what is held in the output folder."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from toolkit.book.writing.edits import Edit, SetCell
from toolkit.history import Claims, Shelf
from toolkit.patterns import pattern
from toolkit.plan.model import Numbering, OutgoingDocument, Plan
from toolkit.problems import Problem, problem
from toolkit.shelf.names import way_to
from toolkit.wording import day_short

_ISSUED = pattern(r"(\d+)-(\S+) ngày (\d+)/(\d+)/(\d+)")  # as ``making.issued.release`` words it


class Numbered(Struct, frozen=True, kw_only=True):
    """A row with the number and day that it got."""

    row: OutgoingDocument
    number: int
    date: dt.date

    def sentence(self) -> str:
        """For the user: "Dòng VB010: số 14-GM ngày 05/11/2024."."""
        return f"Dòng {self.row.code}: số {self.number:02}-{self.row.kind} ngày {day_short(self.date)}."

    def edits(self) -> Iterator[Edit]:
        """The cells of the row that are filled; a day that stands there stays."""
        for name, value in (("number", self.number), ("date", None if self.row.date else self.date)):
            if value is not None and name in self.row.origin.cells:
                place = self.row.origin.place(name)
                yield SetCell(sheet=place.sheet, address=place.cell, value=value)


class NumberDesk:
    """Where numbers are given: the register, what went out, and what is held in the folder."""

    def __init__(self, plan: Plan, shelf: Shelf, workbook_folder: Path, today: dt.date | None = None) -> None:
        self._plan = plan
        self._shelf = shelf
        self._today = today or dt.date.today()
        self._book = way_to(workbook_folder, shelf.folder)

    def number_for(self, row: OutgoingDocument, wished: int | None) -> Numbered | Problem:
        """The row's number, held for it: the one that is ``wished``, else its own or the next."""
        day = row.date or self._today
        held, owner, used = self._held(row, day), self._owner(row), self._used(row, day)
        mine = next((one for one, code in used.items() if code == row.code), None)
        if mine and not wished:
            return Numbered(row=row, number=mine, date=day)
        place = row.origin.place("number")
        got = wished or self._own(held, owner, used) or self._next(held, used)
        while got in used or not held.claim(got, owner):
            if wished:
                other = used.get(wished) or held.held().get(wished, "").split(" ")[0]
                next_one = self._next(held, used)
                words = {"number": f"{wished:02}-{row.kind}", "other": other, "next": f"{next_one:02}"}
                return problem("number-taken", place, **words)
            got = self._next(held, used)
        for older in [one for one, holder in held.held().items() if holder == owner and one != got]:
            held.release(owner, older)
        return Numbered(row=row, number=got, date=day)

    def give_back(self, row: OutgoingDocument, number: int) -> None:
        """Hold a number no longer that was given to a row, and taken back."""
        self._held(row, row.date or self._today).release(self._owner(row), number)

    def _held(self, row: OutgoingDocument, day: dt.date) -> Claims:
        return self._shelf.claims(f"{row.kind} {self._period(day)}")

    def _owner(self, row: OutgoingDocument) -> str:
        return " ".join((row.code, row.kind, row.subject_code, self._book))

    def _own(self, held: Claims, owner: str, used: Mapping[int, str]) -> int | None:
        """The number that an earlier run held for this row, and a kill or a slip kept out of its cell."""
        mine = (one for one, holder in held.held().items() if holder == owner and one not in used)
        return next(mine, None)

    def _next(self, held: Claims, used: Mapping[int, str]) -> int:
        return max((0, *used, *held.held())) + 1

    def _used(self, row: OutgoingDocument, day: dt.date) -> dict[int, str]:
        """The numbers of the row's series in the register and on papers that went out, with their rows."""
        period = self._period(day)
        used = dict(self._gone_out(row.kind, period))
        for one in self._plan.outgoing:
            same = one.kind == row.kind and self._period(one.date or day) == period
            if same and one.number and one.code != row.code:
                used[one.number] = one.code
        return used

    def _gone_out(self, kind: str, period: str) -> Iterator[tuple[int, str]]:
        for event in self._shelf.issued():
            found = _ISSUED.fullmatch(event.label.issued)
            if found and found[2] == kind:
                day = dt.date(int(found[5]), int(found[4]), int(found[3]))
                if self._period(day) == period and self._in_term(day):
                    yield int(found[1]), event.label.register

    def _period(self, day: dt.date) -> str:
        settings = self._plan.settings
        if settings.numbering is Numbering.BY_YEAR:
            return str(day.year)
        earlier = "trước " if self._plan.is_of_earlier_term(day) else ""
        return f"{earlier}{settings.term or 'nhiệm kỳ'}"

    def _in_term(self, day: dt.date) -> bool:
        settings = self._plan.settings
        after = settings.term_from is None or day >= settings.term_from
        return after and (settings.term_to is None or day <= settings.term_to)
