"""Compile and evaluate one CEL rule."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any

from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings, ext_encoders, ext_optional, ext_strings

from ack.local.kube.cel_values import cel_type, conversion, escape, type_text
from ack.local.kube.errors import FieldError
from ack.local.kube.paths import child

Schema = dict[str, Any]

REASONS = ("FieldValueInvalid", "FieldValueForbidden", "FieldValueRequired", "FieldValueDuplicate")

_LITERAL = re.compile(r"""[rR]?("{3}.*?"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')""", re.S)
_OLD_SELF = re.compile(r"(?<![\w.])oldSelf\b")
_SELECTION = re.compile(
    r"(?<![\w.])(?:self|oldSelf)(?P<names>(?:\s*\.\s*\??\s*[A-Za-z_]\w*)+)\s*(?P<call>\(?)",
)
_IN_HAS = re.compile(r"(?<![\w.])has\s*\(\s*$")
_FIELD_PATH = re.compile(r"\.([A-Za-z_$][\w$-]*)|\['((?:\\.|[^'\\])+)'\]")
_METADATA = {"type": "object", "properties": {"name": {"type": "string"}, "generateName": {"type": "string"}}}
# Bound by the wrapper of optionalOldSelf, because an optional cannot be passed in as a variable.
_OLD, _HAS_OLD = "__old_value", "__has_old_value"


class RuleError(ValueError):
    """A rule that cannot be used; ``part`` is the key of the rule at fault."""

    def __init__(self, part: str, text: str) -> None:
        super().__init__(text)
        self.part = part


@dataclass(frozen=True)
class Rule:
    """One compiled ``x-kubernetes-validations`` entry.

    :param transition: needs an old value, and is skipped without one.
    :param target: where to report, relative to the value the rule is on.
    """

    text: str
    program: Any
    transition: bool
    optional_old: bool
    message: str
    message_program: Any
    reason: str
    target: tuple[str, ...]
    type_text: str

    def evaluate(self, value: Any, old: Any, path: str, *, has_old: bool) -> FieldError | None:
        """The error, if the rule does not hold. ``value`` and ``old`` are CEL values."""
        data = {"self": value}
        if self.optional_old:
            data |= {_OLD: old, _HAS_OLD: has_old}
        elif self.transition:
            data["oldSelf"] = old
        where = path
        for name in self.target:
            where = child(where, name)
        result = self.program.eval(data=data)
        if result.type() == cel.Type.ERROR:
            detail = f"{_error_text(result)} evaluating rule: {self.message or self.text}"
            return FieldError("FieldValueInvalid", where, detail, self.type_text)
        if result.value() is True:
            return None
        return FieldError(self.reason, where, self._message(data), self.type_text)

    def _message(self, data: dict[str, Any]) -> str:
        if self.message_program is not None:
            result = self.message_program.eval(data=data)
            text = result.value() if result.type() == cel.Type.STRING else ""
            # An unusable message falls back, as in Kubernetes: the rule has failed all the same.
            if isinstance(text, str) and text.strip() and "\n" not in text:
                return text.strip()
        return self.message or f"failed rule: {self.text}"


def compile_rule(spec: Schema, schema: Schema, *, resource: bool) -> Rule:
    """Compile one entry of ``x-kubernetes-validations``.

    :param schema: schema of the value the rule is on; ``resource`` if that is a whole object.
    :raises RuleError: the rule does not parse, does not fit the schema, or calls a function this server has not.
    """
    text = str(spec.get("rule") or "")
    if not text.strip():
        raise RuleError("rule", "rule is not specified")
    bare = _without_literals(text)
    uses_old = _OLD_SELF.search(bare) is not None
    optional_old = bool(spec.get("optionalOldSelf"))
    if optional_old and not uses_old:
        raise RuleError("optionalOldSelf", "may not be set if oldSelf is not used in rule")
    program = _compile("rule", text, schema, resource=resource, optional_old=optional_old)
    if program.return_type() not in (cel.Type.BOOL, cel.Type.DYN):
        raise RuleError("rule", "compilation failed: cel expression must evaluate to a bool")
    expression = spec.get("messageExpression") or ""
    message_program = None
    if expression:
        message_program = _compile(
            "messageExpression", expression, schema, resource=resource, optional_old=optional_old
        )
        if message_program.return_type() not in (cel.Type.STRING, cel.Type.DYN):
            raise RuleError("messageExpression", "messageExpression must evaluate to a string")
    reason = spec.get("reason") or "FieldValueInvalid"
    if reason not in REASONS:
        raise RuleError("reason", f"Unsupported value: supported values: {', '.join(REASONS)}")
    return Rule(
        text=text,
        program=program,
        transition=uses_old and not optional_old,
        optional_old=optional_old,
        message=str(spec.get("message") or "").strip(),
        message_program=message_program,
        reason=reason,
        target=_field_path(str(spec.get("fieldPath") or ""), schema),
        type_text=type_text(schema),
    )


@functools.lru_cache(maxsize=1)
def _extensions() -> list[Any]:
    return [
        ext_strings.ExtStrings(),
        ext_optional.ExtOptional(),
        ext_bindings.ExtBindings(),
        ext_encoders.ExtEncoders(),
    ]


def _compile(part: str, text: str, schema: Schema, *, resource: bool, optional_old: bool) -> Any:
    kind = cel_type(schema)
    text = _checked(text, schema, part, resource=resource)
    if optional_old:
        variables = {"self": kind, _OLD: cel.Type.DYN, _HAS_OLD: cel.Type.BOOL}
        text = f"cel.bind(oldSelf, {_HAS_OLD} ? optional.of({_OLD}) : optional.none(), ({text}))"
    else:
        variables = {"self": kind, "oldSelf": kind}
    try:
        return cel.NewEnv(variables=variables, extensions=_extensions()).compile(text)
    except RuntimeError as error:
        raise RuleError(part, f"compilation failed: {_compile_text(str(error))}") from error


def _compile_text(text: str) -> str:
    text = text.removeprefix("INVALID_ARGUMENT: ").removesuffix(" [INVALID_ARGUMENT]")
    if "undeclared reference" in text:
        text += (
            "\n(this server has CEL's standard functions and the strings, optional, bindings and encoders libraries; "
            "Kubernetes' own libraries, such as quantity, ip, url, regex and lists, are not there)"
        )
    return text


def _error_text(result: Any) -> str:
    text = str(result.value() if not isinstance(result.plain_value(), str) else result.plain_value())
    found = re.search(r'Key not found in map : "(.*)"', text)
    return f"no such key: {found.group(1)}" if found else text


def _without_literals(text: str) -> str:
    """The rule with its string literals blanked out, every other character in its place."""
    return _LITERAL.sub(lambda found: '"' + " " * (len(found.group()) - 2) + '"', text)


def _checked(text: str, schema: Schema, part: str, *, resource: bool) -> str:
    """The rule, made to fit the way values are passed in: CEL gets objects as maps.

    Checks that every field selected of ``self`` and ``oldSelf`` is in the schema, and converts those that hold a time
    or a duration.

    :raises RuleError: a field is not declared.
    """
    parts: list[str] = []
    at = 0
    bare = _without_literals(text)
    for found in _SELECTION.finditer(bare):
        names = [name.strip(" ?\t\n") for name in found.group("names").split(".")[1:]]
        end = found.end("names")
        if found.group("call"):
            end = found.start("names") + found.group("names").rindex(".")
            names = names[:-1]  # the last is a function
        selected = _walk(names, schema, part, resource=resource)
        function = conversion(selected) if names and isinstance(selected, dict) else ""
        optional = "?" in found.group("names")
        if function and not optional and not _IN_HAS.search(bare[: found.start()]):
            parts += [text[at : found.start()], f"{function}({text[found.start() : end]})"]
            at = end
    return "".join(parts) + text[at:]


def _walk(names: list[str], schema: Any, part: str, *, resource: bool) -> Any:
    """The schema of a selected field, None where there is none.

    :raises RuleError: there is no such field.
    """
    for name in names:
        if not isinstance(schema, dict):
            return None
        if resource or schema.get("x-kubernetes-embedded-resource"):
            if name in ("apiVersion", "kind"):
                return None
            if name == "metadata":
                schema, resource = _METADATA, False
                continue
        resource = False
        properties = {escape(key): sub for key, sub in (schema.get("properties") or {}).items()}
        additional = schema.get("additionalProperties")
        if name in properties:
            schema = properties[name]
        elif isinstance(additional, dict):
            schema = additional
        elif schema.get("type") in ("object", None) and not schema.get("x-kubernetes-int-or-string"):
            raise RuleError(part, f"compilation failed: ERROR: undefined field '{name}'")
        else:
            kind = type_text(schema)
            raise RuleError(part, f"compilation failed: ERROR: type '{kind}' does not support field selection")
    return schema


def _field_path(text: str, schema: Schema) -> tuple[str, ...]:
    """The names in a rule's ``fieldPath``, which must be declared in the schema."""
    names: list[str] = []
    at = 0
    while at < len(text):
        found = _FIELD_PATH.match(text, at)
        if found is None:
            raise RuleError("fieldPath", f"{text!r} is not a path such as .spec.name or .spec['a.b']")
        name = found.group(1) or found.group(2).replace("\\'", "'").replace("\\\\", "\\")
        sub = (schema.get("properties") or {}).get(name, schema.get("additionalProperties"))
        if not isinstance(sub, dict):
            raise RuleError("fieldPath", f"fieldPath must be a valid path: does not refer to a valid field: {name}")
        names.append(name)
        schema, at = sub, found.end()
    return tuple(names)
