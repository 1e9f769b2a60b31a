#include "tests/unit/suites.h"

#include "analyzer/analyzer.h"

/* Latin-1 both ways, under any name but "nowhere"; "lossy" turns é to e. */
static bool
latin1(struct arena *a, struct text from, const char *from_encoding,
       const char *to_encoding, struct text *to)
{
    struct buf b = {.arena = a};
    bool is_decoding = strcmp(to_encoding, "utf-8") == 0;
    const char *name = is_decoding ? from_encoding : to_encoding;

    if (strcmp(name, "nowhere") == 0) {
        return false;
    }
    for (uint32_t i = 0; i < from.n; i++) {
        unsigned char c = (unsigned char)from.s[i];
        if (c < 0x80) {
            buf_char(&b, (char)c);
        } else if (is_decoding && strcmp(name, "lossy") == 0) {
            buf_char(&b, 'e');
        } else if (is_decoding) {
            buf_char(&b, (char)(0xc0 | c >> 6));
            buf_char(&b, (char)(0x80 | (c & 0x3f)));
        } else {
            buf_char(&b, (char)((c & 3) << 6 | (from.s[++i] & 0x3f)));
        }
    }
    *to = buf_text(&b);
    return true;
}

/* As if every byte meant another one. */
static bool
shifted(struct arena *a, struct text from, const char *from_encoding,
        const char *to_encoding, struct text *to)
{
    struct text copy = text_copy(a, from);
    char *s = arena_array(a, char, from.n);

    (void)from_encoding, (void)to_encoding;
    for (uint32_t i = 0; i < copy.n; i++) {
        s[i] = (char)(copy.s[i] ^ 1);
    }
    *to = (struct text){s, copy.n};
    return true;
}

static struct source
open_text(struct arena *a, struct text bytes)
{
    return source_open(a, TEXT("x.py"), bytes, latin1);
}

static void
assert_text(struct text is, const char *want)
{
    ck_assert_uint_eq(is.n, strlen(want));
    ck_assert_mem_eq(is.s, want, is.n);
}

START_TEST(plain_text_is_a_slice_of_the_bytes)
{
    struct arena a = {0};
    struct text bytes = TEXT("x = 1\n");
    struct source s = open_text(&a, bytes);

    ck_assert_int_eq(s.bail, BAIL_NONE);
    ck_assert_ptr_null(s.bail_detail);
    ck_assert_ptr_eq(s.text.s, bytes.s);
    ck_assert(!s.has_bom && !s.is_converted);
    assert_text(s.encoding, "utf-8");
    arena_release(&a);
}
END_TEST

START_TEST(nothing_is_a_source_too)
{
    struct arena a = {0};
    struct source s = open_text(&a, (struct text){0});

    ck_assert_int_eq(s.bail, BAIL_NONE);
    ck_assert_uint_eq(s.nlines, 1);
    ck_assert_uint_eq(source_line(&s, 0), 1);
    ck_assert_uint_eq(source_line_text(&s, 1).n, 0);
    arena_release(&a);
}
END_TEST

START_TEST(a_byte_order_mark_is_not_text)
{
    struct arena a = {0};
    struct source s = open_text(&a, TEXT("\xef\xbb\xbfx = 1\n"));

    ck_assert(s.has_bom);
    assert_text(s.text, "x = 1\n");
    ck_assert_uint_eq(s.bytes.n, 9);
    arena_release(&a);
}
END_TEST

