"""What Excel's own compiler refuses before it runs a line: names that nobody declared, and functions of VBA's
library taken for variables. An interpreter meets these only in the lines that it happens to run."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from pyopenvba.exceptions import VBACompileError, VBARuntimeError, VBAUnsupportedError
from pyopenvba.interpreter import _ast as tree
from pyopenvba.interpreter._runtime import UNRESOLVED, Interpreter, ModuleRuntime, vba_constant

_ARGUMENT_NOT_OPTIONAL = 449
_LANGUAGE = frozenset({"err", "debug", "me"})


def compile_project(interpreter: Interpreter) -> None:
    """Look at every line of every module.

    Raises:
        VBACompileError: the first one that Excel would refuse; it would then run nothing of that module.
    """
    for module in interpreter.modules.values():
        for procedure in module.parsed.procedures:
            _compile(interpreter, module, procedure)


def _compile(interpreter: Interpreter, module: ModuleRuntime, procedure: tree.Procedure) -> None:
    where = f"{module.name}.{procedure.name}"
    declared = _declared(interpreter, module, procedure)
    for name, alone in _names(procedure.body):
        if name in declared:
            continue
        if name in interpreter._intrinsics:
            if alone and _wants_arguments(interpreter, name):
                raise VBACompileError(f"Argument not optional: {name}", where=where)
        elif module.parsed.option_explicit and not _known(interpreter, name):
            raise VBACompileError(f"Variable not defined: {name}", where=where)


def _declared(interpreter: Interpreter, module: ModuleRuntime, procedure: tree.Procedure) -> set[str]:
    """Every name that the project itself gives a meaning to here, in small letters."""
    names = {procedure.name, *(one.name for one in procedure.params)}
    names |= {one.name for dim in _every(procedure.body, tree.Dim) for one in dim.decls}
    names |= {one[0] for const in _every(procedure.body, tree.ConstDecl) for one in const.names}
    names |= {one.name for dim in module.parsed.variables for one in dim.decls}
    names |= {one[0] for const in module.parsed.constants for one in const.names}
    for other in interpreter.modules.values():
        names.add(other.name)
        names |= {
            one.name for one in other.parsed.procedures if other is module or one.scope.lower() != "private"
        }
    return {name.lower() for name in names}


def _names(node: Any, *, called: bool = False) -> Iterator[tuple[str, bool]]:
    """Each name below a node, in small letters, and whether it stands without arguments."""
    match node:
        case tree.Name():
            yield node.name.lower().rstrip("$%&!#@"), not called
        case tree.Index():
            yield from _names(node.target, called=True)
            yield from _names(node.args)
        case tree.CallStmt():
            yield from _names(node.callee, called=True)
            yield from _names(node.args)
        case list() | tuple():
            for part in node:
                yield from _names(part)
        case _ if dataclasses.is_dataclass(node):
            for field in dataclasses.fields(node):
                yield from _names(getattr(node, field.name))


def _every(node: Any, kind: type) -> Iterator[Any]:
    if isinstance(node, kind):
        yield node
    elif isinstance(node, list | tuple):
        for part in node:
            yield from _every(part, kind)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from _every(getattr(node, field.name), kind)


def _wants_arguments(interpreter: Interpreter, function: str) -> bool:
    try:
        interpreter._intrinsics[function](interpreter, [], {})
    except VBAUnsupportedError:
        return False
    except VBARuntimeError as refused:
        return refused.number == _ARGUMENT_NOT_OPTIONAL
    return False


def _known(interpreter: Interpreter, name: str) -> bool:
    host = interpreter.host
    return (
        name in _LANGUAGE
        or vba_constant(name) is not UNRESOLVED
        or host.constant(name) is not UNRESOLVED
        or host.global_object(name) is not UNRESOLVED
        or host.has_global_member(name)
    )
