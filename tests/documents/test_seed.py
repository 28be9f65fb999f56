"""The plan made from the example says what the customer's own plan says, paragraph by paragraph."""

import io
import re
from pathlib import Path

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.documents.plans import example
from toolkit.documents.annual_plan import plans
from toolkit.word.fill.template import Template

ROOT = Path(__file__).parents[2]
SEED = (ROOT / "tests/data/ke-hoach-2024.txt").read_text("utf-8")

# What the seed writes -> what the toolkit writes, and why.
DELIBERATE = {
    # Hướng dẫn 29, page 10: the last basis ends with a comma.
    "Thực hiện Chương trình Công tác Đoàn và phong trào thanh thiếu nhi năm 2024;": (
        "Thực hiện Chương trình Công tác Đoàn và phong trào thanh thiếu nhi năm 2024,"
    ),
    # The places as the seed itself calls them below the topics.
    "3. Địa điểm: Thị xã Duyên Hải, Huyện Cầu Ngang và Châu Thành.": (
        "3. Địa điểm: Thị xã Duyên Hải, huyện Cầu Ngang và huyện Châu Thành."
    ),
    # Mixed capitals: "thường trực", "huyện, thị, thành đoàn" are written as everywhere else in the seed.
    (
        "4. Nội dung: Chương trình Hội nghị giao ban giữa thường trực Tỉnh đoàn với các huyện, thị, "
        "thành đoàn và đoàn trực thuộc, gồm những nội dung sau:"
    ): (
        "4. Nội dung: Chương trình Hội nghị giao ban giữa Thường trực Tỉnh đoàn với các Huyện, Thị, "
        "Thành đoàn và Đoàn trực thuộc, gồm những nội dung sau:"
    ),
    # Headings are numbered by the template: there is no jump from II to IV.
    "IV. TỔ CHỨC THỰC HIỆN": "III. TỔ CHỨC THỰC HIỆN",
    # Mixed capitals: the centre is "Trung tâm Sinh hoạt Thanh thiếu nhi" everywhere else.
    (
        "Các Ban Chuyên môn, Trung tâm Sinh hoạt thanh thiếu nhi tỉnh phối hợp Ban Tổ chức - Kiểm tra "
        "thực hiện các nhiệm vụ được phân công."
    ): (
        "Các Ban Chuyên môn, Trung tâm Sinh hoạt Thanh thiếu nhi tỉnh phối hợp Ban Tổ chức - Kiểm tra "
        "thực hiện các nhiệm vụ được phân công."
    ),
    # A heading has no mark at its end, as the seed's own "1. Ban Thường vụ Tỉnh đoàn".
    "2. Ban Thường vụ các Huyện, Thị, Thành đoàn và Đoàn trực thuộc:": (
        "2. Ban Thường vụ các Huyện, Thị, Thành đoàn và Đoàn trực thuộc"
    ),
    # The doubled word "tổ chức Tổ chức".
    (
        "Trên đây là Kế hoạch tổ chức Tổ chức hội nghị giao ban giữa Thường trực Tỉnh đoàn với các Huyện, "
        "Thị, Thành đoàn và Đoàn trực thuộc năm 2024 của Ban Thường vụ Tỉnh đoàn, đề nghị Ban Thường vụ các "
        "Huyện, Thị, Thành đoàn và Đoàn trực thuộc nghiêm túc thực hiện./."
    ): (
        "Trên đây là Kế hoạch tổ chức hội nghị giao ban giữa Thường trực Tỉnh đoàn với các Huyện, "
        "Thị, Thành đoàn và Đoàn trực thuộc năm 2024 của Ban Thường vụ Tỉnh đoàn, đề nghị Ban Thường vụ các "
        "Huyện, Thị, Thành đoàn và Đoàn trực thuộc nghiêm túc thực hiện./."
    ),
}

# What the toolkit's document has and the seed's text has not: the head that the text leaves out.
ADDED = {
    "BCH ĐOÀN TỈNH TRÀ VINH",
    "***",
    "ĐOÀN TNCS HỒ CHÍ MINH",
    "Số: -KH/TĐTN-TCKT",
    "Trà Vinh, ngày tháng năm 2024",
    "-------",
}


def made() -> list[str]:
    """The paragraphs of the plan of 2024, as its template and the example make them."""
    plan = example()
    (document,) = plans(plan, plan.annual_plans[0])
    rendered = Template(ROOT / "templates/ke-hoach.docx").render(document.words())
    assert rendered.problems == ()
    found: list[str] = []
    body = docx.Document(io.BytesIO(rendered.content))
    for block in body.iter_inner_content():
        found.extend(_paragraphs(block))
    return [text for text in map(plain, found) if text]


def _paragraphs(block: Paragraph | Table) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text]
    return [part.text for row in block.rows for cell in row.cells for part in cell.paragraphs]


def plain(text: str) -> str:
    """Without dashes before a line, and with single spaces: what a paragraph says."""
    return re.sub(r"^[-+] ", "", " ".join(text.split()))


def seed() -> list[str]:
    """The seed's paragraphs; the recipient that it breaks over two lines is one."""
    joined = SEED.replace("Thành đoàn\nvà Đoàn", "Thành đoàn và Đoàn")
    return [text for text in map(plain, joined.splitlines()) if text]


def test_every_paragraph_of_the_seed_is_said_but_for_the_listed_slips() -> None:
    said = made()
    assert [text for text in seed() if DELIBERATE.get(text, text) not in said] == []


def test_every_listed_slip_is_in_the_seed() -> None:
    assert [text for text in DELIBERATE if text not in seed()] == []


def test_nothing_is_said_that_the_seed_does_not_say() -> None:
    said = {DELIBERATE.get(text, text) for text in seed()}
    assert [text for text in made() if text not in said | ADDED] == []


def test_the_body_keeps_the_order_of_the_seed() -> None:
    body = [DELIBERATE.get(text, text) for text in seed()]
    last = next(place for place, text in enumerate(body) if text.endswith("./."))
    paragraphs = [text for text in made() if text not in ADDED]
    assert paragraphs[: last + 1] == body[: last + 1]
