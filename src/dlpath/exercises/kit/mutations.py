"""What one place of a syntax tree can be changed into."""

import ast
import copy
from collections.abc import Iterator
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.Mult,),
    ast.Pow: (ast.Mult,),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
_NAMES = {
    "sum": "mean",
    "mean": "sum",
    "max": "min",
    "min": "max",
    "argmax": "argmin",
    "maximum": "minimum",
    "minimum": "maximum",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "ones": "zeros",
    "exp": "expm1",
    "log": "log1p",
    "sin": "cos",
    "tanh": "sin",
}


def variants(node: ast.expr | ast.stmt) -> list[ast.expr | ast.stmt]:
    """Return what a statement or an expression can be changed into; most have nothing."""
    if isinstance(node, ast.stmt):
        return list(_statements(node))
    return list(_expressions(node))


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.BinOp():
            yield from _operations(node)
        case ast.Compare(ops=[operator]):
            for other in _COMPARISONS.get(type(operator), ()):
                yield _with(node, ops=[other()])
        case ast.BoolOp(op=joint):
            yield _with(node, op=ast.Or() if isinstance(joint, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.USub() | ast.Not(), operand=inner):
            yield inner
        case ast.Constant(value=value):
            yield from _constants(value)
        case ast.Attribute():
            yield from _attributes(node)
        case ast.Call():
            yield from _calls(node)


def _constants(value: object) -> Iterator[ast.expr]:
    match value:
        case bool():
            yield ast.Constant(not value)
        case int():
            yield ast.Constant(value + 1)
        case float():
            yield ast.Constant(value * 2 if value else 1.0)


def _attributes(node: ast.Attribute) -> Iterator[ast.expr]:
    if node.attr == "T":
        yield node.value
    if node.attr in _NAMES:
        yield _with(node, attr=_NAMES[node.attr])


def _operations(node: ast.BinOp) -> Iterator[ast.expr]:
    for other in _OPERATORS.get(type(node.op), ()):
        yield _with(node, op=other())
    if isinstance(node.op, (ast.Sub, ast.Div, ast.MatMult)):
        yield _with(node, left=node.right, right=node.left)


def _calls(node: ast.Call) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id="reversed"), args=[inner]):
            yield inner
        case ast.Call(args=[first, second, *rest]) if not isinstance(first, ast.Starred):
            yield _with(node, args=[second, first, *rest])


def _statements(node: ast.stmt) -> Iterator[ast.stmt]:
    match node:
        case ast.AugAssign(op=operator):
            for other in _OPERATORS.get(type(operator), ()):
                yield _with(node, op=other())
            yield ast.Pass()
        case ast.Expr():
            yield ast.Pass()
        case ast.Assign(targets=[ast.Subscript()]):
            yield ast.Pass()
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in _read(value):
            yield ast.Pass()
        case ast.If(orelse=[]):
            yield ast.If(ast.Constant(value=True), node.body, [])
            yield ast.Pass()


def _read(value: ast.expr) -> frozenset[str]:
    return frozenset(node.id for node in ast.walk(value) if isinstance(node, ast.Name))


def _with(node: Node, **changes: object) -> Node:
    changed = copy.copy(node)
    for name, value in changes.items():
        setattr(changed, name, value)
    return changed
