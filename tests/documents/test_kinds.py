"""The one list of document kinds, and what every context promises to its template."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any, get_args, get_origin

import pytest

from tests.documents.plans import example
from toolkit.book.building.province import province_contents
from toolkit.book.building.seed import Contents, blank_contents, example_contents
from toolkit.documents import DOCUMENTS, Document, Kind, Reach
from toolkit.documents.button import Stage
from toolkit.documents.context import Context
from toolkit.documents.kinds import buttons, kind_named
from toolkit.plan.model import Plan
from toolkit.problems import has_errors


def documents_of(plan: Plan, kind: Kind) -> Iterator[Document]:
    for subject in plan.conferences if kind.reach is Reach.CONFERENCE else plan.annual_plans:
        yield from kind.documents(plan, subject)


def contexts_below(context: type[Context]) -> Iterator[type[Context]]:
    yield context
    for hint in context.hints.values():
        if get_origin(hint) is tuple:
            yield from contexts_below(get_args(hint)[0])


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)


def test_a_kind_is_found_by_its_name() -> None:
    assert [kind_named(kind.name) for kind in DOCUMENTS] == list(DOCUMENTS)
    assert kind_named("letter") is None


@pytest.mark.parametrize("contents", [example_contents, province_contents, blank_contents])
def test_the_type_of_each_numbered_paper_is_in_danh_muc(contents: Callable[[], Contents]) -> None:
    listed = {row.get("Mã") for row in contents().of("Danh mục") if row.get("Danh mục") == "Loại văn bản"}
    numbered = [one for one in DOCUMENTS if one.registered and "so_ky_hieu" in one.context.__struct_fields__]
    assert len(numbered) > 12
    assert {one.type_code for one in numbered} - listed == set()


def test_each_kind_has_a_template_of_its_own() -> None:
    assert len({kind.template for kind in DOCUMENTS}) == len(DOCUMENTS)


def test_letters_and_smaller_papers_share_their_buttons() -> None:
    shared = {button.caption: len(kinds) for button, kinds in buttons().items() if len(kinds) > 1}
    assert shared["Giấy mời"] == 3


def test_a_macro_is_an_ascii_name_of_its_own() -> None:
    macros = [button.macro for button in buttons()]
    assert all(re.fullmatch(r"[A-Za-z]+", macro) for macro in macros)
    assert len(set(macros)) == len(macros)


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_every_tag_is_plain_ascii_and_has_a_meaning(kind: Kind) -> None:
    for context in contexts_below(kind.context):
        assert list(context.meanings) == list(context.__struct_fields__)
        for name, meaning in context.meanings.items():
            assert re.fullmatch(r"[a-z][a-z_]*", name)
            assert meaning


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_a_tag_is_a_word_a_choice_or_a_list(kind: Kind) -> None:
    for context in contexts_below(kind.context):
        for name, hint in context.hints.items():
            listed = get_origin(hint) is tuple and issubclass(get_args(hint)[0], Context)
            assert hint in (str, bool) or listed, name
            assert hint is not bool or name.startswith(("co_", "la_", "da_")), name


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_a_word_that_may_be_blank_has_its_choice_beside_it(kind: Kind) -> None:
    for document in documents_of(example(), kind):
        words = document.words()
        for name, value in words.items():
            if f"co_{name}" in words:
                assert bool(value) is words[f"co_{name}"], name


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_the_example_has_nothing_that_is_not_a_finished_word(kind: Kind) -> None:
    made = list(documents_of(example(), kind))
    assert made
    for document in made:
        for text in strings(document.words()):
            assert text == text.strip(" ")
            assert "  " not in text
            assert "{" not in text
            assert not re.search(r"\bNone\b|\bnan\b", text)


def test_the_example_has_a_file_of_its_own_for_each_document() -> None:
    made = [document for kind in DOCUMENTS for document in documents_of(example(), kind)]
    paths = [f"{document.folder}/{document.stem}".casefold() for document in made]
    assert {document.kind for document in made} == {kind.name for kind in DOCUMENTS}
    assert len(set(paths)) == len(paths)
    assert all(re.fullmatch(r"[a-z0-9-]+/[a-z0-9_-]+", path) for path in paths)


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_a_document_bears_the_name_of_its_kind_and_the_words_of_its_context(kind: Kind) -> None:
    made = {(document.kind, type(document.context)) for document in documents_of(example(), kind)}
    assert made == {(kind.name, kind.context)}


_LOADED = """
import sys
import toolkit.documents.buttons
rooms = {name.rpartition(".")[2] for name in sys.modules if name.startswith("toolkit.documents.")}
works = {kind.work.partition(":")[0] for kind in toolkit.documents.DOCUMENTS}
print(len(works), sorted(works & rooms))
toolkit.documents.kind_named("thanks").context
print("toolkit.documents.thanks" in sys.modules)
"""


def test_the_module_of_a_kind_is_loaded_when_it_is_asked_for_its_work() -> None:
    ran = subprocess.run([sys.executable, "-c", _LOADED], check=True, capture_output=True, timeout=60)
    works = len({kind.work.partition(":")[0] for kind in DOCUMENTS})
    assert ran.stdout.decode().splitlines() == [f"{works} []", "True"]


def test_the_example_has_no_obstacle() -> None:
    plan = example()
    for kind in DOCUMENTS:
        for subject in plan.conferences if kind.reach is Reach.CONFERENCE else plan.annual_plans:
            assert not has_errors(kind.obstacles(plan, subject))


def test_every_document_belongs_to_a_stage_of_the_work() -> None:
    assert {kind.name for kind in DOCUMENTS if kind.button.stage is Stage.ALWAYS} == set()


def test_the_buttons_follow_the_stages_of_the_work() -> None:
    stages = [button.stage for button in buttons()]
    assert stages == sorted(stages, key=tuple(Stage).index)
