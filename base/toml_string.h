/*
 * toml_string.h - the text that a TOML string literal stands for.
 *
 * Both readers of TOML, that of the facts and that of the configuration, hand
 * in a literal as the grammar found it, quotes included, in any of the four
 * forms ("x", 'x', three of either).  Escapes become UTF-8 bytes; what the
 * grammar should not have let through stays as it is written.
 */
#ifndef BASE_TOML_STRING_H
#define BASE_TOML_STRING_H

#include "base/text.h"

/* In `a`, or a part of the literal where nothing had to be decoded. */
struct text toml_string(struct arena *a, struct text literal);

#endif
