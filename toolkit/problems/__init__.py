"""Problems with a place and a remedy, and the errors that the world can cause."""

from toolkit.problems.catalogue import CATALOGUE, Entry, Severity
from toolkit.problems.errors import (
    BadTemplate,
    BadWorkbook,
    FileLocked,
    FileMissing,
    NotWritable,
    ToolkitError,
    WrongUse,
)
from toolkit.problems.problem import Place, Problem, has_errors, problem, refusal

__all__ = [
    "CATALOGUE",
    "BadTemplate",
    "BadWorkbook",
    "Entry",
    "FileLocked",
    "FileMissing",
    "NotWritable",
    "Place",
    "Problem",
    "Severity",
    "ToolkitError",
    "WrongUse",
    "has_errors",
    "problem",
    "refusal",
]
