"""What the person at the button is told: of errors first, and with a grade that decides the box's sign."""

from pathlib import Path

import pytest

from toolkit.problems import Place, Problem, Severity
from toolkit.tasks.making.summary import press_words, summary
from toolkit.tasks.outcome import Held, Made, Outcome

LETTER = Made(path=Path("a/GM.docx"), kind="invitation", conference="HN1", unit="TX-DH")
HELD = Held(kind="agenda", subject="HN1")


def found(severity: Severity) -> Problem:
    return Problem(code="x", severity=severity, place=Place(file="so.xlsx"), message="Sai.", remedy="Sửa.")


ERROR, WARNING, HINT = map(found, (Severity.ERROR, Severity.WARNING, Severity.HINT))


@pytest.mark.parametrize(
    ("problems", "held", "words"),
    [
        ((), (), "Đã làm mới 01 tệp. Không thấy lỗi nào."),
        ((WARNING, HINT), (), "Đã làm mới 01 tệp. Có 01 cảnh báo và 01 gợi ý."),
        (
            (ERROR, ERROR, WARNING),
            (HELD,),
            "Có 02 lỗi và 01 cảnh báo.\nĐã làm mới 01 tệp. Còn 01 việc chưa làm được vì lỗi.",
        ),
    ],
)
def test_errors_stand_in_the_first_line(
    problems: tuple[Problem, ...], held: tuple[Held, ...], words: str
) -> None:
    outcome = Outcome(files=(LETTER,), problems=problems, held=held, folder=Path("a"))
    assert press_words(outcome) == words


def test_a_check_with_errors_has_one_line() -> None:
    assert press_words(Outcome(problems=(ERROR,))) == summary(Outcome(problems=(ERROR,))) == "Có 01 lỗi."


@pytest.mark.parametrize(
    ("outcome", "grade"),
    [
        (Outcome(), None),
        (Outcome(problems=(HINT,)), None),
        (Outcome(problems=(HINT, WARNING)), Severity.WARNING),
        (Outcome(problems=(WARNING, ERROR)), Severity.ERROR),
        (Outcome(held=(HELD,)), Severity.ERROR),
    ],
)
def test_the_gravest_problem_gives_the_grade(outcome: Outcome, grade: Severity | None) -> None:
    assert outcome.worst is grade
