#include "tests/unit/suites.h"

#include "analyzer/type_default.h"

/* The expressions found, joined by blanks. */
static struct text
found(struct arena *a, const char *source)
{
    struct text s = text_of(source);
    struct type_defaults d = type_defaults_find(a, s);
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < d.n; i++) {
        struct text value = text_sub(s, d.at[i].value, d.at[i].end);
        buf_format(&b, "%s%.*s", i ? " " : "", TEXT_ARG(value));
        ck_assert_int_eq(s.s[d.at[i].begin], '=');
        ck_assert_int_eq(s.s[d.at[i].open], '[');
        ck_assert_int_eq(s.s[d.at[i].close], ']');
    }
    return buf_text(&b);
}

START_TEST(defaults_stand_in_the_brackets_behind_a_name)
{
    static const char *const table[][2] = {
        {"class A[T = int]: pass", "int"},
        {"def f[T: x = a, *U = *b[c, d]](p=q): pass", "a *b[c, d]"},
        {"type X[**P = [int, 'a=b']] = P", "[int, 'a=b']"},
        {"class A[T = (x ) # = y\n, U = '''\n]=''']: z[a:=b]",
         "(x ) '''\n]='''"},
        {"class A[T]: x = y[z]", ""},
        {"def f(x: list[int] = 1): pass", ""},
        {"x[a == b]; type = c[d]; 'class A[T = int]'", ""},
    };
    struct arena a = {0};

    for (uint32_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct text t = found(&a, table[i][0]);
        ck_assert_msg(text_eq(t, text_of(table[i][1])), "%s: %.*s", table[i][0],
                      TEXT_ARG(t));
    }
    arena_release(&a);
}
END_TEST

START_TEST(what_is_none_is_not_found)
{
    static const char *const table[] = {
        "class A[T = ]: pass", "class A[T = , U]: pass",
        "class A[T = int",     "class A[T = 'int",
        "class A[T =",
    };
    struct arena a = {0};

    for (uint32_t i = 0; i < sizeof table / sizeof *table; i++) {
        ck_assert_uint_eq(type_defaults_find(&a, text_of(table[i])).n, 0);
    }
    arena_release(&a);
}
END_TEST

Suite *
type_default_suite(void)
{
    return SUITE_OF("type_default",
                    defaults_stand_in_the_brackets_behind_a_name,
                    what_is_none_is_not_found);
}
