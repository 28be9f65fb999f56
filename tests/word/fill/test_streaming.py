"""Many documents: in order, streamed, each whole or not there at all, the same however many work at it."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docxtpl import RichText

from tests.word.templates import members, template, texts
from toolkit.problems import NotWritable
from toolkit.word import Properties, Template, Tier, write_many

SOURCE = template("Kính gửi: {{ ten }}", "{%p for k in khach %}", "{{ k }}", "{%p endfor %}")


def records(count: int) -> Iterator[dict[str, Any]]:
    return ({"ten": f"Người {number}", "khach": ["A & B"] * (number % 3)} for number in range(count))


def paths(folder: Path, count: int) -> list[Path]:
    return [folder / f"{number}.docx" for number in range(count)]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_each_record_becomes_its_file_in_order(tmp_path: Path) -> None:
    done = list(write_many(Template(SOURCE), records(3), paths(tmp_path, 3)))
    assert [(each.path.name, each.written, each.tier, each.problems) for each in done] == [
        ("0.docx", True, Tier.PLAIN, ()),
        ("1.docx", True, Tier.PLAIN, ()),
        ("2.docx", True, Tier.PLAIN, ()),
    ]
    assert [texts(path.read_bytes()) for path in paths(tmp_path, 3)] == [
        ["Kính gửi: Người 0"],
        ["Kính gửi: Người 1", "A & B"],
        ["Kính gửi: Người 2", "A & B", "A & B"],
    ]


def test_a_record_with_an_error_is_not_written_and_the_others_are(tmp_path: Path) -> None:
    words = [{"ten": "A", "khach": []}, {"khach": []}, {"ten": "C", "khach": []}]
    done = list(write_many(Template(SOURCE), words, paths(tmp_path, 3)))
    assert [(each.written, [problem.code for problem in each.problems]) for each in done] == [
        (True, []),
        (False, ["tag-unknown"]),
        (True, []),
    ]
    assert sorted(contents(tmp_path)) == ["0.docx", "2.docx"]


def test_each_document_has_its_own_properties(tmp_path: Path) -> None:
    titles = [Properties(title="Thư 1 & 2"), None]
    list(write_many(Template(SOURCE), records(2), paths(tmp_path, 2), properties=titles))
    core = [members(path.read_bytes())["docProps/core.xml"].decode() for path in paths(tmp_path, 2)]
    assert ["Thư 1 &amp; 2" in each for each in core] == [True, False]


def test_records_are_taken_one_at_a_time(tmp_path: Path) -> None:
    taken: list[int] = []

    def watched() -> Iterator[dict[str, Any]]:
        for number, words in enumerate(records(1000)):
            taken.append(number)
            yield words

    writing = write_many(Template(SOURCE), watched(), paths(tmp_path, 1000))
    next(writing)
    assert taken == [0]


@pytest.mark.parametrize("workers", [2, 3])
def test_several_workers_write_the_same_files_in_the_same_order(tmp_path: Path, workers: int) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    alone.mkdir()
    together.mkdir()
    first = list(write_many(Template(SOURCE), records(100), paths(alone, 100), workers=1))
    second = list(write_many(Template(SOURCE), records(100), paths(together, 100), workers=workers))
    assert [each.path.name for each in first] == [each.path.name for each in second]
    assert contents(alone) == contents(together)


def test_words_that_cannot_travel_to_a_worker_are_written_here(tmp_path: Path) -> None:
    class Local(RichText):  # type: ignore[misc]
        """A class that pickle cannot find."""

    source = template("{{r x }}")
    words = [{"x": Local(f"chữ {number}")} for number in range(40)]
    done = list(write_many(Template(source), words, paths(tmp_path, 40), workers=2))
    assert ([each.written for each in done], len(contents(tmp_path))) == ([True] * 40, 40)


def test_a_slow_template_is_shared_out_by_itself_with_the_same_result(tmp_path: Path) -> None:
    source = template("{{r x }}", *["{{ a }}"] * 300)
    words = [{"x": RichText(f"chữ {number}"), "a": "b"} for number in range(80)]
    done = list(write_many(Template(source), words, paths(tmp_path, 80)))
    assert [each.path.name for each in done] == [f"{number}.docx" for number in range(80)]
    assert contents(tmp_path) == {
        f"{number}.docx": Template(source).render(each).content for number, each in enumerate(words)
    }


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "0.docx").write_text("cũ")
    list(write_many(Template(SOURCE), records(1), paths(tmp_path, 1)))
    assert contents(tmp_path) == {"0.docx": Template(SOURCE).render(next(records(1))).content}


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match=r"Không ghi được 0\.docx"):
        list(write_many(Template(SOURCE), records(1), paths(tmp_path / "không có", 1)))


def test_fewer_paths_than_records_are_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="longer"):
        list(write_many(Template(SOURCE), records(3), paths(tmp_path, 2)))


WRITER = """
import sys
from toolkit.word import Template, write_many
source, folder = sys.argv[1:]
words = ({"ten": f"Người {n}", "khach": ["x" * 5000] * (n % 5)} for n in range(10**6))
done = write_many(Template(source), words, (f"{folder}/{n}.docx" for n in range(10**6)), workers=1)
for each in done:
    if each.path.name == "0.docx":
        print("started", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_run_leaves_whole_files_only(tmp_path: Path) -> None:
    source = tmp_path / "source.docx"
    source.write_bytes(SOURCE)
    for attempt in range(8):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(source), str(folder)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "started\n"
        while sum(1 for _ in folder.iterdir()) < 20 + 13 * attempt:
            assert writer.poll() is None
        writer.send_signal(signal.SIGKILL)
        writer.wait(timeout=30)
        writer.stdout.close()
        assert all(members(path.read_bytes()) for path in folder.iterdir())


MEASURED = """
import sys
from toolkit.word import Template, write_many
source, folder, count = sys.argv[1:]
words = ({"ten": f"Người {n}", "khach": ["x" * 500] * 10} for n in range(int(count)))
target = f"{folder}/one.docx"
assert all(each.written for each in write_many(Template(source), words, (target for _ in range(int(count)))))
print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_memory_does_not_grow_with_the_number_of_records(tmp_path: Path) -> None:
    source = tmp_path / "source.docx"
    source.write_bytes(SOURCE)
    Template(source)
    peaks = [
        int(
            subprocess.run(
                [sys.executable, "-c", MEASURED, str(source), str(tmp_path), str(count)],
                capture_output=True,
                text=True,
                check=True,
                timeout=120,
            ).stdout
        )
        for count in (200, 20_000)
    ]
    assert peaks[1] < peaks[0] + 4_000  # KB; the documents together are a hundred times that


def test_records_of_every_length_keep_memory_small(tmp_path: Path) -> None:
    source = Template(template("{% for k in ds %}{{ k }}, {% endfor %}"))
    lengths = [number * 37 % 3000 for number in range(600)]
    done = list(
        write_many(source, ({"ds": ["x"] * n} for n in lengths), [tmp_path / "a.docx"] * 600, workers=1)
    )
    assert all(each.written for each in done)
    assert texts((tmp_path / "a.docx").read_bytes()) == ["x, " * lengths[-1]]
