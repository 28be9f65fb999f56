"""What the first sheet says of the chosen conference: when and where it is, and what was done for it."""

import datetime as dt

from toolkit import wording
from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.seed import Contents
from toolkit.book.schema.sheet import code_in
from toolkit.documents.button import Button
from toolkit.documents.kinds import works_on_a_conference

NEVER_RUN = "Chưa chạy"
_WEEKDAYS = ("Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy")


def weekday_formula(day: str) -> str:
    """Excel's words for the Vietnamese weekday of a cell that holds a day."""
    return f"CHOOSE(WEEKDAY({day}),{','.join(map(_quoted, _WEEKDAYS))})"


def chosen_formula() -> str:
    """The day and the host's area, from what was typed: no computed column stands between."""

    def of(header: str) -> str:
        return f"INDEX(tblHoiNghi[{header}],MATCH({CHOSEN},tblHoiNghi[Mã HN],0))"

    day = of("Ngày")
    host = code_in(of("Đơn vị đăng cai"))
    area = f'IFERROR(INDEX(tblDonVi[Địa bàn],MATCH({host},tblDonVi[Mã đơn vị],0))&"","")'
    return (
        f'=IFERROR(IF({day}="","chưa chốt ngày",'
        f'{weekday_formula(day)}&", "&DAY({day})&"/"&MONTH({day})&"/"&YEAR({day}))&" - "&{area},"")'
    )


def chosen_words(contents: Contents) -> str:
    """What ``chosen_formula`` comes to."""
    found = (row for row in contents.of("Hội nghị") if row["Mã HN"] == contents.chosen)
    if (conference := next(found, None)) is None:
        return ""
    day = conference.get("Ngày")
    when = f"{wording.weekday(day)}, {day.day}/{day.month}/{day.year}" if isinstance(day, dt.date) else ""
    host = next(row for row in contents.of("Đơn vị") if row["Mã đơn vị"] == conference["Đơn vị đăng cai"])
    return f"{when or 'chưa chốt ngày'} - {host.get('Địa bàn', '')}"


def last_result_formula(button: Button) -> str:
    """The last line of the journal that tells of this button, and of the chosen conference.

    A press while no conference was chosen worked on all of them, so its line counts for each.
    """
    name = _quoted(button.caption)
    fits = f"(tblNhatKy[Việc]={name})"
    if works_on_a_conference(button):
        fits = f'({fits}+(tblNhatKy[Việc]={name}&" "&{CHOSEN})>0)'  # as Button.work_on says it
    told = 'tblNhatKy[Thời điểm]&". "&tblNhatKy[Kết quả]'
    # LOOKUP takes the last row that fits: the others are errors, which it passes over.
    return f"=IFERROR(LOOKUP(2,1/{fits},{told}),{_quoted(NEVER_RUN)})"


def _quoted(words: str) -> str:
    return f'"{words}"'
