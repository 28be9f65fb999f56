"""Outcomes in words for people, or as one object of JSON for programs."""

import itertools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from toolkit.cli.exits import exit_code
from toolkit.problems import Problem, Severity
from toolkit.wording import quantity

if TYPE_CHECKING:
    from toolkit.tasks.describe import TagLine
    from toolkit.tasks.doctor import Finding
    from toolkit.tasks.outcome import Held, Outcome

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
_HEALTH = {"good": ("Tốt", "green"), "doubtful": ("Lưu ý", "yellow"), "bad": ("Hỏng", "bold red")}
_MORE_LABELS = {
    "workbook": "Sổ",
    "guide": "Hướng dẫn",
    "consolidation": "Bảng tổng hợp năm",
    "print-set": "Bộ in",
}
_WORD_WIDTH = 10
_MOST_OF_A_COLUMN = 5
_LONGEST = 60


def print_json(record: Any) -> None:
    """One object, letters as they are."""
    try:
        text = msgspec.json.format(msgspec.json.encode(record), indent=2).decode()
    except UnicodeEncodeError:  # half a character, out of a name that is no text
        import json  # slow import

        text = json.dumps(record, ensure_ascii=False, indent=2)
    sys.stdout.write(text + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Sentences, each on its line, shown at once: what follows may take a while."""
    for line in lines:
        _say(line)
    sys.stdout.flush()


def print_problems(problems: Sequence[Problem]) -> None:
    """Problems by sheet, each with cell, what was seen and what to do; then how many there are."""
    for sheet, group in itertools.groupby(problems, key=lambda found: found.place.sheet):
        if sheet:
            _say(f"Trang {sheet}", "bold")
        for found, more in _shortened(group):
            _say(f"  {found.severity.label:<{_WORD_WIDTH}}", _STYLES[found.severity], end="")
            _say(f"{found} (và {quantity(more)} ô khác của cột này)" if more else str(found))
    _say(_count(problems))


def _shortened(problems: Iterable[Problem]) -> Iterator[tuple[Problem, int]]:
    """Each problem with 0; of those that fill a column the first five, and with the last how many are left.

    Errors are left out only where they say the very same: all others stop documents of their own.
    """
    together = list(problems)
    sizes = Counter(map(_column, together))
    seen: Counter[tuple[str, str, str]] = Counter()
    for one in together:
        column = _column(one)
        seen[column] += 1
        left = sizes[column] - _MOST_OF_A_COLUMN
        if not one.place.cell or left <= 0 or seen[column] < _MOST_OF_A_COLUMN:
            yield one, 0
        elif seen[column] == _MOST_OF_A_COLUMN:
            yield one, left


def _column(found: Problem) -> tuple[str, str, str]:
    """What makes problems alike: code, letters of the column, and of errors the message."""
    said = found.message if found.severity is Severity.ERROR else ""
    return found.code, found.place.cell.rstrip("0123456789"), said


def report(outcome: "Outcome", *, as_json: bool) -> int:
    """Print what came of a workbook's documents, under the names of all kinds; gives the exit code."""
    from toolkit.documents.kinds import DOCUMENTS  # slow import: every kind

    labels = {kind.name: kind.label for kind in DOCUMENTS} | _MORE_LABELS
    return print_outcome(outcome, labels, as_json=as_json)


def print_outcome(outcome: "Outcome", labels: dict[str, str], *, as_json: bool) -> int:
    """Problems, if there are any, and then what was made; or all of it as one object. Gives the exit code."""
    if as_json:
        print_json(outcome.record())
    else:
        print_any_problems(outcome.problems)
        print_made(outcome, labels)
    return exit_code(outcome)


def print_any_problems(problems: Sequence[Problem]) -> None:
    """The problems where there are some; not a word where there are none."""
    if problems:
        print_problems(problems)


def print_made(outcome: "Outcome", labels: dict[str, str]) -> None:
    """What was made, kept, laid aside and held back; ``labels`` are the kinds' Vietnamese names."""
    _say(_headline(outcome), "bold")
    _table([(labels.get(kind, kind), quantity(count)) for kind, count in _by_kind(outcome)])
    if outcome.set_aside:
        _say("Bản mới đặt bên cạnh tệp cũ (tệp đã sửa tay hoặc đã phát hành được giữ nguyên):")
        for made in outcome.set_aside:
            _say(f"  {made.path}")
    if outcome.held:
        _say("Chưa làm, vì còn lỗi phải sửa:")
        for kind, held in _by_kind_held(outcome.held):
            _say(f"  {labels.get(kind, kind)}: {', '.join(map(_about, held))}")


def print_kinds(kinds: Sequence[dict[str, str]]) -> None:
    """The kinds, one line each."""
    rows = [(kind["name"], kind["label"], kind["reach"], kind["template"]) for kind in kinds]
    _table([("Tên lệnh", "Loại văn bản", "Làm cho", "Mẫu"), *rows])


def print_fields(fields: "Iterable[TagLine]") -> None:
    """The tags of a kind: how it is written, what it is, what it means, an example."""
    rows = [(line.tag, line.form, line.meaning, _one_line(line.example)) for line in fields]
    _table([("Thẻ", "Dạng", "Ý nghĩa", "Ví dụ"), *rows])


def print_findings(findings: "Sequence[Finding]") -> None:
    """What was looked at on this machine, one line each, with what to do below it."""
    for finding in findings:
        word, style = _HEALTH[finding.health.value]
        _say(f"  {word:<{_WORD_WIDTH}}", style, end="")
        _say(f"{finding.subject}: {finding.seen}")
        if finding.remedy:
            _say(f"  {'':<{_WORD_WIDTH}}{finding.remedy}")


def _headline(outcome: "Outcome") -> str:
    from toolkit.tasks.making.summary import is_nothing_due, nothing_made  # slow import

    if is_nothing_due(outcome):
        return nothing_made(outcome)
    verb = "Sẽ làm" if outcome.dry else "Đã làm"
    parts = [f"{verb} {quantity(len(outcome.made))} tệp"]
    if outcome.kept:
        parts.append(f"giữ nguyên {quantity(len(outcome.kept))}")
    if outcome.edited:
        parts.append(f"giữ nguyên {quantity(len(outcome.edited))} tệp đã sửa tay")
    if outcome.set_aside:
        parts.append(f"đặt bản mới bên cạnh {quantity(len(outcome.set_aside))}")
    if outcome.pdf:
        parts.append(f"làm {quantity(len(outcome.pdf))} tệp PDF")
    where = f" trong thư mục {outcome.folder}" if outcome.folder else ""
    return f"{', '.join(parts)}{where}."


def _by_kind(outcome: "Outcome") -> list[tuple[str, int]]:
    return list(Counter(made.kind for made in outcome.files).items())


def _by_kind_held(held: "Iterable[Held]") -> "Iterator[tuple[str, list[Held]]]":
    found: dict[str, list[Held]] = {}
    for one in held:
        found.setdefault(one.kind, []).append(one)
    yield from found.items()


def _about(held: "Held") -> str:
    letter = held.person or held.unit
    return f"{held.subject} ({letter})" if letter else held.subject


def _count(problems: Sequence[Problem]) -> str:
    from toolkit.tasks.making.summary import problem_count  # slow import
    from toolkit.tasks.outcome import Outcome

    return problem_count(Outcome(problems=tuple(problems)))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _table(rows: Sequence[tuple[str, ...]]) -> None:
    if not rows:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        _say("  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())


def _say(text: str, style: str = "", end: str = "\n") -> None:
    """A line on the screen; colours only where there is a screen."""
    if not style or not sys.stdout.isatty():
        sys.stdout.write(text + end)
        return
    from rich.console import Console  # slow import

    Console(highlight=False, markup=False, emoji=False).print(text, style=style, end=end, soft_wrap=True)
