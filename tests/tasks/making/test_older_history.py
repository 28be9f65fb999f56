"""Papers that an older version issued: what its history does not know is unknown: never blank, no change."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.tasks.making.register_office import Office, codes, text_of
from toolkit.history import Event
from toolkit.history.log import Log
from toolkit.tasks.making.plan_reading import read_workbook

PLACE = "địa điểm họp"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Letters that went out as 12-GM, with a history in its first form: files, and a mark of each tag."""
    office = Office(tmp_path)
    office.make("invitation", "agenda", "conclusions")
    own = tmp_path / "ket-qua/.giaoban"
    records = [older(event) for event in Log(own).events]
    (own / "history.jsonl").unlink()
    (own / "manifest.json").write_text(json.dumps({"form": 1, "files": records}), encoding="utf-8")
    return office


def older(event: Event) -> dict[str, object]:
    record = event.record()
    words = [word.split("\n")[0].partition("=")[::2] for word in record.get("words", ())]
    marks = [f"{tag}:{said[1:] if said.startswith('#') else mark(said)}" for tag, said in words]
    return {"path": record["path"], "words": marks} | {
        name: record.get(name, "") for name in ("digest", "kind", "conference", "unit", "person", "issued")
    }


def mark(said: str) -> str:
    return hashlib.sha256(repr(said).encode()).hexdigest()[:8]


def test_nothing_is_called_changed_and_nothing_laid_beside(office: Office) -> None:
    before = office.files()
    outcome = office.make()
    assert codes(outcome) == []
    assert office.files() == before


def test_a_place_that_changed_is_told_with_what_the_letter_says(office: Office) -> None:
    said = "Hội trường Trung tâm Văn hóa - Thể thao Thị xã Duyên Hải"
    office.type("Hội nghị", "HN1-2024", Địa_điểm_cụ_thể="Hội trường Thị ủy Duyên Hải")
    outcome = office.make("invitation")
    changed = {one.message for one in outcome.problems if one.code == "issued-changed"}
    assert any(f"{PLACE}: {said} → Hội trường Thị ủy Duyên Hải" in one for one in changed)
    office.make("change-notice")
    (notice,) = office.out.glob("TB_HN1-2024_thay-doi*.docx")
    assert f"Địa điểm {said} Hội trường Thị ủy Duyên Hải" in text_of(notice)


def test_where_the_letter_is_lost_the_change_is_told_without_what_it_said(office: Office) -> None:
    for letter in office.out.glob("GM*.docx"):
        letter.unlink()
    office.type("Hội nghị", "HN1-2024", Địa_điểm_cụ_thể="Hội trường Thị ủy Duyên Hải")
    outcome = office.make("invitation")
    (found,) = [one.message for one in outcome.problems if one.code == "issued-changed-otherwise"]
    assert f"({PLACE})" in found
    assert "để trống" not in found


def test_words_that_were_never_kept_are_no_change(office: Office) -> None:
    history = office.out.parent / ".giaoban/manifest.json"
    kept = json.loads(history.read_text(encoding="utf-8"))
    history.write_text(json.dumps({**kept, "files": [{**one, "words": []} for one in kept["files"]]}))
    assert codes(office.make()) == []


def test_a_conclusion_that_changed_is_told_though_only_its_mark_is_known(office: Office) -> None:
    conclusion = next(iter(read_workbook(office.workbook).plan.conclusions))
    office.type("Kết luận", conclusion.code, Nội_dung="Tổ chức hội thi cán bộ Đoàn giỏi toàn tỉnh")
    assert "issued-changed-otherwise" in codes(office.make("conclusions"))
