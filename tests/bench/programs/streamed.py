"""Any number of records, made on the way, into a thousand files that are cleared away between."""

# ruff: noqa: T201
import json
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from tests.bench import people
from toolkit.word import Template, write_many

CLEARED = 1000

template, out, count = Template(Path(sys.argv[1])), Path(sys.argv[2]), int(sys.argv[3])
records = cycle([people.record(number) for number in range(CLEARED)])
seconds = processor = 0.0
for start in range(0, count, CLEARED):
    targets = [str(out / f"{number}.docx") for number in range(min(CLEARED, count - start))]
    started, used = time.perf_counter(), time.process_time()
    written = write_many(template, islice(records, len(targets)), targets, workers=1)
    assert all(each.written for each in written)
    seconds += time.perf_counter() - started
    processor += time.process_time() - used
    for target in targets:
        Path(target).unlink()
status = Path("/proc/self/status")
peak = int(status.read_text().split("VmHWM:")[1].split()[0]) if status.exists() else 0
print(json.dumps({"seconds": seconds, "cpu": processor, "peak_kb": peak}))
