/*
 * patch.h - a numbered series of mails that `git am` takes.
 *
 * Each patch is one file in the folder: 0001-NAME.patch, … and with a cover
 * letter 0000-cover-letter.txt; `series` lists them for quilt.  Content is
 * 8 bit, line ends as the files have them (hence `git am --keep-cr`), so that
 * `git apply`, `patch` and quilt take a mail as well.  No clock and no locale
 * gets in.
 */
#ifndef REWRITER_PATCH_H
#define REWRITER_PATCH_H

#include "rewriter/diff.h"

struct patch {
    struct text name;    /* for the file name: reduced to [A-Za-z0-9._-] */
    struct text subject; /* one line */
    struct text body;    /* the reason, in lines */
    const struct change *change;
    uint32_t nchanges;
};

struct patch_series {
    const struct patch *patch;
    uint32_t n;
    struct text author;      /* "Name <mail>" */
    struct text base_commit; /* hexadecimal, or empty */
    struct text version;     /* of this program, for the signature */
    bool has_cover;
    struct text cover_subject, cover_body;
};

/* One mail of the series, by index, as it stands in its file. */
bool patch_mail(struct buf *out, const struct patch_series *series,
                uint32_t index, struct err *err);

/*
 * Write the series.  The folder is made if it is missing; files of an older
 * series in it are an error (ERR_IO), never overwritten.
 */
bool patch_write(struct arena *scratch, const char *folder,
                 const struct patch_series *series, struct err *err);

#endif
