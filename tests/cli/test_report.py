"""Pictures: well formed, self-contained, everything escaped."""
import html.parser
import os
import re
import subprocess
import time
import unittest
import xml.etree.ElementTree
import zlib
from urllib.parse import unquote

import chromium
from support import Case, EARLYDEL, NOTHING, SAFE, UNSAFE, main

ALL = ["--min-gain", "none"]
SVG = "{http://www.w3.org/2000/svg}"
EVIL = SAFE.replace("return n", "return n, '</td><script>alert(1)</script>'")


class Page(html.parser.HTMLParser):
    """Tags in order, ids, links; complains about tags that do not match."""
    EMPTY = {"meta", "br", "rect", "polyline", "polygon"}
    OPTIONAL = {"tr", "td", "th", "li"}  # their ends

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.ids, self.links = [], [], set(), []
        self.text = ""
        self.feed(text)
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        attributes = dict(attrs)
        if "id" in attributes:
            assert attributes["id"] not in self.ids, attributes["id"]
            self.ids.add(attributes["id"])
        if tag == "a":
            self.links.append(attributes["href"])
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name not in ("src", "srcset", "background"), name
        if tag not in self.EMPTY | self.OPTIONAL:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.EMPTY | self.OPTIONAL:
            assert self.open and self.open[-1] == tag, (tag, self.open)
            self.open.pop()

    def handle_data(self, data):
        self.text += data


def many(n):
    """A function of so many variables, each with a finding."""
    return "".join(
        ["def f(path, sink):\n"]
        + [f"    v{i:03} = [{i}]\n" for i in range(n)]
        + [f"    sink(len(v{i:03}))\n" for i in range(n)]
        + ["    for i in range(9):\n        sink(i)\n    return sink\n"])


class Many(Case):
    """Each variable with a finding has its column, however many there are."""

    def test_html(self):
        self.write("a.py", many(40))
        self.earlydel("report", *ALL, "-o", "out.html", "a.py")
        page = self.read("out.html")
        Page(page)
        heads = re.findall(r"<th scope=col>(\w+)", page)
        names = [f"v{i:03}" for i in range(40)]
        self.assertEqual([one for one in heads if one in names], names)
        self.assertEqual(page.count("<h2 "), 1)
        # A row and a pair of scissors for each, in one part only.
        self.assertEqual(page.count("<tr class=del>"),
                         page.count("<td class=c "))
        for name in names:
            self.assertEqual(page.count(f'title="{name}: freed here"'), 1)

    def test_the_curve_counts_all(self):
        for n in (3, 40):
            self.write("a.py", many(n))
            self.earlydel("report", *ALL, "-o", "out.html", "a.py")
            # path, sink and i besides
            self.assertIn(f"values held on each line, at most {n + 3}<",
                          self.read("out.html"))

    def test_terminal(self):
        self.write("a.py", many(15))
        out = self.earlydel("report", *ALL, "--text", "a.py").out
        self.assertEqual(out.count("\u2702"), 15 + 2)  # i; the legend
        self.assertFalse([line for line in out.splitlines()
                          if line.startswith("    +") and line != line.rstrip()])

    def test_svg(self):
        self.write("a.py", many(40))
        done = self.earlydel("report", *ALL, "-o", "out.svg", "a.py")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("the first 12 variables", self.read("out.svg"))

    def test_review_draws_the_part_that_it_asks_about(self):
        self.write("a.py", many(40))
        out = self.earlydel("review", *ALL, "a.py",
                            input=b"n\n" * 30 + b"v\nq\n").out
        drawn = out.split("used later")[0].rsplit("a.py:1 f", 1)[1]
        heads = set(re.findall(r"(v\d{3}) {3}", drawn))
        self.assertEqual(heads, {f"v{i:03}" for i in range(24, 36)})

    def test_one_file_is_one(self):
        self.write("a.py", SAFE)
        self.earlydel("report", *ALL, "-o", "out.html", "a.py")
        self.assertIn("in 1 of 1 file;", self.read("out.html"))


