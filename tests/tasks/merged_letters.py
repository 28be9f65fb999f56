"""A template on the disk, and what a merge made and said of it."""

from pathlib import Path

import docx

from toolkit.tasks.outcome import Outcome


def written(folder: Path, content: bytes) -> Path:
    path = folder / "thu.docx"
    path.write_bytes(content)
    return path


def names(outcome: Outcome) -> list[str]:
    """The first line of each letter."""
    return [docx.Document(str(made.path)).paragraphs[0].text for made in outcome.files]


def said(outcome: Outcome) -> list[str]:
    return [str(found) for found in outcome.problems]
