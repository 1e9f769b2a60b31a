#include "tests/unit/suites.h"

#include "base/toml_string.h"

static const struct {
    const char *literal, *means;
} spelt[] = {
    {"\"\"", ""},
    {"\"a b\"", "a b"},
    {"''", ""},
    {"'a\\n'", "a\\n"},
    {"\"\"\"\"\"\"", ""},
    {"'''x'''", "x"},
    {"\"\\b\\t\\n\\f\\r\\\"\\\\\"", "\b\t\n\f\r\"\\"},
    {"\"\\u0041\\u00e9\\u00E9\\u20ac\"", "A\xc3\xa9\xc3\xa9\xe2\x82\xac"},
    {"\"\\U0001F40D.\"", "\xf0\x9f\x90\x8d."},
    {"\"\"\"\nfirst\nsecond\"\"\"", "first\nsecond"},
    {"'''\r\nfirst'''", "first"},
    {"\"\"\"\n\nfirst\"\"\"", "\nfirst"},
    {"\"\"\"one \\\n   two\"\"\"", "one two"},
    {"\"\"\"one \\ \t\r\n\n two\"\"\"", "one two"},
};

/* What is no escape stays as it is written. */
static const struct {
    const char *literal, *means;
} odd[] = {
    {"\"\\x41\"", "\\x41"},
    {"\"\\u12\"", "\\u12"},
    {"\"\\ud800\"", "\\ud800"},
    {"\"\\U00110000\"", "\\U00110000"},
    {"\"\\u00g0\"", "\\u00g0"},
    {"\"a\\ b\"", "a\\ b"},
    {"\"\\Uffffffff\"", "\\Uffffffff"},
    {"\"\\\"", "\\"},
    {"\"", "\""},
    {"", ""},
};

static void
assert_means(const char *literal, const char *means)
{
    struct arena a = {0};
    struct text got = toml_string(&a, text_of(literal));

    ck_assert_msg(text_eq(got, text_of(means)), "%s is <%.*s>", literal,
                  TEXT_ARG(got));
    arena_release(&a);
}

START_TEST(four_forms_and_their_escapes)
{
    assert_means(spelt[_i].literal, spelt[_i].means);
}
END_TEST

START_TEST(no_escape_stays_as_written)
{
    assert_means(odd[_i].literal, odd[_i].means);
}
END_TEST

START_TEST(nothing_to_decode_is_a_part_of_the_literal)
{
    struct arena a = {0};
    struct text literal = TEXT("\"plain\"");

    ck_assert_ptr_eq(toml_string(&a, literal).s, literal.s + 1);
    arena_release(&a);
}
END_TEST

Suite *
toml_string_suite(void)
{
    TCase *tc = tcase_create("toml_string");
    Suite *s = suite_create("toml_string");

    tcase_add_loop_test(tc, four_forms_and_their_escapes, 0,
                        sizeof spelt / sizeof *spelt);
    tcase_add_loop_test(tc, no_escape_stays_as_written, 0,
                        sizeof odd / sizeof *odd);
    tcase_add_test(tc, nothing_to_decode_is_a_part_of_the_literal);
    suite_add_tcase(s, tc);
    return s;
}
