/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What every page to hand on has: its style, title and headings. No script, nothing loaded from elsewhere. */

#include "sheet.h"

/* clang-format off */
static const char style[] =
    "<style>\n"
    ".cth-report{box-sizing:border-box;max-width:76em;overflow-x:auto;margin:0 auto;padding:1.5em;color:#1d2733;"
    "background:#fff;font:15px/1.45 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\",Arial,"
    "sans-serif}\n"
    ".cth-report .kind{margin:0;color:#5a6775;font-size:.8em;letter-spacing:.06em;text-transform:uppercase}\n"
    ".cth-report .title{margin:.1em 0 .2em;font-size:1.6em;line-height:1.2;font-weight:650;color:#12324f}\n"
    ".cth-report .where,.cth-report .sum{margin:.2em 0;color:#3d4a58}\n"
    ".cth-report table{table-layout:auto;width:100%;margin:1.1em 0 .8em;border-collapse:collapse;"
    "font-variant-numeric:tabular-nums}\n"
    ".cth-report th,.cth-report td{padding:.55em .55em;border:0;border-bottom:1px solid #d9dfe5;text-align:right;"
    "vertical-align:top;background:none;color:inherit}\n"
    ".cth-report thead th,.cth-report thead td{border-bottom:2px solid #12324f;color:#3d4a58;font-size:.82em;"
    "font-weight:600;vertical-align:bottom;line-height:1.25}\n"
    ".cth-report tbody th{min-width:12em;font-weight:600;color:#12324f}\n.cth-report table .l{text-align:left}\n"
    ".cth-report td{white-space:nowrap}\n.cth-report .w{white-space:normal;min-width:5.5em}\n"
    ".cth-report .i{color:#3d4a58;font-size:.88em}\n.cth-report sup{font-size:.7em;line-height:0;color:#5a6775}\n"
    ".cth-report .a{font-weight:650}\n.cth-report small{display:block;color:#5a6775;font-size:.8em;font-weight:400}\n"
    ".cth-report .b{width:13em;padding-left:1em}\n"
    ".cth-report .b svg{display:block;margin-top:.12em;width:13em;height:auto;overflow:visible}\n"
    ".cth-report .key svg{display:inline-block;width:1.9em;height:.9em;margin-right:.35em;vertical-align:-.08em}\n"
    ".cth-report .key span{display:inline-block;margin:0 1.4em .2em 0}\n"
    ".cth-report .foot{color:#3d4a58;font-size:.85em}\n.cth-report .foot p{margin:.25em 0;max-width:80em}\n"
    ".cth-report .track{fill:#e8ecf0}\n.cth-report .met{fill:#1f7a5a;stroke:#1f7a5a}\n"
    ".cth-report .not-met{fill:url(#cth-hatch);stroke:#b4531a}\n.cth-report .none{fill:#93a0ad;stroke:#93a0ad}\n"
    ".cth-report .plan{fill:none;stroke:#1d2733;stroke-width:2.5}\n.cth-report .cut{fill:#fff}\n"
    ".cth-report .edge{fill:none;stroke:#1d2733;stroke-width:1.2}\n"
    ".cth-report .axis{fill:#5a6775;font-size:16px;font-weight:400;text-anchor:middle;stroke:none}\n"
    ".cth-report .said-met{color:#1f7a5a}\n.cth-report .said-not-met{color:#9a4312}\n"
    "@media print{.cth-report{max-width:none;padding:0;font-size:10.5px;-webkit-print-color-adjust:exact;"
    "print-color-adjust:exact}.cth-report tr{break-inside:avoid}.cth-report thead{display:table-header-group}"
    ".cth-report .b,.cth-report .b svg{width:13em}}\n</style>\n";
/* clang-format on */

/* Only a page of its own may set the paper. */
static const char page_style[] = "<style>body{margin:0;background:#fff}@page{size:A4 landscape;margin:12mm}</style>\n";

