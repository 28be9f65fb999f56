"""Everything that `make bench` measures: whole commands that a user can run, one table after the other.

python -m tests.bench.run [--rows 1000] [--rounds 3] [--most 100000]
"""

import argparse
import tempfile
from pathlib import Path

from tests.bench.bench_excel import print_excel
from tests.bench.bench_merge import print_growth, print_merge, ram_disk
from tests.bench.bench_pdf import print_pdf
from tests.bench.bench_reading import print_reading
from tests.bench.bench_returns import print_returns
from tests.bench.bench_year import print_press, print_year


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=1000)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--most", type=int, default=100_000, help="the largest roster that is read")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="giaoban-bench-", dir=ram_disk()) as name:
        room = Path(name)
        print_merge(room, options.rows, options.rounds)
        print_growth(room, options.rows)
        print_press(room)
        print_excel(room)
        print_year(room)
        print_returns(room, options.rounds)
        print_pdf(room)
        print_reading(room, options.most)


if __name__ == "__main__":
    main()
