/*
 * suites.h - the suites of one folder, declared for its test files.
 *
 * unit/<folder>/test_<module>.c includes this first and defines
 * `Suite *<module>_suite(void)`; its line in suites.def does the rest.
 */
#ifndef TESTS_UNIT_SUITES_H
#define TESTS_UNIT_SUITES_H

#include <check.h>

#define SUITE(folder, module) Suite *module##_suite(void);
#include "folder_suites.def"
#undef SUITE

/* A suite with one test case made of `tests`, which ends with NULL. */
Suite *suite_of(const char *name, const TTest *const *tests);

#define SUITE_OF(name, ...)                                                    \
    suite_of(name, (const TTest *const[]){__VA_ARGS__, NULL})

#endif
