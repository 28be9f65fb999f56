"""Folders and file names of documents: ASCII, told apart without looking at upper and lower case."""

from collections.abc import Iterable
from functools import lru_cache

from toolkit.plan.model import AnnualPlan, Conference, Plan
from toolkit.wording import ascii_slug


def folder_of(plan: Plan, subject: Conference | AnnualPlan) -> str:
    """The folder of one conference or one year's plan: "HN1-2024", "KH2024"."""
    codes = (*(one.code for one in plan.conferences), *(one.code for one in plan.annual_plans))
    return _folders(codes)[codes.index(subject.code)]


@lru_cache(maxsize=16)  # each document of a plan asks
def _folders(codes: tuple[str, ...]) -> list[str]:
    return slugs(codes)


def slugs(codes: Iterable[str], *, beside: Iterable[str] = ()) -> list[str]:
    """For each code its name in a file name; codes that would look alike get -2, -3 ... in their order.

    Args:
        codes: in the order of the files.
        beside: codes whose names are taken already by files of the same folder.
    """
    taken = {ascii_slug(code).casefold() for code in beside}
    found: list[str] = []
    for code in codes:
        name = plain = ascii_slug(code)
        turn = 1
        while name.casefold() in taken:
            turn += 1
            name = f"{plain}-{turn}"
        taken.add(name.casefold())
        found.append(name)
    return found
