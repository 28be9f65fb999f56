"""The face of an action in the workbook: what its button, its ribbon control and its macro are called."""

from enum import StrEnum

from msgspec import Struct

from toolkit.wording import ascii_slug, uncapitalised


class Stage(StrEnum):
    """When in the work a button is needed, in the order in which the first sheet and the numbers go."""

    ALWAYS = "Lúc nào cũng dùng"
    YEAR_START = "Đầu năm"
    BEFORE = "Trước hội nghị"
    DISPATCH = "Phát hành, in và gửi"
    RETURNS = "Phiếu của các đơn vị"
    MEETING = "Tại hội nghị"
    AFTER = "Sau hội nghị"
    YEAR_END = "Cuối năm"


class Button(Struct, frozen=True, kw_only=True):
    """One button of the workbook.

    ``action`` is the word that the macro hands to Python, ``help`` what it makes, ``icon`` Office's name of
    its picture, ``stage`` when it is needed. ``step``: it is a step of the work, numbered on the first sheet
    and shown there with its last result. ``for_all``: it works on all there is, whatever conference is
    chosen. ``doing``: what the status bar says of it, unless it is "Đang làm ...". ``work``: what a press
    calls, as an entry point "module:function" of the tasks; blank for a button that makes documents.
    ``short_macro``: its Sub's name, where the caption would make a long one.
    """

    action: str
    caption: str
    help: str
    icon: str
    stage: Stage = Stage.ALWAYS
    step: bool = True
    for_all: bool = False
    doing: str = ""
    work: str = ""
    short_macro: str = ""

    @property
    def macro(self) -> str:
        """The ASCII name of its Sub: "GiayMoi"."""
        return self.short_macro or ascii_slug(self.caption).title().replace("_", "")

    @property
    def purpose(self) -> str:
        """What the status bar says meanwhile."""
        return self.doing or f"Đang làm {uncapitalised(self.caption)}"

    def work_on(self, conference: str) -> str:
        """How the journal names what the button did, for one conference or, blank, for all there is."""
        return f"{self.caption} {conference}".strip()
