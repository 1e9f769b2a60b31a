#include "tests/unit/suites.h"

#include "rewriter/save.h"

#include "tests/unit/rewriter/place.h"

#include <dirent.h>
#include <signal.h>

static bool
read_file(struct place *p, const char *path, struct save_file *file,
          struct err *err)
{
    *err = (struct err){0};
    return save_read(&p->arena, path, 0, file, err);
}

static const struct save_how plain = {0};

/* Replace what is at `path` with `new`; the error kind. */
static enum err_kind
replace(struct place *p, const char *path, const char *new, const char *suffix)
{
    const struct save_how how = {.backup = suffix};
    struct save_file file;
    struct err err = {0};

    ck_assert(read_file(p, path, &file, &err));
    bool is_good = save_replace(&p->arena, &file, text_of(new), &how, &err);
    ck_assert(is_good == (err.kind == ERR_NONE));
    return err.kind;
}

static uint32_t
count_entries(void)
{
    DIR *folder = opendir(".");
    uint32_t n = 0;

    ck_assert_ptr_nonnull(folder);
    while (readdir(folder)) {
        n++;
    }
    closedir(folder);
    return n - 2;
}

START_TEST(replacing_changes_bytes_and_keeps_the_mode)
{
    struct place p;
    struct stat st;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    ck_assert_int_eq(chmod("x.py", 0751), 0);
    ck_assert_int_eq(replace(&p, "x.py", "new and longer\n", NULL), ERR_NONE);
    place_assert(&p, "x.py", TEXT("new and longer\n"));
    ck_assert_int_eq(stat("x.py", &st), 0);
    ck_assert_uint_eq(st.st_mode & 07777, 0751);
    ck_assert_uint_eq(count_entries(), 1);
    place_close(&p);
}
END_TEST

