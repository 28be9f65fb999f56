"""Collect: the units' filled forms of a folder brought into the workbook, and who has sent none."""

import itertools
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.book.schema import PLAN
from toolkit.documents.kinds_before import OPINION_FORM, REPORT_FORM, RETURN_FORM, SPEECH_FORM
from toolkit.plan.guests import reporting_units
from toolkit.plan.model import Conference, Plan
from toolkit.plan.tallies import report_due
from toolkit.plan.unit_questions import waited_for
from toolkit.problems import NotReadable, Place, Problem, Severity, WrongUse, problem, refusal
from toolkit.shelf.refusals import missing
from toolkit.tasks.collecting.blank_forms import blank_forms_once
from toolkit.tasks.collecting.covering_files import beside_forms
from toolkit.tasks.collecting.doubtful_days import days_doubted
from toolkit.tasks.collecting.far_figures import far_figures
from toolkit.tasks.collecting.figures_missing import figures_missing
from toolkit.tasks.collecting.form_confirmations import form_answers
from toolkit.tasks.collecting.form_problems import asked_again, form_problems
from toolkit.tasks.collecting.form_reading import Form, read_forms
from toolkit.tasks.collecting.form_template_lines import PrintedLines, printed_lines
from toolkit.tasks.collecting.forms_compared import differing
from toolkit.tasks.collecting.intake import TABLES, intake
from toolkit.tasks.collecting.intake_edits import Intake
from toolkit.tasks.collecting.letters_without_form import letters_asked, letters_named
from toolkit.tasks.collecting.mailbag import LETTER, LETTER_ALONE, Arrived, arrived
from toolkit.tasks.collecting.sheet_files import with_sheets_joined
from toolkit.tasks.collecting.word_places import as_found
from toolkit.tasks.collecting.written_answers import AnswersWritten
from toolkit.tasks.making.button_press import DETAILS, Press, Pressed
from toolkit.tasks.making.chosen_conference import conference_pressed
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.press_edits import Occasion, found_problems, journal
from toolkit.tasks.outcome import Outcome, Step
from toolkit.wording import day_short, quantity

if TYPE_CHECKING:
    from toolkit.tasks.confirmations import Confirmations

FOLDER = "phieu-gui-ve"
"""Where a button looks for what came back: a folder of this name beside the workbook."""


_FEW_NAMED = 15
_NO_ANSWER = ("reply-unknown", "reply-unmatched", "reply-report")
WORD_FORMS = (RETURN_FORM, REPORT_FORM, OPINION_FORM, SPEECH_FORM)


def press_collect(press: Press) -> Pressed:
    """Bring what came back into the workbook; on the very first press the folder for it is made.

    Raises:
        FileMissing, NotReadable: there is no such folder.
        WrongUse: the workbook has no column for where a row came from.
    """
    occasion, plan = press.occasion, press.sound_plan
    today = occasion.now.date()
    conference = conference_pressed(press)
    folder = occasion.returned or occasion.workbook_folder / FOLDER
    if not folder.is_dir():
        return _empty_folder(occasion, folder, conference.code)
    _refuse_old_workbook(press.read.lost)
    out = output_folder(plan, occasion.workbook_folder).absolute()
    replies = _answers(plan, out, folder)
    read = _read(plan, conference, folder, press)
    forms, twice = _newest(with_sheets_joined(one for one in read if isinstance(one, Form)))
    found = intake(plan, conference, forms, out)
    replies = replies.beside(plan, found) if replies else None
    by_mail = [one.owner for one in replies.found if one.is_for_all] if replies else []
    by_form = form_answers(plan, conference, forms, AnswersWritten(out), by_mail)
    lost = list(beside_forms(_told_once(read, replies), forms))
    lost = letters_named(plan, conference, folder, blank_forms_once(lost, forms, folder))
    missing = list(figures_missing(plan, conference, forms))
    problems = (
        *lost,
        *asked_again(plan, conference, lost, forms, today),
        *letters_asked(plan, conference, folder, lost, forms, today),
        *twice,
        *days_doubted(plan, conference, forms),
        *(told for form in forms for told in form_problems(plan, conference, form, today, missing)),
        *far_figures(plan, conference, forms),
        *missing,
        *found.problems,
        *by_form.problems,
        *(_answers_denied(plan, conference, forms, replies) if replies else ()),
        *units_missing(plan, conference, {form.unit.code for form in forms if not form.paper}),
    )
    said = f"{_sentence(found, forms, folder)} {replies.sentence() if replies else ''}".rstrip()
    problems = tuple(map(as_found, problems))
    outcome = Outcome(problems=problems)
    return Pressed(
        message="\n".join((f"{occasion.button.work_on(conference.code)}: {said}", DETAILS)),
        grade=outcome.worst,
        edits=(
            *found.edits,
            *by_form.edits,
            *(replies.edits if replies else ()),
            found_problems(problems),
            journal(occasion, said, about=conference.code),
        ),
        outcome=outcome,
    )