/* Each row was tried on CPython 3.8 and 3.13. */
static const struct {
    const char *bytes;
    const char *encoding; /* or NULL: refused */
} cookie[] = {
    {"# coding: latin-1\nx='\xe9'\n", "iso-8859-1"},
    {"# -*- coding: Latin_1 -*-\nx='\xe9'\n", "iso-8859-1"},
    {"# coding: iso-8859-1-unix\nx='\xe9'\n", "iso-8859-1"},
    {"#!x\n# coding: latin-1\nx='\xe9'\n", "iso-8859-1"},
    {"\n# coding=latin-1\nx='\xe9'\n", "iso-8859-1"},
    {"\x0c\n \t# vim: fileencoding=latin-1 :\nx='\xe9'\n", "iso-8859-1"},
    {"# coding: ; coding=latin-1\nx='\xe9'", "iso-8859-1"},
    {"# coding: latin-1\r\nx='\xe9'\r\n", "iso-8859-1"},
    {"# coding: CP1252\nx='\xe9'\n", "cp1252"},
    {"# coding: UTF-8\nx=1\n", "utf-8"},
    {"# coding: utf_8_sig\nx=1\n", "utf-8"},
    {"# coding: utf-8-dos\nx=1\n", "utf-8"},
    {"# coding: U8\nx=1\n", "utf-8"},
    {"# coding: us-ascii\nx=1\n", "ascii"},
    {"\xef\xbb\xbf# coding: utf-8\nx=1\n", "utf-8"},
    {"\xef\xbb\xbf# coding: UTF_8-sig\nx=1\n", "utf-8"},
    {"#coding:\nx=1\n", "utf-8"},
    {"# coding:\x0clatin-1\nx=1\n", "utf-8"},
    {"\xef\xbb\xbf# coding: utf8\nx=1\n", NULL},
    {"\xef\xbb\xbf# coding: latin-1\nx=1\n", NULL},
    {"#!x\n\n# coding: latin-1\nx='\xe9'\n", NULL},
    {"x=1\n# coding: latin-1\nx='\xe9'\n", NULL},
    {"x=1 # coding: latin-1\nx='\xe9'\n", NULL},
    {"\\\n# coding: latin-1\nx='\xe9'\n", NULL},
    {"'# coding: latin-1'\n'\xe9'\n", NULL},
    {"# coding: ascii\nx='\xe9'\n", NULL},
    {"# coding: nowhere\nx=1\n", NULL},
};

START_TEST(cookies_are_read_as_cpython_reads_them)
{
    struct arena a = {0};
    struct source s = open_text(&a, text_of(cookie[_i].bytes));

    if (cookie[_i].encoding) {
        ck_assert_int_eq(s.bail, BAIL_NONE);
        assert_text(s.encoding, cookie[_i].encoding);
    } else {
        ck_assert_int_eq(s.bail, BAIL_ENCODING);
        ck_assert_ptr_nonnull(s.bail_detail);
    }
    arena_release(&a);
}
END_TEST

START_TEST(another_encoding_is_converted)
{
    struct arena a = {0};
    struct source s = open_text(&a, TEXT("# coding: latin-1\nx='\xe9'\n"));

    ck_assert(s.is_converted);
    assert_text(s.text, "# coding: latin-1\nx='\xc3\xa9'\n");
    assert_text(s.bytes, "# coding: latin-1\nx='\xe9'\n");
    arena_release(&a);
}
END_TEST

START_TEST(a_conversion_that_loses_something_is_refused)
{
    struct arena a = {0};
    struct source s = open_text(&a, TEXT("# coding: lossy\nx='\xe9'\n"));

    ck_assert_int_eq(s.bail, BAIL_ENCODING);
    ck_assert(!s.is_converted);
    ck_assert_uint_eq(s.bail_at, 10);
    arena_release(&a);
}
END_TEST

START_TEST(an_encoding_without_ascii_is_refused)
{
    struct arena a = {0};
    struct source s = source_open(&a, TEXT("x.py"),
                                  TEXT("# coding: shifted\nx=1\n"), shifted);

    ck_assert_int_eq(s.bail, BAIL_ENCODING);
    arena_release(&a);
}
END_TEST

START_TEST(without_a_hook_only_utf8_and_ascii_are_read)
{
    struct arena a = {0};
    struct source s =
        source_open(&a, TEXT("x.py"), TEXT("# coding: latin-1\nx=1\n"), NULL);

    ck_assert_int_eq(s.bail, BAIL_ENCODING);
    arena_release(&a);
}
END_TEST

