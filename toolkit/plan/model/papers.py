"""What the office keeps beside: recipients, the register of documents, days off."""

import datetime as dt

from toolkit.plan.model.choices import DocumentStatus
from toolkit.plan.model.origin import Record


class Recipient(Record, frozen=True, kw_only=True):
    """Nơi nhận: ``document`` is a type's code ("KH", "GM" ...) or "*" for all without rows of their own."""

    document: str
    order: int | None = None
    line: str = ""
    purpose: str = ""
    copies: int | None = None


class OutgoingDocument(Record, frozen=True, kw_only=True):
    """Văn bản đi: the register; ``subject_code`` is the code of a conference or of a plan.

    ``earlier`` is the code of the row whose paper this one replaces, or, of another type, corrects.
    """

    code: str
    kind: str = ""
    number: int | None = None
    date: dt.date | None = None
    subject: str = ""
    signing_authority: str = ""
    signer: str = ""
    subject_code: str = ""
    earlier: str = ""
    recipients: str = ""
    copies: int | None = None
    status: DocumentStatus | None = None
    word_file: str = ""
    updated: str = ""
    signed_pdf: str = ""
    sent_on: dt.date | None = None

    @property
    def stands(self) -> bool:
        """Whether it was neither cancelled nor replaced."""
        return self.status not in (DocumentStatus.CANCELLED, DocumentStatus.REPLACED)


class SentPaper(Record, frozen=True, kw_only=True):
    """What the history knows of a document that went out, which no sheet tells.

    ``kind`` is the kind's name, ``register`` the code of its row in Văn bản đi; ``words`` are what its tags
    said then, those of a long text left out.
    """

    kind: str
    conference: str = ""
    unit: str = ""
    person: str = ""
    register: str = ""
    words: tuple[tuple[str, str], ...] = ()


class Holiday(Record, frozen=True, kw_only=True):
    """Ngày nghỉ: ``level`` is "Nghỉ" (nobody works) or "Tránh" (better not)."""

    date: dt.date
    name: str = ""
    level: str = ""
