"""The commands merge and lint: what they print, what they exit with, their JSON."""

from pathlib import Path

import pytest

from tests.cli.test_commands import ENGLISH, OPTION, run, run_json
from tests.word.templates import template
from toolkit.shelf import packaged


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    form, table = tmp_path / "thu.docx", tmp_path / "nguoi.csv"
    form.write_bytes(template("Kính gửi: {{ ho_va_ten }}"))
    table.write_text("Họ và tên;Chức vụ\nLê An;Bí thư\nThạch Sa Ry;\n", encoding="utf-8")
    return str(form), str(table)


@pytest.mark.parametrize("verb", ["merge", "lint"])
def test_help_holds_no_english_and_names_every_part(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    code, out, err = run(capsys, verb, "--help")
    assert (code, err) == (0, "")
    assert ENGLISH.findall(OPTION.sub("", out)) == []


def test_merge_says_what_it_made(capsys: pytest.CaptureFixture[str], files: tuple[str, str]) -> None:
    code, out, _ = run(capsys, "merge", *files)
    folder = Path(files[1]).parent / "ket-qua"
    assert (code, out.splitlines()) == (0, [f"Đã làm 02 tệp trong thư mục {folder}.", "  Văn bản trộn  02"])


def test_merge_as_json_is_one_object_of_made_problems_and_engine(
    capsys: pytest.CaptureFixture[str], files: tuple[str, str], tmp_path: Path
) -> None:
    asked = ("--out", str(tmp_path / "ra"), "--name", "{ho_va_ten}", "--where", "Chức vụ=bí thư")
    code, record = run_json(capsys, "merge", *files, *asked)
    assert code == 0
    assert record == {
        "made": [
            {
                "path": str(tmp_path / "ra/Le_An.docx"),
                "kind": "merge",
                "conference": "",
                "unit": "",
                "person": "",
                "state": "made",
            }
        ],
        "problems": [],
    }


def test_faults_of_the_template_exit_with_1_and_wrong_words_with_2_and_a_missing_file_with_3(
    capsys: pytest.CaptureFixture[str], files: tuple[str, str], tmp_path: Path
) -> None:
    form, table = files
    (tmp_path / "sai.docx").write_bytes(template("{{ ho_ten }}"))
    code, record = run_json(capsys, "merge", str(tmp_path / "sai.docx"), table)
    assert (code, record["made"]) == (1, [])
    assert [one["code"] for one in record["problems"]] == ["tag-unknown-near"]  # type: ignore[attr-defined]
    assert run(capsys, "merge", form, table, "--sheet", "x")[0] == 2
    assert run(capsys, "merge", form, str(tmp_path / "x.csv"))[0] == 3


def test_lint_names_each_fault_with_its_place_and_counts_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    form = tmp_path / "m.docx"
    form.write_bytes(template("{{ a", "{% endif %}"))
    code, out, _ = run(capsys, "lint", str(form))
    assert code == 1
    assert [line.split(":")[0] for line in out.splitlines()] == [
        "  Lỗi       m.docx, đoạn 1",
        "  Lỗi       m.docx, đoạn 2",
        "Có 02 lỗi.",
    ]


def test_lint_writes_a_copy_with_comments(
    capsys: pytest.CaptureFixture[str], files: tuple[str, str], tmp_path: Path
) -> None:
    copy = tmp_path / "nhan-xet.docx"
    code, record = run_json(capsys, "lint", files[0], "--table", files[1], "--annotate", str(copy))
    assert code == 0
    assert [one["path"] for one in record["made"]] == [str(copy)]  # type: ignore[attr-defined]
    assert [(one["code"], one["severity"]) for one in record["problems"]] == [("name-unused", "hint")]  # type: ignore[attr-defined]


def test_a_clean_template_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(packaged("templates") / "chuong-trinh.docx")
    assert run(capsys, "lint", path, "--kind", "agenda") == (0, "Không thấy lỗi nào.\n", "")
