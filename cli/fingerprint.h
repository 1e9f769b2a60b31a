/*
 * fingerprint.h - what a finding is known by from one run to the next.
 *
 * Path, rule, scope, name, and how many of these came before in the file; no
 * lines, so edits elsewhere do not change it.  The path is seen from the top
 * (top_path.h), so that it is the same wherever a run is started.  The same of
 * the last use's text, in place of the path, is what a file keeps that gets
 * another name.
 */
#ifndef CLI_FINGERPRINT_H
#define CLI_FINGERPRINT_H

#include "base/text.h"
#include "base/vec.h"

/* FNV-1a over the four texts. */
uint64_t fingerprint_base(struct text path, struct text code, struct text scope,
                          struct text variable);

/* The `ordinal`-th finding with the same base. */
uint64_t fingerprint_with(uint64_t base, uint32_t ordinal);

/* A set: filled in any order, sorted once, then asked. */
struct fingerprints {
    uint64_t *at;
    uint32_t n, cap;
};

void fingerprints_sort(struct fingerprints *set);
bool fingerprints_has(const struct fingerprints *set, uint64_t fingerprint);

/* What is known already: findings, and contents of files that are gone. */
struct known {
    struct fingerprints here, moved;
};

bool known_has(const struct known *known, uint64_t fingerprint,
               uint64_t content);

#endif
