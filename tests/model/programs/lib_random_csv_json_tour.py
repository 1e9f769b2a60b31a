# What seeded generators, csv and json give and refuse, value by value.
import json, random, csv, io
from json.decoder import JSONDecodeError
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
for s in ['', ' ', '[1,]', '{"a":1,}', '{"a" 1}', '{a:1}', '"abc', '"\\x"', '"\\u12"', '"\\ud83d\\ude00"', '1 2', 'nul', '-', '-0.5e+3', '01', '[1 2]', '{"a":[1,{"b":null}]}', 'NaN', '-Infinity', '"a\nb"', '[', '{', '{"a"', '{"a":', '1e5', '1.', '\ufeff1', '[true, false]', '  [ ]  ', '{ }', '{"a":1,"a":2}']:
    t(json.loads, s)
t(json.loads, b'{"a": 1}'); t(json.loads, 5)
t(json.loads, '[1.5, 2]', parse_float=str, parse_int=float)
for o in [1.0, float('inf'), 1e100, -0.0, 'é\u2028"\\/\x01😀', {1:2, None:3, True:4, 1.5:5}, {(1,):2}, [[], {}, ()], {'a': {1,}}, 'x', None, True, [None, True, 10**20]]:
    t(json.dumps, o)
t(json.dumps, {(1,):2, 'b':1}, skipkeys=True); t(json.dumps, {'b':1,'a':[1,2]}, sort_keys=True, indent=2, separators=(',', ':'))
t(json.dumps, {'b':1,'a':[1,2]}, indent='\t'); t(json.dumps, 'é', ensure_ascii=False); t(json.dumps, [float('nan')], allow_nan=False)
t(json.dumps, [object], default=lambda o: 'X'); f = io.StringIO(); json.dump([1,{'a':2}], f); print(f.getvalue()); print(json.load(io.StringIO('[3]')))
class I(int): pass
t(json.dumps, [I(5)])
r = random.Random(42)
print(r.random(), r.randint(1,100), r.choice('abcdef'), r.sample(range(100), 5), r.uniform(1,2), r.getrandbits(70), r.gauss(0,1), r.choices('ab', k=4), r.choices([1,2,3], weights=[1,2,3], k=3), r.randrange(0,100,7), r.triangular(0,1,.5), r.expovariate(2), r.sample(list(range(200)),3), r.normalvariate(0,1), r.betavariate(1,2) if 0 else 0)
r.seed(2**80+5); print(r.random()); r.seed(-7); print(r.random()); r.seed(1.5); print(r.random())
l = list(range(10)); r.shuffle(l); print(l)
t(r.choice, []); t(r.randrange, 0); t(r.randint, 5, 1); t(r.sample, [1], 2)
def w(rows, **k):
    f = io.StringIO(); 
    try: csv.writer(f, **k).writerows(rows)
    except Exception as e: print(type(e).__name__, e)
    print(repr(f.getvalue()))
rows=[['a','b,c','d"e','f\ng',''],[1,None,2.5,True],[''],[],['only'],[None],[' x ']]
w(rows); w(rows, quoting=csv.QUOTE_ALL); w(rows, quoting=csv.QUOTE_NONNUMERIC); w(rows, delimiter=';', lineterminator='\n'); w([['a,b']], quoting=csv.QUOTE_NONE); w([['a,b','c"d']], quoting=csv.QUOTE_NONE, escapechar='\\'); w([['a"b,']], doublequote=False, escapechar='\\'); w([5])
def rd(lines, **k):
    try: print(list(csv.reader(lines, **k)))
    except Exception as e: print(type(e).__name__, e)
rd(['a,b\r\n','\r\n','"x\n','y",z\n']); rd(['a;b c'], delimiter=';'); rd(['1,"2",x'], quoting=csv.QUOTE_NONNUMERIC); rd(['"a"b,c']); rd(['"a"b'], strict=True); rd(['a, "b"'], skipinitialspace=True); rd(['a\\,b'], escapechar='\\'); rd(['"a']); rd(['"a'], strict=True); rd([b'x']); rd(['a\rb']); rd(['a"b,c""d']); rd(['x,']); rd(['']); rd(['"q","w""e"'], doublequote=True); rd(['a|b'], dialect='excel', delimiter='|'); rd(['a\tb'], dialect='excel-tab'); rd(['q'], dialect='nope'); rd(['q'], delimiter='ab')
d=csv.DictReader(['a,b','1,2,3','4']); print(list(d), d.line_num)
f=io.StringIO(); x=csv.DictWriter(f,['a'],extrasaction='ignore'); x.writerow({'a':1,'b':2}); print(repr(f.getvalue()))
t(csv.DictWriter(f,['a']).writerow, {'b':1}); print(csv.list_dialects())
