/*
 * err.h - what the world did to us, in words for a person.
 *
 * A function that can fail for reasons outside the program returns bool and
 * takes a `struct err *` last: `return err_set(err, ERR_IO, "%s: ...", path);`
 * The buffer is fixed; there is nothing to free.  The exit code is chosen
 * from `kind` once, in cli/.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

enum err_kind {
    ERR_NONE,
    ERR_IO,      /* a file or folder could not be read or written */
    ERR_USAGE,   /* bad option, bad config */
    ERR_REPO,    /* git repository refused */
    ERR_CHANGED, /* the file changed while we worked on it */
    ERR_INPUT,   /* the source cannot be analysed */
    ERR_RECHECK, /* our own output failed its check */
    ERR_MISREAD, /* the grammar cannot tell our lines from the others */
};

struct err {
    enum err_kind kind;
    char text[512];
};

/* Fill `err` and return false, so that callers can `return err_set(...)`. */
bool err_set(struct err *err, enum err_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
