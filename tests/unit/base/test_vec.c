#include "tests/unit/suites.h"

#include "base/vec.h"

START_TEST(pushed_elements_stay_in_order)
{
    struct arena a = {0};
    VEC(uint32_t) v = {0};

    for (uint32_t i = 0; i < 10000; i++) {
        vec_push(&a, &v, i * 3);
        ck_assert_uint_le(v.n, v.cap);
    }
    ck_assert_uint_eq(v.n, 10000);
    for (uint32_t i = 0; i < v.n; i++) {
        ck_assert_uint_eq(v.at[i], i * 3);
    }
    arena_release(&a);
}
END_TEST

START_TEST(two_vectors_share_an_arena)
{
    struct arena a = {0};
    VEC(uint32_t) left = {0};
    VEC(double) right = {0};

    for (uint32_t i = 0; i < 1000; i++) {
        vec_push(&a, &left, i);
        vec_push(&a, &right, i + 0.5);
    }
    for (uint32_t i = 0; i < 1000; i++) {
        ck_assert_uint_eq(left.at[i], i);
        ck_assert(right.at[i] > i && right.at[i] < i + 1);
    }
    arena_release(&a);
}
END_TEST

START_TEST(an_added_element_is_zeroed)
{
    struct arena a = {0};
    struct pair {
        uint32_t left, right;
    };
    VEC(struct pair) v = {0};

    for (int i = 0; i < 100; i++) {
        struct pair *p = vec_add(&a, &v);
        ck_assert_uint_eq(p->left, 0);
        ck_assert_uint_eq(p->right, 0);
        *p = (struct pair){7, 7};
    }
    arena_release(&a);
}
END_TEST

START_TEST(the_value_is_evaluated_once)
{
    struct arena a = {0};
    VEC(int) v = {0};
    int n = 0;

    for (int i = 0; i < 20; i++) {
        vec_push(&a, &v, n++);
    }
    ck_assert_int_eq(n, 20);
    ck_assert_int_eq(v.at[19], 19);
    arena_release(&a);
}
END_TEST

Suite *
vec_suite(void)
{
    return SUITE_OF("vec", pushed_elements_stay_in_order,
                    two_vectors_share_an_arena, an_added_element_is_zeroed,
                    the_value_is_evaluated_once);
}
