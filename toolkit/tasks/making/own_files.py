"""The staff's own templates and texts beside a workbook: which are used, and which only lie there."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from toolkit.documents.kind import Kind
from toolkit.documents.kinds import DOCUMENTS
from toolkit.problems import Place, Problem, ToolkitError, problem
from toolkit.shelf import packaged
from toolkit.wording import tag_name

OWN_FOLDERS = ("mau", "templates")
_WORD_ENDINGS = (".docx", ".doc", ".docm", ".dotx", ".dotm", ".dot", ".odt", ".ott", ".rtf")
_TEXT = ".txt"
_PASSING = ("~", ".")
"""How the names of files begin that an Office program lays beside an open one."""


class OwnFiles(Struct, frozen=True, kw_only=True):
    """The files in the folders for own templates.

    ``used`` are those that bear the name of a file of ours, by that name without case, accents and signs,
    as a clerk may have typed it; ``idle`` are all others.
    """

    used: dict[str, Path]
    idle: tuple[Path, ...]


def own_files(workbook_folder: Path) -> OwnFiles:
    """What lies in the own folders beside a workbook; an exact name goes before one that is merely alike."""
    found = tuple(_files(workbook_folder))
    ours = {tag_name(path.name): path.name for path in packaged("templates").iterdir()} if found else {}
    used: dict[str, Path] = {}
    for path in found:
        key = tag_name(path.name)
        if key in ours and (key not in used or (path.name == ours[key] != used[key].name)):
            used[key] = path
    taken = set(used.values())
    return OwnFiles(used=used, idle=tuple(path for path in found if path not in taken))


def own_templates(workbook_folder: Path) -> tuple[Path, ...]:
    """The staff's own templates that are used for the workbooks of a folder, by kind."""
    used = own_files(workbook_folder).used
    paths = (used.get(tag_name(kind.template)) for kind in DOCUMENTS)
    return tuple(path for path in dict.fromkeys(paths) if path)


def own_template_problems(workbook_folder: Path) -> Iterator[Problem]:
    """What is wrong with the own templates beside a workbook, and which of them are not used."""
    from toolkit.tasks.making.template_choice import form_of  # slow import
    from toolkit.tasks.outcome import problem_of  # slow import

    own = own_templates(workbook_folder)
    names = {tag_name(path.name) for path in own}
    for kind in DOCUMENTS:
        if tag_name(kind.template) in names:
            try:
                form = form_of(kind, workbook_folder)
                yield from form.told or form.template.faults
            except ToolkitError as error:
                yield problem_of(error)
    yield from own_text_problems(workbook_folder)
    yield from idle_templates(workbook_folder)


def own_text_problems(workbook_folder: Path) -> Iterator[Problem]:
    """What is wrong with the staff's own texts of messages."""
    used = own_files(workbook_folder).used.values()
    texts = sorted(path for path in used if path.suffix.lower() == _TEXT)
    if not texts:
        return
    from toolkit.outbox.message_texts import FORMER_TAGS, TextForm  # slow import
    from toolkit.tasks.making.template_faults import former_words  # slow import
    from toolkit.tasks.outcome import problem_of  # slow import

    for path in texts:
        try:
            form = TextForm(path)
        except ToolkitError as error:
            yield problem_of(error)
            continue
        yield from form.problems
        if form.former:
            tags = former_words({old: FORMER_TAGS[old] for old in sorted(form.former)})
            yield problem("text-former-tag", Place(file=str(path)), name=path.name, tags=tags)


def idle_templates(workbook_folder: Path, kinds: Collection[Kind] = DOCUMENTS) -> Iterator[Problem]:
    """The Word files there that are not used, though named nearly like a template of these kinds."""
    templates = {kind.template for kind in kinds}
    files = own_files(workbook_folder)
    for path in files.idle:
        meant = name_meant(path)
        if meant not in templates:
            continue
        used = files.used.get(tag_name(meant))
        if used:
            yield problem("template-beside-used", Place(file=str(path)), name=path.name, used=used.name)
        else:
            yield problem("template-idle", Place(file=str(path)), name=path.name, meant=meant)
    if not (files.used or files.idle):
        yield from _misnamed_folders(workbook_folder, {tag_name(name): name for name in templates})


def _misnamed_folders(workbook_folder: Path, ours: Mapping[str, str]) -> Iterator[Problem]:
    """Folders called like the one for own templates ("mau 2024") that hold some of these, changed."""
    beside = sorted(workbook_folder.iterdir()) if workbook_folder.is_dir() else ()
    for folder in beside:
        if not (folder.is_dir() and set(OWN_FOLDERS) & set(tag_name(folder.name).split("_"))):
            continue
        named = ((path, ours.get(tag_name(path.name))) for path in sorted(folder.iterdir()))
        changed = [path for path, name in named if name and path.read_bytes() != _packaged_bytes(name)]
        if changed:
            words = {"folder": folder.name, "name": changed[0].name, "right": OWN_FOLDERS[0]}
            yield problem("template-folder-idle", Place(file=str(folder)), **words)


def _packaged_bytes(name: str) -> bytes:
    return (packaged("templates") / name).read_bytes()


def name_meant(path: Path) -> str:
    """The template that a file was probably meant to be; blank when none is near or it is no Word file."""
    if path.suffix.lower() not in _WORD_ENDINGS:
        return ""
    from difflib import get_close_matches  # slow import

    names = {tag_name(kind.template.removesuffix(".docx")): kind.template for kind in DOCUMENTS}
    stem = tag_name(path.name.partition(".")[0])
    longer = (key for key in names if stem.startswith(key) or (key.startswith(stem) and "_" in stem))
    near = next(longer, "") or next(iter(get_close_matches(stem, names, n=1, cutoff=0.85)), "")
    return names.get(near, "")


def _files(workbook_folder: Path) -> Iterator[Path]:
    """All files of the own folders, the folders in their order, exact names before others."""
    if not workbook_folder.is_dir():
        return
    ours = packaged("templates")
    beside = [path for path in workbook_folder.iterdir() if tag_name(path.name) in OWN_FOLDERS]
    for folder in sorted(beside, key=_turn):
        if folder.is_dir() and not _is_program_s(folder) and folder.absolute() != ours:
            inside = (path for path in folder.iterdir() if not path.name.startswith(_PASSING))
            yield from sorted(path for path in inside if path.is_file())


def _is_program_s(folder: Path) -> bool:
    """Whether these are the templates of the program's own folder: ours, whichever version is installed."""
    return folder.with_name("cai_dat.py").is_file()


def _turn(folder: Path) -> tuple[int, bool, str]:
    name = folder.name
    return OWN_FOLDERS.index(tag_name(name)), name not in OWN_FOLDERS, name
