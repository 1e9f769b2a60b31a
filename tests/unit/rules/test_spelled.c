#include "rules/value/spelled.h"

#include "tests/unit/suites.h"

#include <check.h>

struct heard {
    struct arena arena;
    struct buf names;
};

static void
hear(void *context, struct text name)
{
    struct heard *h = context;

    buf_add(&h->names, name);
    buf_char(&h->names, ' ');
}

static void
expect(enum name_style style, const char *text, const char *want)
{
    struct heard h = {0};

    h.names.arena = &h.arena;
    spelled_names(text_of(text), style, hear, &h);
    buf_char(&h.names, '\0');
    ck_assert_str_eq(h.names.s, want);
    arena_release(&h.arena);
}

START_TEST(python_names_are_not_those_behind_a_dot)
{
    expect(STYLE_PYTHON, "a.b + f(c) * 1e5", "a f c ");
}
END_TEST

START_TEST(pandas_names_follow_an_at_sign)
{
    expect(STYLE_PANDAS, "x > @limit and y < @o.lim", "limit o ");
}
END_TEST

START_TEST(sql_names_are_all_identifiers)
{
    expect(STYLE_SQL, "select a from \"t\"", "select a from t ");
}
END_TEST

START_TEST(sql_parameters_have_a_mark)
{
    expect(STYLE_SQL_PARAMETERS, "a = :one and b = %(two)s", "one two ");
}
END_TEST

START_TEST(percent_format_and_dollar_name_fields)
{
    expect(STYLE_PERCENT, "%(a)s %d", "a ");
    expect(STYLE_FORMAT, "{a.b} {c[0]!r}", "a c ");
    expect(STYLE_DOLLAR, "$a ${b} $", "a b ");
}
END_TEST

START_TEST(an_empty_text_names_nothing)
{
    expect(STYLE_PYTHON, "", "");
    expect(STYLE_DOLLAR, "$", "");
}
END_TEST

Suite *
spelled_suite(void)
{
    return SUITE_OF("spelled", python_names_are_not_those_behind_a_dot,
                    pandas_names_follow_an_at_sign,
                    sql_names_are_all_identifiers, sql_parameters_have_a_mark,
                    percent_format_and_dollar_name_fields,
                    an_empty_text_names_nothing);
}