class Html(Case):
    def page(self, *words):
        done = self.earlydel("report", *ALL, "-o", "out.html", *words)
        self.assertEqual(done.code, 0, done.err)
        self.text = self.read("out.html")
        return Page(self.text)

    def test_whole(self):
        self.write("a.py", SAFE)
        self.write("b.py", UNSAFE)
        self.write("c.py", NOTHING)
        page = self.page(".")
        self.assertEqual(page.tags.count("h2"), 2)
        self.assertIn("del rows", page.text)
        self.assertEqual(len(page.links), 2)
        for link in page.links:
            self.assertIn(link[1:], page.ids)

    def test_loads_and_runs_nothing(self):
        self.write("a.py", SAFE)
        self.page("a.py")
        self.assertIn("Content-Security-Policy", self.text)
        self.assertIn("default-src 'none'", self.text)
        self.assertNotRegex(self.text, r"<script|<link|<img|@import|url\(http")
        without = self.text.replace("http://www.w3.org", "")
        self.assertNotIn("://", without)

    def test_light_and_dark_and_print(self):
        self.write("a.py", SAFE)
        self.page("a.py")
        self.assertIn("prefers-color-scheme:dark", self.text)
        self.assertIn("@media print", self.text)

    def test_keyboard_reaches_all(self):
        self.write("a.py", SAFE)
        self.write("b.py", UNSAFE)
        page = self.page(".")
        # Links and summaries take the focus by themselves, wide listings by
        # their tabindex; each shows it, and nothing waits for a mouse.
        self.assertEqual(page.tags.count("summary"), 2)
        self.assertEqual(len(page.links), 2)
        self.assertEqual(self.text.count("class=wide tabindex=0"), 2)
        for what in ("a:focus", "summary:focus", ".wide:focus-visible"):
            self.assertIn(what, self.text)
        self.assertNotIn(":hover", self.text)

    def test_source_is_escaped(self):
        self.write("a.py", EVIL)
        page = self.page("a.py")
        self.assertNotIn("script", page.tags)
        self.assertIn("<script>alert(1)</script>", page.text)

    def test_names_are_escaped(self):
        self.write("<b>&'\".py", SAFE)
        page = self.page(".")
        self.assertNotIn("b", page.tags)
        self.assertIn("<b>&'\".py", page.text)

    def test_nothing_found(self):
        self.write("c.py", NOTHING)
        page = self.page("c.py")
        self.assertNotIn("h2", page.tags)

    def test_no_machine_paths(self):
        self.write("a.py", SAFE)
        self.page(".")
        self.assertNotIn(str(self.folder), self.text)

    def test_size(self):
        self.write("a.py", "\n\n".join(
            SAFE.replace("total", f"f{i}") for i in range(1000)))
        self.page("a.py")
        self.assertLess(len(self.text), 1400 << 10)

    def test_size_of_one_function_with_many_findings(self):
        """A bar is a cell for each change, not for each line."""
        self.write("a.py", "def f(g, h):\n" + "".join(
            f"    x{i} = [g({i})]\n    h(len(x{i}))\n" for i in range(200)))
        self.page("a.py")
        self.assertEqual(self.text.count("<details>"), 200)
        self.assertLess(len(self.text), 200 << 10)
        self.write("a.py", "def f(g, h):\n" + "".join(
            f"    x{i} = [g({i})]\n" for i in range(200)) + "".join(
            f"    h(len(x{i}))\n" for i in range(200)))
        self.page("a.py")
        self.assertEqual(self.text.count("<details>"), 200)
        self.assertLess(len(self.text), 200 << 10)

    def test_each_row_of_a_table_is_full(self):
        """Cells that reach down count in each of their rows."""
        self.write("a.py", "def f(g, h, path):\n" + "".join(
            f"    x{i} = [g({i})]\n    if h(len(x{i})):\n"
            f"        y{i} = open(path).read()\n        h(y{i})\n"
            for i in range(30)))
        self.page("a.py")
        tables = re.findall("<table class=code>\n(.*?)</table>", self.text,
                            re.DOTALL)
        self.assertGreater(len(tables), 1)
        for table in tables:
            rows = table.splitlines()
            width = len(re.findall("<t[dh]", rows[0]))
            down = []  # how far each cell from above still reaches
            for row in rows[1:]:
                down = [n - 1 for n in down if n > 1]
                spans = [int(n or 1) for n in re.findall(
                    r"<td(?: rowspan=(\d+))?", row)]
                self.assertEqual(len(down) + len(spans), width, row)
                down += spans
            self.assertEqual(set(down), {1})


