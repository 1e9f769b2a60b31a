/*
 * kept.h - the files that earlydel keeps for itself, outside of any project.
 *
 * Answers of reviews that were stopped, for `review --resume`, and inputs
 * whose output failed its check, for a report (fault.h).  Nothing else is kept;
 * `clean` takes both away.
 */
#ifndef CLI_KEPT_H
#define CLI_KEPT_H

enum kept { KEPT_REVIEWS, KEPT_FAILED, KEPT_COUNT };

/* The folder of one kind, which may not be there; freed by the caller. */
char *kept_folder(enum kept kind);

#endif
