"""The face of an action in the workbook: what its button, its ribbon control and its macro are called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One button of the workbook.

    ``action`` is the word that the macro hands to Python, ``macro`` the ASCII name of its Sub,
    ``purpose`` what the status bar says meanwhile, ``help`` what it makes, ``icon`` Office's name of its
    picture.
    """

    action: str
    caption: str
    macro: str
    purpose: str
    help: str
    icon: str

    @property
    def result_name(self) -> str:
        """The defined name of the cell that says what the last press did."""
        return f"LanChay_{self.macro}"
