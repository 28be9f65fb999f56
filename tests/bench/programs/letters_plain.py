"""The usual script: openpyxl reads the whole workbook, docxtpl fills and saves one letter after the other.

What each letter says is read ready-made from a file: the script is spared the work of finding it out.
"""

import json
import sys
from pathlib import Path

import openpyxl
from docxtpl import DocxTemplate

workbook, letters, out = map(Path, sys.argv[1:])
book = openpyxl.load_workbook(workbook, data_only=True)
rows = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
for number, (template, words) in enumerate(json.loads(letters.read_text(encoding="utf-8"))):
    letter = DocxTemplate(template)
    letter.render(words, autoescape=True)
    letter.save(out / f"{number}.docx")
