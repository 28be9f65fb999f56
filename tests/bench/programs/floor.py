"""The floor: the toolkit's own documents, already made, written to the disk."""

import os

from measured import measure, records, target, template

from toolkit.word import Template

letter = Template(template)
contents = [letter.render(words).content for words in records]


def work() -> None:
    for number, content in enumerate(contents):
        file = os.open(target(number), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, content)
        os.close(file)


measure(work)
