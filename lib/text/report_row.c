/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* One indicator in the words and numbers of a report for people: cells, marks and notes, in Vietnamese or English. */

#include "report_parts.h"

#include <string.h>

/* What the steps below hand on. */
struct making {
    const struct cth_options *options;
    const struct cth_indicator *indicator;
    struct cth_derived derived;
    enum cth_lang lang;
    struct cth_row *row;
};

static const char *word(const struct making *making, enum cth_word id)
{
    return cth_word(id, making->lang);
}

static bool is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

/* A range of the level's own unit, marked as implied. */
static void add_implied(struct making *making, struct cth_value *value, const struct cth_range *range)
{
    value->is_implied = cth_cell_range(&value->text, range, range->scale, making->lang);
    if (value->is_implied) {
        value->mark = "†";
        making->row->marks |= CTH_MARK_IMPLIED;
    }
}

/* The next note; its number stands beside the cell. */
static struct cth_cell *start_note(struct making *making, int cell)
{
    struct cth_row *row = making->row;
    row->cells[cell].note = row->first_note + row->note_count;
    row->marks |= CTH_MARK_NOTE;
    return &row->notes[row->note_count++];
}

static void make_levels(struct making *making)
{
    const struct cth_indicator *indicator = making->indicator;
    struct cth_value *cells = making->row->cells;
    if (is_there(&indicator->plan))
        cth_cell_figure(&cells[CTH_CELL_PLAN].text, &indicator->plan, false, making->lang);
    else
        add_implied(making, &cells[CTH_CELL_PLAN], &making->derived.plan);

    cth_cell_figure(&cells[CTH_CELL_ACTUAL].text, &indicator->actual, false, making->lang);
    if (is_there(&indicator->base))
        cth_cell_figure(&cells[CTH_CELL_BASE].text, &indicator->base, false, making->lang);
    else if (!making->derived.is_times_increase)
        add_implied(making, &cells[CTH_CELL_BASE], &making->derived.base);
}

/* What was computed, as a figure, so that both are written by the same functions. */
static struct cth_figure figure_of(struct cth_measure measure)
{
    return (struct cth_figure){.qualifier = CTH_PRINTED, .value = measure.value};
}

/* The printed percentage in the words of its form, without a mark. */
static void add_printed(struct making *making, struct cth_cell *cell, bool is_growth)
{
    const struct cth_indicator *indicator = making->indicator;
    cth_cell_member(cell, indicator, is_growth ? CTH_MEMBER_GROWTH : CTH_MEMBER_COMPLETION,
                    is_growth ? &indicator->growth : &indicator->completion, making->lang);
}

/* What stands in a percentage's cell: the number, else the range, else what is printed, else the class in words. */
static void make_percentage(struct making *making, bool is_growth, struct cth_measure measure,
                            struct cth_measure points)
{
    const struct cth_indicator *indicator = making->indicator;
    struct cth_value *value = &making->row->cells[is_growth ? CTH_CELL_GROWTH : CTH_CELL_COMPLETION];
    struct cth_cell *cell = &value->text;
    const struct cth_range *range = is_growth ? &making->derived.growth : &making->derived.completion;
    struct cth_cell beside = {.length = 0};
    bool has_range = cth_cell_range(&beside, range, making->options->places, making->lang);
    struct cth_figure computed = figure_of(measure), distance = figure_of(points);

    if (measure.status == CTH_OK) {
        cth_cell_figure(cell, &computed, is_growth, making->lang);
    } else if (measure.status == CTH_RATE && points.status == CTH_OK) {
        cth_cell_said(cell, &distance, true, CTH_WORD_FORM_POINTS, making->lang);
        making->row->marks |= CTH_MARK_POINTS;
    } else if (has_range) {
        cth_cell_add(cell, beside.text, beside.length);
    } else if (is_there(is_growth ? &indicator->growth : &indicator->completion)) {
        add_printed(making, cell, is_growth);
        value->mark = "*";
        making->row->marks |= CTH_MARK_PRINTED;
    } else {
        enum cth_status status = measure.status == CTH_RATE ? points.status : measure.status;
        cth_cell_text(cell, cth_status_text(status, making->lang));
        value->is_class = true;
    }
    if (has_range)
        making->row->marks |= CTH_MARK_RANGE;
    if (has_range && measure.status == CTH_OK)
        value->beside = beside;
}

