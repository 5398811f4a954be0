/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* One indicator in the words and numbers of a report for people: cells, marks and notes, in Vietnamese or English. */

#include "report_parts.h"

/* What the steps below hand on. */
struct making {
    const struct cth_report *report;
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

/* The value as a decimal, or its upper end; false only for an absent figure, because reports refuse what overflows. */
static bool value_of(const struct cth_figure *figure, bool upper, struct cth_decimal *out)
{
    struct cth_figure one = *figure;
    if (!is_there(figure))
        return false;
    one.qualifier = CTH_PRINTED;
    if (upper)
        one.value = figure->upper;
    return cth_figure_value(&one, out) == CTH_OK;
}

/* Between the ends of a range; a word before a minus sign. */
static void add_dash(struct cth_cell *cell, struct cth_decimal next, enum cth_lang lang)
{
    if (next.units >= 0) {
        cth_cell_text(cell, "–");
        return;
    }
    cth_cell_text(cell, " ");
    cth_cell_text(cell, cth_word(CTH_WORD_QUALIFIER_TO, lang));
    cth_cell_text(cell, " ");
}

/* "hơn 76.581", "1,2–1,4"; with a plus sign before a number above 0 if asked for. */
static void add_figure(struct cth_cell *cell, const struct cth_figure *figure, bool is_signed, enum cth_lang lang)
{
    struct cth_decimal value;
    if (!value_of(figure, false, &value))
        return;
    if (figure->qualifier > CTH_EXACT && figure->qualifier < CTH_FROM_TO) {
        cth_cell_text(cell, cth_word((enum cth_word)(CTH_WORD_QUALIFIER_ABSENT + (int)figure->qualifier), lang));
        cth_cell_text(cell, " ");
    }
    if (is_signed && value.units > 0)
        cth_cell_text(cell, "+");
    cth_cell_decimal(cell, value, lang);
    if (figure->qualifier == CTH_FROM_TO) {
        value_of(figure, true, &value);
        add_dash(cell, value, lang);
        cth_cell_decimal(cell, value, lang);
    }
}

/* "94,94–95,06", rounded outward; with one end in words; nothing if both are unbounded. */
static bool add_range(struct cth_cell *cell, const struct cth_range *range, unsigned scale, enum cth_lang lang)
{
    struct cth_decimal low, high;
    bool has_low = cth_range_end(range, false, scale, &low), has_high = cth_range_end(range, true, scale, &high);
    if (!has_low && !has_high)
        return false;
    if (!has_low || !has_high) {
        cth_cell_text(cell, cth_word(has_low ? CTH_WORD_QUALIFIER_AT_LEAST : CTH_WORD_QUALIFIER_AT_MOST, lang));
        cth_cell_text(cell, " ");
    }
    if (has_low)
        cth_cell_decimal(cell, low, lang);
    if (has_low && has_high)
        add_dash(cell, high, lang);
    if (has_high)
        cth_cell_decimal(cell, high, lang);
    return true;
}

/* A range of the level's own unit, marked as implied. */
static void add_implied(struct making *making, struct cth_value *value, const struct cth_range *range)
{
    value->is_implied = add_range(&value->text, range, range->scale, making->lang);
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
    static const uint16_t before[] = {0, CTH_WORD_BEFORE_ESTIMATE, CTH_WORD_BEFORE_PRELIMINARY, 0,
                                      CTH_WORD_BEFORE_TARGET};
    unsigned prefix = before[indicator->status];

    if (is_there(&indicator->plan))
        add_figure(&cells[CTH_CELL_PLAN].text, &indicator->plan, false, making->lang);
    else
        add_implied(making, &cells[CTH_CELL_PLAN], &making->derived.plan);

    if ((making->report->differing >> CTH_FACET_STATUS & 1) != 0 && prefix != 0 && is_there(&indicator->actual)) {
        cth_cell_text(&cells[CTH_CELL_ACTUAL].text, word(making, (enum cth_word)prefix));
        cth_cell_text(&cells[CTH_CELL_ACTUAL].text, " ");
    }
    add_figure(&cells[CTH_CELL_ACTUAL].text, &indicator->actual, false, making->lang);

    if (is_there(&indicator->base))
        add_figure(&cells[CTH_CELL_BASE].text, &indicator->base, false, making->lang);
    else if (!making->derived.is_times_increase)
        add_implied(making, &cells[CTH_CELL_BASE], &making->derived.base);
}

/* What was computed, as a figure, so that both are written by the same functions. */
static struct cth_figure figure_of(struct cth_measure measure)
{
    return (struct cth_figure){.qualifier = CTH_PRINTED, .value = measure.value};
}

/* A figure in a word such as "gấp {n} lần". */
static void add_said(struct making *making, struct cth_cell *cell, const struct cth_figure *figure, bool is_signed,
                     enum cth_word form)
{
    struct cth_cell number = {.length = 0};
    add_figure(&number, figure, is_signed, making->lang);
    const struct cth_fill fill = {"n", number.text};
    cth_cell_fill(cell, word(making, form), &fill, 1);
}

/* The printed percentage in the words of its form, without a mark. */
static void add_printed(struct making *making, struct cth_cell *cell, bool is_growth)
{
    static const uint16_t completion[] = {CTH_WORD_FORM_PLAIN, CTH_WORD_FORM_OVER, CTH_WORD_FORM_SHORTFALL};
    static const uint16_t growth[] = {CTH_WORD_FORM_PLAIN,          CTH_WORD_FORM_RATIO,  CTH_WORD_FORM_TIMES,
                                      CTH_WORD_FORM_TIMES_INCREASE, CTH_WORD_FORM_POINTS, CTH_WORD_FORM_ABSOLUTE,
                                      CTH_WORD_FORM_AVERAGE};
    const struct cth_indicator *indicator = making->indicator;
    unsigned form = is_growth ? growth[indicator->growth_form] : completion[indicator->completion_form];
    bool is_signed =
        is_growth && form != CTH_WORD_FORM_RATIO && form != CTH_WORD_FORM_TIMES && form != CTH_WORD_FORM_TIMES_INCREASE;
    add_said(making, cell, is_growth ? &indicator->growth : &indicator->completion, is_signed, (enum cth_word)form);
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
    bool has_range = add_range(&beside, range, making->report->options.measure.places, making->lang);
    struct cth_figure computed = figure_of(measure), distance = figure_of(points);

    if (measure.status == CTH_OK) {
        add_figure(cell, &computed, is_growth, making->lang);
    } else if (measure.status == CTH_RATE && points.status == CTH_OK) {
        add_said(making, cell, &distance, true, CTH_WORD_FORM_POINTS);
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
    add_said(making, &amount, &figure, false, form);
    const struct cth_fill fill = {"n", amount.text};
    const char *said = is_fall ? word(making, CTH_WORD_SAID_FALL) : is_rise ? word(making, CTH_WORD_SAID_RISE) : "{n}";
    cth_cell_fill(cell, said, &fill, 1);
}

static void add_said_completion(struct making *making, struct cth_cell *cell)
{
    static const uint16_t forms[] = {CTH_WORD_SAID_OF_PLAN, CTH_WORD_SAID_OVER, CTH_WORD_SAID_SHORTFALL};
    const struct cth_indicator *indicator = making->indicator;
    add_said(making, cell, &indicator->completion, false, (enum cth_word)forms[indicator->completion_form]);
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
    add_said(making, &computed, &value, false, CTH_WORD_SAID_OF_PLAN);
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
        add_said(making, &printed, &growth, false, form);
    else
        add_said_change(making, &printed, growth, form);
    if (form == CTH_WORD_FORM_TIMES)
        add_said(making, &computed, &multiple, false, form);
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
    add_figure(&n, &making->indicator->growth, false, making->lang);
    bool both = add_range(&ratio, &derived->base_read[0], derived->base_read[0].scale, making->lang);
    both = add_range(&increase, &derived->base_read[1], derived->base_read[1].scale, making->lang) && both;
    const struct cth_fill fills[] = {{"n", n.text}, {"ratio", ratio.text}, {"increase", increase.text}};
    struct cth_cell *note = start_note(making, CTH_CELL_GROWTH);
    cth_cell_fill(note, word(making, both ? CTH_WORD_NOTE_READINGS : CTH_WORD_NOTE_TWO_READINGS), fills, 3);
    if (derived->has_fit) {
        static const uint16_t fits[] = {CTH_WORD_NOTE_FITS_NEITHER, CTH_WORD_NOTE_FITS_RATIO,
                                        CTH_WORD_NOTE_FITS_INCREASE, CTH_WORD_NOTE_FITS_BOTH};
        struct cth_cell base = {.length = 0};
        add_figure(&base, &making->indicator->base, false, making->lang);
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
    enum cth_rounding mode = (enum cth_rounding)making->report->options.measure.rounding;
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
        add_said(making, &row->bar_label, &computed, false, CTH_WORD_SAID_OF_PLAN);
    else
        add_said_completion(making, &row->bar_label);
}

void cth_row_make(const struct cth_report *report, const struct cth_indicator *indicator, unsigned first_note,
                  struct cth_row *row)
{
    struct making making = {.report = report, .indicator = indicator, .lang = report->options.lang, .row = row};
    for (int i = 0; i < CTH_CELL_COUNT; i++) {
        row->cells[i].text.length = row->cells[i].beside.length = row->cells[i].note = 0;
        row->cells[i].mark = "";
        row->cells[i].is_implied = row->cells[i].is_class = false;
    }
    for (int i = 0; i < CTH_NOTES_MAX; i++)
        row->notes[i].length = 0;
    row->note_count = row->marks = 0;
    row->first_note = first_note;
    row->verdict = CTH_OUTCOME_NONE;
    row->has_bar = false;
    row->bar = 0;
    row->bar_label.length = 0;
    cth_derive(indicator, &report->options.measure, &making.derived);

    struct cth_measure distance = making.derived.measures.remaining;
    distance.value.units = -distance.value.units;
    make_levels(&making);
    make_percentage(&making, false, making.derived.measures.completion, distance);
    make_percentage(&making, true, making.derived.measures.growth, making.derived.measures.change);
    make_notes(&making);
    make_bar(&making);
    bool met;
    if (cth_indicator_is_met(indicator, &met) == CTH_OK)
        row->verdict = met ? CTH_OUTCOME_MET : CTH_OUTCOME_NOT_MET;
}

const char *cth_mark_text(int number, enum cth_lang lang)
{
    return cth_word((enum cth_word)(CTH_WORD_MARK_PRINTED + number), lang);
}
