"""The names that a piece of a template reads, as Jinja parsed it; no file is opened here."""

from collections.abc import Iterator, Mapping

from jinja2 import nodes

OWN_NAMES = frozenset(("loop", "range", "dict", "namespace", "cycler", "joiner", "true", "false", "none"))


def names_read(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[str]:
    """The names that a piece of a template reads.

    Args:
        node: what Jinja parsed.
        scope: names that the template itself has made before: "nguoi" -> "dai_bieu" inside a loop over that
            list, or -> "" for what is not the caller's.
    """
    if isinstance(node, nodes.For):
        yield from names_read(node.iter, scope)
        inner = {**scope, **loop_names(node, scope)}
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from names_read(child, inner)
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
            yield from names_read(child, inner)
            inner[child.target.name] = ""
            continue
        yield from names_read(child, inner)


def loop_names(node: nodes.For, scope: Mapping[str, str]) -> dict[str, str]:
    """The names that a loop makes, each with the list whose items it stands for, or ""."""
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
