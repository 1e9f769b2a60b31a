"""Every format, read by somebody else's reader."""
import copy
import glob
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree

import json_schema
import schema
from support import Case, BROKEN, NOTHING, ROOT, SAFE, UNSAFE, main

FORMATS = ["full", "concise", "grouped", "json", "json-lines", "sarif",
           "github", "gitlab", "junit", "rdjson", "rdjsonl", "checkstyle",
           "azure", "pylint"]
NON_ASCII = SAFE.replace("rows", "r\u00f6ws")


class Formats(Case):
    def setUp(self):
        super().setUp()
        self.write("a.py", SAFE)
        self.write("b & <c>,:%.py", UNSAFE)
        self.write("d.py", NON_ASCII)
        self.write("e.py", NOTHING)
        self.write("f.py", BROKEN)

    def report(self, form, *words, code=1):
        done = self.earlydel("check", "--min-gain", "none",
                             "--output-format", form, *words)
        self.assertEqual(done.code, code, done.err)
        self.assertNotIn(str(self.folder), done.out)
        return done.out

    def test_no_findings_is_still_well_formed(self):
        for form in FORMATS:
            out = self.report(form, "e.py", code=0)
            if form in ("json", "gitlab"):
                self.assertEqual(json.loads(out), [])
            elif form in ("sarif", "rdjson"):
                json.loads(out)
            elif form in ("junit", "checkstyle"):
                xml.etree.ElementTree.fromstring(out)
            elif form == "json-lines":
                self.assertEqual(list(json.loads(out)), ["summary"])
            else:
                self.assertEqual(out, "", form)

    def test_same_findings_in_all(self):
        for form, pattern in (("concise", r"^.*EDL101 \["),
                              ("grouped", r"^ .*EDL101 \["),
                              ("full", r"^\S.*EDL101 \["),
                              ("github", r"title=EDL101"),
                              ("azure", r"code=EDL101"),
                              ("pylint", r"\[EDL101"),
                              ("junit", r'type="EDL101"'),
                              ("gitlab", r'"check_name": "EDL101"'),
                              ("rdjson", r'"value":"EDL101"'),
                              ("rdjsonl", r'"value":"EDL101"'),
                              ("checkstyle", r'source="earlydel.EDL101"'),
                              ("sarif", r'"ruleId":"EDL101"')):
            found = re.findall(pattern, self.report(form), re.M)
            self.assertEqual(len(found), 3, form)

    def test_advice_is_told_and_never_written(self):
        text = ("import gc\n\n\ndef serve():\n    rows = load()\n"
                "    warm(rows)\n    gc.freeze()\n    work()\n")
        self.write("g.py", text)
        for form in FORMATS:
            out = self.report(form, "g.py")
            self.assertIn("EDL826", out, form)
            self.assertIn("better left alone", out, form)
            self.assertNotIn("insert `", out, form)
        found = json.loads(self.report("json", "g.py"))
        self.assertEqual([(f["level"], f["code"], f["fix"]) for f in found],
                         [("advice", "EDL826", None)])
        done = self.earlydel("check", "--min-gain", "none", "g.py")
        self.assertIn("Found 1 finding (0 safe, 0 unsafe, 1 advice)", done.err)
        self.assertNotIn("can be applied", done.err)
        self.earlydel("fix", "--unsafe-fixes", "--min-gain", "none", "g.py")
        self.assertEqual(self.read("g.py"), text)

    def test_json(self):
        found = json.loads(self.report("json"))
        self.assertEqual([f["path"] for f in found],
                         ["a.py", "b & <c>,:%.py", "d.py"])
        first = found[0]
        self.assertEqual(first["code"], "EDL101")
        self.assertEqual((first["level"], first["safety"]), ("safe", "safe"))
        self.assertEqual(first["variable"], "rows")
        self.assertEqual(first["scope"], "total")
        self.assertEqual(first["location"], {"row": 3, "column": 13})
        self.assertEqual(first["end_location"], {"row": 3, "column": 17})
        self.assertEqual(first["binding"]["row"], 2)
        self.assertEqual(first["scope_end"], 7)
        edit = first["fix"]["edits"][0]
        self.assertEqual(edit["content"], "    del rows\n")
        self.assertEqual(edit["start"], {"row": 4, "column": 1})
        text = SAFE.encode()
        at = edit["offset"]
        new = text[:at] + edit["content"].encode() + text[at:]
        self.assertIn(b"len(rows)\n    del rows\n", new)
        self.assertEqual(found[1]["level"], "unsafe")
        self.assertEqual(found[2]["variable"], "r\u00f6ws")
        self.assertEqual(found[2]["end_location"]["column"], 17)
        self.assertEqual(len({f["fingerprint"] for f in found}), 3)

    def test_json_lines(self):
        lines = [json.loads(line)
                 for line in self.report("json-lines").splitlines()]
        self.assertEqual(len(lines), 4)
        self.assertEqual(lines[3]["summary"]["safe"], 2)
        self.assertEqual(lines[3]["summary"]["skipped"], 1)

    def test_fingerprint_survives_edits_above(self):
        before = json.loads(self.report("json", "a.py"))
        self.write("a.py", "import os\n\n\n" + SAFE)
        after = json.loads(self.report("json", "a.py"))
        self.assertEqual(before[0]["fingerprint"], after[0]["fingerprint"])
        self.assertNotEqual(before[0]["location"], after[0]["location"])

    def official(self):
        """SARIF's own schema: tools/test-deps.lock, or a file named."""
        here = os.environ.get("EARLYDEL_SARIF_SCHEMA") or next(iter(glob.glob(
            str(ROOT / "build/deps/sarif-schema/lib/schemas/sarif-2.1.0*"))),
            None)
        if here is None:
            self.skipTest("SKIPPED: the schema of SARIF is not here; "
                          "tools/fetch-deps.sh build/deps "
                          "tools/test-deps.lock brings it")
        with open(here, encoding="utf-8") as file:
            return json_schema.Schema(json.load(file))

    def test_sarif_by_its_own_schema(self):
        official = self.official()
        self.write("g.py", "import gc\n\n\ndef serve():\n    rows = load()\n"
                           "    warm(rows)\n    gc.freeze()\n    work()\n")
        for words in ([], ["--held"], ["e.py"]):
            log = json.loads(self.report("sarif", *words,
                                         code=0 if "e.py" in words else 1))
            self.assertEqual(official.errors(log), [], words)
        for spoil in (lambda run: run.update(strange=1),
                      lambda run: run["results"][0].pop("message"),
                      lambda run: run["results"][0].update(level="bad"),
                      lambda run: run["results"][0]["locations"][0]
                      ["physicalLocation"]["region"].update(startLine=0),
                      lambda run: run["results"][0]["locations"][0]
                      ["physicalLocation"]["artifactLocation"].update(
                          uri="a b.py"),
                      lambda run: run["tool"]["driver"]["rules"].append(
                          run["tool"]["driver"]["rules"][0]),
                      lambda run: run["results"][0]["fixes"][0].pop(
                          "artifactChanges"),
                      lambda run: run["results"][0]["codeFlows"][0].update(
                          threadFlows=[])):
            wrong = copy.deepcopy(json.loads(self.report("sarif")))
            spoil(wrong["runs"][0])
            self.assertNotEqual(official.errors(wrong), [])

    def test_sarif(self):
        log = json.loads(self.report("sarif"))
        self.assertEqual(log["version"], "2.1.0")
        run, = log["runs"]
        rules = run["tool"]["driver"]["rules"]
        for rule in rules:
            for text in (rule["shortDescription"], rule["fullDescription"],
                         rule["help"]):
                self.assertTrue(0 < len(text["text"]) <= 1024)
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"],
                             result["ruleId"])
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual(place["region"]["startLine"],
                             place["region"]["endLine"])
            self.assertRegex(place["artifactLocation"]["uri"],
                             r"^[-A-Za-z0-9._~/%!$&'()*+,;=@]+$")
            self.assertIn("primaryLocationLineHash",
                          result["partialFingerprints"])
            steps = result["codeFlows"][0]["threadFlows"][0]["locations"]
            self.assertEqual(len(steps), 3)
            change = result["fixes"][0]["artifactChanges"][0]
            self.assertIn("del", change["replacements"][0]
                          ["insertedContent"]["text"])
        hashes = [r["partialFingerprints"]["primaryLocationLineHash"]
                  for r in run["results"]]
        self.assertNotIn("00000000:1", hashes)

    def test_against_what_the_standards_say(self):
        self.write("g.py", "x = 1  # earlydel: ignore\n")
        for form, said in (("sarif", schema.SARIF), ("rdjson", schema.RDJSON),
                           ("gitlab", schema.GITLAB)):
            for words in ([], ["--held"], ["e.py"]):
                log = json.loads(self.report(
                    form, *words, code=0 if "e.py" in words else 1))
                self.assertEqual(schema.errors(log, said), [], form)
        for line in self.report("rdjsonl", "--held").splitlines():
            self.assertEqual(schema.errors(json.loads(line),
                                           schema.DIAGNOSTIC), [])

    def test_the_reader_of_schemas_sees_faults(self):
        good = json.loads(self.report("sarif", "a.py"))
        for change in (
                lambda s: s.pop("version"),
                lambda s: s.update(version="2.0.0"),
                lambda s: s.update(more=1),
                lambda s: s["runs"][0]["results"][0]["message"].update(
                    text=""),
                lambda s: s["runs"][0]["results"][0].pop("message"),
                lambda s: s["runs"][0]["results"][0].update(level="bad"),
                lambda s: s["runs"][0]["results"][0]["locations"].clear(),
                lambda s: s["runs"][0]["results"][0].update(ruleIndex="0")):
            bad = json.loads(json.dumps(good))
            change(bad)
            self.assertNotEqual(schema.errors(bad, schema.SARIF), [])
        self.assertEqual(schema.errors(good, schema.SARIF), [])

    def test_gitlab(self):
        self.write("twice.py", SAFE + "\n\n" + SAFE)
        issues = json.loads(self.report("gitlab"))
        self.assertEqual(len({one["fingerprint"] for one in issues}), 5)
        for issue in issues:
            self.assertEqual(set(issue), {"description", "check_name",
                                          "fingerprint", "severity",
                                          "location"})
            self.assertIn(issue["severity"], ("info", "minor", "major",
                                              "critical", "blocker"))
            self.assertIsInstance(issue["location"]["lines"]["begin"], int)
            self.assertFalse(issue["location"]["path"].startswith("./"))

    def test_junit_counts_cases(self):
        self.write("two.py", SAFE + SAFE.replace("total", "other"))
        suite, = xml.etree.ElementTree.fromstring(
            self.report("junit", "two.py"))
        self.assertEqual(len(suite.findall("testcase")), 1)
        self.assertEqual(len(suite.findall(".//failure")), 2)
        self.assertEqual((suite.get("tests"), suite.get("failures")),
                         ("1", "1"))

    def test_junit(self):
        out = self.report("junit")
        tree = xml.etree.ElementTree.fromstring(out)
        cases = tree.findall("./testsuite/testcase")
        self.assertEqual(len(cases), 5)
        self.assertEqual(len(tree.findall(".//failure")), 3)
        self.assertEqual(len(tree.findall(".//skipped")), 1)
        self.assertEqual(cases[1].get("name"), "b & <c>,:%.py")

    def test_xml_by_xmllint(self):
        if not shutil.which("xmllint"):
            self.skipTest("SKIPPED: no xmllint here")
        for form in ("junit", "checkstyle"):
            path = self.write("out.xml", self.report(form))
            subprocess.run(["xmllint", "--noout", path], check=True)

    def test_checkstyle(self):
        tree = xml.etree.ElementTree.fromstring(self.report("checkstyle"))
        self.assertEqual((tree.tag, tree.get("version")), ("checkstyle", "4.3"))
        self.assertEqual([file.get("name") for file in tree],
                         ["a.py", "b & <c>,:%.py", "d.py"])
        self.assertEqual(dict(tree[0][0].attrib, message=""), {
            "line": "3", "column": "13", "severity": "warning",
            "message": "", "source": "earlydel.EDL101"})
        self.assertEqual(tree[1][0].get("severity"), "info")

    def test_rdjsonl_is_rdjson_line_by_line(self):
        lines = [json.loads(line)
                 for line in self.report("rdjsonl").splitlines()]
        whole = json.loads(self.report("rdjson"))
        for line in lines:
            self.assertEqual(line.pop("source"), whole["source"])
        self.assertEqual(lines, whole["diagnostics"])

    def test_rdjson(self):
        log = json.loads(self.report("rdjson"))
        self.assertEqual(log["source"]["name"], "earlydel")
        last = log["diagnostics"][2]
        # columns count bytes here: the o with two dots is two of them
        self.assertEqual(last["location"]["range"]["end"],
                         {"line": 3, "column": 18})
        insertion = last["suggestions"][0]
        self.assertEqual(insertion["range"]["start"],
                         insertion["range"]["end"])
        self.assertEqual(insertion["text"], "    del r\u00f6ws\n")

    def test_github_and_azure_escape(self):
        github = self.report("github").splitlines()
        self.assertRegex(github[1], r"^::warning file=a\.py,line=3,endLine=3,"
                                    r"col=13,title=EDL101::`rows` ")
        self.assertIn("file=b & <c>%2C%3A%25.py,", github[0])
        self.assertIn("sourcepath=b & <c>,:%AZP25.py;", self.report("azure"))
        azure = self.report("azure").splitlines()
        self.assertRegex(azure[0], r"^##vso\[task\.logissue type=warning;"
                                   r"sourcepath=a\.py;linenumber=3;"
                                   r"columnnumber=13;code=EDL101;\]")

    def test_github_shows_ten_so_the_largest_come_first(self):
        self.write("z.py", SAFE.replace("[1, 2, 3]", "open(path).read()"))
        found = json.loads(self.report("json"))
        order = ["large", "medium", "small", "none"]
        found.sort(key=lambda one: order.index(one["gain"]["class"]))
        self.assertNotEqual(found[0]["path"], "a.py")
        self.assertEqual(
            [line.rsplit("::", 1)[1] for line in
             self.report("github").splitlines()],
            [one["message"] for one in found])

    def test_github_gets_no_more_than_it_shows(self):
        """The rest are plain lines, which the log of the step keeps."""
        for i in range(14):
            self.write(f"many{i:02}.py", SAFE)
        for i in range(3):
            self.write(f"doubt{i}.py", UNSAFE)
        lines = self.report("github").splitlines()
        found = json.loads(self.report("json"))
        self.assertEqual(len(lines), len(found))
        nsafe = sum(one["level"] == "safe" for one in found)
        self.assertGreater(nsafe, 13)
        self.assertEqual(sum(line.startswith("::warning ")
                             for line in lines), 10)
        plain = [line for line in lines if not line.startswith("::")]
        self.assertEqual(len(plain), nsafe - 10)
        self.assertTrue(all(re.match(r"\S.*\.py:3:13: EDL101 \[safe\] ", line)
                            for line in plain), plain)

    def test_github_names_that_are_no_utf_8(self):
        with open(os.path.join(os.fsencode(self.folder), b"\xff.py"),
                  "w") as file:
            file.write(SAFE)
        for form in ("github", "azure"):
            done = self.earlydel("check", "--min-gain", "none",
                                 "--output-format", form, ".")
            self.assertIn("\\xff.py", done.raw.decode("utf-8"))

    def test_gains_are_the_same_whatever_is_asked_for(self):
        told = {}
        for gain in ("none", "small", "medium"):
            done = self.earlydel("check", "--min-gain", gain,
                                 "--output-format", "json", ROOT / "corpus")
            for one in json.loads(done.out):
                told.setdefault(one["fingerprint"], []).append(one["gain"])
        self.assertGreater(sum(len(all) == 3 for all in told.values()), 20)
        for all in told.values():
            self.assertEqual(len({one["class"] for one in all}), 1)
        small = [all[0]["class"] for all in told.values() if len(all) == 1]
        self.assertEqual(set(small), {"none"})

    def test_json_tells_what_fix_wrote(self):
        for form in ("json", "json-lines"):
            self.write("a.py", SAFE)
            self.write("u.py", UNSAFE)
            done = self.earlydel("fix", "--min-gain", "none",
                                 "--output-format", form, "a.py", "u.py")
            self.assertEqual(done.code, 1)
            found = (json.loads(done.out) if form == "json" else
                     [json.loads(x) for x in done.out.splitlines()][:-1])
            self.assertEqual(sorted((one["path"], one["written"])
                                    for one in found),
                             [("a.py", True), ("u.py", False)])
            self.assertIn("del rows", self.read("a.py"))

    def test_pages_of_rules_are_where_people_can_read_them(self):
        home = re.search(r"git clone (\S+)",
                         (ROOT / "README.md").read_text())[1]
        pages = f"{home}/blob/main/docs/rules/"
        finding = json.loads(self.report("json", "a.py"))[0]
        self.assertEqual(finding["url"], pages + "EDL101.md")
        driver = json.loads(self.report("sarif"))["runs"][0]["tool"]["driver"]
        self.assertEqual(driver["informationUri"], home)
        for rule in driver["rules"]:
            self.assertEqual(rule["helpUri"], f"{pages}{rule['id']}.md")
            self.assertTrue((ROOT / f"docs/rules/{rule['id']}.md").exists())
        link = json.loads(self.report("rdjson"))["diagnostics"][0]["code"]
        self.assertEqual(link["url"], pages + "EDL101.md")

    def test_full_points_at_the_last_use(self):
        out = self.report("full", "a.py")
        lines = out.splitlines()
        code = next(line for line in lines if "n = len(rows)" in line)
        mark = lines[lines.index(code) + 1]
        self.assertEqual(mark.index("^"), code.index("rows"))
        self.assertIn("^^^^ last use", mark)
        self.assertIn("insert `del rows` after line 3", out)

    def test_what_follows_is_counted_in_the_text(self):
        """Not how often the model went round, which is another number for each
        set of findings that it is asked about."""
        self.write("b.py", """\
def total(path, n):
    rows = path.read_bytes().splitlines()
    best = pick(rows)
    while more(n):
        for row in best:
            n += use(row)
    try:
        return [one for one in read(n)]
    finally:
        log(n)
""")
        told = {}
        for gain in ("none", "small", "medium"):
            done = self.earlydel("check", "--min-gain", gain, "--no-project",
                                 "--output-format", "json", "b.py")
            for found in json.loads(done.out):
                key = found["variable"], found["code"]
                told.setdefault(key, set()).add(found["gain"]["evidence"])
        self.assertEqual({key: len(words) for key, words in told.items()},
                         dict.fromkeys(told, 1))
        [words] = told["rows", "EDL101"]
        self.assertRegex(words, r"\b7 lines, 4 calls, 3 loops$")

    def test_several_outputs_in_one_run(self):
        done = self.earlydel("check", "--min-gain", "none", "--output",
                             "sarif=o.sarif", "--output", "json=o.json",
                             "--output-format", "concise", "a.py")
        self.assertEqual(len(done.out.splitlines()), 1)
        self.assertEqual(len(json.loads(self.read("o.json"))), 1)
        self.assertEqual(
            len(json.loads(self.read("o.sarif"))["runs"][0]["results"]), 1)
        for bad in ("sarif", "nope=x", "json=missing/x"):
            done = self.earlydel("check", "--output", bad, "e.py")
            self.assertEqual(done.code, 2, bad)
        done = self.earlydel("check", "--output", "nope=x", "e.py")
        self.assertIn(", ".join(FORMATS) + ", and html, svg, md", done.err)

    def test_statistics(self):
        done = self.earlydel("check", "--min-gain", "none", "--statistics")
        self.assertEqual(done.code, 1)
        lines = done.out.splitlines()
        self.assertEqual(lines[0].split()[0], "findings")
        self.assertEqual(lines[1].split()[0], "2")
        self.assertIn("EDL101", lines[1])

    def test_colour_rules(self):
        def coloured(*words, **environment):
            done = self.earlydel(
                "check", "--min-gain", "none", *words, "a.py",
                env=dict(self.environment, **environment))
            return "\x1b[" in done.out
        self.assertFalse(coloured())
        self.assertTrue(coloured("--color", "always"))
        self.assertTrue(coloured(FORCE_COLOR="1"))
        self.assertTrue(coloured(CLICOLOR_FORCE="1"))
        for value in ("", "0"):
            self.assertFalse(coloured(FORCE_COLOR=value, CLICOLOR_FORCE=value))
        self.assertFalse(coloured(FORCE_COLOR="1", NO_COLOR="1"))
        self.assertFalse(coloured("--color", "never", FORCE_COLOR="1"))
        self.assertTrue(coloured(FORCE_COLOR="1", NO_COLOR=""))

    def test_patches_are_for_programs(self):
        """CI sets FORCE_COLOR; `git apply` takes no colours."""
        def patch(*words, **environment):
            return self.earlydel(
                *words, "--min-gain", "none", "a.py",
                env=dict(self.environment, **environment)).out
        for words in (["diff"], ["check", "--diff"], ["fix", "--diff"]):
            plain = patch(*words)
            self.assertIn("+    del rows", plain.splitlines())
            for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
                self.assertEqual(patch(*words, **{name: "1"}), plain)
            self.assertIn("\x1b[", patch(*words, "--color", "always"))
        self.git("init", "-q", ".")
        self.git("apply", "--check", "-", input=patch(
            "diff", FORCE_COLOR="1").encode())



if __name__ == "__main__":
    main()
