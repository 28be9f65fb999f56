"""Documents laid with a PDF beside each Word file, or in its place; a PDF knows its Word file's digest."""

from collections.abc import Iterable, Iterator
from itertools import dropwhile
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.history import Event, Label, Laid, Shelf, State, digest, file_digest
from toolkit.plan.model import PdfFiles
from toolkit.problems import Place, Problem, ToolkitError, problem, problem_of
from toolkit.tasks.outcome import Made

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from toolkit.office.pdf import Converted

BESIDE, ARCHIVED = "pdf", "pdf-a"
"""What the history calls a PDF that lies beside its Word file, and one for keeping (PDF/A)."""


class PdfWish(Struct, frozen=True, kw_only=True):
    """Which PDF files are wanted, and whether they are for keeping (PDF/A)."""

    files: PdfFiles = PdfFiles.NONE
    archive: bool = False

    @property
    def kind(self) -> str:
        return ARCHIVED if self.archive else BESIDE


NO_PDF = PdfWish()


class PdfResult(Struct, frozen=True, kw_only=True):
    """What came of the PDF files of a run.

    ``made`` were written beside Word files; ``moved`` tells of each document that was to be a PDF only where
    it lies at last, None where nothing of it could be laid.
    """

    made: tuple[Path, ...] = ()
    moved: dict[Path, Laid | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def joined(self, other: "PdfResult") -> "PdfResult":
        """Both together."""
        return PdfResult(
            made=self.made + other.made,
            moved=self.moved | other.moved,
            problems=self.problems + other.problems,
        )


class _Waiting(Struct, frozen=True, kw_only=True):
    """A Word file to be made a PDF; where the PDF goes, and what the history keeps of it."""

    word: Path
    path: PurePosixPath
    label: Label
    over: bool = True
    alone: bool = False
    stale: bool = False


class PdfDesk:
    """The laying of documents while PDF files may be wanted; use it as a context, and ``finish`` at its end.

    A document that is wanted as a PDF alone waits outside the folder; a Word file that lies there already is
    kept up to date, so that no older one is left.
    """

    def __init__(self, shelf: Shelf, wish: PdfWish) -> None:
        self._shelf = shelf
        self._wish = wish
        self._waiting: list[_Waiting] = []
        self._hidden: TemporaryDirectory[str] | None = None

    def __enter__(self) -> "PdfDesk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._hidden:
            self._hidden.cleanup()

    def lay(self, path: PurePosixPath, content: bytes, label: Label, *, over: bool = True) -> Laid:
        """Lay a document as ``Shelf.lay`` does, or tell where its PDF will lie.

        Raises:
            FileLocked: another program has the file open.
            NotWritable: the disk is full, or the folder refuses writing.
        """
        if self._wish.files is not PdfFiles.ONLY or (self._shelf.folder / path).is_file():
            laid = self._shelf.lay(path, content, label, over=over)
            self.see(laid.path, label)
            return laid
        pdf = path.with_suffix(".pdf")
        self._shelf.reserve(path)
        self._shelf.reserve(pdf)
        label = replace(label, word=digest(content))
        known = fresh(self._shelf, pdf, label.word)
        if known:
            return Laid(path=self._shelf.folder / known.path, state=State.KEPT)
        if self._shelf.writes:
            self._waiting.append(
                _Waiting(word=self._hide(path, content), path=pdf, label=label, over=over, alone=True)
            )
        return Laid(path=self._shelf.folder / pdf, state=State.MADE)

    def see(self, word: Path, label: Label) -> None:
        """Say that a Word file lies there of which a PDF may be wanted."""
        if self._wish.files is PdfFiles.NONE or not self._shelf.writes or word.suffix != ".docx":
            return
        path = PurePosixPath(word.relative_to(self._shelf.folder).as_posix())
        about = Label(
            kind=self._wish.kind,
            conference=label.conference,
            unit=label.unit,
            person=label.person,
            source=str(path),
            word=file_digest(word),
        )
        known = fresh(self._shelf, path.with_suffix(".pdf"), about.word)
        if known is None or (self._wish.archive and known.label.kind != ARCHIVED):
            self._waiting.append(_Waiting(word=word, path=path.with_suffix(".pdf"), label=about))

    def finish(self) -> PdfResult:
        """Make every PDF that is wanted, and anew those whose Word file says something else by now."""
        if not self._shelf.writes:
            return PdfResult()
        asked = {one.path: one for one in (*self._stale(), *self._waiting)}
        waiting = {path: one for path, one in asked.items() if not self._went_out(one)}
        result = PdfResult(problems=tuple(self._told(path) for path in asked if path not in waiting))
        if not waiting:
            return result
        from toolkit.office.pdf import convert  # slow import

        archive = any(one.label.kind == ARCHIVED or self._wish.archive for one in waiting.values())
        converted = convert([one.word for one in waiting.values()], archive=archive)
        for one, pdf in zip(waiting.values(), converted, strict=True):
            result = result.joined(self._settled(one, pdf))
        return result

    def _went_out(self, one: _Waiting) -> bool:
        """Whether the PDF there shows its Word file as it went out, and no draft has taken its place."""
        pdf = self._shelf.last(str(one.path))
        if pdf is None or not pdf.label.source or pdf.label.word == one.label.word:
            return False
        source, word = pdf.label.source, pdf.label.word
        events = (event for event in self._shelf.events if event.path == source)
        since = [*dropwhile(lambda event: event.digest != word, events)]
        lies = file_digest(self._shelf.folder / one.path) == pdf.digest
        return lies and bool(since) and all(event.label.issued for event in since)

    def _told(self, path: PurePosixPath) -> Problem:
        target = self._shelf.folder / path
        word = target.with_suffix(".docx").name
        return problem("pdf-went-out", Place(file=str(target)), name=target.name, word=word)

    def _settled(self, one: _Waiting, pdf: "Converted") -> PdfResult:
        """The PDF laid; where there is none, the Word file of a document that was to have no other."""
        target = self._shelf.folder / one.path
        place = Place(file=str(target if one.alone else one.word))
        problems = [replace(found, place=place) for found in pdf.problems]
        laid = None
        try:
            if pdf.made:
                laid = self._shelf.lay(one.path, pdf.content, one.label, over=one.over)
            elif one.alone:
                label = replace(one.label, word="")
                word = one.path.with_suffix(".docx")
                laid = self._shelf.lay(word, one.word.read_bytes(), label, over=one.over)
        except ToolkitError as error:
            problems.append(problem_of(error))
        known = self._shelf.last(str(one.path))
        if known and known.label.word not in ("", one.label.word) and target.is_file():
            problems.append(problem("pdf-stale", Place(file=str(target)), name=target.name))
        elif one.stale and laid:
            problems.append(problem("pdf-renewed", Place(file=str(target)), name=target.name))
        return PdfResult(
            made=(laid.path,) if laid and pdf.made and not one.alone else (),
            moved={target: laid} if one.alone else {},
            problems=tuple(problems),
        )

    def _stale(self) -> Iterator[_Waiting]:
        """The PDF files of ours, wherever they lie in the folder, whose Word file is another one by now."""
        paths = dict.fromkeys(
            event.path for event in self._shelf.events if event.label.source and event.label.word
        )
        for path in paths:
            event = self._shelf.last(path)
            if event is None or file_digest(self._shelf.folder / path) != event.digest:
                continue  # gone, or somebody's own by now
            word = self._shelf.folder / event.label.source
            now = file_digest(word)
            if now and now != event.label.word:
                label, at = replace(event.label, word=now), PurePosixPath(event.beside or path)
                yield _Waiting(word=word, path=at, label=label, stale=True)

    def _hide(self, path: PurePosixPath, content: bytes) -> Path:
        """A document that waits outside the folder, under its own name."""
        from tempfile import TemporaryDirectory  # slow import

        self._hidden = self._hidden or TemporaryDirectory(prefix="giaoban-word-", ignore_cleanup_errors=True)
        word = Path(self._hidden.name) / str(len(self._waiting)) / path.name
        word.parent.mkdir()
        word.write_bytes(content)
        return word


def fresh(shelf: Shelf, path: PurePosixPath, word: str) -> Event | None:
    """The PDF of a Word file of that digest, at its place or beside it, as it was made."""
    for event in reversed(shelf.events):
        same = event.label.word == word and str(path) in (event.path, event.beside)
        if same and file_digest(shelf.folder / event.path) == event.digest:
            return event
    return None


def settled(files: Iterable[Made], result: PdfResult) -> Iterator[Made]:
    """The documents of a run where they lie at last; one of which nothing could be laid is none."""
    if not result.moved:
        yield from files
        return
    for made in files:
        laid = result.moved.get(made.path, Laid(path=made.path, state=made.state))
        if laid:
            yield replace(made, path=laid.path, state=laid.state)
