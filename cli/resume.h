/*
 * resume.h - what a review that was stopped had left, for `review --resume`.
 *
 * The findings that were answered with no are kept by their fingerprints, in
 * the user's folder for such things, one file for each folder that was
 * reviewed.  What was taken is in the files already.  A review that leaves
 * nothing undecided forgets them.
 */
#ifndef CLI_RESUME_H
#define CLI_RESUME_H

#include "cli/fingerprint.h"

/* Findings left before; none if there was no review here, or it ended. */
void resume_read(struct arena *a, struct fingerprints *left);

/* The same after this file; a failure only means that they are asked again. */
void resume_write(struct arena *a, const struct fingerprints *left);
void resume_forget(void);

#endif
