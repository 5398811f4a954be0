/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * A phrase of phrases.def and, for its keys, what they say of a row: names, figures, units, periods, and further
 * phrases. A sentence is one line, and begins with a capital letter.
 */

#include "expand.h"
#include "vocabulary.h"

#include <utf8proc.h>

#define DEPTH_MAX 8

/* The first letter of a sentence; returns its bytes in the text, which is not empty. */
static size_t put_capital(struct cth_writer *w, struct cth_text text)
{
    utf8proc_int32_t letter = 0;
    utf8proc_uint8_t capital[4];
    utf8proc_ssize_t taken =
        utf8proc_iterate((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.length, &letter);
    utf8proc_ssize_t length = utf8proc_encode_char(utf8proc_toupper(letter), capital);
    cth_sink_put(&w->sink, (const char *)capital, (size_t)length);
    w->is_start = false;
    return (size_t)taken;
}

/* A text in which a control character is a blank: a sentence is one line. */
static void put(struct cth_writer *w, struct cth_text text)
{
    if (text.length == 0)
        return;
    size_t from = w->is_start && (unsigned char)*text.data > ' ' ? put_capital(w, text) : 0;
    for (size_t i = from; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte >= 0x20 && byte != 0x7F)
            continue;
        cth_sink_put(&w->sink, text.data + from, i - from);
        cth_sink_text(&w->sink, " ");
        from = i + 1;
    }
    if (from < text.length)
        cth_sink_put(&w->sink, text.data + from, text.length - from);
}

static void put_words(struct cth_writer *w, const char *words)
{
    put(w, (struct cth_text){words, strlen(words)});
}

static void put_phrase(struct cth_writer *w, enum cth_phrase phrase)
{
    put_words(w, cth_phrase(phrase, w->sink.lang));
}

/* An indicator's: with the article that English has before all but branches of industry. */
static void put_name(struct cth_writer *w, struct cth_text text)
{
    const struct cth_name *name = NULL;
    for (unsigned i = 0; i < cth_name_count() && name == NULL && w->sink.lang == CTH_LANG_EN; i++)
        name = cth_is_same(cth_name_at(i)->name, text) ? cth_name_at(i) : NULL;
    if (name != NULL && name->nature != NATURE_PART)
        put_phrase(w, CTH_PHRASE_ARTICLE);
    put(w, name != NULL ? name->english : cth_name_translate(text, CTH_LANG_VI, w->sink.lang));
}

static void put_minus(struct cth_writer *w, struct cth_decimal value)
{
    put_phrase(w, value.units < 0 ? CTH_PHRASE_MINUS : CTH_PHRASE_NONE);
}

/* One end of the figure without its sign: "24.800,5%"; English has the marks the other way round. */
static void put_number(struct cth_writer *w, struct cth_decimal end)
{
    struct cth_figure one = {CTH_PRINTED, w->figure->exponent, end, CTH_DECIMAL(0, 0)};
    struct cth_decimal value;
    char digits[CTH_DECIMAL_SIZE];
    size_t length = 0;
    if (end.units < 0)
        one.value.units = -end.units;
    bool fits = cth_figure_value(&one, &value) == CTH_OK &&
                cth_decimal_format(value, CTH_NOTATION_VIETNAMESE, digits, sizeof digits, &length) == CTH_OK;
    for (size_t i = 0; i < length && w->sink.lang == CTH_LANG_EN; i++)
        digits[i] = digits[i] == '.' ? ',' : digits[i] == ',' ? '.' : digits[i];
    put(w, (struct cth_text){digits, fits ? length : 0});
    put_words(w, w->after);
}

static void put_end(struct cth_writer *w, struct cth_decimal end)
{
    put_minus(w, end);
    put_number(w, end);
}

static void put_unit(struct cth_writer *w)
{
    struct cth_text rest = w->row->unit, word;
    size_t taken = 0;
    if (rest.length > 0)
        put_words(w, " ");
    while (w->sink.lang == CTH_LANG_EN && rest.length > 0) {
        word = cth_unit_translate(rest, CTH_LANG_VI, CTH_LANG_EN, &taken);
        if (taken == 0)
            break;
        put(w, word);
        rest.data += taken;
        rest.length -= taken;
    }
    put(w, rest);
}

