/*
 * show.h - text on its way to a person.
 *
 * File names and source lines may hold terminal escape codes; nothing from
 * outside reaches a terminal before its control characters are written as
 * \xNN.  Colours are on or off for a whole stream (`show_wants_color`).
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "base/text.h"
#include "cli/settings.h"

#include <stdio.h>

enum paint {
    PAINT_NONE,
    PAINT_LABEL, /* bold */
    PAINT_PATH,
    PAINT_CODE,
    PAINT_SAFE,
    PAINT_UNSAFE,
    PAINT_HELD,
    PAINT_ADDED,
    PAINT_REMOVED,
    PAINT_DIM,
};

/* --color, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
bool show_wants_color(FILE *to, enum color_when when);

/* The text with control characters and bad UTF-8 escaped; tabs stay. */
void show_escaped(FILE *to, struct text t);
struct text show_escape(struct arena *a, struct text t);

/* The text as a TOML string, quotes and all, of safe characters. */
struct text show_toml(struct arena *a, struct text t);

/* The same, painted. */
void show_paint(FILE *to, bool color, enum paint paint, struct text t);

/* A unified diff, its lines painted; without colour the bytes as they are. */
void show_diff(FILE *to, bool color, struct text diff);

#endif
