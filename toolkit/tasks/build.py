"""Build: workbooks, macros, templates and the guide's list of problems, anew from their sources."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.book.writing.seal import sealed
from toolkit.history import State
from toolkit.problems import FileMissing, ToolkitError
from toolkit.shelf import checkout, packaged, write_whole
from toolkit.tasks import guide
from toolkit.tasks.build_ods import WORKBOOK, kept_from_building, put_twins, worked_in
from toolkit.tasks.launchers import launchers, runs
from toolkit.tasks.outcome import Made, Outcome

_FOLDER_KINDS = {"templates": "template", "macros": "macros", "workbooks": WORKBOOK}
_SUFFIX_KINDS = {".cmd": "launcher", ".sh": "launcher", "": "launcher", ".txt": "launcher"}
_WORKBOOKS = (".xlsx", ".xlsm")
_EXAMPLE = "giao-ban-2024.xlsx"


def build(folder: Path | None = None) -> Outcome:
    """Write ``workbooks/``, ``macros/``, ``templates/`` and the list of problems; what is the same is left.

    A workbook in which somebody worked stays as it is, and is named.

    The ``.ods`` follow their ``.xlsm``, by the LibreOffice of this machine; without it those that are
    there stay, with a hint.

    Args:
        folder: where the three folders stand; the source checkout by default.

    Raises:
        FileMissing: there is no checkout, and no folder was given.
        ToolkitError: the parts for building are not installed.
        FileLocked: a workbook or template is open.
        NotWritable: the folder refuses writing.
    """
    top = folder.absolute() if folder else checkout()
    if top is None:
        raise FileMissing(
            "Bản cài này không có mã nguồn để dựng lại sổ và mẫu.",
            remedy="Chạy lệnh trong thư mục mã nguồn, hoặc chỉ ra thư mục bằng --out.",
        )
    with TemporaryDirectory() as room:
        _draft(Path(room))
        files = tuple(_put(Path(room), top))
    twins, problems = put_twins(files)
    filled = [made.path for made in files if made.state is State.KEPT and worked_in(made.path)]
    named = (kept_from_building(path) for path in filled if path.suffix in _WORKBOOKS)
    return Outcome(files=(*files, *twins), folder=top, problems=(*named, *problems))


def _draft(room: Path) -> None:
    """Make all that is built anew in an empty folder."""
    from toolkit.word.drawing.kinds import build_templates  # slow import

    try:
        from toolkit.book.building.workbook import build_workbooks  # slow import
        from toolkit.book.buttons.macro_workbook import (  # slow import
            build_buttoned_workbooks,
            generated_modules,
        )
        from toolkit.book.buttons.macros import macro_sources  # slow import
    except ModuleNotFoundError as error:
        raise ToolkitError(
            f"Thiếu gói {error.name} để dựng sổ.", remedy="Cài thêm: pip install “giaoban[build]”."
        ) from error
    generated = generated_modules()
    build_templates(room / "templates")
    build_workbooks(room / "workbooks")
    build_buttoned_workbooks(room / "workbooks", {**macro_sources(packaged("macros")), **generated})
    for workbook in (room / "workbooks").iterdir():
        workbook.write_bytes(sealed(workbook.read_bytes()))
    _write_modules(room / "macros", generated)
    for name, content in launchers(_EXAMPLE):
        (room / "workbooks" / name).write_bytes(content)
    for name, page in guide.PAGES.items():
        (room / name).parent.mkdir(exist_ok=True)
        (room / name).write_text(page(), encoding="utf-8", newline="\n")


def _write_modules(folder: Path, modules: Mapping[str, str]) -> None:
    folder.mkdir()
    for name, source in modules.items():
        (folder / f"{name}.bas").write_text(source, encoding="utf-8", newline="\n")


def _put(room: Path, top: Path) -> Iterator[Made]:
    """Lay every draft down at the same place below ``top``."""
    for draft in sorted(path for path in room.rglob("*") if path.is_file()):
        place = draft.relative_to(room)
        kind = _SUFFIX_KINDS.get(draft.suffix) or _FOLDER_KINDS.get(place.parts[0], "guide")
        yield _put_one(draft, top / place, kind)


def _put_one(draft: Path, target: Path, kind: str) -> Made:
    content = draft.read_bytes()
    filled = target.suffix in _WORKBOOKS and worked_in(target)
    if filled or (target.is_file() and target.read_bytes() == content):
        return Made(path=target, kind=kind, state=State.KEPT)
    write_whole(target, content)
    if kind == "launcher" and runs(target.name):
        target.chmod(0o755)
    return Made(path=target, kind=kind)
