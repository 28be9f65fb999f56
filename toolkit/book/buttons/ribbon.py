"""The ribbon tab “Giao ban”: the same actions as the buttons on the sheet."""

from collections.abc import Iterable

from lxml import etree

from toolkit.documents.button import Button

CUSTOM_UI = "http://schemas.microsoft.com/office/2009/07/customui"
_TAB = "Giao ban"
_GROUP = "Hội nghị giao ban"


def ribbon_xml(buttons: Iterable[Button]) -> bytes:
    """The ``customUI14.xml`` part: one tab, one group, one control per button in the order of the work."""
    root = etree.fromstring(f'<customUI xmlns="{CUSTOM_UI}"/>')
    tabs = etree.SubElement(etree.SubElement(root, _tag("ribbon")), _tag("tabs"))
    tab = etree.SubElement(tabs, _tag("tab"), id="tabGiaoBan", label=_TAB)
    group = etree.SubElement(tab, _tag("group"), id="groupGiaoBan", label=_GROUP)
    for button in buttons:
        etree.SubElement(
            group,
            _tag("button"),
            id=f"btn{button.macro}",
            label=button.caption,
            screentip=button.caption,
            supertip=button.help,
            imageMso=button.icon,
            size="large",
            onAction=f"GiaoBanRibbon.On{button.macro}",
        )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _tag(name: str) -> str:
    return f"{{{CUSTOM_UI}}}{name}"
