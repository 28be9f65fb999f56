"""The same with a fast reader and the toolkit's templates."""

import sys

from python_calamine import CalamineWorkbook

from toolkit.word import Template, write_many

template, workbook, out, count = sys.argv[1:]
book = CalamineWorkbook.from_path(workbook)


def records(sheet):
    names, *rows = book.get_sheet_by_name(sheet).to_python()
    return [dict(zip(names, row, strict=True)) for row in rows]


agenda = records("Chương trình")
people = records("Nhân sự")[: int(count)]
for words in people:
    words["agenda"] = agenda
targets = [f"{out}/{number}.docx" for number in range(len(people))]
assert all(each.written for each in write_many(Template(template), people, targets, workers=1))
