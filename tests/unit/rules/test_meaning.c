#include "rules/value/meaning.h"

#include "tests/unit/rules/ruled.h"
#include "tests/unit/suites.h"

START_TEST(the_bottom_gives_way)
{
    struct meaning m = meaning_join(meaning_bottom(), meaning_kind(VALUE_TEXT));

    ck_assert_int_eq(m.kind, VALUE_TEXT);
    ck_assert_int_eq(m.death, DIES_INERT);
}
END_TEST

START_TEST(the_worse_death_wins)
{
    struct meaning file = meaning_kind(VALUE_FILE);
    struct meaning m = meaning_join(meaning_kind(VALUE_TEXT), file);

    ck_assert_int_eq(m.death, DIES_NOTICED);
    ck_assert_int_eq(m.rule, RULE_RESOURCE);
    ck_assert_int_eq(m.kind, VALUE_UNKNOWN);
}
END_TEST

START_TEST(none_does_not_hide_a_type)
{
    struct meaning m =
        meaning_join(meaning_kind(VALUE_NONE), meaning_kind(VALUE_ARRAY));

    ck_assert_int_eq(m.kind, VALUE_ARRAY);
    ck_assert(m.flags & MEANS_NONE);
}
END_TEST

START_TEST(a_container_dies_as_its_contents_do)
{
    struct meaning list = meaning_kind(VALUE_LIST);

    list = meaning_hold(list, meaning_kind(VALUE_SCALAR));
    ck_assert_int_eq(list.death, DIES_INERT);
    list = meaning_hold(list, meaning_unknown());
    ck_assert_int_eq(list.death, DIES_DOUBTFUL);
    list = meaning_hold(list, meaning_kind(VALUE_FILE));
    ck_assert_int_eq(list.death, DIES_NOTICED);
}
END_TEST

START_TEST(an_empty_list_has_no_elements_yet)
{
    struct meaning list = meaning_kind(VALUE_LIST);

    ck_assert(!(meaning_element(&list).flags & MEANS_SEEN));
    list.death = DIES_DOUBTFUL;
    ck_assert(meaning_element(&list).flags & MEANS_SEEN);
}
END_TEST

START_TEST(shared_containers_may_hold_anything)
{
    struct meaning m = meaning_shared(meaning_kind(VALUE_DICT));

    ck_assert_int_eq(m.death, DIES_DOUBTFUL);
    m = meaning_shared(meaning_kind(VALUE_TEXT));
    ck_assert_int_eq(m.death, DIES_INERT);
}
END_TEST

START_TEST(variables_join_what_is_stored)
{
    struct ruled x;

    ruled_open(&x,
               "import weakref\n"
               "def f(p):\n"
               "    a = [1, 2]\n"
               "    a.append('x')\n"
               "    b = weakref.ref(p)\n"
               "    c = p.x\n",
               "m", NULL);
    ck_assert_int_eq(ruled_meaning(&x, "f", "a").kind, VALUE_LIST);
    ck_assert_int_eq(ruled_meaning(&x, "f", "b").kind, VALUE_WEAK);
    ck_assert_int_eq(ruled_meaning(&x, "f", "c").death, DIES_DOUBTFUL);
    ruled_close(&x);
}
END_TEST

Suite *
meaning_suite(void)
{
    return SUITE_OF(
        "meaning", the_bottom_gives_way, the_worse_death_wins,
        none_does_not_hide_a_type, a_container_dies_as_its_contents_do,
        an_empty_list_has_no_elements_yet, shared_containers_may_hold_anything,
        variables_join_what_is_stored);
}
