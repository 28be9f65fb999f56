"""The names that a template's tags use, read from the same text that docxtpl renders."""

import io
from collections.abc import Iterator, Mapping

from docxtpl import DocxTemplate
from jinja2 import Environment, nodes

from toolkit.word.fallback import FOOTNOTES
from toolkit.word.properties import NAMES

OWN_NAMES = frozenset(("loop", "range", "dict", "namespace", "cycler", "joiner", "true", "false", "none"))


def sources(content: bytes) -> dict[str, str]:
    """The Jinja text of each part that tags are filled in, by part name, as docxtpl prepares it."""
    template = DocxTemplate(io.BytesIO(content))
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

    Names that the template itself sets are left out.
    """
    environment = Environment()
    trees = (environment.parse(source) for source in sources(content).values() if "{" in source)
    return frozenset(name for tree in trees for name in _names(tree, {}))


def _names(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[str]:
    if isinstance(node, nodes.For):
        yield from _names(node.iter, scope)
        inner = {**scope, **_loop_names(node, scope)}
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from _names(child, inner)
        return
    if isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)):
        path = _path(node, scope)
        if path is not None:
            if path:
                yield path
            return
    inner = dict(scope)
    for child in node.iter_child_nodes():
        if isinstance(child, (nodes.Assign, nodes.AssignBlock)) and isinstance(child.target, nodes.Name):
            yield from _names(child, inner)
            inner[child.target.name] = ""
            continue
        yield from _names(child, inner)


def _loop_names(node: nodes.For, scope: Mapping[str, str]) -> dict[str, str]:
    path = _path(node.iter, scope)
    targets = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
    single = len(targets) == 1
    return {t.name: (path or "") if single else "" for t in targets if isinstance(t, nodes.Name)}


def _path(node: nodes.Node, scope: Mapping[str, str]) -> str | None:
    """The dotted name that an expression reads; "" when it stays inside the template's own names."""
    if isinstance(node, nodes.Name):
        if node.ctx != "load":
            return ""
        return scope.get(node.name, "" if node.name in OWN_NAMES else node.name)
    if isinstance(node, nodes.Getattr):
        start = _path(node.node, scope)
        return f"{start}.{node.attr}" if start else start
    if (
        isinstance(node, nodes.Getitem)
        and isinstance(node.arg, nodes.Const)
        and isinstance(node.arg.value, str)
    ):
        start = _path(node.node, scope)
        return f"{start}.{node.arg.value}" if start else start
    return None
