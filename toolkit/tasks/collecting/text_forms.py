"""A form that came back as text with commas between its cells."""

from pathlib import PurePosixPath

from toolkit.book.grid import Grid
from toolkit.book.reading.csv_file import BrokenText, NotText, read_csv
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_files import FormFile
from toolkit.tasks.collecting.mailbag import Arrived


def text_form(one: Arrived) -> FormFile | Problem:
    """The cells that such a file holds, or what stands in the way."""
    try:
        sheet = read_csv(one.content, PurePosixPath(one.name).stem)
    except BrokenText as cause:
        return problem("return-text-broken", Place(file=one.name, spot=f"dòng {cause.row}"), text=cause.text)
    except NotText:
        return problem("return-broken", Place(file=one.name))
    return FormFile(grid=Grid(sheets=(sheet,)))