const char cth_page_under[] = "<style>\n"
                              ".cth-report .f th,.cth-report .f td{border-bottom:0;padding-bottom:.1em}\n"
                              ".cth-report .y td{padding-top:0;padding-left:1.6em;color:#3d4a58;font-size:.9em}\n"
                              ".cth-report .f{break-after:avoid}\n"
                              ".cth-report .said-not-met{font-weight:650}\n"
                              "</style>\n";

static void put_title(struct cth_sheet *sheet, enum cth_word kind)
{
    if (sheet->title.length > 0)
        cth_sink_escaped(&sheet->out, sheet->title);
    else if (!cth_facets_shared(sheet, &sheet->out))
        cth_sink_word(&sheet->out, kind);
}

static void put_top(struct cth_sheet *sheet, enum cth_word kind)
{
    struct cth_sink *out = &sheet->out;
    bool has_title = sheet->title.length > 0, shared = cth_facets_shared(sheet, NULL);
    if (has_title || shared)
        CTH_PUT(out, "<p class=\"kind\">", cth_word(kind, out->lang), "</p>\n");
    cth_sink_text(out, sheet->is_fragment ? "<h2 class=\"title\">" : "<h1 class=\"title\">");
    put_title(sheet, kind);
    cth_sink_text(out, sheet->is_fragment ? "</h2>\n" : "</h1>\n");
    if (has_title && shared) {
        cth_sink_text(out, "<p class=\"where\">");
        cth_facets_shared(sheet, out);
        cth_sink_text(out, "</p>\n");
    }
}

