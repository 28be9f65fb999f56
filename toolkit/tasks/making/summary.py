"""What a task brought about, in one or two Vietnamese sentences for the person at the button."""

from collections import Counter

from toolkit.history import State
from toolkit.problems import Severity
from toolkit.tasks.outcome import Outcome
from toolkit.wording import joined, quantity

_LEAVING_OUT = (
    "guest-rule-misses",
    "guest-rule-empty",
    "guest-kind-followed",
    "kind-unasked",
    "units-unasked",
    "unit-uninvited",
    "guest-rule-titles",
)
_STATES = (
    (State.ISSUED, "phát hành {} tệp"),
    (State.MADE, "làm mới {} tệp"),
    (State.KEPT, "giữ nguyên {} tệp"),
    (State.EDITED, "giữ nguyên {} tệp đã sửa tay"),
    (State.SET_ASIDE, "đặt {} bản mới bên cạnh tệp cũ"),
)


def summary(outcome: Outcome) -> str:
    """Files first, then problems: "Đã làm mới 13 tệp. Có 01 cảnh báo.".

    Then whom no letter reaches, where a warning says so.
    """
    sentences = (_files(outcome), _held(outcome), problem_count(outcome), _left_out(outcome))
    return " ".join(sentence for sentence in sentences if sentence)


def press_words(outcome: Outcome) -> str:
    """For the message box: as ``summary``, but errors stand first and alone, for a long text is not read."""
    if not outcome.counted(Severity.ERROR):
        return summary(outcome)
    return "\n".join(filter(None, (problem_count(outcome), f"{_files(outcome)} {_held(outcome)}".strip())))


def problem_count(outcome: Outcome) -> str:
    """How many errors, warnings and hints there are."""
    counts = [f"{quantity(n)} {grade.label.lower()}" for grade in Severity if (n := outcome.counted(grade))]
    return f"Có {joined(counts)}." if counts else "Không thấy lỗi nào."


def _left_out(outcome: Outcome) -> str:
    """Who gets no letter though nothing is wrong with any cell: a mere count hides it.

    Where nothing was made at all it also says what to write where.
    """
    found = [one for one in outcome.problems if one.code in _LEAVING_OUT] if outcome.folder else []
    more = f" (Và {quantity(len(found) - 1)} điều như vậy.)" if len(found) > 1 else ""
    remedy = f" {found[0].remedy}" if found and is_nothing_due(outcome) else ""
    return f"Lưu ý: {found[0].message}{remedy}{more}" if found else ""


def is_nothing_due(outcome: Outcome) -> bool:
    """Whether no file came of a task that nothing stood in the way of."""
    return not (outcome.files or outcome.pdf or outcome.held or outcome.counted(Severity.ERROR))


def nothing_made(outcome: Outcome) -> str:
    """That there is nothing to make; or that nothing was made, where somebody who ought to is not asked."""
    left_out = any(one.code in _LEAVING_OUT for one in outcome.problems)
    return "Chưa làm được tệp nào." if left_out else "Hiện không có tệp nào cần làm."


def _files(outcome: Outcome) -> str:
    if outcome.folder is None:
        return ""
    states = Counter(made.state for made in outcome.files)
    counts = [words.format(quantity(states[state])) for state, words in _STATES if states[state]]
    counts += [f"làm {quantity(len(outcome.pdf))} tệp PDF"] if outcome.pdf else []
    if counts:
        return f"Đã {joined(counts)}."
    return nothing_made(outcome) if is_nothing_due(outcome) else "Chưa làm được tệp nào."


def _held(outcome: Outcome) -> str:
    return f"Còn {quantity(len(outcome.held))} việc chưa làm được vì lỗi." if outcome.held else ""
