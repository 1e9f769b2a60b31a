/*
 * patch_message.h - what the mails of a patch series say.
 */
#ifndef CLI_PATCH_MESSAGE_H
#define CLI_PATCH_MESSAGE_H

#include "cli/record.h"

/* The written findings of a file by the place of their lines. */
struct patch_places {
    const struct file_report *file;
    const uint32_t *record; /* by place, then as they come */
    uint32_t n;
};

struct patch_places patch_places(struct arena *a, const struct file_report *f);

/* The function in which edit `index` stands; and the finding that it is about
 * if it has a line of its own, or NULL. */
struct text patch_scope(const struct patch_places *p, uint32_t index);
const struct record *patch_finding(const struct patch_places *p,
                                   uint32_t index);

/*
 * Each finding that edits number [first, end) of the file write: where and
 * what, why it is right (or what speaks against it), what it gains.
 */
struct text patch_message(struct arena *a, const struct patch_places *p,
                          uint32_t first, uint32_t end);

/* Rows of the cover letter's table: gain, level, place, name. */
void patch_cover_head(struct buf *out);
void patch_cover_rows(struct buf *out, const struct file_report *f);

#endif
