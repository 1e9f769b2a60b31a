#include "rules/value/dotted.h"

#include "tests/unit/suites.h"

#include <check.h>

static dotted_id
put(struct dotted *d, const char *name)
{
    return dotted_put(d, text_of(name));
}

START_TEST(a_name_is_found_with_all_that_it_begins_with)
{
    struct arena arena = {0};
    struct dotted d;

    dotted_init(&d, &arena);
    const dotted_id abc = put(&d, "a.b.c");
    ck_assert_uint_eq(put(&d, "a.b.c"), abc);
    ck_assert_uint_eq(dotted_find(&d, TEXT("a.b.c")), abc);
    ck_assert_uint_eq(dotted_find(&d, TEXT("a.b")), d.node.at[abc].parent);
    ck_assert_uint_eq(d.node.at[abc].depth, 3);
    ck_assert_uint_eq(dotted_find(&d, TEXT("b.c")), NO_ID);
    ck_assert_uint_eq(dotted_find(&d, TEXT("a.b.c.")), NO_ID);
    ck_assert_uint_eq(dotted_find(&d, TEXT("")), NO_ID);
    arena_release(&arena);
}
END_TEST

START_TEST(the_longest_known_part_of_a_name_is_found)
{
    struct arena arena = {0};
    struct dotted d;
    struct parts parts;
    uint32_t known;

    dotted_init(&d, &arena);
    const dotted_id ab = put(&d, "a.b");
    ck_assert(parts_split(&parts, TEXT("a.b.().x")));
    ck_assert_uint_eq(dotted_longest(&d, parts.at, parts.n, &known), ab);
    ck_assert_uint_eq(known, 2);
    ck_assert(parts_split(&parts, TEXT("b")));
    ck_assert_uint_eq(dotted_longest(&d, parts.at, parts.n, &known),
                      DOTTED_ROOT);
    ck_assert_uint_eq(known, 0);
    arena_release(&arena);
}
END_TEST

START_TEST(a_tail_moves_below_another_name)
{
    struct arena arena = {0};
    struct dotted d;
    struct parts parts;

    dotted_init(&d, &arena);
    const dotted_id xyz = put(&d, "x.y.z");
    ck_assert(parts_split(&parts, TEXT("a.b.c")));
    ck_assert(dotted_spell(&d, xyz, parts.at + 1, 2, &parts));
    struct text moved = parts_join(&arena, parts.at, parts.n);
    ck_assert(text_eq(moved, TEXT("x.y.z.b.c")));
    arena_release(&arena);
}
END_TEST

START_TEST(very_many_names_stay_apart)
{
    struct arena arena = {0};
    struct dotted d;
    dotted_id id[5000];

    dotted_init(&d, &arena);
    for (unsigned i = 0; i < 5000; i++) {
        struct text name = text_format(&arena, "m%u.f%u", i % 70, i);
        id[i] = dotted_put(&d, name);
    }
    for (unsigned i = 0; i < 5000; i++) {
        struct text name = text_format(&arena, "m%u.f%u", i % 70, i);
        ck_assert_uint_eq(dotted_find(&d, name), id[i]);
    }
    arena_release(&arena);
}
END_TEST

START_TEST(a_name_of_too_many_parts_is_nobody)
{
    struct arena arena = {0};
    struct dotted d;
    struct buf name = {.arena = &arena};

    for (int i = 0; i < MOST_PARTS - 1; i++) {
        buf_add(&name, TEXT("f."));
    }
    buf_char(&name, 'f');
    dotted_init(&d, &arena);
    ck_assert_uint_ne(dotted_put(&d, buf_text(&name)), NO_ID);
    buf_add(&name, TEXT(".f"));
    ck_assert_uint_eq(dotted_put(&d, buf_text(&name)), NO_ID);
    ck_assert_uint_eq(dotted_find(&d, buf_text(&name)), NO_ID);
    arena_release(&arena);
}
END_TEST

Suite *
dotted_suite(void)
{
    return SUITE_OF("dotted", a_name_is_found_with_all_that_it_begins_with,
                    the_longest_known_part_of_a_name_is_found,
                    a_tail_moves_below_another_name, very_many_names_stay_apart,
                    a_name_of_too_many_parts_is_nobody);
}
