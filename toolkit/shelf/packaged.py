"""Where the files that travel with the toolkit lie: templates, workbooks, macros, the guide."""

from pathlib import Path

from toolkit.shelf.refusals import missing

_PACKAGE = Path(__file__).absolute().parent.parent


def packaged(name: str) -> Path:
    """The folder ("templates", "workbooks", "macros") or the file ("HUONG-DAN.md") of that name.

    A checkout has it at the top, an installed package in ``toolkit/_data``.

    Raises:
        FileMissing: it is not there.
    """
    found = (checkout() or _PACKAGE / "_data") / name
    if not found.exists():
        raise missing(found)
    return found


def checkout() -> Path | None:
    """The top folder of the source checkout that the toolkit runs from, or None when it is installed."""
    top = _PACKAGE.parent
    return top if (top / "pyproject.toml").is_file() else None
