#include "tests/unit/suites.h"

#include "rewriter/patch.h"

#include "tests/unit/rewriter/change.h"
#include "tests/unit/rewriter/place.h"

/* Three files, one with CRLF, one in Latin-1. */
static const char *const file[][2] = {
    {"a.py", "1\n2\n3\n"},
    {"b.py", "1\r\n2\r\n3\r\n"},
    {"c d.py", "# coding: latin-1\n# \xe9\n3\n"},
};

static const char *const line[] = {"del\n", "del\r\n", "del\n"};

struct series {
    struct change change[3];
    struct patch patch[3];
    struct patch_series all;
};

static void
series_make(struct arena *a, struct series *s)
{
    s->all = (struct patch_series){
        .patch = s->patch,
        .n = 3,
        .author = TEXT("J\xc3\xb6rg Tester <t@example.org>"),
        .version = TEXT("0.1.0"),
    };
    for (uint32_t i = 0; i < 3; i++) {
        s->change[i] = CHANGE(a, file[i][0], text_of(file[i][1]), line[i], 3);
        s->patch[i] = (struct patch){
            .name = text_format(a, "EDL101-%s-../x y", file[i][0]),
            .subject = text_format(a, "earlydel: free raw earlier in f%u()", i),
            .body = TEXT("Because \xc3\xa9.\nFrom here on it is dead.\n"
                         "--- is no end\ndiff --git is none either\n"),
            .change = &s->change[i],
            .nchanges = 1,
        };
    }
}

static bool
repository(struct place *p)
{
    place_open(p);
    setenv("HOME", p->folder, 1);
    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    if (place_run("git --version >/dev/null 2>&1") != 0) {
        fprintf(stderr, "SKIPPED: no git here\n");
        place_close(p);
        return false;
    }
    for (uint32_t i = 0; i < 3; i++) {
        place_write(file[i][0], text_of(file[i][1]));
    }
    ck_assert_int_eq(place_run("git init -q . && git config user.name T && "
                               "git config user.email t@example.org && "
                               "git add . && git commit -qm 1"),
                     0);
    return true;
}

START_TEST(git_am_takes_the_whole_series)
{
    struct place p;
    struct series s;
    struct err err;

    if (!repository(&p)) {
        return;
    }
    series_make(&p.arena, &s);
    ck_assert_msg(patch_write(&p.arena, "out/deep", &s.all, &err), "%s",
                  err.text);
    ck_assert_int_eq(place_run("git am -q --keep-cr out/deep/*.patch 2>am.out"), 0);
    for (uint32_t i = 0; i < 3; i++) {
        place_assert(&p, file[i][0], s.change[i].after.bytes);
    }
    ck_assert_int_eq(place_run("test $(git rev-list --count HEAD) = 4"), 0);
    ck_assert_int_eq(place_run("git log -1 --format='%an %s' | "
                               "grep -qx 'J\xc3\xb6rg Tester "
                               "earlydel: free raw earlier in f2()'"),
                     0);
    ck_assert_int_eq(place_run("git log -1 --format=%b > body"), 0);
    place_assert(&p, "body",
                 TEXT("Because \xc3\xa9.\n From here on it is dead.\n"
                      " --- is no end\n diff --git is none either\n\n"));
    place_close(&p);
}
END_TEST

START_TEST(each_patch_applies_alone)
{
    struct place p;
    struct series s;
    struct err err;

    if (!repository(&p)) {
        return;
    }
    series_make(&p.arena, &s);
    ck_assert(patch_write(&p.arena, "out", &s.all, &err));
    ck_assert_int_eq(place_run("for f in out/*.patch; do git am -q --keep-cr -3 $f 2>>"
                               "am.out || exit 1; git reset -q --hard HEAD~;"
                               " done"),
                     0);
    place_close(&p);
}
END_TEST

START_TEST(names_are_numbered_and_tame)
{
    struct place p;
    struct series s;
    struct err err;

    place_open(&p);
    series_make(&p.arena, &s);
    ck_assert(patch_write(&p.arena, ".", &s.all, &err));
    place_assert(&p, "series",
                 TEXT("0001-EDL101-a.py-..-x-y.patch\n"
                      "0002-EDL101-b.py-..-x-y.patch\n"
                      "0003-EDL101-c-d.py-..-x-y.patch\n"));
    place_close(&p);
}
END_TEST

START_TEST(an_older_series_is_not_overwritten)
{
    struct place p;
    struct series s;
    struct err err = {0};

    place_open(&p);
    series_make(&p.arena, &s);
    place_write("0002-EDL101-b.py-..-x-y.patch", TEXT("mine"));
    ck_assert(!patch_write(&p.arena, ".", &s.all, &err));
    ck_assert_int_eq(err.kind, ERR_IO);
    place_assert(&p, "0002-EDL101-b.py-..-x-y.patch", TEXT("mine"));
    place_close(&p);
}
END_TEST

START_TEST(a_cover_letter_lists_the_patches)
{
    struct place p;
    struct series s;
    struct err err;

    if (!repository(&p)) {
        return;
    }
    series_make(&p.arena, &s);
    s.all.has_cover = true;
    s.all.cover_subject = TEXT("earlydel: three");
    s.all.cover_body = TEXT("Why.\n");
    s.all.base_commit = TEXT("0123456789012345678901234567890123456789");
    ck_assert(patch_write(&p.arena, "out", &s.all, &err));
    struct text cover = place_read(&p, "out/0000-cover-letter.txt");
    ck_assert(text_find(cover, TEXT("Subject: [PATCH 0/3] earlydel: three\n"),
                        0) != UINT32_MAX);
    ck_assert(text_find(cover, TEXT("\n  earlydel: free raw earlier in f1()\n"),
                        0) != UINT32_MAX);
    ck_assert(text_find(cover, TEXT("\nbase-commit: 0123456"), 0) !=
              UINT32_MAX);
    struct text first = place_read(&p, "out/0001-EDL101-a.py-..-x-y.patch");
    ck_assert(text_find(first, TEXT("Subject: [PATCH 1/3] "), 0) != UINT32_MAX);
    ck_assert(text_find(first, TEXT("base-commit"), 0) == UINT32_MAX);
    ck_assert_int_eq(place_run("git am -q --keep-cr out/000[1-3]*.patch 2>am.out"), 0);
    place_close(&p);
}
END_TEST

START_TEST(a_series_is_the_same_every_time)
{
    struct arena a = {0};
    struct series s;
    struct buf one = {.arena = &a}, two = {.arena = &a};
    struct err err;

    series_make(&a, &s);
    ck_assert(patch_mail(&one, &s.all, 1, &err));
    ck_assert(patch_mail(&two, &s.all, 1, &err));
    ck_assert(text_eq(buf_text(&one), buf_text(&two)));
    /* line ends as they are: `git apply` and `patch` take the mail, too */
    ck_assert(memchr(one.s, '\r', one.n));
    arena_release(&a);
}
END_TEST

Suite *
patch_suite(void)
{
    return SUITE_OF(
        "patch", git_am_takes_the_whole_series, each_patch_applies_alone,
        names_are_numbered_and_tame, an_older_series_is_not_overwritten,
        a_cover_letter_lists_the_patches, a_series_is_the_same_every_time);
}