def corner(png):
    """Brightness of the first pixel; no PNG filter touches that one."""
    data, at = b"", 8
    while at < len(png):
        length = int.from_bytes(png[at:at + 4], "big")
        if png[at + 4:at + 8] == b"IDAT":
            data += png[at + 8:at + 8 + length]
        at += 12 + length
    return sum(zlib.decompress(data)[1:4]) // 3


@unittest.skipUnless(chromium.PROGRAM,
                     "SKIPPED: no Chromium here: pages are not looked at")
class Browser(Case):
    """The page as a real browser draws it, and what its keys do."""

    def setUp(self):
        super().setUp()
        self.write("a.py", SAFE + "\n\n" + EVIL.replace("total", "other"))
        self.earlydel("report", *ALL, "-o", "out.html", "a.py")
        self.it = chromium.Chromium(self.folder, self.environment,
                                    "--window-size=700,500")
        self.addCleanup(self.it.close)

    def open(self, **how):
        self.it.open(self.folder / "out.html", **how)

    def scheme(self, name):
        self.it.ask("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": name}])
        return corner(self.it.shot())

    def focus(self, what):
        return self.it.value(f"document.activeElement.{what}")

    def test_light_and_dark(self):
        self.open()
        self.assertGreater(self.scheme("light"), 200)
        self.assertLess(self.scheme("dark"), 60)

    def test_nothing_is_complained_about(self):
        self.open()
        self.assertEqual(self.it.complaints(), [])
        out = self.it.value("document.documentElement.outerHTML")
        self.assertNotIn("<script", out)
        page = Page(out)
        self.assertEqual(page.tags.count("section"), 2)
        for link in page.links:
            self.assertIn(link[1:], page.ids)

    def test_same_with_scripts_off(self):
        self.open()
        # All of it: innerText may lack sections that were not drawn yet.
        text = "document.body.textContent"
        height = "document.documentElement.scrollHeight"
        before = self.it.value(text), self.it.value(height), self.it.shot()
        self.open(scripts=False)
        self.assertEqual((self.it.value(text), self.it.value(height),
                          self.it.shot()), before)
        self.assertIn("del rows", before[0])

    def test_by_keyboard(self):
        self.open(scripts=False)
        tags = []
        for _ in range(20):
            self.it.press("Tab")
            tags.append(self.focus("tagName"))
            if tags[-1] == "BODY":
                break
            self.assertEqual(self.it.value(  # what has the focus shows it
                "getComputedStyle(document.activeElement).outlineStyle"),
                "solid", tags)
        self.assertEqual(tags, ["A"] * 2 + ["SUMMARY", "DIV"] * 2 + ["BODY"])

    def test_enter_goes_there_and_opens(self):
        self.open(scripts=False)
        self.it.press("Tab")
        self.it.press("Tab")
        self.it.press("Enter")
        target = self.it.value("location.hash")[1:]
        self.assertTrue(target)
        top = f"document.getElementById('{target}').getBoundingClientRect().top"
        self.assertLess(abs(self.it.value(top)), 480)
        self.it.press("Tab")  # on from there
        self.assertEqual(self.focus("tagName"), "SUMMARY")
        is_open = "document.activeElement.parentElement.open"
        for key in ("Enter", " "):
            before = self.it.value(is_open)
            self.it.press(key)
            self.assertNotEqual(self.it.value(is_open), before)

    def test_narrow_windows_cut_no_curve(self):
        self.it.ask("Emulation.setDeviceMetricsOverride", width=320,
                    height=600, deviceScaleFactor=1, mobile=False)
        self.open(scripts=False)
        self.assertEqual(
            self.it.value("document.documentElement.scrollWidth"), 320)
        svg = "document.querySelector('svg').getBoundingClientRect()."
        self.assertLess(self.it.value(svg + "right"), 320)
        self.assertGreater(self.it.value(svg + "height"), 30)

    def test_wide_listings_scroll_by_keys(self):
        self.write("a.py", SAFE.replace("log(n)", f"log(n, {'x' * 200!r})"))
        self.earlydel("report", *ALL, "-o", "out.html", "a.py")
        self.open(scripts=False)
        for _ in range(3):
            self.it.press("Tab")
        self.assertEqual(self.focus("className"), "wide")
        for _ in range(3):
            self.it.press("ArrowRight")
        end = time.monotonic() + 5  # it scrolls smoothly
        while self.focus("scrollLeft") == 0 and time.monotonic() < end:
            time.sleep(0.05)
        self.assertGreater(self.focus("scrollLeft"), 0)


