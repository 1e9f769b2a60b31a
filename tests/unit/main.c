/*
 * main.c - run the suites of one folder: all, or those named as arguments.
 *
 * A name that is no suite and a suite without tests are failures: a check
 * that checked nothing must not pass.
 */
#include "tests/unit/suites.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    Suite *(*make)(void);
} suites[] = {
#define SUITE(folder, module) {#module, module##_suite},
#include "folder_suites.def"
#undef SUITE
};

Suite *
suite_of(const char *name, const TTest *const *tests)
{
    Suite *suite = suite_create(name);
    TCase *tcase = tcase_create(name);

    for (; *tests; tests++) {
        tcase_add_test(tcase, *tests);
    }
    suite_add_tcase(suite, tcase);
    return suite;
}

static bool
run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    int nrun, nfailed;

    srunner_run_all(runner, CK_NORMAL);
    nrun = srunner_ntests_run(runner);
    nfailed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return nrun > 0 && nfailed == 0;
}

static bool
is_named(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], name) == 0) {
            return true;
        }
    }
    return argc == 1;
}

int
main(int argc, char **argv)
{
    int nrun = 0;
    bool good = true;

    for (size_t i = 0; i < sizeof suites / sizeof suites[0]; i++) {
        if (is_named(suites[i].name, argc, argv)) {
            nrun++;
            good &= run_suite(suites[i].make());
        }
    }
    if (nrun == 0 || (argc > 1 && nrun != argc - 1)) {
        fprintf(stderr, "%s: no such suite\n", argv[0]);
        good = false;
    }
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
