"""Calls of the standard library with real arguments, by module.

In each text `m` is the module with probes, and the names of COMMON are there.
"""

import death_calls

COMMON = """
import io
TEXT = ("The quick brown fox jumps over the lazy dog. " * 4).strip()
LINES = ["alpha beta", "gamma  delta", "", "  epsilon", "zeta"]
ROWS = [{"name": "a%d" % i, "size": i * 1.5, "tags": ["x", "y"]}
        for i in range(4)]
"""

# Modules in C that would take the place of functions written in Python.
WITHOUT = {
    "bisect": ["_bisect"],
    "collections": ["_collections"],
    "functools": ["_functools"],
    "heapq": ["_heapq"],
    "json.decoder": ["_json"],
    "json.encoder": ["_json"],
    "statistics": ["_statistics"],
}


# Modules that rest on C alone: the model does not know what they give.
UNKNOWN = {"socket", "ssl", "struct", "ctypes", "decimal", "datetime"}


def without_c(name, source):
    """The source of a module that finds no twin in C."""
    for module in WITHOUT.get(name, ()):
        if name != "collections":
            source = source.replace("from %s import" % module,
                                    "from no%s import" % module)
    return source


CASES = {
    "textwrap": [
        "m.wrap(TEXT, 20)",
        "m.fill(TEXT, 30, initial_indent='* ')",
        "m.shorten(TEXT, 25)",
        "m.dedent('    a\\n      b\\n    c\\n\\n')",
        "m.indent('a\\nb\\n\\nc', '> ')",
        "w = m.TextWrapper(10, max_lines=2, fix_sentence_endings=True)\n"
        "w.wrap(TEXT)",
        "m.TextWrapper(5, break_long_words=True).wrap('incomprehensible')",
    ],
    "json.decoder": [
        "m.JSONDecoder().decode('{\"a\": [1, 2.5, {\"b\": \"c\\\\n\"}], "
        "\"d\": null}')",
        "m.py_scanstring('abc\\\\u00e9\\\\n\" tail', 0)",
        "try:\n    m.JSONDecoder().decode('[1, 2')\nexcept ValueError:\n"
        "    pass",
        "m.JSONDecoder().raw_decode('[1, [2, []], {}]')",
    ],
    "json.encoder": [
        "m.JSONEncoder(indent=2).encode(ROWS)",
        "m.JSONEncoder(sort_keys=True).encode({'b': [1, (2, 3)], 'a': {}})",
        "m.py_encode_basestring_ascii('a\\u20ac\\n')",
        "list(m.JSONEncoder(indent=1).iterencode({'k': [1.5, 'x', None]}))",
    ],
    "csv": [
        "list(m.DictReader(io.StringIO('a,b\\n1,2\\n\\n3,4,5\\n6\\n')))",
        "w = m.DictWriter(io.StringIO(), ['name', 'size', 'tags'])\n"
        "w.writeheader()\nw.writerows(ROWS)",
        "m.Sniffer().sniff('a;b;c\\n1;2;3\\n4;5;6\\n')",
        "m.Sniffer().has_header('name,size\\nabc,1\\ndef,2\\n')",
        "m.Sniffer().sniff(\"'a','b','c'\\n'd','e','f'\\n\")",
    ],
    "difflib": [
        "a = m.SequenceMatcher(None, TEXT[:30], TEXT[4:36])\n"
        "a.get_opcodes()\na.ratio()\na.quick_ratio()\nlist("
        "a.get_grouped_opcodes(2))",
        "list(m.unified_diff(LINES, LINES[1:] + ['eta'], 'x', 'y'))",
        "list(m.context_diff(LINES, LINES[:3] + ['eta'], 'x', 'y'))",
        "list(m.ndiff(['one\\n', 'two\\n', 'tree\\n'], "
        "['ore\\n', 'tree\\n', 'emu\\n']))",
        "m.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy'])",
        "list(m.restore(m.ndiff(['a\\n', 'b\\n'], ['a\\n', 'c\\n']), 1))",
        "m.HtmlDiff().make_table(LINES, LINES[2:], context=True)",
    ],
    "statistics": [
        "m.mean([1.5, 2.5, 4.0])", "m.median([5, 2, 9, 4])",
        "m.stdev([1.5, 2.5, 4.0, 8.0])", "m.multimode('aabbc')",
        "m.quantiles([1, 2, 3, 4, 5, 6, 7], n=4)",
        "m.harmonic_mean([40.0, 60.0])", "m.median_grouped([1, 2, 2, 3])",
        "m.geometric_mean([54, 24, 36])",
        "a = m.NormalDist(100, 15)\na.overlap(m.NormalDist(90, 10))\n"
        "a.samples(3, seed=1)\na.inv_cdf(0.3)",
    ],
    "heapq": [
        "h = []\nfor x in (3.5, 1.5, 2.5, 0.5):\n    m.heappush(h, x)\n"
        "while h:\n    m.heappop(h)",
        "h = [[5], [3], [8], [1]]\nm.heapify(h)\nm.heapreplace(h, [4])\n"
        "m.heappushpop(h, [9])",
        "list(m.merge([1, 4, 7], [2, 5], [3]))",
        "list(m.merge([7, 4, 1], [5, 2], reverse=True))",
        "m.nsmallest(2, ROWS, key=lambda r: -r['size'])",
        "m.nlargest(2, [5, 1, 8, 3])", "m.nlargest(1, [5, 1, 8, 3])",
        "m.nsmallest(3, iter([4.5, 2.5, 9.5, 1.5]))",
    ],
    "collections": [
        "c = m.Counter('abracadabra')\nc.most_common(2)\nc.subtract('ab')\n"
        "c + m.Counter('xyz')\nc - m.Counter('a')\nc & c\nc | c\n-c\n"
        "list(c.elements())",
        "d = m.ChainMap({'a': 1}, {'b': 2})\nd.new_child()\nlist(d)\n"
        "d['a']\nd.pop('a')\nd.parents\nrepr(d)",
        "P = m.namedtuple('P', 'x y', defaults=[0])\np = P(1)\n"
        "p._replace(x=3)\np._asdict()\nrepr(p)",
        "u = m.UserList([3, 1, 2])\nu.sort()\nu + [4]\nu * 2\nu[1:]",
        "u = m.UserDict(a=1)\nu['b'] = 2\ndict(u)\nu.copy()",
        "o = m.OrderedDict(a=1, b=2)\nrepr(o)\no.copy()",
    ],
    "fractions": [
        "m.Fraction('3/7') + m.Fraction(2, 5)", "m.Fraction(1.25) * 3",
        "m.Fraction('1.5e2').limit_denominator(10)",
        "round(m.Fraction(22, 7), 2)", "m.Fraction(3, 4) ** 2",
        "hash(m.Fraction(5, 3))", "m.Fraction(7, 2) // m.Fraction(2, 3)",
        "divmod(m.Fraction(7, 2), 2)", "m.Fraction(1, 3) < 0.5",
    ],
    "pprint": [
        "m.pformat(ROWS, width=30)", "m.pformat({'k' * 30: list(range(30))})",
        "m.pformat(TEXT, width=30)", "m.pformat(('a' * 50, ['b' * 50]))",
        "m.pformat({1, 2, 3})", "m.pformat([[[[1]]]], depth=2)",
        "m.saferepr({'a': [1, {'b': 2}]})", "m.pformat(b'abc' * 40)",
    ],
    "copy": [
        "m.deepcopy(ROWS)", "m.copy(ROWS)",
        "class C:\n    def __init__(self):\n        self.x = [1]\n"
        "m.deepcopy([C(), C()])\nm.copy(C())",
        "a = [1]\na.append(a)\nm.deepcopy(a)", "m.deepcopy((1, [2], {3: 4}))",
    ],
    "shlex": [
        "m.split('a \"b c\" d # e', comments=True)",
        "m.join(['a b', 'c'])", "m.quote(\"it's\")",
        "list(m.shlex('a = b; c|d', punctuation_chars=True))",
        "list(m.shlex('x \"y\\\\\"z\" w', posix=True))",
    ],
    "urllib.parse": [
        "m.urlsplit('http://user@host:80/p;q?x=1&y=2#f')",
        "m.urlparse('http://h/p;a?q')",
        "m.parse_qs('a=1&a=2&b=%20c&d=')", "m.parse_qsl('a=1&b=2')",
        "m.urlencode({'a': 'x y', 'b': ['1', '2']}, doseq=True)",
        "m.urljoin('http://a/b/c/d', '../e?x')", "m.quote('a b/\\u20ac')",
        "m.unquote('a%20b%e2%82%ac')", "m.urldefrag('http://a/b#c')",
        "m.unquote_to_bytes('a%20b')", "m.quote_from_bytes(b'a b')",
        "m.urlunsplit(('http', 'h', '/p', 'q', 'f'))",
    ],
    "string": [
        "m.Template('$a ${b} $$').substitute(a=1, b=2)",
        "m.Template('$a $c').safe_substitute({'a': 1})",
        "m.Formatter().format('{0:>{1}} {name!r}', 'x', 5, name='y')",
        "m.capwords('the quick  fox')",
    ],
    "html": ["m.escape('<a href=\"x\">')", "m.unescape('&lt;&#65;&amp;&foo')"],
    "html.parser": [
        "class P(m.HTMLParser):\n    pass\np = P()\n"
        "p.feed('<html><!-- c --><p class=\"x\" id=y>A &amp; B<br/></p>"
        "<script>if (a<b) x</script><?pi?><!DOCTYPE h></html>')\np.close()",
    ],
    "configparser": [
        "c = m.ConfigParser()\nc.read_string('[a]\\nx = 1\\ny: %(x)s2\\n"
        "# c\\nlong = a\\n  b\\n[b]\\nz = 3\\n')\nc.get('a', 'y')\n"
        "c.getint('b', 'z')\nc.items('a')\nc.write(io.StringIO())",
        "c = m.ConfigParser(interpolation=m.ExtendedInterpolation())\n"
        "c.read_dict({'a': {'x': '1', 'y': '${x} ${b:z}'}, 'b': {'z': 2}})\n"
        "c['a']['y']\nc.has_option('a', 'x')\nc.remove_section('b')",
    ],
    "ast": [
        "t = m.parse('def f(a, b=1):\\n    \"doc\"\\n    return a + b\\n')\n"
        "m.dump(t)\nm.get_docstring(t.body[0])\nlist(m.walk(t))\n"
        "m.fix_missing_locations(t)\nm.increment_lineno(t)",
        "m.literal_eval('{\"a\": [1, 2, (3, -4)], \"b\": {5}}')",
        "s = 'x = (a +\\n  b)'\nm.get_source_segment(s, m.parse(s).body[0])",
        "class V(m.NodeTransformer):\n    def visit_Name(self, n):\n"
        "        return m.Constant(1)\nV().visit(m.parse('x + y\\nz'))",
    ],
    "tokenize": [
        "list(m.generate_tokens(io.StringIO('a = 1 # c\\nif a:\\n  b\\n')"
        ".readline))",
        "list(m.tokenize(io.BytesIO(b'x = [1,\\n 2]\\n').readline))",
        "m.detect_encoding(io.BytesIO(b'# -*- coding: latin-1 -*-\\nx')"
        ".readline)",
        "m.untokenize(list(m.generate_tokens(io.StringIO('a  =  1\\n')"
        ".readline)))",
        "m.untokenize([(1, 'a'), (54, '='), (2, '1')])",
    ],
    "email.message": [
        "a = m.Message()\na['Subject'] = 'hi'\na['To'] = 'b'\n"
        "a.set_payload('text', 'utf-8')\na.as_string()\na.get('to')\n"
        "a.get_content_type()\na.get_params()\na.add_header('X', 'v', f='n')\n"
        "a.get_payload(decode=True)\na.items()\na.replace_header('To', 'c')\n"
        "a.set_param('x', 'y')\na.del_param('x')\na.get_boundary()",
    ],
    "email.header": [
        "m.decode_header('=?utf-8?q?caf=C3=A9?= x =?utf-8?b?YWI=?=')",
        "h = m.Header('caf\\u00e9 ' * 12, 'utf-8', header_name='Subject')\n"
        "h.append('more', 'us-ascii')\nh.encode()\nstr(h)",
        "m.make_header([('abc', None), (b'd', 'latin-1')])",
    ],
    "email.utils": [
        "m.parseaddr('A B <a@b.c>')", "m.formataddr(('A, B', 'a@b.c'))",
        "m.getaddresses(['a@b, C D <c@d>'])", "m.formatdate(0)",
        "m.parsedate_to_datetime('Mon, 20 Nov 1995 19:12:08 -0500')",
        "m.decode_rfc2231(\"us-ascii'en'x%20y\")", "m.quote('a\"b')",
        "m.decode_params([('a', 'b'), ('n*0', 'x'), ('n*1', 'y')])",
    ],
    "email._header_value_parser": [
        "m.get_address_list('A B <a@b.c>, \"q d\" <e@f>')",
        "m.get_unstructured('hello =?utf-8?q?w=C3=A9?= x')",
        "m.parse_content_type_header('text/plain; charset=utf-8; x=\"y z\"')",
        "m.get_mailbox('Fred <f@g.h>')",
        "m.parse_content_disposition_header('attachment; filename=a.txt')",
        "m.parse_mime_version('1.0')",
    ],
    "email.quoprimime": [
        "m.header_encode(b'caf\\xe9 x')", "m.body_encode('a=b\\n' * 3)",
        "m.decode('a=3Db =\\nc\\n')", "m.header_decode('a=20b_c')",
    ],
    "email.feedparser": [
        "p = m.FeedParser()\np.feed('From: a\\nSubject: b\\n  c\\n\\nbody\\n')"
        "\np.close()",
        "p = m.FeedParser()\np.feed('Content-Type: multipart/mixed; "
        "boundary=X\\n\\n--X\\n\\na\\n--X\\nContent-Type: text/html\\n\\nb\\n"
        "--X--\\ntail\\n')\np.close()",
    ],
    "base64": [
        "m.b85decode(m.b85encode(b'hello world'))",
        "m.a85decode(m.a85encode(b'hello\\0\\0\\0\\0world', wrapcol=10))",
        "m.b32decode(m.b32encode(b'hello'))", "m.encodebytes(b'x' * 100)",
    ],
    "posixpath": [
        "m.normpath('/a/./b/../c//d')", "m.commonpath(['/a/b', '/a/c'])",
        "m.relpath('/a/b/c', '/a/d')", "m.join('a', 'b', '/c')",
        "m.expandvars('$HOME/${X}')", "m.splitext('a.tar.gz')",
        "m.expanduser('~/x')", "m.realpath('.')", "m.dirname('/a/b')",
    ],
    "fnmatch": ["m.filter(['a.py', 'b.c', 'c.py'], '*.py')",
                "m.translate('[!a]?x*')", "m.fnmatchcase('abc', 'a*')"],
    "glob": ["m.glob('/etc/*.conf')", "list(m.iglob('/usr/**/bin'))",
             "m.escape('a[b]*')"],
    "calendar": ["m.TextCalendar().formatmonth(2024, 2)",
                 "m.HTMLCalendar().formatmonth(2024, 2)",
                 "m.TextCalendar().formatyear(2024)",
                 "m.Calendar().yeardatescalendar(2024, 4)",
                 "m.timegm((1970, 1, 2, 0, 0, 0))", "m.monthrange(2024, 2)"],
    "inspect": [
        "def f(a, b=1, *c, d, **e):\n    'doc'\ns = m.signature(f)\nstr(s)\n"
        "s.bind(1, d=2).apply_defaults()\nm.getfullargspec(f)\n"
        "s.replace(parameters=[])\nm.cleandoc('  a\\n    b')\nm.getdoc(f)",
        "class A:\n    x = property(lambda s: 1)\nclass B(A):\n    def g(self):"
        "\n        pass\nm.getmembers(B)\nm.classify_class_attrs(B)\n"
        "m.getmro(B)\nm.getattr_static(B(), 'x')\nm.getclasstree([A, B])",
        "m.getsource(m.getsource) if 0 else None\nm.unwrap(len)\n"
        "m.currentframe()\nm.isroutine(len)",
    ],
    "functools": [
        "@m.lru_cache(2)\ndef f(x):\n    return [x]\nf(1)\nf(2)\nf(3)\nf(1)\n"
        "f.cache_info()",
        "@m.total_ordering\nclass A:\n    def __init__(s, v):\n        s.v = v"
        "\n    def __eq__(s, o):\n        return s.v == o.v\n"
        "    def __lt__(s, o):\n        return s.v < o.v\nA(1) >= A(2)",
        "@m.singledispatch\ndef g(x):\n    return 1\n@g.register(int)\n"
        "def _(x):\n    return 2\ng(1)\ng('a')\ng(True)\ng(1)",
        "class C:\n    @m.cached_property\n    def p(self):\n"
        "        return [1]\nC().p",
        "m.update_wrapper(lambda: 1, len)",
    ],
    "typing": [
        "m.get_type_hints(m.NamedTuple)",
        "m.Union[int, str, None]\nm.Optional[m.List[int]]\n"
        "m.Callable[[int], str]\nrepr(m.Dict[str, m.Tuple[int, ...]])",
        "T = m.TypeVar('T')\nclass G(m.Generic[T]):\n    pass\nG[int]\n"
        "m.List[T][int]",
        "m.NamedTuple('N', [('a', int)])(1)",
    ],
    "dataclasses": [
        "@m.dataclass(order=True)\nclass P:\n    x: int\n    y: list = "
        "m.field(default_factory=list)\np = P(1)\nm.asdict(p)\nm.astuple(p)\n"
        "m.replace(p, x=2)\nm.fields(P)\nrepr(p)",
        "m.make_dataclass('Q', [('a', int), ('b', str, 'x')])(1)",
    ],
    "enum": [
        "class E(m.Enum):\n    A = 1\n    B = 2\n    C = 1\nE(1)\nE['B']\n"
        "list(E)\nrepr(E.A)\nE.__members__",
        "class F(m.IntFlag):\n    R = 4\n    W = 2\nF.R | F.W\nF(6)\n"
        "repr(F(6))\n~F.R",
        "m.Enum('X', 'a b c')\nm.unique(m.Enum('Y', 'd e'))",
    ],
    "argparse": [
        "p = m.ArgumentParser(prog='x')\np.add_argument('-v', '--verbose', "
        "action='store_true')\np.add_argument('names', nargs='*')\n"
        "p.add_argument('--size', type=int, default=3, help='the %(default)s')"
        "\np.parse_args(['-v', 'a', 'b', '--size=4'])\np.format_help()\n"
        "p.format_usage()",
        "p = m.ArgumentParser(prog='x')\ns = p.add_subparsers(dest='c')\n"
        "q = s.add_parser('go')\nq.add_argument('--n', nargs=2)\n"
        "g = p.add_mutually_exclusive_group()\ng.add_argument('-a')\n"
        "g.add_argument('-b')\np.parse_args(['-a', '1', 'go', '--n', 'x', 'y'"
        "])\np.parse_known_args(['go'])",
    ],
    "getopt": ["m.getopt(['-a', '--bc=1', '-d', 'x', 'rest'], 'ad:', "
               "['bc='])", "m.gnu_getopt(['x', '-a', 'y'], 'a')"],
    "gettext": ["m.c2py('n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2')(5)",
                "m.NullTranslations().gettext('x')"],
    "plistlib": ["m.loads(m.dumps({'a': [1, 2.5, 'x', True], 'b': b'yz'}))",
                 "m.loads(m.dumps({'a': [1, 'x']}, fmt=m.FMT_BINARY))"],
    "xml.etree.ElementPath": [
        "import xml.etree.ElementTree as E\n"
        "t = E.fromstring('<a><b x=\"1\"><c/></b><b/><d><b/></d></a>')\n"
        "m.findall(t, './/b[@x]')\nm.find(t, 'b/c')\nm.findtext(t, 'd/b')\n"
        "list(m.iterfind(t, '*'))\nm.findall(t, 'b[1]')\nm.findall(t, 'd/..')",
    ],
    "xml.dom.minidom": [
        "d = m.parseString('<a x=\"1\"><b>t</b><!--c--></a>')\n"
        "d.toprettyxml()\nd.getElementsByTagName('b')\n"
        "e = d.createElement('n')\nd.documentElement.appendChild(e)\n"
        "e.setAttribute('k', 'v')\nd.documentElement.cloneNode(True)\n"
        "d.documentElement.normalize()\nd.unlink()",
    ],
    "sched": ["s = m.scheduler(lambda: 0, lambda n: None)\n"
              "s.enter(1, 1, len, ('x',))\ns.enter(0, 2, len, ('y',))\n"
              "s.queue\n"],
    "graphlib": ["t = m.TopologicalSorter({'d': 'bc', 'b': 'a', 'c': 'a'})\n"
                 "list(t.static_order())",
                 "t = m.TopologicalSorter({'a': 'b', 'b': 'a'})\ntry:\n"
                 "    t.prepare()\nexcept m.CycleError:\n    pass"],
    "selectors": ["s = m.SelectSelector()\nimport os\nr, w = os.pipe()\n"
                  "s.register(r, m.EVENT_READ, 'd')\ns.select(0)\n"
                  "s.modify(r, m.EVENT_READ, 'e')\ns.get_map()\n"
                  "s.unregister(r)\ns.close()\nos.close(r)\nos.close(w)"],
    "tempfile": ["import os\nf = m.NamedTemporaryFile()\nf.write(b'x')\n"
                 "f.close()", "with m.TemporaryDirectory() as d:\n    pass",
                 "s = m.SpooledTemporaryFile(10)\ns.write(b'x' * 20)\n"
                 "s.close()"],
    "traceback": [
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n"
        "    m.format_exc()\n    m.format_exception(type(e), e, "
        "e.__traceback__)\n    m.TracebackException.from_exception(e)\n"
        "    m.extract_tb(e.__traceback__)\nm.format_list(m.extract_stack())",
    ],
    "zipfile": [
        "b = io.BytesIO()\nz = m.ZipFile(b, 'w', m.ZIP_DEFLATED)\n"
        "z.writestr('a/b.txt', 'hello')\nz.close()\nz = m.ZipFile(b)\n"
        "z.namelist()\nz.read('a/b.txt')\nz.testzip()\nz.infolist()\n"
        "z.close()",
    ],
    "ipaddress": ["m.ip_network('10.0.0.0/29')", "list(m.ip_network("
                  "'10.0.0.0/29').hosts())", "m.ip_address('::1').exploded",
                  "list(m.summarize_address_range(m.ip_address('10.0.0.0'),"
                  " m.ip_address('10.0.0.6')))",
                  "list(m.collapse_addresses([m.ip_network('10.0.0.0/25'), "
                  "m.ip_network('10.0.0.128/25')]))",
                  "str(m.ip_address('2001:db8::1'))",
                  "list(m.ip_network('10.0.0.0/28').subnets(2))",
                  "list(m.ip_network('10.0.0.0/28').address_exclude("
                  "m.ip_network('10.0.0.0/30')))"],
    "mailbox": ["import tempfile, os\nd = tempfile.mkdtemp()\n"
                "b = m.mbox(os.path.join(d, 'x'))\nb.add('Subject: a\\n\\nb')"
                "\nb.flush()\nlist(b.keys())\nb[0]\nb.close()"],
    "pathlib": ["p = m.PurePosixPath('/a/b/../c.txt')\np.parts\np.parent\n"
                "p.with_suffix('.x')\np.relative_to('/a')\np.match('*.txt')\n"
                "p / 'd'\nlist(p.parents)\np.name\np.stem"],
    "sre_parse": ["m.parse('(a|b)+[c-e]*?(?P<n>x)(?=y)\\\\1{2,3}')"],
    "reprlib": ["m.repr(list(range(50)))", "m.repr({'a' * 50: [1] * 9})",
                "m.repr('x' * 99)", "m.repr({1, 2, 3})"],
    "random": ["r = m.Random(1)\nr.shuffle([1, 2, 3])\nr.sample(range(9), 3)"
               "\nr.choices('abc', k=3)\nr.gauss(0, 1)\nr.triangular()\n"
               "r.betavariate(1, 2)\nr.randint(1, 5)\nr.vonmisesvariate(0, 1)"
               "\nr.sample([1, 2, 3, 4], 2)"],
    "contextlib": [
        "@m.contextmanager\ndef c():\n    yield [1]\nwith c() as x:\n    x",
        "with m.ExitStack() as s:\n    s.callback(len, 'x')\n"
        "    s.enter_context(m.closing(io.StringIO()))\n    s.pop_all()"
        ".close()", "with m.suppress(ValueError):\n    raise ValueError",
        "with m.redirect_stdout(io.StringIO()):\n    print('x')"],
    "optparse": ["p = m.OptionParser(prog='x')\np.add_option('-a', '--all', "
                 "action='store_true', help='all')\np.add_option('-n', "
                 "type='int', default=1)\np.parse_args(['-a', '-n', '3', 'r'"
                 "])\np.format_help()"],
    "types": ["m.new_class('A', (dict,), {}, lambda ns: ns.update(x=1))",
              "m.resolve_bases((list,))", "m.prepare_class('B', (int,))"],
    "cProfile": [], "timeit": ["m.Timer('x = 1').timeit(3)\nm.Timer('1')"
                               ".repeat(2, 2)"],
    "quopri": ["m.encodestring(b'a=b')"],
    "linecache": ["import os\nm.getlines(os.__file__)\nm.getline("
                  "os.__file__, 3)\nm.checkcache()\nm.clearcache()"],
    "stat": ["m.filemode(0o100644)"],
    "token": ["m.ISEOF(0)"],
    "http.cookies": ["c = m.SimpleCookie()\nc.load('a=b; c=\"d e\"')\n"
                     "c['a']['path'] = '/'\nc.output()\nc.js_output()"],
    "http.client": ["m.parse_headers(io.BytesIO(b'A: b\\r\\nC: d\\r\\n\\r\\n'"
                    "))"],
    "wsgiref.headers": ["h = m.Headers([('a', 'b')])\nh['c'] = 'd'\n"
                        "h.add_header('x', 'y', z='w')\nstr(h)\n"
                        "h.get_all('a')\ndel h['a']\nh.setdefault('q', 'r')"],
    "decimal": [], "_pydecimal": [
        "a = m.Decimal('1.25')\nb = m.Decimal('3')\na + b\na * b\na / b\n"
        "a.sqrt()\na.quantize(m.Decimal('.1'))\na.exp()\nb.ln()\nstr(a)\n"
        "format(a, '.3f')\na ** 2\na // b\na % b\nround(a, 1)\nb.log10()\n"
        "a.compare(b)\na.as_tuple()\na.normalize()\nhash(a)\nint(b)"],
    "_pydatetime": [], "_strptime": [
        "m._strptime_time('2024-02-03 10:11:12', '%Y-%m-%d %H:%M:%S')",
        "m._strptime_time('Mon 5 Jan 2024', '%a %d %b %Y')"],
    "weakref": [
        "class C:\n    pass\nd = m.WeakValueDictionary()\nc = C()\nd['a'] = c"
        "\nlist(d.items())\nd.get('a')\nd.copy()\nd.setdefault('b', c)\n"
        "list(d.valuerefs())\ndel c",
        "class C:\n    def f(self):\n        pass\nc = C()\n"
        "d = m.WeakKeyDictionary()\nd[c] = 1\nlist(d.items())\nd.copy()\n"
        "w = m.WeakMethod(c.f)\nw()\nf = m.finalize(c, len, 'x')\n"
        "f.peek()\nf.detach()"],
}
CASES = {name: cases
         for name in sorted(set(CASES) | set(death_calls.CALLS))
         for cases in [CASES.get(name, []) + death_calls.cases(name)] if cases}
