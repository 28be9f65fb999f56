"""Forms with sheets in common are read once where they are alike; each is told for itself."""

from tests.tasks.collecting.messes import NAME, read, spoiled, told_of

_AGAIN = f"gửi lại/{NAME}"


def test_what_is_wrong_in_a_sheet_that_two_forms_share_is_told_at_each_of_them() -> None:
    content = spoiled(("Ý kiến", "A2", "Chuyện khác"), ("Người dự", "D2", "có lẽ"))

    first, second = (told_of(read(name, content)) for name in (NAME, _AGAIN))

    assert [line.partition(":")[0] for line in first.splitlines()] == [
        f"{NAME}, Ý kiến!A2",
        f"{NAME}, Người dự!D2",
    ]
    assert second == first.replace(NAME, _AGAIN)


def test_a_form_after_one_with_faults_is_read_for_what_it_says() -> None:
    faulty = told_of(read(NAME, spoiled(("Người dự", "D2", "có lẽ"))))

    assert faulty
    assert told_of(read(NAME, spoiled())) == ""
