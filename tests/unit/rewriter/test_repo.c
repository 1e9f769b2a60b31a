#include "tests/unit/suites.h"

#include "rewriter/repo.h"

#include "tests/unit/rewriter/place.h"

/* libgit2 1.5 forgets a regular expression's data when nothing matches. */
const char *__lsan_default_suppressions(void);
const char *
__lsan_default_suppressions(void)
{
    return "leak:libpcre2";
}

/* A folder with a repository made by git itself; false: no git here. */
static bool
repository(struct place *p, const char *script)
{
    place_open(p);
    setenv("HOME", p->folder, 1);
    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    unsetenv("GIT_DIR");
    unsetenv("GIT_INDEX_FILE");
    if (place_run("git --version >/dev/null 2>&1") != 0) {
        fprintf(stderr, "SKIPPED: no git here\n");
        place_close(p);
        return false;
    }
    ck_assert_int_eq(
        place_run("git init -q . && git config user.name Tester && "
                  "git config user.email t@example.org"),
        0);
    ck_assert_int_eq(place_run(script), 0);
    return true;
}

static struct repo *
open_repo(struct place *p, const char *path)
{
    struct repo *repo;
    struct err err = {0};

    ck_assert_msg(repo_open(&p->arena, path, false, &repo, &err), "%s",
                  err.text);
    return repo;
}

static void
assert_text(struct text is, const char *want)
{
    if (!text_eq(is, text_of(want))) {
        ck_abort_msg("want <%s>, is <%.*s>", want, TEXT_ARG(is));
    }
}

START_TEST(no_repository_is_not_an_error)
{
    struct place p;

    place_open(&p);
    ck_assert_ptr_null(open_repo(&p, "."));
    place_close(&p);
}
END_TEST

START_TEST(a_bare_repository_has_no_work_tree)
{
    struct place p;

    if (repository(&p, "git init -q --bare b")) {
        ck_assert_ptr_null(open_repo(&p, "b"));
        place_close(&p);
    }
}
END_TEST

START_TEST(a_path_has_a_name_in_the_work_tree)
{
    struct place p;

    if (!repository(&p, "mkdir -p a/b; ln -s a/b link; touch a/b/x.py")) {
        return;
    }
    struct repo *repo = open_repo(&p, "a/b");
    ck_assert_uint_ge(repo_top(repo).n, strlen(p.folder));
    assert_text(repo_relative(&p.arena, repo, "a/b/x.py"), "a/b/x.py");
    assert_text(repo_relative(&p.arena, repo, "./a/../a/b/x.py"), "a/b/x.py");
    assert_text(repo_relative(&p.arena, repo, "link/x.py"), "a/b/x.py");
    assert_text(repo_relative(&p.arena, repo, "a/b/"), "a/b");
    assert_text(repo_relative(&p.arena, repo, "new.py"), "new.py");
    assert_text(repo_relative(&p.arena, repo, "a/b/.."), "a");
    assert_text(repo_relative(&p.arena, repo, "/etc/passwd"), "");
    assert_text(repo_relative(&p.arena, repo, ".."), "");
    assert_text(repo_relative(&p.arena, repo,
                              text_format(&p.arena, "%s/a/y", p.folder).s),
                "a/y");
    repo_close(repo);
    place_close(&p);
}
END_TEST

START_TEST(ignore_rules_hold_but_not_for_tracked_files)
{
    struct place p;

    if (!repository(&p, "printf 'build/\\n*.gen.py\\n/only_top.py\\n"
                        "!keep.gen.py\\n' > .gitignore;"
                        "mkdir -p build/sub out/build src vendor;"
                        "echo '*' > vendor/.gitignore;"
                        "touch build/t.py build/u.py vendor/in.py;"
                        "git add -f build/t.py vendor/in.py")) {
        return;
    }
    struct repo *repo = open_repo(&p, ".");
    ck_assert(!repo_is_ignored(repo, "src/x.py", false));
    ck_assert(repo_is_ignored(repo, "src/x.gen.py", false));
    ck_assert(!repo_is_ignored(repo, "src/keep.gen.py", false));
    ck_assert(repo_is_ignored(repo, "only_top.py", false));
    ck_assert(!repo_is_ignored(repo, "src/only_top.py", false));
    ck_assert(repo_is_ignored(repo, "build/u.py", false));
    ck_assert(repo_is_ignored(repo, "build/sub", true));
    ck_assert(repo_is_ignored(repo, "out/build", true));
    ck_assert(!repo_is_ignored(repo, "else/build", false)); /* a file */
    ck_assert(!repo_is_ignored(repo, "build", true)); /* has tracked files */
    ck_assert(!repo_is_ignored(repo, "build/t.py", false));
    ck_assert(repo_is_ignored(repo, "vendor/x.py", false));
    ck_assert(!repo_is_ignored(repo, "vendor/in.py", false));
    ck_assert(!repo_is_ignored(repo, "/etc/x.gen.py", false));
    repo_close(repo);
    place_close(&p);
}
END_TEST

