"""Compiled templates are kept between runs: privately, and never trusted when they are not whole."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.word.templates import template
from toolkit.word import Template
from toolkit.word.fill import cache

SOURCE = template("Kính gửi: {{ ten }}", "{% for k in khach %}{{ k.ten }}{% endfor %}")
WORDS = {"ten": "A", "khach": [{"ten": "B"}]}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the cache folder is set by XDG_CACHE_HOME")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """An empty cache folder, and the file that one template leaves in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path))
        Template(SOURCE)
        yield tmp_path / "giaoban" / "templates" / cache.key(SOURCE)


def test_a_template_is_kept_in_a_folder_of_the_users_own(kept: Path) -> None:
    assert (kept.is_file(), kept.parent.stat().st_mode & 0o777) == (True, 0o700)


def test_a_kept_template_gives_the_same_bytes(kept: Path) -> None:
    first = Template(SOURCE)
    kept.unlink()
    assert first.render(WORDS) == Template(SOURCE).render(WORDS)


def test_a_kept_template_needs_neither_jinja_nor_lxml_nor_docx(kept: Path) -> None:
    source = kept.with_name("source.docx")
    source.write_bytes(SOURCE)
    program = (
        "import sys; from toolkit.word import Template;"
        f"made = Template({str(source)!r}).render({WORDS!r});"
        "assert made.ready and made.tier == 'plain';"
        "print([m for m in ('jinja2', 'lxml', 'docx', 'docxtpl', 'zipfile') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("keep", [0, 10, 40, 60, 500, -1])
def test_a_cut_off_file_is_passed_over_and_written_anew(kept: Path, keep: int) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[:keep])
    assert (Template(SOURCE).render(WORDS).ready, kept.read_bytes()) == (True, whole)


@pytest.mark.parametrize("place", [0, 25, 60, 400, 2000])
def test_a_flipped_byte_is_noticed(kept: Path, place: int) -> None:
    whole = bytearray(kept.read_bytes())
    whole[place] ^= 0x20
    kept.write_bytes(whole)
    assert Template(SOURCE).render(WORDS).ready
    assert kept.read_bytes() != bytes(whole)


def test_a_folder_that_others_may_write_is_not_used(kept: Path) -> None:
    kept.parent.chmod(0o777)
    kept.write_bytes(b"rubbish")
    assert Template(SOURCE).render(WORDS).ready
    assert kept.read_bytes() == b"rubbish"


def test_a_link_to_another_folder_is_not_used(kept: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    kept.parent.rename(elsewhere)
    kept.parent.symlink_to(elsewhere)
    assert cache.folder() is None


def test_a_place_where_no_folder_can_be_made_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert Template(SOURCE).render(WORDS).ready


def test_another_template_has_another_key() -> None:
    assert cache.key(SOURCE) != cache.key(SOURCE + b" ")


def test_old_templates_are_forgotten(kept: Path) -> None:
    for number in range(cache.MOST_KEPT + 5):
        old = kept.with_name(f"old{number}")
        old.write_bytes(b"")
        os.utime(old, (number, number))
    kept.unlink()
    Template(SOURCE)
    assert (len(list(kept.parent.iterdir())), kept.exists()) == (cache.MOST_KEPT, True)
