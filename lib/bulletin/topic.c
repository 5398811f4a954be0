/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* What was spoken of before, and what the lists of a text are of. */

#include "walk.h"

#include <string.h>

/* A copy of remembered bytes that lives as long as the sentence. */
struct cth_text cth_kept_text(struct cth_bulletin *bulletin, const char *text, size_t length)
{
    char *const kept = bulletin->kept + bulletin->kept_used;
    if (length == 0 || length > CTH_KEPT_MAX - bulletin->kept_used)
        return (struct cth_text){NULL, 0};
    memcpy(kept, text, length);
    bulletin->kept_used += length;
    return (struct cth_text){kept, length};
}

static bool is_topic(const struct cth_topic *topic, struct cth_text name)
{
    return cth_same((struct cth_text){topic->name_text, topic->name}, name);
}

static void copy_topic(struct cth_topic *topic, const struct cth_indicator *indicator)
{
    if (indicator->name.length >= CTH_NAME_MAX || indicator->parent.length >= CTH_NAME_MAX ||
        indicator->prices.length >= sizeof topic->prices_text)
        return;
    topic->name = indicator->name.length;
    topic->parent = indicator->parent.length;
    topic->prices = indicator->prices.length;
    memcpy(topic->name_text, indicator->name.data, topic->name);
    if (topic->parent > 0)
        memcpy(topic->parent_text, indicator->parent.data, topic->parent);
    if (topic->prices > 0)
        memcpy(topic->prices_text, indicator->prices.data, topic->prices);
    topic->kind = indicator->kind;
    topic->period = indicator->period;
    topic->status = indicator->status;
    if (indicator->actual.qualifier != CTH_ABSENT) {
        const struct cth_unit unit = cth_unit_of(indicator->unit);
        topic->level = indicator->actual;
        topic->quantity = unit.quantity;
        topic->exponent = unit.exponent;
    } else {
        topic->level.qualifier = CTH_ABSENT;
    }
    topic->is_part = topic->parent > 0;
}

/* Both levels as units of the same power of ten; false where that does not fit. */
static bool is_below_nine_tenths(struct cth_decimal a, int a_exponent, struct cth_decimal b, int b_exponent)
{
    int64_t units[2] = {a.units, b.units};
    int shift = (a_exponent - a.scale) - (b_exponent - b.scale);
    for (int i = shift > 0 ? 0 : 1; shift != 0; shift += shift > 0 ? -1 : 1) {
        if (units[i] > CTH_UNITS_MAX / 10)
            return i == 1;
        units[i] *= 10;
    }
    return units[0] / 9 < units[1] / 10;
}

bool cth_is_piece(struct cth_walk *walk, const struct cth_statement *row, const struct cth_prose_quantity *quantity,
                  const struct cth_predicate *p)
{
    const struct cth_topic *head = &walk->bulletin->context.head;
    const bool is_target = walk->is_target || p->is_target;
    const struct cth_unit unit = cth_unit_of(cth_keep(walk->bulletin, quantity->unit.start, quantity->unit.end));
    return head->level.qualifier != CTH_ABSENT && head->level.qualifier != CTH_FROM_TO &&
           is_topic(head, row->indicator.name) && head->quantity == quantity->quantity &&
           cth_period_equal(head->period, row->indicator.period) &&
           cth_same(row->indicator.prices, (struct cth_text){head->prices_text, head->prices}) &&
           is_target == (head->status == CTH_DATA_TARGET) && row->columns[CTH_COLUMN_REGION].end == 0 &&
           quantity->qualifier != CTH_FROM_TO &&
           is_below_nine_tenths(quantity->value, unit.exponent, head->level.value, head->exponent);
}

/* The total that a subject is part of, NULL for none: of the open list, or for a branch of industry what was last said
 * of all industry. A total that the vocabulary knows is part of none, but for exports and imports of both together. */
