"""The usual script: openpyxl reads the table, docxtpl (or a package with its API) fills one letter a row."""

import sys
from pathlib import Path

import openpyxl
from docxtpl import DocxTemplate

template, table, out = map(Path, sys.argv[1:])
head, *body = openpyxl.load_workbook(table, read_only=True).worksheets[0].iter_rows(values_only=True)
for number, row in enumerate(body):
    letter = DocxTemplate(str(template))
    letter.render(dict(zip(head, row, strict=True)), autoescape=True)
    letter.save(str(out / f"{number:05}.docx"))
