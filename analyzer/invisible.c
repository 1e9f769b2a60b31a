#include "analyzer/invisible.h"

#include <string.h>

struct search {
    const struct syntax *syntax;
    struct text text;
    uint32_t comment; /* the first that does not end before the search */
};

/* Does one begin at `at`? */
static bool
is_invisible(struct text t, uint32_t at)
{
    switch ((unsigned char)t.s[at]) {
    case 0x0b:
        return true; /* vertical tab */
    case 0xe2:
        return t.n - at >= 3 && (memcmp(t.s + at, "\u200b", 3) == 0 ||
                                 memcmp(t.s + at, "\u200c", 3) == 0 ||
                                 memcmp(t.s + at, "\u200d", 3) == 0 ||
                                 memcmp(t.s + at, "\u2060", 3) == 0);
    case 0xef:
        return t.n - at >= 3 && memcmp(t.s + at, "\ufeff", 3) == 0;
    default:
        return false;
    }
}

static bool
has_any(struct text t, int first_byte)
{
    const char *end = t.s + t.n;
    const char *at = t.n ? memchr(t.s, first_byte, t.n) : NULL;

    while (at && !is_invisible(t, (uint32_t)(at - t.s))) {
        at++;
        at = at < end ? memchr(at, first_byte, (size_t)(end - at)) : NULL;
    }
    return at != NULL;
}

/* The first between two offsets that no comment holds; `end` if none. */
static uint32_t
find_between(struct search *s, uint32_t at, uint32_t end)
{
    const struct syntax *tree = s->syntax;

    while (at < end) {
        while (s->comment < tree->ncomments &&
               tree->comment[s->comment].end <= at) {
            s->comment++;
        }
        if (s->comment < tree->ncomments &&
            tree->comment[s->comment].begin <= at) {
            at = tree->comment[s->comment].end;
        } else if (is_invisible(s->text, at)) {
            return at;
        } else {
            at++;
        }
    }
    return end;
}

/* What a node holds besides its children is code, unless it is a string. */
static uint32_t
find_in_node(struct search *s, node_id n)
{
    const struct node *node = &s->syntax->node[n];
    const bool is_text =
        node->kind == SYN_STRING || node->kind == SYN_FORMAT_SPECIFIER;
    uint32_t at = node->begin;

    NODE_EACH (c, s->syntax, n) {
        const struct node *child = &s->syntax->node[c];
        uint32_t hit =
            is_text ? child->begin : find_between(s, at, child->begin);
        if (hit >= child->begin) {
            hit = find_in_node(s, c);
        }
        if (hit < child->end) {
            return hit;
        }
        at = child->end;
    }
    return is_text ? node->end : find_between(s, at, node->end);
}

bool
invisible_anywhere(struct text t)
{
    return has_any(t, 0x0b) || has_any(t, 0xe2) || has_any(t, 0xef);
}

uint32_t
invisible_in_code(const struct syntax *s, struct text t)
{
    struct search search = {.syntax = s, .text = t};
    uint32_t hit = t.n;

    if (s->nnodes && invisible_anywhere(t)) {
        hit = find_between(&search, 0, s->node[0].begin);
        hit = hit < s->node[0].begin ? hit : find_in_node(&search, 0);
        hit = hit < s->node[0].end ? hit
                                   : find_between(&search, s->node[0].end, t.n);
    }
    return hit;
}
