"""What reviewdog understands of our formats (PATH, or EARLYDEL_LINTERS).

It reads each format and prints what it read as rdjson of its own.
"""
import json
import os
import shutil
import unittest

from support import Case, SAFE, UNSAFE, main

REVIEWDOG = shutil.which("reviewdog", path=os.environ.get(
    "EARLYDEL_LINTERS") or None) or shutil.which("reviewdog")
TEXTS = {"a.py": SAFE, "b & <c>.py": UNSAFE, "pkg/\u00fc.py": SAFE.replace(
    "rows", "r\u00f6ws") + "\n\n" + UNSAFE.replace("\n", "\r\n")}


@unittest.skipIf(REVIEWDOG is None, "SKIPPED: no reviewdog here")
class Reviewdog(Case):
    def setUp(self):
        super().setUp()
        self.git("init", "-q")
        for name, text in TEXTS.items():
            self.write(name, text)

    def read_by_it(self, form, text):
        return self.run_program(
            REVIEWDOG, f"-f={form}", "-reporter=rdjson",
            "-filter-mode=nofilter", "-diff=git diff", "-fail-level=none",
            input=text.encode())

    def understood(self, form, *command):
        command = command or ("check", "--output-format", form)
        done = self.earlydel(*command, "--min-gain", "none", ".")
        self.assertEqual(done.code, 1, done.err)
        answer = self.read_by_it(form, done.out)
        self.assertEqual(answer.code, 0, answer.err)
        return json.loads(answer.out)["diagnostics"]

    def findings(self):
        return json.loads(self.earlydel(
            "check", "--min-gain", "none", "--output-format", "json", ".").out)

    def test_where_and_what(self):
        ours = [(f["path"], f["location"]["row"], f["message"], f["code"])
                for f in self.findings()]
        self.assertEqual(len(ours), 4)
        for form in ("rdjson", "rdjsonl", "checkstyle", "sarif"):
            theirs = [(d["location"]["path"],
                       d["location"]["range"]["start"]["line"], d["message"],
                       d["code"]["value"].replace("earlydel.", ""))
                      for d in self.understood(form)]
            self.assertEqual(theirs, ours, form)

    def test_suggestions_are_what_fix_writes(self):
        for form in ("rdjson", "rdjsonl", "sarif", "diff"):
            new = {name: text.encode() for name, text in TEXTS.items()}
            if form == "diff":
                found = self.understood(form, "diff")
            else:
                found = self.understood(form)
            for d in reversed(found):
                path = d["location"]["path"]
                for edit in reversed(d["suggestions"]):
                    new[path] = self.applied(new[path], edit)
            self.earlydel("fix", "--unsafe-fixes", "--min-gain", "none", ".")
            for name, text in TEXTS.items():
                written = self.read(name).encode()
                if form == "diff":  # it drops the CR of a diff's lines
                    written = written.replace(b"\r", b"")
                    new[name] = new[name].replace(b"\r", b"")
                self.assertEqual(written, new[name], (form, name))
                self.write(name, text)

    @staticmethod
    def applied(data, edit):
        """The bytes after an edit; lines without columns are whole lines."""
        lines = data.splitlines(keepends=True)
        start = edit["range"]["start"]
        end = edit["range"].get("end", start)
        text = edit["text"].encode()
        if "column" not in start:
            return b"".join([*lines[:start["line"] - 1], text + b"\n",
                             *lines[end["line"]:]])
        at = [sum(map(len, lines[:place["line"] - 1])) + place["column"] - 1
              for place in (start, end)]
        return data[:at[0]] + text + data[at[1]:]

    def test_it_refuses_what_is_wrong(self):
        for form, text in (("rdjson", '{"diagnostics": [{"message": 1}]}'),
                           ("rdjsonl", '{"location": "a.py"}'),
                           ("checkstyle", "<checkstyle><file>"),
                           ("sarif", '{"version": 2}')):
            self.assertNotEqual(self.read_by_it(form, text).code, 0, form)


if __name__ == "__main__":
    main()
