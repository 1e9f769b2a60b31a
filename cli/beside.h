/*
 * beside.h - the files that a program may import: those beside it.
 */
#ifndef CLI_BESIDE_H
#define CLI_BESIDE_H

#include "cli/app.h"
#include "runtime-model/runtime_model.h"

/* It is handed on by its address: `files` points to it. */
struct beside {
    const struct app *app;
    struct text folder; /* with its slash; empty: where we are */
    struct model_files files;
    struct model_place place;
};

/* Of a program: the folder that it stands in. */
void beside_program(struct beside *b, const struct app *app, struct text path);

/* Of a module: the folder of the outermost package it belongs to, and the name
 * by which it is imported from there. */
void beside_module(struct beside *b, const struct app *app, struct text path);

#endif
