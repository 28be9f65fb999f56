"""Headers and footers: shared by documents where they are the same, a document's own where they are not."""

from collections.abc import Callable
from hashlib import blake2b

from toolkit.word.joining.package_writer import MAIN, Bundle
from toolkit.word.joining.source_document import Source
from toolkit.word.joining.word_xml import NAMESPACES, XML, Element, serialised

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TINY = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)
"""A paragraph that takes next to no room."""

Renew = Callable[[Element], bool]
"""Leads content to the ids and styles here; tells whether it says something of its own document alone."""


class Margins:
    """The headers and footers of the document that is being bound."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._shared: dict[bytes, str] = {}
        self._blank: dict[str, str] = {}

    def take(self, source: Source, part: str, look: int, renew: Renew) -> str:
        """The id by which a section names a header or footer of a document.

        Args:
            source: the document.
            part: the header or footer.
            look: which styles, lists and theme it is written in; equal parts of one look are shared.
            renew: see there.
        """
        kind = "footer" if "footer" in source.content_type(part) else "header"
        if part in source.copies:
            return self._bundle.related(MAIN, kind, source.copies[part])
        words = repr((look, source.digest(part), self._leads_to(source, part)))
        digest = blake2b(words.encode(), digest_size=16).digest()
        if digest in self._shared:
            return self._shared[digest]
        name = source.copies[part] = self._bundle.fresh(f"word/{kind}1.xml")
        root = source.tree(part)
        own = renew(root)
        self._bundle.take_relations(source, part, name)
        self._bundle.add(name, f"{OFFICE}.{kind}+xml", serialised(root))
        id_ = self._bundle.related(MAIN, kind, name)
        if not own:
            self._shared[digest] = id_
        return id_

    def blank(self, kind: str) -> str:
        """The id of a header or footer with nothing in it."""
        if kind not in self._blank:
            name = self._bundle.fresh(f"word/{kind}1.xml")
            root = "hdr" if kind == "header" else "ftr"
            content = f'<w:{root} xmlns:w="{NAMESPACES["w"]}">{TINY}</w:{root}>'
            self._bundle.add(name, f"{OFFICE}.{kind}+xml", XML + content.encode())
            self._blank[kind] = self._bundle.related(MAIN, kind, name)
        return self._blank[kind]

    def _leads_to(self, source: Source, part: str) -> list[tuple[str, str, str | bytes]]:
        return [
            (id_, relation.kind, relation.target if relation.external else source.digest(relation.target))
            for id_, relation in source.relations(part).items()
        ]
