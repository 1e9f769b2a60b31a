#include "analyzer/imports.h"

#include <string.h>

static bool
is_kind(TSNode n, const char *kind)
{
    return strcmp(ts_node_type(n), kind) == 0;
}

/* `a` of `a.b.c`, of `a.b as x`; empty for `.a`. */
static struct text
first_part(TSNode name, struct text source)
{
    while (is_kind(name, "aliased_import") || is_kind(name, "dotted_name")) {
        name = ts_node_named_child(name, 0);
    }
    return is_kind(name, "identifier")
               ? text_sub(source, ts_node_start_byte(name),
                          ts_node_end_byte(name))
               : (struct text){0};
}

static bool
asks_for(TSNode name, struct text source, bool (*asks)(struct text package))
{
    const struct text package = first_part(name, source);

    return package.n > 0 && asks(package);
}

bool
imports_at_top(TSNode module, struct text source,
               bool (*asks)(struct text package))
{
    TSTreeCursor cursor = ts_tree_cursor_new(module);
    bool more = ts_tree_cursor_goto_first_child(&cursor);
    bool found = false;

    for (; more && !found; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        const TSNode statement = ts_tree_cursor_current_node(&cursor);
        if (is_kind(statement, "import_from_statement")) {
            found = asks_for(ts_node_named_child(statement, 0), source, asks);
        } else if (is_kind(statement, "import_statement")) {
            const uint32_t n = ts_node_named_child_count(statement);
            for (uint32_t i = 0; i < n; i++) {
                found |=
                    asks_for(ts_node_named_child(statement, i), source, asks);
            }
        }
    }
    ts_tree_cursor_delete(&cursor);
    return found;
}
