/*
 * run_predict FILE [VERSION]: every candidate of every function with what
 * the model predicts for it, one a line.
 */
#include "runtime-model/runtime_model.h"

#include <stdio.h>
#include <stdlib.h>

static struct text
read_all(struct arena *a, const char *path)
{
    struct buf b = {.arena = a};
    FILE *f = fopen(path, "rb");
    char part[4096];

    if (!f) {
        fprintf(stderr, "cannot read %s\n", path);
        exit(2);
    }
    for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;) {
        buf_add(&b, (struct text){part, (uint32_t)n});
    }
    fclose(f);
    return buf_text(&b);
}

static void
print_unit(struct arena *file, struct arena *scratch,
           const struct model_unit *of)
{
    const struct analysis *an = of->analysis;
    const struct unit *u = &an->unit[of->unit];
    struct candidates c = candidate_find(file, scratch, u, NULL);
    const struct prediction *p = model_predict(file, scratch, of, c);

    for (uint32_t i = 0; i < c.n; i++) {
        struct text unit = sym_text(an, u->qualname);
        struct text var = sym_text(an, u->var[c.at[i].var].name);
        uint32_t at = u->gap[c.at[i].gap].insert;
        printf("%u %.*s %.*s %s: calls %u loops %u waits %u lines %u "
               "peak %u -> %u score %u\n",
               (unsigned)source_line(an->source, at), TEXT_ARG(unit),
               TEXT_ARG(var), gain_words[p[i].reason],
               (unsigned)p[i].held_calls, (unsigned)p[i].held_loops,
               (unsigned)p[i].held_waits, (unsigned)p[i].held_lines,
               (unsigned)p[i].peak_now, (unsigned)p[i].peak_del,
               (unsigned)p[i].score);
    }
}

int
main(int argc, char **argv)
{
    struct arena file = {0}, scratch = {0};
    int version = 313;

    if (argc < 2) {
        fprintf(stderr, "usage: run_predict FILE [3.N]\n");
        return 2;
    }
    if (argc > 2) {
        version = 300 + atoi(argv[2] + 2);
    }
    struct source source =
        source_open(&file, text_of(argv[1]), read_all(&file, argv[1]), NULL);
    struct intern names = {.arena = &file};
    struct frontend *frontend = frontend_open(&file);
    struct analyze_options how = {.target = version, .frontend = frontend};
    struct analysis *an = analyze(&file, &scratch, &source, &names, &how);
    struct predictor *predictor = predictor_open(&file);

    for (uint32_t u = 0; an->bail == BAIL_NONE && u < an->nunits; u++) {
        if (an->unit[u].bail == BAIL_NONE && an->unit[u].kind != UNIT_MODULE &&
            an->unit[u].kind != UNIT_CLASS) {
            struct arena_mark mark = arena_mark(&scratch);
            struct model_unit of = {.analysis = an,
                                    .unit = u,
                                    .version = version,
                                    .predictor = predictor};
            print_unit(&file, &scratch, &of);
            arena_rewind(&scratch, mark);
        }
    }
    int status = an->bail != BAIL_NONE;

    predictor_release(predictor);
    arena_release(&file);
    arena_release(&scratch);
    return status;
}
