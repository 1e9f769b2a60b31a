/*
 * replay FOLDER... - run every file of the folders through a fuzzer's
 * function.  A folder without files is a failure: nothing was tried.
 */
#include "tests/fuzz/fuzz.h"

#include "base/text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

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

int
main(int argc, char **argv)
{
    struct arena a = {0};
    int n = 0;

    for (int i = 1; i < argc; i++) {
        n += replay_folder(&a, argv[i]);
    }
    arena_release(&a);
    printf("%d inputs\n", n);
    return n ? EXIT_SUCCESS : EXIT_FAILURE;
}
