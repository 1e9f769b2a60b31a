#include "cli/toml.h"

#include "base/toml_string.h"
#include "base/vec.h"

#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_toml(void);

struct reader {
    struct arena *a;
    struct text text;
    struct err *err;
    VEC(struct toml_pair) pair;
    VEC(struct toml_pair) table;
};

static bool
is_node(TSNode node, const char *type)
{
    return strcmp(ts_node_type(node), type) == 0;
}

static uint32_t
line_of(TSNode node)
{
    return ts_node_start_point(node).row + 1;
}

static struct text
node_text(const struct reader *r, TSNode node)
{
    return text_sub(r->text, ts_node_start_byte(node), ts_node_end_byte(node));
}

/* The named children.  A cursor steps to the next one; asking for the i-th
 * would begin at the first one each time. */
struct nodes {
    TSNode *at;
    uint32_t n, cap;
};

static struct nodes
children(const struct reader *r, TSNode node)
{
    struct nodes nodes = {0};
    TSTreeCursor cursor = ts_tree_cursor_new(node);

    for (bool more = ts_tree_cursor_goto_first_child(&cursor); more;
         more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        TSNode child = ts_tree_cursor_current_node(&cursor);
        if (ts_node_is_named(child)) {
            vec_push(r->a, &nodes, child);
        }
    }
    ts_tree_cursor_delete(&cursor);
    return nodes;
}

/* ---- keys -------------------------------------------------------------- */

static void
add_key(const struct reader *r, struct buf *b, TSNode key)
{
    if (is_node(key, "dotted_key")) {
        const struct nodes parts = children(r, key);
        for (uint32_t i = 0; i < parts.n; i++) {
            add_key(r, b, parts.at[i]);
        }
        return;
    }
    if (b->n > 0) {
        buf_char(b, '.');
    }
    struct text t = node_text(r, key);
    buf_add(b, is_node(key, "quoted_key") ? toml_string(r->a, t) : t);
}

static struct text
key_below(const struct reader *r, struct text prefix, TSNode key)
{
    struct buf b = {.arena = r->a};

    buf_add(&b, prefix);
    add_key(r, &b, key);
    return buf_text(&b);
}

/* ---- values ------------------------------------------------------------ */

static struct texts
list_of(const struct reader *r, TSNode array, bool *is_mixed)
{
    const struct nodes nodes = children(r, array);
    VEC(struct text) item = {0};

    for (uint32_t i = 0; i < nodes.n; i++) {
        TSNode child = nodes.at[i];
        if (!is_node(child, "comment")) {
            struct text t = node_text(r, child);
            *is_mixed |= !is_node(child, "string");
            vec_push(r->a, &item,
                     is_node(child, "string") ? toml_string(r->a, t) : t);
        }
    }
    return (struct texts){item.at, item.n};
}

/* "1_000" and "0x3e8" as the digits that everybody reads. */
static struct text
number_of(struct arena *a, struct text t)
{
    static const struct {
        const char *prefix;
        int base;
    } form[] = {{"0x", 16}, {"0o", 8}, {"0b", 2}};
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < t.n; i++) {
        if (t.s[i] != '_' && !(i == 0 && t.s[i] == '+')) {
            buf_char(&b, t.s[i]);
        }
    }
    const struct text plain = buf_text(&b);
    for (uint32_t i = 0; i < sizeof form / sizeof form[0]; i++) {
        if (text_starts(plain, text_of(form[i].prefix))) {
            return text_format(
                a, "%llu",
                strtoull(text_copy(a, plain).s + 2, NULL, form[i].base));
        }
    }
    return plain;
}

static void
add_table(struct reader *r, struct text name, TSNode node)
{
    const struct toml_pair table = {
        name, {.kind = GIVEN_TABLE}, line_of(node)};

    vec_push(r->a, &r->table, table);
}

static void read_pair(struct reader *r, struct text prefix, TSNode pair);

static void
read_value(struct reader *r, struct text key, TSNode node)
{
    struct text t = node_text(r, node);
    struct given_value value = {.kind = GIVEN_TEXT, .text = t};

    if (is_node(node, "inline_table")) {
        const struct nodes pairs = children(r, node);
        add_table(r, key, node);
        for (uint32_t i = 0; i < pairs.n; i++) {
            if (is_node(pairs.at[i], "pair")) {
                read_pair(r, key, pairs.at[i]);
            }
        }
        return;
    }
    if (is_node(node, "string")) {
        value.text = toml_string(r->a, t);
    } else if (is_node(node, "boolean")) {
        value.kind = GIVEN_BOOL;
        value.is_true = text_eq(t, TEXT("true"));
    } else if (is_node(node, "array")) {
        value.kind = GIVEN_LIST;
        value.list = list_of(r, node, &value.is_mixed);
    } else { /* or a date, which no key takes */
        value.kind = GIVEN_NUMBER;
        value.text = number_of(r->a, t);
    }
    const struct toml_pair pair = {key, value, line_of(node)};
    vec_push(r->a, &r->pair, pair);
}

