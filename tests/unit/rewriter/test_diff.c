#include "tests/unit/suites.h"

#include "rewriter/diff.h"

#include "tests/unit/rewriter/change.h"
#include "tests/unit/rewriter/place.h"

static struct text
diff_of(struct arena *a, const struct change *c)
{
    struct buf b = {.arena = a};
    struct err err = {0};

    ck_assert_msg(diff_unified(&b, c, &err), "%s", err.text);
    return b.s ? buf_text(&b) : TEXT("");
}

static bool
has(struct text t, const char *what)
{
    return text_find(t, text_of(what), 0) != UINT32_MAX;
}

START_TEST(a_hunk_says_why)
{
    struct arena a = {0};
    struct change c = CHANGE(&a, "src/x.py", TEXT("a\nb\nc\n"), "d\n", 2);
    struct text diff = diff_of(&a, &c);

    ck_assert(text_starts(diff, TEXT("diff --git a/src/x.py b/src/x.py\n"
                                     "index ")));
    ck_assert(has(diff, " 100644\n--- a/src/x.py\n+++ b/src/x.py\n"
                        "@@ -1,3 +1,4 @@ EDL101 safe: line 2\n"
                        " a\n+d\n b\n c\n"));
    arena_release(&a);
}
END_TEST

START_TEST(each_hunk_has_its_own_reasons)
{
    struct arena a = {0};
    struct change c =
        CHANGE(&a, "x.py",
               TEXT("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n"),
               "d\n", 2, 4, 14);
    struct text diff = diff_of(&a, &c);

    ck_assert(has(diff, "@@ EDL101 safe: line 2; EDL101 safe: line 4\n"));
    ck_assert(has(diff, "@@ EDL101 safe: line 14\n"));
    arena_release(&a);
}
END_TEST

START_TEST(a_function_is_not_named_in_our_headings)
{
    struct arena a = {0};
    struct change c =
        CHANGE(&a, "x.py", TEXT("def f():\n 1\n 2\n 3\n 4\n 5\n"), " d\n", 6);

    ck_assert(has(diff_of(&a, &c), "@@ EDL101 safe: line 6\n"));
    c.heading = NULL;
    ck_assert(!has(diff_of(&a, &c), "def f"));
    arena_release(&a);
}
END_TEST

START_TEST(headings_are_short_and_without_controls)
{
    struct arena a = {0};
    struct change c = CHANGE(&a, "x.py", TEXT("a\nb\n"), "d\n", 2);
    struct text long_one = {NULL, 0};
    struct buf b = {.arena = &a};

    for (int i = 0; i < 100; i++) {
        buf_add(&b, TEXT("\xc3\xa9\n\x1b"));
    }
    long_one = buf_text(&b);
    c.heading = &long_one;
    struct text diff = diff_of(&a, &c);
    ck_assert(has(diff, "\xc3\xa9\\x0a\\x1b\xc3\xa9"));
    ck_assert(!has(diff, "\x1b"));
    uint32_t begin = text_find(diff, TEXT("@@ -"), 0);
    uint32_t end = text_find(diff, TEXT("\n"), begin);
    ck_assert_uint_lt(end - begin, 200);
    ck_assert(text_eq(text_sub(diff, end - 3, end), TEXT("...")));
    arena_release(&a);
}
END_TEST

START_TEST(no_edit_is_no_diff)
{
    struct arena a = {0};
    struct change c = CHANGE(&a, "x.py", TEXT("a\n"), "d\n", 0);

    ck_assert_uint_eq(diff_of(&a, &c).n, 0);
    arena_release(&a);
}
END_TEST

START_TEST(an_executable_file_is_told_apart)
{
    struct arena a = {0};
    struct change c = CHANGE(&a, "x.py", TEXT("a\n"), "d\n", 1);

    c.mode = 0100755;
    ck_assert(has(diff_of(&a, &c), " 100755\n--- a/x.py\n"));
    arena_release(&a);
}
END_TEST

