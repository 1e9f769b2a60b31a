/*
 * repo_share.h - what core.sharedRepository says of the modes of files.
 *
 * git gives each file that it makes in a repository of a group the group's
 * rights, whatever the umask; what we put there must be as git would put it.
 */
#ifndef REWRITER_REPO_SHARE_H
#define REWRITER_REPO_SHARE_H

#include <stdbool.h>
#include <sys/types.h>

struct repo_share {
    mode_t bits;   /* read and write; 0: the umask alone decides */
    bool is_exact; /* these and no others */
};

/* By the value as it is configured; NULL: it is not. */
struct repo_share repo_share_of(const char *value);

/* The mode of a file, or of a folder, that was made with `mode`. */
mode_t repo_share_mode(struct repo_share share, mode_t mode);

#endif