static void
read_pair(struct reader *r, struct text prefix, TSNode pair)
{
    if (ts_node_named_child_count(pair) >= 2) {
        read_value(r, key_below(r, prefix, ts_node_named_child(pair, 0)),
                   ts_node_named_child(pair, 1));
    }
}

static void
read_table(struct reader *r, TSNode table)
{
    const struct nodes nodes = children(r, table);
    struct text prefix = {0};
    bool has_name = false;

    for (uint32_t i = 0; i < nodes.n; i++) {
        TSNode child = nodes.at[i];
        if (is_node(child, "pair")) {
            read_pair(r, prefix, child);
        } else if (!has_name && !is_node(child, "comment")) {
            prefix = key_below(r, prefix, child);
            has_name = true;
            add_table(r, prefix, child);
        }
    }
}

/* "[[name]]": no key of ours is a list of tables. */
static void
read_tables(struct reader *r, TSNode tables)
{
    const struct nodes nodes = children(r, tables);

    for (uint32_t i = 0; i < nodes.n; i++) {
        if (!is_node(nodes.at[i], "comment")) {
            const struct toml_pair many = {key_below(r, TEXT(""), nodes.at[i]),
                                           {.kind = GIVEN_LIST},
                                           line_of(nodes.at[i])};
            vec_push(r->a, &r->table, many);
            return;
        }
    }
}

/* Where the grammar gave up, as near as it tells. */
static uint32_t
error_line(TSNode node)
{
    while (!ts_node_is_error(node) && !ts_node_is_missing(node)) {
        uint32_t n = ts_node_child_count(node), i = 0;
        while (i < n && !ts_node_has_error(ts_node_child(node, i))) {
            i++;
        }
        if (i == n) {
            break;
        }
        node = ts_node_child(node, i);
    }
    return line_of(node);
}

/* `key = word`: the commonest slip of all. */
static bool
lacks_quotes(struct text text, uint32_t line)
{
    uint32_t at = 0;

    for (; line > 1 && at < text.n; at++) {
        line -= text.s[at] == '\n';
    }
    while (at < text.n && text.s[at] != '=' && text.s[at] != '\n') {
        at++;
    }
    at++;
    while (at < text.n && (text.s[at] == ' ' || text.s[at] == '\t')) {
        at++;
    }
    return at < text.n &&
           ((text.s[at] | 0x20) >= 'a' && (text.s[at] | 0x20) <= 'z');
}

static bool
read_document(struct reader *r, TSNode root)
{
    if (ts_node_has_error(root)) {
        const uint32_t line = error_line(root);
        return err_set(r->err, ERR_USAGE, "line %u: this is not TOML%s", line,
                       lacks_quotes(r->text, line) ? "; a text stands in quotes"
                                                   : "");
    }
    const struct nodes nodes = children(r, root);
    for (uint32_t i = 0; i < nodes.n; i++) {
        TSNode child = nodes.at[i];
        if (is_node(child, "pair")) {
            read_pair(r, TEXT(""), child);
        } else if (is_node(child, "table")) {
            read_table(r, child);
        } else if (is_node(child, "table_array_element")) {
            read_tables(r, child);
        }
    }
    return true;
}

bool
toml_read(struct arena *a, struct text text, struct toml *to, struct err *err)
{
    struct reader r = {.a = a, .text = text, .err = err};
    TSParser *parser = ts_parser_new();

    ts_parser_set_language(parser, tree_sitter_toml());
    TSTree *tree = ts_parser_parse_string(parser, NULL, text.s, text.n);
    const bool ok = read_document(&r, ts_tree_root_node(tree));
    ts_tree_delete(tree);
    ts_parser_delete(parser);
    *to = (struct toml){r.pair.at, r.pair.n, r.table.at, r.table.n};
    return ok;
}

const struct toml_pair *
toml_find(const struct toml *toml, const char *key)
{
    for (uint32_t i = 0; i < toml->n; i++) {
        if (text_eq(toml->at[i].key, text_of(key))) {
            return &toml->at[i];
        }
    }
    return NULL;
}

bool
toml_has_table(const struct toml *toml, const char *name)
{
    for (uint32_t i = 0; i < toml->ntables; i++) {
        if (text_eq(toml->table[i].key, text_of(name))) {
            return true;
        }
    }
    return false;
}
