"""The ``.ods`` of each workbook with buttons, made where it is out of date and LibreOffice is here."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.book.schema import PLAN
from toolkit.book.writing.seal import as_made, sealed
from toolkit.history import State
from toolkit.office.libreoffice import NoProgram, soffice
from toolkit.problems import Place, Problem, ToolkitError, problem, refusal
from toolkit.shelf import write_whole
from toolkit.tasks.outcome import Made, problem_of

WORKBOOK = "workbook"


def put_twins(files: Sequence[Made]) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """Lay the ``.ods`` beside each ``.xlsm`` among ``files``; what became of them, and what stood in the way.

    LibreOffice gives other bytes at each run, so an ``.ods`` is only made where its ``.xlsm`` changed or
    where there is none yet.
    """
    buttoned = [made for made in files if made.path.suffix == ".xlsm"]
    stale = [made.path for made in buttoned if made.state is State.MADE or not _twin(made.path).exists()]
    filled = [workbook for workbook in stale if worked_in(_twin(workbook))]
    stale = [workbook for workbook in stale if workbook not in filled]
    kept = tuple(
        Made(path=_twin(made.path), kind=WORKBOOK, state=State.KEPT)
        for made in buttoned
        if made.path not in stale
    )
    made, problems = _put(stale) if stale else ((), ())
    return (*kept, *made), (*(kept_from_building(_twin(workbook)) for workbook in filled), *problems)


def worked_in(workbook: Path) -> bool:
    """Whether building must leave this workbook alone: it is there, and not as it was built."""
    return workbook.is_file() and not as_made(workbook)


def kept_from_building(workbook: Path) -> Problem:
    return problem("built-over-work", Place(file=str(workbook)), name=workbook.name)


def twin(workbook: bytes, folder: Path) -> bytes:
    """The ``.ods`` of a workbook with buttons that is to lie in ``folder``.

    Raises:
        NoProgram: there is no LibreOffice on this machine.
        NoResult: as ``office_twins``.
    """
    from toolkit.book.building.ods_conversion import office_twins  # slow import

    if (program := soffice()) is None:
        raise refusal(NoProgram, "twin-not-built", folder, name=str(folder))
    with TemporaryDirectory() as room:
        source = Path(room, "workbook.xlsm")
        source.write_bytes(workbook)
        ((_, content),) = office_twins([source], program, PLAN)
    return sealed(content)


def _put(stale: Sequence[Path]) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    from toolkit.book.building.ods_conversion import office_twins  # slow import

    if (program := soffice()) is None:
        folder = Place(file=str(stale[0].parent))
        return (), (problem("twin-not-built", folder, name=folder.file),)
    made = []
    try:
        for name, content in office_twins(stale, program, PLAN):
            write_whole(stale[0].with_name(name), sealed(content))
            made.append(Made(path=stale[0].with_name(name), kind=WORKBOOK))
    except ToolkitError as error:
        return tuple(made), (problem_of(error),)
    return tuple(made), ()


def _twin(workbook: Path) -> Path:
    return workbook.with_suffix(".ods")
