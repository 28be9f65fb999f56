"""The texts that travel with the toolkit: their tags are the context's, both ways, and they read as words."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from toolkit.documents.message import MessageContext, Occasion
from toolkit.outbox.message_texts import CHAT, LONGEST_CHAT, MAIL, TextForm
from toolkit.shelf import packaged

TEMPLATES = packaged("templates")
TEXTS = (*MAIL.values(), *CHAT.values())
TAGS = set(MessageContext.__struct_fields__)
FULL = MessageContext(
    **{  # type: ignore[arg-type]
        name: True if hint is bool else f"⟨{name}⟩" for name, hint in MessageContext.hints.items()
    }
)


def test_there_is_a_mail_and_a_chat_for_each_occasion() -> None:
    assert set(MAIL) == set(CHAT) == set(Occasion)
    assert sorted(path.name for path in TEMPLATES.glob("*.txt")) == sorted(TEXTS)


def test_every_word_is_placed_somewhere_and_no_other() -> None:
    placed = {
        tag
        for name in TEXTS
        for code in re.findall(r"{[{%](.*?)[%}]}", (TEMPLATES / name).read_text(encoding="utf-8"))
        for tag in re.findall(r"[a-z_]+", code)
    }
    assert placed - {"if", "elif", "else", "endif", "and", "or", "not"} == TAGS


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("full", [True, False], ids=["full", "bare"])
def test_a_text_is_whole_whatever_is_known(name: str, full: bool) -> None:
    form = TextForm(TEMPLATES / name)
    assert form.problems == ()
    choices = {name: full for name in TAGS if getattr(FULL, name) is True}
    words = form.fill(replace(FULL, **{**choices, "da_doi_thoi_gian": True}))
    assert bool(words.subject) is (name in MAIL.values())
    assert len(words.body) < LONGEST_CHAT / 2
    for text in (words.subject, words.body):
        assert not re.search(r"[{}]|  |\n\n\n|[.,;:] ?[.,;]|\s[.,;:]", text)
    assert "Kính gửi: ⟨kinh_moi⟩" in words.body
    assert words.body.endswith("Trân trọng!")


@pytest.mark.parametrize("name", CHAT.values())
def test_a_chat_with_the_longest_names_fits_one_message(name: str) -> None:
    longest = {
        "kinh_moi": "Đồng chí Thạch Thị Sa Rươne Sóc Phi Rum - Phó Trưởng Ban Tuyên giáo và Dân vận " * 2,
        "chuyen_de": "Giải pháp phát huy vai trò của Đoàn các cấp trong đồng hành, hỗ trợ thanh niên " * 3,
        "dia_diem": "Hội trường Trung tâm Chính trị huyện, số 123, đường Nguyễn Thị Minh Khai, khóm 5 " * 2,
    }
    words = {
        name: longest.get(name, "Ban Công tác Đoàn và Thanh thiếu nhi tỉnh Vĩnh Long " * 2)
        for name in MessageContext.__struct_fields__
        if getattr(FULL, name) is not True
    }
    assert len(TextForm(TEMPLATES / name).fill(replace(FULL, **words)).body) < LONGEST_CHAT


def test_a_broken_text_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "tin-moi.txt"
    path.write_text("Kính gửi\n{{ kinh_moi\n", encoding="utf-8")
    (found,) = TextForm(path).problems
    assert (found.code, "dòng 2" in found.message) == ("text-broken", True)
