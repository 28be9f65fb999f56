"""Thư cảm ơn: what it says of the conference, before it and after it."""

from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import conference, office
from toolkit.documents.thanks import letters_of_thanks
from toolkit.plan.model import ConferenceStatus


def told(status: ConferenceStatus) -> tuple[str, list[str]]:
    plan = office()
    (letter,) = letters_of_thanks(plan, replace(conference(plan), status=status))
    return aloud(rendered(letter)), [one.code for one in letter.problems]


def test_a_conference_that_was_held_is_thanked_for() -> None:
    text, problems = told(ConferenceStatus.HELD)
    assert "đã được tổ chức ngày 24/5/2024" in text
    assert "để Hội nghị thành công tốt đẹp" in text
    assert "thanks-early" not in problems


def test_before_it_nothing_is_said_to_have_happened_and_that_is_told() -> None:
    text, problems = told(ConferenceStatus.INVITED)
    assert "dự kiến tổ chức ngày 24/5/2024" in text
    assert "thành công" not in text
    assert "thanks-early" in problems
