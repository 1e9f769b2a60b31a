#include "rewriter/diff.h"

#include <assert.h>
#include <git2.h>

enum {
    HEADING_MAX = 160,  /* bytes of one hunk's heading */
    ID_HEX_DIGITS = 12, /* of the blob ids: unique in large repositories */
};

struct printer {
    struct buf *out;
    const struct change *change;
};

/* ---- headings ----------------------------------------------------------- */

static void
add_visible(struct buf *out, struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.s[i];
        if (c < ' ' || c == 0x7f) {
            buf_format(out, "\\x%02x", c);
        } else {
            buf_char(out, (char)c);
        }
    }
}

/* Cut at HEADING_MAX bytes, between characters. */
static void
cut_heading(struct buf *out, uint32_t begin)
{
    uint32_t end = begin + HEADING_MAX - 3;

    if (out->n - begin <= HEADING_MAX) {
        return;
    }
    while (end > begin && ((unsigned char)out->s[end] & 0xc0) == 0x80) {
        end--;
    }
    out->n = end;
    buf_add(out, TEXT("..."));
}

static void
add_headings(const struct printer *p, const git_diff_hunk *hunk)
{
    const struct change *c = p->change;
    uint32_t first = (uint32_t)hunk->new_start;
    uint32_t end = first + (uint32_t)hunk->new_lines;
    uint32_t begin = p->out->n;

    for (uint32_t i = 0; i < c->edits->n; i++) {
        uint32_t line = c->edits->at[i].line;
        if (line >= first && line < end && c->heading[i].n) {
            buf_add(p->out, p->out->n == begin ? TEXT(" ") : TEXT("; "));
            add_visible(p->out, c->heading[i]);
        }
    }
    cut_heading(p->out, begin);
}

/* The first line that may be shown. */
static int
first_line(const struct change *c)
{
    return c->context_from ? (int)source_line(c->before, c->context_from) : 1;
}

/* How many lines at the hunk's head may not. */
static int
lines_cut(const struct change *c, const git_diff_hunk *hunk)
{
    const int first = first_line(c);

    return first > hunk->old_start ? first - hunk->old_start : 0;
}

/* "@@ -1,3 +1,4 @@", without what libgit2 took for the function's name. */
static void
add_hunk_header(const struct printer *p, const git_diff_hunk *hunk)
{
    struct text header = {hunk->header, (uint32_t)hunk->header_len};
    const uint32_t end = text_find(header, TEXT(" @@"), 0);
    const int cut = lines_cut(p->change, hunk);

    assert(end != UINT32_MAX);
    if (cut > 0) {
        buf_format(p->out, "@@ -%d,%d +%d,%d @@", hunk->old_start + cut,
                   hunk->old_lines - cut, hunk->new_start + cut,
                   hunk->new_lines - cut);
    } else {
        buf_add(p->out, text_sub(header, 0, end + 3));
    }
    if (p->change->heading) {
        add_headings(p, hunk);
    }
    buf_char(p->out, '\n');
}

/* ---- lines -------------------------------------------------------------- */

/* A line of the file's header, without its line end. */
static void
add_file_header_line(const struct printer *p, struct text line)
{
    static const struct text plain = {" 100644", 7};
    bool is_name =
        text_starts(line, TEXT("--- ")) || text_starts(line, TEXT("+++ "));

    /* libgit2 takes buffers for plain files. */
    if (p->change->mode == 0100755 && text_starts(line, TEXT("index ")) &&
        text_ends(line, plain)) {
        buf_add(p->out, text_sub(line, 0, line.n - plain.n));
        buf_add(p->out, TEXT(" 100755"));
    } else {
        buf_add(p->out, line);
    }
    /* As git does, lest `patch` ends a name at its first blank. */
    if (is_name && line.s[4] != '"' &&
        text_find(line, TEXT(" "), 4) != UINT32_MAX) {
        buf_char(p->out, '\t');
    }
    buf_char(p->out, '\n');
}

static void
add_file_header(const struct printer *p, struct text header)
{
    uint32_t end;

    for (uint32_t at = 0; at < header.n; at = end + 1) {
        end = text_find(header, TEXT("\n"), at);
        assert(end != UINT32_MAX);
        add_file_header_line(p, text_sub(header, at, end));
    }
}

static int
print_line(const git_diff_delta *delta, const git_diff_hunk *hunk,
           const git_diff_line *line, void *payload)
{
    const struct printer *p = payload;
    struct text content = {line->content, (uint32_t)line->content_len};

    (void)delta;
    switch (line->origin) {
    case GIT_DIFF_LINE_FILE_HDR:
        add_file_header(p, content);
        break;
    case GIT_DIFF_LINE_HUNK_HDR:
        add_hunk_header(p, hunk);
        break;
    case GIT_DIFF_LINE_CONTEXT:
        if (line->old_lineno < first_line(p->change)) {
            break;
        }
        /* fall through */
    case GIT_DIFF_LINE_ADDITION:
    case GIT_DIFF_LINE_DELETION:
        buf_char(p->out, line->origin);
        buf_add(p->out, content);
        break;
    default: /* "\ No newline at end of file" */
        buf_add(p->out, content);
        break;
    }
    return 0;
}

/* ---- entry -------------------------------------------------------------- */

static bool
fail(struct err *err, const struct change *change)
{
    const git_error *e = git_error_last();

    return err_set(err, ERR_IO, "%.*s: no diff: %s", TEXT_ARG(change->path),
                   e ? e->message : "unknown reason");
}

bool
diff_unified(struct buf *out, const struct change *change, struct err *err)
{
    git_diff_options options;
    struct text before = change->before->bytes, after = change->after.bytes;
    const char *path = text_copy(out->arena, change->path).s;
    struct printer printer = {out, change};
    git_patch *patch = NULL;
    bool is_good;

    if (text_eq(before, after)) {
        return true;
    }
    /* Never shut down again: starting it costs more than all diffs. */
    if (git_libgit2_init() < 0 ||
        git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION) < 0) {
        return fail(err, change);
    }
    options.context_lines = change->context ? change->context : DIFF_CONTEXT;
    options.id_abbrev = ID_HEX_DIGITS;
    options.flags = GIT_DIFF_FORCE_TEXT;
    if (git_patch_from_buffers(&patch, before.s, before.n, path, after.s,
                               after.n, path, &options) < 0) {
        return fail(err, change);
    }
    is_good = git_patch_print(patch, print_line, &printer) == 0;
    git_patch_free(patch);
    return is_good || fail(err, change);
}
