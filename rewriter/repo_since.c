#include "rewriter/repo_since.h"

#include "base/vec.h"
#include "rewriter/repo_call.h"

#include <stdlib.h>

struct ranges {
    struct repo_lines *at;
    uint32_t n, cap;
};

/* "@@ -3,0 +4,2 @@": lines 4 and 5 are new; without the comma one line. */
static void
add_hunks(struct arena *a, struct text diff, struct text path,
          struct ranges *ranges)
{
    for (uint32_t at = 0; at < diff.n;) {
        uint32_t end = text_find(diff, TEXT("\n"), at);
        struct text line = text_sub(diff, at, end == UINT32_MAX ? diff.n : end);
        const uint32_t plus = text_starts(line, TEXT("@@ "))
                                  ? text_find(line, TEXT(" +"), 0)
                                  : UINT32_MAX;
        if (plus != UINT32_MAX) {
            char *rest;
            const unsigned long begin = strtoul(line.s + plus + 2, &rest, 10);
            const unsigned long n = *rest == ',' ? strtoul(rest + 1, NULL, 10) : 1;
            if (n > 0) {
                vec_push(a, ranges,
                         ((struct repo_lines){path, (uint32_t)begin,
                                              (uint32_t)(begin + n)}));
            }
        }
        at += line.n + 1;
    }
}

/* A work tree and what it is compared with. */
struct since {
    const char *top, *revision;
};

/* A file, and its name in the commit. */
struct renamed {
    const char *old, *path;
};

static bool
add_changed_file(struct arena *a, const struct since *since,
                 struct renamed file, struct ranges *ranges, struct err *err)
{
    const struct text path = text_copy(a, text_of(file.path));
    const char *name = text_format(a, ":(top,literal)%s", file.path).s;
    const char *old = text_format(a, ":(top,literal)%s", file.old).s;
    const char *const argv[] = {"git",
                                "diff",
                                "-U0",
                                "--no-color",
                                "--no-ext-diff",
                                "--text",
                                "--no-textconv",
                                "--find-renames",
                                since->revision,
                                "--",
                                name,
                                old,
                                NULL};
    struct text diff;
    const struct repo_call call = {.word = argv, .folder = since->top};

    if (!repo_call(a, &call, &diff, err)) {
        return false;
    }
    if (strcmp(file.old, file.path) != 0) {
        vec_push(a, ranges, ((struct repo_lines){path, 1, 1}));
    }
    add_hunks(a, diff, path, ranges);
    return true;
}

/* Each file in a list of "M", its name or "R087", its names then and now. */
static bool
add_changed_files(struct arena *a, const struct since *since,
                  struct text *list, struct ranges *ranges, struct err *err)
{
    uint32_t at = 0;
    const char *status;

    while ((status = repo_call_item(list, &at)) != NULL) {
        struct renamed file = {.old = repo_call_item(list, &at)};
        file.path = status[0] == 'R' ? repo_call_item(list, &at) : file.old;
        if (file.path == NULL) {
            break;
        }
        if (!add_changed_file(a, since, file, ranges, err)) {
            return false;
        }
    }
    return true;
}

int
repo_since_order(const void *left, const void *right)
{
    const struct repo_lines *a = left, *b = right;
    int order = text_cmp(a->path, b->path);

    return order ? order : (a->begin > b->begin) - (a->begin < b->begin);
}

bool
repo_since_by_git(struct arena *a, const char *top, const char *revision,
                  struct repo_ranges *to, struct err *err)
{
    const char *const changed[] = {"git",
                                   "diff",
                                   "--name-status",
                                   "-z",
                                   "--find-renames",
                                   "--no-ext-diff",
                                   "--diff-filter=AMRT",
                                   revision,
                                   "--",
                                   NULL};
    const char *const others[] = {
        "git", "ls-files", "--others", "--exclude-standard", "-z", NULL};
    const struct repo_call changes = {.word = changed, .folder = top},
                           rest = {.word = others, .folder = top};
    const struct since since = {top, revision};
    struct ranges ranges = {0};
    struct text names;
    uint32_t at = 0;
    const char *path;

    if (revision[0] == '-' || !repo_call(a, &changes, &names, err)) {
        return err_set(err, ERR_USAGE, "%s: no such revision", revision);
    }
    if (!add_changed_files(a, &since, &names, &ranges, err) ||
        !repo_call(a, &rest, &names, err)) {
        return false;
    }
    while ((path = repo_call_item(&names, &at)) != NULL) {
        struct text name = text_copy(a, text_of(path));
        vec_push(a, &ranges, ((struct repo_lines){name, 1, UINT32_MAX}));
    }
    if (ranges.n) {
        qsort(ranges.at, ranges.n, sizeof *ranges.at, repo_since_order);
    }
    *to = (struct repo_ranges){ranges.at, ranges.n};
    return true;
}
