"""Problems with a place and a remedy, and the errors that the world can cause."""

from toolkit.problems.entry import Severity
from toolkit.problems.errors import (
    BadTemplate,
    BadWorkbook,
    FileLocked,
    FileMissing,
    NotReadable,
    NotWritable,
    ToolkitError,
    WrongUse,
)
from toolkit.problems.problem import Place, Problem, has_errors, problem, problem_of, refusal
from toolkit.problems.system import Cause, cause, not_read, not_written