const struct cth_topic *cth_total_of(const struct cth_walk *walk, const struct cth_subject *subject)
{
    const struct cth_context *context = &walk->bulletin->context;
    const bool is_branch = subject->known != NULL && subject->known->nature == NATURE_PART;
    const bool is_of_industry = is_topic(&context->head, cth_name_at(CTH_NAME_INDEX)->name) ||
                                is_topic(&context->head, cth_name_at(CTH_NAME_OUTPUT)->name);
    const bool is_trade = is_topic(&context->list, cth_name_at(CTH_NAME_TRADE)->name);
    const struct cth_topic *total = NULL;
    if (walk->in_list && (subject->known == NULL || is_branch || is_trade))
        total = &context->list;
    else if (is_branch && is_of_industry)
        total = &context->head;
    else if (context->list_is_recent && subject->is_introduced && subject->known == NULL)
        total = &context->list; /* "Trong đó, ... Khu vực dịch vụ ..." */
    return total == NULL || total->name == 0 || is_topic(total, subject->name) ? NULL : total;
}

/* What holds on behind the statement. */
void cth_remember(struct cth_walk *walk, const struct cth_statement *row)
{
    struct cth_context *context = &walk->bulletin->context;
    copy_topic(&context->last, &row->indicator);
    context->last_is_near = true;
    if (walk->known != NULL && walk->known->nature != NATURE_PART && row->indicator.parent.length == 0)
        copy_topic(&context->head, &row->indicator);
    if (walk->known == NULL && walk->total != NULL && row->indicator.parent.length == 0) {
        struct cth_indicator total = row->indicator;
        total.name = walk->total->name;
        total.actual.qualifier = CTH_ABSENT;
        copy_topic(&context->head, &total);
    }
    if (walk->known != NULL && walk->known->nature == NATURE_PART && !walk->in_list &&
        row->indicator.parent.length > 0) {
        struct cth_indicator total = row->indicator;
        total.name = row->indicator.parent;
        total.actual.qualifier = CTH_ABSENT;
        total.parent = (struct cth_text){NULL, 0};
        copy_topic(&context->head, &total);
    }
}

static bool is_in_bracket(const struct cth_sentence *sentence, unsigned from, unsigned to)
{
    bool is = false;
    for (unsigned i = from; i < to; i++)
        is = cth_is_mark(cth_at(sentence, i), '(') || (is && !cth_is_mark(cth_at(sentence, i), ')'));
    return is;
}

/* "trong đó", "như", or a colon; not the words that say of what a list will be. */
static bool is_opener(const struct cth_lexeme *lexeme)
{
    return (lexeme->term == TERM_LIST && lexeme->value == 0) || cth_is_mark(lexeme, ':');
}

/* A list begins at the lexemes [from, to): of what they name before it, else of the statement before, else of the last
 * total. Of "một số sản phẩm tăng cao như" it is of nothing. */
void cth_open_list(struct cth_walk *walk, unsigned from, unsigned to)
{
    struct cth_context *context = &walk->bulletin->context;
    const struct cth_sentence *sentence = &walk->bulletin->sentence;
    const struct cth_name *named = NULL;
    bool has_words = false, is_branches = false, is_places = false, is_goods = false;
    unsigned i = from;
    walk->list_verb = TERM_TEXT;
    for (; i < to && !is_opener(cth_at(sentence, i)); i++) {
        const struct cth_lexeme *lexeme = cth_at(sentence, i);
        const bool is_of_some = lexeme->term == TERM_LIST; /* "một số sản phẩm tăng cao như" */
        if (lexeme->term == TERM_UP || lexeme->term == TERM_DOWN)
            walk->list_verb = (enum cth_term)lexeme->term;
        if (lexeme->term == TERM_NAME && cth_name_at(lexeme->value)->nature != NATURE_PART)
            named = cth_name_at(lexeme->value);
        else if (lexeme->term == TERM_HEAD && (lexeme->value == HEAD_EXPORT || lexeme->value == HEAD_IMPORT))
            named = cth_name_at(lexeme->value == HEAD_EXPORT ? CTH_NAME_EXPORT : CTH_NAME_IMPORT);
        is_places = is_places || lexeme->term == TERM_PLACE;
        is_goods = is_goods || (lexeme->term == TERM_NEGLECT && lexeme->value == NEGLECT_GOODS) ||
                   (is_of_some && lexeme->value == LIST_OF_GOODS);
        has_words = has_words || is_of_some || lexeme->term == TERM_TEXT || lexeme->term == TERM_HEAD ||
                    lexeme->term == TERM_NEGLECT;
        is_branches = is_branches || (context->head.kind == CTH_KIND_INDEX &&
                                      ((is_of_some && lexeme->value == LIST_OF_BRANCHES) ||
                                       (lexeme->term == TERM_NEGLECT && lexeme->value == NEGLECT_BRANCH)));
    }
    if (is_in_bracket(sentence, from, i)) {
        walk->outer = context->list;
        walk->outer_in_list = walk->in_list;
        walk->outer_row = walk->row;
        walk->outer_primary = walk->primary;
        walk->outer_known = walk->known;
        walk->has_outer = true;
    } else {
        context->list_is_recent = true;
    }
    walk->in_list = true;
    if (named != NULL) {
        const struct cth_indicator total = {.name = named->name,
                                            .kind = named->nature == NATURE_INDEX ? CTH_KIND_INDEX : CTH_KIND_FLOW,
                                            .period = context->period};
        if (is_topic(&context->head, named->name))
            context->list = context->head;
        else
            copy_topic(&context->list, &total);
    } else if (is_places && walk->row == NULL) {
        context->list = context->last_is_near ? context->last : context->head;
    } else if (is_goods || (has_words && walk->row == NULL)) {
        context->list = is_branches ? context->head : (struct cth_topic){.name = 0};
    } else if (walk->row != NULL || (context->last_is_near && !context->last.is_part)) {
        context->list = context->last;
    } else {
        context->list = context->head;
    }
}

