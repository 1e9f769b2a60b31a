#include "rules/value/project.h"
#include "tests/unit/rules/ruled.h"
#include "tests/unit/suites.h"

struct module {
    const char *name, *text;
};

/* Link some modules; all memory is in `a`. */
static const struct project *
link_modules(struct arena *a, const struct module *module, uint32_t n)
{
    const struct summary **list = arena_array(a, const struct summary *, n);

    for (uint32_t i = 0; i < n; i++) {
        struct ruled x;
        ruled_open(&x, module[i].text, module[i].name, NULL);
        list[i] =
            rules_summarize(a, &x.scratch, x.an, text_of(module[i].name), NULL);
        ruled_close(&x); /* a summary stands alone */
    }
    return rules_link(a, list, n, NULL);
}

static void
expect_held(const struct module *module, uint32_t n, const char *text)
{
    struct arena a = {0};
    struct ruled x;

    ruled_open(&x, text, "app", link_modules(&a, module, n));
    ck_assert_str_eq(ruled_keeps(&x, "f", "thing"), "EDL507");
    ck_assert_str_eq(ruled_keeps(&x, "f", "other"), "");
    ruled_close(&x);
    arena_release(&a);
}

START_TEST(a_wrapper_in_another_module_keeps_its_argument)
{
    const struct module modules[] = {
        {"keeper", "import weakref\n"
                   "def remember(x):\n    return weakref.ref(x)\n"},
    };

    expect_held(modules, 1,
                "from keeper import remember as note\n"
                "def f(make):\n"
                "    thing = make()\n    other = make()\n"
                "    r = note(thing)\n    show(other)\n    return r\n");
}
END_TEST

START_TEST(names_go_through_stars_behind_stars)
{
    const struct module modules[] = {
        {"pkg.__init__", "from .middle import *\n"},
        {"pkg.middle", "from .inner import *\n"},
        {"pkg.inner", "import weakref\n"
                      "def remember(x):\n    return weakref.ref(x)\n"
                      "def _hidden(x):\n    return weakref.ref(x)\n"},
    };

    expect_held(modules, 3,
                "import pkg\n"
                "def f(make):\n"
                "    thing = make()\n    other = make()\n"
                "    r = pkg.remember(thing)\n    s = pkg._hidden(other)\n"
                "    show(s)\n    return r\n");
}
END_TEST

/* A store has no result that could be asked for. */
START_TEST(an_attribute_that_a_row_calls_weak_is_set)
{
    const struct module modules[] = {
        {"numpy.lib.npyio", "class NpzFile:\n"
                            "    f = None\n"
                            "    def __init__(self, x):\n"
                            "        self.f = Bag(x)\n"},
    };
    struct arena a = {0};

    ck_assert_ptr_nonnull(link_modules(&a, modules, 1));
    arena_release(&a);
}
END_TEST

/* What a class may list is what those of other modules below it list, too. */
START_TEST(lists_of_classes_go_over_modules)
{
    const struct module modules[] = {
        {"base", "class Pipe:\n"
                 "    _names = ['a', 'b']\n    _given = ['a']\n"
                 "    def check(self, wanted):\n"
                 "        if not all(k in self._names for k in wanted):\n"
                 "            raise ValueError\n"
                 "class Lax:\n"
                 "    _names = ['a']\n"
                 "    def check(self, wanted):\n"
                 "        if not all(k in self._names for k in wanted):\n"
                 "            raise ValueError\n"
                 "OPS = ('<', '>')\nMORE = ['<']\n"},
        {"lower", "from base import Pipe, Lax, OPS as SIGNS\n"
                  "class Wider(Pipe):\n    _names = ('c',)\n"
                  "class Laxer(Lax):\n"
                  "    def check(self, wanted):\n        pass\n"
                  "def widen(x):\n    x._given = ['c']\n"},
    };
    const struct summary_words *row[WORDS_ROWS];
    struct arena a = {0}, scratch = {0};
    const struct project *p = link_modules(&a, modules, 2);
    const struct summary_function *check =
        project_function(p, TEXT("base.Pipe.check"));

    ck_assert_uint_eq(
        project_words(p, TEXT("base.Pipe"), TEXT("_names"), row), 2);
    ck_assert_uint_eq(
        project_words(p, TEXT("base.Lax"), TEXT("_names"), row), 1);
    ck_assert_uint_eq(
        project_words(p, TEXT("base.Pipe"), TEXT("_given"), row), 0);
    ck_assert(text_eq(check->vets.attr, TEXT("_names")));
    ck_assert_uint_eq(check->vets.param, 1);
    ck_assert_uint_eq(
        project_function(p, TEXT("base.Lax.check"))->vets.attr.n, 0);
    ck_assert_uint_eq(project_named_words(p, &scratch, TEXT("lower"),
                                          TEXT("SIGNS"), row), 1);
    ck_assert_uint_eq(row[0]->n, 2);
    ck_assert_uint_eq(
        project_named_words(p, &scratch, TEXT("base"), TEXT("MORE"), row), 0);
    arena_release(&scratch);
    arena_release(&a);
}
END_TEST

