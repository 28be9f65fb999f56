"""What the world can refuse: raised at the edges, with the path, in words for the user."""

from pathlib import Path


class ToolkitError(Exception):
    """Something outside the data stopped the work; ``str()`` is a Vietnamese sentence for the user.

    ``code`` names the error for other programs; ``remedy`` says what to do, ``message`` what was seen.
    """

    code = "world"

    def __init__(
        self, message: str, path: Path | str | None = None, *, remedy: str = "", code: str = ""
    ) -> None:
        super().__init__(f"{message} {remedy}".rstrip())
        self.message = message
        self.remedy = remedy
        self.path = path
        self.code = code or type(self).code


class WrongUse(ToolkitError):
    """The command was called with words that do not fit."""

    code = "wrong-use"


class FileMissing(ToolkitError):
    """A file or folder that is needed is not there."""

    code = "file-missing"


class FileLocked(ToolkitError):
    """Another program holds the file."""

    code = "file-locked"


class NotReadable(ToolkitError):
    """The disk, the network or the cloud does not give the file."""

    code = "read-failed"


class NotWritable(ToolkitError):
    """The disk is full, or the folder refuses writing."""

    code = "not-writable"


class BadTemplate(ToolkitError):
    """A template cannot be used at all: not a Word file, or broken."""

    code = "template-broken"


class BadWorkbook(ToolkitError):
    """A workbook cannot be read at all: it is something else, has a password, or is broken."""

    code = "workbook-broken"