/* A qualifier speaks of the magnitude: "âm hơn 12". */
static enum cth_phrase figure_phrase(struct cth_writer *w, const char *after)
{
    w->after = after;
    if (w->figure->qualifier == CTH_FROM_TO)
        return CTH_PHRASE_RANGE;
    put_minus(w, w->figure->value);
    put_phrase(w, (enum cth_phrase)(CTH_PHRASE_QUALIFIER_PRINTED + (int)w->figure->qualifier - CTH_PRINTED));
    put_number(w, w->figure->value);
    return CTH_PHRASE_NONE;
}

_Static_assert(CTH_PHRASE_PERIOD_YEARS - CTH_PHRASE_PERIOD_YEAR == CTH_WORD_PERIOD_YEARS - CTH_WORD_PERIOD_YEAR,
               "a phrase for each form of period");

static enum cth_phrase period_phrase(struct cth_writer *w, struct cth_period period)
{
    enum cth_word word = cth_period_word(period);
    w->period = period;
    return word == CTH_WORD_COUNT ? CTH_PHRASE_PERIOD_ACROSS
                                  : (enum cth_phrase)(CTH_PHRASE_PERIOD_YEAR + ((int)word - CTH_WORD_PERIOD_YEAR));
}

/* The number of a month counted on, as a phrase from @p first on. */
static enum cth_phrase part_of_year(enum cth_phrase first, int month, int months)
{
    return (enum cth_phrase)((int)first + (month - 1) % 12 / months);
}

static enum cth_phrase base_phrase(struct cth_writer *w)
{
    unsigned months = cth_period_months(w->row->period);
    if (w->row->base_kind == CTH_BASE_PERIOD)
        return period_phrase(w, w->row->base_period);
    if (w->row->base_kind == CTH_BASE_SAME_LAST_YEAR)
        return CTH_PHRASE_BASE_LAST_YEAR;
    return months == 1 ? CTH_PHRASE_BASE_MONTH : months == 3 ? CTH_PHRASE_BASE_QUARTER : CTH_PHRASE_BASE_BEFORE;
}

/* An average over the period's own years names no base. */
static enum cth_phrase since_phrase(const struct cth_indicator *row)
{
    if (row->base_kind != CTH_BASE_SAME_LAST_YEAR)
        return CTH_PHRASE_SINCE;
    return row->growth_form == CTH_GROWTH_AVERAGE ? CTH_PHRASE_NONE : CTH_PHRASE_SINCE_LAST_YEAR;
}

static enum cth_phrase plan_phrase(struct cth_writer *w)
{
    struct cth_text scope = w->row->plan_scope;
    bool is_said = w->figure == &w->row->plan && cth_is_there(&w->row->completion);
    return scope.length == 0 || is_said       ? CTH_PHRASE_PLAN
           : cth_is_text(scope, "kịch bản")   ? CTH_PHRASE_PLAN_SCENARIO
           : cth_is_text(scope, "điều chỉnh") ? CTH_PHRASE_PLAN_ADJUSTED
           : cth_is_text(scope, "dự toán")    ? CTH_PHRASE_PLAN_BUDGET
                                              : CTH_PHRASE_PLAN_SET;
}

/* The year in "constant2010"; what is no such word as it is. */
static struct cth_text year_of_prices(struct cth_text prices)
{
    static const struct cth_text constant = CTH_TEXT("constant");
    if (prices.length <= constant.length || memcmp(prices.data, constant.data, constant.length) != 0)
        return prices;
    return (struct cth_text){prices.data + constant.length, prices.length - constant.length};
}

