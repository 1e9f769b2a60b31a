#include "base/supply.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Sizes up to SMALL are rounded to steps, larger ones to powers of two. */
enum { STEP = 16, SMALL = 1024, NSMALL = SMALL / STEP };

/* Stands before the memory that is handed out. */
struct supply_cell {
    alignas(max_align_t) uint32_t class;
    struct supply_cell *next; /* when unused */
};

/* Functions handed to a library get no context: it belongs to the thread. */
static _Thread_local struct supply *current;

void
supply_enter(struct supply *s)
{
    assert(!current);
    current = s;
}

void
supply_leave(void)
{
    assert(current);
    current = NULL;
}

static uint32_t
class_of(size_t size)
{
    if (size <= SMALL) {
        return (uint32_t)((size + STEP - 1) / STEP);
    }
    return NSMALL + 64 - (uint32_t)__builtin_clzll(size - 1);
}

static size_t
class_size(uint32_t class)
{
    if (class <= NSMALL) {
        return (size_t) class * STEP;
    }
    return (size_t)1 << (class - NSMALL);
}

static struct supply_cell *
cell_of(void *p)
{
    return (struct supply_cell *)p - 1;
}

void *
supply_malloc(size_t size)
{
    if (!current) {
        return malloc(size);
    }
    uint32_t class = class_of(size);
    struct supply_cell *cell = current->unused[class];
    if (cell) {
        current->unused[class] = cell->next;
    } else {
        cell = arena_bytes(current->arena, sizeof *cell + class_size(class),
                           alignof(struct supply_cell));
        cell->class = class;
        current->is_used = true;
    }
    return cell + 1;
}

void *
supply_calloc(size_t count, size_t size)
{
    if (!current) {
        return calloc(count, size);
    }
    if (size && count > SIZE_MAX / 2 / size) {
        return NULL;
    }
    void *p = supply_malloc(count * size);
    memset(p, 0, count * size);
    return p;
}

void *
supply_realloc(void *p, size_t size)
{
    if (!current) {
        return realloc(p, size);
    }
    if (!p) {
        return supply_malloc(size);
    }
    size_t have = class_size(cell_of(p)->class);
    if (size <= have) {
        return p;
    }
    void *grown = supply_malloc(size);
    memcpy(grown, p, have);
    supply_free(p);
    return grown;
}

void
supply_free(void *p)
{
    if (!current) {
        free(p);
    } else if (p) {
        struct supply_cell *cell = cell_of(p);
        cell->next = current->unused[cell->class];
        current->unused[cell->class] = cell;
    }
}