START_TEST(equal_bytes_change_not_even_times)
{
    struct place p;
    struct stat before, after;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    ck_assert_int_eq(stat("x.py", &before), 0);
    ck_assert_int_eq(replace(&p, "x.py", "old\n", NULL), ERR_NONE);
    ck_assert_int_eq(stat("x.py", &after), 0);
    ck_assert_uint_eq(before.st_ino, after.st_ino);
    ck_assert_int_eq(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
    place_close(&p);
}
END_TEST

START_TEST(links_are_written_through_and_kept)
{
    struct place p;
    char target[16] = {0};

    place_open(&p);
    ck_assert_int_eq(mkdir("far", 0777), 0);
    place_write("far/x.py", TEXT("old\n"));
    ck_assert_int_eq(symlink("far/x.py", "one"), 0);
    ck_assert_int_eq(symlink("one", "two"), 0);
    ck_assert_int_eq(replace(&p, "two", "new\n", NULL), ERR_NONE);
    place_assert(&p, "far/x.py", TEXT("new\n"));
    ck_assert_int_eq(readlink("two", target, 15), 3);
    ck_assert_str_eq(target, "one");
    place_close(&p);
}
END_TEST

START_TEST(hard_links_are_refused_not_broken)
{
    struct place p;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    ck_assert_int_eq(link("x.py", "y.py"), 0);
    ck_assert_int_eq(replace(&p, "x.py", "new\n", NULL), ERR_IO);
    place_assert(&p, "x.py", TEXT("old\n"));
    place_assert(&p, "y.py", TEXT("old\n"));
    ck_assert_uint_eq(count_entries(), 2);
    place_close(&p);
}
END_TEST

START_TEST(read_only_files_are_refused)
{
    struct place p;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    ck_assert_int_eq(chmod("x.py", 0444), 0);
    ck_assert_int_eq(replace(&p, "x.py", "new\n", NULL), ERR_IO);
    place_assert(&p, "x.py", TEXT("old\n"));
    place_close(&p);
}
END_TEST

START_TEST(an_older_backup_is_not_written_over)
{
    struct place p;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    place_write("x.py.orig", TEXT("older\n"));
    ck_assert_int_eq(replace(&p, "x.py", "new\n", ".orig"), ERR_IO);
    place_assert(&p, "x.py", TEXT("old\n"));
    place_assert(&p, "x.py.orig", TEXT("older\n"));
    ck_assert_uint_eq(count_entries(), 2);
    place_write("x.py.orig", TEXT("old\n")); /* an interrupted run's */
    ck_assert_int_eq(replace(&p, "x.py", "new\n", ".orig"), ERR_NONE);
    place_assert(&p, "x.py", TEXT("new\n"));
    place_assert(&p, "x.py.orig", TEXT("old\n"));
    place_close(&p);
}
END_TEST

START_TEST(a_backup_holds_the_old_bytes)
{
    struct place p;
    struct stat st;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    ck_assert_int_eq(chmod("x.py", 0640), 0);
    ck_assert_int_eq(replace(&p, "x.py", "new\n", ".orig"), ERR_NONE);
    place_assert(&p, "x.py", TEXT("new\n"));
    place_assert(&p, "x.py.orig", TEXT("old\n"));
    ck_assert_int_eq(stat("x.py.orig", &st), 0);
    ck_assert_uint_eq(st.st_mode & 07777, 0640);
    ck_assert_uint_eq(count_entries(), 2);
    place_close(&p);
}
END_TEST

/* What others may do between our reading and our writing. */
static const char *const meanwhile[] = {
    "echo more >> x.py",
    "printf 'odl\\n' > x.py",
    "rm x.py",
    "rm x.py; printf 'old\\n' > x.py",
    "rm x.py; mkdir x.py",
    "rm x.py; mkfifo x.py",
    "mv x.py y.py; ln -s y.py x.py",
    "chmod 600 x.py",
    "ln x.py z.py",
    "touch -d '2001-01-01' x.py",
};

START_TEST(a_file_that_changed_meanwhile_is_left_alone)
{
    struct place p;
    struct save_file file;
    struct err err;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    ck_assert_int_eq(chmod("x.py", 0644), 0);
    ck_assert(read_file(&p, "x.py", &file, &err));
    ck_assert_int_eq(place_run(meanwhile[_i]), 0);
    ck_assert(!save_replace(&p.arena, &file, TEXT("new\n"), &plain, &err));
    ck_assert_int_eq(err.kind, ERR_CHANGED);
    ck_assert_int_ne(place_run("find . -type f | xargs grep -q new"), 0);
    ck_assert_int_ne(place_run("ls -a | grep -q earlydel"), 0);
    place_close(&p);
}
END_TEST

START_TEST(what_is_no_file_is_not_read)
{
    struct place p;
    struct save_file file;
    struct err err;

    place_open(&p);
    ck_assert_int_eq(mkfifo("fifo", 0666), 0);
    ck_assert(!read_file(&p, "fifo", &file, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "a FIFO"));
    ck_assert(!read_file(&p, ".", &file, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "a folder"));
    ck_assert(!read_file(&p, "/dev/null", &file, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "a device"));
    ck_assert(!read_file(&p, "nothing", &file, &err));
    ck_assert_int_eq(err.kind, ERR_IO);
    ck_assert_int_eq(symlink("loop", "loop"), 0);
    ck_assert(!read_file(&p, "loop", &file, &err));
    ck_assert_int_eq(err.kind, ERR_IO);
    place_close(&p);
}
END_TEST

START_TEST(a_size_limit_holds)
{
    struct place p;
    struct save_file file;
    struct err err = {0};

    place_open(&p);
    place_write("x.py", TEXT("12345678"));
    ck_assert(save_read(&p.arena, "x.py", 8, &file, &err));
    ck_assert_uint_eq(file.bytes.n, 8);
    ck_assert(!save_read(&p.arena, "x.py", 7, &file, &err));
    ck_assert_int_eq(err.kind, ERR_INPUT);
    place_close(&p);
}
END_TEST

START_TEST(an_empty_file_is_read)
{
    struct place p;
    struct save_file file;
    struct err err;

    place_open(&p);
    place_write("x.py", TEXT(""));
    ck_assert(read_file(&p, "x.py", &file, &err));
    ck_assert_uint_eq(file.bytes.n, 0);
    ck_assert(save_replace(&p.arena, &file, TEXT("new"), &plain, &err));
    place_assert(&p, "x.py", TEXT("new"));
    place_close(&p);
}
END_TEST

START_TEST(signals_wait_until_the_file_is_whole)
{
    struct place p;
    sigset_t set, now;

    place_open(&p);
    place_write("x.py", TEXT("old\n"));
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    ck_assert_int_eq(pthread_sigmask(SIG_BLOCK, &set, NULL), 0);
    ck_assert_int_eq(replace(&p, "x.py", "new\n", NULL), ERR_NONE);
    /* What was blocked before stays so, and nothing more. */
    ck_assert_int_eq(pthread_sigmask(SIG_SETMASK, NULL, &now), 0);
    ck_assert_int_eq(sigismember(&now, SIGUSR1), 1);
    ck_assert_int_eq(sigismember(&now, SIGINT), 0);
    place_close(&p);
}
END_TEST

START_TEST(a_folder_that_cannot_be_written_is_an_error)
{
    struct place p;

    if (geteuid() == 0) {
        fprintf(stderr, "SKIPPED: root may write anywhere\n");
        return;
    }
    place_open(&p);
    ck_assert_int_eq(mkdir("far", 0777), 0);
    place_write("far/x.py", TEXT("old\n"));
    ck_assert_int_eq(chmod("far", 0555), 0);
    ck_assert_int_eq(replace(&p, "far/x.py", "new\n", NULL), ERR_IO);
    place_assert(&p, "far/x.py", TEXT("old\n"));
    ck_assert_int_eq(chmod("far", 0777), 0);
    place_close(&p);
}
END_TEST

START_TEST(creating_never_overwrites)
{
    struct place p;
    struct err err = {0};

    place_open(&p);
    ck_assert(save_create("one", TEXT("1"), &err));
    place_assert(&p, "one", TEXT("1"));
    ck_assert(!save_create("one", TEXT("2"), &err));
    ck_assert_int_eq(err.kind, ERR_IO);
    place_assert(&p, "one", TEXT("1"));
    ck_assert_int_eq(symlink("nowhere", "dead"), 0);
    ck_assert(!save_create("dead", TEXT("2"), &err));
    ck_assert(!place_has("nowhere"));
    place_close(&p);
}
END_TEST

Suite *
save_suite(void)
{
    Suite *suite = SUITE_OF(
        "save", replacing_changes_bytes_and_keeps_the_mode,
        equal_bytes_change_not_even_times, links_are_written_through_and_kept,
        hard_links_are_refused_not_broken, read_only_files_are_refused,
        an_older_backup_is_not_written_over, a_backup_holds_the_old_bytes,
        what_is_no_file_is_not_read, a_size_limit_holds, an_empty_file_is_read,
        signals_wait_until_the_file_is_whole,
        a_folder_that_cannot_be_written_is_an_error, creating_never_overwrites);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, a_file_that_changed_meanwhile_is_left_alone, 0,
                        (int)(sizeof meanwhile / sizeof *meanwhile));
    suite_add_tcase(suite, tables);
    return suite;
}