void cth_page_start(struct cth_sheet *sheet, enum cth_word kind, const char *more)
{
    struct cth_sink *out = &sheet->out;
    const char *lang = out->lang == CTH_LANG_VI ? "vi" : "en";
    if (!sheet->is_fragment) {
        CTH_PUT(out, "<!DOCTYPE html>\n<html lang=\"", lang,
                "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        put_title(sheet, kind);
        CTH_PUT(out, "</title>\n", page_style, "</head>\n<body>\n");
    }
    CTH_PUT(out, "<section class=\"cth-report\" lang=\"", lang, "\">\n", style, more);
    put_top(sheet, kind);
}

static void put_headings(struct cth_sink *out, const struct cth_table_column *columns, int count)
{
    cth_sink_text(out, "<table>\n<thead>\n<tr>\n");
    for (int i = 0; i < count; i++) {
        const struct cth_table_column *column = &columns[i];
        bool is_drawing = column->drawing != NULL;
        CTH_PUT(out,
                is_drawing          ? "<td class=\"b\">"
                : column->limit > 0 ? "<th scope=\"col\" class=\"l\">"
                                    : "<th scope=\"col\" class=\"\">",
                is_drawing ? column->drawing : "", column->heading, is_drawing ? "</td>\n" : "</th>\n");
    }
    cth_sink_text(out, "</tr>\n</thead>\n<tbody>\n");
}

/* The first cell of a row: the name and, small, what differs. */
static void put_name(struct cth_sheet *sheet, size_t row)
{
    struct cth_sink *out = &sheet->out;
    bool any = false;
    cth_sink_text(out, "<th scope=\"row\" class=\"l\">");
    cth_sink_span(out, cth_sheet_cells(sheet, row, CTH_AT_NAME, CTH_AT_NAME));
    for (unsigned i = 0; i < CTH_FACET_STATUS; i++) {
        struct cth_text text = cth_sheet_cells(sheet, row, CTH_AT_FACETS + i, CTH_AT_FACETS + i);
        bool is_default = i == CTH_FACET_BASE && cth_facet_is_last_year(sheet, row);
        if (!cth_facet_differs(sheet, (enum cth_facet)i) || text.length == 0 || is_default)
            continue;
        cth_sink_text(out, any ? ", " : "<small>");
        if (i >= CTH_FACET_SCOPE)
            CTH_PUT(out, cth_facet_heading((enum cth_facet)i, out->lang), ": ");
        cth_sink_span(out, text);
        any = true;
    }
    cth_sink_text(out, any ? "</small></th>\n" : "</th>\n");
}

static void put_cell(struct cth_sheet *sheet, const struct cth_table_column *column, size_t row)
{
    struct cth_sink *out = &sheet->out;
    struct cth_text text = cth_sheet_cells(sheet, row, column->first, column->last);
    unsigned flags = sheet->ends[row * sheet->width + column->last].flags;
    bool wraps = (flags & CTH_CELL_WRAPS) != 0 || (column->first < column->last && cth_wraps(text));
    cth_sink_text(out, column->td != NULL ? "<td class=\"" : "<td>");
    if (column->td != NULL)
        CTH_PUT(out, column->td, (flags & CTH_CELL_IMPLIED) != 0 ? " i w\">" : wraps ? " w\">" : "\">");
    if (column->drawing != NULL && text.length > 0)
        cth_sink_text(out, column->drawing);
    cth_sink_span(out, text);
    cth_sink_text(out, "</td>\n");
}

void cth_page_draw(struct cth_sheet *sheet, const struct cth_table_column *columns, int count, unsigned under)
{
    struct cth_sink *out = &sheet->out;
    put_headings(out, columns, count);
    for (size_t row = 0; row < sheet->rows; row++) {
        struct cth_text words = cth_sheet_cells(sheet, row, under, under);
        bool has_words = under != 0 && words.length > 0;
        cth_sink_text(out, has_words ? "<tr class=\"f\">\n" : "<tr>\n");
        put_name(sheet, row);
        for (int i = 1; i < count; i++)
            put_cell(sheet, &columns[i], row);
        cth_sink_text(out, "</tr>\n");
        if (!has_words)
            continue;
        cth_sink_text(out, "<tr class=\"y\">\n<td colspan=\"");
        cth_sink_integer(out, count);
        cth_sink_text(out, "\" class=\"l w\">");
        cth_sink_span(out, words);
        cth_sink_text(out, "</td>\n</tr>\n");
    }
    cth_sink_text(out, "</tbody>\n</table>\n");
}

void cth_page_foot(struct cth_sheet *sheet)
{
    struct cth_text source = cth_facets_source(sheet);
    cth_sink_put(&sheet->out, sheet->notes.stage, sheet->notes.used);
    if (source.length > 0) {
        CTH_PUT(&sheet->out, "<p>", cth_facet_heading(CTH_FACET_SOURCE, sheet->out.lang), ": ");
        cth_sink_span(&sheet->out, source);
        cth_sink_text(&sheet->out, "</p>\n");
    }
    cth_sink_text(&sheet->out, sheet->is_fragment ? "</div>\n</section>\n" : "</div>\n</section>\n</body>\n</html>\n");
}

void cth_sheet_draw_list(struct cth_sheet *sheet, const struct cth_sheet_list *list)
{
    const bool is_page = sheet->out.format == CTH_FORMAT_HTML;
    if (is_page) {
        cth_page_start(sheet, list->title, cth_page_under);
        cth_sink_text(&sheet->out, "<p class=\"sum\">");
        list->put_counts(sheet);
        cth_sink_text(&sheet->out, "</p>\n");
    } else {
        cth_grid_start(sheet);
    }
    if (sheet->rows == 0)
        cth_sheet_line(sheet, list->nothing);
    else if (is_page)
        cth_page_draw(sheet, list->columns, list->count, list->under);
    else
        cth_grid_draw(sheet, list->columns, list->count, list->under);
    cth_sink_text(&sheet->out, is_page ? "<div class=\"foot\">\n" : "\n");
    if (is_page) {
        cth_page_foot(sheet);
    } else {
        cth_grid_foot(sheet);
        list->put_counts(sheet);
        cth_sink_text(&sheet->out, "\n");
    }
}
