"""What was sent to whom, as the log tells it: an intent without a result stays in doubt."""

from pathlib import Path, PurePosixPath

from toolkit.history import Label, Letter, SendingFate, Shelf, State, noted, open_shelf, sendings
from toolkit.history.runs import course_of

AN, BINH, CUC = "an@a.example", "binh@a.example", "cuc@a.example"
LETTER = Letter(occasion="invite", conference="HN1", unit="H-CN", release="VB1", message_id="<1@giaoban>")
PLACE = PurePosixPath("HN1/thu.eml")


def note(shelf: Shelf, fate: SendingFate, **reasons: str) -> None:
    addresses = {f"{name}@a.example": reason for name, reason in reasons.items()}
    shelf.note_sending(noted(LETTER, str(PLACE), "digest", fate, addresses))


def test_an_intent_is_in_doubt_until_its_result_is_noted(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        note(shelf, SendingFate.INTENT, an="", binh="", cuc="")
    with open_shelf(tmp_path) as shelf:
        cut_off = sendings(shelf.events)[LETTER.key]
        assert (cut_off.doubtful, cut_off.sent, cut_off.letter) == ((AN, BINH, CUC), (), LETTER)
        note(shelf, SendingFate.SENT, an="")
        note(shelf, SendingFate.REFUSED, binh="không có hộp thư này")
    with open_shelf(tmp_path) as shelf:
        told = sendings(shelf.events)[LETTER.key]
        assert (told.sent, told.owed, told.doubtful) == ((AN,), (BINH,), (CUC,))
        assert told.reasons[BINH] == "không có hộp thư này"
        assert told.sent_at


def test_an_address_that_was_refused_is_done_when_the_letter_is_tried_without_it(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        note(shelf, SendingFate.INTENT, an="", binh="")
        note(shelf, SendingFate.SENT, an="")
        note(shelf, SendingFate.REFUSED, binh="không có hộp thư này")
        note(shelf, SendingFate.INTENT, cuc="")
        note(shelf, SendingFate.SENT, cuc="")
        told = sendings(shelf.events)[LETTER.key]
    assert (told.sent, told.owed, dict(told.reasons)) == ((AN, CUC), (), {AN: "", CUC: ""})


def test_a_sending_changes_nothing_that_is_known_of_files_and_outlasts_pruning(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        shelf.lay(PLACE, b"thu", Label(kind="message"))
    mine = tmp_path / PLACE
    mine.write_bytes(b"thu sua tay")
    with open_shelf(tmp_path) as shelf:
        note(shelf, SendingFate.INTENT, an="")
        note(shelf, SendingFate.SENT, an="")
        assert [run.changes[0].kind for run in course_of(shelf.events).done] == ["message", "sending"]
        assert shelf.lay(PLACE, b"thu moi", Label(kind="message")).state is State.SET_ASIDE
    assert mine.read_bytes() == b"thu sua tay"
    with open_shelf(tmp_path) as shelf:
        shelf.prune(runs=1)
    with open_shelf(tmp_path) as shelf:
        assert sendings(shelf.events)[LETTER.key].sent == (AN,)
