"""The units that a list names: those of the workbook, however they are written, or rows for new ones."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.model import Plan, Unit
from toolkit.plan.roster import serves
from toolkit.plan.unit_names import (
    LEVELS,
    PROVINCE,
    UnitName,
    abbreviates,
    core,
    is_unmarked,
    plain_core,
    unit_name,
)
from toolkit.tasks.making.copied_rows import Row
from toolkit.tasks.making.roster_new_units import new_unit
from toolkit.wording import fold, fold_ascii, nearly_the_same, same_name_key, written_out

_OUTSIDE = "ngoài đoàn"
_CODE = pattern(r"[A-ZĐ]+\d*(?:-[A-ZĐ0-9]+)+")
_COMMUNES = frozenset(("xã", "phường", "thị trấn", "đặc khu"))
_DISTRICTS = frozenset(("huyện", "thị xã", "thành phố"))
_SAME_TIER = (_COMMUNES, _DISTRICTS)


class Named(Struct, frozen=True, kw_only=True):
    """The unit of a name: its code; ``row`` of a new one; ``several`` that may be meant; what it is like.

    ``in_other_words`` where the workbook writes it otherwise, ``ended`` the code of a unit that is no more.
    """

    code: str = ""
    row: Row | None = None
    several: tuple[str, ...] = ()
    in_other_words: bool = False
    ended: str = ""
    like: str = ""
    doubtful: bool = False


class RosterUnits:
    """The units of the workbook, and those that the list brought meanwhile."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._kinds = [item.value for item in plan.listed("Loại đơn vị")]
        self.titles = sorted((item.value for item in plan.listed("Chức vụ")), key=len, reverse=True)
        self.names = {unit.code: unit.name for unit in plan.units}
        self._serving = _Index(unit for unit in plan.units if serves(unit, None))
        self._ended = _Index(unit for unit in plan.units if not serves(unit, None))
        self._order = max((unit.order or 0 for unit in plan.units), default=0)
        self._known: dict[str, Named] = {}
        local = {fold(kind) for _, kind in LEVELS.values()}
        levels = {unit_name(unit.name).level for unit in plan.units if serves(unit, None)}
        self._is_of_two_tiers = bool(levels & _COMMUNES) and not levels & _DISTRICTS
        self._local_kinds = {fold(unit.kind) for unit in plan.units if serves(unit, None)} & local

    def named(self, text: str, *, levels: Sequence[str] = ()) -> Named:
        """The unit of a name; ``levels`` are those that the list's header names: "Đoàn xã, phường".

        Its row comes with the first line that names it, and what is to be said of it.
        """
        key = fold(text)
        if known := self._known.get(key):
            return replace(known, row=None)
        self._known[key] = found = self._found(text, levels)
        return found

    def is_named(self, text: str) -> bool:
        """Whether a text names one unit of the workbook or several."""
        return bool(self._serving.found(text, ""))

    def said(self, code: str) -> str:
        return f"{self.names.get(code, '')} ({code})"

    def _found(self, text: str, levels: Sequence[str]) -> Named:
        level = levels[0] if len(levels) == 1 else ""
        said = unit_name(text)
        if said.level in LEVELS and not said.bare:  # "Đoàn xã" alone is no unit
            return Named()
        is_code = _CODE.fullmatch(text) is not None
        for index, ended in ((self._serving, False), (self._ended, True)):
            codes = index.found(text, level)
            if len(codes) > 1:
                return Named(several=tuple(sorted(codes)))
            if codes:
                code = codes.pop()
                return self._heir(code) if ended else self._one(code, text)
        if said.level == PROVINCE or (said.level in _DISTRICTS and self._is_of_two_tiers):
            return Named(ended=text)
        return Named() if is_code else self._new(text, levels)

    def _one(self, code: str, text: str) -> Named:
        return Named(code=code, in_other_words=not self._serving.writes(code, text))

    def _heir(self, code: str) -> Named:
        """The unit that took over from one that is no more."""
        heirs = [one.code for one in self._plan.units if code in one.inherits and serves(one, None)]
        if len(heirs) == 1:
            return Named(code=heirs[0], in_other_words=True, ended=code)
        return Named(several=tuple(heirs), ended=code)

    def _new(self, text: str, levels: Sequence[str]) -> Named:
        self._order += 1
        level = (*levels, "")[0]
        made = new_unit(self._plan, text, level=level, kinds=self._kinds, order=self._order, taken=self.names)
        like = self._like(made.name)
        self.names[made.code] = made.name
        unit = Unit(code=made.code, name=made.name, kind=made.kind)
        self._serving.add(unit)
        unsure = len(levels) > 1 and not unit_name(text).level and unit_name(made.name).level in LEVELS
        strange = bool(self._local_kinds) and unit_name(made.name).level in LEVELS
        strange = strange and fold(made.kind) not in self._local_kinds
        doubtful = made.doubtful or unsure or strange or is_unmarked(text)
        return Named(code=made.code, row=made.row, like=like, doubtful=doubtful)

    def _like(self, name: str) -> str:
        """The unit that a new one may be, mistyped or under another level; blank for none."""
        said = unit_name(name)
        for code, other in self.names.items():
            known = unit_name(other)
            tier = any(said.level in one and known.level in one for one in _SAME_TIER)
            same = said.level == known.level and nearly_the_same(said.bare, known.bare)
            if (
                same
                or (tier and said.loosely()[1] == known.loosely()[1])
                or _is_part(core(name), core(other))
            ):
                return code
        return ""


