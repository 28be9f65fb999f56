"""The message box that a macro shows in a real LibreOffice: awaited, read, and answered with OK."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

from tests.real.libreoffice import LibreOffice, press
from tests.real.screen import until

_TITLE = "Giao ban"
_LABEL, _BUTTON, _ICON = 86, 44, 28  # com.sun.star.accessibility.AccessibleRole: STATIC, PUSH_BUTTON, ICON
FRONT = "Bắt đầu"


def words_of_press(office: LibreOffice, document: Any, caption: str, *, seconds: float = 60) -> str:
    """Press a button of the first sheet and say OK to its message box; the words that stood in the box.

    A press that shows no box gives "".
    """
    with_box = _Meanwhile(lambda: press(document, FRONT, caption))
    words = ""
    until(lambda: not with_box.running or message_box(office) is not None, caption, seconds)
    if (box := message_box(office)) is not None:
        words = box_words(box)
        say_ok(box)
    with_box.end(seconds)
    return words


def message_box(office: LibreOffice) -> Any:
    """The accessible context of the macro's message box, or None while there is none."""
    toolkit = office.service("com.sun.star.awt.Toolkit")
    for number in range(toolkit.getTopWindowCount()):
        window = toolkit.getTopWindow(number)
        context = window.getAccessibleContext() if window else None
        if context and context.getAccessibleName() == _TITLE and any(_with_role(context, _BUTTON)):
            return context
    return None


def box_words(box: Any) -> str:
    return "\n".join(str(label.getAccessibleName()) for label in _with_role(box, _LABEL))


def sign_place(box: Any) -> tuple[int, int, int, int]:
    """Where the box's sign is on the screen: left, top, width, height."""
    sign = next(_with_role(box, _ICON))
    corner, size = sign.getLocationOnScreen(), sign.getSize()
    return corner.X, corner.Y, size.Width, size.Height


def say_ok(box: Any) -> None:
    next(_with_role(box, _BUTTON)).doAccessibleAction(0)


def in_background(work: Callable[[], None]) -> "_Meanwhile":
    """Work that goes on while the test looks."""
    return _Meanwhile(work)


class _Meanwhile:
    def __init__(self, work: Callable[[], None]) -> None:
        self._thread = threading.Thread(target=work, daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def end(self, seconds: float) -> None:
        self._thread.join(seconds)
        assert not self._thread.is_alive()


def _with_role(context: Any, role: int) -> Iterator[Any]:
    if context is None:  # a box that is just closing
        return
    if context.getAccessibleRole() == role:
        yield context
    for number in range(context.getAccessibleChildCount()):
        child = context.getAccessibleChild(number)
        yield from _with_role(child and child.getAccessibleContext(), role)
