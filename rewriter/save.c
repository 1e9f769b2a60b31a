#include "rewriter/save.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/xattr.h>
#include <unistd.h>

enum {
    CHUNK = 1 << 16,
    NAME_TRIES = 100, /* for a temporary name that is free */
    NAME_BYTES = 64,
};

/* One replacement under way. */
struct replacing {
    const struct save_file *file;
    const struct save_how *how;
    struct arena *scratch;
    struct err *err;
    const char *base; /* last part of the path */
    int folder;       /* open folder, or -1 */
    int original;     /* the file, open for reading, or -1 */
    bool is_foreign;  /* its owner cannot be kept */
};

/* Texts do not name the file: callers know by which name the user does. */
static bool
fail(struct err *err, const char *what)
{
    return err_set(err, ERR_IO, "%s: %s", what, g_strerror(errno));
}

/* ---- reading ------------------------------------------------------------ */

static const char *
type_name(mode_t mode)
{
    return S_ISDIR(mode)    ? "a folder"
           : S_ISFIFO(mode) ? "a FIFO"
           : S_ISSOCK(mode) ? "a socket"
           : S_ISCHR(mode)  ? "a device"
           : S_ISBLK(mode)  ? "a device"
                            : "of an unknown type";
}

/* Read to the end; at most `max` bytes. */
static bool
read_all(struct buf *b, int fd, uint64_t max)
{
    char *chunk = arena_array(b->arena, char, CHUNK);

    for (;;) {
        ssize_t n = read(fd, chunk, CHUNK);
        if (n == 0) {
            return true;
        }
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return false;
        }
        if ((uint64_t)n > max - b->n) {
            errno = EFBIG;
            return false;
        }
        buf_add(b, (struct text){chunk, (uint32_t)n});
    }
}

/* Open a regular file without waiting for anybody. */
static int
open_regular(const char *path, struct stat *st, struct err *err)
{
    int fd;

    if (stat(path, st) != 0) {
        fail(err, "cannot be read");
        return -1;
    }
    if (!S_ISREG(st->st_mode)) {
        err_set(err, ERR_IO, "not a regular file but %s",
                type_name(st->st_mode));
        return -1;
    }
    fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) {
        fail(err, "cannot be read");
        return -1;
    }
    if (fstat(fd, st) != 0 || !S_ISREG(st->st_mode)) {
        err_set(err, ERR_CHANGED, "changed while it was opened");
        close(fd);
        return -1;
    }
    return fd;
}

bool
save_read(struct arena *a, const char *path, uint64_t max_bytes,
          struct save_file *file, struct err *err)
{
    uint64_t max = max_bytes && max_bytes < INT32_MAX ? max_bytes : INT32_MAX;
    struct buf b = {.arena = a};
    char *resolved = realpath(path, NULL);
    bool is_read;
    int fd;

    if (!resolved) {
        return fail(err, "cannot be read");
    }
    *file = (struct save_file){.path = text_copy(a, text_of(resolved)).s};
    free(resolved);
    fd = open_regular(file->path, &file->stat, err);
    if (fd < 0) {
        return false;
    }
    is_read = (uint64_t)file->stat.st_size <= max && read_all(&b, fd, max);
    if (!is_read && (errno == EFBIG || (uint64_t)file->stat.st_size > max)) {
        err_set(err, ERR_INPUT, "over the size limit");
    } else if (!is_read) {
        fail(err, "cannot be read");
    }
    close(fd);
    file->bytes = b.s ? buf_text(&b) : TEXT("");
    return is_read;
}

/* ---- a new file beside the old one -------------------------------------- */

static const char temporary_name[] = ".earlydel-%ld-%d.tmp";

bool
save_is_litter(const char *name)
{
    char again[NAME_BYTES];
    long pid;
    int number;

    /* Read and written it must be the same: nothing stands around it. */
    return sscanf(name, temporary_name, &pid, &number) == 2 && pid > 0 &&
           snprintf(again, sizeof again, temporary_name, pid, number) > 0 &&
           strcmp(name, again) == 0 && kill((pid_t)pid, 0) != 0 &&
           errno == ESRCH;
}

static bool
write_all(int fd, struct text bytes)
{
    while (bytes.n > 0) {
        ssize_t n = write(fd, bytes.s, bytes.n);
        if (n < 0 && errno != EINTR) {
            return false;
        }
        if (n > 0) {
            bytes = text_sub(bytes, (uint32_t)n, bytes.n);
        }
    }
    return true;
}

