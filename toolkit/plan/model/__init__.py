"""The records of a year's conferences, as frozen values that know where in the workbook they stand.

Text is NFC and trimmed; a text that was left blank is ``""``, a day, clock or number is None, a
list is ``()``. Codes that point to other records stay codes; ``Plan`` looks them up.
"""

from toolkit.plan.model.choices import (
    ADDRESSEES,
    BETWEEN_ADDRESSEES,
    OPINION_GROUPS,
    ConclusionStatus,
    ConferenceStatus,
    DocumentStatus,
    Grouping,
    MeetingForm,
    Numbering,
    PdfFiles,
    Phase,
    Presence,
    Scope,
)
from toolkit.plan.model.office import ListItem, Person, Settings, Unit
from toolkit.plan.model.origin import Origin
from toolkit.plan.model.papers import Holiday, OutgoingDocument, Recipient, SentPaper
from toolkit.plan.model.plan import Plan
from toolkit.plan.model.proceedings import (
    Assignment,
    Conclusion,
    Delegate,
    Invitation,
    MeetingPoint,
    Opinion,
    SpeechRequest,
    UnitReport,
)
from toolkit.plan.model.year import AgendaItem, AnnualPlan, Conference, GuestRule, LegalBasis, Topic
