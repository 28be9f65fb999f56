"""Everything that `make bench` measures, one table after the other."""

from tests.bench import bench_merge

if __name__ == "__main__":
    bench_merge.main()
