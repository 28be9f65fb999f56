"""A part and a whole package as bytes: the same for the same content, with no clock in them."""

from collections.abc import Mapping

from lxml import etree

NO_CLOCK = (1980, 1, 1, 0, 0, 0)


def part_bytes(root: etree._Element) -> bytes:
    """A part as Word writes it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def package_bytes(parts: Mapping[str, bytes]) -> bytes:
    """The package of these parts, in their order."""
    import io  # slow import
    import zipfile  # slow import

    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name, NO_CLOCK), part, zipfile.ZIP_DEFLATED)
    return saved.getvalue()
