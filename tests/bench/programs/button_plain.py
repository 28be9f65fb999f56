"""The usual script for a button: openpyxl reads the plan, docxtpl fills the units' letters one by one."""

import sys
from pathlib import Path

import openpyxl
from docxtpl import DocxTemplate

workbook, template, out = map(Path, sys.argv[1:4])
book = openpyxl.load_workbook(workbook, data_only=True)


def rows(title: str) -> list[dict[str, object]]:
    head, *body = book[title].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body if any(row)]


conference = next(row for row in rows("Hội nghị") if row["Mã HN"] == "HN1-2024")
topic = next(row for row in rows("Chuyên đề") if row["Mã CĐ"] == conference["Mã CĐ"])
units = [row for row in rows("Đơn vị") if row["Nhận giấy mời"] == "Có"]
roster = rows("Nhân sự")
for unit in units[:13]:
    letter = DocxTemplate(template)
    letter.render(
        {
            "co_quan": "BCH ĐOÀN TỈNH TRÀ VINH",
            "kinh_moi": f"Ban Thường vụ {unit['Tên đơn vị']}",
            "chuyen_de": topic["Tên chuyên đề"],
            "dia_diem": conference["Địa điểm cụ thể"],
            "cu": [{"noi_dung": p["Chức vụ"]} for p in roster if p["Mã đơn vị"] == unit["Mã đơn vị"]],
        },
        autoescape=True,
    )
    letter.save(out / f"GM_{unit['Mã đơn vị']}.docx")
