"""The list of templates and the writing of their files."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from toolkit.word.blanks.invitation import invitation_to_unit
from toolkit.word.layout import HD29, Profile

Drawn = Callable[[Profile], bytes]

BLANKS: Mapping[str, Drawn] = MappingProxyType({"giay-moi-don-vi.docx": invitation_to_unit})


def build_templates(folder: Path, profile: Profile = HD29) -> tuple[Path, ...]:
    """Draw every template into the folder, over what stands there.

    Args:
        folder: made when it is missing.
        profile: the layout rule to draw by.

    Returns:
        The files, in the order of ``BLANKS``; the same bytes each time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for name, draw in BLANKS.items():
        path = folder / name
        path.write_bytes(draw(profile))
        drawn.append(path)
    return tuple(drawn)
