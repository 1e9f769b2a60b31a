#include "rules/catalogue/catalogue_read.h"

#include "base/toml_string.h"
#include "base/vec.h"

#include <assert.h>
#include <stdlib.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_toml(void);

enum { WORD_MAX_BYTES = 40 };

struct reader {
    struct arena *arena;
    struct text toml;
    struct err *err;
    uint32_t line; /* of what is being read, from 1 */
};

#define FAIL(r, ...) fail((r), text_format((r)->arena, __VA_ARGS__))

static bool
fail(const struct reader *r, struct text what)
{
    return err_set(r->err, ERR_USAGE, "line %u: %.*s", r->line, TEXT_ARG(what));
}

/*
 * Words and their nearest known neighbour
 */

/* How a list of words is looked at: entry `i`, NULL after the last. */
typedef const char *word_at(uint32_t i);

static const char *
fact_word(uint32_t i)
{
    return i < FACT_COUNT ? fact_info[i].word : NULL;
}

static const char *
kind_word(uint32_t i)
{
    return i < VALUE_COUNT ? kind_info[i].word : NULL;
}

static const char *
style_word(uint32_t i)
{
    return i < STYLE_COUNT ? style_info[i].word : NULL;
}

static const char *
resource_word(uint32_t i)
{
    return i < RESOURCE_COUNT ? resource_info[i].word : NULL;
}

static const char *
part_word(uint32_t i)
{
    return i < PART_COUNT ? part_info[i].word : NULL;
}

static uint32_t
least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* Edit distance, one row at a time. */
static uint32_t
distance(struct text a, struct text b)
{
    uint32_t row[WORD_MAX_BYTES + 1];

    assert(b.n <= WORD_MAX_BYTES);
    for (uint32_t j = 0; j <= b.n; j++) {
        row[j] = j;
    }
    for (uint32_t i = 0; i < a.n; i++) {
        uint32_t diagonal = row[0];

        row[0] = i + 1;
        for (uint32_t j = 0; j < b.n; j++) {
            uint32_t swap = diagonal + (a.s[i] != b.s[j]);

            diagonal = row[j + 1];
            row[j + 1] = least(swap, least(diagonal, row[j]) + 1);
        }
    }
    return row[b.n];
}

static const char *
nearest(struct text word, word_at *at)
{
    const char *best = NULL;
    uint32_t best_distance = UINT32_MAX;

    for (uint32_t i = 0; at(i); i++) {
        uint32_t d = distance(word, text_of(at(i)));

        if (d < best_distance) {
            best = at(i);
            best_distance = d;
        }
    }
    return best;
}

/* Index of `word` in the list; its place in an enum. */
static bool
word_find(const struct reader *r, struct text word, word_at *at,
          const char *what, uint32_t *index)
{
    for (uint32_t i = 0; at(i); i++) {
        if (text_eq(word, text_of(at(i)))) {
            *index = i;
            return true;
        }
    }
    return FAIL(r, "unknown %s \"%.*s\" (nearest: \"%s\")", what,
                TEXT_ARG(word), nearest(word, at));
}

/*
 * Names
 */

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (unsigned char)c >= 0x80;
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Length of the identifier at `at`, 0 if there is none. */
static uint32_t
identifier(struct text t, uint32_t at)
{
    uint32_t end = at;

    if (at < t.n && is_letter(t.s[at])) {
        while (end < t.n && (is_letter(t.s[end]) || is_digit(t.s[end]))) {
            end++;
        }
    }
    return end - at;
}

/* Past the last of `a.b().c`, starting at an identifier; 0 if malformed. */
static uint32_t
dotted_end(struct text name, uint32_t at)
{
    for (;;) {
        uint32_t n = identifier(name, at);

        if (n == 0) {
            return 0;
        }
        at += n;
        while (text_starts(text_sub(name, at, name.n), TEXT("()"))) {
            at += 2;
        }
        if (at >= name.n || name.s[at] != '.' || at + 1 >= name.n ||
            name.s[at + 1] == '*') {
            return at;
        }
        at++;
    }
}

