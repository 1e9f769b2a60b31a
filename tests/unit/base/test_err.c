#include "tests/unit/suites.h"

#include "base/err.h"

#include <string.h>

START_TEST(setting_returns_false_and_keeps_kind_and_text)
{
    struct err err = {0};

    ck_assert(!err_set(&err, ERR_IO, "%s: %d", "file.py", 7));
    ck_assert_int_eq(err.kind, ERR_IO);
    ck_assert_str_eq(err.text, "file.py: 7");
}
END_TEST

START_TEST(a_long_text_is_cut_and_still_ends)
{
    struct err err;
    char text[2000];

    memset(&err, 'x', sizeof err);
    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    err_set(&err, ERR_USAGE, "%s", text);
    ck_assert_uint_eq(strlen(err.text), sizeof err.text - 1);
}
END_TEST

START_TEST(the_last_error_wins)
{
    struct err err = {0};

    err_set(&err, ERR_IO, "a much longer first message");
    err_set(&err, ERR_REPO, "second");
    ck_assert_int_eq(err.kind, ERR_REPO);
    ck_assert_str_eq(err.text, "second");
}
END_TEST

Suite *
err_suite(void)
{
    return SUITE_OF("err", setting_returns_false_and_keeps_kind_and_text,
                    a_long_text_is_cut_and_still_ends, the_last_error_wins);
}
