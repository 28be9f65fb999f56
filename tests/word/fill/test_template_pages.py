"""What the finished documents look like on paper, measured in the pages that LibreOffice prints."""

import subprocess
import zipfile
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from tests.real.office import convert, needs_office
from tests.word.contexts import CONTEXTS, words_of
from toolkit.word import Template

pytestmark = [pytest.mark.office, needs_office]
TEMPLATES = Path(__file__).parents[3] / "templates"
POINT = 25.4 / 72
ATTENDANCE = "danh-sach-dai-bieu.docx"


def holding(words: str) -> list[str]:
    """The templates in whose body the words stand."""
    return [name for name in CONTEXTS if words in body_of(name)]


@cache
def body_of(name: str) -> str:
    with zipfile.ZipFile(TEMPLATES / name) as package:
        return package.read("word/document.xml").decode()


LYING = holding('w:orient="landscape"')
NUMBERED, SIGNED = holding("{{ so_ky_hieu }}"), holding("{{ de_ky }}")
WITH_ANNEX = holding("<w:pgNumType")
# letters and lists are numbered; that none of them lacks its numbers is what the layout check sees
WITH_NUMBERS = holding("<w:headerReference")
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word; millimetres from the top left corner of its page."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Word]]:
    """The words of every document, made with everything that a template can hold."""
    folder = tmp_path_factory.mktemp("pages")
    for name, context in CONTEXTS.items():
        (folder / name).write_bytes(Template(TEMPLATES / name).render(words_of(context, length=3)).content)
    convert(sorted(folder.glob("*.docx")), "pdf", folder)
    return {name: words_of_pdf((folder / name).with_suffix(".pdf")) for name in CONTEXTS}


def words_of_pdf(file: Path) -> list[Word]:
    found = subprocess.run(
        ["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True, timeout=60
    )
    pages = etree.fromstring(found.stdout).iter(f"{XHTML}page")
    return [
        Word(word.text, page, *(float(word.get(side)) * POINT for side in ("xMin", "xMax", "yMin", "yMax")))
        for page, sheet in enumerate(pages, start=1)
        for word in sheet.iter(f"{XHTML}word")
    ]


def first(words: list[Word], text: str, page: int = 0) -> Word:
    return next(word for word in words if word.text == text and page in (0, word.page))


@pytest.mark.parametrize("name", [name for name in CONTEXTS if name not in LYING])
def test_all_text_stands_between_the_margins(printed, name):
    body = [word for word in printed[name] if word.top > 19]
    assert min(word.left for word in body) >= 29.8
    assert max(word.right for word in body) <= 190.3
    assert max(word.bottom for word in body) <= 277.5


def annex_begins(name: str, words: list[Word]) -> int:
    """The page on which the annex of the document begins; the one behind the last where there is none."""
    return first(words, "(Kèm").page if name in WITH_ANNEX else max(word.page for word in words) + 1


@pytest.mark.parametrize("name", WITH_NUMBERS)
def test_pages_are_numbered_top_centre_from_the_second_and_an_annex_begins_again(printed, name):
    above = [word for word in printed[name] if word.bottom < 19]
    numbered = {word.page: word.text for word in above}
    pages = max(word.page for word in printed[name])
    annex = annex_begins(name, printed[name])
    own = {page: str(page) for page in range(2, annex)}
    assert numbered == own | {page: str(page - annex + 1) for page in range(annex + 1, pages + 1)}
    middle = 153.5 if name in LYING else 110
    assert all(abs((word.left + word.right) / 2 - middle) < 1 for word in above)


@pytest.mark.parametrize("name", NUMBERED)
def test_number_and_date_stand_level_below_the_stars(printed, name):
    words = printed[name]
    stars, number = first(words, "***"), next(word for word in words if word.text.endswith("TĐTN-TCKT"))
    date = next(word for word in words if word.text == "tháng" and word.top > stars.top)
    assert number.top > stars.top
    assert abs(number.bottom - date.bottom) < 1


@pytest.mark.parametrize("name", SIGNED)
def test_the_signature_is_whole_and_stays_with_the_last_paragraph(printed, name):
    words = [word for word in printed[name] if word.page < annex_begins(name, printed[name])]
    authority = next(word for word in words if word.text == "TM.")
    level = [word.text for word in words if word.page == authority.page and abs(word.top - authority.top) < 1]
    assert "ĐOÀN" in level, "the authority is not on one line"
    signer = [word for word in words if word.text == "Nhã"][-1]
    last = [word for word in words if word.text.endswith("./.")][-1]
    assert {authority.page, signer.page, last.page} == {authority.page}
    assert 20 < signer.top - authority.top < 60


def test_the_attendance_list_lies_on_its_side_with_rows_to_sign_in(printed):
    words = printed[ATTENDANCE]
    assert max(word.right for word in words) > 240
    numbers = sorted(word.top for word in words if word.page == 1 and word.text == "12" and word.left < 45)
    assert min(below - above for above, below in pairwise(numbers)) >= 9