static enum cth_phrase prices_phrase(const struct cth_writer *w)
{
    struct cth_text prices = w->row->prices;
    return prices.length == 0 || w->is_part                ? CTH_PHRASE_NONE
           : cth_is_text(prices, "current")                ? CTH_PHRASE_PRICES_CURRENT
           : year_of_prices(prices).length < prices.length ? CTH_PHRASE_PRICES_CONSTANT
                                                           : CTH_PHRASE_PRICES_OTHER;
}

static bool is_surplus_or_deficit(struct cth_text name)
{
    return cth_is_text(name, "xuất siêu") || cth_is_text(name, "nhập siêu");
}

static enum cth_phrase verb(const struct cth_indicator *row)
{
    if (is_surplus_or_deficit(row->name) && row->status == CTH_DATA_UNSTATED)
        return CTH_PHRASE_VERB_NONE;
    return cth_is_percent(row) || row->kind == CTH_KIND_RATE || row->kind == CTH_KIND_COUNT ? CTH_PHRASE_VERB_IS
                                                                                            : CTH_PHRASE_VERB_REACH;
}

/* What stands for a key of a period: written, or the phrase for it. */
static enum cth_phrase expand_period(struct cth_writer *w, char key)
{
    struct cth_period period = w->period;
    switch (key) {
    case 'm': return part_of_year(CTH_PHRASE_MONTH_1, period.first, 1);
    case 'e': return part_of_year(CTH_PHRASE_MONTH_1, period.last, 1);
    case 'q': return part_of_year(CTH_PHRASE_QUARTER_1, period.first, 3);
    case 'y': cth_sink_integer(&w->sink, period.year); break;
    case 'z': cth_sink_integer(&w->sink, period.year + (period.last - 1) / 12); break;
    default: cth_sink_integer(&w->sink, period.last); break;
    }
    return CTH_PHRASE_NONE;
}

/* The same for any key. */
static enum cth_phrase expand(struct cth_writer *w, char key)
{
    const struct cth_indicator *row = w->row;
    switch (key) {
    case 'f': return figure_phrase(w, "");
    case 'p': return figure_phrase(w, "%");
    case 'l': return cth_is_percent(row) ? figure_phrase(w, "%") : CTH_PHRASE_LEVEL;
    case 'u': put_unit(w); break;
    case '1': put_end(w, w->figure->value); break;
    case '2': put_end(w, w->figure->upper); break;
    case 's': return since_phrase(row);
    case 'b': return base_phrase(w);
    case 't': return w->is_down ? CTH_PHRASE_DOWN : CTH_PHRASE_UP;
    case 'k': return plan_phrase(w);
    case 'v': return verb(row);
    case 'd': return period_phrase(w, row->period);
    case 'g': return prices_phrase(w);
    case 'i': return w->has_place && row->region.length > 0 ? CTH_PHRASE_OF_REGION : CTH_PHRASE_NONE;
    case 'x': put(w, year_of_prices(row->prices)); break;
    case 'o': put_name(w, row->plan_scope); break;
    case 'n': put_name(w, row->name); break;
    case 'r': put_name(w, row->region); break;
    case 'w': put_name(w, row->parent); break;
    default: return expand_period(w, key);
    }
    return CTH_PHRASE_NONE;
}

/* A phrase with all that stands for its keys: what is still to be said of each phrase that is open waits on a stack. */
void cth_expand(struct cth_writer *w, enum cth_phrase phrase)
{
    const char *open[DEPTH_MAX];
    int depth = 0;
    do {
        if (phrase != CTH_PHRASE_NONE)
            open[depth++] = cth_phrase(phrase, w->sink.lang);
        const char **rest = &open[depth - 1];
        size_t length = strcspn(*rest, "{");
        put(w, (struct cth_text){*rest, length});
        *rest += length;
        phrase = CTH_PHRASE_NONE;
        if (**rest == '\0') {
            depth--;
        } else {
            char key = (*rest)[1];
            *rest = strchr(*rest, '}') + 1;
            phrase = expand(w, key);
        }
    } while (depth > 0);
}

void cth_expand_figure(struct cth_writer *w, enum cth_phrase phrase, const struct cth_figure *figure)
{
    w->figure = figure;
    cth_expand(w, phrase);
}
