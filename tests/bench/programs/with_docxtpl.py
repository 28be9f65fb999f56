"""docxtpl as its documentation shows it, one document after the other; rust-docxtpl has the same API."""

from docxtpl import DocxTemplate
from measured import measure, records, target, template


def work() -> None:
    for number, words in enumerate(records):
        document = DocxTemplate(str(template))
        document.render(words, autoescape=True)
        document.save(target(number))


measure(work)