START_TEST(staged_entries_differ_from_head)
{
    struct place p;
    struct repo_entries staged;
    struct text bytes;
    struct err err;

    if (!repository(&p, "echo 1 > a.py; echo 1 > b.py; echo 1 > c.py;"
                        "git add .; git commit -qm 1;"
                        "echo 2 > b.py; git add b.py; echo 3 > b.py;"
                        "echo 2 > a.py; git rm -q c.py;"
                        "echo 1 > n.py; chmod +x n.py; git add n.py;"
                        "echo 1 > i.py; git add -N i.py")) {
        return;
    }
    struct repo *repo = open_repo(&p, ".");
    ck_assert(repo_staged(&p.arena, repo, &staged, &err));
    ck_assert_uint_eq(staged.n, 2);
    assert_text(staged.at[0].path, "b.py");
    ck_assert(repo_blob(&p.arena, repo, staged.at[0].id, &bytes, &err));
    assert_text(bytes, "2\n");
    assert_text(staged.at[staged.n - 1].path, "n.py");
    ck_assert_uint_eq(staged.at[staged.n - 1].mode, 0100755);
    repo_close(repo);
    place_close(&p);
}
END_TEST

START_TEST(before_the_first_commit_all_is_staged)
{
    struct place p;
    struct repo_entries staged;
    struct text head;
    struct err err;

    if (!repository(&p, "echo 1 > a.py; git add .")) {
        return;
    }
    struct repo *repo = open_repo(&p, ".");
    ck_assert(repo_staged(&p.arena, repo, &staged, &err));
    ck_assert_uint_eq(staged.n, 1);
    ck_assert(repo_head(&p.arena, repo, &head, &err));
    ck_assert_uint_eq(head.n, 0);
    assert_text(repo_author(&p.arena, repo), "Tester <t@example.org>");
    repo_close(repo);
    place_close(&p);
}
END_TEST

START_TEST(staging_changes_the_index_only)
{
    struct place p;
    struct repo_entries staged;
    struct err err;

    if (!repository(&p, "echo 1 > a.py; chmod +x a.py; git add .;"
                        "git commit -qm 1; echo 2 > a.py; git add .;"
                        "echo 3 > a.py")) {
        return;
    }
    struct repo *repo = open_repo(&p, ".");
    ck_assert(repo_staged(&p.arena, repo, &staged, &err));
    ck_assert(repo_stage(repo, &staged.at[0], TEXT("two\n"), &err));
    ck_assert_int_eq(place_run("git show :a.py | grep -qx 2"), 0);
    ck_assert_msg(repo_write_index(repo, &err), "%s", err.text);
    repo_close(repo);
    ck_assert_int_eq(place_run("git show :a.py | grep -qx two"), 0);
    ck_assert_int_eq(place_run("git ls-files -s a.py | grep -q ^100755"), 0);
    place_assert(&p, "a.py", TEXT("3\n"));
    ck_assert_int_eq(place_run("git fsck >fsck.out 2>&1 && git commit -qm 2 && "
                               "git show HEAD:a.py | grep -qx two"),
                     0);
    place_close(&p);
}
END_TEST

START_TEST(a_foreign_lock_is_an_error)
{
    struct place p;
    struct repo_entries staged;
    struct err err = {0};

    if (!repository(&p, "echo 1 > a.py; git add .; touch .git/index.lock")) {
        return;
    }
    struct repo *repo = open_repo(&p, ".");
    ck_assert(repo_staged(&p.arena, repo, &staged, &err));
    ck_assert(repo_stage(repo, &staged.at[0], TEXT("2\n"), &err));
    ck_assert(!repo_write_index(repo, &err));
    ck_assert_int_eq(err.kind, ERR_REPO);
    ck_assert(place_has(".git/index.lock"));
    repo_close(repo);
    place_close(&p);
}
END_TEST

