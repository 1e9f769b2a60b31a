"""Formats as the programs read them for which they are made.

GitHub's commands by `act`, Azure's by its own task library (node, and
tools/test-deps.lock), JSON and SARIF by jsonschema, and those for people by
vim's quickfix.  Which of them are missing is said; EARLYDEL_LINTERS (folders)
goes before PATH.  reviewdog has a test of its own.
"""
import glob
import importlib.util
import json
import os
import re
import shutil
import unittest

from support import Case, ROOT, SAFE, UNSAFE, main

TEXTS = {"a.py": SAFE, "b & <c>,:;]%.py": UNSAFE,
         "pkg/\u00fc 2.py": SAFE.replace("rows", "r\u00f6ws")}
TASK_LIBRARY = ROOT / "build/deps/azure-task-lib/taskcommand.js"
READ_AZURE = """
const { commandFromString } = require(process.argv[1]);
const lines = require("fs").readFileSync(0, "utf8").trimEnd().split("\\n");
console.log(JSON.stringify(lines.map(commandFromString)));
"""
WORKFLOW = """
on: push
jobs:
  read:
    runs-on: here
    steps:
      - run: cat {}
"""
PUSH_FILE = r"set errorformat=%-P%f:,%\\s%#%l:%c\ %#%m,%-Q"
LIST = ("call writefile([json_encode(map(filter(getqflist(), "
        "'v:val.valid'), '[bufname(v:val.bufnr), v:val.lnum, v:val.col, "
        "v:val.text]'))], 'list.json')")


def find(name):
    return shutil.which(name, path=os.environ.get(
        "EARLYDEL_LINTERS") or None) or shutil.which(name)


class Readers(Case):
    def setUp(self):
        super().setUp()
        for name, text in TEXTS.items():
            self.write(name, text)

    def report(self, form, *words):
        done = self.earlydel("check", "--min-gain", "none", "--output-format",
                             form, *words, ".")
        self.assertEqual(done.code, 1, done.err)
        return done.out

    def findings(self, *words):
        found = json.loads(self.report("json", *words))
        self.assertGreaterEqual(len(found), 3)
        return found

    def needs(self, name):
        program = find(name)
        if program is None:
            self.skipTest(f"SKIPPED: no {name} here")
        return program


class Azure(Readers):
    def test_its_own_library_reads_it(self):
        node = self.needs("node")
        if not TASK_LIBRARY.exists():
            self.skipTest("SKIPPED: Azure's task library is not here; "
                          "tools/fetch-deps.sh build/deps "
                          "tools/test-deps.lock brings it")
        out = self.report("azure")
        done = self.run_program(node, "-e", READ_AZURE, TASK_LIBRARY,
                                input=out.encode())
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(
            [(c["command"], c["properties"], c["message"])
             for c in json.loads(done.out)],
            [("task.logissue",
              {"type": "warning", "sourcepath": f["path"],
               "linenumber": str(f["location"]["row"]),
               "columnnumber": str(f["location"]["column"]),
               "code": f["code"]}, f["message"]) for f in self.findings()])
        for wrong in (out.replace("[", "("), out.replace("code=", "code")):
            done = self.run_program(node, "-e", READ_AZURE, TASK_LIBRARY,
                                    input=wrong.encode())
            self.assertNotEqual(done.code, 0)


class GitHub(Readers):
    """What is documented of workflow commands, and what `act` makes of them:
    the program that runs workflows elsewhere and hears their commands."""

    def ours(self):
        order = ["large", "medium", "small", "none"]
        found = sorted(self.findings(),
                       key=lambda f: order.index(f["gain"]["class"]))
        return [({"file": f["path"], "line": str(f["location"]["row"]),
                  "endLine": str(f["end_location"]["row"]),
                  "col": str(f["location"]["column"]), "title": f["code"]},
                 f["message"], "warning" if f["level"] == "safe" else "notice")
                for f in found]

    @staticmethod
    def documented(line):
        """::name key=value,key=value::message, three or five signs as %NN."""
        name, words, message = re.fullmatch(r"::(\w+) (.*?)::(.*)",
                                            line).groups()
        decoded = [message, *[word.split("=", 1)[1]
                              for word in words.split(",")]]
        for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"),
                           ("%2C", ","), ("%25", "%")):
            decoded = [text.replace(code, sign) for text in decoded]
        keys = [word.split("=", 1)[0] for word in words.split(",")]
        return dict(zip(keys, decoded[1:])), decoded[0], name

    def test_as_documented(self):
        lines = self.report("github").splitlines()
        self.assertEqual([self.documented(line) for line in lines],
                         self.ours())

    def test_act_hears_it(self):
        act = self.needs("act")
        out = self.write("out.txt", self.report("github"))
        self.git("init", "-q")
        self.write(".github/workflows/w.yml", WORKFLOW.format(out))
        self.environment.update({
            f"XDG_{name}_HOME": str(self.folder / ".home" / name)
            for name in ("CACHE", "CONFIG", "DATA")})
        done = self.run_program(act, "push", "-P", "here=-self-hosted",
                                "--json", "--action-offline-mode")
        self.assertEqual(done.code, 0, done.out + done.err)
        said = [json.loads(line) for line in done.out.splitlines()
                if line.startswith("{")]
        heard = [(one["kvPairs"], one["arg"], one["command"])
                 for one in said if "kvPairs" in one]
        self.assertEqual(heard, self.ours())
        self.assertFalse([one for one in said if one.get("raw_output")])