def _answers(plan: Plan, out: Path, folder: Path) -> "Confirmations | None":
    """What mails of the folder answer to letters; None where there are no mails."""
    if not any(name.lower().endswith(".eml") for *_, names in os.walk(folder) for name in names):
        return None
    from toolkit.tasks.confirmations import answers  # slow import: email

    return answers(plan, out, folder)


def _answers_denied(
    plan: Plan, conference: Conference, forms: Iterable[Form], replies: "Confirmations"
) -> Iterator[Problem]:
    from toolkit.tasks.collecting.answers_compared import differing_answers  # slow import: email

    return differing_answers(plan, conference, forms, replies.found)


def _told_once(read: list[Form | Problem], replies: "Confirmations | None") -> Iterator[Problem]:
    """What is wrong with what came: a mail is the envelope of a form, or else an answer to a letter.

    An answer that is left open is told in any case: it has to be asked back.
    """
    unfit = replies.problems if replies else {}
    answered = {one.file for one in replies.found} | set(unfit) | replies.older if replies else set()
    quoted = {name for name, told in unfit.items() if told.code == "reply-unclear"}
    said_by: dict[str, set[str]] = {LETTER: set(), LETTER_ALONE: quoted}
    envelopes = set()
    for one in read:
        name = one.arrived.name if isinstance(one, Form) else one.place.file
        mail = _mail(name)
        alone = name == mail or name.lower().endswith(".ics")  # what a calendar program answers with
        says = isinstance(one, Problem) and one.code in (LETTER, LETTER_ALONE)
        is_no_answer = mail in unfit and unfit[mail].code in _NO_ANSWER
        envelopes |= {mail} if not alone or (says and is_no_answer) else set()
        if isinstance(one, Problem) and not (alone and mail in said_by.get(one.code, answered)):
            yield one
    left_open = replies.left_open if replies else frozenset()
    yield from (found for name, found in unfit.items() if name not in envelopes or name in left_open)


def _mail(name: str) -> str:
    """The mail that a file lay in, "tra-loi.eml" of "tra-loi.eml/phieu.xlsx"; blank when it lay in none."""
    head, ending, _ = name.lower().partition(".eml")
    return name[: len(head) + len(ending)] if ending else ""


def _empty_folder(occasion: Occasion, folder: Path, about: str) -> Pressed:
    if occasion.returned:
        raise refusal(NotReadable, "read-is-file", folder) if folder.exists() else missing(folder)
    folder.mkdir()
    words = (
        f"Đã lập thư mục {folder.name} cạnh sổ. Đồng chí chép các tệp mà đơn vị gửi về vào đó rồi bấm lại."
    )
    return Pressed(
        message=f"{occasion.button.work_on(about)}: {words}",
        grade=Severity.WARNING,
        edits=(journal(occasion, words, about=about),),
    )


