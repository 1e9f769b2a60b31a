/*
 * replay FOLDER... - run every file of the folders through a fuzzer's
 * function.  A folder without files is a failure: nothing was tried.
 *
 * replay --random COUNT [FIRST] - the same with COUNT random inputs; each has
 * a number, from FIRST (1) on, and is the same wherever it is made.
 */
#include "tests/fuzz/fuzz.h"

#include "base/text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RANDOM_SIZES = 10, RANDOM_MAX = 8 << RANDOM_SIZES };

static struct text
read_all(struct arena *a, const char *path)
{
    struct buf b = {.arena = a};
    char chunk[4096];
    FILE *f = fopen(path, "rb");
    size_t n;

    while (f && (n = fread(chunk, 1, sizeof chunk, f)) > 0) {
        buf_add(&b, (struct text){chunk, (uint32_t)n});
    }
    if (!f || ferror(f)) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    fclose(f);
    return buf_text(&b);
}

static int
replay_folder(struct arena *a, const char *folder)
{
    DIR *dir = opendir(folder);
    const struct dirent *entry;
    int n = 0;

    while (dir && (entry = readdir(dir))) {
        if (entry->d_name[0] != '.') {
            struct text path = text_format(a, "%s/%s", folder, entry->d_name);
            struct text t = read_all(a, path.s);
            LLVMFuzzerTestOneInput((const uint8_t *)t.s, t.n);
            n++;
        }
    }
    if (dir) {
        closedir(dir);
    }
    return n;
}

/* splitmix64 */
static uint64_t
next_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

/* Few bytes as often as many: what is short ends, what is long goes deep.
 * Each is told before it runs, so that the last one is known. */
static void
replay_random(uint64_t seed)
{
    uint8_t input[RANDOM_MAX];
    uint64_t state = seed;
    const size_t most = (size_t)8 << next_random(&state) % RANDOM_SIZES;
    const size_t n = next_random(&state) % most + 1;

    for (size_t i = 0; i < n; i++) {
        input[i] = (uint8_t)next_random(&state);
    }
    fprintf(stderr, "\rinput %llu", (unsigned long long)seed);
    LLVMFuzzerTestOneInput(input, n);
}

static int
replay_numbers(int count, uint64_t first)
{
    for (int i = 0; i < count; i++) {
        replay_random(first + (uint64_t)i);
    }
    fprintf(stderr, "\n");
    return count;
}

int
main(int argc, char **argv)
{
    struct arena a = {0};
    int n = 0;

    if (argc > 2 && strcmp(argv[1], "--random") == 0) {
        n = replay_numbers(atoi(argv[2]),
                           argc > 3 ? strtoull(argv[3], NULL, 10) : 1);
        argc = 0;
    }
    for (int i = 1; i < argc; i++) {
        n += replay_folder(&a, argv[i]);
    }
    arena_release(&a);
    printf("%d inputs\n", n);
    return n ? EXIT_SUCCESS : EXIT_FAILURE;
}
