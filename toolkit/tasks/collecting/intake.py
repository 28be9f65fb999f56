"""The rows that forms ask for, held against the workbook: new, corrected, or changed by a clerk meanwhile."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from toolkit.book.schema import PLAN, Sheet
from toolkit.book.writing.edits import AppendRow, CellValue, Content, SetCell
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Plan
from toolkit.plan.roster import unit_order
from toolkit.plan.succession import forebears
from toolkit.plan.tallies import report_due
from toolkit.problems import Place, problem
from toolkit.tasks.collecting.delegate_rows import gone, group_for, told_else, who_else
from toolkit.tasks.collecting.deleted_rows import TakenBefore, told_deleted
from toolkit.tasks.collecting.doubtful_days import earliest_day
from toolkit.tasks.collecting.duty_reports import duty_reports
from toolkit.tasks.collecting.filled_cells import FILLED, borne
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import Line, Source, lines, mark, marked, said, source_of
from toolkit.tasks.collecting.intake_edits import Intake
from toolkit.tasks.collecting.opinion_codes import new_codes
from toolkit.tasks.collecting.opinion_phases import as_said_first, as_told_at_first, came_after
from toolkit.tasks.collecting.repeated_answers import said_once
from toolkit.tasks.collecting.word_differences import words_apart
from toolkit.tasks.collecting.word_places import spot_shown
from toolkit.wording import same_name_key

TABLES = ("tblBaoCao", "tblYKien", "tblPhatBieu", "tblDaiBieu")


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
    codes, due, forms = new_codes(plan), report_due(plan, conference), tuple(forms)
    by_unit, earliest = dict[str, list[Form]](), earliest_day(plan, conference)
    for form in sorted(forms, key=lambda form: form.paper):
        by_unit.setdefault(form.unit.code, []).append(form)
    units = sorted(by_unit.values(), key=lambda mine: unit_order(mine[0].unit))
    asked = [_asked(mine, conference, due, earliest) for mine in units]
    for mine, told in zip(units, asked, strict=True):
        for table in TABLES:
            desk = _Desk(plan, conference, mine, table, found, codes)
            desk.take([line for line in told if line.table == table], before)
    found.problems += told_deleted(found.deleted)
    edits, problems = duty_reports(plan, conference, forms)
    found.edits += edits
    found.problems += problems
    found.changed += len(edits)
    return found


def _asked(
    mine: Iterable[Form], conference: Conference, due: dt.date | None, earliest: dt.date | None
) -> list[Line]:
    """The rows that one unit's forms ask for, each once."""
    told = [list(lines(form, conference, due, earliest)) for form in mine]
    return said_once(chain.from_iterable(told)) if len(told) > 1 else told[0]


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
        self._plan, self._conference = plan, conference
        self._forms = {form.paper: form for form in forms}
        unit = forms[0].unit
        self._units = tuple(one.code for one in (unit, *forebears(plan, unit)))
        rows = _rows_by_unit(plan, conference).get((table, unit.code), ())
        sourced = [(source, one) for one in rows if (source := source_of(one.source))]
        self._sourced = [(source, one) for source, one in sourced if source.paper in self._forms]
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
            elif line.adds and (other := self._who_else(line)):
                self._found.problems.append(told_else(self._plan, line, other))
            elif line.adds and before and self._table != "tblBaoCao" and before.holds(self._marks(line)):
                self._found.deleted.append(line)
            elif line.adds:
                self._add(line)
        for source, row in self._sourced:
            self._let_go(source, row)

    def _let_go(self, source: Source, row: Any) -> None:
        """Nothing of the newest form is what a row says that came with an earlier one."""
        form, place = self._forms[source.paper], row.origin.place("source")
        if self._table != "tblDaiBieu":
            self._found.problems.append(problem("return-row-gone", place, file=form.arrived.name))
            return
        now, own = self._now(row), self._own(row, source)
        told, edits = gone(self._plan, row, form, untouched=bool(own) and set(own) == set(now))
        self._found.problems.append(told)
        self._found.edits += edits
        self._found.changed += bool(edits)

    def _who_else(self, line: Line) -> Any | None:
        if self._table != "tblDaiBieu":
            return None
        replaced, name = (str(line.values.get(header, "")) for header in ("Dự thay cho", "Họ và tên"))
        return who_else(self._others, replaced, name) if name else None

    def _now(self, row: Any) -> dict[str, str]:
        """The filled cells of a row, of those that forms may fill."""
        everything = said(self._table, row, dict.fromkeys(FILLED[self._table]))
        return {header: words for header, words in everything.items() if words}

    def _own(self, row: Any, source: Source) -> tuple[str, ...]:
        """The cells of a row that its form had filled and nobody changed; its unit may have been renamed."""
        told_by = ({**self._now(row), "Mã đơn vị": code} for code in self._units)
        return next((own for told in told_by if (own := borne(told, source.mark))), ())

    def _marks(self, *lines: Line) -> Iterator[str]:
        """The marks that rows of lines bear, under each name that the unit had, those of other papers too."""
        every = [one for line in lines for one in (line, *line.also)]
        yield from (one.source.mark for one in every)
        for one in every:
            for turn, values in enumerate(as_told_at_first(one)):
                for code in self._units if turn else self._units[1:]:
                    yield mark(self._table, {**values, "Mã đơn vị": code})

    def _is_unchanged(self, line: Line) -> bool:
        """Whether a row says already what the form says; that row needs no other look."""
        if not self._sourced:  # as for every new form
            return False
        alone = len(self._units) == 1 and not came_after(line)
        own = {line.source.mark} if alone else {*self._marks(replace(line, also=()))}
        same = [pair for pair in self._sourced if pair[0].mark in own]
        best = next((pair for pair in same if pair[0].cell == line.source.cell), None) or (
            same[0] if same else None
        )
        if best:
            self._sourced.remove(best)
            self._found.kept += 1
            others = {*self._marks(*line.also)}  # the rules tell of rows that say one thing twice
            self._sourced = [pair for pair in self._sourced if pair[0].mark not in others]
        return best is not None

    def _row_of(self, line: Line) -> tuple[Source, Any] | None:
        """The row that an earlier form brought: of the same person, or from the same cell."""
        person, others = line.values.get("Mã NS"), {*self._marks(*line.also)}
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
        if not self._others:
            return None
        person, name = line.values.get("Mã NS"), same_name_key(str(line.values.get("Họ và tên", "")))
        marks = {*self._marks(replace(line, also=()))} if came_after(line) else {line.source.mark}
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
        now, own = self._now(row), self._own(row, source)
        theirs = {header: words for header, words in now.items() if header not in own}
        if not own or self._differing(line, theirs):
            self._tell_both(line, row, now, line.values)
            return
        if self._table == "tblYKien" and row.answer and self._differing(line, now):
            place, words = row.origin.place("answer"), {"file": line.source.file, "answer": row.answer}
            self._found.problems.append(problem("return-answered-changed", place, **words))
        if self._table == "tblYKien" and row.summary and "Nội dung" in self._differing(line, now):
            place, words = row.origin.place("summary"), {"file": line.source.file, "summary": row.summary}
            self._found.problems.append(problem("return-summary-old", place, **words))
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
        if self._table == "tblDaiBieu" and (group := group_for(self._plan, self._conference, line.values)):
            values["Nhóm"] = group
        self._found.edits.append(AppendRow(table=self._table, values=values))
        self._found.added += 1

    def _set(self, row: Any, values: Mapping[str, Content]) -> None:
        fields = {column.header: column.field for column in _sheet(self._table).columns}
        for header, value in values.items():
            place: Place = row.origin.place(fields[header])
            self._found.edits.append(SetCell(sheet=place.sheet, address=place.cell, value=value))
