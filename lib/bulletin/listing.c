/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Statements as a table, CSV, JSON or a page: what was read, where it stands, and what is uncertain about it. */

#include <congthuong/bulletin.h>

#include "../text/column.h"
#include "../text/sheet.h"
#include "../text/utf8.h"

#define WRAPPED_WIDTH 20

/* Cells of a row after those that every sheet has. */
enum {
    AT_UNIT = CTH_AT_REST,
    AT_PREFIX, /* of the actual */
    AT_ACTUAL,
    AT_PLAN,
    AT_BASE,
    AT_COMPLETION,
    AT_GROWTH,
    AT_SHARE,
    AT_PLACE,
    AT_DOUBTS,
    AT_COUNT
};

struct cth_listing {
    struct cth_sheet sheet; /* the first */
    struct cth_text text;   /* borrowed */
    size_t at;              /* the byte in it whose place is: */
    struct cth_place place;
    unsigned filled; /* bit for each cell that some row fills */
    uint64_t doubtful;
};

_Static_assert(CTH_WORD_DOUBT_BRACKET - CTH_WORD_DOUBT_COMMA + 1 == CTH_DOUBT_COUNT, "a word for each doubt");

const char *cth_doubt_text(int doubt, enum cth_lang lang)
{
    for (int i = 0; i < CTH_DOUBT_COUNT; i++) {
        if (doubt == 1 << i)
            return cth_word((enum cth_word)(CTH_WORD_DOUBT_COMMA + i), lang);
    }
    return cth_word(CTH_WORD_FINDING_UNKNOWN, lang);
}

enum cth_status cth_listing_new(const struct cth_listing_options *options, cth_write_fn *write, void *user,
                                struct cth_listing **out)
{
    static const struct cth_listing_options defaults;
    if (options == NULL)
        options = &defaults;
    if (out == NULL || !cth_is_zero(options->reserved, sizeof options->reserved))
        return CTH_E_ARGUMENT;
    const struct cth_sheet start = {.out = {.format = options->format, .lang = options->lang},
                                    .is_fragment = options->fragment,
                                    .title = options->title,
                                    .width = AT_COUNT,
                                    .facets = ~0u};
    void *memory;
    enum cth_status status = cth_sheet_new(&start, write, user, sizeof **out, &memory);
    if (status != CTH_OK)
        return status;
    *out = memory;
    (*out)->place = (struct cth_place){1, 1};
    if (options->format == CTH_FORMAT_CSV)
        cth_sheet_put_names(&(*out)->sheet, CTH_ALL_COLUMNS, CTH_HEADER_NUMBERS + 1);
    return CTH_OK;
}

enum cth_status cth_listing_text(struct cth_listing *listing, const char *text, size_t length)
{
    if (listing == NULL || (text == NULL && length > 0))
        return CTH_E_ARGUMENT;
    const enum cth_status status = cth_sheet_state(&listing->sheet);
    if (status != CTH_OK)
        return status;
    listing->text = (struct cth_text){text, length};
    listing->at = 0;
    listing->place = (struct cth_place){1, 1};
    return CTH_OK;
}

static bool is_in(struct cth_text text, struct cth_span span)
{
    return span.start <= span.end && span.end <= text.length;
}

static enum cth_status check_statement(const struct cth_listing *listing, const struct cth_statement *statement)
{
    bool is_good = is_in(listing->text, statement->span) && statement->doubts < 1u << CTH_DOUBT_COUNT &&
                   cth_is_zero(statement->reserved, sizeof statement->reserved);
    for (int i = 0; i < CTH_COLUMN_COUNT; i++)
        is_good = is_good && is_in(listing->text, statement->columns[i]);
    return is_good ? cth_sheet_check(&statement->indicator) : CTH_E_ARGUMENT;
}

/* --- for programs --------------------------------------------------------------------------------------------------
 */

static void put_span(struct cth_sink *sink, struct cth_span span)
{
    cth_sink_text(sink, "[");
    cth_sink_integer(sink, (int64_t)span.start);
    cth_sink_text(sink, ", ");
    cth_sink_integer(sink, (int64_t)span.end);
    cth_sink_text(sink, "]");
}

