"""The floor: the bytes of ready documents, which lie in one file, written as so many files."""

import json
import os
import sys

documents, sizes, out = sys.argv[1:]
with open(sizes, encoding="utf-8") as stream:  # noqa: PTH123 (nothing is imported that is not needed)
    lengths = json.load(stream)
with open(documents, "rb") as stream:  # noqa: PTH123
    for number, length in enumerate(lengths):
        file = os.open(f"{out}/{number:05}.docx", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, stream.read(length))
        os.close(file)
