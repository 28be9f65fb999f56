"""docx-mailmerge2 as its documentation shows it."""

from mailmerge import MailMerge
from measured import measure, records, target, template


def work() -> None:
    for number, words in enumerate(records):
        plain = {name: value for name, value in words.items() if name != "agenda"}
        with MailMerge(str(template)) as document:
            document.merge_rows("tt", words["agenda"])
            document.merge(**plain)
            document.write(target(number))


measure(work)
