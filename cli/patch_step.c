#include "cli/patch_step.h"

#include "base/vec.h"

#include <glib.h>
#include <stdlib.h>

enum {
    WIDEST_CONTEXT = 8 * DIFF_CONTEXT,
    /* Lines above and below: what stands there cannot move a hunk. */
    MARGIN = 3 * WIDEST_CONTEXT,
};

/* The blobs between the patches are named, for `git am --3way`, while that
 * takes no longer than the rest: each is a sum over a whole text. */
static const uint64_t most_summed = UINT64_C(64) << 20;

/* A line of a text, to be found by what it says. */
struct line {
    uint64_t sum;
    uint32_t at;
};

struct lines {
    struct text text;
    struct line *at; /* sorted by sum */
    uint32_t n, cap;
};

struct patch_steps {
    struct arena *a;
    const struct file_report *f;
    struct text old, new;        /* bytes without, and with all edits */
    uint32_t *old_at, *new_at;   /* by edit: where it is inserted */
    struct text *insert;         /* by edit: its bytes */
    struct lines old_lines, new_lines; /* empty until somebody asks */
    uint32_t counted, nlines;    /* lines in new[0, counted) */
    struct arena scratch;
    bool names_blobs;
    char id[DIFF_ID_BYTES]; /* of the text as it is now */
};

/* ---- bytes -------------------------------------------------------------- */

/* The line behind `n` more lines. */
static uint32_t
lines_on(struct text bytes, uint32_t at, uint32_t n)
{
    while (n-- > 0 && at < bytes.n) {
        const uint32_t end = text_find(bytes, TEXT("\n"), at);
        at = end == UINT32_MAX ? bytes.n : end + 1;
    }
    return at;
}

/* The line `n` lines above the one that begins, or ends, at `at`. */
static uint32_t
lines_back(struct text bytes, uint32_t at, uint32_t n)
{
    for (; at > 0; at--) {
        if (bytes.s[at - 1] == '\n' && n-- == 0) {
            break;
        }
    }
    return at;
}

/* Where edits are inserted, as bytes: line for line where the text was
 * converted, of which the bytes of a line end are the same. */
static void
find_places(struct patch_steps *s)
{
    const struct source *source = &s->f->source;
    const struct edits *edits = &s->f->edits;
    uint32_t text_at = 0, byte_at = source->has_bom ? 3 : 0;

    for (uint32_t i = 0; i < edits->n; i++) {
        const uint32_t at = edits->at[i].at;
        if (!source->is_converted) {
            byte_at += at - text_at;
        } else if (at == source->text.n) {
            byte_at = source->bytes.n;
        } else {
            const uint32_t n =
                source_line(source, at) - source_line(source, text_at);
            byte_at = lines_on(source->bytes, byte_at, n);
        }
        text_at = at;
        s->old_at[i] = byte_at;
    }
}

static bool
find_bytes(struct patch_steps *s)
{
    const struct source *source = &s->f->source;
    const char *encoding = text_copy(s->a, source->encoding).s;
    struct buf new = {.arena = s->a};
    uint32_t from = 0;

    for (uint32_t i = 0; i < s->f->edits.n; i++) {
        s->insert[i] = s->f->edits.at[i].insert;
        if (source->is_converted &&
            !encoding_transcode(s->a, s->f->edits.at[i].insert, "utf-8",
                                encoding, &s->insert[i])) {
            return false;
        }
        buf_add(&new, text_sub(s->old, from, s->old_at[i]));
        s->new_at[i] = new.n;
        buf_add(&new, s->insert[i]);
        from = s->old_at[i];
    }
    buf_add(&new, text_sub(s->old, from, s->old.n));
    s->new = buf_text(&new);
    return true;
}

struct patch_steps *
patch_steps_open(struct arena *a, const struct file_report *f)
{
    struct patch_steps *s = arena_new(a, struct patch_steps);
    const uint32_t n = f->edits.n;

    *s = (struct patch_steps){
        .a = a,
        .f = f,
        .old = f->source.bytes,
        .old_at = arena_array(a, uint32_t, n + 1),
        .new_at = arena_array(a, uint32_t, n + 1),
        .insert = arena_array(a, struct text, n + 1),
    };
    find_places(s);
    s->names_blobs = (uint64_t)n * s->old.n <= most_summed &&
                     diff_blob_id(s->old, s->id);
    return s;
}

