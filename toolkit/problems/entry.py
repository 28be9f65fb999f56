"""One line of the catalogue: how grave a problem is, what is said of it, and what to do."""

from enum import StrEnum
from functools import partial

from msgspec import Struct


class Severity(StrEnum):
    """Errors stop the documents that they touch; warnings and hints only speak."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def label(self) -> str:
        """What staff read: "Lỗi", "Cảnh báo", "Gợi ý"."""
        return _LABELS[self]


_LABELS = {Severity.ERROR: "Lỗi", Severity.WARNING: "Cảnh báo", Severity.HINT: "Gợi ý"}


class Entry(Struct, frozen=True):
    """The Vietnamese wording of one problem code; ``{names}`` are filled in where it is found."""

    severity: Severity
    message: str
    remedy: str


error = partial(Entry, Severity.ERROR)
warning = partial(Entry, Severity.WARNING)
hint = partial(Entry, Severity.HINT)
