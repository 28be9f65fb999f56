"""Own templates of an earlier version: what became of their tags is told, and they go on being filled."""

import datetime as dt
from pathlib import Path

import pytest
from docx import Document

from tests.tasks.making.register_office import CONFERENCE, Office, text_of
from toolkit.documents.former_tags import FORMER, former_names
from toolkit.documents.kinds import DOCUMENTS, kind_named
from toolkit.documents.message import MessageContext
from toolkit.shelf import packaged
from toolkit.tasks.check import check
from toolkit.tasks.doctor import findings
from toolkit.tasks.lint import lint
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outbox import outbox

FORMER_MINUTES = (
    "{%p if co_chuong_trinh %}",
    "{%p for diem in chuong_trinh %}",
    "Mục: {{ diem.noi_dung }}{% if diem.co_nguoi_thuc_hien %} ({{ diem.nguoi_thuc_hien }}){% endif %}.",
    "{%p endfor %}",
    "{%p endif %}",
    "{%p if co_y_kien %}",
    "Có {{ so_y_kien }} ý kiến phát biểu:",
    "{%p for yk in y_kien %}",
    "Ý kiến: {{ yk.nguoi }}: {{ yk.noi_dung }}",
    "{%p endfor %}",
    "{%p endif %}",
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office whose own minutes still tell agenda and speeches by the tags of an earlier version."""
    office = Office(tmp_path)
    own(tmp_path, "bien-ban.docx", FORMER_MINUTES)
    return office


def own(folder: Path, name: str, lines: tuple[str, ...]) -> Path:
    (folder / "mau").mkdir(exist_ok=True)
    document = Document(str(packaged("templates") / name))
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / "mau" / name))
    return folder / "mau" / name


def test_former_tags_are_filled_with_what_they_said(office: Office) -> None:
    outcome = office.make("minutes")
    assert [one.code for one in outcome.problems] == ["tag-former"]
    said = text_of(office.out / f"BB_{CONFERENCE}.docx")
    assert "Có 05 ý kiến phát biểu:" in said
    assert said.count("Ý kiến: Đồng chí") == 5
    assert "gợi ý thảo luận chuyên đề." in said


def test_lint_check_doctor_and_make_name_what_says_it_now(office: Office) -> None:
    told = "“chuong_trinh”, “co_chuong_trinh”, “co_y_kien”, “so_y_kien”, “y_kien” nay là “dien_bien”"
    folder = office.workbook.parent
    for found in (lint(folder / "mau/bien-ban.docx"), office.make("minutes")):
        assert [told in one.message for one in found.problems if one.code == "tag-former"] == [True]
    assert any(told in one.message for one in check(office.workbook).problems)
    (seen,) = (one.seen for one in findings(folder) if one.subject == "Mẫu Word riêng")
    assert told in seen


def test_a_text_of_an_earlier_version_is_still_sent_and_told(office: Office) -> None:
    folder = office.workbook.parent
    text = packaged("templates").joinpath("thu-moi.txt").read_text(encoding="utf-8")
    (folder / "mau/thu-moi.txt").write_text(text + "\nThay mặt {{ thuong_truc }}.\n", encoding="utf-8")
    found = [one for one in check(office.workbook).problems if one.code == "text-former-tag"]
    assert ["“thuong_truc” nay là “ban_thuong_vu”" in one.message for one in found] == [True]
    make(office.workbook, Selection(kinds=("invitation", "agenda"), conferences=("HN3-2024",)))
    outcome = outbox(office.workbook, "HN3-2024", today=dt.date(2024, 11, 1))
    assert not [one for one in outcome.problems if one.code == "text-unknown-tag"]
    assert any(made.path.suffix == ".eml" for made in outcome.made)


def test_a_text_with_a_tag_that_never_was_is_told_before_anything_is_sent(office: Office) -> None:
    text = packaged("templates").joinpath("thu-moi.txt").read_text(encoding="utf-8")
    (office.workbook.parent / "mau/thu-moi.txt").write_text(text + "{{ ten_la }}", encoding="utf-8")
    assert "text-unknown-tag" in [one.code for one in check(office.workbook).problems]


@pytest.mark.parametrize("kind", sorted(FORMER))
def test_no_former_tag_is_one_of_today_and_its_successor_is(kind: str) -> None:
    context = MessageContext if kind == "message" else kind_named(kind).context  # type: ignore[union-attr]
    today = frozenset(context.__struct_fields__)
    for former, successor in FORMER[kind].items():
        assert former not in today
        assert successor.partition(".")[0] in today


def test_no_template_that_travels_with_the_package_uses_a_former_tag() -> None:
    from toolkit.word import Template

    for kind in DOCUMENTS:
        assert not Template(packaged("templates") / kind.template).tags() & former_names(kind.name)


def test_a_proposal_is_never_the_very_name_that_is_unknown(tmp_path: Path) -> None:
    path = own(tmp_path, "chuong-trinh.docx", ("{{ noi_dung }}",))
    (found,) = (one for one in lint(path).problems if one.code.startswith("tag-unknown"))
    assert "“noi_dung”?" not in found.remedy
    assert ".noi_dung”" in found.remedy