def _refuse_old_workbook(lost: frozenset[str]) -> None:
    sheets = [sheet for table in TABLES if (sheet := PLAN.of_table(table))]
    lacking = [sheet.title for sheet in sheets if f"{sheet.feeds}.source" in lost or sheet.feeds in lost]
    if lacking:
        raise WrongUse(
            f"Trang {', '.join(lacking)} chưa có cột “Nguồn”, nên không biết dòng nào từ phiếu nào.",
            remedy="Sổ lập bằng bản trước thì chỉ cần làm một lần: ở mỗi trang vừa nêu, gõ chữ “Nguồn” vào ô "
            "tiêu đề ngay bên phải bảng, lưu sổ rồi bấm lại.",
        )


def _read(plan: Plan, conference: Conference, folder: Path, press: Press) -> list[Form | Problem]:
    found, printed = list(arrived(folder)), PrintedLines()
    if any(isinstance(one, Arrived) and one.suffix == ".docx" for one in found):
        from toolkit.tasks.making.template_choice import template_path  # slow import: templates

        folder = press.occasion.workbook_folder
        printed = printed_lines(plan, conference, (template_path(kind, folder) for kind in WORD_FORMS))
    turns = itertools.count()

    def watch(one: Arrived) -> None:
        press.progress(Step(done=next(turns), total=len(found), label=one.name))

    return read_forms(found, plan, conference, printed, watch)


def _newest(forms: Iterable[Form]) -> tuple[list[Form], list[Problem]]:
    """Of several forms of one unit, of one kind, the one that came last; the others are named."""
    alike: dict[tuple[str, str, str], list[Form]] = {}
    for form in forms:
        alike.setdefault((form.unit.code, form.part, form.paper), []).append(form)
    newest, told = [], []
    for mine in alike.values():
        *older, last = sorted(mine, key=lambda form: (form.arrived.on, form.arrived.name))
        newest.append(last)
        told += [_passed_over(form, last) for form in older if form.arrived.content != last.arrived.content]
    return newest, told


def _passed_over(form: Form, last: Form) -> Problem:
    """What is told of a form for which another one of its unit is used."""
    place, unit, used = Place(file=form.arrived.name), form.unit.name, last.arrived.name
    if form.arrived.on == last.arrived.on:
        differs = differing(form, last)
        code = "return-same-time" if differs else "return-said-alike"
        return problem(code, place, unit=unit, used=used, differs=differs)
    lacking = [title for title in form.told_sheets if title not in last.told_sheets]
    code = "return-older-told-more" if lacking else "return-older"
    return problem(code, place, unit=unit, newest=used, sheets=", ".join(lacking))


def units_missing(plan: Plan, conference: Conference, came: set[str]) -> Iterator[Problem]:
    """Who has sent nothing: how many, who, and a message to them."""
    late = [unit for unit in waited_for(plan, conference) if unit.code not in came]
    if late:
        due, names = report_due(plan, conference), ", ".join(unit.name for unit in late)
        yield problem(
            "returns-missing",
            conference.origin.place("report_deadline"),
            count=quantity(len(late)),
            total=quantity(len(reporting_units(plan, conference))),
            units=f": {names}" if len(late) <= _FEW_NAMED else ", có tên trong tin nhắn sau",
            named=names,
            office=plan.settings.department_name,
            due=f", hạn {day_short(due)}" if due else "",
        )


def _sentence(found: Intake, forms: list[Form], folder: Path) -> str:
    if not forms:
        return f"Chưa đọc được phiếu nào trong thư mục {folder.name}."
    units = quantity(len({form.unit.code for form in forms}))
    return (
        f"Đã đọc phiếu của {units} đơn vị: thêm {quantity(found.added)} dòng, "
        f"cập nhật {quantity(found.changed)} dòng, giữ nguyên {quantity(found.kept)} dòng."
    )
