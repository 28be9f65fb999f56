"""Rows of a form that say a thing by half, or in the wrong cell: told, for nobody would see it later."""

import re
from collections.abc import Iterator

from toolkit.book.schema.return_form import SENDER
from toolkit.patterns import pattern
from toolkit.plan.counting_words import is_count, is_whole
from toolkit.plan.figure_shares import share_of
from toolkit.plan.figures import RATES, figure_of, figure_parts
from toolkit.plan.model import OPINION_GROUPS, Plan
from toolkit.plan.model.filled_form import Attendance, Attendant, Figure, Remark, SpeechWish
from toolkit.plan.succession import heir
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.empty_words import (
    points_above,
    points_elsewhere,
    points_to_others,
    says_none,
    wordless,
)
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import invited_stand_in, said_again, wishes_to_speak
from toolkit.tasks.collecting.opinion_lists import parted
from toolkit.tasks.collecting.people_elsewhere import of_another_unit
from toolkit.tasks.collecting.titles_against_roster import differing_titles
from toolkit.wording import NameFault, fold, looks_like_a_person, name_fault, same_name_key, without_honorific

_RATE = pattern(
    r"%|\b(?:tỷ lệ|tỉ lệ|phần trăm|tỷ trọng|tỉ trọng|mức|tốc độ|tăng|giảm|đạt|chiếm|hoàn thành)\b|\A\Z"
)
_WHOLE = 100  # percent
_OF_A_TARGET = (
    *("đạt", "hoàn thành", "thực hiện", "chỉ tiêu", "kế hoạch", "nghị quyết", "giao", "vượt", "so với"),
    *("tăng", "cùng kỳ", "gấp", "bình quân", "trung bình", "giải ngân", "thu đoàn phí", "thu nộp"),
)
"""Words of rates that may be more than the whole."""

_LONGEST_SPEECH = 60  # minutes; nobody is given more
_AND = pattern(r"\s+(?:và|cùng|với)\s+", re.IGNORECASE)
_PHONE = pattern(r"0\d(?:[ .-]?\d){7,9}")


def half_said(plan: Plan, form: Form) -> Iterator[Problem]:
    """What lacks something to be a figure, an opinion, a speech or a substitute, in sheet order."""
    filled = form.filled
    for figure in filled.figures:
        yield from _figure(form, figure)
    groups = {item.value for item in plan.listed(OPINION_GROUPS)}
    for remark in filled.remarks:
        yield from _remark(form, remark, groups)
    for remark, first in said_again(filled.remarks):
        yield _told("return-opinion-twice", form, remark.origin.place("content"), cell=first)
    if filled.sender.symbol and not any(letter.isdigit() for letter in filled.sender.symbol):
        place = filled.sender.origin.place("symbol")
        yield _told("return-symbol-blank", form, place, text=filled.sender.symbol)
    for speech in filled.speeches:
        if wishes_to_speak(speech):
            yield from _name(form, speech, "speaker", "title")
            yield from _of_another(plan, form, speech, "speaker", "title")
            yield from _half_a_speech(form, speech)
            if speech.minutes and speech.minutes > _LONGEST_SPEECH:
                place = speech.origin.place("minutes")
                yield _told("return-speech-long", form, place, minutes=str(speech.minutes))
        elif not (speech.speaker or speech.paper):
            yield _told("return-speech-missing", form, speech.origin.place("speaker"))
    for who in filled.attendants:
        yield from _attendant(plan, form, who)
    for who, known, now in differing_titles(plan, filled.attendants):
        words = {"person": known.code, "known": known.name, "text": who.title, "now": now}
        yield _told("return-title-differs", form, who.origin.place("title"), **words)


def _figure(form: Form, figure: Figure) -> Iterator[Problem]:
    """A figure that no sum could take, and one that was written beside its cell; a rate is never summed."""
    typed = f"{figure.name or 'Số liệu'}: {figure.value}"
    number, share = figure_of(typed), share_of(typed)
    place = figure.origin.place("value")
    if figure.note and not figure.value:
        yield _told("return-figure-beside", form, figure.origin.place("note"), text=figure.note)
    elif (number and 0 < number[0] < 1) or (share and 0 < share[0] < 1 and "%" not in figure.value):
        yield _told("return-figure-share", form, place, text=figure.value)
    elif share and share[0] > _WHOLE and _is_a_part(figure):
        yield _told("return-share-over", form, place, name=figure.name, text=figure.value)
    elif figure.value.endswith("%") or (share and "%" in figure.value):
        if not _RATE.search(fold(figure.name)):
            yield _told("return-figure-rate", form, place, text=figure.value)
    elif number and is_count(figure.name) and not _is_a_count(figure):
        yield _told("return-figure-counted", form, place, name=figure.name, text=figure.value)
    elif number and is_count(figure.name) and (unit := _unit_of_its_own(figure, number[1])):
        yield _told("return-figure-own-unit", form, place, name=figure.name, text=figure.value, unit=unit)
    elif _is_below_none(figure):
        yield _told("return-figure-negative", form, place, name=figure.name, text=figure.value)
    elif not wordless(figure.value) and number is None and share is None:
        found = _told("return-figure-unread", form, place, text=figure.value)
        if not _is_told(form, found):
            yield found


