"""The script that an office writes: openpyxl reads the workbook, docxtpl makes the letters."""

import sys

import openpyxl
from docxtpl import DocxTemplate

template, workbook, out, count = sys.argv[1:]
book = openpyxl.load_workbook(workbook, data_only=True)


def records(sheet):
    names, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(names, row, strict=True)) for row in rows]


agenda = records("Chương trình")
for number, words in enumerate(records("Nhân sự")[: int(count)]):
    words["agenda"] = agenda
    document = DocxTemplate(template)
    document.render(words, autoescape=True)
    document.save(f"{out}/{number}.docx")
