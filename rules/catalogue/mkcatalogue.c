/*
 * mkcatalogue OUT.c FILE.toml... - compile the catalogue into a C table.
 *
 * A host tool, run by the build.  It reads with the program's own reader,
 * merges the files into one sorted table and writes `catalogue_builtin`, all
 * of it static const: the program does nothing at start-up.
 */
#include "base/vec.h"
#include "rules/catalogue/catalogue_read.h"

#include <stdio.h>
#include <stdlib.h>

struct source {
    const char *path;
    struct catalogue rows;
};

/*
 * A row, where it stands (for messages about two files), and where its facts
 * go: rows that say the same share one list, because each pointer of the
 * table costs the program a relocation at start-up.
 */
struct entry {
    const struct api *api;
    const char *path;
    uint32_t first_fact;
    bool owns_facts;
};

static bool
read_file(struct arena *arena, const char *path, struct text *out)
{
    struct buf b = {.arena = arena};
    char chunk[8192];
    FILE *f = fopen(path, "rb");
    size_t n = 0;
    bool ok = f != NULL;

    while (ok && (n = fread(chunk, 1, sizeof chunk, f)) > 0) {
        buf_add(&b, (struct text){chunk, (uint32_t)n});
    }
    ok = ok && !ferror(f);
    if (f) {
        fclose(f);
    }
    *out = buf_text(&b);
    return ok;
}

static bool
read_source(struct arena *arena, struct source *source)
{
    struct err err = {0};
    struct text toml;

    if (!read_file(arena, source->path, &toml)) {
        perror(source->path);
        return false;
    }
    if (!catalogue_read(arena, toml, &source->rows, &err)) {
        fprintf(stderr, "%s: %s\n", source->path, err.text);
        return false;
    }
    return true;
}

static int
entry_order(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;

    return text_cmp(x->api->name, y->api->name);
}

static bool
check_once(const struct entry *entry, uint32_t n)
{
    for (uint32_t i = 1; i < n; i++) {
        if (entry_order(&entry[i - 1], &entry[i]) == 0) {
            fprintf(stderr, "%s: line %u: %.*s is in %s as well\n",
                    entry[i].path, entry[i].api->line,
                    TEXT_ARG(entry[i].api->name), entry[i - 1].path);
            return false;
        }
    }
    return true;
}

static bool
selector_eq(const struct selector *a, const struct selector *b)
{
    return a->kind == b->kind && a->position == b->position &&
           text_eq(a->keyword, b->keyword);
}

static bool
fact_eq(const struct fact *a, const struct fact *b)
{
    bool same = a->id == b->id && selector_eq(&a->selector, &b->selector) &&
                a->kind == b->kind && a->element == b->element &&
                a->style == b->style && a->resource == b->resource &&
                a->part == b->part && text_eq(a->detail, b->detail) &&
                a->nconditions == b->nconditions && a->unless == b->unless;

    for (uint32_t i = 0; same && i < a->nconditions; i++) {
        same =
            selector_eq(&a->condition[i].argument, &b->condition[i].argument) &&
            text_eq(a->condition[i].value, b->condition[i].value) &&
            a->condition[i].with_next == b->condition[i].with_next;
    }
    return same;
}

static bool
facts_eq(const struct api *a, const struct api *b)
{
    bool same = a->nfacts == b->nfacts;

    for (uint32_t i = 0; same && i < a->nfacts; i++) {
        same = fact_eq(&a->fact[i], &b->fact[i]);
    }
    return same;
}

/* Give each row its place in the array of facts. */
static void
share_facts(struct entry *entry, uint32_t n)
{
    uint32_t next = 0;

    for (uint32_t i = 0; i < n; i++) {
        uint32_t k = 0;

        while (k < i &&
               !(entry[k].owns_facts && facts_eq(entry[k].api, entry[i].api))) {
            k++;
        }
        entry[i].owns_facts = k == i;
        entry[i].first_fact = k == i ? next : entry[k].first_fact;
        next += k == i ? entry[i].api->nfacts : 0;
    }
}

static void
put_text(FILE *out, struct text t)
{
    if (t.n == 0) {
        fputs("{0, 0}", out);
        return;
    }
    fputs("{\"", out);
    for (uint32_t i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.s[i];

        if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\' || c == '?') {
            fprintf(out, "\\%03o", c);
        } else {
            fputc(c, out);
        }
    }
    fprintf(out, "\", %u}", t.n);
}

static void
put_selector(FILE *out, const struct selector *s)
{
    fprintf(out, "{%d, %d, ", (int)s->kind, (int)s->position);
    put_text(out, s->keyword);
    fputc('}', out);
}

static void
put_conditions(FILE *out, const struct entry *entry, uint32_t n)
{
    fputs("static const struct condition condition[] = {\n", out);
    for (uint32_t i = 0; i < n; i++) {
        const struct fact *f = NULL;

        while (entry[i].owns_facts && (f = api_next(entry[i].api, f)) != NULL) {
            for (uint32_t c = 0; c < f->nconditions; c++) {
                fputs("    {", out);
                put_selector(out, &f->condition[c].argument);
                fputs(", ", out);
                put_text(out, f->condition[c].value);
                fprintf(out, ", %d},\n", f->condition[c].with_next);
            }
        }
    }
    /* C has no empty arrays, and there may be no condition. */
    fputs("    {{0, 0, {0, 0}}, {0, 0}, 0},\n};\n\n", out);
}