static bool
is_dotted(struct text name)
{
    return name.n > 0 && dotted_end(name, 0) == name.n;
}

/* a.b   a().b   a.b.*   .m   .m.n   .m@a.b */
static bool
is_api_name(struct text name)
{
    bool loose = name.n > 0 && name.s[0] == '.';
    uint32_t end = name.n ? dotted_end(name, loose) : 0;

    if (end == 0) {
        return false;
    }
    if (loose && end < name.n && name.s[end] == '@') {
        return is_dotted(text_sub(name, end + 1, name.n));
    }
    return end == name.n ||
           (!loose && text_eq(text_sub(name, end, name.n), TEXT(".*")));
}

/*
 * Facts
 */

/* Cut `rest` at the first `mark`; what was before it is returned. */
static struct text
cut(struct text *rest, struct text mark)
{
    uint32_t at = text_find(*rest, mark, 0);
    struct text head = *rest;

    if (at == UINT32_MAX) {
        *rest = (struct text){rest->s + rest->n, 0};
        return head;
    }
    head.n = at;
    *rest = text_sub(*rest, at + mark.n, rest->n);
    return head;
}

/* Leading decimal digits of `t`, at most four; -1 if there are none. */
static int32_t
number(struct text *t)
{
    int32_t value = 0;
    uint32_t n = 0;

    while (n < t->n && n < 4 && is_digit(t->s[n])) {
        value = value * 10 + (t->s[n++] - '0');
    }
    *t = text_sub(*t, n, t->n);
    return n ? value : -1;
}

static bool
read_selector(const struct reader *r, struct text t, struct selector *selector)
{
    struct text rest = t;

    *selector = (struct selector){.kind = SELECT_ARGUMENT, .position = -1};
    if (text_eq(t, TEXT("self"))) {
        selector->kind = SELECT_SELF;
        return true;
    }
    if (text_eq(t, TEXT("result"))) {
        selector->kind = SELECT_RESULT;
        return true;
    }
    if (text_eq(t, TEXT("*"))) {
        selector->kind = SELECT_ALL;
        return true;
    }
    selector->position = number(&rest);
    if (selector->position >= 0) {
        if (rest.n == 0) {
            return true;
        }
        if (cut(&rest, TEXT("|")).n != 0) {
            rest.n = 0;
        }
    }
    selector->keyword = rest;
    if (rest.n > 0 && identifier(rest, 0) == rest.n) {
        return true;
    }
    return FAIL(r,
                "\"%.*s\" selects nothing: write self, result, *, a position, "
                "a keyword, or position|keyword",
                TEXT_ARG(t));
}

/* Conditions with `and` between them come one after the other. */
static bool
read_conditions(const struct reader *r, struct text list, struct fact *fact)
{
    VEC(struct condition) all = {0};
    struct text one = {0};

    while (list.n > 0 || one.n > 0) {
        one = one.n ? one : cut(&list, TEXT(", "));
        const uint32_t whole = one.n;
        struct text value = cut(&one, TEXT(" and "));
        const bool is_open = one.n == 0 && value.n < whole;
        bool valued = text_find(value, TEXT("="), 0) != UINT32_MAX;
        struct text argument = cut(&value, TEXT("="));
        struct condition *c = vec_add(r->arena, &all);

        c->with_next = one.n > 0;
        if (is_open) {
            return FAIL(r, "a condition ends after \"and\"");
        }
        if (!read_selector(r, argument, &c->argument)) {
            return false;
        }
        if (c->argument.kind != SELECT_ARGUMENT &&
            c->argument.kind != SELECT_SELF) {
            return FAIL(r, "a condition tests one argument or self, not \"%.*s\"",
                        TEXT_ARG(argument));
        }
        if (valued && value.n == 0) {
            return FAIL(r, "a condition ends after \"=\"");
        }
        c->value = value;
    }
    fact->condition = all.at;
    fact->nconditions = all.n;
    return all.n > 0 || FAIL(r, "a fact ends after \"when\" or \"unless\"");
}

