"""A Word template: filled with finished words, strictly, and able to say what is wrong with it and where."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from toolkit.problems import BadTemplate, FileMissing, Place, Problem, has_errors
from toolkit.word.ledger import Ledger, Limits
from toolkit.word.properties import Properties


class Tier(StrEnum):
    """Which way a document was made, fastest first."""

    PLAIN = "plain"
    JINJA = "jinja"
    TREE = "tree"
    DOCXTPL = "docxtpl"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """One document: its bytes, how it was made, and what is wrong with it.

    ``content`` is empty when no document could be made; ``problems`` then say why. A document whose
    problems hold an error must not be sent.
    """

    content: bytes
    tier: Tier
    problems: tuple[Problem, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether there is a document, without an error."""
        return bool(self.content) and not has_errors(self.problems)


class Template:
    """A .docx with ``{{ name }}``, ``{% for %}`` and ``{% if %}`` tags, as docxtpl reads them.

    Args:
        source: the template's path, or its bytes.
        name: what messages call it; the file's name by default.
        strict: a name that the words do not have is an error; else it prints nothing, as in docxtpl.
        limits: how far one document may go before it is stopped.

    Raises:
        FileMissing: there is no such file.
        BadTemplate: it is not a Word file.
    """

    def __init__(
        self, source: Path | str | bytes, *, name: str = "", strict: bool = True, limits: Limits | None = None
    ) -> None:
        self.name = name or ("" if isinstance(source, bytes) else Path(source).name)
        self.strict = strict
        self._content = source if isinstance(source, bytes) else _read(Path(source))
        self._ledger = Ledger(limits=limits or Limits())
        _check_archive(self._content, self.name)

    def render(
        self, words: Mapping[str, Any], *, properties: Properties | None = None, bound: Any = None
    ) -> Rendered:
        """One document.

        Args:
            words: finished words by tag name; lists of mappings for loops, bools for conditions. Values
                may also be docxtpl's own ``RichText``, ``Listing``, ``InlineImage`` and ``Subdoc``.
            properties: the document's own properties; what is not given stays as in the template.
            bound: the caller's own ``DocxTemplate``, if hyperlinks in ``words`` were made by it.

        Returns:
            The document, or the problems that kept it from being made; nothing in ``words`` is ever
            run as a tag, and the same words give the same bytes.
        """
        from toolkit.word import diagnosis, fallback, gate, sandbox  # slow import

        ledger = self._ledger
        ledger.open()
        environment = sandbox.RationedEnvironment(ledger, strict=self.strict, with_docxtpl=True)
        try:
            content = fallback.document(self._content, words, environment, properties, bound)
            error = None
        except Exception as failure:
            content, error = b"", failure
        if error is not None or ledger.missing or ledger.unfit:
            found = diagnosis.problems_of(error, ledger, self._parts(), words, self.name)
            return Rendered(content=b"", tier=Tier.NONE, problems=found)
        parts = text_parts(content)
        problems = [
            *gate.lost_values(parts, ledger.printed, Place(file=self.name)),
            *gate.leftovers(parts, ledger.printed, self.name),
        ]
        return Rendered(content=content, tier=Tier.DOCXTPL, problems=tuple(problems))

    def tags(self) -> frozenset[str]:
        """The names that the template's tags use; fields of a loop with their list: ``dai_bieu.ho_ten``."""
        from toolkit.word.tags import names_used  # slow import

        return names_used(self._content)

    def _parts(self) -> dict[str, bytes]:
        return text_parts(self._content)


def text_parts(content: bytes) -> dict[str, bytes]:
    """The XML parts of a .docx that hold text, by name."""
    from toolkit.word.spots import TEXT_PART  # slow import

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if TEXT_PART.fullmatch(name)}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(f"Không có mẫu {path.name}.", path) from error
    except OSError as error:
        raise BadTemplate(f"Không đọc được mẫu {path.name}: {error.strerror}.", path) from error


def _check_archive(content: bytes, name: str) -> None:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise BadTemplate(f"Mẫu {name} không phải tệp Word (.docx).", name)