class Pages(Case):
    """A report that would be slow to open is laid out on several pages."""

    def test_index_and_pages(self):
        for i in range(6):
            self.write(f"d {i}/a.py", "\n\n".join(
                SAFE.replace("total", f"f{i}_{k}") for k in range(90)))
        (self.folder / "o ut").mkdir()
        done = self.earlydel("report", *ALL, "-o", "o ut/the #1.html", ".")
        self.assertEqual(done.code, 0, done.err)
        names = sorted(os.listdir(self.folder / "o ut"))
        self.assertEqual(names, ["the #1-1.html", "the #1-2.html",
                                 "the #1-3.html", "the #1.html"])
        index = Page(self.read("o ut/the #1.html"))
        self.assertNotIn("section", index.tags)
        self.assertEqual(len(index.links), 540)
        pages = {name: Page(self.read(f"o ut/{name}")) for name in names[:3]}
        for link in index.links:
            name, anchor = link.split("#")
            self.assertIn(anchor, pages[unquote(name)].ids)
        self.assertEqual(sum(page.tags.count("section")
                             for page in pages.values()), 540)
        for page in pages.values():
            self.assertEqual([unquote(link) for link in page.links],
                             ["the #1.html"])
            self.assertNotIn("script", page.tags)

    def test_one_file_has_pages_too(self):
        """Functions are counted, however many files they are in."""
        self.write("a.py", "\n\n".join(
            [SAFE.replace("total", f"f{k}") for k in range(200)]))
        self.earlydel("report", *ALL, "-o", "out.html", "a.py")
        self.assertEqual(sorted(os.listdir(self.folder)),
                         ["a.py", "out.html"])
        self.write("a.py", "\n\n".join(
            [SAFE.replace("total", f"f{k}") for k in range(401)]))
        self.earlydel("report", *ALL, "-o", "out.html", "a.py")
        pages = [Page(self.read(f"out-{k}.html")) for k in (1, 2, 3)]
        self.assertEqual([page.tags.count("section") for page in pages],
                         [200, 200, 1])
        self.assertFalse((self.folder / "out-4.html").exists())
        links = Page(self.read("out.html")).links
        self.assertEqual(len(links), 401)
        for link in links:
            name, anchor = link.split("#")
            page = pages[int(name[len("out-"):-len(".html")]) - 1]
            self.assertIn(anchor, page.ids)

    def test_few_are_one_page_and_stdout_always_is(self):
        self.write("a.py", "\n\n".join(
            SAFE.replace("total", f"f{k}") for k in range(300)))
        self.write("b.py", SAFE)
        out = self.earlydel("report", *ALL, "--format", "html", ".").out
        self.assertEqual(Page(out).tags.count("section"), 301)
        self.earlydel("report", *ALL, "-o", "out.html", "b.py")
        self.assertEqual([p.name for p in self.folder.glob("*.html")],
                         ["out.html"])


