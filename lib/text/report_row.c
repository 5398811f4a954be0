/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* One indicator in the words and numbers of a report for people: cells, marks and notes, in Vietnamese or English. */

#include "report_parts.h"

/* A cell that is being put together, from its text on. */
struct value {
    size_t from;
    uint32_t flags;
    const char *mark;              /* "", or what refers to a line under the report */
    const struct cth_range *range; /* beside a number; NULL: none */
    unsigned note;                 /* number of the note that explains it, or 0 */
};

static struct value start_value(const struct cth_row *row, unsigned note)
{
    return (struct value){.from = row->report->sheet.cells.used, .mark = "", .note = note};
}

static void put_range(const struct cth_row *row, const struct value *value, const char *before, const char *after)
{
    struct cth_sink *cells = &row->report->sheet.cells;
    if (value->range == NULL)
        return;
    cth_sink_text(cells, before);
    cth_say_range(cells, value->range);
    cth_sink_text(cells, after);
}

/* What stands behind a value's text. */
static void end_value(const struct cth_row *row, struct value *value)
{
    struct cth_sink *cells = &row->report->sheet.cells;
    const bool is_page = cells->format == CTH_FORMAT_HTML, has_text = cells->used > value->from;
    const size_t decimal_mark = cells->mark; /* of the text, not of what follows */
    if (has_text && cth_wraps((struct cth_text){cells->stage + value->from, cells->used - value->from}))
        value->flags |= CTH_CELL_WRAPS;
    cth_sink_text(cells, value->mark);
    if (!is_page)
        put_range(row, value, " (", ")");
    if (value->note > 0) {
        cth_sink_text(cells, is_page ? "<sup>(" : has_text ? " (" : "(");
        cth_sink_integer(cells, value->note);
        cth_sink_text(cells, is_page ? ")</sup>" : ")");
    }
    if (is_page)
        put_range(row, value, "<small>", "</small>");
    cells->mark = decimal_mark;
}

static void set_mark(const struct cth_row *row, struct value *value, const char *text, unsigned bit)
{
    value->mark = text;
    row->report->marks |= bit;
}

/* As printed, else the range that printed percentages imply. */
static void hold_level(const struct cth_row *row, const struct cth_figure *figure, const struct cth_range *implied,
                       unsigned note)
{
    struct cth_sheet *sheet = &row->report->sheet;
    struct value value = start_value(row, note);
    cth_say_figure(&sheet->cells, figure, false);
    if (!cth_is_there(figure) && implied != NULL && cth_say_range(&sheet->cells, implied)) {
        value.flags = CTH_CELL_IMPLIED;
        set_mark(row, &value, "†", CTH_MARK_IMPLIED);
    }
    end_value(row, &value);
    cth_sheet_end_cell(sheet, value.flags);
}

/* What was computed, as a figure, so that both are written by the same functions. */
static struct cth_figure figure_of(struct cth_measure measure)
{
    return (struct cth_figure){.qualifier = CTH_PRINTED, .value = measure.value};
}

/* The number, else the range, else what is printed, else the class in words. @p points: the change of a rate */
static void hold_percentage(const struct cth_row *row, bool is_growth, struct cth_measure measure,
                            struct cth_measure points)
{
    struct cth_report *report = row->report;
    struct cth_sink *cells = &report->sheet.cells;
    const struct cth_figure *printed = is_growth ? &row->indicator->growth : &row->indicator->completion;
    const struct cth_figure computed = figure_of(measure), distance = figure_of(points);
    const struct cth_range *range = is_growth ? &row->derived->growth : &row->derived->completion;
    const bool has_range = cth_range_is_there(range);
    struct value value = start_value(row, is_growth ? row->growth_note : row->completion_note);

