#include "tests/unit/suites.h"

#include "rewriter/edit.h"
#include "rewriter/encoding.h"

/* A source with one unit (and one more around nothing), gaps made by hand. */
struct fixture {
    struct arena arena;
    struct intern names;
    struct source source;
    struct var var[8];
    struct op op[8];
    struct gap gap[8];
    struct unit unit[2];
    struct analysis an;
    struct choice choice[16];
    uint32_t nchoices;
};

static void
fixture_open(struct fixture *f, struct text bytes)
{
    static const char *const name[] = {"a", "b", "c", "d"};

    memset(f, 0, sizeof *f);
    f->names.arena = &f->arena;
    f->source = source_open(&f->arena, TEXT("x.py"), bytes, encoding_transcode);
    ck_assert_int_eq(f->source.bail, BAIL_NONE);
    for (uint32_t i = 0; i < 4; i++) {
        f->var[i].name = intern_put(&f->names, text_of(name[i]));
    }
    f->unit[0] = (struct unit){.var = f->var,
                               .nvars = 8,
                               .gap = f->gap,
                               .ngaps = 8,
                               .op = f->op,
                               .nops = 8};
    f->unit[1] = f->unit[0];
    f->an = (struct analysis){
        .source = &f->source, .names = &f->names, .unit = f->unit, .nunits = 2};
}

/* Gap `g` lies before line `line` and is indented like line `like`. */
static void
put_gap(struct fixture *f, gap_id g, uint32_t line, uint32_t like)
{
    const struct source *s = &f->source;
    uint32_t begin = s->line[like - 1], end = begin;

    while (memchr(" \t\f", s->text.s[end], 3)) {
        end++;
    }
    f->gap[g] = (struct gap){
        .has_place = true,
        .insert = line > s->nlines ? s->text.n : s->line[line - 1],
        .indent = {begin, end},
        .join = NO_ID,
    };
}

static void
choose(struct fixture *f, unit_id unit, gap_id g, var_id v)
{
    f->choice[f->nchoices++] = (struct choice){
        unit, {.gap = g, .var = v, .last_use = NO_ID, .binding = NO_ID}, 0};
}

/* Place and apply; the edits' lines must be where they say they are. */
static struct text
result(struct fixture *f, enum release_style style, struct edits *edits)
{
    struct rewrite to;
    struct err err;

    *edits = edit_place(&f->arena, &f->an, f->choice, f->nchoices,
                        (struct edit_form){style, EDIT_WIDTH, {0}});
    ck_assert(edit_apply(&f->arena, &f->source, edits, &to, &err));
    struct source new =
        source_open(&f->arena, TEXT("x.py"), to.bytes, encoding_transcode);
    ck_assert_int_eq(new.bail, BAIL_NONE);
    ck_assert(text_eq(new.text, to.text));
    for (uint32_t i = 0; i < edits->n; i++) {
        struct text line = source_line_text(&new, edits->at[i].line);
        ck_assert(text_eq(text_trim(line), text_trim(edits->at[i].insert)));
    }
    return to.bytes;
}

static void
assert_result(struct fixture *f, enum release_style style, const char *want)
{
    struct edits edits;
    struct text is = result(f, style, &edits);

    if (is.n != strlen(want) || memcmp(is.s, want, is.n) != 0) {
        ck_abort_msg("want <%s>, is <%.*s>", want, TEXT_ARG(is));
    }
    arena_release(&f->arena);
}

/* Three names at one gap; what stands there with this width. */
static void
assert_wrapped(uint32_t width, const char *want)
{
    struct fixture f;
    struct rewrite to;
    struct err err;

    fixture_open(&f, TEXT("def f():\n\ta = 1\n"));
    put_gap(&f, 0, 3, 2);
    for (var_id v = 0; v < 3; v++) {
        choose(&f, 0, 0, v);
    }
    struct edits edits =
        edit_place(&f.arena, &f.an, f.choice, f.nchoices,
                   (struct edit_form){RELEASE_DEL, width, {0}});
    ck_assert(edit_apply(&f.arena, &f.source, &edits, &to, &err));
    struct text is = text_sub(to.bytes, 16, to.bytes.n);
    ck_assert_msg(text_eq(is, text_of(want)), "%u: %.*s", width, TEXT_ARG(is));
    for (uint32_t i = 0; i < edits.n; i++) {
        ck_assert_uint_eq(edits.at[i].line, 3 + i);
    }
    arena_release(&f.arena);
}