class Name(Case):
    def test_a_name_that_says_nothing_is_refused(self):
        self.write("a.py", SAFE)
        done = self.earlydel("report", "-o", "out.pdf", "a.py")
        self.assertEqual(done.code, 2)
        self.assertIn(".html, .svg, .md or .txt", done.err)
        self.assertFalse((self.folder / "out.pdf").exists())
        done = self.earlydel("report", "-o", "out", "--format", "md", "a.py")
        self.assertEqual(done.code, 0, done.err)


    def test_a_suffix_in_capitals(self):
        self.write("a.py", SAFE)
        done = self.earlydel("report", *ALL, "-o", "r.SVG", "a.py")
        self.assertEqual(done.code, 0, done.err)
        self.assertTrue(self.read("r.SVG").startswith("<svg"))

    def test_nothing_to_draw_is_said(self):
        self.write("a.py", NOTHING)
        page = self.earlydel("report", "--format", "html", "a.py").out
        self.assertIn("<h1>Nothing found</h1>\n<p>In 1 file no value ", page)
        self.assertNotIn("table", Page(page).tags)
        self.assertEqual(self.earlydel("report", "a.py").out,
                         "Nothing to draw: no finding.\n")
        self.assertEqual(
            self.earlydel("report", "--format", "md", "a.py").out,
            "### earlydel: nothing found\n")


class Svg(Case):
    def test_one_function(self):
        self.write("a.py", SAFE + "\n\n" + EVIL.replace("total", "other"))
        done = self.earlydel("report", *ALL, "-o", "out.svg", "--scope",
                             "other", "a.py")
        self.assertEqual(done.code, 0, done.err)
        tree = xml.etree.ElementTree.fromstring(self.read("out.svg"))
        texts = [e.text or "" for e in tree.iter(SVG + "text")]
        self.assertIn("    del rows", texts)
        self.assertTrue(any("<script>" in text for text in texts))
        self.assertTrue(list(tree.iter(SVG + "rect")))

    def test_a_picture_stays_if_there_is_none_to_draw(self):
        self.write("a.py", SAFE + SAFE.replace("total", "other"))
        words = ["report", *ALL, "-o", "out.svg", "a.py"]
        done = self.earlydel(*words, "--scope", "other")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("in 1 of 1 file: out.svg", done.err)
        before = self.read("out.svg")
        for scope in ([], ["--scope", "none"]):
            done = self.earlydel(*words, *scope)
            self.assertEqual(done.code, 2)
            self.assertNotIn("Drew", done.err)
            self.assertEqual(self.read("out.svg"), before)
        self.assertEqual(self.earlydel(*words, "-q", "--scope",
                                       "other").err, "")

    def test_scope_must_be_one(self):
        self.write("a.py", SAFE + "\n\n" + SAFE.replace("total", "other"))
        self.write("b.py", SAFE)
        for words, why in (
                ([], "which with `earlydel report --scope NAME`"),
                (["--scope", "nope"], 'no function called "nope" has findings; check'),
                (["--scope", "total"], 'several functions called "total"')):
            done = self.earlydel("report", *ALL, "--format", "svg", *words,
                                 "a.py", "b.py")
            self.assertEqual(done.code, 2)
            self.assertIn(why, done.err)


    def test_what_is_too_long_is_seen_to_be_cut(self):
        wide = "gr\u00f6\u00dfe_der_zeilen"
        text = SAFE.replace("rows", wide).replace(
            "log(n)", f"log(n, {'ä' * 40!r}, {'y' * 40!r})", 1)
        self.write("a.py", text)
        self.earlydel("report", *ALL, "-o", "out.svg", "a.py")
        shown = [one.text for one in xml.etree.ElementTree.fromstring(
            self.read("out.svg")).iter(SVG + "text")]
        self.assertIn("gr\u00f6\u00dfe_der\u2026", shown)
        line = next(one for one in shown if one and "\u00e4" in one)
        self.assertTrue(line.endswith("y\u2026"), line)
        self.assertEqual(len(line), 72)
        self.assertIn(f"    n = len({wide})", shown)


