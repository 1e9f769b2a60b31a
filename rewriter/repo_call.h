/*
 * repo_call.h - the git program: called once, or asked one thing after another.
 *
 * A git takes some milliseconds to start, so what is asked for each file (its
 * bytes, a name for new bytes) is asked of one that stays.  No call uses the
 * network: a partial clone would fetch what is looked at and not here.
 */
#ifndef REWRITER_REPO_CALL_H
#define REWRITER_REPO_CALL_H

#include "base/err.h"
#include "base/text.h"

struct repo_call {
    const char *const *word; /* "git", ..., NULL */
    const char *folder;      /* git asks about the repository there; or NULL:
                                about the one that the environment tells */
    const char *index;       /* instead of the environment's, or NULL */
    struct text input;       /* for one that answers when it has read all */
};

/* What it prints, NUL bytes and all; ERR_REPO if git fails. */
bool repo_call(struct arena *a, const struct repo_call *call, struct text *out,
               struct err *err);

/* The bytes of an answer up to the next NUL, which is passed; NULL at its
 * end. */
const char *repo_call_item(const struct text *from, uint32_t *at);

/* Two at once; the second may fail only if the first did not. */
bool repo_call_both(struct arena *a, const struct repo_call call[2],
                    struct text out[2], struct err *err);

/* One that reads a line and answers with one, and perhaps with bytes. */
struct repo_talk;

struct repo_talk *repo_talk_open(struct arena *a, const struct repo_call *call,
                                 struct err *err);
void repo_talk_close(struct repo_talk *talk); /* may be NULL */

/* False if git has gone; the talk can then only be closed.  The answer is
 * without its end and stays in `a`. */
bool repo_talk_ask(struct repo_talk *talk, struct arena *a, const char *line,
                   struct text *answer);
bool repo_talk_bytes(struct repo_talk *talk, struct arena *a, uint32_t n,
                     struct text *bytes);

#endif
