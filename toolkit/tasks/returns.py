"""Returns: one form for each unit to fill in before a conference, laid in the conference's folder."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from toolkit import __version__
from toolkit.book.building.seed import Contents, Row
from toolkit.book.reading.plans import Reading
from toolkit.book.schema import Column
from toolkit.book.schema.return_form import GIVEN, RETURN_FORM, SENDER
from toolkit.documents.kinds_before import RETURN_FORM as _FORM
from toolkit.documents.parts.file_names import folder_of, slugs
from toolkit.documents.parts.time_and_place import conference_name, topic_name, venue
from toolkit.documents.return_form import duty_words, send_to
from toolkit.history import Label, Shelf, open_shelf
from toolkit.plan.model import OPINION_GROUPS, Conference, Plan
from toolkit.plan.model.filled_form import ANSWERED
from toolkit.plan.tallies import report_due
from toolkit.plan.unit_questions import Asked, asked
from toolkit.tasks.check import in_sheet_order
from toolkit.tasks.collecting.prefilled_texts import ONLY_TOLD, PROMPTS
from toolkit.tasks.making.button_press import Press, Pressed, answered
from toolkit.tasks.making.chosen_conference import conference_asked, conference_pressed
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.paper_obstacles import Barriers
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.outcome import Held, Made, Outcome, Progress, Step, silent
from toolkit.wording import capitalised, clock, day_short

KIND = _FORM.name
FOLDER = "phieu"
PREFIX = "PHIEU"
_TOLD = tuple(SENDER.column(name).header for name in ONLY_TOLD)
_IF_ASKED = ("Số liệu", "Kết luận kỳ trước", "Để biết")  # left out where the unit has nothing of them
_LINES = {"Ý kiến": 30, "Phát biểu": 5, "Người dự": 5}  # blank rows for what a unit has to say


def press_returns(press: Press) -> Pressed:
    """Make the forms of the conference that was chosen."""
    conference = conference_pressed(press)
    folder = output_folder(press.plan, press.occasion.workbook_folder)
    outcome = forms_from(press.reading, conference, folder.absolute(), progress=press.progress)
    return answered(press, outcome, conference.code)


def returns(
    workbook: Path, code: str = "", *, out: Path | None = None, progress: Progress = silent
) -> Outcome:
    """One form for each unit that reports before a conference.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        code: the conference's; blank: the one that the workbook's first sheet names.
        out: the output folder; by default the one that Cấu hình names, else "ket-qua" beside the workbook.

    Raises:
        WrongUse: there is no such conference, or none is named.
        ToolkitError: the workbook cannot be read, or the output folder not be written.
    """
    reading = read_workbook(workbook)
    conference = conference_asked(workbook, reading.plan, code)
    folder = (out or output_folder(reading.plan, workbook.absolute().parent)).absolute()
    return forms_from(reading, conference, folder, progress=progress)


def forms_from(
    reading: Reading, conference: Conference, folder: Path, *, progress: Progress = silent
) -> Outcome:
    """As ``returns``, from a workbook that was read already; what is in doubt is held as the Word form is."""
    plan, files = reading.plan, []
    touches = Touches(plan, reading.problems)
    about = touches.about([(KIND, conference.code)])
    barred, told = Barriers(reading, touches).before(plan, _FORM, conference)
    held = (Held(kind=KIND, subject=conference.code),) if barred else tuple(_held(plan, conference, touches))
    stopped = {one.unit for one in held}
    units = () if barred else tuple(asked(plan, conference))
    names = slugs(one.unit.code for one in units)
    with open_shelf(folder) as shelf:
        for turn, (one, name) in enumerate(zip(units, names, strict=True)):
            progress(Step(done=turn, total=len(units), label=one.unit.name))
            if one.unit.code not in stopped:
                files.append(_laid(shelf, plan, conference, one, name))
        run = shelf.run if shelf.wrote else ""
    problems = in_sheet_order((*about, *told))
    return Outcome(files=tuple(files), problems=problems, held=held, folder=folder, run=run)


def _laid(shelf: Shelf, plan: Plan, conference: Conference, one: Asked, name: str) -> Made:
    """A unit's form in the folder of its conference; ``name`` is the unit's in the file's name."""
    place, code = folder_of(plan, conference), one.unit.code
    label = Label(kind=KIND, rows=(str(one.unit.origin.place()),), version=__version__)
    path = PurePosixPath(place, FOLDER, f"{PREFIX}_{place}_{name}.xlsx")
    laid = shelf.lay(path, form_file(plan, conference, one), label)
    return Made(path=laid.path, kind=KIND, state=laid.state, conference=conference.code, unit=code)


