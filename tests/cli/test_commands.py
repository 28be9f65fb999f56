"""The commands: what they print, what they exit with, and that all of it is Vietnamese."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tasks.example import example_workbook, files_below
from toolkit import __version__
from toolkit.cli import main
from toolkit.cli.printing import print_problems
from toolkit.documents.kinds import DOCUMENTS
from toolkit.problems import Place, Problem, Severity
from toolkit.shelf import packaged
from toolkit.tasks.new import new

VERBS = (
    "demo",
    "new",
    "check",
    "make",
    "consolidate",
    "kinds",
    "fields",
    "build",
    "press",
    "doctor",
    "bundle",
)
ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|this|message|and|exit|default|required|error|missing|"
    r"invalid|path|file|text|help for|such|try|directory|boolean|integer)\b",
    re.IGNORECASE,
)
OPTION = re.compile(r"--[a-z-]+|giaoban [a-z-]+|^  [a-z]+ ", re.MULTILINE)

REMEDY_FOR_READING = "Đóng chương trình đang mở tệp, hoặc xin quyền đọc tệp này, rồi chạy lại."


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(words)
    said = capsys.readouterr()
    return code, said.out, said.err


def run_json(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, object]]:
    code, out, _ = run(capsys, *words, "--json")
    return code, json.loads(out)


@pytest.mark.parametrize("words", [(), *((verb,) for verb in VERBS)])
def test_help_holds_no_english(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    code, out, err = run(capsys, *words, "--help")
    assert (code, err) == (0, "")
    assert out.startswith("Cách dùng: giaoban")
    assert ENGLISH.findall(OPTION.sub("", out)) == []


def test_help_of_make_names_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "make", "--help")
    assert out.splitlines()[0] == "Cách dùng: giaoban make SỔ [LOẠI...] [TÙY CHỌN]"
    for option in ("--conference MÃ", "--unit MÃ", "--out THƯ_MỤC", "--dry-run", "--json", "--help"):
        assert f"  {option} " in out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"giaoban {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("mkae",), "Không có lệnh “mkae”. Có phải ý là “make”?"),
        (("xyz",), "Không có lệnh “xyz”. Xem cách dùng: giaoban --help."),
        (("make",), "Thiếu phần SỔ. Xem cách dùng: giaoban make --help."),
        (("check", "a.xlsx", "--sheet"), "Không có tùy chọn “--sheet”. Xem cách dùng: giaoban check --help."),
        (("make", "a", "--workbook"), "Không có tùy chọn “--workbook”. Xem cách dùng: giaoban make --help."),
        (("check", "a.xlsx", "--jsno"), "Không có tùy chọn “--jsno”. Có phải ý là “--json”?"),
        (
            ("kinds", "a", "b"),
            "Lệnh giaoban kinds không dùng đến “a b”. Xem cách dùng: giaoban kinds --help.",
        ),
        (("make", "a.xlsx", "--conf"), "Không có tùy chọn “--conf”. Có phải ý là “--conference”?"),
        (("fields", "agnda"), "Không có loại văn bản “agnda”. Có phải ý là “agenda”?"),
    ],
)
def test_wrong_use_is_told_in_vietnamese_with_the_nearest_word(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert run(capsys, *words) == (2, "", said + "\n")


def test_an_option_without_its_value_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "make", "a.xlsx", "--out")
    assert (code, out) == (2, "")
    assert ENGLISH.findall(OPTION.sub("", err)) == []


def test_without_a_verb_the_help_is_printed_as_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys)
    assert code == 2
    assert "Lệnh:\n  demo " in out


def test_check_prints_by_sheet_with_cell_and_remedy_and_a_count(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, _ = run(capsys, "check", str(example_workbook(tmp_path)))
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == "Trang Hội nghị"
    assert lines[1].startswith("  Cảnh báo  Hội nghị!P4: ")
    assert lines[1].endswith(" [flag-blank]")
    assert lines[2] == "Có 01 cảnh báo."


def test_check_as_json_is_one_object(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, record = run_json(capsys, "check", str(example_workbook(tmp_path)))
    assert code == 0
    (found,) = record["problems"]  # type: ignore[misc]
    assert set(found) == {"code", "severity", "file", "sheet", "cell", "message", "remedy"}
    assert (found["code"], found["sheet"], found["cell"]) == ("flag-blank", "Hội nghị", "P4")


def test_make_as_json_is_one_object_of_made_and_problems(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    workbook = str(example_workbook(tmp_path))
    code, record = run_json(
        capsys, "make", workbook, "invitation", "--conference", "HN1-2024", "--unit", "H-CN"
    )
    assert code == 0
    assert set(record) == {"made", "problems"}
    assert record["made"] == [
        {
            "path": str(tmp_path / "ket-qua/HN1-2024/GM_HN1-2024_H-CN.docx"),
            "kind": "invitation",
            "conference": "HN1-2024",
            "unit": "H-CN",
            "person": "",
            "state": "made",
        }
    ]


def test_make_says_what_was_made_and_the_second_time_what_was_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ("make", str(example_workbook(tmp_path)), "agenda", "--out", str(tmp_path / "ra"))
    _, first, _ = run(capsys, *words)
    _, second, _ = run(capsys, *words)
    assert f"Đã làm 03 tệp trong thư mục {tmp_path / 'ra'}.\n  Chương trình  03\n" in first
    assert f"Đã làm 0 tệp, giữ nguyên 03 trong thư mục {tmp_path / 'ra'}." in second


def test_a_kind_that_has_nothing_to_say_is_made_in_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, _ = run(capsys, "make", str(example_workbook(tmp_path)), "change-notice")
    assert (code, out) == (0, "Hiện không có tệp nào cần làm.\n")


def test_a_dry_run_writes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    code, out, _ = run(capsys, "make", str(workbook), "agenda", "--dry-run")
    assert code == 0
    assert "Sẽ làm 03 tệp" in out
    assert list(tmp_path.iterdir()) == [workbook]


def test_a_file_edited_by_hand_is_named_with_its_new_version(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ("make", str(example_workbook(tmp_path)), "agenda", "--conference", "HN3-2024")
    run(capsys, *words)
    agenda = tmp_path / "ket-qua/HN3-2024/CTr_HN3-2024.docx"
    agenda.write_bytes(b"edited")
    _, out, _ = run(capsys, *words)
    assert str(agenda.with_name("CTr_HN3-2024 (ban moi).docx")) in out
    assert agenda.read_bytes() == b"edited"


def test_where_no_desktop_is_the_folder_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    workbook = example_workbook(tmp_path)
    (tmp_path / "ket-qua").mkdir()
    _, out, _ = run(capsys, "press", str(workbook), "open-folder")
    assert f"Thư mục kết quả: {tmp_path / 'ket-qua'}" in out


def test_errors_in_the_data_exit_with_1(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau/chuong-trinh.docx").write_bytes(b"not a Word file")
    code, out, _ = run(capsys, "make", str(workbook), "agenda")
    assert code == 1
    assert "Chưa làm, vì còn lỗi phải sửa:\n  Chương trình: HN1-2024, HN2-2024, HN3-2024\n" in out


def test_a_workbook_without_conferences_says_that_there_is_nothing_to_make(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    new(tmp_path)
    _, out, _ = run(capsys, "make", str(tmp_path / "giao-ban-mau.xlsx"))
    assert "Hội nghị: Sổ chưa có kế hoạch hay hội nghị nào" in out


def test_a_missing_workbook_exits_with_3_and_names_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing = str(tmp_path / "khong-co.xlsx")
    code, out, err = run(capsys, "check", missing)
    assert (code, out) == (3, "")
    assert missing in err or "khong-co.xlsx" in err
    code, record = run_json(capsys, "make", missing)
    assert code == 3
    assert record["made"] == []
    assert [found["code"] for found in record["problems"]] == ["file-missing"]  # type: ignore[attr-defined]


def test_a_blocked_output_folder_exits_with_3(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "ket-qua").write_bytes(b"a file")
    code, record = run_json(capsys, "make", str(example_workbook(tmp_path)), "agenda")
    assert code == 3
    assert [found["code"] for found in record["problems"]] == ["write-is-file"]  # type: ignore[attr-defined]


def test_an_unknown_conference_exits_with_2_as_json_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, record = run_json(capsys, "make", str(example_workbook(tmp_path)), "--conference", "HN9")
    assert code == 2
    assert [found["code"] for found in record["problems"]] == ["wrong-use"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (("--conference", "HN9"), "Các mã có trong sổ: HN1-2024, HN2-2024, HN3-2024."),
        (("--conference", "hn1_2024"), "Có phải ý là “HN1-2024”?"),
        (("--unit", "tx-dhh"), "Có phải ý là “TX-DH”?"),
        (("--unit", "NS010"), "Hãy xem mã ở trang Đơn vị."),
    ],
)
def test_an_unknown_code_is_told_with_the_codes_that_were_probably_meant(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, str], remedy: str
) -> None:
    code, out, err = run(capsys, "make", str(example_workbook(tmp_path)), *words)
    assert (code, out) == (2, "")
    assert err.endswith(f" “{words[1]}”. {remedy}\n")


def filled(severity: Severity, *, alike: bool) -> list[Problem]:
    return [
        Problem(
            code="x",
            severity=severity,
            place=Place(sheet="Nhân sự", cell=f"M{row}"),
            message="Ngày." if alike else f"Ngày {row}.",
            remedy="Sửa.",
        )
        for row in range(2, 9)
    ]


@pytest.mark.parametrize(
    ("severity", "alike", "last"),
    [
        (Severity.WARNING, False, "Nhân sự!M6: Ngày 6. Sửa. [x] (và 02 ô khác của cột này)"),
        (Severity.ERROR, True, "Nhân sự!M6: Ngày. Sửa. [x] (và 02 ô khác của cột này)"),
        (Severity.ERROR, False, "Nhân sự!M8: Ngày 8. Sửa. [x]"),
    ],
)
def test_what_fills_a_column_is_counted_after_the_fifth_unless_each_is_an_error_of_its_own(
    capsys: pytest.CaptureFixture[str], severity: Severity, alike: bool, last: str
) -> None:
    print_problems(filled(severity, alike=alike))
    *_, line, count = capsys.readouterr().out.splitlines()
    assert line.endswith(last)
    assert count in ("Có 07 cảnh báo.", "Có 07 lỗi.")


def test_kinds_and_fields_are_told_in_words_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "kinds")
    assert [line.split()[0] for line in out.splitlines()[1:]] == [kind.name for kind in DOCUMENTS]
    _, record = run_json(capsys, "kinds")
    assert [kind["name"] for kind in record["kinds"]] == [kind.name for kind in DOCUMENTS]  # type: ignore[attr-defined]
    _, record = run_json(capsys, "fields", "agenda")
    assert record["kind"] == "agenda"
    assert all(set(line) == {"tag", "form", "meaning", "example"} for line in record["fields"])  # type: ignore[attr-defined]


def test_new_and_consolidate_and_build_report_what_they_laid(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(capsys, "new", str(tmp_path / "2025"))[0] == 0
    assert run(capsys, "consolidate", str(example_workbook(tmp_path)))[0] == 0
    for name in ("workbooks", "templates"):
        shutil.copytree(packaged(name), tmp_path / "nguon" / name)
    for gone in ("workbooks/giao-ban-2026.xlsx", "templates/giay-moi-don-vi.docx"):
        (tmp_path / "nguon" / gone).unlink()
    code, record = run_json(capsys, "build", "--out", str(tmp_path / "nguon"))
    assert code == 0
    assert {one["kind"] for one in record["made"]} >= {"workbook", "template"}  # type: ignore[attr-defined]


def test_demo_makes_everything_and_lays_the_workbook_beside_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "thử"
    code, out, _ = run(capsys, "demo", "--out", str(folder))
    assert code == 0
    assert f"trong thư mục {folder}." in out
    found = files_below(folder)
    assert len([name for name in found if name.endswith(".docx")]) >= 60
    assert len([name for name in found if name.endswith((".xlsx", ".xlsm", ".ods"))]) == 1


def test_a_bug_of_ours_is_written_down_and_told_calmly(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("toolkit.tasks.describe.DOCUMENTS", None)
    code, out, err = run(capsys, "kinds")
    assert (code, out) == (3, "")
    assert "Traceback" not in err
    assert "giaoban.log" in err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_words_are_utf_8_whatever_the_console_says(encoding: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "toolkit", "kinds"]
    ran = subprocess.run(command, capture_output=True, env=environment, timeout=60, check=True)
    assert "Giấy mời khách ngoài Đoàn" in ran.stdout.decode("utf-8")
    assert b"\x1b[" not in ran.stdout


def test_a_verb_runs_without_the_slow_libraries() -> None:
    slow = ("pandas", "xlwings", "docx", "docxtpl", "openpyxl", "lxml", "rich", "pydantic")
    words = (
        "import sys; from toolkit.cli import main; main(['kinds']); "
        f"print([name for name in {slow!r} if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", words], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("make", "so.xlsx", "--out", ""), "Giá trị đi kèm --out đang để trống."),
        (("make", "so.xlsx", "--out="), "Giá trị đi kèm --out đang để trống."),
        (("merge", "mau.docx", "bang.csv", "--out", " "), "Giá trị đi kèm --out đang để trống."),
        (("new", ""), "Một phần của lệnh đang để trống."),
    ],
)
def test_a_blank_word_is_refused_before_anything_is_done(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert run(capsys, *words) == (2, "", f"{said} Điền giá trị đó, hoặc bỏ hẳn phần này.\n")


@pytest.mark.parametrize("verb", [("check",), ("press", "check"), ("make",)], ids=lambda verb: verb[0])
@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser reads everything")
def test_a_workbook_that_may_not_be_read_is_the_world_not_wrong_use(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, verb: tuple[str, ...]
) -> None:
    workbook = example_workbook(tmp_path)
    workbook.chmod(0)
    assert run(capsys, verb[0], str(workbook), *verb[1:]) == (
        3,
        "",
        f"Không được phép đọc {workbook.name}. {REMEDY_FOR_READING}\n",
    )


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"%PDF-1.7", b"M\xc3\xa3,T\xc3\xaan\n"])
def test_a_press_says_of_an_unreadable_workbook_what_a_check_says(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    workbook = tmp_path / "so.xlsx"
    workbook.write_bytes(content)
    code, _, told = run(capsys, "check", str(workbook))
    assert code == 3
    assert told.startswith("so.xlsx ")
    code, _, words = run(capsys, "press", str(workbook), "check")
    assert (code, words) == (3, told)


def test_a_press_that_could_record_nothing_says_so_and_ends_with_3(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    workbook = example_workbook(tmp_path)
    workbook.with_name(f".~lock.{workbook.name}#").write_text(",Lan,may-khac,,;", encoding="utf-8")
    results = workbook.with_name(f"Kết quả - {workbook.stem}.xlsx")
    results.mkdir()
    code, out, err = run(capsys, "press", str(workbook), "check")
    assert (code, err) == (3, "")
    lines = out.splitlines()
    said = lines.index("Kiểm tra: Có 01 cảnh báo.")
    assert lines[said + 1] == (
        "Chưa ghi được kết quả vào sổ. Sổ đang được mở bởi Lan (tệp khóa .~lock.giao-ban-2024.xlsx#). "
        "Đóng sổ rồi chạy lại để kết quả được ghi vào sổ. Tệp riêng để ghi kết quả cũng chưa ghi được: "
        f"Không ghi được {results}: đây là thư mục, không phải tệp. "
        "Nêu lại đúng tệp, hoặc đổi tên thư mục này, rồi chạy lại."
    )
    assert any("Hội nghị" in line for line in lines[said + 2 :])


def test_a_press_whose_answer_lies_beside_the_workbook_says_so_and_ends_with_3(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    workbook = example_workbook(tmp_path)
    workbook.with_name(f".~lock.{workbook.name}#").write_text(",Lan,may-khac,,;", encoding="utf-8")
    code, answer = run_json(capsys, "press", str(workbook), "check")
    codes = [found["code"] for found in answer["problems"]]  # type: ignore[index,attr-defined]
    assert (code, codes[-1]) == (3, "record-open")
    assert str(answer["message"]).endswith("tệp riêng: Kết quả - giao-ban-2024.xlsx.")


def test_a_workbook_of_libreoffice_has_its_answers_beside_it_as_a_rule(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    workbook = tmp_path / "so.ods"
    workbook.write_bytes((packaged("workbooks") / "giao-ban-2024.ods").read_bytes())
    code, out, _ = run(capsys, "press", str(workbook), "check")
    assert code == 0
    assert out.endswith(
        "Sổ không phải là tệp .xlsx hay .xlsm. Kết quả được ghi vào tệp riêng: Kết quả - so.xlsx.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("why", "{}"), "Không đọc được {}: đây là thư mục, không phải tệp. "),
        (("lint", "{}"), "Không đọc được {}: đây là thư mục, không phải tệp. "),
        (
            ("collect", "so.xlsx", "so.xlsx"),
            "Không đọc được so.xlsx: đường dẫn có một tệp ở chỗ phải là thư mục. ",
        ),
        (("collect", "so.xlsx", "khong-co"), "Không tìm thấy khong-co. Kiểm tra lại tên và đường dẫn."),
    ],
)
def test_a_folder_for_a_file_and_a_file_for_a_folder_are_told_apart(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    said: str,
) -> None:
    example_workbook(tmp_path).rename(tmp_path / "so.xlsx")
    (tmp_path / "thu-muc").mkdir()
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *(word.format("thu-muc") for word in words))
    assert (code, out) == (3, "")
    assert err.startswith(said.format("thu-muc"))


@pytest.mark.parametrize("action", ["check", "issue", "agenda", "register"])
def test_a_press_for_a_conference_that_there_is_not_is_wrong_use_whatever_is_pressed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, action: str
) -> None:
    workbook = example_workbook(tmp_path)
    code, _, err = run(capsys, "press", str(workbook), action, "--conference", "HN9")
    assert (code, err) == (
        2,
        "Không có hội nghị “HN9”. Các mã có trong sổ: HN1-2024, HN2-2024, HN3-2024.\n",
    )


def test_a_password_is_asked_of_a_keyboard_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "send", str(example_workbook(tmp_path)), "--password")
    assert (code, out) == (2, "")
    assert (
        err == "Mật khẩu phải được gõ ở bàn phím. Mở cửa sổ lệnh rồi chạy lại giaoban send SỔ --password.\n"
    )
