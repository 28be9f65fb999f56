"""The buttons that write messages and send them: the tasks behind them, told in the workbook's cells."""

from pathlib import Path

from msgspec.structs import replace

from toolkit.documents.parts.file_names import folder_of
from toolkit.problems import Problem
from toolkit.tasks.making.button_press import DETAILS, Press, Pressed, answered, in_words
from toolkit.tasks.making.chosen_conference import conference_pressed
from toolkit.tasks.making.mail_account import not_set_up
from toolkit.tasks.making.press_edits import found_problems
from toolkit.tasks.making.send_list import SendList, asked
from toolkit.tasks.outbox import composed, row_edits
from toolkit.tasks.send import Sent, dispatched, listed

_MOST_SHOWN = 8
_NOT_SET_UP = "Chưa gửi thư nào, vì các mục Gửi thư ở trang Cấu hình chưa điền đủ hoặc chưa đúng."


def press_outbox(press: Press) -> Pressed:
    """Lay the messages of the chosen conference; the texts for Zalo go into Giấy mời."""
    return _laid(press, remind=False)


def press_send(press: Press) -> Pressed:
    """Show what would go to whom; the same press once more within ten minutes sends it."""
    return _sent(press, remind=False)


def press_remind(press: Press) -> Pressed:
    """Remind those who have not answered: messages for staff to send, or sent where sending is set up."""
    work = _laid if not_set_up(press.plan) else _sent
    return work(press, remind=True)


def _laid(press: Press, *, remind: bool) -> Pressed:
    code, occasion = conference_pressed(press).code, press.occasion
    found = composed(
        press.reading,
        occasion.workbook_folder,
        code,
        remind=remind,
        now=occasion.now,
        progress=press.progress,
    )
    pressed = answered(press, found.outcome, code)
    return replace(pressed, edits=(*pressed.edits, *row_edits(press.reading, found)))


def _sent(press: Press, *, remind: bool) -> Pressed:
    code = conference_pressed(press).code
    reading, folder = press.reading, press.occasion.workbook_folder
    found = listed(reading, folder, code, remind=remind, now=press.occasion.now)
    if isinstance(found, Sent):
        return _told(press, code, _NOT_SET_UP, found.problems)
    if found.dispatches:
        out = found.composed.outcome.folder or folder
        agreed, path = asked(out, folder_of(reading.plan, found.composed.conference), found)
        if not agreed:
            question = _question(found, path, press.occasion.button.caption)
            shown = _told(press, code, question, found.problems, run=found.composed.outcome.run)
            return replace(shown, edits=(*shown.edits, *row_edits(reading, found.composed)))
    sent = dispatched(reading, found, progress=press.progress)
    pressed = _told(press, code, " ".join(sent.lines()), sent.problems, run=found.composed.outcome.run)
    return replace(pressed, edits=(*pressed.edits, *sent.edits), stays=sent.went_out)


def _question(found: SendList, path: Path, caption: str) -> str:
    head, *lines = found.lines()
    more = [f"  ... và {len(lines) - _MOST_SHOWN} thư khác"] if len(lines) > _MOST_SHOWN else []
    ask = f"Danh sách đủ: {path}\nBấm {caption} lần nữa trong 10 phút để gửi; không bấm thì không thư nào đi."
    return "\n".join((f"Chưa gửi. {head}", *lines[:_MOST_SHOWN], *more, ask))


def _told(press: Press, code: str, words: str, problems: tuple[Problem, ...], *, run: str = "") -> Pressed:
    more, edits = (DETAILS,) if problems else (), (found_problems(problems),)
    return in_words(press, words, *more, about=code, problems=problems, edits=edits, run=run)