void
patch_steps_close(struct patch_steps *s)
{
    arena_release(&s->scratch);
}

/* ---- context ------------------------------------------------------------ */

static uint64_t
sum_of(struct text line)
{
    uint64_t sum = UINT64_C(0xcbf29ce484222325);

    for (uint32_t i = 0; i < line.n; i++) {
        sum = (sum ^ (unsigned char)line.s[i]) * UINT64_C(0x100000001b3);
    }
    return sum;
}

static int
by_sum(const void *va, const void *vb)
{
    const struct line *a = va, *b = vb;

    return a->sum != b->sum ? (a->sum > b->sum) - (a->sum < b->sum)
                            : (a->at > b->at) - (a->at < b->at);
}

static const struct lines *
lines_of(struct arena *a, struct lines *to, struct text text)
{
    if (to->n > 0 || text.n == 0) {
        return to;
    }
    to->text = text;
    for (uint32_t at = 0; at < text.n;) {
        const uint32_t end = lines_on(text, at, 1);
        const struct line line = {sum_of(text_sub(text, at, end)), at};
        vec_push(a, to, line);
        at = end;
    }
    qsort(to->at, to->n, sizeof *to->at, by_sum);
    return to;
}

static uint32_t
first_with(const struct lines *lines, uint64_t sum)
{
    uint32_t low = 0, high = lines->n;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (lines->at[middle].sum < sum) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* How often the lines stand in the text before `limit`: looked for by the one
 * among them that is rarest. */
static uint32_t
count(const struct lines *lines, struct text part, uint32_t limit)
{
    uint32_t best = 0, fewest = UINT32_MAX, offset = 0, n = 0;

    for (uint32_t at = 0; at < part.n;) {
        const uint32_t end = lines_on(part, at, 1);
        const uint64_t sum = sum_of(text_sub(part, at, end));
        const uint32_t from = first_with(lines, sum);
        uint32_t many = 0;
        while (many < fewest && from + many < lines->n &&
               lines->at[from + many].sum == sum) {
            many++;
        }
        if (many < fewest) {
            best = from;
            fewest = many;
            offset = at;
        }
        at = end;
    }
    for (uint32_t i = best; i < best + fewest && fewest != UINT32_MAX; i++) {
        const uint32_t at = lines->at[i].at;
        n += at >= offset && at - offset + part.n <= limit &&
             memcmp(lines->text.s + at - offset, part.s, part.n) == 0;
    }
    return n;
}

/* Does what stands around the place of an edit stand at this one only, in the
 * text as it was and as it is now?  The latter is the new one up to the edit
 * and the old one behind it. */
static bool
stands_once(struct patch_steps *s, uint32_t edit, struct text around)
{
    const uint32_t old_at = s->old_at[edit], new_at = s->new_at[edit];
    struct buf seam = {.arena = &s->scratch};

    if (count(lines_of(s->a, &s->old_lines, s->old), around, s->old.n) != 1 ||
        count(lines_of(s->a, &s->new_lines, s->new), around, new_at) != 0) {
        return false;
    }
    buf_add(&seam, text_sub(s->new, new_at - MIN(new_at, around.n), new_at));
    buf_add(&seam, text_sub(s->old, old_at,
                            old_at + MIN(s->old.n - old_at, around.n)));
    const struct text both = buf_text(&seam);
    const uint32_t at = text_find(both, around, 0);
    return at != UINT32_MAX &&
           text_find(both, around, at + 1) == UINT32_MAX;
}

/* An edit close to the one of the patch before has its context from behind
 * that one, so that it applies without it; and as many lines of context as
 * there must be to fit one place only.  If too many would be needed it stays
 * as it is: then it asks for the patch before, but lands in no wrong place.
 * Tells where the context begins, so far above the edit; NO_ID: anywhere. */
static uint32_t
choose_context(struct patch_steps *s, uint32_t first, struct change *change)
{
    const uint32_t at = s->old_at[first];
    const uint32_t from = first > 0 ? s->old_at[first - 1] : 0;

    if (first == 0 || lines_on(s->old, from, DIFF_CONTEXT) <= at ||
        !text_ends(s->insert[first - 1], TEXT("\n"))) {
        return NO_ID;
    }
    for (uint32_t n = DIFF_CONTEXT; n <= WIDEST_CONTEXT; n *= 2) {
        const uint32_t end = lines_on(s->old, at, n);
        if (end > at &&
            stands_once(s, first, text_sub(s->old, from, end))) {
            change->context = n;
            return at - from;
        }
    }
    return NO_ID;
}

/* ---- steps -------------------------------------------------------------- */

static uint32_t
count_lines(struct text t)
{
    uint32_t n = 0;

    for (const char *at = t.s, *end = t.s + t.n;
         at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++) {
        n++;
    }
    return n;
}

/* The new bytes up to `new_end`, the old ones from `old_from` on. */
static struct text
joined(struct arena *a, const struct patch_steps *s, struct span new,
       struct span old)
{
    struct buf b = {.arena = a};

    buf_add(&b, text_sub(s->new, new.begin, new.end));
    buf_add(&b, text_sub(s->old, old.begin, old.end));
    return buf_text(&b);
}

static bool
name_blobs(struct patch_steps *s, uint32_t last, struct change *change)
{
    char(*ids)[DIFF_ID_BYTES] =
        arena_alloc(s->a, 2, DIFF_ID_BYTES, alignof(char));
    const struct arena_mark mark = arena_mark(&s->scratch);

    change->ids = (const char(*)[DIFF_ID_BYTES])ids;
    ids[0][0] = ids[1][0] = '\0';
    if (!s->names_blobs) {
        return true;
    }
    const struct text after =
        joined(&s->scratch, s,
               (struct span){0, s->new_at[last] + s->insert[last].n},
               (struct span){s->old_at[last], s->old.n});
    memcpy(ids[0], s->id, DIFF_ID_BYTES);
    const bool ok = diff_blob_id(after, s->id);
    memcpy(ids[1], s->id, DIFF_ID_BYTES);
    arena_rewind(&s->scratch, mark);
    return ok;
}

static void
number_edits(struct patch_steps *s, uint32_t first, uint32_t end,
             struct change *change)
{
    const uint32_t n = end - first;
    struct edit *edit = arena_array(s->a, struct edit, n);
    struct edits *edits = arena_new(s->a, struct edits);

    for (uint32_t i = 0; i < n; i++) {
        edit[i] = s->f->edits.at[first + i];
        edit[i].line -= change->lines_above;
    }
    *edits = (struct edits){.at = edit, .n = n};
    change->edits = edits;
    change->heading = &s->f->heading[first];
}

bool
patch_step(struct patch_steps *s, uint32_t first, uint32_t end,
           struct change *change, struct err *err)
{
    const uint32_t last = end - 1;
    struct source *before = arena_new(s->a, struct source);

    if (s->new.s == NULL && !find_bytes(s)) {
        return err_set(err, ERR_INPUT, "%.*s: a line cannot be encoded",
                       TEXT_ARG(s->f->path));
    }
    const uint32_t begin = lines_back(s->new, s->new_at[first], MARGIN);
    const uint32_t old_end = lines_on(s->old, s->old_at[last], MARGIN);
    const uint32_t back = choose_context(s, first, change);

    before->bytes =
        joined(s->a, s, (struct span){begin, s->new_at[first]},
               (struct span){s->old_at[first], old_end});
    change->before = before;
    change->after.bytes = joined(
        s->a, s, (struct span){begin, s->new_at[last] + s->insert[last].n},
        (struct span){s->old_at[last], old_end});
    s->nlines += count_lines(text_sub(s->new, s->counted, begin));
    s->counted = begin;
    change->lines_above = s->nlines;
    if (back != NO_ID) {
        change->context_line =
            1 + count_lines(text_sub(before->bytes, 0,
                                     s->new_at[first] - back - begin));
    }
    number_edits(s, first, end, change);
    return name_blobs(s, last, change) ||
           err_set(err, ERR_IO, "%.*s: its blobs cannot be named",
                   TEXT_ARG(s->f->path));
}
