#include "cli/hook_work.h"

#include "base/vec.h"
#include "cli/project.h"

#include <glib.h>
#include <stdlib.h>

/* ---- the same lines in two texts ---------------------------------------- */

struct lines {
    VEC(struct text) at; /* without line ends */
};

static struct lines
split(struct arena *a, struct text t)
{
    struct lines lines = {0};

    for (uint32_t from = 0; from < t.n;) {
        uint32_t newline = text_find(t, TEXT("\n"), from);
        uint32_t end = newline == UINT32_MAX ? t.n : newline;
        struct text line = text_sub(t, from, end);
        if (line.n > 0 && line.s[line.n - 1] == '\r') {
            line.n--;
        }
        vec_push(a, &lines.at, line);
        from = end + 1;
    }
    return lines;
}

/* One inserted line: what it says, and the old lines around it. */
struct insertion {
    struct text line, above, below;
    uint32_t behind; /* old line number it stands behind */
};

struct insertions {
    struct insertion *at;
    uint32_t n, cap;
};

/* The lines of `after` that `before` does not have. */
static struct insertions
insertions_of(struct arena *a, struct text before, struct text after)
{
    const struct lines old = split(a, before), new = split(a, after);
    struct insertions list = {0};
    uint32_t k = 0;

    for (uint32_t i = 0; i < new.at.n; i++) {
        if (k < old.at.n && text_eq(new.at.at[i], old.at.at[k])) {
            k++;
            continue;
        }
        const struct insertion one = {
            .line = new.at.at[i],
            .above = k > 0 ? old.at.at[k - 1] : TEXT(""),
            .below = k < old.at.n ? old.at.at[k] : TEXT(""),
            .behind = k,
        };
        vec_push(a, &list, one);
    }
    return list;
}

static bool
same_place(const struct insertion *a, const struct insertion *b)
{
    return text_eq(a->line, b->line) && text_eq(a->above, b->above) &&
           text_eq(a->below, b->below);
}

/*
 * The lines of the work tree's own proposals that are those of the index, in
 * the same order.  False if one of them is missing or could be two.
 */
static bool
match(struct arena *a, const struct insertions *wanted,
      const struct insertions *offered, struct line_range **range)
{
    uint32_t k = 0;

    *range = arena_array(a, struct line_range, wanted->n + 1);
    for (uint32_t i = 0; i < wanted->n; i++) {
        while (k < offered->n && !same_place(&wanted->at[i], &offered->at[k])) {
            k++;
        }
        if (k == offered->n) {
            return false;
        }
        (*range)[i] = (struct line_range){offered->at[k].behind,
                                          offered->at[k].behind + 1};
        k++;
    }
    return true;
}

/* Analyse the work tree's text; only dels in `range` if it is not NULL. */
static void
analyse_work(struct job_worker *w, const struct job *base,
             const struct line_range *range, uint32_t nranges,
             struct file_report *report)
{
    struct job job = *base;

    job.range = range;
    job.nranges = nranges;
    job.has_ranges = range != NULL;
    job_run(w, &job, report);
}

/* ---- a file ------------------------------------------------------------- */

/* New text for a work tree file that differs from the index; empty: leave. */
static struct text
merge(const struct hook_work *h, const struct hook_fixed *file,
      struct text work)
{
    struct arena *a = h->app->run;
    struct file_report all, some;
    struct line_range *range;
    struct project_memory memory = {0};
    struct job_worker w;
    struct text bytes = {"", 0};
    struct job job = *file->job;

    job.bytes = work;
    job.wants_edits = true;
    job.writes_safe_only = true;
    if (h->is_linked) {
        const struct project_source source =
            indexed_source(h->indexed, NULL, (struct jobs){&job, 1});
        const struct project_run run = {
            .job = &job, .njobs = 1, .source = &source};
        memory = project_link(a, &run);
    }
    job_worker_init(&w);
    analyse_work(&w, &job, NULL, 0, &all);
    const struct insertions wanted =
        insertions_of(a, file->before, file->after);
    const struct insertions offered = insertions_of(a, work, all.after.bytes);
    if (all.edits.n > 0 && match(a, &wanted, &offered, &range)) {
        analyse_work(&w, &job, range, wanted.n, &some);
        const struct insertions got = insertions_of(a, work, some.after.bytes);
        if (some.err.kind == ERR_NONE && some.edits.n > 0 &&
            got.n == wanted.n) {
            bytes = text_copy(a, some.after.bytes);
        }
        file_report_release(&some);
    }
    file_report_release(&all);
    job_worker_release(&w);
    project_release(&memory);
    return bytes;
}

/* The file that git means by the path: with a folder on the way that is a link
 * git has no such file, and what lies behind the link is not ours. */
static bool
is_own_place(const struct hook_work *h, const struct hook_fixed *file,
             const struct save_file *work)
{
    struct arena *a = h->app->run;
    char *top = realpath(text_copy(a, repo_top(h->repo)).s, NULL);
    struct text place =
        text_format(a, "%s/%.*s", top ? top : "", TEXT_ARG(file->entry->path));
    const bool is = top != NULL && text_eq(place, text_of(work->path));

    free(top);
    return is;
}

/* Empty: the file in the work tree differs in more than what can be told
 * apart, and stays as it is. */
static struct text
new_bytes(const struct hook_work *h, const struct hook_fixed *file,
          struct text work)
{
    struct arena *a = h->app->run;
    struct text encoding, text, bytes;
    struct repo_text form;
    struct err err;

    if (text_eq(work, file->before)) {
        return file->after;
    }
    if (!repo_encoding(a, h->repo, file->entry->path, &encoding, &err) ||
        !repo_text_read(a, encoding, work, &form, &text)) {
        return TEXT("");
    }
    text = text_eq(text, file->before) ? file->after : merge(h, file, text);
    return text.n > 0 && repo_text_write(a, &form, text, &bytes) ? bytes
                                                                 : TEXT("");
}

void
hook_work_update(const struct hook_work *h, const struct hook_fixed *file)
{
    struct arena *a = h->app->run;
    struct save_file work = {0};
    const char *path = file->job->work_path.s;
    const struct save_how how = {0};
    struct err err;

    if (file->entry->is_skip_worktree || file->entry->is_assume_unchanged ||
        !g_file_test(path, G_FILE_TEST_EXISTS) ||
        g_file_test(path, G_FILE_TEST_IS_SYMLINK) ||
        !save_read(a, path, 0, &work, &err) || !is_own_place(h, file, &work)) {
        return; /* not there, or not to be touched: the index has it */
    }
    const struct text bytes = new_bytes(h, file, work.bytes);
    if (bytes.n == 0) {
        app_warn(h->app,
                 "%.*s: the commit holds the new dels, the file in the work "
                 "tree does not (it differs from what is staged); `git diff` "
                 "will show them as removed",
                 TEXT_ARG(file->entry->path));
    } else if (!save_replace(a, &work, bytes, &how, &err)) {
        app_warn(h->app, "%.*s: %s; the commit holds the new dels",
                 TEXT_ARG(file->entry->path), err.text);
    }
}
