"""Which documents a problem touches: an error stops those, and lets all others be made.

The rule, by the row in which the problem stands:

- what nothing prints (a remark, a channel) touches no document;
- a row of Giấy mời touches of the letters only its own, unless it is in doubt whose it is;
- a row of Đại biểu touches of a paper that lists delegates only its own entry, unless it is in doubt whose
  it is, or in which lists it stands;
- a row of one conference (Hội nghị, Chương trình, Đại biểu, Ý kiến ...) touches the documents of that
  conference, and of its year, whose kind says something of such a row or cell (its ``reads``);
- a guest rule for "*" touches every conference, a topic the conferences that have it, a plan and what
  it rests on the plan's own conferences and year;
- a row of Văn bản đi or Nơi nhận touches the kinds with its type, for its subject;
- a row of Đơn vị or Nhân sự touches the documents to that unit or person and those that name
  them (``mentions``), of a paper that lists entries (``Listing``) only theirs; a cell that chooses among
  units touches the documents that would read otherwise with another answer (``unreadable_cells``);
- a key of Cấu hình touches the documents that would read otherwise with another value; those of mails none;
- a code that stands at two people touches the documents that would read otherwise if it were the other's;
- the keys of Cấu hình that decide numbers and places of files, and Danh mục, touch everything;
- a row whose conference, plan or type is not known touches all that it could belong to;
- a row that could not be read as a record at all touches every document whose kind uses its sheet.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from msgspec.structs import replace

from toolkit.book.schema import PLAN, Need
from toolkit.documents.kind import Document, Entry, Kind
from toolkit.documents.kinds import kinds_telling
from toolkit.documents.paper_buttons import INVITATIONS
from toolkit.plan.model import AnnualPlan, Conference, Person, Plan
from toolkit.problems import Place, Problem, Severity
from toolkit.tasks.making.mentions import Disguise, Doubts, Tags
from toolkit.tasks.making.shared_codes import CODE as SHARED_CODE
from toolkit.tasks.making.shared_codes import SharedCode, shared_code
from toolkit.tasks.placing import Touch, placed
from toolkit.wording import fold

# The problems that put a whole column in doubt, and with it every document.
_EVERYTHING = ("column-sorted", "titles-sorted")
# Where the cell does not tell the field: the column of a part of the plan is not in the sheet.
_KEY_LOST = "setting-missing"
_FIELDS = {"plan-part-empty": "purposes"}


class _Parts(NamedTuple):
    """Rows that are entries of their own in a list, and letters by the codes of unit and person."""

    rows: frozenset[str]
    letters: frozenset[tuple[str, str]]


class Touches:
    """The problems of one plan, each with what it touches."""

    def __init__(self, plan: Plan, problems: Iterable[Problem]) -> None:
        self._plan = plan
        self._shared: list[SharedCode] = []
        self._disguises: dict[frozenset[Touch], Disguise] = {}
        # A cause that is told once touches what each of the cells does that suffer from it.
        self._touches = tuple(
            (found, tuple(touch for place in self._places(found) for touch in self._at(found, place)))
            for found in problems
        )
        self._errors = tuple(
            touch
            for found, touches in self._touches
            for touch in touches
            if found.severity is Severity.ERROR and touch.kinds != frozenset()
        )

    def stops(self, kind: Kind, subject: Conference | AnnualPlan) -> bool:
        """Whether an error touches every document of a kind for a subject."""
        return any(
            touch.whole and touch.reaches(kind.name, subject.code) and not _is_part(touch, kind)
            for touch in self._errors
        )

    @property
    def names_doubted(self) -> bool:
        """Whether an error is about a unit, a person or a delegate, so that each document must be asked."""
        return any(touch.row or touch.letter or not touch.whole for touch in self._errors)

    def doubted_people(self, kind: Kind) -> frozenset[str]:
        """The codes of those about whom a kind would tell something that is in doubt."""
        return frozenset(
            touch.person
            for touch in self._errors
            if touch.person and (touch.kinds is None or kind.name in touch.kinds)
        )

    def _places(self, found: Problem) -> tuple[Place, ...]:
        """The cells that suffer; not those that name a code which is seen otherwise to be another's."""
        places = found.also or (found.place,)
        shared = shared_code(self._plan, found, self._spot)
        if shared is None:
            return places
        self._shared.append(shared)
        return tuple(one for one in places if one not in shared.places)

    def stops_document(
        self, document: Document, kind: Kind, subject: Conference | AnnualPlan, tags: Tags = None
    ) -> bool:
        """Whether an error touches one document, of a kind and a subject that are not stopped whole.

        ``tags`` are those that the document's template places; None means all.
        """
        parts = self._parts(kind, subject)
        doubted = any(parts) if kind.listing else _letter(document) in parts.letters
        return doubted or self._disguise(kind).gives_away(document, kind, subject, tags)

    def sure(
        self, kind: Kind, subject: Conference | AnnualPlan, tags: Tags = None
    ) -> tuple[Document | None, tuple[Entry, ...]]:
        """Of a paper that lists entries and is stopped: the paper without those in doubt, and these.

        None where it cannot be made without them either, or lists no entries.
        """
        if kind.listing is None:
            return None, ()
        parts = self._parts(kind, subject)
        return self._disguise(kind).sure(
            kind.listing, subject, lambda one: one.row in parts.rows or _letter(one) in parts.letters, tags
        )

    def _parts(self, kind: Kind, subject: Conference | AnnualPlan) -> "_Parts":
        """What alone is in doubt in the papers of a kind."""
        reaching = [
            one
            for one in self._errors
            if one.whole and one.reaches(kind.name, subject.code) and _is_part(one, kind)
        ]
        return _Parts(
            rows=frozenset(one.row for one in reaching if one.row),
            letters=frozenset(one.letter for one in reaching if one.letter),
        )

    def about(self, chosen: Iterable[tuple[str, str]]) -> tuple[Problem, ...]:
        """The problems that touch some of the chosen pairs of kind and subject."""
        pairs = tuple(chosen)
        return tuple(
            found
            for found, touches in self._touches
            if any(touch.reaches(*pair) for touch in touches for pair in pairs)
        )

    def _at(self, found: Problem, place: Place) -> tuple[Touch, ...]:
        return self._touch(found if place == found.place else replace(found, place=place))

    def _touch(self, found: Problem) -> tuple[Touch, ...]:
        if found.code in _EVERYTHING:
            return (Touch(),)
        place = found.place
        spot = self._spot(place)
        if spot is None and found.code == _KEY_LOST:
            return tuple(
                touch
                for name in self._lost_keys
                for touch in placed(self._plan, self._plan.settings, name, None)
            )
        if spot is None:
            unread = _SHEET_RECORDS.get(fold(place.sheet))
            return (Touch(kinds=kinds_telling(unread) if unread else None),)
        record, field = spot
        if found.code == SHARED_CODE and isinstance(record, Person) and field == "code":
            return (Touch(person=record.code, field=SHARED_CODE),)
        told = kinds_telling(type(record), _FIELDS.get(found.code, field))
        return placed(self._plan, record, field, told)

    def _spot(self, place: Place) -> tuple[Any, str] | None:
        """The record and the field of a cell; the field is blank for another column."""
        row = "".join(letter for letter in place.cell if letter.isdigit())
        record = self._records.get((place.sheet, int(row or 0)))
        settings = self._plan.settings
        if record is None and place.cell and place.sheet == settings.origin.sheet:
            record = settings
        if record is None:
            return None
        return record, next((name for name, cell in record.origin.cells.items() if cell == place.cell), "")

    @cached_property
    def _lost_keys(self) -> tuple[str, ...]:
        """The fields of Cấu hình that it must have and of which it has no row."""
        cells = self._plan.settings.origin.cells
        needed = (one for sheet in PLAN.read for one in sheet.keys if one.need is Need.ALWAYS)
        return tuple(one.field for one in needed if one.field not in cells)

    @cached_property
    def _records(self) -> dict[tuple[str, int], Any]:
        return {(one.origin.sheet, one.origin.row): one for one in PLAN.records(self._plan)}

    def _disguise(self, kind: Kind) -> Disguise:
        """The plan under other names, as far as a kind tells what is in doubt."""
        named = (one for one in self._errors if not one.whole)
        mine = frozenset(one for one in named if one.kinds is None or kind.name in one.kinds)
        if mine not in self._disguises:
            self._disguises[mine] = self._disguised(mine)
        return self._disguises[mine]

    def _disguised(self, touches: Iterable[Touch]) -> Disguise:
        units: defaultdict[str, set[str]] = defaultdict(set)
        people: defaultdict[str, set[str]] = defaultdict(set)
        for touch in touches:
            if touch.unit:
                units[touch.unit].add(touch.field)
            if touch.person and touch.field != SHARED_CODE:
                people[touch.person].add(touch.field)
        doubts = Doubts(
            units=_frozen(units),
            people=_frozen(people),
            settings=frozenset(touch.setting for touch in touches if touch.setting),
            shared=tuple(self._shared),
        )
        return Disguise(self._plan, doubts)


def _is_part(touch: Touch, kind: Kind) -> bool:
    """Whether a touch is about one entry or one letter among the papers of a kind."""
    letters = touch.letter is not None and kind.button is INVITATIONS
    return letters or (kind.listing is not None and bool(touch.row or touch.letter))


def _letter(one: Document | Entry) -> tuple[str, str]:
    """Whose it is: a person's letter is known by the person alone."""
    return ("", one.person) if one.person else (one.unit, "")


def _frozen(fields: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {code: frozenset(names) for code, names in fields.items()}


_SHEET_RECORDS = {fold(sheet.title): sheet.record for sheet in PLAN.read}
