#include "tests/unit/suites.h"

#include "analyzer/scan.h"

/* The tokens joined by blanks; `!` at the end: no Python. */
static struct text
scanned(struct arena *a, const char *source)
{
    struct scan t = {.arena = a, .s = text_of(source)};
    struct buf b = {.arena = a};
    struct scanned k;

    while ((k = scan_next(&t)).kind < SCAN_END) {
        struct text s = text_sub(t.s, k.begin, k.end);
        if (k.kind == SCAN_LINE) {
            s = TEXT("|");
        }
        buf_format(&b, "%s%.*s", b.n ? " " : "", TEXT_ARG(s));
    }
    if (k.kind == SCAN_BAD) {
        buf_char(&b, '!');
    }
    ck_assert_int_eq(scan_next(&t).kind, SCAN_END);
    return buf_text(&b);
}

static void
expect(const char *const table[][2], uint32_t n)
{
    struct arena a = {0};

    for (uint32_t i = 0; i < n; i++) {
        struct text t = scanned(&a, table[i][0]);
        ck_assert_msg(text_eq(t, text_of(table[i][1])), "%s: %.*s", table[i][0],
                      TEXT_ARG(t));
    }
    arena_release(&a);
}

#define EXPECT(table) expect(table, sizeof(table) / sizeof *(table))

START_TEST(code_is_words_and_signs)
{
    static const char *const table[][2] = {
        {"a=(b,\n[c])#d", "a = ( b , | [ c ] ) #d"},
        {"x \\\n  y\n", "x y |"},
        {"x\\\r\n+y\r\n", "x + y |"},
        {"0x1f'a'", "0x1f 'a'"},
        {"", ""},
    };

    EXPECT(table);
}
END_TEST

START_TEST(a_string_ends_at_its_quote)
{
    static const char *const table[][2] = {
        {"'a#\\'b' c", "'a#\\'b' c"},
        {"'''a'\n''\\''''b", "'''a'\n''\\'''' b"},
        {"rb'\\'' u\"x\" R'a'", "rb'\\'' u\"x\" R'a'"},
        {"'' ''''''", "'' ''''''"},
        {"'a\\\nb'", "'a\\\nb'"},
    };

    EXPECT(table);
}
END_TEST

START_TEST(fields_are_code)
{
    static const char *const table[][2] = {
        {"f'a{b}c'", "f'a{ b } c'"},
        {"f'{{{b}}}'", "f'{{{ b } }}'"},
        {"f'{a['b']}'", "f'{ a [ 'b' ] } '"},
        {"t'{a!r:>{b}x}' c", "t'{ a ! r : >{ b } x} ' c"},
        {"f'{a:#x}'#b", "f'{ a : #x} ' #b"},
        {"f'{ {1:2}[1] }'", "f'{ { 1 : 2 } [ 1 ] } '"},
        {"f'''{\na # }'''\n}'''", "f'''{ | a # }''' | } '''"},
        {"f'\\N{DASH}\\{a}'", "f'\\N{DASH}\\{ a } '"},
        {"rf'\\N{a}\\''", "rf'\\N{ a } \\''"},
        {"f\"{f'{a}'}\"", "f\"{ f'{ a } ' } \""},
    };

    EXPECT(table);
}
END_TEST

START_TEST(what_does_not_end_is_bad)
{
    static const char *const table[][2] = {
        {"(a", "( a!"},
        {"a)", "a!"},
        {"(a]", "( a!"},
        {"'a\n'", "!"},
        {"'''a''", "!"},
        {"f'{a'", "f'{ a!"},
        {"f'a}'", "!"},
        {"f'{a:\n}'", "f'{ a :!"},
        {"f'{a:'b'}'", "f'{ a :!"},
        {"a \\ b", "a!"},
        {"'a\\", "!"},
        {"f'\\N{a", "!"},
    };

    EXPECT(table);
}
END_TEST

Suite *
scan_suite(void)
{
    return SUITE_OF("scan", code_is_words_and_signs, a_string_ends_at_its_quote,
                    fields_are_code, what_does_not_end_is_bad);
}