def _is_a_part(figure: Figure) -> bool:
    """Whether a rate tells how many of a whole do something, and not how much of a target was reached."""
    name, said = fold(figure.name), fold(f"{figure.name} {figure.note}")
    return name.startswith(RATES) and not any(word in said for word in _OF_A_TARGET)


def _is_a_count(figure: Figure) -> bool:
    """Whether a figure can say how many there are: a whole number, and no "triệu" or "tỷ" of anything."""
    parts = figure_parts(f"{figure.name}: {figure.value}")
    return is_whole(parts.rest) and parts.number is not None and parts.number % 1 == 0


def _unit_of_its_own(figure: Figure, label: str) -> str:
    """What a figure counts beyond its name, adding up with no other unit's: "hộ"; blank for nothing."""
    asked = figure_of(f"{figure.name}: 1")
    unit = label.removeprefix(asked[1]).strip(" ()") if asked else ""
    return unit if unit and unit != label else ""


def _is_below_none(figure: Figure) -> bool:
    """Whether a number of what is counted is written with a sign before it: "-52"."""
    sign, digits = figure.value[:1], figure.value[1:].strip()
    is_number = sign in ("-", "−", "–") and figure_of(f"{figure.name}: {digits}") is not None
    return is_number and is_count(figure.name)


def _is_told(form: Form, found: Problem) -> bool:
    return any(one.place == found.place for one in form.problems)


def _remark(form: Form, remark: Remark, groups: set[str]) -> Iterator[Problem]:
    group, cells = remark.origin.place("group"), remark.origin.cells
    if fold(group.sheet) == fold(SENDER.title):
        return  # an answer to a question, told where it stands
    if points_elsewhere(remark.content):
        above, others = points_above(remark.content), points_to_others(remark.content)
        code = "return-opinion-above" if above else "return-opinion-others" if others else "return-elsewhere"
        yield _told(code, form, remark.origin.place("content"), text=remark.content)
    elif parted(remark.content) and not remark.group and f"{group.sheet}!{group.cell}" not in form.covered:
        yield _told("return-group-missing", form, remark.origin.place("content"))
    says_more = bool(remark.addressed_to) or remark.group not in {"", *groups}
    if not remark.content and "content" in cells and says_more:
        name = "group" if remark.group else "addressed_to"
        words = {"text": getattr(remark, name)}
        unread = _told("return-content-missing", form, remark.origin.place("content"), **words)
        if not _is_told(form, unread):
            yield _told("return-content-missing", form, remark.origin.place(name), **words)


def _half_a_speech(form: Form, speech: SpeechWish) -> Iterator[Problem]:
    """A paper without a speaker, or a speaker without a paper, where nothing else is told of the row."""
    cells = {f"{speech.origin.sheet}!{cell}" for cell in speech.origin.cells.values()}
    if any(one.place.spot in cells for one in form.problems):
        return
    if says_none(speech.speaker):
        yield _told("return-speaker-missing", form, speech.origin.place("paper"), text=speech.paper)
    elif says_none(speech.paper):
        yield _told("return-paper-missing", form, speech.origin.place("speaker"), text=speech.speaker)


def _of_another(plan: Plan, form: Form, record: object, name: str, title: str) -> Iterator[Problem]:
    typed, titled = getattr(record, name), getattr(record, title)
    other = of_another_unit(plan, form.unit.code, typed, titled) if typed else None
    if other:
        place = record.origin.place(name)  # type: ignore[attr-defined]  # every record knows its cells
        words = {"text": other.name, "unit": plan.unit_name(other.unit), "person": other.code}
        yield _told("return-person-of-other", form, place, **words)