START_TEST(names_go_through_re_exports)
{
    const struct module modules[] = {
        {"pkg.__init__", "from .inner import remember\n"},
        {"pkg.inner", "import weakref\n"
                      "def remember(x):\n    return weakref.ref(x)\n"},
    };

    expect_held(modules, 2,
                "import pkg\n"
                "def f(make):\n"
                "    thing = make()\n    other = make()\n"
                "    r = pkg.remember(thing)\n    show(other)\n"
                "    return r\n");
}
END_TEST

START_TEST(what_the_catalogue_says_of_a_class_of_the_tree)
{
    const struct module modules[] = {
        {"zipfile", "class ZipFile:\n"
                    "    def __enter__(self):\n        return self\n"
                    "    def __exit__(self, *exc):\n        self.close()\n"
                    "    def __del__(self):\n        self.close()\n"},
        {"other", "class ZipFile:\n"
                  "    def __enter__(self):\n        return self\n"
                  "    def __exit__(self, *exc):\n        self.close()\n"
                  "    def __del__(self):\n        print('gone')\n"},
    };
    struct arena a = {0};
    struct ruled x;

    ruled_open(&x,
               "import zipfile, other\n"
               "def f():\n"
               "    with zipfile.ZipFile('x') as a:\n        show(a)\n"
               "    with other.ZipFile('x') as b:\n        show(b)\n"
               "    c = zipfile.ZipFile('x')\n    show(c)\n",
               "app", link_modules(&a, modules, 2));
    ck_assert_int_eq(ruled_meaning(&x, "f", "a").death, DIES_DOUBTFUL);
    ck_assert_int_eq(ruled_meaning(&x, "f", "b").death, DIES_NOTICED);
    ck_assert_int_eq(ruled_meaning(&x, "f", "c").death, DIES_NOTICED);
    ruled_close(&x);
    arena_release(&a);
}
END_TEST

START_TEST(methods_and_attributes_of_another_module)
{
    const struct module modules[] = {
        {"base", "import weakref\n"
                 "class Hub:\n"
                 "    def __init__(self):\n"
                 "        self.all = weakref.WeakSet()\n"
                 "    def add(self, x):\n"
                 "        self.all.add(x)\n"},
        {"derived", "from base import Hub\n"
                    "class Special(Hub):\n    pass\n"
                    "HUB = Special()\n"},
    };

    expect_held(modules, 2,
                "from derived import HUB\n"
                "def f(make):\n"
                "    thing = make()\n    other = make()\n"
                "    HUB.add(thing)\n    show(other)\n");
}
END_TEST

/* `_replace` of who knows what is that of a named tuple. */
START_TEST(a_method_that_named_tuples_have)
{
    const struct module modules[] = {
        {"space", "import weakref\n"
                  "SEEN = []\n"
                  "class Space:\n"
                  "    def _replace(self, x):\n"
                  "        SEEN.append(weakref.ref(x))\n"
                  "    def keep_sight(self, x):\n"
                  "        SEEN.append(weakref.ref(x))\n"},
    };

    expect_held(modules, 1,
                "def f(make, pair):\n"
                "    thing = make()\n    other = make()\n"
                "    pair.keep_sight(thing)\n    pair._replace(other)\n");
}
END_TEST

START_TEST(cycles_of_imports_and_calls_end)
{
    const struct module modules[] = {
        {"one", "import two\n"
                "def even(x, n):\n    return two.odd(x, n - 1)\n"},
        {"two", "import weakref, one\n"
                "def odd(x, n):\n"
                "    return one.even(x, n) if n else weakref.ref(x)\n"},
    };

    expect_held(modules, 2,
                "import one\n"
                "def f(make):\n"
                "    thing = make()\n    other = make()\n"
                "    r = one.even(thing, other)\n    return r\n");
}
END_TEST

START_TEST(a_base_class_elsewhere_has_the_finalizer)
{
    const struct module modules[] = {
        {"base", "class Loud:\n    def __del__(self):\n        print(1)\n"},
        {"maker", "import base\n"
                  "class Thing(base.Loud):\n    pass\n"
                  "def build():\n    return Thing()\n"},
    };
    struct arena a = {0};
    struct ruled x;

    ruled_open(&x,
               "from maker import build\n"
               "def f():\n    thing = build()\n    show(thing)\n",
               "app", link_modules(&a, modules, 2));
    struct meaning m = ruled_meaning(&x, "f", "thing");
    ck_assert_int_eq(m.death, DIES_NOTICED);
    ck_assert_int_eq(m.rule, RULE_FINALIZER);
    ruled_close(&x);
    arena_release(&a);
}
END_TEST