def _held(plan: Plan, conference: Conference, touches: Touches) -> Iterator[Held]:
    """The units whose forms would say what is in doubt."""
    documents = _FORM.documents(plan, conference) if touches.names_doubted else ()
    for one in documents:
        if touches.stops_document(one, _FORM, conference):
            yield Held(kind=KIND, subject=conference.code, unit=one.unit)


def form_file(plan: Plan, conference: Conference, one: Asked) -> bytes:
    """A unit's form as the bytes of a workbook."""
    from toolkit.book.building.workbook import fill_book, new_book  # slow import: xlsxwriter

    content = io.BytesIO()
    with new_book(content, RETURN_FORM) as book:
        fill_book(book, form_contents(plan, conference, one))
    return content.getvalue()


def form_contents(plan: Plan, conference: Conference, one: Asked) -> Contents:
    """What a unit's form says before the unit has filled it in."""
    rows = {
        "Phiếu": tuple(_sender(plan, conference, one)),
        "Số liệu": tuple({"Số liệu": capitalised(figure)} for figure in one.figures),
        "Ý kiến": (),
        "Phát biểu": (),
        "Người dự": tuple(
            {"Mã NS": who.code, "Họ và tên": who.name, "Chức vụ": who.full_title or who.title}
            for who in one.people
        ),
        "Kết luận kỳ trước": _duties(plan, one),
        "Để biết": _known(one),
        "Danh mục": tuple(
            {"Danh mục": OPINION_GROUPS, "Giá trị": item.value} for item in plan.listed(OPINION_GROUPS)
        ),
    }
    rows[GIVEN.title] = tuple(_given(plan, conference, rows))
    padded = {title: (*given, *({},) * _LINES.get(title, 0)) for title, given in rows.items()}
    sheets = (one for one in RETURN_FORM.sheets if rows[one.title] or one.title not in _IF_ASKED)
    return Contents(schema=replace(RETURN_FORM, sheets=tuple(sheets)), stem=PREFIX, rows=padded)


def _sender(plan: Plan, conference: Conference, one: Asked) -> tuple[Row, ...]:
    topic = plan.topic(conference.topic)
    due = report_due(plan, conference)
    values = {
        "Mã hội nghị": conference.code,
        "Mã đơn vị": one.unit.code,
        "Đơn vị": one.unit.name,
        "Chuyên đề": topic_name(plan, conference),
        "Hội nghị": _meeting(plan, conference),
        "Hạn gửi": day_short(due) if due else "",
        "Gửi về": send_to(plan),
        "Câu hỏi gợi ý": "\n".join(topic.prompts if topic else ()),
    }
    return tuple({"Khóa": key.header, "Giá trị": values.get(key.header, "")} for key in _keys())


def _given(plan: Plan, conference: Conference, rows: Mapping[str, tuple[Row, ...]]) -> Iterator[Row]:
    """The texts of the form that answers are typed over, as they stand in it."""
    topic = plan.topic(conference.topic)
    where, what = (column.header for column in GIVEN.columns)
    texts = [(PROMPTS, prompt) for prompt in (topic.prompts if topic else ())]
    told = (row for row in rows["Phiếu"] if row["Khóa"] in _TOLD)
    texts += [(str(row["Khóa"]), str(row["Giá trị"])) for row in told]
    for title in _IF_ASKED:
        texts += [(title, str(text)) for row in rows[title] for text in row.values()]
    yield from ({where: place, what: text} for place, text in dict.fromkeys(texts) if text)


def _keys() -> tuple[Column, ...]:
    return RETURN_FORM.sheet("Phiếu").keys


def _meeting(plan: Plan, conference: Conference) -> str:
    day, start = conference.date, conference.start
    when = [clock(start) if start else "", f"ngày {day_short(day)}" if day else ""]
    where = venue(conference, plan.unit(conference.host))
    return ", ".join(part for part in (conference_name(plan, conference), *when, where) if part)


def _duties(plan: Plan, one: Asked) -> tuple[Row, ...]:
    return tuple(
        {
            "Mã KL": duty.conclusion.code,
            "Việc được giao": duty_words(plan, duty, one.unit),
            "Thời hạn": day_short(duty.due) if duty.due else duty.conclusion.term,
        }
        for duty in one.duties
    )


def _known(one: Asked) -> tuple[Mapping[str, str], ...]:
    return tuple(
        {
            "Loại": ANSWERED,
            "Mã": said.code,
            "Nội dung": said.summary or said.content,
            "Trả lời": said.answer,
        }
        for said in one.answers
    )
