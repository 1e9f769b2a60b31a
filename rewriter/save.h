/*
 * save.h - reading a file and replacing it so that it is always whole.
 *
 * Links are resolved once, when the file is read.  Replacing writes a hidden
 * temporary file in the same folder (created exclusively), gives it owner,
 * mode, ACL and extended attributes of the original, syncs it, makes sure
 * that the original is still the one that was read, and renames it over the
 * original with signals blocked until the folder is synced.  Whatever happens
 * in between, the name holds the old bytes or the new ones.
 *
 * A file with several hard links cannot be replaced by renaming without
 * breaking them, and cannot be written through and always be whole: it is
 * refused.  So are files that nobody may write, and those whose owner cannot be
 * kept, unless it is allowed to write them in place: then the old text lies in
 * `.NAME.earlydel-old` until all of the new one is there.
 *
 * Error texts do not name the file; the caller knows by which name the user
 * knows it.
 */
#ifndef REWRITER_SAVE_H
#define REWRITER_SAVE_H

#include "base/err.h"
#include "base/text.h"

#include <sys/stat.h>

/* A file as it was read. */
struct save_file {
    const char *path; /* links resolved */
    struct text bytes;
    struct stat stat;
};

/*
 * Read a regular file.  Anything else (folder, FIFO, device, socket) is an
 * ERR_IO that says so; opening never blocks.  Files of more than `max_bytes`
 * (0: no limit) fail with ERR_INPUT.  All strings live in `a`.
 */
bool save_read(struct arena *a, const char *path, uint64_t max_bytes,
               struct save_file *file, struct err *err);

struct save_how {
    const char *backup; /* suffix, or NULL: none */
    bool in_place;      /* if the owner cannot be kept otherwise */
};

/*
 * Replace the file's bytes.  Equal bytes change nothing, not even times.
 * With a backup the old bytes stay in PATH + suffix, which must not be there
 * yet with other bytes: no backup is written over. ERR_CHANGED if the file is
 * no longer what was read; ERR_IO for the rest. On failure the file holds its
 * old bytes and no temporary file is left; only if the folder cannot be synced
 * has the file its new bytes already, and the text says so.
 */
bool save_replace(struct arena *scratch, const struct save_file *file,
                  struct text bytes, const struct save_how *how,
                  struct err *err);

/* Is a file of this name one that a run which is no more has left behind?  Only
 * one that was killed leaves any. */
bool save_is_litter(const char *name);

/* Create a new file exclusively and sync it (for patch files). */
bool save_create(const char *path, struct text bytes, struct err *err);

/*
 * Write a file of our own: a report, a list.  One that is there keeps its old
 * bytes until it has all of the new ones.  A device or a FIFO is written into,
 * as is a file with several names or in a folder where no other can be made.
 */
bool save_output(struct arena *scratch, const char *path, struct text bytes,
                 struct err *err);

/* Could `save_output` write there?  Asked before work that takes its time. */
bool save_may_output(const char *path, struct err *err);

#endif
