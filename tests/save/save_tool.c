/*
 * save_tool.c - PATH NEW [SUFFIX [in-place]]: replace the file PATH by the
 * bytes of NEW, with a backup if a suffix is given that is not empty, in place
 * where its owner cannot be kept.  Says what went wrong, exits with 2.
 */
#include "rewriter/rewriter.h"

#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
    struct arena arena = {0};
    struct save_file file, bytes;
    struct err err;
    bool is_good;

    if (argc < 3) {
        fprintf(stderr, "usage: save_tool PATH NEW [SUFFIX [in-place]]\n");
        return EXIT_FAILURE;
    }
    struct save_how how = {.in_place = argc > 4};
    if (argc > 3 && argv[3][0]) {
        how.backup = argv[3];
    }
    is_good = save_read(&arena, argv[2], 0, &bytes, &err) &&
              save_read(&arena, argv[1], 0, &file, &err) &&
              save_replace(&arena, &file, bytes.bytes, &how, &err);
    if (!is_good) {
        fprintf(stderr, "%s\n", err.text);
    }
    arena_release(&arena);
    return is_good ? EXIT_SUCCESS : 2;
}