/*
 * The name can be taken for nobody's source: hidden, and not `.py`.  With the
 * process id two runs do not meet, and litter is known (`earlydel clean`).
 */
static int
create_temporary(const struct replacing *r, char name[NAME_BYTES])
{
    for (int i = 0; i < NAME_TRIES; i++) {
        snprintf(name, NAME_BYTES, temporary_name, (long)getpid(), i);
        int fd =
            openat(r->folder, name,
                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (fd >= 0 || errno != EEXIST) {
            return fd;
        }
    }
    return -1;
}

/* An attribute that only the system may set does not belong to the file's
 * user and is left to the system; all others must be there. */
static bool
is_system_attribute(const char *name)
{
    return strncmp(name, "security.", 9) == 0 ||
           strncmp(name, "trusted.", 8) == 0;
}

static bool
copy_attribute(struct arena *scratch, int from, int to, const char *name)
{
    ssize_t n = fgetxattr(from, name, NULL, 0);
    char *value;

    if (n < 0) {
        return is_system_attribute(name);
    }
    value = arena_array(scratch, char, (size_t)n + 1);
    n = fgetxattr(from, name, value, (size_t)n);
    return (n >= 0 && fsetxattr(to, name, value, (size_t)n, 0) == 0) ||
           is_system_attribute(name);
}

/* Extended attributes; POSIX ACLs are among them. */
static bool
copy_attributes(struct arena *scratch, int from, int to)
{
    ssize_t n = flistxattr(from, NULL, 0);
    char *names;

    if (n <= 0) {
        return n == 0 || errno == ENOTSUP;
    }
    names = arena_array(scratch, char, (size_t)n + 1);
    n = flistxattr(from, names, (size_t)n);
    for (ssize_t i = 0; i < n; i += (ssize_t)strlen(names + i) + 1) {
        if (!copy_attribute(scratch, from, to, names + i)) {
            return false;
        }
    }
    return n >= 0;
}

static bool
copy_owner(const struct stat *st, int to)
{
    struct stat now;

    return fstat(to, &now) == 0 &&
           ((now.st_uid == st->st_uid && now.st_gid == st->st_gid) ||
            fchown(to, st->st_uid, st->st_gid) == 0);
}

/* Bytes and all that goes with them; what did not work, or NULL.  Owner first:
 * changing it may clear bits of the mode. */
static const char *
fill_temporary(struct replacing *r, int fd, struct text bytes)
{
    if (!write_all(fd, bytes)) {
        return "cannot be written";
    }
    if (!copy_attributes(r->scratch, r->original, fd)) {
        return "its attributes cannot be kept";
    }
    if (!r->is_foreign && !copy_owner(&r->file->stat, fd)) {
        r->is_foreign = errno == EPERM;
        return r->is_foreign ? "its owner cannot be kept (with "
                               "--allow-owner-change it is written in place)"
                             : "its owner cannot be kept";
    }
    if (fchmod(fd, r->file->stat.st_mode & 07777) != 0) {
        return "its mode cannot be kept";
    }
    return fsync(fd) == 0 ? NULL : "cannot be written";
}

/* All of a new file but its final name; false leaves none behind. */
static bool
make_temporary(struct replacing *r, struct text bytes, char name[NAME_BYTES])
{
    int fd = create_temporary(r, name);
    const char *trouble;

    if (fd < 0) {
        return fail(r->err, "no temporary file in its folder");
    }
    trouble = fill_temporary(r, fd, bytes);
    if (trouble) {
        fail(r->err, trouble);
    }
    if (close(fd) != 0 && !trouble) {
        trouble = "cannot be written";
        fail(r->err, trouble);
    }
    if (trouble) {
        unlinkat(r->folder, name, 0);
    }
    return !trouble;
}

/* ---- is it still the file that was read? -------------------------------- */

static bool
is_same_stat(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino &&
           a->st_size == b->st_size && a->st_mode == b->st_mode &&
           a->st_uid == b->st_uid && a->st_gid == b->st_gid &&
           a->st_nlink == b->st_nlink &&
           a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Does a regular file of the folder hold the bytes that were read?  With `old`,
 * is it also the one that this tells of? */
static bool
holds_bytes(const struct replacing *r, const char *name, const struct stat *old)
{
    struct arena_mark mark = arena_mark(r->scratch);
    struct buf now = {.arena = r->scratch};
    struct stat st;
    int fd = openat(r->folder, name,
                    O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW);
    bool is_same;

    if (fd < 0) {
        return false;
    }
    is_same = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
              (old == NULL || is_same_stat(&st, old)) &&
              read_all(&now, fd, r->file->bytes.n) &&
              text_eq(buf_text(&now), r->file->bytes);
    close(fd);
    arena_rewind(r->scratch, mark);
    return is_same;
}

static bool
is_unchanged(const struct replacing *r)
{
    return holds_bytes(r, r->base, &r->file->stat);
}

/* ---- replacing ---------------------------------------------------------- */

static bool
may_replace(const struct replacing *r)
{
    const struct save_file *file = r->file;

    if (file->stat.st_nlink > 1) {
        return err_set(r->err, ERR_IO,
                       "has %ju hard links, which replacing would break",
                       (uintmax_t)file->stat.st_nlink);
    }
    bool is_writable = access(file->path, W_OK) == 0;
    if (!(file->stat.st_mode & 0222) ||
        (!is_writable && (errno == EACCES || errno == EROFS))) {
        return err_set(r->err, ERR_IO, "read-only");
    }
    return true;
}

/* Is that what a temporary file failed for, and allowed?  The next one is made
 * without the owner. */
static bool
goes_in_place(const struct replacing *r)
{
    if (!r->is_foreign || !r->how->in_place) {
        return false;
    }
    r->err->kind = ERR_NONE;
    return true;
}

/* The old bytes under another name. */
static bool
keep_old(struct replacing *r, const char *backup)
{
    char name[NAME_BYTES];

    if (faccessat(r->folder, backup, F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
        /* a run that was interrupted has left the same */
        return holds_bytes(r, backup, NULL) ||
               err_set(r->err, ERR_IO, "its backup %.200s is there already",
                       backup);
    }
    if (!make_temporary(r, r->file->bytes, name) &&
        !(goes_in_place(r) && make_temporary(r, r->file->bytes, name))) {
        return false;
    }
    if (renameat(r->folder, name, r->folder, backup) != 0) {
        fail(r->err, "no backup");
        unlinkat(r->folder, name, 0);
        return false;
    }
    return true;
}

static bool
keep_backup(struct replacing *r)
{
    return r->how->backup == NULL ||
           keep_old(r,
                    text_format(r->scratch, "%s%s", r->base, r->how->backup).s);
}

/* Some file systems cannot sync a folder and need not. */
static bool
sync_folder(const struct replacing *r)
{
    return fsync(r->folder) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* ---- in place ------------------------------------------------------------
 *
 * A file of another user keeps its owner only if it stays the same file.  It
 * is not whole while it is written, so its old text lies beside it until it
 * is; no run takes that away but the one that wrote all of the new text.
 */

static bool
overwrite(int fd, struct text bytes)
{
    return lseek(fd, 0, SEEK_SET) == 0 && write_all(fd, bytes) &&
           ftruncate(fd, (off_t)bytes.n) == 0 && fsync(fd) == 0;
}

/* The bytes into the open file; false: it has its old ones again, if it can. */
static bool
overwrite_or_undo(struct replacing *r, int fd, struct text bytes,
                  const char *old)
{
    if (overwrite(fd, bytes)) {
        unlinkat(r->folder, old, 0);
        return true;
    }
    fail(r->err, "cannot be written");
    if (overwrite(fd, r->file->bytes)) {
        unlinkat(r->folder, old, 0);
        return false;
    }
    return err_set(r->err, ERR_IO,
                   "cannot be written, and is cut short; its old text is in "
                   "%.200s",
                   old);
}

static bool
write_in_place(struct replacing *r, struct text bytes)
{
    const char *old = text_format(r->scratch, ".%s.earlydel-old", r->base).s;

    if (faccessat(r->folder, old, F_OK, AT_SYMLINK_NOFOLLOW) == 0 &&
        !holds_bytes(r, old, NULL)) {
        return err_set(r->err, ERR_IO,
                       "a run that was killed has left its old text in %.200s: "
                       "look at both, and take that away",
                       old);
    }
    if (!keep_old(r, old)) {
        return false;
    }
    int fd = openat(r->folder, r->base, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    bool ok = (fd >= 0 && sync_folder(r)) || fail(r->err, "cannot be written");

    ok = ok &&
         (is_unchanged(r) || err_set(r->err, ERR_CHANGED, "changed meanwhile"));
    if (ok) {
        ok = overwrite_or_undo(r, fd, bytes, old);
    } else {
        unlinkat(r->folder, old, 0);
    }
    if (fd >= 0 && close(fd) != 0 && ok) {
        ok = fail(r->err, "written, but perhaps not all of it");
    }
    return ok;
}

static bool
rename_over(struct replacing *r, struct text bytes)
{
    char name[NAME_BYTES];

    if (r->is_foreign || !make_temporary(r, bytes, name)) {
        return goes_in_place(r) && write_in_place(r, bytes);
    }
    if (!is_unchanged(r)) {
        err_set(r->err, ERR_CHANGED, "changed meanwhile");
        unlinkat(r->folder, name, 0);
        return false;
    }
    if (renameat(r->folder, name, r->folder, r->base) != 0) {
        fail(r->err, "cannot be replaced");
        unlinkat(r->folder, name, 0);
        return false;
    }
    return sync_folder(r) ||
           fail(r->err, "written, but its folder is not synced");
}

static bool
open_both(struct replacing *r)
{
    const char *path = r->file->path;
    uint32_t n = (uint32_t)(r->base - path);
    const char *folder = text_copy(r->scratch, (struct text){path, n}).s;

    r->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (r->folder < 0) {
        return fail(r->err, "its folder cannot be opened");
    }
    r->original =
        openat(r->folder, r->base,
               O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW);
    if (r->original < 0) {
        return err_set(r->err, ERR_CHANGED, "changed meanwhile");
    }
    return true;
}

static void
close_both(const struct replacing *r)
{
    if (r->original >= 0) {
        close(r->original);
    }
    if (r->folder >= 0) {
        close(r->folder);
    }
}

bool
save_replace(struct arena *scratch, const struct save_file *file,
             struct text bytes, const struct save_how *how, struct err *err)
{
    struct replacing r = {.file = file,
                          .how = how,
                          .scratch = scratch,
                          .err = err,
                          .base = strrchr(file->path, '/') + 1,
                          .folder = -1,
                          .original = -1};
    sigset_t all, old;
    bool is_good;

    assert(file->path[0] == '/');
    if (text_eq(bytes, file->bytes)) {
        return true;
    }
    if (!may_replace(&r)) {
        return false;
    }
    /* A signal that ends us waits until no temporary file is left. */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    is_good = open_both(&r) && keep_backup(&r) && rename_over(&r, bytes);
    close_both(&r);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return is_good;
}

bool
save_create(const char *path, struct text bytes, struct err *err)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    bool is_good;

    if (fd < 0) {
        return fail(err, "cannot be created");
    }
    is_good = write_all(fd, bytes) && fsync(fd) == 0;
    if (!is_good) {
        fail(err, "cannot be written");
    }
    if (close(fd) != 0 && is_good) {
        is_good = fail(err, "cannot be written");
    }
    if (!is_good) {
        unlink(path);
    }
    return is_good;
}

/* ---- files of our own --------------------------------------------------- */

static bool
write_into(const char *path, struct text bytes, struct err *err)
{
    const int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

    if (fd < 0) {
        return fail(err, "cannot be written");
    }
    bool ok = write_all(fd, bytes) || fail(err, "cannot be written");
    if (close(fd) != 0 && ok) {
        ok = fail(err, "cannot be written");
    }
    return ok;
}

static bool
is_folder_open(const char *path)
{
    gchar *folder = g_path_get_dirname(path);
    const bool is = access(folder, W_OK | X_OK) == 0;

    g_free(folder);
    return is;
}

bool
save_output(struct arena *scratch, const char *path, struct text bytes,
            struct err *err)
{
    const struct save_how how = {0};
    struct save_file file;
    struct stat st;

    if (lstat(path, &st) != 0) {
        return save_create(path, bytes, err);
    }
    char *target = realpath(path, NULL);
    const bool is_plain = target != NULL && stat(target, &st) == 0 &&
                          S_ISREG(st.st_mode) && st.st_nlink == 1 &&
                          is_folder_open(target);
    free(target);
    return !is_plain ? write_into(path, bytes, err)
                     : save_read(scratch, path, 0, &file, err) &&
                           save_replace(scratch, &file, bytes, &how, err);
}

bool
save_may_output(const char *path, struct err *err)
{
    struct stat st;

    if (stat(path, &st) == 0) {
        errno = S_ISDIR(st.st_mode) ? EISDIR : 0;
        return (errno == 0 && access(path, W_OK) == 0) ||
               fail(err, "cannot be written");
    }
    return (errno == ENOENT && is_folder_open(path)) ||
           fail(err, "cannot be written");
}
