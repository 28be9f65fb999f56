"""Files of one name, and a file over which the program itself fails: the others are read all the same."""

import io
import warnings
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import ALWAYS_TOLD, CAME, Book, Desk, filled, said, well_filled
from tests.tasks.collecting.test_messes_mail import FORM, attach, mail, zipped
from toolkit.book.reading import Steps
from toolkit.outbox.replies import reply_of
from toolkit.problems import Place, Problem
from toolkit.shelf import logbook
from toolkit.tasks.collecting.mailbag import Arrived, arrived
from toolkit.tasks.collecting.work_per_file import in_step


def other_figure(unit: str) -> bytes:
    def fill(book: Book) -> None:
        said(unit)(book)
        book["Số liệu"]["B2"] = 41

    return filled(unit, fill)


def mailed(*attached: tuple[str, bytes]) -> bytes:
    found: EmailMessage = mail()
    for name, content in attached:
        attach(found, name, content)
    return bytes(found)


def zipped_alike(name: str, *contents: bytes) -> bytes:
    package = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(package, "w") as files:
        warnings.simplefilter("ignore")  # zipfile warns of a name that it is given twice
        for content in contents:
            files.writestr(name, content)
    return package.getvalue()


def names(folder: Path) -> list[str]:
    return [one.name for one in arrived(folder) if isinstance(one, Arrived)]


def test_files_of_one_name_in_a_mail_or_a_zip_have_names_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mailed(("phieu.xlsx", b"1"), ("phieu.xlsx", b"2"), ("phieu.xlsx", b"3")))
    (tmp_path / "b.zip").write_bytes(zipped_alike("phieu.docx", b"1", b"2"))
    inner = zipped({"phieu": b"1"}), zipped({"phieu": b"2"})
    (tmp_path / "c.eml").write_bytes(mailed(*(("gui.zip", content) for content in inner)))
    assert names(tmp_path) == [
        "a.eml/phieu.xlsx",
        "a.eml/phieu (2).xlsx",
        "a.eml/phieu (3).xlsx",
        "b.zip/phieu.docx",
        "b.zip/phieu (2).docx",
        "c.eml/gui.zip/phieu",
        "c.eml/gui.zip/phieu (2)",
    ]


def test_what_a_mail_holds_twice_is_there_once(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mailed(("phieu.xlsx", FORM), ("phieu.xlsx", FORM)))
    (tmp_path / "b.zip").write_bytes(zipped_alike("phieu.xlsx", FORM, b"x", FORM))
    assert names(tmp_path) == ["a.eml/phieu.xlsx", "b.zip/phieu.xlsx", "b.zip/phieu (2).xlsx"]


@pytest.mark.parametrize(
    ("second", "told"),
    [(well_filled("H-CN"), []), (other_figure("H-CN"), ["return-same-time"]), (well_filled("H-TC"), [])],
)
def test_two_forms_of_one_name_in_a_mail_are_two_forms(
    tmp_path: Path, second: bytes, told: list[str]
) -> None:
    desk = Desk(tmp_path)
    desk.receive("thu.eml", mailed(("Phiếu.xlsx", well_filled("H-CN")), ("Phiếu.xlsx", second)))
    desk.receive("khac.xlsx", well_filled("H-CL"))
    outcome = desk.collect().outcome
    assert outcome
    assert [one.code for one in outcome.problems if one.code not in ALWAYS_TOLD] == told
    units = {row["Mã đơn vị"] for row in desk.rows("Ý kiến")}
    assert units == {"H-CN", "H-CL"} | ({"H-TC"} if second == well_filled("H-TC") else set())


def test_a_zip_whose_contents_do_not_unpack_is_told_and_the_next_file_read(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("phieu.xlsx", b"a" * 1000)
    content = bytearray(packed.getvalue())
    content[40:44] = b"\xff\xff\xff\xff"
    (tmp_path / "a.zip").write_bytes(bytes(content))
    (tmp_path / "b.xlsx").write_bytes(FORM)
    broken, form = arrived(tmp_path)
    assert isinstance(broken, Problem)
    assert broken.code == "return-broken"
    assert isinstance(form, Arrived)


def test_a_mail_whose_page_is_empty_is_told_as_one_that_cannot_be_read() -> None:
    message = EmailMessage()
    message["From"] = "a@b.vn"
    message.set_content("<!-- -->", subtype="html")
    assert reply_of(bytes(message)) is None


def test_a_file_over_which_a_step_fails_is_told_with_the_log_and_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logbook, "write_down", lambda fault: tmp_path / f"{type(fault).__name__}.log")
    came = [Arrived(name=name, content=b"", on=CAME) for name in ("a.xlsx", "b.xlsx", "c.xlsx")]

    taken: list[str] = []

    def work(one: Arrived) -> Steps[str | Problem]:
        taken.append(one.name)
        yield
        if one.name == "a.xlsx":
            raise IndexError(one.name)
        yield
        taken.append(one.name)
        return one.name

    first, *others = in_step(came, work)
    assert taken == ["a.xlsx", "b.xlsx", "c.xlsx", "b.xlsx", "c.xlsx"]
    assert isinstance(first, Problem)
    assert (first.code, first.place) == ("return-failed", Place(file="a.xlsx"))
    assert "IndexError.log" in first.remedy
    assert others == ["b.xlsx", "c.xlsx"]