static const struct {
    const char *bytes;
    uint32_t n, bail, at;
} bad[] = {
    {"x = '\xff'\n", 8, BAIL_ENCODING, 5},
    {"x = '\xc3", 6, BAIL_ENCODING, 5},               /* cut off */
    {"x = '\xc0\x80'", 8, BAIL_ENCODING, 5},          /* overlong */
    {"x = '\xed\xa0\x80'", 9, BAIL_ENCODING, 5},      /* surrogate */
    {"x = '\xf4\x90\x80\x80'", 10, BAIL_ENCODING, 5}, /* over U+10FFFF */
    {"0123456789 '\xe2\x82'", 15, BAIL_ENCODING, 12},
    {"x = 1\0\n", 7, BAIL_NUL, 5},
    {"\xff\xfex\0", 4, BAIL_ENCODING, 0},
    {"\xfe\xff\0x", 4, BAIL_ENCODING, 0},
    {"x=1\ry=2\r", 8, BAIL_CR_ONLY, 3},
    {"x=1\r\ny=2\r", 9, BAIL_CR_ONLY, 8},
    {"x=1\r\r\ny=2\n", 10, BAIL_CR_ONLY, 3},
    {"# a\rb\n", 6, BAIL_CR_ONLY, 3},
    {"\xef\xbb\xbf\xff", 4, BAIL_ENCODING, 0},
};

START_TEST(bad_bytes_are_refused_with_their_place)
{
    struct arena a = {0};
    struct source s = open_text(&a, (struct text){bad[_i].bytes, bad[_i].n});

    ck_assert_uint_eq(s.bail, bad[_i].bail);
    ck_assert_uint_eq(s.bail_at, bad[_i].at);
    ck_assert_ptr_nonnull(s.bail_detail);
    arena_release(&a);
}
END_TEST

START_TEST(every_well_formed_length_is_text)
{
    struct arena a = {0};
    struct source s = open_text(
        &a, TEXT("'\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xef\xbf\xbf"
                 "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf'"));

    ck_assert_int_eq(s.bail, BAIL_NONE);
    arena_release(&a);
}
END_TEST

START_TEST(lines_end_at_lf_and_crlf)
{
    struct arena a = {0};
    struct source s = open_text(&a, TEXT("a\nbc\r\n\x0c\nd"));

    ck_assert_uint_eq(s.nlines, 4);
    assert_text(source_line_text(&s, 1), "a");
    assert_text(source_line_text(&s, 2), "bc");
    assert_text(source_line_text(&s, 3), "\x0c");
    assert_text(source_line_text(&s, 4), "d");
    ck_assert_uint_eq(source_line(&s, 0), 1);
    ck_assert_uint_eq(source_line(&s, 1), 1);
    ck_assert_uint_eq(source_line(&s, 2), 2);
    ck_assert_uint_eq(source_line(&s, 5), 2);
    ck_assert_uint_eq(source_line(&s, 8), 4);
    ck_assert_uint_eq(source_line(&s, 9), 4);
    arena_release(&a);
}
END_TEST

START_TEST(after_the_last_line_end_an_empty_line_begins)
{
    struct arena a = {0};
    struct source s = open_text(&a, TEXT("a\n"));

    ck_assert_uint_eq(s.nlines, 2);
    ck_assert_uint_eq(source_line(&s, 2), 2);
    ck_assert_uint_eq(source_column(&s, 2), 0);
    arena_release(&a);
}
END_TEST

START_TEST(columns_count_bytes_or_code_points)
{
    struct arena a = {0};
    struct source s = open_text(&a, TEXT("\n'\xc3\xa9\xf0\x9f\x98\x80' + x"));

    ck_assert_uint_eq(source_column(&s, 11), 10);
    ck_assert_uint_eq(source_column_points(&s, 11), 7);
    arena_release(&a);
}
END_TEST

#define ROWS(table) (int)(sizeof(table) / sizeof *(table))

Suite *
source_suite(void)
{
    Suite *suite = SUITE_OF(
        "source", plain_text_is_a_slice_of_the_bytes, nothing_is_a_source_too,
        a_byte_order_mark_is_not_text, another_encoding_is_converted,
        a_conversion_that_loses_something_is_refused,
        an_encoding_without_ascii_is_refused,
        without_a_hook_only_utf8_and_ascii_are_read,
        every_well_formed_length_is_text, lines_end_at_lf_and_crlf,
        after_the_last_line_end_an_empty_line_begins,
        columns_count_bytes_or_code_points);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, cookies_are_read_as_cpython_reads_them, 0,
                        ROWS(cookie));
    tcase_add_loop_test(tables, bad_bytes_are_refused_with_their_place, 0,
                        ROWS(bad));
    suite_add_tcase(suite, tables);
    return suite;
}
