"""Word files made into PDF files: one run of an office program for all, and each result looked at."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import Struct

from toolkit.office import word
from toolkit.office.libreoffice import NoResult, soffice, write_anew
from toolkit.office.odd_pages import has_odd_pages, let_numbers_decide
from toolkit.office.pdf_reading import broken, seen
from toolkit.problems import Place, Problem, not_read, problem, problem_of

_START, _EACH = 60.0, 3.0  # seconds to start, and for each file, on a slow machine
_MOST = 200  # files in one run: LibreOffice 7.4 stops behind 246
_NORMAL, _ARCHIVE = 0, 2  # LibreOffice's numbers for its usual PDF and for PDF/A-2b


class Converted(Struct, frozen=True, kw_only=True):
    """What became of one Word file: a PDF's bytes and the number of its pages, or none and the reason.

    ``fonts`` are the names of those that it carries, without the mark of a subset.
    """

    file: Path
    content: bytes = b""
    pages: int = 0
    fonts: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def made(self) -> bool:
        return bool(self.content)


def convert(
    files: Sequence[Path], *, archive: bool = False, limit: float | None = None
) -> Iterator[Converted]:
    """Make a PDF of each Word file; the files themselves are neither changed nor locked.

    Word does it where it is, LibreOffice elsewhere, in one run for all. The PDFs are tagged, say title and
    language as the Word file does, and carry their fonts.

    Args:
        files: .docx files; two may have the same name.
        archive: PDF/A, for keeping.
        limit: seconds, for all of them together; by default a minute and three seconds for each.

    Yields:
        One for each file, in their order, one PDF in memory at a time.
    """
    for first in range(0, len(files), _MOST):
        some = files[first : first + _MOST]
        with TemporaryDirectory(prefix="giaoban-pdf-", ignore_cleanup_errors=True) as folder:
            run = _Run(some, Path(folder), archive, limit or _START + _EACH * len(some))
            run.write()
            yield from run.results()


class _Run:
    """Copies of some files handed to an office program, and what came of them.

    The copies bear plain names: no lock lies beside a letter, and no name is lost on a command line.
    """

    def __init__(self, files: Sequence[Path], folder: Path, archive: bool, limit: float) -> None:
        self._files = {folder / f"{number}.docx": file for number, file in enumerate(files)}
        self._folder = folder
        self._archive = archive
        self._limit = limit
        self._program = "LibreOffice"
        self._told: dict[Path, Problem] = {}

    def write(self) -> None:
        """Have every copy written as a PDF.

        A program that breaks down is started once more at the file that it broke down at, which may be the
        fault of the many before it, then behind it, as long as this brings it further; one that hangs is not.
        """
        left, barren = [copy for copy in self._files if self._copied(copy)], 0
        while left and barren <= 2 and not self._told.keys() & set(left):
            in_time = self._write(left)
            missing = _unwritten_end(left)
            if missing and not in_time:
                self._tell_late(missing)
            stuck = len(missing) == len(left)
            barren = barren + 1 if stuck else 0
            left = missing[1:] if stuck else missing

    def results(self) -> Iterator[Converted]:
        """Each file with what was found when its PDF was read back."""
        for copy, file in self._files.items():
            pdf = copy.with_suffix(".pdf")
            if not pdf.is_file():
                told = self._told.get(copy) or self._problem("pdf-not-made", copy)
                yield Converted(file=file, problems=(told,))
                continue
            content = pdf.read_bytes()
            found = None if broken(content) else seen(content)
            if found is None or not found.pages:
                yield Converted(file=file, problems=(self._problem("pdf-broken", copy),))
                continue
            bare = tuple(self._problem("pdf-font", copy, font=font) for font in found.bare_fonts)
            yield Converted(file=file, content=content, pages=found.pages, fonts=found.fonts, problems=bare)

    def _copied(self, copy: Path) -> bool:
        file = self._files[copy]
        try:
            shutil.copyfile(file, copy)
        except OSError as error:
            self._told[copy] = problem_of(not_read(error, file))
            return False
        return True

    def _write(self, copies: Sequence[Path]) -> bool:
        """Run the office program over copies; False when it had to be ended."""
        try:
            if word.write_pdf(copies, self._folder, archive=self._archive, limit=self._limit):
                self._program = "Word"
                return True
            program = soffice()
            if program:
                self._write_in_libreoffice(program, copies)
            else:
                self._told |= {copy: self._problem("pdf-no-program", copy) for copy in copies}
        except NoResult as late:
            self._program = "LibreOffice" if late.path else "Word"
            return False
        return True

    def _write_in_libreoffice(self, program: Path, copies: Sequence[Path]) -> None:
        on_both_sides = [copy for copy in copies if has_odd_pages(copy)]
        for copy in on_both_sides:
            let_numbers_decide(copy)
        usual = [copy for copy in copies if copy not in on_both_sides]
        for some, blanks in ((usual, False), (on_both_sides, True)):
            if some:
                form = _form(archive=self._archive, blanks=blanks)
                write_anew(program, some, form, self._folder, limit=self._limit)

    def _tell_late(self, missing: Sequence[Path]) -> None:
        culprit, *others = missing
        seconds = f"{self._limit:.0f}"
        self._told[culprit] = self._problem("pdf-late", culprit, seconds=seconds)
        for copy in others:
            self._told[copy] = self._problem("pdf-behind", copy, culprit=self._files[culprit].name)

    def _problem(self, code: str, copy: Path, **words: str) -> Problem:
        file = self._files[copy]
        return problem(code, Place(file=str(file)), name=file.name, program=self._program, **words)


def _unwritten_end(copies: Sequence[Path]) -> list[Path]:
    """The copies behind the last one that was written; the first of them is where the program stopped."""
    missing: list[Path] = []
    for copy in reversed(copies):
        if copy.with_suffix(".pdf").is_file():
            break
        missing.insert(0, copy)
    return missing


def _form(*, archive: bool, blanks: bool) -> str:
    """LibreOffice's words for a tagged PDF; its document's title and language go in by themselves.

    ``blanks``: the empty pages between papers that are printed on both sides are pages too.
    """
    options: Mapping[str, Any] = {
        "UseTaggedPDF": {"type": "boolean", "value": "true"},
        "IsSkipEmptyPages": {"type": "boolean", "value": "false" if blanks else "true"},
        "SelectPdfVersion": {"type": "long", "value": str(_ARCHIVE if archive else _NORMAL)},
    }
    return f"pdf:writer_pdf_Export:{json.dumps(options)}"
