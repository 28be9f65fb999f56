"""What the person at the button is told: of errors first, and with a grade that decides the box's sign."""

from pathlib import Path

import pytest
from msgspec.structs import replace

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


UNASKED = replace(WARNING, code="kind-unasked", message="Không dòng nào mời loại “Đoàn xã”.")


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ((UNASKED,), "Lưu ý: Không dòng nào mời loại “Đoàn xã”."),
        ((UNASKED, UNASKED, UNASKED), "Lưu ý: Không dòng nào mời loại “Đoàn xã”. (Và 02 điều như vậy.)"),
    ],
)
def test_whom_no_letter_reaches_is_said_in_the_result(problems: tuple[Problem, ...], words: str) -> None:
    outcome = Outcome(files=(LETTER,), problems=problems, folder=Path("a"))
    count = f"Đã làm mới 01 tệp. Có 0{len(problems)} cảnh báo."
    assert press_words(outcome) == summary(outcome) == f"{count} {words}"
    assert summary(Outcome(problems=problems)) == f"Có 0{len(problems)} cảnh báo."


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


def test_where_nothing_is_made_it_says_what_to_write() -> None:
    outcome = Outcome(problems=(UNASKED,), folder=Path("a"))
    assert press_words(outcome) == (
        "Chưa làm được tệp nào. Có 01 cảnh báo. Lưu ý: Không dòng nào mời loại “Đoàn xã”. Sửa."
    )


def test_nothing_that_is_due_is_no_lack() -> None:
    assert press_words(Outcome(folder=Path("a"))) == "Hiện không có tệp nào cần làm. Không thấy lỗi nào."
