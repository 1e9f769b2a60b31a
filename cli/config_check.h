/*
 * config_check.h - what can be wrong with settings only once all layers are in.
 *
 * Names of rules, regular expressions, the version asked for: each value was
 * of the right kind where it stood; whether it means something is asked of what
 * holds in the end.
 */
#ifndef CLI_CONFIG_CHECK_H
#define CLI_CONFIG_CHECK_H

#include "cli/settings.h"

/* ERR_USAGE, with the place in the file that said so.  `origin` is by row of
 * setting_table. */
bool config_check(const struct settings *s, const struct text *origin,
                  struct err *err);

/* False, with ERR_USAGE and such words: "FILE:LINE: KEY: ", without a place if
 * none said it. */
__attribute__((format(printf, 4, 5))) bool
config_refuse(struct err *err, const struct text *origin, const char *key,
              const char *format, ...);

#endif