static void put_places(struct cth_sink *sink, const struct cth_statement *statement)
{
    const char *before = "";
    cth_sink_before_value(sink, "span", false);
    put_span(sink, statement->span);
    cth_sink_before_value(sink, "spans", false);
    cth_sink_text(sink, "{");
    for (int i = 0; i < CTH_COLUMN_COUNT; i++) {
        if (statement->columns[i].end == 0)
            continue;
        CTH_PUT(sink, before, "\"", cth_column_name(i), "\": ");
        put_span(sink, statement->columns[i]);
        before = ", ";
    }
    cth_sink_text(sink, "}");
    cth_sink_before_value(sink, "doubts", false);
    before = "";
    cth_sink_text(sink, "[");
    for (int i = 0; i < CTH_DOUBT_COUNT; i++) {
        if ((statement->doubts >> i & 1) == 0)
            continue;
        CTH_PUT(sink, before, "\"", cth_doubt_name(1 << i), "\"");
        before = ", ";
    }
    cth_sink_text(sink, "]");
}

static void put_data(struct cth_listing *listing, const struct cth_statement *statement)
{
    struct cth_sink *sink = cth_sheet_start_data(&listing->sheet);
    cth_sheet_put_inputs(sink, &statement->indicator, CTH_ALL_COLUMNS);
    if (sink->format == CTH_FORMAT_JSON)
        put_places(sink, statement);
    cth_sheet_end_data(&listing->sheet);
}

/* --- for people ----------------------------------------------------------------------------------------------------
 */

/* Statements come nearly in the order of the text: from the last place to the next one it is a short way. */
static void go_to(struct cth_listing *listing, size_t position)
{
    const char *text = listing->text.data;
    struct cth_place *place = &listing->place;
    bool is_line_known = true;
    for (; listing->at > position; listing->at--) {
        const bool is_end = text[listing->at - 1] == '\n';
        place->line -= is_end;
        place->column -= cth_utf8_count(text + listing->at - 1, 1);
        is_line_known = is_line_known && !is_end;
    }
    for (; listing->at < position; listing->at++) {
        const bool is_end = text[listing->at] == '\n';
        place->line += is_end;
        place->column = is_end ? 1 : place->column + cth_utf8_count(text + listing->at, 1);
    }
    size_t line = position;
    while (!is_line_known && line > 0 && text[line - 1] != '\n')
        line--;
    if (!is_line_known)
        place->column = 1 + cth_utf8_count(text + line, position - line);
}

/* "3:14 (120–245)" */
static void hold_place(struct cth_listing *listing, struct cth_span span)
{
    struct cth_sink *cells = &listing->sheet.cells;
    go_to(listing, span.start);
    cth_sink_integer(cells, (int64_t)listing->place.line);
    cth_sink_text(cells, ":");
    cth_sink_integer(cells, (int64_t)listing->place.column);
    cth_sink_text(cells, " (");
    cth_sink_integer(cells, (int64_t)span.start);
    cth_sink_text(cells, "–");
    cth_sink_integer(cells, (int64_t)span.end);
    cth_sink_text(cells, ")");
    cells->mark = 0; /* no number to be aligned */
    cth_sheet_end_cell(&listing->sheet, 0);
}

static void hold_doubts(struct cth_listing *listing, uint32_t doubts)
{
    struct cth_sink *cells = &listing->sheet.cells;
    if (doubts != 0)
        cth_sink_word(cells, CTH_WORD_LISTING_DOUBTS);
    const char *before = ": ";
    for (int i = 0; i < CTH_DOUBT_COUNT; i++) {
        if ((doubts >> i & 1) == 0)
            continue;
        CTH_PUT(cells, before, cth_doubt_text(1 << i, cells->lang));
        before = "; ";
    }
    cth_sink_text(cells, doubts != 0 ? "." : "");
    cth_sheet_end_cell(&listing->sheet, 0);
    listing->doubtful += doubts != 0;
}

static void hold_member(struct cth_listing *listing, const struct cth_indicator *indicator, unsigned at,
                        enum cth_member member, const struct cth_figure *figure)
{
    if (cth_is_there(figure)) {
        cth_say_member(&listing->sheet.cells, indicator, member, figure);
        listing->filled |= 1u << at;
    }
    cth_sheet_end_cell(&listing->sheet, 0);
}

