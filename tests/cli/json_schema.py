"""A strict reader of JSON schemas, draft 4 to 7: what SARIF's own one uses.

`Schema(document).errors(value)` lists what is wrong.  A keyword that is not
known here is an error of the schema, so that nothing is passed over.
"""
import re

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool,
         "null": type(None), "integer": int, "number": (int, float)}
SAYS_NOTHING = {"$schema", "$id", "id", "title", "description", "default",
                "definitions", "$comment"}
FORMATS = {
    "uri": r"[A-Za-z][-A-Za-z0-9+.]*:[-A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]]*",
    "uri-reference": r"[-A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]]*",
    "date-time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)",
}


def same(a, b):
    return type(a) is type(b) and a == b


class Schema:
    def __init__(self, document):
        self.document = document
        self.rules = {name[6:]: getattr(self, name) for name in dir(self)
                      if name.startswith("check_")}

    def errors(self, value, schema=None, where="$"):
        schema = self.document if schema is None else schema
        if "$ref" in schema:
            return self.errors(value, self.find(schema["$ref"]), where)
        found = []
        for key, wanted in schema.items():
            if key not in SAYS_NOTHING:
                rule = self.rules.get(key.replace("$", ""))
                assert rule, f"{where}: the reader does not know {key}"
                found += [f"{where}{more}" for more in
                          rule(value, wanted, schema, where)]
        return found

    def find(self, reference):
        assert reference.startswith("#/"), reference
        schema = self.document
        for part in reference[2:].split("/"):
            schema = schema[part]
        return schema

    def below(self, value, schema, where, step):
        return [error[len(where):] for error in
                self.errors(value, schema, f"{where}{step}")]

    def check_type(self, value, wanted, _schema, _where):
        names = wanted if isinstance(wanted, list) else [wanted]
        if not any(isinstance(value, TYPES[name]) and
                   (name == "boolean" or not isinstance(value, bool))
                   for name in names):
            yield f": {value!r} is not of type {wanted}"

    def check_enum(self, value, wanted, _schema, _where):
        if not any(same(value, one) for one in wanted):
            yield f": {value!r} is none of {wanted}"

    def check_pattern(self, value, wanted, _schema, _where):
        if isinstance(value, str) and not re.search(wanted, value):
            yield f": {value!r} is not {wanted}"

    def check_format(self, value, wanted, _schema, _where):
        if isinstance(value, str) and not re.fullmatch(FORMATS[wanted], value):
            yield f": {value!r} is no {wanted}"

    def check_minimum(self, value, wanted, _schema, _where):
        if isinstance(value, (int, float)) and value < wanted:
            yield f": {value} is below {wanted}"

    def check_maximum(self, value, wanted, _schema, _where):
        if isinstance(value, (int, float)) and value > wanted:
            yield f": {value} is above {wanted}"

    def check_minItems(self, value, wanted, _schema, _where):
        if isinstance(value, list) and len(value) < wanted:
            yield f": fewer than {wanted} items"

    def check_uniqueItems(self, value, wanted, _schema, _where):
        if wanted and isinstance(value, list) and any(
                same(a, b) for i, a in enumerate(value) for b in value[:i]):
            yield ": an item twice"

    def check_items(self, value, wanted, _schema, where):
        for i, item in enumerate(value if isinstance(value, list) else []):
            yield from self.below(item, wanted, where, f"[{i}]")

    def check_required(self, value, wanted, _schema, _where):
        if isinstance(value, dict):
            yield from (f": {key} is missing" for key in wanted
                        if key not in value)

    def check_properties(self, value, wanted, _schema, where):
        if isinstance(value, dict):
            for key, item in value.items():
                if key in wanted:
                    yield from self.below(item, wanted[key], where, f".{key}")

    def check_additionalProperties(self, value, wanted, schema, where):
        if not isinstance(value, dict):
            return
        for key in value.keys() - schema.get("properties", {}).keys():
            if wanted is False:
                yield f": {key} is not known"
            elif wanted is not True:
                yield from self.below(value[key], wanted, where, f".{key}")

    def check_anyOf(self, value, wanted, _schema, where):
        if all(self.errors(value, one, where) for one in wanted):
            yield ": fits none of anyOf"

    def check_oneOf(self, value, wanted, _schema, where):
        if sum(not self.errors(value, one, where) for one in wanted) != 1:
            yield ": does not fit exactly one of oneOf"
