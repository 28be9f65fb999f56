"""A PDF looked at: whether it is whole, its pages, and the fonts that it carries."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from pypdf import PdfReader

_SUBSET = 6  # capitals and a plus before the name of a font of which only some letters are carried


class Seen(Struct, frozen=True, kw_only=True):
    """What stands in a PDF: pages with text on them, fonts within, and ``bare_fonts`` that it only names."""

    pages: int = 0
    fonts: tuple[str, ...] = ()
    bare_fonts: tuple[str, ...] = ()


def broken(content: bytes) -> bool:
    """Whether a PDF is cut off, or something else."""
    return not content.startswith(b"%PDF") or b"%%EOF" not in content[-1024:]


def seen(content: bytes) -> Seen | None:
    """What stands in a PDF; None when it cannot be read, or none of its pages has any text."""
    import io

    from pypdf import PdfReader  # slow import
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(content))
        found = dict(_fonts(reader))
        pages = len(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if not found:
        return None
    return Seen(
        pages=pages,
        fonts=tuple(sorted(name for name, within in found.items() if within)),
        bare_fonts=tuple(sorted(name for name, within in found.items() if not within)),
    )


def _fonts(reader: "PdfReader") -> Iterator[tuple[str, bool]]:
    """Each font of each page, and whether the file carries it."""
    for page in reader.pages:
        for font in _entry(_entry(page, "/Resources"), "/Font").values():
            whole = font.get_object()
            name = str(whole.get("/BaseFont", "")).lstrip("/")
            yield name[_SUBSET + 1 :] if name[_SUBSET : _SUBSET + 1] == "+" else name, _is_within(whole)


def _is_within(font: Any) -> bool:
    inner = _entry(font, "/DescendantFonts")
    whole = inner[0].get_object() if inner else font
    described = _entry(whole, "/FontDescriptor")
    return any(name in described for name in ("/FontFile", "/FontFile2", "/FontFile3"))


def _entry(parent: Any, name: str) -> Any:
    found = parent.get(name)
    return {} if found is None else found.get_object()
