#include "rewriter/repo_index.h"

#include "rewriter/repo_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <git2/sys/repository.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LOCK_TRIES = 20, /* waits for another process' lock: 2 s */
    LOCK_WAIT_US = 100000,
};

static bool
fail(struct err *err)
{
    const git_error *e = git_error_last();

    return err_set(err, ERR_REPO, "the index cannot be written: %s",
                   e ? e->message : "unknown reason");
}

/*
 * A copy with the times of the original: an entry that was written in the same
 * moment as the index is one that git, and libgit2, look at again.
 */
static bool
copy(const char *from, const char *to, struct stat *st, struct err *err)
{
    gchar *bytes;
    gsize n;

    if (stat(from, st) != 0 || !g_file_get_contents(from, &bytes, &n, NULL)) {
        return err_set(err, ERR_REPO, "the index cannot be read");
    }
    const struct timespec times[] = {st->st_mtim, st->st_mtim};
    const bool ok =
        g_file_set_contents_full(to, bytes, (gssize)n, G_FILE_SET_CONTENTS_NONE,
                                 0600, NULL) &&
        utimensat(AT_FDCWD, to, times, 0) == 0;
    g_free(bytes);
    return ok || err_set(err, ERR_REPO, "the index cannot be written: %s: %s",
                         to, g_strerror(errno));
}

bool
repo_index_is_newer(const char *path, struct err *err)
{
    return err_set(err, ERR_CHANGED, "%s: was staged anew meanwhile", path);
}

struct by_library {
    git_repository *git;
    const struct index_change *change;
    uint32_t n;
};

static bool
change_one(git_index *index, const struct index_change *c, struct err *err)
{
    const git_index_entry *old = git_index_get_bypath(index, c->path, 0);

    if (!old || !git_oid_equal(&old->id, &c->before)) {
        return repo_index_is_newer(c->path, err);
    }
    git_index_entry new = *old;
    new.id = c->after;
    /* Unknown times and size: git looks at the file itself next time. */
    new.ctime = new.mtime = (git_index_time){0};
    new.file_size = 0;
    return git_index_add(index, &new) == 0 || fail(err);
}

/* Change the copy; the repository knows it for so long as its index. */
static bool
change_copy(const char *path, void *context, struct err *err)
{
    const struct by_library *by = context;
    git_index *index;
    bool ok = true;

    if (git_index_open(&index, path) != 0) {
        return fail(err);
    }
    if (git_repository_set_index(by->git, index) != 0) {
        ok = fail(err);
    }
    for (uint32_t i = 0; i < by->n && ok; i++) {
        ok = change_one(index, &by->change[i], err);
    }
    if (ok && git_index_write(index) != 0) {
        ok = fail(err);
    }
    git_repository_set_index(by->git, NULL);
    git_index_free(index);
    return ok;
}

static bool
change_locked(const char *index,
              bool (*change)(const char *copy, void *context, struct err *err),
              void *context, struct err *err)
{
    gchar *path = g_strconcat(index, repo_lock_copy, NULL);
    struct stat st;
    bool ok = copy(index, path, &st, err) && change(path, context, err);

    if (ok &&
        (chmod(path, st.st_mode & 07777) != 0 || rename(path, index) != 0)) {
        ok = err_set(err, ERR_REPO, "the index cannot be written: %s",
                     g_strerror(errno));
    }
    if (!ok) {
        unlink(path);
    }
    g_free(path);
    return ok;
}

bool
repo_index_locked(const char *index,
                  bool (*change)(const char *copy, void *context,
                                 struct err *err),
                  void *context, struct err *err)
{
    gchar *path = g_strconcat(index, repo_lock_suffix, NULL);
    sigset_t all, before;
    bool is_ours = false, ok = false;

    sigfillset(&all);
    for (int i = 0; i < LOCK_TRIES && !is_ours; i++) {
        if (i > 0) {
            g_usleep(LOCK_WAIT_US);
        }
        /* No signal may come between the lock and its end. */
        pthread_sigmask(SIG_SETMASK, &all, &before);
        is_ours = repo_lock_take(path);
        const int reason = errno;
        if (is_ours) {
            ok = change_locked(index, change, context, err);
            unlink(path);
        }
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        if (!is_ours) {
            err_set(err, ERR_REPO, "the index cannot be written: %s: %s", path,
                    reason != EEXIST ? g_strerror(reason)
                    : repo_lock_is_dead(path)
                        ? "left by an earlydel that was killed; "
                          "`earlydel clean` removes it"
                        : "another git holds the lock; if none "
                          "runs, remove that file");
            if (reason != EEXIST) {
                break;
            }
        }
    }
    g_free(path);
    return ok;
}

bool
repo_index_change(git_repository *git, const char *index,
                  const struct index_change *change, uint32_t n,
                  struct err *err)
{
    struct by_library by = {git, change, n};

    return repo_index_locked(index, change_copy, &by, err);
}
