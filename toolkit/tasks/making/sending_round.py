"""One round of sending: each letter is noted in the history before it is handed over, and again after."""

import time
from collections.abc import Collection, Iterator, Mapping

from toolkit.history import SendingFate, Shelf, file_digest, noted, sendings
from toolkit.outbox.delivery import Handed, Line, is_about_size
from toolkit.problems import Place, Problem, ToolkitError, problem, problem_of
from toolkit.tasks.making.send_list import Dispatch, pending


class SendingRound:
    """One round of sending, while the folder is held: what went out, and what went wrong."""

    def __init__(self, shelf: Shelf, line: Line, again: Collection[str], per_minute: int) -> None:
        self.sent = 0
        self.problems: list[Problem] = []
        self._shelf = shelf
        self._line = line
        self._again = again
        self._pause = 60 / per_minute
        self._free_at = 0.0
        self._told = sendings(shelf.events)

    def take(self, dispatch: Dispatch) -> bool:
        """Send one letter to whom it is still owed; False when no other need be tried.

        What the history tells is asked once more, for another run may have sent it since it was listed.
        """
        known = self._told.get(dispatch.message.letter.key)
        wanted = pending(dispatch.out, known, dispatch.path.name, self._again)
        if not wanted:
            return True
        try:
            self._line.open()
            self._wait()
            self._note(dispatch, SendingFate.INTENT, dict.fromkeys(wanted, ""))
            handed = self._line.hand_over(dispatch.out.content, wanted)
            self._note_result(dispatch, handed)
        except ToolkitError as error:
            self.problems.append(problem_of(error))
            return False
        self.sent += handed.sent == wanted
        self.problems += _faults(dispatch, handed)
        return True

    def _wait(self) -> None:
        now = time.monotonic()
        if now < self._free_at:
            time.sleep(self._free_at - now)
        self._free_at = time.monotonic() + self._pause

    def _note(self, dispatch: Dispatch, fate: SendingFate, addresses: Mapping[str, str]) -> None:
        path = dispatch.path.relative_to(self._shelf.folder).as_posix()
        digest = file_digest(dispatch.path) or "-"
        self._shelf.note_sending(noted(dispatch.message.letter, path, digest, fate, addresses))

    def _note_result(self, dispatch: Dispatch, handed: Handed) -> None:
        for fate, addresses in (
            (SendingFate.SENT, dict.fromkeys(handed.sent, "")),
            (SendingFate.REFUSED, handed.refused),
            (SendingFate.FAILED, handed.failed),
            (SendingFate.UNKNOWN, dict.fromkeys(handed.unknown, "")),
        ):
            if addresses:
                self._note(dispatch, fate, addresses)


def _faults(dispatch: Dispatch, handed: Handed) -> Iterator[Problem]:
    where, name = Place(file=str(dispatch.path)), dispatch.path.name
    for address, reason in handed.refused.items():
        code = "send-too-large" if is_about_size(reason) else "send-refused"
        yield problem(code, where, address=address, reason=reason)
    for reason in dict.fromkeys(handed.failed.values()):
        addresses = ", ".join(one for one, why in handed.failed.items() if why == reason)
        yield problem("send-failed", where, name=name, addresses=addresses, reason=reason)
    if handed.unknown:
        yield problem("send-doubtful", where, name=name, addresses=", ".join(handed.unknown))
