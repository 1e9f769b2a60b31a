/*
 * pager.h - long texts for people, a screen at a time.
 *
 * Only when stdout is a terminal, only for commands that print prose.
 * EARLYDEL_PAGER, then PAGER, then `less -FRX`; an empty one or `cat` means
 * none.  The command is the user's own and is run by the shell.
 */
#ifndef CLI_PAGER_H
#define CLI_PAGER_H

#include <stdbool.h>
#include <stdio.h>

struct pager {
    FILE *pipe; /* NULL: none is running */
    int saved;  /* stdout as it was */
};

/* From here on stdout goes through the pager. */
void pager_open(struct pager *p);

/* Wait until the reader is done; stdout is what it was. */
void pager_close(struct pager *p);

#endif
