"""The annex that leads each paragraph of a paper back to the workbook, as a Word file, on demand."""

from pathlib import Path

from toolkit.problems import WrongUse, refusal
from toolkit.shelf.files import write_whole
from toolkit.tasks.making.file_facts import FileFacts


def write_source_annex(facts: FileFacts, target: Path) -> None:
    """Lay the annex down.

    Args:
        facts: what is known of the paper, with its paragraphs.
        target: the .docx to write; what lies there stays.

    Raises:
        WrongUse: there is such a file already, or the paper tells nothing of the workbook.
        NotWritable: the folder takes no file.
    """
    from toolkit.word.drawing.source_table import source_table  # slow import: python-docx

    if not facts.told:
        raise refusal(WrongUse, "annex-nothing", facts.path)
    if target.exists():
        raise refusal(WrongUse, "annex-exists", target)
    name = facts.kind.label if facts.kind else facts.path.stem
    rows = ((one.words, ", ".join(one.cells)) for one in facts.told)
    write_whole(target, source_table(f"{name} ({facts.path.name})", rows))
