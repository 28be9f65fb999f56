"""The records of a year's conferences, as frozen values that know where in the workbook they stand.

Text is NFC and trimmed; a text that was left blank is ``""``, a day, clock or number is None, a
list is ``()``. Codes that point to other records stay codes; ``Plan`` looks them up.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from toolkit.plan.moments import Month
from toolkit.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The row that a record came from; ``cells`` maps a field's name to the address of its cell."""

    file: str = ""
    sheet: str = ""
    row: int = 0
    cells: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def place(self, field_name: str = "") -> Place:
        """The cell of a field, or the row's first cell when the field has none."""
        cell = self.cells.get(field_name) or next(iter(self.cells.values()), "")
        return Place(file=self.file, sheet=self.sheet, cell=cell)


NOWHERE = Origin()


class Scope(StrEnum):
    """Whom a guest rule speaks of (Phạm vi)."""

    UNIT = "Đơn vị cụ thể"
    UNIT_KIND = "Loại đơn vị"
    HOST = "Đơn vị đăng cai"
    UNDER_HOST = "Trực thuộc đơn vị đăng cai"
    OUTSIDE = "Ngoài Đoàn"


class Grouping(StrEnum):
    """How a guest rule's invitations are written (Nhóm giấy mời)."""

    PER_UNIT = "Theo đơn vị"
    PER_PERSON = "Theo cá nhân"
    NOT_PRINTED = "Không in"


class Phase(StrEnum):
    """When an opinion was given (Giai đoạn)."""

    BEFORE = "Trước"
    AT = "Tại"
    AFTER = "Sau"


class Presence(StrEnum):
    """Whether a delegate came (Có mặt)."""

    PRESENT = "Có"
    EXCUSED = "Vắng có lý do"
    UNEXCUSED = "Vắng không lý do"


class ConferenceStatus(StrEnum):
    PLANNED = "Dự kiến"
    DATED = "Đã chốt ngày"
    INVITED = "Đã mời"
    HELD = "Đã họp"
    CONCLUDED = "Đã kết luận"
    POSTPONED = "Hoãn"
    CANCELLED = "Hủy"


class ConclusionStatus(StrEnum):
    NOT_STARTED = "Chưa làm"
    UNDER_WAY = "Đang làm"
    DONE = "Hoàn thành"
    OVERDUE = "Quá hạn"
    STANDING = "Thường xuyên"


class DocumentStatus(StrEnum):
    DRAFT = "Dự thảo"
    FOR_SIGNING = "Trình ký"
    ISSUED = "Phát hành"
    REPLACED = "Thay thế"
    CANCELLED = "Hủy"


