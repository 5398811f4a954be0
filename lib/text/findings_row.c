/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A finding for people: what was checked, the figures, the verdict, and in words what may have gone wrong. */

#include "findings_parts.h"

#include <string.h>

/* Everything that a cell is made of. */
struct making {
    struct cth_sheet *sheet;
    struct cth_sink *cells;
    enum cth_lang lang;
    const struct cth_finding *finding;
    const struct cth_indicator *record, *other;
};

static void put_word(struct making *making, enum cth_word word)
{
    cth_sink_word(making->cells, word, making->lang);
}

static void put_user(struct making *making, struct cth_text text)
{
    cth_sheet_text(making->sheet, making->cells, text);
}

/* Of the figure that was checked: percentages in %, amounts in the level's unit, times in nothing. */
static struct cth_text unit_of(const struct cth_finding *finding, const struct cth_indicator *record)
{
    bool is_growth = finding->member == CTH_MEMBER_GROWTH;
    if (is_growth && (record->growth_form == CTH_GROWTH_TIMES || record->growth_form == CTH_GROWTH_TIMES_INCREASE))
        return (struct cth_text){NULL, 0};
    if ((is_growth && record->growth_form != CTH_GROWTH_ABSOLUTE) || finding->member == CTH_MEMBER_COMPLETION ||
        finding->member == CTH_MEMBER_SHARE)
        return (struct cth_text)CTH_TEXT("%");
    return record->unit;
}

static void hold_check(struct making *making)
{
    struct cth_text unit = unit_of(making->finding, making->record);
    cth_sink_text(making->cells, cth_check_text(making->finding->check, making->lang));
    if (unit.length > 0) {
        cth_sink_text(making->cells, " (");
        put_user(making, unit);
        cth_sink_text(making->cells, ")");
    }
    cth_sheet_end_cell(making->sheet, true);
}

static void put_member(struct making *making, enum cth_member member, const struct cth_figure *figure)
{
    struct cth_cell cell = {.length = 0};
    if (figure->qualifier != CTH_ABSENT)
        cth_cell_member(&cell, making->record, member, figure, making->lang);
    cth_sink_span(making->cells, cth_cell_span(&cell));
}

/* What is printed, or the percentage that a plan or base follows from which is not. */
static void hold_printed(struct making *making)
{
    const struct cth_indicator *record = making->record;
    const enum cth_member member = making->finding->member;
    const struct cth_finding said = {.member = member == CTH_MEMBER_BASE ? CTH_MEMBER_GROWTH : CTH_MEMBER_COMPLETION};
    const struct cth_figure *implies = said.member == CTH_MEMBER_GROWTH ? &record->growth : &record->completion;
    const bool is_level = member == CTH_MEMBER_BASE || member == CTH_MEMBER_PLAN;
    put_member(making, member, &making->finding->printed);
    if (making->finding->printed.qualifier == CTH_ABSENT && is_level && implies->qualifier != CTH_ABSENT) {
        const struct cth_text unit = unit_of(&said, record);
        put_member(making, said.member, implies);
        cth_sink_text(making->cells, unit.length > 0 ? " " : "");
        put_user(making, unit);
    }
    cth_sheet_end_cell(making->sheet, false);
}

/* Without zeros at the end of both ends, which are no rounding; one number where both are the same. Where no whole
 * number gives the printed percentage, the ends are those of its neighbours, and what lies between is not allowed. */
static void hold_allowed(struct making *making)
{
    struct cth_range range = cth_found_range(making->finding);
    struct cth_cell cell = {.length = 0};
    struct cth_decimal low, high;
    bool has_both = cth_range_end(&range, false, range.scale, &low) && cth_range_end(&range, true, range.scale, &high);
    for (; has_both && range.scale > 0 && low.units % 10 == 0 && high.units % 10 == 0; range.scale--) {
        low = (struct cth_decimal)CTH_DECIMAL(low.units / 10, (uint8_t)(range.scale - 1));
        high = (struct cth_decimal)CTH_DECIMAL(high.units / 10, (uint8_t)(range.scale - 1));
    }
    bool is_one = has_both && low.units == high.units;
    if (!is_one && !(has_both && making->finding->check == CTH_CHECK_COUNT)) {
        cth_cell_range(&cell, &range, range.scale, making->lang);
    } else {
        cth_cell_decimal(&cell, low, making->lang);
        if (!is_one) {
            cth_cell_text(&cell, " ");
            cth_cell_text(&cell, cth_word(CTH_WORD_OR, making->lang));
            cth_cell_text(&cell, " ");
            cth_cell_decimal(&cell, high, making->lang);
        }
    }
    cth_sink_span(making->cells, cth_cell_span(&cell));
    cth_sheet_end_cell(making->sheet, true);
}

