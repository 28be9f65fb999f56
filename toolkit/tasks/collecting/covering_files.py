"""A covering letter or a scan that came in one zip or mail with a form: no form, and none is missing."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from toolkit.problems import Problem, problem
from toolkit.tasks.collecting.form_reading import Form

_NO_FORM = ("return-foreign", "return-unreadable")
_HOLDING = (".zip", ".eml", ".msg")


def beside_forms(found: Iterable[Problem], forms: Iterable[Form]) -> Iterator[Problem]:
    """The problems; of a file that came with the form of one unit only that it is none, and was not read."""
    came: dict[str, list[Form]] = {}
    for form in forms:
        if holder := _holder(form.arrived.name):
            came.setdefault(holder, []).append(form)
    for one in found:
        mine = came.get(_holder(one.place.file), []) if one.code in _NO_FORM else []
        is_of_one = len({form.unit.code for form in mine}) == 1
        name = PurePosixPath(mine[0].arrived.name).name if is_of_one else ""
        yield problem("return-beside-form", one.place, form=f"phiếu {name}") if is_of_one else one


def _holder(name: str) -> str:
    """The outermost zip or mail that a file lay in; blank for none."""
    if "/" not in name:
        return ""
    *folders, _ = PurePosixPath(name).parts
    at = next((at for at, part in enumerate(folders) if part.lower().endswith(_HOLDING)), None)
    return "" if at is None else "/".join(folders[: at + 1])
