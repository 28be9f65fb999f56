"""A file that came back as a unit's filled form: whose it is, what it says, what is wrong in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.fields.cleaning import GARBLED
from toolkit.book.grid import copied_from
from toolkit.book.reading import Steps
from toolkit.book.reading.records import Records, records_in_steps
from toolkit.book.reading.tables import Table
from toolkit.book.schema import PLAN
from toolkit.book.schema.return_form import (
    ATTENDANTS,
    DUTIES,
    FIGURES,
    REMARKS,
    RETURN_FORM,
    SENDER,
    SPEECHES,
)
from toolkit.plan.model import OPINION_GROUPS, Conference, Plan, Unit
from toolkit.plan.model.filled_form import Attendant, Return, Sender
from toolkit.plan.roster import roster_day
from toolkit.plan.succession import heir, is_renamed
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.tasks.collecting.addressee_names import addressees_told, with_addressees_meant
from toolkit.tasks.collecting.duty_states import states_said
from toolkit.tasks.collecting.empty_words import wordless
from toolkit.tasks.collecting.figure_units import in_own_units
from toolkit.tasks.collecting.figure_words import in_digits
from toolkit.tasks.collecting.figures_twice import each_once
from toolkit.tasks.collecting.form_files import Read, as_a_form, is_evaluation, opened
from toolkit.tasks.collecting.form_template_lines import PrintedLines
from toolkit.tasks.collecting.mailbag import Arrived
from toolkit.tasks.collecting.names_and_titles import people_as_meant
from toolkit.tasks.collecting.opinion_groups import SETTLED, grouped
from toolkit.tasks.collecting.prefilled_texts import given_texts
from toolkit.tasks.collecting.spoilt_cells import with_words
from toolkit.tasks.collecting.typed_over_words import TypedOver, typed_over
from toolkit.tasks.collecting.unit_of_form import named_in, squeezed, unit_of_form
from toolkit.tasks.collecting.units_asked import told_unasked
from toolkit.tasks.collecting.units_named import other_unit_of_file, unit_named, unit_of_mail
from toolkit.tasks.collecting.unread_places import unread
from toolkit.tasks.collecting.word_form_answers import with_written
from toolkit.tasks.collecting.work_per_file import in_step
from toolkit.wording import fold, joined, same_name_key

_NOT_TOLD = ("sheet-gone", "sheet-missing", "column-gone", "setting-gone", "text-cleaned", "lists-empty")
_OWN_WORDS = ("return-note-unread", "return-struck")
"""What is told of words at a cell whatever else is wrong with it."""

_OF_THE_FILE = ("return-pictures", "return-unit-read", "return-file-of-another")
_ALWAYS_THERE = (REMARKS.title, SPEECHES.title, ATTENDANTS.title)
"""The sheets of every form; the first one also of forms as they were at first."""

_PAGES_ELSEWHERE = ("return-pages-in-one", "return-table-unread")
_MOST_NAMED = 5
_NOTHING = PrintedLines()

_PLAN_ONLY = {fold(PLAN.sheet(title).title) for title in ("Hội nghị", "Thành phần", "Văn bản đi")}
"""Sheets that no form has: a workbook with all of them is the office's own."""


class Form(Struct, frozen=True, kw_only=True):
    """One form that was understood: which unit's, and when it came; ``problems`` are those of its cells.

    ``covered`` are the cells, as "Ý kiến!A3", that were merged with one above or before them. ``paper`` is
    the code of a form that asks for one thing alone; it stands beside the whole form of its unit. ``part`` is
    the code of the unit that filled it in, where that one has been merged into ``unit`` since.
    ``figures_given`` are those whose rows the form came with, as far as that is known.
    """

    arrived: Arrived
    unit: Unit
    filled: Return
    problems: tuple[Problem, ...] = ()
    covered: frozenset[str] = frozenset()
    paper: str = ""
    part: str = ""
    figures_given: tuple[str, ...] = ()

    @property
    def told_sheets(self) -> tuple[str, ...]:
        """The titles of the sheets in which the unit said anything."""
        return tuple(_told_sheets(self.filled))


class _Paper(Read, frozen=True, kw_only=True):
    """What was read in its cells; ``beside`` is what is told of it beside them."""

    read: Records[Return]
    beside: list[Problem]


def read_forms(
    came: Iterable[Arrived | Problem],
    plan: Plan,
    conference: Conference,
    printed: PrintedLines = _NOTHING,
    watch: Callable[[Arrived], None] = lambda _: None,
) -> list[Form | Problem]:
    """The form that each file holds, or why it is none for this conference; a problem stays as it is.

    ``printed`` are the lines that a blank Word form has, which nobody has to be told of; ``watch`` is
    called with each file that is opened.
    """

    def open_one(one: Arrived) -> Steps[tuple[Read, ...] | Problem]:
        watch(one)
        return (yield from opened(one))

    files: list[Read | Problem] = []
    for found in in_step(came, open_one):
        files.extend(found if isinstance(found, tuple) else (found,))
    return in_step(files, lambda one: _form_of(one, plan, conference, printed))


