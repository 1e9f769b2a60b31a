import sys as _sys
from sys import version_info as _version
SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "?", "*", "+", "A...", "..."
class Namespace:
    def __init__(self, **values):
        for name in values:
            setattr(self, name, values[name])
    def __repr__(self):
        return "Namespace(%s)" % ", ".join("%s=%r" % pair for pair in
                                           (sorted(vars(self).items()) if _version < (3, 9) else vars(self).items()))
    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented
    def __contains__(self, name):
        return name in self.__dict__
class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else argument._shown()
        self.message = message
    def __str__(self):
        return self.message if self.argument_name is None else "argument %s: %s" % (self.argument_name, self.message)
class ArgumentTypeError(Exception):
    pass
class HelpFormatter:
    pass
class RawTextHelpFormatter(HelpFormatter):
    pass
class RawDescriptionHelpFormatter(HelpFormatter):
    pass
class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass
class FileType:
    pass
class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar
    def _shown(self):
        return "/".join(self.option_strings) or self.metavar or self.dest
    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")
class _Store(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)
class _Constant(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        Action.__init__(self, option_strings, dest, 0, const, default, None, None, required, help, metavar)
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)
class _True(_Constant):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        _Constant.__init__(self, option_strings, dest, True, default, required, help)
class _False(_Constant):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        _Constant.__init__(self, option_strings, dest, False, default, required, help)
class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, **more):
        both = []
        for option in option_strings:
            both.append(option)
            if option[:2] == "--":
                both.append("--no-" + option[2:])
        Action.__init__(self, both, dest, 0, None, default, None, None, required, help)
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))
def _copied(namespace, dest):
    items = getattr(namespace, dest, None)
    return [] if items is None else items[:]
class _Append(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(namespace, self.dest)
        items.append(values)
        setattr(namespace, self.dest, items)
class _AppendConstant(_Constant):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(namespace, self.dest)
        items.append(self.const)
        setattr(namespace, self.dest, items)
class _Extend(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(namespace, self.dest)
        items.extend(values)
        setattr(namespace, self.dest, items)
class _Count(_Constant):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        _Constant.__init__(self, option_strings, dest, None, default, required, help)
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)
class _Help(_Constant):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        _Constant.__init__(self, option_strings, dest, None, default, False, help)
    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()
class _Version(_Help):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None):
        _Help.__init__(self, option_strings, dest, default, help)
        self.version = version
    def __call__(self, parser, namespace, values, option_string=None):
        print(self.version.replace("%(prog)s", parser.prog))
        parser.exit()
class _Subparsers(Action):
    def __init__(self, parser, dest, required, metavar, kind):
        Action.__init__(self, [], dest, PARSER, None, None, None, {}, required, None, metavar)
        self._prog, self._kind = parser.prog, kind
    def _shown(self):
        if self.metavar or self.dest != SUPPRESS:
            return self.metavar or self.dest
        return "{%s}" % ",".join(self.choices)
    def add_parser(self, name, aliases=(), help=None, **named):
        named.setdefault("prog", "%s %s" % (self._prog, name))
        parser = self._kind(**named)
        for one in (name,) + tuple(aliases):
            self.choices[one] = parser
        return parser
    def __call__(self, parser, namespace, values, option_string=None):
        if self.dest != SUPPRESS:
            setattr(namespace, self.dest, values[0])
        inner, rest = self.choices[values[0]].parse_known_args(values[1:], None)
        for name, value in vars(inner).items():
            setattr(namespace, name, value)
        if rest:
            vars(namespace).setdefault("_unrecognized_args", []).extend(rest)
_actions = {None: _Store, "store": _Store, "store_const": _Constant, "store_true": _True, "store_false": _False,
            "append": _Append, "append_const": _AppendConstant, "extend": _Extend, "count": _Count, "help": _Help,
            "version": _Version}
class _Group:
    def __init__(self, container, title=None, description=None, required=False):
        self._container, self.title, self.required, self._group_actions = container, title, required, []
    def add_argument(self, *names, **named):
        action = self._container.add_argument(*names, **named)
        self._group_actions.append(action)
        return action
    def add_mutually_exclusive_group(self, required=False):
        return self._container.add_mutually_exclusive_group(required=required)
