/*
 * patch_message.h - what the mails of a patch series say.
 */
#ifndef CLI_PATCH_MESSAGE_H
#define CLI_PATCH_MESSAGE_H

#include "cli/record.h"

/*
 * Each finding that edits number [first, end) of the file write: where and
 * what, why it is right (or what speaks against it), what it gains.
 */
struct text patch_message(struct arena *a, const struct file_report *f,
                          uint32_t first, uint32_t end);

/* Rows of the cover letter's table: gain, level, place, name. */
void patch_cover_head(struct buf *out);
void patch_cover_rows(struct buf *out, const struct file_report *f);

#endif
