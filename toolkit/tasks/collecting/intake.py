"""The rows that forms ask for, held against the workbook: new, corrected, or changed by a clerk meanwhile."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.book.schema import PLAN, Sheet
from toolkit.book.writing.edits import AppendRow, CellValue, Content, Edit, SetCell
from toolkit.plan.model import Conference, Plan
from toolkit.plan.once import once
from toolkit.plan.roster import unit_order
from toolkit.plan.succession import forebears
from toolkit.plan.tallies import report_due
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.duty_reports import duty_reports
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import Line, Source, lines, mark, marked, said, source_of
from toolkit.tasks.collecting.opinion_phases import as_said_first, as_told_at_first, came_after
from toolkit.tasks.collecting.said_once import said_once
from toolkit.tasks.collecting.taken_before import TakenBefore, told_deleted
from toolkit.tasks.collecting.word_places import spot_shown
from toolkit.tasks.collecting.words_apart import words_apart
from toolkit.wording import same_name_key

TABLES = ("tblBaoCao", "tblYKien", "tblPhatBieu", "tblDaiBieu")


class Intake(Struct):
    """What a set of forms brings into the workbook; ``added`` and ``changed`` count rows.

    ``deleted`` are lines whose rows somebody deleted since an earlier collection.
    """

    edits: list[Edit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    deleted: list[Line] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    kept: int = 0

    @property
    def delegates(self) -> frozenset[str]:
        """The names, as they are compared, of delegates whom forms add, or whose rows were deleted."""
        added = (edit.values for edit in self.edits if isinstance(edit, AppendRow))
        names = (one.get("Họ và tên") for one in (*added, *(line.values for line in self.deleted)))
        return frozenset(same_name_key(str(name)) for name in names if name)


def intake(plan: Plan, conference: Conference, forms: Iterable[Form], folder: Path | None = None) -> Intake:
    """The edits that bring forms into the workbook: of each unit one, and one of each paper beside it.

    A row that a form brought is known by what it said and by its cell, a delegate's by the person. One that
    says the same stays; one that was corrected in the form is corrected here, in the cells that the form
    had filled, unless somebody changed one of these since: then both are told. Of rows that no form brought
    only blank cells are filled. New rows come in the order of their units, for papers tell them so. A row
    that somebody deleted since it came is not brought again, and told.

    ``folder`` is the output folder, whose history tells what came before.
    """
    found = Intake()
    before = TakenBefore(folder, _marks_there(plan)) if folder else None
    codes, due, forms = _codes(plan), report_due(plan, conference), tuple(forms)
    by_unit: dict[str, list[Form]] = {}
    for form in sorted(forms, key=lambda form: form.paper):
        by_unit.setdefault(form.unit.code, []).append(form)
    for mine in sorted(by_unit.values(), key=lambda mine: unit_order(mine[0].unit)):
        told = (line for form in mine for line in lines(form, conference, due))
        asked = said_once(told) if len(mine) > 1 else list(told)
        for table in TABLES:
            desk = _Desk(plan, conference, mine, table, found, codes)
            desk.take([line for line in asked if line.table == table], before)
    found.problems += told_deleted(found.deleted)
    edits, problems = duty_reports(plan, conference, forms)
    found.edits += edits
    found.problems += problems
    found.changed += len(edits)
    return found


def _marks_there(plan: Plan) -> frozenset[str]:
    """The marks of all rows of the workbook that came from forms."""
    rows = (one for table in TABLES for one in getattr(plan, _sheet(table).feeds))
    return frozenset(source.mark for one in rows if (source := source_of(one.source)))


def _sheet(table: str) -> Sheet:
    sheet = PLAN.of_table(table)
    assert sheet is not None
    return sheet


@once
def _rows_by_unit(plan: Plan, conference: Conference) -> Mapping[tuple[str, str], Sequence[Any]]:
    """What the plan has of the conference in each table of each unit."""
    found: dict[tuple[str, str], list[Any]] = {}
    for table in TABLES:
        for one in getattr(plan, _sheet(table).feeds):
            if one.conference == conference.code:
                found.setdefault((table, one.unit), []).append(one)
    return found


class _Desk:
    """One table's rows of one unit and conference."""

    def __init__(
        self,
        plan: Plan,
        conference: Conference,
        forms: Sequence[Form],
        table: str,
        found: Intake,
        codes: Iterator[str],
    ) -> None:
        self._files = {form.paper: form.arrived.name for form in forms}
        unit = forms[0].unit
        self._units = tuple(one.code for one in (unit, *forebears(plan, unit)))
        rows = _rows_by_unit(plan, conference).get((table, unit.code), ())
        sourced = [(source, one) for one in rows if (source := source_of(one.source))]
        self._sourced = [(source, one) for source, one in sourced if source.paper in self._files]
        self._others = [one for one in rows if not source_of(one.source)]
        self._table = table
        self._found, self._codes = found, codes

    def take(self, asked: list[Line], before: TakenBefore | None) -> None:
        """Bring the lines of one form into the table, but for those that somebody deleted."""
        asked = [line for line in asked if not self._is_unchanged(line)]
        for line in asked:
            row = self._row_of(line)
            if row is not None:
                self._correct(as_said_first(line, row[1]), *row)
            elif line.adds and (other := self._same(line)):
                self._fill(as_said_first(line, other), other)
            elif line.adds and before and self._table != "tblBaoCao" and before.holds(self._marks(line)):
                self._found.deleted.append(line)
            elif line.adds:
                self._add(line)
        for source, row in self._sourced:
            place = row.origin.place("source")
            self._found.problems.append(problem("return-row-gone", place, file=self._files[source.paper]))

    def _marks(self, *lines: Line) -> frozenset[str]:
        """The marks that rows of lines bear, under each name that the unit had, those of other papers too."""
        return frozenset(
            mark(self._table, {**values, "Mã đơn vị": code})
            for line in lines
            for one in (line, *line.also)
            for values in as_told_at_first(one)
            for code in self._units
        )

    def _is_unchanged(self, line: Line) -> bool:
        """Whether a row says already what the form says; that row needs no other look."""
        alone = len(self._units) == 1 and not came_after(line)
        own = {line.source.mark} if alone else self._marks(replace(line, also=()))
        same = [pair for pair in self._sourced if pair[0].mark in own]
        best = next((pair for pair in same if pair[0].cell == line.source.cell), None) or (
            same[0] if same else None
        )
        if best:
            self._sourced.remove(best)
            self._found.kept += 1
            others = self._marks(*line.also)  # the rules tell of rows that say one thing twice
            self._sourced = [pair for pair in self._sourced if pair[0].mark not in others]
        return best is not None

    def _row_of(self, line: Line) -> tuple[Source, Any] | None:
        """The row that an earlier form brought: of the same person, or from the same cell."""
        person, others = line.values.get("Mã NS"), self._marks(*line.also)
        found = next(
            (
                (source, row)
                for source, row in self._sourced
                if (person and row.person == person)
                or source.mark in others
                or (source.cell == line.source.cell and not (person and row.person))
            ),
            None,
        )
        if found:
            self._sourced.remove(found)
        return found

    def _same(self, line: Line) -> Any | None:
        """A row of the staff's own that the line is about: the unit's report, the same words, the person."""
        if self._table == "tblBaoCao":  # of units that became one each has its own report
            return self._others.pop(0) if self._others else None
        person, name = line.values.get("Mã NS"), same_name_key(str(line.values.get("Họ và tên", "")))
        marks = self._marks(replace(line, also=())) if came_after(line) else {line.source.mark}
        for one in self._others:
            if person and one.person == person:
                return one
            if name and not (person or one.person) and same_name_key(one.name) == name:
                return one
            if not person and marked(said(self._table, one, line.values)) in marks:
                return one
        return None

    def _correct(self, line: Line, source: Source, row: Any) -> None:
        """The form was corrected; so are the cells that it had filled, unless somebody changed one since."""
        everything = said(self._table, row, dict.fromkeys(_FILLED[self._table]))
        now = {header: words for header, words in everything.items() if words}
        told_by = ({**now, "Mã đơn vị": code} for code in self._units)  # it may have had another name then
        own = next((own for told in told_by if (own := _borne(told, source.mark))), ())
        theirs = {header: words for header, words in now.items() if header not in own}
        if not own or self._differing(line, theirs):
            self._tell_both(line, row, now, line.values)
            return
        if self._table == "tblYKien" and row.answer and self._differing(line, now):
            place, words = row.origin.place("answer"), {"file": line.source.file, "answer": row.answer}
            self._found.problems.append(problem("return-answered-changed", place, **words))
        values: dict[str, Content] = dict.fromkeys(own) | dict(line.values) | {"Nguồn": str(line.source)}
        if self._table == "tblBaoCao" and row.file == source.file:
            values["Tệp"] = line.source.file
        self._set(row, values)
        self._found.changed += 1

    def _fill(self, line: Line, row: Any) -> None:
        wanted = {**line.values, **line.extra}
        now = said(self._table, row, wanted)
        blank = {header: value for header, value in wanted.items() if not now[header]}
        differs = self._differing(line, now)
        if differs:
            self._tell_both(line, row, {header: now[header] for header in differs}, differs)
        else:
            blank["Nguồn"] = str(line.source)
        if blank:
            self._set(row, blank)
            self._found.changed += 1

    def _tell_both(self, line: Line, row: Any, now: Mapping[str, str], new: Mapping[str, CellValue]) -> None:
        ours, theirs = words_apart(now, new)
        shown = spot_shown(line.source.file, line.source.cell)
        told = problem(
            "return-row-edited",
            row.origin.place("source"),
            file=line.source.file,
            cell=f"ô {line.source.cell}" if shown == line.source.cell else shown,
            now=ours,
            new=theirs,
        )
        self._found.problems.append(told)

    def _differing(self, line: Line, now: Mapping[str, str]) -> dict[str, CellValue]:
        """What the line says otherwise than filled cells of the row."""
        return {
            header: value
            for header, value in line.values.items()
            if now.get(header) and not self._agrees(header, value, now[header])
        }

    def _agrees(self, header: str, value: CellValue, now: str) -> bool:
        return marked({header: now}) == mark(self._table, {header: value})

    def _add(self, line: Line) -> None:
        values: dict[str, Content] = {**line.values, **line.extra, "Nguồn": str(line.source)}
        if self._table == "tblYKien":
            values = {"Mã YK": next(self._codes), **values}
        self._found.edits.append(AppendRow(table=self._table, values=values))
        self._found.added += 1

    def _set(self, row: Any, values: Mapping[str, Content]) -> None:
        fields = {column.header: column.field for column in _sheet(self._table).columns}
        for header, value in values.items():
            place: Place = row.origin.place(fields[header])
            self._found.edits.append(SetCell(sheet=place.sheet, address=place.cell, value=value))


