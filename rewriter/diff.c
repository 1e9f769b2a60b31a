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
    return c->context_line ? (int)c->context_line : 1;
}

/* How many lines at the hunk's head may not. */
static int
lines_cut(const struct change *c, const git_diff_hunk *hunk)
{
    const int first = first_line(c);

    return first > hunk->old_start ? first - hunk->old_start : 0;
}

/* "3,4" of a range: one line is its place alone, as diff has it. */
static void
add_range(struct buf *out, char sign, int start, int lines)
{
    buf_format(out, lines == 1 ? " %c%d" : " %c%d,%d", sign, start, lines);
}

/* "@@ -1,3 +1,4 @@", without what libgit2 took for the function's name. */
static void
add_hunk_header(const struct printer *p, const git_diff_hunk *hunk)
{
    const int cut = lines_cut(p->change, hunk);
    const int moved = cut + (int)p->change->lines_above;

    buf_add(p->out, TEXT("@@"));
    add_range(p->out, '-', hunk->old_start + moved, hunk->old_lines - cut);
    add_range(p->out, '+', hunk->new_start + moved, hunk->new_lines - cut);
    buf_add(p->out, TEXT(" @@"));
    if (p->change->heading) {
        add_headings(p, hunk);
    }
    buf_char(p->out, '\n');
}

/* ---- lines -------------------------------------------------------------- */

static void
add_index_line(const struct printer *p, struct text line)
{
    const char(*ids)[DIFF_ID_BYTES] = p->change->ids;

    if (ids != NULL) {
        buf_format(p->out, "index %.*s..%.*s", ID_HEX_DIGITS, ids[0],
                   ID_HEX_DIGITS, ids[1]);
    } else {
        buf_add(p->out, line);
    }
    buf_add(p->out, p->change->mode == 0100755 ? TEXT(" 100755")
                                               : TEXT(" 100644"));
}

/* A line of the file's header, without its line end. */
static void
add_file_header_line(const struct printer *p, struct text line)
{
    static const struct text plain = {" 100644", 7};
    const bool is_index =
        text_starts(line, TEXT("index ")) && text_ends(line, plain);
    bool is_name =
        text_starts(line, TEXT("--- ")) || text_starts(line, TEXT("+++ "));

    if (is_index && p->change->ids != NULL && p->change->ids[0][0] == '\0') {
        return;
    }
    if (is_index) { /* libgit2 takes buffers for plain files, and for whole */
        add_index_line(p, text_sub(line, 0, line.n - plain.n));
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
diff_blob_id(struct text bytes, char id[DIFF_ID_BYTES])
{
    git_oid oid;

    if (git_libgit2_init() < 0 ||
        git_odb_hash(&oid, bytes.s, bytes.n, GIT_OBJECT_BLOB) != 0) {
        return false;
    }
    git_oid_tostr(id, DIFF_ID_BYTES, &oid);
    return true;
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
