"""What stays from year to year: settings, lists, units and people."""

import datetime as dt

from toolkit.plan.model.choices import Numbering, PdfFiles
from toolkit.plan.model.origin import Record
from toolkit.plan.month import Month


class Settings(Record, frozen=True, kw_only=True):
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
    invitation_lead_days: int | None = None
    report_lead_days: int | None = None
    output_folder: str = ""
    pdf: PdfFiles = PdfFiles.NONE
    duplex: bool = False
    python_command: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    print_phones: bool = False
    plan_annex: bool = False
    mail_server: str = ""
    mail_port: int | None = None
    mail_security: str = ""
    mail_sender: str = ""
    mail_account: str = ""
    mails_per_minute: int | None = None


class ListItem(Record, frozen=True, kw_only=True):
    """Danh mục: one value of one named list; ``rank`` orders titles (1 is highest)."""

    list_name: str
    value: str
    code: str = ""
    rank: int | None = None
    note: str = ""


class Unit(Record, frozen=True, kw_only=True):
    """Đơn vị: one unit, called as it is from one day to another."""

    code: str
    name: str
    short_name: str = ""
    kind: str = ""
    header_name: str = ""
    place: str = ""
    area: str = ""
    parent: str = ""
    cluster: str = ""
    order: int | None = None
    may_host: bool = False
    invited: bool = False
    contact_address: str = ""
    postal_address: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    inherits: tuple[str, ...] = ()
    last_hosted: Month | None = None

    def is_kin(self, other: "Unit") -> bool:
        """Whether the two are one unit, or one stands right above the other."""
        return other.code in (self.code, self.parent) or other.parent == self.code


class Person(Record, frozen=True, kw_only=True):
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
