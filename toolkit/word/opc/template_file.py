"""A template as it lies on the disk."""

from pathlib import Path

from toolkit.problems import BadTemplate, FileMissing, refusal


def read_template(path: Path) -> bytes:
    """A template's bytes.

    Raises:
        FileMissing: there is no such file.
        BadTemplate: it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise refusal(FileMissing, "file-missing", path) from error
    except OSError as error:
        raise refusal(BadTemplate, "template-held", path, reason=error.strerror) from error
