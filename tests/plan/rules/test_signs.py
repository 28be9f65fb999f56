"""A text is looked at closely only where a word of it is a sign, and each word is asked once."""

from tests.tables import plan_from
from toolkit.plan.rules.texts import EVERY_TEXT, slips

SHEETS = """
### Ý kiến
| Mã YK | Nội dung             | Tóm tắt        |
| YK1   | Cần thêm kinh phí    | Thêm kinh phí  |
| YK2   | Cần thêm kinh phí    | Mở lớp tập huấn |
"""


def test_only_texts_with_a_sign_are_looked_at_and_each_once() -> None:
    asked: list[str] = []
    looked: list[str] = []

    def sign(word: str) -> bool:
        asked.append(word)
        return word == "thêm"

    def slip(text: str) -> str:
        looked.append(text)
        return text

    found = [(str(passage.place), seen) for passage, seen in slips(plan_from(SHEETS), EVERY_TEXT, slip, sign)]
    assert found == [("Ý kiến!B2", "Cần thêm kinh phí"), ("Ý kiến!B3", "Cần thêm kinh phí")]
    assert looked == ["Cần thêm kinh phí"]
    assert sorted(asked) == sorted(set(asked))


def test_without_any_sign_nothing_is_looked_at() -> None:
    looked: list[str] = []
    assert list(slips(plan_from(SHEETS), EVERY_TEXT, looked.append, lambda word: False)) == []
    assert looked == []
