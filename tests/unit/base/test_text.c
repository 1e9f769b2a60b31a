#include "tests/unit/suites.h"

#include "base/text.h"

START_TEST(a_prefix_sorts_before_what_it_begins)
{
    ck_assert_int_lt(text_cmp(TEXT("ab"), TEXT("abc")), 0);
    ck_assert_int_gt(text_cmp(TEXT("abc"), TEXT("ab")), 0);
    ck_assert_int_lt(text_cmp(TEXT(""), TEXT("a")), 0);
    ck_assert_int_eq(text_cmp(TEXT("abc"), TEXT("abc")), 0);
    ck_assert_int_eq(text_cmp((struct text){0}, TEXT("")), 0);
}
END_TEST

START_TEST(order_is_by_unsigned_byte)
{
    ck_assert_int_lt(text_cmp(TEXT("z"), TEXT("\xc3\xa9")), 0);
    ck_assert_int_lt(text_cmp(TEXT("a\0"), TEXT("a\1")), 0);
}
END_TEST

START_TEST(equal_means_same_length_and_bytes)
{
    ck_assert(text_eq(TEXT("a\0b"), TEXT("a\0b")));
    ck_assert(!text_eq(TEXT("a\0b"), TEXT("a\0c")));
    ck_assert(!text_eq(TEXT("a"), TEXT("ab")));
    ck_assert(text_eq((struct text){0}, TEXT("")));
}
END_TEST

START_TEST(starts_and_ends_need_the_whole_affix)
{
    ck_assert(text_starts(TEXT("name.py"), TEXT("name")));
    ck_assert(text_starts(TEXT("name"), TEXT("")));
    ck_assert(!text_starts(TEXT("na"), TEXT("name")));
    ck_assert(text_ends(TEXT("name.py"), TEXT(".py")));
    ck_assert(!text_ends(TEXT("py"), TEXT(".py")));
    ck_assert(!text_ends(TEXT("name.pyi"), TEXT(".py")));
}
END_TEST

START_TEST(find_gives_the_first_hit_from_there)
{
    ck_assert_uint_eq(text_find(TEXT("aXaXY"), TEXT("XY"), 0), 3);
    ck_assert_uint_eq(text_find(TEXT("abab"), TEXT("ab"), 0), 0);
    ck_assert_uint_eq(text_find(TEXT("abab"), TEXT("ab"), 1), 2);
    ck_assert_uint_eq(text_find(TEXT("abab"), TEXT("ab"), 2), 2);
    ck_assert_uint_eq(text_find(TEXT("abab"), TEXT("ab"), 3), UINT32_MAX);
    ck_assert_uint_eq(text_find(TEXT("ab"), TEXT("abc"), 0), UINT32_MAX);
    ck_assert_uint_eq(text_find(TEXT(""), TEXT("a"), 0), UINT32_MAX);
    ck_assert_uint_eq(text_find(TEXT("a\0b"), TEXT("b"), 0), 2);
}
END_TEST

START_TEST(find_does_not_look_past_the_slice)
{
    struct text t = text_sub(TEXT("abcdef"), 0, 3);

    ck_assert_uint_eq(text_find(t, TEXT("cd"), 0), UINT32_MAX);
    ck_assert_uint_eq(text_find(t, TEXT("d"), 0), UINT32_MAX);
}
END_TEST

START_TEST(trim_takes_white_space_at_both_ends_only)
{
    ck_assert(text_eq(text_trim(TEXT(" \t\r\n\fa b\f ")), TEXT("a b")));
    ck_assert_uint_eq(text_trim(TEXT(" \n ")).n, 0);
    ck_assert_uint_eq(text_trim((struct text){0}).n, 0);
}
END_TEST

START_TEST(a_copy_lives_by_itself_and_ends_with_nul)
{
    struct arena a = {0};
    char s[] = "abc";
    struct text copy = text_copy(&a, text_sub(text_of(s), 0, 2));

    s[0] = 'x';
    ck_assert_str_eq(copy.s, "ab");
    ck_assert_uint_eq(copy.n, 2);
    ck_assert_str_eq(text_copy(&a, (struct text){0}).s, "");
    arena_release(&a);
}
END_TEST

START_TEST(a_builder_keeps_all_it_was_given)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};

    for (uint32_t i = 0; i < 5000; i++) {
        buf_format(&b, "%u", i % 10);
        buf_char(&b, ',');
        buf_add(&b, TEXT(""));
    }
    ck_assert_uint_eq(buf_text(&b).n, 10000);
    for (uint32_t i = 0; i < 5000; i++) {
        ck_assert_int_eq(b.s[2 * i], (char)('0' + i % 10));
        ck_assert_int_eq(b.s[2 * i + 1], ',');
    }
    ck_assert_int_eq(b.s[b.n], '\0');
    arena_release(&a);
}
END_TEST

START_TEST(a_format_may_be_longer_than_the_builder)
{
    struct arena a = {0};
    struct text t = text_format(&a, "%0500d|%.*s", 7, TEXT_ARG(TEXT("end")));

    ck_assert_uint_eq(t.n, 504);
    ck_assert(text_ends(t, TEXT("07|end")));
    arena_release(&a);
}
END_TEST

START_TEST(lengths_around_the_first_capacity_fit)
{
    struct arena a = {0};

    for (uint32_t n = 60; n < 70; n++) {
        struct buf b = {.arena = &a};
        for (uint32_t i = 0; i < n; i++) {
            buf_char(&b, 'x');
        }
        ck_assert_uint_eq(strlen(b.s), n);
        ck_assert_uint_lt(b.n, b.cap);
    }
    arena_release(&a);
}
END_TEST

Suite *
text_suite(void)
{
    return SUITE_OF(
        "text", a_prefix_sorts_before_what_it_begins, order_is_by_unsigned_byte,
        equal_means_same_length_and_bytes, starts_and_ends_need_the_whole_affix,
        find_gives_the_first_hit_from_there, find_does_not_look_past_the_slice,
        trim_takes_white_space_at_both_ends_only,
        a_copy_lives_by_itself_and_ends_with_nul,
        a_builder_keeps_all_it_was_given,
        a_format_may_be_longer_than_the_builder,
        lengths_around_the_first_capacity_fit);
}