class _Index:
    """Units by all that they are called."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._written: dict[str, set[str]] = defaultdict(set)
        self._local: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._unmarked: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._bare: dict[str, set[str]] = defaultdict(set)
        self._cores: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._names: dict[str, tuple[str, ...]] = {}
        self._plain_cores: dict[str, set[tuple[str, ...]]] = {}
        for unit in units:
            self.add(unit)
            names = self._names[unit.code]
            for name in names:
                self._unmarked[unit_name(name).unmarked()].add(unit.code)
            self._plain_cores[unit.code] = set(map(plain_core, names))

    def add(self, unit: Unit) -> None:
        names = tuple(filter(None, (unit.name, unit.short_name)))
        self._names[unit.code] = names
        for name in (*names, unit.code, *(filter(None, (unit.header_name,)))):
            self._written[written_out(name)].add(unit.code)
        for name in names:
            said = unit_name(name)
            self._local[said.loosely()].add(unit.code)
            if said.level and said.bare and fold(unit.kind) != _OUTSIDE:
                self._bare[same_name_key(said.bare)].add(unit.code)
                self._bare[fold_ascii(said.bare)].add(unit.code)
            if key := core(name):
                self._cores[key].add(unit.code)
        if unit.area:
            self._written[written_out(unit.area)].add(unit.code)

    def writes(self, code: str, text: str) -> bool:
        """Whether the unit is written so, but for letter case and abbreviations of its level."""
        return fold(text) in map(fold, (*self._names[code], code))

    def found(self, text: str, level: str) -> set[str]:
        """The units that are meant: what speaks most plainly speaks first."""
        ways = (
            *(self._by_words, self._by_level, self._by_own_name, self._by_acronyms),
            *(self._by_ending, self._by_letters),
        )
        for way in ways:
            if codes := way(text, level):
                return set(codes)
        return self._without_tail(text, level)

    def _by_words(self, text: str, level: str) -> set[str]:
        return self._written.get(written_out(text), set())

    def _by_level(self, text: str, level: str) -> set[str]:
        said = unit_name(text)
        if level and not said.level:
            said = UnitName(level, said.bare)
        if not said.bare and said.level != PROVINCE:
            return set()
        return self._local.get(said.loosely(), set())

    def _by_letters(self, text: str, level: str) -> set[str]:
        """The units of the workbook of that name but for the marks: "huyen doan cau ke", "Đoàn xã Đa Lôc"."""
        said = unit_name(text)
        codes = self._unmarked.get(said.unmarked(), set()) if said.level in LEVELS else set()
        if codes or not text.isascii():
            return codes
        words = plain_core(text)
        return {code for code, cores in self._plain_cores.items() if words and words in cores}

    def _by_own_name(self, text: str, level: str) -> set[str]:
        """Units of any level that bear the name, or whose telling words are these."""
        said = unit_name(text)
        if said.level or level:
            return set()
        bare = self._bare.get(same_name_key(said.bare), set())
        return bare | self._cores.get(core(text), set()) if core(text) else bare

    def _by_acronyms(self, text: str, level: str) -> set[str]:
        return {code for code, names in self._names.items() if any(abbreviates(text, one) for one in names)}

    def _by_ending(self, text: str, level: str) -> set[str]:
        """The one unit whose name ends so: "Quân sự tỉnh"."""
        key = written_out(text)
        ending = {code for name, codes in self._written.items() if name.endswith(f" {key}") for code in codes}
        local = unit_name(text).level or level
        return ending if len(ending) == 1 and not local else set()

    def _without_tail(self, text: str, level: str) -> set[str]:
        """The units of the words before a comma or a dash: "Xã Dân Thành, thị xã Duyên Hải"."""
        head, _, tail = (part.strip() for part in re.sub(r"\s+[-–]\s+", ",", text, count=1).partition(","))
        return self.found(head, level) if tail and head and head != text else set()


def _is_part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the telling words of one name begin the other's: "Khối các cơ quan"."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and not set(short) & set(LEVELS) and long[: len(short)] == short
