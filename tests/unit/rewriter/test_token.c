#include "tests/unit/suites.h"

#include "rewriter/token.h"

/*
 * Tokens as one line: words and marks as they are, strings as "s", layout as
 * ; (NEWLINE) > (INDENT) < (DEDENT).
 */
static const struct {
    const char *source, *tokens;
} cut[] = {
    {"", ""},
    {"a = 1\n", "a = 1 ;"},
    {"a", "a ;"},
    {"\n# c\n  # d\n", ""},
    {"if a:\n  b\n\n # c\n  d\ne\n", "if a : ; > b ; d ; < e ;"},
    {"if a:\n b\n  # c", "if a : ; > b ; <"},
    {"if a:\n if b:\n  c", "if a : ; > if b : ; > c ; < <"},
    {"if a:\n\tb\n        c\n", "if a : ; > b ; c ; <"},
    {"if a:\n  \f b\n c\n", "if a : ; > b ; c ; <"},
    {"f(a,\n b)\n", "f ( a , b ) ;"},
    {"f(# )\n)\n", "f ( ) ;"},
    {"a \\\n b\r\nc\\\r\n d\r\n", "a b ; c d ;"},
    {"'a#b' \"c'd\"\n", "s s ;"},
    {"'''a\n'b'' \\''''\nc\n", "s ; c ;"},
    {"rb'\\' + b'x\n", "s x ;"},
    {"u'a' Br'''b''' x'c'\n", "s s x s ;"},
    {"f'a{b}c'\n", "s b } s ;"},
    {"f'a{{b}}c'\n", "s ;"},
    {"f'{a!r:>{w}}' + b\n", "s a ! r : s w } s s + b ;"},
    {"f'{x[\"#\"]:#x}' # y\n", "s x [ s ] : s s ;"},
    {"f\"{x[\"a\"]}\"\n", "s x [ s ] } s ;"},
    {"f'{ {1: 2}[1] }'\n", "s { 1 : 2 } [ 1 ] } s ;"},
    {"f'{f'{a}'}' b\n", "s s a } s } s b ;"},
    {"f'''{\na\n}\n'''\nb\n", "s a } s ; b ;"},
    {"f'\\N{DASH}{a}'\n", "s a } s ;"},
    {"rf'\\{a}'\n", "s a } s ;"},
    {"f'{a:{b}{c}}'\n", "s a : s b } s c } s s ;"},
    {"t'{a}'\n", "s a } s ;"},
    {"'cut off", "s ;"},
    {"f'{cut", "s cut ;"},
    {"'\\", "s ;"},
};

static void
add_token(struct buf *b, struct text source, struct token t)
{
    static const char layout[] = {[TOKEN_NEWLINE] = ';',
                                  [TOKEN_INDENT] = '>',
                                  [TOKEN_DEDENT] = '<',
                                  [TOKEN_STRING] = 's'};

    if (b->n) {
        buf_char(b, ' ');
    }
    if (t.kind == TOKEN_WORD || t.kind == TOKEN_MARK) {
        buf_add(b, text_sub(source, t.begin, t.end));
    } else {
        buf_char(b, layout[t.kind]);
    }
}

START_TEST(text_is_cut_as_python_cuts_it)
{
    struct arena a = {0};
    struct text source = text_of(cut[_i].source);
    struct lexer x = lexer_open(&a, source);
    struct buf b = {.arena = &a};

    buf_add(&b, TEXT(""));
    for (struct token t = lexer_next(&x); t.kind != TOKEN_END;
         t = lexer_next(&x)) {
        ck_assert_uint_le(t.end, source.n);
        add_token(&b, source, t);
    }
    ck_assert_str_eq(b.s, cut[_i].tokens);
    ck_assert_int_eq(lexer_next(&x).kind, TOKEN_END);
    arena_release(&a);
}
END_TEST

Suite *
token_suite(void)
{
    Suite *suite = suite_create("token");
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, text_is_cut_as_python_cuts_it, 0,
                        (int)(sizeof cut / sizeof *cut));
    suite_add_tcase(suite, tables);
    return suite;
}