/* The same with the sign as a word: "tăng 5,97 %", "giảm hơn 5 %" (qualifiers act on the amount). A range that begins
 * below 0 may end above it, and keeps its signs. */
static void add_said_change(struct making *making, struct cth_cell *cell, struct cth_figure figure, enum cth_word form)
{
    struct cth_cell amount = {.length = 0};
    bool is_fall = figure.value.units < 0 && figure.qualifier != CTH_FROM_TO;
    bool is_rise = figure.value.units > 0;
    if (is_fall)
        figure.value.units = -figure.value.units;
    cth_cell_said(&amount, &figure, false, form, making->lang);
    const struct cth_fill fill = {"n", amount.text};
    const char *said = is_fall ? word(making, CTH_WORD_SAID_FALL) : is_rise ? word(making, CTH_WORD_SAID_RISE) : "{n}";
    cth_cell_fill(cell, said, &fill, 1);
}

static void add_said_completion(struct making *making, struct cth_cell *cell)
{
    static const uint16_t forms[] = {CTH_WORD_SAID_OF_PLAN, CTH_WORD_SAID_OVER, CTH_WORD_SAID_SHORTFALL};
    const struct cth_indicator *indicator = making->indicator;
    cth_cell_said(cell, &indicator->completion, false, (enum cth_word)forms[indicator->completion_form], making->lang);
}

/* Printed and computed side by side. Which one is right is for an audit to say. */
static void note_difference(struct making *making, int cell, const struct cth_cell *printed,
                            const struct cth_cell *computed)
{
    const struct cth_fill fills[] = {{"printed", printed->text}, {"computed", computed->text}};
    cth_cell_fill(start_note(making, cell), word(making, CTH_WORD_NOTE_DIFFERENCE), fills, 2);
}

static void note_completion(struct making *making)
{
    struct cth_cell printed = {.length = 0}, computed = {.length = 0};
    struct cth_figure value = figure_of(making->derived.measures.completion);
    add_said_completion(making, &printed);
    cth_cell_said(&computed, &value, false, CTH_WORD_SAID_OF_PLAN, making->lang);
    note_difference(making, CTH_CELL_COMPLETION, &printed, &computed);
}

/* Points and amounts are a change, which a rate has too. */
static bool has_change(const struct making *making)
{
    enum cth_growth_form form = making->indicator->growth_form;
    return (form == CTH_GROWTH_POINTS || form == CTH_GROWTH_ABSOLUTE) &&
           making->derived.measures.change.status == CTH_OK;
}

/* What is computed is said in the form that was printed; else as growth, which is what the column shows. */
static void note_growth(struct making *making)
{
    static const uint16_t forms[] = {CTH_WORD_SAID_PERCENT,
                                     CTH_WORD_SAID_OF_BASE,
                                     CTH_WORD_FORM_TIMES,
                                     0,
                                     CTH_WORD_FORM_POINTS,
                                     CTH_WORD_FORM_PLAIN,
                                     0};
    const struct cth_measures *measures = &making->derived.measures;
    const struct cth_figure multiple = figure_of(measures->multiple);
    struct cth_figure growth = making->indicator->growth;
    struct cth_cell printed = {.length = 0}, computed = {.length = 0};
    enum cth_word form = (enum cth_word)forms[making->indicator->growth_form];
    if (form == CTH_WORD_SAID_OF_BASE || form == CTH_WORD_FORM_TIMES)
        cth_cell_said(&printed, &growth, false, form, making->lang);
    else
        add_said_change(making, &printed, growth, form);
    if (form == CTH_WORD_FORM_TIMES)
        cth_cell_said(&computed, &multiple, false, form, making->lang);
    else if (has_change(making))
        add_said_change(making, &computed, figure_of(measures->change), form);
    else
        add_said_change(making, &computed, figure_of(measures->growth), CTH_WORD_SAID_PERCENT);
    note_difference(making, CTH_CELL_GROWTH, &printed, &computed);
}

