"""Each kind of document of the example, word for word as in ``tests/golden``: review a change like prose.

``GIAOBAN_ACCEPT=1`` writes the texts anew; look at the difference before you commit it.
"""

import os
import re
from functools import cache
from pathlib import Path

import pytest

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import example
from toolkit.documents import DOCUMENTS, Document, Reach
from toolkit.documents.kinds import kind_named

GOLDEN = Path(__file__).parents[1] / "golden"
FIRST, SECOND, DRAFT = "HN1-2024", "HN2-2024", "HN3-2024"
ACCEPTING = os.environ.get("GIAOBAN_ACCEPT") == "1"

# stem of the document -> its kind; one of each kind of the issued first conference, what the second takes
# over from it, and drafts of the last
CHOSEN = {
    "KH_KH2024": "plan",
    f"GM_{FIRST}_TX-DH": "invitation",
    f"GM_{FIRST}_NS005": "invitation-person",
    f"GMK_{FIRST}_NS059": "invitation-guest",
    f"CTr_{FIRST}": "agenda",
    f"DS_{FIRST}": "attendance",
    f"BB_{FIRST}": "minutes",
    f"BC_{FIRST}": "opinions",
    f"TB_{FIRST}": "conclusions",
    "BB_KH2024": "year-minutes",
    f"GM_{SECOND}_DTN-CA": "invitation",
    f"CTr_{SECOND}": "agenda",
    f"BB_{SECOND}": "minutes",
    f"GM_{DRAFT}_H-CT": "invitation",
    f"CTr_{DRAFT}": "agenda",
    f"BB_{DRAFT}": "minutes",
    f"TB_{DRAFT}": "conclusions",
}
each_text = pytest.mark.parametrize("stem", CHOSEN)

_COUNTED = "(?:đại biểu|ý kiến|đơn vị|hội nghị|kết luận)"
SLIPS = {
    "a doubled or misplaced mark": re.compile(r"\.\.|[;:,]\.|\.[,;]|,,|;;| [,.;:?!]|[“(] | [”)]"),
    "a word of programmers": re.compile(r"\{\{|\{%|\b(?:None|nan|NaT|True|False)\b"),
    "a doubled word": re.compile(r"\b(\w{2,}) \1\b", re.IGNORECASE),
    "a word written large inside a sentence": re.compile(r"(?:của|gửi|với|tại|do|\() ?(?:Các|Đồng chí)\b"),
    "a quantity of one digit": re.compile(rf"(?<![\d/.,:-])\b[1-9] {_COUNTED}"),
    "a count of nothing": re.compile(rf"(?<![\d/.,-])\b0 {_COUNTED}"),
}


@cache
def text_of(stem: str) -> str:
    return aloud(rendered(document_of(stem)))


def document_of(stem: str) -> Document:
    kind = kind_named(CHOSEN[stem])
    assert kind is not None
    plan = example()
    subjects = plan.conferences if kind.reach is Reach.CONFERENCE else plan.annual_plans
    found = [one for subject in subjects for one in kind.documents(plan, subject) if one.stem == stem]
    assert len(found) == 1
    return found[0]


@each_text
def test_the_text_is_the_one_that_was_reviewed(stem: str) -> None:
    file = GOLDEN / f"{stem}.txt"
    if ACCEPTING:
        file.write_text(text_of(stem), "utf-8", newline="\n")
    assert text_of(stem).splitlines() == file.read_text("utf-8").splitlines()


@each_text
@pytest.mark.parametrize("slip", SLIPS)
def test_the_text_is_free_of_slips(stem: str, slip: str) -> None:
    found = [line for line in text_of(stem).splitlines() if SLIPS[slip].search(line)]
    assert found == []


def test_every_kind_is_read_and_no_text_is_left_over() -> None:
    assert set(CHOSEN.values()) == {kind.name for kind in DOCUMENTS}
    assert sorted(file.stem for file in GOLDEN.glob("*.txt")) == sorted(CHOSEN)
