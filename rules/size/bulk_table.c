/*
 * How large is what was read from a file of texts?  Most tables that programs
 * read are small, and a few are why the job peaks.  What speaks for one of the
 * few: how it is read, what the file imports, the name, and above all that the
 * program goes on with another form of it, so that for a while there are two.
 */
#include "rules/size/bulk_value.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

/* Readers of texts, whose length is anything; of sheets and pages, which end
 * where a person would not read on; and those that read when asked. */
static const char *const of_text[] = {
    "genfromtxt", "loadtxt", "read_csv", "read_file", "read_fwf",
    "read_gbq", "read_json", "read_postgis", "read_sas", "read_spss",
    "read_sql", "read_sql_query", "read_sql_table", "read_stata",
    "read_table",
};

static const char *const of_sheet[] = {
    "read_clipboard", "read_excel", "read_html", "read_ods", "read_xml",
};

static const char *const when_asked[] = {
    "open_dataarray", "open_dataset", "open_mfdataset", "open_zarr",
};

/* Who reads a small table does not think of these; of `low_memory` who was
 * warned that a column has numbers and texts. */
static const char *const option[] = {
    "chunksize", "memory_map",
};

static const char *const packed_end[] = {
    ".bz2", ".gz", ".jsonl", ".ndjson", ".xz", ".zip", ".zst",
};

/* Files that import one of these look after their memory, or are about data
 * that does not fit. */
static const char *const careful[] = {
    "cudf", "dask", "duckdb", "gc", "memory_profiler", "modin", "polars",
    "psutil", "pyarrow", "pyspark", "ray", "resource", "tracemalloc",
    "vaex",
};

/* Methods whose result is a table about as long as the one they are called
 * on: whoever goes on with it has it twice. */
static const char *const remakes[] = {
    "apply", "applymap", "assign", "astype", "copy", "drop", "dropna",
    "explode", "ffill", "fillna", "filter", "interpolate", "join", "map",
    "melt", "merge", "pipe", "pivot", "query", "reindex", "rename",
    "replace", "reset_index", "select", "set_index", "sort_index",
    "sort_values", "sjoin", "stack", "to_crs", "to_pandas", "transform",
    "unpivot", "where", "with_columns",
};

#define AMONG(name, list) text_among(name, list, sizeof(list) / sizeof *(list))

/* People put anything into these, a row of numbers as well: the name it gets
 * must say the same, or that it is one of many. */
static const char *const of_any_length[] = {
    "jax.numpy.load", "numpy.fromfile", "numpy.load",
};

static bool
is_called_much(const struct weigh *w, const struct call *call)
{
    const op_id user =
        operand_only_user(&w->lu->ops, w->lu->ops.out[call->op]);

    if (user == NO_ID || w->lu->unit->op[user].kind != OP_STORE) {
        return true;
    }
    const struct text name =
        sym_text(w->rf->an, w->lu->unit->var[w->lu->unit->op[user].arg].name);
    return name_says_data(name) || name_is_likely(name) ||
           name_says_whole(name) || !w->growth->is_sure;
}

/* `np.load(path, mmap_mode="r")` reads what is asked for, and what is pickled
 * is mostly a few objects. */
static const char *const not_whole[] = {"allow_pickle", "backed", "mmap",
                                        "mmap_mode"};

static bool
is_mapped(const struct weigh *w, const struct call *call)
{
    for (uint32_t i = 0; i < call->nkeywords; i++) {
        if (AMONG(sym_text(w->rf->an, call->keyword[i]), not_whole)) {
            return true;
        }
    }
    return false;
}

static bool
is_careful(const struct rules_file *rf)
{
    for (uint32_t i = 0; i < rf->npackages; i++) {
        if (AMONG(rf->package[i], careful)) {
            return true;
        }
    }
    return false;
}

