"""Rows and numbers, templates changed, files moved about, history lost, runs undone: in any order."""

import datetime as dt
import re
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from tests.tasks.example import example_reading, made
from tests.tasks.making.register_office import number_of, own_template, text_of
from toolkit.book.reading.plans import Reading
from toolkit.history import State
from toolkit.plan.model import ConferenceStatus, DocumentStatus, OutgoingDocument
from toolkit.tasks.issue import issue_from
from toolkit.tasks.making.pdf_files import NO_PDF
from toolkit.tasks.undo import undo

UNITS = ("H-CL", "TX-DH")
CONFERENCE = "HN1-2024"


def own_number(path: Path) -> str:
    """The number that a paper itself bears: a notice names that of the letter, too."""
    if not path.name.startswith("TB_") and " TB_" not in path.name:
        return number_of(path)
    found = re.search(r"Số: (\d+-TB)/", text_of(path))
    return found[1] if found else ""


class Office(RuleBasedStateMachine):
    """An office that types, presses and moves its files about; what went out must outlast it all."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.out = self.folder / "ket-qua" / CONFERENCE
        self.day = 24
        self.status = ConferenceStatus.INVITED
        self.notice: OutgoingDocument | None = None
        self.first = next(row for row in example_reading().plan.outgoing if row.code == "VB002")
        self.second: OutgoingDocument | None = None
        self.history_lost = False
        self.kept: dict[Path, bytes] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def reading(self) -> Reading:
        """The example with what was typed since."""
        reading = example_reading()
        plan = reading.plan
        days = tuple(
            replace(one, date=dt.date(2024, 5, self.day), status=self.status)
            if one.code == CONFERENCE
            else one
            for one in plan.conferences
        )
        rows = tuple(self.first if one.code == "VB002" else one for one in plan.outgoing)
        letters = tuple(replace(one, document="") for one in plan.invitations)
        second = tuple(row for row in (self.second, self.notice) if row)
        changed = replace(plan, conferences=days, outgoing=rows + second, invitations=letters)
        return replace(reading, plan=changed, problems=())

    def files(self) -> list[Path]:
        return sorted(self.out.rglob("*.docx")) if self.out.is_dir() else []

    def note(self) -> None:
        """From now on every file with a number, and every edited one, is to stay as it is."""
        for path in self.files():
            if path not in self.kept and own_number(path):
                self.kept[path] = path.read_bytes()

    @initialize()
    def send_the_first_letters(self) -> None:
        self.make()

    @rule(day=st.integers(22, 24))
    def postpone(self, day: int) -> None:
        self.day = day
        self.make()

    @rule(number=st.sampled_from([None, 12, 21]), status=st.sampled_from(list(DocumentStatus)))
    def type_into_the_register(self, number: int | None, status: DocumentStatus) -> None:
        self.first = replace(self.first, number=number, status=status)

    @rule(subject=st.sampled_from([CONFERENCE, "HN3-2024"]))
    def mistype_the_subject(self, subject: str) -> None:
        self.first = replace(self.first, subject_code=subject)

    @rule(number=st.sampled_from([None, 40, 41]))
    def give_a_second_number(self, number: int | None) -> None:
        row = replace(self.first, code="VB099", number=number, status=DocumentStatus.ISSUED)
        self.second = replace(row, subject_code=CONFERENCE) if number else None

    @rule(number=st.sampled_from([None, 9]))
    def give_the_notice_a_number(self, number: int | None) -> None:
        row = replace(self.first, code="VB098", kind="TB", number=number, status=DocumentStatus.DRAFT)
        self.notice = replace(row, subject_code=CONFERENCE, earlier="VB002") if number else None

    @rule(own=st.booleans())
    def change_the_template(self, own: bool) -> None:
        place = self.folder / "mau" / "giay-moi-don-vi.docx"
        if own:
            own_template("giay-moi-don-vi.docx", place)
        else:
            place.unlink(missing_ok=True)

    @rule(turn=st.integers(0, 9))
    def edit_by_hand(self, turn: int) -> None:
        if files := self.files():
            path = files[turn % len(files)]
            content = path.read_bytes() + b"\0"
            path.write_bytes(content)
            self.kept[path] = content

    @rule(turn=st.integers(0, 9), copied=st.booleans())
    def rename_or_copy(self, turn: int, copied: bool) -> None:
        if files := self.files():
            path = files[turn % len(files)]
            target = path.with_name(f"Ban {len(files)} {path.name}")
            shutil.copy(path, target) if copied else path.rename(target)
            if path in self.kept:
                self.kept[target] = self.kept[path] if copied else self.kept.pop(path)

    @rule(turn=st.integers(0, 9))
    def delete(self, turn: int) -> None:
        if files := self.files():
            path = files[turn % len(files)]
            path.unlink()
            self.kept.pop(path, None)

    @rule()
    def lose_the_history(self) -> None:
        (self.folder / "ket-qua/.giaoban/history.jsonl").unlink(missing_ok=True)

    @rule()
    def make(self) -> None:
        asked = {"conferences": (CONFERENCE,), "units": UNITS}
        made(self.folder, "invitation", reading=self.reading(), **asked)
        made(self.folder, "agenda", reading=self.reading(), conferences=(CONFERENCE,))
        self.note()
        before = self.everything()
        again = made(self.folder, "invitation", reading=self.reading(), **asked)
        # Nothing at all once it is called off; a new version edited by hand is told as such and stays.
        assert {one.state for one in again.files} <= {State.KEPT, State.EDITED}
        assert self.everything() == before

    @rule()
    def issue(self) -> None:
        """Drafts that were edited by hand get their number; what has one already stays."""
        for path in [one for one in self.kept if one.is_file() and not own_number(one)]:
            del self.kept[path]
        for _ in range(2):
            issue_from(self.reading(), self.folder, CONFERENCE, pdf=NO_PDF)
            assert {path: path.read_bytes() for path in self.kept if path.is_file()} == self.kept_now()
            self.note()

    @rule(called_off=st.booleans())
    def tell_the_change(self, called_off: bool) -> None:
        self.status = ConferenceStatus.POSTPONED if called_off else ConferenceStatus.INVITED
        made(self.folder, "change-notice", reading=self.reading(), conferences=(CONFERENCE,))
        self.note()

    def kept_now(self) -> dict[Path, bytes]:
        return {path: content for path, content in self.kept.items() if path.is_file()}

    @rule(again=st.booleans())
    def undo(self, again: bool) -> None:
        self.note()
        undo(self.folder / "ket-qua", again=again)
        assert {path: path.read_bytes() for path in self.kept} == self.kept

    def everything(self) -> dict[Path, int]:
        files = (path for path in self.folder.rglob("*") if path.is_file() and path.name != "lock")
        return {path: path.stat().st_mtime_ns for path in files}

    @invariant()
    def nothing_that_went_out_or_was_edited_is_lost_or_changed(self) -> None:
        assert {path: path.read_bytes() for path in self.kept if path.is_file()} == self.kept

    @invariant()
    def no_number_stands_on_two_different_letters(self) -> None:
        said: dict[tuple[str, str], set[str]] = {}
        for path in self.files():
            number, unit = own_number(path), next((one for one in (*UNITS, "CTr") if one in path.name), "")
            if number and path.read_bytes()[-1:] != b"\0":
                said.setdefault((number, unit), set()).add(text_of(path))
        assert all(len(texts) == 1 for texts in said.values())


class TestWhatWentOut(Office.TestCase):  # type: ignore[misc,name-defined]
    settings = settings(
        max_examples=12,
        stateful_step_count=14,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
