from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder
import json.scanner
import sys
decoder, encoder, scanner = [sys.modules["json." + _name] for _name in ("decoder", "encoder", "scanner")]
_plain_encoder, _plain_decoder = JSONEncoder(), JSONDecoder()
def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    if cls is None and indent is separators is default is None and not kw and (
            skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys) == (False, True, True, True, False):
        return _plain_encoder.encode(obj)
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)
def dump(obj, fp, **kw):
    cls = kw.pop("cls", None) or JSONEncoder
    for chunk in cls(**kw).iterencode(obj):
        fp.write(chunk)
def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
          **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    else:
        raise TypeError("the JSON object must be str, bytes or bytearray, not " + type(s).__name__)
    if cls is None and not kw and object_hook is parse_int is parse_float is parse_constant is object_pairs_hook is None:
        return _plain_decoder.decode(s)
    for name, value in (("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook), ("parse_float", parse_float),
                        ("parse_int", parse_int), ("parse_constant", parse_constant)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)
def load(fp, **kw):
    return loads(fp.read(), **kw)
