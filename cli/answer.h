/*
 * answer.h - one line from whoever sits at standard input.
 *
 * Ctrl-C is an answer, too: while a line is waited for it ends the waiting and
 * not us, so that what was decided before can be told.  At any other time it
 * does what it always does.
 */
#ifndef CLI_ANSWER_H
#define CLI_ANSWER_H

#include <signal.h>
#include <stddef.h>

enum answer { ANSWER_LINE, ANSWER_END, ANSWER_INTERRUPT };

/* What Ctrl-C did before. */
struct answering {
    struct sigaction before;
    sigset_t mask;
};

/* To be called before the question is printed: whoever sees it may answer. */
struct answering answer_begin(void);

/* The line without its end; what is longer than `size` is passed over. */
enum answer answer_read(const struct answering *a, char *line, size_t size);

#endif
