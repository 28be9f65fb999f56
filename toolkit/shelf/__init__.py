"""Files on the disk: written whole or not at all, registered, never over what somebody edited."""

from toolkit.shelf.files import write_whole
from toolkit.shelf.manifest import Entry, Label
from toolkit.shelf.packaged import checkout, packaged
from toolkit.shelf.shelf import Laid, Shelf, State, made_before, open_shelf

__all__ = [
    "Entry",
    "Label",
    "Laid",
    "Shelf",
    "State",
    "checkout",
    "made_before",
    "open_shelf",
    "packaged",
    "write_whole",
]
