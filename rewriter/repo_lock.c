#include "rewriter/repo_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static const char lock_words[] = "earlydel %ld\n";
const char repo_lock_suffix[] = ".lock", repo_lock_copy[] = ".earlydel";

static bool
make(const char *path)
{
    const int fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);

    if (fd < 0) {
        return false;
    }
    (void)dprintf(fd, lock_words, (long)getpid());
    return close(fd) == 0;
}

/* git looks at the name alone; what is in it tells whose it was, from its first
 * moment on.  Where a file has one name only, a moment later. */
bool
repo_lock_take(const char *path)
{
    gchar *folder = g_path_get_dirname(path);
    gchar *own =
        g_strdup_printf("%s/.earlydel-%ld-0.tmp", folder, (long)getpid());
    const bool is_made = make(own);
    bool is_ours = is_made && link(own, path) == 0;

    if (!is_ours && (!is_made || errno != EEXIST)) {
        is_ours = make(path);
    }
    const int reason = errno;
    if (is_made) {
        unlink(own);
    }
    g_free(own);
    g_free(folder);
    errno = reason;
    return is_ours;
}

bool
repo_lock_is_dead(const char *path)
{
    char words[64] = "";
    long pid = 0;
    const int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);

    if (fd < 0) {
        return false;
    }
    const ssize_t n = read(fd, words, sizeof words - 1);
    close(fd);
    return n > 0 && sscanf(words, lock_words, &pid) == 1 && pid > 0 &&
           kill((pid_t)pid, 0) != 0 && errno == ESRCH;
}

/* Of an index whose name is `path` without its end: nobody holds its lock. */
static bool
is_litter_of(const char *path, const char *end)
{
    gchar *index = g_strndup(path, strlen(path) - strlen(end));
    gchar *held = g_strconcat(index, repo_lock_suffix, NULL);
    const bool is =
        !g_file_test(held, G_FILE_TEST_EXISTS) || repo_lock_is_dead(held);

    g_free(held);
    g_free(index);
    return is;
}

bool
repo_lock_is_litter(const char *path)
{
    static const char copy_lock_suffix[] = ".earlydel.lock";

    if (g_str_has_suffix(path, repo_lock_copy)) {
        return is_litter_of(path, repo_lock_copy);
    }
    if (g_str_has_suffix(path, copy_lock_suffix)) {
        return is_litter_of(path, copy_lock_suffix);
    }
    return g_str_has_suffix(path, repo_lock_suffix) && repo_lock_is_dead(path);
}
