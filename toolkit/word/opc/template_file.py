"""A template as it lies on the disk."""

from pathlib import Path

from toolkit.problems import not_read


def read_template(path: Path) -> bytes:
    """A template's bytes.

    Raises:
        FileMissing: there is no such file.
        FileLocked, NotReadable: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise not_read(error, path) from error