START_TEST(a_line_that_would_be_too_wide_is_cut)
{
    assert_wrapped(EDIT_WIDTH, "\tdel a, b, c\n");
    assert_wrapped(8 + 11, "\tdel a, b, c\n");
    assert_wrapped(8 + 10, "\tdel a, b\n\tdel c\n");
    assert_wrapped(0, "\tdel a\n\tdel b\n\tdel c\n");
}
END_TEST

START_TEST(one_name_becomes_one_line)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n    a = 1\n    g()\n"));
    put_gap(&f, 0, 3, 2);
    choose(&f, 0, 0, 0);
    assert_result(&f, RELEASE_DEL, "def f():\n    a = 1\n    del a\n    g()\n");
}
END_TEST

START_TEST(names_of_a_gap_share_a_statement_in_release_order)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n\ta\n\tg()\n"));
    put_gap(&f, 0, 3, 2);
    choose(&f, 0, 0, 2);
    choose(&f, 0, 0, 0);
    choose(&f, 0, 0, 1);
    choose(&f, 0, 0, 0);
    assert_result(&f, RELEASE_DEL, "def f():\n\ta\n\tdel a, b, c\n\tg()\n");
}
END_TEST

START_TEST(none_style_assigns)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n a\n g()\n"));
    put_gap(&f, 0, 3, 2);
    choose(&f, 0, 0, 1);
    choose(&f, 0, 0, 0);
    assert_result(&f, RELEASE_NONE, "def f():\n a\n a = b = None\n g()\n");
}
END_TEST

START_TEST(deeper_suites_end_first)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n  if x:\n    if y:\n      a\n  g()\n"));
    put_gap(&f, 0, 5, 2);
    put_gap(&f, 1, 5, 3);
    put_gap(&f, 2, 5, 4);
    choose(&f, 0, 0, 0);
    choose(&f, 0, 2, 2);
    choose(&f, 0, 1, 1);
    assert_result(&f, RELEASE_DEL,
                  "def f():\n  if x:\n    if y:\n      a\n      del c\n"
                  "    del b\n  del a\n  g()\n");
}
END_TEST

START_TEST(tabs_and_blanks_are_compared_by_column)
{
    struct fixture f;

    /* One tab is deeper than four blanks. */
    fixture_open(&f, TEXT("def f():\n    if x:\n\ta\n    g()\n"));
    put_gap(&f, 0, 4, 2);
    put_gap(&f, 1, 4, 3);
    choose(&f, 0, 0, 0);
    choose(&f, 0, 1, 1);
    assert_result(&f, RELEASE_DEL,
                  "def f():\n    if x:\n\ta\n\tdel b\n    del a\n    g()\n");
}
END_TEST

START_TEST(gaps_at_one_point_share_a_line)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n a\n g()\n"));
    put_gap(&f, 0, 3, 2);
    put_gap(&f, 1, 3, 2);
    choose(&f, 0, 0, 1);
    choose(&f, 0, 1, 0);
    assert_result(&f, RELEASE_DEL, "def f():\n a\n del a, b\n g()\n");
}
END_TEST

START_TEST(units_do_not_share_a_line)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n def h():\n  a\n g()\n"));
    put_gap(&f, 0, 4, 2);
    put_gap(&f, 1, 4, 3);
    choose(&f, 0, 0, 0);
    choose(&f, 1, 1, 0);
    assert_result(&f, RELEASE_DEL,
                  "def f():\n def h():\n  a\n  del a\n del a\n g()\n");
}
END_TEST

START_TEST(form_feeds_are_not_repeated)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n \f  a\n  g()\n"));
    put_gap(&f, 0, 3, 2);
    choose(&f, 0, 0, 0);
    assert_result(&f, RELEASE_DEL, "def f():\n \f  a\n  del a\n  g()\n");
}
END_TEST

