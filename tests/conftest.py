"""What holds for all tests: they build and drop many plans, and need no search for cycles after each few."""

import gc

gc.set_threshold(50_000, 20, 50)
