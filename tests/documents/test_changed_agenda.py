"""An agenda that changed after it went out is told item by item, as an office would write it."""

from msgspec.structs import replace

from tests.documents.plans import SENT, conference, example
from toolkit.documents.agenda import agendas
from toolkit.documents.change_notice import Change, ChangeNoticeContext, change_notices, is_told
from toolkit.documents.parts.changed_agenda import Item, agenda_changes, as_kept, items_kept
from toolkit.plan.model import Plan, SentPaper

OPENING = Item("08:00 - 08:10", "Tuyên bố lý do", "Đ/c Lê Văn An")
TALK = Item("08:10 - 10:00", "Đại biểu thảo luận", "Các đơn vị")
FLAG = Item("10:00 - 10:15", "Trao cờ luân lưu")
END = Item("10:15 - 10:20", "Bế mạc")


def test_an_item_that_came_and_one_that_fell_away_are_told_with_their_time() -> None:
    assert agenda_changes((OPENING, TALK, FLAG), (OPENING, TALK)) == (
        ("Chương trình", "mục “Trao cờ luân lưu” (10:00 - 10:15)", "không còn"),
    )
    assert agenda_changes((OPENING, TALK), (OPENING, TALK, END)) == (
        ("Chương trình", "chưa có", "mục “Bế mạc” (10:15 - 10:20)"),
    )


def test_an_item_in_place_of_another_is_told_beside_it() -> None:
    assert agenda_changes((OPENING, FLAG), (OPENING, END)) == (
        ("Chương trình", "mục “Trao cờ luân lưu” (10:00 - 10:15)", "mục “Bế mạc” (10:15 - 10:20)"),
    )


def test_another_speaker_and_another_time_are_told_by_the_item() -> None:
    other = OPENING._replace(speaker="Đ/c Trần Thị Bình", time="08:00 - 08:15")
    assert agenda_changes((OPENING, FLAG), (other, FLAG._replace(speaker="Đ/c Lê Văn An"))) == (
        ("Người thực hiện mục “Tuyên bố lý do”", "Đ/c Lê Văn An", "Đ/c Trần Thị Bình"),
        ("Người thực hiện mục “Trao cờ luân lưu”", "chưa phân công", "Đ/c Lê Văn An"),
        ("Giờ của mục “Tuyên bố lý do”", "08:00 - 08:10", "08:00 - 08:15"),
    )


def test_an_agenda_that_begins_later_as_a_whole_is_told_in_one_line() -> None:
    then = (OPENING, TALK, FLAG)
    now = tuple(
        one._replace(time=time)
        for one, time in zip(then, ("09:00 - 09:10", "09:10 - 11:00", "11:00 - 11:15"), strict=True)
    )
    assert agenda_changes(then, now) == (
        (
            "Giờ từ mục “Tuyên bố lý do” đến mục “Trao cờ luân lưu”",
            "từ 08:00 đến 10:15",
            "từ 09:00 đến 11:15",
        ),
    )


def annexed(plan: Plan) -> tuple[SentPaper, str]:
    """The agenda as it went out with letter VB002: its second item was another one then."""
    (agenda,) = agendas(plan, conference(plan))
    rows = [dict(row) for row in agenda.words()["muc"]]
    rows[1] = {**rows[1], "noi_dung": "Văn nghệ chào mừng", "nguoi_thuc_hien": ""}
    text = as_kept(rows)
    return SentPaper(kind="agenda", conference="HN1-2024", register="VB002", words=(("muc", text),)), text


def test_the_notice_tells_what_became_of_the_annexed_agenda() -> None:
    paper, text = annexed(example())
    letters = tuple(replace(one, words=(("kinh_moi", "Ban Thường vụ Thị đoàn"),)) for one in SENT)
    plan = replace(example(), sent=(*letters, paper))
    (document,) = change_notices(plan, conference(plan))
    notice = document.context
    assert isinstance(notice, ChangeNoticeContext)
    old, new = (items_kept(text)[1], items_kept(as_kept(_rows(plan)))[1])
    assert notice.thay_doi == (
        Change(
            noi_dung="Chương trình",
            cu=f"mục “{old.content}” ({old.time})",
            moi=f"mục “{new.content}” ({new.time}; {new.speaker})",
        ),
    )
    assert notice.trich_yeu.startswith("Điều chỉnh chương trình Hội nghị")
    assert not is_told(plan, conference(plan), "VB002", {"muc"})


def _rows(plan: Plan) -> list[dict[str, str]]:
    (agenda,) = agendas(plan, conference(plan))
    return [dict(row) for row in agenda.words()["muc"]]
