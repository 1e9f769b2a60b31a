/*
 * toml.h - a TOML file as a flat list of keys and values.
 *
 * Every key is written out from the top: `tool.earlydel.select`.  Tables
 * below `per-file-ignores` stay keys of their own.  Parsed with tree-sitter's
 * TOML grammar; dates are kept as text, what stands in arrays of tables is
 * left out.
 */
#ifndef CLI_TOML_H
#define CLI_TOML_H

#include "cli/settings.h"

struct toml_pair {
    struct text key; /* parts joined by '.'; quotes are gone */
    struct given_value value;
    uint32_t line;
};

struct toml {
    const struct toml_pair *at;
    uint32_t n;
    /* Names of tables: GIVEN_TABLE, or GIVEN_LIST for "[[name]]". */
    const struct toml_pair *table;
    uint32_t ntables;
};

/* The text must live as long as the result.  ERR_USAGE names the line. */
bool toml_read(struct arena *a, struct text text, struct toml *to,
               struct err *err);

/* The pair with this key, or NULL. */
const struct toml_pair *toml_find(const struct toml *toml, const char *key);

bool toml_has_table(const struct toml *toml, const char *name);

#endif