/* Does the call itself say that there is much to read? */
static bool
reads_much(const struct weigh *w, const struct call *call)
{
    for (uint32_t i = 0; i < call->nkeywords; i++) {
        if (AMONG(sym_text(w->rf->an, call->keyword[i]), option)) {
            return true;
        }
    }
    const struct literal path =
        call->nargs ? literal_text(w->rf, w->lu, call->argument[0])
                    : (struct literal){0};
    for (size_t i = 0;
         path.is_known && i < sizeof packed_end / sizeof *packed_end; i++) {
        if (text_ends(path.text, text_of(packed_end[i]))) {
            return true;
        }
    }
    return false;
}

/* Who reads it has weights, arrays or tables in columns, whatever else its
 * package reads. */
static const char *const of_block[] = {
    "GetArrayFromImage", "get_fdata", "load_npz",
    "load_state_dict_from_url", "read_10x_h5", "read_10x_mtx", "read_feather",
    "read_h5ad", "read_orc", "read_parquet", "toPandas",
};

/* The same of functions whose names do not say it. */
static const char *const of_block_by[] = {
    "h5py.Dataset.__getitem__", "jax.numpy.load", "numpy.fromfile",
    "numpy.load",
    "pandas.read_pickle", "safetensors.numpy.load_file",
    "safetensors.torch.load_file", "tifffile.imread", "torch.load",
    "xarray.load_dataset",
};

/* `read_parquet(path, columns=["id"])` */
static bool
reads_column(const struct weigh *w, const struct call *call)
{
    const val_id v = call_argument(w->rf, call, -1, TEXT("columns"));
    const op_id made = v != NO_ID ? operand_source(&w->lu->ops, v) : NO_ID;

    return made != NO_ID && w->lu->unit->op[made].kind == OP_LIST &&
           operand_count(&w->lu->ops, made) == 1;
}

bool
reads_block(const struct weigh *w, const struct call *call, struct text name)
{
    const struct text by = name_text(
        w->rf, lore_mean(w->lu, lore_origin(w->lu, call->callee)).name);

    return ((AMONG(name, of_block) || AMONG(by, of_block_by)) &&
            !is_mapped(w, call) && !reads_column(w, call) &&
            (!AMONG(by, of_any_length) || is_called_much(w, call))) ||
           (AMONG(name, of_text) && reads_much(w, call));
}

int
as_block(const struct weigh *w, int weight)
{
    return w->growth && w->growth->is_counted ? least(weight, GATHERED)
                                              : weight;
}

int
weigh_read(const struct weigh *w, const struct call *call, struct text name)
{
    if (AMONG(name, of_sheet) || AMONG(name, when_asked)) {
        return GATHERED;
    }
    return !AMONG(name, of_text) || is_careful(w->rf) || reads_much(w, call)
               ? IS_LARGE
               : IS_LIKELY;
}

int
weigh_reply(const struct weigh *w)
{
    return is_careful(w->rf) ? IS_LARGE : IS_LIKELY;
}

/* The next op that a value goes into, if it is only one. */
static op_id
next_user(const struct weigh *w, op_id op)
{
    const val_id out = w->lu->ops.out[op];

    return out != NO_ID ? w->lu->ops.user[out] : NO_ID;
}

/* `table[table.value > 0]`, `table.loc[rows]`; not `table["name"]`, nor
 * `table[["name", "day"]]`. */
static bool
takes_rows(const struct weigh *w, op_id item)
{
    const val_id key = operand(&w->lu->ops, item, 1);
    const op_id made = operand_source(&w->lu->ops, key);
    const struct meaning m = lore_mean(w->lu, key);

    return m.kind != VALUE_TEXT && m.kind != VALUE_SCALAR &&
           (made == NO_ID || w->lu->unit->op[made].kind != OP_LIST);
}

/* Is it called on the value `v`, or given it first: `table.merge(other)`,
 * `pd.merge(table, other)`, of which both go into the result? */
static bool
is_of_first(const struct call *call, val_id v)
{
    return call->receiver == v || (call->nargs > 0 && call->argument[0] == v);
}

