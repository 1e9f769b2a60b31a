#include "tests/unit/suites.h"

#include "runtime-model/collect.h"
#include "runtime-model/start.h"
#include "runtime-model/weakref.h"

struct bench {
    struct arena heap, words;
    struct machine m;
};

static void
open_machine(struct bench *b, int version)
{
    b->heap = b->words = (struct arena){0};
    machine_open(&b->m, &b->heap, &b->words, profile_find(version));
    b->m.gc.enabled = false;
    collect_run(&b->m, 2, true);
}

static void
close_machine(struct bench *b)
{
    heap_check(&b->m);
    arena_release(&b->heap);
    arena_release(&b->words);
}

/* A list that holds itself, and nobody else does. */
static void
make_cycle(struct machine *m)
{
    struct list *l = list_new(m, 1);

    list_append(m, l, OBJ(l));
    decref(m, OBJ(l));
}

START_TEST(a_dead_cycle_is_found_once)
{
    static struct bench b;

    open_machine(&b, 313);
    make_cycle(&b.m);
    ck_assert_uint_eq(collect_run(&b.m, 2, true), 1);
    ck_assert_uint_eq(collect_run(&b.m, 2, true), 0);
    close_machine(&b);
}
END_TEST

START_TEST(one_outside_reference_keeps_a_cycle)
{
    static struct bench b;

    open_machine(&b, 310);
    struct list *a = list_new(&b.m, 1), *c = list_new(&b.m, 1);

    list_append(&b.m, a, OBJ(c));
    list_append(&b.m, c, OBJ(a));
    decref(&b.m, OBJ(c));
    ck_assert_uint_eq(collect_run(&b.m, 2, true), 0);
    ck_assert_uint_eq(a->n, 1);
    decref(&b.m, OBJ(a));
    ck_assert_uint_eq(collect_run(&b.m, 2, true), 2);
    close_machine(&b);
}
END_TEST

START_TEST(a_young_collection_does_not_see_old_garbage)
{
    static struct bench b;

    open_machine(&b, 312);
    struct list *l = list_new(&b.m, 1);

    list_append(&b.m, l, OBJ(l));
    collect_run(&b.m, 0, true);
    decref(&b.m, OBJ(l));
    ck_assert_uint_eq(collect_run(&b.m, 0, true), 0);
    ck_assert_uint_eq(collect_run(&b.m, 1, true), 1);
    close_machine(&b);
}
END_TEST

START_TEST(frozen_garbage_stays_until_unfrozen)
{
    static struct bench b;

    open_machine(&b, 313);
    make_cycle(&b.m);
    collect_freeze(&b.m);
    ck_assert_uint_eq(collect_run(&b.m, 2, true), 0);
    collect_unfreeze(&b.m);
    ck_assert_uint_eq(collect_run(&b.m, 2, true), 1);
    close_machine(&b);
}
END_TEST

START_TEST(the_counter_follows_allocations)
{
    static struct bench b;

    open_machine(&b, 313);
    uint32_t before = b.m.gc.count[0];
    struct set *s = set_new(&b.m, b.m.type[T_SET]);

    ck_assert_uint_eq(b.m.gc.count[0], before + 1);
    decref(&b.m, OBJ(s));
    ck_assert_uint_eq(b.m.gc.count[0], before);
    close_machine(&b);
}
END_TEST

START_TEST(a_weak_reference_dies_with_its_object)
{
    static struct bench b;

    open_machine(&b, 311);
    struct set *s = set_new(&b.m, b.m.type[T_SET]);
    struct type *ref = b.m.type[T_WEAKREF];
    struct weak *w = (struct weak *)weak_new(&b.m, ref, OBJ(s), NULL, NULL);

    ck_assert_ptr_eq(w->of, OBJ(s));
    ck_assert_ptr_eq(weak_new(&b.m, ref, OBJ(s), NULL, NULL), OBJ(w));
    ck_assert_uint_eq(weak_count(&b.m, OBJ(s)), 1);
    decref(&b.m, OBJ(s));
    ck_assert_ptr_null(w->of);
    close_machine(&b);
}
END_TEST

Suite *
collector_suite(void)
{
    return SUITE_OF("collector", a_dead_cycle_is_found_once,
                    one_outside_reference_keeps_a_cycle,
                    a_young_collection_does_not_see_old_garbage,
                    frozen_garbage_stays_until_unfrozen,
                    the_counter_follows_allocations,
                    a_weak_reference_dies_with_its_object);
}
