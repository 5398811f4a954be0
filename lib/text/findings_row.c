/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A finding for people: what was checked, the figures, the verdict, and in words what may have gone wrong. */

#include "findings_parts.h"

/* Of the figure that was checked: percentages in %, amounts in the level's unit, times in nothing. */
static struct cth_text unit_of(enum cth_member member, const struct cth_indicator *record)
{
    const bool is_growth = member == CTH_MEMBER_GROWTH;
    if (is_growth && (record->growth_form == CTH_GROWTH_TIMES || record->growth_form == CTH_GROWTH_TIMES_INCREASE))
        return (struct cth_text){NULL, 0};
    if ((is_growth && record->growth_form != CTH_GROWTH_ABSOLUTE) || member == CTH_MEMBER_COMPLETION ||
        member == CTH_MEMBER_SHARE)
        return (struct cth_text)CTH_TEXT("%");
    return record->unit;
}

static void put_user_in(struct cth_sink *cells, const char *before, struct cth_text text, const char *after)
{
    if (text.length == 0)
        return;
    cth_sink_text(cells, before);
    cth_sink_user(cells, text);
    cth_sink_text(cells, after);
}

static void put_member(const struct cth_finding_row *row, enum cth_member member, const struct cth_figure *figure)
{
    if (cth_is_there(figure))
        cth_say_member(row->cells, row->record, member, figure);
}

/* What is printed, or the percentage that a plan or base follows from which is not. */
static void put_printed(const struct cth_finding_row *row)
{
    const struct cth_indicator *record = row->record;
    const enum cth_member member = row->finding->member;
    const bool is_base = member == CTH_MEMBER_BASE;
    const enum cth_member percentage = is_base ? CTH_MEMBER_GROWTH : CTH_MEMBER_COMPLETION;
    const struct cth_figure *implies = is_base ? &record->growth : &record->completion;
    put_member(row, member, &row->finding->printed);
    if (cth_is_there(&row->finding->printed) || !(is_base || member == CTH_MEMBER_PLAN) || !cth_is_there(implies))
        return;
    cth_say_member(row->cells, record, percentage, implies);
    put_user_in(row->cells, " ", unit_of(percentage, record), "");
}

/* Without zeros at the end of both ends, which are no rounding; one number where both are the same. Where no whole
 * number gives the printed percentage, the ends are those of its neighbours, and what lies between is not allowed. */
static void put_allowed(const struct cth_finding_row *row)
{
    struct cth_range range = row->allowed;
    struct cth_decimal low, high;
    bool has_both = cth_range_end(&range, false, &low) && cth_range_end(&range, true, &high);
    for (; has_both && range.scale > 0 && low.units % 10 == 0 && high.units % 10 == 0; range.scale--) {
        low = (struct cth_decimal)CTH_DECIMAL(low.units / 10, (uint8_t)(range.scale - 1));
        high = (struct cth_decimal)CTH_DECIMAL(high.units / 10, (uint8_t)(range.scale - 1));
    }
    bool is_one = has_both && low.units == high.units;
    if (!is_one && !(has_both && row->finding->check == CTH_CHECK_COUNT)) {
        cth_say_range(row->cells, &range);
        return;
    }
    cth_sink_decimal(row->cells, low);
    if (is_one)
        return;
    CTH_PUT(row->cells, " ", cth_word(CTH_WORD_OR, row->cells->lang), " ");
    cth_sink_decimal(row->cells, high);
}

static void put_verdict(const struct cth_finding_row *row)
{
    const bool is_wrong = row->finding->verdict == CTH_INCONSISTENT && row->cells->format == CTH_FORMAT_HTML;
    cth_sink_text(row->cells, is_wrong ? "<span class=\"said-not-met\">" : "");
    if (row->finding->rule == CTH_RULE_REVISION)
        cth_sink_word(row->cells, CTH_WORD_FINDING_REVISED);
    else
        cth_sink_text(row->cells, cth_verdict_text(row->finding->verdict, row->cells->lang));
    cth_sink_text(row->cells, is_wrong ? "</span>" : "");
}

/* "Label: ", after what was said before in the cell that begins at @p from. */
static void start_sentence(const struct cth_finding_row *row, size_t from, enum cth_word label)
{
    const char *words = cth_word(label, row->cells->lang);
    cth_sink_text(row->cells, row->cells->used > from ? ". " : "");
    while (cth_sink_until_key(row->cells, &words) != '\0')
        cth_sink_integer(row->cells, row->finding->fewest);
    cth_sink_text(row->cells, ": ");
}

/* In what the other record is another one than this. */
static void say_other(const struct cth_finding_row *row, size_t from)
{
    const struct cth_indicator *mine = row->record, *other = row->other;
    const bool is_there[] = {other->name.length > 0 && !cth_is_same(other->name, mine->name),
                             other->region.length > 0 && !cth_is_same(other->region, mine->region),
                             cth_period_is_known(other->period) && !cth_period_equal(other->period, mine->period),
                             other->source.length > 0 && !cth_is_same(other->source, mine->source)};
    static const enum cth_facet facets[] = {CTH_FACET_REGION, CTH_FACET_REGION, CTH_FACET_PERIOD, CTH_FACET_SOURCE};
    bool more = false;
    for (int i = 0; i < 4; i++) {
        if (!is_there[i])
            continue;
        if (!more)
            start_sentence(row, from, CTH_WORD_WHY_OTHER);
        cth_sink_text(row->cells, more ? ", " : "");
        if (i == 0)
            cth_sink_user(row->cells, other->name);
        else
            cth_facet_say(row->cells, other, facets[i]);
        more = true;
    }
}

