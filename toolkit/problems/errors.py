"""What the world can refuse: raised at the edges, with the path, in words for the user."""

from pathlib import Path


class ToolkitError(Exception):
    """Something outside the data stopped the work; ``str()`` is a Vietnamese sentence for the user."""

    def __init__(self, message: str, path: Path | str | None = None) -> None:
        super().__init__(message)
        self.path = path


class WrongUse(ToolkitError):
    """The command was called with words that do not fit."""


class FileMissing(ToolkitError):
    """A file or folder that is needed is not there."""


class FileLocked(ToolkitError):
    """Another program holds the file."""


class NotWritable(ToolkitError):
    """The disk is full, or the folder refuses writing."""


class BadTemplate(ToolkitError):
    """A template cannot be used at all: not a Word file, or broken."""
