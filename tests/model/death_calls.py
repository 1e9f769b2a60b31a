"""More calls for death_lines.py: one on each line, by module.

As in death_cases.py `m` is the module with probes.
"""

CALLS = {
    "textwrap": r"""
m.wrap('a-b-c d_e f--g', 4)
m.wrap(TEXT, 15, break_on_hyphens=False, subsequent_indent='  ')
m.wrap('x' * 30, 10, break_long_words=False)
m.wrap('one two three four five six', 9, max_lines=2, placeholder=' [..]')
m.fill('a\tb\tc', 20, expand_tabs=False)
m.shorten('hello big wide world', 12, placeholder='~')
m.dedent('\n  one\n    two\n\n  three')
m.indent('one\n\ntwo\n', '# ', lambda line: True)
m.TextWrapper(width=12, drop_whitespace=False).wrap('a  b   c    d')
m.wrap('', 10)
m.wrap('Ends here. And goes on. Yes', 12, fix_sentence_endings=True)
""",
    "string": r"""
m.capwords('a-b c-d', '-')
m.Template('$x and ${y}').get_identifiers() if hasattr(m.Template, 'get_identifiers') else None
m.Template('$$ $x').substitute({'x': [1]})
m.Template('${bad').safe_substitute()
m.Template('$who likes ${what}').substitute(who='tim', what='kung pao')
""",
    "heapq": r"""
h = [9, 5, 7, 1, 8]; m.heapify(h); [m.heappop(h) for _ in range(5)]
h = []; [m.heappush(h, (i * 7 % 5, str(i))) for i in range(9)]; m.heappop(h)
h = [1, 3, 5]; m.heappushpop(h, 0); m.heappushpop(h, 4); m.heapreplace(h, 9)
list(m.merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len))
list(m.merge([[1], [4]], [[2], [3]]))
list(m.merge())
m.nlargest(3, 'hello world', key=ord)
m.nsmallest(3, ['b', 'a', 'c', 'd'])
m.nlargest(2, ROWS, key=lambda row: row['size'])
m.nsmallest(1, [3.5, 1.5], key=abs)
m.nsmallest(1, [])
m.nlargest(10, [1, 2])
h = [[3], [1], [2]]; m._heapify_max(h) if hasattr(m, '_heapify_max') else m.heapify(h)
""",
    "bisect": r"""
m.bisect_left([1, 3, 5], 3)
m.bisect_right([1, 3, 5], 3)
a = [1, 3]; m.insort(a, 2); m.insort_left(a, 3)
m.bisect([1.5, 2.5], 2.0, 0, 2)
m.bisect_left(['a', 'c'], 'b')
a = [[1], [3]]; m.insort_right(a, [2])
""",
    "fractions": r"""
m.Fraction(6, 8) + 1
m.Fraction('0.125') - m.Fraction(1, 8)
m.Fraction(3, 7) * m.Fraction(7, 3)
m.Fraction(1, 3) / m.Fraction(2, 5)
m.Fraction(7, 2) % 2
-m.Fraction(1, 2) + abs(m.Fraction(-3, 4))
m.Fraction(2, 3) == m.Fraction(4, 6)
m.Fraction(2, 3) >= m.Fraction(1, 6)
m.Fraction(3, 2) + 1.5
round(m.Fraction(7, 3)) + int(m.Fraction(9, 2))
m.Fraction(22, 7).limit_denominator(5)
str(m.Fraction(-5, 10)) + repr(m.Fraction(0))
m.Fraction('-3/9').numerator
m.Fraction(4, 9) ** -2
2 ** m.Fraction(3)
m.Fraction.from_float(0.75)
m.Fraction(10, 4).as_integer_ratio() if hasattr(m.Fraction, 'as_integer_ratio') else None
bool(m.Fraction(0)) or bool(m.Fraction(1))
import copy; copy.copy(m.Fraction(1, 2))
""",
    "statistics": r"""
m.mean([1, 2, 3, 4])
m.fmean([1.5, 2.5])
m.median_low([1, 3, 5, 7])
m.median_high([1, 3, 5, 7])
m.mode(['red', 'blue', 'red'])
m.pvariance([0.0, 0.25, 1.25])
m.variance([2.75, 1.75, 1.25])
m.pstdev([1.5, 2.5, 2.5, 2.75])
m.harmonic_mean([2.5, 3, 10])
m.quantiles([1, 2, 3, 4, 5], n=4, method='inclusive')
m.NormalDist(2, 1) + m.NormalDist(3, 2)
m.NormalDist(5, 2).pdf(4)
m.NormalDist(5, 2).cdf(4)
m.NormalDist.from_samples([1.5, 2.5, 4.0])
m.NormalDist(1, 2) == m.NormalDist(1, 2)
m.NormalDist(10, 3).quantiles(3)
m.covariance([1, 2, 3], [1, 5, 7]) if hasattr(m, 'covariance') else None
m.linear_regression([1, 2, 3], [2, 4, 7]) if hasattr(m, 'linear_regression') else None
m.median([])  if 0 else m.median([1])
""",
    "difflib": r"""
m.SequenceMatcher(None, 'abcd', 'bcde').ratio()
m.SequenceMatcher(lambda x: x == ' ', ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9)
m.SequenceMatcher(None, 'abxcd', 'abcd').get_matching_blocks()
m.SequenceMatcher(None, [1, 2, 3], [2, 3, 4]).get_opcodes()
s = m.SequenceMatcher(); s.set_seqs('private', 'public'); s.quick_ratio(); s.real_quick_ratio()
s = m.SequenceMatcher(None, '', 'abc'); s.set_seq1('ab'); s.ratio()
m.get_close_matches('wheel', ['while', 'wheal', 'heel'], n=2, cutoff=0.5)
m.get_close_matches('zzz', ['abc'])
list(m.Differ().compare(['a\n', 'b\n'], ['a\n', 'c\n']))
list(m.unified_diff(['a'], ['b'], lineterm=''))
list(m.context_diff(['a', 'b'], ['b'], lineterm=''))
list(m.ndiff(['abc\n'], ['abd\n'], charjunk=None))
m.IS_LINE_JUNK('  # \n') or m.IS_CHARACTER_JUNK(' ')
m.HtmlDiff(wrapcolumn=10).make_file(['one two three'], ['one 2 three'])
list(m.diff_bytes(m.unified_diff, [b'a'], [b'b'], lineterm=b''))
""",
    "pprint": r"""
m.pformat([1, [2, [3, [4]]]])
m.pformat({'b': 1, 'a': [2, 3]}, indent=2)
m.pformat(list(range(40)), width=20, compact=True)
m.pformat({'x': {'y': {'z': 1}}}, width=5)
m.pformat('word ' * 20, width=20)
m.pformat((1,))
m.pformat({'a' * 10: 'b' * 40, 'c' * 10: ('d' * 30, 'e' * 30)}, width=40)
m.isreadable([1, 'x']) and m.isrecursive([1])
a = [1]; a.append(a); m.pformat(a); m.isrecursive(a)
m.PrettyPrinter(width=10, depth=1).pformat([[1, 2], {3: [4]}])
m.pprint(ROWS, stream=io.StringIO(), width=20)
m.pformat(frozenset([3, 1]))
m.pformat({i: str(i) * 9 for i in range(9)}, sort_dicts=False)
m.pformat(3.5) + m.pformat(None)
""",
    "copy": r"""
m.copy([1, [2]])
m.copy({'a': [1]})
m.copy({1, 2})
m.deepcopy([[1, 2], [3]])
m.deepcopy({'a': {'b': [1]}})
m.deepcopy((1, (2, [3])))
m.deepcopy('text')
x = [1]; m.deepcopy([x, x, (x,)])
m.deepcopy({1, 2, 3}) if 0 else m.deepcopy(frozenset([1]))
d = {}; d['self'] = d; m.deepcopy(d)
""",
    "shlex": r"""
m.split('one "two three" four')
m.split("it\\'s 'a b' c\\ d")
m.split('a # comment', comments=False)
m.split('a;b|c', posix=False)
list(m.shlex('x=1 y=(2)'))
list(m.shlex('a && b || c; d > e', punctuation_chars=True))
m.quote('') + m.quote('a b') + m.quote('plain')
m.join(['echo', 'a b', "c'd"]) if hasattr(m, 'join') else None
s = m.shlex('a b'); s.push_token('z'); s.get_token(); s.get_token(); s.error_leader()
s = m.shlex(io.StringIO('one\n# two\nthree')); list(s)
""",
    "urllib.parse": r"""
m.urlsplit('https://example.org:8080/a/b?x=1#frag').port
m.urlsplit('//h/p').geturl()
m.urlparse('mailto:a@b.c')
m.urlunparse(('http', 'h', '/p', 'x', 'q', 'f'))
m.urljoin('http://a/b/c', 'd/./e')
m.urljoin('http://a/b/c', '//x/y')
m.urljoin('http://a', '?q')
m.urlencode({'a': 1, 'b': 'x&y'})
m.urlencode([('k', 'v'), ('k', 'w')], quote_via=m.quote)
m.quote('/a b/', safe='')
m.quote_plus('a b+c')
m.unquote_plus('a+b%2Bc')
m.unquote('%zz%41')
m.unquote_to_bytes(b'a%41')
m.parse_qs('a=1&a=2&b=', keep_blank_values=True)
m.parse_qsl('a=1;b=2&c=3')
m.urlsplit('http://[::1]:80/').hostname
m.urlsplit(b'http://h/p?q').query
m.urldefrag('http://a/b')
m.urlsplit('http://u:p@h/').username
m.splitquery('a?b') if hasattr(m, 'splitquery') else None
m.unwrap('<URL:http://a/b>') if hasattr(m, 'unwrap') else None
""",
    "posixpath": r"""
m.split('/a/b/c')
m.splitext('/a.b/c.tar.gz')
m.basename('a/b')
m.join('', 'a', 'b/')
m.normpath('a//b/./../c')
m.normpath('')
m.commonpath(['a/b/c', 'a/b', 'a/b/d'])
m.commonprefix(['/usr/lib', '/usr/local'])
m.relpath('/a/b', '/a/b/c/d')
m.abspath('x')
m.isabs('/x') or m.isabs('x')
m.splitdrive('/a/b')
m.expandvars('no variables')
m.normcase('A/B')
m.join(b'a', b'b')
m.dirname('/')
m.expanduser('~')
""",
    "ntpath": r"""
m.join('c:\\a', 'b', 'd:x')
m.split('c:\\a\\b')
m.splitdrive('\\\\host\\share\\a')
m.splitext('a.b.c')
m.normpath('c:/a/../b//c')
m.basename('c:\\x\\y.z')
m.dirname('c:\\x\\y')
m.isabs('c:\\x') or m.isabs('x')
m.commonpath(['C:\\a\\b', 'c:\\a\\c'])
m.normcase('A/B')
m.relpath('c:\\a\\b', 'c:\\a\\c')
m.expandvars('%HOME%\\$x')
""",
    "genericpath": r"""
m.commonprefix(['abc', 'abd', 'ab'])
m.commonprefix([])
m._splitext('a.b', '/', None, '.')
m._splitext('.a', '/', None, '.')
m._check_arg_types('join', 'a', 'b')
""",
    "fnmatch": r"""
m.fnmatch('foo.py', '*.py')
m.filter(['a1', 'b2', 'c3'], '[ab]?')
m.fnmatchcase('Abc', 'a*')
m.translate('a[!b-d]*?[x]')
m.translate('**/a')
m.filter([b'a', b'b'], b'a')
m.translate('[]')
m.translate('[b-a]x[--0]')
""",
    "base64": r"""
m.b64encode(b'hello')
m.b64decode('aGVsbG8=')
m.urlsafe_b64encode(b'\xfb\xff')
m.b32encode(b'ab')
m.b16encode(b'xyz')
m.b16decode('616263')
m.a85encode(b'some data', pad=True)
m.b85encode(b'x' * 7)
m.decodebytes(m.encodebytes(b'abc'))
m.a85encode(b'    \0\0\0\0', foldspaces=True)
""",
    "html": r"""
m.escape('a & b < c')
m.escape("it's", quote=False)
m.unescape('&copy; &#x41; &#66;')
m.unescape('&notit; &amp')
m.unescape('no entities')
m.unescape('&#0;&#x80;&#999999999;')
""",
    "html.parser": r"""
p = m.HTMLParser(); p.feed('<p>one<br>two</p>'); p.close()
p = m.HTMLParser(convert_charrefs=False); p.feed('a&amp;b&#65;'); p.close()
p = m.HTMLParser(); p.feed('<a href=x y="z" w>'); p.feed('</a>'); p.getpos()
p = m.HTMLParser(); p.feed('<!DOCTYPE html><!-- c -->'); p.close()
p = m.HTMLParser(); p.feed('<img src="a"/>'); p.get_starttag_text()
p = m.HTMLParser(); p.feed('<script>1<2</script>'); p.reset()
""",
    "json.encoder": r"""
m.JSONEncoder().encode([1, 'a', None, True])
m.JSONEncoder(indent=4, separators=(',', ':')).encode({'a': []})
m.JSONEncoder(skipkeys=True).encode({(1,): 2, 'b': 3})
m.JSONEncoder(default=str).encode({'x': {1}})
m.py_encode_basestring('a"\\\n')
m.JSONEncoder(ensure_ascii=False).encode('\u20ac')
m.JSONEncoder(indent='\t').encode([[], {}, [1]])
list(m.JSONEncoder().iterencode({'a': [1.5]}, _one_shot=False))
""",
    "json.decoder": r"""
m.JSONDecoder().decode('[]')
m.JSONDecoder().decode('{"a": {"b": [true, false]}}')
m.JSONDecoder(object_hook=dict).decode('{"x": 1}')
m.JSONDecoder(object_pairs_hook=list).decode('{"x": 1, "y": 2}')
m.JSONDecoder(parse_float=str).decode('[1.5, 2e3]')
m.py_scanstring('a\\tb" rest', 0)
m.JSONDecoder(strict=False).decode('"a\\nb"')
m.JSONDecodeError('bad', 'a\nb', 2)
""",
    "json.scanner": r"""
import json.decoder; m.py_make_scanner(json.decoder.JSONDecoder())('[1, "a"]', 0)
import json.decoder; m.py_make_scanner(json.decoder.JSONDecoder())('-1.5e3', 0)
""",
    "configparser": r"""
c = m.RawConfigParser(); c.read_string('[s]\na=1\nb\n') if 0 else c.read_string('[s]\na=1\n'); c.items('s')
c = m.ConfigParser(allow_no_value=True); c.read_string('[s]\nflag\n'); c.get('s', 'flag')
c = m.ConfigParser(); c['x'] = {'a': '1'}; c['x']['a']; list(c)
c = m.ConfigParser({'base': '/b'}); c.read_string('[s]\np = %(base)s/x\n'); c.get('s', 'p')
c = m.ConfigParser(); c.add_section('n'); c.set('n', 'k', 'v'); c.options('n'); c.remove_option('n', 'k')
c = m.ConfigParser(); c.read_string('[s]\na = yes\n'); c.getboolean('s', 'a'); c.get('s', 'zz', fallback=None)
c = m.ConfigParser(delimiters=(':',), comment_prefixes=(';',)); c.read_string('[s]\na: 1 ; x\n')
c = m.ConfigParser(); c.read_dict({'a': {'b': 1}}); o = io.StringIO(); c.write(o)
""",
    "csv": r"""
m.Sniffer().sniff('a|b|c\n1|2|3\n')
m.DictReader(io.StringIO('x,y\n1,2\n')).fieldnames
""",
    "calendar": r"""
m.isleap(2024) or m.leapdays(2000, 2020)
m.weekday(2024, 1, 31)
m.monthrange(2023, 2)
m.month(2024, 5)
m.TextCalendar(6).formatweekheader(3)
m.TextCalendar().formatmonth(2023, 12, w=3, l=2)
m.Calendar(2).itermonthdays(2024, 2)
list(m.Calendar().itermonthdays2(2024, 3))
m.Calendar().monthdayscalendar(2024, 4)
m.HTMLCalendar().formatweekday(1)
m.timegm((2000, 1, 1, 0, 0, 0))
m.Calendar().monthdatescalendar(2024, 6)
""",
    "ipaddress": r"""
m.IPv4Address('1.2.3.4') + 1
m.ip_address('10.0.0.1').is_private
m.IPv4Network('192.168.0.0/30').num_addresses
list(m.IPv4Network('192.168.0.0/30').hosts())
m.IPv6Address('::ffff:1.2.3.4').ipv4_mapped
m.IPv6Network('2001:db8::/126')[1]
m.ip_interface('10.1.2.3/8').network
m.IPv4Network('10.0.0.0/8').supernet(new_prefix=4)
m.IPv4Network('10.0.0.0/30').overlaps(m.IPv4Network('10.0.0.0/31'))
m.v4_int_to_packed(1)
m.IPv4Address('255.255.255.255').packed
m.IPv4Network('10.0.0.0/255.255.255.0').with_hostmask
m.get_mixed_type_key(m.ip_address('1.1.1.1'))
m.IPv6Address('fe80::1%eth0') if hasattr(m.IPv6Address('::1'), 'scope_id') else None
m.IPv4Address('1.2.3.4').reverse_pointer
m.IPv6Address('2001:db8::').exploded
m.IPv4Network('10.0.0.0/29').subnet_of(m.IPv4Network('10.0.0.0/8'))
""",
    "reprlib": r"""
m.repr([1] * 20)
m.repr({'k': 'v' * 50})
m.repr(('a',) * 9)
m.repr(frozenset([1]))
m.Repr().repr(12345678901234567890123456789012345678901234567890)
r = m.Repr(); r.maxlist = 2; r.repr([[1, 2, 3]] * 4)
m.recursive_repr()(lambda s: 'x')(3)
r = m.Repr(); r.maxlevel = 1; r.repr([[[1]]])
""",
    "graphlib": r"""
list(m.TopologicalSorter({1: {2, 3}, 2: {3}}).static_order())
t = m.TopologicalSorter(); t.add('a', 'b'); t.add('b', 'c'); t.prepare(); t.get_ready(); t.done('c'); t.is_active()
t = m.TopologicalSorter({'a': ['b'], 'c': ['b']}); t.prepare(); [t.done(*t.get_ready()) for _ in range(2)]
""",
    "sched": r"""
s = m.scheduler(iter(range(99)).__next__, lambda n: None); s.enter(1, 1, len, ('x',)); s.run()
s = m.scheduler(lambda: 5, lambda n: None); e = s.enterabs(9, 1, len, ('x',)); s.cancel(e); s.empty()
""",
    "email.utils": r"""
m.parseaddr('"Doe, J" <j@d.e>')
m.formataddr(('J', 'j@d.e'))
m.getaddresses(['A <a@b>', 'c@d'])
m.quote('a\\b') + m.unquote('"x"')
m.collapse_rfc2231_value('plain')
m.encode_rfc2231('x y', 'us-ascii')
m.decode_rfc2231("a'b'c")
m.unquote('<a@b>')
""",
    "email._parseaddr": r"""
m.AddressList('A <a@b>, c@d').addresslist
m.parsedate('Mon, 20 Nov 1995 19:12:08 -0500')
m.parsedate_tz('20 Nov 1995 19:12 EST')
m.AddrlistClass('x (comment) <y@z>').getaddrlist()
m.AddressList('a@b') + m.AddressList('c@d')
m.mktime_tz((1995, 11, 20, 19, 12, 8, 0, 0, 0, 0))
m.quote('a"b')
m.parsedate('no date')
""",
    "email.quoprimime": r"""
m.header_length(b'a b')
m.body_length(b'a=b')
m.quote('=')
m.unquote('=41')
m.body_encode('x' * 100 + '\n')
m.header_encode(b'a_b c')
""",
    "email.base64mime": r"""
m.header_length(b'abc')
m.header_encode('abc')
m.body_encode(b'x' * 100)
m.decode('YWJj')
""",
    "email.encoders": r"""
import email.message; p = email.message.Message(); p.set_payload(b'ab'); m.encode_base64(p)
import email.message; p = email.message.Message(); p.set_payload('ab'); m.encode_7or8bit(p)
""",
    "email.charset": r"""
m.Charset('utf-8').header_encode('caf')
m.Charset('latin-1').body_encode('abc')
m.Charset('us-ascii').get_body_encoding()
m.Charset('iso-2022-jp').get_output_charset()
m.Charset('utf-8').header_encode_lines('a b', iter([60, 60, 60]))
""",
    "quopri": r"""
m.encodestring(b'a=b\n')
m.decodestring(b'a=3Db')
m.quote(b'=')
m.ishex(b'a') or m.unhex(b'41')
o = io.BytesIO(); m.encode(io.BytesIO(b'x y\t\n'), o, True)
""",
    "getopt": r"""
m.getopt(['-ab', 'x'], 'ab')
m.getopt(['--out', 'f', '--v'], '', ['out=', 'v'])
m.gnu_getopt(['a', '--x', 'b', '-y1'], 'y:', ['x'])
m.long_has_args('ou', ['out=', 'v'])
m.short_has_arg('o', 'o:')
""",
    "optparse": r"""
p = m.OptionParser(); p.add_option('-v', action='count'); p.parse_args(['-vv'])
p = m.OptionParser(usage='%prog x'); p.format_help()
p = m.OptionParser(); g = m.OptionGroup(p, 'G'); g.add_option('--z'); p.add_option_group(g); p.format_option_help()
p = m.OptionParser(); p.add_option('--f', type='float'); p.parse_args(['--f=1.5', 'x'])
p = m.OptionParser(); p.add_option('-l', action='append'); p.parse_args(['-l', 'a', '-lb'])
m.Values({'a': 1}).ensure_value('b', [])
""",
    "argparse": r"""
p = m.ArgumentParser(prog='x'); p.add_argument('a'); p.add_argument('--b', type=int); p.parse_args(['1', '--b', '2'])
p = m.ArgumentParser(prog='x'); p.add_argument('-v', action='count', default=0); p.parse_args(['-vv'])
p = m.ArgumentParser(prog='x', description='d ' * 40); p.add_argument('--long', help='h ' * 40); p.format_help()
p = m.ArgumentParser(prog='x'); p.add_argument('r', nargs='+'); p.parse_args(['a', 'b'])
p = m.ArgumentParser(prog='x'); p.add_argument('--c', choices=['a', 'b']); p.parse_args(['--c', 'a'])
m.Namespace(a=1) == m.Namespace(a=1)
p = m.ArgumentParser(prog='x'); p.add_argument('--no', action='store_false'); p.format_usage()
p = m.ArgumentParser(prog='x'); g = p.add_argument_group('g'); g.add_argument('--q'); p.parse_known_args(['z'])
""",
    "collections": r"""
m.Counter('hello') + m.Counter('help')
m.Counter(a=3) - m.Counter(a=1, b=2)
m.Counter('abca').most_common(1)
c = m.Counter('ab'); c.update({'a': 5}); c.total() if hasattr(c, 'total') else None
m.ChainMap({'a': 1}, {'a': 2, 'b': 3})['b']
d = m.ChainMap({}, {'x': 1}); d['y'] = 2; d.maps; len(d); list(d.items())
m.namedtuple('N', 'a b')(1, [2])._asdict()
m.namedtuple('N', ['a', 'def'], rename=True)(1, 2)
m.UserList([3, 1]) + [2]
u = m.UserList('abc'); u.reverse(); u.pop(); u.extend([1]); u.insert(0, 'z'); u.count('a')
m.UserString('abc').upper() + 'd'
u = m.UserDict({'a': 1}); u.pop('a'); u.setdefault('b', []); u | {'c': 1} if hasattr(u, '__or__') else None
o = m.OrderedDict([('a', 1), ('b', 2)]); o.move_to_end('a'); o.popitem(); list(o)
m.OrderedDict.fromkeys('abc')
""",
    "functools": r"""
m.reduce(lambda a, b: a + b, [[1], [2], [3]])
m.partial(int, base=2)('101')
sorted([3, 1, 2], key=m.cmp_to_key(lambda a, b: b - a))
@m.wraps(len)\ndef f(*a):\n    return a\nf(1)
""",
    "contextlib": r"""
with m.suppress(KeyError):\n    {}['x']
with m.closing(io.StringIO()) as s:\n    s.write('x')
with m.nullcontext([1]) as x:\n    x
with m.ExitStack() as s:\n    s.push(lambda *a: False)\n    s.callback(print, end='')
@m.contextmanager\ndef c(x):\n    try:\n        yield [x]\n    finally:\n        pass\nwith c(1) as y:\n    y
@m.contextmanager\ndef c():\n    yield\n@c()\ndef f():\n    return [1]\nf()
""",
    "types": r"""
m.new_class('A', (), {}, lambda ns: None)
m.resolve_bases((int, list))
m.SimpleNamespace(a=[1]).a
""",
    "operator": r"""
m.itemgetter(1, 0)([5, 6])
m.attrgetter('real')(3)
m.methodcaller('upper')('a')
m.concat([1], [2]) + m.countOf([1, 1], 1) * [0]
m.indexOf([5, 6], 6)
m.length_hint([1, 2])
m.iadd([1], [2])
m.attrgetter('a.b') and m.itemgetter(slice(2))('abc')
""",
    "keyword": "m.iskeyword('if') and m.issoftkeyword('match') if hasattr(m, 'issoftkeyword') else m.iskeyword('x')",
    "colorsys": r"""
m.rgb_to_hsv(0.2, 0.4, 0.4)
m.hsv_to_rgb(0.5, 0.5, 0.4)
m.rgb_to_hls(0.1, 0.2, 0.3)
m.hls_to_rgb(0.1, 0.2, 0.3)
m.rgb_to_yiq(0.1, 0.2, 0.3)
m.yiq_to_rgb(0.1, 0.2, 0.3)
""",
    "stat": r"""
m.filemode(0o40755)
m.S_ISDIR(0o40755)
m.filemode(0o104644)
""",
    "mimetypes": r"""
m.guess_type('a.tar.gz')
m.guess_extension('text/html')
m.MimeTypes().guess_type('x.png')
m.guess_all_extensions('text/plain')
m.MimeTypes().add_type('a/b', '.ab')
""",
    "nturl2path": r"""
m.url2pathname('///C|/a/b')
m.pathname2url('C:\\a\\b')
""",
    "netrc": r"""
import tempfile, os; p = tempfile.mktemp(); open(p, 'w').write('machine h login a password b\n'); m.netrc(p).hosts; os.remove(p)
""",
    "gettext": r"""
m.c2py('n != 1')(2)
m.NullTranslations().ngettext('a', 'b', 2)
m._expand_lang('de_DE.UTF-8')
""",
    "locale": r"""
m.normalize('de')
m.delocalize('1,5')
m._group('1234567') if hasattr(m, '_group') else None
m.format_string('%d items', 3)
m.normalize('en_US.utf8')
m._parse_localename('de_DE.UTF-8')
""",
    "random": r"""
m.Random(3).randrange(10)
m.Random(3).choice([[1], [2]])
m.Random(3).uniform(1, 2)
m.Random(3).expovariate(1.5)
r = m.Random(3); x = [1, 2, 3]; r.shuffle(x)
m.Random(3).choices([1, 2], weights=[1, 3], k=2)
m.Random(3).sample(range(20), 5)
""",
    "wsgiref.headers": r"""
h = m.Headers([('a', 'b')]); h.get_all('a'); 'a' in h
h = m.Headers([]); h.add_header('C', 'd', f='n"m'); bytes(h)
h = m.Headers([('x', 'y')]); h.setdefault('x', 'z'); h.items(); len(h)
""",
    "wsgiref.util": r"""
m.request_uri({'wsgi.url_scheme': 'http', 'HTTP_HOST': 'h', 'SCRIPT_NAME': '/a', 'PATH_INFO': '/b', 'QUERY_STRING': 'q'})
e = {'PATH_INFO': '/a/b', 'SCRIPT_NAME': ''}; m.shift_path_info(e); e
e = {}; m.setup_testing_defaults(e); m.guess_scheme(e)
list(m.FileWrapper(io.StringIO('abcdef'), 2))
m.application_uri({'wsgi.url_scheme': 'http', 'SERVER_NAME': 'h', 'SERVER_PORT': '80', 'SCRIPT_NAME': '/a'})
m.is_hop_by_hop('Connection')
""",
    "http.cookies": r"""
c = m.SimpleCookie(); c['a'] = 'b'; c.output()
c = m.SimpleCookie('x=1; y="a b"'); c['x'].value
m.Morsel().OutputString()
m._quote('a b') + m._unquote('"x"')
""",
    "http.cookiejar": r"""
m.time2isoz(0)
m.time2netscape(0)
m.http2time('Wed, 09 Feb 1994 22:23:32 GMT')
m.parse_ns_headers(['a=b; path=/; expires=x'])
m.split_header_words(['a=b; c="d e", f'])
m.join_header_words([[('a', 'b c')]])
m.domain_match('x.y.com', '.y.com')
m.escape_path('/a b')
m.iso2time('1994-02-03 14:15:29')
m.reach('www.acme.com')
""",
    "cmd": r"""
c = m.Cmd(); c.parseline('do it now')
c = m.Cmd(stdout=io.StringIO()); c.onecmd('nothing'); c.columnize(['a', 'bb', 'ccc'], 10)
c = m.Cmd(); c.completenames('do_'); c.get_names()
""",
    "code": "m.InteractiveInterpreter({}).locals",
    "filecmp": "import tempfile; d = tempfile.mkdtemp(); m.dircmp(d, d).left_list",
    "queue": r"""
q = m.Queue(); q.put([1]); q.put([2]); q.get(); q.qsize()
q = m.LifoQueue(); q.put([1]); q.get_nowait(); q.empty()
q = m.PriorityQueue(2); q.put((2, 'b')); q.put((1, 'a')); q.get(); q.full()
""",
    "abc": r"""
class A(m.ABC):\n    @m.abstractmethod\n    def f(self):\n        pass\nissubclass(int, A)
""",
    "uuid": r"""
m.UUID('12345678123456781234567812345678').hex
str(m.UUID(int=5)) + m.UUID(int=7).urn
m.UUID(bytes=b'x' * 16).fields
""",
    "tokenize": "m.untokenize([(1, 'a'), (54, '='), (2, '1')])",
    "token": "m.ISTERMINAL(3) or m.ISNONTERMINAL(300)",
    "symtable": "m.symtable('x = 1', 's', 'exec').get_name()",
    "dis": r"""
m.findlabels(m.dis.__code__.co_code)
m.code_info(m.dis)
""",
    "opcode": "m.stack_effect(0)",
    "pickletools": "m.read_uint1(io.BytesIO(b'x'))",
    "tracemalloc": "m._format_size(2000, True)",
    "zipfile": "m.ZipInfo('a/b').is_dir()",
    "tarfile": r"""
m.nts(b'abc\0d', 'ascii', 'strict')
m.nti(b'0000644\0')
m.itn(420)
m.TarInfo('a').get_info()
m.calc_chksums(b'x' * 512)
""",
    "plistlib": r"""
m.dumps([1, 'x'])
m.loads(m.dumps({'a': {'b': 2}}))
m.UID(5)
""",
    "logging": r"""
m.Formatter('%(message)s').format(m.LogRecord('n', 20, 'p', 1, 'm %s', ('x',), None))
m.getLevelName(20) and m.PercentStyle('%(a)s').usesTime()
m.Filter('a').filter(m.LogRecord('a.b', 20, 'p', 1, 'm', None, None))
m.StrFormatStyle('{msg}').format(m.LogRecord('n', 20, 'p', 1, 'm', None, None))
m.BufferingFormatter().format([m.LogRecord('n', 20, 'p', 1, 'm', None, None)])
""",
    "_strptime": r"""
m._strptime('2024', '%Y')
m._strptime_time('10:11', '%H:%M')
""",
    "_pydecimal": r"""
m.Decimal('1.5') + 1
m.Decimal('1.25').quantize(m.Decimal('.1'))
m.Decimal('3') / 7
str(m.Decimal('1E+5'))
m.Decimal(2).sqrt()
m.Decimal('NaN').is_nan()
m.Decimal('1.5') > 1
m.Decimal('-0.5').copy_abs()
m.Decimal('12.5').to_integral_value()
m.Decimal('1.20').normalize()
m.getcontext().divide(m.Decimal(1), m.Decimal(4))
m.Decimal((0, (1, 2), -1))
divmod(m.Decimal(7), m.Decimal(2))
m.Decimal('7').compare(m.Decimal('8'))
format(m.Decimal('1234.5'), ',.2f')
""",
    "_pydatetime": r"""
m.date(2024, 2, 29).isoformat()
m.date(2024, 1, 1) + m.timedelta(days=40)
m.datetime(2024, 1, 2, 3, 4, 5) - m.datetime(2024, 1, 1)
m.timedelta(hours=25).total_seconds()
str(m.timedelta(days=-1, seconds=5))
m.date(2024, 5, 6).isocalendar()
m.time(1, 2, 3).isoformat()
m.datetime(2024, 1, 2).replace(year=2025)
m.date.fromisoformat('2024-01-02')
m.datetime.fromisoformat('2024-01-02T03:04:05')
m.timezone(m.timedelta(hours=2)).tzname(None)
m.timedelta(minutes=90) // m.timedelta(minutes=60)
m.date(2024, 1, 31).timetuple()
m.datetime(2024, 3, 4, 5).isoformat(' ')
m.date(2024, 1, 1) < m.date(2024, 1, 2)
""",
    "xml.sax.saxutils": r"""
m.escape('a<b&c', {'x': 'y'})
m.unescape('&lt;&amp;')
m.quoteattr('a"b')
m.XMLGenerator(io.StringIO()).startDocument()
""",
    "xml.dom.minidom": "d = m.Document(); e = d.createElement('a'); d.appendChild(e); e.setAttribute('x', 'y'); d.toxml()",
    "secrets": "m.compare_digest('a', 'a')",
    "rlcompleter": "m.Completer({'alpha': 1}).complete('al', 0)",
    "trace": "m._Ignore() if 0 else m._modname('/a/b.py')",
    "pstats": "m.func_std_string(('f', 1, 'n'))",
    "tabnanny": "m.Whitespace('  \\t x').longest_run_of_spaces()",
    "modulefinder": "m.ModuleFinder().any_missing()",
    "pyclbr": "m.Class('m', 'C', [], 'f', 1)",
    "codeop": "m.Compile()",
    "sysconfig": "m._expand_vars('posix_prefix', {}) if 0 else m.get_path_names()",
    "ast": r"""
m.dump(m.parse('a + 1'))
m.literal_eval('[1, (2, 3)]')
m.unparse(m.parse('x = [i for i in y if i]'))
m.get_docstring(m.parse('"doc"'))
""",
    "inspect": r"""
m.cleandoc('a\n    b\n    c')
m.signature(lambda a, *b: 0).parameters
m.indentsize('   x')
""",
    "urllib.robotparser": r"""
p = m.RobotFileParser(); p.parse(['User-agent: *', 'Disallow: /a', 'Allow: /b', 'Crawl-delay: 3', 'Request-rate: 1/5', 'Sitemap: http://x/s']); p.can_fetch('x', '/a/b')
p = m.RobotFileParser('http://h/robots.txt'); p.parse(['# c', 'user-agent: bot', 'disallow:', '', 'User-agent: *', 'Disallow: /']); p.can_fetch('bot', 'http://h/x'); p.can_fetch('y', '/q?z=1'); str(p)
p = m.RobotFileParser(); p.parse(['User-agent: a', 'Crawl-delay: 2', 'Request-rate: 3/7', 'Disallow: /x']); p.crawl_delay('a'); p.request_rate('a'); p.crawl_delay('b')
str(m.RuleLine('/a b', True)); m.RuleLine('', False).applies_to('/x')
e = m.Entry(); e.useragents = ['Fig/1.0', 'q']; e.rulelines = [m.RuleLine('/p', False)]; e.applies_to('fig/2'); e.allowance('/p/1'); str(e)
""",
    "doctest": r"""
m.DocTestParser().parse('Text\n\n>>> 1 + 1\n2\n>>> for i in range(2):\n...     print(i)\n0\n1\n\nend')
m.DocTestParser().get_examples('  >>> f(1) # doctest: +ELLIPSIS\n  [1, ...]\n  >>> x\n  Traceback (most recent call last):\n  ValueError: no\n')
m.OutputChecker().check_output('a...c\n', 'abbc\n', m.ELLIPSIS)
m.OutputChecker().check_output('a  b\n<BLANKLINE>\n', 'a b\n\n', m.NORMALIZE_WHITESPACE)
m.OutputChecker().output_difference(m.Example('x\n', '1\n2\n'), '1\n3\n', m.REPORT_NDIFF)
m.OutputChecker().output_difference(m.Example('x\n', '1\n'), '', 0)
m.script_from_examples('Say\n>>> 1\n1\n\nthen\n>>> x = 2\n')
m._ellipsis_match('a...b...c', 'axxbyc')
m._indent('a\n\nb', 2)
m._comment_line('x')
m._strip_exception_details('pkg.Error: words')
""",
    "smtplib": r"""
m.quoteaddr('A B <a@b.c>')
m.quoteaddr('')
m.quotedata('a\n.b\r\n..c')
m._fix_eols('a\nb\rc\r\nd')
m._quote_periods(b'.a\n.b\n')
m._addr_only('X <y@z>')
""",
    "unittest.util": r"""
m._common_shorten_repr('a' * 90 + 'b', 'a' * 90 + 'c')
m._common_shorten_repr([1, 2], [3])
m.sorted_list_difference([1, 2, 2, 4], [2, 3, 5])
m.unorderable_list_difference([[1], [2]], [[2], [3]])
m._count_diff_all_purpose([[1], [2], [2]], [[1], [3]])
m._count_diff_hashable('abca', 'abd')
m.safe_repr([1] * 50, True)
m.strclass(dict)
""",
    "tomllib._parser": r"""
m.loads('a = 1\n[b]\nc = [1, "x", {d = 2}]\n[[e]]\nf = 1.5\n[[e]]\nf = true\n')
m.loads("# c\nk.l.m = 't'\n'q r' = 'lit'\nmulti = '''\na\n  b'''\n")
m.loads('x = [\n 1, # one\n 2,\n]\ny = 0xff\nz = -1e3\n')
m.parse_key('a."b".c = 1', 0)
m.skip_comments_and_array_ws('  # x\n\n 1', 0)
m.parse_basic_str('"ab\\tc" rest', 0, multiline=False)
""",
    "email.iterators": r"""
import email; g = email.message_from_string('Content-Type: multipart/mixed; boundary=X\n\n--X\nContent-Type: text/plain\n\none\ntwo\n--X\nContent-Type: text/html\n\n<b>\n--X--\n'); list(m.body_line_iterator(g)); list(m.typed_subpart_iterator(g, 'text', 'html')); list(m.walk(g))
import email; g = email.message_from_string('Subject: s\n\nbody\n'); m._structure(g, io.StringIO()); list(m.walk(g))
""",
    "email.generator": r"""
import email; g = email.message_from_string('Subject: s\nTo: a@b\n\nFrom here\nbody\n'); m.Generator(io.StringIO()).flatten(g)
import email; g = email.message_from_string('Content-Type: multipart/mixed; boundary=X\n\npre\n--X\nContent-Type: text/plain\n\none\n--X\n\ntwo\n--X--\npost\n'); m.Generator(io.StringIO(), mangle_from_=False).flatten(g, unixfrom=True)
import email; g = email.message_from_string('Content-Type: text/plain\n\nx\n'); m.DecodedGenerator(io.StringIO()).flatten(g)
m.Generator._make_boundary('--=\nx')
""",
    "imaplib": r"""
m.Int2AP(300)
m.ParseFlags(b'1 (FLAGS (\\Seen \\Draft) UID 4)')
m.Time2Internaldate('"01-Jan-2000 11:30:00 +0000"')
m.Internaldate2tuple(b'25 (INTERNALDATE "01-Jan-2000 11:30:00 +0100")')
""",
    "pydoc": r"""
m.splitdoc('one\n\ntwo\nthree')
m.cram('x' * 50, 20)
m.replace('abcabc', 'a', 'x', 'c', 'z')
m._split_list(range(6), lambda x: x % 2)
m.stripid('<a at 0x7f00ff00>')
m.TextRepr().repr([1, {'a': 'b' * 90}])
m.TextDoc().indent('a\n\nb\n')
m.TextDoc().section('NAME', 'some\nwords')
m.plain('a\x08ab')
m.HTMLRepr().escape('<a & b>')
m.HTMLDoc().multicolumn([1, 2, 3, 4, 5], str)
m.HTMLDoc().markup('see http://x/y and PEP 8, RFC 12', m.html.escape if hasattr(m, 'html') else None)
""",
    # Nobody had looked at the ten from here on before they were measured.
    "pickle": r"""
p = m._Pickler(io.BytesIO(), 2); p.dump([1, 'x', {'a': (1, 2)}])
o = io.BytesIO(); m._Pickler(o).dump({'k': [1.5, None, b'y']}); m._Unpickler(io.BytesIO(o.getvalue())).load()
m._dumps(('a', [1, 2], 3 ** 40), 0)
m._loads(m._dumps([[1], {'x': 2}, 'text'], 1))
m.encode_long(-255); m.decode_long(b'\xff\x00')
m._dumps({1, 2}, 4)
m.whichmodule(len, 'len')
""",
    "wave": r"""
w = m.open(io.BytesIO(), 'wb'); w.setparams((1, 2, 8000, 0, 'NONE', 'x')); w.writeframes(b'ab' * 4); w.getparams()
b = io.BytesIO(); w = m.open(b, 'wb'); w.setnchannels(2); w.setsampwidth(2); w.setframerate(99); w.writeframesraw(b'abcd'); w.close(); r = m.open(io.BytesIO(b.getvalue())); r.readframes(1); r.getparams(); r.rewind()
""",
    "shutil": r"""
m.copyfileobj(io.StringIO('x' * 50), io.StringIO(), 7)
m.ignore_patterns('*.pyc', 'tmp*')('d', ['a.pyc', 'b.py', 'tmp1'])
m.get_archive_formats(); m.get_unpack_formats()
m._find_unpack_format('x.tar.gz')
m._basename('/a/b/'); m._destinsrc('/a', '/a/b')
import tempfile, os; d = tempfile.mkdtemp(); os.mkdir(d + '/s'); open(d + '/s/f', 'w').close(); m.copytree(d + '/s', d + '/t'); m.rmtree(d)
""",
    "ftplib": r"""
m.parse150('150 Opening BINARY mode data connection (1234 bytes)')
m.parse227('227 Entering Passive Mode (10,1,2,3,4,5)')
m.parse229('229 Entering (|||6446|)', ('h', 21))
m.parse257('257 "/a ""q"" b" created')
m.FTP().sanitize('PASS secret\r\n')
""",
    "http.server": r"""
m._url_collapse_path('/a/./b/../c//d')
m._url_collapse_path('x/y/')
m.BaseHTTPRequestHandler.date_time_string(m.BaseHTTPRequestHandler, 5)
m.SimpleHTTPRequestHandler.guess_type(m.SimpleHTTPRequestHandler, 'a.tar.gz')
""",
    "bdb": r"""
b = m.Bdb(); b.canonic('/a/../b'); b.set_break(m.__file__, 1); b.get_all_breaks(); b.clear_all_breaks()
b = m.Bdb(['x*']); b.is_skipped_module('xyz'); b.is_skipped_module(None)
k = m.Breakpoint('f', 3, False, 'x > 1'); k.disable(); k.bpformat(); str(k); m.Breakpoint.clearBreakpoints()
""",
    "unittest.mock": r"""
x = m.Mock(return_value=[1]); x(1, a=2); x.assert_called_once_with(1, a=2); x.call_args
x = m.MagicMock(); x.a.b(3); len(x); x.mock_calls; x.reset_mock()
m.call(1, k=2) == m.call(1, k=2); repr(m.call.x.y(1))
x = m.Mock(side_effect=[1, 2]); x(); x()
f = m.create_autospec(lambda a, b=1: None); f(1)
with m.patch.dict({'a': 1}, {'b': 2}):\n    pass
m.sentinel.x is m.sentinel.x; m.ANY == 5
""",
    "wsgiref.handlers": r"""
m.format_date_time(0)
h = m.SimpleHandler(io.BytesIO(), io.BytesIO(), io.StringIO(), {'REQUEST_METHOD': 'GET'}); h.run(lambda e, s: (s('200 OK', [('a', 'b')]), [b'x'])[1])
h = m.SimpleHandler(io.BytesIO(), io.BytesIO(), io.StringIO(), {}); h.run(lambda e, s: 1 / 0)
m.read_environ()
""",
    "xml.etree.ElementTree": r"""
e = m.Element('a', x='1'); c = m.SubElement(e, 'b'); c.text = 't < u'; c.tail = 'z'; m.tostring(e)
t = m.ElementTree(m.fromstring('<a><b k="v">t</b><c/></a>')); t.write(io.BytesIO()); list(t.iter('b'))
e = m.XML('<r><i>1</i><i>2</i></r>'); m.indent(e) if hasattr(m, 'indent') else None; m.tostring(e, 'unicode', short_empty_elements=False)
m._escape_cdata('a & b'); m._escape_attrib('"x" <y>')
list(m.iterparse(io.BytesIO(b'<a><b/></a>'), ('start', 'end')))
m.canonicalize('<a b="1"  a="2"/>') if hasattr(m, 'canonicalize') else None
b = m.TreeBuilder(); b.start('x', {}); b.data('y'); b.end('x'); b.close()
""",
    "fileinput": r"""
import tempfile, os; p = tempfile.mktemp(); open(p, 'w').write('a\nb\n'); f = m.FileInput([p]); [l for l in f]; f.filelineno(); f.close(); os.remove(p)
import tempfile, os; p = tempfile.mktemp(); open(p, 'w').write('a\nb\n'); f = m.FileInput(files=p, mode='rb'); f.readline(); f.nextfile(); f.close(); os.remove(p)
""",
}


def cases(module):
    """The calls of a module; in statements of many lines `\\n` ends one."""
    return [line.replace("\\n", "\n")
            if line.startswith(("@", "class ", "with ")) else line
            for line in CALLS.get(module, "").strip().split("\n") if line]
