"""The staff's workbook: all its sheets, in the order in which they stand in it."""

from toolkit.book.schema import (
    conferences,
    office,
    outcomes,
    papers,
    participation,
    people,
    planning,
    programme,
)
from toolkit.book.schema.schema import Schema
from toolkit.book.schema.sheet import Sheet
from toolkit.plan.model import Plan

SHEETS: tuple[Sheet, ...] = (
    office.START,
    office.SETTINGS,
    office.LISTS,
    people.UNITS,
    people.PEOPLE,
    planning.PLANS,
    planning.LEGAL_BASES,
    planning.TOPICS,
    conferences.CONFERENCES,
    programme.AGENDA,
    programme.GUEST_RULES,
    participation.INVITATIONS,
    participation.POINTS,
    participation.DELEGATES,
    participation.SPEECHES,
    participation.REPORTS,
    outcomes.OPINIONS,
    outcomes.CONCLUSIONS,
    outcomes.ASSIGNMENTS,
    papers.RECIPIENTS,
    papers.OUTGOING,
    papers.HOLIDAYS,
    papers.REGISTER,
    papers.CHECKS,
    papers.JOURNAL,
)

PLAN = Schema(
    whole=Plan,
    sheets=SHEETS,
    title="Sổ hội nghị giao ban theo chuyên đề",
    subject="Kế hoạch, giấy mời, biên bản, kết luận",
    front=True,
)
