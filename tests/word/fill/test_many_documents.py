"""Many documents from one template: however many and however long, the memory stays the same."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.word.templates import template, texts
from toolkit.word import Template, Tier

SOURCE = template("Kính gửi: {{ ten }}", "{%p for k in khach %}", "{{ k }}", "{%p endfor %}")

MEASURED = """
import sys
from toolkit.word import Template
source, count = sys.argv[1:]
template = Template(source)
words = ({"ten": f"Người {n}", "khach": ["x" * 500] * 10} for n in range(int(count)))
assert all(template.render(one).ready for one in words)
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
                [sys.executable, "-c", MEASURED, str(source), str(count)],
                capture_output=True,
                text=True,
                check=True,
                timeout=120,
            ).stdout
        )
        for count in (200, 20_000)
    ]
    assert peaks[1] < peaks[0] + 4_000  # KB; the documents together are a hundred times that


def test_records_of_every_length_keep_memory_small() -> None:
    source = Template(template("{% for k in ds %}{{ k }}, {% endfor %}"))
    lengths = [number * 37 % 3000 for number in range(600)]
    done = [source.render({"ds": ["x"] * length}) for length in lengths]
    assert {one.tier for one in done} == {Tier.PLAIN}
    assert texts(done[-1].content) == ["x, " * lengths[-1]]
