"""Every setting of Cấu hình changes a paper, a problem, or what a command does."""

import datetime as dt
import time
import zipfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.outbox.post_office import post_office
from tests.tasks.example import example_grid, example_reading, made, setting_cell, spoiled
from tests.tasks.mail_office import CONFERENCE, MailOffice, environment, typed
from toolkit.book.buttons.macros import macro_sources
from toolkit.book.schema import SHEETS, Column
from toolkit.documents.buttons import PRINT_SET
from toolkit.documents.kind import Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.outbox.password import VARIABLE
from toolkit.plan.model import Plan
from toolkit.plan.rules import check
from toolkit.shelf import packaged
from toolkit.tasks.making.mail_account import server_of
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.press_edits import Occasion
from toolkit.tasks.press import press
from toolkit.tasks.send import dispatched, listed

KEYS = tuple(column for sheet in SHEETS for column in sheet.keys if column.field and not column.note)
OF_A_RUN = ("pdf", "duplex", "python_command", "mails_per_minute")
"""The settings of which no value tells: each is seen at work below."""
TODAY = dt.date(2024, 4, 1)


def office() -> Plan:
    """The example, with a mail account, and conferences that leave the day of reports to the setting."""
    plan = example_reading().plan
    conferences = tuple(replace(one, report_deadline=None) for one in plan.conferences)
    account = {"mail_server": "thu.vidu.vn", "mail_sender": "vanphong@vidu.vn"}
    return replace(plan, conferences=conferences, settings=replace(plan.settings, **account))


def told(plan: Plan) -> Iterator[object]:
    """What can be seen of a plan, the cheapest first: its papers, its problems, its folder and its mails."""
    for kind in DOCUMENTS:
        for subject in plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences:
            yield [document.words() for document in kind.documents(plan, subject)]
    yield output_folder(plan, Path("giao-ban"))
    yield server_of(plan)
    yield check(plan, TODAY)


def another(key: Column, value: Any) -> Any:
    """A value of the same kind that the setting has not."""
    match value:
        case bool():
            return not value
        case StrEnum():
            return next(one for one in type(value) if one != value)
        case int():
            return value + 7
        case dt.date():
            return value + dt.timedelta(days=400)
    own = {"signer": "NS001", "mail_security": "TLS", "mail_port": 2525}
    return own.get(key.field, f"{value} khác")


@pytest.mark.parametrize("key", [key for key in KEYS if key.field not in OF_A_RUN], ids=lambda key: key.field)
def test_another_value_of_a_setting_is_seen(key: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "bí mật")
    plan = office()
    value = getattr(plan.settings, key.field)
    changed = replace(plan, settings=replace(plan.settings, **{key.field: another(key, value)}))
    assert any(one != other for one, other in zip(told(plan), told(changed), strict=True))


def test_nearly_every_setting_is_looked_at_so() -> None:
    assert {key.field for key in KEYS} >= {*OF_A_RUN}
    assert len(KEYS) - len(OF_A_RUN) > 25


def test_printed_on_both_sides_each_paper_of_a_set_begins_on_a_sheet_of_its_own(tmp_path: Path) -> None:
    sets = {typed: print_set_with("In hai mặt", typed, tmp_path / typed) for typed in ("Không", "Có")}
    assert b"oddPage" not in sets["Không"]
    assert b"oddPage" in sets["Có"]


def test_the_setting_of_pdf_files_asks_for_them(tmp_path: Path) -> None:
    plain = made(tmp_path / "a", "agenda", conferences=(CONFERENCE,))
    reading = spoiled("Cấu hình", setting_cell("PDF"), "Kèm Word")
    asked = made(tmp_path / "b", "agenda", conferences=(CONFERENCE,), reading=reading)
    assert (plain.pdf, plain.problems) == ((), ())
    assert asked.pdf or asked.problems  # the second where no office program is found


def test_the_command_that_starts_python_is_read_by_the_macro() -> None:
    (key,) = (key.header for key in KEYS if key.field == "python_command")
    assert f'= "{key}"' in macro_sources(packaged("macros"))["GiaoBanRun"]


def test_no_more_letters_go_out_in_a_minute_than_the_setting_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    with post_office(tmp_path) as server:
        mail = MailOffice(tmp_path, port=server.port)
        mail.type("Cấu hình", "Gửi thư: số thư mỗi phút", Giá_trị=1200)
        reading = mail.reading
        found = listed(reading, mail.folder, CONFERENCE)
        begun = time.monotonic()
        sent = dispatched(reading, found).sent
    assert sent > 10
    assert time.monotonic() - begun >= (sent - 1) * 60 / 1200


def print_set_with(key: str, value: str, folder: Path) -> bytes:
    """The body of a print set that the button made, with one setting typed otherwise."""
    grid = typed(example_grid(), "Cấu hình", key, Giá_trị=value)
    now = dt.datetime(2024, 11, 5, 9)
    occasion = Occasion(button=PRINT_SET, now=now, user="Lan", workbook_folder=folder, conference=CONFERENCE)
    outcome = press(grid, occasion).outcome
    assert outcome is not None
    with zipfile.ZipFile(outcome.files[-1].path) as package:
        return package.read("word/document.xml")
