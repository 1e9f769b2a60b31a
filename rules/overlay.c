#include "rules/rules.h"

#include "rules/catalogue_index.h"
#include "rules/catalogue_read.h"

const struct catalogue *
rules_overlay(struct arena *a, struct text toml, const struct catalogue *under,
              struct err *err)
{
    struct catalogue *layer = arena_new(a, struct catalogue);

    if (!catalogue_read(a, toml, layer, err)) {
        return NULL;
    }
    catalogue_index(a, layer);
    layer->next = under ? under : catalogue_builtin();
    return layer;
}
