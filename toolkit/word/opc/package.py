"""A .docx as the package that it is: looked at before it is opened, and read part by part."""

import io
import zipfile

from toolkit.problems import BadTemplate, refusal
from toolkit.word.opc.paragraph_place import TEXT_PART

LARGEST = 300_000_000
LARGEST_PART = 100_000_000
MOST_PARTS = 5_000


def text_parts(content: bytes) -> dict[str, bytes]:
    """The XML parts of a .docx that hold text, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if TEXT_PART.fullmatch(name)}


def check_package(content: bytes, name: str) -> None:
    """Refuse what no Word file is, before anything is unpacked.

    Raises:
        BadTemplate: it is no ZIP archive, names a part twice, or would unpack to more than 300 MB.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise refusal(BadTemplate, "template-not-word", name) from error
    names = [member.filename for member in members]
    too_large = sum(m.file_size for m in members) > LARGEST or any(
        m.file_size > LARGEST_PART for m in members
    )
    if too_large or len(names) > MOST_PARTS:
        raise refusal(BadTemplate, "template-too-large", name)
    if len(set(names)) != len(names):
        raise refusal(BadTemplate, "template-same-names", name)
    if "[Content_Types].xml" not in names:
        raise refusal(BadTemplate, "template-not-word", name)
