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
from toolkit.documents import DOCUMENTS, Document, Kind, Reach
from toolkit.documents.kinds import kind_named

GOLDEN = Path(__file__).parents[1] / "golden"
FIRST, SECOND, DRAFT = "HN1-2024", "HN2-2024", "HN3-2024"
HOSTS = {one.code: one.host for one in example().conferences}
ACCEPTING = os.environ.get("GIAOBAN_ACCEPT") == "1"

# One document of each kind, of the issued first conference or of the year; and some drafts of the last one.
DRAFTS = ("invitation", "agenda", "minutes", "conclusions")
# What the second one takes over from the first: the letter to a unit that has something to finish.
TAKEN_OVER, RESPONSIBLE = ("invitation", "agenda", "minutes"), "DTN-CA"


def chosen() -> dict[str, str]:
    """Stem of the document -> its kind: of several the letter to the host, or else the first."""
    found = {}
    for kind in DOCUMENTS:
        for code in (FIRST, DRAFT) if kind.name in DRAFTS else (FIRST,):
            documents = documents_of(kind, code)
            hosted = [one for one in documents if one.unit == HOSTS[code] and not one.person]
            found[(hosted or documents)[0].stem] = kind.name
    for kind in DOCUMENTS:
        if kind.name in TAKEN_OVER:
            documents = documents_of(kind, SECOND)
            found[next(one.stem for one in documents if one.unit in ("", RESPONSIBLE))] = kind.name
    return found


def documents_of(kind: Kind, code: str) -> list[Document]:
    plan = example()
    of_code = [one for one in plan.conferences if one.code == code]
    subjects = of_code if kind.reach is Reach.CONFERENCE else plan.annual_plans
    return [one for subject in subjects for one in kind.documents(plan, subject)]


CHOSEN = chosen()
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
    found = [one for code in (FIRST, SECOND, DRAFT) for one in documents_of(kind, code) if one.stem == stem]
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
    assert len(CHOSEN) == len(DOCUMENTS) + len(DRAFTS) + len(TAKEN_OVER)
    assert sorted(file.stem for file in GOLDEN.glob("*.txt")) == sorted(CHOSEN)
