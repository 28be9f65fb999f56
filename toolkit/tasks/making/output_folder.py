"""The output folder of a workbook: which one it is, and whether every system can bear its name."""

import os
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from toolkit.problems import Problem, problem
from toolkit.shelf.names import fit

if TYPE_CHECKING:
    from toolkit.plan.model import Plan

DEFAULT_FOLDER = "ket-qua"


def output_folder(plan: "Plan", workbook_folder: Path) -> Path:
    """Where the documents of a workbook go when nobody says otherwise."""
    named = workbook_folder / (plan.settings.output_folder or DEFAULT_FOLDER)
    return Path(os.path.normpath(named))


def folder_problems(plan: "Plan") -> tuple[Problem, ...]:
    """What is wrong with the folder that Cấu hình names; Windows' rules hold everywhere."""
    path = PureWindowsPath(plan.settings.output_folder)
    if all(part == ".." or fit(part) for part in path.parts[bool(path.anchor) :]):
        return ()
    place = plan.settings.origin.place("output_folder")
    return (problem("folder-unfit", place, name=plan.settings.output_folder),)