static bool
read_kind(const struct reader *r, struct text rest, struct fact *fact)
{
    struct text kind = cut(&rest, TEXT("/"));
    uint32_t i = 0;

    if (!word_find(r, kind, kind_word, "kind of value", &i)) {
        return false;
    }
    fact->kind = (enum value_kind)i;
    if (rest.n == 0) {
        return true;
    }
    if (!word_find(r, rest, kind_word, "kind of element", &i)) {
        return false;
    }
    fact->element = (enum value_kind)i;
    return true;
}

static bool
read_dotted(const struct reader *r, struct text name, struct fact *fact)
{
    fact->detail = name;
    return is_dotted(name) ||
           FAIL(r, "\"%.*s\" is not a dotted name", TEXT_ARG(name));
}

/* `rest` is what follows the word and the selector. */
static bool
read_detail(const struct reader *r, struct text rest, struct fact *fact)
{
    const struct fact_info *info = &fact_info[fact->id];
    uint32_t i = 0;
    bool ok = false;

    if (rest.n == 0) {
        return info->detail == DETAIL_NO_DETAIL ||
               FAIL(r, "fact \"%s\" says too little", info->word);
    }
    switch (info->detail) {
    case DETAIL_NO_DETAIL:
        return FAIL(r, "fact \"%s\" takes no \"%.*s\"", info->word,
                    TEXT_ARG(rest));
    case DETAIL_KIND:
        return read_kind(r, rest, fact);
    case DETAIL_STYLE:
        ok = word_find(r, rest, style_word, "spelling of names", &i);
        fact->style = (enum name_style)i;
        return ok;
    case DETAIL_RESOURCE:
        ok = word_find(r, rest, resource_word, "resource", &i);
        fact->resource = (enum resource_kind)i;
        return ok;
    case DETAIL_PART:
        ok = word_find(r, rest, part_word, "part of a container", &i);
        fact->part = (enum weak_part)i;
        return ok;
    case DETAIL_TYPE:
    case DETAIL_METHOD:
        return read_dotted(r, rest, fact);
    }
    return ok;
}

/* Split off " when ..." or " unless ...". */
static bool
split_conditions(const struct reader *r, struct text *t, struct fact *fact)
{
    struct text conditions = *t;
    struct text head = cut(&conditions, TEXT(" "));
    struct text word;

    if (head.n == t->n) {
        return true;
    }
    *t = head;
    word = cut(&conditions, TEXT(" "));
    fact->unless = text_eq(word, TEXT("unless"));
    if (!fact->unless && !text_eq(word, TEXT("when"))) {
        return FAIL(r, "\"%.*s\" instead of \"when\" or \"unless\"",
                    TEXT_ARG(word));
    }
    return read_conditions(r, conditions, fact);
}

static bool
read_fact(const struct reader *r, struct text t, struct fact *fact)
{
    const struct fact_info *info = NULL;
    struct text rest;
    uint32_t i = 0;

    *fact = (struct fact){0};
    if (!split_conditions(r, &t, fact)) {
        return false;
    }
    rest = t;
    if (!word_find(r, cut(&rest, TEXT(":")), fact_word, "fact", &i)) {
        return false;
    }
    fact->id = (enum fact_id)i;
    info = &fact_info[i];
    if (info->selects == SELECTS_MUST && rest.n == 0) {
        return FAIL(r, "fact \"%s\" does not say of what", info->word);
    }
    if (info->selects != SELECTS_NO && rest.n > 0 &&
        !read_selector(r, cut(&rest, TEXT("/")), &fact->selector)) {
        return false;
    }
    return read_detail(r, rest, fact);
}

/*
 * TOML
 */

static struct text
node_text(const struct reader *r, TSNode node)
{
    return text_sub(r->toml, ts_node_start_byte(node), ts_node_end_byte(node));
}

static bool
is_node(TSNode node, const char *type)
{
    return strcmp(ts_node_type(node), type) == 0;
}

static void
note_line(struct reader *r, TSNode node)
{
    r->line = ts_node_start_point(node).row + 1;
}

