"""Who is invited after the letters went out gets a draft, until a number is meant for that letter."""

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.tasks.making.register_office import Office
from toolkit.documents.buttons import ISSUE
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.outcome import Outcome
from toolkit.tasks.press import press_closed
from toolkit.tasks.why import why

KINDS = ("invitation", "invitation-person", "invitation-guest")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The letters of the first conference went out as 12-GM on an earlier day; then one more is invited."""
    monkeypatch.setenv("PATH", "")  # no office program: no PDF files
    office = Office(tmp_path)
    office.make(*KINDS)
    log = office.out.parent / ".giaoban" / "history.jsonl"
    events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps(one | {"at": "2024-05-06T08:00:00"}, ensure_ascii=False) for one in events]
    log.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return office


def invite(office: Office) -> None:
    """One more member of the committee, who is invited by name."""
    office.type(
        "Nhân sự",
        "NS999",
        Họ_và_tên="Lê Thị Mới",
        Xưng_hô="đồng chí",
        Chức_vụ="Ủy viên Ban Chấp hành chuyên trách",
        Mã_đơn_vị="TCKT",
        Từ_ngày=dt.datetime(2024, 1, 1),
    )


def second_number(office: Office) -> None:
    office.type(
        *("Văn bản đi", "VB099"),
        Loại="GM",
        Số=40,
        Ngày=dt.datetime(2024, 5, 17),
        Người_ký="NS002",
        Trạng_thái="Phát hành",
        Mã_HN__KH="HN1-2024",
    )


def late(outcome: Outcome) -> list[str]:
    return [one.message for one in outcome.problems if one.code == "letters-late"]


def new_files(office: Office, before: dict[str, bytes]) -> dict[str, str]:
    after = office.files()
    assert {name: after[name] for name in before} == before
    return {name: number for name, number in office.numbers("GM").items() if name not in before}


def test_a_late_guest_by_name_gets_a_draft_and_that_is_told(office: Office) -> None:
    before = office.files()
    invite(office)
    outcome = office.make(*KINDS)
    ((name, number),) = new_files(office, before).items()
    assert number == ""
    (told,) = late(outcome)
    assert told == (
        "Có 01 giấy mời của nơi được mời thêm sau khi giấy mời 12-GM ngày 06/5/2024 đã đi, nên để dự thảo, "
        f"chưa ghi số (ví dụ “{name}”)."
    )


def test_to_issue_does_not_put_the_first_number_on_it_but_its_own(office: Office) -> None:
    before = office.files()
    invite(office)
    office.make(*KINDS)
    occasion = occasion_now(ISSUE, office.workbook, conference="HN1-2024")
    told = press_closed(office.workbook, occasion).outcome
    assert told is not None
    assert len(late(told)) == 1
    assert set(new_files(office, before).values()) == {""}
    second_number(office)
    press_closed(office.workbook, occasion)
    assert set(new_files(office, before).values()) == {"40-GM"}


def test_the_first_number_stands_on_it_where_its_row_says_so(office: Office) -> None:
    before = office.files()
    invite(office)
    office.type(*("Giấy mời", "GM999"), Mã_HN="HN1-2024", Mã_NS="NS999", Mã_đơn_vị="TCKT", Số_văn_bản="VB002")
    outcome = office.make(*KINDS)
    assert set(new_files(office, before).values()) == {"12-GM"}
    assert late(outcome) == []


def test_who_is_added_on_the_same_day_belongs_to_the_first_letters(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.make(*KINDS)
    before = office.files()
    invite(office)
    assert late(office.make(*KINDS)) == []
    assert set(new_files(office, before).values()) == {"12-GM"}


@pytest.fixture
def issued_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Letters that lay there as drafts and went out by the button a moment ago."""
    monkeypatch.setenv("PATH", "")
    office = Office(tmp_path)
    office.type("Văn bản đi", "VB002", Trạng_thái="Dự thảo")
    office.make(*KINDS)
    press_closed(office.workbook, occasion_now(ISSUE, office.workbook, conference="HN1-2024"))
    assert set(office.numbers("GM").values()) == {"12-GM"}
    return office


def test_after_the_button_a_letter_without_a_draft_is_late_on_the_same_day(issued_today: Office) -> None:
    before = issued_today.files()
    invite(issued_today)
    for _ in range(2):
        assert len(late(issued_today.make(*KINDS))) == 1
        assert set(new_files(issued_today, before).values()) == {""}
    (name,) = new_files(issued_today, before)
    assert not [line for line in why(issued_today.out / name).lines() if "12-GM" in line]


def test_a_second_row_gives_it_the_next_number_and_stops_nothing(issued_today: Office) -> None:
    before = issued_today.files()
    invite(issued_today)
    row = {"Loại": "GM", "Người_ký": "NS002", "Mã_HN__KH": "HN1-2024"}
    issued_today.type("Văn bản đi", "VB099", **row, Trạng_thái="Dự thảo")
    outcome = issued_today.make(*KINDS)
    assert "entry-twice" not in [one.code for one in outcome.problems]
    assert set(new_files(issued_today, before).values()) == {""}
    issued_today.type("Văn bản đi", "VB099", Trạng_thái="Phát hành")
    told = press_closed(
        issued_today.workbook, occasion_now(ISSUE, issued_today.workbook, conference="HN1-2024")
    ).outcome
    assert told is not None
    assert "entry-twice" not in [one.code for one in told.problems]
    assert set(new_files(issued_today, before).values()) == {"14-GM"}


def test_a_draft_that_was_refused_then_goes_out_with_the_others_number(issued_today: Office) -> None:
    log = issued_today.out.parent / ".giaoban" / "history.jsonl"
    events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    name = next(one["path"] for one in events if one.get("issued") and one["kind"] == "invitation-person")
    kept = [one for one in events if not (one["path"] == name and one.get("issued"))]
    log.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in kept), encoding="utf-8")
    path = issued_today.out.parent / name
    path.chmod(0o644)
    path.unlink()
    assert late(issued_today.make(*KINDS)) == []
    assert issued_today.numbers(path.stem) == {path.name: "12-GM"}
