#include "tests/unit/rules/ruled.h"
#include "tests/unit/suites.h"

START_TEST(names_are_forbidden_by_their_binding)
{
    struct ruled x;

    ruled_open(&x,
               "def f(p):\n"
               "    global g\n"
               "    g = p\n"
               "    cell = p()\n"
               "    guard = p()\n"
               "    free = p()\n"
               "    kept = p()  # earlydel: keep\n"
               "    use(free, kept)\n"
               "    try:\n"
               "        p()\n"
               "    except ValueError as error:\n"
               "        use(error)\n"
               "    return lambda: cell\n",
               "m", NULL);
    ck_assert_str_eq(ruled_forbids(&x, "f", "g"), "EDL804");
    ck_assert_str_eq(ruled_forbids(&x, "f", "cell"), "EDL801");
    ck_assert_str_eq(ruled_forbids(&x, "f", "guard"), "EDL612");
    ck_assert_str_eq(ruled_forbids(&x, "f", "kept"), "EDL613");
    ck_assert_str_eq(ruled_forbids(&x, "f", "error"), "EDL806");
    ck_assert_str_eq(ruled_forbids(&x, "f", "free"), "");
    ruled_close(&x);
}
END_TEST

START_TEST(unread_numbers_are_no_guards)
{
    struct ruled x;

    ruled_open(&x, "def f(p):\n    n = 3\n    p()\n", "m", NULL);
    ck_assert_str_eq(ruled_forbids(&x, "f", "n"), "");
    ruled_close(&x);
}
END_TEST

START_TEST(locals_reads_every_local_there)
{
    struct ruled x;

    ruled_open(&x,
               "def f(p):\n"
               "    a = p()\n"
               "    b = locals()\n"
               "    return a, b\n",
               "m", NULL);
    ck_assert_uint_eq(ruled_uses(&x, "f", "a"), 1);
    ck_assert_uint_eq(ruled_uses(&x, "f", "p"), 1);
    ruled_close(&x);
}
END_TEST

START_TEST(a_literal_reads_only_what_it_names)
{
    struct ruled x;

    ruled_open(&x,
               "def f(a, b):\n"
               "    return eval('a + 1')\n",
               "m", NULL);
    ck_assert_uint_eq(ruled_uses(&x, "f", "a"), 1);
    ck_assert_uint_eq(ruled_uses(&x, "f", "b"), 0);
    ruled_close(&x);
}
END_TEST

START_TEST(a_decorated_kernel_is_skipped)
{
    struct ruled x;

    ruled_open(&x,
               "from numba import njit\n"
               "@njit(cache=True)\n"
               "def f(a):\n"
               "    b = a\n"
               "    return b\n",
               "m", NULL);
    const struct rules_unit *ru = rules_hints(x.rf, ruled_unit(&x, "f"));
    ck_assert_uint_ne(ru->skipped, NO_ID);
    ck_assert_str_eq(rule_info[ru->reason[ru->skipped].rule].code, "EDL811");
    ruled_close(&x);
}
END_TEST

START_TEST(skip_file_is_read_from_comments_only)
{
    struct ruled x;

    ruled_open(&x, "# earlydel: skip-file\n", "m", NULL);
    ck_assert(rules_skips_file(x.rf));
    ruled_close(&x);
    ruled_open(&x, "a = '# earlydel: skip-file'\n", "m", NULL);
    ck_assert(!rules_skips_file(x.rf));
    ruled_close(&x);
}
END_TEST

Suite *
hint_suite(void)
{
    return SUITE_OF(
        "hint", names_are_forbidden_by_their_binding,
        unread_numbers_are_no_guards, locals_reads_every_local_there,
        a_literal_reads_only_what_it_names, a_decorated_kernel_is_skipped,
        skip_file_is_read_from_comments_only);
}