    report->marks |= has_range ? CTH_MARK_RANGE : 0;
    if (measure.status == CTH_OK) {
        cth_say_figure(cells, &computed, is_growth);
        value.range = has_range ? range : NULL;
    } else if (measure.status == CTH_RATE && points.status == CTH_OK) {
        cth_say_form(cells, CTH_WORD_FORM_POINTS, &distance, true);
        report->marks |= CTH_MARK_POINTS;
    } else if (has_range) {
        cth_say_range(cells, range);
    } else if (cth_is_there(printed)) {
        cth_say_member(cells, row->indicator, is_growth ? CTH_MEMBER_GROWTH : CTH_MEMBER_COMPLETION, printed);
        set_mark(row, &value, "*", CTH_MARK_PRINTED);
    } else {
        cth_sink_text(cells, cth_status_text(measure.status == CTH_RATE ? points.status : measure.status, cells->lang));
    }
    end_value(row, &value);
    if (!is_growth && cells->format == CTH_FORMAT_HTML && row->outcome != CTH_OUTCOME_NONE) {
        CTH_PUT(cells, "<small class=\"said-", cth_outcome_class(row->outcome), "\">",
                cth_outcome_word(row->outcome, cells->lang), "</small>");
    }
    cth_sheet_end_cell(&report->sheet, value.flags);
}

/* With the sign as a word: "tăng 5,97 %", "giảm hơn 5 %" (qualifiers act on the amount). A range that begins below 0
 * may end above it, and keeps its signs. */
static void say_change(struct cth_sink *sink, struct cth_figure figure, enum cth_word form)
{
    const bool is_fall = figure.value.units < 0 && figure.qualifier != CTH_FROM_TO;
    const bool is_rise = figure.value.units > 0;
    const char *words = cth_word(is_fall   ? CTH_WORD_SAID_FALL
                                 : is_rise ? CTH_WORD_SAID_RISE
                                           : CTH_WORD_FORM_PLAIN,
                                 sink->lang);
    if (is_fall)
        figure.value.units = -figure.value.units;
    while (cth_sink_until_key(sink, &words) != '\0')
        cth_say_form(sink, form, &figure, false);
}

void cth_row_say_completion(const struct cth_row *row, struct cth_sink *sink, bool is_printed)
{
    static const uint16_t forms[] = {CTH_WORD_SAID_OF_PLAN, CTH_WORD_SAID_OVER, CTH_WORD_SAID_SHORTFALL};
    const struct cth_figure computed = figure_of(row->derived->measures.completion);
    if (is_printed)
        cth_say_form(sink, (enum cth_word)forms[row->indicator->completion_form], &row->indicator->completion, false);
    else
        cth_say_form(sink, CTH_WORD_SAID_OF_PLAN, &computed, false);
}

/* Points and amounts are a change, which a rate has too. */
static bool has_change(const struct cth_row *row)
{
    enum cth_growth_form form = row->indicator->growth_form;
    return (form == CTH_GROWTH_POINTS || form == CTH_GROWTH_ABSOLUTE) && row->derived->measures.change.status == CTH_OK;
}

/* What is computed is said in the form that was printed; else as growth, which is what the column shows. */
static void say_growth(const struct cth_row *row, struct cth_sink *sink, bool is_printed)
{
    static const uint16_t forms[] = {CTH_WORD_SAID_PERCENT,
                                     CTH_WORD_SAID_OF_BASE,
                                     CTH_WORD_FORM_TIMES,
                                     0,
                                     CTH_WORD_FORM_POINTS,
                                     CTH_WORD_FORM_PLAIN,
                                     0};
    const struct cth_measures *measures = &row->derived->measures;
    const enum cth_word form = (enum cth_word)forms[row->indicator->growth_form];
    const struct cth_figure multiple = figure_of(measures->multiple);
    if (is_printed && (form == CTH_WORD_SAID_OF_BASE || form == CTH_WORD_FORM_TIMES))
        cth_say_form(sink, form, &row->indicator->growth, false);
    else if (is_printed)
        say_change(sink, row->indicator->growth, form);
    else if (form == CTH_WORD_FORM_TIMES)
        cth_say_form(sink, form, &multiple, false);
    else if (has_change(row))
        say_change(sink, figure_of(measures->change), form);
    else
        say_change(sink, figure_of(measures->growth), CTH_WORD_SAID_PERCENT);
}

/* A note is about completion or about growth. Which of two figures is right is for an audit to say. */
static void say_note(const struct cth_row *row, enum cth_word word, bool is_growth)
{
    struct cth_sink *notes = &row->report->sheet.notes;
    const struct cth_range *reads = row->derived->base_read;
    const char *words = cth_word(word, notes->lang);
    for (char key; (key = cth_sink_until_key(notes, &words)) != '\0';) {
        switch (key) {
        case 'n': cth_say_figure(notes, &row->indicator->growth, false); break;
        case 'b': cth_say_figure(notes, &row->indicator->base, false); break;
        case 'r': cth_say_range(notes, &reads[CTH_READING_RATIO]); break;
        case 'i': cth_say_range(notes, &reads[CTH_READING_INCREASE]); break;
        default: /* printed, computed */
            if (is_growth)
                say_growth(row, notes, key == 'p');
            else
                cth_row_say_completion(row, notes, key == 'p');
        }
    }
}