static bool
remakes_table(const struct weigh *w, op_id op, val_id v)
{
    const struct call call = call_at(w->rf, w->lu, op);
    const op_id from = operand_source(&w->lu->ops, call.callee);

    return from != NO_ID && is_of_first(&call, v) &&
           (w->lu->unit->op[from].kind == OP_METHOD ||
            w->lu->unit->op[from].kind == OP_ATTR) &&
           AMONG(sym_text(w->rf->an, w->lu->unit->op[from].arg), remakes);
}

/* How what becomes of a table is followed. */
struct becoming {
    var_id v;
    bool is_column;  /* a part of it, or what is computed of one */
    bool is_another; /* another table about as long */
};

/* `table[...]` of the same variable, by what was computed of a column. */
static bool
is_key_of_same(const struct weigh *w, op_id item, val_id key, var_id v)
{
    const op_id from =
        operand_source(&w->lu->ops, operand(&w->lu->ops, item, 0));

    return operand(&w->lu->ops, item, 1) == key && from != NO_ID &&
           w->lu->unit->op[from].kind == OP_LOAD &&
           w->lu->unit->op[from].arg == v;
}

/* One op further; false: it becomes nothing of the kind. */
static bool
become(const struct weigh *w, op_id user, val_id value, struct becoming *b)
{
    switch ((enum op_kind)w->lu->unit->op[user].kind) {
    case OP_ATTR: /* `.loc`, `.str`: what is made of it comes next */
        return true;
    case OP_ITEM:
        if (b->is_column && is_key_of_same(w, user, value, b->v)) {
            b->is_column = false;
            b->is_another = true;
            return true;
        }
        if (value != operand(&w->lu->ops, user, 0)) {
            return false;
        }
        b->is_column |= !takes_rows(w, user);
        b->is_another = true;
        return true;
    case OP_COMPARE:
    case OP_BINARY:
    case OP_UNARY:
        return b->is_column;
    case OP_CALL:
        b->is_another = true;
        return b->is_column || remakes_table(w, user, value);
    default:
        return false;
    }
}

/* Is the value that the LOAD takes turned into another one about as long,
 * which a variable then holds: `table = raw.dropna()`? */
static bool
makes_another(const struct weigh *w, op_id use)
{
    const struct unit *u = w->lu->unit;
    struct becoming b = {.v = u->op[use].arg};
    op_id op = use;
    op_id user = next_user(w, op);

    while (user != NO_ID && u->op[user].kind != OP_STORE) {
        if (!become(w, user, w->lu->ops.out[op], &b)) {
            return false;
        }
        op = user;
        user = next_user(w, op);
    }
    return user != NO_ID && b.is_another && !b.is_column;
}

/* `items = join(stock, prices)` */
static bool
is_given(const struct weigh *w, op_id use)
{
    const op_id user = next_user(w, use);

    if (user == NO_ID || w->lu->unit->op[user].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(w->rf, w->lu, user);
    const op_id taker = next_user(w, user);

    return !call_is_keyword(&call, w->lu->ops.out[use]) &&
           call.receiver != w->lu->ops.out[use] && taker != NO_ID &&
           w->lu->unit->op[taker].kind == OP_STORE;
}

bool
table_is_looked_up(const struct weigh *w, const struct candidate *c,
                   const struct meaning *m, op_id last_use)
{
    const struct text name = sym_text(w->rf->an, w->lu->unit->var[c->var].name);

    if ((m->kind != VALUE_FRAME && m->kind != VALUE_PLAIN &&
         m->kind != VALUE_TEXT) ||
        name_says_whole(name) || name_says_data(name) || is_careful(w->rf)) {
        return false;
    }
    return m->kind != VALUE_FRAME
               ? !name_is_likely(name) &&
                     (last_use == NO_ID || !is_given(w, last_use))
               : last_use == NO_ID || !makes_another(w, last_use);
}
