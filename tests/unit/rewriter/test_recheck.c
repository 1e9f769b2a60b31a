#include "tests/unit/suites.h"

#include "rewriter/encoding.h"
#include "rewriter/recheck.h"

/*
 * A recheck is worth what it catches: every row below is an output that a
 * faulty placement or analysis could have produced.
 */
struct fixture {
    struct arena file, scratch;
    struct intern names;
    struct source source;
    struct analyze_options options;
    struct edit edit[4];
    struct choice choice[4];
    struct edits edits;
    struct recheck check;
    struct err err;
};

static void
fixture_open(struct fixture *f, struct text bytes)
{
    memset(f, 0, sizeof *f);
    f->names.arena = &f->file;
    f->options = (struct analyze_options){.target = 313, .nfkc = encoding_nfkc};
    f->source = source_open(&f->file, TEXT("x.py"), bytes, encoding_transcode);
    f->check.before =
        analyze(&f->file, &f->scratch, &f->source, &f->names, &f->options);
    ck_assert_int_eq(f->check.before->bail, BAIL_NONE);
    f->edits = (struct edits){f->edit, 0, f->choice, 0};
    f->check.edits = &f->edits;
    f->check.options = &f->options;
}

static void
fixture_close(struct fixture *f)
{
    arena_release(&f->file);
    arena_release(&f->scratch);
}

/* Insert before a line (1-based); after the last one: at the text's end. */
static void
insert(struct fixture *f, uint32_t line, const char *text)
{
    uint32_t i = f->edits.n++, nlines = f->source.nlines;

    f->edit[i] = (struct edit){
        .at = line > nlines ? f->source.text.n : f->source.line[line - 1],
        .insert = text_of(text),
        .line = (line > nlines ? nlines : line) + i,
        .first = i,
        .end = i + 1,
    };
    f->edits.nchoices = f->edits.n;
}

static void
apply(struct fixture *f)
{
    ck_assert(
        edit_apply(&f->file, &f->source, &f->edits, &f->check.after, &f->err));
}

static bool
passes(struct fixture *f)
{
    f->err = (struct err){0};
    bool is_good = recheck(&f->file, &f->scratch, &f->check, &f->err);
    ck_assert(is_good == (f->err.kind == ERR_NONE));
    ck_assert(is_good || f->err.kind == ERR_RECHECK);
    return is_good;
}

/* ---- one insertion ------------------------------------------------------ */

struct row {
    const char *source;
    uint32_t line;
    const char *insert;
};

static const struct row good[] = {
    {"def f(a):\n g(a)\n h()\n", 3, " del a\n"},
    {"def f(a):\r\n\tg(a)\r\n\th()\r\n", 3, "\tdel a\r\n"},
    {"def f(a, b):\n g(a, b)\n h()\n", 3, " del a, b\n"},
    {"def f(a):\n g(a)", 9, "\n del a"},
    {"def f(a):\n if a:\n  g()\n else:\n  h()\n", 3, "  del a\n"},
    {"def f(a):\n if a:\n  g()\n else:\n  h()\n", 4, "  del a\n"},
    {"def f(a):\n if a:\n  g()\n k()\n", 4, " del a\n"},
    {"def f(x):\n for a in x:\n  g(a)\n", 4, "  del a\n"},
    {"def f(x):\n for i in x:\n  a = g(i)\n  h(a)\n", 5, "  del a\n"},
    {"def f(a):\n '''doc\n  '''\n g(a)\n # c\n h()\n", 6, " del a\n"},
    {"def f(a):\n '''doc\n  '''\n g(a)\n # c\n h()\n", 5, " del a\n"},
    {"def f():\n try:\n  a = g()\n  h(a)\n finally:\n  k()\n", 5, "  del a\n"},
    {"class C:\n def f(self, __x):\n  g(__x)\n  h()\n", 4, "  del __x\n"},
    {"# coding: latin-1\ndef f(a):\n g(a, '\xe9')\n h()\n", 4, " del a\n"},
    {"\xef\xbb\xbf"
     "def f(a):\n g(a)\n h()\n",
     3, " del a\n"},
    {"def f(a):\n g(a)\n return f'{1:{2}}'\n", 3, " del a\n"},
    {"async def f(a):\n await g(a)\n await h()\n", 3, " del a\n"},
};

START_TEST(right_outputs_pass)
{
    struct fixture f;

    fixture_open(&f, text_of(good[_i].source));
    insert(&f, good[_i].line, good[_i].insert);
    apply(&f);
    bool is_good = passes(&f);
    ck_assert_msg(is_good, "%s", f.err.text);
    fixture_close(&f);
}
END_TEST

