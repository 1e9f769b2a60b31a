#include "cli/listing.h"
#include "cli/report_object.h"

/* One key: its help, default, choices, and what holds here. */
static enum exit_code
tell_key(struct app *app, struct configs *configs, struct text key)
{
    struct err err;

    const struct setting *row = setting_find(key, IN_FILE);
    const struct settings defaults = settings_default();

    if (row == NULL) {
        const char *nearest = setting_nearest(key, IN_FILE);
        return app_fail(app, "there is no key \"%.*s\"%s%s%s", TEXT_ARG(key),
                        nearest ? "; did you mean \"" : "",
                        nearest ? nearest : "", nearest ? "\"?" : "");
    }
    struct text value = setting_show(app->run, &defaults, row);
    printf("%s: %s\ndefault: %.*s\n", row->key, row->help, TEXT_ARG(value));
    const char *const *choice = row->choice;
    for (uint32_t i = 0; choice != NULL && choice[i] != NULL; i++) {
        printf("%s%s%s", i ? ", " : "choices: ", choice[i],
               choice[i + 1] ? "" : "\n");
    }
    return listing_key(app, configs, ".", row, &err) ? EXIT_CLEAN
                                                     : app_fail_err(app, &err);
}

static const char *
schema_type(enum setting_type type)
{
    switch (type) {
    case SET_BOOL:
        return "boolean";
    case SET_COUNT:
        return "integer";
    case SET_LIST:
        return "array";
    case SET_PAIRS:
        return "object";
    case SET_SIZE:
    case SET_SECONDS:
    case SET_TEXT:
    case SET_VERSION:
    case SET_CHOICE:
    case SET_SUFFIX:
        return "string";
    }
    return "string";
}

static json_t *
schema_of(const struct setting *row)
{
    json_t *schema = json_object();
    const char *const *choice = row->choice;

    json_object_set_new(schema, "description", json_string(row->help));
    if (row->type == SET_SIZE || row->type == SET_SECONDS) {
        json_object_set_new(schema, "type",
                            json_pack("[ss]", "string", "number"));
    } else {
        json_object_set_new(schema, "type",
                            json_string(schema_type(row->type)));
    }
    if (row->type == SET_LIST) {
        json_object_set_new(schema, "items",
                            json_pack("{ss}", "type", "string"));
    }
    if (choice != NULL) {
        json_t *list = json_array();
        for (uint32_t i = 0; choice[i] != NULL; i++) {
            json_array_append_new(list, json_string(choice[i]));
        }
        json_object_set_new(schema, "enum", list);
    }
    return schema;
}

static enum exit_code
print_schema(void)
{
    json_t *keys = json_object();

    for (uint32_t i = 0; i < setting_count; i++) {
        if (setting_table[i].key && setting_table[i].where & IN_FILE) {
            json_object_set_new(keys, setting_table[i].key,
                                schema_of(&setting_table[i]));
        }
    }
    object_print(stdout,
                 json_pack("{ss ss ss sb so}", "$schema",
                           "https://json-schema.org/draft/2020-12/schema",
                           "title", "earlydel configuration", "type", "object",
                           "additionalProperties", 0, "properties", keys),
                 true);
    putchar('\n');
    return EXIT_CLEAN;
}

enum exit_code
cmd_config(struct app *app)
{
    struct configs *configs;
    struct err err;

    if (app->settings.schema) {
        return print_schema();
    }
    if (!config_open(app, &configs, &err)) {
        return app_fail_err(app, &err);
    }
    for (uint32_t i = 0; i < app->words.n; i++) {
        if (tell_key(app, configs, app->words.at[i]) != EXIT_CLEAN) {
            return EXIT_TROUBLE;
        }
    }
    if (app->words.n == 0 && !listing_print(app, configs, ".", &err)) {
        return app_fail_err(app, &err);
    }
    return EXIT_CLEAN;
}