START_TEST(changed_lines_are_those_of_the_new_version)
{
    struct place p;
    struct repo_ranges r;
    struct err err = {0};

    if (!repository(&p, "seq 20 > a.py; seq 5 > b.py; git add .;"
                        "git commit -qm 1;"
                        "sed -i '3d;5s/$/x/;12i new' a.py;"
                        "git add a.py; echo 1 > u.py")) {
        return;
    }
    struct repo *repo = open_repo(&p, ".");
    ck_assert_msg(repo_changed_since(&p.arena, repo, "HEAD", &r, &err), "%s",
                  err.text);
    ck_assert_uint_eq(r.n, 3);
    assert_text(r.at[0].path, "a.py");
    ck_assert_uint_eq(r.at[0].begin, 4);
    ck_assert_uint_eq(r.at[0].end, 5);
    ck_assert_uint_eq(r.at[1].begin, 11);
    ck_assert_uint_eq(r.at[1].end, 12);
    assert_text(r.at[2].path, "u.py");
    ck_assert_uint_eq(r.at[2].end, UINT32_MAX);
    ck_assert(!repo_changed_since(&p.arena, repo, "nope", &r, &err));
    ck_assert_int_eq(err.kind, ERR_USAGE);
    repo_close(repo);
    place_close(&p);
}
END_TEST

/* Repositories that must not be taken for none. */
static const struct {
    const char *script, *says;
} refused[] = {
    {"git init -q r; git -C r config core.repositoryformatversion 1;"
     "git -C r config extensions.strange true",
     "extension"},
    {"git init -q r; git -C r config core.repositoryformatversion 9",
     "format too new"},
    {"mkdir r; echo nonsense > r/.git", "cannot be opened"},
};

START_TEST(a_repository_that_is_refused_is_an_error)
{
    struct place p;
    struct repo *repo;
    struct err err = {0};

    if (!repository(&p, refused[_i].script)) {
        return;
    }
    ck_assert(!repo_open(&p.arena, "r", false, &repo, &err));
    ck_assert_int_eq(err.kind, ERR_REPO);
    ck_assert_msg(strstr(err.text, refused[_i].says), "%s", err.text);
    place_close(&p);
}
END_TEST

START_TEST(linked_work_trees_and_submodules_are_repositories)
{
    struct place p;

    if (!repository(&p, "echo 1 > a.py; echo '*.gen.py' > .gitignore;"
                        "git add .; git commit -qm 1;"
                        "git worktree add -q tree 2>git.out;"
                        "git -c protocol.file.allow=always submodule -q add "
                        "./ sub 2>>git.out")) {
        return;
    }
    struct repo *tree = open_repo(&p, "tree");
    struct repo *sub = open_repo(&p, "sub");
    ck_assert(text_ends(repo_top(tree), TEXT("/tree")));
    ck_assert(text_ends(repo_top(sub), TEXT("/sub")));
    ck_assert(repo_is_ignored(tree, "tree/x.gen.py", false));
    ck_assert(!repo_is_ignored(tree, "tree/a.py", false));
    assert_text(repo_relative(&p.arena, sub, "sub/a.py"), "a.py");
    assert_text(repo_relative(&p.arena, sub, "a.py"), "");
    repo_close(tree);
    repo_close(sub);
    place_close(&p);
}
END_TEST

START_TEST(a_hook_finds_its_index_by_the_environment)
{
    struct place p;
    struct repo *repo;
    struct repo_entries staged;
    struct err err = {0};

    if (!repository(&p, "echo 1 > a.py; git add .; git commit -qm 1;"
                        "cp .git/index other; echo 2 > b.py;"
                        "GIT_INDEX_FILE=other git add b.py")) {
        return;
    }
    setenv("GIT_DIR", ".git", 1);
    setenv("GIT_INDEX_FILE", "other", 1);
    ck_assert_msg(repo_open(&p.arena, ".", true, &repo, &err), "%s", err.text);
    ck_assert(repo_staged(&p.arena, repo, &staged, &err));
    ck_assert_uint_eq(staged.n, 1);
    assert_text(staged.at[0].path, "b.py");
    repo_close(repo);
    place_close(&p);
}
END_TEST

Suite *
repo_suite(void)
{
    Suite *suite = SUITE_OF(
        "repo", no_repository_is_not_an_error,
        a_bare_repository_has_no_work_tree, a_path_has_a_name_in_the_work_tree,
        ignore_rules_hold_but_not_for_tracked_files,
        staged_entries_differ_from_head, before_the_first_commit_all_is_staged,
        staging_changes_the_index_only, a_foreign_lock_is_an_error,
        changed_lines_are_those_of_the_new_version,
        linked_work_trees_and_submodules_are_repositories,
        a_hook_finds_its_index_by_the_environment);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, a_repository_that_is_refused_is_an_error, 0,
                        (int)(sizeof refused / sizeof *refused));
    suite_add_tcase(suite, tables);
    return suite;
}
