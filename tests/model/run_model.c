/*
 * run_model FILE... [VERSION] [--trace] [--check=N]: print what the model says
 * the program prints.  The exit status is the program's; with several, each
 * one's output follows a line with its name, status and number of bytes.
 * --check: debug builds check the whole heap, N objects an instruction.
 */
#include "runtime-model/runtime_model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file of the folder we are in; the programs are run from theirs. */
static bool
read_file(void *with, struct arena *a, struct text path, struct text *bytes)
{
    struct buf b = {.arena = a};
    FILE *f = fopen(text_copy(a, path).s, "rb");
    char part[4096];

    (void)with;
    if (!f) {
        return false;
    }
    for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;) {
        buf_add(&b, (struct text){part, (uint32_t)n});
    }
    fclose(f);
    *bytes = buf_text(&b);
    return true;
}

static struct text
read_all(struct arena *a, const char *path)
{
    struct text bytes;

    if (!read_file(NULL, a, text_of(path), &bytes)) {
        fprintf(stderr, "cannot read %s\n", path);
        exit(2);
    }
    return bytes;
}

static void
print_text(struct text t, FILE *to)
{
    if (t.n) {
        fwrite(t.s, 1, t.n, to);
    }
}

/* The program's status; of several programs, after the number of its bytes. */
static int
run_file(const char *name, const struct model_options *options, bool is_one)
{
    struct arena file = {0}, scratch = {0};
    struct source source =
        source_open(&file, text_of(name), read_all(&file, name), NULL);
    struct intern names = {.arena = &file};
    struct frontend *frontend = frontend_open(&file);
    struct analyze_options how = {.target = options->version,
                                  .frontend = frontend};
    struct analysis *an = analyze(&file, &scratch, &source, &names, &how);

    if (an->bail != BAIL_NONE) {
        fprintf(stderr, "%s: %s\n", name, bail_words[an->bail]);
        exit(2);
    }
    struct model_result r = model_run(&file, &scratch, an, options);

    if (r.is_cut) {
        fprintf(stderr, "budget spent\n");
        r.status = 3;
    }
    if (r.live_objects && getenv("RUN_MODEL_LEAKS")) {
        fprintf(stderr, "%llu objects left\n",
                (unsigned long long)r.live_objects);
        r.status = 4;
    }
    if (!is_one) {
        printf("%s %d %u\n", name, r.status, (unsigned)r.out.n);
    }
    print_text(r.out, stdout);
    print_text(r.err, stderr);
    print_text(r.events, stderr);
    arena_release(&file);
    arena_release(&scratch);
    return r.status;
}

int
main(int argc, char **argv)
{
    const struct model_files files = {.read = read_file};
    struct model_options options = {.version = 313, .files = &files};
    int n = 0, status = 0;

    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--trace") == 0) {
            options.trace = true;
        } else if (strncmp(argv[i], "--check=", 8) == 0) {
            options.check = (uint32_t)strtoul(argv[i] + 8, NULL, 10);
        } else if (strncmp(argv[i], "3.", 2) == 0) {
            options.version = 300 + atoi(argv[i] + 2);
        } else {
            argv[n++] = argv[i];
        }
    }
    if (n == 0) {
        fprintf(stderr, "usage: run_model FILE... [3.N] [--trace]\n");
        return 2;
    }
    for (int i = 0; i < n; i++) {
        status = run_file(argv[i], &options, n == 1);
    }
    return n == 1 ? status : 0;
}
