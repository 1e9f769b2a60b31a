#include "analyzer/lower.h"

/*
 * To the grammar a line end is mere white space wherever no statement can end
 * there, and of two readings of a text it keeps the longer one:
 *
 *     match [a, b]:
 *         case [c, d]:
 *             print(c)
 *
 * comes out as an annotation of `match[a, b]`.  Python ends a simple statement
 * at the first line end outside of brackets and strings, whatever follows.
 */

static bool
is_simple(uint8_t kind)
{
    switch (kind) {
    case SYN_EXPRESSION_STATEMENT:
    case SYN_RETURN:
    case SYN_IMPORT:
    case SYN_IMPORT_FROM:
    case SYN_IMPORT_FUTURE:
    case SYN_RAISE:
    case SYN_ASSERT:
    case SYN_DELETE:
    case SYN_TYPE_ALIAS:
    case SYN_GLOBAL:
    case SYN_NONLOCAL:
        return true;
    default:
        return false;
    }
}

static uint32_t
line_end(struct text t, uint32_t at, uint32_t end)
{
    const char *hit = memchr(t.s + at, '\n', end - at);

    return hit ? (uint32_t)(hit - t.s) : end;
}

/* Where the text goes on after the backslash at `at`. */
static uint32_t
after_backslash(struct text t, uint32_t at)
{
    at++;
    at += at < t.n && t.s[at] == '\r';
    return at + 1;
}

bool
line_holds_stmt(const struct builder *b, node_id n)
{
    const struct syntax *s = b->lw->syntax;
    const struct text t = b->lw->source->text;
    const uint32_t end = s->node[n].end;
    uint32_t depth = 0;
    uint32_t at = s->node[n].begin;

    if (!is_simple(s->node[n].kind) || line_end(t, at, end) == end) {
        return true;
    }
    while (at < end) {
        while (n < s->nnodes &&
               (s->node[n].begin < at || s->node[n].kind != SYN_STRING)) {
            n++;
        }
        if (n < s->nnodes && s->node[n].begin == at) {
            at = s->node[n].end; /* whatever it holds */
            continue;
        }
        switch (t.s[at]) {
        case '(':
        case '[':
        case '{':
            depth++;
            break;
        case ')':
        case ']':
        case '}':
            depth--;
            break;
        case '#':
            at = line_end(t, at, end);
            continue;
        case '\\':
            at = after_backslash(t, at);
            continue;
        case '\n':
            if (depth == 0) {
                return false;
            }
            break;
        default:
            break;
        }
        at++;
    }
    return true;
}