static const struct row bad[] = {
    /* unbound here, or read later */
    {"def f(a):\n g(a)\n h(a)\n", 3, " del a\n"},
    {"def f(a):\n g(a)\n h(a)\n", 2, " del a\n"},
    {"def f(x):\n if x:\n  a = 1\n  g(a)\n h()\n", 5, " del a\n"},
    {"def f(x):\n if x:\n  a = 1\n  g(a)\n h(x)\n", 6, " del a\n"},
    {"def f(a):\n for i in g():\n  h(a)\n", 4, "  del a\n"},
    {"def f(a):\n while 1:\n  h(a)\n", 4, "  del a\n"},
    {"def f():\n try:\n  a = g()\n  h(a)\n finally:\n  k()\n", 6, "  del a\n"},
    {"def f(a):\n try:\n  g(a)\n  h()\n except E:\n  k(a)\n", 4, "  del a\n"},
    {"def f(a):\n with g(a):\n  h()\n k(a)\n", 3, "  del a\n"},
    {"def f(a):\n del a\n g()\n", 3, " del a\n"},
    {"def f(x):\n for a in x:\n  g(a)\n h()\n", 4, " del a\n"},
    {"def f():\n try:\n  g()\n except E as a:\n  h(a)\n k()\n", 6, " del a\n"},
    {"def f(a):\n assert a\n h()\n", 3, " del b\n"},
    /* names that are not ours alone */
    {"def f(a):\n def g():\n  return a\n h()\n return g\n", 4, " del a\n"},
    {"def f(a):\n def g():\n  nonlocal a\n  a = 1\n  h()\n", 5, "  del a\n"},
    {"def f():\n global a\n a = 1\n h()\n", 4, " del a\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del g\n"},
    {"class C:\n a = 1\n g(a)\n h()\n", 4, " del a\n"},
    /* not a place for a statement */
    {"def f(a):\n g(a,\n  1)\n h()\n", 3, " del a\n"},
    {"def f(a):\n g(a) + \\\n  1\n h()\n", 3, " del a\n"},
    {"def f(a):\n g(a, '''\n ''')\n h()\n", 3, " del a\n"},
    {"def f(a):\n g(a, f'''\n {1}''')\n h()\n", 3, " del a\n"},
    {"def f(a):\n g(a)\n @h\n def k():\n  pass\n", 4, " del a\n"},
    {"def f(a):\n if g(a):\n  h()\n else:\n  k()\n", 4, " del a\n"},
    {"def f(a):\n if g(a):\n  h()\n elif k:\n  k()\n", 3, " del a\n"},
    {"def f(a):\n g(a)\n h()\n", 3, "  del a\n"},
    {"def f(a):\n g(a)\n h()\n", 3, "del a\n"},
    {"def f(a):\n  if g(a):\n    h()\n    k()\n", 4, "   del a\n"},
    {"def f(a):\n if g(a):\n  h()\n  k()\n", 4, " del a\n"},
    {"def f(a):\n match g(a):\n  case 1:\n   h()\n", 3, "  del a\n"},
    {"def f(a):\n if g(a): h()\n k()\n", 2, "  del a\n"},
    {"from __future__ import annotations\n", 1, "del a\n"},
    /* not one release statement */
    {"def f(a):\n g(a)\n h()\n", 3, " del a.b\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a[0]\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del (a)\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a; g()\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a # why\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a,\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a\n\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a\n del a\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " pass\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " # del a\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " a = None\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a\r"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a"},
    {"def f(a):\n g(a)\n h()\n", 3, "\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del a, a\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del 1\n"},
    {"def f(a):\n g(a)\n h()\n", 3, " del None\n"},
    {"def f(a):\n g(a)", 9, " del a\n"},
};

START_TEST(wrong_outputs_are_caught)
{
    struct fixture f;

    fixture_open(&f, text_of(bad[_i].source));
    insert(&f, bad[_i].line, bad[_i].insert);
    apply(&f);
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

/* ---- damage to the rest ------------------------------------------------- */

/* Every byte of the output lost, doubled or changed. */
static void
damage(struct fixture *f, uint32_t at, int how)
{
    struct rewrite whole = f->check.after;
    struct buf b = {.arena = &f->file};

    buf_add(&b, text_sub(whole.bytes, 0, at));
    if (how == 1) {
        buf_char(&b, whole.bytes.s[at]);
        buf_char(&b, whole.bytes.s[at]);
    } else if (how == 2) {
        buf_char(&b, whole.bytes.s[at] == ' ' ? '\t' : ' ');
    } else if (how == 3) {
        buf_char(&b, (char)(whole.bytes.s[at] ^ 1));
    }
    buf_add(&b, text_sub(whole.bytes, at + 1, whole.bytes.n));
    f->check.after.bytes = buf_text(&b);
    /* A faulty writer would believe in its own text, too. */
    struct source now =
        source_open(&f->file, TEXT("x.py"), buf_text(&b), encoding_transcode);
    f->check.after.text = now.text;
    ck_assert_msg(!passes(f), "byte %u, damage %d", at, how);
    f->check.after = whole;
}

static const struct row whole[] = {
    {"def f(a):\r\n\tg(a, 'x', [1.5]) # c\r\n\r\n\th()", 4, "\tdel a\r\n"},
    {"# coding: latin-1\ndef f(a):\n g(a, '\xe9')\n h()\n", 4, " del a\n"},
    {"\xef\xbb\xbf"
     "def f(a):\n g(a)\n h()\n",
     3, " del a\n"},
};

START_TEST(damage_anywhere_is_caught)
{
    struct fixture f;

    fixture_open(&f, text_of(whole[_i].source));
    insert(&f, whole[_i].line, whole[_i].insert);
    apply(&f);
    ck_assert_msg(passes(&f), "%s", f.err.text);
    for (uint32_t at = 0; at < f.check.after.bytes.n; at++) {
        for (int how = 0; how < 4; how++) {
            damage(&f, at, how);
        }
    }
    fixture_close(&f);
}
END_TEST

START_TEST(an_edit_that_is_not_in_the_output_is_caught)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a):\n g(a)\n h()\n"));
    insert(&f, 3, " del a\n");
    apply(&f);
    f.check.after.text = f.source.text;
    f.check.after.bytes = f.source.bytes;
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

