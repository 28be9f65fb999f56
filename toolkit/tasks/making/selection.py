"""What a run is asked to make: kinds, conferences and units by their names, refused with the nearest one."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from toolkit.documents.kind import Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.plan.model import AnnualPlan, Conference, OutgoingDocument, Plan
from toolkit.problems import WrongUse
from toolkit.wording import fold, month_words

ALL = "all"
_NEAR = 0.4
_VERY_NEAR = 0.75
_FEW = 20


class Selection(Struct, frozen=True, kw_only=True):
    """What to make, as names; an empty part means all of it.

    ``shared``: where only some units are asked for, also what is the same for all units.
    """

    kinds: tuple[str, ...] = ()
    conferences: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    shared: bool = False

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.conferences or self.units) and (not self.kinds or ALL in self.kinds)

    def tasks(self, plan: Plan) -> Iterator[tuple[Kind, Conference | AnnualPlan]]:
        """Every kind with every subject that is asked for: the year's documents, then each conference's.

        The documents of a whole year are left out when only some conferences or units are asked for,
        unless their kind is named.

        Raises:
            WrongUse: a name is not known; the nearest one is told.
        """
        kinds = chosen_kinds(self.kinds)
        conferences = chosen_conferences(plan, self.conferences)
        named = ALL not in self.kinds and bool(self.kinds)
        if named or not (self.conferences or self.units):
            of_year = [kind for kind in kinds if kind.reach is Reach.YEAR]
            for annual_plan in _plans_of(plan, conferences if self.conferences else ()):
                yield from ((kind, annual_plan) for kind in of_year)
        for conference in conferences:
            yield from ((kind, conference) for kind in kinds if kind.reach is Reach.CONFERENCE)

    def unit_codes(self, plan: Plan) -> frozenset[str]:
        """The units that are asked for, as the workbook writes their codes; empty means all.

        Raises:
            WrongUse: a unit is not known; the nearest one is told.
        """
        known = {unit.code: (unit.name, unit.short_name) for unit in plan.units}
        return frozenset(_known(code, known, "đơn vị", "xem mã ở trang Đơn vị") for code in self.units)


def chosen_kinds(names: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds of those English names, in their own order; all of them for "all" or for no name."""
    known = [kind.name for kind in DOCUMENTS]
    for name in names:
        if name not in (*known, ALL):
            raise _unknown_kind(name)
    if not names or ALL in names:
        return DOCUMENTS
    return tuple(kind for kind in DOCUMENTS if kind.name in names)


def chosen_row(plan: Plan, code: str) -> OutgoingDocument:
    """The row of the register of that code.

    Raises:
        WrongUse: there is none; the nearest one is told.
    """
    known = {one.code: (one.subject,) for one in plan.outgoing}
    found = _known(code, known, "dòng nào của trang Văn bản đi mang mã", "xem mã ở trang Văn bản đi")
    return next(one for one in plan.outgoing if one.code == found)


def chosen_conferences(plan: Plan, codes: Sequence[str]) -> tuple[Conference, ...]:
    """The conferences of those codes in the sheet's order; all of them where none is named.

    Raises:
        WrongUse: a code is not known; the nearest one is told.
    """
    known = {one.code: (month_words(one.month) if one.month else "",) for one in plan.conferences}
    wanted = {_known(code, known, "hội nghị", "xem mã ở trang Hội nghị") for code in codes}
    return tuple(one for one in plan.conferences if not codes or one.code in wanted)


def _plans_of(plan: Plan, conferences: Sequence[Conference]) -> tuple[AnnualPlan, ...]:
    codes = {conference.plan for conference in conferences}
    return tuple(one for one in plan.annual_plans if not conferences or one.code in codes)


def _known(code: str, known: Mapping[str, Sequence[str]], what: str, where: str) -> str:
    """The code as the workbook writes it; letter case and the way of typing do not count."""
    found = next((one for one in known if fold(one) == fold(code)), "")
    if found:
        return found
    from toolkit.wording.nearest import asked_back, named, spelt_alike  # slow import

    by_name = named(code, known)
    if near := by_name or spelt_alike(code, [*known], _NEAR):
        remedy = asked_back(near, {name: known[name][0] for name in by_name})
    else:
        remedy = f"Các mã có trong sổ: {', '.join(known)}." if 0 < len(known) <= _FEW else f"Hãy {where}."
    raise WrongUse(f"Không có {what} “{code}”.", remedy=remedy)


def _unknown_kind(name: str) -> WrongUse:
    from toolkit.wording.nearest import asked_back, meant, spelt_alike  # slow import

    known = {one.name: (one.label, one.button.caption, Path(one.template).stem) for one in DOCUMENTS}
    spelt = spelt_alike(name, [*known, ALL], _VERY_NEAR)
    labels = {} if spelt else {kind: said[0] for kind, said in known.items()}
    near = spelt or meant(name, known)
    remedy = asked_back(near, labels) if near else "Hãy xem các loại bằng lệnh: giaoban kinds."
    return WrongUse(f"Không có loại văn bản “{name}”.", remedy=remedy)
