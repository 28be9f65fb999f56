"""Everything that `make bench` measures, one table after the other.

python -m tests.bench.run [--letters 1000] [--rounds 3] [--most 100000]
"""

import argparse
import tempfile
from pathlib import Path

from tests.bench.bench_button import print_button
from tests.bench.bench_growth import print_growth
from tests.bench.bench_merge import print_merge, ram_disk
from tests.bench.bench_pdf import print_pdf
from tests.bench.bench_press import print_press
from tests.bench.bench_reading import print_reading


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--letters", type=int, default=1000)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--most", type=int, default=100_000, help="the largest number of records")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="giaoban-bench-", dir=ram_disk()) as name:
        room = Path(name)
        print_merge(room, options.letters, options.rounds)
        print_growth(room, options.most)
        print_press(room)
        print_button(room)
        print_reading(room, options.most)
        print_pdf(room)


if __name__ == "__main__":
    main()
