/*
 * place.h - a folder of its own for a test that touches files.
 *
 * The folder is made in TMPDIR and becomes the current one; tests name files
 * relative to it.  It is removed at the end of a test that passed.
 */
#ifndef TESTS_UNIT_REWRITER_PLACE_H
#define TESTS_UNIT_REWRITER_PLACE_H

#include "base/text.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
    struct arena arena;
    char folder[256];
};

static inline void
place_open(struct place *p)
{
    const char *root = getenv("TMPDIR");

    memset(p, 0, sizeof *p);
    snprintf(p->folder, sizeof p->folder, "%s/earlydel-test-XXXXXX",
             root ? root : "/tmp");
    ck_assert_ptr_nonnull(mkdtemp(p->folder));
    ck_assert_int_eq(chdir(p->folder), 0);
}

static inline void
place_close(struct place *p)
{
    char command[300];

    snprintf(command, sizeof command, "rm -rf '%s'", p->folder);
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(system(command), 0); /* NOLINT(cert-env33-c) */
    arena_release(&p->arena);
}

static inline void
place_write(const char *path, struct text bytes)
{
    FILE *f = fopen(path, "wb");

    ck_assert_ptr_nonnull(f);
    ck_assert_uint_eq(fwrite(bytes.s, 1, bytes.n, f), bytes.n);
    ck_assert_int_eq(fclose(f), 0);
}

static inline struct text
place_read(struct place *p, const char *path)
{
    struct buf b = {.arena = &p->arena};
    FILE *f = fopen(path, "rb");
    char chunk[4096];
    size_t n;

    ck_assert_msg(f != NULL, "%s is not there", path);
    while ((n = fread(chunk, 1, sizeof chunk, f)) > 0) {
        buf_add(&b, (struct text){chunk, (uint32_t)n});
    }
    ck_assert_int_eq(fclose(f), 0);
    return b.s ? buf_text(&b) : TEXT("");
}

static inline void
place_assert(struct place *p, const char *path, struct text want)
{
    struct text is = place_read(p, path);

    if (!text_eq(is, want)) {
        ck_abort_msg("%s: want <%.*s>, is <%.*s>", path, TEXT_ARG(want),
                     TEXT_ARG(is));
    }
}

/* Run a shell command in the folder; its exit code. */
static inline int
place_run(const char *command)
{
    int status = system(command); /* NOLINT(cert-env33-c) */

    return status < 0 ? status : status / 256;
}

static inline bool
place_has(const char *path)
{
    struct stat st;

    return lstat(path, &st) == 0;
}

#endif