_FILLED = {
    "tblBaoCao": ("Mã HN", "Mã đơn vị", "Số ký hiệu", "Số liệu"),
    "tblYKien": ("Mã HN", "Giai đoạn", "Mã đơn vị", "Người", "Nhóm", "Nội dung", "Gửi tới"),
    "tblPhatBieu": ("Mã HN", "Mã đơn vị", "Người", "Chức vụ", "Tên tham luận", "Số phút"),
    "tblDaiBieu": ("Mã HN", "Mã NS", "Họ và tên", "Chức vụ", "Mã đơn vị", "Dự thay cho", "Có mặt"),
}


def _borne(now: Mapping[str, str], wanted: str) -> tuple[str, ...]:
    """The filled cells whose words bear a mark, by header; none when one of them was changed.

    What somebody wrote into other cells of the row is no change to what the form had said.
    """
    some = chain.from_iterable(combinations(now, count) for count in range(len(now), 0, -1))
    return next((own for own in some if marked({header: now[header] for header in own}) == wanted), ())


def _codes(plan: Plan) -> Iterator[str]:
    """Codes of opinions that nobody has yet, counted on from the highest."""
    numbers = [int(one.code[2:]) for one in plan.opinions if one.code[:2] == "YK" and one.code[2:].isdigit()]
    width = max((len(one.code) - 2 for one in plan.opinions if one.code[:2] == "YK"), default=3)
    number = max(numbers, default=0)
    while True:
        number += 1
        yield f"YK{number:0{width}}"