static void hold_row(struct cth_listing *listing, const struct cth_statement *statement)
{
    const struct cth_indicator *indicator = &statement->indicator;
    struct cth_sheet *sheet = &listing->sheet;
    cth_facets_hold(sheet, indicator);
    cth_sink_user(&sheet->cells, indicator->unit);
    cth_sheet_end_cell(sheet, 0);
    cth_facets_hold_prefix(sheet, indicator);
    hold_member(listing, indicator, AT_ACTUAL, CTH_MEMBER_ACTUAL, &indicator->actual);
    hold_member(listing, indicator, AT_PLAN, CTH_MEMBER_PLAN, &indicator->plan);
    hold_member(listing, indicator, AT_BASE, CTH_MEMBER_BASE, &indicator->base);
    hold_member(listing, indicator, AT_COMPLETION, CTH_MEMBER_COMPLETION, &indicator->completion);
    hold_member(listing, indicator, AT_GROWTH, CTH_MEMBER_GROWTH, &indicator->growth);
    hold_member(listing, indicator, AT_SHARE, CTH_MEMBER_SHARE, &indicator->share);
    hold_place(listing, statement->span);
    hold_doubts(listing, statement->doubts);
}

enum cth_status cth_listing_add(struct cth_listing *listing, const struct cth_statement *statement)
{
    if (listing == NULL || statement == NULL)
        return CTH_E_ARGUMENT;
    struct cth_sheet *sheet = &listing->sheet;
    const bool is_held = sheet->out.format != CTH_FORMAT_CSV;
    enum cth_status status = cth_sheet_state(sheet);
    if (status == CTH_OK)
        status = cth_sheet_admit(sheet, check_statement(listing, statement), is_held);
    if (status != CTH_OK)
        return status;
    if (sheet->out.format == CTH_FORMAT_CSV || sheet->out.format == CTH_FORMAT_JSON)
        put_data(listing, statement);
    else
        hold_row(listing, statement);
    return cth_sheet_settle(sheet, is_held);
}

/* The actual always; what no row fills not at all. */
static int choose_columns(const struct cth_listing *listing, struct cth_table_column *columns)
{
    static const uint16_t words[] = {CTH_WORD_HEAD_PLAN, CTH_WORD_HEAD_OTHER_BASE, CTH_WORD_HEAD_COMPLETION,
                                     CTH_WORD_HEAD_GROWTH, CTH_WORD_HEAD_SHARE};
    const struct cth_sheet *sheet = &listing->sheet;
    const enum cth_lang lang = sheet->out.lang;
    const unsigned actual = cth_facet_differs(sheet, CTH_FACET_STATUS) ? AT_PREFIX : AT_ACTUAL;
    struct cth_table_column rest[AT_COUNT - CTH_AT_REST] = {
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_UNIT, lang), AT_UNIT, AT_UNIT, WRAPPED_WIDTH, "l"),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_ACTUAL, lang), actual, AT_ACTUAL, 0, "a")};
    size_t count = 2;
    for (unsigned at = AT_PLAN; at <= AT_SHARE; at++) {
        const struct cth_table_column column =
            CTH_TABLE_COLUMN(cth_word((enum cth_word)words[at - AT_PLAN], lang), at, at, 0, "");
        if ((listing->filled >> at & 1) != 0)
            rest[count++] = column;
    }
    rest[count++] = (struct cth_table_column)CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_PLACE, lang), AT_PLACE, AT_PLACE,
                                                              WRAPPED_WIDTH, "l");
    return cth_table_columns(sheet, rest, count, columns);
}

static void put_counts(struct cth_sheet *sheet)
{
    const struct cth_listing *listing = (const struct cth_listing *)sheet;
    cth_sheet_count(sheet, true, cth_word(CTH_WORD_LISTING_COUNT, sheet->out.lang), sheet->rows);
    if (listing->doubtful > 0)
        cth_sheet_count(sheet, false, cth_word(CTH_WORD_LISTING_DOUBTFUL, sheet->out.lang), listing->doubtful);
}

static void draw(struct cth_sheet *sheet)
{
    struct cth_table_column columns[CTH_TABLE_COLUMNS_MAX];
    const struct cth_sheet_list list = {CTH_WORD_LISTING_TITLE,
                                        CTH_WORD_LISTING_NOTHING,
                                        columns,
                                        choose_columns((const struct cth_listing *)sheet, columns),
                                        AT_DOUBTS,
                                        put_counts};
    cth_sheet_draw_list(sheet, &list);
}

enum cth_status cth_listing_finish(struct cth_listing *listing)
{
    return listing != NULL ? cth_sheet_finish(&listing->sheet, draw) : CTH_E_ARGUMENT;
}

void cth_listing_free(struct cth_listing *listing)
{
    cth_sheet_free((struct cth_sheet *)listing); /* NULL too */
}
