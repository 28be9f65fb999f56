"""One print-ready document out of many: what is bound here are finished .docx, whoever made them."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from toolkit.problems import FileLocked, ToolkitError, not_written, refusal
from toolkit.word.joining.binding import Binding


class OneFile:
    """Binds finished Word documents into one, as they come; a context manager.

    Each document becomes a section, or as many as it has: its pages count from 1, its headers and footers
    are its own, its lists begin anew, its notes count from 1. Pictures, styles and headers that are the
    same stand in the file once. What one document has and another has not never shows in the other.

    Nothing of a document is kept once it is added: the text waits in a temporary file, so memory does not
    grow with it. The file appears when the block ends, whole, in one step; if the block fails nothing is
    left behind.

    What Word keeps only once for a whole file is taken from the first document: mirrored margins, default
    tab stops, hyphenation, protection, colours of shapes. LibreOffice counts footnotes through the file.

    Args:
        path: the .docx to be written; one that is there is replaced.
        odd_pages: for printing on both sides: each document starts on an odd page, so on a new sheet.
        counted: each document, from the second on, ends with a bookmark that ``last_page`` names; the first
            one may ask for its page.
        title: the title in the file's properties.

    Raises:
        FileLocked: another program has the file open.
        NotWritable: the disk is full, or the folder is not there or refuses writing.
        ToolkitError: when the block ends, if nothing was added.

    Example::

        with OneFile("giay-moi.docx") as one_file:
            for words in records:
                one_file.add(template.render(words).content)
    """

    def __init__(
        self, path: Path | str, *, odd_pages: bool = False, counted: bool = False, title: str = ""
    ) -> None:
        self.path = Path(path)
        self.count = 0
        self._odd_pages = odd_pages
        self._counted = counted
        self._title = title
        self._temporary = self.path.with_name(f".giaoban-{secrets.token_hex(6)}.tmp")
        self._stream: IO[bytes] | None = None
        self._binding: Binding | None = None
        self._failure: Exception | None = None

    def __enter__(self) -> "OneFile":
        try:
            self._stream = self._temporary.open("xb")
        except OSError as error:
            raise _refusal(error, self.path) from error
        self._binding = Binding(
            self._stream, odd_pages=self._odd_pages, counted=self._counted, title=self._title
        )
        return self

    def add(self, content: bytes, name: str = "") -> None:
        """Append one document.

        Args:
            content: the bytes of a .docx.
            name: what messages call it; "văn bản thứ 3" by default.

        Raises:
            ToolkitError: it is no Word document that can be read ("document-broken"), or the file holds no
                more ("one-file-too-large"); ``code`` says which. The file cannot be gone on with.
            NotWritable: the disk is full.
        """
        assert self._binding is not None, "a OneFile is used in a with block"
        try:
            self._binding.add(content, name or f"văn bản thứ {self.count + 1}")
        except OSError as error:
            self._failure = _refusal(error, self.path)
            raise self._failure from error
        except Exception as error:
            self._failure = error
            raise
        self.count += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._binding is not None
        assert self._stream is not None
        try:
            if kind is None:
                self._finish(self._binding, self._stream)
        except OSError as refused:
            raise _refusal(refused, self.path) from refused
        finally:
            self._binding.close()
            self._stream.close()
            with suppress(OSError):
                self._temporary.unlink(missing_ok=True)

    def _finish(self, binding: Binding, stream: IO[bytes]) -> None:
        if self._failure is not None:
            raise self._failure
        if not self.count:
            raise ToolkitError(
                "Không có văn bản nào để gộp.",
                remedy="Chọn lại loại văn bản hoặc các dòng dữ liệu rồi chạy lại.",
                code="one-file-empty",
            )
        binding.finish()
        stream.flush()
        os.fsync(stream.fileno())
        stream.close()
        self._temporary.replace(self.path)


def write_one_file(
    documents: Iterable[bytes],
    path: Path | str,
    *,
    odd_pages: bool = False,
    counted: bool = False,
    title: str = "",
) -> Iterator[int]:
    """Bind documents into one file; see `OneFile`.

    Args:
        documents: the bytes of each .docx, in the order of the file; taken one at a time.
        path: the .docx to be written; one that is there is replaced.
        odd_pages: each document starts on an odd page.
        counted: each document ends with the bookmark that ``last_page`` names.
        title: the title in the file's properties.

    Yields:
        After each document, how many are in. The file is there when the iterator is used up.

    Raises:
        ToolkitError: a document cannot be read, there is none, or one file does not hold them all.
        FileLocked: another program has the file open.
        NotWritable: the disk is full, or the folder is not there or refuses writing.
    """
    with OneFile(path, odd_pages=odd_pages, counted=counted, title=title) as one_file:
        for content in documents:
            one_file.add(content)
            yield one_file.count


def _refusal(error: OSError, path: Path) -> ToolkitError:
    if isinstance(error, PermissionError) and os.name == "nt":  # so Windows answers for a file that is open
        return refusal(FileLocked, "file-locked", path, holder="")
    return not_written(error, path)