def _fits(nargs, n):
    # how many of n words a positional takes at least and at most
    if nargs is None:
        return 1, 1
    if isinstance(nargs, int):
        return nargs, nargs
    return {"?": (0, 1), "*": (0, n), "+": (1, n), PARSER: (1, n), REMAINDER: (0, n)}[nargs]
class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        self.prog = _sys.argv[0].rpartition("/")[2] if prog is None else prog
        self.usage, self.description, self.epilog, self.prefix_chars = usage, description, epilog, prefix_chars
        self.argument_default, self.allow_abbrev, self.exit_on_error = argument_default, allow_abbrev, exit_on_error
        self._actions, self._option_string_actions, self._exclusive, self._defaults = [], {}, [], {}
        self._subparsers = None
        if add_help:
            self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            for action in parent._actions:
                self._enter(action)
            self._defaults.update(parent._defaults)
    def _enter(self, action):
        for option in action.option_strings:
            if option in self._option_string_actions:
                raise ArgumentError(action, "conflicting option string: " + option)
        self._actions.append(action)
        for option in action.option_strings:
            self._option_string_actions[option] = action
        return action
    def add_argument(self, *names, action=None, dest=None, **named):
        if names and names[0][0] in self.prefix_chars:
            if dest is None:
                longs = [n for n in names if n[1:2] in self.prefix_chars and n[1:2]]
                dest = (longs or names)[0].lstrip(self.prefix_chars).replace("-", "_")
        else:
            if dest is not None and names:
                raise ValueError("dest supplied twice for positional argument")
            dest, names = names[0] if names else dest, ()
            if "required" in named:
                raise TypeError("'required' is an invalid argument for positionals")
            nargs = named.get("nargs")
            named["required"] = nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) or (
                nargs == ZERO_OR_MORE and "default" not in named)
        kind = _actions.get(action, action)
        if not callable(kind):
            raise ValueError('unknown action "%s"' % (kind,) if _version < (3, 13) else "unknown action %r" % (kind,))
        if "default" not in named and self.argument_default is not None:
            named["default"] = self.argument_default
        if dest in self._defaults:
            named["default"] = self._defaults[dest]
        return self._enter(kind(list(names), dest, **named))
    def add_argument_group(self, title=None, description=None, **named):
        return _Group(self, title, description)
    def add_mutually_exclusive_group(self, required=False):
        group = _Group(self, required=required)
        self._exclusive.append(group)
        return group
    def add_subparsers(self, dest=SUPPRESS, required=False, metavar=None, title=None, description=None, parser_class=None, prog=None,
                       help=None, action=None):
        if self._subparsers is not None:
            raise ArgumentError(None, "cannot have multiple subparser arguments")
        self._subparsers = self._enter(_Subparsers(self, dest, required, metavar, parser_class or type(self)))
        return self._subparsers
    def set_defaults(self, **values):
        self._defaults.update(values)
        for action in self._actions:
            if action.dest in values:
                action.default = values[action.dest]
    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)
    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)
    def error(self, message):
        self.exit(2, "%s: error: %s\n" % (self.prog, message))
    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            text = "unrecognized arguments: " + " ".join(rest)
            if self.exit_on_error or _version < (3, 13):
                self.error(text)
            raise ArgumentError(None, text)
        return found
    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        if not self.exit_on_error:
            rest = _Reading(self, namespace).all(args)
        else:
            try:
                rest = _Reading(self, namespace).all(args)
            except ArgumentError as problem:
                self.error(str(problem))
        rest += vars(namespace).pop("_unrecognized_args", [])
        return namespace, rest