def _form_of(found: Read, plan: Plan, conference: Conference, printed: PrintedLines) -> Steps[Form | Problem]:
    """What stands in a form's cells, and whose it is."""
    one, file = found.arrived, as_a_form(found.file)
    if {fold(sheet.name) for sheet in file.grid} >= _PLAN_ONLY:
        return problem("return-own-workbook", Place(file=one.name))
    file = with_written(file, plan, conference, printed)
    yield
    beside: list[Problem] = []

    def look(whole: Return, tables: Sequence[Table]) -> Iterator[tuple[str, Problem]]:
        beside.extend((*file.understood, *unread(file, tables)))
        yield from ()

    # Its name is told later: what several forms say alike is read once.
    read = yield from records_in_steps(replace(file.grid, file=""), RETURN_FORM, (look,))
    yield
    return (yield from _whose(_Paper(arrived=one, file=file, read=read, beside=beside), plan, conference))


def _whose(paper: _Paper, plan: Plan, conference: Conference) -> Steps[Form | Problem]:
    """The form that a paper is, once it is known whose it is, or why it is none for this conference."""
    one, file, read, beside = paper.arrived, paper.file, paper.read, paper.beside
    given = given_texts(file.grid, plan, conference)
    over = typed_over(_numbered(read.whole, file.symbol), given, file.grid)
    yield
    filled, place = over.filled, Place(file=one.name)
    told = (filled.remarks, filled.figures, filled.speeches, filled.attendants, filled.sender.unit)
    if not (any(told) or file.paper or file.tells_report):
        return problem("return-evaluation" if is_evaluation(file) else "return-foreign", place)
    code = filled.sender.conference or named_in(one.name, (known.code for known in plan.conferences))
    if code and squeezed(code) != squeezed(conference.code):
        return problem("return-other-conference", place, code=code, conference=conference.code)
    unit, where = unit_of_form(plan, conference, filled.sender, one.name), ""
    if isinstance(unit, Problem) and not (filled.sender.unit or filled.sender.unit_name):
        stem = PurePosixPath(one.name).stem
        named = unit_named(plan, conference, stem, file.grid, file.letterhead)
        unit, where = named or unit_of_mail(plan, conference, one.senders, one.subject) or (unit, "")
    if isinstance(unit, Problem):
        return unit
    if strange := told_unasked(plan, conference, unit, file.paper, one.name):
        return strange
    if where:
        beside.append(problem("return-unit-read", place, unit=unit.name, where=where))
    stem = "" if file.is_second else PurePosixPath(one.name).stem
    if other := other_unit_of_file(plan, conference, unit, stem):
        beside.append(problem("return-file-of-another", place, unit=unit.name, other=other.name))
    says = any(_told_sheets(filled)) or over.answers or file.tells_report
    if not (says or _is_misread(read.problems) or _names_others(plan, filled.attendants)):
        code = "return-only-pictures" if file.pictures else "return-empty"
        elsewhere = next((found for found in beside if found.code not in _OF_THE_FILE), None)
        lost = next((found for found in read.problems if found.code == GARBLED), None)
        if lost:
            spoiled = Place(file=one.name, spot=_spot(lost.place))
            return problem("return-letters-lost", spoiled, unit=unit.name)
        people = [] if filled.sender.origin.cells else [one.name for one in filled.attendants if one.name]
        if people:
            names = joined([*people[:_MOST_NAMED], *(["..."] if len(people) > _MOST_NAMED else [])])
            return problem("return-people-list", place, unit=unit.name, names=names)
        return elsewhere or problem(code, place, unit=unit.name)
    titles = {fold(sheet.name) for sheet in file.grid}
    gone = [one for one in _ALWAYS_THERE if fold(one) not in titles] if given.is_certain else []
    if REMARKS.title in gone and not any(found.code in _PAGES_ELSEWHERE for found in beside):
        beside.append(problem("return-sheets-gone", place, sheets=joined(gone)))
    yield
    read = replace(read, problems=tuple(with_words(read.problems, file.grid)))
    figures = given.figures if given.is_certain or file.is_word else ()
    return replace(_form(one, plan, conference, unit, read, over, beside, file.paper), figures_given=figures)


def _is_misread(problems: Iterable[Problem]) -> bool:
    """Whether somebody typed what is told at its cell because nothing could be read there."""
    faults = (found for found in problems if found.place.cell and found.severity is Severity.ERROR)
    return any(found.code not in (GARBLED, "cell-required") for found in faults)


def _names_others(plan: Plan, attendants: Iterable[Attendant]) -> bool:
    """Whether another name was typed over that of somebody invited."""
    coded = ((plan.person(one.person), one.name) for one in attendants if one.person and one.name)
    return any(known and same_name_key(known.name) != same_name_key(name) for known, name in coded)


