"""A reader of JSON schemas, and what the standards say of our formats.

The schemas are ours: the properties that earlydel writes, with the types,
bounds and words that the standards give them, and nothing else allowed.
"""
import re

TYPES = {"object": dict, "array": list, "string": str, "integer": int,
         "boolean": bool, "null": type(None)}


def errors(value, schema, where="$"):
    """What in `value` is not as the schema says, as a list of texts."""
    unknown = set(schema) - {"type", "enum", "pattern", "required", "properties",
                             "items", "minItems", "minLength", "maxLength",
                             "minimum", "values"}
    assert not unknown, f"{where}: the reader does not know {unknown}"
    found = []
    names = schema.get("type", list(TYPES))
    names = names if isinstance(names, list) else [names]
    if not any(isinstance(value, TYPES[name]) and
               (name == "boolean" or not isinstance(value, bool))
               for name in names):
        return [f"{where}: {value!r} is not of type {names}"]
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{where}: {value!r} is none of {schema['enum']}")
    if isinstance(value, str):
        if not (schema.get("minLength", 0) <= len(value)
                <= schema.get("maxLength", 1 << 30)):
            found.append(f"{where}: {value!r} has a wrong length")
        if not re.search(schema.get("pattern", ""), value):
            found.append(f"{where}: {value!r} is not {schema['pattern']}")
    if isinstance(value, int) and value < schema.get("minimum", value):
        found.append(f"{where}: {value} is too small")
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            found.append(f"{where}: too few items")
        for i, item in enumerate(value):
            found += errors(item, schema.get("items", {}), f"{where}[{i}]")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        for key in schema.get("required", []):
            if key not in value:
                found.append(f"{where}: {key} is missing")
        for key, item in value.items():
            if key not in known and "values" not in schema:
                found.append(f"{where}: {key} is not known")
            else:
                found += errors(item, known.get(key, schema.get("values")),
                                f"{where}.{key}")
    return found


def thing(required=(), **properties):
    """An object with these properties, and no others."""
    return {"type": "object", "required": list(required),
            "properties": properties}


def list_of(items, least=0):
    return {"type": "array", "items": items, "minItems": least}


TEXT = {"type": "string", "minLength": 1, "maxLength": 1024}
NUMBER = {"type": "integer", "minimum": 1}
URI = {"type": "string", "pattern": r"^[-A-Za-z0-9._~/%!$&'()*+,;=@:]+$"}
MESSAGE = thing(["text"], text=TEXT)

# ---- SARIF 2.1.0, and what GitHub's code scanning asks of it ---------------

REGION = thing(["startLine"], startLine=NUMBER, startColumn=NUMBER,
               endLine=NUMBER, endColumn=NUMBER)
ARTIFACT = thing(["uri"], uri=URI)
LOCATION = thing(["physicalLocation"], message=MESSAGE, physicalLocation=thing(
    ["artifactLocation", "region"], artifactLocation=ARTIFACT, region=REGION))
RULE = thing(
    ["id", "shortDescription", "fullDescription", "help"],
    id={"type": "string", "pattern": r"^EDL\d{3}$"},
    shortDescription=MESSAGE, fullDescription=MESSAGE, help=MESSAGE,
    helpUri=URI,
    properties={
        "type": "object", "required": ["precision", "problem.severity"],
        "properties": {
            "precision": {"enum": ["very-high", "high", "medium", "low"]},
            "problem.severity": {"enum": ["error", "warning",
                                          "recommendation"]},
            "tags": list_of(TEXT)}})
RESULT = thing(
    ["ruleId", "message", "locations", "partialFingerprints"],
    ruleId=TEXT, ruleIndex={"type": "integer", "minimum": 0},
    level={"enum": ["none", "note", "warning", "error"]},
    message=MESSAGE, locations=list_of(LOCATION, 1),
    partialFingerprints={"type": "object", "values": TEXT,
                         "required": ["primaryLocationLineHash"]},
    codeFlows=list_of(thing(["threadFlows"], threadFlows=list_of(thing(
        ["locations"], locations=list_of(thing(location=LOCATION), 1)), 1))),
    fixes=list_of(thing(
        ["artifactChanges"], description=MESSAGE, artifactChanges=list_of(thing(
            ["artifactLocation", "replacements"], artifactLocation=ARTIFACT,
            replacements=list_of(thing(
                ["deletedRegion"], deletedRegion=REGION,
                insertedContent=thing(["text"], text=TEXT)), 1)), 1))))
SARIF = {
    "type": "object", "required": ["$schema", "version", "runs"],
    "properties": {
        "$schema": URI, "version": {"enum": ["2.1.0"]},
        "runs": list_of(thing(
            ["tool", "results"],
            tool=thing(["driver"], driver=thing(
                ["name", "rules"], name=TEXT,
                semanticVersion={"type": "string",
                                 "pattern": r"^\d+\.\d+\.\d+$"},
                informationUri=URI, rules=list_of(RULE, 1))),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            automationDetails=thing(id=TEXT), results=list_of(RESULT),
            invocations=list_of(thing(
                ["executionSuccessful"],
                executionSuccessful={"type": "boolean"}))), 1)}}

# ---- reviewdog's rdjson and rdjsonl --------------------------------------------
#
# From proto/rdf/reviewdog.proto of the project reviewdog/reviewdog: rdjson is
# one DiagnosticResult, each line of rdjsonl one Diagnostic; all fields may be
# left out there but a range's start.  Lines and columns count from 1, columns
# in bytes of UTF-8, the end is exclusive.  Severities have these four names.

POSITION = thing(["line"], line=NUMBER, column=NUMBER)
RANGE = thing(["start"], start=POSITION, end=POSITION)
SOURCE = thing(["name"], name=TEXT, url=URI)
DIAGNOSTIC = thing(
    ["message", "location"], message=TEXT, source=SOURCE,
    location=thing(["path"], path=TEXT, range=RANGE),
    severity={"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
    code=thing(["value"], value=TEXT, url=URI),
    suggestions=list_of(thing(["range", "text"], range=RANGE,
                              text={"type": "string"})))
RDJSON = thing(["diagnostics"], source=SOURCE,
               diagnostics=list_of(DIAGNOSTIC))

# ---- GitLab's code quality -----------------------------------------------------
#
# From app/validators/json_schemas/codeclimate.json, which GitLab holds each
# item to (the first bad one ends the reading), and doc/ci/testing/
# code_quality.md: these five properties, one of five severities, a relative
# path, one line; items of equal fingerprints are shown as one; no byte order
# mark before the array.

GITLAB = list_of(thing(
    ["description", "check_name", "fingerprint", "severity", "location"],
    description=TEXT, check_name=TEXT, fingerprint=TEXT,
    severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
    location=thing(["path", "lines"],
                   path={"type": "string", "pattern": r"^(?!\./|/)."},
                   lines=thing(["begin"], begin=NUMBER))))