class Json(Readers):
    """By a validator that is not ours: the module `jsonschema`."""

    def validator(self, schema):
        if importlib.util.find_spec("jsonschema") is None:
            self.skipTest("SKIPPED: this Python has no jsonschema")
        import jsonschema
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        return kind(schema)

    def errors(self, schema, value):
        return [error.message for error in
                self.validator(schema).iter_errors(value)]

    def test_findings_have_the_form_in_docs(self):
        self.write("g.py", "import gc\n\n\ndef serve():\n    rows = load()\n"
                           "    warm(rows)\n    gc.freeze()\n    work()\n")
        self.write("h.py", "x = 1  # earlydel: ignore\n")
        schema = json.loads((ROOT / "docs/findings.schema.json").read_text())
        found = self.findings("--held")
        self.assertEqual({f["level"] for f in found} & {"safe", "advice"},
                         {"safe", "advice"})
        self.assertEqual(self.errors(schema, found), [])
        lines = [json.loads(line) for line in
                 self.report("json-lines", "--held").splitlines()]
        self.assertEqual(lines[:-1], found)
        self.assertEqual(list(lines[-1]), ["summary"])
        for key in found[0]:
            wrong = [dict(found[0])]
            del wrong[0][key]
            self.assertNotEqual(self.errors(schema, wrong), [], key)
        self.assertNotEqual(self.errors(schema, [{**found[0], "x": 1}]), [])

    def test_sarif(self):
        path = next(iter(glob.glob(str(
            ROOT / "build/deps/sarif-schema/lib/schemas/sarif-2.1.0*"))), None)
        if path is None:
            self.skipTest("SKIPPED: the schema of SARIF is not here")
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        log = json.loads(self.report("sarif", "--held"))
        self.assertEqual(self.errors(schema, log), [])
        log["runs"][0]["results"][0]["level"] = "bad"
        self.assertNotEqual(self.errors(schema, log), [])

    def test_configuration_schema_is_one(self):
        self.validator(json.loads(
            (ROOT / "docs/earlydel.schema.json").read_text()))


class Vim(Readers):
    def read_by_it(self, form, *commands):
        vim = self.needs("vim")
        if "+quickfix" not in self.run_program(vim, "--version").out:
            self.skipTest("SKIPPED: this vim has no quickfix")
        self.write("out.txt", self.report(form))
        words = [word for command in (*commands, "cgetfile out.txt", LIST,
                                      "qa!") for word in ("-c", command)]
        self.environment["TERM"] = "dumb"
        done = self.run_program(vim, "-N", "-i", "NONE", "-u", "NONE", "-es",
                                *words, input=b"")
        self.assertEqual(done.code, 0, done.out + done.err)
        return json.loads(self.read("list.json"))

    def ours(self, said, has_column=True):
        return [[f["path"], f["location"]["row"],
                 f["location"]["column"] if has_column else 0, said.format(
                     **f)] for f in self.findings()]

    def test_one_line_each(self):
        said = " {code} [{level}] {message}"
        self.assertEqual(self.read_by_it("concise"), self.ours(said))
        self.assertEqual(self.read_by_it("full"), self.ours(said))

    def test_under_the_name_of_their_file(self):
        self.assertEqual(self.read_by_it("grouped", PUSH_FILE),
                         self.ours("{code} [{level}] {message}"))

    def test_as_pylint_says_it(self):
        self.assertEqual(
            self.read_by_it("pylint", "compiler pylint"),
            self.ours("[{code}({level}), {scope}] {message}", False))


if __name__ == "__main__":
    main()
