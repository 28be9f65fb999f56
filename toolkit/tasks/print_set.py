"""Print set: the papers of a conference, or of some units, made and bound into one print-ready Word file."""

import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit import __version__
from toolkit.book.reading.plans import Reading
from toolkit.documents.kind import Document
from toolkit.documents.kinds import DOCUMENTS, kind_named
from toolkit.documents.kinds_before import AGENDA, LETTER
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.documents.print_cover import TEMPLATE, CoverLine, copies_of, print_cover
from toolkit.history import Label, open_shelf
from toolkit.plan.model import PdfFiles, Plan
from toolkit.plan.roster import unit_order
from toolkit.problems import Place, Problem, WrongUse, problem
from toolkit.tasks.make import make_from
from toolkit.tasks.making.button_press import Press, Pressed, answered
from toolkit.tasks.making.chosen_conference import chosen_conference
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.pdf_files import NO_PDF, PdfDesk, PdfWish, settled
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.making.template_choice import form_at
from toolkit.tasks.outcome import Made, Outcome, Progress, Step, silent
from toolkit.wording import ascii_slug, joined, quantity

KIND = "print-set"
FILE_NAME = "Bo-in"
BY_UNIT, BY_KIND = "unit", "kind"
ORDERS = (BY_UNIT, BY_KIND)
ENCLOSED = (AGENDA.name, "report-form", "speech-form")
"""The kinds that go out with a letter: forms with a letter to a unit alone, its own or the same for all."""
_TITLE = "Bộ in"


class SetWish(Struct, frozen=True, kw_only=True):
    """How a print set is wanted.

    ``path`` is the .docx to be written. ``duplex``: every paper begins on a sheet of its own. ``copies``:
    each as often as Văn bản đi or Nơi nhận say. ``order`` is "unit", each letter followed by what goes out
    with it, or "kind".
    """

    path: Path
    duplex: bool = False
    copies: bool = False
    order: str = BY_UNIT
    pdf: PdfWish = NO_PDF


class _Paper(Struct, frozen=True, kw_only=True):
    """One document of the set and how often it stands there one after the other."""

    made: Made
    copies: int = 1