/* Both readings of "tăng n lần", with the base that each implies, and which one a printed base bears out. */
static void note_readings(struct making *making)
{
    const struct cth_derived *derived = &making->derived;
    struct cth_cell n = {.length = 0}, ratio = n, increase = n;
    cth_cell_figure(&n, &making->indicator->growth, false, making->lang);
    bool both = cth_cell_range(&ratio, &derived->base_read[0], derived->base_read[0].scale, making->lang);
    both = cth_cell_range(&increase, &derived->base_read[1], derived->base_read[1].scale, making->lang) && both;
    const struct cth_fill fills[] = {{"n", n.text}, {"ratio", ratio.text}, {"increase", increase.text}};
    struct cth_cell *note = start_note(making, CTH_CELL_GROWTH);
    cth_cell_fill(note, word(making, both ? CTH_WORD_NOTE_READINGS : CTH_WORD_NOTE_TWO_READINGS), fills, 3);
    if (derived->has_fit) {
        static const uint16_t fits[] = {CTH_WORD_NOTE_FITS_NEITHER, CTH_WORD_NOTE_FITS_RATIO,
                                        CTH_WORD_NOTE_FITS_INCREASE, CTH_WORD_NOTE_FITS_BOTH};
        struct cth_cell base = {.length = 0};
        cth_cell_figure(&base, &making->indicator->base, false, making->lang);
        const struct cth_fill both_fills[] = {{"base", base.text}, {"n", n.text}};
        cth_cell_fill(note, word(making, (enum cth_word)fits[derived->fit]), both_fills, 2);
    } else if (!is_there(&making->indicator->base)) {
        making->row->cells[CTH_CELL_BASE].note = making->row->cells[CTH_CELL_GROWTH].note;
    }
}

static void make_notes(struct making *making)
{
    const struct cth_indicator *indicator = making->indicator;
    const struct cth_measures *measures = &making->derived.measures;
    enum cth_rounding mode = (enum cth_rounding)making->options->rounding;
    if (is_there(&indicator->completion) && measures->completion.status == CTH_OK &&
        !cth_completion_agrees(indicator, mode))
        note_completion(making);
    if (making->derived.is_times_increase)
        note_readings(making);
    else if (is_there(&indicator->growth) && (measures->growth.status == CTH_OK || has_change(making)) &&
             !cth_growth_agrees(indicator, mode))
        note_growth(making);
}

/* Completion in tenths of a percent: computed, else as printed in its form. */
static void make_bar(struct making *making)
{
    const struct cth_indicator *indicator = making->indicator;
    struct cth_measure completion = making->derived.measures.completion;
    struct cth_decimal value = completion.value, hundred = CTH_DECIMAL(100, 0);
    struct cth_figure computed = figure_of(completion);
    struct cth_row *row = making->row;
    if (completion.status != CTH_OK) {
        if (completion.status == CTH_RATE || cth_figure_value(&indicator->completion, &value) != CTH_OK)
            return;
        enum cth_status status = CTH_OK;
        if (indicator->completion_form == CTH_COMPLETION_OVER)
            status = cth_decimal_add(hundred, value, &value);
        else if (indicator->completion_form == CTH_COMPLETION_SHORTFALL)
            status = cth_decimal_subtract(hundred, value, &value);
        if (status != CTH_OK)
            return;
    }
    row->has_bar = cth_decimal_rescale(value, 1, CTH_ROUND_HALF_UP, &value) == CTH_OK;
    row->bar = value.units;
    if (completion.status == CTH_OK)
        cth_cell_said(&row->bar_label, &computed, false, CTH_WORD_SAID_OF_PLAN, making->lang);
    else
        add_said_completion(making, &row->bar_label);
}

