"""Build: the workbooks and the templates that travel with the toolkit, anew from their sources."""

from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.problems import FileMissing, ToolkitError
from toolkit.shelf import State, checkout, write_whole
from toolkit.tasks.outcome import Made, Outcome

TEMPLATE, WORKBOOK = "template", "workbook"


def build(folder: Path | None = None) -> Outcome:
    """Write ``workbooks/`` and ``templates/``; what would not change is left as it is.

    Args:
        folder: where the two folders stand; the source checkout by default.

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
    from toolkit.word.blanks import build_templates  # slow import

    try:
        from toolkit.book.builder import build_workbooks  # slow import
    except ModuleNotFoundError as error:
        raise ToolkitError(
            f"Thiếu gói {error.name} để dựng sổ.", remedy="Cài thêm: pip install “giaoban[build]”."
        ) from error
    with TemporaryDirectory() as drafts:
        templates, workbooks = Path(drafts, "templates"), Path(drafts, "workbooks")
        build_templates(templates)
        build_workbooks(workbooks)
        files = (
            *_put(templates, top / "templates", TEMPLATE),
            *_put(workbooks, top / "workbooks", WORKBOOK),
        )
    return Outcome(files=files, folder=top)


def _put(drafts: Path, folder: Path, kind: str) -> tuple[Made, ...]:
    return tuple(_put_one(draft, folder / draft.name, kind) for draft in sorted(drafts.iterdir()))


def _put_one(draft: Path, target: Path, kind: str) -> Made:
    content = draft.read_bytes()
    if target.is_file() and target.read_bytes() == content:
        return Made(path=target, kind=kind, state=State.KEPT)
    write_whole(target, content)
    return Made(path=target, kind=kind)