def print_set(
    reading: Reading,
    workbook_folder: Path,
    selection: Selection,
    wish: SetWish,
    *,
    out: Path | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Make what is asked for, as ``make_from``, and bind the files as they lie into one.

    Without kinds, the letters and what goes out with them. A letter that was edited by hand or went out is
    bound as it lies, not the new version beside it.

    Returns:
        What was made, the bound file last.

    Raises:
        WrongUse: the selection names what the workbook does not have, or the file is to be no .docx.
        ToolkitError: as ``make``; or a file cannot be bound.
    """
    if wish.path.suffix.lower() != ".docx":
        raise WrongUse(f"Tên tệp “{wish.path.name}” không phải tệp Word.", remedy="Đặt tên có đuôi .docx.")
    if wish.order not in ORDERS:
        raise WrongUse(f"Không có cách xếp “{wish.order}”.", remedy="Dùng --order unit hoặc --order kind.")
    if not selection.kinds:
        going_out = [kind.name for kind in DOCUMENTS if kind.type_code == LETTER or kind.name in ENCLOSED]
        selection = replace(selection, kinds=tuple(going_out))
    selection = replace(selection, shared=True)
    made = make_from(reading, workbook_folder, selection, out=out, pdf=NO_PDF, progress=progress)
    files = [one for one in made.files if _bound(one).suffix == ".docx"]
    told = tuple(_told(made, files))
    if not files:
        return replace(made, problems=(*made.problems, *told))
    papers = tuple(_papers(reading.plan, files, wish))
    about = _about(reading.plan, selection)
    bound = _bind(reading.plan, workbook_folder, papers, wish, about, made.run, progress)
    return replace(
        made,
        run=bound.run,
        files=(*made.files, *bound.files),
        problems=(*made.problems, *told, *bound.problems, *_by_which_program(wish)),
        pdf=bound.pdf,
    )


def press_print_set(press: Press) -> Pressed:
    """What the button does: the papers of the chosen conference, or of all, bound beside their folders."""
    occasion, plan = press.occasion, press.plan
    conference = occasion.conference or chosen_conference(press.grid, plan)
    chosen = Selection(conferences=(conference,) if conference else ())
    folder = output_folder(plan, occasion.workbook_folder)
    wish = SetWish(
        path=folder / f"{FILE_NAME}{f'_{ascii_slug(conference)}' if conference else ''}.docx",
        duplex=plan.settings.duplex,
        copies=True,
        pdf=PdfWish(files=plan.settings.pdf),
    )
    outcome = print_set(press.reading, occasion.workbook_folder, chosen, wish, progress=press.progress)
    return answered(press, outcome, conference)


def _bound(made: Made) -> Path:
    """The file that is printed: what went out or was edited by hand, where it lies, else the new version."""
    kept = made.stays or made.first
    return kept if kept.is_file() else made.path


def _told(outcome: Outcome, files: list[Made]) -> Iterator[Problem]:
    """What the set lacks, and what it holds in another version than the workbook says."""
    place = Place(file=str(outcome.folder or ""))
    missing = len(outcome.held) + len(outcome.files) - len(files)
    if missing:
        yield problem("print-set-lacks", place, count=quantity(missing))
    for one in files:
        if _bound(one) != one.path:
            yield problem(
                "print-set-older", Place(file=str(_bound(one))), name=_bound(one).name, new=one.path.name
            )


def _by_which_program(wish: SetWish) -> Iterator[Problem]:
    """LibreOffice 7.4 prints a section on an odd page with the second page's header lost.

    It happens where the first page differs; the PDF is made from a copy on which it does not.
    """
    if wish.duplex and wish.pdf.files is PdfFiles.NONE:
        yield problem("print-set-by-word", Place(file=str(wish.path)), name=wish.path.name)


def _papers(plan: Plan, files: list[Made], wish: SetWish) -> Iterator[_Paper]:
    for code in dict.fromkeys(one.conference for one in files):
        here = [one for one in files if one.conference == code]
        letters = [one for one in here if _is_letter(one)]
        papers = [one for one in here if one.kind in ENCLOSED]
        enclosed = [one for one in papers if any(_goes_with(one, letter) for letter in letters)]
        if wish.order == BY_UNIT:
            places = {unit.code: place for place, unit in enumerate(sorted(plan.units, key=unit_order))}
            for letter in sorted(letters, key=lambda one: places.get(one.unit, len(places))):
                yield _Paper(made=letter)
                yield from (_Paper(made=one) for one in enclosed if _goes_with(one, letter))
        else:
            yield from (_Paper(made=letter) for letter in letters)
            for one in enclosed:
                wanted = sum(_goes_with(one, letter) for letter in letters) if wish.copies else 1
                yield _Paper(made=one, copies=wanted)
        for one in here:
            if one not in letters and one not in enclosed:
                yield _Paper(made=one, copies=_copies(plan, one) if wish.copies else 1)


def _is_letter(made: Made) -> bool:
    kind = kind_named(made.kind)
    return kind is not None and kind.type_code == LETTER


def _goes_with(paper: Made, letter: Made) -> bool:
    """Whether a paper is put beside a letter: a unit's own beside that unit's, a form beside no person's."""
    if paper.unit or paper.kind != AGENDA.name:
        return not letter.person and paper.unit in ("", letter.unit)
    return True


def _copies(plan: Plan, made: Made) -> int:
    kind = kind_named(made.kind)
    return copies_of(plan, kind, made.register) if kind and not made.unit else 1


def _about(plan: Plan, selection: Selection) -> str:
    """What the set is called on its cover."""
    names = [conference_name(plan, one) for one in plan.conferences if one.code in selection.conferences]
    units = [unit.name for unit in plan.units if unit.code in selection.units]
    return "; ".join(
        filter(None, (joined(names) if names else f"Năm {plan.settings.year or ''}", joined(units)))
    )


def _bind(
    plan: Plan,
    workbook_folder: Path,
    papers: tuple[_Paper, ...],
    wish: SetWish,
    about: str,
    run: str,
    progress: Progress,
) -> Outcome:
    """The papers behind their cover in one file, laid where it is wanted."""
    from toolkit.word.joining import write_one_file  # slow import

    total = sum(paper.copies for paper in papers)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / wish.path.name
        contents = _contents(plan, workbook_folder, papers, wish, about)
        for number in write_one_file(
            contents, whole, odd_pages=wish.duplex, counted=True, title=f"{_TITLE}: {about}"
        ):
            progress(Step(done=number - 1, total=total + 1, label=_TITLE))
        content = whole.read_bytes()
    codes = dict.fromkeys(paper.made.conference for paper in papers)
    label = Label(kind=KIND, conference=next(iter(codes)) if len(codes) == 1 else "", version=__version__)
    with open_shelf(wish.path.absolute().parent, run=run) as shelf, PdfDesk(shelf, wish.pdf) as desk:
        laid = desk.lay(PurePosixPath(wish.path.name), content, label)
        printed = desk.finish()
    files = settled([Made(path=laid.path, kind=KIND, conference=label.conference, state=laid.state)], printed)
    run = shelf.run if shelf.wrote else run
    return Outcome(files=tuple(files), problems=printed.problems, pdf=printed.made, run=run)


def _contents(
    plan: Plan, workbook_folder: Path, papers: tuple[_Paper, ...], wish: SetWish, about: str
) -> Iterator[bytes]:
    """The cover, then each paper as often as it is wanted; one at a time."""
    from toolkit.word.joining import last_page  # slow import

    lines, place = [], 2  # the cover is the first document
    for number, paper in enumerate(papers, start=1):
        lines.append(_line(plan, number, paper, last_page(place)))
        place += paper.copies
    context = print_cover(plan, about, lines, place - 2, duplex=wish.duplex)
    cover = Document(kind=KIND, folder="", stem=wish.path.stem, title=_TITLE, context=context)
    yield form_at(TEMPLATE, workbook_folder).template.render(cover.printed()).content
    for paper in papers:
        content = _bound(paper.made).read_bytes()
        for _ in range(paper.copies):
            yield content


def _line(plan: Plan, number: int, paper: _Paper, end: str) -> CoverLine:
    made = paper.made
    kind, unit, person = kind_named(made.kind), plan.unit(made.unit), plan.person(made.person)
    names = (one.name for one in (person, unit) if one)
    return CoverLine(
        tt=str(number),
        van_ban=kind.label if kind else made.path.stem,
        nguoi_nhan=", ".join(names),
        so_ban=quantity(paper.copies),
        cuoi=end,
    )
