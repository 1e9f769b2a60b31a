/*
 * parse_only N - parse the files named on stdin, one a line, on N threads.
 *
 * The yardstick for earlydel's speed: the same tree-sitter build reads and
 * parses the same files and does nothing else.  Prints how many files and
 * bytes were parsed, so that a run that read nothing cannot pass for fast.
 */
#include "base/text.h"
#include "base/vec.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <tree_sitter/api.h>

enum { MAX_THREADS = 256 };

const TSLanguage *tree_sitter_python(void);

struct job {
    struct arena arena;
    VEC(const char *) path;
    atomic_uint next;
    atomic_uint nparsed;
    atomic_ullong nbytes;
};

/* The bytes of a file; `s` is NULL if it cannot be read. */
static struct text
read_file(struct arena *a, const char *path)
{
    FILE *f = fopen(path, "rb");
    struct text t = {0};
    struct stat st;

    if (f && fstat(fileno(f), &st) == 0) {
        char *s = arena_array(a, char, (size_t)st.st_size);
        t.n = (uint32_t)fread(s, 1, (size_t)st.st_size, f);
        t.s = ferror(f) ? NULL : s;
    }
    if (f) {
        fclose(f);
    }
    return t;
}

static void
parse_one(struct job *job, TSParser *parser, struct text t)
{
    TSTree *tree = ts_parser_parse_string(parser, NULL, t.s, t.n);

    if (tree) {
        atomic_fetch_add(&job->nparsed, 1);
        atomic_fetch_add(&job->nbytes, t.n);
        ts_tree_delete(tree);
    }
}

static void *
work(void *arg)
{
    struct job *job = arg;
    TSParser *parser = ts_parser_new();
    struct arena a = {0};
    uint32_t i;

    ts_parser_set_language(parser, tree_sitter_python());
    while ((i = atomic_fetch_add(&job->next, 1)) < job->path.n) {
        struct arena_mark mark = arena_mark(&a);
        struct text t = read_file(&a, job->path.at[i]);

        if (t.s) {
            parse_one(job, parser, t);
        } else {
            fprintf(stderr, "parse_only: cannot read %s\n", job->path.at[i]);
        }
        arena_rewind(&a, mark);
    }
    arena_release(&a);
    ts_parser_delete(parser);
    return NULL;
}

static bool
read_list(struct job *job)
{
    char line[4096];

    while (fgets(line, sizeof line, stdin)) {
        struct text name = text_copy(&job->arena, text_trim(text_of(line)));
        vec_push(&job->arena, &job->path, name.s);
    }
    return job->path.n > 0;
}

int
main(int argc, char **argv)
{
    struct job job = {0};
    pthread_t thread[MAX_THREADS];
    long nthreads = argc == 2 ? strtol(argv[1], NULL, 10) : 0;

    if (nthreads < 1 || nthreads > MAX_THREADS || !read_list(&job)) {
        fprintf(stderr, "usage: parse_only THREADS <list\n");
        return EXIT_FAILURE;
    }
    for (long i = 1; i < nthreads; i++) {
        if (pthread_create(&thread[i], NULL, work, &job) != 0) {
            return EXIT_FAILURE;
        }
    }
    work(&job);
    for (long i = 1; i < nthreads; i++) {
        pthread_join(thread[i], NULL);
    }
    printf("%u %llu\n", atomic_load(&job.nparsed), atomic_load(&job.nbytes));
    arena_release(&job.arena);
    return EXIT_SUCCESS;
}
