"""Where the pages of an invitation break, as LibreOffice prints it: for short and for ever longer words."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.letters import rendered
from tests.documents.plans import example
from tests.real.office import bare, convert, needs_office, pdf_pages
from toolkit.documents import Document
from toolkit.documents.kinds import kind_named
from toolkit.plan.model import Plan

LETTERS = ("invitation", "invitation-person", "invitation-guest")
STEPS = range(12)
LONGEST_TOPIC = (
    "Giải pháp phát huy vai trò của Đoàn các cấp trong đồng hành, hỗ trợ và nâng cao chất lượng các mô hình "
    "kinh tế trong thanh niên, gắn với chuyển đổi số và xây dựng nông thôn mới trên địa bàn tỉnh"
)
LONGEST_VENUE = (
    "Hội trường Trung tâm Hội nghị Ủy ban nhân dân huyện, khóm Minh Thuận A, thị trấn Cầu Ngang, "
    "huyện Cầu Ngang, tỉnh Trà Vinh"
)
SIGNER = "Nguyễn Thanh Nhã"


def worded(topic: str, venue: str, *, prompts: bool) -> Plan:
    """The example with another topic and venue; without ``prompts`` a unit's letter has its short form."""
    plan = example()
    return replace(
        plan,
        topics=tuple(replace(one, name=topic, prompts=one.prompts if prompts else ()) for one in plan.topics),
        conferences=tuple(replace(one, venue=venue) for one in plan.conferences),
        conclusions=plan.conclusions if prompts else (),
    )


def longest(plan: Plan, name: str) -> Document:
    """The letter of the first conference with the longest line of address."""
    kind = kind_named(name)
    assert kind is not None
    return max(kind.documents(plan, plan.conferences[0]), key=lambda one: len(one.words()["kinh_moi"]))


def printed(folder: Path, letters: dict[str, Document]) -> dict[str, list[str]]:
    """The bare text of each page, by the name of the letter."""
    for name, letter in letters.items():
        (folder / f"{name}.docx").write_bytes(rendered(letter))
    convert(sorted(folder.glob("*.docx")), "pdf", folder)
    return {name: pdf_pages(folder / f"{name}.pdf") for name in letters}


@pytest.mark.office
@needs_office
def test_no_page_is_blank_and_the_signature_never_stands_without_the_closing_words(tmp_path: Path) -> None:
    plans = {
        (step, prompts): worded("Chuyên đề " + "dài thêm nữa " * 4 * step, "Hội trường", prompts=prompts)
        for step in STEPS
        for prompts in (True, False)
    }
    letters = {
        f"{name}-{step}-{prompts}": longest(plan, name)
        for (step, prompts), plan in plans.items()
        for name in LETTERS
    }
    for name, pages in printed(tmp_path, letters).items():
        bodies = [re.sub(r"\A\d", "", page) for page in pages]
        assert "" not in bodies, name
        assert bare(SIGNER) in bodies[-1], name
        above, _, _ = bodies[-1].partition(bare("Nơi nhận:"))
        assert above.endswith("./."), name
        assert len(above) > len(bare("Rất mong đồng chí đến dự./.")), name


@pytest.mark.office
@needs_office
@pytest.mark.skipif(shutil.which("fc-match") is None, reason="the fonts of this machine are not known")
def test_the_short_form_with_the_longest_words_stands_on_one_page(tmp_path: Path) -> None:
    asked = ["fc-match", "-f", "%{family}", "Times New Roman"]
    font = subprocess.run(asked, capture_output=True, text=True, timeout=20, check=True).stdout
    if not re.match(r"Times New Roman|Liberation Serif|Tinos", font):
        pytest.skip(f"{font} stands in for Times New Roman and is of other widths")
    plan = worded(LONGEST_TOPIC, LONGEST_VENUE, prompts=False)
    pages = printed(tmp_path, {name: longest(plan, name) for name in LETTERS})
    assert {name: len(found) for name, found in pages.items()} == dict.fromkeys(LETTERS, 1)
