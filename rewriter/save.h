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
 * breaking them: it is refused, or (`in_place`) written through with a
 * journal beside it that `save_recover` puts back after a crash.
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

struct save_options {
    const char *backup_suffix; /* keep the old bytes in PATH + this, or NULL */
    bool in_place;             /* write through hard links */
};

/*
 * Read a regular file.  Anything else (folder, FIFO, device, socket) is an
 * ERR_IO that says so; opening never blocks.  Files of more than `max_bytes`
 * (0: no limit) fail with ERR_INPUT.  All strings live in `a`.
 */
bool save_read(struct arena *a, const char *path, uint64_t max_bytes,
               struct save_file *file, struct err *err);

/*
 * Replace the file's bytes.  Equal bytes change nothing, not even times.
 * ERR_CHANGED if the file is no longer what was read; ERR_IO for the rest.
 * On failure the file holds its old bytes and no temporary file is left.
 */
bool save_replace(struct arena *scratch, const struct save_file *file,
                  struct text bytes, const struct save_options *options,
                  struct err *err);

/*
 * If writing in place was interrupted at this path, put the old bytes back
 * from the journal; true if there was nothing to do or it worked.
 */
bool save_recover(struct arena *scratch, const char *path, struct err *err);

/* Create a new file exclusively and sync it (for patch files). */
bool save_create(const char *path, struct text bytes, struct err *err);

#endif
