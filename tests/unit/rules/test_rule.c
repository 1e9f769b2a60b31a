#include "tests/unit/rules/ruled.h"
#include "tests/unit/suites.h"

START_TEST(codes_are_unique_and_of_one_form)
{
    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        const char *code = rule_info[i].code;
        ck_assert_uint_eq(strlen(code), 6);
        ck_assert_int_eq(strncmp(code, "EDL", 3), 0);
        ck_assert_int_eq(rule_by_code(text_of(code)), i);
    }
}
END_TEST

START_TEST(shapes_come_first_in_their_order)
{
    ck_assert_str_eq(rule_info[RULE_STRAIGHT + SHAPE_LOOP].code, "EDL103");
    ck_assert_str_eq(rule_info[RULE_STRAIGHT + SHAPE_PARAM].code, "EDL201");
}
END_TEST

START_TEST(an_unknown_code_is_no_rule)
{
    ck_assert_int_eq(rule_by_code(TEXT("EDL000")), RULE_COUNT);
    ck_assert_int_eq(rule_by_code(TEXT("")), RULE_COUNT);
}
END_TEST

Suite *
rule_suite(void)
{
    return SUITE_OF("rule", codes_are_unique_and_of_one_form,
                    shapes_come_first_in_their_order,
                    an_unknown_code_is_no_rule);
}
