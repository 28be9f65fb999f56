"""The names that a template's tags use, read from the same text that docxtpl renders."""

import io

from jinja2 import Environment, TemplateSyntaxError

from toolkit.word.fill.docxtpl_reading import FOOTNOTES, StrictDocxTemplate
from toolkit.word.fill.properties import NAMES
from toolkit.word.fill.tag_names import names_read


def sources(content: bytes) -> dict[str, str]:
    """The Jinja text of each part that tags are filled in, by part name, as docxtpl prepares it."""
    template = StrictDocxTemplate(io.BytesIO(content))
    template.render_init()
    found = {template.docx.part.partname.lstrip("/"): template.patch_xml(template.get_xml())}
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            found[part.partname.lstrip("/")] = template.patch_xml(template.get_part_xml(part))
    for part in template.docx.part.package.parts:
        if part.content_type == FOOTNOTES:
            found[part.partname.lstrip("/")] = template.patch_xml(part.blob.decode("utf-8"))
    core = template.docx.core_properties
    return found | {name: str(getattr(core, name)) for name in NAMES}


def names_used(content: bytes) -> frozenset[str]:
    """Every name that a tag reads; a loop's fields with their list before them: "dai_bieu.ho_ten".

    Names that the template itself sets are left out, and those of a part that cannot be read.
    """
    return frozenset(
        name for source in sources(content).values() if "{" in source for name in _names_in(source)
    )


def _names_in(source: str) -> list[str]:
    try:
        return list(names_read(Environment().parse(source), {}))
    except TemplateSyntaxError:
        return []
