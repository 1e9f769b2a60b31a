#include "tests/unit/suites.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

START_TEST(memory_comes_zeroed_after_rewind)
{
    struct arena a = {0};
    struct arena_mark mark = arena_mark(&a);
    unsigned char *p = arena_array(&a, unsigned char, 1000);

    memset(p, 0xaa, 1000);
    arena_rewind(&a, mark);
    p = arena_array(&a, unsigned char, 1000);
    for (int i = 0; i < 1000; i++) {
        ck_assert_uint_eq(p[i], 0);
    }
    arena_release(&a);
}
END_TEST

START_TEST(an_image_is_put_back_as_it_was)
{
    struct arena a = {0}, images = {0};
    uint32_t *old[64];

    for (uint32_t i = 0; i < 64; i++) { /* in more than one block */
        old[i] = arena_array(&a, uint32_t, 1000);
        old[i][999] = i;
    }
    struct arena_image image = arena_keep(&a, &images);
    for (uint32_t times = 0; times < 3; times++) {
        for (uint32_t i = 0; i < 64; i++) {
            ck_assert_uint_eq(old[i][999], i);
            memset(old[i], 0xaa, 1000 * sizeof *old[i]);
        }
        void *more = arena_array(&a, char, 100000);
        arena_restore(&a, &image);
        ck_assert_ptr_eq(more, arena_array(&a, char, 100000));
        arena_restore(&a, &image);
    }
    arena_release(&a);
    arena_release(&images);
}
END_TEST

START_TEST(every_alignment_is_kept)
{
    struct arena a = {0};

    for (size_t align = 1; align <= alignof(max_align_t); align *= 2) {
        arena_alloc(&a, 1, 1, 1);
        void *p = arena_alloc(&a, 3, align, align);
        ck_assert_uint_eq((uintptr_t)p % align, 0);
    }
    arena_release(&a);
}
END_TEST

START_TEST(objects_do_not_overlap)
{
    struct arena a = {0};
    enum { N = 3000 };
    uint32_t *p[N];

    for (uint32_t i = 0; i < N; i++) {
        p[i] = arena_array(&a, uint32_t, 1 + i % 97);
        for (uint32_t k = 0; k <= i % 97; k++) {
            p[i][k] = i;
        }
    }
    for (uint32_t i = 0; i < N; i++) {
        for (uint32_t k = 0; k <= i % 97; k++) {
            ck_assert_uint_eq(p[i][k], i);
        }
    }
    arena_release(&a);
}
END_TEST

START_TEST(one_object_may_be_larger_than_any_block)
{
    struct arena a = {0};
    size_t n = (size_t)9 << 20;
    char *p = arena_alloc(&a, n, 1, 1);

    p[0] = p[n - 1] = 'x';
    ck_assert_uint_ge(a.held, n);
    arena_release(&a);
    ck_assert_uint_eq(a.held, 0);
}
END_TEST

START_TEST(no_objects_still_give_a_pointer)
{
    struct arena a = {0};

    ck_assert_ptr_nonnull(arena_array(&a, uint64_t, 0));
    arena_release(&a);
}
END_TEST

START_TEST(growing_keeps_what_was_there)
{
    struct arena a = {0};
    uint32_t *p = NULL;
    size_t n = 0;

    for (size_t want = 1; want <= 1 << 14; want *= 2) {
        p = arena_grow(&a, p, n, want, sizeof *p);
        for (size_t i = n; i < want; i++) {
            ck_assert_uint_eq(p[i], 0);
            p[i] = (uint32_t)i + 1;
        }
        n = want;
        if (want % 3 == 1) {
            memset(arena_alloc(&a, 1, 24, 8), 0xee, 24);
        }
    }
    for (size_t i = 0; i < n; i++) {
        ck_assert_uint_eq(p[i], i + 1);
    }
    arena_release(&a);
}
END_TEST

START_TEST(the_last_array_grows_in_place)
{
    struct arena a = {0};
    uint64_t *p = arena_array(&a, uint64_t, 4);

    ck_assert_ptr_eq(arena_grow(&a, p, 4, 8, sizeof *p), p);
    arena_release(&a);
}
END_TEST

START_TEST(rewound_memory_is_used_again)
{
    struct arena a = {0};
    struct arena_mark mark;
    size_t held;

    arena_array(&a, char, 100);
    mark = arena_mark(&a);
    arena_array(&a, char, 5 << 20);
    arena_array(&a, char, 5 << 20);
    held = a.held;
    for (int i = 0; i < 50; i++) {
        arena_rewind(&a, mark);
        arena_array(&a, char, 5 << 20);
        arena_array(&a, char, 5 << 20);
    }
    ck_assert_uint_eq(a.held, held);
    ck_assert_uint_ge(a.peak, held);
    arena_release(&a);
}
END_TEST

START_TEST(rewinding_keeps_what_is_older)
{
    struct arena a = {0};
    char *old = arena_array(&a, char, 64);
    struct arena_mark mark;

    strcpy(old, "older than the mark");
    mark = arena_mark(&a);
    memset(arena_array(&a, char, 1 << 20), 'x', 1 << 20);
    arena_rewind(&a, mark);
    memset(arena_array(&a, char, 1 << 20), 'y', 1 << 20);
    ck_assert_str_eq(old, "older than the mark");
    arena_release(&a);
}
END_TEST

START_TEST(a_limit_is_told_and_does_not_kill)
{
    struct arena a = {.limit = 1 << 20};

    arena_array(&a, char, 1000);
    ck_assert(!arena_over(&a));
    arena_array(&a, char, 2 << 20);
    ck_assert(arena_over(&a));
    arena_release(&a);
    ck_assert(!arena_over(&a));
}
END_TEST

START_TEST(an_impossible_size_ends_the_process)
{
    struct arena a = {0};

    arena_alloc(&a, SIZE_MAX / 2, 8, 8);
    arena_release(&a);
    exit(0);
}
END_TEST

Suite *
arena_suite(void)
{
    Suite *s = SUITE_OF(
        "arena", memory_comes_zeroed_after_rewind, every_alignment_is_kept,
        objects_do_not_overlap, one_object_may_be_larger_than_any_block,
        no_objects_still_give_a_pointer, growing_keeps_what_was_there,
        the_last_array_grows_in_place, rewound_memory_is_used_again,
        rewinding_keeps_what_is_older, a_limit_is_told_and_does_not_kill,
        an_image_is_put_back_as_it_was);
    const char *fork = getenv("CK_FORK");

    /* Without a process of its own this test would end all the others. */
    if (!fork || strcmp(fork, "no") != 0) {
        TCase *fatal = tcase_create("fatal");
        tcase_add_exit_test(fatal, an_impossible_size_ends_the_process, 2);
        suite_add_tcase(s, fatal);
    }
    return s;
}
