"""Consolidate: a year's tables as one workbook beside the year's papers."""

from pathlib import Path, PurePosixPath

from toolkit import __version__
from toolkit.documents.parts.file_names import folder_of
from toolkit.history import Label, open_shelf
from toolkit.tasks.check import in_sheet_order
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.table_file import table_file
from toolkit.tasks.making.year_charts import add_overview
from toolkit.tasks.making.year_tables import year_tables
from toolkit.tasks.outcome import Made, Outcome

KIND = "consolidation"


def consolidate(workbook: Path, *, out: Path | None = None, dry_run: bool = False) -> Outcome:
    """One workbook of tables and charts for each year's plan, in that plan's folder.

    Rows that could not be read are left out of the tables; the problems name them.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        out: the output folder; by default the one that Cấu hình names, else "ket-qua" beside the workbook.
        dry_run: write nothing, only tell what would be.

    Raises:
        FileMissing: there is no such workbook.
        FileLocked: another run works in the output folder, or a file there is open.
        NotWritable: the output folder refuses writing.
    """
    reading = read_workbook(workbook)
    plan, files = reading.plan, []
    folder = (out or output_folder(plan, workbook.absolute().parent)).absolute()
    with open_shelf(folder, dry_run=dry_run) as shelf:
        for annual_plan in plan.annual_plans:
            stem = folder_of(plan, annual_plan)
            content = table_file(year_tables(plan, annual_plan), add_overview)
            label = Label(kind=KIND, rows=(str(annual_plan.origin.place()),), version=__version__)
            laid = shelf.lay(PurePosixPath(stem, f"TongHop_{stem}.xlsx"), content, label)
            files.append(Made(path=laid.path, kind=KIND, state=laid.state))
    return Outcome(files=tuple(files), problems=in_sheet_order(reading.problems), folder=folder, dry=dry_run)
