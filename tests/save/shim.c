/*
 * shim.c - preloaded between a program and libc: the N-th call that touches
 * the folder FAULT_DIR goes wrong.
 *
 * FAULT_AT    which call, counted from 1
 * FAULT_MODE  kill      SIGKILL before the call
 *             killed    SIGKILL after it
 *             int       SIGINT before it
 *             ENOSPC, EIO, EINTR, EPERM: the call fails, nothing is done
 *             short     a write takes only half the bytes
 * FAULT_LOG   file that gets the call's name when it happens
 *
 * Calls on other folders pass through uncounted.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

enum verdict { PASS, FAIL, HALF, DIE_AFTER };

/* The next definition of `name` behind us, as a function of the same type. */
#define REAL(name) ((__typeof__(&name))(uintptr_t)dlsym(RTLD_NEXT, #name))

static int counted;

static bool
is_inside(const char *path)
{
    const char *folder = getenv("FAULT_DIR");

    return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static bool
is_fd_inside(int fd)
{
    char link[64], path[PATH_MAX];
    ssize_t n;

    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    n = readlink(link, path, sizeof path - 1);
    if (n < 0) {
        return false;
    }
    path[n] = '\0';
    return is_inside(path);
}

static void
note(const char *name)
{
    const char *log = getenv("FAULT_LOG");
    int fd = log ? (int)syscall(SYS_openat, AT_FDCWD, log,
                                O_WRONLY | O_CREAT | O_APPEND, 0600)
                 : -1;

    if (fd >= 0) {
        syscall(SYS_write, fd, name, strlen(name));
        syscall(SYS_write, fd, "\n", 1);
        syscall(SYS_close, fd);
    }
}

static int
error_of(const char *mode)
{
    return strcmp(mode, "ENOSPC") == 0  ? ENOSPC
           : strcmp(mode, "EIO") == 0   ? EIO
           : strcmp(mode, "EINTR") == 0 ? EINTR
                                        : EPERM;
}

/* Count a call; say what is to become of it. */
static enum verdict
judge(const char *name)
{
    const char *at = getenv("FAULT_AT"), *mode = getenv("FAULT_MODE");

    if (!at || !mode || ++counted != atoi(at)) {
        return PASS;
    }
    note(name);
    if (strcmp(mode, "kill") == 0) {
        raise(SIGKILL);
    }
    if (strcmp(mode, "int") == 0) {
        raise(SIGINT);
        return PASS;
    }
    if (strcmp(mode, "killed") == 0) {
        return DIE_AFTER;
    }
    if (strcmp(mode, "short") == 0) {
        return HALF;
    }
    errno = error_of(mode);
    return FAIL;
}

/* Wrap a call that returns -1 on failure. */
#define WRAP(type, name, is_ours, call)                                        \
    do {                                                                       \
        enum verdict verdict_ = (is_ours) ? judge(#name) : PASS;               \
        if (verdict_ == FAIL) {                                                \
            return -1;                                                         \
        }                                                                      \
        type result_ = REAL(name) call;                                        \
        if (verdict_ == DIE_AFTER) {                                           \
            raise(SIGKILL);                                                    \
        }                                                                      \
        return result_;                                                        \
    } while (0)

int
open(const char *path, int flags, ...)
{
    va_list args;
    mode_t mode;

    va_start(args, flags);
    mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
    va_end(args);
    WRAP(int, open, is_inside(path), (path, flags, mode));
}

int
openat(int folder, const char *path, int flags, ...)
{
    va_list args;
    mode_t mode;

    va_start(args, flags);
    mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
    va_end(args);
    WRAP(int, openat, is_inside(path) || is_fd_inside(folder),
         (folder, path, flags, mode));
}

ssize_t
read(int fd, void *to, size_t n)
{
    WRAP(ssize_t, read, is_fd_inside(fd), (fd, to, n));
}

ssize_t
write(int fd, const void *from, size_t n)
{
    enum verdict verdict = is_fd_inside(fd) ? judge("write") : PASS;
    ssize_t written;

    if (verdict == FAIL) {
        return -1;
    }
    written = REAL(write)(fd, from, verdict == HALF && n > 1 ? n / 2 : n);
    if (verdict == DIE_AFTER) {
        raise(SIGKILL);
    }
    return written;
}

/* A failed close has closed all the same. */
int
close(int fd)
{
    enum verdict verdict = is_fd_inside(fd) ? judge("close") : PASS;
    int error = errno, result = REAL(close)(fd);

    if (verdict == DIE_AFTER) {
        raise(SIGKILL);
    }
    if (verdict == FAIL) {
        errno = error;
        return -1;
    }
    return result;
}

int
fstat(int fd, struct stat *st)
{
    WRAP(int, fstat, is_fd_inside(fd), (fd, st));
}

int
fsync(int fd)
{
    WRAP(int, fsync, is_fd_inside(fd), (fd));
}

int
fchmod(int fd, mode_t mode)
{
    WRAP(int, fchmod, is_fd_inside(fd), (fd, mode));
}

int
fchown(int fd, uid_t user, gid_t group)
{
    WRAP(int, fchown, is_fd_inside(fd), (fd, user, group));
}

ssize_t
flistxattr(int fd, char *list, size_t n)
{
    WRAP(ssize_t, flistxattr, is_fd_inside(fd), (fd, list, n));
}

ssize_t
fgetxattr(int fd, const char *name, void *value, size_t n)
{
    WRAP(ssize_t, fgetxattr, is_fd_inside(fd), (fd, name, value, n));
}

int
fsetxattr(int fd, const char *name, const void *value, size_t n, int flags)
{
    WRAP(int, fsetxattr, is_fd_inside(fd), (fd, name, value, n, flags));
}

int
renameat(int from, const char *old, int to, const char *new)
{
    WRAP(int, renameat, is_fd_inside(from), (from, old, to, new));
}

int
rename(const char *old, const char *new)
{
    WRAP(int, rename, is_inside(old) || is_inside(new), (old, new));
}

int
unlinkat(int folder, const char *name, int flags)
{
    WRAP(int, unlinkat, is_fd_inside(folder), (folder, name, flags));
}

int
unlink(const char *name)
{
    WRAP(int, unlink, is_inside(name), (name));
}

int
ftruncate(int fd, off_t n)
{
    WRAP(int, ftruncate, is_fd_inside(fd), (fd, n));
}