/* The list that stood in brackets is over. */
void cth_close_list(struct cth_walk *walk, unsigned from, unsigned to)
{
    for (unsigned i = from; i < to && walk->has_outer; i++)
        if (cth_is_mark(cth_at(&walk->bulletin->sentence, i), ')')) {
            walk->bulletin->context.list = walk->outer;
            walk->in_list = walk->outer_in_list;
            walk->row = walk->outer_row;
            walk->primary = walk->outer_primary;
            walk->known = walk->outer_known;
            walk->has_outer = false;
        }
}

void cth_take_region(struct cth_walk *walk, const struct cth_subject *subject, struct cth_statement *row)
{
    struct cth_context *context = &walk->bulletin->context;
    const bool is_country = subject->region >= 0 && (unsigned)subject->region == cth_region_of_country();
    const bool begins = context->paragraph_is_new || context->paragraph_is_of_country;
    context->paragraph_is_new = false;
    if (subject->region >= 0) {
        row->indicator.region = cth_region_at((unsigned)subject->region);
        cth_note(row, CTH_COLUMN_REGION, subject->region_span);
    } else if (subject->is_of_province) {
        row->indicator.region = context->region;
    } else {
        return;
    }
    if (walk->in_list || subject->in_bracket)
        return;
    walk->region = row->indicator.region;
    context->region = is_country ? context->region : row->indicator.region;
    context->paragraph_is_of_country = is_country && begins;
}

unsigned cth_take_whole(const struct cth_walk *walk, unsigned i, struct cth_statement *row)
{
    const struct cth_sentence *sentence = &walk->bulletin->sentence;
    const unsigned name = cth_at(sentence, i)->term == TERM_LINK || cth_at(sentence, i)->term == TERM_AND ? i + 1 : i;
    if (cth_at(sentence, name)->term != TERM_NAME)
        return i;
    const struct cth_text whole = cth_name_at(cth_at(sentence, name)->value)->name;
    if (row->indicator.parent.length == 0 && !cth_same(whole, row->indicator.name)) {
        row->indicator.parent = whole;
        cth_note(row, CTH_COLUMN_PARENT, (struct cth_span){cth_at(sentence, name)->start, cth_at(sentence, name)->end});
    }
    return name + 1;
}

/* "Dẫn đầu là Hà Nội, đạt ...": in a list a region stands for the total there. */
void cth_take_region_as_subject(const struct cth_walk *walk, struct cth_subject *subject)
{
    const struct cth_context *context = &walk->bulletin->context;
    if (!walk->in_list || subject->region < 0 || (subject->in_bracket && walk->list_verb == TERM_TEXT) ||
        subject->known != NULL || context->list.name == 0 ||
        (subject->has_words && (subject->is_known || subject->words > 3)))
        return;
    subject->name = cth_kept_text(walk->bulletin, context->list.name_text, context->list.name);
    subject->name_span = (struct cth_span){0, 0};
    subject->has_words = subject->is_valid = subject->is_known = true;
}