static bool
read_string(struct reader *r, TSNode node, const char *key, struct text *out)
{
    struct text raw = node_text(r, node);

    note_line(r, node);
    if (!is_node(node, "string")) {
        return FAIL(r, "%s is not a string", key);
    }
    if (text_starts(raw, TEXT("\"\"\"")) || text_starts(raw, TEXT("'''"))) {
        return FAIL(r, "%s is spread over lines; put it on one", key);
    }
    *out = toml_string(r->arena, raw);
    return out->n > 0 || FAIL(r, "%s is empty", key);
}

static bool
said_before(const struct text *said, uint32_t n, struct text fact)
{
    for (uint32_t i = 0; i < n; i++) {
        if (text_eq(said[i], fact)) {
            return true;
        }
    }
    return false;
}

static bool
read_facts(struct reader *r, TSNode node, struct api *api)
{
    VEC(struct fact) facts = {0};
    VEC(struct text) said = {0};

    if (!is_node(node, "array")) {
        note_line(r, node);
        return FAIL(r, "facts is not a list of strings");
    }
    for (uint32_t i = 0; i < ts_node_named_child_count(node); i++) {
        TSNode child = ts_node_named_child(node, i);
        struct text word = {0};

        if (is_node(child, "comment")) {
            continue;
        }
        if (!read_string(r, child, "a fact", &word) ||
            !read_fact(r, word, vec_add(r->arena, &facts))) {
            return false;
        }
        if (said_before(said.at, said.n, word)) {
            return FAIL(r, "\"%.*s\" is said twice", TEXT_ARG(word));
        }
        vec_push(r->arena, &said, word);
    }
    note_line(r, node);
    api->fact = facts.at;
    api->nfacts = facts.n;
    return facts.n > 0 || FAIL(r, "facts is empty");
}

static bool
read_version(struct reader *r, TSNode node, const char *key, struct text *out,
             uint16_t *python)
{
    struct text t, rest;
    int32_t major, minor = -1;

    if (!read_string(r, node, key, out)) {
        return false;
    }
    t = *out;
    rest = t;
    if (is_letter(t.s[0])) { /* a library's: LIBRARY VERSION */
        cut(&rest, TEXT(" "));
        return (rest.n > 0 && is_digit(rest.s[0])) ||
               FAIL(r, "%s is not \"3.12\" or \"LIBRARY 1.2\"", key);
    }
    major = number(&rest);
    if (rest.n > 0 && rest.s[0] == '.') {
        rest = text_sub(rest, 1, rest.n);
        minor = number(&rest);
    }
    if (major < 0 || minor < 0 || minor > 255 || major > 255 || rest.n > 0) {
        return FAIL(r, "%s is not \"3.12\" or \"LIBRARY 1.2\"", key);
    }
    *python = (uint16_t)(major << 8 | minor);
    return true;
}

static bool
read_name(struct reader *r, TSNode node, struct text *name)
{
    return read_string(r, node, "name", name) &&
           (is_api_name(*name) ||
            FAIL(r, "\"%.*s\" is not a name of an API", TEXT_ARG(*name)));
}

static bool
read_pair(struct reader *r, TSNode pair, struct api *api)
{
    TSNode value = ts_node_named_child(pair, 1);
    struct text key = node_text(r, ts_node_named_child(pair, 0));
    struct text *once = NULL;

    note_line(r, pair);
    if (text_eq(key, TEXT("facts"))) {
        return api->fact ? FAIL(r, "facts is given twice")
                         : read_facts(r, value, api);
    }
    once = text_eq(key, TEXT("name"))      ? &api->name
           : text_eq(key, TEXT("why"))     ? &api->why
           : text_eq(key, TEXT("example")) ? &api->example
           : text_eq(key, TEXT("see"))     ? &api->see
           : text_eq(key, TEXT("since"))   ? &api->since
           : text_eq(key, TEXT("until"))   ? &api->until
                                           : NULL;
    if (!once) {
        return FAIL(r, "unknown key \"%.*s\"", TEXT_ARG(key));
    }
    if (once->n > 0) {
        return FAIL(r, "%.*s is given twice", TEXT_ARG(key));
    }
    if (once == &api->name) {
        return read_name(r, value, once);
    }
    if (once == &api->since) {
        return read_version(r, value, "since", once, &api->python_since);
    }
    if (once == &api->until) {
        return read_version(r, value, "until", once, &api->python_until);
    }
    return read_string(r, value, text_copy(r->arena, key).s, once);
}

