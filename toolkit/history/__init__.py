"""What happened to the files of an output folder: what was laid down, what went out, what was edited."""

from toolkit.history.event import Event, Label
from toolkit.history.laying import Laid, Shelf, State, open_shelf
from toolkit.history.log import digest

__all__ = [
    "Event",
    "Label",
    "Laid",
    "Shelf",
    "State",
    "digest",
    "open_shelf",
]