class Numbering(StrEnum):
    BY_TERM = "Theo nhiệm kỳ"
    BY_YEAR = "Theo năm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Cấu hình: one value per key; ``origin.cells`` maps each field to its value's cell."""

    body_name: str = ""
    superior_body: str = ""
    office_name: str = ""
    issuing_body: str = ""
    standing_body: str = ""
    body_code: str = ""
    department_code: str = ""
    department_name: str = ""
    place: str = ""
    units_phrase: str = ""
    term: str = ""
    term_from: dt.date | None = None
    term_to: dt.date | None = None
    numbering: Numbering = Numbering.BY_TERM
    year: int | None = None
    signing_authority: str = ""
    signer: str = ""
    layout_profile: str = ""
    invitation_lead_days: int | None = None
    report_lead_days: int | None = None
    output_folder: str = ""
    python_command: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    print_phones: bool = False
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """Danh mục: one value of one named list; ``rank`` orders titles (1 is highest)."""

    list_name: str
    value: str
    code: str = ""
    rank: int | None = None
    note: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Đơn vị."""

    code: str
    name: str
    short_name: str = ""
    kind: str = ""
    header_name: str = ""
    place: str = ""
    area: str = ""
    parent: str = ""
    order: int | None = None
    may_host: bool = False
    invited: bool = False
    contact_address: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    inherits: tuple[str, ...] = ()
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Nhân sự: one title of one person over one span of time; a person with two titles has two rows."""

    code: str
    name: str
    address: str = ""
    gender: str = ""
    title: str = ""
    full_title: str = ""
    unit: str = ""
    is_contact: bool = False
    is_signer: bool = False
    phone: str = ""
    email: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    sort_name: str = ""
    note: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualPlan:
    """Kế hoạch: the free text of one year's plan; tuples hold one paragraph each."""

    code: str
    year: int | None = None
    subject: str = ""
    lead: str = ""
    purposes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    committee_duties: tuple[str, ...] = ()
    unit_duties: tuple[str, ...] = ()
    closing: str = ""
    signer: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """Căn cứ: one document that the plan rests on; ``verb`` is "Căn cứ" or "Thực hiện"."""

    plan: str
    order: int | None = None
    verb: str = ""
    kind: str = ""
    symbol: str = ""
    date: dt.date | None = None
    issuer: str = ""
    about: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Chuyên đề."""

    code: str
    order: int | None = None
    name: str = ""
    adviser: str = ""
    prompts: tuple[str, ...] = ()
    figures: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """Hội nghị: ``month`` is known from the plan on, ``date`` only once it is settled."""

    code: str
    plan: str = ""
    ordinal: int | None = None
    month: Month | None = None
    topic: str = ""
    host: str = ""
    date: dt.date | None = None
    weekday: str = ""
    start: dt.time | None = None
    end: dt.time | None = None
    venue: str = ""
    chairs: tuple[str, ...] = ()
    secretaries: tuple[str, ...] = ()
    capacity: int | None = None
    flag_recipient: str = ""
    report_deadline: dt.date | None = None
    confirm_deadline: dt.date | None = None
    preparation: str = ""
    assessment: tuple[str, ...] = ()
    status: ConferenceStatus = ConferenceStatus.PLANNED
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """Chương trình: ``speaker`` is a person's code or plain words; ``start`` stands on the first row only."""

    conference: str
    order: int | None = None
    start: dt.time | None = None
    minutes: int | None = None
    content: str = ""
    speaker: str = ""
    script: str = ""
    logistics: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestRule:
    """Thành phần: who is invited, as a rule; ``conference`` "*" means every conference.

    ``value`` names unit codes or unit kinds (by scope), ``titles`` the titles that are invited.
    """

    conference: str
    order: int | None = None
    text: str = ""
    scope: Scope | None = None
    value: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    quantity: int | None = None
    grouping: Grouping | None = None
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Giấy mời: one row per letter, made by the toolkit, completed by staff; unit or person may be blank."""

    code: str
    conference: str = ""
    unit: str = ""
    person: str = ""
    addressee: str = ""
    document: str = ""
    channel: str = ""
    sent_on: dt.date | None = None
    confirmation: str = ""
    file: str = ""
    updated: str = ""
    fault: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate:
    """Đại biểu: who sits in the meeting; ``person`` is blank for somebody who is not in the roster."""

    conference: str
    person: str = ""
    name: str = ""
    title: str = ""
    unit: str = ""
    group: str = ""
    substitute_for: str = ""
    presence: Presence | None = None
    arrived_at: dt.time | None = None
    introduce: bool = False
    introduction_order: int | None = None
    name_card: bool = False
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRequest:
    """Đăng ký phát biểu."""

    conference: str
    unit: str = ""
    speaker: str = ""
    title: str = ""
    paper: str = ""
    minutes: int | None = None
    order: int | None = None
    spoken: bool = False
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitReport:
    """Báo cáo đơn vị: what one unit sent before one conference."""

    conference: str
    unit: str = ""
    due: dt.date | None = None
    received: dt.date | None = None
    symbol: str = ""
    channel: str = ""
    file: str = ""
    reminders: int | None = None
    figures: tuple[str, ...] = ()
    note: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """Ý kiến: ``merged_into`` is the code of an opinion that says the same, ``conclusion`` a conclusion's."""

    code: str
    conference: str = ""
    phase: Phase | None = None
    unit: str = ""
    speaker: str = ""
    group: str = ""
    content: str = ""
    summary: str = ""
    merged_into: str = ""
    addressed_to: str = ""
    answer: str = ""
    answered_by: str = ""
    conclusion: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """Kết luận: ``lead_unit`` and ``supporting_units`` are unit codes or plain words.

    ``due`` is a day; a standing task has ``status`` STANDING and no day.
    """

    code: str
    conference: str = ""
    order: int | None = None
    content: str = ""
    lead_unit: str = ""
    supporting_units: tuple[str, ...] = ()
    due: dt.date | None = None
    status: ConclusionStatus | None = None
    done_on: dt.date | None = None
    evidence: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Phân công: who prepares what for a conference."""

    conference: str
    content: str = ""
    lead: str = ""
    support: str = ""
    person: str = ""
    due: dt.date | None = None
    result: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Nơi nhận: ``document`` is a type's code ("KH", "GM" ...) or "*" for all without rows of their own."""

    document: str
    order: int | None = None
    line: str = ""
    purpose: str = ""
    copies: int | None = None
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingDocument:
    """Văn bản đi: the register; ``subject_code`` is the code of a conference or of a plan."""

    code: str
    kind: str = ""
    number: int | None = None
    date: dt.date | None = None
    subject: str = ""
    signing_authority: str = ""
    signer: str = ""
    subject_code: str = ""
    recipients: str = ""
    copies: int | None = None
    status: DocumentStatus | None = None
    word_file: str = ""
    updated: str = ""
    signed_pdf: str = ""
    sent_on: dt.date | None = None
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """Ngày nghỉ: ``level`` is "Nghỉ" (nobody works) or "Tránh" (better not)."""

    date: dt.date
    name: str = ""
    level: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything that the workbook says, in the workbook's order."""

    settings: Settings = Settings()
    lists: tuple[ListItem, ...] = ()
    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    annual_plans: tuple[AnnualPlan, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    topics: tuple[Topic, ...] = ()
    conferences: tuple[Conference, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    guest_rules: tuple[GuestRule, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    speech_requests: tuple[SpeechRequest, ...] = ()
    unit_reports: tuple[UnitReport, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    outgoing: tuple[OutgoingDocument, ...] = ()
    holidays: tuple[Holiday, ...] = ()

    def unit(self, code: str) -> Unit | None:
        return self._units.get(code)

    def person(self, code: str) -> Person | None:
        return self._people.get(code)

    def topic(self, code: str) -> Topic | None:
        return self._topics.get(code)

    def conference(self, code: str) -> Conference | None:
        return self._conferences.get(code)

    def annual_plan(self, code: str) -> AnnualPlan | None:
        return next((found for found in self.annual_plans if found.code == code), None)

    def listed(self, list_name: str) -> tuple[ListItem, ...]:
        """The items of one list of Danh mục, in sheet order."""
        return tuple(item for item in self.lists if item.list_name == list_name)

    def title_rank(self, title: str) -> int:
        """A title's rank in the list "Chức vụ" (1 is highest); 99 when the list does not name it."""
        return self._title_ranks.get(title, 99)

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in reversed(self.units)}

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.code: person for person in reversed(self.people)}

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        return {topic.code: topic for topic in reversed(self.topics)}

    @cached_property
    def _conferences(self) -> dict[str, Conference]:
        return {conference.code: conference for conference in reversed(self.conferences)}

    @cached_property
    def _title_ranks(self) -> dict[str, int]:
        return {item.value: item.rank for item in self.listed("Chức vụ") if item.rank is not None}