/* Files that others have stumbled over; each diff goes there and back. */
static const struct {
    const char *path, *bytes, *line;
    uint32_t at[4];
    const char *after;
} shape[] = {
    {"x.py", "a\nb\n", "d\n", {2}, "a\nd\nb\n"},
    {"x.py", "a\nb\n", "d\n", {9}, "a\nb\nd\n"},
    {"x.py", "a\nb", "\nd", {9}, "a\nb\nd"},
    {"x.py", "a\nb", "d\n", {2}, "a\nd\nb"},
    {"x.py", "a\r\nb\r\n", "d\r\n", {2}, "a\r\nd\r\nb\r\n"},
    {"x.py", "a\r\nb", "\r\nd", {9}, "a\r\nb\r\nd"},
    {"x.py", "a\nb\r\nc\n", "d\r\n", {3}, "a\nb\r\nd\r\nc\n"},
    {"x.py",
     "\xef\xbb\xbf"
     "a\nb\n",
     "d\n",
     {2},
     "\xef\xbb\xbf"
     "a\nd\nb\n"},
    {"x.py",
     "# coding: latin-1\n'\xe9'\n",
     "d\n",
     {3},
     "# coding: latin-1\n'\xe9'\nd\n"},
    {"x.py", "\x0c\na\n", "d\n", {2}, "\x0c\nd\na\n"},
    {"x.py", "a\n", "d\n", {1}, "d\na\n"},
    {"x.py", "d\nd\nd\n", "d\n", {2, 3}, "d\nd\nd\nd\nd\n"},
    {"two words.py", "a\n", "d\n", {1}, "d\na\n"},
    {"qu\"ote.py", "a\n", "d\n", {1}, "d\na\n"},
    {"tab\tbed.py", "a\n", "d\n", {1}, "d\na\n"},
    {"new\nline.py", "a\n", "d\n", {1}, "d\na\n"},
    {"esc\x1b[0m.py", "a\n", "d\n", {1}, "d\na\n"},
    {"\xc3\xa9.py", "a\n", "d\n", {1}, "d\na\n"},
    {"\xff.py", "a\n", "d\n", {1}, "d\na\n"},
    {"sub/-x.py", "a\n", "d\n", {1}, "d\na\n"},
};

static void
assert_applies(struct place *p, const struct change *c, const char *command,
               const char *want)
{
    ck_assert_msg(place_run(command) == 0, "%s", command);
    place_assert(p, text_copy(&p->arena, c->path).s, text_of(want));
}

START_TEST(git_and_patch_take_the_diff)
{
    struct place p;

    place_open(&p);
    struct change c =
        change_make(&p.arena, shape[_i].path, text_of(shape[_i].bytes),
                    shape[_i].line, shape[_i].at);
    ck_assert(text_eq(c.after.bytes, text_of(shape[_i].after)));
    if (place_run("git --version >git.out && patch --version >patch.out")) {
        fprintf(stderr, "SKIPPED: no git or no patch here\n");
        place_close(&p);
        return;
    }
    ck_assert_int_eq(mkdir("sub", 0777), 0);
    place_write(shape[_i].path, text_of(shape[_i].bytes));
    place_write("diff", diff_of(&p.arena, &c));
    assert_applies(&p, &c, "git apply diff", shape[_i].after);
    assert_applies(&p, &c, "git apply -R diff", shape[_i].bytes);
    assert_applies(&p, &c, "patch -p1 --binary -s <diff", shape[_i].after);
    assert_applies(&p, &c, "patch -p1 -R --binary -s <diff", shape[_i].bytes);
    place_close(&p);
}
END_TEST

Suite *
diff_suite(void)
{
    Suite *suite =
        SUITE_OF("diff", a_hunk_says_why, each_hunk_has_its_own_reasons,
                 a_function_is_not_named_in_our_headings,
                 headings_are_short_and_without_controls, no_edit_is_no_diff,
                 an_executable_file_is_told_apart);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, git_and_patch_take_the_diff, 0,
                        (int)(sizeof shape / sizeof *shape));
    tcase_set_timeout(tables, 60);
    suite_add_tcase(suite, tables);
    return suite;
}