def _attendant(plan: Plan, form: Form, who: Attendant) -> Iterator[Problem]:
    if who.attendance is Attendance.SENDS and not who.substitute:
        yield _told("return-substitute-missing", form, who.origin.place("substitute"))
    if who.attendance is Attendance.COMES and who.substitute:
        yield _told("return-substitute-comes", form, who.origin.place("substitute"), text=who.substitute)
    known = plan.person(who.person)
    typed, place = without_honorific(who.name), who.origin.place("person")
    if who.person and known is None:
        yield _told("return-person-unknown", form, place, person=who.person)
    elif known and typed and same_name_key(typed) != same_name_key(known.name):
        words = {"person": known.code, "known": known.name, "text": typed}
        yield _told("return-person-differs", form, who.origin.place("name"), **words)
    elif known and form.unit.code not in (known.unit, heir(plan, known.unit, None)):
        unit = plan.unit(known.unit)
        words = {"person": known.code, "known": known.name, "unit": unit.name if unit else known.unit}
        yield _told("return-person-elsewhere", form, place, **words)
    if not known:
        yield from _name(form, who, "name", "title")
        yield from _of_another(plan, form, who, "name", "title")
    yield from _name(form, who, "substitute", "substitute_title")
    yield from _of_another(plan, form, who, "substitute", "substitute_title")
    if who.substitute and who.attendance is None:
        place = who.origin.place("substitute")
        yield _told("return-substitute-assumed", form, place, text=without_honorific(who.substitute))
    if who.attendance is not Attendance.COMES and (mate := invited_stand_in(form, who)):
        words = {"text": mate.name, "cell": mate.origin.place("name").cell, "who": who.name or who.person}
        yield _told("return-substitute-own", form, who.origin.place("substitute"), **words)
    elif who.substitute and (other := _invited_too(form, who)):
        place = who.origin.place("substitute")
        yield _told("return-substitute-invited", form, place, text=who.substitute, cell=other)
    elif who.substitute and (other := _stands_in_above(form, who)):
        place = who.origin.place("substitute")
        yield _told("return-substitute-twice", form, place, text=who.substitute, cell=other)


def _stands_in_above(form: Form, who: Attendant) -> str:
    """The cell of an earlier row in which the same person stands in for another; blank for none."""
    wanted, earlier = same_name_key(without_honorific(who.substitute)), who.origin.row
    rows = (one for one in form.filled.attendants if one.substitute and one.origin.row < earlier)
    same = (one for one in rows if same_name_key(without_honorific(one.substitute)) == wanted)
    return next((one.origin.place("substitute").cell for one in same), "")


def _invited_too(form: Form, who: Attendant) -> str:
    """The cell of the row in which a substitute is invited already, and not away; blank for none."""
    wanted = same_name_key(without_honorific(who.substitute))
    rows = (one for one in form.filled.attendants if one.name and same_name_key(one.name) == wanted)
    return next((one.origin.place("name").cell for one in rows if one.attendance is not Attendance.AWAY), "")


def _name(form: Form, record: object, *fields: str) -> Iterator[Problem]:
    """A phone number, or a second person, in a cell that is printed as one person's name and title."""
    name, title = fields
    typed, titled = getattr(record, name), getattr(record, title)
    fault = name_fault(without_honorific(typed)) if typed else None
    mixed = fault in (NameFault.MARKED, NameFault.DIGITS) or _are_two_people(typed)
    if not mixed and fault in (NameFault.SMALL, NameFault.UNMARKED) and typed.isascii():
        place = record.origin.place(name)  # type: ignore[attr-defined]  # every record knows its cells
        yield _told("return-name-unmarked", form, place, text=typed)
    for field, text, wrong in ((name, typed, mixed), (title, titled, bool(_PHONE.search(titled)))):
        if wrong:
            place = record.origin.place(field)  # type: ignore[attr-defined]  # every record knows its cells
            yield _told("return-name-mixed", form, place, text=text)


def _are_two_people(typed: str) -> bool:
    """Whether two whole names stand in one cell, joined by a word or only by Alt+Enter between them."""
    joined = _AND.split(typed)
    if len(joined) > 1 and all(map(looks_like_a_person, joined)):
        return True
    words = typed.split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(2, len(words) - 1))
    return len(words) > 4 and any(all(map(looks_like_a_person, both)) for both in halves)


def _told(kind: str, form: Form, place: Place, **words: str) -> Problem:
    spot = Place(file=form.arrived.name, spot=f"{place.sheet}!{place.cell}")
    return problem(kind, spot, **words)
