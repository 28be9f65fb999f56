"""Who asks to speak in a form in which the same one does not come."""

from collections.abc import Iterator

from toolkit.plan.model.filled_form import Attendance, Attendant
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import wishes_to_speak
from toolkit.wording import same_name_key, without_honorific


def speakers_away(form: Form) -> Iterator[Problem]:
    """A speaker whom every row of the form's people has as absent, or replaced by somebody."""
    rows: dict[str, list[Attendant]] = {}
    for who in form.filled.attendants:
        if who.name:
            rows.setdefault(_key(who.name), []).append(who)
    come_for_others = {_key(who.substitute) for who in form.filled.attendants if who.substitute}
    for speech in form.filled.speeches:
        key = _key(speech.speaker)
        mine = rows.get(key, []) if wishes_to_speak(speech) and key not in come_for_others else []
        if mine and all(map(_is_away, mine)):
            there, place = mine[0].origin.place("attendance"), speech.origin.place("speaker")
            substitute = without_honorific(mine[0].substitute)
            words = {"name": without_honorific(speech.speaker), "cell": f"{there.sheet}!{there.cell}"}
            words["said"] = f"cử {substitute} dự thay" if substitute else f"ghi “{Attendance.AWAY.value}”"
            spot = f"{place.sheet}!{place.cell}"
            yield problem("return-speaker-away", Place(file=form.arrived.name, spot=spot), **words)


def _is_away(who: Attendant) -> bool:
    sends = bool(who.substitute) and who.attendance is not Attendance.COMES
    return sends or who.attendance in (Attendance.AWAY, Attendance.SENDS)


def _key(name: str) -> str:
    return same_name_key(without_honorific(name))
