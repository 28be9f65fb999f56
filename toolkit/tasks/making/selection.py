"""What a run is asked to make: kinds, conferences and units by their names, refused with the nearest one."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.documents.kind import Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.plan.model import AnnualPlan, Conference, Plan
from toolkit.problems import WrongUse
from toolkit.wording import fold, joined

ALL = "all"
_NEAR = 0.4
_MOST_NEAREST = 5
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
        known = [unit.code for unit in plan.units]
        return frozenset(_known(code, known, "đơn vị", "xem mã ở trang Đơn vị") for code in self.units)


def chosen_kinds(names: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds of those English names, in their own order; all of them for "all" or for no name."""
    known = [kind.name for kind in DOCUMENTS]
    for name in names:
        if name not in (*known, ALL):
            raise _unknown("loại văn bản", name, [*known, ALL], "xem các loại bằng lệnh: giaoban kinds")
    if not names or ALL in names:
        return DOCUMENTS
    return tuple(kind for kind in DOCUMENTS if kind.name in names)


def chosen_conferences(plan: Plan, codes: Sequence[str]) -> tuple[Conference, ...]:
    """The conferences of those codes in the sheet's order; all of them where none is named.

    Raises:
        WrongUse: a code is not known; the nearest one is told.
    """
    known = [conference.code for conference in plan.conferences]
    wanted = {_known(code, known, "hội nghị", "xem mã ở trang Hội nghị") for code in codes}
    return tuple(one for one in plan.conferences if not codes or one.code in wanted)


def _plans_of(plan: Plan, conferences: Sequence[Conference]) -> tuple[AnnualPlan, ...]:
    codes = {conference.plan for conference in conferences}
    return tuple(one for one in plan.annual_plans if not conferences or one.code in codes)


def _known(code: str, known: Sequence[str], what: str, where: str) -> str:
    """The code as the workbook writes it; letter case and the way of typing do not count."""
    found = next((one for one in known if fold(one) == fold(code)), "")
    if not found:
        raise _unknown(what, code, known, where)
    return found


def _unknown(what: str, name: str, known: Sequence[str], where: str) -> WrongUse:
    near = _nearest(name, known)
    remedy = f"Có phải ý là {joined(near, last=' hoặc ')}?" if near else f"Hãy {where}."
    if not near and 0 < len(known) <= _FEW:
        remedy = f"Các mã có trong sổ: {', '.join(known)}."
    return WrongUse(f"Không có {what} “{name}”.", remedy=remedy)


def _nearest(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """The nearest names, in quotes; several when they are equally near, for codes differ by a letter."""
    from difflib import SequenceMatcher  # slow import

    folded = {fold(one): one for one in known}
    ratios = {one: SequenceMatcher(None, one, fold(name)).ratio() for one in folded}
    best = max(ratios.values(), default=0)
    near = [one for one in folded if ratios[one] == best] if best >= _NEAR else []
    return tuple(f"“{folded[one]}”" for one in near) if len(near) <= _MOST_NEAREST else ()
