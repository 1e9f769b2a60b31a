#include "tests/unit/suites.h"

#include "base/supply.h"

#include <string.h>

START_TEST(what_is_freed_serves_the_next_request)
{
    struct arena a = {0};
    struct supply s = {.arena = &a};

    supply_enter(&s);
    void *p = supply_malloc(100);
    supply_free(p);
    ck_assert_ptr_eq(supply_malloc(97), p);
    ck_assert_ptr_ne(supply_malloc(97), p);
    supply_leave();
    ck_assert(s.is_used);
    arena_release(&a);
}
END_TEST

START_TEST(blocks_of_all_sizes_are_apart)
{
    enum { N = 60 };
    struct arena a = {0};
    struct supply s = {.arena = &a};
    unsigned char *p[N];

    supply_enter(&s);
    for (int i = 0; i < N; i++) {
        size_t size = (size_t)(i * i);
        p[i] = supply_malloc(size);
        ck_assert_uint_eq((uintptr_t)p[i] % alignof(max_align_t), 0);
        memset(p[i], i, size);
    }
    for (int i = 0; i < N; i++) {
        for (int k = 0; k < i * i; k++) {
            ck_assert_uint_eq(p[i][k], i);
        }
    }
    supply_leave();
    arena_release(&a);
}
END_TEST

START_TEST(growth_keeps_what_is_there)
{
    struct arena a = {0};
    struct supply s = {.arena = &a};

    supply_enter(&s);
    char *p = supply_realloc(NULL, 4);
    memcpy(p, "abc", 4);
    for (size_t size = 8; size < 100000; size *= 3) {
        p = supply_realloc(p, size);
        ck_assert_str_eq(p, "abc");
    }
    ck_assert_str_eq(supply_realloc(p, 4), "abc");
    supply_leave();
    arena_release(&a);
}
END_TEST

START_TEST(zeroed_also_when_used_before)
{
    struct arena a = {0};
    struct supply s = {.arena = &a};
    volatile size_t too_many = SIZE_MAX / 4;

    supply_enter(&s);
    char *p = supply_malloc(64);
    memset(p, 'x', 64);
    supply_free(p);
    p = supply_calloc(8, 8);
    for (int i = 0; i < 64; i++) {
        ck_assert_int_eq(p[i], 0);
    }
    ck_assert_ptr_null(supply_calloc(too_many, 8));
    supply_free(NULL);
    supply_leave();
    arena_release(&a);
}
END_TEST

START_TEST(outside_the_c_library_serves)
{
    struct arena a = {0};
    struct supply s = {.arena = &a};
    char *p = supply_malloc(10);

    supply_enter(&s);
    supply_leave();
    p = supply_realloc(p, 1000);
    memset(p, 0, 1000);
    supply_free(p);
    supply_free(supply_calloc(3, 3));
    ck_assert(!s.is_used);
    ck_assert_uint_eq(a.held, 0);
}
END_TEST

Suite *
supply_suite(void)
{
    return SUITE_OF("supply", what_is_freed_serves_the_next_request,
                    blocks_of_all_sizes_are_apart, growth_keeps_what_is_there,
                    zeroed_also_when_used_before, outside_the_c_library_serves);
}