START_TEST(an_output_without_its_edit_is_caught)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a):\n g(a)\n h()\n"));
    insert(&f, 3, " del a\n");
    apply(&f);
    f.edits.n = 0;
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

START_TEST(text_and_bytes_must_agree)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a):\n g(a)\n h()\n"));
    insert(&f, 3, " del a\n");
    apply(&f);
    f.check.after.bytes = f.source.bytes;
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

/* ---- several insertions, styles, the second run ------------------------- */

START_TEST(suites_that_end_together_pass)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a, b):\n if g(a):\n  h(b)\n k()\n"));
    insert(&f, 4, "  del b\n");
    insert(&f, 4, " del a\n");
    apply(&f);
    bool is_good = passes(&f);
    ck_assert_msg(is_good, "%s", f.err.text);
    fixture_close(&f);
}
END_TEST

START_TEST(suites_in_the_wrong_order_are_caught)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a, b):\n if g(a):\n  h(b)\n k()\n"));
    insert(&f, 4, " del a\n");
    insert(&f, 4, "  del b\n");
    apply(&f);
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

START_TEST(a_second_release_on_a_path_is_caught)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a):\n if g(a):\n  h()\n k()\n"));
    insert(&f, 4, "  del a\n");
    insert(&f, 4, " del a\n");
    apply(&f);
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

START_TEST(none_style_is_checked_as_well)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a, b):\n g(a, b)\n h(1)\n"));
    f.check.style = RELEASE_NONE;
    insert(&f, 3, " a = b = None\n");
    apply(&f);
    bool is_good = passes(&f);
    ck_assert_msg(is_good, "%s", f.err.text);
    f.check.style = RELEASE_DEL;
    ck_assert(!passes(&f));
    f.check.style = RELEASE_NONE;
    f.edit[0].insert = TEXT(" a = b\n");
    apply(&f);
    ck_assert(!passes(&f));
    f.edit[0].insert = TEXT(" None = a = None\n");
    apply(&f);
    ck_assert(!passes(&f));
    f.edit[0].insert = TEXT(" a = 1\n");
    apply(&f);
    ck_assert(!passes(&f));
    f.edit[0].insert = TEXT(" c = None\n");
    apply(&f);
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

static bool
answer(void *context, const struct analysis *after)
{
    ck_assert_int_eq(after->bail, BAIL_NONE);
    return *(bool *)context;
}

START_TEST(a_second_run_that_finds_more_is_caught)
{
    struct fixture f;
    bool finds_more = false;

    fixture_open(&f, TEXT("def f(a):\n g(a)\n h()\n"));
    insert(&f, 3, " del a\n");
    apply(&f);
    f.check.finds_more = answer;
    f.check.context = &finds_more;
    ck_assert(passes(&f));
    finds_more = true;
    ck_assert(!passes(&f));
    fixture_close(&f);
}
END_TEST

START_TEST(the_message_names_the_line)
{
    struct fixture f;

    fixture_open(&f, TEXT("def f(a):\n g(a)\n h(a)\n"));
    insert(&f, 3, " del a\n");
    apply(&f);
    ck_assert(!passes(&f));
    ck_assert_str_eq(f.err.text, "the output failed its check: line 4: a later "
                                 "read may find the name unbound");
    fixture_close(&f);
}
END_TEST

#define ROWS(table) (int)(sizeof(table) / sizeof *(table))

Suite *
recheck_suite(void)
{
    Suite *suite = SUITE_OF(
        "recheck", an_edit_that_is_not_in_the_output_is_caught,
        an_output_without_its_edit_is_caught, text_and_bytes_must_agree,
        suites_that_end_together_pass, suites_in_the_wrong_order_are_caught,
        a_second_release_on_a_path_is_caught, none_style_is_checked_as_well,
        a_second_run_that_finds_more_is_caught, the_message_names_the_line);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, right_outputs_pass, 0, ROWS(good));
    tcase_add_loop_test(tables, wrong_outputs_are_caught, 0, ROWS(bad));
    tcase_add_loop_test(tables, damage_anywhere_is_caught, 0, ROWS(whole));
    tcase_set_timeout(tables, 120);
    suite_add_tcase(suite, tables);
    return suite;
}
