"""What became of one document that was laid in an output folder."""

from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class State(StrEnum):
    """What became of a document: written, left as it was, laid beside one that stays, issued as it stood.

    ``EDITED``: left as somebody edited it, for it was made from just what it would be made from now.
    """

    MADE = "made"
    KEPT = "kept"
    EDITED = "edited"
    SET_ASIDE = "set-aside"
    ISSUED = "issued"


class Laid(Struct, frozen=True, kw_only=True):
    """Where a document lies now, and how it came there."""

    path: Path
    state: State
