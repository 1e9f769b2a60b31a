#include "rewriter/repo_staged.h"

#include "base/vec.h"

#include <stdlib.h>

struct repo_entry
repo_staged_entry(struct arena *a, const git_index_entry *e)
{
    unsigned extended = e->flags_extended;
    struct repo_entry entry = {
        .path = text_copy(a, text_of(e->path)),
        .mode = e->mode,
        .is_unmerged = git_index_entry_stage(e) != 0,
        .is_skip_worktree = (extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0,
        .is_assume_unchanged = (e->flags & GIT_INDEX_ENTRY_VALID) != 0,
    };

    git_oid_tostr(entry.id, sizeof entry.id, &e->id);
    return entry;
}

struct staging {
    struct arena *arena;
    git_index *index;
    git_tree *head; /* NULL before the first commit */
    VEC(struct repo_entry) entry;
};

/* `git add -N`: the path alone is there. */
static bool
is_empty(const git_index_entry *e)
{
    return (e->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0;
}

static bool
is_of_flags(const git_index_entry *e)
{
    return git_index_entry_stage(e) != 0 ||
           (e->flags & GIT_INDEX_ENTRY_VALID) != 0;
}

static bool
is_as_in_head(const struct staging *s, const git_index_entry *e)
{
    git_tree_entry *there = NULL;
    const bool is = s->head != NULL && git_index_entry_stage(e) == 0 &&
                    git_tree_entry_bypath(&there, s->head, e->path) == 0 &&
                    git_oid_equal(git_tree_entry_id(there), &e->id) &&
                    (uint32_t)git_tree_entry_filemode(there) == e->mode;

    git_tree_entry_free(there);
    return is;
}

/* Of a path that a merge has left in several versions one is enough. */
static void
add_entry(struct staging *s, const git_index_entry *e)
{
    struct repo_entry *last =
        s->entry.n > 0 ? &s->entry.at[s->entry.n - 1] : NULL;

    if (last == NULL || !text_eq(last->path, text_of(e->path))) {
        vec_push(s->arena, &s->entry, repo_staged_entry(s->arena, e));
    }
}

/* What libgit2's comparison leaves out: entries that a merge has not settled,
 * and new ones that git was told not to look at in the work tree. */
static void
add_flagged(struct staging *s)
{
    for (size_t i = 0; i < git_index_entrycount(s->index); i++) {
        const git_index_entry *e = git_index_get_byindex(s->index, i);
        if (is_of_flags(e) && !is_empty(e) && !is_as_in_head(s, e)) {
            add_entry(s, e);
        }
    }
}

static void
add_compared(struct staging *s, git_diff *diff)
{
    for (size_t i = 0; i < git_diff_num_deltas(diff); i++) {
        const git_diff_delta *d = git_diff_get_delta(diff, i);
        const git_index_entry *e =
            git_index_get_bypath(s->index, d->new_file.path, 0);
        if (d->status != GIT_DELTA_DELETED && e != NULL && !is_of_flags(e) &&
            !is_empty(e)) {
            add_entry(s, e);
        }
    }
}

static int
by_path(const void *left, const void *right)
{
    const struct repo_entry *a = left, *b = right;

    return text_cmp(a->path, b->path);
}

bool
repo_staged_by_library(struct arena *a, git_repository *git, git_index *index,
                       struct repo_entries *to, struct err *err)
{
    struct staging s = {.arena = a, .index = index};
    git_object *head = NULL;
    git_diff *diff = NULL;

    if (git_revparse_single(&head, git, "HEAD^{tree}") == 0) {
        s.head = (git_tree *)head;
    }
    const int status = git_diff_tree_to_index(&diff, git, s.head, index, NULL);
    if (status == 0) {
        add_compared(&s, diff);
        add_flagged(&s);
    }
    git_diff_free(diff);
    git_object_free(head);
    if (status != 0) {
        const git_error *e = git_error_last();
        return err_set(err, ERR_REPO,
                       "the index cannot be compared with HEAD: %s",
                       e ? e->message : "unknown reason");
    }
    if (s.entry.n > 0) {
        qsort(s.entry.at, s.entry.n, sizeof *s.entry.at, by_path);
    }
    *to = (struct repo_entries){s.entry.at, s.entry.n};
    return true;
}
