"""A folder of blank forms that was taken for the folder of those that came back."""

from collections.abc import Sequence
from pathlib import Path

from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_reading import Form
from toolkit.wording import quantity

_EMPTY = "return-empty"
_LEAST = 3
"""One or two units may well have sent their forms without filling them in."""


def blank_forms_once(told: Sequence[Problem], forms: Sequence[Form], folder: Path) -> list[Problem]:
    """What is told of files; of a folder with blank forms, and hardly any other, one word for all of them."""
    empty = [one for one in told if one.code == _EMPTY]
    if len(empty) < _LEAST or len(forms) > 1:
        return list(told)
    words = {"folder": folder.name, "count": quantity(len(empty))}
    return [
        *(one for one in told if one.code != _EMPTY),
        problem("return-blank-forms", Place(file=folder.name), **words),
    ]
