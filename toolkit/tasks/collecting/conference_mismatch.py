"""A form with the code of one conference and the topic of another: a file was filled in over an older one."""

from collections.abc import Iterator

from toolkit.documents.parts.time_and_place import topic_name
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.shortened_quotes import short
from toolkit.wording import fold


def topic_of_another(plan: Plan, conference: Conference, form: Form) -> Iterator[Problem]:
    """That the topic of a form is another conference's; one in other words may be today's or yesterday's."""
    typed = fold(form.filled.sender.topic)
    if not typed or typed == fold(topic_name(plan, conference)):
        return
    others = [one.code for one in plan.conferences if fold(topic_name(plan, one)) == typed]
    if others:
        place = form.filled.sender.origin.place("topic")
        words = {"code": conference.code, "topic": short(form.filled.sender.topic), "other": others[0]}
        spot = Place(file=form.arrived.name, spot=f"{place.sheet}!{place.cell}")
        yield problem("return-topic-other", spot, **words)
