#include "tests/unit/suites.h"

#include "base/intern.h"

START_TEST(equal_texts_get_equal_ids)
{
    struct arena a = {0};
    struct intern in = {.arena = &a};
    char copy[] = {'a', 'b', 'c'};
    sym_id id = intern_put(&in, TEXT("abc"));

    ck_assert_uint_eq(intern_put(&in, (struct text){copy, 3}), id);
    ck_assert_uint_ne(intern_put(&in, (struct text){copy, 2}), id);
    ck_assert_uint_eq(intern_count(&in), 2);
    arena_release(&a);
}
END_TEST

START_TEST(the_table_keeps_its_own_copy)
{
    struct arena a = {0};
    struct intern in = {.arena = &a};
    char name[] = "rows";
    sym_id id = intern_put(&in, text_of(name));

    name[0] = 'c';
    ck_assert(text_eq(intern_text(&in, id), TEXT("rows")));
    ck_assert_uint_eq(intern_find(&in, TEXT("cows")), NO_ID);
    arena_release(&a);
}
END_TEST

START_TEST(finding_makes_nothing)
{
    struct arena a = {0};
    struct intern in = {.arena = &a};

    ck_assert_uint_eq(intern_find(&in, TEXT("x")), NO_ID);
    intern_put(&in, TEXT("y"));
    ck_assert_uint_eq(intern_find(&in, TEXT("x")), NO_ID);
    ck_assert_uint_eq(intern_count(&in), 1);
    arena_release(&a);
}
END_TEST

START_TEST(empty_text_and_nul_bytes_are_names)
{
    struct arena a = {0};
    struct intern in = {.arena = &a};
    sym_id empty = intern_put(&in, TEXT(""));
    sym_id nul = intern_put(&in, (struct text){"\0", 1});

    ck_assert_uint_ne(empty, nul);
    ck_assert_uint_eq(intern_find(&in, TEXT("")), empty);
    ck_assert_uint_eq(intern_text(&in, nul).n, 1);
    arena_release(&a);
}
END_TEST

START_TEST(many_names_stay_dense_and_found)
{
    struct arena a = {0}, names = {0};
    struct intern in = {.arena = &a};
    enum { N = 20000 };

    for (uint32_t i = 0; i < N; i++) {
        ck_assert_uint_eq(intern_put(&in, text_format(&names, "v%u", i)), i);
    }
    for (uint32_t i = 0; i < N; i++) {
        struct text name = text_format(&names, "v%u", i);
        ck_assert_uint_eq(intern_find(&in, name), i);
        ck_assert(text_eq(intern_text(&in, i), name));
    }
    arena_release(&names);
    arena_release(&a);
}
END_TEST

START_TEST(a_layer_goes_on_where_the_frozen_one_ends)
{
    struct arena a = {0}, b = {0};
    struct intern frozen = {.arena = &a};
    struct intern one = {.arena = &b, .base = &frozen};
    struct intern two = {.arena = &b, .base = &frozen};
    sym_id locals = intern_put(&frozen, TEXT("locals"));
    sym_id eval = intern_put(&frozen, TEXT("eval"));

    ck_assert_uint_eq(intern_put(&one, TEXT("locals")), locals);
    ck_assert_uint_eq(intern_put(&one, TEXT("mine")), 2);
    ck_assert_uint_eq(intern_put(&two, TEXT("other")), 2);
    ck_assert_uint_eq(intern_find(&two, TEXT("mine")), NO_ID);
    ck_assert_uint_eq(intern_count(&one), 3);
    ck_assert_uint_eq(intern_count(&frozen), 2);
    ck_assert(text_eq(intern_text(&one, eval), TEXT("eval")));
    ck_assert(text_eq(intern_text(&one, 2), TEXT("mine")));
    arena_release(&b);
    arena_release(&a);
}
END_TEST

START_TEST(a_copy_outlives_its_model)
{
    struct arena a = {0}, b = {0};
    struct intern in = {.arena = &a};
    sym_id first = intern_put(&in, TEXT("first"));
    struct intern *copy = intern_copy(&b, &in);

    intern_put(&in, TEXT("not in the copy"));
    arena_release(&a);
    ck_assert_uint_eq(intern_find(copy, TEXT("first")), first);
    ck_assert_uint_eq(intern_find(copy, TEXT("not in the copy")), NO_ID);
    ck_assert_uint_eq(intern_put(copy, TEXT("second")), 1);
    ck_assert(text_eq(intern_text(copy, first), TEXT("first")));
    arena_release(&b);
}
END_TEST

START_TEST(a_table_that_borrows_keeps_the_text_it_was_given)
{
    struct arena a = {0}, b = {0};
    struct intern in = {.arena = &a, .borrows = true};
    char whole[] = "pkg.mod";
    const struct text name = {whole, 3};
    const sym_id id = intern_put(&in, name);

    ck_assert_ptr_eq(intern_text(&in, id).s, whole);
    ck_assert_uint_eq(intern_put(&in, TEXT("pkg")), id);
    ck_assert_ptr_ne(intern_text(intern_copy(&b, &in), id).s, whole);
    arena_release(&b);
    arena_release(&a);
}
END_TEST

Suite *
intern_suite(void)
{
    return SUITE_OF(
        "intern", equal_texts_get_equal_ids, the_table_keeps_its_own_copy,
        finding_makes_nothing, empty_text_and_nul_bytes_are_names,
        many_names_stay_dense_and_found,
        a_layer_goes_on_where_the_frozen_one_ends, a_copy_outlives_its_model,
        a_table_that_borrows_keeps_the_text_it_was_given);
}