START_TEST(line_ends_follow_the_line_before)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\n a\r\n b\n c\r\n"));
    put_gap(&f, 0, 3, 2);
    put_gap(&f, 1, 4, 2);
    put_gap(&f, 2, 5, 2);
    choose(&f, 0, 0, 0);
    choose(&f, 0, 1, 1);
    choose(&f, 0, 2, 2);
    assert_result(&f, RELEASE_DEL,
                  "def f():\n a\r\n del a\r\n b\n del b\n c\r\n del c\r\n");
}
END_TEST

START_TEST(a_missing_final_newline_stays_missing)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f():\r\n if x:\r\n  a"));
    put_gap(&f, 0, 9, 3);
    put_gap(&f, 1, 9, 2);
    choose(&f, 0, 0, 0);
    choose(&f, 0, 1, 1);
    assert_result(&f, RELEASE_DEL,
                  "def f():\r\n if x:\r\n  a\r\n  del a\r\n del b");
}
END_TEST

START_TEST(a_byte_order_mark_is_kept)
{
    struct fixture f;

    fixture_open(&f, TEXT("\xef\xbb\xbf"
                          "def f():\n a\n g()\n"));
    put_gap(&f, 0, 3, 2);
    choose(&f, 0, 0, 0);
    assert_result(&f, RELEASE_DEL,
                  "\xef\xbb\xbf"
                  "def f():\n a\n del a\n g()\n");
}
END_TEST

static struct text
encoded(struct arena *a, const char *encoding, const char *utf8)
{
    struct text to;

    ck_assert(encoding_transcode(a, text_of(utf8), "utf-8", encoding, &to));
    return to;
}

static const struct {
    const char *codec, *letters;
} codec[] = {
    {"iso-8859-1", "\xc3\xa9\xc3\xbc"},
    {"cp1252", "\xe2\x82\xac\xc3\xa9"},
    {"koi8_r", "\xd0\xba\xd0\xbe\xd0\xb9"},
    {"euc_jp", "\xe6\xbc\xa2\xe5\xad\x97"},
    {"shift_jis", "\xe8\xa1\xa8\xe3\x82\xbd"}, /* both end in a backslash */
    {"gb18030", "\xe6\xbc\xa2\xf0\x9f\x98\x80"},
    {"big5", "\xe5\x8a\x9f"},
};

START_TEST(other_encodings_keep_their_bytes)
{
    struct fixture f;
    struct arena a = {0};
    const char *before = text_format(&a, "# coding: %s\ndef f():\n '%s'\n b\n",
                                     codec[_i].codec, codec[_i].letters)
                             .s;
    const char *after =
        text_format(&a, "# coding: %s\ndef f():\n '%s'\n del a\n b\n",
                    codec[_i].codec, codec[_i].letters)
            .s;

    fixture_open(&f, encoded(&a, codec[_i].codec, before));
    ck_assert(f.source.is_converted);
    put_gap(&f, 0, 4, 3);
    choose(&f, 0, 0, 0);
    assert_result(&f, RELEASE_DEL, encoded(&a, codec[_i].codec, after).s);
    arena_release(&a);
}
END_TEST

START_TEST(a_name_that_the_encoding_lacks_is_an_error)
{
    struct fixture f;
    struct rewrite to;
    struct err err;

    fixture_open(&f, TEXT("# coding: latin-1\ndef f():\n a\n g()\n"));
    f.var[0].name = intern_put(&f.names, TEXT("\xd0\xba"));
    put_gap(&f, 0, 4, 3);
    choose(&f, 0, 0, 0);
    struct edits edits =
        edit_place(&f.arena, &f.an, f.choice, 1,
                   (struct edit_form){RELEASE_DEL, EDIT_WIDTH, {0}});
    ck_assert(!edit_apply(&f.arena, &f.source, &edits, &to, &err));
    ck_assert_int_eq(err.kind, ERR_INPUT);
    arena_release(&f.arena);
}
END_TEST

