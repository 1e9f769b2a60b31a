#include "cli/listing.h"
#include "cli/report_object.h"

#include <glib.h>

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
    if (choice != NULL) {
        choice += choice[0][0] == '\0'; /* nothing was chosen */
        printf("choices: ");
    }
    for (uint32_t i = 0; choice != NULL && choice[i] != NULL; i++) {
        printf("%s%s", choice[i], choice[i + 1] ? ", " : "\n");
    }
    return listing_key(app, configs, ".", row, &err) ? EXIT_CLEAN
                                                     : app_fail_err(app, &err);
}

/* What the loader takes, by the kind of a row. */
static const char *const schema_text[] = {
    [SET_BOOL] = "{\"type\": \"boolean\"}",
    [SET_TEXT] = "{\"type\": \"string\"}",
    [SET_SUFFIX] = "{\"type\": \"string\"}",
    [SET_CHOICE] = "{\"type\": \"string\"}",
    [SET_LIST] = "{\"type\": [\"array\", \"string\"],"
                 " \"items\": {\"type\": \"string\"}}",
    [SET_PAIRS] = "{\"type\": [\"object\", \"array\", \"string\"],"
                  " \"items\": {\"type\": \"string\"},"
                  " \"additionalProperties\": {\"type\": \"array\","
                  " \"items\": {\"type\": \"string\"}}}",
    [SET_COUNT] = "{\"type\": [\"integer\", \"string\"], \"minimum\": 0,"
                  " \"pattern\": \"^[0-9]+$\"}",
    [SET_SIZE] = "{\"type\": [\"integer\", \"string\"], \"minimum\": 0,"
                 " \"pattern\": \"^[0-9]+( ?[KMG]B|[KMG])?$\"}",
    [SET_SECONDS] = "{\"type\": [\"number\", \"string\"], \"minimum\": 0,"
                    " \"pattern\": \"^[0-9]+([.][0-9]*)?$\"}",
    [SET_VERSION] = "{\"type\": [\"string\", \"number\"], \"minimum\": 3.1,"
                    " \"maximum\": 3.9,"
                    " \"pattern\": \"^((3[.]|py3)([89]|1[0-4]))?$\"}",
};

static json_t *
schema_of(const struct setting *row)
{
    json_t *schema = json_loads(schema_text[row->type], 0, NULL);
    const char *const *choice = row->choice;

    json_object_set_new(schema, "description", json_string(row->help));
    if (choice != NULL) {
        json_t *list = json_array();
        for (uint32_t i = 0; choice[i] != NULL; i++) {
            json_array_append_new(list, json_string(choice[i]));
        }
        json_object_set_new(schema, "enum", list);
    }
    return schema;
}

static json_t *
schema_table(json_t *properties)
{
    return json_pack("{ss sb so}", "type", "object", "additionalProperties", 0,
                     "properties", properties);
}

/* "hook.mode" is the key `mode` of the table `hook`. */
static void
add_schema(json_t *keys, const struct setting *row)
{
    const char *dot = strchr(row->key, '.');

    if (dot == NULL) {
        json_object_set_new(keys, row->key, schema_of(row));
        return;
    }
    gchar *table = g_strndup(row->key, (gsize)(dot - row->key));
    if (json_object_get(keys, table) == NULL) {
        json_object_set_new(keys, table, schema_table(json_object()));
    }
    json_object_set_new(
        json_object_get(json_object_get(keys, table), "properties"), dot + 1,
        schema_of(row));
    g_free(table);
}

static enum exit_code
print_schema(void)
{
    json_t *keys = json_object();

    for (uint32_t i = 0; i < setting_count; i++) {
        if (setting_table[i].key && setting_table[i].where & IN_FILE) {
            add_schema(keys, &setting_table[i]);
        }
    }
    json_t *schema =
        json_pack("{ss ss}", "$schema",
                  "https://json-schema.org/draft/2020-12/schema", "title",
                  "earlydel configuration");
    json_t *table = schema_table(keys);
    json_object_update(schema, table);
    json_decref(table);
    object_print(stdout, schema, true);
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
