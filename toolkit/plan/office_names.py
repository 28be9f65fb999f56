"""What an office is called, once its province, department and kinds of units are known."""

import datetime as dt
import re

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.model import Grouping, GuestRule, ListItem, Recipient, Scope, Unit
from toolkit.wording import ascii_slug, display_upper, fold
from toolkit.wording.provinces import CITIES

_CITY = pattern(r"^(?:tp\.?|thành phố)\s+", re.IGNORECASE)
_PROVINCE = pattern(r"^tỉnh\s+", re.IGNORECASE)
_AFTER_A_PERSON = fold("Hồ Chí Minh")
_UNDER = "Đoàn trực thuộc"
_LEADERS = ("Bí thư", "Phó Bí thư Thường trực", "Phó Bí thư")
_HEADS = (
    *("Trưởng Ban", "Phó Trưởng Ban", "Chánh Văn phòng", "Phó Chánh Văn phòng"),
    *("Giám đốc", "Phó Giám đốc"),
)
_GROUPS = "Nhóm thành phần"


class OfficeStart(Struct, frozen=True, kw_only=True):
    """What whoever sets up an office's first workbook knows; every part but the province may be blank.

    ``unit_kinds`` are the kinds that get letters: ("Đoàn xã", "Đoàn phường", "Đoàn trực thuộc").
    """

    province: str
    term: str = ""
    department: str = ""
    department_code: str = ""
    unit_kinds: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The province's bare name: "Vĩnh Long"."""
        return _PROVINCE.sub("", _CITY.sub("", self.province.strip()))

    @property
    def dated_at(self) -> str:
        """The place before a letter's day; a name that a person bears has its level (29-HD/TWĐTN-VP)."""
        return f"TP. {self.place}" if fold(self.place) == _AFTER_A_PERSON else self.place

    @property
    def office(self) -> str:
        """ "Tỉnh đoàn", or "Thành đoàn" in a city governed like a province; one typed with "tỉnh" is none."""
        typed = self.province.strip()
        return "Thành đoàn" if _CITY.match(typed) or fold(typed) in CITIES else "Tỉnh đoàn"

    @property
    def area(self) -> str:
        return f"{'thành phố' if self.office == 'Thành đoàn' else 'tỉnh'} {self.place}"

    @property
    def body_name(self) -> str:
        return f"BCH ĐOÀN {display_upper(self.area)}"

    @property
    def units_phrase(self) -> str:
        """ "các Đoàn xã, phường và Đoàn trực thuộc", "các Huyện, Thị, Thành đoàn và Đoàn trực thuộc"."""
        levels = [kind.removesuffix(" đoàn") for kind in self.unit_kinds if kind.endswith(" đoàn")]
        below = [kind.removeprefix("Đoàn ") for kind in self.unit_kinds if _is_local(kind)]
        others = [one for one in self.unit_kinds if not one.endswith(" đoàn") and not _is_local(one)]
        parts = [f"{', '.join(levels)} đoàn"] if levels else []
        parts += [f"Đoàn {', '.join(below)}"] if below else []
        *first, last = (*parts, *others) or ("",)
        return f"các {', '.join(first)} và {last}" if first else f"các {last}" if last else ""

    @property
    def term_years(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day of the years that the term names; congresses set the true days."""
        years = re.findall(r"20\d\d", self.term)
        return (dt.date(int(years[0]), 1, 1), dt.date(int(years[1]), 12, 31)) if len(years) == 2 else None

    def units(self) -> tuple[Unit, ...]:
        """The office itself, and the department that drafts."""
        own = Unit(
            code="TINH",
            name=f"{self.office} {self.place}",
            short_name=self.office,
            kind="Tỉnh đoàn",
            header_name=self.body_name,
            place=self.dated_at,
            area=self.area,
            order=1,
            invited=True,
        )
        if not self.department:
            return (own,)
        drafting = Unit(
            code=ascii_slug(self.department_code or self.department).upper(),
            name=f"{self.department} {self.office}",
            short_name=self.department,
            kind="Ban chuyên môn",
            header_name=display_upper(self.department),
            place=self.dated_at,
            parent="TINH",
            order=2,
            invited=True,
        )
        return own, drafting

    def guest_rules(self) -> tuple[GuestRule, ...]:
        """Who is asked to every conference: the standing body, the departments' heads, the units' leaders."""
        phrase = self.units_phrase
        rules = [
            GuestRule(
                conference="*",
                text=f"Thường trực {self.office}",
                scope=Scope.UNIT,
                value=("TINH",),
                titles=_LEADERS,
                grouping=Grouping.NOT_PRINTED,
            ),
            GuestRule(
                conference="*",
                text=f"Lãnh đạo các Ban Chuyên môn {self.office}",
                scope=Scope.UNIT_KIND,
                value=("Ban chuyên môn", "Đơn vị sự nghiệp"),
                titles=_HEADS,
                grouping=Grouping.PER_PERSON,
            ),
        ]
        if phrase:
            rules.append(
                GuestRule(
                    conference="*",
                    text=f"Bí thư, Phó Bí thư {phrase}",
                    scope=Scope.UNIT_KIND,
                    value=self.unit_kinds,
                    titles=_LEADERS,
                    grouping=Grouping.PER_UNIT,
                )
            )
        return tuple(rules)

    def recipients(self) -> tuple[Recipient, ...]:
        """The usual lines of each type of document, each ended by where it is kept."""
        units = self.units_phrase.removeprefix("các ")
        kept = f"Lưu VT, {self.department_code}" if self.department_code else "Lưu VT"
        standing, heads = f"Thường trực {self.office}", f"Các Ban Chuyên môn {self.office}"
        lines = {
            "KH": (heads, units, kept),
            "GM": ("Như kính mời", kept),
            "BB": (standing, "Các đơn vị dự Hội nghị", kept),
            "BC": (standing, units, kept),
            "TB": (standing, heads, units, kept),
            "*": ("Như trên", kept),
        }
        return tuple(
            Recipient(document=document, order=order, line=line)
            for document, said in lines.items()
            for order, line in enumerate(filter(None, said), 1)
        )

    def list_items(self, known: tuple[str, ...]) -> tuple[ListItem, ...]:
        """What the lists lack: kinds of units that are not ``known``, and the units' group of guests."""
        kinds = [kind for kind in self.unit_kinds if fold(kind) not in set(map(fold, known))]
        items = [ListItem(list_name="Loại đơn vị", value=kind) for kind in kinds]
        phrase = self.units_phrase.removeprefix("các ")
        return (*items, *([ListItem(list_name=_GROUPS, value=phrase, rank=4)] if phrase else []))


def _is_local(kind: str) -> bool:
    return kind.startswith("Đoàn ") and kind != _UNDER