/* What the source says at the last use, what the name is, what is written. */
static const struct {
    const char *source, *name, *written;
} spelt[] = {
    {"__x", "_C__x", "__x"},
    {"x", "x", "x"},
    {"\xef\xac\x81", "fi", "\xef\xac\x81"}, /* the ligature */
    {"__\xef\xac\x81", "_C__fi", "__\xef\xac\x81"},
    {"os.path", "os", "os"},
    {"import y", "z", "z"},
    {"__y", "_C__x", "_C__x"},
};

START_TEST(names_are_written_as_the_user_does)
{
    struct fixture f;
    struct arena a = {0};

    fixture_open(&f,
                 text_format(&a, "def f():\n %s\n g()\n", spelt[_i].source));
    f.var[0].name = intern_put(&f.names, text_of(spelt[_i].name));
    f.op[3].at = f.source.line[1] + 1;
    put_gap(&f, 0, 3, 2);
    choose(&f, 0, 0, 0);
    f.choice[0].candidate.last_use = 3;
    assert_result(&f, RELEASE_DEL,
                  text_format(&a, "def f():\n %s\n del %s\n g()\n",
                              spelt[_i].source, spelt[_i].written)
                      .s);
    arena_release(&a);
}
END_TEST

/* A small generator of its own: the same numbers everywhere. */
static uint32_t
random_below(uint32_t *state, uint32_t n)
{
    *state = *state * 1664525 + 1013904223;
    return (*state >> 8) % n;
}

START_TEST(the_order_of_choices_does_not_matter)
{
    struct fixture f;
    struct edits first, again;
    uint32_t state = (uint32_t)_i + 1;

    fixture_open(&f, TEXT("def f():\n a\n if b:\n  c\n\n  d\n e\n"));
    for (gap_id g = 0; g < 8; g++) {
        uint32_t like = random_below(&state, 4) + 2;
        put_gap(&f, g, random_below(&state, 6) + 2, like == 5 ? 6 : like);
    }
    while (f.nchoices < 12) {
        choose(&f, random_below(&state, 2), random_below(&state, 8),
               random_below(&state, 4));
    }
    struct text one = result(&f, RELEASE_DEL, &first);
    for (uint32_t i = 11; i > 0; i--) {
        uint32_t j = random_below(&state, i + 1);
        struct choice c = f.choice[i];
        f.choice[i] = f.choice[j];
        f.choice[j] = c;
    }
    struct text two = result(&f, RELEASE_DEL, &again);
    ck_assert_uint_eq(first.n, again.n);
    ck_assert_msg(text_eq(one, two), "<%.*s> <%.*s>", TEXT_ARG(one),
                  TEXT_ARG(two));
    arena_release(&f.arena);
}
END_TEST

START_TEST(no_choice_changes_nothing)
{
    struct fixture f;

    fixture_open(&f, TEXT("x"));
    assert_result(&f, RELEASE_DEL, "x");
}
END_TEST

#define ROWS(table) (int)(sizeof(table) / sizeof *(table))

Suite *
edit_suite(void)
{
    Suite *suite = SUITE_OF(
        "edit", one_name_becomes_one_line, a_line_that_would_be_too_wide_is_cut,
        names_of_a_gap_share_a_statement_in_release_order, none_style_assigns,
        deeper_suites_end_first, tabs_and_blanks_are_compared_by_column,
        gaps_at_one_point_share_a_line, units_do_not_share_a_line,
        form_feeds_are_not_repeated, line_ends_follow_the_line_before,
        a_missing_final_newline_stays_missing, a_byte_order_mark_is_kept,
        a_name_that_the_encoding_lacks_is_an_error, no_choice_changes_nothing);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, other_encodings_keep_their_bytes, 0,
                        ROWS(codec));
    tcase_add_loop_test(tables, names_are_written_as_the_user_does, 0,
                        ROWS(spelt));
    tcase_add_loop_test(tables, the_order_of_choices_does_not_matter, 0, 200);
    suite_add_tcase(suite, tables);
    return suite;
}