static bool
check_whole(struct reader *r, const struct api *api)
{
    r->line = api->line;
    if (api->name.n == 0) {
        return FAIL(r, "an entry has no name");
    }
    if (api->nfacts == 0) {
        return FAIL(r, "%.*s has no facts", TEXT_ARG(api->name));
    }
    if (api->why.n == 0) {
        return FAIL(r, "%.*s has no why", TEXT_ARG(api->name));
    }
    if (api_fact(api, FACT_ALIAS_OF) && api->nfacts > 1) {
        return FAIL(r, "%.*s is an alias and says more", TEXT_ARG(api->name));
    }
    return true;
}

static bool
check_order(const struct reader *r, const struct api *last,
            const struct api *api)
{
    int order = last ? text_cmp(last->name, api->name) : -1;

    if (order == 0) {
        return FAIL(r, "%.*s has a second entry", TEXT_ARG(api->name));
    }
    return order < 0 || FAIL(r, "%.*s is out of order: it belongs before %.*s",
                             TEXT_ARG(api->name), TEXT_ARG(last->name));
}

static bool
read_entry(struct reader *r, TSNode entry, struct api *api)
{
    note_line(r, entry);
    *api = (struct api){.line = r->line};
    for (uint32_t i = 0; i < ts_node_named_child_count(entry); i++) {
        TSNode child = ts_node_named_child(entry, i);

        if (is_node(child, "pair") && !read_pair(r, child, api)) {
            return false;
        }
    }
    return check_whole(r, api);
}

/* The first place where the grammar gave up. */
static bool
fail_syntax(struct reader *r, TSNode node)
{
    while (!ts_node_is_error(node) && !ts_node_is_missing(node)) {
        uint32_t i = 0, n = ts_node_child_count(node);

        while (i < n && !ts_node_has_error(ts_node_child(node, i))) {
            i++;
        }
        if (i == n) {
            break;
        }
        node = ts_node_child(node, i);
    }
    note_line(r, node);
    return FAIL(r, "this is not TOML");
}

static bool
read_document(struct reader *r, TSNode root, struct catalogue *cat)
{
    VEC(struct api) rows = {0};

    if (ts_node_has_error(root)) {
        return fail_syntax(r, root);
    }
    for (uint32_t i = 0; i < ts_node_named_child_count(root); i++) {
        TSNode child = ts_node_named_child(root, i);
        struct api row;

        if (is_node(child, "comment")) {
            continue;
        }
        if (!is_node(child, "table_array_element") ||
            !text_eq(node_text(r, ts_node_named_child(child, 0)),
                     TEXT("api"))) {
            note_line(r, child);
            return FAIL(r, "only [[api]] entries are known here");
        }
        if (!read_entry(r, child, &row) ||
            !check_order(r, rows.n ? &rows.at[rows.n - 1] : NULL, &row)) {
            return false;
        }
        vec_push(r->arena, &rows, row);
    }
    cat->api = rows.at;
    cat->napis = rows.n;
    catalogue_index(r->arena, cat);
    return true;
}

bool
catalogue_read(struct arena *arena, struct text toml, struct catalogue *cat,
               struct err *err)
{
    struct reader r = {.arena = arena, .toml = toml, .err = err, .line = 1};
    TSParser *parser = ts_parser_new();
    TSTree *tree = NULL;
    bool ok = ts_parser_set_language(parser, tree_sitter_toml());

    assert(ok && cat->napis == 0);
    tree = ts_parser_parse_string(parser, NULL, toml.s, toml.n);
    ok = ok && tree && read_document(&r, ts_tree_root_node(tree), cat);
    ts_tree_delete(tree);
    ts_parser_delete(parser);
    return ok;
}
