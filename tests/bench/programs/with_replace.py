"""The plain script that people write: unzip, replace, zip."""

import zipfile
from typing import Any
from xml.sax.saxutils import escape

from measured import measure, records, target, template

PARTS = ("word/document.xml", "word/header1.xml", "word/footer1.xml")


def flat(words: dict[str, Any]) -> dict[str, str]:
    plain = {name: value for name, value in words.items() if name != "agenda"}
    for number, row in enumerate(words["agenda"], start=1):
        plain |= {f"r{number}_{name}": value for name, value in row.items()}
    return plain


def in_xml(value: str) -> str:
    return escape(value).replace("\n", "</w:t><w:br/><w:t>")


def work() -> None:
    for number, words in enumerate(records):
        values = [(f"@@{n}@@", escape(v).replace("\n", "</w:t><w:br/><w:t>")) for n, v in flat(words).items()]
        with (
            zipfile.ZipFile(template) as old,
            zipfile.ZipFile(target(number), "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for member in old.infolist():
                content = old.read(member)
                if member.filename in PARTS:
                    text = content.decode()
                    for tag, value in values:
                        text = text.replace(tag, value)
                    content = text.encode()
                new.writestr(member, content)


measure(work)