def _numbered(filled: Return, symbol: str) -> Return:
    """The form with the number of its letterhead, unless it says one in its own cell."""
    sender = filled.sender
    return replace(filled, sender=replace(sender, symbol=sender.symbol or symbol))


def _form(
    one: Arrived,
    plan: Plan,
    conference: Conference,
    unit: Unit,
    read: Records[Return],
    over: TypedOver,
    beside: list[Problem],
    paper: str,
) -> Form:
    """The form with what is wrong in it, each fault once; what was understood is no fault.

    A unit that has ended by the day of the conference is its heir, as in the plan.
    """
    typed = read.whole.sender.unit
    covered = frozenset(map(_spot, read.covered))
    groups = [item.value for item in plan.listed(OPINION_GROUPS)]
    opinions = grouped(read.whole.remarks, groups, covered)
    is_told = any(found.code == "return-unit-read" for found in beside)
    is_told = is_told or squeezed(typed) == squeezed(unit.code)
    has_cells = bool(read.whole.sender.origin.cells) and not paper
    told = [] if is_told else [_understood(one, read.whole.sender, unit, has_cells=has_cells)]
    settled = {(code, spot) for code in SETTLED for spot in opinions.settled}
    settled |= {("cell-required", _spot(read.whole.sender.origin.place("unit")))}  # or it would be unknown
    settled |= {("choice-other", _spot(duty.origin.place("state"))) for duty in states_said(read.whole)}
    quiet = (*_NOT_TOLD, "sheet-copy") if _has_copies_of_another(beside) else _NOT_TOLD
    here = [_in_file(found, one) for found in read.problems if found.code not in quiet]
    here = [found for found in here if (found.code, found.place.spot) not in settled]
    told += addressees_told(here, opinions.remarks, one.name)
    renamed = {_column(found) for found in told if found.code == "column-near"}
    spots = {found.place.spot for found in told if found.place.spot}
    own = [found for found in beside if found.code in _OWN_WORDS]
    others = [found for found in beside if found not in own and found.place.spot not in spots]
    told += [*(found for found in others if _column(found) not in renamed), *own]
    told += [found for found in over.problems if found.place.spot not in spots]
    now = plan.unit(heir(plan, unit.code, roster_day(conference))) or unit
    part = "" if now == unit or is_renamed(plan, unit) else unit.code
    people = people_as_meant(plan, conference, now, over.filled, one.name)
    numbered = in_digits(people.filled.figures, one.name)
    measured = in_own_units(numbered.figures, one.name)
    single = each_once(measured.figures, one.name)
    told += [*people.problems, *numbered.problems, *measured.problems, *single.problems]
    remarks = (*with_addressees_meant(opinions.remarks), *over.answers)
    filled = replace(people.filled, figures=single.figures, remarks=remarks)
    whole = Form(arrived=one, unit=now, filled=filled, problems=tuple(told), covered=covered)
    return replace(whole, paper=paper, part=part)


def _has_copies_of_another(beside: Iterable[Problem]) -> bool:
    """Whether what looks like copies of the form's sheets is another unit's form, which is told as such."""
    second = (found.place.spot for found in beside if found.code == "return-second-form")
    return any(fold(copied_from(spot)) == fold(SENDER.title) for spot in second)


def _told_sheets(filled: Return) -> Iterator[str]:
    said = {
        SENDER.title: filled.sender.symbol or filled.sender.author,
        FIGURES.title: any(one.value or not wordless(one.note) for one in filled.figures),
        REMARKS.title: any(one.content for one in filled.remarks),
        SPEECHES.title: filled.speeches,
        ATTENDANTS.title: any(one.attendance or one.substitute for one in filled.attendants),
        DUTIES.title: any(one.state or one.result or one.evidence for one in filled.duties),
    }
    yield from (title for title, anything in said.items() if anything)


def _understood(one: Arrived, sender: Sender, unit: Unit, *, has_cells: bool) -> Problem:
    place = Place(file=one.name)
    if not has_cells:
        where = f"dòng “{sender.unit_name}”" if sender.unit_name else "tên tệp"
        return problem("return-unit-read", place, unit=unit.name, where=where)
    return problem("return-unit-understood", place, text=sender.unit or "(để trống)", unit=unit.name)


def _column(found: Problem) -> str:
    """ "Ý kiến!B" of "Ý kiến!B3"."""
    return found.place.spot.rstrip("0123456789")


def _spot(place: Place) -> str:
    return f"{place.sheet}!{place.cell}" if place.cell else place.sheet


def _in_file(found: Problem, one: Arrived) -> Problem:
    """The problem at its file: several forms have sheets of the same names."""
    spot = _spot(found.place)
    grave = Severity.WARNING if found.severity is Severity.ERROR else found.severity
    return replace(found, place=Place(file=one.name, spot=spot), severity=grave, also=())
