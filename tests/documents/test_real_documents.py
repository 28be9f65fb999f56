"""Every document of the example as a real file: opened, judged, and printed by LibreOffice."""

import io
import re
import subprocess
from pathlib import Path

import docx
import openxml_audit
import pytest

from tests.documents.aloud import aloud
from tests.documents.letters import TEMPLATES, rendered
from tests.documents.plans import example
from tests.documents.test_kinds import documents_of
from tests.real.office import bare, convert, needs_office
from toolkit.documents import DOCUMENTS, Document, Kind
from toolkit.word import Template

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\bNone\b|\bnan\b|\bNaT\b")
PAGE_NUMBER = re.compile(r"\A\s*\d+\s*\n")
each_kind = pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
Made = dict[str, tuple[Document, bytes]]


@pytest.fixture(scope="module")
def made() -> Made:
    """Each document with its file, by the name of its file."""
    documents = (document for kind in DOCUMENTS for document in documents_of(example(), kind))
    return {f"{document.stem}.docx": (document, rendered(document)) for document in documents}


@pytest.fixture(scope="module")
def printed(made: Made, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of each document as LibreOffice prints it, without any space, by the name of its file."""
    folder = tmp_path_factory.mktemp("documents")
    for name, (_, content) in made.items():
        (folder / name).write_bytes(content)
    convert(sorted(folder.glob("*.docx")), "pdf", folder, seconds=240)
    return {name: text_of_pdf((folder / name).with_suffix(".pdf")) for name in made}


def text_of_pdf(file: Path) -> str:
    """The text in the order of its drawing, page numbers left out: a sentence may run on behind one."""
    command = ["pdftotext", "-raw", str(file), "-"]
    found = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode("utf-8")
    first, *others = found.split("\f")
    return bare("".join([first, *(PAGE_NUMBER.sub("", page) for page in others)]))


def paragraphs(content: bytes) -> list[str]:
    body = docx.Document(io.BytesIO(content)).element.body
    return ["".join(text.text or "" for text in paragraph.iter("{*}t")) for paragraph in body.iter("{*}p")]


def test_every_document_opens_and_holds_nothing_unfinished(made: Made) -> None:
    found = [
        (name, text)
        for name, (_, content) in made.items()
        for text in paragraphs(content)
        if LEFT_OVER.search(text) or "  " in text or text != text.strip(" ")
    ]
    assert len(made) > 100
    assert found == []


@each_kind
def test_an_output_has_no_fault_that_its_template_had_not(kind: Kind, made: Made, tmp_path: Path) -> None:
    judge = openxml_audit.OpenXmlValidator()
    content = next(content for document, content in made.values() if document.kind == kind.name)
    file = tmp_path / "made.docx"
    file.write_bytes(content)
    before = {str(fault) for fault in judge.validate(str(TEMPLATES / kind.template)).errors}
    assert [str(fault) for fault in judge.validate(str(file)).errors if str(fault) not in before] == []


@pytest.mark.office
@needs_office
def test_libreoffice_prints_every_paragraph_of_every_document(made: Made, printed: dict[str, str]) -> None:
    lost = [
        (name, text)
        for name, (_, content) in made.items()
        for text in map(bare, paragraphs(content))
        if text not in printed[name]
    ]
    assert lost == []


@pytest.mark.office
@needs_office
@each_kind
def test_the_print_holds_every_word_that_the_template_was_given(
    kind: Kind, made: Made, printed: dict[str, str]
) -> None:
    tags = Template(TEMPLATES / kind.template).tags()
    lost = [
        (name, tag)
        for name, (document, _) in made.items()
        if document.kind == kind.name
        for tag, value in document.printed().items()
        if tag in tags and isinstance(value, str) and bare(value) not in printed[name]
    ]
    assert lost == []


def test_what_is_read_aloud_is_what_the_file_holds(made: Made) -> None:
    assert made
    for _, content in made.values():
        read = aloud(content)
        assert [text for text in paragraphs(content) if text.replace("\u00a0", " ").strip() not in read] == []