class Markdown(Case):
    def test_table(self):
        self.write("a|b.py", SAFE)
        done = self.earlydel("report", *ALL, "--format", "md", ".")
        rows = [line for line in done.out.splitlines()
                if line.startswith("|")]
        self.assertEqual(len(rows), 3)
        for row in rows:
            self.assertEqual(len(re.findall(r"(?<!\\)\|", row)), 6, row)


class Terminal(Case):
    def test_bars(self):
        self.write("a.py", SAFE)
        out = self.earlydel("report", *ALL, "a.py").out
        self.assertRegex(out, r"\u2502     rows = \[1, 2, 3\] .*\u2503")
        self.assertRegex(out, r"\+ \u2502     del rows .*\u2702")
        ascii_only = self.earlydel("report", *ALL, "a.py", env=dict(
            self.environment, LC_ALL="C")).out
        self.assertTrue(ascii_only.isascii())

    def test_what_may_be_held_is_drawn_to_the_end(self):
        """Behind a with that might swallow, and behind a branch, too."""
        self.write("a.py", "def f(path, c):\n"
                           "    with guard(path) as file:\n"
                           "        data = file.read()\n"
                           "    n = work(data)\n"
                           "    if c:\n"
                           "        r = make(n)\n"
                           "        work(r)\n"
                           "    work(n)\n"
                           "    return n\n")
        out = self.earlydel("report", *ALL, "a.py").out
        lines = [line for line in out.splitlines() if "\u2502" in line]
        names = out.splitlines()[1].split()
        self.assertEqual(names, ["path", "c", "file", "data", "r", "n"])
        last = lines[-1].split("\u2502", 1)[1].split("return n", 1)[1].split()
        # not taken: `c`; swallowed before its del: `file`
        self.assertEqual("".join(last), "\u250a\u254f\u254f\u250a\u250a\u2503")
        before = lines[[line.split("\u2502", 1)[1].strip()[:10] == "n = work(d"
                        for line in lines].index(True)]
        self.assertEqual(before.count("\u254f"), 1)

    def shown(self, columns, *words):
        """What is printed on a terminal of so many columns."""
        import fcntl  # pylint: disable=import-outside-toplevel
        import pty  # pylint: disable=import-outside-toplevel
        import struct  # pylint: disable=import-outside-toplevel
        import termios  # pylint: disable=import-outside-toplevel
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ,
                    struct.pack("HHHH", 24, columns, 0, 0))
        with subprocess.Popen([EARLYDEL, *words], cwd=self.folder,
                              stdin=subprocess.DEVNULL, stdout=theirs,
                              env=dict(self.environment, COLUMNS="9",
                                       EARLYDEL_PAGER="cat", NO_COLOR="1",
                                       TERM="xterm")) as run:
            os.close(theirs)
            out = b""
            while True:
                try:
                    part = os.read(ours, 65536)
                except OSError:  # the other side is closed
                    break
                out += part
            os.close(ours)
            self.assertEqual(run.wait(), 0)
        return out.decode().replace("\r\n", "\n")

    def test_it_is_as_wide_as_the_terminal(self):
        self.write("a.py", SAFE.replace(
            "log(n)", f"log(n, {'y' * 150!r}, {'日本' * 30!r})", 1))

        def widest(text):
            return max(sum(2 if "\u3000" < c < "\ud7ff" else 1 for c in line)
                       for line in text.splitlines())

        report = ["report", *ALL, "a.py"]
        explain = ["explain", "a.py:3:rows"]
        for columns in (40, 60, 80, 100, 330):
            out = self.shown(columns, *report)
            self.assertLessEqual(widest(out), columns, out)
            self.assertEqual("\u2026" in out, columns < 330, out)
            self.assertIn("\u2702", out)
            picture = "\n".join(line for line in self.shown(
                columns, *explain).splitlines() if "\u2502" in line)
            self.assertLessEqual(widest(picture), columns, picture)
            self.assertIn("\u2026", picture)
        self.assertGreater(widest(self.shown(330, *report)), 180)

    def test_a_wide_terminal_shows_whole_lines(self):
        self.write("a.py", SAFE.replace("log(n)", f"log(n, {'y' * 70!r})", 1))
        for words in (["report", *ALL, "a.py"], ["explain", "a.py:3:rows"]):
            self.assertIn("\u2026", self.shown(80, *words), words)
            out = self.shown(140, *words)
            self.assertNotIn("\u2026", out, words)
            self.assertIn("\u2502     log(n, 'yyyy", out, words)

    def test_no_line_ends_in_blanks(self):
        self.write("a.py", SAFE.replace("log(n)", "log(n)    \n    \n\n", 1)
                   .replace("while", "path = 1\n    while"))
        for words in (["report", *ALL, "a.py"], ["explain", "a.py:3:rows"],
                      ["explain", "a.py:3:n"]):
            for columns in ("", "40", "120"):
                out = self.earlydel(*words, env=dict(
                    self.environment, COLUMNS=columns)).out
                self.assertIn("\u2503", out)
                self.assertNotRegex(out, r"(?m)[ \t]$", words)
        out = self.earlydel("report", *ALL, "a.py").out.splitlines()
        names, first = out[1], out[3]
        self.assertEqual(first.index("\u2503"), names.index("rows"))

    def test_without_a_terminal_columns_says_how_wide(self):
        self.write("a.py", SAFE.replace("log(n)", f"log(n, {'y' * 150!r})", 1))
        plain = self.earlydel("report", *ALL, "a.py").out
        for value in ("0", "", "-4", "x", "99999999999999999999"):
            self.assertEqual(self.earlydel("report", *ALL, "a.py", env=dict(
                self.environment, COLUMNS=value)).out, plain, value)
        narrow = self.earlydel("report", *ALL, "a.py", env=dict(
            self.environment, COLUMNS="50")).out
        self.assertLessEqual(max(map(len, narrow.splitlines())), 50)

    def test_branches_and_ends_of_loops(self):
        """A line says what may hold there; `else:` is of what follows."""
        self.write("a.py", "def h(path, flag):\n"
                           "    if flag:\n"
                           "        words = open(path).read().split()\n"
                           "        print(len(words))\n"
                           "    else:\n"
                           "        print(path)\n"
                           "    for n in words:\n"
                           "        row = n.split()\n"
                           "        print(row)\n"
                           "    print(1)\n"
                           "    return 1\n")
        out = self.earlydel("report", *ALL, "a.py").out.splitlines()
        names = out[1].split()
        drawn = []
        for line in out[2:]:
            if "\u2502" in line:
                code, bars = line.split("\u2502", 1)[1][:57], (
                    line.split("\u2502", 1)[1][57:].ljust(70))
                drawn.append((code.strip(), [bars[i * 11:i * 11 + 11].strip()
                                             for i in range(len(names))]))
        at = {}
        for code, marks in drawn:
            at.setdefault(code, dict(zip(names, marks)))
        self.assertEqual(at["else:"]["words"], "")
        self.assertEqual(at["else:"]["path"], "\u2503")
        self.assertEqual(at["print(path)"]["words"], "")
        self.assertEqual(at["print(1)"]["row"], "\u250a")
        self.assertEqual(at["del words"]["row"], "\u250a")
        self.assertEqual(at["del words"]["words"], "\u2702")


if __name__ == "__main__":
    main()