/* Both readings of "tăng n lần", with the base that each implies, and which one a printed base bears out. */
static void say_readings(const struct cth_row *row)
{
    static const uint16_t fits[] = {CTH_WORD_NOTE_FITS_NEITHER, CTH_WORD_NOTE_FITS_RATIO, CTH_WORD_NOTE_FITS_INCREASE,
                                    CTH_WORD_NOTE_FITS_BOTH};
    const struct cth_range *reads = row->derived->base_read;
    const bool both = cth_range_is_there(&reads[0]) && cth_range_is_there(&reads[1]);
    say_note(row, both ? CTH_WORD_NOTE_READINGS : CTH_WORD_NOTE_TWO_READINGS, true);
    if (row->derived->has_fit)
        say_note(row, (enum cth_word)fits[row->derived->fit], true);
}

static void hold_note(const struct cth_row *row, unsigned number, bool is_growth)
{
    struct cth_sink *notes = &row->report->sheet.notes;
    const bool is_page = notes->format == CTH_FORMAT_HTML;
    if (number == 0)
        return;
    cth_sink_text(notes, is_page ? "<p>(" : "(");
    cth_sink_integer(notes, number);
    cth_sink_text(notes, ") ");
    cth_sink_user(notes, row->indicator->name);
    cth_sink_text(notes, is_page ? ": " : "\t");
    if (is_growth && row->derived->is_times_increase)
        say_readings(row);
    else
        say_note(row, CTH_WORD_NOTE_DIFFERENCE, is_growth);
    cth_sink_text(notes, is_page ? "</p>\n" : "\n");
}

/* Which notes the row has. */
static void number_notes(struct cth_row *row)
{
    const struct cth_indicator *indicator = row->indicator;
    const struct cth_measures *measures = &row->derived->measures;
    const enum cth_rounding mode = (enum cth_rounding)row->report->measure.rounding;
    if (cth_is_there(&indicator->completion) && measures->completion.status == CTH_OK &&
        !cth_percentage_agrees(indicator, CTH_MEMBER_COMPLETION, mode))
        row->completion_note = ++row->report->note_count;
    if (row->derived->is_times_increase ||
        (cth_is_there(&indicator->growth) && (measures->growth.status == CTH_OK || has_change(row)) &&
         !cth_percentage_agrees(indicator, CTH_MEMBER_GROWTH, mode)))
        row->growth_note = ++row->report->note_count;
}

void cth_row_hold(struct cth_report *report, const struct cth_indicator *indicator, const struct cth_derived *derived)
{
    struct cth_sheet *sheet = &report->sheet;
    struct cth_row row = {.report = report, .indicator = indicator, .derived = derived, .outcome = CTH_OUTCOME_NONE};
    bool met;
    number_notes(&row);
    if (cth_indicator_is_met(indicator, &met) == CTH_OK)
        row.outcome = met ? CTH_OUTCOME_MET : CTH_OUTCOME_NOT_MET;
    report->outcomes[row.outcome]++;

    struct cth_measure distance = derived->measures.remaining;
    distance.value.units = -distance.value.units;
    const bool is_undecided = derived->is_times_increase && !derived->has_fit && !cth_is_there(&indicator->base);
    cth_facets_hold(sheet, indicator);
    cth_sink_user(&sheet->cells, indicator->unit);
    cth_sheet_end_cell(sheet, 0);
    hold_level(&row, &indicator->plan, &derived->plan, 0);
    cth_facets_hold_prefix(sheet, indicator);
    hold_level(&row, &indicator->actual, NULL, 0);
    hold_level(&row, &indicator->base, derived->is_times_increase ? NULL : &derived->base,
               is_undecided ? row.growth_note : 0);
    cth_bar_hold(&row);
    cth_sheet_end_cell(sheet, 0);
    hold_percentage(&row, false, derived->measures.completion, distance);
    hold_percentage(&row, true, derived->measures.growth, derived->measures.change);
    hold_note(&row, row.completion_note, false);
    hold_note(&row, row.growth_note, true);
}