class _Reading:
    # one command line
    def __init__(self, parser, namespace):
        self.parser, self.namespace, self.seen, self.rest = parser, namespace, [], []
        self.positionals = [a for a in parser._actions if not a.option_strings]
    def option(self, word):
        # (action, its name, what is written behind it)
        parser = self.parser
        if word[:1] not in parser.prefix_chars or len(word) < 2:
            return None
        if word in parser._option_string_actions:
            return parser._option_string_actions[word], word, None
        name, equals, value = word.partition("=")
        value = value if equals else None
        if equals and name in parser._option_string_actions:
            return parser._option_string_actions[name], name, value
        if word[1] in parser.prefix_chars:
            near = [n for n in parser._option_string_actions if n.startswith(name)] if parser.allow_abbrev else []
            if len(near) > 1:
                self.fail(None, "ambiguous option: %s could match %s" % (word, ", ".join(near)))
            if near:
                return parser._option_string_actions[near[0]], near[0], value
        elif word[:2] in parser._option_string_actions:
            return parser._option_string_actions[word[:2]], word[:2], word[2:]
        if word[1:].replace(".", "", 1).isdigit() or " " in word:
            return None
        return None, word, None
    def fail(self, action, message):
        raise ArgumentError(action, message)
    def value(self, action, word):
        kind = action.type
        try:
            found = word if kind is None else kind(word)
        except ArgumentTypeError as problem:
            self.fail(action, str(problem))
        except (TypeError, ValueError):
            self.fail(action, "invalid %s value: %r" % (getattr(kind, "__name__", repr(kind)), word))
        self.choice(action, found)
        return found
    def choice(self, action, found):
        if action.choices is not None and found not in action.choices:
            self.fail(action, "invalid choice: %r (choose from %s)" % (found, ", ".join(map(repr, action.choices))))
    def take(self, action, words, name=None):
        nargs = action.nargs
        if nargs == PARSER:
            self.choice(action, words[0])
            values = words
        elif nargs == OPTIONAL and not words:
            values = action.const if action.option_strings else action.default
            values = self.value(action, values) if isinstance(values, str) else values
        elif nargs == ZERO_OR_MORE and not words and not action.option_strings:
            values = [] if action.default is None else action.default
        elif nargs is None or nargs == OPTIONAL:
            values = self.value(action, words[0])
        else:
            values = [self.value(action, word) for word in words]
        self.seen.append(action)
        for group in self.parser._exclusive:
            if action in group._group_actions:
                for other in group._group_actions:
                    if other is not action and other in self.seen:
                        self.fail(action, "not allowed with argument " + other._shown())
        action(self.parser, self.namespace, values, name)
    def optional(self, found, words):
        # the words left after an option that has been read
        action, name, value = found
        if action is None:
            self.rest.append(name)
            return words
        low, high = _fits(action.nargs, len(words))
        if value is not None and high == 0 and name[:2] != "--":
            self.take(action, [], name)
            return self.optional(self.option("-" + value) or (None, "-" + value, None), words)
        if value is not None:
            if high == 0:
                self.fail(action, "ignored explicit argument %r" % value)
            self.take(action, [value], name)
            return words
        n = 0
        while n < high and n < len(words) and (action.nargs == REMAINDER or (words[n] != "--" and not self.option(words[n]))):
            n += 1
        if n < low:
            self.fail(action, "expected one argument" if low == 1 and action.nargs is None else "expected at least one argument"
                      if action.nargs == "+" else "expected %d argument%s" % (low, "" if low == 1 else "s"))
        self.take(action, words[:n], name)
        return words[n:]
    def share(self, words):
        # positionals take what they can of a stretch of words; the words left
        while self.positionals:
            action = self.positionals[0]
            later = sum(_fits(a.nargs, 0)[0] for a in self.positionals[1:])
            low, high = _fits(action.nargs, len(words))
            n = min(high, max(low, len(words) - later))
            if n < low or n > len(words):
                break
            self.positionals.pop(0)
            self.take(action, words[:n])
            words = words[n:]
        return words
    def all(self, words):
        while words:
            found = self.option(words[0])
            if words[0] == "--":
                self.rest += self.share(words[1:])
                words = []
            elif found:
                words = self.optional(found, words[1:])
            else:
                n = 0
                takes_all = self.positionals and self.positionals[0].nargs in (PARSER, REMAINDER)
                while n < len(words) and (takes_all or (words[n] != "--" and not self.option(words[n]))):
                    n += 1
                self.rest += self.share(words[:n])
                words = words[n:]
        self.share([])
        missing = [a._shown() for a in self.parser._actions if a.required and a not in self.seen]
        if missing:
            self.fail(None, "the following arguments are required: " + ", ".join(missing))
        for group in self.parser._exclusive:
            if group.required and not any(a in self.seen for a in group._group_actions):
                self.fail(None, "one of the arguments %s is required" % " ".join(a._shown() for a in group._group_actions))
        for action in self.parser._actions:
            if isinstance(action.default, str) and action not in self.seen and action.type is not None and \
                    getattr(self.namespace, action.dest, None) is action.default:
                setattr(self.namespace, action.dest, self.value(action, action.default))
        return self.rest
