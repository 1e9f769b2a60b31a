/*
 * exit_code.h - what the process answers; the worst code of all files wins.
 */
#ifndef CLI_EXIT_CODE_H
#define CLI_EXIT_CODE_H

#include "base/err.h"

enum exit_code {
    EXIT_CLEAN = 0,    /* nothing found, or everything found was fixed */
    EXIT_FINDINGS = 1, /* findings remain, or a diff would change something */
    EXIT_TROUBLE = 2, /* bad option or config, unreadable input, failed write */
    EXIT_RECHECK = 3, /* our own output failed its check; file left alone */
};

/* The only place where a kind of error becomes an exit code. */
static inline enum exit_code
exit_code_of(const struct err *err)
{
    return err->kind == ERR_RECHECK ? EXIT_RECHECK : EXIT_TROUBLE;
}

static inline enum exit_code
exit_code_worst(enum exit_code a, enum exit_code b)
{
    return a > b ? a : b;
}

#endif
