#include "tests/unit/suites.h"

#include "analyzer/mask.h"

static void
expect(const char *const table[][2], uint32_t n)
{
    struct arena a = {0};

    for (uint32_t i = 0; i < n; i++) {
        struct mask m = mask_make(&a, text_of(table[i][0]));
        ck_assert_uint_eq(m.wrong_at, NO_ID);
        ck_assert_msg(text_eq(m.text, text_of(table[i][1])), "%s: %.*s",
                      table[i][0], TEXT_ARG(m.text));
    }
    arena_release(&a);
}

#define EXPECT(table) expect(table, sizeof(table) / sizeof *(table))

START_TEST(lines_in_brackets_are_joined_if_they_stand_left)
{
    static const char *const table[][2] = {
        {"if a:\n  (b.\nc)\n  d\n", "if a:\n  (b. c)\n  d\n"},
        {"if a:\n  (b.\n  c)\n", "if a:\n  (b.\n  c)\n"},
        {"if a:\n  (b, # c\n\n d)\n", "if a:\n  (b,       d)\n"},
        {"if a:\n  '''\n'''\n", "if a:\n  '''\n'''\n"},
        {"if a:\n  (f'''{\nb}\n''')\n", "if a:\n  (f'''{ b}\n''')\n"},
        {"if a:\n  b\nc\n", "if a:\n  b\nc\n"},
        {"(b.\nc)\n", "(b.\nc)\n"},
    };

    EXPECT(table);
}
END_TEST

START_TEST(tabs_end_at_multiples_of_eight)
{
    static const char *const table[][2] = {
        {"if a:\n  \tb\n", "if a:\n\f\f\tb\n"},
        {"if a:\n \t  b\n", "if a:\n\f\t  b\n"},
        {"if a:\n\tb\n", "if a:\n\tb\n"},
        {"if a:\n        \tb\n", "if a:\n        \tb\n"},
        {"if a:\n  # c\n \t# d\n  b\n", "if a:\n  # c\n \t# d\n  b\n"},
        {"if a:\n  \\\n  b\n", "if a:\n\f\f\f\f  b\n"},
    };

    EXPECT(table);
}
END_TEST

START_TEST(signs_that_the_grammar_does_not_expect)
{
    static const char *const table[][2] = {
        {"f'{a:=^5}'", "f'{a:<^5}'"},
        {"f'{(a:=5)}'", "f'{(a:=5)}'"},
        {"except A, B,:\n c[1,:]", "except A, B :\n c[1,:]"},
        {"x, except_,: int", "x, except_,: int"},
    };

    EXPECT(table);
}
END_TEST

START_TEST(subjects_in_brackets)
{
    static const char *const table[][2] = {
        {"match [1, 2]:\n case [1]:\n  x = 1\n",
         "match+[1, 2]:\n case [1]:\n  x = 1\n"},
        {"match  (x).y : # c\n case 1: pass\n",
         "match +(x).y : # c\n case 1: pass\n"},
        {"match [1,\n 2]:\n case 1: pass",
         "match+[1,\n 2]:\n case 1: pass"},
        {"match [1]: int = 2\n", "match [1]: int = 2\n"},
        {"match [1] = 2\n", "match [1] = 2\n"},
        {"match[1]:\n case 1: pass\n", "match[1]:\n case 1: pass\n"},
        {"if match [1]:\n  pass\n", "if match [1]:\n  pass\n"},
        {"match x[1]:\n case 1: pass\n", "match x[1]:\n case 1: pass\n"},
    };

    EXPECT(table);
    ck_assert(mask_is_due(TEXT("match [1]:\n")));
    ck_assert(mask_is_due(TEXT("a[1]\nmatch  (1):\n")));
    ck_assert(!mask_is_due(TEXT("match[1]\nmatch(2)\nx [1] (2)\n")));
}
END_TEST

START_TEST(columns_must_agree_however_wide_a_tab_is)
{
    static const struct {
        const char *source;
        uint32_t at;
    } table[] = {
        {"if a:\n\tb\n        c\n", 17},
        {"if a:\n        b\n\tc\n", 17},
        {"if a:\n  b\n c\n", 11},
        {"if a:\n \tif b:\n\t\tc\n", 16},
        {"if a:\n\tif b:\n\t    c\n", NO_ID},
        {"if a:\n  (\n\tb,\n    c)\n", NO_ID},
    };
    struct arena a = {0};

    for (uint32_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct mask m = mask_make(&a, text_of(table[i].source));
        ck_assert_msg(m.wrong_at == table[i].at, "%s: %u", table[i].source,
                      m.wrong_at);
    }
    arena_release(&a);
}
END_TEST

START_TEST(long_runs_of_comments_are_blank_lines)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};

    buf_add(&b, TEXT("if a:  # first\n"));
    for (int i = 0; i < 200; i++) {
        buf_add(&b, TEXT("  # one\n\n"));
    }
    buf_add(&b, TEXT("  b  # last\n  # few\n  c\n"));
    struct text source = buf_text(&b);
    struct mask m = mask_make(&a, source);

    ck_assert(mask_is_due(source));
    ck_assert_uint_eq(m.ncomments, 200);
    ck_assert_uint_eq(m.comment[1].begin - m.comment[0].begin, 9);
    ck_assert_uint_eq(m.text.n, source.n);
    ck_assert_uint_eq(text_find(m.text, TEXT("# one"), 0), UINT32_MAX);
    ck_assert(text_find(m.text, TEXT("# first"), 0) != UINT32_MAX);
    ck_assert(text_find(m.text, TEXT("# few"), 0) != UINT32_MAX);
    ck_assert(!mask_is_due(TEXT("a = 1\n# b\nc = 2\n")));
    arena_release(&a);
}
END_TEST

START_TEST(what_cannot_be_python_is_left_alone)
{
    static const char *const table[][2] = {
        {"if a:\n  \tb(\n", "if a:\n  \tb(\n"},
        {"if a:\n  (b.\nc]\n", "if a:\n  (b.\nc]\n"},
    };

    EXPECT(table);
}
END_TEST

Suite *
mask_suite(void)
{
    return SUITE_OF("mask", lines_in_brackets_are_joined_if_they_stand_left,
                    tabs_end_at_multiples_of_eight,
                    signs_that_the_grammar_does_not_expect,
                    subjects_in_brackets,
                    columns_must_agree_however_wide_a_tab_is,
                    long_runs_of_comments_are_blank_lines,
                    what_cannot_be_python_is_left_alone);
}