static void
put_fact(FILE *out, const struct fact *f, uint32_t condition)
{
    fprintf(out, "    {%d, ", (int)f->id);
    put_selector(out, &f->selector);
    fprintf(out, ", %d, %d, %d, %d, %d, ", (int)f->kind, (int)f->element,
            (int)f->style, (int)f->resource, (int)f->part);
    put_text(out, f->detail);
    if (f->nconditions) {
        fprintf(out, ", condition + %u, %u, %d},\n", condition, f->nconditions,
                f->unless);
    } else {
        fputs(", 0, 0, 0},\n", out);
    }
}

static void
put_facts(FILE *out, const struct entry *entry, uint32_t n)
{
    uint32_t condition = 0;

    fputs("static const struct fact fact[] = {\n", out);
    for (uint32_t i = 0; i < n; i++) {
        const struct fact *f = NULL;

        while (entry[i].owns_facts && (f = api_next(entry[i].api, f)) != NULL) {
            put_fact(out, f, condition);
            condition += f->nconditions;
        }
    }
    fputs("};\n\n", out);
}

static void
put_rows(FILE *out, const struct entry *entry, uint32_t n)
{
    fputs("static const struct api api[] = {\n", out);
    for (uint32_t i = 0; i < n; i++) {
        const struct api *a = entry[i].api;
        /* Examples are for lints: the program has no use for them. */
        const struct text none = {0, 0};
        const struct text texts[] = {a->name, a->why,   none,
                                     a->see,  a->since, a->until};

        fputs("    {", out);
        for (uint32_t t = 0; t < sizeof texts / sizeof texts[0]; t++) {
            put_text(out, texts[t]);
            fputs(", ", out);
        }
        fprintf(out, "%u, %u, %u, fact + %u, %u},\n", a->python_since,
                a->python_until, a->line, entry[i].first_fact, a->nfacts);
    }
    fputs("};\n\n", out);
}

static void
put_bits(FILE *out, const char *name, const uint64_t *bits, uint32_t n)
{
    fprintf(out, "static const uint64_t %s[] = {\n", name);
    for (uint32_t i = 0; i < n / 64; i++) {
        fprintf(out, "    UINT64_C(0x%llx),\n", (unsigned long long)bits[i]);
    }
    fputs("};\n\n", out);
}

/* The index, made by the same code that indexes overlays at run time. */
static void
put_index(FILE *out, struct arena *arena, const struct entry *entry, uint32_t n)
{
    struct api *row = arena_array(arena, struct api, n);
    struct catalogue layer = {.api = row, .napis = n};

    for (uint32_t i = 0; i < n; i++) {
        row[i] = *entry[i].api;
    }
    catalogue_index(arena, &layer);
    fputs("static const struct catalogue_slot slot[] = {\n", out);
    for (uint32_t i = 0; i < layer.nslots; i++) {
        fprintf(out, "    {%uu, %u},\n", layer.slot[i].hash,
                layer.slot[i].row1);
    }
    fputs("};\n\n", out);
    put_bits(out, "stems", layer.stems, STEM_BITS);
    put_bits(out, "leads", layer.leads, LEAD_BITS);
}

static bool
write_table(const char *path, struct arena *arena, const struct entry *entry,
            uint32_t n)
{
    FILE *out = fopen(path, "wb");
    bool ok = out != NULL;

    if (ok) {
        fputs("/* Made by mkcatalogue from rules/catalogue. */\n"
              "#include \"rules/catalogue/catalogue.h\"\n\n",
              out);
        put_conditions(out, entry, n);
        put_facts(out, entry, n);
        put_rows(out, entry, n);
        put_index(out, arena, entry, n);
        fprintf(out,
                "const struct catalogue *\ncatalogue_builtin(void)\n{\n"
                "    static const struct catalogue table = "
                "{\n        api, %u, slot, sizeof slot / sizeof slot[0], "
                "stems, leads, NULL};\n\n    return &table;\n}\n",
                n);
        ok = !ferror(out);
        ok = fclose(out) == 0 && ok;
    }
    if (!ok) {
        perror(path);
        remove(path);
    }
    return ok;
}

static bool
compile(struct arena *arena, char **path, uint32_t npaths, const char *out)
{
    VEC(struct entry) all = {0};

    for (uint32_t i = 0; i < npaths; i++) {
        struct source source = {.path = path[i]};

        if (!read_source(arena, &source)) {
            return false;
        }
        for (uint32_t row = 0; row < source.rows.napis; row++) {
            struct entry entry = {.api = &source.rows.api[row],
                                  .path = source.path};

            vec_push(arena, &all, entry);
        }
    }
    if (all.n == 0) {
        fputs("mkcatalogue: no entries\n", stderr);
        return false;
    }
    qsort(all.at, all.n, sizeof *all.at, entry_order);
    if (!check_once(all.at, all.n)) {
        return false;
    }
    share_facts(all.at, all.n);
    return write_table(out, arena, all.at, all.n);
}

int
main(int argc, char **argv)
{
    struct arena arena = {0};
    bool ok = false;

    if (argc < 3) {
        fputs("usage: mkcatalogue OUT.c FILE.toml...\n", stderr);
        return 2;
    }
    ok = compile(&arena, argv + 2, (uint32_t)argc - 2, argv[1]);
    arena_release(&arena);
    return ok ? 0 : 1;
}
