"""The workbook for LibreOffice users: the one with buttons, turned into an ``.ods`` by LibreOffice itself."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from toolkit.book.building.ods_view import with_views
from toolkit.book.building.plain_ranges import with_plain_ranges
from toolkit.book.schema import Schema
from toolkit.office.libreoffice import converted


def office_twins(
    workbooks: Sequence[Path], program: Path, schema: Schema[Any]
) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each workbook's ``.ods``; LibreOffice gives other bytes at each run.

    Args:
        workbooks: ``.xlsm`` files.
        program: what ``soffice`` found.
        schema: what the workbooks are.

    Raises:
        NoResult: LibreOffice made no workbook, or a broken one, or did not end in time.
    """
    with TemporaryDirectory() as room:
        drafts, folder = Path(room, "drafts"), Path(room, "twins")
        drafts.mkdir()
        for workbook in workbooks:
            (drafts / workbook.name).write_bytes(with_plain_ranges(workbook.read_bytes(), schema))
        twins = converted(program, [drafts / workbook.name for workbook in workbooks], "ods", folder)
        for workbook, twin in zip(workbooks, twins, strict=True):
            yield twin.name, with_views(twin.read_bytes(), workbook.read_bytes())
