#include "base/text.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

int
text_cmp(struct text a, struct text b)
{
    uint32_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.s, b.s, n) : 0;

    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool
text_starts(struct text t, struct text prefix)
{
    return t.n >= prefix.n && text_eq(text_sub(t, 0, prefix.n), prefix);
}

bool
text_ends(struct text t, struct text suffix)
{
    return t.n >= suffix.n && text_eq(text_sub(t, t.n - suffix.n, t.n), suffix);
}

bool
text_among(struct text t, const char *const *word, size_t n)
{
    const char first = t.n ? t.s[0] : '\0';

    for (size_t i = 0; i < n; i++) { /* most differ in the first letter */
        if (word[i][0] == first && text_eq(t, text_of(word[i]))) {
            return true;
        }
    }
    return false;
}

uint32_t
text_find(struct text t, struct text needle, uint32_t from)
{
    assert(needle.n > 0);
    while (from + needle.n <= t.n) {
        const char *hit = memchr(t.s + from, needle.s[0], t.n - from);
        if (!hit) {
            return UINT32_MAX;
        }
        from = (uint32_t)(hit - t.s);
        if (t.n - from >= needle.n && memcmp(hit, needle.s, needle.n) == 0) {
            return from;
        }
        from++;
    }
    return UINT32_MAX;
}

static bool
is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

uint32_t
text_last(struct text t, char c)
{
    for (uint32_t i = t.n; i > 0; i--) {
        if (t.s[i - 1] == c) {
            return i - 1;
        }
    }
    return UINT32_MAX;
}

struct text
text_trim(struct text t)
{
    while (t.n && is_space(t.s[0])) {
        t.s++;
        t.n--;
    }
    while (t.n && is_space(t.s[t.n - 1])) {
        t.n--;
    }
    return t;
}

struct text
text_copy(struct arena *a, struct text t)
{
    char *s = arena_bytes(a, (size_t)t.n + 1, 1);

    if (t.n) {
        memcpy(s, t.s, t.n);
    }
    s[t.n] = '\0';
    return (struct text){s, t.n};
}

static void
reserve(struct buf *b, uint32_t more)
{
    uint32_t want = b->cap ? b->cap : 64;

    while (want - b->n <= more) {
        if (want > UINT32_MAX / 2) {
            arena_die(2 * (size_t)want);
        }
        want *= 2;
    }
    if (want > b->cap) {
        b->s = arena_grow(b->arena, b->s, b->cap, want, 1);
        b->cap = want;
    }
}

void
buf_add(struct buf *b, struct text t)
{
    reserve(b, t.n);
    if (t.n) {
        memcpy(b->s + b->n, t.s, t.n);
    }
    b->n += t.n;
    b->s[b->n] = '\0';
}

void
buf_char(struct buf *b, char c)
{
    buf_add(b, (struct text){&c, 1});
}

static void
buf_vformat(struct buf *b, const char *format, va_list args)
{
    va_list again;

    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    assert(n >= 0);
    reserve(b, (uint32_t)n);
    vsnprintf(b->s + b->n, (size_t)n + 1, format, again);
    va_end(again);
    b->n += (uint32_t)n;
}

void
buf_format(struct buf *b, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buf_vformat(b, format, args);
    va_end(args);
}

struct text
text_format(struct arena *a, const char *format, ...)
{
    struct buf b = {.arena = a};
    va_list args;

    va_start(args, format);
    buf_vformat(&b, format, args);
    va_end(args);
    return buf_text(&b);
}
