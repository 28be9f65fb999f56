"""Which part of a package leads to which, and what kind of content each part is."""

import posixpath
from collections.abc import Mapping

from lxml import etree

from toolkit.word.opc.package_bytes import part_bytes

RELATIONS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
NO_RELATIONS = f'<Relationships xmlns="{RELATIONS_SPACE}"/>'.encode()


def relations_part(part: str) -> str:
    """The part that holds the relations of a part; of the package itself for a blank name."""
    folder, leaf = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{leaf}.rels")


def with_relations(relations: bytes, kind: str, targets: Mapping[str, str]) -> bytes:
    """A part's relations with more of one kind.

    Args:
        relations: what stands there; ``NO_RELATIONS`` for a part that has none yet.
        kind: the address that says what kind of relation it is.
        targets: identity -> target, from the part's own folder.
    """
    root = etree.fromstring(relations)
    for identity, target in targets.items():
        attributes = {"Id": identity, "Type": kind, "Target": target}
        etree.SubElement(root, f"{{{RELATIONS_SPACE}}}Relationship", attributes)
    return part_bytes(root)
