"""A province after the reorganisation: 155 units, 1,500 people, every letter made, little memory."""

import subprocess
import sys
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

from tests.tasks.example import example_reading
from toolkit.book.reading.plans import Reading
from toolkit.plan.model import Grouping, GuestRule, Person, Scope, Unit
from toolkit.problems import Severity
from toolkit.tasks.make import make_from
from toolkit.tasks.making.selection import Selection

UNITS, PEOPLE, MEGABYTES = 155, 1500, 300


def large_reading() -> Reading:
    """The example's first conference, with communes under the province instead of its districts."""
    plan = example_reading().plan
    units = tuple(
        Unit(
            code=f"X{number:03}",
            name=f"Đoàn xã Số {number}",
            kind="Đoàn xã",
            parent="TINH",
            order=100 + number,
        )
        for number in range(UNITS)
    )
    units = tuple(replace(unit, invited=True) for unit in units)
    people = tuple(
        Person(
            code=f"P{number:04}",
            name=f"Người Thử Thứ {number}",
            address="đồng chí",
            title="Bí thư",
            unit=units[number % UNITS].code,
        )
        for number in range(PEOPLE)
    )
    rules = (
        GuestRule(
            conference="*",
            order=1,
            text="Cán bộ các xã",
            scope=Scope.UNIT_KIND,
            value=("Đoàn xã",),
            grouping=Grouping.PER_PERSON,
        ),
    )
    large = replace(
        plan,
        units=(*plan.units, *units),
        people=(*plan.people, *people),
        conferences=plan.conferences[:1],
        guest_rules=rules,
        delegates=(),
        invitations=(),
    )
    return Reading(plan=large, problems=())


def make_large(folder: Path) -> None:
    """Every letter of the large plan, told by an exit code and the memory it took."""
    outcome = make_from(large_reading(), folder, Selection(kinds=("invitation-person",)))
    wrong = [found for found in outcome.problems if found.severity is Severity.ERROR]
    people = {one.person for one in outcome.made}
    peak = _peak_megabytes()
    sys.stdout.write(f"{len(outcome.made)} {len(people)} {len(wrong)} {len(outcome.held)} {peak}")


def _peak_megabytes() -> int:
    """This process's own peak: getrusage would tell the parent's as well, it outlives fork and exec."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured as Linux tells it")
def test_every_letter_is_made_and_memory_stays_small(tmp_path: Path) -> None:
    words = (
        "from pathlib import Path; from tests.tasks.test_size import make_large; "
        f"make_large(Path({str(tmp_path)!r}))"
    )
    command = [sys.executable, "-c", words]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=250, check=True)
    made, people, wrong, held, peak = map(int, ran.stdout.split())
    assert (wrong, held) == (0, 0)
    assert made == people >= PEOPLE
    assert peak < MEGABYTES
    last = next(tmp_path.rglob("*_P1499.docx"))
    assert "Người Thử Thứ 1499" in "\n".join(part.text for part in docx.Document(str(last)).paragraphs)
