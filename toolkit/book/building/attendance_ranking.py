"""Units by how many of their delegates stayed away: hidden columns of Tổng quan, and what they give."""

from collections import Counter
from typing import Any

from msgspec import Struct

from toolkit.book.building.seed import Contents
from toolkit.book.fields import CODE_AND_NAME
from toolkit.plan.model import Presence

_ROOM, _SHOWN = 180, 20
"""Units that are counted, and units that are shown."""

_FIRST = 17  # the hidden columns begin at R: code, came, away, rank
_CODES, _CAME, _AWAY, _RANKS = (f"${letter}$2:${letter}${_ROOM + 1}" for letter in "RSTU")
_DELEGATES = (
    "tblDaiBieu[Mã đơn vị],R{row},tblDaiBieu[Có mặt]",
    f'tblDaiBieu[Mã đơn vị],R{{row}}&"{CODE_AND_NAME}*",tblDaiBieu[Có mặt]',
)
"""A unit's delegates, by its code and by what drop-downs write."""

_ABSENT = (Presence.EXCUSED, Presence.UNEXCUSED)


class RankedUnit(Struct, frozen=True, kw_only=True):
    """One line of the ranking; blank where there are fewer units."""

    name: str = ""
    came: int | str = ""
    away: int | str = ""

    def formulas(self, turn: int) -> tuple[str, str, str]:
        """What shows name and numbers in the line of this turn, counted from 1."""
        rank = f"LARGE({_RANKS},{turn})"
        place = f"MATCH({rank},{_RANKS},0)"
        shown = ("tblDonVi[Tên đơn vị]", _CAME, _AWAY)
        name, came, away = (f'=IF({rank}=0,"",INDEX({values},{place}))' for values in shown)
        return name, came, away


def write_ranking(sheet: Any, contents: Contents) -> None:
    """The hidden columns: a unit's code, its delegates who came and who did not, its rank."""
    sheet.set_column(_FIRST, _FIRST + 3, None, None, {"hidden": True})
    counted = _counted(contents)
    codes = [str(row["Mã đơn vị"]) for row in contents.of("Đơn vị")]
    for turn in range(1, _ROOM + 1):
        row = turn + 1
        code = codes[turn - 1] if turn <= len(codes) else ""
        came, away = counted.get(code, (0, 0))
        cells = (
            (f'=IFERROR(INDEX(tblDonVi[Mã đơn vị],{turn})&"","")', code),
            (f"={_count(row, Presence.PRESENT.value)}", came),
            (f"={_count(row, '<>')}-S{row}", away),
            (f'=IF(OR(R{row}="",S{row}+T{row}=0),0,T{row}*1000+{1000 - turn})', _rank(turn, came, away)),
        )
        for column, (formula, result) in enumerate(cells, start=_FIRST):
            sheet.write_formula(turn, column, formula, None, result)


def _count(row: int, presence: str) -> str:
    return "+".join(f'COUNTIFS({one.format(row=row)},"{presence}")' for one in _DELEGATES)


def ranked_units(contents: Contents) -> tuple[RankedUnit, ...]:
    """The lines that are shown, in their order."""
    counted = _counted(contents)
    ranked = []
    for turn, row in enumerate(contents.of("Đơn vị")[:_ROOM], start=1):
        came, away = counted.get(str(row["Mã đơn vị"]), (0, 0))
        if rank := _rank(turn, came, away):
            ranked.append((rank, RankedUnit(name=str(row["Tên đơn vị"]), came=came, away=away)))
    ranked.sort(key=lambda one: -one[0])
    lines = [unit for _, unit in ranked[:_SHOWN]]
    return (*lines, *[RankedUnit()] * (_SHOWN - len(lines)))


def others_counted(contents: Contents) -> tuple[tuple[str, int], tuple[str, int]]:
    """Those who came and who did not of all other units: formula and result each."""
    shown, everybody = (
        ranked_units(contents),
        Counter(str(row.get("Có mặt")) for row in contents.of("Đại biểu")),
    )
    came = everybody[Presence.PRESENT.value] - sum(one.came for one in shown if isinstance(one.came, int))
    away = sum(everybody[one.value] for one in _ABSENT) - sum(
        one.away for one in shown if isinstance(one.away, int)
    )
    # the table of units begins below its headings in row 5 of the sheet
    first, last = 5, 4 + _SHOWN
    present = f'COUNTIF(tblDaiBieu[Có mặt],"{Presence.PRESENT.value}")'
    absent = "+".join(f'COUNTIF(tblDaiBieu[Có mặt],"{one.value}")' for one in _ABSENT)
    return (f"={present}-SUM(B{first}:B{last})", came), (f"={absent}-SUM(C{first}:C{last})", away)


def _counted(contents: Contents) -> dict[str, tuple[int, int]]:
    """Unit code -> who came, who did not."""
    noted = Counter((str(row.get("Mã đơn vị")), str(row.get("Có mặt"))) for row in contents.of("Đại biểu"))
    return {
        code: (noted[code, Presence.PRESENT.value], sum(noted[code, one.value] for one in _ABSENT))
        for code in {code for code, _ in noted}
    }


def _rank(turn: int, came: int, away: int) -> int:
    return away * 1000 + 1000 - turn if came + away else 0
