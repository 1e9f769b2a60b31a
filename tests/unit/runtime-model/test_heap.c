#include "tests/unit/suites.h"

#include "runtime-model/collect.h"
#include "runtime-model/operate.h"
#include "runtime-model/start.h"

#include <signal.h>
#include <stdlib.h>

struct bench {
    struct arena heap, words;
    struct machine m;
};

static void
open_machine(struct bench *b, int version)
{
    b->heap = b->words = (struct arena){0};
    machine_open(&b->m, &b->heap, &b->words, profile_find(version));
}

static void
close_machine(struct bench *b)
{
    heap_check(&b->m);
    arena_release(&b->heap);
    arena_release(&b->words);
}

START_TEST(a_list_counts_each_place_once)
{
    static struct bench b;

    open_machine(&b, 310);
    struct obj *x = int_new(&b.m, 123456);
    struct list *l = list_new(&b.m, 0);

    ck_assert_uint_eq(x->refs, 1);
    list_append(&b.m, l, x);
    list_append(&b.m, l, x);
    ck_assert_uint_eq(x->refs, 3);
    list_clear(&b.m, l);
    ck_assert_uint_eq(x->refs, 1);
    decref(&b.m, OBJ(l));
    decref(&b.m, x);
    close_machine(&b);
}
END_TEST

START_TEST(small_ints_exist_once)
{
    static struct bench b;

    open_machine(&b, 312);
    ck_assert_ptr_eq(int_new(&b.m, 256), int_new(&b.m, 256));
    ck_assert_ptr_ne(int_new(&b.m, 257), int_new(&b.m, 257));
    ck_assert_uint_ge(int_new(&b.m, 0)->refs, IMMORTAL);
    close_machine(&b);
}
END_TEST

START_TEST(a_dict_keeps_the_order_of_insertion)
{
    static struct bench b;
    struct obj *key, *value;
    uint32_t pos = 0;

    open_machine(&b, 311);
    struct dict *d = dict_new(&b.m);

    for (int64_t i = 40; i > 0; i--) {
        dict_set(&b.m, d, int_new(&b.m, i), int_new(&b.m, -i));
    }
    xdecref(&b.m, dict_take(&b.m, d, int_new(&b.m, 39)));
    dict_set(&b.m, d, int_new(&b.m, 39), b.m.none);
    ck_assert_uint_eq(dict_len(d), 40);
    ck_assert(dict_next(&b.m, d, &pos, &key, &value));
    ck_assert_int_eq(int_value(key), 40);
    ck_assert(dict_next(&b.m, d, &pos, &key, &value));
    ck_assert_int_eq(int_value(key), 38);
    while (dict_next(&b.m, d, &pos, &key, &value)) {
    }
    ck_assert_int_eq(int_value(key), 39);
    ck_assert_ptr_eq(value, b.m.none);
    ck_assert_ptr_null(dict_get(&b.m, d, int_new(&b.m, 99)));
    close_machine(&b);
}
END_TEST

START_TEST(a_dict_of_atoms_is_not_tracked)
{
    static struct bench b;

    open_machine(&b, 313);
    struct dict *d = dict_new(&b.m);

    dict_set(&b.m, d, int_new(&b.m, 1), int_new(&b.m, 2));
    ck_assert(!(d->o.flags & OBJ_TRACKED));
    dict_set(&b.m, d, int_new(&b.m, 2), OBJ(list_new(&b.m, 0)));
    ck_assert(d->o.flags & OBJ_TRACKED);
    close_machine(&b);
}
END_TEST

START_TEST(a_set_is_ordered_by_its_table)
{
    static struct bench b;
    static const int64_t in[] = {6, 1, 4, 3};
    static const int64_t out[] = {1, 3, 4, 6};
    uint32_t pos = 0;

    open_machine(&b, 313);
    struct set *s = set_new(&b.m, b.m.type[T_SET]);

    for (uint32_t i = 0; i < 4; i++) {
        ck_assert(set_add(&b.m, s, int_new(&b.m, in[i])));
    }
    for (uint32_t i = 0; i < 4; i++) {
        ck_assert_int_eq(int_value(set_next(s, &pos)), out[i]);
    }
    ck_assert_int_eq(set_discard(&b.m, s, int_new(&b.m, 4)), 1);
    ck_assert_int_eq(set_has(&b.m, s, int_new(&b.m, 4)), 0);
    close_machine(&b);
}
END_TEST

START_TEST(equal_texts_are_interned_to_one)
{
    static struct bench b;

    open_machine(&b, 311);
    struct str *a = str_intern(&b.m, TEXT("zebra"));
    struct str *c = str_intern(&b.m, TEXT("zebra"));

    ck_assert_ptr_eq(a, c);
    ck_assert_uint_eq(a->o.refs, 2);
    ck_assert_ptr_ne(str_new(&b.m, TEXT("zebra")), a);
    close_machine(&b);
}
END_TEST

START_TEST(floats_print_as_python_prints_them)
{
    struct arena a = {0};

    ck_assert(text_eq(float_text(&a, 0.1), TEXT("0.1")));
    ck_assert(text_eq(float_text(&a, 1.0), TEXT("1.0")));
    ck_assert(text_eq(float_text(&a, 1e20), TEXT("1e+20")));
    ck_assert(text_eq(float_text(&a, 123456.75), TEXT("123456.75")));
    ck_assert(text_eq(float_text(&a, 1e-7), TEXT("1e-07")));
    arena_release(&a);
}
END_TEST

#ifndef NDEBUG
START_TEST(a_count_that_is_too_low_is_found)
{
    static struct bench b;

    open_machine(&b, 313);
    struct obj *x = int_new(&b.m, 123456);
    struct list *l = list_new(&b.m, 0);

    list_append(&b.m, l, x);
    list_append(&b.m, l, x);
    x->refs = 1;
    heap_check(&b.m);
}
END_TEST

START_TEST(a_dead_object_that_is_held_is_found)
{
    static struct bench b;

    open_machine(&b, 313);
    struct obj *x = OBJ(list_new(&b.m, 0));
    struct list *l = list_new(&b.m, 0);

    list_append(&b.m, l, x);
    x->refs = 0;
    heap_check(&b.m);
}
END_TEST

START_TEST(a_dict_that_has_lost_count_is_found)
{
    static struct bench b;

    open_machine(&b, 313);
    struct dict *d = dict_new(&b.m);
    struct list *l = list_new(&b.m, 0);

    dict_set(&b.m, d, int_new(&b.m, 7), OBJ(l));
    d->used++;
    heap_check(&b.m);
}
END_TEST

/* The checker must be able to fail: each in a process of its own. */
static void
add_broken_heaps(Suite *s)
{
    const TTest *const broken[] = {a_count_that_is_too_low_is_found,
                                   a_dead_object_that_is_held_is_found,
                                   a_dict_that_has_lost_count_is_found};
    const char *fork = getenv("CK_FORK");
    TCase *fatal = tcase_create("broken");

    if (fork && strcmp(fork, "no") == 0) {
        return;
    }
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        tcase_add_test_raise_signal(fatal, broken[i], SIGABRT);
    }
    suite_add_tcase(s, fatal);
}
#endif

Suite *
heap_suite(void)
{
    Suite *s = SUITE_OF(
        "heap", a_list_counts_each_place_once, small_ints_exist_once,
        a_dict_keeps_the_order_of_insertion, a_dict_of_atoms_is_not_tracked,
        a_set_is_ordered_by_its_table, equal_texts_are_interned_to_one,
        floats_print_as_python_prints_them);

#ifndef NDEBUG
    add_broken_heaps(s);
#endif
    return s;
}
