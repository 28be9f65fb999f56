"""Drafts that somebody renamed: known by the title that a Word file keeps, whatever was edited in it."""

import html
import re
import zipfile
from functools import cache
from pathlib import Path, PurePosixPath

from toolkit.documents.kind import Document
from toolkit.history import Shelf, file_digest

_PROPERTIES = "docProps/core.xml"


class Strays:
    """The Word files of a folder that lie under names at which nothing was ever made."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._titled = cache(self._titles)

    def of(self, document: Document, path: PurePosixPath) -> Path | None:
        """The one file that is the draft of a document under another name."""
        if not document.title or self._shelf.last(str(path)) is None:
            return None
        found = self._titled(path.parent).get(document.title, [])
        return found[0] if len(found) == 1 else None

    def _titles(self, folder: PurePosixPath) -> dict[str, list[Path]]:
        """By title; what went out is no draft, wherever it lies now."""
        found: dict[str, list[Path]] = {}
        for lying in sorted((self._shelf.folder / folder).glob("*.docx")):
            known = self._shelf.made_as(file_digest(lying))
            strange = self._shelf.last(str(folder / lying.name)) is None
            if strange and not (known and known.label.issued) and not lying.name.startswith("~$"):
                found.setdefault(_title(lying), []).append(lying)
        return found


def _title(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            said = package.read(_PROPERTIES).decode(errors="replace")
    except (OSError, KeyError, zipfile.BadZipFile):
        return ""
    match = re.search(r"<dc:title[^>]*>([^<]*)</dc:title>", said)
    return html.unescape(match[1]) if match else ""
