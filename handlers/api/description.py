"""The description of the API (OpenAPI 3.1), made of the types that read requests and the table of operations."""

from typing import Any

import msgspec
from msgspec.structs import fields

from handlers.api.forms import ApiProblem
from handlers.api.operations import BASE, OPERATIONS, Operation
from handlers.api.problems import CODES
from rules.people.clients import USER

JSON, PROBLEM = "application/json", "application/problem+json"
IDEMPOTENCY = r"[!-~]{16,128}"
"""An Idempotency-Key: visible characters, long enough that nobody else has the same."""

_ABOUT = """File and follow reports. Pages of the origins that a client lists may use its key in a browser (CORS);
Lian-User has at least 32 characters under such a key. See docs/api.md."""
_REF = "#/components/schemas/{name}"
_HEADERS = {
    "Lian-User": ("Your own id of the person", USER.pattern),
    "Lian-Receipt-Code": ("The receipt code of an anonymous case", r"[!-~]{1,64}"),
    "Idempotency-Key": ("The same for each try of one request", IDEMPOTENCY),
}


def description(address: str) -> dict[str, Any]:
    """Return the description of the API at this address."""
    taken: set[type] = {it.takes for it in OPERATIONS if it.takes}
    types = sorted(taken | {it.gives for it in OPERATIONS} | {ApiProblem}, key=lambda it: it.__name__)
    _, schemas = msgspec.json.schema_components(types, ref_template=_REF)
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        paths.setdefault(BASE + operation.path, {})[operation.method.lower()] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lian", "version": "1", "description": _ABOUT},
        "servers": [{"url": address}],
        "security": [{"key": []}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
    }


def _operation(operation: Operation) -> dict[str, Any]:
    taken = operation.takes and {JSON: {"schema": _ref(operation.takes)}}
    content = {"application/octet-stream": {"schema": {}}} if operation.uploads else taken
    refused = {"description": "Refused", "content": {PROBLEM: {"schema": _ref(ApiProblem)}}}
    return {
        "operationId": operation.id,
        "summary": operation.summary,
        "parameters": _parameters(operation),
        "responses": {
            str(operation.code): {"description": "Done", "content": {JSON: {"schema": _ref(operation.gives)}}},
            **dict.fromkeys(map(str, CODES), refused),
        },
        **({"description": f"The key needs the scope {operation.scope}."} if operation.scope else {}),
        **({"requestBody": {"required": True, "content": content}} if content else {}),
    }


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    found = [_header(name, needed) for name, needed in headers_of(operation).items()]
    if "{number}" in operation.path:
        found.append({"name": "number", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}})
    _, components = msgspec.json.schema_components([operation.query], ref_template=_REF)
    properties = components[operation.query.__name__]["properties"]
    return [
        *found,
        *({"name": it.name, "in": "query", "schema": properties[it.name]} for it in fields(operation.query)),
    ]


def headers_of(operation: Operation) -> dict[str, bool]:
    """Return the headers that an operation reads beside the key, and whether each is needed."""
    found = {"Idempotency-Key": True} if operation.method == "POST" else {}
    if operation.user == "needed":
        found["Lian-User"] = True
    elif operation.user:
        found |= {"Lian-User": False, "Lian-Receipt-Code": False}
    return found


def header_pattern(name: str) -> str:
    """Return the pattern of a header's value."""
    return _HEADERS[name][1]


def _header(name: str, needed: bool) -> dict[str, Any]:
    about, pattern = _HEADERS[name]
    schema = {"type": "string", "pattern": f"^{pattern}$"}
    return {"name": name, "in": "header", "required": needed, "description": about, "schema": schema}


def _ref(of: type) -> dict[str, str]:
    return {"$ref": _REF.format(name=of.__name__)}
