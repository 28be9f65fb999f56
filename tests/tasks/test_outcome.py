"""What a task brought about, as other programs read it."""

from pathlib import Path

from toolkit.history import State
from toolkit.problems import NotWritable, Place, Severity, problem
from toolkit.tasks.outcome import Made, Outcome, problem_of, problem_record

LETTER = Made(path=Path("a/GM.docx"), kind="invitation", conference="HN1", unit="TX-DH")
KEPT = Made(path=Path("a/CTr.docx"), kind="agenda", conference="HN1", state=State.KEPT)
ASIDE = Made(path=Path("a/BB.docx"), kind="minutes", conference="HN1", state=State.SET_ASIDE)


def test_files_are_told_apart_by_their_state() -> None:
    outcome = Outcome(files=(LETTER, KEPT, ASIDE))
    assert (outcome.made, outcome.kept, outcome.set_aside) == ((LETTER,), (KEPT,), (ASIDE,))


def test_a_mail_server_that_cannot_be_had_is_of_the_world() -> None:
    words = {"server": "mail.example:587", "reason": "máy chủ không trả lời"}
    assert Outcome(problems=(problem("send-server", Place(), **words),)).refused
    refused = problem("send-refused", Place(), address="an@vidu.vn", reason="địa chỉ không đúng, mã 553")
    assert not Outcome(problems=(refused,)).refused


def test_the_record_holds_what_the_terminal_promises() -> None:
    found = problem("path-unfit", Place(file="so.xlsx", sheet="Đơn vị", cell="A2"), name="CON")
    assert Outcome(files=(LETTER,), problems=(found,)).record() == {
        "made": [
            {
                "path": str(Path("a/GM.docx")),
                "kind": "invitation",
                "conference": "HN1",
                "unit": "TX-DH",
                "person": "",
                "state": "made",
            }
        ],
        "problems": [
            {
                "code": "path-unfit",
                "severity": "error",
                "file": "so.xlsx",
                "sheet": "Đơn vị",
                "cell": "A2",
                "message": found.message,
                "remedy": found.remedy,
            }
        ],
    }


def test_a_spot_in_a_word_file_stands_where_a_cell_would() -> None:
    found = problem("path-unfit", Place(file="giay-moi.docx", spot="đoạn 4"), name="CON")
    assert problem_record(found)["cell"] == "đoạn 4"


def test_a_refusal_of_the_world_is_an_error_among_the_others() -> None:
    error = NotWritable("Ổ đĩa đã đầy.", Path("x"), remedy="Dọn bớt.", code="disk-full")
    found = problem_of(error)
    assert str(found) == "x: Ổ đĩa đã đầy. Dọn bớt. [disk-full]"
    assert found.severity is Severity.ERROR
    assert Outcome(problems=(found,)).refused


def test_an_error_in_the_data_is_no_refusal_of_the_world() -> None:
    found = problem("path-unfit", Place(sheet="Đơn vị", cell="A2"), name="CON")
    assert not Outcome(problems=(found,)).refused