START_TEST(a_reader_two_frames_up_is_passed_on)
{
    const struct module modules[] = {
        {"deep", "import sys\n"
                 "def peek():\n    return sys._getframe(2).f_locals\n"},
        {"mid", "from deep import peek\ndef names():\n    return peek()\n"},
    };
    struct arena a = {0};
    struct ruled x;

    ruled_open(&x,
               "from mid import names\n"
               "def f(make):\n    rows = make()\n    return names()\n",
               "app", link_modules(&a, modules, 2));
    ck_assert_uint_eq(ruled_uses(&x, "f", "rows"), 1);
    ruled_close(&x);
    arena_release(&a);
}
END_TEST

START_TEST(a_row_says_which_locals_a_function_of_the_tree_reads)
{
    const struct module modules[] = {
        {"pandas.core.computation.eval",
         "import sys\n"
         "def eval(expr, local_dict=None):\n"
         "    return sys._getframe(1).f_locals\n"},
    };
    struct arena a = {0};
    struct ruled x;

    ruled_open(&x,
               "from pandas.core.computation.eval import eval\n"
               "def f(make):\n    rows = make()\n    more = make()\n"
               "    return eval('rows + 1')\n",
               "app", link_modules(&a, modules, 1));
    ck_assert_uint_eq(ruled_uses(&x, "f", "rows"), 1);
    ck_assert_uint_eq(ruled_uses(&x, "f", "more"), 0);
    ruled_close(&x);
    arena_release(&a);
}
END_TEST

/* What such a function of `filler` fills. */
static param_set
filled(const struct project *p, const char *function)
{
    const struct summary_function *f = project_function(p, text_of(function));

    ck_assert_ptr_nonnull(f);
    return f->fills.of;
}

START_TEST(what_is_put_into_a_parameter_is_made_elsewhere)
{
    const struct module modules[] = {
        {"log", "class Log:\n    def __del__(self):\n        print(1)\n"
                "class Row:\n    pass\n"
                "def make():\n    return Log()\n"
                "def fill(n, xs):\n    xs.append(Log())\n"},
        {"filler", "import log\n"
                   "from log import Log, Row, make\n"
                   "def made(xs):\n    x = Log()\n    xs.append(x)\n"
                   "def row(xs):\n    xs.append(Row())\n"
                   "def given(n, xs):\n"
                   "    xs['a'] = [(1, make() if n else None)]\n"
                   "def passed(a, b, *, c):\n    log.fill(b, xs=c.rows)\n"
                   "def cycle(a, b):\n    given(a, b)\n    cycle(b, a)\n"},
    };
    struct arena a = {0};
    const struct project *p = link_modules(&a, modules, 2);

    ck_assert_uint_eq(filled(p, "filler.made"), 1);
    ck_assert_uint_eq(filled(p, "filler.row"), 0);
    ck_assert_uint_eq(filled(p, "filler.given"), 2);
    ck_assert_uint_eq(filled(p, "filler.passed"), 4);
    ck_assert_uint_eq(filled(p, "filler.cycle"), 3);
    arena_release(&a);
}
END_TEST

START_TEST(missing_summaries_are_skipped)
{
    struct arena a = {0};
    const struct summary *none[2] = {NULL, NULL};
    const struct project *p = rules_link(&a, none, 2, NULL);

    ck_assert_ptr_null(project_function(p, TEXT("a.b")));
    ck_assert_ptr_null(project_class(p, TEXT("a.b")));
    arena_release(&a);
}
END_TEST

Suite *
link_suite(void)
{
    return SUITE_OF(
        "link", a_wrapper_in_another_module_keeps_its_argument,
        an_attribute_that_a_row_calls_weak_is_set, names_go_through_re_exports,
        names_go_through_stars_behind_stars,
        what_the_catalogue_says_of_a_class_of_the_tree,
        a_method_that_named_tuples_have,
        methods_and_attributes_of_another_module,
        cycles_of_imports_and_calls_end,
        a_base_class_elsewhere_has_the_finalizer,
        a_reader_two_frames_up_is_passed_on,
        a_row_says_which_locals_a_function_of_the_tree_reads,
        what_is_put_into_a_parameter_is_made_elsewhere,
        lists_of_classes_go_over_modules,
        missing_summaries_are_skipped);
}