static void make_row(const struct cth_report *report, const struct cth_indicator *indicator, struct cth_row *row)
{
    struct making making = {
        .options = &report->measure, .indicator = indicator, .lang = report->sheet.lang, .row = row};
    memset(row, 0, sizeof *row);
    for (int i = 0; i < CTH_CELL_COUNT; i++)
        row->cells[i].mark = "";
    row->first_note = report->note_count + 1;
    cth_derive(indicator, &report->measure, &making.derived);

    struct cth_measure distance = making.derived.measures.remaining;
    distance.value.units = -distance.value.units;
    make_levels(&making);
    make_percentage(&making, false, making.derived.measures.completion, distance);
    make_percentage(&making, true, making.derived.measures.growth, making.derived.measures.change);
    make_notes(&making);
    make_bar(&making);
    bool met;
    if (cth_indicator_is_met(indicator, &met) == CTH_OK)
        row->outcome = met ? CTH_OUTCOME_MET : CTH_OUTCOME_NOT_MET;
}

/* What stands before the actual where rows differ in status. */
static void hold_prefix(struct cth_sheet *sheet, const struct cth_indicator *indicator)
{
    static const uint16_t before[] = {0, CTH_WORD_BEFORE_ESTIMATE, CTH_WORD_BEFORE_PRELIMINARY, 0,
                                      CTH_WORD_BEFORE_TARGET};
    if (before[indicator->status] != 0 && is_there(&indicator->actual)) {
        cth_sink_word(&sheet->cells, (enum cth_word)before[indicator->status], sheet->lang);
        cth_sink_text(&sheet->cells, " ");
    }
    cth_sheet_end_cell(sheet, false);
}

static void hold_note(struct cth_sheet *sheet, unsigned number, struct cth_text name, const struct cth_cell *note)
{
    bool is_page = sheet->format == CTH_FORMAT_HTML;
    cth_sink_text(&sheet->notes, is_page ? "<p>(" : "(");
    cth_sink_integer(&sheet->notes, number);
    cth_sink_text(&sheet->notes, ") ");
    cth_sheet_text(sheet, &sheet->notes, name);
    cth_sink_text(&sheet->notes, is_page ? ": " : "\t");
    cth_sheet_text(sheet, &sheet->notes, cth_cell_span(note));
    cth_sink_text(&sheet->notes, is_page ? "</p>\n" : "\n");
}

void cth_row_hold(struct cth_report *report, const struct cth_indicator *indicator)
{
    struct cth_sheet *sheet = &report->sheet;
    struct cth_row row;
    make_row(report, indicator, &row);
    cth_facets_hold(sheet, indicator);
    cth_sheet_text(sheet, &sheet->cells, indicator->unit);
    cth_sheet_end_cell(sheet, true);
    for (int i = 0; i < CTH_CELL_COUNT; i++) {
        if (i == CTH_CELL_ACTUAL)
            hold_prefix(sheet, indicator);
        if (sheet->format == CTH_FORMAT_HTML)
            cth_html_hold(report, i, &row);
        else
            cth_table_hold(report, &row.cells[i]);
        cth_sheet_end_cell(sheet, row.cells[i].is_class);
        if (i == CTH_CELL_BASE) {
            cth_html_hold_bar(report, &row);
            cth_sheet_end_cell(sheet, true);
        }
    }
    for (unsigned i = 0; i < row.note_count; i++)
        hold_note(sheet, row.first_note + i, indicator->name, &row.notes[i]);
    report->note_count += row.note_count;
    report->marks |= row.marks;
}

unsigned cth_row_actual(const struct cth_report *report)
{
    return cth_facet_differs(&report->sheet, CTH_FACET_STATUS) ? CTH_AT_PREFIX : CTH_AT_ACTUAL;
}

enum cth_word cth_row_base_heading(const struct cth_report *report)
{
    const struct cth_sheet *sheet = &report->sheet;
    const unsigned base = CTH_AT_FACETS + CTH_FACET_BASE;
    bool is_last_year = sheet->rows == 0 || (!cth_facet_differs(sheet, CTH_FACET_BASE) &&
                                             cth_facet_is_last_year(sheet, cth_sheet_cells(sheet, 0, base, base)));
    return is_last_year ? CTH_WORD_HEAD_BASE : CTH_WORD_HEAD_OTHER_BASE;
}

const char *cth_mark_text(int number, enum cth_lang lang)
{
    return cth_word((enum cth_word)(CTH_WORD_MARK_PRINTED + number), lang);
}