static void hold_verdict(struct making *making)
{
    bool is_wrong = making->finding->verdict == CTH_INCONSISTENT && making->sheet->format == CTH_FORMAT_HTML;
    cth_sink_text(making->cells, is_wrong ? "<span class=\"said-not-met\">" : "");
    if (making->finding->rule == CTH_RULE_REVISION)
        put_word(making, CTH_WORD_FINDING_REVISED);
    else
        cth_sink_text(making->cells, cth_verdict_text(making->finding->verdict, making->lang));
    cth_sink_text(making->cells, is_wrong ? "</span>" : "");
    cth_sheet_end_cell(making->sheet, true);
}

/* "Label: ", after what was said before. */
static void start_sentence(struct making *making, bool *any, const char *label)
{
    cth_sink_text(making->cells, *any ? ". " : "");
    cth_sink_text(making->cells, label);
    cth_sink_text(making->cells, ": ");
    *any = true;
}

/* In what the other record is another one than this. */
static void say_other(struct making *making, bool *any)
{
    static const enum cth_facet facets[] = {CTH_FACET_REGION, CTH_FACET_PERIOD, CTH_FACET_SOURCE};
    struct cth_text texts[4] = {making->other->name}, mine[4] = {making->record->name};
    struct cth_cell cells[2][3];
    bool more = false;
    for (int i = 0; i < 3; i++) {
        texts[i + 1] = cth_facet_text(making->other, facets[i], making->lang, &cells[0][i]);
        mine[i + 1] = cth_facet_text(making->record, facets[i], making->lang, &cells[1][i]);
    }
    for (int i = 0; i < 4; i++) {
        size_t length = texts[i].length;
        if (length == 0 || (length == mine[i].length && memcmp(texts[i].data, mine[i].data, length) == 0))
            continue;
        if (!more)
            start_sentence(making, any, cth_word(CTH_WORD_WHY_OTHER, making->lang));
        cth_sink_text(making->cells, more ? ", " : "");
        put_user(making, texts[i]);
        more = true;
    }
}

static void say_distance(struct making *making, bool *any)
{
    const struct cth_finding *finding = making->finding;
    bool is_move = cth_found_is_move(finding), is_growth = finding->member == CTH_MEMBER_GROWTH;
    struct cth_text unit = unit_of(finding, making->record);
    bool is_points = unit.length == 1 && *unit.data == '%';
    enum cth_word form = is_move                         ? CTH_WORD_SAID_PERCENT
                         : is_points                     ? CTH_WORD_FORM_POINTS
                         : is_growth && unit.length == 0 ? CTH_WORD_FORM_TIMES_INCREASE
                                                         : CTH_WORD_FORM_PLAIN;
    enum cth_word label = !is_move                                 ? CTH_WORD_WHY_DISTANCE
                          : finding->rule == CTH_RULE_IMPLIED_FALL ? CTH_WORD_WHY_FALL
                                                                   : CTH_WORD_WHY_REVISION;
    struct cth_figure figure = {.qualifier = CTH_PRINTED};
    struct cth_cell cell = {.length = 0};
    if (!finding->has_distance || cth_ratio_round(finding->distance, is_move ? 2 : cth_found_range(finding).scale,
                                                  CTH_ROUND_HALF_UP, &figure.value) != CTH_OK)
        return;
    start_sentence(making, any, cth_word(label, making->lang));
    cth_cell_said(&cell, &figure, is_move, form, making->lang);
    cth_sink_span(making->cells, cth_cell_span(&cell));
    if (form != CTH_WORD_FORM_PLAIN || unit.length == 0)
        return;
    cth_sink_text(making->cells, " ");
    put_user(making, unit);
}

