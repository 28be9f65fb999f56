"""This toolkit; the template is opened inside the measured loop, in one process."""

from measured import measure, records, target, template

from toolkit.word import Template, write_many


def work() -> None:
    targets = (target(number) for number in range(len(records)))
    for each in write_many(Template(template), records, targets, workers=1):
        assert each.written, each.problems


measure(work)