static void say_distance(const struct cth_finding_row *row, size_t from)
{
    const struct cth_finding *finding = row->finding;
    const bool is_move = row->is_move, is_growth = finding->member == CTH_MEMBER_GROWTH;
    const struct cth_text unit = unit_of(finding->member, row->record);
    const bool is_points = unit.length == 1 && *unit.data == '%';
    const enum cth_word form = is_move                         ? CTH_WORD_SAID_PERCENT
                               : is_points                     ? CTH_WORD_FORM_POINTS
                               : is_growth && unit.length == 0 ? CTH_WORD_FORM_TIMES_INCREASE
                                                               : CTH_WORD_FORM_PLAIN;
    struct cth_figure figure = {.qualifier = CTH_PRINTED};
    if (!finding->has_distance || cth_ratio_round(finding->distance, is_move ? 2 : row->allowed.scale,
                                                  CTH_ROUND_HALF_UP, &figure.value) != CTH_OK)
        return;
    start_sentence(row, from,
                   !is_move                                 ? CTH_WORD_WHY_DISTANCE
                   : finding->rule == CTH_RULE_IMPLIED_FALL ? CTH_WORD_WHY_FALL
                                                            : CTH_WORD_WHY_REVISION);
    cth_say_form(row->cells, form, &figure, is_move);
    if (form == CTH_WORD_FORM_PLAIN)
        put_user_in(row->cells, " ", unit, "");
}

static void say_wrong(const struct cth_finding_row *row, size_t from)
{
    const unsigned suspects = row->finding->suspects;
    const char *before = "";
    if ((suspects & (suspects - 1)) == 0) /* none, or the one that was checked */
        return;
    start_sentence(row, from, CTH_WORD_WHY_WRONG);
    for (int i = 0; i < CTH_MEMBER_COUNT; i++) {
        if ((suspects >> i & 1) == 0)
            continue;
        CTH_PUT(row->cells, before, cth_member_text((enum cth_member)i, row->cells->lang));
        before = ", ";
    }
}

/* Proposals, and the figure that the others give. */
static void say_repairs(const struct cth_finding_row *row, size_t from)
{
    const struct cth_finding *finding = row->finding;
    struct cth_sink *cells = row->cells;
    for (unsigned i = 0; i < finding->repair_count; i++) {
        const struct cth_repair *repair = &finding->repairs[i];
        const bool is_unit = repair->member == CTH_MEMBER_UNIT;
        if (i == 0)
            start_sentence(row, from, CTH_WORD_WHY_REPAIRS);
        CTH_PUT(cells, i > 0 ? "; " : "", cth_repair_text(repair->kind, cells->lang));
        cth_sink_text(cells, " (");
        if (repair->member != finding->member && !is_unit)
            CTH_PUT(cells, cth_member_text(repair->member, cells->lang), " ");
        put_member(row, repair->member, &repair->figure);
        if (is_unit && repair->unit.length == 0)
            cth_sink_word(cells, CTH_WORD_WHY_NO_UNIT);
        cth_sink_user(cells, repair->unit);
        cth_sink_text(cells, ")");
    }
    if (finding->repair_count == 0 || !cth_is_there(&finding->suggested))
        return;
    CTH_PUT(cells, "; ", cth_word(CTH_WORD_WHY_COMPUTED, cells->lang), ": ");
    put_member(row, finding->member, &finding->suggested);
}

static void put_why(const struct cth_finding_row *row)
{
    const struct cth_finding *finding = row->finding;
    const size_t from = row->cells->used;
    if (row->other != NULL)
        say_other(row, from);
    if (finding->rule != CTH_RULE_NONE) {
        start_sentence(row, from, CTH_WORD_WHY_RULE);
        cth_sink_text(row->cells, cth_rule_text(finding->rule, row->cells->lang));
    }
    say_distance(row, from);
    say_wrong(row, from);
    say_repairs(row, from);
    if (finding->reading == CTH_FITS_RATIO || finding->reading == CTH_FITS_INCREASE) {
        start_sentence(row, from, CTH_WORD_WHY_READING);
        cth_say_form(row->cells, finding->reading == CTH_FITS_RATIO ? CTH_WORD_FORM_TIMES : CTH_WORD_FORM_MORE_TIMES,
                     &row->record->growth, false);
    }
    cth_sink_text(row->cells, row->cells->used > from ? "." : "");
}

void cth_finding_row_hold(const struct cth_finding_row *row)
{
    const struct cth_finding *finding = row->finding;
    cth_facets_hold(row->sheet, row->record);
    cth_sink_text(row->cells, cth_check_text(finding->check, row->cells->lang));
    put_user_in(row->cells, " (", unit_of(finding->member, row->record), ")");
    cth_sheet_end_cell(row->sheet, 0);
    put_printed(row);
    cth_sheet_end_cell(row->sheet, 0);
    put_allowed(row);
    row->cells->mark = 0; /* a range, though it may have one end */
    cth_sheet_end_cell(row->sheet, 0);
    put_member(row, finding->member, &finding->suggested);
    cth_sheet_end_cell(row->sheet, 0);
    put_verdict(row);
    cth_sheet_end_cell(row->sheet, 0);
    put_why(row);
    cth_sheet_end_cell(row->sheet, 0);
}
