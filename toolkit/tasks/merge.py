"""Merge: any template and any table -> one document for each row, or one file of all of them."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from toolkit.book.reading.any_table import AnyTable, read_table
from toolkit.history import open_shelf
from toolkit.problems import Place, Problem, WrongUse, has_errors, problem
from toolkit.tasks.making.merge_choice import OwnChoice, choice
from toolkit.tasks.making.merge_names import NamePattern
from toolkit.tasks.making.merge_records import expected_tags, needs_rows, supplied_by
from toolkit.tasks.making.merge_run import KIND, MergeRun
from toolkit.tasks.making.output_folder import DEFAULT_FOLDER
from toolkit.tasks.making.pdf_files import NO_PDF, PdfDesk, PdfWish, settled
from toolkit.tasks.outcome import Held, Outcome, Progress, distinct, silent
from toolkit.word.any_template import AnyTemplate


class Wish(Struct, frozen=True, kw_only=True):
    """How a merge is wanted; each part may be blank.

    ``sheet`` is the table's sheet, ``where`` are conditions as ``COLUMN=VALUE``, ``sort`` are columns (with
    ``-`` before those whose last comes first), ``group_by`` is the column whose equal values share one
    document, ``visible_only`` leaves hidden rows out, ``keep_outside`` leaves remote templates, linked files
    and embedded objects in the documents, ``name`` is the pattern of the documents' names, ``out`` their
    folder ("ket-qua" beside the table by default), ``one_file`` the one print-ready document to be written
    in their place; ``pdf`` says which PDF files are wanted.
    """

    sheet: str = ""
    where: tuple[str, ...] = ()
    sort: tuple[str, ...] = ()
    group_by: str = ""
    visible_only: bool = False
    keep_outside: bool = False
    name: str = ""
    out: Path | None = None
    one_file: Path | None = None
    pdf: PdfWish = NO_PDF


def merge(template: Path, table: Path, wish: Wish | None = None, *, progress: Progress = silent) -> Outcome:
    """Fill a template for each row of a table.

    Names that the table does not have, and everything else that is wrong with the template, are told before
    anything is made. A row with an error is held back, the others are made.

    Args:
        template: a .docx with ``{{ tags }}``, with Word's own merge fields, or both.
        table: an .xlsx, .xlsm, .ods or .csv file.
        wish: sheet, rows, names and places.
        progress: told after each document.

    Returns:
        What was made.

    Raises:
        WrongUse: the wish names a sheet or a column that is not there.
        FileMissing: there is no such template or table.
        FileLocked: another run works in the output folder.
        ToolkitError: the template or the table cannot be read, or the folder refuses writing.
    """
    wish = wish or Wish()
    form = AnyTemplate(template, keep_outside=wish.keep_outside)
    own = OwnChoice(form)
    read = read_table(table, sheet=wish.sheet, preferred=own.sheet, expected=expected_tags(form))
    rows, told = choice(
        read,
        where=wish.where,
        sort=wish.sort,
        group_by=wish.group_by,
        visible_only=wish.visible_only,
        own=own,
    )
    pattern, folder = NamePattern(wish.name, template.stem, read), _folder(table, wish)
    found = (*read.problems, *told, *_faults(form, read, wish))
    if has_errors(found):
        held = (Held(kind=KIND, subject=form.name),)
        return Outcome(problems=found, held=held, folder=folder)
    beside = table.absolute().parent
    run = MergeRun(form=form, choice=rows, pattern=pattern, folder=beside, progress=progress)
    return _laid(run, folder, wish, found)


def _faults(form: AnyTemplate, read: AnyTable, wish: Wish) -> Iterator[Problem]:
    """What is wrong with the template, beside this table."""
    supplied = supplied_by(read)
    yield from form.problems(supplied, supplied.headers)
    if needs_rows(form) and not wish.group_by:
        yield problem("merge-needs-group", Place(file=form.name))


def _laid(run: MergeRun, folder: Path, wish: Wish, found: tuple[Problem, ...]) -> Outcome:
    """The run's documents in their folder; ``found`` is what was told before."""
    with open_shelf(folder) as shelf, PdfDesk(shelf, wish.pdf) as desk:
        if wish.one_file:
            run.lay_bound(shelf, desk, PurePosixPath(wish.one_file.name))
        else:
            run.lay_each(shelf, desk)
        printed = desk.finish()
    return Outcome(
        files=tuple(settled(run.files, printed)),
        problems=distinct((*found, *run.problems, *printed.problems, *run.last_problems())),
        held=distinct(run.held),
        folder=folder,
        pdf=printed.made,
    )


def _folder(table: Path, wish: Wish) -> Path:
    if wish.one_file and wish.one_file.suffix.lower() != ".docx":
        raise WrongUse(
            f"Tên tệp “{wish.one_file.name}” không phải tệp Word.", remedy="Đặt tên có đuôi .docx."
        )
    if wish.one_file and not wish.out:
        return wish.one_file.absolute().parent
    return (wish.out or table.absolute().parent / DEFAULT_FOLDER).absolute()
