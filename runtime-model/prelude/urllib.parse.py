from collections import namedtuple as _namedtuple
from sys import version_info as _version
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
               "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms",
               "sftp", "tel"]
_safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
_scheme = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
class _Netloc:
    __slots__ = ()
    def _user(self):
        return self.netloc.rpartition("@")[0]
    @property
    def username(self):
        user = self._user()
        return user.partition(":")[0] if "@" in self.netloc else None
    @property
    def password(self):
        user = self._user()
        return user.partition(":")[2] if ":" in user else None
    def _host(self):
        host = self.netloc.rpartition("@")[2]
        if "[" in host:
            name, _, port = host.partition("[")[2].partition("]")
            return name, port.partition(":")[2]
        name, _, port = host.partition(":")
        return name, port
    @property
    def hostname(self):
        name = self._host()[0]
        if not name:
            return None
        name, percent, zone = name.partition("%")
        return name.lower() + percent + zone
    @property
    def port(self):
        port = self._host()[1]
        if not port:
            return None
        if not port.isdigit() or not port.isascii():
            raise ValueError("Port could not be cast to integer value as %r" % port)
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)
class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _Netloc):
    __slots__ = ()
    def geturl(self):
        return urlunsplit(self)
class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _Netloc):
    __slots__ = ()
    def geturl(self):
        return urlunparse(self)
class DefragResult(_namedtuple("DefragResult", "url fragment")):
    __slots__ = ()
    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url
def urlsplit(url, scheme="", allow_fragments=True):
    url = url.lstrip("".join(map(chr, range(33)))) if _version >= (3, 11) else url
    for letter in "\t\r\n":
        url = url.replace(letter, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(c in _scheme for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == "//":
        end = min([at for at in (url.find(c, 2) for c in "/?#") if at >= 0] or [len(url)])
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return SplitResult(scheme, netloc, url, query, fragment)
def _splitparams(url):
    at = url.find(";", url.rfind("/") if "/" in url else 0)
    return (url, "") if at < 0 else (url[:at], url[at + 1:])
def urlparse(url, scheme="", allow_fragments=True):
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _splitparams(url)
    return ParseResult(scheme, netloc, url, params, query, fragment)
def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    if params:
        url = "%s;%s" % (url, params)
    return urlunsplit((scheme, netloc, url, query, fragment))
def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    return url + "#" + fragment if fragment else url
def _merged(base, path):
    parts = base.split("/")
    if parts[-1] != "":
        del parts[-1]
    segments = path.split("/") if path[:1] == "/" else parts + path.split("/")
    segments[1:-1] = filter(None, segments[1:-1])
    found = []
    for segment in segments:
        if segment == "..":
            if found:
                found.pop()
        elif segment != ".":
            found.append(segment)
    if segments[-1] in (".", ".."):
        found.append("")
    return "/".join(found) or "/"
def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if not path and not params:
        return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
    return urlunparse((scheme, netloc, _merged(bpath, path), params, query, fragment))
def urldefrag(url):
    if "#" not in url:
        return DefragResult(url, "")
    s, n, p, a, q, fragment = urlparse(url)
    return DefragResult(urlunparse((s, n, p, a, q, "")), fragment)
def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    known = _safe + (safe if isinstance(safe, str) else safe.decode("ascii", "ignore"))
    return "".join([chr(b) if b < 128 and chr(b) in known else "%%%02X" % b for b in bs])
def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)
def quote_plus(string, safe="", encoding=None, errors=None):
    if " " not in string if isinstance(string, str) else b" " not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")
def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = string.split(b"%")
    found = [parts[0]]
    for part in parts[1:]:
        try:
            found.append(bytes([int(part[:2].decode("ascii"), 16)]) + part[2:] if len(part) > 1 else b"%" + part)
        except ValueError:
            found.append(b"%" + part)
    return b"".join(found)
def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace") if "%" in string else string
def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)
def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
              separator="&"):
    found = []
    for part in qs.split(separator) if qs else ():
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition("=")
        if not equals and strict_parsing:
            raise ValueError("bad query field: %r" % (part,))
        if value or keep_blank_values:
            found.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return found
def parse_qs(qs, *options, **named):
    found = {}
    for name, value in parse_qsl(qs, *options, **named):
        found.setdefault(name, []).append(value)
    return found
def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    def word(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)
    found = []
    for key, value in query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__"):
            found += [word(key) + "=" + word(one) for one in value]
        else:
            found.append(word(key) + "=" + word(value))
    return "&".join(found)