static void say_wrong(struct making *making, bool *any)
{
    struct cth_cell number = {.length = 0}, label = number;
    const char *before = "";
    const unsigned suspects = making->finding->suspects;
    if ((suspects & (suspects - 1)) == 0) /* none, or the one that was checked */
        return;
    cth_cell_integer(&number, making->finding->fewest);
    const struct cth_fill fill = {"n", number.text};
    cth_cell_fill(&label, cth_word(CTH_WORD_WHY_WRONG, making->lang), &fill, 1);
    start_sentence(making, any, label.text);
    for (int i = 0; i < CTH_MEMBER_COUNT; i++) {
        if ((suspects >> i & 1) == 0)
            continue;
        cth_sink_text(making->cells, before);
        cth_sink_text(making->cells, cth_member_text((enum cth_member)i, making->lang));
        before = ", ";
    }
}

/* Proposals, and the figure that the others give. */
static void say_repairs(struct making *making, bool *any)
{
    const struct cth_finding *finding = making->finding;
    for (unsigned i = 0; i < finding->repair_count; i++) {
        const struct cth_repair *repair = &finding->repairs[i];
        if (i == 0)
            start_sentence(making, any, cth_word(CTH_WORD_WHY_REPAIRS, making->lang));
        cth_sink_text(making->cells, i > 0 ? "; " : "");
        cth_sink_text(making->cells, cth_repair_text(repair->kind, making->lang));
        cth_sink_text(making->cells, " (");
        if (repair->member != finding->member && repair->member != CTH_MEMBER_UNIT) {
            cth_sink_text(making->cells, cth_member_text(repair->member, making->lang));
            cth_sink_text(making->cells, " ");
        }
        put_member(making, repair->member, &repair->figure);
        if (repair->member == CTH_MEMBER_UNIT && repair->unit.length == 0)
            put_word(making, CTH_WORD_WHY_NO_UNIT);
        put_user(making, repair->unit);
        cth_sink_text(making->cells, ")");
    }
    if (finding->repair_count == 0 || finding->suggested.qualifier == CTH_ABSENT)
        return;
    cth_sink_text(making->cells, "; ");
    put_word(making, CTH_WORD_WHY_COMPUTED);
    cth_sink_text(making->cells, ": ");
    put_member(making, finding->member, &finding->suggested);
}

static void say_reading(struct making *making, bool *any)
{
    struct cth_cell cell = {.length = 0};
    if (making->finding->reading != CTH_FITS_RATIO && making->finding->reading != CTH_FITS_INCREASE)
        return;
    start_sentence(making, any, cth_word(CTH_WORD_WHY_READING, making->lang));
    cth_cell_said(&cell, &making->record->growth, false,
                  making->finding->reading == CTH_FITS_RATIO ? CTH_WORD_FORM_TIMES : CTH_WORD_FORM_MORE_TIMES,
                  making->lang);
    cth_sink_span(making->cells, cth_cell_span(&cell));
}

static void hold_why(struct making *making)
{
    bool any = false;
    if (making->other != NULL)
        say_other(making, &any);
    if (making->finding->rule != CTH_RULE_NONE) {
        start_sentence(making, &any, cth_word(CTH_WORD_WHY_RULE, making->lang));
        cth_sink_text(making->cells, cth_rule_text(making->finding->rule, making->lang));
    }
    say_distance(making, &any);
    say_wrong(making, &any);
    say_repairs(making, &any);
    say_reading(making, &any);
    cth_sink_text(making->cells, any ? "." : "");
    cth_sheet_end_cell(making->sheet, true);
}

void cth_found_hold(struct cth_sheet *sheet, const struct cth_found *found)
{
    const struct cth_finding *finding = found->finding;
    struct making making = {sheet, &sheet->cells, sheet->lang, finding, found->record, found->other};
    cth_facets_hold(sheet, found->record);
    hold_check(&making);
    hold_printed(&making);
    hold_allowed(&making);
    put_member(&making, finding->member, &finding->suggested);
    cth_sheet_end_cell(sheet, false);
    hold_verdict(&making);
    hold_why(&making);
}
