"""All sheets of the workbook, in the order in which they stand in it."""

from toolkit.book.schema import meeting, office, papers, planning
from toolkit.book.schema.sheet import Sheet

SHEETS: tuple[Sheet, ...] = (
    office.START,
    office.SETTINGS,
    office.LISTS,
    office.UNITS,
    office.PEOPLE,
    planning.PLANS,
    planning.LEGAL_BASES,
    planning.TOPICS,
    planning.CONFERENCES,
    planning.AGENDA,
    planning.GUEST_RULES,
    meeting.INVITATIONS,
    meeting.DELEGATES,
    meeting.SPEECHES,
    meeting.REPORTS,
    meeting.OPINIONS,
    meeting.CONCLUSIONS,
    meeting.ASSIGNMENTS,
    papers.RECIPIENTS,
    papers.OUTGOING,
    papers.HOLIDAYS,
    papers.CHECKS,
    papers.JOURNAL,
)
